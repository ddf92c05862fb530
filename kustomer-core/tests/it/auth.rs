//! The API key: in the header of every request, and nowhere else.

use kustomer_core::{Client, Id};

use super::support::{Flight, HTML, Script, flight, whole};

#[tokio::test]
async fn every_request_has_the_key_and_a_user_agent() {
    let script = Script::new().json(200, &format!(r#"{{"data":{}}}"#, flight("BA117")));
    let client = script.builder().user_agent("acme-flights/1.2").build().expect("a client");
    client.get::<Flight>(Id::new("1")).await.expect("a flight");
    assert_eq!(script.headers("authorization"), ["Bearer eyJsecret"]);
    assert_eq!(script.headers("accept"), ["application/json"]);
    assert_eq!(script.headers("content-type"), [""]);
    let expected = concat!("acme-flights/1.2 kustomer-rust/", env!("CARGO_PKG_VERSION"));
    assert_eq!(script.headers("user-agent"), [expected]);
}

#[tokio::test]
async fn the_key_is_in_no_debug_output_and_no_error() {
    let script = Script::new()
        .json(401, r#"{"errors":[{"code":"unauthorized","message":"Expired token"}]}"#)
        .response(500, &[], HTML)
        .fail("the connection is gone");
    let builder = script.builder();
    assert!(!format!("{builder:?}").contains("secret"), "{builder:?}");
    let client = builder.build().expect("a client");
    assert_eq!(format!("{client:?}"), "Client { base_url: \"https://acme.api.kustomerapp.com\", .. }");
    for _ in 0..3 {
        let error = client.get::<Flight>(Id::new("1")).await.expect_err("the script fails");
        assert!(!whole(&error).contains("secret"), "{error:?}");
    }
    let list = client.list::<Flight>();
    let stream = list.clone().items();
    for shown in [format!("{list:?}"), format!("{stream:?}")] {
        assert!(!shown.contains("secret"), "{shown}");
    }
}

#[tokio::test]
async fn a_key_with_a_line_break_is_refused_before_anything_is_sent() {
    let script = Script::new();
    let error = script.builder().api_key("eyJsecret\r\nx-evil: 1").build().expect_err("two headers");
    assert!(error.is_config(), "{error:?}");
    assert_eq!(error.to_string(), "API key contains a line break");
    assert!(script.calls().is_empty());
}

#[test]
fn a_client_needs_a_key_and_a_host() {
    let error = Client::builder().org("acme").build().expect_err("no key");
    assert_eq!(error.to_string(), "no API key: set one with `api_key`, or use `Client::from_env`");
    let error = Client::builder().api_key("eyJ").build().expect_err("no host");
    assert_eq!(error.to_string(), "no host: set the organization with `org` (or `region` or `base_url`)");
}
