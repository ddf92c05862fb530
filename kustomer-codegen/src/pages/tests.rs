//! Every code has a page whose example has the error, and the same example without the error is accepted.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

use super::page::Given;
use super::{Page, page, pages, tables};
use crate::code::Code;
use crate::coverage::expansions;
use crate::root::with_crate_root;

/// Codes of checks that only rustc can evaluate. The derives always emit them, with the code in their message.
const EVALUATED_BY_RUSTC: [Code; 1] = [Code::RelationshipTarget];

/// A schema file for examples that only name it.
const ANY_SCHEMA: &str = r#"{ "x-kustomer": { "klass": "flight" } }"#;

/// Returns the output of the derives and macros for the wrong and the right example of a page.
fn outputs(page: &Page) -> [TokenStream; 2] {
    [page.example.wrong, page.example.right].map(|part| {
        let (schema, code) = match page.example.given {
            Given::Nothing => (ANY_SCHEMA, part),
            Given::File(schema) => (schema, part),
            Given::Code(code) => (part, code),
        };
        let root = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(root.path().join("schemas")).expect("a folder can be made");
        fs::write(root.path().join(schema_path(code)), schema).expect("a file can be written");
        let tokens: TokenStream = code.parse().expect("an example is Rust");
        let outputs = with_crate_root(root.path(), || expansions(tokens));
        assert!(!outputs.is_empty(), "{}: nothing to expand in {code}", page.code);
        outputs.into_iter().collect()
    })
}

/// Returns the path of the schema file that an example names.
fn schema_path(code: &str) -> &str {
    let named = code.split(['"', '#']).find(|part| part.starts_with("schemas/"));
    named.unwrap_or("schemas/flight.json")
}

/// Returns the messages of the errors in an output.
fn errors(output: TokenStream) -> Vec<String> {
    let mut errors = Vec::new();
    let mut is_error = false;
    for token in output {
        match token {
            TokenTree::Group(message) if is_error => {
                let message: LitStr = syn::parse2(message.stream()).expect("a message is a string");
                errors.push(message.value());
                is_error = false;
            }
            TokenTree::Ident(name) => is_error = name == "compile_error",
            _ => {}
        }
    }
    errors
}

/// Returns the code at the end of the first line of a message.
fn code(message: &str) -> String {
    let headline = message.lines().next().unwrap_or_default();
    let code = headline.strip_suffix(']').and_then(|line| line.rsplit_once('['));
    code.unwrap_or_else(|| panic!("no code in `{message}`")).1.to_owned()
}

/// Returns true if an error is only about a feature that these tests are compiled without.
fn is_of_the_build(page: &Page, message: &str) -> bool {
    page.code != Code::FeatureNotEnabled && code(message) == Code::FeatureNotEnabled.to_string()
}

#[test]
fn every_wrong_example_has_the_error_of_its_page_and_no_other() {
    let mut failures = Vec::new();
    for page in pages().filter(|page| !EVALUATED_BY_RUSTC.contains(&page.code)) {
        if page.code == Code::FeatureNotEnabled && cfg!(feature = "serde") {
            continue;
        }
        let [wrong, _] = outputs(page);
        let mut errors = errors(wrong);
        errors.retain(|message| !is_of_the_build(page, message));
        let codes: BTreeSet<String> = errors.iter().map(|message| code(message)).collect();
        if codes != BTreeSet::from([page.code()]) {
            failures.push(format!("{}: {errors:?}", page.code));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn every_right_example_has_no_error() {
    let mut failures = Vec::new();
    for page in pages() {
        let [_, right] = outputs(page);
        let errors = errors(right);
        if !errors.is_empty() {
            failures.push(format!("{}: {errors:?}", page.code));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn checks_that_rustc_evaluates_have_the_code_in_their_message() {
    for page in pages().filter(|page| EVALUATED_BY_RUSTC.contains(&page.code)) {
        let [wrong, _] = outputs(page);
        let text = wrong.to_string();
        assert!(text.contains(&format!(" [{}]", page.code)) && errors(wrong).is_empty(), "{text}");
    }
}

#[test]
fn every_code_has_a_page_in_the_order_of_the_codes() {
    let described: Vec<Code> = pages().map(|page| page.code).collect();
    assert_eq!(described, Code::ALL);
    assert!(described.is_sorted() && described.len() > 100, "{described:?}");
}

/// `kustomer explain` knows both, so they must differ.
#[test]
fn no_code_is_one_of_a_change_of_schemas() {
    for page in pages() {
        assert!(kustomer_schema::diff::rule(&page.code()).is_none(), "{}", page.code);
        assert!(page.code().len() == 4 && page.code().as_str() >= "K200", "{}", page.code);
    }
}

#[test]
fn a_page_is_found_in_any_case() {
    for known in pages() {
        let found = page(&known.code().to_lowercase()).expect("a page");
        assert_eq!(found.code, known.code);
    }
    assert!(page("K999").is_none() && page("").is_none() && page("K012").is_none());
}

#[test]
fn titles_are_unique_and_begin_in_lower_case() {
    let titles: BTreeSet<&str> = pages().map(Page::title).collect();
    assert_eq!(titles.len(), pages().count());
    for title in titles {
        let first_word = title.split(' ').next().unwrap_or_default();
        let is_abbreviation = matches!(first_word, "ID" | "JSON");
        assert!(is_abbreviation || !first_word.starts_with(char::is_uppercase), "{title}");
        assert!(!title.ends_with('.'), "{title}");
    }
}

#[test]
fn every_page_has_its_parts_on_short_lines() {
    for page in pages() {
        let text = page.text();
        assert!(text.starts_with(&format!("{}: {}\n\n", page.code, page.title)), "{text}");
        for part in ["\nWrong", "\nRight:\n", "\nWhat to do: "] {
            assert!(text.contains(part), "{text}");
        }
        for line in text.lines() {
            let limit = if line.starts_with("    ") { 104 } else { 80 };
            assert!(line.chars().count() <= limit, "{}: {line}", page.code);
        }
        assert!(page.explanation.ends_with('.') && page.action.ends_with('.'), "{}", page.code);
    }
}

/// `UPDATE=1` writes the table.
#[test]
fn the_table_in_the_guide_is_current() {
    const START: &str =
        "<!-- The tables are printed from the pages: UPDATE=1 cargo test -p kustomer-codegen guide -->\n\n";
    const END: &str = "\n<!-- end of the tables -->\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/guide/error_codes.md");
    let guide = fs::read_to_string(&path).expect("the page of the guide");
    let (before, rest) = guide.split_once(START).expect("the start of the tables");
    let (_, after) = rest.split_once(END).expect("the end of the tables");
    let current = format!("{before}{START}{}{END}{after}", tables());
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, current).expect("the page can be written");
    } else {
        assert!(guide == current, "the table differs; run with `UPDATE=1`");
    }
}
