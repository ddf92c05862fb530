//! The shape of a derive's input: a struct with named fields, or an enum. Other items are rejected here, so that the
//! parsers only see what they can read.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Field, Fields, Meta, Token, Variant};

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::Generics;

/// Returns the named fields of a struct. Another shape is reported and returns `None`.
pub(super) fn named_fields<'i>(
    item: &'i DeriveInput,
    derive: &str,
    diagnostics: &Diagnostics,
) -> Option<Vec<&'i Field>> {
    let name_fields = || {
        format!("give each field a name, from which its JSON name follows: `struct {} {{ .. }}`", item.ident)
    };
    let (place, found, help): (TokenStream, &str, String) = match &item.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => return Some(once(&fields.named)),
            Fields::Unnamed(fields) => (fields.to_token_stream(), "a tuple struct", name_fields()),
            Fields::Unit => (item.ident.to_token_stream(), "a unit struct", name_fields()),
        },
        Data::Enum(data) => (
            data.enum_token.to_token_stream(),
            "an enum",
            "derive `KustomerEnum` for a string enum, or `KustomerUnion` for one of several types".to_owned(),
        ),
        Data::Union(data) => (data.union_token.to_token_stream(), "a union", "write a `struct`".to_owned()),
    };
    diagnostics.add(
        Diagnostic::at(
            Code::NotAStruct,
            place,
            format!("`{derive}` requires a struct with named fields, found {found}"),
        )
        .help(help),
    );
    None
}

/// Returns the variants of an enum. Another shape is reported and returns `None`.
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
        Diagnostic::at(Code::NotAnEnum, place, format!("`{derive}` requires an enum"))
            .help("derive `KustomerObject` for a nested object, or `KustomerResource` for a record"),
    );
    None
}

/// Returns each field once. rustc reports two fields with the same name, and continues with the last.
fn once(fields: &Punctuated<Field, Token![,]>) -> Vec<&Field> {
    let mut names = BTreeSet::new();
    let is_new =
        |field: &&Field| field.ident.as_ref().is_none_or(|name| names.insert(name.unraw().to_string()));
    let mut fields: Vec<&Field> = fields.iter().rev().filter(is_new).collect();
    fields.reverse();
    fields
}

/// Returns the type of the item itself, with its parameters.
pub(super) fn owner(item: &DeriveInput, generics: &Generics) -> TokenStream {
    let (ident, arguments) = (&item.ident, &generics.arguments);
    quote! { #ident #arguments }
}

/// Reports generic parameters on a string enum. Returns true if there are any.
pub(super) fn refuse_generics(item: &DeriveInput, derive: &str, diagnostics: &Diagnostics) -> bool {
    let is_generic = !item.generics.params.is_empty();
    if is_generic {
        diagnostics.add(
            Diagnostic::at(
                Code::GenericParameters,
                &item.generics.params,
                format!("`{derive}` does not support generic parameters"),
            )
            .note("its values are strings, which have no type parameters"),
        );
    }
    is_generic
}

/// Returns the documentation among the attributes.
pub(super) fn docs(attributes: &[Attribute]) -> Vec<TokenStream> {
    named(attributes, "doc").map(ToTokens::to_token_stream).collect()
}

/// Returns the deprecation among the attributes.
pub(super) fn deprecation(attributes: &[Attribute]) -> Option<TokenStream> {
    named(attributes, "deprecated").next().map(ToTokens::to_token_stream)
}

/// Returns true if the item or a part of it is deprecated, so that derived code names something deprecated.
pub(crate) fn is_deprecated(item: &DeriveInput) -> bool {
    let says_so = |attributes: &[Attribute]| {
        named(attributes, "deprecated").next().is_some() || attributes.iter().any(allows_deprecated)
    };
    let parts = match &item.data {
        Data::Struct(data) => data.fields.iter().any(|field| says_so(&field.attrs)),
        Data::Enum(data) => data.variants.iter().any(|variant| says_so(&variant.attrs)),
        Data::Union(_) => false,
    };
    parts || says_so(&item.attrs)
}

/// Returns true for `#[allow(deprecated)]`, which covers the item and not the code derived from it.
fn allows_deprecated(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else { return false };
    let is_lint_level = list.path.is_ident("allow") || list.path.is_ident("expect");
    let is_deprecated = |token| matches!(token, TokenTree::Ident(name) if name == "deprecated");
    is_lint_level && list.tokens.clone().into_iter().any(is_deprecated)
}

fn named<'a>(attributes: &'a [Attribute], name: &'a str) -> impl Iterator<Item = &'a Attribute> {
    attributes.iter().filter(move |attribute| attribute.path().is_ident(name))
}
