//! `kustomer operations`.

use crate::support::{Folder, PASSENGER};

const TEAM: &str = r#"{
  "type": "object",
  "properties": { "name": { "type": "string" } },
  "x-kustomer": {
    "type": "crew",
    "path": "/v1/crews",
    "operations": {
      "listCrews": { "shortForm": "list", "method": "GET", "path": "/v1/crews", "response": { "page": "crew" },
                     "paging": "page", "maxPageSize": 500, "status": 200,
                     "roles": { "permission": ["org.permission.crew.read"], "legacy": ["org.user.crew.read"] } },
      "replaceCrew": { "method": "PUT", "path": "/v1/crews/{id}", "body": "update", "response": { "one": "crew" } },
      "bulkDismissCrews": { "method": "POST", "path": "/v1/crews/dismissed", "response": { "json": true },
                            "idempotency": "idempotent" },
      "hireCrew": { "method": "POST", "path": "/v1/crews/hired", "public": true, "deprecated": true }
    }
  }
}
"#;

fn folder(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.write("schemas/airline/crew.json", TEAM);
    folder
}

#[test]
fn operations_of_own_schemas_are_listed_as_a_table() {
    let ran = folder("table").run("operations --schemas schemas crew");
    insta::assert_snapshot!("table", ran.transcript());
}

#[test]
fn operations_of_own_schemas_are_listed_as_json() {
    let ran = folder("json").run("operations --json --schemas schemas crew");
    insta::assert_snapshot!("json", ran.transcript());
}

#[test]
fn listed_operations_contain_every_text_ignoring_case() {
    let folder = folder("texts");
    let count = |texts: &str| {
        let ran = folder.run(&format!("operations --schemas schemas {texts}"));
        assert_eq!(ran.code, Some(0), "{texts}: {}", ran.messages);
        ran.output.lines().count() - 2
    };
    assert_eq!(count("crew"), 4);
    assert_eq!(count("CREW post"), 2);
    assert_eq!(count("crew dismissed airline"), 1);
    assert_eq!(count("client.list::<Crew>"), 1);
}

#[test]
fn a_text_without_a_match_is_an_error_that_suggests_a_similar_resource() {
    let folder = folder("nothing");
    let ran = folder.run("operations --schemas schemas crev");
    assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""));
    assert_eq!(
        ran.messages,
        "error: no operation contains `crev`\n  = help: a similar resource exists: `crew`\n"
    );
    let ran = folder.run("operations --schemas schemas --json crev");
    assert_eq!((ran.code, ran.output.as_str()), (Some(1), "[]\n"));
}

#[test]
fn a_custom_object_has_the_standard_operations() {
    let folder = Folder::with_flight("kobject");
    insta::assert_snapshot!(
        "kobject",
        folder.run("operations --schemas schemas kobject.flight").transcript()
    );
}

#[test]
fn custom_attributes_have_no_operations_and_hide_none() {
    let folder = Folder::with_flight("custom-operations");
    let before = folder.run("operations --json --schemas schemas");
    folder.write("schemas/passenger.json", PASSENGER);
    let after = folder.run("operations --json --schemas schemas");
    assert_eq!((after.code, after.output == before.output), (Some(0), true), "{}", after.messages);
}

/// Users look the API up in this list, so it must be complete.
#[test]
fn every_operation_of_the_public_api_is_listed() {
    let ran = Folder::new("api").run("operations --json");
    assert_eq!((ran.code, ran.messages.as_str()), (Some(0), ""));
    let count = ran.output.matches("\"operation\": ").count();
    let of_api: usize = kustomer_schema::api().schemas().iter().map(|schema| schema.operations.len()).sum();
    assert!(of_api > 400, "{of_api}");
    assert_eq!(count, of_api);
}
