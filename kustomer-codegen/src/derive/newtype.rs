//! Parses the input of `KustomerValue`: a newtype.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Data, DeriveInput, Field, Fields};

use super::attr::{Attributes, VALUE_ATTRIBUTES};
use super::fallback::Unreadable;
use super::{serde, ty};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::Newtype;

/// Parses a struct with one unnamed field.
pub(crate) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Result<Newtype, Unreadable> {
    let attributes = Attributes::parse(&item.attrs, VALUE_ATTRIBUTES, "a newtype", diagnostics);
    let krate = attributes.krate(diagnostics);
    let Some(field) = only_field(item, diagnostics) else {
        return Err(Unreadable { krate });
    };
    refuse_attributes(field, diagnostics);
    if refuse_generics(item, diagnostics) {
        return Err(Unreadable { krate });
    }
    let ty = ty::parse(&field.ty, &item.ident.to_token_stream());
    let serde = serde::is_requested(&attributes, diagnostics);
    Ok(Newtype { ident: item.ident.clone(), krate, ty, serde })
}

/// Returns the field of a newtype. Another shape is reported and returns `None`.
fn only_field<'i>(item: &'i DeriveInput, diagnostics: &Diagnostics) -> Option<&'i Field> {
    let newtype = format!("write `struct {}(..);` with one type", item.ident);
    let (place, found, help): (TokenStream, String, String) = match &item.data {
        Data::Struct(data) => match &data.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => return fields.unnamed.first(),
            Fields::Unnamed(fields) => (
                fields.to_token_stream(),
                format!("{} fields", fields.unnamed.len()),
                format!("{newtype}; for an object with several members, derive `KustomerObject`"),
            ),
            Fields::Named(fields) => (
                fields.to_token_stream(),
                "named fields".to_owned(),
                format!("{newtype}; for an object with members, derive `KustomerObject`"),
            ),
            Fields::Unit => (item.ident.to_token_stream(), "no field".to_owned(), newtype),
        },
        Data::Enum(data) => (
            data.enum_token.to_token_stream(),
            "an enum".to_owned(),
            "derive `KustomerEnum` for a string enum, or `KustomerUnion` for one of several types".to_owned(),
        ),
        Data::Union(data) => (data.union_token.to_token_stream(), "a union".to_owned(), newtype),
    };
    diagnostics.add(
        Diagnostic::at(
            Code::NotANewtype,
            place,
            format!("`KustomerValue` requires a struct with one unnamed field, found {found}"),
        )
        .help(help),
    );
    None
}

/// Reports attributes on the field: a newtype is only a value, and the field that holds it has the JSON name.
fn refuse_attributes(field: &Field, diagnostics: &Diagnostics) {
    if let Some(attribute) = field.attrs.iter().find(|attribute| attribute.path().is_ident("kustomer")) {
        diagnostics.add(
            Diagnostic::at(
                Code::AttributeInNewtype,
                attribute,
                "the field of a newtype has no `kustomer` attributes",
            )
            .help("write them on the field that has the type of the newtype"),
        );
    }
}

/// Reports generic parameters. Returns true if there are any.
fn refuse_generics(item: &DeriveInput, diagnostics: &Diagnostics) -> bool {
    let is_generic = !item.generics.params.is_empty();
    if is_generic {
        diagnostics.add(
            Diagnostic::at(
                Code::GenericParameters,
                &item.generics.params,
                "`KustomerValue` does not support generic parameters",
            )
            .help("write one newtype for each type, such as `struct Minutes(f64);`"),
        );
    }
    is_generic
}
