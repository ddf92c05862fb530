//! Lists from their first page to the last, and no further.

use std::pin::Pin;
use std::task::{Context, Waker};

use futures_core::Stream;
use kustomer_core::{Client, Error};

use super::support::{Flight, Script, flight, flights};

async fn titles(client: &Client) -> (Vec<String>, Option<Error>) {
    let mut items = client.list::<Flight>().page_size(2).stream();
    let mut titles = Vec::new();
    loop {
        match items.try_next().await {
            Ok(Some(flight)) => titles.push(flight.title),
            Ok(None) => return (titles, None),
            Err(error) => {
                assert!(items.try_next().await.expect("an error ends the stream").is_none());
                return (titles, Some(error));
            }
        }
    }
}

#[tokio::test]
async fn links_are_followed_to_the_last_page() {
    let script = Script::new()
        .json(200, &flights(&[flight("a"), flight("b")], Some("/v1/klasses/flight?page=2&pageSize=2")))
        .json(200, &flights(&[], Some("https://acme.api.kustomerapp.com/v1/klasses/flight?after=%2B1")))
        .json(200, &flights(&[flight("c")], None));
    let (titles, error) = titles(&script.client()).await;
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

#[tokio::test]
async fn a_link_that_comes_back_ends_the_list() {
    let again = "/v1/klasses/flight?page=2";
    let own =
        r#"{"links":{"self":"/v1/klasses/flight?page=1","next":"/v1/klasses/flight?page=1"},"data":[]}"#;
    for (script, calls) in [
        (Script::new().json(200, &flights(&[], Some("/v1/klasses/flight?pageSize=2"))), 1),
        (Script::new().json(200, own), 1),
        (Script::new().json(200, &flights(&[], Some(again))).json(200, &flights(&[], Some(again))), 2),
    ] {
        let (titles, error) = titles(&script.client()).await;
        assert!(titles.is_empty() && error.is_none(), "{error:?}");
        assert_eq!((script.calls().len(), script.left()), (calls, 0));
    }
}

#[tokio::test]
async fn a_link_to_another_host_ends_the_list_with_an_error_that_names_it() {
    for (link, expected) in [
        ("https://evil.example/v1/klasses/flight?page=2", "on another host, `https://evil.example`"),
        ("//evil.example/v1", "on another host, `evil.example`"),
        ("http://acme.api.kustomerapp.com/v1", "on another host, `http://acme.api.kustomerapp.com`"),
        ("page=2", "that is no path on this host"),
    ] {
        let script = Script::new().json(200, &flights(&[flight("a")], Some(link)));
        let (titles, error) = titles(&script.client()).await;
        assert_eq!(titles, ["a"], "what was read is not lost");
        let error = error.expect("not followed");
        assert!(error.is_paging() && !error.is_bad_item(), "{error:?}");
        let expected = format!(
            "`GET /v1/klasses/flight` answered a link to the next page {expected}, which is not followed"
        );
        assert_eq!(error.to_string(), expected);
        assert_eq!(script.calls().len(), 1);
    }
}

#[tokio::test]
async fn a_failing_page_ends_the_list() {
    let script = Script::new()
        .json(200, &flights(&[flight("a")], Some("/v1/klasses/flight?page=2")))
        .json(500, "{}")
        .json(200, &flights(&[flight("b")], None));
    let (titles, error) = titles(&script.client()).await;
    assert_eq!(titles, ["a"]);
    assert_eq!(
        error.expect("the script says no").to_string(),
        "`GET /v1/klasses/flight` failed: 500 Internal Server Error"
    );
    assert_eq!(script.left(), 1);
}

#[tokio::test]
async fn empty_pages_do_not_go_on_forever() {
    let mut script = Script::new();
    for page in 2..300 {
        script = script.json(200, &flights(&[], Some(&format!("/v1/klasses/flight?page={page}"))));
    }
    let (_, error) = titles(&script.client()).await;
    let error = error.expect("given up");
    assert!(error.is_paging(), "{error:?}");
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight` answered 100 pages without an item in a row");
    assert_eq!(script.calls().len(), 100);
}

#[tokio::test]
async fn pages_come_one_by_one() {
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
    let mut items = client.list::<Flight>().stream();
    let mut pages = client.list::<Flight>().pages();
    // The script answers at once, so that nothing is ever pending.
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
