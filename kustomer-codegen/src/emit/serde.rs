//! The impls of serde's traits, for types with the attribute `serde`. They are calls of functions in core, which go through
//! the type's own `Encode` and `Decode`, so that serde's data model costs no code here.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::ir::{Generics, Newtype, Object, Purpose, Resource};

/// Returns the impls of a resource and of the bodies that are written for it. Bodies cannot be read.
pub(super) fn resource(resource: &Resource, private: &TokenStream) -> Option<TokenStream> {
    if !resource.serde {
        return None;
    }
    let (ident, generics) = (&resource.ident, &resource.generics);
    let record = of_struct(ident, generics, "record", private);
    let has = [
        ("New{}", "NewResource", resource.capabilities.has_new()),
        ("{}Update", "ResourceUpdate", resource.capabilities.has_update()),
    ];
    let bodies = has.into_iter().filter(|(.., has)| *has).map(|(name, kind, _)| {
        let name =
            Ident::new(&name.replace("{}", &ident.to_string()), Span::call_site().located_at(ident.span()));
        let kind = Ident::new(kind, Span::call_site());
        let fields = quote! { #private::serialize_fields(#private::#kind::fields(self), serializer) };
        serialize(&name, generics, &generics.clause(Purpose::Resource, private), &fields, private)
    });
    Some(quote! { #record #(#bodies)* })
}

/// Returns the impls of a nested object.
pub(super) fn object(object: &Object, private: &TokenStream) -> Option<TokenStream> {
    object.serde.then(|| of_struct(&object.ident, &object.generics, "value", private))
}

/// Returns the impls of a union.
pub(super) fn union(ident: &Ident, private: &TokenStream) -> TokenStream {
    of_struct(ident, &Generics::default(), "value", private)
}

/// Returns the impls of a newtype, which can be written if its field can.
pub(super) fn newtype(newtype: &Newtype, private: &TokenStream) -> Option<TokenStream> {
    let (ident, inner, none) = (&newtype.ident, &newtype.ty.whole, Generics::default());
    newtype.serde.then(|| {
        let clause = quote! { where for<'a> #inner: #private::Encode };
        let body = quote! { #private::serialize_value(self, serializer) };
        let serialize = serialize(ident, &none, &clause, &body, private);
        let deserialize = deserialize(ident, &none, "value", private);
        quote! { #serialize #deserialize }
    })
}

/// Returns the impls of a string enum.
pub(super) fn enumeration(ident: &Ident, private: &TokenStream) -> TokenStream {
    let none = Generics::default();
    let body = quote! { serializer.serialize_str(self.as_str()) };
    let serialize = serialize(ident, &none, &TokenStream::new(), &body, private);
    let deserialize = deserialize(ident, &none, "text", private);
    quote! { #serialize #deserialize }
}

fn of_struct(ident: &Ident, generics: &Generics, form: &str, private: &TokenStream) -> TokenStream {
    let write = format_ident!("serialize_{form}");
    let clause = generics.clause(Purpose::Encode, private);
    let body = quote! { #private::#write(self, serializer) };
    let serialize = serialize(ident, generics, &clause, &body, private);
    let deserialize = deserialize(ident, generics, form, private);
    quote! { #serialize #deserialize }
}

fn serialize(
    ident: &Ident,
    generics: &Generics,
    clause: &TokenStream,
    body: &TokenStream,
    private: &TokenStream,
) -> TokenStream {
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    if_enabled(
        &quote! {
            #[automatically_derived]
            impl #parameters #private::Serialize for #ident #arguments #clause {
                fn serialize<__S: #private::Serializer>(
                    &self,
                    serializer: __S,
                ) -> ::core::result::Result<__S::Ok, __S::Error> {
                    #body
                }
            }
        },
        private,
    )
}

fn deserialize(ident: &Ident, generics: &Generics, form: &str, private: &TokenStream) -> TokenStream {
    let arguments = &generics.arguments;
    let clause = generics.clause(Purpose::Decode, private);
    let read = format_ident!("deserialize_{form}");
    // The parameters without their opening bracket. Lifetimes are refused, so `'de` is free.
    let others: TokenStream = generics.parameters.clone().into_iter().skip(1).collect();
    let parameters = if others.is_empty() {
        quote! { <'de> }
    } else {
        quote! { <'de, #others }
    };
    if_enabled(
        &quote! {
            #[automatically_derived]
            impl #parameters #private::Deserialize<'de> for #ident #arguments #clause {
                fn deserialize<__D: #private::Deserializer<'de>>(
                    deserializer: __D,
                ) -> ::core::result::Result<Self, __D::Error> {
                    #private::#read(deserializer)
                }
            }
        },
        private,
    )
}

/// The impl, if the core crate has the feature as well. Cargo builds the macros once, with the features that anybody
/// wants, but the core crate once for programs and once for build scripts.
fn if_enabled(item: &TokenStream, private: &TokenStream) -> TokenStream {
    quote! { #private::if_serde! { #item } }
}
