//! Writes JSON in its layout.

use std::fmt::Write as _;

use super::layout::{Array, Json, Lines, Object};

/// The width of a line, which only strings and lines of the source exceed.
const WIDTH: usize = 120;

const INDENT: usize = 2;

impl Json {
    /// Writes the value on one line without spaces, as a request body.
    pub(super) fn compact(&self) -> String {
        let mut text = String::new();
        self.write_line(&mut text, "", "");
        text
    }

    /// Writes the value on one line, with the members of objects in the order of their names.
    pub(super) fn canonical(&self) -> String {
        self.sorted().compact()
    }

    fn sorted(&self) -> Self {
        match self {
            Self::Array(array) => Self::Array(Array {
                elements: array.elements.iter().map(Self::sorted).collect(),
                lines: Lines::Fitting,
            }),
            Self::Object(object) => {
                let mut members: Vec<(String, Self)> =
                    object.members.iter().map(|(name, value)| (name.clone(), value.sorted())).collect();
                members.sort_by(|(a, _), (b, _)| a.cmp(b));
                Self::Object(Object { members, lines: Lines::Fitting })
            }
            flat => flat.clone(),
        }
    }

    /// Writes the value as a file, with a line break at the end.
    pub(super) fn pretty(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0, 0);
        text.push('\n');
        text
    }

    /// `indent` is that of the line, `column` where the value starts.
    fn write(&self, text: &mut String, indent: usize, column: usize) {
        if !self.must_spread() {
            let mut line = String::new();
            self.write_line(&mut line, " ", " ");
            if self.is_on_one_line() || column + line.chars().count() <= WIDTH {
                text.push_str(&line);
                return;
            }
        }
        let inner = indent + INDENT;
        match self {
            Self::Array(array) => {
                spread(text, ('[', ']'), indent, array.elements.len(), |text, at| {
                    if let Some(element) = array.elements.get(at) {
                        // One more for the comma.
                        element.write(text, inner, inner + 1);
                    }
                });
            }
            Self::Object(object) => {
                spread(text, ('{', '}'), indent, object.members.len(), |text, at| {
                    if let Some((name, value)) = object.members.get(at) {
                        let start = text.len();
                        write_string(name, text);
                        text.push_str(": ");
                        let written = text.get(start..).map_or(0, |name| name.chars().count());
                        value.write(text, inner, inner + written + 1);
                    }
                });
            }
            flat => flat.write_line(text, "", ""),
        }
    }

    /// Whether it stays on one line, however long.
    fn is_on_one_line(&self) -> bool {
        match self {
            Self::Array(array) if array.elements.is_empty() => true,
            Self::Array(array) => {
                array.lines == Lines::One && array.elements.iter().all(Self::is_on_one_line)
            }
            Self::Object(object) if object.members.is_empty() => true,
            Self::Object(object) => {
                object.lines == Lines::One && object.members.iter().all(|(_, value)| value.is_on_one_line())
            }
            _ => true,
        }
    }

    fn must_spread(&self) -> bool {
        match self {
            Self::Array(array) => {
                !array.elements.is_empty()
                    && (array.lines == Lines::Spread || array.elements.iter().any(Self::must_spread))
            }
            Self::Object(object) => {
                !object.members.is_empty()
                    && (object.lines == Lines::Spread
                        || object.members.iter().any(|(_, value)| value.must_spread()))
            }
            _ => false,
        }
    }

    /// Writes the value on one line. `gap` follows commas and colons, `pad` is inside of braces.
    fn write_line(&self, text: &mut String, gap: &str, pad: &str) {
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(value) => {
                let _ = write!(text, "{value}");
            }
            Self::Number(number) => text.push_str(number),
            Self::String(string) => write_string(string, text),
            Self::Array(array) => {
                text.push('[');
                for (at, element) in array.elements.iter().enumerate() {
                    if at > 0 {
                        text.push(',');
                        text.push_str(gap);
                    }
                    element.write_line(text, gap, pad);
                }
                text.push(']');
            }
            Self::Object(object) if object.members.is_empty() => text.push_str("{}"),
            Self::Object(object) => {
                text.push('{');
                text.push_str(pad);
                for (at, (name, value)) in object.members.iter().enumerate() {
                    if at > 0 {
                        text.push(',');
                        text.push_str(gap);
                    }
                    write_string(name, text);
                    text.push(':');
                    text.push_str(gap);
                    value.write_line(text, gap, pad);
                }
                text.push_str(pad);
                text.push('}');
            }
        }
    }
}

fn spread(
    text: &mut String,
    (open, close): (char, char),
    indent: usize,
    count: usize,
    mut item: impl FnMut(&mut String, usize),
) {
    text.push(open);
    for at in 0..count {
        let _ = write!(text, "\n{:1$}", "", indent + INDENT);
        item(text, at);
        if at + 1 < count {
            text.push(',');
        }
    }
    let _ = write!(text, "\n{:indent$}{close}", "");
}

fn write_string(string: &str, text: &mut String) {
    text.push('"');
    for c in string.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            c if u32::from(c) < 0x20 => {
                let _ = write!(text, "\\u{:04x}", u32::from(c));
            }
            c => text.push(c),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Report;

    fn read(text: &str) -> Json {
        Json::read(text, &mut Report::new("f.json")).expect("it is JSON")
    }

    #[test]
    fn a_text_in_this_layout_is_written_as_it_was_read() {
        for text in [
            "{}\n",
            "[1.50, -2e9, true, null, \"a\\n\\\"\\u0001é\"]\n",
            "{\n  \"a\": { \"b\": [] },\n  \"c\": [\n    1,\n    { \"d\": {} }\n  ]\n}\n",
            include_str!("../../../schemas/examples/flight.json"),
            include_str!("../../../schemas/core/klass.json"),
        ] {
            assert_eq!(read(text).pretty(), text);
        }
    }

    #[test]
    fn what_grows_over_the_line_is_spread() {
        let long = "x".repeat(60);
        let mut json = read(&format!("{{\"a\":[\"{long}\"],\"b\":1}}"));
        let Some(Json::Array(array)) = json.at_mut(&["a".to_owned()]) else { panic!("an array") };
        array.push(Json::text(long.as_str()));
        let text = json.pretty();
        let expected = format!("{{\n  \"a\": [\n    \"{long}\",\n    \"{long}\"\n  ],\n  \"b\": 1\n}}\n");
        assert_eq!(text, expected);
    }
}
