//! The resources of a set: where each is in the output, and how another file refers to it.

use std::borrow::Cow;
use std::collections::HashMap;

use kustomer_schema::{Body, Call, Kind, Place, Problem, Schema, SchemaSet, Word};

use crate::source::layout::options::SourceOptions;
use crate::source::modules::facade_types::{known, types, unreadable};
use crate::source::names::ident::{escaped, is_keyword, snake};
use crate::source::report::Report;
use crate::source::types::ty::Ty;

/// Names by which the derives and the language know types and their values, so that no type of a file can have them.
const RESERVED: &[&str] = &[
    "BTreeMap",
    "Box",
    "Err",
    "HashMap",
    "Id",
    "None",
    "Ok",
    "Option",
    "Result",
    "Secret",
    "Self",
    "Some",
    "String",
    "Timestamp",
    "Url",
    "Vec",
];

/// Whether no type of a file can have this name.
pub(in crate::source) fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name) || is_keyword(name)
}

/// A resource and where it is in the output.
#[derive(Debug)]
pub(in crate::source) struct Record<'s> {
    pub(in crate::source) schema: &'s Schema,
    pub(in crate::source) type_name: String,
    pub(in crate::source) rust_name: String,
    /// Modules of the folders that it is in, as they stand in code.
    pub(in crate::source) folders: Vec<String>,
    /// Its own module, as it stands in code.
    pub(in crate::source) module: String,
    /// Whether there is a `New..`.
    pub(in crate::source) has_new: bool,
    /// Whether there is an `..Update`.
    pub(in crate::source) has_update: bool,
    /// What is made for the sake of operations alone: `new`, `update`.
    pub(in crate::source) bodies: Vec<&'static str>,
}

impl<'s> Record<'s> {
    fn new(schema: &'s Schema) -> Self {
        let is_kobject = matches!(schema.kind, Kind::KObject { .. });
        let calls =
            |wanted: fn(&Call) -> bool| schema.operations.iter().filter_map(|o| o.call.as_ref()).any(wanted);
        let sends =
            |wanted: fn(&Body) -> bool| schema.operations.iter().filter_map(|o| o.body.as_ref()).any(wanted);
        let created = is_kobject || calls(|call| matches!(call, Call::Create | Call::CreateUnder { .. }));
        let updated = is_kobject || calls(|call| matches!(call, Call::Update));
        let mut bodies = Vec::new();
        bodies.extend((!created && sends(|body| matches!(body, Body::New | Body::NewList))).then_some("new"));
        bodies.extend(
            (!updated && sends(|body| matches!(body, Body::Update | Body::UpdateList))).then_some("update"),
        );
        let folder = schema.folder();
        Self {
            schema,
            type_name: schema.kind.type_name(),
            rust_name: schema.rust_type_name(),
            folders: folder.split('/').filter(|name| !name.is_empty()).map(module).collect(),
            module: escaped(&schema.module_name()),
            has_new: created || bodies.contains(&"new"),
            has_update: updated || bodies.contains(&"update"),
            bodies,
        }
    }

    pub(in crate::source) fn new_name(&self) -> String {
        format!("New{}", self.rust_name)
    }

    pub(in crate::source) fn update_name(&self) -> String {
        format!("{}Update", self.rust_name)
    }

    /// What can be used of its module without naming the module.
    pub(in crate::source) fn exported(&self) -> Vec<String> {
        let mut names = vec![self.rust_name.clone()];
        names.extend(self.has_new.then(|| self.new_name()));
        names.extend(self.has_update.then(|| self.update_name()));
        names
    }

    /// What its name in Rust was made of, or what stands for that.
    fn name_place(&self) -> Place {
        self.schema.rust_name.as_ref().map_or(self.schema.kind.place(), |name| name.place)
    }

    pub(in crate::source) fn is_kobject(&self) -> bool {
        matches!(self.schema.kind, Kind::KObject { .. })
    }

    /// The path of its module, in the module that holds the output.
    pub(in crate::source) fn path_in(&self, module: &str) -> String {
        let mut path = vec![module];
        path.extend(self.folders.iter().map(String::as_str));
        path.push(&self.module);
        path.join("::")
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

/// The module of a folder, as it stands in code.
fn module(name: &str) -> String {
    escaped(&snake(name))
}

/// All resources of a set.
#[derive(Debug)]
pub(in crate::source) struct Records<'s> {
    pub(in crate::source) all: Vec<Record<'s>>,
    by_type: HashMap<String, usize>,
    by_path: HashMap<String, Vec<usize>>,
    feature_per_folder: bool,
    set: &'s SchemaSet,
}

impl<'s> Records<'s> {
    pub(in crate::source) fn new(set: &'s SchemaSet, options: &SourceOptions, report: &mut Report) -> Self {
        let all: Vec<Record<'s>> = set.schemas().iter().map(Record::new).collect();
        let by_type = all.iter().enumerate().map(|(at, record)| (record.type_name.clone(), at)).collect();
        let mut by_path: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, record) in all.iter().enumerate() {
            by_path.entry(record.schema.kind.path()).or_default().push(at);
        }
        let feature_per_folder = options.feature_per_folder;
        let records = Self { all, by_type, by_path, feature_per_folder, set };
        records.check_names(report);
        records
    }

    /// What a folder of the set is about, in Markdown.
    pub(in crate::source) fn about(&self, folder: &str) -> Option<&'s str> {
        self.set.about(folder)
    }

    /// The resource of a JSON:API type, for a file that names it. A type that nobody has is told.
    pub(in crate::source) fn resolve(&self, word: &Word, from: &Record<'_>, report: &mut Report) -> Ty {
        let wire = word.text.as_str();
        if let Some(record) = self.of_type(wire) {
            return self.refer(record, from);
        }
        let kobject = wire.starts_with("kobject.").then_some("AnyKObject");
        if let Some(name) = known(wire).or(kobject) {
            return Ty::kustomer(name);
        }
        let mut types: Vec<&str> = types();
        types.extend(self.all.iter().map(|record| record.type_name.as_str()));
        let message = format!("no type `{wire}` is known");
        report.tell_unknown(&from.schema.file, word.place, message, wire, &types);
        any_record()
    }

    /// The same of one that comes in an answer, and so has to have fields whatever features the crate has.
    pub(in crate::source) fn resolve_answer(
        &self,
        word: &Word,
        from: &Record<'_>,
        report: &mut Report,
    ) -> Ty {
        let wire = word.text.as_str();
        if let Some(why) = unreadable(wire).filter(|_| self.of_type(wire).is_none()) {
            let message = format!("no answer can be read as a record of `{wire}`: {why}");
            let problem = Problem::new(&from.schema.file, Some(word.place), message);
            report.tell(
                problem
                    .with_help(format!("add a file for `{wire}`"))
                    .with_help("or take what comes as it is: `\"answer\": {\"json\": true}`"),
            );
        }
        self.resolve(word, from, report)
    }

    pub(in crate::source) fn of_type(&self, type_name: &str) -> Option<&Record<'s>> {
        self.all.get(*self.by_type.get(type_name)?)
    }

    /// The resource whose collection is at a path, for a file that has it in an operation.
    pub(in crate::source) fn of_path(&self, path: &str, from: &Record<'_>) -> Option<Ty> {
        if from.schema.kind.path() == path {
            return Some(Ty::here(&from.rust_name));
        }
        let mut found = self.by_path.get(path)?.iter();
        match (found.next().and_then(|at| self.all.get(*at)), found.next()) {
            (Some(record), None) => Some(self.refer(record, from)),
            _ => None,
        }
    }

    /// The feature with which a resource is compiled, if that is another than the file's that names it.
    pub(in crate::source) fn feature(&self, type_name: &str, from: &Record<'_>) -> Option<String> {
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

    /// Names that a resource cannot have. That two have one name is told when the set is loaded.
    fn check_names(&self, report: &mut Report) {
        for record in self.all.iter().filter(|record| is_reserved(&record.rust_name)) {
            let message = format!("`{}` cannot be the name of a resource in Rust", record.rust_name);
            let help = "give it another name: `\"x-kustomer\": {\"rust\": \"..\"}`";
            report.tell_taken(&record.schema.file, record.name_place(), message, help);
        }
        self.check_exports(report);
    }

    /// What is made for a record is in its folder under names that follow from its own, which others may have.
    fn check_exports(&self, report: &mut Report) {
        let mut exports: HashMap<(&[String], String), (&Record<'s>, &str)> = HashMap::new();
        for record in &self.all {
            // Two records of one name are told when the set is loaded.
            exports.insert((&record.folders, record.rust_name.clone()), (record, "a record"));
        }
        for record in &self.all {
            let made = [
                (record.has_new, record.new_name(), "what creates a record"),
                (record.has_update, record.update_name(), "what changes a record"),
            ];
            for (_, name, role) in made.into_iter().filter(|(is_made, ..)| *is_made) {
                let Some((other, of)) = exports.get(&(record.folders.as_slice(), name.clone())) else {
                    exports.insert((&record.folders, name), (record, role));
                    continue;
                };
                let file = &record.schema.file;
                let message = format!("`{name}` is in Rust {of} of this file, and {role} of `{file}`");
                let problem = Problem::new(&other.schema.file, Some(other.name_place()), message);
                report.tell(
                    problem
                        .with_help(format!("`{file}` is named at {}", record.name_place()))
                        .with_help("give one of the two another name by `rust` in `x-kustomer`"),
                );
            }
        }
    }
}

/// What an id of a record of any type belongs to.
pub(in crate::source) fn any_record() -> Ty {
    Ty::kustomer("AnyRecord")
}
