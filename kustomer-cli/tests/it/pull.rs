//! `kustomer pull`: schema files follow the organization, and keep what a person wrote.

use std::fs;

use kustomer_sandbox::Fault;
use serde_json::{Map, Value, json};

use crate::organization::Organization;
use crate::support::{Folder, Ran};

/// The names of all files below a folder.
fn files(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(folder.path().join("schemas/org")).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn the_demo_is_pulled_and_generated() {
    let organization = Organization::demo();
    let folder = Folder::new("pull-demo");
    let pulled = organization.run(&folder, "pull");
    let again = organization.run(&folder, "pull");
    let check = organization.run(&folder, "pull --check");
    let transcripts = [pulled, again, check].map(|ran| organization.transcript(&ran));
    insta::assert_snapshot!("pull_demo", transcripts.join("\n"));
    insta::assert_snapshot!("pulled_order", folder.read("schemas/org/order.json"));
    insta::assert_snapshot!("pulled_customer", folder.read("schemas/org/customer_custom.json"));
    let generated = folder.run("generate --schemas schemas/org --out src/org");
    assert_eq!((generated.code, generated.messages.as_str()), (Some(0), ""), "{}", generated.output);
    assert!(folder.read("src/org/order.rs").contains("pub enum OrderStatus"));
}

#[test]
fn edits_in_the_organization_are_followed_and_those_of_a_person_are_kept() {
    let organization = Organization::demo();
    let folder = Folder::new("pull-edits");
    organization.run(&folder, "pull");
    let text = folder.read("schemas/org/flight.json");
    let text = text.replacen(
        "\"title\": \"Departs\"",
        "\"title\": \"Departs\", \"description\": \"By schedule.\"",
        1,
    );
    folder.write("schemas/org/flight.json", &text);
    assert_eq!(organization.run(&folder, "pull --check").code, Some(0));

    organization.attributes(
        "kobject.flight",
        &json!({
            "departsAt": { "displayName": "Departure" },
            "gateStr": { "displayName": "Gate" },
            "remarksTxt": null,
            "stopsStr": { "displayName": "Stops" },
            "cabinStr": { "displayName": "Cabin", "enumeration": ["economy", "business", "first", "suite"] },
        }),
    );
    let id = organization.get("/v1/klasses?name=order")["data"][0]["id"].clone();
    let path = format!("/v1/klasses/{}", id.as_str().expect("an ID"));
    organization.send(
        "PUT",
        &path,
        &json!({ "displayName": "Purchase", "color": "red", "status": "disabled" }),
    );
    let stale = organization.run(&folder, "pull --check");
    insta::assert_snapshot!("pull_stale", organization.transcript(&stale));
    assert_eq!(folder.read("schemas/org/flight.json"), text, "nothing is written");
    let pulled = organization.run(&folder, "pull");
    assert_eq!((pulled.code, pulled.messages.as_str()), (Some(0), ""), "{}", pulled.output);
    let file: Value = serde_json::from_str(&folder.read("schemas/org/flight.json")).expect("JSON");
    let departs = &file["properties"]["custom"]["properties"]["departsAt"];
    assert_eq!((&departs["title"], &departs["description"]), (&json!("Departure"), &json!("By schedule.")));
    assert_eq!(organization.run(&folder, "pull --check").code, Some(0));
    assert_eq!(folder.run("check schemas").code, Some(0));
    let pruned = organization.run(&folder, "pull --prune");
    assert_eq!(pruned.code, Some(0));
    let text = folder.read("schemas/org/flight.json");
    assert!(!text.contains("remarksTxt") && !text.contains("premium-economy"), "{text}");
}

#[test]
fn only_the_klasses_that_are_asked_for_are_written() {
    let organization = Organization::demo();
    let folder = Folder::new("pull-klass");
    let pulled = organization.run(&folder, "pull --klass order --out elsewhere");
    assert_eq!(pulled.output, "wrote elsewhere/order.json\n1 file written, 0 unchanged, 0 removed\n");
    let misspelled = organization.run(&folder, "pull --klass ordr");
    let wrong = organization.run(&folder, "pull --klass ../x");
    let transcripts = [misspelled, wrong].map(|ran| organization.transcript(&ran));
    insta::assert_snapshot!("pull_klass_errors", transcripts.join("\n"));
    assert_eq!(files(&folder), [""; 0]);
}

#[test]
fn nothing_is_written_when_the_organization_fails_in_the_middle() {
    let faults = [
        ("401", Fault::status(401).after(4).always()),
        ("403", Fault::status(403).after(5).always()),
        ("429", Fault::status(429).retry_after(0).after(6).always()),
        (
            "garbage",
            Fault::respond(200, &[("content-type", "application/json")], "{\"data\": [").after(4).always(),
        ),
        ("html", Fault::respond(200, &[("content-type", "text/html")], "<html>").always()),
        ("no data", Fault::respond(200, &[("content-type", "application/json")], "{}").after(3).always()),
    ];
    let mut messages = Vec::new();
    for (name, fault) in faults {
        let organization = Organization::demo();
        organization.sandbox.inject(fault);
        let folder = Folder::new("pull-fails");
        let ran = organization.run(&folder, "pull");
        assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""), "{name}: {}", ran.messages);
        assert!(ran.messages.contains("note: no file was changed"), "{}", ran.messages);
        assert!(!ran.messages.contains(organization.sandbox.api_key()), "{}", ran.messages);
        assert_eq!(files(&folder), [""; 0], "{name}");
        messages.push(format!(
            "--- {name}\n{}",
            ran.messages.lines().next().unwrap_or_default().split('(').next().unwrap_or_default()
        ));
    }
    assert!(messages.iter().all(|message| message.contains("error: ")), "{messages:?}");
}

#[test]
fn a_short_refusal_is_waited_for() {
    let organization = Organization::demo();
    organization.sandbox.inject(Fault::status(429).retry_after(0).after(4).times(2));
    organization.sandbox.inject(Fault::status(503).after(6).times(1));
    let folder = Folder::new("pull-retries");
    let ran = organization.run(&folder, "pull");
    assert_eq!((ran.code, ran.messages.as_str()), (Some(0), ""));
}

#[test]
fn the_environment_is_checked() {
    let folder = Folder::new("pull-environment");
    let mut command = folder.command("pull");
    command.env_remove("KUSTOMER_API_KEY").env_remove("KUSTOMER_ORG").env_remove("KUSTOMER_BASE_URL");
    let ran = Ran::with_input("pull", &mut command, &[]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.messages.contains("`KUSTOMER_API_KEY` is not set"), "{}", ran.messages);
}

#[test]
fn files_with_errors_are_not_overwritten() {
    let organization = Organization::demo();
    let folder = Folder::new("pull-broken");
    folder.write("schemas/org/flight.json", "{ \"x-kustomer\": { \"klas\": \"flight\" } }");
    let ran = organization.run(&folder, "pull");
    assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""));
    assert!(ran.messages.contains("schemas/org/flight.json:1:19"), "{}", ran.messages);
    assert_eq!(files(&folder), ["flight.json"]);
    assert!(organization.sandbox.requests().is_empty(), "nothing is requested");
}

#[test]
fn klasses_that_cannot_share_a_folder_are_refused() {
    let organization = Organization::new();
    organization.klass("Order", &json!({}));
    organization.klass("order", &json!({}));
    let folder = Folder::new("pull-collision");
    let ran = organization.run(&folder, "pull");
    insta::assert_snapshot!("pull_collision", organization.transcript(&ran));
    assert_eq!(files(&folder), [""; 0]);
    folder.write("schemas/org/small_order.json", "{ \"x-kustomer\": { \"klass\": \"order\" } }");
    assert_eq!(organization.run(&folder, "pull").code, Some(0));
    assert_eq!(files(&folder), ["Order.json", "search.schema.json", "small_order.json"]);
}

#[test]
fn a_large_organization_is_pulled_as_a_whole() {
    let builder = kustomer_sandbox::Sandbox::builder().rate_limit(100_000);
    let organization = Organization::with(builder);
    for number in 0..500 {
        let attributes: Map<String, Value> = (0..100)
            .map(|at| {
                let suffix = ["Str", "Num", "At", "Bool", "Txt"][at % 5];
                (format!("attribute{at}{suffix}"), json!({ "displayName": format!("Attribute {at}") }))
            })
            .collect();
        organization.klass(&format!("klass-{number}"), &Value::Object(attributes));
    }
    let folder = Folder::new("pull-large");
    let ran = organization.run(&folder, "pull");
    assert_eq!((ran.code, ran.messages.as_str()), (Some(0), ""));
    assert!(ran.output.ends_with("501 files written, 0 unchanged, 0 removed\n"));
    assert_eq!(organization.run(&folder, "pull --check").code, Some(0));
}

#[test]
fn pulled_files_are_exported_as_an_app_definition_and_read_back() {
    let organization = Organization::demo();
    let folder = Folder::new("pull-app");
    organization.run(&folder, "pull");
    let exported = folder.run("export app-definition --app airline --title Airline");
    assert_eq!((exported.code, exported.messages.as_str()), (Some(0), ""));
    folder.write("app.json", &exported.output);
    let check = folder.run("pull --from app.json --check");
    assert_eq!((check.code, check.output.as_str()), (Some(0), "`schemas/org` is up to date\n"));
    let lines = ["export", "export app-definition", "export app-definition missing --app airline"];
    let transcripts = lines.map(|line| folder.run(line).transcript());
    insta::assert_snapshot!("app_definition_errors", transcripts.join("\n"));
}

#[test]
fn a_file_can_take_the_place_of_the_organization() {
    let folder = Folder::new("pull-from");
    let app = json!({ "app": "acme", "version": "1.0.0", "title": "Acme", "klasses": [
        { "name": "acme-order", "icon": "cart", "metadata": { "properties": { "totalNum": { "displayName": "Total" } } } },
        { "name": "customer", "metadata": { "standard": true, "properties": { "acmeMilesNum": { "displayName": "Miles" } } } },
    ] });
    folder.write("app.json", &app.to_string());
    folder.write("wrong.json", "{ \"klasses\": [{ \"name\": \"../x\" }] }");
    folder.write("other.json", "{ \"a\": 1 }");
    folder.write("broken.json", "{ \"klasses\": [");
    let lines = [
        "pull --from app.json",
        "pull --from app.json --check",
        "pull --from app.json --klass other",
        "pull --from wrong.json",
        "pull --from other.json",
        "pull --from broken.json",
        "pull --from missing.json",
        "pull --from schemas",
    ];
    let transcripts: Vec<String> = lines.iter().map(|line| folder.run(line).transcript()).collect();
    insta::assert_snapshot!("pull_from", transcripts.join("\n"));
    assert_eq!(files(&folder), ["acme-order.json", "customer_custom.json"]);
}
