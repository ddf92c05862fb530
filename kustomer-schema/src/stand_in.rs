//! Stand-in until folders are loaded in `set`.

use std::path::Path;
use std::sync::OnceLock;

use crate::problem::{Problems, Report};
use crate::set::SchemaSet;

impl SchemaSet {
    /// Loads the schemas of a folder.
    ///
    /// # Errors
    ///
    /// All problems.
    pub fn from_folder(root: &Path) -> Result<Self, Problems> {
        let mut names = Vec::new();
        if let Err(error) = walk(root, "", &mut names) {
            let mut report = Report::new("");
            report.tell_of_file(format!("the folder cannot be read: {error}"));
            return report.finish(None);
        }
        let mut texts = Vec::new();
        for name in names {
            match std::fs::read_to_string(root.join(&name)) {
                Ok(text) => texts.push((name, text)),
                Err(error) => {
                    let mut report = Report::new(&name);
                    report.tell_of_file(format!("the file cannot be read: {error}"));
                    return report.finish(None);
                }
            }
        }
        Self::from_texts(texts.iter().map(|(name, text)| (name.as_str(), text.as_str())))
    }
}

fn walk(root: &Path, under: &str, names: &mut Vec<String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(root.join(under))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if under.is_empty() { name.clone() } else { format!("{under}/{name}") };
        if name.starts_with('.') || name == "examples" || name == "meta.schema.json" {
            continue;
        }
        if entry.path().is_dir() {
            walk(root, &path, names)?;
        } else if name.ends_with(".json") {
            names.push(path);
        }
    }
    Ok(())
}

/// The public API.
pub fn api() -> &'static SchemaSet {
    static API: OnceLock<SchemaSet> = OnceLock::new();
    API.get_or_init(|| SchemaSet::from_texts([("core/team.json", TEAM)]).unwrap_or_else(|e| panic!("{e}")))
}

const TEAM: &str = r#"{
  "type": "object",
  "properties": { "name": { "type": "string" } },
  "required": ["name"],
  "x-kustomer": { "type": "team", "path": "/v1/teams" }
}"#;
