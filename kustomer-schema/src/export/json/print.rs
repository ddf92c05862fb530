//! Prints JSON for people who review it: two spaces for each level, and whatever fits into a line on one line.

use std::fmt::Write as _;

use crate::model::Value;

/// The width in characters up to which an array or object stays on one line.
const WIDTH: usize = 120;

/// Prints a document, which ends with a line break.
pub(crate) fn print(value: &Value) -> String {
    let mut text = String::new();
    broken(value, 0, 0, &mut text);
    text.push('\n');
    text
}

/// Writes a value at an indentation. `used` is the width of what is before it on its line.
fn broken(value: &Value, indent: usize, used: usize, text: &mut String) {
    let room = WIDTH.saturating_sub(used + 1);
    match value {
        Value::Array(items) if !items.is_empty() && !fits(value, room) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                line(index, indent + 2, text);
                broken(item, indent + 2, indent + 2, text);
            }
            end(']', indent, text);
        }
        Value::Object(members) if !members.is_empty() && !fits(value, room) => {
            text.push('{');
            for (index, (name, member)) in members.iter().enumerate() {
                line(index, indent + 2, text);
                let before = text.len();
                quoted(name, text);
                text.push_str(": ");
                let used = indent + 2 + text.len() - before;
                broken(member, indent + 2, used, text);
            }
            end('}', indent, text);
        }
        _ => flat(value, text),
    }
}

fn line(index: usize, indent: usize, text: &mut String) {
    if index > 0 {
        text.push(',');
    }
    let _ = write!(text, "\n{:indent$}", "");
}

fn end(bracket: char, indent: usize, text: &mut String) {
    let _ = write!(text, "\n{:indent$}{bracket}", "");
}

/// Whether a value has at most this width on one line.
fn fits(value: &Value, room: usize) -> bool {
    width(value, room).is_some()
}

/// Returns what is left of the room after a value; `None` if there is too little. Stops as soon as that is certain.
fn width(value: &Value, room: usize) -> Option<usize> {
    match value {
        Value::Null => room.checked_sub(4),
        Value::Bool(_) => room.checked_sub(5),
        Value::Number(number) => room.checked_sub(number.len()),
        Value::String(text) => room.checked_sub(text.chars().count() + 2),
        Value::Array(items) => {
            items.iter().try_fold(room.checked_sub(2)?, |room, item| width(item, room)?.checked_sub(2))
        }
        Value::Object(members) => members.iter().try_fold(room.checked_sub(4)?, |room, (name, member)| {
            width(member, room.checked_sub(name.chars().count() + 4)?)?.checked_sub(2)
        }),
    }
}

fn flat(value: &Value, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => text.push_str(number),
        Value::String(value) => quoted(value, text),
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                text.push_str(if index > 0 { ", " } else { "" });
                flat(item, text);
            }
            text.push(']');
        }
        Value::Object(members) if members.is_empty() => text.push_str("{}"),
        Value::Object(members) => {
            text.push_str("{ ");
            for (index, (name, member)) in members.iter().enumerate() {
                text.push_str(if index > 0 { ", " } else { "" });
                quoted(name, text);
                text.push_str(": ");
                flat(member, text);
            }
            text.push_str(" }");
        }
    }
}

/// Writes a string with its quotes. U+2028 and U+2029 are escaped as well: they end a line in older JavaScript.
pub(crate) fn quoted(value: &str, text: &mut String) {
    text.push('"');
    for character in value.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(text, "\\u{:04x}", u32::from(character));
            }
            _ => text.push(character),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::json::Members;

    #[test]
    fn what_fits_into_a_line_stays_on_one() {
        let inner = Members::new().with("type", "string").with("maxLength", 256);
        let long = "x".repeat(WIDTH);
        let value = Members::new()
            .with("short", inner)
            .with("long", vec![long.as_str(), "y"])
            .with("empty", Members::new());
        let expected = format!(
            "{{\n  \"short\": {{ \"type\": \"string\", \"maxLength\": 256 }},\n  \"long\": [\n    \"{long}\",\n    \
             \"y\"\n  ],\n  \"empty\": {{}}\n}}\n"
        );
        assert_eq!(print(&value.into()), expected);
    }

    #[test]
    fn strings_round_trip() {
        let hostile = "\u{0}\u{1f}\u{7f}\"\\\n\r\t/\u{2028}é\u{1f600}</script>";
        let text = print(&Value::from(vec![hostile]));
        let read: Vec<String> = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(read, [hostile]);
    }
}
