//! Names for new files, and for the definitions in them. They must be distinct in a folder, because each becomes a module
//! or a type of Rust.

use std::collections::BTreeSet;

use super::definition::{Attribute, ResourceDefinition};
use crate::model::Schema;
use crate::names::{invalid_module_name, is_reserved_type, pascal_case, snake_case};

/// The names of types that are taken.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// Takes the names of a file's types.
    pub(super) fn take(&mut self, schema: &Schema) {
        self.take_resource(&schema.rust_type_name());
        self.0.extend(schema.definitions.iter().map(|definition| definition.name.clone()));
    }

    /// Takes the name of a resource, and those that are made from it.
    pub(super) fn take_resource(&mut self, name: &str) {
        self.0.extend([
            name.to_owned(),
            format!("New{name}"),
            format!("New{name}Required"),
            format!("{name}Update"),
        ]);
    }

    /// Returns a free name for the definition with the values of an attribute: `FlightCabin`.
    pub(super) fn of_values(&mut self, prefix: &str, attribute: &Attribute) -> String {
        let stem = attribute.name.strip_suffix(attribute.suffix.as_str()).unwrap_or(&attribute.name);
        let ascii: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        let word = match pascal_case(&ascii) {
            word if word.is_empty() => "Value".to_owned(),
            word => word,
        };
        let name = format!("{prefix}{word}");
        let mut free = name.clone();
        let mut number = 2;
        while is_reserved_type(&free) || !self.0.insert(free.clone()) {
            free = format!("{name}{number}");
            number += 1;
        }
        free
    }
}

/// Returns the name of the file for a definition, without its extension: `flight`, `customer_custom`.
pub(super) fn stem(definition: &ResourceDefinition) -> String {
    match &definition.klass {
        Some(klass) if invalid_module_name(&klass.name).is_some() => format!("klass_{}", klass.name),
        Some(klass) => klass.name.clone(),
        None => format!("{}_custom", definition.resource),
    }
}

/// Returns what two files of one folder must not have in common: they would be the same module of Rust, or the same file
/// where letters of both cases are equal.
pub(super) fn key(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    format!("{}/{}", folder.to_ascii_lowercase(), snake_case(name.strip_suffix(".json").unwrap_or(name)))
}

/// Returns the name of a file's type.
pub(super) fn type_name(stem: &str) -> String {
    pascal_case(stem)
}

/// Returns the name that a file must give its type, because that of the file is not allowed.
pub(super) fn given_type_name(stem: &str) -> Option<String> {
    let name = type_name(stem);
    is_reserved_type(&name).then(|| format!("{name}Object"))
}

/// Returns what the names of definitions start with.
pub(super) fn prefix(definition: &ResourceDefinition, type_name: &str) -> String {
    match definition.klass {
        Some(_) => type_name.to_owned(),
        None => pascal_case(&definition.resource),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suffix::Suffix;

    #[test]
    fn definitions_of_a_folder_have_distinct_names() {
        let mut names = Names::default();
        names.take_resource("Flight");
        let mut name = |wire: &str| names.of_values("Flight", &Attribute::new(wire, Suffix::Str));
        assert_eq!(
            ["cabinStr", "cabinStr", "größeStr", "日本Str", "x-yStr"].map(&mut name),
            ["FlightCabin", "FlightCabin2", "FlightGrE", "FlightValue", "FlightXY"]
        );
        assert_eq!(name("updateStr"), "FlightUpdate2");
    }
}
