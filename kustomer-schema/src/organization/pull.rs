//! Which schema files change so that they describe what an organization defines.

use std::collections::BTreeMap;

use super::definition::ResourceDefinition;
use super::layout::Json;
use super::marks;
use super::merge::merge;
use super::names::{self, Names};
use super::schema_file::SchemaFile;
use super::template;
use crate::model::{ResourceKind, Schema};
use crate::problem::{Problem, Problems, Report};
use crate::schema_set::SchemaSet;

/// What to do beyond updating the files of the given definitions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PullOptions {
    /// The definitions have all Klasses of the organization, so that it does not have those of other files.
    pub complete: bool,
    /// Remove what the organization does not have, instead of marking it.
    pub prune: bool,
}

impl PullOptions {
    /// Sets whether the definitions have all Klasses of the organization.
    #[must_use]
    pub fn complete(mut self, complete: bool) -> Self {
        self.complete = complete;
        self
    }

    /// Sets whether to remove what the organization does not have, instead of marking it.
    #[must_use]
    pub fn prune(mut self, prune: bool) -> Self {
        self.prune = prune;
        self
    }
}

/// A schema file that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileChange {
    /// The path in the folder, such as `flight.json`.
    pub path: String,
    /// The text that the file has; `None` if it does not exist.
    pub old: Option<String>,
    /// The text that it should have; `None` if it should not exist.
    pub new: Option<String>,
}

/// Returns the changes that make a folder of schema files describe these definitions, sorted by path. A folder that
/// describes them already has none. `folder` is `None` if the folder does not exist or has no files.
///
/// # Errors
/// If two Klasses would need files of the same name, or a file would have problems.
pub fn pull(
    folder: Option<&SchemaSet>,
    definitions: &[ResourceDefinition],
    options: PullOptions,
) -> Result<Vec<FileChange>, Problems> {
    let schemas = folder.map(SchemaSet::schemas).unwrap_or_default();
    let mut pulled = Pulled { folder, options, names: Names::default(), files: BTreeMap::new() };
    for schema in schemas {
        pulled.names.take(schema);
    }
    let new = pulled.new_files(schemas, definitions)?;
    for (definition, files) in definitions.iter().zip(&new) {
        match files {
            Files::Existing(schemas) => pulled.update(definition, schemas),
            Files::New(_) if definition.klass.is_none() && definition.attributes.is_empty() => {}
            Files::New(stem) => pulled.create(definition, stem),
        }
    }
    if options.complete {
        let known = |schema: &&Schema| is_defined(schema, definitions);
        schemas.iter().filter(|schema| !known(schema)).for_each(|schema| pulled.drop_file(schema));
    }
    pulled.finish()
}

/// Where a definition is or will be.
enum Files<'s> {
    Existing(Vec<&'s Schema>),
    /// The name of a new file, without extension.
    New(String),
}

struct Pulled<'s> {
    folder: Option<&'s SchemaSet>,
    options: PullOptions,
    names: Names,
    /// The new texts by path; `None` for a file that should not exist.
    files: BTreeMap<String, Option<String>>,
}

impl<'s> Pulled<'s> {
    /// Finds the files of each definition, or a name for a new one.
    fn new_files(
        &mut self,
        schemas: &'s [Schema],
        definitions: &[ResourceDefinition],
    ) -> Result<Vec<Files<'s>>, Problems> {
        let mut taken: BTreeMap<String, String> = BTreeMap::new();
        for schema in schemas {
            taken.insert(names::key(&schema.file), format!("`{}`", schema.file));
        }
        let mut problems = Vec::new();
        let mut all = Vec::with_capacity(definitions.len());
        for definition in definitions {
            let existing: Vec<&Schema> =
                schemas.iter().filter(|schema| is_of(schema, &definition.resource)).collect();
            if !existing.is_empty() {
                all.push(Files::Existing(existing));
                continue;
            }
            let stem = names::stem(definition);
            let file = format!("{stem}.json");
            if let Some(other) = taken.insert(names::key(&file), definition.title()) {
                problems.push(collision(&file, &definition.resource, &definition.title(), &other));
            }
            self.names.take_resource(&names::type_name(&stem));
            all.push(Files::New(stem));
        }
        if problems.is_empty() { Ok(all) } else { Err(self.problems(problems)) }
    }

    fn update(&mut self, definition: &ResourceDefinition, schemas: &[&'s Schema]) {
        for (at, schema) in schemas.iter().enumerate() {
            let Some(mut file) = self.read(schema) else { continue };
            let before = file.clone();
            // Attributes in no file are added to the first one.
            let mut part = definition.clone();
            part.attributes.retain(|attribute| {
                let elsewhere =
                    schemas.iter().find(|schema| schema.custom_attribute(&attribute.name).is_some());
                elsewhere.map_or(at == 0, |found| found.file == schema.file)
            });
            let type_name = schema.rust_type_name();
            let prefix = names::prefix(definition, &type_name);
            merge(&mut file, &part, &prefix, &mut self.names, self.options.prune);
            if schema.custom_of().is_some() && file.attributes().is_none_or(super::layout::Object::is_empty) {
                self.files.insert(schema.file.clone(), None);
            } else if file != before {
                self.put(schema, &file);
            }
        }
    }

    fn create(&mut self, definition: &ResourceDefinition, stem: &str) {
        let rust = names::given_type_name(stem);
        let prefix = names::prefix(definition, rust.as_deref().unwrap_or(&names::type_name(stem)));
        let mut file = template::file(definition, rust);
        merge(&mut file, definition, &prefix, &mut self.names, self.options.prune);
        self.files.insert(format!("{stem}.json"), Some(file.json.pretty()));
    }

    /// Marks or removes a file of something that the organization does not have.
    fn drop_file(&mut self, schema: &'s Schema) {
        if self.options.prune {
            self.files.insert(schema.file.clone(), None);
            return;
        }
        let Some(mut file) = self.read(schema) else { return };
        let before = file.clone();
        if let Some(root) = file.root_mut() {
            marks::mark(root);
        }
        if file != before {
            self.put(schema, &file);
        }
    }

    fn read(&self, schema: &Schema) -> Option<SchemaFile> {
        let text = self.folder?.text_of(&schema.file)?;
        Some(SchemaFile { json: Json::read(text, &mut Report::new(&schema.file))? })
    }

    /// Sets the text of a file that exists, with the line ends that it has.
    fn put(&mut self, schema: &Schema, file: &SchemaFile) {
        let mut text = file.json.pretty();
        let old = self.folder.and_then(|folder| folder.text_of(&schema.file));
        if old.is_some_and(|old| old.contains("\r\n")) {
            text = text.replace('\n', "\r\n");
        }
        self.files.insert(schema.file.clone(), Some(text));
    }

    /// Checks the new texts, so that no file with problems is ever written.
    fn finish(self) -> Result<Vec<FileChange>, Problems> {
        let texts = self.files.iter().filter_map(|(path, text)| Some((path.as_str(), text.as_deref()?)));
        for (path, text) in texts {
            Schema::from_text(path, text)?;
        }
        let old = |path: &str| self.folder.and_then(|folder| folder.text_of(path)).map(str::to_owned);
        let changes = self.files.iter().map(|(path, new)| FileChange {
            path: path.clone(),
            old: old(path),
            new: new.clone(),
        });
        Ok(changes.filter(|change| change.old != change.new).collect())
    }

    fn problems(&self, problems: Vec<Problem>) -> Problems {
        let files = self.folder.map(|folder| folder.files().clone()).unwrap_or_default();
        Problems::of(problems, files)
    }
}

fn collision(file: &str, resource: &str, title: &str, other: &str) -> Problem {
    let name = resource.strip_prefix(crate::kobject::TYPE_PREFIX).unwrap_or(resource);
    Problem::new(file, None, format!("{title} needs a file with a name that {other} has"))
        .with_help(format!(
            "write a file with another name for one of them: `{{\"x-kustomer\": {{\"klass\": \"{name}\"}}}}`, and run the command again"
        ))
        .with_help("names of files are compared without case, and `-` equals `_`")
}

/// Whether a file describes a resource.
fn is_of(schema: &Schema, resource: &str) -> bool {
    match &schema.kind {
        ResourceKind::KObject { .. } => schema.kind.type_name() == resource,
        ResourceKind::CustomAttributes { of } => of.text == resource,
        ResourceKind::Resource { .. } => false,
    }
}

/// Whether a file describes one of the Klasses, or anything else: the organization may have attributes that could not be
/// read.
fn is_defined(schema: &Schema, definitions: &[ResourceDefinition]) -> bool {
    !matches!(schema.kind, ResourceKind::KObject { .. })
        || definitions.iter().any(|definition| is_of(schema, &definition.resource))
}
