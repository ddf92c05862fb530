//! Formats other than JSON, as far as they differ: the calls that a serializer gets, and what a deserializer may have.

use serde_core::Deserialize;
use serde_core::de::IntoDeserializer;
use serde_core::de::value::{Error, F64Deserializer, MapDeserializer};

use super::translate::{Json, collect};
use super::{deserialize_value, serialize_fields};
use crate::fields::Fields;
use crate::{Secret, Url};

fn translated(text: &str) -> String {
    serde_json::to_string(&Json(text)).expect("JSON")
}

#[test]
fn every_value_is_translated_without_a_change() {
    for text in [
        r#"{"b":1,"a":[true,null,-5,2.5,"x\ny",{}],"ü\"":{"c":[]}}"#,
        "18446744073709551615",
        "-9223372036854775808",
        r#""text""#,
        "null",
    ] {
        assert_eq!(translated(text), text);
    }
}

#[test]
fn a_deserializer_of_any_format_is_collected_as_json() {
    let members = [("a", 1_u8), ("b", 2)].into_iter();
    assert_eq!(collect(MapDeserializer::<_, Error>::new(members)), Ok(r#"{"a":1,"b":2}"#.to_owned()));
    let number: F64Deserializer<Error> = f64::NAN.into_deserializer();
    assert_eq!(collect(number).unwrap_err().to_string(), "number is not finite, so JSON cannot represent it");
}

#[test]
fn an_error_has_the_path_but_not_the_value_and_no_offset() {
    let error = deserialize_value::<Vec<bool>, _>(&mut serde_json::Deserializer::from_str("[true, \"x\"]"));
    assert_eq!(error.unwrap_err().to_string(), "expected a boolean, found a string at `[1]`");
}

#[test]
fn a_body_with_a_secret_is_an_error() {
    let fields = Fields::new().text("name", "a").value("token", &Secret::from("t0ken"));
    let error = serialize_fields(&fields, serde_json::value::Serializer).unwrap_err();
    assert_eq!(error.to_string(), "body contains a secret, which is only sent to the service");
    let custom = Fields::new().custom_value("tokenStr", &Secret::from("t0ken"));
    assert!(serialize_fields(&custom, serde_json::value::Serializer).is_err());
}

#[test]
fn a_url_of_an_old_record_round_trips_unchecked() {
    let url = Url::deserialize(serde_json::json!("example.com")).expect("any text");
    assert_eq!(serde_json::to_value(&url).expect("JSON"), "example.com");
}
