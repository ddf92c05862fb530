//! The headers of responses: those that recordings show, the tags of documents, and compression.

use std::io::Read as _;

use flate2::read::GzDecoder;
use kustomer_sandbox::{Fault, Sandbox};
use reqwest::Method;
use reqwest::header::{ACCEPT_ENCODING, IF_NONE_MATCH};
use serde_json::{Value, json};

use crate::support::{Org, Reply, read};

#[tokio::test]
async fn every_response_says_which_pod_and_request_it_comes_from() {
    let org = Org::start().await;
    let replies = [
        org.post("/v1/customers", json!({})).await.expect(201),
        org.get("/v1/customers").await.expect(200),
        org.get("/v1/nowhere").await.expect(404),
        read(org.bare_request(Method::GET, "/v1/customers")).await.expect(401),
    ];
    let mut ids = Vec::new();
    for reply in &replies {
        assert_eq!(reply.header("x-kustomer-pod"), Some("prod1"));
        assert_eq!(reply.header("cache-control"), Some("no-cache,private"));
        let cache = if reply.status < 400 { "Miss from cloudfront" } else { "Error from cloudfront" };
        assert_eq!(reply.header("x-cache"), Some(cache));
        let id = reply.header("x-amz-cf-id").expect("an ID");
        assert!(id.len() == 56 && id.ends_with("=="), "{id}");
        ids.push(id);
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), replies.len(), "each request has an ID of its own");
}

#[tokio::test]
async fn the_date_is_that_of_the_sandboxs_clock() {
    let org = Org::start().await;
    let at = "2020-10-01T15:07:56Z".parse::<jiff::Timestamp>().unwrap();
    org.sandbox.clock().set(at.into());
    org.sandbox.clock().freeze();
    assert_eq!(org.get("/v1/customers").await.header("date"), Some("Thu, 01 Oct 2020 15:07:56 GMT"));
}

async fn get_unless(org: &Org, path: &str, tag: &str) -> Reply {
    read(org.request(Method::GET, path).header(IF_NONE_MATCH, tag)).await
}

#[tokio::test]
async fn a_client_that_has_the_document_gets_304_until_it_changes() {
    let org = Org::start().await;
    let id = org.customer(json!({ "name": "Jane" })).await;
    let path = format!("/v1/customers/{id}");
    let first = org.get(&path).await.expect(200);
    let tag = first.header("etag").expect("a tag").to_owned();
    assert!(tag.starts_with(&format!("W/\"{:x}-", first.text.len())) && tag.ends_with('"'), "{tag}");
    for given in
        [tag.clone(), format!("W/\"other\", {tag}"), tag.trim_start_matches("W/").to_owned(), "*".to_owned()]
    {
        let same = get_unless(&org, &path, &given).await.expect(304);
        assert_eq!((same.text.as_str(), same.header("etag")), ("", Some(tag.as_str())), "{given}");
        assert_eq!(same.header("content-type"), None);
        assert!(same.header("x-ratelimit-remaining").is_some(), "it counts as a request");
    }
    get_unless(&org, &path, "W/\"other\"").await.expect(200);
    org.patch(&path, json!({ "name": "Joan" })).await.expect(200);
    let changed = get_unless(&org, &path, &tag).await.expect(200);
    assert_ne!(changed.header("etag"), Some(tag.as_str()));
}

#[tokio::test]
async fn only_a_read_that_succeeds_can_be_304() {
    let org = Org::start().await;
    get_unless(&org, "/v1/nowhere", "*").await.expect(404);
    let create = org.request(Method::POST, "/v1/customers").header(IF_NONE_MATCH, "*").body("{}");
    read(create).await.expect(201);
    let deleted = org.delete(&format!("/v1/customers/{}", org.customer(json!({})).await)).await.expect(204);
    assert_eq!(deleted.header("etag"), None, "there is no document");
}

/// Sends a request without a client that would decompress the response.
fn respond(sandbox: &Sandbox, path: &str, accept_encoding: &str) -> http::Response<bytes::Bytes> {
    let request = http::Request::get(path).header(ACCEPT_ENCODING, accept_encoding);
    sandbox.respond(request.body(bytes::Bytes::new()).unwrap())
}

#[tokio::test]
async fn a_large_body_is_compressed_for_clients_that_accept_it() {
    let org = Org::start().await;
    let name = "Jane Doe ".repeat(200);
    let path = format!("/v1/customers/{}", org.customer(json!({ "name": name.trim() })).await);
    for accepted in ["gzip", "deflate, GZIP;q=0.5", "*"] {
        let response = respond(&org.sandbox, &path, accepted);
        assert_eq!(response.headers()["content-encoding"], "gzip", "{accepted}");
        let mut text = String::new();
        GzDecoder::new(response.body().as_ref()).read_to_string(&mut text).unwrap();
        let document: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(document["data"]["attributes"]["name"], name.trim());
        assert!(response.body().len() < text.len() / 2);
    }
    for refused in ["", "identity", "deflate", "gzip;q=0", "gzipped"] {
        let response = respond(&org.sandbox, &path, refused);
        assert_eq!(response.headers().get("content-encoding"), None, "{refused}");
        assert!(response.body().starts_with(b"{"));
    }
    let small = respond(&org.sandbox, "/v1/nowhere", "gzip");
    assert_eq!(small.headers().get("content-encoding"), None);
}

#[tokio::test]
async fn an_injected_response_has_only_its_own_headers() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::respond(503, &[("x-own", "1")], "overloaded"));
    let failed = org.get("/v1/customers").await.expect(503);
    let mut names: Vec<&str> = failed.headers.keys().map(reqwest::header::HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["content-length", "date", "x-own"]);
}
