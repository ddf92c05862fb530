//! Comments, names and literals of TypeScript.

use crate::export::json::quoted as json_quoted;

/// The width in characters up to which a comment stays on one line.
const WIDTH: usize = 110;

/// Formats a comment of documentation; empty without a text.
pub(super) fn comment(text: Option<&str>, deprecated: bool, indent: usize) -> String {
    let mut text = text.unwrap_or_default().replace("*/", "*\\/").replace(['\r', '\n'], " ");
    if deprecated {
        text += if text.is_empty() { "@deprecated" } else { " @deprecated" };
    }
    if text.is_empty() {
        return String::new();
    }
    if indent + text.chars().count() + 7 <= WIDTH {
        return format!("{:indent$}/** {text} */\n", "");
    }
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let room = WIDTH.saturating_sub(indent + 3);
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let start = format!("\n{:indent$} * ", "");
    format!("{:indent$}/**{start}{}\n{:indent$} */\n", "", lines.join(&start), "")
}

/// Formats the name of a property, in quotes if it needs them.
pub(super) fn property(name: &str) -> String {
    let is_plain = name.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '$'))
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '$'));
    if is_plain { name.to_owned() } else { quoted(name) }
}

/// Formats a string literal.
pub(super) fn quoted(text: &str) -> String {
    let mut literal = String::new();
    json_quoted(text, &mut literal);
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_end_its_comment() {
        assert_eq!(comment(Some("a */ alert(1) /*\nb"), false, 2), "  /** a *\\/ alert(1) /* b */\n");
    }

    #[test]
    fn long_comments_are_wrapped() {
        let text = comment(Some(&"word ".repeat(40)), true, 2);
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        assert!(text.ends_with("@deprecated\n   */\n"), "{text}");
    }

    #[test]
    fn names_that_are_no_identifiers_are_quoted() {
        for (name, expected) in
            [("_id", "_id"), ("a-b", "\"a-b\""), ("2fa", "\"2fa\""), ("", "\"\""), ("\"", "\"\\\"\"")]
        {
            assert_eq!(property(name), expected);
        }
    }
}
