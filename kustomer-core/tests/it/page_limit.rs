//! how many items a page may have.

use kustomer_core::json::{DecodeError, Reader};
use kustomer_core::operation::{Document, DocumentList, OneOrMany, ResponseBody};
use kustomer_core::{Page, envelope};

use super::support::{Flight, Script, flight, flights, whole};

fn page(count: usize) -> String {
    flights(&vec![flight("a"); count], None)
}

#[tokio::test]
async fn a_page_over_the_limit_is_a_decode_error() {
    let script = Script::new().json(200, &page(3)).json(200, &page(4));
    let client = script.builder().max_page_items(3).build().expect("a client");
    let list = || client.list::<Flight>().into_future();
    assert_eq!(list().await.expect("within the limit").items().len(), 3);
    let error = list().await.expect_err("one too many");
    assert!(error.is_decode(), "{error:?}");
    assert!(
        whole(&error).contains("page exceeds the limit of 3 items (`max_page_items`) at `data[3]`"),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_stream_fails_at_a_page_over_the_limit() {
    let script = Script::new().json(200, &page(4));
    let client = script.builder().max_page_items(3).build().expect("a client");
    let error = client.list::<Flight>().items().try_next().await.expect_err("one too many");
    assert!(error.is_decode() && !error.is_bad_item(), "{error:?}");
}

#[tokio::test]
async fn the_limit_is_10000_by_default() {
    let items = |count: usize| format!(r#"{{"data":[{}]}}"#, vec!["1"; count].join(","));
    assert_eq!(
        envelope::list_from_slice::<u8>(items(10_000).as_bytes()).expect("a page").items().len(),
        10_000
    );
    let error = envelope::list_from_slice::<u8>(items(10_001).as_bytes()).expect_err("one too many");
    assert_eq!(
        error.to_string(),
        "page exceeds the limit of 10000 items (`max_page_items`) at `data[10000]` (byte 20009)"
    );
    let script = Script::new().json(200, &page(10_001));
    let error = script.client().list::<Flight>().await.expect_err("one too many");
    assert!(error.is_decode(), "{error:?}");
}

fn read<R: ResponseBody>(text: &str) -> Result<R::Output, DecodeError> {
    R::decode(&mut Reader::from_text(text).with_max_items(2))
}

fn refuses<R: ResponseBody>(text: &str) -> bool {
    read::<R>(text).err().is_some_and(|error| error.to_string().starts_with("page exceeds the limit of 2"))
}

#[test]
fn every_form_of_list_has_the_limit() {
    let text = |items: &str| format!(r#"{{"data":[{items}]}}"#);
    for (items, is_refused) in [("1,2", false), ("1,2,3", true), (r#""bad","bad","bad""#, true)] {
        let text = text(items);
        assert_eq!(refuses::<Page<u8>>(&text), is_refused, "{items}");
        assert_eq!(refuses::<DocumentList<u8>>(&text), is_refused, "{items}");
        assert_eq!(refuses::<OneOrMany<u8>>(&text), is_refused, "{items}");
        assert_eq!(refuses::<Option<Page<u8>>>(&text), is_refused, "{items}");
    }
    let included = r#"{"data":1,"included":[{"type":"a"},{"type":"b"},{"type":"c"}]}"#;
    assert!(refuses::<Document<u8, (), serde_json::Value>>(included));
}
