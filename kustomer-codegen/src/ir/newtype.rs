//! A newtype: a struct with one unnamed field, which is the same JSON value as the field.

use proc_macro2::{Ident, TokenStream};

use super::field::Ty;

/// A struct with `#[derive(KustomerValue)]`.
#[derive(Debug)]
pub(crate) struct Newtype {
    pub(crate) ident: Ident,
    pub(crate) krate: TokenStream,
    /// The type of the field.
    pub(crate) ty: Ty,
    /// serde's traits are requested.
    pub(crate) serde: bool,
}
