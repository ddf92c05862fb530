//! The names that code in a file uses: local types by their own names, others by an import.

use std::collections::HashSet;

use crate::source::layout::imports::Imports;
use crate::source::types::ty::Ty;

/// The names of one file.
#[derive(Debug)]
pub(crate) struct Scope<'f> {
    locals: &'f [String],
    pub(crate) imports: Imports,
}

impl<'f> Scope<'f> {
    pub(crate) fn new(locals: &'f [String], declared: HashSet<String>) -> Self {
        Self { locals, imports: Imports::new(declared) }
    }

    /// Returns a type as it is written in this file.
    pub(crate) fn ty(&mut self, ty: &Ty) -> String {
        ty.text(self.locals, &mut self.imports)
    }

    /// Returns the name of a local type.
    pub(crate) fn local(&self, at: usize) -> &'f str {
        self.locals.get(at).map_or("", String::as_str)
    }

    /// Returns the names of all local types.
    pub(crate) fn locals(&self) -> &'f [String] {
        self.locals
    }

    /// Returns the name of a macro or type at the root of `kustomer`.
    pub(crate) fn kustomer(&mut self, name: &str) -> String {
        self.imports.name("kustomer", name)
    }
}
