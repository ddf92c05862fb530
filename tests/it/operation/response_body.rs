//! The kinds of response bodies, each in the service's shape.

use kustomer::operation::{Bare, Json, OneOrMany};
use kustomer::{Customer, Id, KustomerObject, KustomerOperation, Page};

use super::server::Server;
use super::{CustomerMerge, MERGE};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/merges/{id}", returns = Option<CustomerMerge>)]
struct FindMerge {
    id: Id<CustomerMerge>,
}

const NOT_FOUND: &str = r#"{"errors":[{"status":404,"code":"not_found","title":"no such merge"}]}"#;

#[tokio::test]
async fn an_optional_response_is_none_when_there_is_no_such_record() {
    let server = Server::responding([
        (200, MERGE),
        (404, NOT_FOUND),
        (200, r#"{"meta":{},"data":null}"#),
        (204, ""),
        (200, "{}"),
        (200, r#"{"meta":{"data":7},"links":{}}"#),
        (200, "null"),
        (200, r#"{"data":{"id":7}}"#),
        (200, r#"{"errors":[]}"#),
        (200, "{"),
        (200, "{}]"),
        (200, "[]"),
        (404, "<html>a proxy</html>"),
    ]);
    let find = || server.client().send(FindMerge { id: Id::new("m1") });
    assert_eq!(find().await.expect("a response").map(|merge| merge.id), Some(Id::new("m1")));
    for _ in 0..6 {
        assert_eq!(find().await.expect("a missing record is not an error"), None);
    }
    for unreadable in ["a record that cannot be read", "errors", "cut off", "text behind it", "no document"] {
        let error = find().await.expect_err(unreadable);
        assert!(error.is_decode(), "{unreadable}: {error:?}");
    }
    let error = find().await.expect_err("the 404 is not from the API");
    assert!(error.is_not_found(), "{error:?}");
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/merges/{id}", returns = CustomerMerge)]
struct GetMerge {
    id: Id<CustomerMerge>,
}

#[tokio::test]
async fn a_required_response_that_is_missing_is_an_error() {
    let server = Server::responding([(404, NOT_FOUND), (204, "")]);
    let get = || server.client().send(GetMerge { id: Id::new("m1") });
    assert!(get().await.expect_err("no such record").is_not_found());
    let error = get().await.expect_err("an empty body");
    assert!(error.is_decode(), "{error:?}");
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/tracking/event")]
struct Track {
    name: String,
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/users/passwordreset")]
struct ResetPasswords;

#[tokio::test]
async fn an_operation_that_returns_nothing_accepts_any_success() {
    let server = Server::responding([(204, ""), (200, MERGE), (204, "")]);
    for _ in 0..2 {
        server.client().send(Track { name: "seen".to_owned() }).await.expect("a success");
    }
    server.client().send(ResetPasswords).await.expect("a success");
    let last = server.received().pop().expect("a call");
    assert_eq!((last.call.as_str(), last.body.as_str()), ("POST /v1/users/passwordreset", ""));
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{ids}", returns = OneOrMany<Customer>)]
struct GetCustomers {
    ids: Vec<Id<Customer>>,
}

#[tokio::test]
async fn one_record_and_an_array_decode_alike() {
    let server = Server::responding([
        (200, r#"{"data":{"type":"customer","id":"a","attributes":{"name":"Jane"}}}"#),
        (200, r#"{"data":[{"id":"a"},{"id":7},{"id":"b"}]}"#),
        (200, r#"{"data":{"id":7}}"#),
    ]);
    let get = |ids: &[&str]| {
        let ids = ids.iter().map(Id::new).collect();
        server.client().send(GetCustomers { ids })
    };
    let one = get(&["a"]).await.expect("one");
    assert_eq!(one.items().iter().map(|jane| jane.name.as_deref()).collect::<Vec<_>>(), [Some("Jane")]);
    let many = get(&["a", "x", "b"]).await.expect("many");
    assert_eq!(many.iter().map(|customer| customer.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(many.bad_items()[0].error().path(), "data[1].id");
    let error = get(&["x"]).await.expect_err("the only record is bad");
    assert!(format!("{error:?}").contains("at `data.id`"), "{error:?}");
    assert_eq!(server.calls()[1], "GET /v1/customers/a,x,b");
}

#[derive(KustomerObject, Debug, PartialEq)]
struct Events {
    events: Vec<String>,
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/outbound-webhooks/events", returns = Bare<Events>)]
struct WebhookEvents;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/outbound-webhooks/events", returns = Option<Bare<Events>>)]
struct FindWebhookEvents;

#[tokio::test]
async fn a_bare_response_does_not_require_data() {
    let server = Server::responding([(200, "{}"), (200, r#"{"events":[7]}"#), (200, r#"{"data":null}"#)]);
    let find = || server.client().send(FindWebhookEvents);
    assert_eq!(find().await.expect("nothing is missing"), Some(Events { events: Vec::new() }));
    let error = find().await.expect_err("a number among the texts");
    assert!(format!("{error:?}").contains("at `events[0]`"), "{error:?}");
    assert_eq!(find().await.expect("an object"), Some(Events { events: Vec::new() }));
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/outbound-webhooks/events", returns = Json<std::collections::BTreeMap<String, Vec<String>>>)]
struct WebhookEventsByName;

#[tokio::test]
async fn a_response_without_an_envelope_is_decoded_directly() {
    let body = r#"{"events":["kustomer.customer.create"],"more":1}"#;
    let server = Server::responding([(200, body), (200, r#"{"events":["a"]}"#), (200, body)]);
    let events = server.client().send(WebhookEvents).await.expect("events");
    assert_eq!(events, Events { events: vec!["kustomer.customer.create".to_owned()] });
    let events = server.client().send(WebhookEventsByName).await.expect("events");
    assert_eq!(events["events"], ["a"]);
    let error = server.client().send(WebhookEventsByName).await.expect_err("a number among the lists");
    assert!(error.is_decode(), "{error:?}");
    assert!(!format!("{error:?}").contains("kustomer.customer.create"), "{error:?}");
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/search", returns = Page<Customer>, idempotency(safe), rate_limits(search))]
struct SearchCustomers {
    #[kustomer(query)]
    page_size: u32,
    #[kustomer(json)]
    and: serde_json::Value,
}

#[tokio::test]
async fn following_pages_are_requested_with_the_method_and_body_of_the_first() {
    let server = Server::responding([
        (
            200,
            r#"{"data":[{"id":"a"}],"links":{"next":"/v1/customers/search?page=2"},"meta":{"page":1,"total":2}}"#,
        ),
        (200, r#"{"data":[{"id":"b"}],"links":{"next":null}}"#),
        (
            200,
            r#"{"data":[{"id":"a"}],"links":{"next":"/v1/customers/search?page=2"},"meta":{"page":1,"total":2}}"#,
        ),
    ]);
    let search = || SearchCustomers { page_size: 1, and: serde_json::json!([]) };
    let mut found = server.client().items(search());
    let mut ids = Vec::new();
    while let Some(customer) = found.try_next().await.expect("a page") {
        ids.push(customer.id);
    }
    assert_eq!(ids, [Id::new("a"), Id::new("b")]);
    let page = server.client().send(search()).await.expect("one page");
    assert_eq!((page.total(), page.next_link()), (Some(2), Some("/v1/customers/search?page=2")));
    let received = server.received();
    assert_eq!(
        server.calls(),
        [
            "POST /v1/customers/search?pageSize=1",
            "POST /v1/customers/search?page=2",
            "POST /v1/customers/search?pageSize=1"
        ]
    );
    assert!(received.iter().all(|received| received.body == r#"{"and":[]}"#), "{received:?}");
}
