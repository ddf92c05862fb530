//! The tables of words in the documentation are those of the parser.

use kustomer_codegen::{
    ENUM_WORDS, FIELD_WORDS, MEMBER_WORDS, OBJECT_WORDS, OPERATION_FIELD_WORDS, OPERATION_WORDS,
    RESOURCE_WORDS, UNION_VARIANT_WORDS, UNION_WORDS, VARIANT_WORDS, Word,
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

fn known(words: &[Word]) -> Vec<(String, String)> {
    words.iter().map(|word| (word.name().to_owned(), word.example().to_owned())).collect()
}

#[test]
fn every_word_has_its_row_and_every_row_its_word() {
    for (document, heading, words) in [
        (RESOURCE, "Words on the struct", RESOURCE_WORDS),
        (RESOURCE, "Words on a field", FIELD_WORDS),
        (OBJECT, "Words on the struct", OBJECT_WORDS),
        (OBJECT, "Words on a field", MEMBER_WORDS),
        (ENUM, "Words on the enum", ENUM_WORDS),
        (ENUM, "Words on a variant", VARIANT_WORDS),
        (UNION, "Words on the enum", UNION_WORDS),
        (UNION, "Words on a variant", UNION_VARIANT_WORDS),
        (OPERATION, "Words on the struct", OPERATION_WORDS),
        (OPERATION, "Words on a field", OPERATION_FIELD_WORDS),
    ] {
        assert_eq!(table(document, heading), known(words), "{heading}");
    }
}
