//! A folder of schema files with the name that its user gave it, and the errors in it with the lines of its files. The macro,
//! build scripts and the command all read schemas through it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use kustomer_schema::suggest::nearest;
use kustomer_schema::{Problems, RenderedProblem, SchemaSet};

use crate::order::sort_by;
use crate::source::{SourceFile, SourceOptions, source_files, source_inline};

/// A folder of schema files, and its name in messages.
#[derive(Debug, Clone)]
pub struct SchemaFolder {
    path: PathBuf,
    name: String,
}

impl SchemaFolder {
    /// Opens a folder, whose path is also its name in messages.
    ///
    /// # Errors
    ///
    /// Returns an error if the folder does not exist or cannot be read.
    pub fn new(path: impl Into<PathBuf>) -> Result<Self, RenderedProblem> {
        let path = path.into();
        let name = path.display().to_string();
        Self { path, name }.checked(None)
    }

    /// Opens a folder relative to `root`. Its name in messages is `name`.
    ///
    /// # Errors
    ///
    /// Returns an error if the folder does not exist or cannot be read.
    pub fn within(root: &Path, name: &str) -> Result<Self, RenderedProblem> {
        Self { path: root.join(name), name: name.to_owned() }.checked(Some(root))
    }

    /// Returns the path of the folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Loads the files of the folder, which must contain at least one.
    ///
    /// # Errors
    ///
    /// Returns all errors in all files, in the order of files and positions.
    pub fn load(&self) -> Result<SchemaSet, Vec<RenderedProblem>> {
        SchemaSet::from_folder(&self.path).map_err(|problems| self.rendered(&problems))
    }

    /// Loads the files and generates a Rust file for each.
    ///
    /// # Errors
    ///
    /// Returns all errors in all files, in the order of files and positions.
    pub fn source_files(
        &self,
        options: &SourceOptions,
    ) -> Result<(SchemaSet, Vec<SourceFile>), Vec<RenderedProblem>> {
        let set = self.load()?;
        let files = source_files(&set, options).map_err(|problems| self.rendered(&problems))?;
        Ok((set, files))
    }

    /// Loads the files and generates Rust as a single text.
    ///
    /// # Errors
    ///
    /// Returns all errors in all files, in the order of files and positions.
    pub fn source_inline(
        &self,
        options: &SourceOptions,
    ) -> Result<(SchemaSet, String), Vec<RenderedProblem>> {
        let set = self.load()?;
        let text = source_inline(&set, options).map_err(|problems| self.rendered(&problems))?;
        Ok((set, text))
    }

    /// Renders problems for the user: the first 500, and the number of the others.
    pub fn rendered(&self, problems: &Problems) -> Vec<RenderedProblem> {
        problems.rendered(&self.name, MAX_SHOWN)
    }

    /// Returns the name of the folder in messages.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Returns the folder if it exists and can be read.
    fn checked(self, root: Option<&Path>) -> Result<Self, RenderedProblem> {
        let message = match fs::metadata(&self.path) {
            Ok(metadata) if metadata.is_dir() => return Ok(self),
            Ok(_) => "this is a file, not a folder",
            Err(error) if error.kind() == ErrorKind::PermissionDenied => "no permission to read this folder",
            Err(_) => "folder does not exist",
        };
        let help = if self.path.is_file() {
            let folder = Path::new(&self.name).parent().filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new("."));
            Some(format!("use the folder that contains it: `{}`", folder.display()))
        } else if let Some(near) = near_folder(&self.path) {
            Some(format!("a similar folder exists: `{near}`"))
        } else {
            root.map(|root| format!("the path is relative to `{}`", root.display()))
        };
        let help: Vec<&str> = help.iter().map(String::as_str).collect();
        Err(RenderedProblem::of_file(&self.name, ".", message, &help))
    }
}

/// Number of errors that are shown; further ones are only counted.
const MAX_SHOWN: usize = 500;

/// Returns a sibling of a missing folder with a similar name.
fn near_folder(path: &Path) -> Option<String> {
    const MAX_ENTRIES: usize = 500;
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries =
        fs::read_dir(parent).ok()?.take(MAX_ENTRIES).flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    sort_by(&mut names, Ord::cmp);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    nearest(path.file_name()?.to_str()?, &names).map(str::to_owned)
}
