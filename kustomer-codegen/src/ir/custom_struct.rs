//! The custom attributes of a shipped resource: a struct with `#[derive(KustomerCustom)]`.

use proc_macro2::{Ident, TokenStream};

use super::field::Field;
use super::generics::Generics;
use super::schema_check::SchemaCheck;
use super::search::SearchFields;

/// A struct of custom attributes with everything that its emitters need.
#[derive(Debug)]
pub(crate) struct CustomStruct {
    pub(crate) ident: Ident,
    /// Always empty.
    pub(crate) generics: Generics,
    pub(crate) vis: TokenStream,
    pub(crate) krate: TokenStream,
    /// The type of the resource, or `None` after an error.
    pub(crate) on: Option<&'static str>,
    pub(crate) fields: Vec<Field>,
    /// The search attributes; `None` for a resource that no search returns.
    pub(crate) search: Option<SearchFields>,
    /// The result of the attribute `schema`.
    pub(crate) schema_check: Option<SchemaCheck>,
}
