//! The shape of the item under a derive: a struct with named fields, or an enum of plain variants. Everything else
//! is refused here, so that the parsers meet only what they can read.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Field, Fields, Token, Variant};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::Generics;

/// The named fields of a struct; another shape is told and gives `None`.
pub(super) fn named_fields<'i>(
    item: &'i DeriveInput,
    derive: &str,
    diagnostics: &Diagnostics,
) -> Option<Vec<&'i Field>> {
    let name_fields =
        || format!("name each field, so that it has a name on the wire: `struct {} {{ .. }}`", item.ident);
    let (place, found, help): (TokenStream, &str, String) = match &item.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => return Some(once(&fields.named)),
            Fields::Unnamed(fields) => (fields.to_token_stream(), "a tuple struct", name_fields()),
            Fields::Unit => (item.ident.to_token_stream(), "a unit struct", name_fields()),
        },
        Data::Enum(data) => {
            (data.enum_token.to_token_stream(), "an enum", "a string enum derives `KustomerEnum`".to_owned())
        }
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
    diagnostics: &Diagnostics,
) -> Option<&'i Punctuated<Variant, Token![,]>> {
    let place = match &item.data {
        Data::Enum(data) => return Some(&data.variants),
        Data::Struct(data) => data.struct_token.to_token_stream(),
        Data::Union(data) => data.union_token.to_token_stream(),
    };
    diagnostics.add(
        Diagnostic::at(place, "`KustomerEnum` needs an enum")
            .help("a nested object derives `KustomerObject`, a record of the API `KustomerResource`"),
    );
    None
}

/// Each field once. Of a name that stands twice, which is rustc's to tell, rustc goes on with the last.
fn once(fields: &Punctuated<Field, Token![,]>) -> Vec<&Field> {
    let mut names = BTreeSet::new();
    let is_new =
        |field: &&Field| field.ident.as_ref().is_none_or(|name| names.insert(name.unraw().to_string()));
    let mut fields: Vec<&Field> = fields.iter().rev().filter(is_new).collect();
    fields.reverse();
    fields
}

/// The type of the item itself, with its parameters.
pub(super) fn owner(item: &DeriveInput, generics: Option<&Generics>) -> TokenStream {
    let (ident, arguments) = (&item.ident, generics.map(|generics| &generics.arguments));
    quote! { #ident #arguments }
}

/// Refuses parameters on an item whose value is one text. Answers whether there were any.
pub(super) fn refuse_generics(item: &DeriveInput, derive: &str, diagnostics: &Diagnostics) -> bool {
    let is_generic = !item.generics.params.is_empty();
    if is_generic {
        diagnostics.add(
            Diagnostic::at(&item.generics.params, format!("`{derive}` does not support generic parameters"))
                .note("its values are texts, which have no type parameters"),
        );
    }
    is_generic
}

/// The attributes that the setter of a field carries too: its documentation and deprecation.
pub(super) fn docs(attributes: &[Attribute]) -> Vec<TokenStream> {
    let carried =
        |attribute: &&Attribute| attribute.path().is_ident("doc") || attribute.path().is_ident("deprecated");
    attributes.iter().filter(carried).map(ToTokens::to_token_stream).collect()
}
