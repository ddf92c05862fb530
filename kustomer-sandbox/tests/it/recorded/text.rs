//! JSON text, whose order the maps of `serde_json` do not keep.

/// Returns the text of the first value after a text.
pub(super) fn value_after<'t>(text: &'t str, name: &str) -> &'t str {
    let start = text.find(name).unwrap() + name.len();
    let rest = text[start..].trim_start();
    let (mut depth, mut in_string, mut escaped) = (0, false, false);
    for (at, c) in rest.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => in_string = !in_string,
            '{' | '[' if !in_string => depth += 1,
            '}' | ']' if !in_string => {
                depth -= 1;
                if depth == 0 {
                    return &rest[..=at];
                }
            }
            _ => {}
        }
    }
    panic!("no object after {name}")
}

/// Removes the spaces between values.
pub(super) fn compact(text: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    let is_part = |c: char| {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == '"' {
            in_string = !in_string;
        }
        in_string || !c.is_whitespace()
    };
    let mut is_part = is_part;
    text.chars().filter(|c| is_part(*c)).collect()
}

/// Returns the names of the members of an object, in order.
pub(super) fn names(object: &str) -> Vec<String> {
    let text = compact(object);
    let mut names = Vec::new();
    let (mut depth, mut start) = (0, None);
    let mut chars = text.char_indices().peekable();
    let mut escaped = false;
    while let Some((at, c)) = chars.next() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => match start.take() {
                None => start = Some(at + 1),
                Some(start) if depth == 1 && chars.peek().is_some_and(|(_, next)| *next == ':') => {
                    names.push(text[start..at].to_owned());
                }
                Some(_) => {}
            },
            '{' | '[' if start.is_none() => depth += 1,
            '}' | ']' if start.is_none() => depth -= 1,
            _ => {}
        }
    }
    names
}
