//! Requests that are refused for every resource: invalid JSON, invalid fields, unknown paths, bodies that are too
//! large.

use kustomer_sandbox::Sandbox;
use reqwest::Method;
use serde_json::json;

use crate::support::{Org, Reply, UNKNOWN_ID, read};

async fn post_text(org: &Org, text: impl Into<Vec<u8>>) -> Reply {
    read(org.request(Method::POST, "/v1/customers").body(text.into())).await
}

#[tokio::test]
async fn mistakes_beyond_the_first_hundred_are_counted() {
    let org = Org::start().await;
    let body: serde_json::Value = (0..103).map(|number| (format!("unknown{number}"), json!(1))).collect();
    let refused = org.post("/v1/customers", body).await.expect(400);
    let messages = refused.messages();
    assert_eq!((messages.len(), messages[100]), (101, "and 3 more mistakes"));
}

#[tokio::test]
async fn messages_name_resources_in_words() {
    let org = Org::start().await;
    let path = format!("/v1/outbound-webhooks/{}", crate::support::UNKNOWN_ID);
    let refused = org.get(&path).await.expect(404);
    assert_eq!(
        refused.messages(),
        [format!("there is no outbound webhook `{}`", crate::support::UNKNOWN_ID)]
    );
    let refused = org.get("/v1/customers/a,b").await.expect(404);
    assert_eq!(refused.messages(), ["there is no customer with any of the IDs `a,b`"]);
}

#[tokio::test]
async fn a_body_that_is_not_a_json_object_is_refused() {
    let org = Org::start().await;
    let cases: &[(&[u8], &str)] = &[
        (b"", "the body is empty, expected a JSON object"),
        (b"[]", "the body must be a JSON object, not an array"),
        (b"null", "the body must be a JSON object, not null"),
        (b"{\"name\":", "the body is not JSON: EOF while parsing a value at line 1 column 8"),
        (b"{\"name\":\"\xff\"}", "the body is not JSON: invalid unicode code point at line 1 column 10"),
        (b"{} {}", "the body is not JSON: trailing characters at line 1 column 4"),
    ];
    for (body, message) in cases {
        let refused = post_text(&org, *body).await.expect(400);
        assert_eq!(refused.messages(), [*message]);
        assert_eq!(refused.json["errors"][0]["code"], "badrequest");
    }
}

#[tokio::test]
async fn deeply_nested_json_is_refused() {
    let org = Org::start().await;
    for body in
        ["[".repeat(100_000), "{\"custom\":".repeat(10_000), format!("{{\"emails\":{}}}", "[".repeat(50_000))]
    {
        let refused = post_text(&org, body).await.expect(400);
        assert!(
            refused.messages()[0].starts_with("the body is not JSON: recursion limit"),
            "{}",
            refused.text
        );
    }
    org.get("/v1/customers").await.expect(200);
}

#[tokio::test]
async fn a_body_over_100_kb_is_refused_and_one_of_exactly_100_kb_is_not() {
    let org = Org::start().await;
    let padded = |length: usize| format!("{{{}}}", " ".repeat(length - 2));
    post_text(&org, padded(102_400)).await.expect(201);
    let refused = post_text(&org, padded(102_401)).await.expect(413);
    assert_eq!(refused.messages(), ["the body is larger than 102400 bytes"]);
    post_text(&org, padded(5_000_000)).await.expect(413);
    post_text(&org, padded(60_000_000)).await.expect(413);
}

#[tokio::test]
async fn all_mistakes_in_a_body_are_reported_at_once() {
    let org = Org::start().await;
    let body = json!({
        "emial": [],
        "emails": [{ "email": "jane", "kind": "work" }, { "type": "office", "email": "a@b.example" }, {}, 7],
        "gender": "x",
        "name": 7,
        "rev": -1,
        "createdAt": null,
        "company": "acme",
        "sentiment": { "polarity": 2, "confidence": "high" },
        "tags": ["ok", " not ok"],
        "locale": "a-far-too-long-locale",
    });
    let refused = org.post("/v1/customers", body).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "`company` must be an ID of 24 hex digits",
            "`createdAt` must be a string, not null",
            "unknown member of `emails[0]`: `kind`, expected one of `email`, `type`, `verified`",
            "unknown value for `emails[1].type`: `office`, expected one of `home`, `work`, `other`",
            "`emails[3]` must be an object, not a number",
            "unknown field `emial`, did you mean `emails`?",
            "unknown value for `gender`: `x`, expected one of `f`, `m`",
            "`locale` has 21 characters, at most 16 are allowed",
            "`name` must be a string, not a number",
            "`rev` must be a whole number, 0 or greater, not a number",
            "`sentiment.confidence` must be a number, not a string",
            "`sentiment.polarity` must be from -1 to 1",
            "`emails[0].email` must be an email address such as `jane@example.com`",
            "`emails[2].email` is required",
            "`tags[1]` must be a tag of 1 to 64 letters, digits, spaces or `_/<>-.` that does not start with a space",
        ]
    );
    assert_eq!(refused.json["errors"][5]["source"]["parameter"], "emial");
    assert_eq!(refused.json["errors"][3]["meta"]["allowed"], json!(["home", "work", "other"]));
    assert_eq!(org.get("/v1/customers").await.ids(), [""; 0]);
}

#[tokio::test]
async fn the_error_for_a_json_api_body_explains_that_bodies_are_flat() {
    let org = Org::start().await;
    let body = json!({ "data": { "attributes": { "name": "Jane" } } });
    let refused = org.post("/v1/customers", body).await.expect(400);
    assert_eq!(
        refused.messages(),
        ["unknown field `data`: a request body is flat, with attributes at the top level"]
    );
}

#[tokio::test]
async fn a_contact_list_has_at_most_ten_entries() {
    let org = Org::start().await;
    let emails =
        |count| (0..count).map(|n| json!({ "email": format!("{n}@example.com") })).collect::<Vec<_>>();
    org.post("/v1/customers", json!({ "emails": emails(10) })).await.expect(201);
    let refused = org.post("/v1/customers", json!({ "emails": emails(11) })).await.expect(400);
    assert_eq!(refused.messages(), ["`emails` has 11 entries, at most 10 are allowed"]);
}

#[tokio::test]
async fn the_number_of_reported_mistakes_is_limited() {
    let org = Org::start().await;
    let body = (0..5000).map(|n| (format!("unknown{n}"), json!(1))).collect::<serde_json::Value>();
    let refused = org.post("/v1/customers", body).await.expect(400);
    assert_eq!(
        refused.json["errors"].as_array().map(Vec::len),
        Some(101),
        "100, and the number of the others"
    );
}

#[tokio::test]
async fn unknown_paths_are_404() {
    let org = Org::start().await;
    for path in ["/", "/v1", "/v2/customers", "/v1//customers", "/v1/klasses/flight/bulk/all"] {
        let refused = org.get(path).await.expect(404);
        assert_eq!(refused.json["errors"][0]["code"], "notfound", "{path}");
        assert_eq!(refused.messages(), [format!("the sandbox has no endpoint `{path}`")]);
    }
}

#[tokio::test]
async fn a_wrong_method_is_405_with_the_allowed_ones() {
    let org = Org::start().await;
    let refused = org.delete("/v1/customers").await.expect(405);
    assert_eq!(refused.header("allow"), Some("GET, POST"));
    assert_eq!(refused.messages(), ["`DELETE` is not allowed here, expected one of GET, POST"]);
    let refused = org.patch(&format!("/v1/klasses/flight/{UNKNOWN_ID}"), json!({})).await.expect(405);
    assert_eq!(refused.header("allow"), Some("GET, PUT, DELETE"));
    let refused = org.get("/v1/customers/search").await.expect(405);
    assert_eq!(refused.header("allow"), Some("POST"), "no customer has the id `search`");
}

#[tokio::test]
async fn unusual_paths_and_queries_get_a_response() {
    let sandbox = Sandbox::builder().rate_limit(u64::MAX).start().await.unwrap();
    let org = Org::of(sandbox);
    for path in [
        "/v1/customers/%00",
        "/v1/customers/%ff",
        "/v1/customers/email=",
        "/v1/customers/email=%",
        "/v1/customers/,,,",
        "/v1/customers/..%2f..",
        "//v1//customers",
        "/v1/klasses/%F0%9F%9B%AB",
        "/v1/metadata/kobject.%20",
    ] {
        let reply = org.get(path).await.expect(404);
        assert!(reply.json["errors"].is_array(), "{path}: {}", reply.text);
    }
    for query in
        ["?", "?&&&", "?=", "?page", "?page=%ff", "?filter", "?filter[a][b]=c", "?sort=name", "?page=1e3"]
    {
        let reply = org.get(&format!("/v1/customers{query}")).await;
        assert!(matches!(reply.status, 200 | 400), "{query}: {}", reply.text);
    }
}
