//! `schemas/meta.schema.json`, with which editors check schema files, and this crate agree on what is valid.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use kustomer_schema::Schema;
use serde_json::{Value, json};

/// Errors between parts of a file, which JSON Schema cannot express.
const UNSEEN: &[&str] = &[
    "access",
    "member-duplicate",
    "operation-twice",
    "ref-bomb",
    "ref-circle",
    "ref-missing",
    "ref-missing-without-defs",
    "short-form-with-a-required-parameter",
    "union-any",
    "union-tagged",
];

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn meta() -> Validator {
    let text = fs::read_to_string(here("../schemas/meta.schema.json")).expect("the meta schema");
    let meta: Value = serde_json::from_str(&text).expect("JSON");
    if let Err(error) = jsonschema::meta::validate(&meta) {
        panic!("{}: {error}", error.instance_path());
    }
    jsonschema::draft202012::new(&meta).expect("a schema")
}

/// The validation errors of a document, with their positions.
fn wrong(meta: &Validator, document: &Value) -> Vec<String> {
    let errors = meta.iter_errors(document);
    errors.map(|error| format!("{}: {error}", error.instance_path()).chars().take(300).collect()).collect()
}

/// Collects all `.json` files below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort_unstable();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
}

#[test]
fn every_schema_in_the_repository_is_valid_to_both() {
    let meta = meta();
    let mut all = Vec::new();
    files(&here("../schemas"), &mut all);
    files(&here("tests/right"), &mut all);
    all.retain(|path| !path.ends_with("meta.schema.json"));
    assert!(all.len() >= 3, "{all:?}");
    for path in all {
        let text = fs::read_to_string(&path).expect("a text");
        let document: Value =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let errors = wrong(&meta, &document);
        assert!(errors.is_empty(), "{}:\n{}", path.display(), errors.join("\n"));
        if let Err(problems) = Schema::from_text("f.json", &text) {
            panic!("{}:\n{}", path.display(), problems.render(""));
        }
    }
}

#[test]
fn the_meta_schema_sees_every_error_of_a_single_part() {
    let meta = meta();
    let mut all = Vec::new();
    files(&here("tests/problems"), &mut all);
    let mut unseen = Vec::new();
    let mut seen = 0;
    for path in &all {
        let text = fs::read_to_string(path).expect("a text");
        let Ok(document) = serde_json::from_str::<Value>(&text) else { continue };
        if wrong(&meta, &document).is_empty() {
            unseen.push(path.file_stem().and_then(|stem| stem.to_str()).expect("a name"));
        } else {
            seen += 1;
        }
    }
    unseen.sort_unstable();
    assert_eq!(unseen, UNSEEN);
    assert!(seen > 25, "{seen} errors were seen");
}

/// Replaces a value in a valid file: both must report an error, and the meta schema must report it there.
#[test]
fn the_meta_schema_reports_errors_at_their_position() {
    let meta = meta();
    let text = fs::read_to_string(here("tests/right/team.json")).expect("a text");
    let right: Value = serde_json::from_str(&text).expect("JSON");
    let cases = [
        ("/propertys", json!({})),
        ("/properties/name/typ", json!("string")),
        ("/properties/name/type", json!("strin")),
        ("/properties/name/maxLength", json!("9")),
        ("/properties/name/$ref", json!("#/$defs/Size")),
        ("/properties/id", json!({ "type": "integer" })),
        ("/properties/custom", json!({ "type": "object", "properties": { "gate": { "type": "string" } } })),
        ("/required", json!(["name", "name"])),
        ("/$defs/Person", json!(false)),
        ("/x-kustomer/paths", json!("/v1/teams")),
        ("/x-kustomer/klass", json!("team")),
        ("/x-kustomer/path", json!("v1/teams")),
        ("/x-kustomer/provenance/type", json!("guessed")),
        ("/x-kustomer/relationships/owner/too", json!("user")),
        ("/x-kustomer/relationships/owner/to", json!([])),
        ("/x-kustomer/search/fields/team_name/class", json!("text_notanalyzed")),
        ("/x-kustomer/operations/listTeams/method", json!("POST")),
        ("/x-kustomer/operations/listTeams/path", json!("/v1/teams?page={page}")),
        ("/x-kustomer/operations/listTeams/status", json!(404)),
        ("/x-kustomer/operations/listTeams/response", json!({ "one": "team" })),
        ("/x-kustomer/operations/listTeams/response/one", json!("team")),
        ("/x-kustomer/operations/listTeams/parameters/page/in", json!("header")),
        ("/x-kustomer/operations/listTeams/parent", json!("user")),
        ("/x-kustomer/operations/createTeam/body", json!("update")),
        ("/x-kustomer/operations/deleteTeam/response", json!({ "json": true })),
        ("/x-kustomer/operations/moveMember/body/form", json!({})),
        ("/x-kustomer/operations/moveMember/rateLimits", json!("search")),
        ("/x-kustomer/operations/move_member", json!({ "method": "GET", "path": "/v1/teams" })),
        ("/x-kustomer/operations/moveMember", json!({ "path": "/v1/teams" })),
    ];
    assert!(wrong(&meta, &right).is_empty());
    for (pointer, value) in cases {
        let mut document = right.clone();
        let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
        let parent_value = document.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at `{parent}`"));
        parent_value[name] = value;
        let errors = wrong(&meta, &document);
        let near = |error: &String| error.starts_with(parent) || error.starts_with(pointer);
        assert!(errors.iter().any(near), "`{pointer}`: {errors:?}");
        let loaded = Schema::from_text("f.json", &document.to_string());
        assert!(loaded.is_err(), "`{pointer}` is an error in editors only");
    }
}
