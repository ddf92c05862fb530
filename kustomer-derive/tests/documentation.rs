//! The tables of words in the documentation are those of the parser.

use kustomer_codegen::{
    Attribute, ENUM_ATTRIBUTES, FIELD_ATTRIBUTES, OBJECT_ATTRIBUTES, OBJECT_FIELD_ATTRIBUTES,
    OPERATION_ATTRIBUTES, OPERATION_FIELD_ATTRIBUTES, RESOURCE_ATTRIBUTES, UNION_ATTRIBUTES,
    UNION_VARIANT_ATTRIBUTES, VARIANT_ATTRIBUTES,
};

const RESOURCE: &str = include_str!("../src/resource.md");
const OBJECT: &str = include_str!("../src/object.md");
const ENUM: &str = include_str!("../src/enum.md");
const UNION: &str = include_str!("../src/union.md");
const OPERATION: &str = include_str!("../src/operation.md");

/// First and last cell of each row of the table under a heading.
fn table(document: &str, heading: &str) -> Vec<(String, String)> {
    let section = document.split("\n# ").find(|section| section.starts_with(heading));
    let rows = section.unwrap_or_default().lines().filter_map(|line| {
        let cells: Vec<&str> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
        Some((cells.first()?.trim_matches('`').to_owned(), cells.last()?.trim_matches('`').to_owned()))
    });
    rows.skip(1).collect()
}

fn known(attributes: &[Attribute]) -> Vec<(String, String)> {
    attributes.iter().map(|attribute| (attribute.name().to_owned(), attribute.example().to_owned())).collect()
}

#[test]
fn every_word_has_its_row_and_every_row_its_word() {
    for (document, heading, attributes) in [
        (RESOURCE, "Words on the struct", RESOURCE_ATTRIBUTES),
        (RESOURCE, "Words on a field", FIELD_ATTRIBUTES),
        (OBJECT, "Words on the struct", OBJECT_ATTRIBUTES),
        (OBJECT, "Words on a field", OBJECT_FIELD_ATTRIBUTES),
        (ENUM, "Words on the enum", ENUM_ATTRIBUTES),
        (ENUM, "Words on a variant", VARIANT_ATTRIBUTES),
        (UNION, "Words on the enum", UNION_ATTRIBUTES),
        (UNION, "Words on a variant", UNION_VARIANT_ATTRIBUTES),
        (OPERATION, "Words on the struct", OPERATION_ATTRIBUTES),
        (OPERATION, "Words on a field", OPERATION_FIELD_ATTRIBUTES),
    ] {
        assert_eq!(table(document, heading), known(attributes), "{heading}");
    }
}
