//! Random texts: well-formed, suspect, damaged.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use crate::agreement::NAMES;

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
pub(crate) fn suspect_string_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        2 => "[a-z]{0,9}",
        2 => prop_oneof![0xD7FF_u16..0xE001, any::<u16>()].prop_map(|unit| format!("\\u{unit:04x}")),
        1 => "\\\\[a-zA-Z/\"]",
        1 => "[\\x00-\\x21]",
        1 => "\\\\u[0-9a-gA-G+ -]{1,4}",
    ];
    vec(piece, 0..8).prop_map(|pieces| format!("\"{}\"", pieces.concat()))
}

pub(crate) fn number_text() -> impl Strategy<Value = String> {
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

/// Names of [`Known`], also escaped, and others; few enough that some are duplicates.
fn name_text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(NAMES.to_vec()).prop_map(|name| format!("\"{name}\"")),
        1 => prop::sample::select(vec!["\"\\u0061\"", "\"n\\u0061me\"", "\"abc\"", "\"\"", "\"b\"", "\"nam\"", "\"a\\\"\""])
            .prop_map(String::from),
        1 => string_text(),
    ]
}

/// A well-formed text (but for numbers that are out of range).
pub(crate) fn value_text() -> impl Strategy<Value = String> {
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

pub(crate) fn object_text(value: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let member = (name_text(), white_space(), white_space(), value, white_space())
        .prop_map(|(name, a, b, value, c)| format!("{name}{a}:{b}{value}{c}"));
    (white_space(), vec(member, 0..6))
        .prop_map(|(space, members)| format!("{{{space}{}}}", members.join(",")))
}

/// Known names in their order without white space, which is read by a guess; now and then the punctuation is wrong.
pub(crate) fn guessable_object_text() -> impl Strategy<Value = String> {
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

/// One change of a text: replaces the bytes of a range (whose start is proportional to the length of the text).
pub(crate) fn change() -> impl Strategy<Value = (prop::sample::Index, usize, Vec<u8>)> {
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

pub(crate) fn changed(text: String, changes: &[(prop::sample::Index, usize, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = text.into_bytes();
    for (place, length, replacement) in changes {
        let start = place.index(bytes.len() + 1);
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, replacement.iter().copied());
    }
    bytes
}

/// A value with any text and any number in it.
pub(crate) fn value() -> impl Strategy<Value = Value> {
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
