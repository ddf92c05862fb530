//! Renaming an attribute: the values of all records are copied, and each exactly once, whatever happens in between.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use kustomer_sandbox::{Fault, InjectedFault, Sandbox};
use serde_json::{Map, Value, json};

use crate::organization::Organization;
use crate::support::Folder;

/// A Klass `flight` with records that have these custom attributes.
fn flights(attributes: &Value, customs: impl IntoIterator<Item = Value>) -> Organization {
    let organization = Organization::with(Sandbox::builder().rate_limit(100_000));
    organization.klass("flight", attributes);
    let records: Vec<Value> = customs
        .into_iter()
        .enumerate()
        .map(|(at, custom)| json!({ "title": format!("Flight {at}"), "externalId": at.to_string(), "custom": custom }))
        .collect();
    for records in records.chunks(100) {
        organization.send("POST", "/v1/klasses/flight/bulk", &Value::from(records));
    }
    organization
}

/// The custom attributes of all flights, by their external ID.
fn customs(organization: &Organization) -> Vec<Value> {
    let mut records: Vec<(u64, Value)> = Vec::new();
    let mut path = Some("/v1/klasses/flight?pageSize=100".to_owned());
    while let Some(next) = path {
        let mut page = organization.get(&next);
        for record in page["data"].as_array_mut().expect("a list") {
            let id = record["attributes"]["externalId"].as_str().expect("an ID");
            records.push((id.parse().expect("a number"), record["attributes"]["custom"].take()));
        }
        path = page["links"]["next"].as_str().map(str::to_owned);
    }
    records.sort_by_key(|(id, _)| *id);
    records.into_iter().map(|(_, custom)| custom).collect()
}

/// Gives an attribute another name in a schema file.
fn rename(folder: &Folder, file: &str, old: &str, new: &str) {
    let text = folder.read(&format!("schemas/org/{file}.json"));
    assert!(text.contains(&format!("\"{old}\"")), "{text}");
    folder.write(
        &format!("schemas/org/{file}.json"),
        &text.replace(&format!("\"{old}\""), &format!("\"{new}\"")),
    );
}

/// Removes an attribute from the file of the Klass.
fn without(folder: &Folder, attribute: &str) {
    let mut file: Value = serde_json::from_str(&folder.read("schemas/org/flight.json")).expect("JSON");
    let attributes = file["properties"]["custom"]["properties"].as_object_mut().expect("attributes");
    assert!(attributes.remove(attribute).is_some(), "{attribute}");
    folder.write("schemas/org/flight.json", &file.to_string());
}

#[test]
fn values_are_copied_before_the_old_attribute_is_marked() {
    let attributes = json!({ "gateStr": { "displayName": "Gate" }, "seatsNum": {} });
    let organization = flights(
        &attributes,
        [
            json!({ "gateStr": "A1", "seatsNum": 1.5 }),
            json!({ "gateStr": "\"é\n\u{1f6eb}" }),
            json!({ "seatsNum": 3 }),
            json!({ "gateStr": null }),
        ],
    );
    let folder = Folder::new("backfill");
    organization.run(&folder, "pull");
    rename(&folder, "flight", "gateStr", "doorStr");
    let lines = [
        "plan --rename gateStr=doorStr --out plan.json",
        "apply --rename gateStr=doorStr",
        "apply --rename gateStr=doorStr",
        "apply plan.json",
        "plan --rename gateStr=doorStr",
    ];
    let transcripts = lines.map(|line| organization.transcript(&organization.run(&folder, line)));
    insta::assert_snapshot!("backfill", transcripts.join("\n"));
    let expected = [
        json!({ "gateStr": "A1", "seatsNum": 1.5, "doorStr": "A1" }),
        json!({ "gateStr": "\"é\n\u{1f6eb}", "doorStr": "\"é\n\u{1f6eb}" }),
        json!({ "seatsNum": 3 }),
        json!({ "gateStr": null }),
    ];
    assert_eq!(customs(&organization), expected);
    assert_eq!(organization.properties("kobject.flight")["gateStr"]["displayName"], "Gate (deprecated)");
}

#[test]
fn a_value_in_the_new_attribute_is_never_overwritten() {
    let attributes = json!({ "gateStr": {}, "doorStr": {} });
    let organization = flights(
        &attributes,
        [
            json!({ "gateStr": "A1", "doorStr": "kept" }),
            json!({ "gateStr": "B2" }),
            json!({ "gateStr": "C3" }),
        ],
    );
    let folder = Folder::new("backfill-kept");
    organization.run(&folder, "pull");
    let list = organization.get("/v1/klasses/flight?pageSize=100");
    // Another program writes both attributes after the list was read.
    for record in list["data"].as_array().expect("a list") {
        if record["attributes"]["externalId"] == "2" {
            let path = format!("/v1/klasses/flight/{}", record["id"].as_str().expect("an ID"));
            organization.send("PUT", &path, &json!({ "custom": { "gateStr": "D4", "doorStr": "newer" } }));
        }
    }
    let stale = Fault::respond(200, &[("content-type", "application/json")], list.to_string());
    organization.sandbox.inject(stale.on("GET", "/v1/klasses/flight").times(1));
    without(&folder, "gateStr");
    let applied = organization.run(&folder, "apply --rename gateStr=doorStr");
    assert_eq!(applied.code, Some(0), "{}", applied.messages);
    assert!(applied.output.ends_with("1 value copied\n"), "{}", applied.output);
    let doors: Vec<Value> = customs(&organization).iter().map(|custom| custom["doorStr"].clone()).collect();
    assert_eq!(doors, [json!("kept"), json!("B2"), json!("newer")]);
}

#[test]
fn refused_records_are_reported_and_copied_by_a_further_run() {
    let attributes = json!({ "gateStr": {}, "doorStr": { "enumeration": ["A", "B"] } });
    let organization =
        flights(&attributes, (0..30).map(|at| json!({ "gateStr": if at % 2 == 0 { "A" } else { "C" } })));
    let folder = Folder::new("backfill-refused");
    organization.run(&folder, "pull");
    without(&folder, "gateStr");
    let ran = organization.run(&folder, "apply --rename gateStr=doorStr");
    assert_eq!(ran.code, Some(1));
    let id = |line: &str| line.split('`').nth(1).is_some_and(|id| id.len() == 24);
    let shown: Vec<String> = ran
        .messages
        .lines()
        .map(|line| {
            if id(line) {
                line.replacen(line.split('`').nth(1).unwrap_or_default(), "ID", 1)
            } else {
                line.to_owned()
            }
        })
        .collect();
    insta::assert_snapshot!("backfill_refused", format!("{}\n----\n{}", ran.output, shown.join("\n")));
    assert!(
        organization.properties("kobject.flight")["gateStr"]
            .get("displayName")
            .is_none_or(|name| name != "gateStr (deprecated)")
    );
    organization.attributes("kobject.flight", &json!({ "doorStr": { "enumeration": ["A", "B", "C"] } }));
    let ran = organization.run(&folder, "apply --rename gateStr=doorStr");
    assert_eq!(ran.code, Some(0), "{}", ran.messages);
    assert!(ran.output.ends_with("15 values copied\n"), "{}", ran.output);
    assert!(customs(&organization).iter().all(|custom| custom["doorStr"] == custom["gateStr"]));
}

#[test]
fn requests_are_as_large_as_the_service_accepts() {
    let text = "x".repeat(1000);
    let attributes: Map<String, Value> = (0..20)
        .map(|at| (format!("text{at}Str"), json!({})))
        .chain([("gateStr".to_owned(), json!({}))])
        .collect();
    let custom = || {
        let texts = (0..20).map(|at| (format!("text{at}Str"), json!(text)));
        Value::Object(texts.chain([("gateStr".to_owned(), json!("A"))]).collect())
    };
    let organization = flights(&Value::Object(attributes), []);
    for at in 0..12 {
        organization.send(
            "POST",
            "/v1/klasses/flight",
            &json!({ "title": "Flight", "externalId": at.to_string(), "custom": custom() }),
        );
    }
    let folder = Folder::new("backfill-large");
    organization.run(&folder, "pull");
    rename(&folder, "flight", "gateStr", "doorStr");
    let ran = organization.run(&folder, "apply --rename gateStr=doorStr");
    assert_eq!(ran.code, Some(0), "{}", ran.messages);
    assert!(
        customs(&organization).iter().all(|custom| custom["doorStr"] == "A" && custom["text19Str"] == *text)
    );
    let jobs = organization.sandbox.requests();
    let jobs = jobs.iter().filter(|request| request.method() == "PUT" && request.path().ends_with("/bulk"));
    assert_eq!(jobs.count(), 3, "four records fit into a request");
}

#[test]
fn customers_companies_and_conversations_are_copied_as_well() {
    let organization = Organization::with(Sandbox::builder().rate_limit(100_000));
    let company = organization.send("POST", "/v1/companies", &json!({ "name": "Acme" }))["data"]["id"].take();
    let mut records = vec![(format!("/v1/companies/{}", company.as_str().expect("an ID")), "company")];
    for resource in ["company", "customer", "conversation", "message"] {
        organization.attributes(resource, &json!({ "milesNum": { "displayName": "Miles" } }));
    }
    let custom = json!({ "milesNum": 1200 });
    organization.send("PUT", &records[0].0, &json!({ "custom": custom }));
    let customer = json!({ "name": "Jane", "company": company, "custom": custom });
    let customer = organization.send("POST", "/v1/customers", &customer)["data"]["id"].take();
    let conversation = json!({ "customer": customer, "custom": custom });
    let conversation = organization.send("POST", "/v1/conversations", &conversation)["data"]["id"].take();
    records.push((format!("/v1/customers/{}", customer.as_str().expect("an ID")), "customer"));
    records.push((format!("/v1/conversations/{}", conversation.as_str().expect("an ID")), "conversation"));
    let folder = Folder::new("backfill-standard");
    organization.run(&folder, "pull");
    for (path, resource) in &records {
        rename(&folder, &format!("{resource}_custom"), "milesNum", "flownNum");
        let line = format!("apply --rename {resource}.milesNum=flownNum");
        let ran = organization.run(&folder, &line);
        assert_eq!(ran.code, Some(0), "{line}: {}", ran.messages);
        let record = organization.get(path);
        assert_eq!(record["data"]["attributes"]["custom"]["flownNum"], 1200, "{line}");
    }
    let customer = organization.get(&records[1].0);
    assert_eq!(
        customer["data"]["relationships"]["company"]["data"]["id"], company,
        "it still has its company"
    );
    rename(&folder, "message_custom", "milesNum", "flownNum");
    let planned = organization.run(&folder, "plan --rename message.milesNum=flownNum");
    insta::assert_snapshot!("backfill_message", organization.transcript(&planned));
}

/// Runs a command until a fault holds it up, and kills it. Returns whether it was killed and did not end before.
fn killed(command: &mut Command, hanging: &InjectedFault) -> bool {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it can be run");
    loop {
        if hanging.fired() > 0 {
            child.kill().expect("it runs");
            child.wait().expect("it ends");
            return true;
        }
        if child.try_wait().expect("it can be asked").is_some() {
            return false;
        }
        thread::yield_now();
    }
}

#[test]
fn after_kills_at_many_points_each_of_2500_values_is_copied_exactly() {
    let value = |at: u64| match at % 5 {
        0 => Value::Null,
        1 => json!(format!("é\"{at}\\\n")),
        _ => json!(format!("gate {at}")),
    };
    let attributes = json!({ "gateStr": {}, "doorStr": {}, "noteStr": {} });
    let custom = |at: u64| {
        let mut custom = json!({ "gateStr": value(at), "noteStr": format!("note {at}") });
        if at % 100 == 7 {
            custom["doorStr"] = json!("kept");
        }
        custom
    };
    let organization = flights(&attributes, (0..2_500).map(custom));
    let folder = Folder::new("backfill-killed");
    organization.run(&folder, "pull");
    without(&folder, "gateStr");
    let planned = organization.run(&folder, "plan --rename gateStr=doorStr --out plan.json");
    assert!(
        planned.output.contains("    > doorStr: the values of gateStr, in 1975 records\n"),
        "{}",
        planned.output
    );
    let progress = "values of `gateStr` to `doorStr` of Klass `flight`: 1027 to copy, 1300 records read\n";
    assert_eq!(planned.messages, progress);
    let mut left = Vec::new();
    // In the list, before the first job, between jobs, while they run and when some have ended (of 20, at most six are started
    // in each run), and before the old attribute is marked.
    let (list, bulk, jobs) = ("/v1/klasses/flight", "/v1/klasses/flight/bulk", "/v1/bulk");
    for (method, path, at) in [
        ("GET", list, 0),
        ("GET", list, 5),
        ("PUT", bulk, 0),
        ("PUT", bulk, 1),
        ("GET", jobs, 0),
        ("GET", jobs, 3),
        ("GET", jobs, 3),
        ("PUT", "/v1/metadata", 0),
    ] {
        let fault = Fault::delay(Duration::from_secs(3600)).on(method, path).after(at).always();
        let hanging = organization.sandbox.inject(fault);
        assert!(
            killed(&mut organization.ready(&folder, "apply plan.json"), &hanging),
            "{method} {path}, {at}"
        );
        hanging.remove();
        left.push(customs(&organization).iter().filter(|custom| custom["doorStr"].is_null()).count());
    }
    let is_between = |left: &&usize| (501..2_475).contains(*left);
    assert!(left.iter().filter(is_between).count() >= 2, "{left:?}: kills were in the middle of copying");
    assert_eq!(left.last(), Some(&500), "{left:?}: the last one was before the mark");
    let ran = organization.run(&folder, "apply plan.json");
    assert_eq!(ran.code, Some(0), "{}", ran.messages);
    for (at, found) in (0_u64..).zip(customs(&organization)) {
        let mut expected = custom(at);
        if at % 100 != 7 && !value(at).is_null() {
            expected["doorStr"] = value(at);
        }
        assert_eq!(found, expected, "record {at}");
    }
    assert_eq!(organization.run(&folder, "plan --rename gateStr=doorStr").code, Some(0));
}

#[test]
fn lost_responses_and_refusals_for_a_time_lose_nothing() {
    let organization =
        flights(&json!({ "gateStr": {} }), (0..250).map(|at| json!({ "gateStr": format!("{at}") })));
    let folder = Folder::new("backfill-lost");
    organization.run(&folder, "pull");
    rename(&folder, "flight", "gateStr", "doorStr");
    organization.sandbox.inject(Fault::cut_body().on("PUT", "/v1/klasses/flight/bulk").times(2));
    organization.sandbox.inject(Fault::status(429).retry_after(0).on("GET", "/v1/bulk").after(1).times(2));
    organization.sandbox.inject(Fault::status(503).on("GET", "/v1/klasses/flight").after(1).times(1));
    let ran = organization.run(&folder, "apply --rename gateStr=doorStr");
    assert_eq!(ran.code, Some(0), "{}", ran.messages);
    assert!(customs(&organization).iter().all(|custom| custom["doorStr"] == custom["gateStr"]));
}
