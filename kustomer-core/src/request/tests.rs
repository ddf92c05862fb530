//! Requests as values: lookups, idempotency, and what `Debug` shows.

use super::*;

fn path() -> Path {
    Path::new("/v1/klasses/flight")
}

#[test]
fn a_look_up_value_is_sent_but_not_shown() {
    let path = Path::new("/v1/customers").lookup("email", "jane@example.com").expect("a value").join("notes");
    assert_eq!(path.as_str(), "/v1/customers/email=jane%40example.com/notes");
    assert_eq!(path.shown(), "/v1/customers/email=../notes");
    let error = Path::new("/v1/customers").lookup("email", "").expect_err("nothing to look for");
    assert_eq!(error.to_string(), "value of the lookup `email` is empty");
}

#[test]
fn the_idempotency_of_a_request_follows_from_its_method() {
    assert_eq!(Request::get(path()).idempotency(), Idempotency::Safe);
    assert_eq!(Request::put(path(), String::new()).idempotency(), Idempotency::Idempotent);
    assert_eq!(Request::delete(path()).idempotency(), Idempotency::Idempotent);
    assert_eq!(Request::post(path(), String::new()).idempotency(), Idempotency::NonIdempotent);
    assert_eq!(Request::new(Method::PATCH, path()).idempotency(), Idempotency::NonIdempotent);
}

#[test]
fn debug_output_shows_no_values() {
    let path = Path::new("/v1/customers").lookup("email", "jane@example.com").expect("a value");
    let request = Request::post(path, "{\"name\":\"Jane\"}".to_owned()).with_parameter("phone", "+1555");
    let shown = format!("{request:?}");
    for value in ["jane", "Jane", "1555"] {
        assert!(!shown.contains(value), "{shown}");
    }
    assert!(shown.contains("email=.."), "{shown}");
}
