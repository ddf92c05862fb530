//! Everything that can go wrong, at random and at the same time: no outcome says what is not true.

use std::collections::BTreeMap;
use std::time::Duration;

use kustomer::data::BulkExt as _;
use kustomer::data::bulk::Outcome;
use kustomer_sandbox::Fault;
use serde_json::{Value, json};

use super::support::{Flight, NewFlight, Org, shown};

const ITEMS: usize = 1_500;

const BULK: &str = "/v1/klasses/flight/bulk";
const BATCHES: &str = "/v1/bulk/{id}/batches";

/// Items of every kind: with and without an external ID, invalid, too large, and one whose external ID is taken.
fn items() -> Vec<NewFlight> {
    let item = |number: usize| {
        let title = format!("flight {number}");
        match number % 50 {
            7 => NewFlight::new("").external_id(number.to_string()),
            11 => NewFlight::new(title)
                .external_id(number.to_string())
                .data(BTreeMap::from([("x".to_owned(), json!("x".repeat(110_000)))])),
            13 => NewFlight::new(title).external_id((number - 1).to_string()),
            number if number % 10 == 9 => NewFlight::new(title),
            _ => NewFlight::new(title).external_id(number.to_string()),
        }
    };
    (0..ITEMS).map(item).collect()
}

fn inject(org: &Org, seed: u64) {
    let failed = json!({ "_clientRef": "0", "status": "error", "error": { "errors": [{ "status": 500 }] } })
        .to_string();
    let repeated =
        json!({ "_clientRef": "1", "objectId": "59df762a921c59001021f409", "status": "created" }).to_string();
    let scheduled = "\"scheduled\"";
    let faults = [
        (Fault::status(429).retry_after(2).on("POST", BULK), 0.1),
        (Fault::status(413).on("POST", BULK), 0.05),
        (Fault::status(422).on("POST", BULK), 0.05),
        (Fault::status(500).on("POST", BULK), 0.05),
        (Fault::cut().on("POST", BULK), 0.05),
        (Fault::cut_at(0).on("POST", BULK), 0.1),
        (Fault::respond(201, &[("content-type", "application/json")], "{}").on("POST", BULK), 0.05),
        (
            Fault::set("/data/0/attributes/status", scheduled)
                .and_set("/data/0/attributes/completed", "false")
                .path(BATCHES),
            0.4,
        ),
        (
            Fault::remove("/data/0/attributes/results/3")
                .and_remove("/data/0/attributes/results/1")
                .path(BATCHES),
            0.1,
        ),
        (Fault::set("/data/0/attributes/results/2", &repeated).path(BATCHES), 0.1),
        (Fault::set("/data/0/attributes/results/0", &failed).path(BATCHES), 0.1),
        (Fault::remove("/data/0/attributes/results").path(BATCHES), 0.1),
        (Fault::status(503).path(BATCHES), 0.1),
        (Fault::status(404).path("/v1/bulk/{id}"), 0.1),
        (Fault::cut_body().on("GET", "/v1/klasses/flight/externalId="), 0.1),
    ];
    for ((fault, probability), number) in faults.into_iter().zip(0..) {
        org.sandbox.inject(fault.probability(probability, seed * 100 + number));
    }
}

/// The IDs of the flights in the sandbox, by their titles.
fn by_title(org: &Org) -> BTreeMap<String, Vec<String>> {
    let mut ids: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for page in 1.. {
        let list = org.call("GET", &format!("/v1/klasses/flight?page={page}&pageSize=100"), &Value::Null);
        let records = list["data"].as_array().unwrap();
        for record in records {
            let title = record["attributes"]["title"].as_str().unwrap().to_owned();
            ids.entry(title).or_default().push(record["id"].as_str().unwrap().to_owned());
        }
        if records.len() < 100 {
            return ids;
        }
    }
    ids
}

async fn run(org: &Org) -> Vec<Outcome<Flight>> {
    let bulk = org.client.bulk_create(items()).job_timeout(Duration::from_secs(5));
    let (mut outcomes, mut all, mut errors) = (bulk.outcomes(), Vec::new(), 0);
    loop {
        match outcomes.try_next().await {
            Ok(Some(outcome)) => all.push(outcome),
            Ok(None) => return all,
            // It goes on when it is asked again.
            Err(error) => {
                errors += 1;
                assert!(errors < 100, "{error}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn no_outcome_says_what_is_not_true_whatever_fails() {
    let (mut unclear, mut looked_up) = (0, 0);
    for seed in 0..4 {
        let org = Org::new().await;
        inject(&org, seed);
        let outcomes = run(&org).await;
        org.sandbox.clear_faults();
        // Jobs that nobody looked at any more do their work.
        org.sandbox.clock().advance(Duration::from_secs(60));
        let written = by_title(&org);
        assert_eq!(outcomes.len(), ITEMS);
        for (outcome, index) in outcomes.iter().zip(0_u64..) {
            assert_eq!(outcome.index, index);
            let what = format!("seed {seed}, item {index}: {}", shown(outcome));
            let ids = written.get(&format!("flight {index}")).map(Vec::as_slice).unwrap_or_default();
            assert!(ids.len() <= 1, "written twice: {what}");
            match &outcome.result {
                // An item whose external ID is that of another one is found by it.
                Ok(written) if index % 50 == 13 => {
                    assert!(written.was_looked_up() || ids.len() == 1, "{what}");
                }
                Ok(written) if index % 50 == 12 && ids.is_empty() => {
                    assert!(written.was_looked_up(), "{what}");
                }
                Ok(written) => {
                    assert_eq!(ids.len(), 1, "not written: {what}");
                    assert!(written.id().is_none_or(|id| id.as_str() == ids[0]), "another record: {what}");
                    looked_up += usize::from(written.was_looked_up());
                }
                Err(error) if error.may_be_done() => unclear += 1,
                Err(_) => assert!(ids.is_empty(), "written nevertheless: {what}"),
            }
        }
    }
    assert!(unclear > 0 && looked_up > 0, "{unclear} unclear, {looked_up} looked up");
}
