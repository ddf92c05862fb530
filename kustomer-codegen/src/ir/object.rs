//! A nested object: members of a JSON object, no envelope.

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
    /// What is only read is written too where a whole record is.
    pub(crate) encode: bool,
    pub(crate) fields: Vec<Field>,
    /// What came of the word `schema`.
    pub(crate) schema_check: Option<SchemaCheck>,
}
