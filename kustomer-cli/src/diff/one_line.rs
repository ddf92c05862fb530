//! Texts from files and command lines in a form that is safe to print: on one line, without control characters.

/// Limit on values, in characters.
const LONGEST: usize = 120;
/// Characters that are shown before the first difference of long values.
const CONTEXT: usize = 40;

/// Returns a value, shortened if it is long.
pub(super) fn value(text: &str) -> String {
    let mut line: String = name(text);
    if let Some((at, _)) = line.char_indices().nth(LONGEST) {
        line.truncate(at);
        line.push_str("..");
    }
    line
}

/// Returns two values, of which long ones begin shortly before the first difference.
pub(super) fn values(before: &str, after: &str) -> (String, String) {
    let same = before.chars().zip(after.chars()).take_while(|(one, other)| one == other).count();
    let skipped = same.saturating_sub(CONTEXT);
    let is_long = |text: &str| text.chars().nth(LONGEST).is_some();
    if same < LONGEST - CONTEXT || !(is_long(before) || is_long(after)) {
        return (value(before), value(after));
    }
    let rest = |text: &str| format!("..{}", value(&text.chars().skip(skipped).collect::<String>()));
    (rest(before), rest(after))
}

/// Returns a name as a whole.
pub(super) fn name(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() || is_invisible(character) {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
    }
    line
}

/// Whether a character changes how others are shown: the direction of text, and line separators.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_values_and_control_characters_do_not_break_the_layout() {
        assert_eq!(value("a\n\u{1b}[31mb\u{202e}"), "a\\n\\u{1b}[31mb\\u{202e}");
        assert_eq!(value(&"é".repeat(121)), format!("{}..", "é".repeat(120)));
        assert_eq!(name(&"é".repeat(121)), "é".repeat(121));
    }

    #[test]
    fn long_values_are_shown_where_they_differ() {
        let long = "é".repeat(200);
        let (before, after) = values(&format!("{long} before"), &format!("{long} after"));
        assert_eq!(
            (before, after),
            (format!("..{} before", "é".repeat(39)), format!("..{} after", "é".repeat(39)))
        );
        assert_eq!(values("a", &long), ("a".to_owned(), value(&long)));
        assert_eq!(values("a before", "a after"), ("a before".to_owned(), "a after".to_owned()));
    }
}
