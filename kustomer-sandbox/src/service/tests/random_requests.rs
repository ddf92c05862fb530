//! Random requests made of names and values that the endpoints know: none of them makes an endpoint panic.

use http::StatusCode;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::send;
use crate::api::Api;
use crate::options::Options;
use crate::rate_limit::RateLimits;
use crate::service::Service;

const ID: &str = "000000000000000000000000";

/// Paths without an operation, and paths that need a value in a certain format.
const PATHS: &[&str] = &[
    "/v1/customers/{id},{id}",
    "/v1/customers/email=a%40b",
    "/v1/customers/externalId=x",
    "/v1/customers/{id}/klasses/flight",
    "/v1/klasses/flight",
    "/v1/klasses/flight/{id}",
    "/v1/klasses/flight/bulk",
    "/v1/klasses/flight/externalId=x",
    "/v1/metadata/customer",
    "/v1/metadata/kobject.flight",
    "/v1/customers/search",
    "/v1/customers/merges",
    "/%ff",
];

/// These paths, and those of all operations with IDs in their placeholders.
fn paths() -> Vec<String> {
    let api = Api::standard();
    let operations = api.schemas().flat_map(|schema| &schema.operations);
    let filled = operations.map(|operation| {
        let segments = operation.path.text.split('/');
        let filled = segments.map(|segment| {
            segment.split_once('{').map_or(segment.to_owned(), |(word, _)| format!("{word}{{id}}"))
        });
        filled.collect::<Vec<_>>().join("/")
    });
    // The paths written by hand come up as often as all others together.
    let by_hand = || PATHS.iter().map(|path| (*path).to_owned());
    filled.chain((0..400 / PATHS.len()).flat_map(|_| by_hand())).collect()
}

const NAMES: &[&str] = &[
    "name",
    "title",
    "rev",
    "externalId",
    "externalIds",
    "email",
    "emails",
    "phones",
    "type",
    "verified",
    "tags",
    "company",
    "customer",
    "createdAt",
    "lastActivityAt",
    "sentiment",
    "polarity",
    "custom",
    "aStr",
    "bNum",
    "cId",
    "dAt",
    "Str",
    "properties",
    "target",
    "multi",
    "enumeration",
    "deletedAt",
    "status",
    "mixins",
    "data",
    "images",
    "locations",
    "socials",
    "queryContext",
    "and",
    "or",
    "sort",
    "equals",
    "in",
    "customer_name",
    "customer_created_at",
    "source",
    "target",
    "members",
    "value",
    "é",
    "",
];

const TEXTS: &[&str] = &[
    "",
    "x",
    "flight",
    ID,
    "2026-11-20T10:00:00Z",
    "9999-12-31T23:59:59+23:59",
    "-009999-01-01T00:00:00Z",
    "https://a.example",
    "a@b",
    "é\u{0}\u{10ffff}",
    "kobject.flight",
    "customer",
    "null",
];

const QUERIES: &[&str] = &[
    "",
    "?page=18446744073709551615&pageSize=1",
    "?page=-1",
    "?count=0&before=x",
    "?ids={id},{id}",
    "?ids=",
    "?deleted=true&externalId=x",
    "?replace=true",
    "?rev=1",
    "?rev=x",
    "?sort=-createdAt",
    "?sort=desc",
    "?fromDate=2026-11-20T10:00:00Z",
    "?filter[createdAt][gt]=2026-11-20T10:00:00Z",
    "?filter[",
    "?%ff=%",
];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(TEXTS).prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let names = select(NAMES).prop_map(str::to_owned);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map(names, inner, 0..4).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    let members = prop::collection::hash_map(select(NAMES).prop_map(str::to_owned), value(), 0..6);
    let object = members.prop_map(|members| members.into_iter().collect::<Value>().to_string().into_bytes());
    prop_oneof![9 => object, 1 => prop::collection::vec(any::<u8>(), 0..40)]
}

/// A service with a customer, a Klass with attributes, and a `KObject`, and the IDs of all of them.
fn populated() -> (Service, Vec<String>) {
    let service =
        Service::new(Api::standard(), Options { rate_limits: RateLimits::unlimited(), ..Options::default() });
    let properties = json!({ "aStr": { "enumeration": ["x"] }, "bNum": {}, "cId": { "target": "customer", "multi": true } });
    let requests = [
        ("POST", "/v1/customers", json!({ "externalId": "x", "emails": [{ "email": "a@b" }] })),
        ("POST", "/v1/klasses", json!({ "name": "flight" })),
        ("PUT", "/v1/metadata/kobject.flight", json!({ "properties": properties })),
        ("POST", "/v1/klasses/flight", json!({ "title": "a", "externalId": "x" })),
    ];
    let mut ids = vec![ID.to_owned()];
    for (method, path, body) in requests {
        let (status, document) = send(&service, method, path, body.to_string().into_bytes());
        assert!(status.is_success(), "{document}");
        ids.extend(document["data"]["id"].as_str().map(str::to_owned));
    }
    (service, ids)
}

type Step = (&'static str, String, usize, &'static str, Vec<u8>);

fn step() -> impl Strategy<Value = Step> {
    let methods = select(&["GET", "POST", "PUT", "PATCH", "DELETE"][..]);
    (methods, select(paths()), 0..5_usize, select(QUERIES), body())
}

proptest! {
    #[test]
    fn no_sequence_of_requests_makes_an_endpoint_panic(steps in prop::collection::vec(step(), 1..12)) {
        let (service, ids) = populated();
        for (method, path, id, query, body) in steps {
            let id = ids.get(id).map_or(ID, String::as_str);
            let path = format!("{path}{query}").replace("{id}", id);
            let sent = String::from_utf8_lossy(&body).into_owned();
            let (status, document) = send(&service, method, &path, body);
            prop_assert!(status.as_u16() < 500, "{method} {path} {sent}");
            let expected = match status {
                StatusCode::NO_CONTENT => document.is_null(),
                // Some responses have no envelope, some have no body.
                status if status.is_success() => {
                    document.get("data").is_none_or(|data| data.is_object() || data.is_array())
                }
                _ => document["errors"].as_array().is_some_and(|errors| !errors.is_empty()),
            };
            prop_assert!(expected, "{method} {path} {sent}: {status} {document}");
        }
    }
}
