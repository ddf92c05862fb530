//! The schemas of the service's whole API, compiled in. The table is compared with the folder by a test, which prints
//! what is to stand here.

use std::sync::OnceLock;

use crate::set::SchemaSet;

/// The schemas of the whole API, loaded when they are first asked for.
///
/// # Panics
///
/// Never: the test of this table loads it.
pub fn api() -> &'static SchemaSet {
    static API: OnceLock<SchemaSet> = OnceLock::new();
    API.get_or_init(|| match SchemaSet::from_texts(FILES.iter().copied()) {
        Ok(set) => set,
        Err(problems) => panic!("the schemas of the API are wrong: {problems}"),
    })
}

/// Each file with its text, by name.
#[rustfmt::skip]
const FILES: &[(&str, &str)] = &[
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// The folders of `schemas/` that are the API; whatever else lies there is not.
    const REGISTRIES: [&str; 9] =
        ["access", "ai", "apps", "chat", "core", "kb", "routing", "settings", "workflows"];

    fn schemas() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas")
    }

    fn in_folder() -> Vec<String> {
        let mut files = Vec::new();
        for registry in REGISTRIES {
            let folder = schemas().join(registry);
            if folder.is_dir() {
                let set = SchemaSet::from_folder(&folder)
                    .unwrap_or_else(|problems| panic!("{}", problems.render("")));
                files.extend(set.files().paths().map(|file| format!("{registry}/{file}")));
            }
        }
        files
    }

    #[test]
    fn the_table_has_every_file_of_the_folder() {
        let files = in_folder();
        let table: Vec<&str> = FILES.iter().map(|(file, _)| *file).collect();
        let lines =
            files.iter().map(|file| format!("    ({file:?}, include_str!(\"../../schemas/{file}\")),"));
        let right = lines.collect::<Vec<_>>().join("\n");
        assert!(table == files, "the table in `src/api.rs` is to be:\n{right}");
    }

    #[test]
    fn the_table_names_the_file_that_it_includes() {
        for (file, text) in FILES {
            let on_disk = std::fs::read_to_string(schemas().join(file))
                .unwrap_or_else(|error| panic!("{file}: {error}"));
            assert!(on_disk == *text, "`{file}` has the text of another file");
        }
    }

    #[test]
    fn the_schemas_of_the_api_are_right() {
        assert_eq!(api().schemas().len(), FILES.len());
        assert!(std::ptr::eq(api(), api()));
    }
}
