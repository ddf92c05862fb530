//! The errors that the derives report, and the input that they accept, with one file for each case in `tests/ui/`.
//!
//! After a message has changed, `TRYBUILD=overwrite cargo test --test ui` updates the expected output. Read the diff before
//! committing it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[test]
fn every_error_is_reported_on_the_wrong_token() {
    copy_schemas("tests/ui/schemas");
    trybuild::TestCases::new().compile_fail("tests/ui/fail/**/*.rs");
}

#[test]
#[cfg(not(any(feature = "access", feature = "kb", feature = "routing", feature = "settings")))]
fn a_call_for_records_of_a_feature_that_is_not_enabled_names_the_feature() {
    trybuild::TestCases::new().compile_fail("tests/ui/without_features/*.rs");
}

#[test]
#[cfg(not(feature = "core"))]
fn searches_without_core_are_errors_that_say_so() {
    trybuild::TestCases::new().compile_fail("tests/ui/without_core/*.rs");
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
    let core = files(&root.join("kustomer-core/src"), "rs");
    let messages: Vec<String> = core.iter().flat_map(|file| messages_of_traits(&read(file))).collect();
    assert!(!messages.is_empty(), "no `on_unimplemented` in core");
    let cases = outputs();
    let reported: Vec<&str> = cases
        .iter()
        .flat_map(|case| case.lines())
        .filter_map(|line| line.strip_prefix("error[E0277]: "))
        .collect();
    let without_case: Vec<&String> =
        messages.iter().filter(|message| !reported.iter().any(|line| fills(message, line))).collect();
    assert!(without_case.is_empty(), "no case in `tests/ui/fail/` reports {without_case:#?}");
}

/// Errors with a code of rustc keep it alone, except for `evaluation panicked`, whose message is ours.
#[test]
fn every_error_of_ours_ends_in_its_code() {
    for text in outputs() {
        for line in text.lines().filter(|line| line.starts_with("error: ") || line.contains(PANICKED)) {
            let code = code_at_end(line).unwrap_or_else(|| panic!("no code: {line}"));
            assert!(code.len() == 4 && code[1..].chars().all(|digit| digit.is_ascii_digit()), "{line}");
        }
    }
}

#[test]
fn the_guide_lists_the_codes_that_cases_report() {
    let guide = include_str!("../src/guide/error_codes.md");
    let rows = guide.lines().filter_map(|line| line.strip_prefix("| `K")?.split_once('`'));
    let listed: BTreeSet<String> = rows.map(|(number, _)| format!("K{number}")).collect();
    let reported: BTreeSet<String> = outputs()
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| line.starts_with("error"))
        .filter_map(code_at_end)
        .map(str::to_owned)
        .collect();
    assert!(listed.len() > 100, "{listed:?}");
    assert_eq!(listed, reported);
}

/// What rustc writes before the message of a failed assertion in a constant.
const PANICKED: &str = "evaluation panicked: ";

/// Returns the code in brackets at the end of a line, without the brackets.
fn code_at_end(line: &str) -> Option<&str> {
    let (_, code) = line.strip_suffix(']')?.rsplit_once(" [")?;
    code.starts_with('K').then_some(code)
}

/// Returns the output of every failing case.
fn outputs() -> Vec<String> {
    let fail = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/fail");
    files(&fail, "stderr").iter().map(|file| read(file)).collect()
}

/// Parts of names that derived code uses and that mean nothing to users.
const PRIVATE: &[&str] = &[
    "__private",
    "Fields::",
    "Body::serialize",
    "ResourceWriter::",
    "_of_the_schema",
    "<impl Reader",
    "<impl Writer",
    "::{constant#",
    "erroneous constant",
];

/// Cases with several errors at one place, and why.
const SEVERAL_AT_ONE_PLACE: &[(&str, &str)] = &[
    ("attr/bodies", "the attribute is wrong for two reasons"),
    ("include/errors-in-files", "each error is in another place of a schema file"),
    ("include/very-many-errors", "each error is in another place of a schema file"),
    ("schema/broken-file", "each error is in another place of the schema file"),
    (
        "setter/required-value-of-another-type",
        "two values are wrong, and rustc marks the literal they are in",
    ),
];

#[test]
fn no_output_names_a_private_item() {
    let names = |text: &str| PRIVATE.iter().any(|name| text.contains(name));
    assert_eq!(cases_with(names), Vec::<String>::new());
}

#[test]
fn one_mistake_is_one_error() {
    let repeats = |text: &str| {
        let mut places = BTreeSet::new();
        !places_of_errors(text).into_iter().all(|place| places.insert(place))
    };
    let excepted: Vec<&str> = SEVERAL_AT_ONE_PLACE.iter().map(|(case, _)| *case).collect();
    assert_eq!(cases_with(repeats), excepted);
}

/// Returns the failing cases whose output has a property, such as `schema/broken-file`.
fn cases_with(property: impl Fn(&str) -> bool) -> Vec<String> {
    let fail = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/fail");
    let mut cases = Vec::new();
    for file in files(&fail, "stderr") {
        let text = read(&file);
        let name = file.strip_prefix(&fail).expect("it is below").with_extension("");
        cases.extend(property(&text).then(|| name.to_string_lossy().replace('\\', "/")));
    }
    cases
}

/// Returns the place of each error.
fn places_of_errors(text: &str) -> Vec<&str> {
    let mut places = Vec::new();
    let mut in_error = false;
    for line in text.lines() {
        if line.starts_with("error") {
            in_error = true;
        } else if let Some((_, place)) = line.split_once("--> ").filter(|_| in_error) {
            places.push(place);
            in_error = false;
        }
    }
    places
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

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
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
