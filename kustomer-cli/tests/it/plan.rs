//! `kustomer plan`: what would change, and what is kept.

use kustomer_sandbox::Fault;
use serde_json::{Value, json};

use crate::organization::Organization;
use crate::support::Folder;

/// Adds attributes to `schemas/org/flight.json`, changes one, and removes one.
pub(crate) fn edit(folder: &Folder) {
    let mut file: Value = serde_json::from_str(&folder.read("schemas/org/flight.json")).expect("JSON");
    let attributes = &mut file["properties"]["custom"]["properties"];
    attributes["gateStr"] = json!({ "type": "string", "title": "Gate" });
    attributes["crewId"] = json!({ "type": "array", "items": { "type": "string" }, "title": "Crew", "x-kustomer": { "to": "user" } });
    attributes["orderId"] = json!({ "type": "string", "x-kustomer": { "to": "kobject.order" } });
    attributes["departsAt"]["title"] = json!("Departure");
    attributes.as_object_mut().expect("an object").remove("remarksTxt");
    file["$defs"]["FlightCabin"]["enum"] = json!(["economy", "suite", "business", "first"]);
    file["x-kustomer"]["color"] = json!("red");
    folder.write("schemas/org/flight.json", &file.to_string());
    let lounge = json!({
        "properties": { "custom": { "properties": {
            "nameStr": { "type": "string", "title": "Name" },
            "levelStr": { "enum": ["first", "second"], "title": "Level" },
        } } },
        "x-kustomer": { "klass": "lounge", "displayName": "Lounge", "icon": "sofa", "mixins": ["commentable"] },
    });
    folder.write("schemas/org/lounge.json", &lounge.to_string());
}

#[test]
fn there_is_nothing_to_do_after_a_pull() {
    let organization = Organization::demo();
    organization.klass("everything", &json!({
        "aStr": { "enumeration": ["x"] }, "bTree": { "tree": { "children": [{ "id": "1", "displayName": "One" }] } },
        "cId": { "multi": true, "target": "kobject.flight" }, "dNum": { "array": true }, "eAt": {}, "fBool": {},
        "gUrl": {}, "hTxt": { "sensitive": { "enabled": true, "maskType": "all" } }, "iStr": null,
    }));
    organization.send(
        "POST",
        "/v1/klasses",
        &json!({ "name": "off", "status": "disabled", "mixins": ["editable"] }),
    );
    let folder = Folder::new("plan-empty");
    organization.run(&folder, "pull");
    for line in ["plan", "plan --allow-destructive", "apply", "apply --allow-destructive"] {
        let ran = organization.run(&folder, line);
        let text = "No changes. The organization has everything that is defined.\n";
        assert_eq!((ran.code, ran.output.as_str(), ran.messages.as_str()), (Some(0), text, ""), "{line}");
    }
}

#[test]
fn changes_are_shown_and_losses_are_kept_unless_they_are_allowed() {
    let organization = Organization::demo();
    let folder = Folder::new("plan-changes");
    organization.run(&folder, "pull");
    edit(&folder);
    organization.sandbox.clear_requests();
    let lines = ["plan", "plan --allow-destructive", "plan --json schemas/org/lounge.json"];
    let transcripts = lines.map(|line| organization.transcript(&organization.run(&folder, line)));
    insta::assert_snapshot!("plan", transcripts.join("\n"));
    let methods = organization.sandbox.requests();
    assert!(methods.iter().all(|request| request.method() == "GET"), "a plan changes nothing");
}

#[test]
fn every_way_to_lose_data_is_kept() {
    let organization = Organization::new();
    organization.klass(
        "thing",
        &json!({
            "aStr": { "displayName": "A", "enumeration": ["x", "y"] },
            "bTree": { "displayName": "B", "tree": { "children": [{ "id": "1" }, { "id": "2" }] } },
            "cId": { "displayName": "C", "target": "customer" },
            "dNum": { "displayName": "D", "multi": true },
            "eStr": { "displayName": "E" },
            "fStr": { "displayName": "F", "sensitive": { "enabled": true, "maskType": "all" } },
            "gStr": { "displayName": "G" },
        }),
    );
    let folder = Folder::new("plan-losses");
    organization.run(&folder, "pull");
    let mut file: Value = serde_json::from_str(&folder.read("schemas/org/thing.json")).expect("JSON");
    file["$defs"]["ThingA"]["enum"] = json!(["x", "z"]);
    file["x-kustomer"]["status"] = json!("disabled");
    let attributes = &mut file["properties"]["custom"]["properties"];
    attributes["bTree"]["x-kustomer"]["tree"] = json!({ "children": [{ "id": "1" }] });
    attributes["cId"]["x-kustomer"]["to"] = json!("user");
    attributes["dNum"] = json!({ "type": "number", "title": "D" });
    attributes["eStr"] = json!({ "type": "array", "items": { "type": "string" }, "title": "Better E" });
    attributes["fStr"]["x-kustomer"]["sensitive"] = json!({ "enabled": false });
    attributes.as_object_mut().expect("an object").remove("gStr");
    folder.write("schemas/org/thing.json", &file.to_string());
    let lines = ["plan", "plan --allow-destructive"];
    let transcripts = lines.map(|line| organization.transcript(&organization.run(&folder, line)));
    insta::assert_snapshot!("plan_losses", transcripts.join("\n"));
    let names = ["aStr", "bTree", "cId", "dNum", "eStr", "fStr", "gStr"];
    let input: Vec<&str> = ["thing"].into_iter().chain(names).collect();
    let applied = organization.command(&folder, "apply --allow-destructive", &input);
    assert_eq!(applied.code, Some(0), "{}", applied.messages);
    assert_eq!(organization.run(&folder, "plan --allow-destructive").code, Some(0));
    assert_eq!(organization.run(&folder, "pull --check").code, Some(0));
}

#[test]
fn a_list_of_values_is_imposed_and_lifted_only_if_that_is_allowed() {
    let organization = Organization::new();
    organization.klass(
        "thing",
        &json!({
            "freeStr": { "displayName": "Free" },
            "listedStr": { "displayName": "Listed", "enumeration": ["x", "y"] },
            "wideStr": { "displayName": "Wide", "enumeration": ["x", "y", "z"] },
        }),
    );
    let folder = Folder::new("plan-lists");
    organization.run(&folder, "pull");
    let mut file: Value = serde_json::from_str(&folder.read("schemas/org/thing.json")).expect("JSON");
    file["$defs"]["ThingWide"]["enum"] = json!(["x", "new"]);
    let attributes = &mut file["properties"]["custom"]["properties"];
    attributes["freeStr"] = json!({ "enum": ["a", "b"], "title": "Free" });
    attributes["listedStr"] = json!({ "type": ["string", "null"], "title": "Listed" });
    file["$defs"].as_object_mut().expect("definitions").remove("ThingListed");
    folder.write("schemas/org/thing.json", &file.to_string());
    // A Rust type with a text says nothing about a list.
    let klass = json!({ "name": "thing", "metadata": { "properties": { "listedStr": {} } } });
    folder.write("thing.json", &klass.to_string());
    let json = organization.run(&folder, "plan --klass-json thing.json --allow-destructive");
    assert_eq!(json.code, Some(0), "{}", json.output);
    let lines = ["plan", "plan --allow-destructive"];
    let transcripts = lines.map(|line| organization.transcript(&organization.run(&folder, line)));
    insta::assert_snapshot!("plan_lists", transcripts.join("\n"));
    assert_eq!(organization.run(&folder, "apply").code, Some(0));
    let values = |name: &str| organization.properties("kobject.thing")[name]["enumeration"].clone();
    assert_eq!(values("freeStr"), Value::Null);
    assert_eq!(values("listedStr"), json!(["x", "y"]));
    assert_eq!(values("wideStr"), json!(["x", "y", "z", "new"]));
    let input = ["freeStr", "listedStr", "wideStr"];
    let applied = organization.command(&folder, "apply --allow-destructive", &input);
    assert_eq!(applied.code, Some(0), "{}", applied.messages);
    assert_eq!(values("freeStr"), json!(["a", "b"]));
    assert_eq!(values("wideStr"), json!(["x", "new"]));
    let record = |value: &str| json!({ "title": "Thing", "custom": { "listedStr": value } });
    organization.send("POST", "/v1/klasses/thing", &record("anything"));
    assert_eq!(organization.run(&folder, "plan --allow-destructive").code, Some(0));
    assert_eq!(organization.run(&folder, "pull --check").code, Some(0));
}

#[test]
fn a_klass_of_rust_is_compared_and_deletes_nothing() {
    let organization = Organization::demo();
    let folder = Folder::new("plan-klass-json");
    let klass = json!({ "name": "flight", "metadata": { "properties": {
        "numberStr": {}, "cabinStr": { "enumeration": ["economy", "suite"] }, "gateStr": {},
    } } });
    folder.write("flight.json", &klass.to_string());
    let ran = organization.run(&folder, "plan --klass-json flight.json --allow-destructive");
    assert_eq!(ran.code, Some(2));
    assert!(!ran.output.contains("departsAt"), "{}", ran.output);
    assert!(ran.output.contains("    + gateStr\n"), "{}", ran.output);
}

#[test]
fn mistakes_are_pointed_out() {
    let organization = Organization::demo();
    let folder = Folder::new("plan-mistakes");
    folder.write("schemas/org/flight.json", "{ \"x-kustomer\": { \"klas\": \"flight\" } }");
    folder.write("api/card.json", "{ \"x-kustomer\": { \"type\": \"card\", \"path\": \"/v1/cards\" } }");
    folder.write("klass.json", "{ \"name\": \"a b\" }");
    folder.write("thing.json", "{ \"x-kustomer\": { \"klass\": \"order\" } }");
    let list = json!({
        "properties": { "custom": { "properties": { "statesStr": { "type": "array", "items": { "type": "string" } } } } },
        "x-kustomer": { "klass": "order" },
    });
    folder.write("list.json", &list.to_string());
    let lines = [
        "plan",
        "plan missing",
        "plan api",
        "plan --klass-json klass.json",
        "plan thing.json --rename a=bStr",
        "plan thing.json --rename aStr=aNum",
        "plan thing.json --rename aStr=aStr",
        "plan thing.json --rename noteStr=aStr",
        "plan thing.json --rename statusStr=aStr",
        "plan list.json --rename statusStr=statesStr",
        "plan --allow-destructiv",
        "apply --allow-destructiv",
    ];
    let transcripts = lines.map(|line| organization.transcript(&organization.run(&folder, line)));
    insta::assert_snapshot!("plan_mistakes", transcripts.join("\n"));
}

#[test]
fn an_organization_that_fails_is_an_error_and_no_plan() {
    let organization = Organization::demo();
    organization.sandbox.inject(Fault::status(401).after(3).always());
    let folder = Folder::new("plan-fails");
    folder.write("thing.json", "{ \"x-kustomer\": { \"klass\": \"order\" } }");
    let ran = organization.run(&folder, "plan thing.json --out plan.json");
    assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""));
    assert!(ran.messages.contains("401 Unauthorized"), "{}", ran.messages);
    assert!(!folder.path().join("plan.json").exists());
}
