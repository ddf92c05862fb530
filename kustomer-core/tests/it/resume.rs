//! Streams that continue in another process, by a token.

use kustomer_core::{Client, Items, RetryPolicy};

use super::support::{Flight, Script, flight, flights};

fn page(titles: &[&str], next: Option<&str>) -> String {
    let items: Vec<String> = titles.iter().map(|title| flight(title)).collect();
    flights(&items, next)
}

const SECOND: &str = "/v1/klasses/flight?page=2";

async fn rest(mut flights: Items<Flight>) -> Vec<String> {
    let mut titles = Vec::new();
    while let Some(flight) = flights.try_next().await.expect("a flight") {
        titles.push(flight.title);
    }
    titles
}

/// The first `count` titles of a list of two pages, and the token after them.
async fn start(client: &Client, count: usize) -> (Vec<String>, String) {
    let mut flights = client.list::<Flight>().items();
    let mut titles = Vec::new();
    for _ in 0..count {
        titles.extend(flights.try_next().await.expect("a flight").map(|flight| flight.title));
    }
    (titles, flights.resume_token())
}

#[tokio::test]
async fn records_continue_after_the_last_one_wherever_a_stream_stopped() {
    let pages = [page(&["a", "b"], Some(SECOND)), page(&["c", "d"], None)];
    for count in 0..=5 {
        let script = Script::new().json(200, &pages[0]).json(200, &pages[1]);
        let (mut titles, token) = start(&script.client(), count).await;
        let script = match count {
            0 | 1 => Script::new().json(200, &pages[0]).json(200, &pages[1]),
            2 | 3 => Script::new().json(200, &pages[1]),
            _ => Script::new(),
        };
        titles.extend(rest(script.client().list::<Flight>().items().resume_from(&token)).await);
        assert_eq!(titles, ["a", "b", "c", "d"], "after {count}: {token}");
        assert_eq!(script.left(), 0, "after {count}: only the pages that are needed are requested");
    }
}

#[tokio::test]
async fn pages_continue_with_the_next_one() {
    let script = Script::new().json(200, &page(&["a"], Some(SECOND)));
    let mut pages = script.client().list::<Flight>().pages().with_response();
    pages.try_next().await.expect("a page").expect("the first");
    let token = pages.resume_token();
    let script = Script::new().json(200, &page(&["b"], None));
    let mut pages = script.client().list::<Flight>().pages().resume_from(&token);
    let second = pages.try_next().await.expect("a page").expect("the second");
    assert_eq!(second[0].title, "b");
    assert_eq!(script.calls(), [SECOND.replace("/v1", "GET /v1")]);
}

#[tokio::test]
async fn a_failed_page_is_where_the_token_continues() {
    let script = Script::new().json(200, &page(&["a"], Some(SECOND))).json(500, "{}");
    let client = script.builder().retry(RetryPolicy::never()).build().expect("a client");
    let mut flights = client.list::<Flight>().items();
    flights.try_next().await.expect("a flight").expect("the first");
    flights.try_next().await.expect_err("a failed page");
    let script = Script::new().json(200, &page(&["b"], None));
    let continued = script.client().list::<Flight>().items().resume_from(&flights.resume_token());
    assert_eq!(rest(continued).await, ["b"]);
}

#[tokio::test]
async fn a_page_whose_link_is_wrong_is_requested_again_for_its_link_alone() {
    let script = Script::new().json(200, &page(&["a"], Some("https://evil.example/?page=2")));
    let client = script.client();
    let mut flights = client.list::<Flight>().items();
    flights.try_next().await.expect("a flight").expect("the first");
    assert!(flights.try_next().await.expect_err("a foreign link").is_paging());
    let script = Script::new().json(200, &page(&["a"], Some(SECOND))).json(200, &page(&["b"], None));
    let continued = script.client().list::<Flight>().items().resume_from(&flights.resume_token());
    assert_eq!(rest(continued).await, ["b"]);
}

#[tokio::test]
async fn a_page_that_has_become_shorter_is_not_skipped_beyond_its_end() {
    let script = Script::new().json(200, &page(&["a", "b", "c"], Some(SECOND)));
    let (_, token) = start(&script.client(), 2).await;
    let script = Script::new().json(200, &page(&["c"], Some(SECOND))).json(200, &page(&["d"], None));
    let continued = script.client().list::<Flight>().items().resume_from(&token);
    assert_eq!(rest(continued).await, ["d"]);
}

#[tokio::test]
async fn a_token_of_another_list_is_an_error_and_nothing_is_sent() {
    let script = Script::new().json(200, &page(&["a"], None));
    let (_, token) = start(&script.client(), 0).await;
    let silent = Script::new();
    let mut other = silent.client().list::<Flight>().page_size(5).items().resume_from(&token);
    let error = other.try_next().await.expect_err("another list");
    assert!(error.is_request() && error.to_string().contains("another list"), "{error}");
    let base_url = silent.builder().base_url("https://other.example").build().expect("a client");
    let mut other = base_url.list::<Flight>().items().resume_from(&token);
    let error = other.try_next().await.expect_err("another host");
    assert!(error.to_string().contains("another host"), "{error}");
    let mut nonsense = silent.client().list::<Flight>().pages().resume_from("page=2");
    for _ in 0..2 {
        let error = nonsense.try_next().await.expect_err("no token");
        assert!(error.to_string().contains("resume token is not valid"), "{error}");
    }
    assert!(silent.calls().is_empty());
}

#[tokio::test]
async fn a_token_does_not_contain_the_key() {
    let script = Script::new().json(200, &page(&["a"], Some(SECOND)));
    let (_, token) = start(&script.client(), 1).await;
    assert!(!token.contains("secret") && !token.contains("acme"), "{token}");
}
