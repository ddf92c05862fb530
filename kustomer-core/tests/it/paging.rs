//! Lists from their first page to the last, and no further.

use std::pin::Pin;
use std::task::{Context, Waker};

use futures_core::Stream;
use kustomer_core::operation::Endpoint;
use kustomer_core::request::{Path, Request, RequestError};
use kustomer_core::{Client, Error, Items, Page};

use super::support::{Flight, Script, flight, flights};

/// The titles up to the first error, and that error.
async fn titles(items: &mut Items<Flight>) -> (Vec<String>, Option<Error>) {
    let mut titles = Vec::new();
    loop {
        match items.try_next().await {
            Ok(Some(flight)) => titles.push(flight.title),
            Ok(None) => return (titles, None),
            Err(error) => return (titles, Some(error)),
        }
    }
}

fn stream(client: &Client) -> Items<Flight> {
    client.list::<Flight>().page_size(2).items()
}

/// A page with this `meta` and, unless it is empty, these `links`.
fn page(meta: &str, links: &str, items: &[String]) -> String {
    let links = if links.is_empty() { String::new() } else { format!(r#""links":{links},"#) };
    format!(r#"{{"meta":{meta},{links}"data":[{}]}}"#, items.join(","))
}

#[tokio::test]
async fn links_are_followed_to_the_last_page() {
    let script = Script::new()
        .json(200, &flights(&[flight("a"), flight("b")], Some("/v1/klasses/flight?page=2&pageSize=2")))
        .json(200, &flights(&[], Some("https://acme.api.kustomerapp.com/v1/klasses/flight?after=%2B1")))
        .json(200, &flights(&[flight("c")], None));
    let (titles, error) = titles(&mut stream(&script.client())).await;
    assert_eq!(titles, ["a", "b", "c"]);
    assert!(error.is_none(), "{error:?}");
    assert_eq!(
        script.calls(),
        [
            "GET /v1/klasses/flight?pageSize=2",
            "GET /v1/klasses/flight?page=2&pageSize=2",
            "GET /v1/klasses/flight?after=%2B1",
        ]
    );
    assert_eq!(script.headers("authorization"), ["Bearer eyJsecret"; 3]);
}

/// A search, which is requested by `POST`.
struct Search;

impl Endpoint for Search {
    type Returns = Page<Flight>;

    fn request(&self) -> Result<Request, RequestError> {
        let path = Path::new("/v1/customers/search");
        Ok(Request::post(path, r#"{"and":[]}"#.to_owned()).with_parameter("pageSize", 2))
    }
}

#[tokio::test]
async fn the_next_page_is_requested_from_the_first_path_whatever_path_the_link_has() {
    let script = Script::new()
        .json(200, &flights(&[flight("a")], Some("/v1/customers?page=2")))
        .json(200, &flights(&[flight("b")], Some("/v1/../../admin?page=3")))
        .json(200, &flights(&[flight("c")], Some("https://acme.api.kustomerapp.com/v1/klasses?page=4")))
        .json(200, &flights(&[], None));
    let (titles, error) = titles(&mut script.client().items(Search)).await;
    assert_eq!(titles, ["a", "b", "c"]);
    assert!(error.is_none(), "{error:?}");
    assert_eq!(
        script.calls(),
        [
            "POST /v1/customers/search?pageSize=2",
            "POST /v1/customers/search?page=2",
            "POST /v1/customers/search?page=3",
            "POST /v1/customers/search?page=4",
        ]
    );
    assert_eq!(script.bodies(), [r#"{"and":[]}"#; 4]);
}

#[tokio::test]
async fn a_loop_ends_the_list_when_the_page_is_the_last_one() {
    let again = r#"{"self":"/v1/klasses/flight?page=1","next":"/v1/klasses/flight?page=1"}"#;
    for last in [
        page(r#"{"page":1}"#, again, &[]),
        page(r#"{"page":1,"pageSize":2}"#, again, &[flight("a")]),
        page(r#"{"page":3,"pageSize":1,"totalPages":3}"#, again, &[flight("a")]),
        page(r#"{"page":3,"limit":1,"pages":3}"#, again, &[flight("a")]),
        flights(&[], Some("/v1/klasses/flight?pageSize=2")),
        flights(&[], Some("/v1/klasses/flight")),
    ] {
        let script = Script::new().json(200, &last);
        let (_, error) = titles(&mut stream(&script.client())).await;
        assert!(error.is_none(), "{last}: {error:?}");
        assert_eq!(script.calls().len(), 1, "{last}");
    }
}

#[tokio::test]
async fn a_loop_is_an_error_when_there_may_be_more_pages() {
    let again = r#"{"self":"/v1/klasses/flight?page=1","next":"/v1/klasses/flight?page=1"}"#;
    for looping in [
        page(r#"{"page":1,"pageSize":1}"#, again, &[flight("a")]),
        page("{}", again, &[flight("a")]),
        page(r#"{"page":1,"pageSize":2,"totalPages":2}"#, again, &[flight("a")]),
        page("{}", r#"{"next":"/v1/klasses/flight?pageSize=2"}"#, &[flight("a")]),
        page("{}", r#"{"next":"/v1/klasses/flight?&pageSize=2"}"#, &[flight("a")]),
        page("{}", r#"{"next":"/v1/klasses/flights"}"#, &[flight("a")]),
    ] {
        let script = Script::new().json(200, &looping);
        let (titles, error) = titles(&mut stream(&script.client())).await;
        assert_eq!(titles, ["a"], "what was read is not lost");
        let error = error.expect(&looping);
        assert!(error.is_paging() && !error.is_bad_item(), "{error:?}");
        assert_eq!(
            error.to_string(),
            "`GET /v1/klasses/flight` failed: link to the next page leads back to a page that was already requested"
        );
    }
}

#[tokio::test]
async fn a_loop_over_several_pages_is_an_error() {
    let script = Script::new()
        .json(200, &flights(&[flight("a")], Some("/v1/klasses/flight?page=2&pageSize=2")))
        .json(200, &flights(&[flight("b")], Some("/v1/klasses/flight?page=3&pageSize=2")))
        .json(200, &flights(&[flight("c")], Some("/v1/klasses/flight?pageSize=2&page=2")));
    let (titles, error) = titles(&mut stream(&script.client())).await;
    assert_eq!(titles, ["a", "b", "c"]);
    assert!(error.expect("a loop").is_paging());
    assert_eq!(script.left(), 0);
}

#[tokio::test]
async fn a_missing_link_is_an_error_when_there_are_more_pages() {
    let null = r#"{"next":null}"#;
    for (cut, expected) in [
        (
            page(r#"{"page":2,"totalPages":5}"#, null, &[flight("a")]),
            "page 2 of 5 has no link to the next page",
        ),
        (
            page(r#"{"page":2,"pages":5,"count":9}"#, "", &[flight("a")]),
            "page 2 of 5 has no link to the next page",
        ),
        (
            page(r#"{"page":1,"pageSize":1}"#, "", &[flight("a")]),
            "full page has neither a link to the next page nor a count of pages",
        ),
    ] {
        let script = Script::new().json(200, &cut);
        let (titles, error) = titles(&mut stream(&script.client())).await;
        assert_eq!(titles, ["a"]);
        let error = error.expect(&cut);
        assert!(error.is_paging(), "{error:?}");
        assert_eq!(error.to_string(), format!("`GET /v1/klasses/flight` failed: {expected}"));
    }
}

#[tokio::test]
async fn a_missing_link_ends_the_list_when_nothing_says_that_there_is_more() {
    let null = r#"{"next":null}"#;
    let bad = r#"{"id":"x","attributes":{"title":7}}"#.to_owned();
    for last in [
        page("{}", null, &[flight("a")]),
        page("{}", "", &[flight("a")]),
        page(r#"{"page":1,"pageSize":1}"#, null, &[flight("a")]),
        page(r#"{"page":1,"pageSize":2}"#, "", &[flight("a")]),
        page(r#"{"page":5,"totalPages":5,"pageSize":1}"#, null, &[flight("a")]),
        page(r#"{"page":1,"totalPages":0}"#, null, &[]),
        page(r#"{"page":1,"totalPages":9}"#, null, &[]),
        page(r#"{"count":100,"total":250,"cursorCount":100}"#, null, &[flight("a")]),
        page(r#"{"page":1,"pages":1,"count":1,"limit":1}"#, "", &[flight("a")]),
        page("null", "null", &[flight("a")]),
        page("{}", null, &[bad]),
        r#"{"data":null}"#.to_owned(),
    ] {
        let script = Script::new().json(200, &last);
        let mut items = stream(&script.client());
        loop {
            match items.try_next().await {
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(error) => assert!(error.is_bad_item(), "{last}: {error:?}"),
            }
        }
        assert_eq!(script.calls().len(), 1, "{last}");
    }
}

/// A page with only bad items is not empty, so it does not prove to be the last page of a loop.
#[tokio::test]
async fn a_page_of_bad_items_is_not_an_empty_page() {
    let bad = r#"{"id":"x","attributes":{"title":7}}"#.to_owned();
    let script = Script::new().json(200, &flights(&[bad], Some("/v1/klasses/flight?pageSize=2")));
    let mut items = stream(&script.client());
    assert!(items.try_next().await.expect_err("a bad item").is_bad_item());
    assert!(items.try_next().await.expect_err("a loop").is_paging());
}

#[tokio::test]
async fn a_link_to_another_host_is_an_error_that_names_the_host() {
    for (link, expected) in [
        (
            "https://evil.example/v1/klasses/flight?page=2",
            "points to another host, `https://evil.example`, and was not followed",
        ),
        ("//evil.example/v1", "points to another host, `evil.example`, and was not followed"),
        (
            "http://acme.api.kustomerapp.com/v1",
            "points to another host, `http://acme.api.kustomerapp.com`, and was not followed",
        ),
        ("page=2", "is not a path on this host, and was not followed"),
    ] {
        let script = Script::new().json(200, &flights(&[flight("a")], Some(link)));
        let (titles, error) = titles(&mut stream(&script.client())).await;
        assert_eq!(titles, ["a"], "what was read is not lost");
        let error = error.expect("not followed");
        assert!(error.is_paging() && !error.is_bad_item(), "{error:?}");
        assert_eq!(
            error.to_string(),
            format!("`GET /v1/klasses/flight` failed: link to the next page {expected}")
        );
        assert_eq!(script.calls().len(), 1);
    }
}

#[tokio::test]
async fn a_failed_page_is_requested_again_and_no_record_is_lost() {
    let script = Script::new()
        .fail("no network")
        .json(200, &flights(&[flight("a")], Some("/v1/klasses/flight?page=2")))
        .json(500, "{}")
        .fail("no network")
        .json(200, "{\"data\":[")
        .json(200, &flights(&[flight("b")], None));
    let mut items = stream(&script.client());
    let (mut all, mut errors) = (Vec::new(), 0);
    loop {
        let (titles, error) = titles(&mut items).await;
        all.extend(titles);
        match error {
            Some(_) => errors += 1,
            None => break,
        }
    }
    assert_eq!((all, errors), (vec!["a".to_owned(), "b".to_owned()], 4));
    let calls = script.calls();
    assert_eq!(calls[..2], ["GET /v1/klasses/flight?pageSize=2"; 2]);
    assert_eq!(calls[2..], ["GET /v1/klasses/flight?page=2"; 4]);
    assert!(items.try_next().await.expect("the end").is_none(), "only the last page ends the stream");
}

#[tokio::test]
async fn after_a_link_that_fails_its_page_is_requested_again_for_the_link_alone() {
    let first = |link| flights(&[flight("a")], Some(link));
    let script = Script::new()
        .json(200, &first("https://evil.example/?page=2"))
        .json(200, &first("https://evil.example/?page=2"))
        .json(200, &first("/v1/klasses/flight?page=2"))
        .json(200, &flights(&[flight("b")], None));
    let mut items = stream(&script.client());
    let (before, error) = titles(&mut items).await;
    assert_eq!(before, ["a"]);
    assert!(error.expect("another host").is_paging());
    assert!(items.try_next().await.expect_err("still another host").is_paging());
    let (after, error) = titles(&mut items).await;
    assert_eq!(after, ["b"], "the records of the first page are not returned twice");
    assert!(error.is_none(), "{error:?}");
    assert_eq!(script.calls().len(), 4);
}

#[tokio::test]
async fn a_request_that_is_refused_is_an_error_each_time() {
    let script = Script::new();
    let mut items = script.client().list::<Flight>().page(0).items();
    for _ in 0..2 {
        assert!(items.try_next().await.expect_err("page 0").is_request());
    }
    assert!(script.calls().is_empty());
}

#[tokio::test]
async fn empty_pages_do_not_continue_forever() {
    let mut script = Script::new();
    for page in 2..300 {
        script = script.json(200, &flights(&[], Some(&format!("/v1/klasses/flight?page={page}"))));
    }
    let (_, error) = titles(&mut stream(&script.client())).await;
    let error = error.expect("an error");
    assert!(error.is_paging(), "{error:?}");
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight` failed: 100 pages in a row had no new record");
    assert_eq!(script.calls().len(), 100);
}

#[tokio::test]
async fn the_same_page_again_and_again_does_not_continue_forever() {
    let mut script = Script::new();
    for page in 2..300 {
        let link = format!("/v1/klasses/flight?page={page}");
        script = script.json(200, &flights(&[flight("a")], Some(&link)));
    }
    let (titles, error) = titles(&mut stream(&script.client())).await;
    assert!(error.expect("an error").is_paging());
    assert_eq!((titles.len(), script.calls().len()), (101, 101));
}

#[tokio::test]
async fn pages_are_requested_one_by_one() {
    let script = Script::new()
        .json(200, &flights(&[flight("a"), flight("b")], Some("/v1/klasses/flight?page=2")))
        .json(200, &flights(&[flight("c")], None));
    let mut pages = script.client().list::<Flight>().pages();
    assert!(script.calls().is_empty(), "nothing is sent before the first page is asked for");
    let first = pages.try_next().await.expect("a page").expect("the first");
    assert_eq!((first.items().len(), script.calls().len()), (2, 1));
    assert_eq!(pages.try_next().await.expect("a page").expect("the second").items().len(), 1);
    assert!(pages.try_next().await.expect("over").is_none());
    assert!(pages.try_next().await.expect("still over").is_none());
}

#[test]
fn items_and_pages_are_streams() {
    let script =
        Script::new().json(200, &flights(&[flight("a")], None)).json(200, &flights(&[flight("b")], None));
    let client = script.client();
    let mut context = Context::from_waker(Waker::noop());
    let mut items = client.list::<Flight>().items();
    let mut pages = client.list::<Flight>().pages();
    // The script responds at once, so that nothing is ever pending.
    let title = |poll| match poll {
        std::task::Poll::Ready(Some(Ok(Flight { title, .. }))) => title,
        other => panic!("expected a flight: {other:?}"),
    };
    assert_eq!(title(Pin::new(&mut items).poll_next(&mut context)), "a");
    assert!(matches!(Pin::new(&mut items).poll_next(&mut context), std::task::Poll::Ready(None)));
    match Pin::new(&mut pages).poll_next(&mut context) {
        std::task::Poll::Ready(Some(Ok(page))) => assert_eq!(page.items().len(), 1),
        other => panic!("expected a page: {other:?}"),
    }
}
