//! The types at the root of the crate `kustomer` that stand for resources in IDs and responses, whatever schemas a set
//! contains.
//!
//! They are declared in the facade's `src/referred.rs`, which this crate cannot depend on. A test compares the two.

/// JSON:API type, Rust type, and the feature with which the Rust type has fields; empty if it never has any. Sorted by
/// JSON:API type.
const FACADE_TYPES: &[(&str, &str, &str)] = &[
    ("attachment", "Attachment", "core"),
    ("brand", "Brand", "core"),
    ("bulk", "BulkJob", "core"),
    ("company", "Company", "core"),
    ("conversation", "Conversation", "core"),
    ("customer", "Customer", "core"),
    ("draft", "Draft", "core"),
    ("kb_article", "KbArticle", "kb"),
    ("klass", "Klass", "core"),
    ("kobject", "AnyKObject", "core"),
    ("message", "Message", "core"),
    ("metadata", "Metadata", "core"),
    ("note", "Note", "core"),
    ("org", "Org", ""),
    ("queue", "Queue", "routing"),
    ("shortcut", "Shortcut", "settings"),
    ("sub_status", "SubStatus", "core"),
    ("team", "Team", "access"),
    ("user", "User", "access"),
];

/// The feature of `kustomer` that is enabled by default.
const DEFAULT_FEATURE: &str = "core";

/// Returns the JSON:API types that have a type at the root of `kustomer`.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    FACADE_TYPES.iter().map(|(name, ..)| *name)
}

/// Returns the type at the root of `kustomer` for a JSON:API type.
pub(crate) fn facade_type(type_name: &str) -> Option<&'static str> {
    entry(type_name).map(|(_, rust, _)| *rust)
}

/// Returns why a response may not be decodable as the type at the root of `kustomer`.
pub(crate) fn unreadable(type_name: &str) -> Option<String> {
    match entry(type_name)?.2 {
        DEFAULT_FEATURE => None,
        "" => Some("the crate `kustomer` has no fields for it".to_owned()),
        feature => Some(format!("the crate `kustomer` has fields for it only with the feature `{feature}`")),
    }
}

fn entry(type_name: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
    FACADE_TYPES.get(FACADE_TYPES.binary_search_by_key(&type_name, |(name, ..)| name).ok()?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn every_facade_type_is_found() {
        for (type_name, rust, _) in FACADE_TYPES {
            assert_eq!(facade_type(type_name), Some(*rust), "{type_name}");
        }
        assert_eq!(facade_type("airline"), None);
    }

    #[test]
    fn facade_types_equal_those_that_the_facade_declares() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/referred.rs");
        let source = fs::read_to_string(path).expect("the facade's source can be read");
        let ours: Vec<_> =
            FACADE_TYPES.iter().map(|(name, rust, feature)| declared(name, rust, feature)).collect();
        assert_eq!(ours, declared_by(&source));
    }

    #[test]
    fn a_type_that_only_the_facade_declares_is_noticed() {
        let source = "referred! {\n    \"core\", core:\n    Seat = \"seat\";\n}\n";
        assert_eq!(declared_by(source), [declared("seat", "Seat", "core")]);
    }

    fn declared(name: &str, rust: &str, feature: &str) -> [String; 3] {
        [name, rust, feature].map(str::to_owned)
    }

    /// Reads `"core", core:` and `Article as KbArticle = "kb_article";` in the call of `referred!`, and the impl of
    /// `ResourceType` of each type without fields.
    fn declared_by(source: &str) -> Vec<[String; 3]> {
        let (_, call) =
            source.split_once("\nreferred! {\n").or(source.split_once("referred! {\n")).expect("a call");
        let (call, below) = call.split_once("\n}\n").expect("the end of the call");
        let (mut types, mut feature) = (Vec::new(), "");
        for line in call.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
            if let Some((name, _)) = line.strip_suffix(':').and_then(|line| line.split_once(", ")) {
                feature = name.trim_matches('"');
            } else {
                let (rust, name) = line.split_once(" = ").expect("a type and its name");
                let rust = rust.rsplit(" as ").next().unwrap_or(rust);
                types.push(declared(name.trim_matches(['"', ';']), rust, feature));
            }
        }
        for (_, body) in
            below.match_indices("ResourceType for ").map(|(at, found)| below.split_at(at + found.len()))
        {
            let rust = body.split(' ').next().unwrap_or_default();
            let name = body.split('"').nth(1).expect("a type name");
            types.push(declared(name, rust, ""));
        }
        types.sort();
        types
    }
}
