//! Which crates and modules of this workspace import which. `cargo test -p layout -- --nocapture` prints all arrows.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use layout::{Import, Level, Node, circles, imports, levels, modules};
use serde_json::Value;

/// The crates that each crate may depend on. Dependencies of tests are free.
const CRATES: [(&str, &[&str]); 9] = [
    ("kustomer", &["kustomer-core", "kustomer-data", "kustomer-derive", "kustomer-webhooks"]),
    ("kustomer-cli", &["kustomer-codegen", "kustomer-core", "kustomer-sandbox", "kustomer-schema"]),
    ("kustomer-codegen", &["kustomer-schema"]),
    ("kustomer-core", &[]),
    ("kustomer-data", &["kustomer-core"]),
    ("kustomer-derive", &["kustomer-codegen"]),
    ("kustomer-sandbox", &["kustomer-schema"]),
    ("kustomer-schema", &[]),
    ("kustomer-webhooks", &["kustomer-core"]),
];

/// A circle that is allowed: the crate, the module and its children that are on the circle.
struct Allowed {
    krate: &'static str,
    module: &'static str,
    nodes: &'static [&'static str],
}

/// Circles of types that are recursive by nature. Each has its reason in CONTRIBUTING.md.
const RECURSIVE: &[Allowed] =
    &[Allowed { krate: "kustomer-schema", module: "crate::model", nodes: &["property", "ty"] }];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").canonicalize().expect("the workspace is there")
}

#[test]
fn crates_depend_on_each_other_one_way() {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("cargo prints JSON");
    let mut wrong = Vec::new();
    let mut arrows = "crates\n".to_owned();
    for (krate, allowed) in CRATES {
        let package =
            metadata["packages"].as_array().into_iter().flatten().find(|package| package["name"] == krate);
        let package = package.unwrap_or_else(|| panic!("`{krate}` is not in the workspace"));
        let dependencies = package["dependencies"].as_array().into_iter().flatten();
        for dependency in dependencies.filter(|dependency| dependency["kind"] != "dev") {
            let name = dependency["name"].as_str().unwrap_or_default();
            if !CRATES.iter().any(|(krate, _)| *krate == name) {
                continue;
            }
            let _ = writeln!(arrows, "  {krate} -> {name}");
            if !allowed.contains(&name) {
                wrong.push(format!("{krate} -> {name}"));
            }
        }
    }
    print!("{arrows}");
    assert!(wrong.is_empty(), "dependencies against the direction of the layout:\n{}", wrong.join("\n"));
}

#[test]
fn unsafe_code_is_forbidden_in_every_crate() {
    let manifest = |folder: &Path| std::fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
    assert!(manifest(&root()).contains("\n[workspace.lints.rust]\n"));
    assert!(manifest(&root()).contains("\nunsafe_code = \"forbid\"\n"));
    for (krate, _) in CRATES {
        let folder = if krate == "kustomer" { root() } else { root().join(krate) };
        assert!(manifest(&folder).contains("\n[lints]\nworkspace = true\n"), "{krate}");
    }
}

#[test]
fn modules_import_each_other_without_circles() {
    let mut failures = String::new();
    for (krate, _) in CRATES.iter().filter(|(krate, _)| *krate != "kustomer") {
        let imports = imports_of(krate);
        let levels = levels(&imports);
        print!("{}", arrows(krate, &levels));
        check(krate, &levels, &mut failures);
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn contributing_gives_a_reason_for_every_allowed_circle() {
    let text = std::fs::read_to_string(root().join("CONTRIBUTING.md")).expect("the file exists");
    for Allowed { krate, module, nodes } in RECURSIVE {
        let nodes: Vec<String> = nodes.iter().map(|node| format!("`{node}`")).collect();
        let line = format!("- {} in `{krate}`, `{module}`: ", nodes.join(" and "));
        assert!(text.contains(&line), "CONTRIBUTING.md has no line that begins with `{line}`");
    }
}

fn imports_of(krate: &str) -> Vec<Import> {
    let source = root().join(krate).join("src");
    let files = [source.join("lib.rs"), source.join("main.rs")];
    let file = files.iter().find(|file| file.exists()).expect("a crate has a root file");
    imports(&modules(&(), file))
}

fn arrows(krate: &str, levels: &[Level<'_>]) -> String {
    let mut text = format!("{krate}\n");
    for level in levels {
        let _ = writeln!(text, "  {}", shown(&level.module));
        let mut arrows: BTreeMap<&Node, BTreeSet<String>> = BTreeMap::new();
        for (from, to) in level.arrows.keys() {
            arrows.entry(from).or_default().insert(name(to));
        }
        for (from, to) in arrows {
            let to: Vec<String> = to.into_iter().collect();
            let _ = writeln!(text, "    {} -> {}", name(from), to.join(", "));
        }
    }
    text
}

fn check(krate: &str, levels: &[Level<'_>], failures: &mut String) {
    let mut allowed: Vec<&Allowed> = RECURSIVE.iter().filter(|allowed| allowed.krate == krate).collect();
    for level in levels {
        let module = shown(&level.module);
        for circle in circles(level) {
            let nodes: BTreeSet<String> = circle.iter().map(name).collect();
            let known = allowed.iter().position(|allowed| {
                allowed.module == module
                    && nodes.iter().map(String::as_str).eq(allowed
                        .nodes
                        .iter()
                        .copied()
                        .collect::<BTreeSet<_>>())
            });
            match known {
                Some(at) => drop(allowed.remove(at)),
                None => describe(krate, level, &circle, failures),
            }
        }
    }
    for allowed in allowed {
        let Allowed { module, nodes, .. } = allowed;
        let _ = writeln!(
            failures,
            "{krate}: no circle of {nodes:?} in `{module}`: remove it from the allow list\n"
        );
    }
}

/// One circle with its arrows, and the imports that make them.
fn describe(krate: &str, level: &Level<'_>, circle: &BTreeSet<Node>, text: &mut String) {
    let names: Vec<String> = circle.iter().map(name).collect();
    let _ = writeln!(text, "{krate}: circle in `{}`: {}", shown(&level.module), names.join(", "));
    for ((from, to), imports) in &level.arrows {
        if !circle.contains(from) || !circle.contains(to) {
            continue;
        }
        let _ = writeln!(text, "  {} -> {}", name(from), name(to));
        for import in imports {
            let file = import.file.strip_prefix(root()).unwrap_or(&import.file);
            let _ = writeln!(
                text,
                "    {}:{}: {}::{}",
                file.display(),
                import.line,
                shown(&import.to),
                import.item
            );
        }
    }
    text.push('\n');
}

fn name(node: &Node) -> String {
    node.clone().unwrap_or_else(|| "(its own code)".to_owned())
}

fn shown(module: &[String]) -> String {
    std::iter::once("crate").chain(module.iter().map(String::as_str)).collect::<Vec<_>>().join("::")
}
