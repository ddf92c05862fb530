//! Reading sources: the files of folders, in a fixed order, and the types with our derives in them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use kustomer_codegen::RenderedProblem;
use kustomer_codegen::usage::{Source, breaks, derived_types};
use kustomer_schema::diff::Change;

use super::place::Place;

/// Sources that were read.
#[derive(Debug)]
pub(crate) struct Sources {
    pub(super) paths: Vec<PathBuf>,
    pub(super) files: Vec<Source>,
    /// Why files could not be read: they are not Rust, or not UTF-8.
    pub(crate) unreadable: Vec<RenderedProblem>,
}

impl Sources {
    /// Reads files, and the Rust files of folders. Folders named `target`, hidden ones and links to folders are left out.
    ///
    /// # Errors
    /// If one of the paths does not exist or cannot be read.
    pub(crate) fn read(paths: &[PathBuf]) -> Result<Self, RenderedProblem> {
        let mut files = Vec::new();
        for path in paths {
            let found = if path.is_dir() { find(path, &mut files) } else { fs::metadata(path).map(drop) };
            if let Err(error) = found {
                let message = format!("cannot be read: {error}");
                let help = "`--src` takes a Rust file or a folder with Rust files, such as `src`";
                return Err(RenderedProblem::of_file("", &name(path), &message, &[help]));
            }
            if !path.is_dir() {
                files.push(path.clone());
            }
        }
        files.sort();
        files.dedup();
        let mut read = Self { paths: Vec::new(), files: Vec::new(), unreadable: Vec::new() };
        for path in files {
            match source(&path) {
                Ok(source) => {
                    read.paths.push(path);
                    read.files.push(source);
                }
                Err(message) => {
                    let help = "its structs were not looked at";
                    read.unreadable.push(RenderedProblem::of_file("", &name(&path), &message, &[help]));
                }
            }
        }
        Ok(read)
    }

    /// Returns the places that changes break, by file and in its order.
    pub(crate) fn places<'c>(&self, changes: &'c [Change]) -> Vec<Place<'c>> {
        let found = breaks(changes, &self.files).into_iter();
        found
            .filter_map(|found| {
                let (path, source) = (self.paths.get(found.source)?, self.files.get(found.source)?);
                Some(Place::new(name(path), &source.text, found))
            })
            .collect()
    }

    /// Returns the number of structs and enums with our derives.
    pub(crate) fn type_count(&self) -> usize {
        self.files.iter().map(|source| source.types.len()).sum()
    }
}

/// Returns a path as the user would write it.
pub(super) fn name(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn source(path: &Path) -> Result<Source, String> {
    let bytes = fs::read(path).map_err(|error| format!("cannot be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|_| "is not UTF-8".to_owned())?;
    let lines = |end: usize| text.as_bytes().iter().take(end).filter(|byte| **byte == b'\n').count();
    match derived_types(&text) {
        Ok(types) => Ok(Source { text, types }),
        Err(error) if error.place().is_empty() => Err(format!("is not Rust: {error}")),
        Err(error) => Err(format!("is not Rust in line {}: {error}", lines(error.place().start) + 1)),
    }
}

/// Adds the Rust files below a folder.
fn find(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if kind.is_dir() && !is_hidden && entry.file_name() != "target" {
            find(&path, files)?;
        } else if !kind.is_dir()
            && path.extension().is_some_and(|extension| extension == "rs")
            && path.is_file()
        {
            files.push(path);
        }
    }
    Ok(())
}
