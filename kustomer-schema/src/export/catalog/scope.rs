//! A schema file as the target of references.

use crate::model::Schema;

/// A schema that references point into.
#[derive(Debug, Clone)]
pub(crate) struct Scope<'a> {
    pub(crate) schema: &'a Schema,
    /// Names of its definitions in exports, in the order of the definitions.
    pub(super) names: Vec<String>,
}

impl Scope<'_> {
    /// Returns the name of a definition in exports.
    pub(crate) fn definition(&self, name: &str) -> Option<&str> {
        let at = self.schema.definitions.iter().position(|found| found.name == name)?;
        self.names.get(at).map(String::as_str)
    }
}
