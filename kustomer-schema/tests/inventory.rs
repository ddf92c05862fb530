//! The schemas cover everything the service documents, as listed in `tests/inventory/`: every operation, and every
//! attribute of every resource.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kustomer_schema::{Schema, SchemaSet};

fn schemas() -> SchemaSet {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    SchemaSet::from_folder(&folder).unwrap_or_else(|problems| panic!("{problems}"))
}

fn inventory(file: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/inventory").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().map(str::to_owned).collect()
}

#[test]
fn every_documented_operation_has_a_schema() {
    let set = schemas();
    let operations = set.schemas().iter().flat_map(|schema| schema.operations.iter());
    let known: BTreeSet<String> = operations
        .map(|operation| format!("{} {}", operation.method.as_str(), operation.path.text))
        .collect();
    let listed = inventory("operations.txt");
    assert!(listed.len() > 400, "the list has {} operations", listed.len());
    let missing: Vec<_> = listed.iter().filter(|operation| !known.contains(*operation)).collect();
    assert!(missing.is_empty(), "missing from the schemas: {missing:#?}");
}

#[test]
fn every_documented_attribute_is_in_its_schema() {
    let set = schemas();
    let listed = inventory("attributes.txt");
    assert!(listed.len() > 1000, "the list has {} attributes", listed.len());
    let missing: Vec<_> = listed
        .iter()
        .filter(|line| {
            let (type_name, attribute) = line.split_once(' ').unwrap_or((line, ""));
            !set.of_type(type_name).is_some_and(|schema| has(schema, attribute))
        })
        .collect();
    assert!(missing.is_empty(), "missing from the schemas: {missing:#?}");
}

fn has(schema: &Schema, attribute: &str) -> bool {
    match attribute {
        "custom" => schema.custom.is_some(),
        "id" => true,
        name => schema.attribute(name).is_some(),
    }
}
