//! The folders of the output and the `mod.rs` of each.

use std::collections::{BTreeMap, BTreeSet};

use crate::order::sort_by;
use crate::source::docs::comment::Doc;
use crate::source::layout::attribute::{Meta, attribute, quoted};
use crate::source::layout::header;
use crate::source::layout::imports::{list, version_order};
use crate::source::layout::options::SourceOptions;
use crate::source::layout::printer::Printer;
use crate::source::modules::index::ModuleIndex;
use crate::source::modules::resource_module::ResourceModule;
use crate::source::output::source_file::SourceFile;

/// A folder and its content.
#[derive(Debug, Default)]
pub(crate) struct Folder<'r, 's> {
    /// Path in the schema set: `core`.
    pub(crate) source: String,
    /// Text of its `about.md`.
    about: Option<&'s str>,
    pub(crate) folders: BTreeSet<String>,
    pub(crate) records: Vec<&'r ResourceModule<'s>>,
}

/// Returns all folders by their module path. The root is always present.
pub(crate) fn tree<'r, 's>(index: &'r ModuleIndex<'s>) -> BTreeMap<Vec<String>, Folder<'r, 's>> {
    let mut folders: BTreeMap<Vec<String>, Folder<'r, 's>> = BTreeMap::new();
    folders.entry(Vec::new()).or_default().about = index.about("");
    for record in &index.modules {
        let names: Vec<&str> = record.schema.folder().split('/').collect();
        for depth in 0..record.folders.len() {
            let (outer, inner) = (record.folders.get(..depth), record.folders.get(..=depth));
            let (Some(outer), Some(inner)) = (outer, inner) else { continue };
            let folder = folders.entry(outer.to_vec()).or_default();
            folder.folders.extend(inner.last().cloned());
            let source = names.get(..=depth).unwrap_or_default().join("/");
            let folder = folders.entry(inner.to_vec()).or_default();
            folder.about = index.about(&source);
            folder.source = source;
        }
        folders.entry(record.folders.clone()).or_default().records.push(record);
    }
    folders
}

/// Returns the path of a module's file.
pub(crate) fn path(folders: &[String], module: &str) -> String {
    let mut names: Vec<&str> = folders.iter().map(String::as_str).collect();
    names.push(module);
    let names: Vec<&str> = names.into_iter().map(|name| name.trim_start_matches("r#")).collect();
    format!("{}.rs", names.join("/"))
}

/// Returns the `mod.rs` of each folder.
pub(crate) fn files(index: &ModuleIndex<'_>, options: &SourceOptions) -> Vec<SourceFile> {
    let tree = tree(index);
    tree.iter().map(|(folders, folder)| file(folders, folder, options)).collect()
}

fn file(folders: &[String], folder: &Folder<'_, '_>, options: &SourceOptions) -> SourceFile {
    let mut printer = Printer::new(options);
    doc(folders, folder, options).print("//!", &mut printer);
    printer.gap();
    header::print(if folder.source.is_empty() { "*.json" } else { &folder.source }, &mut printer);
    printer.gap();
    for module in modules(folder) {
        print_condition(folders, folder, &module, &mut printer);
        printer.line(&format!("pub mod {module};"));
    }
    if !folder.records.is_empty() {
        printer.gap();
        print_exports(folder, &mut printer);
    }
    SourceFile { path: path(folders, "mod"), text: printer.finish() }
}

/// Returns the docs of a folder, from its `about.md` if it has one.
pub(crate) fn doc(folders: &[String], folder: &Folder<'_, '_>, options: &SourceOptions) -> Doc {
    let each = if folder.records.is_empty() { GROUPS } else { RECORDS };
    let mut doc = if let Some(about) = folder.about.map(without_heading) {
        let mut doc = Doc::with_summary(Some(about), String::new);
        if !folder.records.is_empty() {
            doc.paragraph(&format!("Its resources follow, {RECORDS}."));
        }
        doc
    } else if folder.source.is_empty() {
        Doc::of(Some(&format!("Resources, {each}.")), String::new)
    } else {
        Doc::of(Some(&format!("Resources of `{}`, {each}.", folder.source)), String::new)
    };
    if let ([module], true) = (folders, options.feature_per_folder) {
        doc.paragraph(&format!("Requires the feature `{}`.", module.trim_start_matches("r#")));
    }
    doc
}

const GROUPS: &str = "with a module for each group";
const RECORDS: &str = "each in a module with its types and operations";

/// Removes a heading at the start of a text.
fn without_heading(text: &str) -> &str {
    match text.split_once('\n') {
        Some((heading, rest)) if heading.starts_with("# ") => rest.trim_start(),
        _ => text,
    }
}

/// Returns the modules in a folder in the order of rustfmt, which compares the names of modules as plain text.
fn modules(folder: &Folder<'_, '_>) -> Vec<String> {
    let mut modules: Vec<String> = folder.folders.iter().cloned().collect();
    modules.extend(folder.records.iter().map(|record| record.name.clone()));
    sort_by(&mut modules, |one, other| one.trim_start_matches("r#").cmp(other.trim_start_matches("r#")));
    modules
}

/// Prints the `cfg` of a top-level folder that needs a feature.
pub(crate) fn print_condition(
    folders: &[String],
    folder: &Folder<'_, '_>,
    module: &str,
    printer: &mut Printer<'_>,
) {
    if printer.options().feature_per_folder && folders.is_empty() && folder.folders.contains(module) {
        let feature = Meta::NameValue("feature".into(), quoted(module.trim_start_matches("r#")));
        attribute(&Meta::List("cfg".into(), vec![feature]), printer);
    }
}

/// Re-exports the resources, so that they can be named without their modules. They are inlined, so that rustdoc lists them
/// as structs below the modules instead of as re-exports.
pub(crate) fn print_exports(folder: &Folder<'_, '_>, printer: &mut Printer<'_>) {
    let mut records = folder.records.clone();
    sort_by(&mut records, |one, other| version_order(&one.name, &other.name));
    for record in records {
        let exported = record.exported();
        let mut names: Vec<&str> = exported.iter().map(String::as_str).collect();
        sort_by(&mut names, |one, other| version_order(one, other));
        attribute(&Meta::List("doc".into(), vec![Meta::Path("inline".into())]), printer);
        list(&format!("pub use {}", record.name), &names, printer);
    }
}
