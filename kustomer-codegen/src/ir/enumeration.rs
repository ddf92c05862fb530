//! A string enum with a variant for the values that nobody knows yet.

use proc_macro2::{Ident, TokenStream};

use super::field::Ty;
use super::schema_check::SchemaCheck;

/// An enum with `#[derive(KustomerEnum)]`.
#[derive(Debug)]
pub(crate) struct Enumeration {
    pub(crate) ident: Ident,
    pub(crate) vis: TokenStream,
    pub(crate) krate: TokenStream,
    pub(crate) variants: Vec<Variant>,
    /// The variant that keeps unknown values. `None` where mistakes were told: what is emitted only keeps uses of
    /// the type quiet.
    pub(crate) fallback: Option<Fallback>,
    /// What came of the word `schema`.
    pub(crate) schema_check: Option<SchemaCheck>,
}

/// The variant that keeps unknown values.
#[derive(Debug)]
pub(crate) struct Fallback {
    pub(crate) ident: Ident,
    /// What keeps the text.
    pub(crate) ty: Ty,
}

/// A known value.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) wire: String,
    /// What the user wrote to give the value: the variant's name, or the literal of `rename`.
    pub(crate) origin: TokenStream,
}
