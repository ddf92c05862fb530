//! The blocking client: the same calls as the async one, on a thread of its own, and errors where it cannot wait.

use std::thread;

use kustomer_core::blocking::Client;
use kustomer_core::lookup::ExternalId;
use kustomer_core::transport::TransportError;
use kustomer_core::{Error, Id};

use super::support::{Flight, FlightUpdate, NewFlight, Script, flight, flights};

fn client(script: &Script) -> Client {
    script.builder().build_blocking().expect("a client")
}

fn document(title: &str) -> String {
    format!(r#"{{"data":{}}}"#, flight(title))
}

/// Three flights on two pages.
fn two_pages() -> Script {
    Script::new()
        .json(200, &flights(&[flight("a"), flight("b")], Some("/v1/klasses/flight?page=2")))
        .json(200, &flights(&[flight("c")], None))
}

#[test]
fn calls_wait_for_their_results() {
    let script = Script::new()
        .json(200, &document("BA117"))
        .json(201, &document("BA118"))
        .json(200, &document("BA119"))
        .json(404, r#"{"errors":[{"status":404,"code":"notfound","title":"Not Found"}]}"#)
        .json(204, "");
    let client = client(&script);
    assert_eq!(client.get::<Flight>(Id::new("1")).wait().expect("a flight").title, "BA117");
    assert_eq!(client.create(NewFlight::new("BA118")).wait().expect("a flight").title, "BA118");
    let update = FlightUpdate::default().delay(5.0);
    assert_eq!(client.update(Id::<Flight>::new("1"), update).wait().expect("a flight").title, "BA119");
    assert!(client.find::<Flight>(ExternalId("x")).wait().expect("a response").is_none());
    client.delete::<Flight>(Id::new("1")).wait().expect("deleted");
    assert_eq!(script.calls().len(), 5);
}

#[test]
fn calls_have_options() {
    let script = Script::new().json(200, &document("BA117")).json(200, &document("BA117"));
    let client = client(&script);
    let response = client.get::<Flight>(Id::new("1")).header("x-trace-id", "4bf92f35").with_response().wait();
    let response = response.expect("a response");
    assert_eq!((response.value().title.as_str(), response.attempts()), ("BA117", 1));
    let raw = client.get::<Flight>(Id::new("1")).raw().wait().expect("a record");
    assert!(raw.json().contains("BA117"), "{raw}");
    let request = client.list::<Flight>().page_size(2).page(3).query("fromDate", "x");
    request.header("x-bad", "\n").wait().expect_err("not a header");
}

#[test]
fn a_list_is_an_iterator_over_its_records_or_its_pages() {
    let titles = |flights: Vec<Result<Flight, Error>>| -> Vec<String> {
        flights.into_iter().map(|flight| flight.expect("a flight").title).collect()
    };
    let client_ = client(&two_pages());
    assert_eq!(titles(client_.list::<Flight>().iter().collect()), ["a", "b", "c"]);
    let client_ = client(&two_pages());
    let pages = client_.list::<Flight>().pages().map(|page| page.expect("a page").len());
    assert_eq!(pages.collect::<Vec<_>>(), [2, 1]);
    let client_ = client(&two_pages());
    assert_eq!(titles(client_.list::<Flight>().pages().items().collect()), ["a", "b", "c"]);
    let responses = client(&two_pages()).list::<Flight>().iter().with_response();
    let attempts = responses.map(|flight| flight.expect("a flight").attempts());
    assert_eq!(attempts.collect::<Vec<_>>(), [1, 1, 1]);
    let script = two_pages();
    let client_ = client(&script);
    assert_eq!(titles(client_.list::<Flight>().iter().take(2).collect()), ["a", "b"]);
    assert_eq!(script.calls().len(), 1, "the second page is not needed");
    let page = client(&two_pages()).list::<Flight>().wait().expect("a page");
    assert_eq!(page.len(), 2);
}

#[test]
fn an_iterator_continues_from_its_token() {
    let mut iter = client(&two_pages()).list::<Flight>().iter();
    assert_eq!(iter.next().expect("an item").expect("a flight").title, "a");
    let token = iter.resume_token();
    let mut rest = client(&two_pages()).list::<Flight>().iter().resume_from(&token);
    assert_eq!(rest.next().expect("an item").expect("a flight").title, "b");
}

#[test]
fn after_an_error_an_iterator_requests_the_page_again() {
    let script = Script::new().json(400, "{}").json(200, &flights(&[flight("a")], None));
    let mut iter = client(&script).list::<Flight>().iter();
    assert!(iter.next().expect("an item").expect_err("a failure").is_client_error());
    assert_eq!(iter.next().expect("an item").expect("a flight").title, "a");
    assert!(iter.next().is_none());
}

#[test]
fn threads_share_a_client() {
    let mut script = Script::new();
    for _ in 0..8 {
        script = script.json(200, &document("BA117"));
    }
    let client = client(&script);
    thread::scope(|scope| {
        for _ in 0..8 {
            let client = client.clone();
            scope.spawn(move || client.get::<Flight>(Id::new("1")).wait().expect("a flight"));
        }
    });
    assert_eq!(script.calls().len(), 8);
}

fn assert_refused(error: &Error, script: &Script) {
    assert!(error.is_request() && error.is_not_sent(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "request was not sent: the blocking client cannot be used in async code: use `kustomer::Client` there"
    );
    assert!(script.calls().is_empty());
}

#[tokio::test]
async fn in_async_code_a_call_is_an_error_and_the_client_can_be_dropped() {
    let script = Script::new();
    let client = client(&script);
    assert_refused(&client.get::<Flight>(Id::new("1")).wait().expect_err("refused"), &script);
    let errors: Vec<_> = client.list::<Flight>().iter().collect();
    assert_eq!(errors.len(), 1, "an iterator ends there");
    assert_refused(errors[0].as_ref().expect_err("refused"), &script);
    drop(client);
    let clone = self::client(&script);
    let moved =
        tokio::task::spawn_blocking(move || clone.get::<Flight>(Id::new("1")).wait().expect_err("refused"));
    assert_refused(&moved.await.expect("no panic"), &script);
}

#[test]
fn an_error_of_the_transport_is_that_of_the_async_client() {
    let script = Script::new().fail(TransportError::permanent("out of cake"));
    let error = client(&script).get::<Flight>(Id::new("1")).wait().expect_err("a failure");
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: transport failed");
}

#[cfg(feature = "reqwest")]
#[test]
fn requests_go_over_sockets_and_connections_are_kept() {
    use super::support::Server;

    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let body = document("BA117");
    let response = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let server = runtime.block_on(Server::keeping_connections(response));
    let builder = kustomer_core::Client::builder().api_key("eyJsecret").base_url(server.url());
    let client = builder.build_blocking().expect("a client");
    for _ in 0..3 {
        assert_eq!(client.get::<Flight>(Id::new("1")).wait().expect("a flight").title, "BA117");
    }
    assert_eq!((server.connections(), server.received().len()), (1, 3));
}
