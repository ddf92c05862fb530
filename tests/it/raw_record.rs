//! `raw`: records as the service sent them, for exports.

use kustomer::resources::core::customer::SearchCustomers;
use kustomer::{Conversation, Customer, Id, KustomerOperation, Page, RawRecord, lookup};

use crate::operation::server::Server;

/// With members that no struct has, a number that a float would change, and white space.
const JANE: &str = r#"{ "id" : "59df762a921c59001021f409","attributes":{"name":"J\u0061ne","x":1.10,"x":2},"type":"customer","y":[]}"#;

/// The error of a lookup without a result.
const NOT_FOUND: &str = r#"{"errors":[{"status":404,"code":"notfound","title":"Not Found"}]}"#;

fn document(record: &str) -> String {
    format!(r#"{{"meta":{{}},"data": {record} ,"included":[]}}"#)
}

fn page(records: &[&str], next: &str) -> String {
    format!(r#"{{"data":[{}],"links":{{"next":{next}}}}}"#, records.join(" ,\n"))
}

#[tokio::test]
async fn a_record_is_returned_exactly_as_it_was_sent() {
    let server = Server::responding([(200, &document(JANE)), (200, &document(JANE)), (404, NOT_FOUND)]);
    let jane = server.client().get::<Customer>(&Id::new("j")).raw().await.expect("a customer");
    assert_eq!(jane.json(), JANE);
    assert_eq!(jane.to_string(), JANE);
    assert_eq!(jane.id().map(Id::as_str), Some("59df762a921c59001021f409"));
    assert_eq!(jane.type_name(), "customer");
    let decoded = jane.decode::<Customer>().expect("a customer");
    assert_eq!(decoded.name.as_deref(), Some("Jane"));
    assert!(!format!("{jane:?}").contains("Jane"), "{jane:?}");
    let find = || server.client().find::<Customer>(lookup::Email("j@example.com")).raw();
    assert_eq!(find().await.expect("a customer"), Some(jane));
    assert_eq!(find().await.expect("no customer"), None);
}

#[tokio::test]
async fn a_list_streams_raw_records_page_by_page() {
    let one = r#"{"type":"conversation","id":"1"}"#;
    let first = page(&[one, JANE], r#""/v1/conversations?page=2""#);
    let end = page(&["7", "{}"], "null");
    let server = Server::responding([(200, &first), (200, &end)]);
    let mut list = server.client().list::<Conversation>().page_size(2).raw().items();
    let mut texts = Vec::new();
    loop {
        match list.try_next().await {
            Ok(Some(record)) => texts.push(record.into_json().into_string()),
            Ok(None) => break,
            Err(error) => {
                assert!(error.is_bad_item(), "{error}");
                texts.push("bad".to_owned());
            }
        }
    }
    let [first, second, bad, empty] = texts.as_slice() else { panic!("{texts:?}") };
    assert_eq!([first, second, bad, empty], [one, JANE, "bad", "{}"]);
    assert_eq!(server.calls(), ["GET /v1/conversations?pageSize=2", "GET /v1/conversations?page=2"]);
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/orders/{id}", returns = RawRecord)]
struct GetOrder {
    id: String,
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/orders", returns = Page<RawRecord>)]
struct ListOrders {}

#[tokio::test]
async fn any_operation_can_return_raw_records() {
    let kobject = r#"{"type":"kobject.order","id":"o"}"#;
    let server = Server::responding([
        (200, &document(kobject)),
        (200, &page(&[kobject], "null")),
        (200, &page(&[JANE], "null")),
        (200, &page(&[JANE], "null")),
    ]);
    let client = server.client();
    let order = client.send(GetOrder { id: "o".to_owned() }).await.expect("an order");
    assert_eq!((order.type_name(), order.json()), ("kobject.order", kobject));
    let order = client.items(ListOrders {}).try_next().await.expect("a page").expect("an order");
    assert_eq!(order.json(), kobject);
    let page = client.send(SearchCustomers::default()).raw().await.expect("a page");
    assert_eq!(page.items().first().map(RawRecord::json), Some(JANE));
    let mut found = client.pages(SearchCustomers::default()).raw().items();
    assert_eq!(found.try_next().await.expect("a page").expect("a customer").json(), JANE);
}

#[test]
fn a_record_without_id_and_type_is_still_a_record() {
    let record: RawRecord = kustomer::json::from_slice(br#"{"id":7,"type":null}"#).expect("an object");
    assert_eq!((record.id(), record.type_name()), (None, ""));
    for text in ["[]", "7", r#"{"id":"x""#, r#"{"id":"x"}}"#] {
        kustomer::json::from_slice::<RawRecord>(text.as_bytes()).expect_err(text);
    }
}
