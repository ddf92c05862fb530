//! Code generation for the `kustomer` SDK: source from schemas, and the expansion of the derive macros.
//!
//! [`source_files`] generates structs with the derives on them from schema files; [`Build`] does so in a build script. The
//! rest of this crate's API is exempt from semantic versioning: it exists for `kustomer-derive` of the same version. It
//! works on `proc_macro2`, so that every stage can be tested outside the compiler.
//!
//! The module `source` generates source from schemas. There are three ways to use it: the macro [`include_schemas`],
//! [`Build`] in build scripts, and the command `kustomer generate`, which calls [`source_files`]. All of them read a user's
//! files through [`SchemaFolder`]. The module `usage` goes the other way: it finds the types with the derives in a user's
//! sources. `pages` describes the codes of errors.
//!
//! A derive has three stages, each in a module: `derive` parses and checks the input and collects errors, `ir` describes
//! what the input means, and `emit` writes tokens. If the attribute `schema` names a file, `derive::schema_check` compares
//! the struct with it. Properties of types that tokens do not show are checked by rustc, in code that is emitted as well.

// Without the feature, nothing calls what only the comparison with schemas needs.
#![cfg_attr(not(feature = "schema-check"), allow(dead_code, unused_imports))]

extern crate proc_macro;

#[cfg(feature = "source")]
mod build_script;
mod code;
#[cfg(all(test, feature = "source"))]
mod coverage;
mod depth;
mod derive;
mod diagnostic;
mod emit;
mod fingerprint;
#[cfg(feature = "source")]
mod folder;
#[cfg(feature = "source")]
mod include;
mod ir;
mod items;
mod names;
mod order;
#[cfg(any(test, feature = "explain"))]
pub mod pages;
#[cfg(feature = "schema-check")]
mod root;
#[cfg(feature = "source")]
mod source;
mod suffix;
mod suggestions;
#[cfg(feature = "usage")]
pub mod usage;

use proc_macro2::TokenStream;
use syn::DeriveInput;

#[cfg(feature = "source")]
pub use build_script::{Build, BuildError};
use derive::Unreadable;
pub use derive::{
    Attribute, CUSTOM_ATTRIBUTES, CUSTOM_FIELD_ATTRIBUTES, ENUM_ATTRIBUTES, FIELD_ATTRIBUTES,
    OBJECT_ATTRIBUTES, OBJECT_FIELD_ATTRIBUTES, OPERATION_ATTRIBUTES, OPERATION_FIELD_ATTRIBUTES,
    RESOURCE_ATTRIBUTES, UNION_ATTRIBUTES, UNION_VARIANT_ATTRIBUTES, VALUE_ATTRIBUTES, VARIANT_ATTRIBUTES,
};
#[cfg(feature = "source")]
pub use folder::SchemaFolder;
#[cfg(feature = "source")]
pub use include::include_schemas;
#[cfg(feature = "source")]
pub use kustomer_schema::RenderedProblem;
#[cfg(feature = "source")]
pub use names::is_name;
#[cfg(feature = "source")]
pub use source::{
    SourceFile, SourceOptions, generated_from, is_generated, needs_struct, source_files, source_inline,
};
pub use suggestions::keep_out_of_suggestions;

/// Returns the attribute `#[kustomer(serde)]`.
pub fn serde_attribute() -> TokenStream {
    quote::quote! { #[kustomer(serde)] }
}

use diagnostic::Diagnostics;
use items::allow_deprecated;

/// Expands `#[derive(KustomerResource)]`.
pub fn derive_resource(item: TokenStream) -> TokenStream {
    expand(item, derive::parse_resource, emit::resource, derive::resource_fallback)
}

/// Expands `#[derive(KustomerCustom)]`.
pub fn derive_custom(item: TokenStream) -> TokenStream {
    expand(item, derive::parse_custom, emit::custom, derive::custom_fallback)
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

/// Expands `#[derive(KustomerValue)]`.
pub fn derive_value(item: TokenStream) -> TokenStream {
    expand(item, derive::parse_newtype, emit::newtype, derive::newtype_fallback)
}

/// Expands `#[derive(KustomerOperation)]`.
pub fn derive_operation(item: TokenStream) -> TokenStream {
    // Parsing an operation never fails, so there is no fallback.
    let parse =
        |item: &DeriveInput, diagnostics: &Diagnostics| Ok(derive::parse_operation(item, diagnostics));
    expand(item, parse, emit::operation, |_, _| TokenStream::new())
}

/// Parses the input and emits all errors, followed by the expansion. As much as possible is expanded in spite of errors, so
/// that they do not cause further ones.
fn expand<T>(
    item: TokenStream,
    parse: impl Fn(&DeriveInput, &Diagnostics) -> Result<T, Unreadable>,
    emit: impl Fn(&T) -> TokenStream,
    fallback: impl Fn(&DeriveInput, &Unreadable) -> TokenStream,
) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let emitted = |item: &DeriveInput, diagnostics: &Diagnostics| match parse(item, diagnostics) {
        Ok(parsed) if derive::is_deprecated(item) => allow_deprecated(emit(&parsed)),
        Ok(parsed) => emit(&parsed),
        Err(unreadable) => fallback(item, &unreadable),
    };
    let emitted = if let Some(error) = depth::exceeded(&item) {
        diagnostics.add(error);
        let header = depth::without_body(item).and_then(|item| syn::parse2::<DeriveInput>(item).ok());
        // Errors about the missing body are not the user's.
        let ignored = Diagnostics::new();
        let stub = header.map(|header| emitted(&header, &ignored));
        drop(ignored.finish());
        stub.unwrap_or_default()
    } else {
        match syn::parse2::<DeriveInput>(item) {
            Ok(item) => emitted(&item, &diagnostics),
            Err(error) => return error.into_compile_error(),
        }
    };
    let mut tokens = diagnostics.finish().unwrap_or_default();
    tokens.extend(emitted);
    tokens
}
