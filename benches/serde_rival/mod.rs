//! The records of `src/resources` as somebody would have written them for serde: the text that is checked in, with
//! serde's derives and attributes in the place of the SDK's, and without the structs of operations and what searches need.
//!
//! It reads what the generator prints: one item after another, each formatted by rustfmt and closed in the first column.

use std::fmt::Write as _;

/// The imports that every file of records has.
const SERDE: &str = "use serde::{Deserialize, Serialize};\n";

/// What the root of the crate has beside `resources`: the types of fields which are the SDK's own.
///
/// A few records have an attribute and a relationship of one name, which a flat struct cannot tell apart.
pub(crate) const ROOT: &str = "\
#![allow(unreachable_patterns)]

extern crate self as kustomer;

pub mod json {
    pub use serde_json::Value;
}
pub mod resources;

pub use jiff::Timestamp;

pub type Custom = std::collections::BTreeMap<String, serde_json::Value>;

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Secret(pub String);
";

/// The field of a record for members that it does not know, on request. serde has no such thing.
const UNKNOWN: &str = "    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
";

/// The crates that it needs.
pub(crate) const DEPENDENCIES: &str = "\
jiff = { version = \"0.2\", default-features = false, features = [\"serde\", \"std\"] }
serde = { version = \"1\", features = [\"derive\"] }
serde_json = \"1\"
";

/// The serde form of a file of `src/resources`.
pub(crate) fn translate(source: &str) -> String {
    let items = items(&source.replace(UNKNOWN, ""));
    let (imports, records): (Vec<_>, Vec<_>) = items.iter().partition(|item| item.starts_with("use "));
    let body: String = records.iter().filter_map(|item| record(item)).collect();
    let imports: String = imports.iter().filter_map(|import| still_needed(import, &body)).collect();
    let serde = if body.contains("Serialize") { SERDE } else { "" };
    format!("{imports}{serde}{body}")
}

/// The items of a file, each with its documentation and attributes.
fn items(source: &str) -> Vec<String> {
    let mut items = Vec::new();
    let mut item = String::new();
    for line in source.lines() {
        if item.is_empty() && (line.is_empty() || line.starts_with("//!") || line.starts_with("// ")) {
            continue;
        }
        item.push_str(line);
        item.push('\n');
        let first_column = !line.starts_with([' ', '/', '#']);
        if first_column && line.ends_with(['}', ';']) {
            items.push(std::mem::take(&mut item));
        }
    }
    assert!(item.is_empty(), "a resource file ends within an item: {item}");
    items
}

/// The serde form of an item; none if there is nothing of it.
fn record(item: &str) -> Option<String> {
    let is_of_sdk = item.contains("KustomerOperation)]")
        || ["impl ", "pub use ", "pub mod search "].iter().any(|start| is_item(item, start));
    if is_of_sdk {
        return None;
    }
    let is_union = item.contains("KustomerUnion)]");
    let mut text = String::new();
    let mut lines = item.lines();
    while let Some(line) = lines.next() {
        let indent = &line[..line.len() - line.trim_start().len()];
        if line.trim_start().starts_with("#[kustomer(") {
            let words = attribute(line, indent, &mut lines);
            for word in serde_words(&words, is_union) {
                writeln!(text, "{indent}#[serde({word})]").expect("a string can be written");
            }
        } else if line.starts_with("#[cfg_attr(") && line.contains(", kustomer(") {
            // A parent that another feature brings: a capability.
        } else if let Some(derives) = line.strip_prefix("#[derive(") {
            let traits = derives.split(", Kustomer").next().expect("a split has a first part");
            let form = if is_union { "untagged" } else { "rename_all = \"camelCase\"" };
            let form = if item.contains("#[kustomer(rename_all") {
                String::new()
            } else {
                format!("#[serde({form})]\n")
            };
            write!(text, "#[derive({traits}, Serialize, Deserialize)]\n{form}")
                .expect("a string can be written");
        } else {
            // An attribute that is absent is an empty list to the SDK.
            let is_list = line.starts_with("    pub ")
                && [": Vec<", ": BTreeMap<", ": Custom,"].iter().any(|ty| line.contains(ty));
            if is_list && !text.ends_with("#[serde(flatten)]\n") {
                writeln!(text, "{indent}#[serde(default)]").expect("a string can be written");
            }
            text.push_str(&ids_as_strings(line));
            text.push('\n');
        }
    }
    Some(text)
}

/// Whether an item, after its documentation, starts like this.
fn is_item(item: &str, start: &str) -> bool {
    item.lines().any(|line| line.starts_with(start))
}

/// The words of the attribute that begins on `first`, which may take more of the lines.
fn attribute<'a>(first: &'a str, indent: &str, lines: &mut impl Iterator<Item = &'a str>) -> String {
    let mut words = first.trim_start().trim_start_matches("#[kustomer(").to_owned();
    while !words.ends_with(")]") {
        let line = lines.next().expect("an attribute ends");
        let ends = line.strip_prefix(indent).is_some_and(|line| line.starts_with(')'));
        words.push_str(if ends { ")]" } else { "\n" });
    }
    words.trim_end_matches(")]").to_owned()
}

/// What serde says for the words of the SDK that are about reading and writing; of the others, it has none.
fn serde_words(words: &str, is_union: bool) -> Vec<String> {
    let mut serde = Vec::new();
    for word in words.split(", ") {
        match word {
            "other" if !is_union => serde.push("untagged".to_owned()),
            "extra" if !words.contains("custom") => serde.push("flatten".to_owned()),
            word if word.starts_with("rename") => serde.push(word.to_owned()),
            _ => {}
        }
    }
    serde
}

/// The line with `String` for each `Id<..>`, which is what serde sees in an id.
fn ids_as_strings(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("Id<") {
        let (_, after) = after.split_once('>').expect("generics are closed on their line");
        text.push_str(before);
        text.push_str("String");
        rest = after;
    }
    text + rest
}

/// The import, of the names that the body has in its code; none if it has none.
fn still_needed(import: &str, body: &str) -> Option<String> {
    let path = import.trim().trim_start_matches("use ").trim_end_matches(';');
    let (prefix, names) = match path.split_once('{') {
        Some((prefix, names)) => (prefix, names.trim_end_matches('}')),
        None => path.rsplit_once("::").map(|(_, name)| (&path[..path.len() - name.len()], name))?,
    };
    let names: Vec<&str> = names.split(',').map(str::trim).filter(|name| is_named(name, body)).collect();
    (!names.is_empty()).then(|| format!("use {prefix}{{{}}};\n", names.join(", ")))
}

/// Whether the type of a field or variant of the body has the name.
fn is_named(name: &str, body: &str) -> bool {
    let name = name.rsplit(' ').next().unwrap_or(name);
    let is_word = |part: char| part.is_alphanumeric() || part == '_';
    let members =
        body.lines().filter(|line| line.starts_with("    ") && !line.trim_start().starts_with(['#', '/']));
    let types =
        members.filter_map(|line| line.split_once(": ").or_else(|| line.split_once('('))).map(|(_, ty)| ty);
    types.flat_map(|ty| ty.split(|part| !is_word(part))).any(|word| word == name)
}
