//! What the organization has, in terms of schema files that somebody has: these files as a pull would leave them, in memory.

use std::collections::BTreeMap;

use kustomer_schema::SchemaSet;
use kustomer_schema::organization::{self, PullOptions};

use super::connection::{Connection, Failed};
use super::fetch::{Wanted, fetch};
use crate::outcome::Outcome;

/// Schema files that describe the organization.
pub(crate) struct Described {
    pub(crate) set: SchemaSet,
    /// What was left out, for standard error.
    pub(crate) warnings: String,
}

/// Reads the organization, or one resource of it, and merges it into a set of files.
///
/// # Errors
/// What to print if the organization cannot be read, or needs two files of one name.
pub(crate) fn describe(files: &SchemaSet, only: Option<String>) -> Result<Described, Outcome> {
    described(files, only).map_err(|failed| failed.outcome(""))
}

fn described(files: &SchemaSet, only: Option<String>) -> Result<Described, Failed> {
    let Connection { client, runtime } = Connection::new()?;
    let only: Option<Vec<String>> = only.map(|resource| vec![resource]);
    let wanted = only.as_deref().map_or(Wanted::All, Wanted::Existing);
    let fetched = runtime.block_on(fetch(&client, wanted))?;
    // One resource is everything that its file can describe.
    let options = PullOptions::default().complete(true);
    let changes = organization::pull(Some(files), &fetched.definitions, options)?;
    let mut texts: BTreeMap<&str, &str> =
        files.files().paths().filter_map(|path| Some((path, files.text_of(path)?))).collect();
    for change in &changes {
        match &change.new {
            Some(text) => texts.insert(&change.path, text),
            None => texts.remove(change.path.as_str()),
        };
    }
    let set = SchemaSet::from_texts(texts)?;
    Ok(Described { set, warnings: super::pull::warnings(&fetched.warnings) })
}
