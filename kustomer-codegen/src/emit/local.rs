//! The locals that a decoder fills, and their initial values.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use crate::ir::{Field, FieldKind, Shape};

/// The initial value of a local.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// The value for an omitted member: `None`, or an empty list.
    Absence,
    /// Any value of the type. A bit records whether the member was read.
    Value,
    /// `None`, for a field with a default.
    Default,
    /// `None`, for a type without a cheap initial value.
    Nothing,
}

/// The number of members for which core keeps a bit.
const BITS: usize = 64;

pub(super) fn start(field: &Field) -> Start {
    if field.broken {
        Start::Nothing
    } else if field.default.is_some() && field.kind != FieldKind::Skip {
        Start::Default
    } else if field.ty.shape != Shape::One || is_kept(&field.kind) {
        Start::Absence
    } else if field.position < BITS
        && has_value(&field.ty.leaf)
        && field.aliases.is_empty()
        && matches!(field.kind, FieldKind::Attribute | FieldKind::Custom(_))
    {
        Start::Value
    } else {
        Start::Nothing
    }
}

/// Returns true for fields without a member of their own.
fn is_kept(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Extra(_) | FieldKind::Unknown | FieldKind::Skip)
}

/// Returns true for well-known types with a cheap initial value.
pub(super) fn has_value(leaf: &str) -> bool {
    matches!(leaf, "String" | "bool" | "f64" | "f32") || is_integer(leaf)
}

fn is_integer(leaf: &str) -> bool {
    matches!(leaf, "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "isize" | "usize")
}

/// Returns a value of a well-known type that costs rustc as little as possible.
fn cheapest(leaf: &str) -> TokenStream {
    match leaf {
        "bool" => quote! { false },
        "f64" | "f32" => quote! { 0.0 },
        leaf if is_integer(leaf) => quote! { 0 },
        _ => quote! { ::std::string::String::new() },
    }
}

pub(super) fn ident(field: &Field) -> Ident {
    format_ident!("field_{}", field.ident, span = Span::mixed_site().located_at(field.ty.span))
}

/// Returns true if [`declare`] uses `None`.
pub(super) fn starts_as_none(field: &Field) -> bool {
    is_declared(field) && (matches!(start(field), Start::Nothing | Start::Default) || field.ty.is_nullable())
}

/// Returns true if the field is required, so that an error needs the location of its object.
pub(super) fn may_be_missing(field: &Field) -> bool {
    is_declared(field) && !matches!(start(field), Start::Absence | Start::Default)
}

fn is_declared(field: &Field) -> bool {
    field.kind != FieldKind::Skip && !field.broken
}

pub(super) fn declare(field: &Field, private: &TokenStream) -> TokenStream {
    let (local, ty) = (ident(field), &field.ty.whole);
    if !is_declared(field) {
        return TokenStream::new();
    }
    match (start(field), field.ty.shape) {
        (Start::Value, _) => {
            let value = cheapest(&field.ty.leaf);
            quote! { let mut #local: #ty = #value; }
        }
        (Start::Absence, Shape::Option | Shape::OptionMany) => {
            quote! { let mut #local: #ty = None; }
        }
        (Start::Absence, Shape::Many) => quote! { let mut #local: #ty = ::std::vec::Vec::new(); },
        (Start::Absence, Shape::One) if field.kind == FieldKind::Unknown => {
            quote_spanned! { field.ty.span => let mut #local: #ty = #private::Unknown::new(); }
        }
        // The field that keeps extra members. All others have an initial value that follows from their shape.
        (Start::Absence, Shape::One) => {
            let of_type = quote_spanned! { field.ty.span => <#ty as #private::Extra> };
            quote! { let mut #local: #ty = #of_type::empty(); }
        }
        (Start::Nothing | Start::Default, _) => {
            quote! { let mut #local: ::core::option::Option<#ty> = None; }
        }
    }
}
