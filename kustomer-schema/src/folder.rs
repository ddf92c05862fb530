//! Finds the schema files in a folder. Their contents are read by `source`.

use std::fs::{self, DirEntry, FileType};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::about::{ABOUT, is_about};
use crate::message::printable;
use crate::problem::Problem;

/// The name of the folder itself in problems.
pub(crate) const FOLDER: &str = ".";

/// The schema of schema files, which is stored beside them.
const META: &str = "meta.schema.json";

/// What an organization can search for, which `kustomer pull` stores beside its schemas. No Klass has a name with a dot.
pub(crate) const SEARCH: &str = "search.schema.json";

/// A folder at the top level with examples for people, which are not part of an API.
const EXAMPLES: &str = "examples";
/// Limit on files and folders: with symbolic links, a few folders can contain any number of paths.
pub(crate) const MOST: usize = 10_000;

/// The files and folders below a folder. Paths are relative to it and use `/`.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    pub(crate) files: Vec<String>,
    pub(crate) folders: Vec<String>,
    pub(crate) problems: Vec<Problem>,
    /// Canonical paths of the folders around the current one.
    above: Vec<PathBuf>,
}

impl Folder {
    /// Finds everything below a folder.
    pub(crate) fn below(root: &Path) -> Self {
        let mut found = Self::default();
        let name = root.display();
        match fs::metadata(root) {
            Ok(metadata) if metadata.is_dir() => {
                found.look_into(root, "");
                if found.files.iter().all(|file| is_about(file)) && found.problems.is_empty() {
                    found
                        .error(FOLDER, format!("no schema files in `{name}`"))
                        .help("schema files have the extension `.json`");
                }
            }
            Ok(_) => {
                let folder = root.parent().filter(|folder| !folder.as_os_str().is_empty());
                let problem = found.error(FOLDER, format!("`{name}` is not a folder"));
                if let Some(folder) = folder {
                    problem.help(format!("use the folder that contains it: `{}`", folder.display()));
                }
            }
            Err(error) => {
                let message = match error.kind() {
                    ErrorKind::NotFound | ErrorKind::NotADirectory => {
                        format!("folder `{name}` does not exist")
                    }
                    kind => format!("cannot read folder `{name}`: {kind}"),
                };
                found.error(FOLDER, message);
            }
        }
        found
    }

    fn look_into(&mut self, path: &Path, relative: &str) {
        self.folders.push(relative.to_owned());
        let entries = fs::canonicalize(path).and_then(|real| {
            self.above.push(real);
            fs::read_dir(path)
        });
        match entries {
            Ok(entries) => {
                for entry in entries {
                    match entry {
                        Ok(entry) => self.entry(&entry, relative),
                        Err(error) => self.unreadable(relative, "folder", &error),
                    }
                    if self.is_full() {
                        break;
                    }
                }
            }
            Err(error) => self.unreadable(relative, "folder", &error),
        }
        self.above.pop();
    }

    fn entry(&mut self, entry: &DirEntry, folder: &str) {
        let lossy = entry.file_name();
        let is_read = entry.path().extension().is_some_and(|extension| extension == "json") || lossy == ABOUT;
        let Some(name) = lossy.to_str() else {
            if is_read {
                let name = lossy.to_string_lossy();
                self.error(&joined(folder, &name), "the file name is not UTF-8").help("rename the file");
            }
            return;
        };
        let relative = joined(folder, name);
        if is_left_out(folder, name) {
            return;
        }
        let Some(ty) = self.file_type(entry, &relative, is_read) else { return };
        if ty.is_dir() {
            if !self.leads_back(entry, &relative) {
                self.look_into(&entry.path(), &relative);
            }
        } else if is_read {
            self.files.push(relative);
        }
    }

    /// Returns the type of an entry, or of the target of a symbolic link. A broken link is a problem only if it has the
    /// name of a schema file.
    fn file_type(&mut self, entry: &DirEntry, relative: &str, is_read: bool) -> Option<FileType> {
        let ty = entry.file_type();
        let followed = match ty {
            Ok(ty) if ty.is_symlink() => fs::metadata(entry.path()).map(|metadata| metadata.file_type()),
            ty => ty,
        };
        match followed {
            Ok(ty) => Some(ty),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                if is_read {
                    self.error(relative, "this symbolic link is broken");
                }
                None
            }
            Err(error) => {
                self.unreadable(relative, "link", &error);
                None
            }
        }
    }

    /// Whether a folder is one of the folders around it, which is possible only through a symbolic link.
    fn leads_back(&mut self, entry: &DirEntry, relative: &str) -> bool {
        let real = match fs::canonicalize(entry.path()) {
            Ok(real) => real,
            Err(error) => {
                self.unreadable(relative, "folder", &error);
                return true;
            }
        };
        let back = self.above.contains(&real);
        if back {
            self.error(relative, "this symbolic link points to a folder that contains it")
                .help("remove the link");
        }
        back
    }

    /// Reports once that there are too many files and folders.
    fn is_full(&mut self) -> bool {
        let full = self.files.len() + self.folders.len() >= MOST;
        if full && self.problems.iter().all(|problem| problem.file() != FOLDER) {
            self.error(FOLDER, format!("the folder contains more than {MOST} files and folders"))
                .help("use a folder that contains only schemas");
        }
        full
    }

    fn unreadable(&mut self, relative: &str, what: &str, error: &io::Error) {
        let relative = if relative.is_empty() { FOLDER } else { relative };
        let message = match error.kind() {
            ErrorKind::PermissionDenied => format!("permission denied reading the {what}"),
            kind => format!("cannot read the {what}: {kind}"),
        };
        self.error(relative, message);
    }

    fn error(&mut self, relative: &str, message: impl Into<String>) -> &mut Problem {
        let at = self.problems.len();
        self.problems.push(Problem::new(&printable(relative), None, message));
        &mut self.problems[at]
    }
}

/// Whether a file at a path is loaded with its folder, as opposed to hidden files, examples and other files.
pub(crate) fn is_loaded(path: &str) -> bool {
    let mut folder = "";
    for (at, _) in path.match_indices('/') {
        let name = path.get(..at).unwrap_or_default();
        if is_left_out(folder, name.rsplit('/').next().unwrap_or_default()) {
            return false;
        }
        folder = name;
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    !is_left_out(folder, name)
        && (is_about(path) || Path::new(name).extension().is_some_and(|extension| extension == "json"))
}

/// Whether a file or folder is not looked at because of its name.
fn is_left_out(folder: &str, name: &str) -> bool {
    name.starts_with('.') || [META, SEARCH].contains(&name) || (folder.is_empty() && name == EXAMPLES)
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}
