//! The resources of a set: where each is in the output, and how another file refers to it.

use std::borrow::Cow;
use std::collections::HashMap;

use kustomer_schema::{Body, Call, Kind, Place, Schema, SchemaSet, Word};

use super::known::{KNOWN, known};
use super::name::{escaped, is_keyword, snake};
use super::options::SourceOptions;
use super::report::Report;
use super::ty::Ty;

/// Names by which the derives and the language know types, so that no type of a file can have them.
const RESERVED: &[&str] = &[
    "BTreeMap",
    "Box",
    "HashMap",
    "Id",
    "Option",
    "Result",
    "Secret",
    "Self",
    "String",
    "Timestamp",
    "Url",
    "Vec",
];

/// Whether no type of a file can have this name.
pub(super) fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name) || is_keyword(name)
}

/// A resource and where it is in the output.
#[derive(Debug)]
pub(super) struct Record<'s> {
    pub(super) schema: &'s Schema,
    pub(super) type_name: String,
    pub(super) rust_name: String,
    /// Modules of the folders that it is in, as they stand in code.
    pub(super) folders: Vec<String>,
    /// Its own module, as it stands in code.
    pub(super) module: String,
    /// Whether there is a `New..`.
    pub(super) has_new: bool,
    /// Whether there is an `..Update`.
    pub(super) has_update: bool,
}

impl<'s> Record<'s> {
    fn new(schema: &'s Schema) -> Self {
        let is_kobject = matches!(schema.kind, Kind::KObject { .. });
        let calls =
            |wanted: fn(&Call) -> bool| schema.operations.iter().filter_map(|o| o.call.as_ref()).any(wanted);
        let sends = |wanted: fn(&Body) -> bool| {
            schema.operations.iter().filter_map(|operation| operation.body.as_ref()).any(wanted)
        };
        let folder = schema.folder();
        Self {
            schema,
            type_name: schema.kind.type_name(),
            rust_name: schema.rust_type_name(),
            folders: folder.split('/').filter(|name| !name.is_empty()).map(module).collect(),
            module: module(schema.stem()),
            has_new: is_kobject
                || calls(|call| matches!(call, Call::Create | Call::CreateUnder { .. }))
                || sends(|body| matches!(body, Body::New | Body::NewList)),
            has_update: is_kobject
                || calls(|call| matches!(call, Call::Update))
                || sends(|body| matches!(body, Body::Update | Body::UpdateList)),
        }
    }

    pub(super) fn new_name(&self) -> String {
        format!("New{}", self.rust_name)
    }

    pub(super) fn update_name(&self) -> String {
        format!("{}Update", self.rust_name)
    }

    /// What can be used of its module without naming the module.
    pub(super) fn exported(&self) -> Vec<String> {
        let mut names = vec![self.rust_name.clone()];
        names.extend(self.has_new.then(|| self.new_name()));
        names.extend(self.has_update.then(|| self.update_name()));
        names
    }

    pub(super) fn is_kobject(&self) -> bool {
        matches!(self.schema.kind, Kind::KObject { .. })
    }

    /// The place to complain about its type.
    pub(super) fn place(&self) -> Place {
        match &self.schema.kind {
            Kind::KObject { klass, .. } => klass.place,
            Kind::Resource { type_name, .. } => type_name.place,
            _ => Place::START,
        }
    }

    /// The path of an item of its module for another file, but for the item.
    fn path_from(&self, from: &Record<'_>) -> String {
        let shared = from.folders.iter().zip(&self.folders).take_while(|(one, other)| one == other).count();
        let mut path = vec!["super"; 1 + from.folders.len() - shared];
        path.extend(self.folders.iter().skip(shared).map(String::as_str));
        path.push(&self.module);
        path.join("::")
    }
}

/// The module of a file or folder, as it stands in code. A file `mod.rs` is that of a folder.
pub(super) fn module(name: &str) -> String {
    let name = snake(name);
    if name == "mod" { "mod_".to_owned() } else { escaped(&name) }
}

/// All resources of a set.
#[derive(Debug)]
pub(super) struct Records<'s> {
    pub(super) all: Vec<Record<'s>>,
    by_type: HashMap<String, usize>,
    feature_per_folder: bool,
}

impl<'s> Records<'s> {
    pub(super) fn new(set: &'s SchemaSet, options: &SourceOptions, report: &mut Report) -> Self {
        let all: Vec<Record<'s>> = set.schemas().iter().map(Record::new).collect();
        let mut by_type = HashMap::with_capacity(all.len());
        for (at, record) in all.iter().enumerate() {
            if let Some(before) =
                by_type.insert(record.type_name.clone(), at).and_then(|at: usize| all.get(at))
            {
                let message = format!("`{}` is also the type of `{}`", record.type_name, before.schema.file);
                report.tell_taken(
                    &record.schema.file,
                    record.place(),
                    message,
                    "describe a type in one file",
                );
            }
        }
        let records = Self { all, by_type, feature_per_folder: options.feature_per_folder };
        records.check_names(report);
        records
    }

    /// The resource of a JSON:API type, for a file that names it. A type that nobody has is told.
    pub(super) fn resolve(&self, word: &Word, from: &Record<'_>, report: &mut Report) -> Ty {
        let wire = word.text.as_str();
        if let Some(record) = self.of_type(wire) {
            return self.refer(record, from);
        }
        let kobject = wire.starts_with("kobject.").then_some("AnyKObject");
        if let Some(name) = known(wire).or(kobject) {
            return Ty::kustomer(name);
        }
        let mut types: Vec<&str> = self.all.iter().map(|record| record.type_name.as_str()).collect();
        types.extend(KNOWN.iter().map(|(known, _)| *known));
        let message = format!("no type `{wire}` is known");
        report.tell_unknown(&from.schema.file, word.place, message, wire, &types);
        any_record()
    }

    pub(super) fn of_type(&self, type_name: &str) -> Option<&Record<'s>> {
        self.all.get(*self.by_type.get(type_name)?)
    }

    /// The feature with which a resource is compiled, if that is another than the file's that names it.
    pub(super) fn feature(&self, type_name: &str, from: &Record<'_>) -> Option<String> {
        let record = self.of_type(type_name)?;
        let is_other = self.feature_per_folder && record.folders.first() != from.folders.first();
        is_other.then(|| record.schema.folder().split('/').next().unwrap_or_default().to_owned())
    }

    fn refer(&self, record: &Record<'_>, from: &Record<'_>) -> Ty {
        if record.schema.file == from.schema.file {
            return Ty::here(&record.rust_name);
        }
        let is_elsewhere = self.feature_per_folder && record.folders.first() != from.folders.first();
        if let Some(name) = known(&record.type_name).filter(|_| is_elsewhere) {
            return Ty::kustomer(name);
        }
        let module = if is_elsewhere { "kustomer".to_owned() } else { record.path_from(from) };
        Ty::Item {
            module: Cow::Owned(module),
            name: Cow::Owned(record.rust_name.clone()),
            arguments: Vec::new(),
        }
    }

    /// Within a folder, modules and what they export have names of their own.
    fn check_names(&self, report: &mut Report) {
        const HELP: &str = "give one of them a name of its own: `\"x-kustomer\": {\"rust\": \"..\"}`";
        let mut modules: HashMap<(&[String], &str), &Record<'_>> = HashMap::new();
        let mut types: HashMap<(&[String], String), &Record<'_>> = HashMap::new();
        for record in &self.all {
            let (file, folders) = (&record.schema.file, record.folders.as_slice());
            let place = record.schema.rust_name.as_ref().map_or(record.place(), |name| name.place);
            if is_reserved(&record.rust_name) {
                let message = format!("`{}` cannot be the name of a resource in Rust", record.rust_name);
                let help = "give it another name: `\"x-kustomer\": {\"rust\": \"..\"}`";
                report.tell_taken(file, place, message, help);
            }
            if let Some(before) = modules.insert((folders, record.module.as_str()), record) {
                let message =
                    format!("`{}` and this file are both the module `{}`", before.schema.file, record.module);
                report.tell_taken(file, Place::START, message, "give one of the files another name");
            }
            for name in record.exported() {
                let before = types.insert((folders, name.clone()), record);
                if let Some(before) = before.filter(|before| before.type_name != record.type_name) {
                    let message = format!("`{}` has a type `{name}` in Rust, too", before.schema.file);
                    report.tell_taken(file, place, message, HELP);
                }
            }
        }
        self.check_folders(&modules, report);
    }

    /// A folder is a module too.
    fn check_folders(&self, modules: &HashMap<(&[String], &str), &Record<'_>>, report: &mut Report) {
        for record in &self.all {
            let Some((last, before)) = record.folders.split_last() else { continue };
            if let Some(file) = modules.get(&(before, last.as_str())) {
                let message = format!(
                    "`{}` and the folder of this file are both the module `{last}`",
                    file.schema.file
                );
                report.tell_taken(
                    &record.schema.file,
                    Place::START,
                    message,
                    "give one of them another name",
                );
            }
        }
    }
}

/// What an id of a record of any type belongs to.
pub(super) fn any_record() -> Ty {
    Ty::kustomer("AnyRecord")
}
