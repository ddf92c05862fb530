//! All resource modules of a schema set, found by JSON:API type or by path.

use std::borrow::Cow;
use std::collections::HashMap;

use kustomer_schema::{Problem, SchemaSet, SourceString};

use crate::source::layout::options::{ALL_KOBJECTS, SourceOptions};
use crate::source::modules::facade_types::{self, facade_type, unreadable};
use crate::source::modules::name_conflicts;
use crate::source::modules::resource_module::ResourceModule;
use crate::source::report::Report;
use crate::source::types::ty::Ty;

/// The modules of all files in a set. Only resources are found by type or path.
#[derive(Debug)]
pub(crate) struct ModuleIndex<'s> {
    pub(crate) modules: Vec<ResourceModule<'s>>,
    by_type: HashMap<String, usize>,
    by_path: HashMap<String, Vec<usize>>,
    feature_per_folder: bool,
    set: &'s SchemaSet,
}

impl<'s> ModuleIndex<'s> {
    /// Indexes a set and reports conflicting names.
    pub(crate) fn new(set: &'s SchemaSet, options: &SourceOptions, report: &mut Report) -> Self {
        let modules: Vec<ResourceModule<'s>> = set.schemas().iter().map(ResourceModule::new).collect();
        let resources = modules.iter().enumerate().filter(|(_, module)| !module.is_custom());
        let by_type = resources.clone().map(|(at, module)| (module.type_name.clone(), at)).collect();
        let mut by_path: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, module) in resources {
            by_path.entry(module.schema.kind.path()).or_default().push(at);
        }
        name_conflicts::check(&modules, report);
        let known: Vec<&str> = modules.iter().map(|module| module.type_name.as_str()).collect();
        let unknown = options
            .changes
            .iter()
            .filter(|wanted| *wanted != ALL_KOBJECTS && !known.contains(&wanted.as_str()));
        unknown.for_each(|wanted| report.unknown_changes(wanted, &known));
        Self { modules, by_type, by_path, feature_per_folder: options.feature_per_folder, set }
    }

    /// Returns the text of a folder's `about.md`.
    pub(crate) fn about(&self, folder: &str) -> Option<&'s str> {
        self.set.about(folder)
    }

    /// Returns the Rust type for a JSON:API type, as `from` has to name it. Reports unknown types.
    pub(crate) fn resolve(&self, word: &SourceString, from: &ResourceModule<'_>, report: &mut Report) -> Ty {
        let wire = word.text.as_str();
        if let Some(module) = self.of_type(wire) {
            return self.refer(module, from);
        }
        let kobject = wire.starts_with("kobject.").then_some("AnyKObject");
        if let Some(name) = facade_type(wire).or(kobject) {
            return Ty::kustomer(name);
        }
        let mut types: Vec<&str> = facade_types::names().collect();
        types.extend(self.modules.iter().map(|module| module.type_name.as_str()));
        let message = format!("unknown resource type `{wire}`");
        report.unknown_type(&from.schema.file, word.position, message, wire, &types);
        any_record()
    }

    /// Returns the Rust type for a JSON:API type in a response. Reports types that may have no fields, depending on the
    /// features of `kustomer`.
    pub(crate) fn resolve_in_response(
        &self,
        word: &SourceString,
        from: &ResourceModule<'_>,
        report: &mut Report,
    ) -> Ty {
        let wire = word.text.as_str();
        if let Some(why) = unreadable(wire).filter(|_| self.of_type(wire).is_none()) {
            let message = format!("a response cannot be decoded as `{wire}`: {why}");
            let problem = Problem::new(&from.schema.file, Some(word.position), message);
            report.error(
                problem
                    .with_help(format!("add a schema file for `{wire}`"))
                    .with_help("or return the response as JSON: `\"response\": {\"json\": true}`"),
            );
        }
        self.resolve(word, from, report)
    }

    pub(crate) fn of_type(&self, type_name: &str) -> Option<&ResourceModule<'s>> {
        self.modules.get(*self.by_type.get(type_name)?)
    }

    /// Returns the resource whose collection has this path, as `from` has to name it.
    pub(crate) fn of_path(&self, path: &str, from: &ResourceModule<'_>) -> Option<Ty> {
        if from.schema.kind.path() == path {
            return Some(Ty::here(&from.rust_name));
        }
        let mut found = self.by_path.get(path)?.iter();
        match (found.next().and_then(|at| self.modules.get(*at)), found.next()) {
            (Some(module), None) => Some(self.refer(module, from)),
            _ => None,
        }
    }

    /// Returns the feature that a resource needs, unless `from` needs the same one.
    pub(crate) fn feature(&self, type_name: &str, from: &ResourceModule<'_>) -> Option<String> {
        let module = self.of_type(type_name)?;
        let is_other = self.feature_per_folder && module.folders.first() != from.folders.first();
        is_other.then(|| module.schema.folder().split('/').next().unwrap_or_default().to_owned())
    }

    fn refer(&self, module: &ResourceModule<'_>, from: &ResourceModule<'_>) -> Ty {
        if module.schema.file == from.schema.file {
            return Ty::here(&module.rust_name);
        }
        let is_elsewhere = self.feature_per_folder && module.folders.first() != from.folders.first();
        if let Some(name) = facade_type(&module.type_name).filter(|_| is_elsewhere) {
            return Ty::kustomer(name);
        }
        let path = if is_elsewhere { "kustomer".to_owned() } else { module.path_from(from) };
        Ty::Item {
            module: Cow::Owned(path),
            name: Cow::Owned(module.rust_name.clone()),
            arguments: Vec::new(),
        }
    }
}

/// Returns the marker type for a record of any type: `AnyRecord`.
pub(crate) fn any_record() -> Ty {
    Ty::kustomer("AnyRecord")
}
