//! What a response says besides its output.

use kustomer_core::lookup;
use kustomer_core::operation::{FindBy, GetById, ListPage};

use super::support::{Customer, Flight, Script, flight};

const MASKED: &str = r#"{"type":"kobject.flight","id":"1","attributes":{"title":{"isMasked":true,"maskedPresentation":"****"},
    "custom":{"delayMinutesNum":{"maskedPresentation":"**","isMasked":true}}}}"#;

#[tokio::test]
async fn masked_values_are_no_error_and_can_be_seen() {
    let script = Script::new().json(200, &format!(r#"{{"data":{MASKED}}}"#));
    let get = GetById::<Flight>::new(kustomer_core::Id::new("1"));
    let response = script.client().send(get).with_response().await.expect("a flight");
    assert_eq!((response.value().title.as_str(), response.value().delay), ("****", None));
    let paths: Vec<_> = response.masked().iter().map(ToString::to_string).collect();
    assert_eq!(paths, ["data.attributes.title", "data.attributes.custom.delayMinutesNum"]);
}

#[tokio::test]
async fn masked_values_are_told_for_every_item_once_even_beside_bad_items() {
    let bad = MASKED.replace(r#""id":"1""#, r#""id":"1","attributes":{"title":{"isMasked":true}},"id":7"#);
    let body = format!(r#"{{"data":[{MASKED},{bad},{},{MASKED}]}}"#, flight("a"));
    let script = Script::new().json(200, &body);
    let response = script.client().send(ListPage::<Flight>::new()).with_response().await.expect("a page");
    let paths: Vec<_> = response.masked().iter().map(ToString::to_string).collect();
    assert_eq!(
        paths,
        [
            "data[0].attributes.title",
            "data[0].attributes.custom.delayMinutesNum",
            "data[3].attributes.title",
            "data[3].attributes.custom.delayMinutesNum",
        ]
    );
}

#[tokio::test]
async fn a_record_of_a_stream_has_the_masked_values_of_its_own() {
    let items: Vec<String> = (0..12)
        .map(|index| match index {
            1 | 11 => MASKED.to_owned(),
            _ => flight("a"),
        })
        .collect();
    let script = Script::new().json(200, &format!(r#"{{"data":[{}]}}"#, items.join(",")));
    let mut flights = script.client().list::<Flight>().items().with_response();
    let mut masked = Vec::new();
    while let Some(flight) = flights.try_next().await.expect("a flight") {
        masked.push(flight.masked().iter().map(ToString::to_string).collect::<Vec<_>>());
    }
    assert_eq!(masked[1], ["data[1].attributes.title", "data[1].attributes.custom.delayMinutesNum"]);
    assert_eq!(masked[11], ["data[11].attributes.title", "data[11].attributes.custom.delayMinutesNum"]);
    assert_eq!(masked.iter().filter(|paths| paths.is_empty()).count(), 10);
}

#[tokio::test]
async fn a_response_has_the_rate_limit_and_the_status() {
    let limits = [
        ("x-ratelimit-limit", "1000"),
        ("x-ratelimit-remaining", "999"),
        ("x-ratelimit-reset", "1795000042"),
    ];
    let script = Script::new().response(200, &limits, &format!(r#"{{"data":{}}}"#, flight("a"))).response(
        404,
        &limits,
        r#"{"errors":[{"code":"not_found"}]}"#,
    );
    let client = script.client();
    let get = GetById::<Flight>::new(kustomer_core::Id::new("1"));
    let response = client.send(get).with_response().await.expect("a flight");
    assert_eq!(response.status(), 200);
    assert!(response.masked().is_empty());
    let rate_limit = response.rate_limit();
    assert_eq!((rate_limit.limit, rate_limit.remaining), (Some(1000), Some(999)));
    assert_eq!(rate_limit.reset.map(|at| at.to_string()).as_deref(), Some("2026-11-18T11:07:22.000Z"));

    let find = FindBy::<Customer>::new(&lookup::Email("a@b.example"));
    let response = client.send(find).with_response().await.expect("no error");
    assert!(response.value().is_none());
    assert_eq!((response.status().as_u16(), response.rate_limit()), (404, rate_limit));
}
