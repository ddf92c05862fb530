//! Operations that the registries of the service do not list, but that clients use and the service serves.
//!
//! They are described in files of the format of the other schemas, which are not part of the SDK. A file of a type that
//! also has a schema there adds operations only.

use kustomer_schema::{Schema, SchemaSet};
use std::sync::OnceLock;

const FILES: &[(&str, &str)] = &[
    ("org.json", include_str!("org.json")),
    ("saved_search.json", include_str!("saved_search.json")),
    ("sla.json", include_str!("sla.json")),
    ("tag.json", include_str!("tag.json")),
];

/// Returns the schemas of the unlisted operations, loaded on first use.
pub(super) fn schemas() -> &'static [Schema] {
    static SET: OnceLock<Option<SchemaSet>> = OnceLock::new();
    // The test below shows that the files have no problems.
    let set = SET.get_or_init(|| SchemaSet::from_texts(FILES.iter().copied()).ok());
    set.as_ref().map(SchemaSet::schemas).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_have_no_problems() {
        if let Err(problems) = SchemaSet::from_texts(FILES.iter().copied()) {
            panic!("{problems}");
        }
        assert_eq!(schemas().len(), FILES.len());
    }
}
