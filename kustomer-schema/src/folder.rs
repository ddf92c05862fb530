//! Which schema files a folder has. What stands in them is read by `source`.

use std::fs::{self, DirEntry, FileType};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::about::{ABOUT, is_about};
use crate::message::printable;
use crate::problem::Problem;

/// How problems call the folder itself.
pub(crate) const FOLDER: &str = ".";

/// The schema that checks schemas, which lies beside them.
const META: &str = "meta.schema.json";
/// At the top; for people, and no part of an API.
const EXAMPLES: &str = "examples";
/// So many files and folders are found at most: links can make of a few folders as many as one likes.
const MOST: usize = 10_000;

/// The files and folders below a folder, by their paths in it with `/`.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    pub(crate) files: Vec<String>,
    pub(crate) folders: Vec<String>,
    pub(crate) problems: Vec<Problem>,
    /// The folders in which the one that is looked into is, as the file system names them.
    above: Vec<PathBuf>,
}

impl Folder {
    /// Looks at everything below a folder.
    pub(crate) fn below(root: &Path) -> Self {
        let mut found = Self::default();
        let name = root.display();
        match fs::metadata(root) {
            Ok(metadata) if metadata.is_dir() => {
                found.look_into(root, "");
                if found.files.iter().all(|file| is_about(file)) && found.problems.is_empty() {
                    found
                        .error(FOLDER, format!("there is no schema in `{name}`"))
                        .help("a schema is a file whose name ends in `.json`");
                }
            }
            Ok(_) => {
                let folder = root.parent().filter(|folder| !folder.as_os_str().is_empty());
                let problem = found.error(FOLDER, format!("`{name}` is no folder"));
                if let Some(folder) = folder {
                    problem.help(format!("name the folder that it is in: `{}`", folder.display()));
                }
            }
            Err(error) => {
                let message = match error.kind() {
                    ErrorKind::NotFound | ErrorKind::NotADirectory => format!("there is no folder `{name}`"),
                    kind => format!("the folder `{name}` cannot be read: {kind}"),
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
                self.error(&joined(folder, &name), "the name of the file is no UTF-8").help("rename it");
            }
            return;
        };
        if name.starts_with('.') || name == META || (folder.is_empty() && name == EXAMPLES) {
            return;
        }
        let relative = joined(folder, name);
        let Some(ty) = self.file_type(entry, &relative, is_read) else { return };
        if ty.is_dir() {
            if !self.leads_back(entry, &relative) {
                self.look_into(&entry.path(), &relative);
            }
        } else if is_read {
            self.files.push(relative);
        }
    }

    /// The type of what an entry is, or of what a link leads to. A link that leads nowhere is of interest only if it
    /// has the name of a file that is read.
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
                    self.error(relative, "this link leads nowhere");
                }
                None
            }
            Err(error) => {
                self.unreadable(relative, "link", &error);
                None
            }
        }
    }

    /// Whether a folder is one of those that it is in, which only a link can be.
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
            self.error(relative, "this link leads back to a folder that it is in")
                .help("a folder of schemas has an end: remove the link");
        }
        back
    }

    /// Tells once that there is too much.
    fn is_full(&mut self) -> bool {
        let full = self.files.len() + self.folders.len() >= MOST;
        if full && self.problems.iter().all(|problem| problem.file() != FOLDER) {
            self.error(FOLDER, format!("more than {MOST} files and folders"))
                .help("name the folder of the schemas alone");
        }
        full
    }

    fn unreadable(&mut self, relative: &str, what: &str, error: &io::Error) {
        let relative = if relative.is_empty() { FOLDER } else { relative };
        let message = match error.kind() {
            ErrorKind::PermissionDenied => format!("no permission to read the {what}"),
            kind => format!("the {what} cannot be read: {kind}"),
        };
        self.error(relative, message);
    }

    fn error(&mut self, relative: &str, message: impl Into<String>) -> &mut Problem {
        let at = self.problems.len();
        self.problems.push(Problem::new(&printable(relative), None, message));
        &mut self.problems[at]
    }
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}
