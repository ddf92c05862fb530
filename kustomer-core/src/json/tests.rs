//! Rules of the reader that a user can meet, one by one. Agreement with `serde_json` on random texts is in
//! `tests/json.rs`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Decode, from_slice, to_string};

fn message<T: Decode + std::fmt::Debug>(text: &str) -> String {
    from_slice::<T>(text.as_bytes()).expect_err("must be refused").to_string()
}

#[test]
fn every_violation_of_the_grammar_is_reported_with_its_location() {
    for (text, expected) in [
        ("", "unexpected end of text at byte 0"),
        ("[1,]", "expected a value after `,` at `[1]` (byte 3)"),
        ("{\"a\":1,}", "expected a member name in quotes at byte 7"),
        ("[01]", "invalid number at `[0]` (byte 2)"),
        ("[1.]", "invalid number at `[0]` (byte 3)"),
        ("[-]", "invalid number at `[0]` (byte 2)"),
        ("[1e]", "invalid number at `[0]` (byte 3)"),
        ("\"\\x\"", "invalid escape in a string at byte 1"),
        ("\"\\ud800\"", "lone surrogate in a string at byte 1"),
        ("\"\\udc00\"", "lone surrogate in a string at byte 1"),
        ("\"\\ud800\\u0041\"", "lone surrogate in a string at byte 1"),
        ("\"a\nb\"", "control character in a string at byte 2"),
        ("\"abc", "unexpected end of text at byte 4"),
        ("nul", "unexpected end of text at byte 3"),
        ("nulL", "expected `true`, `false` or `null` at byte 3"),
        ("1 2", "unexpected text after the value at byte 2"),
        ("{\"a\" 1}", "expected `:` at byte 5"),
        ("{'a':1}", "expected a member name in quotes at byte 1"),
        ("[1 2]", "expected `,` or `]` at `[0]` (byte 3)"),
        ("1e999", "number out of range for a double at byte 0"),
    ] {
        assert_eq!(message::<Value>(text), expected, "{text}");
    }
    let error = from_slice::<Value>(b"\"\xff\"").expect_err("not UTF-8");
    assert_eq!(error.to_string(), "text is not UTF-8 at byte 1");
}

#[test]
fn nesting_is_limited() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    let deepest = from_slice::<Value>(nested(128).as_bytes()).map(|value| value.to_string());
    assert_eq!(deepest.ok(), Some(nested(128)));
    let error = from_slice::<Value>(nested(129).as_bytes()).expect_err("one too many");
    assert!(error.to_string().starts_with("nested too deeply at `[0]"), "{error}");
    let error = from_slice::<Value>("[{\"a\":".repeat(100_000).as_bytes()).expect_err("a hostile body");
    assert!(error.to_string().starts_with("nested too deeply"), "{error}");
}

#[test]
fn a_custom_nesting_limit_counts_from_where_it_is_set() {
    let read = |text, limit| super::Reader::from_text(text).depth_limit(limit).value::<Value>();
    assert_eq!(read("[[1]]", 2).ok(), Some(serde_json::json!([[1]])));
    let error = read("[[[1]]]", 2).expect_err("one too many");
    assert_eq!(error.to_string(), "nested too deeply at byte 2");
}

#[test]
fn integers_are_exact_and_in_range() {
    assert_eq!(from_slice::<u64>(b"18446744073709551615").ok(), Some(u64::MAX));
    assert_eq!(from_slice::<i64>(b"-9223372036854775808").ok(), Some(i64::MIN));
    assert_eq!(from_slice::<u8>(b"3.0").ok(), Some(3));
    assert_eq!(from_slice::<u32>(b"1e3").ok(), Some(1000));
    assert_eq!(from_slice::<u8>(b"-0").ok(), Some(0));
    assert_eq!(message::<u8>("256"), "number out of range for an unsigned 8-bit integer at byte 0");
    assert_eq!(message::<i32>("1.5"), "invalid value: expected an integer at byte 0");
    assert_eq!(message::<i32>("\"1\""), "expected a number, found a string at byte 0");
}

#[test]
fn integers_written_with_a_fraction_or_an_exponent_are_exact() {
    for (text, value) in [
        ("9007199254740993.0", 9_007_199_254_740_993),
        ("9007199254740993000e-3", 9_007_199_254_740_993),
        ("9.007199254740993e15", 9_007_199_254_740_993),
        ("-9223372036854775808.000", i64::MIN),
        ("0.0", 0),
        ("-0e5", 0),
        ("0e999999999999999999999", 0),
        ("100e-2", 1),
        ("0.001e3", 1),
    ] {
        assert_eq!(from_slice::<i64>(text.as_bytes()).ok(), Some(value), "{text}");
    }
    for text in ["4503599627370497.5", "9007199254740993.1", "1e-1", "0.5", "1e-999999999999999999999"] {
        assert_eq!(message::<i64>(text), "invalid value: expected an integer at byte 0", "{text}");
    }
    for text in ["9223372036854775808.0", "1e19", "1e40", "1e999999999999999999999", "-1e39"] {
        assert_eq!(message::<i64>(text), "number out of range for a 64-bit integer at byte 0", "{text}");
    }
}

#[test]
fn a_single_is_rounded_once() {
    // As a double, this is halfway between two singles.
    let text = "1.00000017881393432617187499";
    assert_eq!(from_slice::<f32>(text.as_bytes()).ok(), Some(1.000_000_1));
    assert_eq!(from_slice::<f32>(b"-0.0").map(f32::to_bits).ok(), Some((-0.0_f32).to_bits()));
    assert_eq!(message::<f32>("1e39"), "number out of range for a single-precision number at byte 0");
}

#[test]
fn an_empty_id_is_an_error() {
    let id = |text: &str| from_slice::<crate::Id<()>>(text.as_bytes()).map(|id| id.as_str().to_owned());
    assert_eq!(id(r#""""#).expect_err("empty").to_string(), "invalid value: expected an ID at byte 0");
    assert_eq!(id(r#""59df762a921c59001021f409""#).ok().as_deref(), Some("59df762a921c59001021f409"));
    assert_eq!(id(r#""59df762a921c59001021\u0066409""#).ok().as_deref(), Some("59df762a921c59001021f409"));
    assert_eq!(id(r#"  "a""#).ok().as_deref(), Some("a"));
}

#[test]
fn the_path_leads_to_the_wrong_value() {
    type Emails = BTreeMap<String, Vec<BTreeMap<String, bool>>>;
    let text = "{\"emails\": [{\"verified\": true}, {\"a\": true, \"verified\" : 1}]}";
    assert_eq!(
        message::<Emails>(text),
        "expected a boolean, found a number at `emails[1].verified` (byte 57)"
    );
}

#[test]
fn errors_never_contain_values() {
    assert!(!message::<Vec<bool>>("[\"eyJsecret\"]").contains("secret"));
    assert!(!message::<crate::Timestamp>("\"eyJsecret\"").contains("secret"));
}

#[test]
fn a_masked_value_reads_as_its_presentation_and_is_recorded() {
    let text = "[\"a\", {\"isMasked\": true, \"maskedPresentation\": \"****\"}, null]";
    let mut reader = super::Reader::from_text(text);
    let values: Vec<Option<String>> = reader.value().expect("masked values are no error");
    assert_eq!(values, [Some("a".to_owned()), Some("****".to_owned()), None]);
    assert_eq!(reader.masked(), [6]);
}

#[test]
fn a_masked_number_is_none_and_is_recorded() {
    let mut reader = super::Reader::from_text("[{\"maskedPresentation\":\"**\",\"isMasked\":true}, 2]");
    assert_eq!(reader.value::<Vec<Option<f64>>>().ok(), Some(vec![None, Some(2.0)]));
    assert_eq!(reader.masked(), [1]);
    assert_eq!(
        message::<Option<f64>>("{\"isMasked\":false}"),
        "expected a number, found an object at byte 0"
    );
}

#[test]
fn a_masked_list_is_empty_or_none_and_is_recorded() {
    const MASKED: &str = r#"{"isMasked":true,"maskedPresentation":"**"}"#;
    let text = format!("[{MASKED},[1],null]");
    let mut reader = super::Reader::from_text(&text);
    assert_eq!(reader.value::<Vec<Vec<u8>>>().ok(), Some(vec![vec![], vec![1], vec![]]));
    assert_eq!(reader.masked(), [1]);
    let mut reader = super::Reader::from_text(&text);
    assert_eq!(reader.value::<Vec<Option<Vec<u8>>>>().ok(), Some(vec![None, Some(vec![1]), None]));
    assert_eq!(reader.masked(), [1]);
    let item_masked = format!("[{MASKED}]");
    assert_eq!(
        super::from_slice::<Option<Vec<String>>>(item_masked.as_bytes()).ok(),
        Some(Some(vec!["**".to_owned()]))
    );
    assert_eq!(message::<Vec<u8>>("{\"isMasked\":false}"), "expected an array, found an object at byte 0");
    assert_eq!(message::<Vec<u8>>("{\"isMasked\":true"), "expected an array, found an object at byte 0");
}

#[test]
fn the_search_for_a_masked_value_stops_at_the_first_container() {
    // Each level looks for a masked value; reading all levels below again would take forever.
    type Level<T> = Option<BTreeMap<String, T>>;
    type Levels = Level<Level<Level<Level<Level<Level<Level<Level<bool>>>>>>>>;
    let text = format!("{}{{\"isMasked\":1}}{}", "{\"a\":".repeat(8), "}".repeat(8));
    assert_eq!(
        message::<Levels>(&text),
        "expected a boolean, found an object at `a.a.a.a.a.a.a.a` (byte 40)"
    );
    for text in [
        "{\"isMasked\":false}",
        "{\"isMasked\":[true]}",
        "{\"isMasked\":true,\"other\":{}}",
        "{\"other\":[],\"isMasked\":true}",
    ] {
        assert!(from_slice::<Option<f64>>(text.as_bytes()).is_err(), "{text}");
    }
    let scalars = "{\"other\":1,\"isMasked\":true,\"another\":\"x\"}";
    assert_eq!(from_slice::<Option<f64>>(scalars.as_bytes()).ok(), Some(None));
}

#[test]
fn a_number_in_a_json_field_that_is_not_finite_is_written_as_null() {
    let mut writer = super::Writer::new();
    writer.json(&[1.5, f64::NAN, f64::INFINITY]);
    assert_eq!(writer.finish().expect("JSON"), "[1.5,null,null]");
}

#[test]
fn strings_are_written_with_all_required_escapes() {
    let text = "\u{0}\u{1f}\"\\/\n\r\tü\u{1F600}";
    let json = to_string(text).expect("a string");
    assert_eq!(json, "\"\\u0000\\u001f\\\"\\\\/\\n\\r\\tü\u{1F600}\"");
    assert_eq!(from_slice::<String>(json.as_bytes()).ok().as_deref(), Some(text));
}

#[test]
fn numbers_that_are_not_finite_are_rejected() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let error = to_string(&value).expect_err("has no JSON form");
        assert_eq!(error.to_string(), "number is not finite, so JSON cannot represent it");
    }
}

#[test]
fn tuples_are_arrays_of_their_length() {
    let hours: Vec<(u8, f64)> = from_slice(b"[[9, 17.5], [ 0,1 ]]").expect("pairs");
    assert_eq!(hours, [(9, 17.5), (0, 1.0)]);
    assert_eq!(to_string(&hours).ok().as_deref(), Some("[[9,17.5],[0,1]]"));
    let mixed = ("a".to_owned(), None::<bool>, vec![1_u8], -1_i8);
    let text = to_string(&mixed).expect("every item has a JSON form");
    assert_eq!(text, r#"["a",null,[1],-1]"#);
    assert_eq!(from_slice(text.as_bytes()).ok(), Some(mixed));
    assert_eq!(to_string(&("a", true, 0.5)).ok().as_deref(), Some(r#"["a",true,0.5]"#));
    assert_eq!(from_slice::<((u8, u8), u8, bool)>(b"[[1,2],3,true]").ok(), Some(((1, 2), 3, true)));
}

#[test]
fn a_tuple_of_the_wrong_length_is_an_error_at_the_array() {
    type Hours = BTreeMap<String, Vec<(u8, u8)>>;
    for (text, expected) in [
        (r#"{"mon":[[9,17],[9]]}"#, "expected an array of 2 items, found fewer at `mon[1]` (byte 15)"),
        (r#"{"mon":[[]]}"#, "expected an array of 2 items, found fewer at `mon[0]` (byte 8)"),
        (r#"{"mon":[[9,17,18]]}"#, "expected an array of 2 items, found more at `mon[0]` (byte 8)"),
        (r#"{"mon":["9-17"]}"#, "expected an array of 2 items, found a string at `mon[0]` (byte 8)"),
        (r#"{"mon":[[9,"17"]]}"#, "expected a number, found a string at `mon[0][1]` (byte 11)"),
        (r#"{"mon":[[9,]]}"#, "expected a value after `,` at `mon[0][1]` (byte 11)"),
    ] {
        assert_eq!(message::<Hours>(text), expected, "{text}");
    }
    assert_eq!(message::<(u8, u8, u8)>("[1,2]"), "expected an array of 3 items, found fewer at byte 0");
    assert_eq!(message::<(u8, u8, u8, u8)>("{}"), "expected an array of 4 items, found an object at byte 0");
}

#[test]
fn a_boxed_list_is_a_list() {
    assert_eq!(from_slice::<Box<[u8]>>(b"[1,2]").ok().as_deref(), Some(&[1, 2][..]));
    assert_eq!(from_slice::<Box<[u8]>>(b"null").ok().as_deref(), Some(&[][..]));
    assert_eq!(to_string(&Box::<[u8]>::from([1, 2])).ok().as_deref(), Some("[1,2]"));
}

#[test]
fn map_keys_can_be_any_type_made_from_text() {
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Language(String);
    impl From<&str> for Language {
        fn from(name: &str) -> Self {
            Self(name.to_ascii_lowercase())
        }
    }
    impl AsRef<str> for Language {
        fn as_ref(&self) -> &str {
            &self.0
        }
    }
    let titles: BTreeMap<Language, Box<str>> =
        from_slice(br#"{"EN":"Late","d\u0065":"zu sp\u00e4t"}"#).expect("a map");
    assert_eq!(titles.get(&Language("de".to_owned())).map(AsRef::as_ref), Some("zu spät"));
    assert_eq!(to_string(&titles).ok().as_deref(), Some(r#"{"de":"zu spät","en":"Late"}"#));
}
