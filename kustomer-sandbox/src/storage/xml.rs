//! The XML of S3's error responses.

use std::fmt::Write as _;

/// Returns an element `Error` with these members, in order.
pub(super) fn error(members: &[(&str, &str)]) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>");
    for (name, text) in members {
        let _ = write!(xml, "<{name}>{}</{name}>", escaped(text));
    }
    xml.push_str("</Error>");
    xml
}

/// Escapes markup, and replaces the control characters that XML cannot hold.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\n' | '\t' => escaped.push(character),
            control if control.is_control() => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_control_characters_do_not_break_the_document() {
        let xml = error(&[("Code", "A"), ("Message", "<b>&\u{0}\"")]);
        assert!(
            xml.ends_with("<Error><Code>A</Code><Message>&lt;b&gt;&amp;\u{fffd}\"</Message></Error>"),
            "{xml}"
        );
    }
}
