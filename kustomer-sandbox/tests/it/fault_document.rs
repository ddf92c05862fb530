//! Faults as JSON: from a file, and through the control server.

use kustomer_sandbox::Sandbox;
use reqwest::Method;
use serde_json::{Value, json};

use crate::fault::broken_off;
use crate::support::{Org, Reply, read};

async fn faults(org: &Org, method: Method, body: &Value) -> Reply {
    let url = format!("{}/_sandbox/faults", org.sandbox.control_url());
    read(org.http().request(method, url).body(body.to_string())).await
}

#[tokio::test]
async fn faults_are_injected_counted_and_removed_over_http() {
    let org = Org::start().await;
    let rule = json!({ "method": "get", "path": "/v1/customers/{id}", "times": 2, "status": 503 });
    let injected = faults(&org, Method::POST, &rule).await.expect(201);
    let id = injected.json["faults"][0]["id"].as_str().unwrap().to_owned();
    let failed = org.get("/v1/customers/email=a%40b").await.expect(503);
    assert_eq!(failed.header("content-type"), Some("application/json; charset=utf-8"));
    org.get("/v1/customers").await.expect(200);

    let listed = faults(&org, Method::GET, &Value::Null).await.expect(200);
    let fault = &listed.json["faults"][0];
    assert_eq!((&fault["matched"], &fault["fired"], &fault["times"]), (&json!(1), &json!(1), &json!(2)));
    assert_eq!((&fault["method"], &fault["path"]), (&json!("GET"), &json!("/v1/customers/{id}")));

    let url = format!("{}/_sandbox/faults/{id}", org.sandbox.control_url());
    read(org.http().delete(&url)).await.expect(204);
    let gone = read(org.http().delete(&url)).await.expect(404);
    assert_eq!(gone.messages(), [format!("there is no fault with the ID `{id}`")]);
    org.get("/v1/customers/email=a%40b").await.expect(404);

    faults(&org, Method::POST, &json!([{ "status": 500 }, { "cut": "half" }])).await.expect(201);
    faults(&org, Method::DELETE, &Value::Null).await.expect(204);
    org.get("/v1/customers").await.expect(200);
}

#[tokio::test]
async fn a_response_can_be_described_in_full() {
    let org = Org::start().await;
    let headers = json!({ "retry-after": 3, "set-cookie": ["a=1", "b=2"] });
    let described = [
        json!({ "status": 429, "headers": headers }),
        json!({ "status": 200, "body": { "data": [] } }),
        json!({ "status": 502, "headers": { "content-type": "text/html" }, "body": "<h1>Bad Gateway</h1>" }),
    ];
    faults(&org, Method::POST, &json!({ "faults": described })).await.expect(201);
    let limited = org.get("/v1/customers").await.expect(429);
    assert_eq!(limited.header("retry-after"), Some("3"));
    assert_eq!(limited.headers.get_all("set-cookie").iter().count(), 2);
    assert_eq!(limited.json["errors"].as_array().map(Vec::len), Some(1));
    let empty = org.get("/v1/customers").await.expect(200);
    assert_eq!(
        (empty.text.as_str(), empty.header("content-type")),
        (r#"{"data":[]}"#, Some("application/json; charset=utf-8"))
    );
    let page = org.get("/v1/customers").await.expect(502);
    assert_eq!(
        (page.text.as_str(), page.header("content-type")),
        ("<h1>Bad Gateway</h1>", Some("text/html"))
    );
}

#[tokio::test]
async fn the_example_in_the_documentation_is_valid() {
    let source = include_str!("../../src/fault/definition.rs");
    let example = source.split("/// ```json\n").nth(1).and_then(|rest| rest.split("/// ```").next()).unwrap();
    let example: Value = serde_json::from_str(&example.replace("///", "")).unwrap();
    let org = Org::start().await;
    let injected = faults(&org, Method::POST, &example).await.expect(201);
    assert_eq!(injected.json["faults"].as_array().map(Vec::len), Some(4));
}

#[tokio::test]
async fn a_response_can_declare_a_length_that_is_not_that_of_its_body() {
    let org = Org::start().await;
    let long = json!({ "status": 200, "headers": { "content-length": 3 }, "body": "four" });
    let short = json!({ "status": 200, "headers": { "content-length": 5 }, "body": "four" });
    let chunked = json!({ "status": 200, "headers": { "transfer-encoding": "chunked" }, "body": "four" });
    faults(&org, Method::POST, &json!([long, chunked, short])).await.expect(201);
    assert_eq!(org.get("/v1/customers").await.expect(200).text, "fou");
    assert_eq!(org.get("/v1/customers").await.expect(200).text, "four");
    let cut = broken_off(org.request(Method::GET, "/v1/customers")).await;
    assert_eq!(cut, (200, b"four".to_vec(), 5));
}

#[tokio::test]
async fn hostile_documents_are_refused() {
    let org = Org::start().await;
    let headers: Value = (0..50_000).map(|number| (format!("x-{number}"), json!("x"))).collect();
    let many = faults(&org, Method::POST, &json!({ "status": 200, "headers": headers })).await.expect(400);
    assert_eq!(many.messages(), ["`headers`: at most 100 headers are allowed"]);
    let url = format!("{}/_sandbox/faults", org.sandbox.control_url());
    for hostile in ["[".repeat(100_000), "{\"a\":".repeat(100_000), "\u{0}".to_owned(), "nul".to_owned()] {
        read(org.http().post(&url).body(hostile)).await.expect(400);
    }
    let large = read(org.http().post(&url).body(vec![b' '; 17 * 1024 * 1024])).await.expect(413);
    assert_eq!(large.messages(), ["the body is larger than 16777216 bytes"]);
}

#[tokio::test]
async fn what_is_listed_can_be_injected_again() {
    let org = Org::start().await;
    let rules = json!([
        { "operation": "searchCustomers", "probability": 0.25, "seed": 7, "reset": "before" },
        { "path": "/v1/conversations/*", "after": 2, "times": "unlimited", "delayMs": 1.5, "bodyDelayMs": 2, "dripMs": 0 },
        { "nth": 3, "cut": 100 },
        { "garbage": true },
        { "set": { "/data/a": { "b": 1 }, "/meta": null }, "remove": ["/data/c"], "delayMs": 1 },
        { "status": 200, "headers": { "a": "b", "c": ["d", "e"] }, "body": "x" },
    ]);
    let mut injected = faults(&org, Method::POST, &rules).await.expect(201).json;
    let mut again = injected["faults"].clone();
    for fault in again.as_array_mut().unwrap() {
        for name in ["id", "matched", "fired"] {
            fault.as_object_mut().unwrap().remove(name);
        }
    }
    let mut copies = faults(&org, Method::POST, &again).await.expect(201).json;
    for list in [&mut injected, &mut copies] {
        for fault in list["faults"].as_array_mut().unwrap() {
            fault.as_object_mut().unwrap().remove("id");
        }
    }
    assert_eq!(copies, injected);
}

#[tokio::test]
async fn a_response_can_be_changed_while_the_request_has_its_effect() {
    let org = Org::start().await;
    let rule =
        json!({ "method": "POST", "set": { "/data/attributes/name": "Joan" }, "remove": ["/data/links"] });
    faults(&org, Method::POST, &rule).await.expect(201);
    let changed = org.post("/v1/customers", json!({ "name": "Jane" })).await.expect(201);
    assert_eq!((changed.attribute("name"), changed.json["data"].get("links")), (&json!("Joan"), None));
    let read = org.get(&format!("/v1/customers/{}", changed.id())).await.expect(200);
    assert_eq!(read.attribute("name"), "Jane");
}

#[tokio::test]
async fn every_mistake_is_named_with_its_place_and_nothing_is_injected() {
    let org = Org::start().await;
    let cases: [(Value, &[&str]); 17] = [
        (json!({ "tims": 2, "status": 503 }), &["unknown member `tims`, did you mean `times`?"]),
        (
            json!({ "faults": [{ "status": 503 }, { "metod": "GET", "status": "503" }] }),
            &[
                "`faults[1]`: unknown member `metod`, did you mean `method`?",
                "`faults[1].status`: expected a status from 200 to 599, found `\"503\"`",
            ],
        ),
        (json!([{ "status": 99 }]), &["`[0].status`: expected a status from 200 to 599, found `99`"]),
        (json!([1]), &["`[0]`: expected an object, found a number"]),
        (json!(3), &["expected a fault, an array of faults, or an object with `faults`, found a number"]),
        (json!({ "faults": {} }), &["`faults`: expected an array of faults, found an object"]),
        (json!({ "faults": [], "fault": 1 }), &["unknown member `fault`, did you mean `faults`?"]),
        (
            json!({ "method": "GTE" , "garbage": true}),
            &["`method`: unknown method `GTE`, did you mean `GET`?"],
        ),
        (
            json!({ "operation": "searchCustomer", "garbage": true }),
            &["`operation`: unknown operation `searchCustomer`, did you mean `searchCustomers`?"],
        ),
        (json!({ "path": "v1", "garbage": true }), &["`path`: a path begins with `/`"]),
        (
            json!({ "probability": 2, "garbage": true }),
            &["`probability`: expected a number from 0 to 1, found `2`"],
        ),
        (
            json!({ "nth": 0, "times": 1, "garbage": true }),
            &["`nth`: conflicts with `times`", "`nth`: expected a whole number of at least 1, found `0`"],
        ),
        (json!({ "body": "x", "delayMs": 1 }), &["`body`: requires `status`"]),
        (
            json!({ "cut": "whole", "reset": 1 }),
            &[
                "`cut`: conflicts with `reset`",
                "`cut`: expected `\"before\"`, `\"half\"` or a number of bytes, found `\"whole\"`",
            ],
        ),
        (
            json!({ "status": 200, "headers": { "a": { "b": 1 }, "c": "d\ne", "no name": "x" } }),
            &[
                "`headers.a`: expected the text of a header, found an object",
                "`headers.c`: expected the text of a header, found `\"d\\ne\"`",
                "`headers.no name`: not a valid header name",
            ],
        ),
        (json!({ "delayMs": 1e300 }), &["`delayMs`: is too long"]),
        (
            json!({ "set": { "data": 1 }, "remove": [1] }),
            &[
                "`remove`: expected an array of JSON pointers, found an array",
                "`set`: `data` is not the JSON pointer of a value: it begins with `/`",
            ],
        ),
    ];
    for (body, messages) in cases {
        let wrong = faults(&org, Method::POST, &body).await.expect(400);
        assert_eq!(wrong.messages(), messages, "{body}");
    }
    let none = faults(&org, Method::POST, &json!({ "method": "GET" })).await.expect(400);
    assert!(none.messages()[0].starts_with("expected at least one of `status`, `headers`"), "{}", none.text);
    assert_eq!(faults(&org, Method::GET, &Value::Null).await.json, json!({ "faults": [] }));
}

#[tokio::test]
async fn a_file_of_faults_is_injected_at_the_start_and_its_mistakes_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("faults.json");
    std::fs::write(&file, r#"{ "faults": [{ "nth": 2, "status": 503 }] }"#).unwrap();
    let org = Org::of(Sandbox::builder().faults_file(&file).start().await.unwrap());
    org.get("/v1/customers").await.expect(200);
    org.get("/v1/customers").await.expect(503);

    let name = file.display();
    let cases = [
        ("{", format!("{name}: EOF while parsing an object at line 1 column 1")),
        (
            r#"[{ "tims": 1, "status": 1 }]"#,
            format!(
                "{name}: `[0]`: unknown member `tims`, did you mean `times`?\n{name}: `[0].status`: expected a status from 200 to 599, found `1`"
            ),
        ),
    ];
    for (text, message) in cases {
        std::fs::write(&file, text).unwrap();
        let error = Sandbox::builder().faults_file(&file).start().await.unwrap_err();
        assert_eq!((error.kind(), error.to_string()), (std::io::ErrorKind::InvalidData, message));
    }
    std::fs::remove_file(&file).unwrap();
    let error = Sandbox::builder().faults_file(&file).start().await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
    assert!(error.to_string().starts_with(&format!("cannot read {name}: ")), "{error}");
}

#[tokio::test]
async fn there_are_at_most_a_thousand_active_faults_and_as_many_in_a_body() {
    let org = Org::start().await;
    let many = |count: usize| Value::from(vec![json!({ "status": 503, "path": "/v1/nowhere" }); count]);
    let refused = faults(&org, Method::POST, &many(1_001)).await.expect(400);
    assert_eq!(refused.messages(), ["at most 1000 faults are allowed, found 1001"]);
    faults(&org, Method::POST, &many(999)).await.expect(201);
    let last = faults(&org, Method::POST, &many(1)).await.expect(201);
    assert_eq!(last.json["faults"][0]["id"], "1000");
    faults(&org, Method::POST, &many(1)).await.expect(409);
    faults(&org, Method::DELETE, &Value::Null).await.expect(204);
    faults(&org, Method::POST, &many(1)).await.expect(201);
}

#[tokio::test]
async fn what_is_said_of_a_response_conflicts_with_an_end_before_it() {
    let org = Org::start().await;
    for (fault, message) in [
        (json!({ "status": 503, "cut": "before" }), "conflicts with `cut`"),
        (json!({ "reset": "before", "bodyDelayMs": 5 }), "conflicts with `reset`"),
        (json!({ "dripMs": 1, "cut": "before" }), "conflicts with `cut`"),
    ] {
        let refused = faults(&org, Method::POST, &fault).await.expect(400);
        assert!(refused.text.contains(message), "{}", refused.text);
    }
    let delayed = json!({ "delayMs": 0, "cut": "before" });
    faults(&org, Method::POST, &delayed).await.expect(201);
}
