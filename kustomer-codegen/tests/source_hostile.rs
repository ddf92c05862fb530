//! Schemas that nobody would write: large, deep, circular or oddly named ones generate valid Rust in linear time.

use std::fmt::Write;

use kustomer_codegen::{SourceOptions, source_files, source_inline};
use kustomer_schema::SchemaSet;
use proc_macro2::TokenStream;
use quote::ToTokens;

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

/// Every keyword, and the names that the prelude and the derives use.
const KEYWORDS: &[&str] = &[
    "abstract",
    "as",
    "async",
    "await",
    "become",
    "box",
    "break",
    "const",
    "continue",
    "crate",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "pub",
    "raw",
    "ref",
    "return",
    "safe",
    "self",
    "Self",
    "static",
    "struct",
    "super",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "union",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
    "_",
    "__",
    "Option",
    "Vec",
    "String",
    "Box",
    "Id",
    "Result",
    "Some",
    "None",
    "kustomer",
    "std",
    "core",
    "id",
    "new",
    "clear_title",
    "extra",
    "Default",
    "Debug",
    "Clone",
    "drop",
    "main",
    "macro_rules",
    "r#type",
    "\u{feff}bom",
    "'",
    "{",
    "}",
    "{}",
    "#",
    "0",
    "-1",
    "1e5",
    " ",
];

#[test]
fn keywords_and_prelude_names_are_possible_everywhere() {
    let quoted: Vec<String> = KEYWORDS.iter().map(|name| format!("\"{name}\"")).collect();
    let members: Vec<String> =
        quoted.iter().map(|name| format!(r#"{name}: {{ "enum": ["a", {name}] }}"#)).collect();
    let object = format!(r#"{{ "type": "object", "properties": {{ {} }} }}"#, members.join(","));
    let parameters: Vec<String> = KEYWORDS
        .iter()
        .zip(&quoted)
        .filter(|(name, _)| name.bytes().all(|c| c.is_ascii_alphanumeric()) && !name.is_empty())
        .map(|(_, name)| format!(r#"{name}: {{ "in": "query", "schema": {{ "type": "string" }} }}"#))
        .collect();
    let schema = format!(
        r#"{{ "properties": {{ {}, "nested": {object}, "values": {{ "enum": [{}] }} }},
           "x-kustomer": {{ "type": "thing", "path": "/v1/things", "operations": {{
             "createThing": {{ "shortForm": "create", "method": "POST", "path": "/v1/things", "body": "new", "response": {{ "one": "thing" }} }},
             "askThing": {{ "method": "POST", "path": "/v1/things/ask", "parameters": {{ {} }}, "body": {{ "schema": {object} }} }} }} }} }}"#,
        members.join(","),
        quoted.join(","),
        parameters.join(","),
    );
    assert_eq!(errors_of_derives(&printed(&schema)), Vec::<String>::new());
}

/// Expands the derives on generated items and returns the errors that they report.
fn errors_of_derives(text: &str) -> Vec<String> {
    type Derive = fn(TokenStream) -> TokenStream;
    let derives: [(&str, Derive); 5] = [
        ("KustomerResource", kustomer_codegen::derive_resource),
        ("KustomerObject", kustomer_codegen::derive_object),
        ("KustomerEnum", kustomer_codegen::derive_enum),
        ("KustomerUnion", kustomer_codegen::derive_union),
        ("KustomerOperation", kustomer_codegen::derive_operation),
    ];
    let file = syn::parse_file(text).expect("Rust");
    let (mut errors, mut expanded) = (Vec::new(), 0);
    for item in file.items {
        let tokens = item.to_token_stream();
        let code = tokens.to_string();
        for (_, derive) in derives.iter().filter(|(name, _)| code.contains(&format!("{name})]"))) {
            let output = derive(tokens.clone()).to_string();
            expanded += 1;
            errors.extend(output.contains("compile_error").then(|| output.chars().take(2_000).collect()));
        }
    }
    assert!(expanded > 0, "no derives in {text}");
    errors
}

#[test]
fn an_enum_of_thousands_of_values_has_a_variant_for_each() {
    let values: Vec<String> = (0..5_000).map(|at| format!("\"value {at}\", \"value-{at}\"")).collect();
    let text = printed(&thing(&format!(r#""many": {{ "enum": [{}] }}"#, values.join(",")), ""));
    let file = syn::parse_file(&text).expect("Rust");
    let variants = file.items.iter().find_map(|item| match item {
        syn::Item::Enum(item) => Some(item.variants.len()),
        _ => None,
    });
    assert_eq!(variants, Some(10_001));
}

#[test]
fn line_endings_and_byte_order_marks_change_nothing() {
    let unix = "{\n  \"description\": \"A thing.\\nOf two lines.\",\n  \"properties\": { \"a\": { \"type\": \"string\" } },\n  \"x-kustomer\": { \"type\": \"thing\", \"path\": \"/v1/things\" }\n}\n";
    let windows = unix.replace('\n', "\r\n").replace("thing.\\nOf", "thing.\\r\\nOf");
    assert_eq!(printed(&windows), printed(unix));
}

#[test]
fn objects_nested_in_themselves_by_every_path_generate_rust() {
    let text = printed(&thing(
        r##""a": { "$ref": "#/$defs/Tree" }, "b": { "type": "array", "items": { "$ref": "#/$defs/Tree" } }"##,
        r##""Tree": { "type": "object", "properties": {
              "left": { "$ref": "#/$defs/Tree" },
              "list": { "type": "array", "items": { "$ref": "#/$defs/Tree" } },
              "map": { "type": "object", "additionalProperties": { "$ref": "#/$defs/Tree" } },
              "either": { "oneOf": [{ "$ref": "#/$defs/Tree" }, { "type": "string" }, { "type": "null" }] },
              "pair": { "type": "array", "prefixItems": [{ "$ref": "#/$defs/Tree" }, { "type": "number" }], "items": false },
              "inner": { "type": "object", "properties": { "tree": { "$ref": "#/$defs/Tree" } } } } }"##,
    ));
    assert_eq!(text.matches("pub struct Tree {").count(), 1, "{text}");
}
