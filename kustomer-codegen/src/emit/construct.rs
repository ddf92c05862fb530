//! How a decoder constructs the struct from its locals.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::local::{self, Start};
use super::value;
use crate::ir::{Container, CustomName, DefaultValue, Field, FieldKind};

/// Returns the field of the struct literal.
pub(super) fn take(field: &Field, is_resource: bool, private: &TokenStream) -> TokenStream {
    let (name, local, ty) = (&field.ident, local::ident(field), &field.ty.whole);
    let default = match &field.default {
        Some(DefaultValue::Expression(value)) => value.clone(),
        // The arguments of a macro always parse, whatever they are.
        Some(DefaultValue::Unparsed(value)) => quote! { #private::expression! { #value } },
        Some(DefaultValue::OfType) | None => {
            quote_spanned! { field.ty.span => ::core::default::Default::default() }
        }
    };
    if field.kind == FieldKind::Skip {
        return quote! { #name: #default };
    }
    if field.broken {
        return quote! { #name: ::core::result::Result::Err(reader.never())? };
    }
    match local::start(field) {
        Start::Nothing => {}
        Start::Default => {
            return quote! {
                #name: match #local {
                    ::core::option::Option::Some(value) => value,
                    None => {
                        let value: #ty = #default;
                        value
                    }
                }
            };
        }
        Start::Absence | Start::Value => return quote! { #name: #local },
    }
    let path = name_of_missing(field, is_resource);
    if field.kind == FieldKind::Relationship {
        let of_type = relationship(field, private);
        return quote! { #name: #of_type::required(#local, #path, start)? };
    }
    if let Some(required) = value::required(field, &path, private) {
        return quote! { #name: #required };
    }
    if field.kind == FieldKind::Json {
        let of_type = value::read_json(field, private);
        return quote! { #name: #of_type::required_json(#local, #path, start)? };
    }
    quote_spanned! { field.ty.span => #name: #private::Reader::required(#local, #path, start)? }
}

/// Returns the path of the trait that reads a relationship. The same bound with the same span everywhere makes rustc
/// report another type once.
pub(super) fn relationship(field: &Field, private: &TokenStream) -> TokenStream {
    let ty = &field.ty.whole;
    quote_spanned! { field.ty.span => <#ty as #private::Relationship> }
}

/// Returns the path from the decoded object to a member, for the error that it is missing.
fn name_of_missing(field: &Field, is_resource: bool) -> TokenStream {
    let name = match &field.kind {
        FieldKind::Id => "id",
        FieldKind::Links => "links",
        FieldKind::Meta => "meta",
        // Only rustc knows the suffix of the name.
        FieldKind::Custom(CustomName::FromType) if !field.generic => {
            let position = Literal::usize_unsuffixed(field.position);
            return quote! { __CUSTOM_NAMES[#position] };
        }
        _ => &field.wire,
    };
    match field.kind.container() {
        Some(container) if is_resource => format!("{}.{name}", path(container)).into_token_stream(),
        _ => name.into_token_stream(),
    }
}

/// Returns the path to a section of a resource.
pub(super) fn path(container: Container) -> &'static str {
    match container {
        Container::Attributes => "attributes",
        Container::Custom => "attributes.custom",
        Container::Relationships => "relationships",
    }
}
