//! Tags and shapes by themselves. What derived unions make of them is tested beside the derive.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::super::{Decode, DecodeError, EncodeError, Reader, Writer, from_slice, to_string};
use super::Shape;

fn tag(text: &str) -> Option<String> {
    let mut reader = Reader::from_text(text);
    let tag = reader.tag("channel").expect("well-formed").map(String::from);
    assert_eq!(
        reader.value::<Value>().ok(),
        serde_json::from_str(text).ok(),
        "the value is read from its start"
    );
    tag
}

#[test]
fn a_tag_is_found_in_any_position() {
    for text in [
        r#"{"channel":"email","to":[]}"#,
        r#"{"to":[{"channel":"sms"}],"channel":"email","subject":"\"channel\":\"chat\""}"#,
        r#" { "to" : {} , "channel" : "email" } "#,
        r#"{"to":1,"ch\u0061nnel":"e\u006dail"}"#,
    ] {
        assert_eq!(tag(text).as_deref(), Some("email"), "{text}");
    }
}

#[test]
fn a_tag_that_is_not_a_string_is_not_found() {
    for text in [
        r#"{"channel":null}"#,
        r#"{"channel":7}"#,
        r#"{"channel":{"isMasked":true,"maskedPresentation":"email"}}"#,
        r#"{"Channel":"email","to":{"channel":"email"}}"#,
        "{}",
        "null",
        r#""channel""#,
        r#"["channel","email"]"#,
    ] {
        assert_eq!(tag(text), None, "{text}");
    }
}

#[test]
fn the_first_of_duplicate_tags_counts() {
    assert_eq!(tag(r#"{"channel":"email","channel":"sms"}"#).as_deref(), Some("email"));
    assert_eq!(tag(r#"{"channel":null,"channel":"sms"}"#), None);
}

#[test]
fn malformed_text_before_the_tag_is_an_error_at_its_location() {
    let mut reader = Reader::from_text(r#"{"to":[1,],"channel":"email"}"#);
    let error = reader.tag("channel").expect_err("a comma too many");
    assert_eq!(error.to_string(), "expected a value after `,` at byte 9");
    let mut reader = Reader::from_text(r#"{"to":[[1]],"channel":"email"}"#).depth_limit(2);
    let error = reader.tag("channel").expect_err("one too many");
    assert_eq!(error.to_string(), "nested too deeply at byte 7");
}

#[test]
fn the_first_byte_determines_the_shape_and_a_masked_value_is_a_string() {
    for (text, shape) in [
        ("null", Some(Shape::Null)),
        (" true", Some(Shape::Boolean)),
        ("-1", Some(Shape::Number)),
        ("\n\"a\"", Some(Shape::Text)),
        ("[]", Some(Shape::Array)),
        ("{}", Some(Shape::Object)),
        (r#"{"isMasked":true,"maskedPresentation":"****"}"#, Some(Shape::Text)),
        (r#"{ "maskedPresentation":"****","isMasked":true}"#, Some(Shape::Text)),
        (r#"{"isMasked":false,"maskedPresentation":"****"}"#, Some(Shape::Object)),
        (r#"{"isMasked":tru"#, Some(Shape::Object)),
        ("}", None),
        ("", None),
    ] {
        let mut reader = Reader::from_text(text);
        assert_eq!(reader.shape(), shape, "{text}");
        assert!(reader.masked().is_empty(), "nothing was read yet");
    }
}

#[test]
fn an_unexpected_shape_is_reported_with_the_expected_ones() {
    let message = |text| Reader::from_text(text).wrong_shape("a number or an object").to_string();
    assert_eq!(message("[]"), "expected a number or an object, found an array at byte 0");
    assert_eq!(message(" null"), "expected a number or an object, found null at byte 1");
    assert_eq!(
        message(r#"{"isMasked":true,"maskedPresentation":"**"}"#),
        "expected a number or an object, found a masked value at byte 0"
    );
    assert_eq!(message("]"), "expected a value at byte 0");
    assert_eq!(message(""), "unexpected end of text at byte 0");
}

/// Unions that hold one another with nothing between: no text is the value of one.
#[derive(Debug)]
struct Endless(#[expect(dead_code, reason = "only ever read")] Box<Endless>);

impl Decode for Endless {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.variant(Self)
    }
}

#[test]
fn directly_nested_unions_end_at_the_depth_limit() {
    let error = from_slice::<Endless>(b"{}").expect_err("no value");
    assert_eq!(error.to_string(), "nested too deeply at byte 0");
}

fn tagged(object: &Value) -> Result<String, EncodeError> {
    let mut writer = Writer::new();
    writer.begin_array();
    writer.boolean(true);
    writer.tagged("channel", "e\"mail", object);
    writer.tag("channel", "note");
    writer.end_array();
    writer.finish()
}

#[test]
fn a_tag_is_written_in_front_of_the_members() {
    assert_eq!(
        tagged(&json!({"to": [], "in": {"channel": 1}})).ok().as_deref(),
        Some(r#"[true,{"channel":"e\"mail","in":{"channel":1},"to":[]},{"channel":"note"}]"#)
    );
    assert_eq!(
        tagged(&json!({})).ok().as_deref(),
        Some(r#"[true,{"channel":"e\"mail"},{"channel":"note"}]"#)
    );
}

#[test]
fn a_tag_among_the_members_is_not_written_twice() {
    assert_eq!(
        tagged(&json!({"channel": "e\"mail", "a": 1})).ok().as_deref(),
        Some(r#"[true,{"a":1,"channel":"e\"mail"},{"channel":"note"}]"#)
    );
}

#[test]
fn a_value_that_cannot_have_the_tag_is_rejected() {
    for value in [json!("email"), json!(null), json!([{}])] {
        let error = tagged(&value).expect_err("no object");
        assert_eq!(error.to_string(), "value of a tagged variant is not an object");
    }
    for own in [json!("sms"), json!(null), json!({"isMasked": true, "maskedPresentation": "e\"mail"})] {
        let error = tagged(&json!({ "channel": own })).expect_err("two tags");
        assert_eq!(error.to_string(), "value of a tagged variant already has a different tag");
    }
}

#[test]
fn an_error_inside_the_members_takes_precedence() {
    let mut writer = Writer::new();
    writer.tagged("channel", "email", &BTreeMap::from([("size", f64::NAN)]));
    let error = writer.finish().expect_err("not finite");
    assert_eq!(error.to_string(), "number is not finite, so JSON cannot represent it");
}

#[test]
fn tags_stack() {
    struct Inner;
    impl super::Encode for Inner {
        fn encode(&self, writer: &mut Writer) {
            writer.tagged("kind", "a", &BTreeMap::from([("x", 1)]));
        }
    }
    let mut writer = Writer::new();
    writer.tagged("channel", "email", &Inner);
    let text = writer.finish().ok();
    assert_eq!(text.as_deref(), Some(r#"{"channel":"email","kind":"a","x":1}"#));
    assert_eq!(to_string(&Inner).ok().as_deref(), Some(r#"{"kind":"a","x":1}"#));
}
