//! The request of an operation.

use kustomer::operation::{BulkItem, Endpoint};
use kustomer::request::{Body, Idempotency, RateLimits};
use kustomer::{
    BulkJob, Customer, CustomerUpdate, Id, KustomerEnum, KustomerObject, KustomerOperation, NewCustomer,
};
use serde_json::json;

use super::server::{Received, Server};
use super::{MERGE, MergeCustomers};

const JOB: &str = r#"{"data":{"type":"bulk","id":"b1","attributes":{"status":"queued","completed":false,
    "ids":["a"],"payload":{"api":{}}},"links":{"self":"/v1/bulk/b1"}}}"#;

fn json(call: &str, body: &str) -> Received {
    Received {
        call: call.to_owned(),
        content_type: Some("application/json".to_owned()),
        body: body.to_owned(),
    }
}

fn without_body(call: &str) -> Received {
    Received { call: call.to_owned(), content_type: None, body: String::new() }
}

/// The client does not depend on schemas, so it repeats what they say of methods.
#[test]
fn the_client_and_the_schemas_agree_on_the_idempotency_of_methods() {
    for method in kustomer_schema::Method::ALL {
        let path = kustomer::request::Path::new("/v1/customers");
        let request = kustomer::request::Request::new(method.as_str().parse().expect("a method"), path);
        let expected = match method.idempotency() {
            kustomer_schema::Idempotency::Safe => Idempotency::Safe,
            kustomer_schema::Idempotency::Idempotent => Idempotency::Idempotent,
            _ => Idempotency::NonIdempotent,
        };
        assert_eq!(request.idempotency(), expected, "{}", method.as_str());
    }
}

#[tokio::test]
async fn fields_without_attributes_become_one_json_object() {
    let server = Server::responding([(201, MERGE)]);
    let merge = MergeCustomers { source: Id::new("s"), target: Id::new("t") };
    let merge = server.client().send(merge).await.expect("a response");
    assert_eq!(merge.target, Some(Id::new("t")));
    assert_eq!(server.received(), [json("POST /v1/customers/merges", r#"{"source":"s","target":"t"}"#)]);
}

#[derive(KustomerEnum)]
enum Channel {
    Email,
    LiveChat,
    #[kustomer(other)]
    Other(String),
}

#[derive(KustomerObject)]
struct Snooze {
    until_hour: f64,
    reason: Option<String>,
}

#[expect(clippy::option_option, reason = "absent, null, or a value: the three states of a member")]
#[derive(KustomerOperation)]
#[kustomer(
    put = "/v1/conversations/{id}/channels/{channel}/snooze",
    idempotency(none),
    rate_limits(record_update, customer_create)
)]
struct SnoozeConversation {
    id: Id<()>,
    channel: Channel,
    #[kustomer(query)]
    replace: bool,
    #[kustomer(query, rename = "filter[createdAt][gte]")]
    since: Option<String>,
    #[kustomer(query)]
    page_size: Option<u32>,
    snooze: Snooze,
    #[kustomer(json)]
    extra_data: serde_json::Value,
    #[kustomer(json)]
    left_out: Option<serde_json::Value>,
    assignee: Option<Id<()>>,
    priority: Option<Option<u8>>,
    #[kustomer(rename = "_clientRef")]
    client_ref: String,
    #[kustomer(skip)]
    asked_by: &'static str,
}

#[tokio::test]
async fn every_part_of_a_request_comes_from_fields() {
    let server = Server::responding([(200, "{}")]);
    let snooze = SnoozeConversation {
        id: Id::new("c/1 ü"),
        channel: Channel::LiveChat,
        replace: true,
        since: Some("a b&c".to_owned()),
        page_size: None,
        snooze: Snooze { until_hour: 8.0, reason: None },
        extra_data: json!({"a": [1]}),
        left_out: None,
        assignee: None,
        priority: Some(None),
        client_ref: "r\"1".to_owned(),
        asked_by: "nobody",
    };
    let request = snooze.request().expect("a request");
    assert_eq!(request.idempotency(), Idempotency::NonIdempotent);
    assert_eq!(
        request.rate_limits(),
        RateLimits::ORG | RateLimits::RECORD_UPDATE | RateLimits::CUSTOMER_CREATE
    );
    assert_eq!(snooze.asked_by, "nobody");
    server.client().send(snooze).await.expect("a response");
    assert_eq!(
        server.received(),
        [json(
            "PUT /v1/conversations/c%2F1%20%C3%BC/channels/liveChat/snooze?replace=true&filter%5BcreatedAt%5D%5Bgte%5D=a%20b%26c",
            r#"{"snooze":{"untilHour":8},"extraData":{"a":[1]},"priority":null,"_clientRef":"r\"1"}"#,
        )]
    );
    assert_eq!(Channel::Other("sms".to_owned()).as_str(), "sms");
    assert_eq!(Channel::Email.as_str(), "email");
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/ai/evaluation-runs")]
struct Evaluations {
    #[kustomer(query, repeated)]
    evaluation_ids: Option<Vec<String>>,
    #[kustomer(query)]
    resource_ids: Vec<Id<Customer>>,
}

#[tokio::test]
async fn a_list_in_the_query_is_joined_by_commas_or_repeated() {
    let server = Server::responding([(200, "{}"), (200, "{}")]);
    for evaluation_ids in [Some(vec!["a,b".to_owned(), "c".to_owned()]), None] {
        let call = Evaluations { evaluation_ids, resource_ids: vec![Id::new("x"), Id::new("y")] };
        server.client().send(call).await.expect("a response");
    }
    assert_eq!(
        server.received(),
        [
            without_body("GET /v1/ai/evaluation-runs?evaluationIds=a%2Cb&evaluationIds=c&resourceIds=x%2Cy"),
            without_body("GET /v1/ai/evaluation-runs?resourceIds=x%2Cy"),
        ]
    );
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/bulk", returns = BulkJob)]
struct CreateCustomers {
    #[kustomer(body)]
    customers: Vec<NewCustomer>,
}

#[derive(KustomerOperation)]
#[kustomer(put = "/v1/customers/bulk", returns = BulkJob)]
struct UpdateCustomers {
    #[kustomer(body)]
    customers: Vec<BulkItem<CustomerUpdate>>,
}

#[derive(KustomerOperation)]
#[kustomer(delete = "/v1/customers/bulk", returns = BulkJob)]
struct DeleteCustomers {
    #[kustomer(query)]
    ids: Vec<Id<Customer>>,
}

#[tokio::test]
async fn bulk_operations_send_arrays_and_return_a_job() {
    let server = Server::responding([(201, JOB), (200, JOB), (201, JOB)]);
    let client = server.client();
    let customers = vec![NewCustomer::new().name("Jane"), NewCustomer::new()];
    let job = client.send(CreateCustomers { customers }).await.expect("a job");
    assert_eq!((job.id, job.completed), (Id::new("b1"), Some(false)));
    let changed = BulkItem::update(Id::new("c1"), CustomerUpdate::new().name("Jo")).client_ref("row 1");
    client.send(UpdateCustomers { customers: vec![changed] }).await.expect("a job");
    client.send(DeleteCustomers { ids: vec![Id::new("a"), Id::new("b")] }).await.expect("a job");
    assert_eq!(
        server.received(),
        [
            json("POST /v1/customers/bulk", r#"[{"name":"Jane"},{}]"#),
            json("PUT /v1/customers/bulk", r#"[{"name":"Jo","id":"c1","_clientRef":"row 1"}]"#),
            without_body("DELETE /v1/customers/bulk?ids=a%2Cb"),
        ]
    );
}

#[derive(KustomerOperation)]
#[kustomer(delete = "/v1/conversations/{id}/tags")]
struct RemoveTags {
    id: Id<()>,
    #[kustomer(body)]
    tags: Vec<String>,
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/{id}/unmasking-windows")]
struct Unmask {
    id: Id<Customer>,
    #[kustomer(body)]
    reason: Option<Body>,
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/form/{hash}", form, rate_limits(hook))]
struct PostForm {
    hash: String,
    full_name: String,
    topics: Vec<&'static str>,
    phone: Option<String>,
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/web/{hash}", rate_limits(hook), idempotency(idempotent))]
struct PostHook {
    hash: String,
    #[kustomer(body, json)]
    event: serde_json::Value,
}

#[tokio::test]
async fn bodies_are_arrays_texts_forms_and_free_json() {
    let server = Server::responding([(200, "{}"), (201, ""), (201, ""), (200, "{}"), (200, "{}")]);
    let client = server.client();
    let tags = vec!["vip".to_owned(), "a\"b".to_owned()];
    client.send(RemoveTags { id: Id::new("c"), tags }).await.expect("a response");
    client.send(Unmask { id: Id::new("c"), reason: Some(Body::text("fraud")) }).await.expect("a response");
    client.send(Unmask { id: Id::new("c"), reason: None }).await.expect("a response");
    let form = PostForm {
        hash: "h".to_owned(),
        full_name: "Jane & Co".to_owned(),
        topics: vec!["a", "b"],
        phone: None,
    };
    client.send(form).await.expect("a response");
    client.send(PostHook { hash: "h".to_owned(), event: json!({"b": 1}) }).await.expect("a response");
    let other = |call: &str, content_type: &str, body: &str| Received {
        call: call.to_owned(),
        content_type: Some(content_type.to_owned()),
        body: body.to_owned(),
    };
    assert_eq!(
        server.received(),
        [
            json("DELETE /v1/conversations/c/tags", r#"["vip","a\"b"]"#),
            other("POST /v1/customers/c/unmasking-windows", "text/plain; charset=utf-8", "fraud"),
            without_body("POST /v1/customers/c/unmasking-windows"),
            other(
                "POST /v1/hooks/form/h",
                "application/x-www-form-urlencoded",
                "fullName=Jane%20%26%20Co&topics=a%2Cb"
            ),
            json("POST /v1/hooks/web/h", r#"{"b":1}"#),
        ]
    );
}

#[test]
fn an_operation_declares_its_idempotency_and_rate_limits() {
    let merge = MergeCustomers { source: Id::new("s"), target: Id::new("t") }.request().expect("a request");
    assert_eq!((merge.idempotency(), merge.rate_limits()), (Idempotency::NonIdempotent, RateLimits::ORG));
    let tags = RemoveTags { id: Id::new("c"), tags: Vec::new() }.request().expect("a request");
    assert_eq!((tags.idempotency(), tags.rate_limits()), (Idempotency::Idempotent, RateLimits::ORG));
    let list = Evaluations { evaluation_ids: None, resource_ids: vec![Id::new("a")] };
    let list = list.request().expect("a request");
    assert_eq!((list.idempotency(), list.rate_limits()), (Idempotency::Safe, RateLimits::ORG));
    let hook = PostHook { hash: "h".to_owned(), event: json!(1) }.request().expect("a request");
    assert_eq!((hook.idempotency(), hook.rate_limits()), (Idempotency::Idempotent, RateLimits::HOOK));
}

#[tokio::test]
async fn a_hook_accepts_a_larger_body_than_the_rest_of_the_api() {
    let server = Server::responding([(200, "{}")]);
    let hook = |length: usize| PostHook { hash: "h".to_owned(), event: json!("x".repeat(length)) };
    server.client().send(hook(409_598)).await.expect("a body of exactly the limit, quotes included");
    let error = server.client().send(hook(409_599)).await.expect_err("one byte too many");
    assert!(error.is_request(), "{error:?}");
    assert!(error.to_string().contains("body of 409601 bytes exceeds the limit of 409600 bytes"), "{error}");
    let source = Id::new("x".repeat(102_400));
    let error = server.client().send(MergeCustomers { source, target: Id::new("t") }).await;
    let error = error.expect_err("too large");
    assert!(error.to_string().contains("exceeds the limit of 102400 bytes"), "{error}");
    assert_eq!(server.calls(), ["POST /v1/hooks/web/h"]);
}
