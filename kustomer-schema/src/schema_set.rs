//! Several schema files loaded together, from a folder or from texts.

use std::path::Path;

use crate::about::{ABOUT, is_about};
use crate::cross_file;
use crate::files::{File, Files};
use crate::folder::{self, Folder};
use crate::load;
use crate::model::Schema;
use crate::order::{arranged, by_name, find};
use crate::problem::{Problem, Problems, Report};
use crate::source;

/// The schemas of a folder, sorted by file name.
#[derive(Debug, Clone)]
pub struct SchemaSet {
    schemas: Vec<Schema>,
    /// The JSON:API types of the schemas, and the sorted order of those that describe resources.
    types: Vec<String>,
    order: Vec<usize>,
    files: Files,
}

impl SchemaSet {
    /// Loads every schema below a folder: all `.json` files except hidden files, `meta.schema.json`,
    /// `search.schema.json`, and files in the top-level folder `examples`. Each folder's `about.md` is loaded as well.
    ///
    /// # Errors
    ///
    /// All problems of all files, sorted by file and position. These include an unreadable folder, a folder without
    /// schemas, and conflicts between files, such as two files of one JSON:API type.
    pub fn from_folder(root: &Path) -> Result<Self, Problems> {
        let Folder { files, folders, mut problems, .. } = Folder::below(root);
        let mut loading = Loading::default();
        for path in files {
            let mut report = Report::new(&path);
            let bytes = source::read(root, &path, &mut report);
            loading.file(&path, bytes.as_deref(), report);
        }
        loading.problems.append(&mut problems);
        loading.finish(folders)
    }

    /// Loads schemas from texts. Each has a relative path, by which problems name it: `core/customer.json`.
    /// `core/about.md` describes the folder `core`. An empty set is allowed.
    ///
    /// # Errors
    ///
    /// All problems of all files, sorted by file and position, including conflicts between files.
    pub fn from_texts<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> Result<Self, Problems> {
        let mut loading = Loading::default();
        for (path, text) in files {
            loading.file(path, Some(text.as_bytes()), Report::new(path));
        }
        loading.finish(Vec::new())
    }

    /// Loads schemas from the bytes of files, like [`from_texts`](Self::from_texts). The bytes must be UTF-8.
    ///
    /// # Errors
    ///
    /// All problems of all files, sorted by file and position, including conflicts between files.
    pub fn from_files<'t>(files: impl IntoIterator<Item = (&'t str, &'t [u8])>) -> Result<Self, Problems> {
        let mut loading = Loading::default();
        for (path, bytes) in files {
            loading.file(path, Some(bytes), Report::new(path));
        }
        loading.finish(Vec::new())
    }

    /// Maximum size of a file in bytes.
    pub const MAX_FILE_SIZE: usize = source::LARGEST;

    /// Maximum number of files and folders that [`from_folder`](Self::from_folder) looks at.
    pub const MAX_FILES: usize = folder::MOST;

    /// Whether [`from_folder`](Self::from_folder) loads the file at a path relative to the folder: schemas and `about.md`, but
    /// no hidden files and examples.
    ///
    /// ```
    /// use kustomer_schema::SchemaSet;
    ///
    /// assert!(SchemaSet::loads("core/customer.json"));
    /// assert!(!SchemaSet::loads("examples/flight.json") && !SchemaSet::loads("meta.schema.json"));
    /// ```
    pub fn loads(path: &str) -> bool {
        folder::is_loaded(path)
    }

    fn new(schemas: Vec<Schema>, files: Files) -> Self {
        let types: Vec<String> = schemas.iter().map(|schema| schema.kind.type_name()).collect();
        let mut order = by_name(types.len(), &|at| types.get(at).map_or("", String::as_str));
        order.retain(|at| schemas.get(*at).is_some_and(|schema| schema.custom_of().is_none()));
        Self { schemas, types, order, files }
    }

    /// Returns a set of these schemas, sorted by file name, with the same files.
    #[cfg(feature = "diff")]
    pub(crate) fn with_schemas(&self, schemas: Vec<Schema>) -> Self {
        Self::new(schemas, self.files.clone())
    }

    /// The schemas, sorted by file name.
    pub fn schemas(&self) -> &[Schema] {
        &self.schemas
    }

    /// Returns the schema of the resource with a JSON:API type, as opposed to custom attributes of it.
    pub fn of_type(&self, type_name: &str) -> Option<&Schema> {
        let at = find(&self.order, type_name, &|at| self.types.get(at).map_or("", String::as_str))?;
        self.schemas.get(at)
    }

    /// Returns the description of a folder in Markdown, from its `about.md`. The loaded folder is the empty path.
    pub fn about(&self, folder: &str) -> Option<&str> {
        let path = if folder.is_empty() { ABOUT.to_owned() } else { format!("{folder}/{ABOUT}") };
        self.text_of(&path).map(str::trim).filter(|text| !text.is_empty())
    }

    /// The files and folders that were looked at, with the texts of the files.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Returns the text of a file, as named by [`Schema::file`].
    pub fn text_of(&self, file: &str) -> Option<&str> {
        self.files.text_of(file)
    }

    /// Turns problems found by a reader of the set into [`Problems`]; `None` if there are none.
    pub fn problems(&self, found: Vec<Problem>) -> Option<Problems> {
        (!found.is_empty()).then(|| Problems::of(found, self.files.clone()))
    }
}

/// The files loaded so far.
#[derive(Default)]
struct Loading {
    schemas: Vec<Schema>,
    files: Vec<File>,
    problems: Vec<Problem>,
}

impl Loading {
    /// Adds a file. Without bytes it could not be read, which was reported.
    fn file(&mut self, path: &str, bytes: Option<&[u8]>, mut report: Report) {
        let text = bytes.and_then(|bytes| source::text(bytes, &mut report));
        // A schema with problems is still compared with the others.
        if !is_about(path) {
            self.schemas.extend(text.and_then(|text| load::load(path, text, &mut report)));
        }
        let lossy = bytes.filter(|bytes| text.is_none() && bytes.len() <= source::LARGEST);
        self.files.push(File {
            path: path.to_owned(),
            text: text.map(str::to_owned),
            lossy: lossy.map(|bytes| String::from_utf8_lossy(bytes).into_owned()),
        });
        self.problems.append(&mut report.into_problems());
    }

    fn finish(self, folders: Vec<String>) -> Result<SchemaSet, Problems> {
        let Self { schemas, files, mut problems } = self;
        let files = Files::new(files, folders);
        let order = by_name(schemas.len(), &|at| schemas.get(at).map_or("", |schema| schema.file.as_str()));
        let schemas = arranged(schemas, order);
        cross_file::check(&files, &schemas, &mut problems);
        if !problems.is_empty() {
            return Err(Problems::of(problems, files));
        }
        Ok(SchemaSet::new(schemas, files))
    }
}
