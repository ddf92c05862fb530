//! Collections of Postman. That every request succeeds in a sandbox is checked by `.ci/exports/run`.

use std::collections::BTreeSet;

use kustomer_schema::export::{Catalog, PostmanFile, postman};
use kustomer_schema::{SchemaSet, api};
use serde_json::Value;

use crate::support::{examples, json};

const TEAM: &str = r#"{
  "title": "Team",
  "properties": {
    "name": { "type": "string" },
    "lead": { "type": "string", "x-kustomer": { "to": "team" } }
  },
  "x-kustomer": {
    "type": "team", "path": "/v1/teams", "create": { "required": ["name"] },
    "operations": {
      "deleteTeam": { "shortForm": "delete", "method": "DELETE", "path": "/v1/teams/{id}", "status": 204 },
      "listTeams": {
        "shortForm": "list", "method": "GET", "path": "/v1/teams", "description": "Lists teams. All of them.",
        "parameters": { "page": { "in": "query", "schema": { "type": "integer", "minimum": 1 } } },
        "response": { "page": "team" }, "paging": "page", "status": 200
      },
      "createTeam": {
        "shortForm": "create", "method": "POST", "path": "/v1/teams", "body": "new", "response": { "one": "team" }
      },
      "deprecated": { "method": "GET", "path": "/v1/teams/old", "deprecated": true }
    }
  }
}"#;

/// The requests of a folder, in the order in which they run.
fn requests<'j>(item: &'j Value, found: &mut Vec<&'j Value>) {
    match item["item"].as_array() {
        Some(items) => items.iter().for_each(|item| requests(item, found)),
        None => found.push(item),
    }
}

fn collection(files: &[PostmanFile]) -> Value {
    json(&files.first().expect("the collection").text)
}

#[test]
fn requests_are_in_an_order_in_which_they_succeed() {
    let set =
        SchemaSet::from_texts([("access/team.json", TEAM)]).unwrap_or_else(|problems| panic!("{problems}"));
    let files = postman(&Catalog::new(&set, &[]));
    let mut collection = collection(&files);
    // The steps of the first folder are the same everywhere.
    let folders = collection["item"].as_array_mut().expect("folders");
    folders.remove(0);
    let text = serde_json::to_string_pretty(&collection["item"]).expect("it is JSON");
    let environment =
        &files.iter().find(|file| file.name == "sandbox.postman_environment.json").expect("it").text;
    let records = &files.last().expect("records").text;
    insta::assert_snapshot!("postman_team", format!("{text}\n\n{environment}\n{records}"));
}

#[test]
fn every_variable_is_in_the_sandboxs_environment_or_kept_by_an_earlier_request() {
    let own = examples();
    let files = postman(&Catalog::new(api(), &own));
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "kustomer.postman_collection.json",
            "us.postman_environment.json",
            "eu.postman_environment.json",
            "india.postman_environment.json",
            "organization.postman_environment.json",
            "sandbox.postman_environment.json",
            "sandbox-records.json"
        ]
    );
    let sandbox = json(&files[5].text);
    let values = sandbox["values"].as_array().expect("values").iter();
    let mut known: BTreeSet<String> =
        values.filter_map(|value| value["key"].as_str()).map(str::to_owned).collect();
    let collection = collection(&files);
    let mut found = Vec::new();
    requests(&collection, &mut found);
    assert!(found.len() > 440, "{}", found.len());
    for item in found {
        let request = item["request"].to_string();
        for variable in
            request.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")).map(|(name, _)| name)
        {
            assert!(variable.starts_with('$') || known.contains(variable), "{variable} in {}", item["name"]);
        }
        let script = item["event"][0]["script"]["exec"].to_string();
        let kept =
            script.split("collectionVariables.set(\\\"").skip(1).filter_map(|rest| rest.split_once('\\'));
        known.extend(kept.map(|(name, _)| name.to_owned()));
        assert!(script.contains("pm.test("), "{} tests its status", item["name"]);
    }
}

#[test]
fn only_what_the_collection_created_is_deleted() {
    let files = postman(&Catalog::new(api(), &[]));
    let collection = collection(&files);
    let mut found = Vec::new();
    requests(&collection, &mut found);
    for item in found.iter().filter(|item| item["request"]["method"] == "DELETE") {
        let url = item["request"]["url"]["raw"].as_str().expect("a URL");
        for ty in ["customer", "conversation", "team", "user", "klass", "kobject", "company", "saved_search"]
        {
            assert!(!url.ends_with(&format!("/{{{{{ty}_id}}}}")), "{url}");
        }
    }
}
