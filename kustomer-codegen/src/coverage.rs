//! Every error of the derives has a ui case: the calls of `Diagnostic::at` in the source are compared with those that the
//! cases under `tests/ui/fail/` reach when their derives and macros are expanded here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::diagnostic::SITES;

type Derive = fn(TokenStream) -> TokenStream;

/// The derives to expand.
const DERIVES: &[(&str, Derive)] = &[
    ("KustomerResource", crate::derive_resource),
    ("KustomerCustom", crate::derive_custom),
    ("KustomerObject", crate::derive_object),
    ("KustomerEnum", crate::derive_enum),
    ("KustomerUnion", crate::derive_union),
    ("KustomerOperation", crate::derive_operation),
    ("KustomerValue", crate::derive_value),
];

/// File under `src/` and line of a call of `Diagnostic::at`.
type Site = (String, u32);

#[test]
#[cfg_attr(feature = "serde", ignore = "one error is that the feature `serde` is not enabled")]
fn every_error_of_the_derives_has_a_ui_case() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = package.join("src");
    let this = source.join("coverage.rs");
    // Compiled only without the feature `schema-check`, and tested there.
    let without = source.join("derive/without_schema_check.rs");
    let sources = files(&source).into_iter().filter(|file| *file != this && *file != without);
    let sites: BTreeSet<Site> = sources.flat_map(|file| sites(&file, &source)).collect();
    let cases = files(&package.join("../tests/ui/fail"));
    let reached: BTreeSet<Site> = cases.iter().flat_map(|case| reached_by(case)).collect();
    assert!(!sites.is_empty(), "no diagnostics under {}", source.display());
    let without_case = lines(sites.difference(&reached));
    assert!(without_case.is_empty(), "errors without a case under `tests/ui/fail/`:{without_case}");
    let unlisted = lines(reached.difference(&sites));
    assert!(unlisted.is_empty(), "diagnostics not created by `Diagnostic::at(..)`:{unlisted}");
}

#[test]
fn items_with_a_derive_are_found_at_any_depth() {
    let text = "#![deny(warnings)] use a::{B, C}; #[derive(Debug, KustomerEnum)] /// Doc. \n pub enum A { B }
        mod inner { #[derive(kustomer::KustomerObject)] struct D(u8); #[derive(Debug)] struct E { f: u8 } }
        fn main() { #[derive(KustomerResource)] struct G<T> where T: Copy { h: T } }";
    let found: Vec<(String, bool)> = derived(text.parse().expect("tokens"))
        .into_iter()
        .map(|(derive, item)| (derive, syn::parse2::<syn::DeriveInput>(item).is_ok()))
        .collect();
    let expected = ["KustomerEnum", "KustomerObject", "KustomerResource"].map(|name| (name.to_owned(), true));
    assert_eq!(found, expected);
}

#[test]
fn calls_of_include_schemas_are_found_at_any_depth() {
    let text =
        "mod api { kustomer::include_schemas!(\"a\"); } include_schemas![\"b\"]; use x::include_schemas;";
    let found: Vec<String> =
        included(text.parse().expect("tokens")).iter().map(ToString::to_string).collect();
    assert_eq!(found, ["\"a\"", "\"b\""]);
}

/// Returns the lines of a file that create a diagnostic.
fn sites(file: &Path, source: &Path) -> Vec<Site> {
    let name =
        file.strip_prefix(source).expect("a file under the folder").to_string_lossy().replace('\\', "/");
    let makes = |line: &str| !line.trim_start().starts_with("//") && line.contains("Diagnostic::at(");
    let text = read(file);
    let lines = (1..).zip(text.lines()).filter(|(_, line)| makes(line));
    lines.map(|(number, _)| (name.clone(), number)).collect()
}

/// Returns the calls of `Diagnostic::at` that the derives of a case reach.
fn reached_by(case: &Path) -> Vec<Site> {
    let tokens: TokenStream = read(case).parse().expect("a case is Rust");
    SITES.take();
    expansions(tokens);
    let site = |file: &str, line| (file.rsplit_once("src/").map_or(file, |(_, file)| file).to_owned(), line);
    SITES.take().into_iter().map(|at| site(&at.file().replace('\\', "/"), at.line())).collect()
}

/// Expands the SDK's derives and macros in a source, also inside modules and functions.
pub(crate) fn expansions(tokens: TokenStream) -> Vec<TokenStream> {
    let derived = derived(tokens.clone()).into_iter().map(|(name, item)| {
        let derive = DERIVES.iter().find(|(known, _)| *known == name);
        let (_, derive) = derive.unwrap_or_else(|| panic!("`{name}` is not expanded here: {item}"));
        derive(item)
    });
    let included = included(tokens).into_iter().map(crate::include_schemas);
    derived.chain(included).collect()
}

/// Returns the items with one of the SDK's derives and the name of the derive, also inside modules and functions.
fn derived(tokens: TokenStream) -> Vec<(String, TokenStream)> {
    let mut found = Vec::new();
    for item in items(tokens) {
        let derives = derives(&item);
        match item.last() {
            Some(TokenTree::Group(body)) if derives.is_empty() => found.extend(derived(body.stream())),
            _ => found.extend(derives.into_iter().map(|derive| (derive, item.iter().cloned().collect()))),
        }
    }
    found
}

/// Returns the arguments of each `include_schemas!(..)`, also inside modules and functions.
fn included(tokens: TokenStream) -> Vec<TokenStream> {
    let mut found = Vec::new();
    let mut named = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) if named => found.push(group.stream()),
            TokenTree::Group(group) => found.extend(included(group.stream())),
            token => {
                named = token.to_string() == "include_schemas" || (named && token.to_string() == "!");
                continue;
            }
        }
        named = false;
    }
    found
}

/// Splits tokens after each semicolon and body. Inner attributes are separate.
fn items(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut items = vec![Vec::new()];
    for token in tokens {
        let ends = match &token {
            TokenTree::Punct(mark) => mark.as_char() == ';',
            TokenTree::Group(group) => {
                group.delimiter() == Delimiter::Brace || is_inner_attribute(items.last())
            }
            _ => false,
        };
        items.last_mut().expect("at least one").push(token);
        if ends {
            items.push(Vec::new());
        }
    }
    items
}

/// Returns whether the tokens are `#!`.
fn is_inner_attribute(item: Option<&Vec<TokenTree>>) -> bool {
    let is = |token: &TokenTree, mark| matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark);
    matches!(item.map(Vec::as_slice), Some([first, second]) if is(first, '#') && is(second, '!'))
}

/// Returns the names of the SDK's derives in the attributes of an item.
fn derives(item: &[TokenTree]) -> Vec<String> {
    let attributes = item.iter().filter_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => Some(group.stream()),
        _ => None,
    });
    let mut names = Vec::new();
    for attribute in attributes {
        let mut tokens = attribute.into_iter();
        if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(list))) = (tokens.next(), tokens.next()) {
            let words = list.stream().into_iter().map(|token| token.to_string());
            names.extend(words.filter(|word| name == "derive" && word.starts_with("Kustomer")));
        }
    }
    names
}

/// Returns all Rust files under a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in folder.read_dir().unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn lines<'s>(sites: impl Iterator<Item = &'s Site>) -> String {
    sites.fold(String::new(), |lines, (file, line)| lines + &format!("\n  src/{file}:{line}"))
}
