//! How a folder differs from the generated files, found without changing anything.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path};

use kustomer_codegen::{SourceFile, generated_from};

use super::change::Change;
use super::folder::{Found, OutFolder};

const LINK: &str = "this is a symbolic link, which may point out of the folder";

impl OutFolder {
    /// Lists the changes, by path, after which the folder holds these generated files and no others.
    ///
    /// # Errors
    ///
    /// A message for each obstacle, such as a file that was not generated. Then nothing may be changed.
    pub(crate) fn changes<'f>(&self, files: &'f [SourceFile]) -> Result<Vec<Change<'f>>, Vec<String>> {
        let mut changes = Vec::new();
        let mut obstacles = Vec::new();
        for file in files {
            match self.change(file) {
                Ok(change) => changes.extend(change),
                Err(obstacle) => obstacles.push(obstacle),
            }
        }
        let wanted: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        let mut found = Found::default();
        self.find("", &mut found, &mut obstacles);
        for path in found.rust.into_iter().filter(|path| !wanted.contains(path.as_str())) {
            // A file that cannot be read was not generated.
            let text = self.read(&path).ok().flatten().filter(|text| belongs(&path, text));
            changes.extend(text.map(|old| Change::Remove { path, old }));
        }
        changes.sort_by(|a, b| a.path().cmp(b.path()));
        obstacles.sort();
        obstacles.dedup();
        if obstacles.is_empty() { Ok(changes) } else { Err(obstacles) }
    }

    /// Returns the change of one file; `None` if it is up to date.
    fn change<'f>(&self, file: &'f SourceFile) -> Result<Option<Change<'f>>, String> {
        let path = Path::new(&file.path);
        if !path.components().all(|component| matches!(component, Component::Normal(_))) {
            return Err(self.obstacle(&file.path, "this path is outside the folder", None));
        }
        for folder in path.ancestors().skip(1) {
            self.expect_folder(folder)?;
        }
        match self.metadata(&file.path)? {
            None => Ok(Some(Change::Add { path: &file.path, new: &file.text })),
            Some(metadata) if metadata.is_symlink() => Err(self.obstacle(
                &file.path,
                LINK,
                Some("links are not followed: replace the link by the file, or delete it"),
            )),
            Some(metadata) if !metadata.is_file() => {
                Err(self.obstacle(&file.path, "cannot be written: not a regular file", None))
            }
            Some(_) => match self.read(&file.path)? {
                Some(old) if same_lines(&old, &file.text) => Ok(None),
                Some(old) => Ok(Some(Change::Replace { path: &file.path, old, new: &file.text })),
                None => Err(self.obstacle(
                    &file.path,
                    "cannot be written: a file that was not generated has this name",
                    Some("move the file, or generate into another folder"),
                )),
            },
        }
    }

    /// Checks that a folder to write to is a folder or does not exist. Only the root may be a symbolic link.
    fn expect_folder(&self, folder: &Path) -> Result<(), String> {
        let name = folder.to_string_lossy();
        let metadata = if name.is_empty() {
            let metadata = fs::metadata(&self.root);
            metadata.map(Some).or_else(|error| self.absent(&name, &error))?
        } else {
            self.metadata(&name)?
        };
        match metadata {
            Some(metadata) if metadata.is_symlink() => Err(self.obstacle(
                &name,
                LINK,
                Some("links are not followed: replace the link by the folder, or delete it"),
            )),
            Some(metadata) if !metadata.is_dir() => {
                Err(self.obstacle(&name, "cannot be written to: not a folder", None))
            }
            _ => Ok(()),
        }
    }
}

/// Whether texts are equal, ignoring that git may have converted line endings.
fn same_lines(old: &str, new: &str) -> bool {
    old == new || (old.contains('\r') && old.replace("\r\n", "\n") == new)
}

/// Whether a file was generated at this path of this folder. A folder generated from other schemas may be below this one;
/// the headers of its files name schemas at other paths.
fn belongs(path: &str, text: &str) -> bool {
    let letters = |path: &str| {
        path.chars().filter(|c| c.is_alphanumeric() || *c == '/').collect::<String>().to_lowercase()
    };
    let module = path.strip_suffix(".rs").unwrap_or(path);
    let place = if module == "mod" { "" } else { module.strip_suffix("/mod").unwrap_or(module) };
    generated_from(text).is_some_and(|source| {
        let source = if source == "*.json" { "" } else { source.strip_suffix(".json").unwrap_or(source) };
        letters(source) == letters(place)
    })
}
