//! Successful responses whose body is not what was asked for.

use kustomer_core::Id;

use super::support::{Flight, HTML, Script, flight, whole};

async fn read(script: Script) -> kustomer_core::Error {
    let error = script.client().get::<Flight>(Id::new("1")).await.expect_err("cannot be read");
    assert!(error.is_decode() && error.status().is_none(), "{error:?}");
    error
}

#[tokio::test]
async fn an_empty_body_is_a_decode_error() {
    for body in ["", " \r\n"] {
        for status in [200, 204] {
            let error = read(Script::new().response(status, &[], body)).await;
            assert_eq!(
                error.to_string(),
                "`GET /v1/klasses/flight/1` failed: response body is empty where a document was expected"
            );
        }
    }
}

#[tokio::test]
async fn html_is_reported_by_its_content_type() {
    let error =
        read(Script::new().response(200, &[("content-type", "text/html; charset=utf-8")], HTML)).await;
    assert_eq!(
        error.to_string(),
        "`GET /v1/klasses/flight/1` failed: response body is not JSON (content type `text/html; charset=utf-8`)"
    );
    assert!(!whole(&error).contains("Bad gateway"), "{error:?}");
    let error = read(Script::new().response(200, &[], HTML)).await;
    assert!(error.to_string().ends_with("response body is not JSON (no content type)"), "{error}");
}

#[tokio::test]
async fn json_is_read_whatever_its_content_type() {
    for headers in
        [&[][..], &[("content-type", "text/plain")], &[("content-type", "application/vnd.api+json")]]
    {
        let script = Script::new().response(200, headers, &format!(r#"{{"data":{}}}"#, flight("BA117")));
        let flight = script.client().get::<Flight>(Id::new("1")).await.expect("a flight");
        assert_eq!(flight.title, "BA117");
    }
}

#[tokio::test]
async fn a_body_of_another_shape_is_reported_by_its_path_and_not_its_value() {
    for (body, expected) in [
        (
            r#"{"data":{"id":"1","attributes":{"title":7}}}"#,
            "expected a string, found a number at `data.attributes.title` (byte 40)",
        ),
        (r#"{"data":{"id":"1","attributes":{}}}"#, "missing member `attributes.title` at `data` (byte 8)"),
        (r#"{"data":null}"#, "expected an object, found null at `data` (byte 8)"),
        (r#"{"errors":[]}"#, "missing member `data` at byte 0"),
        (r#"{"data":{"id":"1""#, "unexpected end of text at `data.id` (byte 17)"),
        ("\u{feff}{}", "expected a value at byte 0"),
    ] {
        let error = read(Script::new().json(200, body)).await;
        assert_eq!(
            whole(&error),
            format!(
                "Error(`GET /v1/klasses/flight/1` failed: response body could not be decoded: {expected})"
            )
        );
        assert_eq!(error.decode_error().map(ToString::to_string).as_deref(), Some(expected));
    }
}

#[tokio::test]
async fn json_that_is_cut_off_is_reported_as_json_without_a_content_type() {
    for body in [r#"{"data":{"id":"1"#, " [1, "] {
        let error = read(Script::new().response(200, &[], body)).await;
        assert!(error.to_string().ends_with("response body could not be decoded"), "{error}");
    }
}
