//! The JSON:API types that the crate `kustomer` has a Rust type for at its root, whatever files are generated.

/// JSON:API types, their Rust types, and the feature with which these have fields: none if they never have. By the
/// first.
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

/// The feature of the crate that is on where nobody says otherwise.
const DEFAULT: &str = "core";

/// All JSON:API types that are known.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    FACADE_TYPES.iter().map(|(name, ..)| *name)
}

/// The Rust type at the root of `kustomer` for a JSON:API type.
pub(crate) fn facade_type(type_name: &str) -> Option<&'static str> {
    entry(type_name).map(|(_, rust, _)| *rust)
}

/// Why the Rust type at the root of `kustomer` may be one that nothing can be read as.
pub(crate) fn unreadable(type_name: &str) -> Option<String> {
    match entry(type_name)?.2 {
        DEFAULT => None,
        "" => Some(format!("the crate `kustomer` has no fields for it")),
        feature => Some(format!("the crate `kustomer` has fields for it only with the feature `{feature}`")),
    }
}

fn entry(type_name: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
    FACADE_TYPES.get(FACADE_TYPES.binary_search_by_key(&type_name, |(known, ..)| known).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_type_is_found() {
        for (type_name, rust, _) in FACADE_TYPES {
            assert_eq!(facade_type(type_name), Some(*rust), "{type_name}");
        }
        assert_eq!(facade_type("airline"), None);
    }
}
