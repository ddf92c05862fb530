//! A record that cannot be read costs that record and nothing else.

use kustomer_core::envelope;
use kustomer_core::json::Reader;
use kustomer_core::operation::{Document, ResponseBody};

use super::support::{Flight, Script, flight, flights, whole};

const BAD: &str = r#"{"id":"x","attributes":{"title":7}}"#;

fn page(next: Option<&str>) -> String {
    flights(&[flight("a"), BAD.to_owned(), flight("b"), BAD.to_owned()], next)
}

#[tokio::test]
async fn a_page_returns_its_good_items_and_reports_the_bad_ones() {
    let script = Script::new().json(200, &page(None));
    let page = script.client().list::<Flight>().await.expect("a page");
    let bad: Vec<_> = page.bad_items().iter().map(|bad| (bad.index(), bad.error().path())).collect();
    assert_eq!(bad, [(1, "data[1].attributes.title"), (3, "data[3].attributes.title")]);
    let titles: Vec<_> = page.into_iter().map(|flight| flight.title).collect();
    assert_eq!(titles, ["a", "b"]);
}

#[tokio::test]
async fn a_stream_yields_bad_items_in_their_place_and_continues() {
    let script = Script::new()
        .json(200, &page(Some("/v1/klasses/flight?page=2")))
        .json(200, &flights(&[flight("c")], None));
    let mut items = script.client().list::<Flight>().items();
    let mut seen = Vec::new();
    loop {
        match items.try_next().await {
            Ok(Some(flight)) => seen.push(flight.title),
            Ok(None) => break,
            Err(error) => {
                assert!(error.is_bad_item() && error.is_decode(), "{error:?}");
                seen.push(whole(&error));
            }
        }
    }
    let bad = |index: usize, byte: usize| {
        format!(
            "Error(`GET /v1/klasses/flight` failed: item at index {index} of the page could not be decoded: \
             expected a string, found a number at `data[{index}].attributes.title` (byte {byte}))"
        )
    };
    let offset = |index: usize| {
        page(Some("/v1/klasses/flight?page=2")).match_indices("\"title\":7").nth(index).expect("there").0 + 8
    };
    assert_eq!(seen, ["a", &bad(1, offset(0)), "b", &bad(3, offset(1)), "c"]);
}

#[tokio::test]
async fn a_page_of_malformed_json_is_an_error_and_is_requested_again() {
    let script = Script::new().json(200, r#"{"data":[{"id":7},"#).json(200, &flights(&[flight("a")], None));
    let mut items = script.client().list::<Flight>().items();
    let error = items.try_next().await.expect_err("cut off");
    assert!(error.is_decode() && !error.is_bad_item(), "{error:?}");
    assert!(whole(&error).contains("unexpected end of text at `data[1]`"), "{error:?}");
    assert_eq!(items.try_next().await.expect("a page").expect("a flight").title, "a");
    assert!(items.try_next().await.expect("the end").is_none());
    assert_eq!(script.calls(), ["GET /v1/klasses/flight"; 2]);
}

/// Finding each path from the first byte on would take an hour for this many items.
const MANY: usize = 300_000;

#[test]
fn many_bad_items_are_located_in_one_pass() {
    let text = format!(r#"{{"data":[{}]}}"#, vec!["1"; MANY].join(","));
    let mut reader = Reader::from_text(&text).with_max_items(usize::MAX);
    let page = envelope::list::<bool>(&mut reader).expect("a page");
    let last = page.bad_items().last().expect("bad items");
    assert_eq!((page.bad_items().len(), last.index()), (MANY, MANY - 1));
    assert_eq!(last.error().path(), "data[299999]");
}

#[test]
fn many_bad_included_records_are_located_in_one_pass() {
    let records = vec![r#"{"type":"kobject.flight"}"#; MANY].join(",");
    let text = format!(r#"{{"data":1,"included":[{records}]}}"#);
    let mut reader = Reader::from_text(&text).with_max_items(usize::MAX);
    let document = Document::<u8, (), Flight>::decode(&mut reader).expect("a document");
    let last = document.included().bad_items().last().expect("bad records");
    assert_eq!(last.error().path(), "included[299999]");
}
