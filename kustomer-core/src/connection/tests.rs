//! The `http::Request` that is sent for a request, and what is refused before.

use http::{HeaderValue, Method};

use super::*;
use crate::auth::ApiKey;
use crate::config::BaseUrl;
use crate::request::{Body, MAX_BODY_BYTES, Path, RequestError};
use crate::transport::{Exchange, Exchanger};

fn config() -> Config {
    Config {
        base_url: BaseUrl::parse("https://acme.example").expect("an address"),
        user_agent: HeaderValue::from_static("test"),
        max_response_bytes: 1024,
        max_page_items: 10_000,
    }
}

/// The requests here are not sent.
struct Nowhere;

impl Exchanger for Nowhere {
    fn send(&self, _: http::Request<bytes::Bytes>, _: Option<clock::Instant>) -> Exchange<'_> {
        Box::pin(std::future::pending())
    }
}

fn connection() -> Connection {
    let parts = Parts {
        config: config(),
        transport: BoxTransport::of(Nowhere),
        #[cfg(feature = "files")]
        file_transport: None,
        defaults: CallOptions::default(),
        layers: Vec::new(),
        attempt_layers: Vec::new(),
        rate_limits: RateLimitSettings::off(),
        on_attempt: None,
    };
    let key = ApiKey::new("eyJsecret").expect("a plain key");
    Connection::new(parts, &key).expect("a connection")
}

fn path() -> Path {
    Path::new("/v1/klasses/flight")
}

fn build(request: &Request) -> Result<http::Request<bytes::Bytes>, RequestError> {
    let connection = connection();
    let call = CallState::new(request.clone(), Arc::default(), connection.rate_limiter.clone());
    http_request::build(&call, &connection.inner)
}

#[test]
fn a_request_has_its_url_and_headers() {
    let request = Request::put(path(), "{}".to_owned()).with_parameter("replace", false);
    let http = build(&request).expect("a request");
    assert_eq!(http.uri(), "https://acme.example/v1/klasses/flight?replace=false");
    assert_eq!(http.headers().get("accept").expect("accept"), "application/json");
    assert_eq!(http.headers().get("content-type").expect("content type"), "application/json");
    assert_eq!(http.headers().get("authorization").expect("key"), "Bearer eyJsecret");
    let http = build(&Request::get(path())).expect("a request");
    assert_eq!(http.headers().get("content-type"), None);
    assert!(!format!("{http:?}").contains("secret"), "{http:?}");
}

#[test]
fn an_untrusted_id_stays_in_its_segment() {
    for (id, expected) in [
        ("59df762a921c59001021f409", "/v1/klasses/flight/59df762a921c59001021f409"),
        ("../../admin", "/v1/klasses/flight/..%2F..%2Fadmin"),
        ("a?b#c", "/v1/klasses/flight/a%3Fb%23c"),
        ("%2e%2e", "/v1/klasses/flight/%252e%252e"),
        ("a\r\nb\0", "/v1/klasses/flight/a%0D%0Ab%00"),
        ("ä\\b;c", "/v1/klasses/flight/%C3%A4%5Cb%3Bc"),
    ] {
        let request = Request::get(path().segment(id).expect(id));
        let http = build(&request).expect(id);
        assert_eq!(http.uri().path_and_query().map(http::uri::PathAndQuery::as_str), Some(expected));
        assert_eq!(http.uri().host(), Some("acme.example"));
    }
    for (id, expected) in
        [("", "ID is empty"), (".", "ID `.` would change the path"), ("..", "ID `..` would change the path")]
    {
        assert_eq!(path().segment(id).expect_err(id).to_string(), expected);
    }
}

#[test]
fn a_body_over_the_size_limit_is_refused_and_one_at_the_limit_is_not() {
    let send = |length: usize| build(&Request::post(path(), "x".repeat(length)));
    assert_eq!(send(MAX_BODY_BYTES).map(|request| request.body().len()), Ok(MAX_BODY_BYTES));
    assert_eq!(
        send(MAX_BODY_BYTES + 1).expect_err("one byte too many").to_string(),
        "body of 102401 bytes exceeds the limit of 102400 bytes"
    );
}

#[test]
fn a_body_is_sent_with_its_content_type_and_is_not_shown() {
    let xml = Body::new("application/xml", "<name>Jane</name>").expect("a content type");
    for (body, content_type, bytes) in [
        (xml, "application/xml", "<name>Jane</name>"),
        (Body::text("Jane"), "text/plain; charset=utf-8", "Jane"),
        (Body::json("[]"), "application/json", "[]"),
    ] {
        let request = Request::new(Method::POST, path()).with_body(body.clone());
        assert!(!format!("{request:?}{body:?}").contains("Jane"), "{request:?} {body:?}");
        let http = build(&request).expect("a request");
        assert_eq!(http.headers().get("content-type").expect("content type"), content_type);
        assert_eq!(http.body(), bytes);
        assert_eq!(request.json().is_some(), content_type == "application/json");
    }
    for content_type in ["", "xml", "/xml", "application/", "a/b\r\nx: y", "ä/b"] {
        let error = Body::new(content_type, "").expect_err(content_type).to_string();
        assert!(error.ends_with("is not a content type such as `application/xml`"), "{error}");
    }
}

#[test]
fn an_invalid_path_is_refused() {
    for (path, expected) in [
        ("v1/customers", "path `v1/customers` does not start with `/`"),
        ("@evil.example/", "path `@evil.example/` does not start with `/`"),
        ("/v1/../admin", "path `/v1/../admin` contains `.` or `..`"),
        ("/v1/%2E%2e/admin", "path `/v1/%2E%2e/admin` contains `.` or `..`"),
        ("/v1/.", "path `/v1/.` contains `.` or `..`"),
        ("/v1/a b", "path and query do not form a valid URL or are too long"),
    ] {
        let error = build(&Request::get(Path::new(path))).expect_err(path);
        assert_eq!(error.to_string(), expected);
    }
    let long = build(&Request::get(path()).with_parameter("q", "x".repeat(70_000)));
    assert!(long.expect_err("too long").to_string().contains("too long"));
}
