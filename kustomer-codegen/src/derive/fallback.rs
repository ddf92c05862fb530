//! Stub impls for an item of the wrong shape. They keep the compiler from reporting missing traits wherever the type is
//! used, so that the user reads the one error that matters.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::DeriveInput;

/// An item whose shape cannot be parsed. The reason is reported, and a stub is emitted.
#[derive(Debug)]
pub(crate) struct Unreadable {
    /// The path to the facade.
    pub(super) krate: TokenStream,
}

/// Returns impls with which every use of the type compiles. They never run, because the error remains.
pub(crate) fn resource(item: &DeriveInput, unreadable: &Unreadable) -> TokenStream {
    let (ident, private) = (&item.ident, unreadable.private());
    let decode = object(item, unreadable);
    if !item.generics.params.is_empty() {
        // A generic stub cannot be a resource, which is `'static`.
        return decode;
    }
    let (builders, vis) = (builders(item, &private), &item.vis);
    let lookups = ["ExternalId", "Email", "Phone"].map(|key| {
        let key = format_ident!("{}", key);
        quote! {
            #[automatically_derived]
            impl #private::Lookup<#private::lookup::#key> for #ident {}
        }
    });
    quote! {
        #decode
        #builders
        #[automatically_derived]
        impl #private::Resource for #ident {
            const TYPE: &'static str = "";
            const PATH: &'static str = "";
        }
        #[automatically_derived]
        impl #private::Get for #ident {}
        #[automatically_derived]
        impl #private::List for #ident {}
        #[automatically_derived]
        impl #private::Delete for #ident {}
        #(#lookups)*
        #[automatically_derived]
        impl #private::Identified for #ident {
            type Record = Self;

            fn id(&self) -> &#private::Id<Self> {
                loop {}
            }
        }
        #[automatically_derived]
        #[allow(dead_code, missing_docs)]
        impl #ident {
            #vis fn klass() -> #private::KlassDefinition {
                loop {}
            }
        }
        #[automatically_derived]
        impl #private::KObject for #ident {
            const KLASS: &'static str = "";

            fn klass() -> #private::KlassDefinition {
                loop {}
            }
        }
    }
}

/// Returns `NewFlight` and `FlightUpdate` without setters, since the fields are not known.
fn builders(item: &DeriveInput, private: &TokenStream) -> TokenStream {
    let (ident, vis) = (&item.ident, &item.vis);
    let (new, update) = (format_ident!("New{}", ident), format_ident!("{}Update", ident));
    let one = |builder: &proc_macro2::Ident, kind: TokenStream| {
        quote! {
            #[allow(missing_docs)]
            #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default, ::core::cmp::PartialEq)]
            #vis struct #builder(#private::Fields);

            #[automatically_derived]
            #[allow(dead_code, missing_docs)]
            impl #builder {
                pub fn new() -> Self {
                    Self(#private::Fields::new())
                }
            }
            #[automatically_derived]
            impl #private::Encode for #builder {
                fn encode(&self, writer: &mut #private::Writer) {
                    writer.null();
                }
            }
            #[automatically_derived]
            impl #private::#kind for #builder {
                type Resource = #ident;

                fn fields(&self) -> &#private::Fields {
                    &self.0
                }

                fn into_fields(self) -> #private::Fields {
                    self.0
                }
            }
        }
    };
    let (creation, change) = (one(&new, quote! { NewResource }), one(&update, quote! { ResourceUpdate }));
    quote! {
        #creation
        #[automatically_derived]
        impl #private::Create for #ident {
            type New = #new;
        }
        #change
        #[automatically_derived]
        impl #private::UpdateOf<#ident> for #update {}
        #[automatically_derived]
        impl #private::Update for #ident {
            type Update = #update;
            const METHOD: #private::UpdateMethod = #private::UpdateMethod::Put;
        }
    }
}

/// Returns impls of the traits that the type of an attribute needs.
pub(crate) fn object(item: &DeriveInput, unreadable: &Unreadable) -> TokenStream {
    let (ident, private) = (&item.ident, unreadable.private());
    let (impl_generics, ty_generics, where_clause) = item.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #private::Decode for #ident #ty_generics #where_clause {
            fn decode(
                reader: &mut #private::Reader<'_>,
            ) -> ::core::result::Result<Self, #private::DecodeError> {
                ::core::result::Result::Err(reader.never())
            }
        }
        #[automatically_derived]
        impl #impl_generics #private::Encode for #ident #ty_generics #where_clause {
            fn encode(&self, writer: &mut #private::Writer) {
                writer.null();
            }
        }
    }
}

/// Returns impls with which every use of a struct of custom attributes compiles.
pub(crate) fn custom(item: &DeriveInput, unreadable: &Unreadable) -> TokenStream {
    let (ident, vis, private) = (&item.ident, &item.vis, unreadable.private());
    let decode = object(item, unreadable);
    if !item.generics.params.is_empty() {
        return decode;
    }
    let update = format_ident!("{}Update", ident);
    quote! {
        #decode
        #[allow(missing_docs)]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default, ::core::cmp::PartialEq)]
        #vis struct #update;

        #[automatically_derived]
        #[allow(dead_code, missing_docs)]
        impl #update {
            pub fn new() -> Self {
                Self
            }
        }
        #[automatically_derived]
        impl<R> #private::CustomOf<R> for #update {
            fn add_to(self, fields: #private::Fields) -> #private::Fields {
                fields
            }
        }
        #[automatically_derived]
        impl<R> #private::CustomOf<R> for #ident {
            fn add_to(self, fields: #private::Fields) -> #private::Fields {
                fields
            }
        }
        #[automatically_derived]
        impl #private::CustomAttributes for #ident {
            type On = #private::on::Customers;
            type Update = #update;

            fn attributes() -> ::std::vec::Vec<#private::AttributeDefinition> {
                loop {}
            }
        }
    }
}

/// Returns impls of the traits that the types of attributes and custom attributes need.
pub(crate) fn newtype(item: &DeriveInput, unreadable: &Unreadable) -> TokenStream {
    let (ident, private) = (&item.ident, unreadable.private());
    let (impl_generics, ty_generics, where_clause) = item.generics.split_for_impl();
    let attribute = object(item, unreadable);
    quote! {
        #attribute
        #[automatically_derived]
        impl #impl_generics #private::CustomAttribute for #ident #ty_generics #where_clause {
            const SUFFIX: #private::Suffix = #private::Suffix::Str;
        }
    }
}

/// Returns impls of the traits that the types of attributes and custom attributes need, and the methods of a string
/// enum.
pub(crate) fn enumeration(item: &DeriveInput, unreadable: &Unreadable) -> TokenStream {
    let (ident, private) = (&item.ident, unreadable.private());
    let (impl_generics, ty_generics, where_clause) = item.generics.split_for_impl();
    let (attribute, vis) = (object(item, unreadable), &item.vis);
    let texts = [quote! { str }, quote! { &str }].map(|text| {
        quote! {
            #[automatically_derived]
            impl #impl_generics ::core::cmp::PartialEq<#text> for #ident #ty_generics #where_clause {
                fn eq(&self, _: &#text) -> bool {
                    loop {}
                }
            }
        }
    });
    quote! {
        #attribute
        #(#texts)*
        #[automatically_derived]
        impl #impl_generics #private::CustomAttribute for #ident #ty_generics #where_clause {
            const SUFFIX: #private::Suffix = #private::Suffix::Str;
        }
        #[automatically_derived]
        #[allow(dead_code, missing_docs)]
        impl #impl_generics #ident #ty_generics #where_clause {
            #vis const VALUES: &'static [&'static str] = &[];

            #vis fn as_str(&self) -> &str {
                ""
            }
        }
        #[automatically_derived]
        impl #impl_generics ::core::convert::From<&str> for #ident #ty_generics #where_clause {
            fn from(_: &str) -> Self {
                loop {}
            }
        }
        #[automatically_derived]
        impl #impl_generics ::core::convert::From<::std::string::String> for #ident #ty_generics #where_clause {
            fn from(_: ::std::string::String) -> Self {
                loop {}
            }
        }
        #[automatically_derived]
        impl #impl_generics ::core::str::FromStr for #ident #ty_generics #where_clause {
            type Err = ::core::convert::Infallible;

            fn from_str(_: &str) -> ::core::result::Result<Self, Self::Err> {
                loop {}
            }
        }
        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #ident #ty_generics #where_clause {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                loop {}
            }
        }
        #[automatically_derived]
        impl #impl_generics #private::Parameter for #ident #ty_generics #where_clause {
            fn to_text(
                &self,
            ) -> ::core::result::Result<#private::Cow<'_, str>, #private::RequestError> {
                loop {}
            }
        }
    }
}

impl Unreadable {
    /// The module that the output names.
    fn private(&self) -> TokenStream {
        let krate = &self.krate;
        quote! { #krate::__private }
    }
}
