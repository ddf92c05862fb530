//! How text from outside appears in errors: of bounded length, on one line, and without characters that could forge
//! one. Which text an error shows is up to the error.

/// Returns `text` as an error shows it: trimmed, cut after `longest` characters, invisible characters as spaces.
pub(crate) fn shown(text: &str, longest: usize) -> String {
    let mut shown: String =
        text.trim().chars().take(longest).map(|c| if is_invisible(c) { ' ' } else { c }).collect();
    if text.trim().chars().nth(longest).is_some() {
        shown.push('…');
    }
    shown
}

/// Control characters, and those that change the direction or the lines of the text around them.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn text_is_bounded_and_cannot_forge_a_log_line() {
        assert_eq!(shown(" a\r\nERROR b\u{1b}[31m\u{202e}c ", 100), "a  ERROR b [31m c");
        assert_eq!(shown("abcd", 4), "abcd");
        assert_eq!(shown("abcde", 4), "abcd…");
    }
}
