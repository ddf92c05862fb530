//! Comparing sets of schemas. Each file in `diff/` has two sets, with a snapshot beside it of the changes in both directions;
//! random pairs of schemas show that the two directions mirror each other.
#![cfg(feature = "diff")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use kustomer_schema::diff::{Change, Diff, Side, rules};
use kustomer_schema::{Schema, SchemaSet};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Loads the files of one side of a case: `== before/flight.json`, followed by the text.
fn side(case: &str, text: &str, side: &str) -> SchemaSet {
    let prefix = format!("{side}/");
    let files = text.split("\n== ").skip(1).filter_map(|file| {
        let (name, text) = file.split_once('\n')?;
        Some((name.strip_prefix(&prefix)?, text))
    });
    SchemaSet::from_texts(files).unwrap_or_else(|problems| panic!("{case}: {problems}"))
}

fn shown(diff: &Diff) -> String {
    if diff.is_empty() {
        return "no changes\n".to_owned();
    }
    let mut text = String::new();
    for change in diff.changes() {
        let Change { readers, writers, step, before, after, used_by, .. } = change;
        let _ = writeln!(text, "{change}\n  readers {readers}, writers {writers}, {step}");
        let side = |sign, side: &Option<Side>| match side {
            Some(Side { file, pointer, position, value, .. }) => {
                let value = value.as_deref().unwrap_or("(none)");
                format!("  {sign} {file}:{position} {pointer}: {value}\n")
            }
            None => String::new(),
        };
        text += &(side('-', before) + &side('+', after));
        if !used_by.is_empty() {
            let _ = writeln!(text, "  used by {}", used_by.join(", "));
        }
    }
    text
}

/// The cases by name.
fn cases() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff");
    let entries = fs::read_dir(&folder).expect("the folder of cases");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut cases: Vec<(String, String)> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            let name = path.file_stem().and_then(|name| name.to_str()).expect("a name in UTF-8");
            (name.to_owned(), fs::read_to_string(&path).expect("a text"))
        })
        .collect();
    cases.sort_unstable();
    assert!(cases.len() >= 100, "the cases are in `{}`", folder.display());
    cases
}

#[test]
fn every_difference_is_reported_in_both_directions() {
    insta::with_settings!({
        snapshot_path => "diff",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for (name, text) in cases() {
            let (before, after) = (side(&name, &text, "before"), side(&name, &text, "after"));
            let (there, back) = (Diff::of(&before, &after), Diff::of(&after, &before));
            let about = text.lines().next().unwrap_or_default();
            let both = format!("{}\n== the other direction\n\n{}", shown(&there), shown(&back));
            assert_snapshot!(name.as_str(), format!("{about}\n\n{both}"));
        }
    });
}

#[test]
fn every_rule_has_a_case() {
    let mut unseen: BTreeSet<&str> = rules().map(|rule| rule.code).collect();
    for (name, text) in cases() {
        let (before, after) = (side(&name, &text, "before"), side(&name, &text, "after"));
        for diff in [Diff::of(&before, &after), Diff::of(&after, &before)] {
            for change in diff.changes() {
                unseen.remove(change.rule.code);
            }
        }
    }
    assert!(unseen.is_empty(), "{unseen:?}");
}

#[test]
fn a_set_does_not_differ_from_itself() {
    for (name, text) in cases() {
        for side in ["before", "after"].map(|which| side(&name, &text, which)) {
            assert_eq!(Diff::of(&side, &side).changes(), [], "{name}");
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    for folder in [folder.join("examples"), folder] {
        let set = SchemaSet::from_folder(&folder).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(Diff::of(&set, &set).changes(), []);
    }
}

/// A circle of definitions that refer to each other.
fn circle(length: usize) -> SchemaSet {
    let definition = |at: usize| {
        let next = (at + 1) % length;
        format!(
            r##""D{at}": {{ "type": "object", "properties": {{ "next": {{ "$ref": "#/$defs/D{next}" }} }} }}"##
        )
    };
    let definitions: Vec<String> = (0..length).map(definition).collect();
    let start = r##""properties": { "start": { "$ref": "#/$defs/D0" } }"##;
    let kind = r#""x-kustomer": { "klass": "flight" }"#;
    let text = format!("{{ {start}, \"$defs\": {{ {} }}, {kind} }}", definitions.join(", "));
    SchemaSet::from_texts([("flight.json", text.as_str())]).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Comparing these would take as many steps as the product of both lengths.
#[test]
fn circles_of_references_are_compared_up_to_a_limit_and_the_rest_counts_as_changed() {
    let diff = Diff::of(&circle(199), &circle(200));
    let codes: BTreeSet<&str> = diff.changes().iter().map(|change| change.rule.code).collect();
    assert!(codes.contains("K030") && diff.changes().len() < 25_000, "{codes:?}");
    assert_eq!(Diff::of(&circle(300), &circle(300)).changes(), []);
}

/// Threads have 2 MiB of stack by default; half of it is enough for the deepest schema in an unoptimized build.
#[test]
fn the_deepest_schema_needs_little_stack() {
    let deepest = |before: &str, after: &str, levels: usize, inner: &str| {
        let (before, after) = (before.repeat(levels), after.repeat(levels));
        let text =
            format!("{{\"properties\":{{\"a\":{before}{inner}{after}}},\"x-kustomer\":{{\"klass\":\"f\"}}}}");
        SchemaSet::from_texts([("f.json", text.as_str())]).unwrap_or_else(|problems| panic!("{problems}"))
    };
    let compare = move || {
        for (before, after, levels) in [
            ("{\"type\":\"object\",\"additionalProperties\":", "}", 61),
            ("{\"type\":[\"array\",\"string\"],\"items\":", "}", 60),
            ("{\"properties\":{\"a\":", "}}", 30),
        ] {
            let with = |inner| deepest(before, after, levels, inner);
            let diff = Diff::of(&with("{\"type\":\"string\"}"), &with("{\"type\":\"boolean\"}"));
            let codes: Vec<&str> = diff.changes().iter().map(|change| change.rule.code).collect();
            assert_eq!(codes, ["K030"]);
        }
    };
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(compare).expect("a thread");
    thread.join().expect("the stack is large enough");
}

#[test]
fn two_schemas_are_compared_whatever_their_files_are_called() {
    let load = |file: &str, text: &str| {
        Schema::from_text(file, text).unwrap_or_else(|problems| panic!("{problems}"))
    };
    let flight = r#"{ "properties": { "gate": { "type": "string" } }, "x-kustomer": { "klass": "flight" } }"#;
    let passenger =
        r#"{ "properties": { "milesNum": { "type": "number" } }, "x-kustomer": { "customOf": "customer" } }"#;
    for text in [flight, passenger] {
        assert!(Diff::of_schemas(&load("a.json", text), &load("b.json", text)).is_empty());
    }
    let codes = |before: &str, after: &str| -> Vec<&str> {
        let diff = Diff::of_schemas(&load("a.json", before), &load("b.json", after));
        diff.changes().iter().map(|change| change.rule.code).collect()
    };
    assert_eq!(codes(flight, &flight.replace("string", "integer")), ["K030"]);
    assert_eq!(codes(flight, &flight.replace("flight", "trip")), ["K003"]);
    assert_eq!(codes(passenger, &passenger.replace("number", "integer")), ["K032"]);
    assert_eq!(codes(flight, passenger), ["K001", "K002"]);
}

/// Changes have an impact of at most that of their rule, and each is in the other direction with its sides exchanged.
fn check(before: &SchemaSet, after: &SchemaSet) -> Result<(), TestCaseError> {
    let (there, back) = (Diff::of(before, after), Diff::of(after, before));
    let mut others: Vec<&Change> = back.changes().iter().collect();
    // Those that can only have one opposite first: others do not take it from them.
    let mut changes: Vec<&Change> = there.changes().iter().collect();
    changes.sort_by_key(|change| change.rule.opposites.len());
    for change in changes {
        let Change { rule, readers, writers, step, .. } = change;
        prop_assert!(change.before.is_some() || change.after.is_some(), "{change:?}");
        let is_at_most = *readers <= rule.readers.max(rule.writers) && *writers <= rule.writers;
        prop_assert!(is_at_most && *step <= rule.step, "{change:?}");
        let is_opposite = |other: &&Change| {
            (&other.before, &other.after) == (&change.after, &change.before)
                && rule.opposites.contains(&other.rule.code)
                && other.used_by.len() == change.used_by.len()
        };
        let found = others.iter().position(is_opposite);
        prop_assert!(found.is_some(), "{change:#?} has no opposite among {others:#?}");
        found.map(|at| others.remove(at));
    }
    prop_assert!(others.is_empty(), "{others:#?}");
    Ok(())
}

/// Any two sides of any two cases, which often describe the same resource in different ways.
fn pairs() -> impl Strategy<Value = (String, String)> {
    let sides: Vec<String> = cases()
        .into_iter()
        .flat_map(|(name, text)| {
            let files = |which: &str| {
                let set = side(&name, &text, which);
                let schemas = set.schemas().iter();
                let texts = schemas
                    .map(|one| format!("\n== {}\n{}", one.file, set.text_of(&one.file).unwrap_or_default()));
                texts.collect::<String>()
            };
            [files("before"), files("after")]
        })
        .collect();
    (select(sides.clone()), select(sides))
}

/// Replaces words of a text by other words of the text.
fn mutated(text: &str, changes: &[(Index, Index)]) -> String {
    let mut words: Vec<&str> = text.split_inclusive([' ', '\n']).collect();
    for (at, with) in changes {
        let (at, with) = (at.index(words.len()), with.index(words.len()));
        words[at] = words[with];
    }
    words.concat()
}

fn loaded(text: &str) -> Option<SchemaSet> {
    let files = text.split("\n== ").skip(1).filter_map(|file| file.split_once('\n'));
    SchemaSet::from_texts(files).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2048) })]

    #[test]
    fn the_changes_of_both_directions_mirror_each_other((before, after) in pairs()) {
        let (before, after) = (loaded(&before).expect("it is valid"), loaded(&after).expect("it is valid"));
        check(&before, &after)?;
    }

    #[test]
    fn mutations_mirror_each_other_as_well(
        (text, _) in pairs(),
        changes in vec((any::<Index>(), any::<Index>()), 1..4),
    ) {
        // Most mutations are not valid.
        if let (Some(before), Some(after)) = (loaded(&text), loaded(&mutated(&text, &changes))) {
            check(&before, &after)?;
        }
    }
}
