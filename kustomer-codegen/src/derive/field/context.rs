//! What a field needs to know about the struct that it is in.

use proc_macro2::TokenStream;

use crate::ir::Generics;
use crate::names::Case;

/// What the struct determines for its fields.
#[derive(Debug, Clone, Copy)]
pub(in crate::derive) struct StructContext<'i> {
    /// The struct's own type, which replaces `Self`.
    pub(in crate::derive) owner: &'i TokenStream,
    pub(in crate::derive) generics: &'i Generics,
    pub(in crate::derive) case: Case,
    pub(in crate::derive) struct_kind: StructKind,
    pub(in crate::derive) place: Place,
    /// The bodies that its records are sent in.
    pub(in crate::derive) sent: Sent,
}

/// The bodies that the records of a struct are sent in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::derive) struct Sent {
    pub(in crate::derive) new: bool,
    pub(in crate::derive) update: bool,
}

/// Where a field is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::derive) enum Place {
    Struct,
    /// `write_only(..)`
    WriteOnly,
}

/// The kind of struct that a field is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::derive) enum StructKind {
    KObject,
    Resource,
    Object,
    /// A struct of custom attributes.
    Custom,
}
