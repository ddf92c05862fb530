//! How the value of a field is read and written. Only rustc knows whether the user's own types can be: derived code uses
//! them through one trait, always with the same type and span, so that rustc reports a type that lacks it once.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::local::{self, Start};
use crate::ir::{CustomName, Field, FieldKind, Shape, Suffix};

/// The trait through which a field's type is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Through {
    Decode,
    AttributeValue,
    CustomAttribute,
}

/// Returns the trait, or `None` for types that are known to be readable, and those with type parameters.
fn through(field: &Field) -> Option<Through> {
    if field.broken || field.generic || is_plain(&field.ty.leaf) {
        return None;
    }
    match &field.kind {
        FieldKind::Custom(CustomName::FromType | CustomName::Given(_)) => Some(Through::CustomAttribute),
        FieldKind::Custom(CustomName::Complete(Suffix::At | Suffix::Url | Suffix::Id)) => {
            Some(Through::CustomAttribute)
        }
        FieldKind::Attribute | FieldKind::Custom(_) if field.written => Some(Through::AttributeValue),
        FieldKind::Attribute | FieldKind::Custom(_) => Some(Through::Decode),
        _ => None,
    }
}

/// Returns true for types of the standard library that are always readable.
fn is_plain(leaf: &str) -> bool {
    matches!(leaf, "String" | "Value") || local::has_value(leaf)
}

/// Returns the path of the trait for a type, with the span of the field's type.
fn of_type(through: Through, field: &Field, ty: &TokenStream, private: &TokenStream) -> TokenStream {
    let name = match through {
        Through::Decode => "Decode",
        Through::AttributeValue => "AttributeValue",
        Through::CustomAttribute => "CustomAttribute",
    };
    let name = Ident::new(name, Span::call_site());
    quote_spanned! { field.ty.span => <#ty as #private::#name> }
}

/// Returns the path of the trait through which a field's value of this type is read.
pub(super) fn of_field(field: &Field, ty: &TokenStream, private: &TokenStream) -> TokenStream {
    of_type(through(field).unwrap_or(Through::Decode), field, ty, private)
}

/// Returns the code that reads the value into its local, or `None` for a type that the reader knows.
pub(super) fn read(field: &Field, private: &TokenStream) -> Option<TokenStream> {
    let through = through(field)?;
    let local = local::ident(field);
    let (ty, method) = match (local::start(field), field.ty.shape) {
        (Start::Absence, Shape::Option) => (&field.ty.inner, "read_value"),
        (Start::Absence, Shape::Many) => (&field.ty.inner, "read_list"),
        (Start::Absence, Shape::OptionMany) => (&field.ty.inner, "read_optional_list"),
        _ => (&field.ty.whole, "read_value"),
    };
    let of_type = of_type(through, field, ty, private);
    let method = Ident::new(method, Span::call_site());
    Some(quote! { #of_type::#method(reader, &mut #local) })
}

/// Returns the expression that unwraps a required value, or `None` for a type that the reader knows.
pub(super) fn required(field: &Field, path: &TokenStream, private: &TokenStream) -> Option<TokenStream> {
    let of_type = of_type(through(field)?, field, &field.ty.whole, private);
    let local = local::ident(field);
    Some(quote! { #of_type::required_value(#local, #path, start)? })
}

/// Returns a reference to the value of the struct's field as one that can be encoded.
pub(super) fn encodable(field: &Field, private: &TokenStream) -> TokenStream {
    let (name, span) = (&field.ident, field.ty.span);
    let value = quote_spanned! { span => &self.#name };
    let Some(through) = through(field).filter(|through| *through != Through::Decode) else { return value };
    let method = match field.ty.shape {
        Shape::One => "as_encode",
        Shape::Option => "optional_as_encode",
        Shape::Many => "list_as_encode",
        Shape::OptionMany => "optional_list_as_encode",
    };
    let (of_type, method) =
        (of_type(through, field, &field.ty.inner, private), Ident::new(method, Span::call_site()));
    quote! { #of_type::#method(#value) }
}

/// Returns the path of the trait through which serde reads the value of a field with `json`: the value in an `Option`.
pub(super) fn read_json(field: &Field, private: &TokenStream) -> TokenStream {
    let is_both = field.written && !field.generic;
    json(field, if is_both { "JsonAttribute" } else { "ReadJson" }, private)
}

/// As [`read_json`], for writing. A type parameter has only the bound that the impl needs.
pub(super) fn write_json(field: &Field, private: &TokenStream) -> TokenStream {
    json(field, if field.generic { "JsonValue" } else { "JsonAttribute" }, private)
}

fn json(field: &Field, name: &str, private: &TokenStream) -> TokenStream {
    let ty = &field.ty.value;
    let name = Ident::new(name, Span::call_site());
    quote_spanned! { field.ty.span => <#ty as #private::#name> }
}

/// Returns the function that borrows a value as one that can be encoded, or `None` for a type that is known to be
/// encodable.
pub(super) fn as_encode(field: &Field, ty: &TokenStream, private: &TokenStream) -> Option<TokenStream> {
    let through = through(field).filter(|through| *through != Through::Decode)?;
    let of_type = of_type(through, field, ty, private);
    Some(quote! { #of_type::as_encode })
}
