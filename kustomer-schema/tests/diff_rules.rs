//! The table of rules: every rule has a page with an example that really is such a change, and the table in the guide is
//! current.
#![cfg(feature = "diff")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kustomer_schema::SchemaSet;
use kustomer_schema::diff::{Diff, Rule, rule, rule_page, rule_tables, rules};

fn example(rule: &Rule, is_reversed: bool) -> Diff {
    let set = |files: &[(String, String)]| {
        let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        SchemaSet::from_texts(files).unwrap_or_else(|problems| panic!("{}: {problems}", rule.code))
    };
    let [before, after] = rule.example.files().map(|files| set(&files));
    if is_reversed { Diff::of(&after, &before) } else { Diff::of(&before, &after) }
}

#[test]
fn every_example_is_a_change_of_its_rule_with_the_impact_of_the_rule() {
    for rule in rules() {
        let diff = example(rule, false);
        let found = diff.changes().iter().find(|change| change.rule == rule);
        let found = found.unwrap_or_else(|| panic!("{}: {:#?}", rule.code, diff.changes()));
        // Operations have an impact on those who read or on those who write, so no example shows both.
        let most = rule.readers.max(rule.writers);
        assert_eq!(found.impact(), most, "{}", rule.code);
        assert!(found.readers <= rule.readers && found.writers <= rule.writers, "{}", rule.code);
        assert!(found.step <= rule.step, "{}", rule.code);
    }
}

/// An example with more than one change would not say which of them is meant.
#[test]
fn every_example_is_a_single_change() {
    for rule in rules() {
        let codes: Vec<&str> = example(rule, false).changes().iter().map(|change| change.rule.code).collect();
        assert_eq!(codes, [rule.code]);
    }
}

#[test]
fn the_opposite_of_every_example_is_a_single_change_of_an_opposite_rule() {
    for rule in rules() {
        let codes: Vec<&str> = example(rule, true).changes().iter().map(|change| change.rule.code).collect();
        assert!(codes.len() == 1 && rule.opposites.contains(&codes[0]), "{}: {codes:?}", rule.code);
    }
}

#[test]
fn codes_are_unique_sorted_and_found_in_any_case() {
    let codes: Vec<&str> = rules().map(|rule| rule.code).collect();
    assert!(codes.len() > 80 && codes.is_sorted(), "{codes:?}");
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    for code in codes {
        assert!(code.len() == 4 && code.starts_with('K'), "{code}");
        assert_eq!(rule(&code.to_lowercase()).map(|rule| rule.code), Some(code));
    }
    assert_eq!((rule("K999"), rule("")), (None, None));
}

#[test]
fn every_rule_has_a_page_with_its_parts_on_short_lines() {
    for rule in rules() {
        let page = rule_page(rule);
        assert!(page.starts_with(&format!("{}: {}\n\nreaders: ", rule.code, rule.title)), "{page}");
        assert!(page.contains("\nWhat to do: ") && page.contains("\nBefore"), "{page}");
        for line in page.lines().filter(|line| !line.starts_with("    ")) {
            assert!(line.chars().count() <= 80, "{}: {line}", rule.code);
        }
        assert!(rule.explanation.ends_with('.') && rule.action.ends_with('.'), "{}", rule.code);
    }
}

/// `UPDATE=1` writes the table.
#[test]
fn the_table_in_the_guide_is_current() {
    const START: &str = "<!-- The tables are printed from the rules: UPDATE=1 cargo test -p kustomer-schema --all-features --test diff_rules -->\n\n";
    const END: &str = "\n<!-- end of the tables -->\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/guide/schema_changes.md");
    let guide = fs::read_to_string(&path).expect("the page of the guide");
    let (before, rest) = guide.split_once(START).expect("the start of the tables");
    let (_, after) = rest.split_once(END).expect("the end of the tables");
    let current = format!("{before}{START}{}{END}{after}", rule_tables());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, current).expect("the page can be written");
    } else {
        assert!(guide == current, "the table differs; run with `UPDATE=1`");
    }
}
