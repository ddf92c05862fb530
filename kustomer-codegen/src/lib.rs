//! Code generation behind the derive macros of the `kustomer` SDK.
//!
//! Works on `proc_macro2` alone, so that every stage can be tested outside the compiler. The API of this crate is
//! exempt from semantic versioning: it serves `kustomer-derive` of the same version.
//!
//! A derive goes through three stages: [`derive`](self) input is parsed into an intermediate representation while
//! mistakes are collected, the representation is checked, and tokens are emitted from it.

extern crate proc_macro;

#[cfg(test)]
mod coverage;
mod derive;
mod diagnostic;
mod emit;
mod fingerprint;
mod ir;
mod names;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::quote;
use syn::DeriveInput;

use derive::Unreadable;
pub use derive::{
    ENUM_WORDS, FIELD_WORDS, MEMBER_WORDS, OBJECT_WORDS, OPERATION_FIELD_WORDS, OPERATION_WORDS,
    RESOURCE_WORDS, UNION_VARIANT_WORDS, UNION_WORDS, VARIANT_WORDS, Word,
};
use diagnostic::Diagnostics;

/// Expands `#[derive(KustomerResource)]`.
pub fn derive_resource(item: TokenStream) -> TokenStream {
    expand(item, derive::parse_resource, emit::resource, derive::resource_fallback)
}

/// Expands `#[derive(KustomerObject)]`.
pub fn derive_object(item: TokenStream) -> TokenStream {
    expand(item, derive::parse_object, emit::object, derive::object_fallback)
}

/// Expands `#[derive(KustomerEnum)]`.
pub fn derive_enum(item: TokenStream) -> TokenStream {
    expand(item, derive::parse_enumeration, emit::enumeration, derive::enum_fallback)
}

/// Expands `#[derive(KustomerUnion)]`.
pub fn derive_union(item: TokenStream) -> TokenStream {
    expand(item, derive::parse_union, emit::union, derive::object_fallback)
}

/// Expands `#[derive(KustomerOperation)]`.
pub fn derive_operation(item: TokenStream) -> TokenStream {
    // A stub needs no more than can be read of any item.
    let parse =
        |item: &DeriveInput, diagnostics: &Diagnostics| Ok(derive::parse_operation(item, diagnostics));
    expand(item, parse, emit::operation, |_, _| TokenStream::new())
}

/// Parse, emit, and in front of it every mistake. What can be emitted in spite of mistakes is, so that they bring
/// no others after them.
fn expand<T>(
    item: TokenStream,
    parse: impl Fn(&DeriveInput, &Diagnostics) -> Result<T, Unreadable>,
    emit: impl Fn(&T) -> TokenStream,
    fallback: impl Fn(&DeriveInput, &Unreadable) -> TokenStream,
) -> TokenStream {
    let item = match syn::parse2::<DeriveInput>(item) {
        Ok(item) => item,
        Err(error) => return error.into_compile_error(),
    };
    let diagnostics = Diagnostics::new();
    let emitted = match parse(&item, &diagnostics) {
        Ok(parsed) if derive::is_deprecated(&item) => allow_deprecated(emit(&parsed)),
        Ok(parsed) => emit(&parsed),
        Err(unreadable) => fallback(&item, &unreadable),
    };
    let mut tokens = diagnostics.finish().unwrap_or_default();
    tokens.extend(emitted);
    tokens
}

/// Marks every item of the output: it names what is deprecated without anybody using it.
fn allow_deprecated(items: TokenStream) -> TokenStream {
    let mut marked = TokenStream::new();
    let mut is_start = true;
    for token in items {
        if is_start {
            marked.extend(quote! { #[allow(deprecated)] });
        }
        is_start = match &token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Punct(punct) => punct.as_char() == ';',
            _ => false,
        };
        marked.extend([token]);
    }
    marked
}
