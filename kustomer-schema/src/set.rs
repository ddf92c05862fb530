//! Several schema files together, and what can only be wrong between them.

use crate::model::Schema;
use crate::problem::Problems;

/// The schemas of a folder, in the order of their files' names.
#[derive(Debug, Clone)]
pub struct SchemaSet {
    schemas: Vec<Schema>,
}

impl SchemaSet {
    /// Loads schemas from texts, each under the path by which problems call it: `core/customer.json`.
    ///
    /// # Errors
    ///
    /// All problems of all files, by file and place.
    pub fn from_texts<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> Result<Self, Problems> {
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort_unstable();
        let mut schemas = Vec::with_capacity(files.len());
        let mut problems = Vec::new();
        for (file, text) in files {
            match Schema::from_text(file, text) {
                Ok(schema) => schemas.push(schema),
                Err(of_file) => problems.extend(of_file),
            }
        }
        match Problems::of(problems) {
            Some(problems) => Err(problems),
            None => Ok(Self { schemas }),
        }
    }

    /// The schemas, in the order of their files' names.
    pub fn schemas(&self) -> &[Schema] {
        &self.schemas
    }

    /// The schema of a JSON:API type.
    pub fn of_type(&self, type_name: &str) -> Option<&Schema> {
        self.schemas.iter().find(|schema| schema.kind.type_name() == type_name)
    }
}
