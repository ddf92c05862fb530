//! The short forms of the client: what each sends, and how it decodes the response.

use kustomer_core::lookup;
use kustomer_core::operation::GetById;
use kustomer_core::{Client, Id};

use super::support::{Customer, Flight, FlightUpdate, HTML, NewFlight, Script, flight, flights};

fn document(title: &str) -> String {
    format!(r#"{{"data":{}}}"#, flight(title))
}

#[tokio::test]
async fn get_reads_one_record() {
    let script = Script::new().json(200, &document("BA117"));
    let flight = script.client().get::<Flight>(Id::new("5f/1")).await.expect("a flight");
    assert_eq!(flight, Flight { id: Id::new("BA117-id"), title: "BA117".to_owned(), delay: Some(45.0) });
    assert_eq!(script.calls(), ["GET /v1/klasses/flight/5f%2F1"]);
}

/// With the key, they would give it away; and nobody asked for what is there.
#[tokio::test]
async fn urls_in_a_response_are_not_requested() {
    let url = "https://s3.example/bucket";
    let links = format!(r#"{{"self":"{url}","related":"{url}"}}"#);
    let document = document("BA117");
    let data = document.trim_end_matches('}');
    let body =
        format!(r#"{data}}}}},"links":{links}}},"meta":{{"upload":{{"url":"{url}"}}}},"links":{links}}}"#);
    let script = Script::new().json(200, &body).json(201, &body);
    let client = script.client();
    client.get::<Flight>(Id::new("1")).await.expect("a flight");
    client.create(NewFlight::new("BA117")).await.expect("a flight");
    assert_eq!(script.calls(), ["GET /v1/klasses/flight/1", "POST /v1/klasses/flight"]);
}

#[tokio::test]
async fn create_sends_the_fields_and_reads_the_record() {
    for status in [200, 201] {
        let script = Script::new().json(status, &document("BA117"));
        let flight = script.client().create(NewFlight::new("BA117").delay(45.0)).await.expect("a flight");
        assert_eq!(flight.title, "BA117");
        assert_eq!(script.calls(), ["POST /v1/klasses/flight"]);
        assert_eq!(script.bodies(), [r#"{"title":"BA117","custom":{"delayMinutesNum":45}}"#]);
        assert_eq!(script.headers("content-type"), ["application/json"]);
    }
}

#[tokio::test]
async fn create_under_posts_to_the_parent() {
    let script = Script::new().json(201, &document("BA117"));
    let jane: Id<Customer> = Id::new("jane");
    script.client().create_under(&jane, NewFlight::new("BA117")).await.expect("a flight");
    assert_eq!(script.calls(), ["POST /v1/customers/jane/klasses/flight"]);
}

#[tokio::test]
async fn update_sends_what_was_set_with_the_method_of_the_resource() {
    let script = Script::new().json(200, &document("BA117"));
    let id = Id::new("1");
    script.client().update(&id, FlightUpdate::default().delay(5.0)).await.expect("a flight");
    assert_eq!(script.calls(), ["PUT /v1/klasses/flight/1"]);
    assert_eq!(script.bodies(), [r#"{"custom":{"delayMinutesNum":5}}"#]);
}

#[tokio::test]
async fn an_empty_update_is_not_sent() {
    let script = Script::new();
    let error = script.client().update(Id::new("1"), FlightUpdate::default()).await.expect_err("empty");
    assert!(error.is_request(), "{error:?}");
    assert_eq!(error.to_string(), "request was not sent: nothing to update: no field was set or cleared");
    assert!(script.calls().is_empty());
}

#[tokio::test]
async fn delete_takes_any_success() {
    let script = Script::new().response(204, &[], "").response(200, &[], " ").json(200, &document("BA117"));
    let client = script.client();
    for _ in 0..3 {
        client.delete::<Flight>(Id::new("1")).await.expect("deleted");
    }
    assert_eq!(script.calls()[0], "DELETE /v1/klasses/flight/1");
}

#[tokio::test]
async fn find_looks_up_by_a_key() {
    let script = Script::new().json(200, r#"{"data":{"attributes":{"name":"Jane"}}}"#);
    let jane =
        script.client().find::<Customer>(lookup::Email("jane+1@example.com")).await.expect("a response");
    assert_eq!(jane.and_then(|jane| jane.name).as_deref(), Some("Jane"));
    assert_eq!(script.calls(), ["GET /v1/customers/email=jane%2B1%40example.com"]);

    let script = Script::new().json(200, &document("BA117")).json(200, r#"{"data":{"id":"x"}}"#);
    let flight = script.client().find::<Flight>(lookup::ExternalId("BA117/2026")).await.expect("a response");
    assert_eq!(flight.expect("a flight").title, "BA117");
    script.client().find::<Customer>(lookup::Phone("+15550100")).await.expect("a response");
    assert_eq!(
        script.calls(),
        ["GET /v1/klasses/flight/externalId=BA117%2F2026", "GET /v1/customers/phone=%2B15550100"]
    );
}

#[tokio::test]
async fn find_returns_none_when_the_service_says_that_there_is_no_such_record() {
    let script = Script::new()
        .json(404, r#"{"errors":[{"status":404,"code":"not_found"}]}"#)
        .json(200, r#"{"data":null}"#);
    let client = script.client();
    for _ in 0..2 {
        let found = client.find::<Customer>(lookup::Email("a@b.example")).await.expect("no error");
        assert!(found.is_none());
    }
}

/// Any of these may come from a proxy, or from a host that is not the API's: the record may exist.
#[tokio::test]
async fn find_returns_an_error_for_a_404_that_the_api_did_not_send() {
    for body in [
        "",
        " ",
        "null",
        "7",
        r#""not found""#,
        "[]",
        r#"[{"code":"not_found"}]"#,
        "{}",
        r#"{"message":"no route"}"#,
        r#"{"error":"Not Found"}"#,
        r#"{"errors":null}"#,
        r#"{"errors":[]}"#,
        r#"{"errors":"Not Found"}"#,
        r#"{"errors":["Not Found"]}"#,
        r#"{"data":null}"#,
        HTML,
        "{\"errors\":[{",
        "\u{1}",
    ] {
        let script = Script::new().json(404, body);
        let error = script.client().find::<Customer>(lookup::Email("a@b.example")).await.expect_err(body);
        assert!(error.is_not_found() && !error.is_decode(), "{body}: {error:?}");
        assert!(
            error.to_string().starts_with("`GET /v1/customers/email=..` failed: 404 Not Found"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn list_sends_its_parameters_and_reads_one_page() {
    let script =
        Script::new().json(200, &flights(&[flight("a"), flight("b")], Some("/v1/klasses/flight?page=3")));
    let list =
        script.client().list::<Flight>().page_size(2).page(2).query("fromDate", "2026-01-01T00:00:00+01:00");
    let page = list.await.expect("a page");
    let titles: Vec<_> = page.iter().map(|flight| flight.title.as_str()).collect();
    assert_eq!(titles, ["a", "b"]);
    assert_eq!((page.page(), page.next_link()), (Some(1), Some("/v1/klasses/flight?page=3")));
    assert_eq!(
        script.calls(),
        ["GET /v1/klasses/flight?pageSize=2&page=2&fromDate=2026-01-01T00%3A00%3A00%2B01%3A00"]
    );
}

#[tokio::test]
async fn children_are_listed_under_their_parent() {
    let script = Script::new().json(200, &flights(&[flight("a")], None));
    let jane: Id<Customer> = Id::new("jane");
    let page = script.client().children::<Flight>(&jane).page_size(10).await.expect("a page");
    assert_eq!(page.into_items().len(), 1);
    assert_eq!(script.calls(), ["GET /v1/customers/jane/klasses/flight?pageSize=10"]);
}

#[tokio::test]
async fn invalid_ids_and_values_are_refused_before_sending() {
    let script = Script::new();
    let client = script.client();
    let nobody: Id<Customer> = Id::new("..");
    for (error, expected) in [
        (client.get::<Flight>(Id::new("")).await.map(drop), "ID is empty"),
        (client.delete::<Flight>(Id::new(".")).await, "ID `.` would change the path"),
        (client.children::<Flight>(&nobody).await.map(drop), "ID `..` would change the path"),
        (
            client.children::<Flight>(&nobody).items().try_next().await.map(drop),
            "ID `..` would change the path",
        ),
        (client.create_under(&nobody, NewFlight::new("a")).await.map(drop), "ID `..` would change the path"),
        (client.list::<Flight>().page_size(0).await.map(drop), "`pageSize` must be at least 1"),
        (client.list::<Flight>().page(0).pages().try_next().await.map(drop), "`page` must be at least 1"),
        (
            client.find::<Flight>(lookup::ExternalId("")).await.map(drop),
            "value of the lookup `externalId` is empty",
        ),
        (
            client.create(NewFlight::new("a").delay(f64::NAN)).await.map(drop),
            "number is not finite, so JSON cannot represent it",
        ),
    ] {
        let error = error.expect_err(expected);
        assert!(error.is_request(), "{error:?}");
        assert_eq!(error.to_string(), format!("request was not sent: {expected}"));
    }
    assert!(script.calls().is_empty());
}

#[tokio::test]
async fn a_body_over_the_size_limit_of_the_service_is_not_sent() {
    let script = Script::new();
    let error = script.client().create(NewFlight::new(&"x".repeat(102_400))).await.expect_err("too large");
    assert!(error.is_request(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "`POST /v1/klasses/flight` was not sent: body of 102412 bytes exceeds the limit of 102400 bytes"
    );
    assert!(script.calls().is_empty());
}

/// Calls are made from tasks that move between threads. Compiles or does not; nothing is run.
#[test]
fn futures_and_streams_may_move_between_threads() {
    fn check<T: Send>(_: T) {}

    fn all(client: &Client, jane: &Id<Customer>, id: &Id<Flight>) {
        check(client.get(id));
        check(client.delete(id));
        check(client.update(id, FlightUpdate::default()));
        check(client.create(NewFlight::new("")));
        check(client.create_under(jane, NewFlight::new("")));
        check(client.find::<Customer>(lookup::Email("")));
        check(client.list::<Flight>().into_future());
        check(client.list::<Flight>().items().try_next());
        check(client.children::<Flight>(jane).items());
        check(client.children::<Flight>(jane).pages());
        check(client.send(GetById::new(id.clone())));
        check(client.send(GetById::new(id.clone())).with_response());
        check(client.ensure_klass::<Flight>());
    }
    let _ = all;
}
