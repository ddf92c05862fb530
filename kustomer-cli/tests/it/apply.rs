//! `kustomer apply`: the organization follows the schemas, a step at a time, also after it was interrupted.

use std::process::Stdio;
use std::thread;
use std::time::Duration;

use kustomer_sandbox::{Fault, InjectedFault};
use serde_json::{Value, json};

use crate::organization::Organization;
use crate::plan::edit;
use crate::support::Folder;

#[test]
fn a_changed_schema_is_applied_and_pulled_back_unchanged() {
    let organization = Organization::demo();
    let folder = Folder::new("apply-round-trip");
    organization.run(&folder, "pull");
    edit(&folder);
    let applied = organization.run(&folder, "apply");
    insta::assert_snapshot!("apply", organization.transcript(&applied));
    assert_eq!(organization.run(&folder, "plan").code, Some(0));
    let cabin = &organization.properties("kobject.flight")["cabinStr"]["enumeration"];
    assert_eq!(
        *cabin,
        json!(["economy", "premium-economy", "business", "first", "suite"]),
        "nothing is lost"
    );
    let crew = &organization.properties("kobject.flight")["crewId"];
    assert_eq!((&crew["multi"], &crew["target"]), (&json!(true), &json!("user")));
    let again = organization.run(&folder, "apply --allow-destructive");
    assert_eq!(again.code, Some(1), "it is not confirmed");
    let input = ["cabinStr", "remarksTxt"];
    let confirmed = organization.command(&folder, "apply --allow-destructive", &input);
    assert_eq!(confirmed.code, Some(0), "{}", confirmed.messages);
    assert!(organization.properties("kobject.flight").get("remarksTxt").is_none());
    organization.run(&folder, "pull");
    assert_eq!(organization.run(&folder, "pull --check").code, Some(0));
    assert_eq!(organization.run(&folder, "plan --allow-destructive").code, Some(0));
}

#[test]
fn a_loss_needs_the_option_and_the_typed_name() {
    let organization = Organization::demo();
    let folder = Folder::new("apply-confirm");
    organization.run(&folder, "pull");
    edit(&folder);
    organization.run(&folder, "plan --allow-destructive --out plan.json");
    let before = organization.properties("kobject.flight");
    let mut transcripts = Vec::new();
    for (line, input) in [
        ("apply plan.json", &[][..]),
        ("apply plan.json --allow-destructive", &[]),
        ("apply plan.json --allow-destructive", &["yes"]),
        ("apply --allow-destructive", &["cabinStr", "remarks"]),
    ] {
        let ran = organization.command(&folder, line, input);
        assert_eq!(ran.code, Some(1), "{line}");
        assert_eq!(organization.properties("kobject.flight"), before, "{line}");
        transcripts.push(organization.transcript(&ran));
    }
    insta::assert_snapshot!("apply_confirm", transcripts.join("\n"));
    let confirmed =
        organization.command(&folder, "apply plan.json --allow-destructive", &["cabinStr", "remarksTxt"]);
    assert_eq!(confirmed.code, Some(0), "{}", confirmed.messages);
    assert_eq!(organization.run(&folder, "plan --allow-destructive").code, Some(0));
}

#[test]
fn a_saved_plan_is_refused_if_the_organization_has_changed_since() {
    let changes = [
        json!({ "numberStr": { "displayName": "No." } }),
        json!({ "otherStr": {} }),
        json!({ "numberStr": null }),
        json!({ "departsAt": { "displayName": "Off" } }),
        json!({ "gateStr": { "displayName": "Other" } }),
        Value::Null,
    ];
    let mut messages = Vec::new();
    for change in changes {
        let organization = Organization::demo();
        let folder = Folder::new("apply-changed");
        organization.run(&folder, "pull");
        edit(&folder);
        assert_eq!(organization.run(&folder, "plan --out plan.json").code, Some(2));
        match change {
            Value::Null => organization.klass("lounge", &json!({})),
            attributes => organization.attributes("kobject.flight", &attributes),
        }
        let before = organization.properties("kobject.flight");
        let ran = organization.run(&folder, "apply plan.json");
        assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""));
        assert_eq!(organization.properties("kobject.flight"), before);
        messages.push(ran.messages);
    }
    insta::assert_snapshot!("apply_changed", messages.join("\n"));
}

#[test]
fn changes_elsewhere_do_not_matter_to_a_saved_plan_and_it_can_be_applied_twice() {
    let organization = Organization::demo();
    let folder = Folder::new("apply-elsewhere");
    organization.run(&folder, "pull --klass flight");
    edit(&folder);
    organization.run(&folder, "plan --out plans/plan.json");
    organization.attributes("kobject.order", &json!({ "otherStr": {} }));
    organization.attributes("customer", &json!({ "otherStr": {} }));
    assert_eq!(organization.run(&folder, "apply plans/plan.json").code, Some(0));
    let again = organization.run(&folder, "apply plans/plan.json");
    assert_eq!(again.code, Some(0), "{}", again.messages);
    let text = "No changes. The organization has everything that is defined.\n0 steps taken, 9 had been taken before\n";
    assert_eq!(again.output, text);
    let other = Organization::demo();
    let refused = other.run(&folder, "apply plans/plan.json");
    assert!(
        refused.messages.starts_with("error: the plan is for the organization at "),
        "{}",
        refused.messages
    );
}

/// Schemas of several Klasses that refer to each other.
fn schemas(folder: &Folder) {
    for number in 0..8 {
        let klass = json!({
            "properties": { "custom": { "properties": {
                "nameStr": { "type": "string", "title": "Name" },
                "stateStr": { "enum": ["open", "closed"], "title": "State" },
                "nextId": { "type": "string", "x-kustomer": { "to": format!("kobject.klass{}", (number + 1) % 8) } },
            } } },
            "x-kustomer": { "klass": format!("klass{number}"), "displayName": format!("Klass {number}"), "icon": "plane" },
        });
        folder.write(&format!("schemas/org/klass{number}.json"), &klass.to_string());
    }
}

/// Waits until a fault was met.
fn wait(fault: &InjectedFault) {
    while fault.fired() == 0 {
        thread::yield_now();
    }
}

/// The requests of a whole run.
fn requests_of_a_run(folder: &Folder) -> u64 {
    let organization = Organization::new();
    assert_eq!(organization.run(folder, "apply").code, Some(0));
    organization.sandbox.requests().len() as u64
}

#[test]
fn after_a_kill_at_any_request_the_next_run_completes() {
    let folder = Folder::new("apply-killed");
    schemas(&folder);
    let requests = requests_of_a_run(&folder);
    assert!(requests >= 30, "{requests} requests");
    for at in 0..requests {
        let organization = Organization::new();
        // With a saved plan every other time.
        let line = if at % 2 == 0 { "apply" } else { "apply plan.json" };
        if at % 2 == 1 {
            organization.run(&folder, "plan --out plan.json");
        }
        let hanging = organization.sandbox.inject(Fault::delay(Duration::from_secs(3600)).after(at).always());
        let mut command = organization.ready(&folder, line);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the command can be run");
        wait(&hanging);
        child.kill().expect("it runs");
        child.wait().expect("it ends");
        hanging.remove();
        let resumed = organization.run(&folder, line);
        assert_eq!(resumed.code, Some(0), "killed at request {at}: {}", resumed.messages);
        assert_eq!(organization.run(&folder, "plan --allow-destructive").code, Some(0), "killed at {at}");
    }
}

#[test]
fn after_a_lost_response_the_next_run_completes() {
    let folder = Folder::new("apply-lost");
    schemas(&folder);
    for at in 0..requests_of_a_run(&folder) {
        let organization = Organization::new();
        // The request is done, and the connection is cut in its response.
        organization.sandbox.inject(Fault::cut_body().after(at).times(1));
        organization.run(&folder, "apply");
        let resumed = organization.run(&folder, "apply");
        assert_eq!(resumed.code, Some(0), "lost at request {at}: {}", resumed.messages);
        assert_eq!(organization.run(&folder, "plan --allow-destructive").code, Some(0), "lost at {at}");
    }
}

#[test]
fn a_refusal_in_the_middle_says_how_to_go_on() {
    let organization = Organization::new();
    let folder = Folder::new("apply-refused");
    schemas(&folder);
    let fault = organization.sandbox.inject(Fault::status(403).on("PUT", "/v1/metadata").after(3).always());
    let ran = organization.run(&folder, "apply");
    assert_eq!(ran.code, Some(1));
    assert!(ran.messages.contains("403 Forbidden"), "{}", ran.messages);
    assert!(ran.messages.ends_with("note: some steps may have been taken: run the command again to go on\n"));
    fault.remove();
    assert_eq!(organization.run(&folder, "apply").code, Some(0));
    assert_eq!(organization.run(&folder, "plan").code, Some(0));
}

#[test]
fn a_rename_creates_the_new_attribute_and_deprecates_the_old_one() {
    let organization = Organization::demo();
    let folder = Folder::new("apply-rename");
    organization.run(&folder, "pull");
    let text = folder.read("schemas/org/flight.json");
    let text = text.replace("\"cabinStr\"", "\"seatStr\"");
    folder.write("schemas/org/flight.json", &text);
    let planned = organization.run(&folder, "plan --rename cabinStr=seatStr --allow-destructive");
    insta::assert_snapshot!("plan_rename", organization.transcript(&planned));
    for _ in 0..2 {
        let applied = organization.run(&folder, "apply --rename flight.cabinStr=seatStr");
        assert_eq!(applied.code, Some(0), "{}", applied.messages);
    }
    let properties = organization.properties("kobject.flight");
    assert_eq!(properties["seatStr"]["enumeration"], properties["cabinStr"]["enumeration"]);
    assert_eq!(properties["cabinStr"]["displayName"], "Cabin (deprecated)");
}

#[test]
fn damaged_copies_of_a_plan_are_refused() {
    let organization = Organization::demo();
    let folder = Folder::new("apply-damaged-copies");
    organization.run(&folder, "pull");
    let text = folder.read("schemas/org/flight.json").replace("\"remarksTxt\"", "\"notesTxt\"");
    folder.write("schemas/org/flight.json", &text);
    organization.run(&folder, "plan --rename remarksTxt=notesTxt --out plan.json");
    let plan: Value = serde_json::from_str(&folder.read("plan.json")).expect("JSON");
    organization.sandbox.clear_requests();
    let mut wrong = Vec::new();
    for (pointer, value) in [
        ("/copies/0/to", json!("otherTxt")),
        ("/copies/0/to", json!("other")),
        ("/copies/0/from", Value::Null),
        ("/copies/0/resource", json!("kobject.order")),
        ("/copies/0/resource", json!("../x")),
        ("/copies", json!([])),
    ] {
        let mut plan = plan.clone();
        *plan.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        folder.write("wrong.json", &plan.to_string());
        let ran = organization.run(&folder, "apply wrong.json");
        assert_eq!(ran.code, Some(1), "{pointer}: {}", ran.output);
        wrong.push(format!("{pointer}: {}", ran.messages.lines().next().unwrap_or_default()));
    }
    insta::assert_snapshot!("apply_damaged_copies", wrong.join("\n"));
    assert!(organization.sandbox.requests().is_empty(), "nothing is requested");
}

#[test]
fn damaged_plans_are_refused() {
    let organization = Organization::demo();
    let folder = Folder::new("apply-damaged");
    organization.run(&folder, "pull");
    edit(&folder);
    organization.run(&folder, "plan --out plan.json");
    let plan: Value = serde_json::from_str(&folder.read("plan.json")).expect("JSON");
    let mut wrong = Vec::new();
    for (pointer, value) in [
        ("/version", json!(2)),
        ("/fingerprint", json!(1)),
        ("/fingerprint", json!("0")),
        ("/checksum", json!("0")),
        ("/steps/2/after/displayName", json!("Other")),
        ("/steps", json!({})),
        ("/steps/0/resource", json!("kobject.../x")),
        ("/steps/0/resource", json!("ticket")),
        ("/steps/2/attribute", json!("a\"Str")),
        ("/steps/2/attribute", json!("plain")),
        ("/steps/2/after", json!("x")),
        ("/steps/2/after", Value::Null),
        ("/resources", json!([])),
        ("/organization", json!("https://elsewhere.example")),
    ] {
        let mut plan = plan.clone();
        *plan.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        folder.write("wrong.json", &plan.to_string());
        let ran = organization.run(&folder, "apply wrong.json --allow-destructive");
        assert_eq!(ran.code, Some(1), "{pointer}: {}", ran.output);
        wrong.push(format!("{pointer}: {}", ran.messages.lines().next().unwrap_or_default()));
    }
    let wrong = wrong.join("\n").replace(organization.sandbox.url(), "http://sandbox");
    insta::assert_snapshot!("apply_damaged", wrong);
    assert_eq!(organization.run(&folder, "apply plan.json").code, Some(0), "it is still as it was");
}
