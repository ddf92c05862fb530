//! What counts as an import, as an arrow and as a circle, in small crates.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use layout::{circles, imports, levels, modules};

type Sources = BTreeMap<PathBuf, String>;

fn sources(files: &[(&str, &str)]) -> Sources {
    files.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect()
}

/// The imports of a crate as `file:line from -> to::item`.
fn imports_of(files: &[(&str, &str)]) -> Vec<String> {
    let imports = imports(&modules(&sources(files), Path::new("lib.rs")));
    let shown = |module: &[String]| if module.is_empty() { "crate".to_owned() } else { module.join("::") };
    imports
        .iter()
        .map(|import| {
            let (from, to) = (shown(&import.from), shown(&import.to));
            format!("{}:{} {from} -> {to}::{}", import.file.display(), import.line, import.item)
        })
        .collect()
}

/// The circles of a crate, as names of nodes.
fn circles_of(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let imports = imports(&modules(&sources(files), Path::new("lib.rs")));
    let circles = levels(&imports).iter().flat_map(circles).collect::<Vec<_>>();
    let name = |node: &Option<String>| node.clone().unwrap_or_else(|| "(own)".to_owned());
    circles.iter().map(|circle| circle.iter().map(name).collect()).collect()
}

#[test]
fn every_way_to_name_an_item_is_an_import() {
    let files = [
        ("lib.rs", "mod a;\nmod b;\n"),
        ("b.rs", "pub(crate) struct B;\npub(crate) fn b() {}\npub(crate) struct C;\n"),
    ];
    let with = |text| imports_of(&[files[0], files[1], ("a.rs", text)]);
    assert_eq!(with("use crate::b::B;\n"), ["a.rs:1 a -> b::B"]);
    assert_eq!(with("\nuse super::b::{B, b as run};\n"), ["a.rs:2 a -> b::B", "a.rs:2 a -> b::b"]);
    assert_eq!(with("fn f() {\n    crate::b::b();\n}\n"), ["a.rs:2 a -> b::b"]);
    assert_eq!(
        with("use crate::b;\nfn f() -> b::B {\n    b::b();\n}\n"),
        ["a.rs:2 a -> b::B", "a.rs:3 a -> b::b"]
    );
    assert_eq!(with("fn f() {\n    assert!(matches!(x, crate::b::C));\n}\n"), ["a.rs:2 a -> b::C"]);
    assert_eq!(with("fn f() -> &'static str { use crate::b::B; \"\" }\n"), ["a.rs:1 a -> b::B"]);
    assert_eq!(with("use crate::b::*;\nfn f() -> Vec<[u8; 3]> { b() }\n"), ["a.rs:1 a -> b::*"]);
}

#[test]
fn comments_strings_other_crates_and_test_code_are_not_imports() {
    let text = "//! See [`crate::b::B`].\n\
                use ::b::B as Other;\n\
                use std::fmt;\n\
                /// `crate::b::B`\n\
                const TEXT: &str = \"crate::b::B\";\n\
                fn f(x: X) { x.b::<u8>(); }\n\
                #[cfg(test)]\nuse crate::b::B;\n\
                #[cfg(test)]\nmod tests { use crate::b::B; }\n\
                impl A { #[cfg(test)] fn g() { crate::b::b() } }\n";
    let files = [("lib.rs", "mod a;\nmod b;\n"), ("a.rs", text), ("b.rs", "pub(crate) struct B;\n")];
    assert_eq!(imports_of(&files), Vec::<String>::new());
}

#[test]
fn re_exports_are_followed_to_the_definition() {
    let files = [
        ("lib.rs", "mod a;\nmod b;\npub use b::B;\n"),
        ("a.rs", "use crate::B;\nfn f() -> crate::b::D {}\n"),
        ("b/mod.rs", "mod c;\npub use c::{C as B, *};\n"),
        ("b/c.rs", "pub struct C;\npub struct D;\n"),
    ];
    assert_eq!(imports_of(&files), ["a.rs:1 a -> b::c::C", "a.rs:2 a -> b::c::D"]);
}

#[test]
fn siblings_that_import_each_other_are_a_circle_however_deep_the_imports_are() {
    let files = [
        ("lib.rs", "mod a;\nmod b;\nmod c;\n"),
        ("a/mod.rs", "mod deep;\npub(crate) struct A;\n"),
        ("a/deep.rs", "use crate::b::B;\n"),
        ("b.rs", "use crate::c::C;\npub(crate) struct B;\n"),
        ("c.rs", "use crate::a::A;\npub(crate) struct C;\n"),
    ];
    assert_eq!(circles_of(&files), [["a", "b", "c"]]);
}

#[test]
fn a_module_and_its_child_that_import_each_other_are_a_circle() {
    let child = ("a/child.rs", "use super::A;\npub(crate) struct C;\n");
    let circle = "mod child;\nuse child::C;\npub(crate) struct A(C);\n";
    assert_eq!(circles_of(&[("lib.rs", "mod a;\n"), ("a/mod.rs", circle), child]), [["(own)", "child"]]);
    let named = "mod child;\npub(crate) use child::C;\npub(crate) struct A(C);\n";
    assert_eq!(circles_of(&[("lib.rs", "mod a;\n"), ("a/mod.rs", named), child]), [["(own)", "child"]]);
    let facade = "mod child;\npub(crate) use child::C;\npub(crate) struct A;\n";
    assert_eq!(circles_of(&[("lib.rs", "mod a;\n"), ("a/mod.rs", facade), child]), Vec::<Vec<String>>::new());
}
