//! The flight example with the inspector page of its sandbox open in a browser, as the README invites to.

#[path = "../kustomer-sandbox/tests/it/browser.rs"]
mod browser;
#[path = "../examples/flight_delay/feed.rs"]
mod feed;
#[path = "../examples/flight_delay/flight.rs"]
mod flight;
#[path = "../examples/flight_delay/notice.rs"]
mod notice;
#[path = "../examples/flight_delay/passenger.rs"]
mod passenger;
#[path = "../examples/flight_delay/run.rs"]
mod run;
#[path = "../examples/flight_delay/summary.rs"]
mod summary;
#[path = "../examples/flight_delay/timeline.rs"]
mod timeline;

use kustomer::Client;
use kustomer_sandbox::Sandbox;
use serde_json::{Value, json};

use browser::Browser;

const FEED: &str = include_str!("../examples/flights.json");
const JANE: &str = "jane@example.com";

/// The rows of the request log, from the top, each as the path of a request that creates something; `null` for others.
const CREATED: &str = r"[...document.querySelectorAll('#list-body .row')].map((row) =>
    row.querySelector('.method').textContent === 'POST' ? row.querySelector('.path').textContent : null)";

/// The titles of the cards on the timeline, from the top.
const TITLES: &str =
    r"[...document.querySelectorAll('#detail .item .card-title')].map((title) => title.firstChild.data)";

/// Returns the feed with only its first flights.
fn first_flights(count: usize) -> String {
    let mut feed: Value = serde_json::from_str(FEED).expect("JSON");
    feed["flights"].as_array_mut().expect("a list").truncate(count);
    feed.to_string()
}

/// Returns the titles of a passenger's flights, in the order of the feed.
fn titles_of(email: &str) -> Vec<String> {
    let feed = feed::Feed::parse(FEED).expect("a feed");
    let flights = feed.flights.iter().filter(|flight| flight.passengers.iter().any(|one| one.email == email));
    flights.map(feed::FeedFlight::title).collect()
}

#[tokio::test]
async fn the_flights_of_the_example_arrive_on_the_open_page() {
    let Some(mut browser) = Browser::start() else { return };
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build();
    let client = client.expect("a client");
    browser.open(&sandbox.inspector_url());
    browser.eventually("document.querySelector('#live').dataset.state === 'on'");
    browser.evaluate("window.openedOnce = true");

    // The requests of the example appear as they are sent, the newest at the top.
    run::run(&client, &first_flights(1), &mut Vec::new()).await.expect("a run");
    let sent = sandbox.requests();
    browser.eventually(&format!("document.querySelectorAll('#list-body .row').length === {}", sent.len()));
    let newest_first = sent.iter().rev();
    let created: Vec<Option<&str>> =
        newest_first.map(|request| (request.method() == "POST").then(|| request.path())).collect();
    assert_eq!(created.iter().flatten().filter(|path| **path == "/v1/klasses/flight").count(), 2);
    assert_eq!(browser.evaluate(CREATED), json!(created));

    // So do the flights on the timeline of a passenger, which is open.
    browser.evaluate("location.hash = '#/customers'");
    let row = format!(
        "[...document.querySelectorAll('#list-body .row')].find((row) => row.textContent.includes('{JANE}'))"
    );
    browser.eventually(&row);
    browser.evaluate(&format!("{row}.click()"));
    let mut titles = titles_of(JANE);
    assert_eq!(titles.len(), 3);
    browser.eventually(&format!("{TITLES}.length === 1"));
    assert_eq!(browser.evaluate(TITLES), json!(titles[..1]));
    run::run(&client, FEED, &mut Vec::new()).await.expect("a run");
    browser.eventually(&format!("{TITLES}.length === {}", titles.len()));
    titles.reverse();
    assert_eq!(browser.evaluate(TITLES), json!(titles), "the newest is at the top");

    assert_eq!(browser.evaluate("window.openedOnce"), true, "the page was not loaded again");
    assert!(browser.errors().is_empty(), "errors in the console: {:#?}", browser.errors());
}
