//! The JSON reader and writer held against `serde_json`: on random texts both accept or both refuse, and what
//! they read is the same. Rules that can be told one by one are in `src/json/tests.rs`.

use kustomer_core::__private::{END, Keys, UNKNOWN};
use kustomer_core::json::{self, Decode, DecodeError, Extra, Reader};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_core::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};

/// Both refuse `text`, or both read the same from it.
fn assert_agreement(text: &[u8]) {
    let ours = json::from_slice::<Value>(text);
    let theirs = serde_json::from_slice::<Value>(text);
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => {
            assert_eq!(ours, theirs);
            // Equality of numbers does not see the sign of zero.
            assert_eq!(ours.to_string(), theirs.to_string());
        }
        (Err(error), Err(_)) => assert_place_is_within(error, text),
        _ => panic!("{:?}: we say {ours:?}, serde_json says {theirs:?}", String::from_utf8_lossy(text)),
    }
}

fn assert_place_is_within(error: &DecodeError, text: &[u8]) {
    assert!(error.offset() <= text.len(), "{error}");
    assert!(!error.to_string().contains(char::is_control), "{error:?}");
}

/// Stepping over a value refuses what decoding it refuses, at the same place. Only decoding looks at a number's
/// range.
fn assert_skipping_agrees(text: &[u8]) {
    let skipped = Reader::new(text).and_then(|mut reader| {
        let raw = reader.raw()?;
        reader.end().map(|()| raw)
    });
    match (json::from_slice::<Value>(text), skipped) {
        (Ok(_), Ok(raw)) => assert_eq!(raw.as_bytes(), text.trim_ascii()),
        (Err(decoding), Err(skipping)) if decoding.is_syntax() => {
            assert!(skipping.is_syntax(), "{skipping}");
            assert_eq!(decoding.offset(), skipping.offset());
        }
        (Err(decoding), _) if !decoding.is_syntax() => {
            assert!(decoding.to_string().starts_with("number out of range for a double"), "{decoding}");
        }
        (decoded, skipped) => panic!("decoding says {decoded:?}, skipping says {skipped:?}"),
    }
}

/// An object read the way derived code reads it: known names by position, the rest kept.
#[derive(Default)]
struct Known {
    members: Map<String, Value>,
}

const NAMES: [&str; 4] = ["a", "ab", "name", "émoji"];

impl Decode for Known {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        static KEYS: Keys = Keys::new(&NAMES, &Keys::index::<8>(&NAMES));
        let mut known = Self::default();
        let mut members = reader.object(&KEYS)?;
        loop {
            match reader.member(&mut members)? {
                END => return Ok(known),
                UNKNOWN => known.members.keep(reader)?,
                index => {
                    let value = reader.value()?;
                    known.members.insert(NAMES[index].to_owned(), value);
                }
            }
        }
    }
}

/// Reading by known names finds the members that reading any object finds.
fn assert_known_names_agree(text: &[u8]) {
    let known = json::from_slice::<Known>(text).map(|known| Value::Object(known.members));
    match (json::from_slice::<Value>(text), known) {
        (Ok(any @ Value::Object(_)), Ok(known)) => assert_eq!(any, known),
        (Err(any), Err(known)) if any.is_syntax() && known.is_syntax() => {
            assert_eq!(any.offset(), known.offset());
        }
        (Ok(any @ Value::Object(_)), Err(known)) => panic!("{any} is refused: {known}"),
        (_, Err(known)) => assert_place_is_within(&known, text),
        (any, Ok(known)) => panic!("{any:?} is read as an object: {known}"),
    }
}

/// What serde reads as a `T`, we read as the same `T`. We may read more: `1e3` as an integer, null as a list.
fn assert_typed_agreement<T>(text: &[u8])
where
    T: Decode + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    match (json::from_slice::<T>(text), serde_json::from_slice::<T>(text)) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs),
        (Err(error), Ok(theirs)) => panic!("serde_json reads {theirs:?}, we say {error}"),
        (Err(error), Err(_)) => assert_place_is_within(&error, text),
        (Ok(_), Err(_)) => {}
    }
}

/// The members of an object in their order, those of one name as often as they stand there.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Pairs;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

/// A tag is the text of the first member of its name, and looking at it changes nothing for what is read afterwards.
fn assert_tags_agree(text: &str) {
    let mut reader = Reader::from_text(text);
    let tag = reader.tag("name");
    let read = reader.value::<Value>();
    match (tag, serde_json::from_str::<Pairs>(text)) {
        (Ok(tag), Ok(Pairs(pairs))) => {
            let first = pairs.iter().find(|(name, _)| name == "name");
            assert_eq!(tag.as_deref(), first.and_then(|(_, value)| value.as_str()), "{text}");
            assert_eq!(read.expect("serde reads it"), pairs.into_iter().collect::<Value>());
        }
        (Ok(_), Err(_)) => {}
        (Err(error), Err(_)) => assert_place_is_within(&error, text.as_bytes()),
        (Err(error), Ok(_)) => panic!("serde_json reads {text}, we say {error}"),
    }
}

fn white_space() -> impl Strategy<Value = String> {
    prop_oneof![6 => Just(String::new()), 1 => "[ \t\n\r]{1,9}"]
}

/// The text of a string, with every way in which a character can be written.
fn string_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[a-zA-Z0-9 @.:/_-]{1,12}",
        2 => any::<char>().prop_filter("needs an escape", |&c| c >= ' ' && c != '"' && c != '\\').prop_map(String::from),
        2 => prop::sample::select(vec!["\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t"]).prop_map(String::from),
        1 => prop_oneof![0_u16..0xD800, 0xE000_u16..].prop_map(|unit| format!("\\u{unit:04x}")),
        1 => (0xD800_u16..0xDC00, 0xDC00_u16..0xE000).prop_map(|(high, low)| format!("\\u{high:04X}\\u{low:04x}")),
    ];
    vec(piece, 0..6).prop_map(|pieces| format!("\"{}\"", pieces.concat()))
}

/// A string that may break the rules: lone surrogates, unknown escapes, control characters.
fn suspect_string_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        2 => "[a-z]{0,9}",
        2 => prop_oneof![0xD7FF_u16..0xE001, any::<u16>()].prop_map(|unit| format!("\\u{unit:04x}")),
        1 => "\\\\[a-zA-Z/\"]",
        1 => "[\\x00-\\x21]",
        1 => "\\\\u[0-9a-gA-G+ -]{1,4}",
    ];
    vec(piece, 0..8).prop_map(|pieces| format!("\"{}\"", pieces.concat()))
}

fn number_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "-?(0|[1-9][0-9]{0,4})",
        "-?(0|[1-9][0-9]{0,14})\\.[0-9]{1,14}",
        "-?(0|[1-9][0-9]{0,24})(\\.[0-9]{1,24})?([eE][+-]?[0-9]{1,3})?",
        any::<u64>().prop_map(|number| number.to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>()
            .prop_filter("not in JSON", |number| number.is_finite())
            .prop_map(|number| format!("{number:e}")),
        prop::sample::select(vec![
            "-0",
            "-0.0",
            "0e9",
            "1E+2",
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775808",
            "-9223372036854775809",
            "9007199254740993",
            "9007199254740993.0",
            "1e308",
            "1e309",
            "-1e400",
            "5e-324",
            "2e-324",
            "1e-999",
            "2.2250738585072011e-308",
            "179769313486231580793e289",
            "0e99999999999999999999",
        ])
        .prop_map(String::from),
    ]
}

/// Names of [`Known`], also escaped, and others; few enough that some stand twice.
fn name_text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(NAMES.to_vec()).prop_map(|name| format!("\"{name}\"")),
        1 => prop::sample::select(vec!["\"\\u0061\"", "\"n\\u0061me\"", "\"abc\"", "\"\"", "\"b\"", "\"nam\"", "\"a\\\"\""])
            .prop_map(String::from),
        1 => string_text(),
    ]
}

/// A well-formed text (but for numbers that are out of range).
fn value_text() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        2 => prop::sample::select(vec!["null", "true", "false"]).prop_map(String::from),
        4 => string_text(),
        4 => number_text(),
    ];
    let nested = leaf.prop_recursive(6, 48, 6, |inner| {
        let item =
            (white_space(), inner.clone(), white_space()).prop_map(|(a, item, b)| format!("{a}{item}{b}"));
        prop_oneof![vec(item, 0..6).prop_map(|items| format!("[{}]", items.join(","))), object_text(inner),]
    });
    (white_space(), nested, white_space())
        .prop_map(|(before, value, after)| format!("{before}{value}{after}"))
}

fn object_text(value: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let member = (name_text(), white_space(), white_space(), value, white_space())
        .prop_map(|(name, a, b, value, c)| format!("{name}{a}:{b}{value}{c}"));
    (white_space(), vec(member, 0..6))
        .prop_map(|(space, members)| format!("{{{space}{}}}", members.join(",")))
}

/// Known names in their order without white space, which is read by a guess; now and then the punctuation is wrong.
fn guessable_object_text() -> impl Strategy<Value = String> {
    let punctuation = |right: &'static str| prop_oneof![12 => Just(right.to_owned()), 1 => "[ -~]?"];
    let value = prop::sample::select(vec!["1", "null", "\"x\"", "[]", "{}"]);
    let members = NAMES
        .map(|name| (punctuation("\""), Just(name), punctuation("\":"), value.clone(), punctuation(",")));
    let members = members.to_vec().prop_map(|members| {
        let text = |(open, name, colon, value, comma)| format!("{open}{name}{colon}{value}{comma}");
        members.into_iter().map(text).collect::<String>()
    });
    (punctuation("{"), members)
        .prop_map(|(open, members)| format!("{open}{}}}", members.strip_suffix(',').unwrap_or(&members)))
}

/// One change of a text: what stands between two places (in proportion to its length) gives way to other bytes.
fn change() -> impl Strategy<Value = (prop::sample::Index, usize, Vec<u8>)> {
    let bytes = prop_oneof![
        Just(Vec::new()),
        vec(prop::sample::select(br#"{}[]:,"\u0e9.-+tfn dD8"#.to_vec()), 1..3),
        vec(any::<u8>(), 1..3),
        Just(b"\\ud800".to_vec()),
        Just(b"\xed\xa0\x80".to_vec()),
        Just(b"\x1f".to_vec()),
    ];
    (any::<prop::sample::Index>(), prop_oneof![3 => 0_usize..3, 1 => 0_usize..40], bytes)
}

fn changed(text: String, changes: &[(prop::sample::Index, usize, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = text.into_bytes();
    for (place, length, replacement) in changes {
        let start = place.index(bytes.len() + 1);
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, replacement.iter().copied());
    }
    bytes
}

/// A value with any text and any number in it.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 32, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((any::<String>(), inner), 0..5).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4 * ProptestConfig::default().cases))]

    #[test]
    fn well_formed_text_reads_as_serde_reads_it(text in value_text()) {
        assert_agreement(text.as_bytes());
        assert_skipping_agrees(text.as_bytes());
    }

    #[test]
    fn numbers_read_as_serde_reads_them(text in number_text()) {
        assert_agreement(text.as_bytes());
        assert_typed_agreement::<f64>(text.as_bytes());
        assert_typed_agreement::<u8>(text.as_bytes());
        assert_typed_agreement::<i64>(text.as_bytes());
        assert_typed_agreement::<u64>(text.as_bytes());
    }

    #[test]
    fn strings_that_break_a_rule_are_refused_when_serde_refuses_them(text in suspect_string_text()) {
        assert_agreement(text.as_bytes());
        assert_skipping_agrees(text.as_bytes());
    }

    #[test]
    fn damaged_text_is_refused_when_serde_refuses_it(text in value_text(), changes in vec(change(), 1..4)) {
        let text = changed(text, &changes);
        assert_agreement(&text);
        assert_skipping_agrees(&text);
    }

    #[test]
    fn any_bytes_are_refused_when_serde_refuses_them(text in vec(any::<u8>(), 0..200)) {
        assert_agreement(&text);
        assert_skipping_agrees(&text);
    }

    #[test]
    fn any_bytes_of_the_grammar_are_refused_when_serde_refuses_them(
        text in vec(prop::sample::select(br#"{{}}[[]],,::""\u0019-+.eEtruefalsn "#.to_vec()), 0..24),
    ) {
        assert_agreement(&text);
        assert_skipping_agrees(&text);
        assert_known_names_agree(&text);
    }

    #[test]
    fn known_names_are_found_wherever_they_stand(text in object_text(value_text())) {
        assert_known_names_agree(text.as_bytes());
    }

    #[test]
    fn tags_are_found_wherever_they_stand(text in object_text(value_text())) {
        assert_tags_agree(&text);
    }

    #[test]
    fn tags_are_found_or_refused_in_damaged_text(
        text in object_text(value_text()),
        changes in vec(change(), 1..3),
    ) {
        assert_tags_agree(&String::from_utf8_lossy(&changed(text, &changes)));
    }

    #[test]
    fn known_names_in_their_order_are_read_by_the_same_grammar(text in guessable_object_text()) {
        assert_known_names_agree(text.as_bytes());
    }

    #[test]
    fn known_names_are_found_or_refused_in_damaged_text(
        text in object_text(value_text()),
        changes in vec(change(), 1..3),
    ) {
        assert_known_names_agree(&changed(text, &changes));
    }

    #[test]
    fn typed_values_read_as_serde_reads_them(text in value_text(), changes in vec(change(), 0..2)) {
        let text = changed(text, &changes);
        assert_typed_agreement::<Vec<Option<String>>>(&text);
        assert_typed_agreement::<Vec<Option<f64>>>(&text);
        assert_typed_agreement::<Vec<i32>>(&text);
        assert_typed_agreement::<Vec<(f64, Option<String>)>>(&text);
        assert_typed_agreement::<(Option<bool>, Vec<Value>, Value)>(&text);
        assert_typed_agreement::<std::collections::BTreeMap<String, Option<bool>>>(&text);
        assert_typed_agreement::<std::collections::HashMap<String, Vec<String>>>(&text);
    }

    #[test]
    fn what_is_written_reads_back_the_same(value in value()) {
        let text = json::to_string(&value).expect("every value has a JSON form");
        prop_assert_eq!(serde_json::from_str::<Value>(&text).expect("well-formed"), value.clone());
        prop_assert_eq!(json::from_slice::<Value>(text.as_bytes()).expect("well-formed"), value);
    }

    #[test]
    fn doubles_survive_writing_to_the_last_bit(number in any::<f64>()) {
        prop_assume!(number.is_finite());
        let text = json::to_string(&number).expect("finite");
        let read = serde_json::from_str::<f64>(&text).expect("a number");
        prop_assert_eq!(read.to_bits(), number.to_bits(), "{}", text);
        let read = json::from_slice::<f64>(text.as_bytes()).expect("a number");
        prop_assert_eq!(read.to_bits(), number.to_bits(), "{}", text);
    }

    #[test]
    fn nesting_within_the_limit_reads_as_serde_reads_it(shape in vec(any::<bool>(), 0..127)) {
        let text = nested(&shape);
        assert_agreement(text.as_bytes());
        assert_skipping_agrees(text.as_bytes());
    }

    #[test]
    fn nesting_beyond_the_limit_is_refused_by_reading_and_by_skipping(shape in vec(any::<bool>(), 129..3000)) {
        let text = nested(&shape);
        assert_skipping_agrees(text.as_bytes());
        let error = json::from_slice::<Value>(text.as_bytes()).expect_err("too deep");
        prop_assert!(error.to_string().starts_with("nested too deeply"), "{}", error);
    }
}

#[test]
fn every_single_byte_in_every_place_of_the_grammar_is_judged_as_serde_judges_it() {
    for byte in 0..=u8::MAX {
        for (before, after) in [
            ("", ""),
            ("\"", "\""),
            ("\"\\", "\""),
            ("\"\\u00", "0\""),
            ("\"padding", "padding\""),
            ("1", "2"),
            ("1.", "2"),
            ("1e", "2"),
            ("-", "1"),
            ("[1", "2]"),
            ("[", "]"),
            ("[1", "]"),
            ("{", "\"a\":1}"),
            ("{\"a\"", "1}"),
            ("{\"a\":", "}"),
            ("{\"a\":1", "\"b\":1}"),
            ("{\"a\":1", "}"),
            ("tru", ""),
            ("true", ""),
        ] {
            let text = [before.as_bytes(), &[byte], after.as_bytes()].concat();
            assert_agreement(&text);
            assert_skipping_agrees(&text);
            assert_known_names_agree(&text);
        }
    }
}

/// Arrays and objects inside one another.
fn nested(shape: &[bool]) -> String {
    let opened: String = shape.iter().map(|&array| if array { "[" } else { "{\"a\":" }).collect();
    let closed: String = shape.iter().rev().map(|&array| if array { ']' } else { '}' }).collect();
    format!("{opened}1{closed}")
}
