//! `kustomer diff` with `org:`: the organization as a side, in memory.

use std::fs;

use kustomer_sandbox::Fault;
use serde_json::json;

use crate::organization::Organization;
use crate::revision::{commit, git};
use crate::support::{Folder, Ran};

/// The schemas of the demo, and the organization after edits by hand.
fn drifted(test: &str) -> (Organization, Folder) {
    let organization = Organization::demo();
    let folder = Folder::new(test);
    assert_eq!(organization.run(&folder, "pull --out schemas").code, Some(0));
    organization.attributes(
        "kobject.flight",
        &json!({
            "remarksTxt": null,
            "gateStr": { "displayName": "Gate" },
            "cabinStr": { "displayName": "Cabin", "enumeration": ["economy", "business", "first", "suite"] },
        }),
    );
    organization.klass("lounge", &json!({ "nameStr": { "displayName": "Name" } }));
    organization.sandbox.clear_requests();
    (organization, folder)
}

/// The texts of all files below the folder.
fn texts(folder: &Folder) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = fs::read_dir(folder.path().join("schemas"))
        .expect("the folder exists")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .map(|name| (name.clone(), folder.read(&format!("schemas/{name}"))))
        .collect();
    texts.sort();
    texts
}

#[test]
fn edits_by_hand_are_shown_in_terms_of_the_files() {
    let (organization, folder) = drifted("drift-text");
    let before = texts(&folder);
    let lines = ["diff schemas org:", "diff --fail-on never org: schemas"];
    let transcripts = lines.map(|line| organization.transcript(&organization.run(&folder, line)));
    insta::assert_snapshot!("drift", transcripts.join("\n"));
    assert_eq!(texts(&folder), before, "nothing is written");
    let requests = organization.sandbox.requests();
    assert!(requests.iter().all(|request| request.method() == "GET"), "nothing is changed");
}

#[test]
fn a_comparison_is_that_of_the_files_after_a_pull() {
    let (organization, folder) = drifted("drift-pull");
    let compared = organization.run(&folder, "diff --json schemas org:");
    fs::create_dir(folder.path().join("pulled")).expect("a folder can be created");
    for (name, text) in texts(&folder) {
        folder.write(&format!("pulled/{name}"), &text);
    }
    organization.run(&folder, "pull --out pulled");
    let pulled = folder.run("diff --json schemas pulled");
    assert_eq!((compared.code, pulled.code), (Some(1), Some(1)), "{}", compared.messages);
    assert_eq!(compared.output.replace("org:", "pulled/"), pulled.output);
    organization.run(&folder, "pull --out schemas");
    let current = organization.run(&folder, "diff --fail-on compatible schemas org:");
    assert_eq!((current.code, current.output.as_str()), (Some(0), "no changes from `schemas` to `org:`\n"));
}

#[test]
fn a_file_and_a_revision_can_be_compared_with_the_organization() {
    let (organization, folder) = drifted("drift-sides");
    git(&folder, &["init", "--quiet", "--initial-branch", "main"]);
    commit(&folder);
    for line in
        ["diff HEAD:schemas org:", "diff HEAD:schemas/flight.json org:", "diff schemas/flight.json org:"]
    {
        let ran = organization.run(&folder, line);
        let place = "\n --> org:flight.json:";
        assert!(ran.code == Some(1) && ran.output.contains(place), "{}", ran.transcript());
    }
    // Of one file, nothing else is read than its resource.
    organization.sandbox.clear_requests();
    organization.run(&folder, "diff schemas/flight.json org:");
    let paths: Vec<String> =
        organization.sandbox.requests().iter().map(|request| request.path().to_owned()).collect();
    assert!(paths.iter().filter(|path| path.starts_with("/v1/metadata")).count() == 1, "{paths:?}");
    organization.attributes("customer", &json!({ "milesNum": { "displayName": "Miles flown" } }));
    folder.write("gone.json", "{ \"x-kustomer\": { \"klass\": \"gone\" } }");
    let lines = [
        "diff gone.json org:",
        "diff org: gone.json",
        "diff schemas/customer_custom.json org:",
        "diff HEAD:schemas/flight.json org: --markdown",
    ];
    let transcripts = lines.map(|line| organization.transcript(&organization.run(&folder, line)));
    insta::assert_snapshot!("drift_files", transcripts.join("\n"));
}

#[test]
fn sources_are_shown_where_the_organization_breaks_them() {
    let (organization, folder) = drifted("drift-sources");
    folder.write(
        "src/lib.rs",
        "use kustomer::{Id, KustomerResource};\n\n#[derive(KustomerResource)]\n#[kustomer(klass = \"flight\")]\npub struct Flight \
         {\n    pub id: Id<Flight>,\n    #[kustomer(custom, rename = \"remarksTxt\")]\n    pub remarks: Option<String>,\n}\n",
    );
    let ran = organization.run(&folder, "diff schemas org: --src src");
    assert!(
        ran.output.contains("  --> src/lib.rs:8:9\n") || ran.output.contains(" --> src/lib.rs:8:9\n"),
        "{}",
        ran.output
    );
    assert!(ran.output.ends_with("1 place is broken in the sources\n"), "{}", ran.output);
}

#[test]
fn mistakes_are_pointed_out() {
    let organization = Organization::demo();
    organization.klass("Order", &json!({}));
    let folder = Folder::with_flight("drift-mistakes");
    folder.write("api/card.json", "{ \"x-kustomer\": { \"type\": \"card\", \"path\": \"/v1/cards\" } }");
    folder.write("wrong/flight.json", "{ \"x-kustomer\": { \"klas\": \"flight\" } }");
    let lines = [
        "diff org: org:",
        "diff org:acme schemas",
        "diff missing org:",
        "diff api/card.json org:",
        "diff wrong org:",
        "diff schemas org:",
    ];
    let transcripts = lines.map(|line| organization.transcript(&organization.run(&folder, line)));
    insta::assert_snapshot!("drift_mistakes", transcripts.join("\n"));
    let mut command = folder.command("diff schemas org:");
    command.env_remove("KUSTOMER_API_KEY").env_remove("KUSTOMER_ORG").env_remove("KUSTOMER_BASE_URL");
    let ran = Ran::with_input("diff schemas org:", &mut command, &[]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.messages.contains("`KUSTOMER_API_KEY` is not set"), "{}", ran.messages);
}

#[test]
fn an_organization_that_fails_in_the_middle_is_an_error_and_no_result() {
    let faults = [
        ("401", Fault::status(401).after(4).always(), "401 Unauthorized"),
        ("403", Fault::status(403).after(4).always(), "403 Forbidden"),
        ("429", Fault::status(429).retry_after(0).after(5).always(), "429 Too Many Requests"),
        ("cut", Fault::cut_body().after(4).always(), "error: "),
    ];
    for (name, fault, message) in faults {
        let organization = Organization::demo();
        let folder = Folder::with_flight("drift-fails");
        organization.sandbox.inject(fault);
        let ran = organization.run(&folder, "diff --fail-on never schemas org:");
        assert_eq!((ran.code, ran.output.as_str()), (Some(2), ""), "{name}: {}", ran.messages);
        assert!(ran.messages.contains(message), "{name}: {}", ran.messages);
        assert!(!ran.messages.contains(organization.sandbox.api_key()), "{}", ran.messages);
    }
}

#[test]
fn a_short_refusal_is_waited_for() {
    let organization = Organization::demo();
    let folder = Folder::new("drift-retries");
    organization.run(&folder, "pull --out schemas");
    organization.sandbox.inject(Fault::status(429).retry_after(0).after(4).times(2));
    let ran = organization.run(&folder, "diff schemas org:");
    assert_eq!((ran.code, ran.messages.as_str()), (Some(0), ""));
}
