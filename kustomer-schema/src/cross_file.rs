//! Errors that exist only between files: two files of one JSON:API type, two files with the same custom attribute, or two
//! items of one Rust name.

use crate::about::is_about;
use crate::files::Files;
use crate::message::printable;
use crate::model::{Operation, Property, Schema};
use crate::names::{invalid_module_name, snake_case};
use crate::order::duplicates;
use crate::problem::Problem;

/// Checks all files that were looked at and the schemas loaded from them.
pub(crate) fn check(files: &Files, schemas: &[Schema], problems: &mut Vec<Problem>) {
    modules(files, problems);
    one_type_each(schemas, problems);
    one_file_per_attribute(schemas, problems);
    rust_types(schemas, problems);
    rust_operations(schemas, problems);
}

/// A file or a folder. Both become modules.
struct Item<'f> {
    path: &'f str,
    is_file: bool,
}

impl<'f> Item<'f> {
    /// Every file, and every folder on the way to one, once each.
    fn all(files: &'f Files) -> Vec<Self> {
        let mut items: Vec<Self> = Vec::new();
        for path in files.paths().filter(|path| !is_about(path)) {
            // Files are sorted, so a folder seen before is a folder of the previous file.
            let before = items.last().map_or("", |item| item.path);
            for (at, _) in path.match_indices('/') {
                let folder = path.get(..at).unwrap_or_default();
                if !before.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')) {
                    items.push(Self { path: folder, is_file: false });
                }
            }
            items.push(Self { path, is_file: true });
        }
        items
    }

    /// The parent folder, and the name without extension.
    fn parts(&self) -> (&'f str, &'f str) {
        let (folder, name) = self.path.rsplit_once('/').unwrap_or(("", self.path));
        (folder, name.strip_suffix(".json").filter(|_| self.is_file).unwrap_or(name))
    }
}

/// Every module needs a name that Rust allows and that its siblings do not have.
fn modules(files: &Files, problems: &mut Vec<Problem>) {
    let items = Item::all(files);
    let mut keys = Vec::with_capacity(items.len());
    for item in &items {
        let (folder, stem) = item.parts();
        if let Some(why) = invalid_module_name(stem) {
            let message = format!("`{}` is not the name of a Rust module: {why}", printable(stem));
            let kind = if item.is_file { "file" } else { "folder" };
            let mut problem = Problem::new(item.path, None, message);
            problem.help(format!("rename the {kind}: it also names a Rust module"));
            problems.push(problem);
        }
        keys.push(format!("{folder}/{}", snake_case(stem)));
    }
    for (first, second) in duplicates(&keys) {
        let (Some(first), Some(second)) = (items.get(first), items.get(second)) else { continue };
        let module = snake_case(second.parts().1);
        let message =
            format!("its Rust module `{module}` conflicts with the module of `{}`", printable(first.path));
        let mut problem = Problem::new(second.path, None, message);
        problem.help("rename one of them");
        problems.push(problem);
    }
}

fn one_type_each(schemas: &[Schema], problems: &mut Vec<Problem>) {
    let resources: Vec<&Schema> = schemas.iter().filter(|schema| schema.custom_of().is_none()).collect();
    let types: Vec<String> = resources.iter().map(|schema| schema.kind.type_name()).collect();
    for (first, second) in duplicates(&types) {
        let (Some(first), Some(second)) = (resources.get(first), resources.get(second)) else { continue };
        let type_name = second.kind.type_name();
        if type_name.is_empty() {
            continue;
        }
        let message = format!("`{}` is described by two files", printable(&type_name));
        let mut problem = Problem::new(&second.file, Some(second.kind.position()), message);
        problem.help(format!("the other file is `{}`, at {}", first.file, first.kind.position()));
        problems.push(problem);
    }
}

/// Several files can add custom attributes to a resource, but each attribute only once.
fn one_file_per_attribute(schemas: &[Schema], problems: &mut Vec<Problem>) {
    let mut attributes: Vec<(&Schema, &Property)> = Vec::new();
    for schema in schemas.iter().filter(|schema| schema.custom_of().is_some()) {
        attributes.extend(schema.custom_attributes().iter().map(|attribute| (schema, attribute)));
    }
    let key = |(schema, attribute): &(&Schema, &Property)| {
        format!("{}/{}", schema.kind.type_name(), attribute.name)
    };
    let keys: Vec<String> = attributes.iter().map(key).collect();
    for (first, second) in duplicates(&keys) {
        let (Some((before, one)), Some((schema, other))) = (attributes.get(first), attributes.get(second))
        else {
            continue;
        };
        // Twice in one file was reported when it was loaded.
        if before.file == schema.file {
            continue;
        }
        let (name, of) = (printable(&other.name), printable(&schema.kind.type_name()));
        let message = format!("the custom attribute `{name}` of `{of}` is described by two files");
        let mut problem = Problem::new(&schema.file, Some(other.position), message);
        problem.help(format!("the other file is `{}`, at {}", before.file, one.position));
        problems.push(problem);
    }
}

fn rust_types(schemas: &[Schema], problems: &mut Vec<Problem>) {
    let names: Vec<String> = schemas.iter().map(Schema::rust_type_name).collect();
    let position =
        |schema: &Schema| schema.rust_name.as_ref().map_or(schema.kind.position(), |name| name.position);
    let key = |(schema, name): (&Schema, &String)| format!("{}/{name}", schema.folder());
    let keys: Vec<String> = schemas.iter().zip(&names).map(key).collect();
    for (first, second) in duplicates(&keys) {
        let (Some(one), Some(other), Some(name)) =
            (schemas.get(first), schemas.get(second), names.get(second))
        else {
            continue;
        };
        // Conflicts between file names are reported with the modules.
        let is_given = one.rust_name.is_some() || other.rust_name.is_some();
        let is_same_resource = one.custom_of().is_none()
            && other.custom_of().is_none()
            && one.kind.type_name() == other.kind.type_name();
        if !is_given || is_same_resource {
            continue;
        }
        let message =
            format!("its Rust type `{}` conflicts with the type of `{}`", printable(name), one.file);
        let mut problem = Problem::new(&other.file, Some(position(other)), message);
        problem.help(format!("the other type is at {}", position(one)));
        problem.help("rename one of them with `rust` in `x-kustomer`");
        problems.push(problem);
    }
}

/// Operations of a folder share a module. Operations of the same file were compared when the file was loaded.
fn rust_operations(schemas: &[Schema], problems: &mut Vec<Problem>) {
    let mut operations: Vec<(&Schema, &Operation)> = Vec::new();
    for schema in schemas {
        operations.extend(schema.operations.iter().map(|operation| (schema, operation)));
    }
    let key = |(schema, one): &(&Schema, &Operation)| {
        format!("{}/{}", schema.folder(), one.name.to_ascii_lowercase())
    };
    let keys: Vec<String> = operations.iter().map(key).collect();
    for (first, second) in duplicates(&keys) {
        let (Some((before, one)), Some((schema, other))) = (operations.get(first), operations.get(second))
        else {
            continue;
        };
        if before.file == schema.file {
            continue;
        }
        let message = format!("the operation `{}` also exists in `{}`", printable(&other.name), before.file);
        let mut problem = Problem::new(&schema.file, Some(other.position), message);
        problem.help(format!("the other operation is at {}", one.position));
        problem.help("operations of a folder share a Rust module: their names must differ in more than case");
        problems.push(problem);
    }
}
