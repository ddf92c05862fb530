//! What a file calls things: its own types by their names, others by what it imports.

use std::collections::HashSet;

use crate::source::layout::imports::Imports;
use crate::source::types::ty::Ty;

/// The names of one file.
#[derive(Debug)]
pub(in crate::source) struct Scope<'f> {
    own: &'f [String],
    pub(in crate::source) imports: Imports,
}

impl<'f> Scope<'f> {
    pub(in crate::source) fn new(own: &'f [String], all: HashSet<String>) -> Self {
        Self { own, imports: Imports::new(all) }
    }

    /// A type as it is typed here.
    pub(in crate::source) fn ty(&mut self, ty: &Ty) -> String {
        ty.text(self.own, &mut self.imports)
    }

    /// The name of a type of the file.
    pub(in crate::source) fn own(&self, at: usize) -> &'f str {
        self.own.get(at).map_or("", String::as_str)
    }

    /// The names of the file's types.
    pub(in crate::source) fn names(&self) -> &'f [String] {
        self.own
    }

    /// A macro or type at the root of `kustomer`.
    pub(in crate::source) fn kustomer(&mut self, name: &str) -> String {
        self.imports.name("kustomer", name)
    }
}
