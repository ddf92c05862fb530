//! What a sandbox can start with.

use std::time::{Duration, SystemTime};

use http::Request;
use kustomer_sandbox::{Clock, Sandbox, SandboxBuilder, Seed};
use serde_json::{Value, json};

/// The responses to these paths, without the network.
async fn read(builder: SandboxBuilder, paths: &[&str]) -> Vec<Value> {
    let sandbox = builder.start().await.unwrap();
    let get = |path: &&str| {
        let response = sandbox.respond(Request::get(*path).body("".into()).unwrap());
        assert_eq!(response.status(), 200, "{path}: {:?}", response.body());
        serde_json::from_slice(response.body()).unwrap()
    };
    paths.iter().map(get).collect()
}

fn records(document: &Value) -> &[Value] {
    document["data"].as_array().unwrap()
}

/// How many records of a list have this value in an attribute.
fn count(document: &Value, attribute: &str, value: &Value) -> usize {
    records(document).iter().filter(|record| record["attributes"][attribute] == *value).count()
}

fn demo() -> SandboxBuilder {
    Sandbox::builder().seed(Seed::demo())
}

#[tokio::test]
async fn the_demo_is_an_organization_in_the_middle_of_its_work() {
    let paths =
        ["/v1/customers", "/v1/conversations", "/v1/messages", "/v1/notes", "/v1/teams", "/v1/companies"];
    let found = read(demo(), &paths).await;
    let [customers, conversations, messages, notes, teams, companies] = found.as_slice() else { panic!() };
    assert_eq!(records(customers).len(), 24);
    assert_eq!((records(teams).len(), records(companies).len()), (4, 4));
    assert!(records(notes).len() >= 10);
    for (status, least) in [("open", 5), ("snoozed", 1), ("done", 10)] {
        assert!(count(conversations, "status", &json!(status)) >= least, "{status}");
    }
    for direction in ["in", "out"] {
        assert!(count(messages, "direction", &json!(direction)) >= 30, "{direction}");
    }
    let text = messages.to_string() + &notes.to_string();
    assert!(
        !text.contains('{')
            || !["{first}", "{flight}", "{city}", "{agent}"].iter().any(|part| text.contains(part))
    );
}

#[tokio::test]
async fn the_demo_has_flights_of_customers_and_some_are_late() {
    let found =
        read(demo(), &["/v1/klasses/flight", "/v1/klasses/order", "/v1/metadata/kobject.flight"]).await;
    let [flights, orders, metadata] = found.as_slice() else { panic!() };
    assert!(records(flights).len() >= 60 && records(orders).len() >= 10);
    let custom =
        |name: &'static str| records(flights).iter().map(move |flight| &flight["attributes"]["custom"][name]);
    assert!(custom("delayMinutesNum").filter(|delay| delay.is_number()).count() >= 3);
    assert!(custom("cancelledBool").any(|cancelled| *cancelled == true));
    assert!(
        records(flights).iter().all(|flight| flight["relationships"]["customer"]["data"]["id"].is_string())
    );
    assert_eq!(
        metadata["data"]["attributes"]["properties"]["delayMinutesNum"]["displayName"],
        "Delay (minutes)"
    );
}

#[tokio::test]
async fn the_times_of_a_seed_are_in_the_past_of_the_sandbox() {
    let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_867_200);
    for seed in [Seed::demo(), Seed::large(40)] {
        let builder = Sandbox::builder().seed(seed).clock(Clock::frozen_at(noon));
        let found = read(builder, &["/v1/customers", "/v1/messages"]).await;
        for record in found.iter().flat_map(records) {
            for name in ["createdAt", "updatedAt"] {
                let at = record["attributes"][name].as_str().unwrap();
                assert!(("2026-08-15".."2026-11-28T16:00:00.001Z").contains(&at), "{name} {at}");
            }
        }
    }
}

#[tokio::test]
async fn the_same_seed_at_the_same_time_gives_the_same_records_and_ids() {
    let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_867_200);
    let paths = ["/v1/customers", "/v1/conversations", "/v1/messages", "/v1/klasses"];
    for seed in [Seed::demo(), Seed::large(30)] {
        let builder = || Sandbox::builder().seed(seed).clock(Clock::frozen_at(noon));
        assert_eq!(read(builder(), &paths).await, read(builder(), &paths).await);
    }
}

#[tokio::test]
async fn a_large_seed_has_as_many_conversations_as_customers_and_three_times_the_messages() {
    let search = |context: &str| {
        let body = json!({ "queryContext": context, "and": [] }).to_string();
        Request::post("/v1/customers/search?pageSize=1").body(body.into()).unwrap()
    };
    let sandbox = Sandbox::builder().seed(Seed::large(250)).start().await.unwrap();
    let total = |context: &str| {
        let response = sandbox.respond(search(context));
        let document: Value = serde_json::from_slice(response.body()).unwrap();
        document["meta"]["total"].as_u64().unwrap()
    };
    assert_eq!(["customer", "conversation", "message"].map(total), [250, 250, 750]);
}

#[tokio::test]
async fn the_demo_fits_the_example_schemas_and_leaves_out_what_does_not_fit_others() {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../schemas/examples");
    let found = read(demo().schemas(examples), &["/v1/klasses/flight"]).await;
    assert!(records(&found[0]).len() >= 60);

    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("seed-schemas");
    std::fs::create_dir_all(&folder).unwrap();
    let schema = json!({
        "description": "A flight of birds.",
        "type": "object",
        "properties": {
            "title": { "type": "string" },
            "custom": { "type": "object", "properties": { "birdsNum": { "type": "number" } }, "required": ["birdsNum"] },
        },
        "required": ["title"],
        "x-kustomer": { "klass": "flight" },
    });
    std::fs::write(folder.join("flight.json"), schema.to_string()).unwrap();
    let found = read(demo().schemas(&folder), &["/v1/klasses/flight", "/v1/klasses/order"]).await;
    assert_eq!(records(&found[0]).len(), 0);
    assert!(records(&found[1]).len() >= 10);
}
