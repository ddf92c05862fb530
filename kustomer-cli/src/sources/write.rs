//! Making the edits: each file is written whole beside the old one and then renamed.

use std::io;

use kustomer_codegen::usage::apply;

use super::files::{Sources, name};
use super::place::Place;
use crate::out_folder::Staged;

/// The result of edits.
#[derive(Debug)]
pub(crate) struct Written {
    /// Files with the number of their edits.
    pub(crate) files: Vec<(String, usize)>,
    /// Why the next file could not be written. Every file is complete.
    pub(crate) error: Option<String>,
}

impl Sources {
    /// Makes the edits of places. All new files are written before the first is put in place, so that a full disk changes
    /// nothing.
    pub(crate) fn write(&self, places: &[Place<'_>]) -> Written {
        let mut staged = Vec::new();
        for (index, (path, source)) in self.paths.iter().zip(&self.files).enumerate() {
            let of_file = places.iter().filter(|place| place.source == index);
            let edits: Vec<_> = of_file.filter_map(|place| place.edit.clone()).collect();
            if edits.is_empty() {
                continue;
            }
            let number = edits.len();
            // A link stays one.
            let target = path.canonicalize().unwrap_or_else(|_| path.clone());
            match Staged::write(&target, &apply(&source.text, edits)) {
                Ok(file) => staged.push((path, target, number, file)),
                Err(error) => {
                    return Written { files: Vec::new(), error: Some(refused(&name(path), &error)) };
                }
            }
        }
        let mut files = Vec::new();
        for (path, target, number, file) in staged {
            if let Err(error) = file.put(&target) {
                return Written { files, error: Some(refused(&name(path), &error)) };
            }
            files.push((name(path), number));
        }
        Written { files, error: None }
    }
}

fn refused(file: &str, error: &io::Error) -> String {
    format!("error: cannot be written: {error}\n --> {file}\n")
}
