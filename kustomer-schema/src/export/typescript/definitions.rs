//! The definitions that types refer to, each of which is written once.

use std::collections::{BTreeSet, VecDeque};

use crate::export::catalog::Catalog;

/// A definition in one of its forms.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Definition {
    pub(super) scope: usize,
    pub(super) name: String,
    /// Whether it is the form in requests.
    pub(super) is_input: bool,
}

/// The definitions that were referred to, and those still to be written.
#[derive(Debug)]
pub(super) struct Definitions<'c, 'a> {
    pub(super) catalog: &'c Catalog<'a>,
    known: BTreeSet<Definition>,
    waiting: VecDeque<Definition>,
}

impl<'c, 'a> Definitions<'c, 'a> {
    pub(super) fn new(catalog: &'c Catalog<'a>) -> Self {
        Self { catalog, known: BTreeSet::new(), waiting: VecDeque::new() }
    }

    /// Refers to a definition from a request or a response, and returns the name of its type.
    pub(super) fn refer(&mut self, scope: usize, name: &str, is_request: bool) -> String {
        let is_input = is_request && self.catalog.has_input_form(scope, name);
        let definition = Definition { scope, name: name.to_owned(), is_input };
        let type_name = self.type_name(&definition);
        if self.known.insert(definition.clone()) {
            self.waiting.push_back(definition);
        }
        type_name
    }

    pub(super) fn type_name(&self, definition: &Definition) -> String {
        let scope = self.catalog.scope(definition.scope);
        let name = scope.and_then(|scope| scope.definition(&definition.name)).unwrap_or(&definition.name);
        if definition.is_input { format!("{name}Input") } else { name.to_owned() }
    }

    /// Takes the next definition to write.
    pub(super) fn next(&mut self) -> Option<Definition> {
        self.waiting.pop_front()
    }
}
