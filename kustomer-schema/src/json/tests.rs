use super::{Node, NodeKind, read};
use crate::position::Position;
use crate::problem::Report;

/// What is told about a text, each problem and each help on its line, without the name of the file.
fn told(text: &str) -> String {
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
fn whatever_is_no_json_is_told_with_its_place() {
    let cases = [
        ("", "1:1: the file is empty | a schema is a JSON object: `{ .. }`"),
        (" \n\t", "1:1: the file is empty | a schema is a JSON object: `{ .. }`"),
        ("{", "1:2: the file ends inside an object | the object begins at 1:1"),
        ("{\"a\"", "1:5: the file ends inside an object | the object begins at 1:1"),
        ("{\"a\":", "1:6: the file ends inside an object | the object begins at 1:1"),
        ("{\"a\": 1,\n", "2:1: the file ends inside an object | the object begins at 1:1"),
        ("{\"a\": [1", "1:9: the file ends inside an array | the array begins at 1:7"),
        ("[\"é", "1:4: the file ends inside a string | the string begins at 1:2"),
        ("[\"\\", "1:3: unknown escape `\\` | a backslash itself is written as `\\\\`"),
        ("{\"a\": 1,}", "1:8: a comma after the last | JSON allows it only between two: remove it"),
        ("[1,\n]", "1:3: a comma after the last | JSON allows it only between two: remove it"),
        ("[1 2]", "1:4: expected `,` or `]`, found `2`"),
        ("{\"a\": 1\n \"b\": 2}", "2:2: expected `,` or `}`, found a string"),
        ("[1}", "1:3: expected `,` or `]`, found `}`"),
        ("[,]", "1:2: expected a value, found `,`"),
        ("{a: 1}", "1:2: expected a name in double quotes, found `a`"),
        ("{'a': 1}", "1:2: expected a name in double quotes, found `'` | strings stand in double quotes"),
        ("{\"a\" 1}", "1:6: expected `:`, found `1`"),
        (
            "{ // no\n}",
            "1:3: expected a name in double quotes, found `/` | JSON has no comments: write `\"$comment\": \"..\"`",
        ),
        ("{} {}", "1:4: expected the end of the file, found `{`"),
        ("[01]", "1:2: malformed number `01` | such as `7`, `-0.5` or `1e6`, without a leading zero or plus"),
        ("[1.]", "1:2: malformed number `1.` | such as `7`, `-0.5` or `1e6`, without a leading zero or plus"),
        ("[-]", "1:2: malformed number `-` | such as `7`, `-0.5` or `1e6`, without a leading zero or plus"),
        ("[1e]", "1:2: malformed number `1e` | such as `7`, `-0.5` or `1e6`, without a leading zero or plus"),
        (
            "[0x1f]",
            "1:2: malformed number `0x1f` | such as `7`, `-0.5` or `1e6`, without a leading zero or plus",
        ),
        (
            "[-NaN]",
            "1:2: malformed number `-NaN` | such as `7`, `-0.5` or `1e6`, without a leading zero or plus",
        ),
        ("[+1]", "1:2: expected a value, found `+`"),
        ("[.5]", "1:2: expected a value, found `.5`"),
        ("[NaN]", "1:2: expected a value, found `NaN` | expected one of `true`, `false` or `null`"),
        ("[True]", "1:2: expected a value, found `True` | a similar word exists: `true`"),
        ("[\"\u{1}\"]", "1:3: a control character, U+0001, in a string | write it as `\\u0001`"),
        ("[\"a\nb\"]", "1:2: the string does not end on its line | write a line break as `\\n`"),
        ("[\"\\x\"]", "1:3: unknown escape `\\x` | a backslash itself is written as `\\\\`"),
        ("[\"\\u12\"]", "1:3: `\\u` without four hexadecimal digits | such as `\\u00e9`"),
        ("[\"\\u+123\"]", "1:3: `\\u` without four hexadecimal digits | such as `\\u00e9`"),
        (
            "[\"\\ud800\"]",
            "1:3: `\\ud800` is one half of a surrogate pair | write the character itself, or both halves",
        ),
        (
            "[\"é\\udc00\\ud800\"]",
            "1:4: `\\udc00` is one half of a surrogate pair | write the character itself, or both halves",
        ),
        ("[\u{a0}1]", "1:2: expected a value, found `\u{a0}` | JSON knows spaces, tabs and line breaks only"),
        ("[\u{b}1]", "1:2: expected a value, found `\\u{b}` | JSON knows spaces, tabs and line breaks only"),
        ("\u{feff}{}", "1:1: the file begins with a byte order mark | save it as UTF-8 without one"),
        ("{\"a\": 1,\n \"a\": 2}", "2:2: duplicate member `a` | the first is at 1:2"),
        ("{\"a\": 1, \"\\u0061\": 2}", "1:10: duplicate member `a` | the first is at 1:2"),
    ];
    for (text, expected) in cases {
        assert_eq!(told(text), expected, "of {text:?}");
    }
}

#[test]
fn nesting_ends_at_its_limit_and_not_at_the_end_of_the_stack() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(matches!(parsed(&nested(64)).kind, NodeKind::Array(_)));
    let expected = "1:65: nested deeper than 64 levels | \
                    give an inner part a name in `$defs` and refer to it by `$ref`";
    assert_eq!(told(&nested(65)), expected);
    assert_eq!(told(&"[".repeat(1_000_000)), expected);
    let objects = "{\"a\":".repeat(1_000_000);
    assert!(told(&objects).starts_with("1:321: nested deeper than 64 levels"), "{}", told(&objects));
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
fn every_form_of_number_is_kept_as_it_is_written() {
    for number in ["0", "-0", "7", "-12.50", "1e6", "1E+6", "0.1e-10", "123456789012345678901234567890"] {
        let document = parsed(number);
        assert!(matches!(document.kind, NodeKind::Number(text) if text == number), "{document:?}");
    }
}

#[test]
fn a_duplicate_among_many_members_is_dropped_and_the_order_kept() {
    let mut report = Report::new("f");
    let text = r#"{"c": 1, "b": 2, "c": 3, "a": 4, "b": 5, "c": 6}"#;
    let document = read(text, &mut report).expect("the rest is right");
    let names: Vec<&str> = document.members().iter().map(|member| &*member.name).collect();
    assert_eq!(names, ["c", "b", "a"]);
    let problems = report.finish(Some(()), None).expect_err("duplicates are told");
    let places: Vec<Option<u32>> = problems.iter().map(crate::Problem::column).collect();
    assert_eq!(places, [Some(18), Some(34), Some(42)]);
}
