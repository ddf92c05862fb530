//! The impls and the update of a struct of custom attributes: it is read from the object `custom`, written into the body
//! of any builder of its resource, and registered in metadata.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::setter::table_name;
use super::value::encodable;
use super::{builder, custom_setter, decode, difference, klass, schema_check, search, setter, update};
use crate::ir::{CustomStruct, Field, FieldKind};

/// Returns all items.
pub(crate) fn emit(item: &CustomStruct, private: &TokenStream) -> TokenStream {
    let decode = decode::custom(item, private);
    let on = on(item);
    let trait_impl = custom_attributes(item, &on, private);
    let update = update(item, &on, private);
    let written = written(item, &on, private);
    let schema_check = schema_check::emit(item.schema_check.as_ref(), private);
    let suffixes = setter::suffix_checks(&item.fields, private);
    let search = item
        .search
        .as_ref()
        .map(|one| search::attributes(&item.ident, &item.vis, &item.fields, one, private));
    quote! { #suffixes #decode #trait_impl #update #written #search #schema_check }
}

/// Returns the type in core of the resource. After an error, any resource takes the attributes.
fn on(item: &CustomStruct) -> Ident {
    item.on.map_or_else(|| Ident::new("Customers", Span::call_site()), custom_setter::described)
}

fn update_name(item: &CustomStruct) -> Ident {
    format_ident!("{}Update", item.ident, span = builder::span(&item.ident))
}

/// Returns the definition of the attributes, for `Client::ensure_attributes`.
fn custom_attributes(item: &CustomStruct, on: &Ident, private: &TokenStream) -> TokenStream {
    let (ident, update) = (&item.ident, update_name(item));
    let attributes = item.fields.iter().filter_map(|field| klass::attribute(field, private));
    quote! {
        #[automatically_derived]
        impl #private::CustomAttributes for #ident {
            type On = #private::on::#on;
            type Update = #update;

            #[inline]
            fn attributes() -> ::std::vec::Vec<#private::AttributeDefinition> {
                ::core::convert::From::from([#(#attributes),*])
            }
        }
    }
}

/// Returns `PassengerUpdate`.
fn update(item: &CustomStruct, on: &Ident, private: &TokenStream) -> TokenStream {
    let (ident, vis, name) = (&item.ident, &item.vis, update_name(item));
    let methods = item.fields.iter().filter(|field| field.access.update).map(|field| {
        let setter = setter::setter(field, &item.generics, private);
        let clear = field.ty.is_nullable().then(|| update::clear(field, &item.generics, private));
        quote! { #setter #clear }
    });
    let difference = difference::custom(item, &name, private);
    let doc = format!(
        " Custom attributes to set or clear, as in [`{ident}`]. Attributes that are not set or cleared are not sent."
    );
    quote! {
        #[doc = #doc]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default, ::core::cmp::PartialEq)]
        #[must_use]
        #vis struct #name(#private::Fields);

        #[automatically_derived]
        #[allow(dead_code)]
        impl #name {
            /// Creates an empty update.
            pub fn new() -> Self {
                Self(#private::Fields::new())
            }
            #(#methods)*
        }
        #difference
        #[automatically_derived]
        impl #private::CustomOf<#private::on::#on> for #name {
            #[inline]
            fn add_to(self, fields: #private::Fields) -> #private::Fields {
                fields.with_custom_of(self.0)
            }
        }
        #[automatically_derived]
        impl #private::CustomOf<#private::on::#on> for &#name {
            #[inline]
            fn add_to(self, fields: #private::Fields) -> #private::Fields {
                fields.with_custom_of(::core::clone::Clone::clone(&self.0))
            }
        }
    }
}

/// Returns the impls that write the values of a struct. `None` is not sent.
fn written(item: &CustomStruct, on: &Ident, private: &TokenStream) -> TokenStream {
    let ident = &item.ident;
    let writes = item.fields.iter().filter(|field| field.access.create && !field.broken);
    let writes = writes.map(|field| write(field, private));
    quote! {
        #[automatically_derived]
        impl #private::CustomOf<#private::on::#on> for &#ident {
            #[inline]
            fn add_to(self, fields: #private::Fields) -> #private::Fields {
                #(#writes)*
                fields
            }
        }
        #[automatically_derived]
        impl #private::CustomOf<#private::on::#on> for #ident {
            #[inline]
            fn add_to(self, fields: #private::Fields) -> #private::Fields {
                #private::CustomOf::<#private::on::#on>::add_to(&self, fields)
            }
        }
    }
}

fn write(field: &Field, private: &TokenStream) -> TokenStream {
    let span = field.ty.span;
    let FieldKind::Custom(_) = &field.kind else { return TokenStream::new() };
    let wire = table_name(field, private);
    let value = encodable(field, private);
    quote_spanned! { span => let fields = fields.custom_member(#wire, #value); }
}
