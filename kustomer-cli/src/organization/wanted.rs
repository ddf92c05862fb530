//! What an organization should have: read from schema files, and from the JSON of Klasses.

use std::fs;
use std::path::{Path, PathBuf};

use kustomer_schema::organization::{ResourceDefinition, SEARCH_SCHEMA, definitions_from_text};
use kustomer_schema::{RenderedProblem, Schema, SchemaSet};

use super::folder;
use crate::args::WantedArgs;
use crate::outcome::{Outcome, Status};

/// More than any schema file, plan or Klass has.
const LARGEST: u64 = 64 << 20;

/// Reads definitions of schemas and of Klasses as JSON.
pub(super) fn read(args: &WantedArgs) -> Result<Vec<ResourceDefinition>, Outcome> {
    let mut definitions = schemas(&args.schemas)?;
    for path in &args.klass_json {
        let text = text(path)?;
        let name = path.display().to_string();
        let read = definitions_from_text(&name, &text);
        let read = read.map_err(|problems| folder::failed(&problems.rendered("", usize::MAX)))?;
        definitions.extend(read.into_iter().map(ResourceDefinition::partial));
    }
    if definitions.is_empty() && !args.deleted.is_empty() {
        return Ok(definitions);
    }
    combined(definitions)
}

/// Reads definitions of schemas.
pub(super) fn of_schemas(paths: &[PathBuf]) -> Result<Vec<ResourceDefinition>, Outcome> {
    combined(schemas(paths)?)
}

fn schemas(paths: &[PathBuf]) -> Result<Vec<ResourceDefinition>, Outcome> {
    let mut definitions = Vec::new();
    for path in paths {
        if path.is_dir() {
            of_folder(path, &mut definitions)?;
            continue;
        }
        // `schemas/org/*.json` has it as well.
        if path.file_name().is_some_and(|name| name == SEARCH_SCHEMA) {
            continue;
        }
        let text = text(path)?;
        let schema = Schema::from_text(&path.display().to_string(), &text);
        let schema = schema.map_err(|problems| folder::failed(&problems.rendered("", usize::MAX)))?;
        definitions.extend(ResourceDefinition::from_schema(&schema, &text));
    }
    Ok(definitions)
}

fn combined(definitions: Vec<ResourceDefinition>) -> Result<Vec<ResourceDefinition>, Outcome> {
    if definitions.is_empty() {
        let message = "error: the schemas define neither a Klass nor custom attributes\n  = help: a file with `klass` or `customOf` in `x-kustomer` does\n";
        return Err(Outcome::failure(message.to_owned()));
    }
    Ok(ResourceDefinition::combined(definitions))
}

fn of_folder(path: &Path, definitions: &mut Vec<ResourceDefinition>) -> Result<(), Outcome> {
    let set = SchemaSet::from_folder(path)
        .map_err(|problems| folder::failed(&problems.rendered(&path.display().to_string(), usize::MAX)))?;
    for schema in set.schemas() {
        let text = set.text_of(&schema.file).unwrap_or_default();
        definitions.extend(ResourceDefinition::from_schema(schema, text));
    }
    Ok(())
}

/// Reads a file that the command line names.
pub(super) fn text(path: &Path) -> Result<String, Outcome> {
    let name = path.display().to_string();
    let problem = |message: &str, helps: &[&str]| Outcome {
        status: Status::Problems,
        ..Outcome::usage(&RenderedProblem::of_file("", &name, message, helps))
    };
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            problem("no such file or folder", &["`kustomer pull` writes schema files to `schemas/org`"])
        }
        _ => problem(&format!("cannot be read: {error}"), &[]),
    })?;
    if !metadata.is_file() {
        return Err(problem("this is not a regular file", &[]));
    }
    if metadata.len() > LARGEST {
        return Err(problem(&format!("the file is larger than {} MiB", LARGEST >> 20), &[]));
    }
    let bytes = fs::read(path).map_err(|error| problem(&format!("cannot be read: {error}"), &[]))?;
    String::from_utf8(bytes).map_err(|_| problem("the file is not UTF-8", &[]))
}
