//! One side of a comparison: a file, a folder, a git revision with a path, or the organization.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use kustomer_codegen::{RenderedProblem, SchemaFolder};
use kustomer_schema::suggest::nearest;
use kustomer_schema::{Problems, Schema, SchemaSet};

use super::one_line;
use super::revision::{Content, Revision};

/// Number of errors that are shown; further ones are only counted.
const MAX_SHOWN: usize = 500;

const FORMS: &str =
    "write a file, a folder, a git revision with a path: `HEAD~1:schemas`, or `org:` for the organization";

/// The name of the organization that the environment names.
pub(super) const ORGANIZATION: &str = "org:";

/// One side, by the name that the user gave it.
#[derive(Debug)]
pub(super) struct Side {
    name: String,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Path(PathBuf),
    Revision(Revision),
    Organization,
    /// Neither a path that exists nor a revision.
    Unknown,
}

/// The schemas of a side, with its name.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) schemas: Loaded,
}

#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there are two of them")]
pub(super) enum Loaded {
    /// A schema, with its text.
    File(
        Schema,
        #[cfg_attr(
            not(feature = "organization"),
            expect(dead_code, reason = "only a comparison with the organization merges it")
        )]
        String,
    ),
    Folder(SchemaSet),
}

impl Named {
    pub(super) fn is_file(&self) -> bool {
        matches!(self.schemas, Loaded::File(..))
    }
}

impl Side {
    /// Decides what a text is. A path that exists is a path, even with a colon in it.
    pub(super) fn named(text: &OsStr) -> Self {
        let name = text.to_string_lossy().into_owned();
        let path = PathBuf::from(text);
        let kind = if fs::symlink_metadata(&path).is_ok() {
            Kind::Path(path)
        } else if name == ORGANIZATION {
            Kind::Organization
        } else if let Some(revision) = text.to_str().and_then(Revision::parse) {
            Kind::Revision(revision)
        } else if name.contains(':') {
            Kind::Unknown
        } else {
            Kind::Path(path)
        };
        Self { name, kind }
    }

    /// Whether it is the organization, which is described in terms of the other side.
    pub(super) fn is_organization(&self) -> bool {
        matches!(self.kind, Kind::Organization)
    }

    /// Reads the schemas of a side that is not the organization.
    ///
    /// # Errors
    ///
    /// Returns all errors: something that does not exist or cannot be read, or the errors in the files.
    pub(super) fn load(self) -> Result<Named, Vec<RenderedProblem>> {
        let Self { name, kind } = self;
        let schemas = match kind {
            Kind::Path(path) => of_path(&path, &name)?,
            Kind::Revision(revision) => of_revision(&revision, &name)?,
            Kind::Organization | Kind::Unknown => {
                let shown = one_line::name(&name);
                let message = format!("`{shown}` is not a file, a folder, a revision or `org:`");
                return Err(vec![RenderedProblem::of_file("", &shown, &message, &[FORMS])]);
            }
        };
        Ok(Named { name, schemas })
    }
}

fn of_path(path: &Path, name: &str) -> Result<Loaded, Vec<RenderedProblem>> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => {
            let folder = SchemaFolder::new(path).map_err(|problem| vec![problem])?;
            folder.load().map(Loaded::Folder)
        }
        Ok(_) => {
            let (folder, file) = (path.parent().unwrap_or(Path::new("")), path.file_name());
            let file = file.and_then(OsStr::to_str).unwrap_or(name);
            let prefix = folder.to_string_lossy();
            let schema = Schema::from_file(folder, file).map_err(|problems| shown(&problems, &prefix))?;
            Ok(Loaded::File(schema, fs::read_to_string(path).unwrap_or_default()))
        }
        Err(error) => Err(vec![missing(path, name, error.kind())]),
    }
}

fn missing(path: &Path, name: &str, kind: ErrorKind) -> RenderedProblem {
    let name = one_line::name(name);
    if kind == ErrorKind::PermissionDenied {
        return RenderedProblem::of_file("", &name, "permission denied", &[]);
    }
    let near = near_sibling(path);
    let near = near.map(|near| format!("a similar file or folder exists: `{}`", one_line::name(&near)));
    let helps: Vec<&str> = near.iter().map(String::as_str).chain([FORMS]).collect();
    RenderedProblem::of_file("", &name, "file or folder does not exist", &helps)
}

/// Returns a file or folder beside a missing one that has a similar name.
fn near_sibling(path: &Path) -> Option<String> {
    const MAX_ENTRIES: usize = 500;
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let entries = fs::read_dir(parent.unwrap_or(Path::new("."))).ok()?.take(MAX_ENTRIES).flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let near = nearest(path.file_name()?.to_str()?, &names)?;
    Some(parent.map_or(near.to_owned(), |parent| parent.join(near).to_string_lossy().into_owned()))
}

fn of_revision(revision: &Revision, name: &str) -> Result<Loaded, Vec<RenderedProblem>> {
    let content = revision.read().map_err(|mistake| {
        let helps: Vec<&str> = mistake.helps.iter().map(String::as_str).collect();
        vec![RenderedProblem::of_file("", &one_line::name(name), &mistake.message, &helps)]
    })?;
    match content {
        Content::File(bytes) => {
            let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
            let schema = Schema::from_bytes(file, &bytes).map_err(|problems| shown(&problems, folder))?;
            Ok(Loaded::File(schema, String::from_utf8_lossy(&bytes).into_owned()))
        }
        Content::Folder(files) => {
            let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
            SchemaSet::from_files(files).map(Loaded::Folder).map_err(|problems| shown(&problems, name))
        }
    }
}

fn shown(problems: &Problems, folder: &str) -> Vec<RenderedProblem> {
    problems.rendered(folder, MAX_SHOWN)
}
