//! What the derives tell about mistakes, and what they accept: one file a case under `tests/ui/`.
//!
//! After a change of a message, `TRYBUILD=overwrite cargo test --test ui` writes the expected output anew; read the
//! difference before committing it.

use std::path::{Path, PathBuf};

#[test]
fn every_mistake_is_told_where_it_stands() {
    trybuild::TestCases::new().compile_fail("tests/ui/fail/**/*.rs");
}

#[test]
fn what_looks_unusual_but_is_right_compiles() {
    trybuild::TestCases::new().pass("tests/ui/pass/*.rs");
}

#[test]
fn every_failing_case_has_its_message_and_every_message_its_case() {
    let fail = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/fail");
    let cases = files(&fail, "rs");
    let messages = files(&fail, "stderr");
    let expected: Vec<PathBuf> = cases.iter().map(|case| case.with_extension("stderr")).collect();
    assert!(!cases.is_empty(), "no cases under {}", fail.display());
    let missing: Vec<_> = expected.iter().filter(|message| !messages.contains(message)).collect();
    let stray: Vec<_> = messages.iter().filter(|message| !expected.contains(message)).collect();
    assert!(missing.is_empty() && stray.is_empty(), "missing: {missing:?}, stray: {stray:?}");
}

/// Every file of this kind under a folder, sorted.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = folder.read_dir().expect("the folder of ui cases can be read");
        for entry in entries {
            let path = entry.expect("the folder of ui cases can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
