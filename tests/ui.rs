//! The errors that the derives report, and the input that they accept, with one file for each case in `tests/ui/`.
//!
//! After a message has changed, `TRYBUILD=overwrite cargo test --test ui` updates the expected output. Read the diff before
//! committing it.

use std::path::{Path, PathBuf};

#[test]
fn every_error_is_reported_on_the_wrong_token() {
    copy_schemas("tests/ui/schemas");
    trybuild::TestCases::new().compile_fail("tests/ui/fail/**/*.rs");
}

#[test]
fn unusual_but_correct_input_compiles() {
    // The package that checks these cases in another edition names the schemas from its own root.
    copy_schemas("tests/crates/edition-2021/schemas");
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

#[test]
fn every_on_unimplemented_message_has_a_case() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read =
        |file: PathBuf| std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file:?}: {error}"));
    let core = files(&root.join("kustomer-core/src"), "rs");
    let messages: Vec<String> = core.into_iter().flat_map(|file| messages_of_traits(&read(file))).collect();
    assert!(!messages.is_empty(), "no `on_unimplemented` in core");
    let cases: Vec<String> = files(&root.join("tests/ui/fail"), "stderr").into_iter().map(read).collect();
    let reported: Vec<&str> = cases
        .iter()
        .flat_map(|case| case.lines())
        .filter_map(|line| line.strip_prefix("error[E0277]: "))
        .collect();
    let without_case: Vec<&String> =
        messages.iter().filter(|message| !reported.iter().any(|line| fills(message, line))).collect();
    assert!(without_case.is_empty(), "no case in `tests/ui/fail/` reports {without_case:#?}");
}

/// Returns the messages of `#[diagnostic::on_unimplemented(message = "..")]` in a file.
fn messages_of_traits(source: &str) -> Vec<String> {
    let attributes = source.split("#[diagnostic::on_unimplemented(").skip(1);
    let message = |attribute: &str| {
        let start = attribute.trim_start().strip_prefix("message = \"").expect("the message comes first");
        start.split_once("\",").expect("a label follows the message").0.replace("\\\"", "\"")
    };
    attributes.map(message).collect()
}

/// Returns true if a line is the message with each `{..}` replaced.
fn fills(message: &str, line: &str) -> bool {
    let mut parts = message.split('{').enumerate().map(|(at, part)| match at {
        0 => part,
        _ => part.split_once('}').expect("a placeholder is closed").1,
    });
    let mut rest = line.strip_prefix(parts.next().unwrap_or_default());
    for part in parts {
        rest = rest.and_then(|rest| rest.split_once(part)).map(|(_, rest)| rest);
    }
    rest == Some("")
}

/// Copies schemas to the root of trybuild's project, which is the crate root in the cases.
fn copy_schemas(folder: &str) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tests/trybuild/kustomer/schemas");
    for schema in files(&from, "json") {
        let to = to.join(schema.strip_prefix(&from).expect("it is below"));
        std::fs::create_dir_all(to.parent().expect("it is in a folder")).expect("a folder can be made");
        std::fs::copy(schema, to).expect("a schema can be copied");
    }
}

/// Returns every file with the extension in a folder, sorted.
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
