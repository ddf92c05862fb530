//! The comparison of schemas against the source generated from them: what has no changes generates the same source, and
//! what needs no more than a patch version generates the same items. The schemas are the cases of the comparison.

use std::fs;
use std::path::Path;

use kustomer_codegen::{SourceOptions, source_files};
use kustomer_schema::SchemaSet;
use kustomer_schema::diff::{Diff, VersionStep};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Both sides of every case: files, each after a line `== name`.
fn sides() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../kustomer-schema/tests/diff");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the cases").map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort_unstable();
    let mut sides = Vec::new();
    for path in paths {
        let text = fs::read_to_string(path).expect("a text");
        for side in ["before/", "after/"] {
            let files = text.split("\n== ").skip(1).filter_map(|file| file.strip_prefix(side));
            sides.push(files.fold(String::new(), |side, file| side + "\n== " + file));
        }
    }
    assert!(sides.len() > 200, "{}", sides.len());
    sides
}

fn loaded(text: &str) -> Option<SchemaSet> {
    let files = text.split("\n== ").skip(1).filter_map(|file| file.split_once('\n'));
    SchemaSet::from_texts(files).ok()
}

/// Replaces words of a text by other words of the text, or by some that are often valid.
fn mutated(text: &str, changes: &[(Index, Index)]) -> String {
    const WORDS: [&str; 16] = [
        "\"string\" ",
        "\"integer\" ",
        "\"number\" ",
        "\"boolean\" ",
        "true ",
        "false ",
        "1 ",
        "\"readOnly\": ",
        "\"minimum\": ",
        "\"required\": ",
        "\"deprecated\": ",
        "\"writeOnly\": ",
        "\"maxLength\": ",
        "\"title\": ",
        "\"array\" ",
        "\"description\": ",
    ];
    let mut words: Vec<&str> = text.split_inclusive([' ', '\n']).collect();
    for (at, with) in changes {
        let (at, with) = (at.index(words.len()), with.index(words.len() + WORDS.len()));
        words[at] = words.get(with).copied().unwrap_or_else(|| WORDS[with - words.len()]);
    }
    words.concat()
}

/// The source of all files, or `None` if it cannot be generated.
fn source(set: &SchemaSet) -> Option<Vec<(String, String)>> {
    let files = source_files(set, &SourceOptions::new()).ok()?;
    Some(files.into_iter().map(|file| (file.path, file.text)).collect())
}

/// The lines that declare items: no documentation, imports and attributes, which can change without the items.
fn items(source: &[(String, String)]) -> Vec<&str> {
    let mut is_attribute = false;
    let mut is_import = false;
    let lines = source.iter().flat_map(|(_, text)| text.lines().map(str::trim));
    let is_item = |line: &&str| {
        is_attribute |= line.starts_with("#[");
        is_import |= line.starts_with("use ");
        let is_item = !is_attribute && !is_import && !line.starts_with("//");
        is_attribute &= !line.ends_with(']');
        is_import &= !line.ends_with(';');
        is_item
    };
    lines.filter(is_item).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1024) })]

    #[test]
    fn source_differs_only_if_schemas_do(
        text in select(sides()),
        changes in vec((any::<Index>(), any::<Index>()), 1..3),
    ) {
        // Most mutations are not valid.
        let (Some(before), Some(after)) = (loaded(&text), loaded(&mutated(&text, &changes))) else { return Ok(()) };
        let (Some(old), Some(new)) = (source(&before), source(&after)) else { return Ok(()) };
        let diff = Diff::of(&before, &after);
        if diff.is_empty() {
            prop_assert_eq!(&old, &new);
        }
        if diff.step().is_none_or(|step| step == VersionStep::Patch) {
            prop_assert_eq!(items(&old), items(&new), "{:#?}", diff.changes());
        }
    }
}
