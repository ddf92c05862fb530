//! Schemas that nobody would write: large, deep, circular or oddly named ones generate valid Rust in linear time.

use std::fmt::Write;

use kustomer_codegen::{SourceOptions, source_files, source_inline};
use kustomer_schema::SchemaSet;

fn printed(schema: &str) -> String {
    let set = SchemaSet::from_texts([("thing.json", schema)]).unwrap_or_else(|problems| panic!("{problems}"));
    let files = source_files(&set, &SourceOptions::new()).unwrap_or_else(|problems| panic!("{problems}"));
    source_inline(&set, &SourceOptions::new()).unwrap_or_else(|problems| panic!("{problems}"));
    let file = files.into_iter().find(|file| file.path == "thing.rs").expect("it is there");
    syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{error}:\n{}", file.text));
    file.text
}

fn thing(properties: &str, definitions: &str) -> String {
    format!(
        r#"{{ "properties": {{ {properties} }}, "$defs": {{ {definitions} }}, "x-kustomer": {{ "type": "thing", "path": "/v1/things" }} }}"#
    )
}

/// Returns definitions that form a ring.
fn chain(length: usize) -> String {
    let mut definitions = String::new();
    for at in 0..length {
        let next = (at + 1) % length;
        let comma = if at + 1 == length { "" } else { "," };
        write!(
            definitions,
            r##""D{at}": {{ "type": "object", "properties": {{ "next": {{ "$ref": "#/$defs/D{next}" }} }} }}{comma}"##
        )
        .expect("writing to a string never fails");
    }
    thing(r##""first": { "$ref": "#/$defs/D0" }"##, &definitions)
}

#[test]
fn one_box_breaks_a_ring_of_definitions() {
    let text = printed(&chain(40));
    assert_eq!(text.matches("pub struct D").count(), 40);
    assert_eq!(text.matches("Box<").count(), 1);
}

#[test]
fn a_long_ring_of_definitions_is_reported_without_a_stack_overflow() {
    let schema = chain(5_000);
    let set = SchemaSet::from_texts([("thing.json", schema.as_str())])
        .unwrap_or_else(|problems| panic!("{problems}"));
    let problems = source_files(&set, &SourceOptions::new()).expect_err("it is too deep").to_string();
    let (first, help) = problems.split_once('\n').expect("there is a help");
    assert!(first.ends_with(": `D48` is nested too deeply for rustc"), "{first}");
    assert!(help.contains("rustc accepts 48 nested optional objects"), "{help}");
}

#[test]
fn long_chains_of_list_aliases_are_cut_off() {
    let mut definitions = String::new();
    for at in 0..1_000 {
        let next = at + 1;
        write!(definitions, r##""L{at}": {{ "type": "array", "items": {{ "$ref": "#/$defs/L{next}" }} }},"##)
            .expect("writing to a string never fails");
    }
    definitions.push_str(r#""L1000": { "type": "string" }"#);
    let text = printed(&thing(r##""lists": { "$ref": "#/$defs/L0" }"##, &definitions));
    assert!(text.contains("Vec<Vec<"), "{text}");
}

#[test]
fn properties_with_the_same_rust_name_get_numbers() {
    let properties: Vec<String> = (0..3_000)
        .map(|at| {
            format!(r#""a{}b": {{ "type": "string" }}"#, "-".repeat(at % 60 + 1) + &" ".repeat(at / 60))
        })
        .collect();
    let text = printed(&thing(&properties.join(","), ""));
    assert!(text.contains("pub a_b_3000: "), "{}", text.len());
}

#[test]
fn descriptions_cannot_break_out_of_their_comments() {
    let description = r"*/ pub fn x() {}\r\n\r\npub struct Y;\u2028 \u0000 ```\n```rust\nfn main() {}\n``` `open \\ <script> [a] [b](c) https://x.example/?a=<b>";
    let schema = format!(
        r#"{{ "title": "T\n\nU", "description": "{description}", "properties": {{ "a": {{ "type": "string", "description": "{description}", "default": "`\n" }}, "b": {{ "enum": ["`\n*/", "\u0000", "\\"], "description": "{description}" }} }},
           "x-kustomer": {{ "type": "thing", "path": "/v1/things", "operations": {{ "doIt": {{ "method": "POST", "path": "/v1/things/do", "description": "{description}" }} }} }} }}"#
    );
    let set = SchemaSet::from_texts([("thing.json", schema.as_str())])
        .unwrap_or_else(|problems| panic!("{problems}"));
    let options = SourceOptions::new().module("a::b");
    let files = source_files(&set, &options).unwrap_or_else(|problems| panic!("{problems}"));
    let text = &files.iter().find(|file| file.path == "thing.rs").expect("it is there").text;
    let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{error}:\n{text}"));
    let names: Vec<String> = file
        .items
        .iter()
        .filter_map(|item| match item {
            syn::Item::Struct(item) => Some(item.ident.to_string()),
            syn::Item::Enum(item) => Some(item.ident.to_string()),
            syn::Item::Fn(item) => Some(item.sig.ident.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(names, ["Thing", "ThingB", "DoIt"], "{text}");
}

/// Wire names that are not ASCII. Two of them are equal after normalization, and some have no ASCII letters at all.
const ODD_NAMES: &[&str] = &[
    "gate\u{200e}",
    "cafe\u{301}",
    "caf\u{e9}",
    "a\u{a0}b",
    "a\u{3000}b",
    "a\u{2028}b",
    "\u{feff}\u{fb01}x",
    "\u{17f}ize",
    "\u{2137}",
    "\u{301}",
    "\u{540d}\u{524d}",
    "\u{661}",
    "\u{202e}back\u{2069}",
];

#[test]
fn rust_names_are_ascii_and_wire_names_are_kept() {
    let values = ODD_NAMES.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(",");
    let member = |name: &&str| format!(r#""{name}": {{ "type": "string", "description": "One." }}"#);
    let members = ODD_NAMES.iter().map(member).collect::<Vec<_>>().join(",");
    let definition =
        |name: &&str| format!(r#""{name}": {{ "type": "object", "properties": {{ {members} }} }}"#);
    let definitions = ODD_NAMES[..2].iter().map(definition).collect::<Vec<_>>().join(",");
    let text = printed(&thing(&format!(r#"{members}, "odd": {{ "enum": [{values}] }}"#), &definitions));
    for line in text.lines().map(str::trim_start).filter(|line| line.starts_with("pub ")) {
        assert!(line.is_ascii(), "{line}");
    }
    for name in ODD_NAMES {
        // As a field of the record and of both definitions, and as a value.
        let rename = format!("#[kustomer(rename = {name:?})]");
        assert_eq!(text.matches(&rename).count(), 4, "{rename} in {text}");
    }
    assert!(text.contains("pub struct Gate {") && text.contains("pub struct Cafe {"), "{text}");
}

#[test]
fn blank_descriptions_are_ignored() {
    let blank = |members: &str| format!(r#""title": " \n", "description": "\u202e ", {members}"#);
    let text = printed(&format!(
        "{{ {} }}",
        blank(&format!(
            r#""properties": {{ "a": {{ {} }}, "b": {{ {} }} }}, "x-kustomer": {{ "type": "thing", "path": "/v1/things" }}"#,
            blank(r#""type": "string""#),
            blank(r#""type": "object", "properties": { "c": { "type": "string" } }"#),
        ))
    ));
    assert!(text.starts_with("//! Records of type `thing`.\n"), "{text}");
    for doc in
        ["/// A record of type `thing`.\n#[", "/// `a`\n    pub a:", "/// `b`\n    pub b:", "/// `b`\n#["]
    {
        assert!(text.contains(doc), "{doc} in {text}");
    }
}
