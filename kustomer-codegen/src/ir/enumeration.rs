//! A string enum with a variant for unknown values.

use proc_macro2::{Ident, TokenStream};

use super::field::Ty;
use super::schema_check::SchemaCheck;
#[cfg(feature = "usage")]
use crate::names::Case;

/// An enum with `#[derive(KustomerEnum)]`.
#[derive(Debug)]
pub(crate) struct Enumeration {
    pub(crate) ident: Ident,
    pub(crate) vis: TokenStream,
    pub(crate) krate: TokenStream,
    /// That of the values of variants without `rename`.
    #[cfg(feature = "usage")]
    pub(crate) case: Case,
    pub(crate) variants: Vec<Variant>,
    /// The variant for unknown values. `None` after an error: the emitted code only prevents further errors.
    pub(crate) fallback: Option<Fallback>,
    /// serde's traits are requested.
    pub(crate) serde: bool,
    /// The result of the attribute `schema`.
    pub(crate) schema_check: Option<SchemaCheck>,
}

/// The variant for unknown values.
#[derive(Debug)]
pub(crate) struct Fallback {
    pub(crate) ident: Ident,
    /// The type that holds the string.
    pub(crate) ty: Ty,
}

/// A known value.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) wire: String,
    /// The tokens that give the value: the variant's name, or the literal of `rename`.
    pub(crate) origin: TokenStream,
}
