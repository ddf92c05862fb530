//! The shape of the item under a derive: a struct with named fields, or an enum of plain variants. Everything else
//! is refused here, so that the parsers meet only what they can read.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Field, Fields, Token, Variant};

use crate::diagnostic::{Diagnostic, Diagnostics};

/// The named fields of a struct; another shape is told and gives `None`.
pub(super) fn named_fields<'i>(
    item: &'i DeriveInput,
    derive: &str,
    diagnostics: &Diagnostics,
) -> Option<&'i Punctuated<Field, Token![,]>> {
    let name_fields =
        || format!("name each field, so that it has a name on the wire: `struct {} {{ .. }}`", item.ident);
    let (place, found, help): (TokenStream, &str, String) = match &item.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => return Some(&fields.named),
            Fields::Unnamed(fields) => (fields.to_token_stream(), "a tuple struct", name_fields()),
            Fields::Unit => (item.ident.to_token_stream(), "a unit struct", name_fields()),
        },
        Data::Enum(data) => (
            data.enum_token.to_token_stream(),
            "an enum",
            "a string enum derives `KustomerEnum`, one of several types `KustomerUnion`".to_owned(),
        ),
        Data::Union(data) => (data.union_token.to_token_stream(), "a union", "write a `struct`".to_owned()),
    };
    diagnostics.add(
        Diagnostic::at(place, format!("`{derive}` needs a struct with named fields, found {found}"))
            .help(help),
    );
    None
}

/// The variants of an enum; another shape is told and gives `None`.
pub(super) fn variants<'i>(
    item: &'i DeriveInput,
    derive: &str,
    diagnostics: &Diagnostics,
) -> Option<&'i Punctuated<Variant, Token![,]>> {
    let place = match &item.data {
        Data::Enum(data) => return Some(&data.variants),
        Data::Struct(data) => data.struct_token.to_token_stream(),
        Data::Union(data) => data.union_token.to_token_stream(),
    };
    diagnostics.add(
        Diagnostic::at(place, format!("`{derive}` needs an enum"))
            .help("a nested object derives `KustomerObject`, a record of the API `KustomerResource`"),
    );
    None
}

/// Generics are refused: which trait each parameter needs depends on where it stands on the wire. Answers whether
/// there were any.
pub(super) fn refuse_generics(item: &DeriveInput, derive: &str, diagnostics: &Diagnostics) -> bool {
    let is_generic = !item.generics.params.is_empty();
    if is_generic {
        diagnostics.add(
            Diagnostic::at(&item.generics.params, format!("`{derive}` does not support generic parameters"))
                .help("write the concrete type"),
        );
    }
    is_generic
}

/// The documentation among the attributes.
pub(super) fn docs(attributes: &[Attribute]) -> Vec<TokenStream> {
    let docs = attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
    docs.map(ToTokens::to_token_stream).collect()
}
