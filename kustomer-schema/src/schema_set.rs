//! Several schema files together: those of a folder, or texts.

use std::path::Path;

use crate::about::{ABOUT, is_about};
use crate::cross_file;
use crate::files::{File, Files};
use crate::folder::Folder;
use crate::load;
use crate::model::Schema;
use crate::order::{arranged, by_name, find};
use crate::problem::{Problem, Problems, Report};
use crate::source;

/// The schemas of a folder, in the order of their files' names.
#[derive(Debug, Clone)]
pub struct SchemaSet {
    schemas: Vec<Schema>,
    /// The JSON:API types of the schemas, and their order.
    types: Vec<String>,
    order: Vec<usize>,
    files: Files,
}

impl SchemaSet {
    /// Loads every schema below a folder: all files whose names end in `.json`, but for hidden ones,
    /// `meta.schema.json`, and what is in the folder `examples` at the top. With them comes what `about.md` says of
    /// the folder that it is in.
    ///
    /// # Errors
    ///
    /// All problems of all files, by file and position: also a folder that cannot be read or that has no schema, and what
    /// is wrong between files, such as two that describe one JSON:API type.
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

    /// Loads schemas from texts, each under the relative path by which problems call it: `core/customer.json`.
    /// `core/about.md` is about the folder `core`. None at all is a set too.
    ///
    /// # Errors
    ///
    /// All problems of all files, by file and position, and what is wrong between files.
    pub fn from_texts<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> Result<Self, Problems> {
        let mut loading = Loading::default();
        for (path, text) in files {
            loading.file(path, Some(text.as_bytes()), Report::new(path));
        }
        loading.finish(Vec::new())
    }

    /// The schemas, in the order of their files' names.
    pub fn schemas(&self) -> &[Schema] {
        &self.schemas
    }

    /// The schema of a JSON:API type.
    pub fn of_type(&self, type_name: &str) -> Option<&Schema> {
        let at = find(&self.order, type_name, &|at| self.types.get(at).map_or("", String::as_str))?;
        self.schemas.get(at)
    }

    /// What a folder is about, in Markdown: the text of its `about.md`, if it has one. The folder of the set is the
    /// empty path.
    pub fn about(&self, folder: &str) -> Option<&str> {
        let path = if folder.is_empty() { ABOUT.to_owned() } else { format!("{folder}/{ABOUT}") };
        self.text_of(&path).map(str::trim).filter(|text| !text.is_empty())
    }

    /// The files that were looked at, with their texts, and the folders.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The text of a file: of [`Schema::file`].
    pub fn text_of(&self, file: &str) -> Option<&str> {
        self.files.text_of(file)
    }

    /// What a reader of the set has found to be wrong with it; `None` if that is nothing.
    pub fn problems(&self, found: Vec<Problem>) -> Option<Problems> {
        (!found.is_empty()).then(|| Problems::of(found, self.files.clone()))
    }
}

/// What was loaded so far.
#[derive(Default)]
struct Loading {
    schemas: Vec<Schema>,
    files: Vec<File>,
    problems: Vec<Problem>,
}

impl Loading {
    /// One more file; without bytes it cannot be read, which was told.
    fn file(&mut self, path: &str, bytes: Option<&[u8]>, mut report: Report) {
        let text = bytes.and_then(|bytes| source::text(bytes, &mut report));
        // What is left of a file with mistakes is still compared with the others.
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
        let types: Vec<String> = schemas.iter().map(|schema| schema.kind.type_name()).collect();
        let order = by_name(types.len(), &|at| types.get(at).map_or("", String::as_str));
        Ok(SchemaSet { schemas, types, order, files })
    }
}
