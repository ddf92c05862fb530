//! An operation of a resource, with its name in exports.

use std::borrow::Cow;

use crate::model::{Operation, ParameterIn, ShortForm, Target};

/// An operation as it is exported.
#[derive(Debug, Clone)]
pub(crate) struct Call<'a> {
    pub(crate) operation: Cow<'a, Operation>,
    /// The scope that the references in its parameters and bodies point into.
    pub(crate) scope: usize,
    /// Its name, which is unique among all operations.
    pub(crate) id: String,
}

impl<'a> Call<'a> {
    pub(super) fn new(operation: &'a Operation, scope: usize) -> Self {
        Self { operation: Cow::Borrowed(operation), scope, id: String::new() }
    }

    pub(crate) fn path(&self) -> &str {
        &self.operation.path.text
    }

    /// The path without the names of its placeholders: `/v1/customers/{}`.
    pub(crate) fn pattern(&self) -> String {
        let mut pattern = String::new();
        let mut is_inside = false;
        for character in self.path().chars() {
            is_inside &= character != '}';
            if !is_inside {
                pattern.push(character);
            }
            is_inside |= character == '{';
        }
        pattern
    }

    /// The types of the records whose IDs are in the path. A new record belongs to them, and its body does not repeat them.
    pub(crate) fn parents(&self) -> Vec<&str> {
        let in_path = self.operation.parameters.iter().filter(|found| found.location == ParameterIn::Path);
        let types = in_path.filter_map(|found| match &found.schema.to {
            Some(Target::Types(types)) => types.first().map(|ty| ty.text.as_str()),
            _ => None,
        });
        let under = match &self.operation.short_form {
            Some(ShortForm::CreateUnder { parent }) => Some(parent.text.as_str()),
            _ => None,
        };
        let mut types: Vec<&str> = types.chain(under).collect();
        types.sort_unstable();
        types.dedup();
        types
    }

    /// Whether both have the same method and path.
    pub(super) fn is_at_same_place(&self, other: &Self) -> bool {
        self.operation.method == other.operation.method && self.pattern() == other.pattern()
    }
}
