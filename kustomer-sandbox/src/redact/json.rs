//! Hiding values in the text of JSON, which stays as it is otherwise: the order of members, spaces and numbers too.

use super::secret::{REDACTED, is_secret};

/// Returns valid JSON without the values of members that are named like secrets, and without strings of which `is_hidden` is
/// true. In a pair of a `name` and a `value`, as of a header, the name decides about the value.
pub(super) fn hidden(text: &str, is_hidden: impl Fn(&str) -> bool) -> String {
    let mut scanner = Scanner { text, at: 0, shown: String::with_capacity(text.len()), is_hidden };
    scanner.value(false);
    scanner.shown.push_str(text.get(scanner.at..).unwrap_or_default());
    scanner.shown
}

struct Scanner<'t, H> {
    text: &'t str,
    at: usize,
    shown: String,
    is_hidden: H,
}

impl<H: Fn(&str) -> bool> Scanner<'_, H> {
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// Copies everything up to a place.
    fn copy_to(&mut self, end: usize) {
        self.shown.push_str(self.text.get(self.at..end).unwrap_or_default());
        self.at = end;
    }

    fn hide(&mut self) {
        for part in ["\"", REDACTED, "\""] {
            self.shown.push_str(part);
        }
    }

    fn spaces(&mut self) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        self.copy_to(self.at + rest.len() - rest.trim_start().len());
    }

    /// Copies a value with the spaces before it, or hides it.
    fn value(&mut self, is_secret: bool) {
        self.spaces();
        let end = self.end_of_value(self.at);
        if is_secret && is_hideable(self.text.get(self.at..end).unwrap_or_default()) {
            self.hide();
            self.at = end;
            return;
        }
        match self.peek() {
            b'{' => self.object(end),
            b'[' => self.array(end),
            b'"' => self.string(end),
            _ => self.copy_to(end),
        }
    }

    fn object(&mut self, end: usize) {
        let names_secret = self.names_secret(end);
        self.copy_to(self.at + 1);
        while self.at < end {
            self.spaces();
            if self.peek() != b'"' {
                // A comma, or the end.
                self.copy_to(self.at + 1);
                continue;
            }
            let name_end = self.end_of_value(self.at);
            let name = unescaped(self.text.get(self.at..name_end).unwrap_or_default());
            self.string(name_end);
            self.spaces();
            self.copy_to(self.at + 1);
            self.value(is_secret(&name) || (names_secret && name == "value"));
        }
    }

    fn array(&mut self, end: usize) {
        self.copy_to(self.at + 1);
        while self.at < end {
            self.spaces();
            match self.peek() {
                b',' | b']' => self.copy_to(self.at + 1),
                _ => self.value(false),
            }
        }
    }

    fn string(&mut self, end: usize) {
        let is_hidden = (self.is_hidden)(&unescaped(self.text.get(self.at..end).unwrap_or_default()));
        if is_hidden {
            self.hide();
            self.at = end;
        } else {
            self.copy_to(end);
        }
    }

    /// Whether the object here has a `name` that is one of secrets.
    fn names_secret(&self, end: usize) -> bool {
        let mut at = self.at + 1;
        while at < end {
            let Some(start) = self.text.get(at..end).and_then(|rest| rest.find('"')) else { return false };
            let name_end = self.end_of_value(at + start);
            let is_name = self.text.get(at + start..name_end) == Some(r#""name""#);
            let after = self.text.get(name_end..end).unwrap_or_default();
            let value = name_end + after.len() - after.trim_start_matches([' ', '\t', '\r', '\n', ':']).len();
            at = self.end_of_value(value);
            if is_name {
                return is_secret(&unescaped(self.text.get(value..at).unwrap_or_default()));
            }
        }
        false
    }

    /// Returns where the value that begins at a place ends.
    fn end_of_value(&self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let (mut depth, mut in_string, mut at) = (0_usize, false, start);
        while let Some(byte) = bytes.get(at) {
            at += 1;
            match byte {
                b'\\' if in_string => at += 1,
                b'"' => {
                    in_string = !in_string;
                    if !in_string && depth == 0 {
                        return at;
                    }
                }
                _ if in_string => {}
                b'{' | b'[' => depth += 1,
                b'}' | b']' if depth > 1 => depth -= 1,
                b'}' | b']' if depth == 1 => return at,
                b',' | b'}' | b']' | b' ' | b'\t' | b'\r' | b'\n' if depth == 0 => return at - 1,
                _ => {}
            }
        }
        at.min(bytes.len())
    }
}

/// Nothing and flags are not secrets.
fn is_hideable(value: &str) -> bool {
    !matches!(value, "null" | "true" | "false" | r#""""# | "[]" | "{}")
}

fn unescaped(string: &str) -> String {
    serde_json::from_str(string).unwrap_or_default()
}
