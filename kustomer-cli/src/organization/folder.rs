//! Folders of schema files, which may not exist yet.

use std::fs;
use std::path::Path;

use kustomer_schema::{RenderedProblem, SchemaSet};

use crate::check::report;
use crate::outcome::Outcome;

/// The most problems that are shown.
const MOST: usize = 20;

/// Loads a folder; `None` if it does not exist or has no schema files.
pub(super) fn load(path: &Path) -> Result<Option<SchemaSet>, Outcome> {
    match fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Ok(metadata) if metadata.is_dir() && !has_schemas(path, "", 0) => return Ok(None),
        _ => {}
    }
    SchemaSet::from_folder(path).map(Some).map_err(|problems| {
        let problems = problems.rendered(&path.display().to_string(), MOST);
        failed(&problems)
    })
}

/// Reports problems of schema files.
pub(super) fn failed(problems: &[RenderedProblem]) -> Outcome {
    Outcome::failure(report(problems))
}

/// Whether a folder may have schema files, so that loading it is not an error because there are none. `prefix` is its path in
/// the folder that is loaded.
fn has_schemas(folder: &Path, prefix: &str, depth: usize) -> bool {
    const DEEPEST: usize = 16;
    let Ok(entries) = fs::read_dir(folder) else { return true };
    entries.flatten().any(|entry| {
        let path = entry.path();
        let relative = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let is_json = path.extension().is_some_and(|extension| extension == "json");
        let is_folder = entry.file_type().is_ok_and(|ty| ty.is_dir());
        (is_json && SchemaSet::loads(&relative))
            || (is_folder && depth < DEEPEST && has_schemas(&path, &format!("{relative}/"), depth + 1))
    })
}
