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

#[test]
fn a_template_has_no_values() {
    let path =
        Path::new("/v1/customers").segment("59df762a921c59001021f409").expect("an ID").join("messages");
    assert_eq!(path.template().to_string(), "/v1/customers/{}/messages");
    let path = Path::new("/v1/customers").lookup("email", "jane@example.com").expect("a value");
    assert_eq!(path.template().to_string(), "/v1/customers/email={}");
    let path = Path::new("/v1/klasses/a=b").parameter("ids", &vec!["a", "b"]).expect("values");
    assert_eq!(path.template().to_string(), "/v1/klasses/a=b/{}");
    assert_eq!(Path::new("").template().to_string(), "");
}

#[test]
fn a_create_with_an_external_id_can_be_looked_up_where_the_type_has_the_lookup() {
    let create = |json: &str| Request::post(Path::new("/v1/customers"), json.to_owned());
    let lookup = |json| create(json).with_external_id_lookup("/v1/customers").lookup_of_created();
    let request = lookup(r#"{"custom":{"externalId":"no"},"externalId":"a b"}"#).expect("a lookup");
    assert_eq!(request.target(), "/v1/customers/externalId=a%20b");
    for json in [
        "{}",
        r#"{"externalId":null}"#,
        r#"{"externalId":""}"#,
        "[]",
        "{",
        r#"{"custom":{"externalId":"x"}}"#,
    ] {
        assert!(lookup(json).is_none(), "{json}");
    }
    assert!(create(r#"{"externalId":"a"}"#).lookup_of_created().is_none(), "the type has no lookup");
}
