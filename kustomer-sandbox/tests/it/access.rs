//! Authorization, and the document of the current API key.

use std::time::{Duration, SystemTime};

use kustomer_sandbox::{Clock, Sandbox};
use reqwest::Method;
use reqwest::header::{AUTHORIZATION, USER_AGENT};

use crate::support::{Org, read};

#[tokio::test]
async fn a_web_page_whose_name_resolves_to_this_machine_cannot_use_the_known_key() {
    let org = Org::start().await;
    let get = |host: &str, of_browser: Option<(&str, &str)>| {
        let request = org.request(Method::GET, "/v1/customers").header("host", host);
        of_browser.into_iter().fold(request, |request, (name, value)| request.header(name, value))
    };
    for header in [("origin", "http://evil.example"), ("sec-fetch-site", "same-origin")] {
        let refused = read(get("evil.example", Some(header))).await.expect(403);
        assert!(refused.messages()[0].contains("`localhost`"), "{}", refused.text);
        read(get("localhost:8080", Some(header))).await.expect(200);
    }
    read(get("sandbox:8080", None)).await.expect(200);
}

#[tokio::test]
async fn the_current_token_has_its_roles_org_and_user_and_only_the_end_of_the_key() {
    let org = Org::start().await;
    let request = org.request(Method::GET, "/v1/auth/tokens/current").header(USER_AGENT, "tester/1");
    let reply = read(request).await.expect(200);
    assert_eq!(reply.attribute("roles"), &serde_json::json!(["org"]));
    assert_eq!(reply.attribute("userAgent"), "tester/1");
    assert_eq!(reply.attribute("lastTokenChars"), &org.sandbox.api_key()[org.sandbox.api_key().len() - 4..]);
    assert_eq!(reply.relationship("org")["data"]["type"], "org");
    assert_eq!(reply.relationship("user")["data"]["type"], "user");
    assert!(!reply.text.contains(org.sandbox.api_key()), "{}", reply.text);
}

#[tokio::test]
async fn a_missing_key_is_refused_with_an_errors_document() {
    let org = Org::start().await;
    let reply = read(org.bare_request(Method::GET, "/v1/customers")).await.expect(401);
    assert_eq!(reply.json["errors"][0]["code"], "unauthorized");
    assert_eq!(reply.messages(), ["missing header `Authorization`, expected `Bearer` and the API key"]);
}

#[tokio::test]
async fn only_the_correct_key_in_the_correct_form_is_accepted() {
    let org = Org::of(Sandbox::builder().api_key("right-key").start().await.unwrap());
    let cases = [
        ("Bearer wrong-key", "the API key is not the key of this sandbox"),
        ("Bearer ", "the header `Authorization` must be `Bearer`, one space, and the API key"),
        ("Bearer  right-key", "the API key is not the key of this sandbox"),
        ("Basic right-key", "the header `Authorization` must be `Bearer`, one space, and the API key"),
        ("right-key", "the header `Authorization` must be `Bearer`, one space, and the API key"),
    ];
    for (value, message) in cases {
        let request = org.bare_request(Method::GET, "/v1/customers").header(AUTHORIZATION, value);
        assert_eq!(read(request).await.expect(401).messages(), [message], "{value}");
    }
    org.get("/v1/customers").await.expect(200);
}

#[tokio::test]
async fn an_unknown_path_without_a_key_is_401() {
    let org = Org::start().await;
    read(org.bare_request(Method::GET, "/v1/nowhere")).await.expect(401);
}

#[tokio::test]
async fn the_end_of_a_short_key_is_not_shown() {
    let org = Org::of(Sandbox::builder().api_key("short").start().await.unwrap());
    assert_eq!(org.get("/v1/auth/tokens/current").await.expect(200).attribute("lastTokenChars"), "");
}

#[tokio::test]
async fn a_key_expires_by_the_clock() {
    let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH);
    let at = SystemTime::UNIX_EPOCH + Duration::from_secs(60);
    let builder = Sandbox::builder().clock(clock.clone()).api_key_expires_at(at);
    let org = Org::of(builder.start().await.unwrap());
    clock.advance(Duration::from_millis(59_999));
    org.get("/v1/users/current").await.expect(200);
    clock.advance(Duration::from_millis(1));
    let expired = org.get("/v1/users/current").await.expect(401);
    assert_eq!(expired.messages(), ["Expired token"]);
}

#[tokio::test]
async fn a_key_that_no_header_can_have_is_refused_at_the_start() {
    for key in ["", "with space", "schlüssel", "line\nbreak"] {
        let error = Sandbox::builder().api_key(key).start().await.unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput, "{key:?}");
    }
}
