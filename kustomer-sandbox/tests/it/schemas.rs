//! Schemas of the user.

use std::io::ErrorKind;
use std::path::PathBuf;

use kustomer_sandbox::Sandbox;
use serde_json::json;

use crate::support::Org;

/// A temporary folder with schema files.
struct Folder(PathBuf);

impl Folder {
    fn of(name: &str, files: &[(&str, &str)]) -> Self {
        let path = std::env::temp_dir().join(format!("kustomer-sandbox-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        for (file, text) in files {
            std::fs::write(path.join(file), text).unwrap();
        }
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const FLIGHT: &str = r#"{
  "type": "object",
  "properties": {
    "title": { "type": "string", "maxLength": 10 },
    "custom": {
      "type": "object",
      "properties": {
        "numberStr": { "type": "string", "title": "Flight number" },
        "cabinStr": { "enum": ["economy", "business"] },
        "delayMinutesNum": { "type": ["number", "null"], "minimum": 0 },
        "seatsStr": { "type": "array", "items": { "type": "string" } }
      },
      "required": ["numberStr"]
    }
  },
  "required": ["title"],
  "x-kustomer": { "klass": "flight", "displayName": "Flight", "icon": "plane", "relationships": { "customer": { "to": "customer" } } }
}"#;

async fn org(name: &str) -> (Org, Folder) {
    let folder = Folder::of(name, &[("flight.json", FLIGHT)]);
    let sandbox = Sandbox::builder().schemas(&folder.0).start().await.unwrap();
    (Org::of(sandbox), folder)
}

#[tokio::test]
async fn the_klass_and_its_attributes_exist_from_the_start() {
    let (org, _folder) = org("klass").await;
    let klasses = org.get("/v1/klasses?name=flight").await.expect(200);
    assert_eq!(klasses.json["data"][0]["attributes"]["displayName"], "Flight");
    let metadata = org.get("/v1/metadata/kobject.flight").await.expect(200);
    let properties = metadata.attribute("properties");
    assert_eq!(properties["numberStr"]["displayName"], "Flight number");
    assert_eq!(properties["cabinStr"]["enumeration"], json!(["economy", "business"]));
    assert_eq!(properties["seatsStr"]["array"], true);
    org.post("/v1/klasses", json!({ "name": "flight" })).await.expect(409);
}

#[tokio::test]
async fn bodies_are_checked_against_the_users_schema() {
    let (org, _folder) = org("body").await;
    let custom =
        json!({ "numberStr": "BA117", "cabinStr": "economy", "delayMinutesNum": 5, "seatsStr": ["1A"] });
    let id = org.kobject("flight", json!({ "title": "BA117", "custom": custom })).await;
    let custom = json!({ "cabinStr": "busines", "delayMinutesNum": -1, "gateStr": "B2", "seatsStr": "1A" });
    let body = json!({ "title": "BA117 to JFK", "custom": custom });
    let refused = org.post("/v1/klasses/flight", body).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "unknown value for `custom.cabinStr`: `busines`, did you mean `business`?",
            "`custom.delayMinutesNum` must be at least 0",
            "`custom.seatsStr` must be an array, not a string",
            "`title` has 12 characters, at most 10 are allowed",
            "`custom.numberStr` is required",
            "/properties/custom/additionalProperties",
        ]
    );
    let path = format!("/v1/klasses/flight/{id}");
    org.put(&path, json!({ "custom": { "delayMinutesNum": null } })).await.expect(200);
    org.put(&path, json!({ "custom": { "delayMinutesNum": -2 } })).await.expect(400);
}

#[tokio::test]
async fn custom_attributes_are_written_in_the_order_of_the_schema() {
    let (org, _folder) = org("order").await;
    let custom = json!({ "seatsStr": ["1A"], "cabinStr": "economy", "numberStr": "BA117" });
    let reply =
        org.post("/v1/klasses/flight", json!({ "title": "BA117", "custom": custom })).await.expect(201);
    let start = format!(
        r#"{{"data":{{"type":"kobject.flight","id":"{}","attributes":{{"title":"BA117","icon":"plane","images":[],"custom":{{"numberStr":"BA117","cabinStr":"economy","seatsStr":["1A"]}},"tags":[],"#,
        reply.id()
    );
    assert!(reply.text.starts_with(&start), "{}", reply.text);
}

const PASSENGER: &str = r##"{
  "type": "object",
  "properties": {
    "milesNum": { "type": ["number", "null"], "title": "Miles flown", "minimum": 0 },
    "tierStr": { "$ref": "#/$defs/Tier" },
    "passportUrl": { "type": "string" },
    "mealsStr": { "type": "array", "items": { "type": "string" } },
    "agentId": { "type": "string", "x-kustomer": { "to": "user" } }
  },
  "required": ["milesNum"],
  "$defs": { "Tier": { "enum": ["basic", "gold"] } },
  "x-kustomer": { "customOf": "customer" }
}"##;

/// Another file about the same resource.
const LOYALTY: &str = r#"{
  "properties": { "joinedAt": { "type": "string" } },
  "x-kustomer": { "customOf": "customer" }
}"#;

async fn airline(name: &str) -> (Org, Folder) {
    let folder = Folder::of(name, &[("loyalty.json", LOYALTY), ("passenger.json", PASSENGER)]);
    let sandbox = Sandbox::builder().schemas(&folder.0).start().await.unwrap();
    (Org::of(sandbox), folder)
}

#[tokio::test]
async fn custom_attributes_of_a_standard_resource_are_in_its_metadata_from_the_start() {
    let (org, _folder) = airline("custom-metadata").await;
    let metadata = org.get("/v1/metadata/customer").await.expect(200);
    let properties = metadata.attribute("properties");
    let names: Vec<&String> = properties.as_object().unwrap().keys().collect();
    assert_eq!(names, ["agentId", "joinedAt", "mealsStr", "milesNum", "passportUrl", "tierStr"]);
    let miles = &properties["milesNum"];
    assert_eq!((&miles["displayName"], &miles["type"]), (&json!("Miles flown"), &json!("number")));
    assert_eq!(properties["tierStr"]["enumeration"], json!(["basic", "gold"]));
    assert_eq!(properties["mealsStr"]["array"], true);
    assert_eq!(properties["agentId"]["target"], "user");
    let company = org.get("/v1/metadata/company").await.expect(200);
    assert_eq!(company.attribute("properties"), &json!({}));
}

#[tokio::test]
async fn values_of_these_attributes_are_checked_and_other_attributes_are_accepted() {
    let (org, _folder) = airline("custom-body").await;
    let agent = org.get("/v1/users/current").await.expect(200).id();
    let right = json!({ "milesNum": 1200, "tierStr": "gold", "mealsStr": ["vegan"], "agentId": agent });
    let id = org.customer(json!({ "custom": right })).await;
    let wrong = json!({
        "milesNum": -1, "tierStr": "golden", "passportUrl": "passport", "mealsStr": "vegan", "joinedAt": "today", "seatStr": "12A",
    });
    let path = format!("/v1/customers/{id}");
    let refused = org.patch(&path, json!({ "custom": wrong })).await.expect(400);
    let messages = [
        "`custom.mealsStr` must be an array, not a string",
        "`custom.milesNum` must be at least 0",
        "unknown value for `custom.tierStr`: `golden`, did you mean `gold`?",
        "`custom.joinedAt` must be an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`",
        "`custom.passportUrl` must be a URL such as `https://example.com/a`",
    ];
    assert_eq!(refused.messages(), messages);
    // Attributes of customers need not be defined, and a schema of custom attributes requires none of new records.
    let other = org.post("/v1/customers", json!({ "custom": { "seatStr": "12A" } })).await.expect(201);
    assert_eq!(other.custom(), &json!({ "seatStr": "12A" }));
    let cleared =
        org.patch(&path, json!({ "custom": { "milesNum": null, "tierStr": null } })).await.expect(200);
    assert_eq!(cleared.custom()["tierStr"], json!(null));
    // The same attribute of another resource is not checked.
    org.post("/v1/companies", json!({ "name": "Acme", "custom": { "milesNum": -1 } })).await.expect(201);
}

#[tokio::test]
async fn values_are_checked_even_if_the_resource_has_no_metadata() {
    let agent = r#"{
      "properties": { "deskStr": { "enum": ["north", "south"] }, "skillsStr": { "type": "array", "items": { "type": "string" } } },
      "x-kustomer": { "customOf": "user" }
    }"#;
    let folder = Folder::of("custom-user", &[("agent.json", agent)]);
    let org = Org::of(Sandbox::builder().schemas(&folder.0).start().await.unwrap());
    org.get("/v1/metadata/user").await.expect(404);
    let path = format!("/v1/users/{}", org.get("/v1/users/current").await.expect(200).id());
    let right = json!({ "deskStr": "north", "skillsStr": ["french"] });
    assert_eq!(org.put(&path, json!({ "custom": right })).await.expect(201).custom(), &right);
    let refused = org.put(&path, json!({ "custom": { "deskStr": "nord" } })).await.expect(400);
    assert_eq!(
        refused.messages(),
        ["unknown value for `custom.deskStr`: `nord`, expected one of `north`, `south`"]
    );
}

#[tokio::test]
async fn all_problems_in_all_files_are_reported_and_nothing_starts() {
    let folder = Folder::of("wrong", &[("a.json", "{"), ("b.json", r#"{ "x-kustomer": { "klas": "b" } }"#)]);
    let error = Sandbox::builder().schemas(&folder.0).start().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidData);
    let message = error.to_string();
    assert!(message.contains("a.json:1:2: ") && message.contains("b.json:1:19: "), "{message}");
    let missing = Sandbox::builder().schemas("/no/such/folder").start().await.unwrap_err();
    assert_eq!(missing.kind(), ErrorKind::InvalidData);
}
