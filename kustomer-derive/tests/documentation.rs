//! Checks that the tables of attributes in the guides are those of the parser.

use kustomer_codegen::{
    Attribute, CUSTOM_ATTRIBUTES, CUSTOM_FIELD_ATTRIBUTES, ENUM_ATTRIBUTES, FIELD_ATTRIBUTES,
    OBJECT_ATTRIBUTES, OBJECT_FIELD_ATTRIBUTES, OPERATION_ATTRIBUTES, OPERATION_FIELD_ATTRIBUTES,
    RESOURCE_ATTRIBUTES, UNION_ATTRIBUTES, UNION_VARIANT_ATTRIBUTES, VALUE_ATTRIBUTES, VARIANT_ATTRIBUTES,
};

const RESOURCE: &str = include_str!("../src/resource.md");
const CUSTOM: &str = include_str!("../src/custom.md");
const OBJECT: &str = include_str!("../src/object.md");
const ENUM: &str = include_str!("../src/enum.md");
const UNION: &str = include_str!("../src/union.md");
const VALUE: &str = include_str!("../src/value.md");
const OPERATION: &str = include_str!("../src/operation.md");

/// Returns the first and last cell of each row of the table after a heading.
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
fn the_tables_in_the_guides_list_the_attributes_of_the_parser() {
    for (document, heading, attributes) in [
        (RESOURCE, "Struct attributes", RESOURCE_ATTRIBUTES),
        (RESOURCE, "Field attributes", FIELD_ATTRIBUTES),
        (CUSTOM, "Struct attributes", CUSTOM_ATTRIBUTES),
        (CUSTOM, "Field attributes", CUSTOM_FIELD_ATTRIBUTES),
        (OBJECT, "Struct attributes", OBJECT_ATTRIBUTES),
        (OBJECT, "Field attributes", OBJECT_FIELD_ATTRIBUTES),
        (ENUM, "Enum attributes", ENUM_ATTRIBUTES),
        (ENUM, "Variant attributes", VARIANT_ATTRIBUTES),
        (UNION, "Enum attributes", UNION_ATTRIBUTES),
        (UNION, "Variant attributes", UNION_VARIANT_ATTRIBUTES),
        (VALUE, "Struct attributes", VALUE_ATTRIBUTES),
        (OPERATION, "Struct attributes", OPERATION_ATTRIBUTES),
        (OPERATION, "Field attributes", OPERATION_FIELD_ATTRIBUTES),
    ] {
        assert_eq!(table(document, heading), known(attributes), "{heading}");
    }
}
