//! Reading, comparing, and writing all custom attributes of a record.

use super::*;
use crate::CustomOf;
use crate::custom::CustomValue;
use crate::custom::on;
use crate::fields::Fields;
use crate::json::Value;

fn custom(text: &str) -> Custom {
    Custom::from_json(text).expect("an object")
}

#[test]
fn attributes_are_decoded_by_name() {
    let custom =
        custom(r#"{ "milesNum": 1200.5, "legsStr": ["LHR","JFK"], "tierStr": null, "n\u0061meStr": "x" }"#);
    assert_eq!(custom.get::<f64>("milesNum").unwrap(), Some(1200.5));
    assert_eq!(custom.get::<Vec<String>>("legsStr").unwrap(), Some(vec!["LHR".to_owned(), "JFK".to_owned()]));
    assert_eq!(custom.get::<String>("tierStr").unwrap(), None);
    assert_eq!(custom.get::<String>("nameStr").unwrap().as_deref(), Some("x"));
    assert_eq!(custom.get::<String>("otherStr").unwrap(), None);
    assert!(custom.contains("tierStr") && !custom.contains("otherStr"));
    assert_eq!((custom.len(), custom.is_empty()), (4, false));
}

#[test]
fn an_error_names_the_attribute_and_not_its_value() {
    let error = custom(r#"{"aStr":"x","milesNum":"secret"}"#).get::<f64>("milesNum").unwrap_err();
    assert_eq!(error.to_string(), "expected a number, found a string at `milesNum` (byte 23)");
}

#[test]
fn the_last_of_equal_names_counts_everywhere() {
    let custom = custom(r#"{"aNum":1,"bNum":2,"aNum":3}"#);
    assert_eq!(custom.get::<u8>("aNum").unwrap(), Some(3));
    assert_eq!(custom.iter().map(|item| item.json()).collect::<Vec<_>>(), ["3", "2"]);
    assert_eq!(custom.to::<BTreeMap<String, Value>>().unwrap().len(), custom.len());
}

#[test]
fn null_an_omitted_object_and_an_empty_one_are_empty() {
    for text in ["null", "{}", "{ }"] {
        assert!(custom(text).is_empty(), "{text}");
        assert_eq!(custom(text), Custom::new());
    }
    assert_eq!(Custom::new().as_json(), "{}");
    for text in ["[]", "1", r#""a""#] {
        let error = Custom::from_json(text).unwrap_err().to_string();
        assert!(error.starts_with("expected an object"), "{error}");
    }
}

#[test]
fn equality_ignores_the_order_and_white_space() {
    assert_eq!(custom(r#"{"aNum":1,"bStr":"x"}"#), custom(r#"{ "bStr": "x", "aNum": 1 }"#));
    assert_ne!(custom(r#"{"aNum":1}"#), custom(r#"{"aNum":2}"#));
    assert_ne!(custom(r#"{"aNum":null}"#), Custom::new());
}

#[test]
fn a_masked_value_is_visible() {
    let custom = custom(
        r#"{"ssnStr":{"isMasked":true,"maskedPresentation":"***"},"ageNum":{"isMasked":true},"aStr":"b"}"#,
    );
    assert_eq!(custom.iter().map(|item| item.is_masked()).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(custom.get::<String>("ssnStr").unwrap().as_deref(), Some("***"));
    assert_eq!(custom.get::<f64>("ageNum").unwrap(), None);
}

#[test]
fn debug_shows_names_and_values_like_other_records() {
    assert_eq!(format!("{:?}", custom(r#"{"aNum":1,"bStr":"x"}"#)), r#"{"aNum": 1, "bStr": "x"}"#);
}

#[test]
fn pairs_are_collected() {
    let collected =
        Custom::from_iter([("milesNum", Value::from(5)), ("milesNum", 6.into()), ("aStr", "b".into())]);
    assert_eq!(collected, custom(r#"{"milesNum":6,"aStr":"b"}"#));
}

#[test]
fn all_attributes_are_written_into_a_body() {
    let fields = Fields::new().named_custom("aNum", &0).named_custom("keptBool", &true);
    let fields = CustomOf::<on::Customers>::add_to(custom(r#"{"aNum":1,"b\"Str":"x, \"y\": {"}"#), fields);
    assert_eq!(
        fields.to_json().as_deref(),
        Ok(r#"{"custom":{"keptBool":true,"aNum":1,"b\"Str":"x, \"y\": {"}}"#)
    );
    let merged = Fields::new().named_custom("zNum", &1).with_custom_of(fields);
    assert_eq!(
        merged.to_json().as_deref(),
        Ok(r#"{"custom":{"zNum":1,"keptBool":true,"aNum":1,"b\"Str":"x, \"y\": {"}}"#)
    );
}

#[test]
fn a_name_that_does_not_fit_its_value_is_an_error_of_the_body() {
    let wrong: [(&str, &dyn CustomValue, &str); 4] = [
        ("milesNum", &"12", "ends in `Num`, but the suffix of its value is `Str`"),
        (
            "tierStr",
            &5,
            "ends in `Str`, but the suffix of its value is `Num`: name it `tierNum`, or pass a string",
        ),
        ("tierStr", &Value::Object(serde_json::Map::new()), "cannot be a JSON object"),
        ("a.bNum", &5, "contains `.`"),
    ];
    for (name, value, expected) in wrong {
        let fields =
            Fields::new().named_custom("firstNum", &1).named_custom(name, value).text("title", "kept");
        let error = fields.to_json().unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
        let merged = Fields::new().named_custom("firstNum", &1).with_custom_of(fields).to_json();
        assert_eq!(merged.unwrap_err().to_string(), error);
    }
}

#[test]
fn values_come_in_many_forms_and_none_is_untouched() {
    let fields = Fields::new()
        .named_custom("aStr", &String::from("a"))
        .named_custom("bStr", &Some("b"))
        .named_custom("cStr", &None::<&str>)
        .named_custom("dStr", &["x", "y"])
        .named_custom("eNum", &[1, 2])
        .named_custom("fTxt", &"two\nlines")
        .named_custom("gNum", &Value::from(1.5))
        .named_custom("hUrl", &Value::from("https://example.com"))
        .named_custom_null("iAt");
    assert_eq!(
        fields.to_json().as_deref(),
        Ok(
            r#"{"custom":{"aStr":"a","bStr":"b","dStr":["x","y"],"eNum":[1,2],"fTxt":"two\nlines","gNum":1.5,"hUrl":"https://example.com","iAt":null}}"#
        )
    );
    let error = Fields::new().named_custom_null("miles").to_json().unwrap_err().to_string();
    assert!(error.contains("`miles` has no suffix"), "{error}");
}
