//! `kustomer pull` keeps what the organization can search for in a file of its own.

use kustomer_sandbox::Fault;
use serde_json::{Value, json};

use crate::organization::Organization;
use crate::support::Folder;

const FILE: &str = "schemas/org/search.schema.json";
const PATH: &str = "/v1/customers/searches/schema";

/// A response with this text, once.
fn response(text: &str) -> Fault {
    Fault::respond(200, &[("content-type", "application/json")], text).on("GET", PATH).times(1)
}

#[test]
fn an_attribute_has_a_line_and_only_changes_of_the_organization_show() {
    let organization = Organization::demo();
    let folder = Folder::new("search-schema");
    assert_eq!(organization.run(&folder, "pull").code, Some(0));
    let text = folder.read(FILE);
    let line = "      \"kobject_custom_flight_departsAt\": { \"format\": \"date-time\", \"operator\": \"datetime\", \"type\": \"string\" },\n";
    assert!(text.contains(line), "{text}");
    assert_eq!(organization.run(&folder, "pull --check").code, Some(0));
    organization.attributes("kobject.flight", &json!({ "gateStr": {}, "remarksTxt": null }));
    let stale = organization.run(&folder, "pull --check");
    insta::assert_snapshot!("search_schema_stale", organization.transcript(&stale));
    assert_eq!(folder.read(FILE), text, "nothing is written");
    assert_eq!(organization.run(&folder, "pull").code, Some(0));
    assert_eq!(organization.run(&folder, "pull --check").code, Some(0));
}

#[test]
fn names_that_follow_from_the_schemas_are_not_stale_after_a_plan_was_applied() {
    let organization = Organization::demo();
    let folder = Folder::new("search-schema-applied");
    organization.run(&folder, "pull");
    let text = folder.read("schemas/org/flight.json");
    let attribute =
        "\"gateStr\": { \"type\": [\"string\", \"null\"], \"title\": \"Gate\" },\n        \"numberStr\"";
    folder.write("schemas/org/flight.json", &text.replace("\"numberStr\"", attribute));
    assert_eq!(organization.run(&folder, "apply").code, Some(0));
    let checked = organization.run(&folder, "pull --check");
    insta::assert_snapshot!("search_schema_applied", organization.transcript(&checked));
    assert_eq!(checked.code, Some(0));
    let pulled = organization.run(&folder, "pull");
    assert_eq!(
        pulled.output,
        "wrote schemas/org/search.schema.json\n1 file written, 3 unchanged, 0 removed\n"
    );
    // A name of the service itself counts.
    folder.write(FILE, &folder.read(FILE).replace("\"customer_name\"", "\"customer_nam\""));
    let stale = organization.run(&folder, "pull --check");
    assert_eq!((stale.code, stale.messages.as_str()), (Some(1), ""), "{}", stale.output);
    folder.write(FILE, "{");
    assert_eq!(organization.run(&folder, "pull --check").code, Some(1));
    assert_eq!(organization.run(&folder, "pull").code, Some(0));
    assert_eq!(organization.run(&folder, "pull --check").messages, "");
}

#[test]
fn members_and_names_are_sorted_and_unknown_ones_are_kept() {
    let organization = Organization::new();
    let folder = Folder::new("search-schema-form");
    let texts = [
        json!({ "data": { "type": "saved_search_schema", "attributes": {
            "sort": { "properties": { "fields": { "enum": ["b", "a"] } } },
            "newer": [2, 1, { "b": 1, "a": null }],
            "fields": { "properties": { "b": { "type": "string", "operator": "text" }, "a": { "operator": "any" } } },
        }, "links": {} } }),
        json!({ "data": { "fields": { "properties": { "a": { "operator": "any" } } } } }),
        json!({ "data": {} }),
    ];
    let mut files = Vec::new();
    for text in texts {
        organization.sandbox.inject(response(&text.to_string()));
        let ran = organization.run(&folder, "pull");
        assert_eq!((ran.code, ran.messages.as_str()), (Some(0), ""), "{text}");
        files.push(folder.read(FILE));
    }
    insta::assert_snapshot!("search_schema_form", files.join("----\n"));
}

#[test]
fn a_key_without_the_role_pulls_everything_else() {
    let folder = Folder::new("search-schema-role");
    let mut messages = Vec::new();
    for status in [401, 403, 404] {
        let organization = Organization::demo();
        organization.sandbox.inject(Fault::status(status).on("GET", PATH).always());
        let ran = organization.run(&folder, "pull");
        assert_eq!(ran.code, Some(0), "{}", ran.messages);
        assert!(!folder.path().join(FILE).exists());
        messages.push(ran.messages);
    }
    insta::assert_snapshot!("search_schema_role", messages.concat());
    // A file that exists stays as it is.
    let organization = Organization::demo();
    organization.run(&folder, "pull");
    let text = folder.read(FILE);
    organization.sandbox.inject(Fault::status(403).on("GET", PATH).always());
    assert_eq!(organization.run(&folder, "pull --prune").code, Some(0));
    assert_eq!(folder.read(FILE), text);
}

#[test]
fn other_failures_write_nothing() {
    let faults = [
        Fault::status(429).retry_after(0).on("GET", PATH).always(),
        Fault::status(500).on("GET", PATH).always(),
        response("{ \"data\": [] }"),
        response("{ \"errors\": [] }"),
        response("[1]"),
    ];
    for fault in faults {
        let organization = Organization::demo();
        organization.sandbox.inject(fault);
        let folder = Folder::new("search-schema-fails");
        let ran = organization.run(&folder, "pull");
        assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""), "{}", ran.messages);
        assert!(ran.messages.ends_with("  = note: no file was changed\n"), "{}", ran.messages);
        assert!(!folder.path().join("schemas").exists());
    }
}

#[test]
fn the_file_is_not_a_schema_and_is_left_alone_by_the_other_commands() {
    let organization = Organization::new();
    let folder = Folder::new("search-schema-others");
    // It is alone in the folder: the organization defines nothing.
    for _ in 0..2 {
        assert_eq!(organization.run(&folder, "pull").code, Some(0));
    }
    organization.klass("flight", &json!({ "numberStr": {} }));
    assert_eq!(organization.run(&folder, "pull").code, Some(0));
    for line in
        ["check schemas/org", "generate --schemas schemas/org --out src/org", "diff schemas/org schemas/org"]
    {
        assert_eq!(folder.run(line).code, Some(0), "{line}");
    }
    for line in
        ["plan", "plan schemas/org/flight.json schemas/org/search.schema.json", "diff schemas/org org:"]
    {
        let ran = organization.run(&folder, line);
        assert_eq!(ran.code, Some(0), "{line}: {}", ran.messages);
    }
    // A Klass of one name, and a pull of some Klasses, have nothing to do with it.
    let text = folder.read(FILE);
    organization.klass("search", &json!({}));
    assert_eq!(organization.run(&folder, "pull --klass search").code, Some(0));
    assert_eq!(folder.read(FILE), text);
    let file: Value = serde_json::from_str(&folder.read("schemas/org/search.json")).expect("JSON");
    assert_eq!(file["x-kustomer"]["klass"], "search");
}
