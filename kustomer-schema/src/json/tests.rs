use super::{Node, NodeKind, read};
use crate::position::Position;
use crate::problem::Report;

/// The problems in a text, with each help after a bar, without the name of the file.
fn reported(text: &str) -> String {
    let mut report = Report::new("f");
    let node = read(text, &mut report);
    match report.finish(node, None) {
        Ok(node) => format!("no problem: {node:?}"),
        Err(problems) => problems.to_string().replace("\nhelp: ", " | ").trim_start_matches("f:").to_owned(),
    }
}

fn parsed(text: &str) -> Node<'_> {
    let mut report = Report::new("f");
    let node = read(text, &mut report);
    report.finish(node, None).unwrap_or_else(|problems| panic!("`{text}`: {problems}"))
}

#[test]
fn syntax_errors_are_reported_at_their_position() {
    let cases = [
        ("", "1:1: the file is empty | a schema is a JSON object: `{ .. }`"),
        (" \n\t", "1:1: the file is empty | a schema is a JSON object: `{ .. }`"),
        ("{", "1:2: the file ends inside an object | the object begins at 1:1"),
        ("{\"a\"", "1:5: the file ends inside an object | the object begins at 1:1"),
        ("{\"a\":", "1:6: the file ends inside an object | the object begins at 1:1"),
        ("{\"a\": 1,\n", "2:1: the file ends inside an object | the object begins at 1:1"),
        ("{\"a\": [1", "1:9: the file ends inside an array | the array begins at 1:7"),
        ("[\"é", "1:4: the file ends inside a string | the string begins at 1:2"),
        ("[\"\\", "1:3: unknown escape `\\` | write a backslash as `\\\\`"),
        ("{\"a\": 1,}", "1:8: trailing comma | JSON does not allow trailing commas: remove it"),
        ("[1,\n]", "1:3: trailing comma | JSON does not allow trailing commas: remove it"),
        ("[1 2]", "1:4: expected `,` or `]`, found `2`"),
        ("{\"a\": 1\n \"b\": 2}", "2:2: expected `,` or `}`, found a string"),
        ("[1}", "1:3: expected `,` or `]`, found `}`"),
        ("[,]", "1:2: expected a value, found `,`"),
        ("{a: 1}", "1:2: expected a name in double quotes, found `a`"),
        ("{'a': 1}", "1:2: expected a name in double quotes, found `'` | strings need double quotes"),
        ("{\"a\" 1}", "1:6: expected `:`, found `1`"),
        (
            "{ // no\n}",
            "1:3: expected a name in double quotes, found `/` | JSON has no comments: write `\"$comment\": \"..\"`",
        ),
        ("{} {}", "1:4: expected the end of the file, found `{`"),
        (
            "[01]",
            "1:2: malformed number `01` | write it like `7`, `-0.5` or `1e6`, without leading zeros or a plus sign",
        ),
        (
            "[1.]",
            "1:2: malformed number `1.` | write it like `7`, `-0.5` or `1e6`, without leading zeros or a plus sign",
        ),
        (
            "[-]",
            "1:2: malformed number `-` | write it like `7`, `-0.5` or `1e6`, without leading zeros or a plus sign",
        ),
        (
            "[1e]",
            "1:2: malformed number `1e` | write it like `7`, `-0.5` or `1e6`, without leading zeros or a plus sign",
        ),
        (
            "[0x1f]",
            "1:2: malformed number `0x1f` | write it like `7`, `-0.5` or `1e6`, without leading zeros or a plus sign",
        ),
        (
            "[-NaN]",
            "1:2: malformed number `-NaN` | write it like `7`, `-0.5` or `1e6`, without leading zeros or a plus sign",
        ),
        ("[+1]", "1:2: expected a value, found `+`"),
        ("[.5]", "1:2: expected a value, found `.5`"),
        ("[NaN]", "1:2: expected a value, found `NaN` | expected one of `true`, `false` or `null`"),
        ("[True]", "1:2: expected a value, found `True` | a similar literal exists: `true`"),
        ("[\"\u{1}\"]", "1:3: control character U+0001 in a string | write it as `\\u0001`"),
        ("[\"a\nb\"]", "1:2: the string is not closed on this line | write line breaks as `\\n`"),
        ("[\"\\x\"]", "1:3: unknown escape `\\x` | write a backslash as `\\\\`"),
        ("[\"\\u12\"]", "1:3: `\\u` must be followed by four hexadecimal digits | such as `\\u00e9`"),
        ("[\"\\u+123\"]", "1:3: `\\u` must be followed by four hexadecimal digits | such as `\\u00e9`"),
        (
            "[\"\\ud800\"]",
            "1:3: `\\ud800` is an unpaired surrogate | write the character itself, or both surrogates",
        ),
        (
            "[\"é\\udc00\\ud800\"]",
            "1:4: `\\udc00` is an unpaired surrogate | write the character itself, or both surrogates",
        ),
        (
            "[\u{a0}1]",
            "1:2: expected a value, found `\u{a0}` | only spaces, tabs and line breaks are whitespace in JSON",
        ),
        (
            "[\u{b}1]",
            "1:2: expected a value, found `\\u{b}` | only spaces, tabs and line breaks are whitespace in JSON",
        ),
        (
            "\u{feff}{}",
            "1:1: the file starts with a byte order mark | save it as UTF-8 without a byte order mark",
        ),
        ("{\"a\": 1,\n \"a\": 2}", "2:2: duplicate member `a` | the first is at 1:2"),
        ("{\"a\": 1, \"\\u0061\": 2}", "1:10: duplicate member `a` | the first is at 1:2"),
    ];
    for (text, expected) in cases {
        assert_eq!(reported(text), expected, "of {text:?}");
    }
}

#[test]
fn deep_nesting_is_an_error_and_not_a_stack_overflow() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(matches!(parsed(&nested(64)).kind, NodeKind::Array(_)));
    let expected = "1:65: nested deeper than 64 levels | \
                    move an inner part to `$defs` and refer to it with `$ref`";
    assert_eq!(reported(&nested(65)), expected);
    assert_eq!(reported(&"[".repeat(1_000_000)), expected);
    let objects = "{\"a\":".repeat(1_000_000);
    assert!(reported(&objects).starts_with("1:321: nested deeper than 64 levels"), "{}", reported(&objects));
}

#[test]
fn columns_count_characters() {
    let document = parsed("{\"ñandú\": \"日本\", \"b\": [\"😀\", true]}");
    let places: Vec<Position> = document.members().iter().map(|member| member.value.position).collect();
    assert_eq!(places, [Position { line: 1, column: 11 }, Position { line: 1, column: 22 }]);
    let NodeKind::Array(elements) = &document.members()[1].value.kind else { panic!("an array") };
    assert_eq!(elements[1].position, Position { line: 1, column: 28 });
}

#[test]
fn escapes_are_decoded() {
    let document = parsed(r#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00 ñ""#);
    assert_eq!(document.as_str(), Some("\"\\/\u{8}\u{c}\n\r\té😀 ñ"));
}

#[test]
fn numbers_are_kept_verbatim() {
    for number in ["0", "-0", "7", "-12.50", "1e6", "1E+6", "0.1e-10", "123456789012345678901234567890"] {
        let document = parsed(number);
        assert!(matches!(document.kind, NodeKind::Number(text) if text == number), "{document:?}");
    }
}

#[test]
fn duplicate_members_are_dropped_and_the_order_is_kept() {
    let mut report = Report::new("f");
    let text = r#"{"c": 1, "b": 2, "c": 3, "a": 4, "b": 5, "c": 6}"#;
    let document = read(text, &mut report).expect("a document");
    let names: Vec<&str> = document.members().iter().map(|member| &*member.name).collect();
    assert_eq!(names, ["c", "b", "a"]);
    let problems = report.finish(Some(()), None).expect_err("duplicates");
    let places: Vec<Option<u32>> = problems.iter().map(crate::Problem::column).collect();
    assert_eq!(places, [Some(18), Some(34), Some(42)]);
}
