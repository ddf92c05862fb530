//! The JSON:API types that the crate `kustomer` has a Rust type for at its root, whatever files are generated.

/// JSON:API types and their Rust types, by the former.
pub(super) const KNOWN: &[(&str, &str)] = &[
    ("attachment", "Attachment"),
    ("brand", "Brand"),
    ("bulk", "BulkJob"),
    ("company", "Company"),
    ("conversation", "Conversation"),
    ("customer", "Customer"),
    ("draft", "Draft"),
    ("kb_article", "KbArticle"),
    ("klass", "Klass"),
    ("kobject", "AnyKObject"),
    ("message", "Message"),
    ("metadata", "Metadata"),
    ("note", "Note"),
    ("org", "Org"),
    ("queue", "Queue"),
    ("shortcut", "Shortcut"),
    ("sub_status", "SubStatus"),
    ("team", "Team"),
    ("user", "User"),
];

/// The Rust type at the root of `kustomer` for a JSON:API type.
pub(super) fn known(type_name: &str) -> Option<&'static str> {
    let at = KNOWN.binary_search_by_key(&type_name, |(known, _)| known).ok()?;
    KNOWN.get(at).map(|(_, rust)| *rust)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_type_is_found() {
        for (type_name, rust) in KNOWN {
            assert_eq!(known(type_name), Some(*rust), "{type_name}");
        }
        assert_eq!(known("airline"), None);
    }
}
