//! `--delete-klass`: a whole Klass is deleted, and only with the option for losses and its typed name.

use kustomer_sandbox::Fault;
use serde_json::{Value, json};

use crate::organization::Organization;
use crate::support::Folder;

/// An organization with the Klasses `flight` and `lounge`, and a folder that describes only the former.
fn organization(test: &str) -> (Organization, Folder) {
    let organization = Organization::new();
    organization.klass("flight", &json!({ "numberStr": { "displayName": "Number" } }));
    organization.klass("lounge", &json!({ "nameStr": { "displayName": "Name" }, "seatsNum": {} }));
    let folder = Folder::new(test);
    assert_eq!(organization.run(&folder, "pull --klass flight").code, Some(0));
    (organization, folder)
}

/// The names of the Klasses that exist.
fn klasses(organization: &Organization) -> Vec<Value> {
    let list = organization.get("/v1/klasses?status=existing_only");
    let mut names: Vec<Value> = list["data"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|klass| klass["attributes"]["name"].clone())
        .collect();
    names.sort_by_key(ToString::to_string);
    names
}

#[test]
fn a_klass_is_deleted_with_both_options_and_its_typed_name() {
    let (organization, folder) = organization("delete-klass");
    // It is in no file, which alone deletes nothing.
    for line in ["plan --allow-destructive", "apply --allow-destructive"] {
        assert_eq!(organization.run(&folder, line).code, Some(0), "{line}");
    }
    let mut transcripts = Vec::new();
    for (line, input) in [
        ("plan --delete-klass lounge", &[][..]),
        ("plan --delete-klass lounge --allow-destructive --out plan.json", &[]),
        ("apply --delete-klass lounge", &[]),
        ("apply plan.json", &[]),
        ("apply plan.json --allow-destructive", &["loung"]),
    ] {
        let ran = organization.command(&folder, line, input);
        assert_eq!(klasses(&organization), ["flight", "lounge"], "{line}");
        transcripts.push(organization.transcript(&ran));
    }
    let line = "apply plan.json --allow-destructive";
    transcripts.push(organization.transcript(&organization.command(&folder, line, &["lounge"])));
    assert_eq!(klasses(&organization), ["flight"]);
    for line in [line, "plan --delete-klass lounge --allow-destructive", "plan"] {
        transcripts.push(organization.transcript(&organization.run(&folder, line)));
    }
    insta::assert_snapshot!("delete_klass", transcripts.join("\n"));
    assert_eq!(organization.run(&folder, "pull --check --klass flight").code, Some(0));
}

#[test]
fn what_the_service_would_refuse_and_contradictions_are_pointed_out() {
    let (organization, folder) = organization("delete-klass-refused");
    organization.send("POST", "/v1/klasses/lounge", &json!({ "title": "North" }));
    let lines = [
        "plan --delete-klass lounge",
        "plan --delete-klass flight",
        "plan --delete-klass ../x",
        "plan --delete-klass longe",
        "plan missing --delete-klass lounge",
    ];
    let transcripts = lines.map(|line| organization.transcript(&organization.run(&folder, line)));
    insta::assert_snapshot!("delete_klass_mistakes", transcripts.join("\n"));
    assert_eq!(klasses(&organization), ["flight", "lounge"]);
}

#[test]
fn the_last_klass_of_a_project_is_deleted_without_any_file() {
    let (organization, _) = organization("delete-klass-last");
    let folder = Folder::new("delete-klass-none");
    let line = "apply --delete-klass lounge --delete-klass flight --allow-destructive";
    let ran = organization.command(&folder, line, &["flight", "lounge"]);
    assert_eq!(ran.code, Some(0), "{}", ran.messages);
    assert_eq!(klasses(&organization), [""; 0]);
}

#[test]
fn a_saved_plan_is_refused_if_the_klass_has_changed_since() {
    for change in [json!({ "floorStr": {} }), json!({ "seatsNum": null })] {
        let (organization, folder) = organization("delete-klass-changed");
        organization.run(&folder, "plan --delete-klass lounge --allow-destructive --out plan.json");
        organization.attributes("kobject.lounge", &change);
        let ran = organization.command(&folder, "apply plan.json --allow-destructive", &["lounge"]);
        assert_eq!(ran.code, Some(1));
        assert!(ran.messages.contains("note: Klass `lounge` has changed\n"), "{}", ran.messages);
        assert_eq!(klasses(&organization), ["flight", "lounge"]);
    }
}

#[test]
fn a_record_that_was_created_since_the_plan_keeps_the_klass() {
    let (organization, folder) = organization("delete-klass-record");
    organization.run(&folder, "plan --delete-klass lounge --allow-destructive --out plan.json");
    organization.send("POST", "/v1/klasses/lounge", &json!({ "title": "North" }));
    let ran = organization.command(&folder, "apply plan.json --allow-destructive", &["lounge"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.messages.contains("409 Conflict"), "{}", ran.messages);
    assert_eq!(klasses(&organization), ["flight", "lounge"]);
}

#[test]
fn a_lost_response_is_no_error() {
    let (organization, folder) = organization("delete-klass-lost");
    organization.sandbox.inject(Fault::cut_body().on("DELETE", "/v1/klasses").times(1));
    let line = "apply --delete-klass lounge --allow-destructive";
    organization.command(&folder, line, &["lounge"]);
    let again = organization.command(&folder, line, &["lounge"]);
    assert_eq!(again.code, Some(0), "{}", again.messages);
    assert_eq!(klasses(&organization), ["flight"]);
}
