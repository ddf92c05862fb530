//! A nested object: a JSON object without a JSON:API envelope.

use proc_macro2::{Ident, TokenStream};

use super::field::Field;
use super::generics::Generics;
use super::schema_check::SchemaCheck;

/// A struct with `#[derive(KustomerObject)]`.
#[derive(Debug)]
pub(crate) struct Object {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) krate: TokenStream,
    /// Read-only members are written too when a whole record is.
    pub(crate) encode: bool,
    /// serde's traits are requested.
    pub(crate) serde: bool,
    pub(crate) fields: Vec<Field>,
    /// The result of the attribute `schema`.
    pub(crate) schema_check: Option<SchemaCheck>,
}
