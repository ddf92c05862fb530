//! Escapes text of schemas for rustdoc, which would otherwise read links, HTML tags or inline code into it.

use std::borrow::Cow;

/// A position where a line may break. Inline code contains spaces instead and is kept together.
pub(crate) const BREAK: char = '\u{1f}';

/// Starts a link to an item of the same file, up to the next `]`. Every other `[` is escaped.
const LINK: char = '\u{1e}';

/// Returns a link to an item of the same file, for text that was [`clean`]ed.
pub(crate) fn link(name: &str) -> String {
    format!("{LINK}`{name}`]")
}

/// Removes invisible direction marks, and replaces control characters and Unicode line separators by spaces.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| c == '\n' || !(is_direction(c) || is_space(c));
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().filter(|c| !is_direction(*c));
    Cow::Owned(kept.map(|c| if is_space(c) && c != '\n' { ' ' } else { c }).collect())
}

/// Returns whether a character is neither removed nor replaced by [`clean`].
pub(crate) fn is_shown(c: char) -> bool {
    !(is_direction(c) || is_space(c))
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_space(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Returns the first text with a visible character.
pub(crate) fn first_nonblank<'t>(texts: impl IntoIterator<Item = Option<&'t str>>) -> Option<&'t str> {
    let is_said = |text: &&str| text.chars().any(|c| is_shown(c) && !c.is_whitespace());
    texts.into_iter().flatten().find(is_said)
}

/// Adds escaped text of a schema, with [`BREAK`]s instead of spaces.
pub(crate) fn add_safe(raw: &str, text: &mut String) {
    let mut rest = raw.trim();
    if !text.is_empty() && !rest.is_empty() {
        text.push(BREAK);
    }
    let mut in_link = false;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            c if c.is_whitespace() => {
                text.push(BREAK);
                after.trim_start()
            }
            '`' => add_code(rest, text),
            LINK => add_until(']', "[", after, text),
            // Already escaped.
            '\\' if after.starts_with(|c: char| c.is_ascii_punctuation() && c != '`') => {
                add_first(2, rest, text)
            }
            '[' if is_web_link(after) => {
                in_link = true;
                add_first(1, rest, text)
            }
            ']' if in_link && after.starts_with("(http") => {
                in_link = false;
                add_until(')', "]", after, text)
            }
            '<' if is_address(after) => add_until('>', "<", after, text),
            'h' if is_url(rest) => add_url(rest, text),
            '[' | '<' => {
                text.push('\\');
                add_first(1, rest, text)
            }
            '~' if after.starts_with("~~") => {
                text.push('\\');
                add_first(1, rest, text)
            }
            _ => {
                let is_special = |c: char| {
                    c.is_whitespace() || matches!(c, '`' | '\\' | '[' | ']' | '<' | 'h' | '~' | LINK)
                };
                let end = after.find(is_special).map_or(rest.len(), |at| at + c.len_utf8());
                let (plain, rest) = rest.split_at(end);
                text.push_str(plain);
                rest
            }
        };
    }
}

/// Adds text that is already safe for rustdoc. Inline code is kept together.
pub(crate) fn add_words(words: &str, text: &mut String) {
    let mut code = false;
    for word in words.split_whitespace() {
        if !text.is_empty() {
            text.push(if code { ' ' } else { BREAK });
        }
        text.push_str(word);
        if word.bytes().filter(|c| *c == b'`').count() % 2 == 1 {
            code = !code;
        }
    }
}

/// Adds the first `count` characters and returns the rest.
fn add_first<'r>(count: usize, rest: &'r str, text: &mut String) -> &'r str {
    let end = rest.chars().take(count).map(char::len_utf8).sum();
    let (first, rest) = rest.split_at(end);
    text.push_str(first);
    rest
}

/// Adds `before` and the text up to and including a mark, and returns the rest.
fn add_until<'r>(mark: char, before: &str, rest: &'r str, text: &mut String) -> &'r str {
    let end = rest.find(mark).map_or(rest.len(), |at| at + mark.len_utf8());
    let (inner, rest) = rest.split_at(end);
    text.push_str(before);
    text.push_str(inner);
    rest
}

/// Adds inline code, or escapes the backticks if nothing closes them. Returns the rest.
fn add_code<'r>(rest: &'r str, text: &mut String) -> &'r str {
    let inner = rest.trim_start_matches('`');
    let (fence, _) = rest.split_at(rest.len() - inner.len());
    let mut searched = inner;
    while let Some(at) = searched.find('`') {
        let end = searched.get(at..).unwrap_or_default();
        let after = end.trim_start_matches('`');
        if end.len() - after.len() == fence.len() {
            let (code, _) = inner.split_at(inner.len() - end.len());
            text.push_str(fence);
            // Code stays on one line.
            for (at, word) in code.split('\n').enumerate() {
                text.push_str(if at > 0 { " " } else { "" });
                text.push_str(if at > 0 { word.trim_start() } else { word });
            }
            text.push_str(fence);
            return after;
        }
        searched = after;
    }
    for _ in fence.chars() {
        text.push_str("\\`");
    }
    inner
}

/// Adds a URL as a link, and returns the rest.
fn add_url<'r>(rest: &'r str, text: &mut String) -> &'r str {
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`' | LINK));
    let (url, _) = rest.split_at(end.unwrap_or(rest.len()));
    let address = url.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '*']);
    let (_, rest) = rest.split_at(address.len());
    text.extend(["<", address, ">"]);
    rest
}

fn is_url(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| host.starts_with(char::is_alphanumeric))
}

/// Returns whether the text after a `<` is a URL up to a `>`.
fn is_address(after: &str) -> bool {
    is_url(after) && ends_with('>', after)
}

/// Returns whether the text after a `[` is a link to a URL. rustdoc would resolve any other link as an item.
fn is_web_link(after: &str) -> bool {
    let end = after.find(['[', ']']).and_then(|at| after.split_at_checked(at));
    let Some((name, target)) = end else { return false };
    let target = target.strip_prefix("](").unwrap_or_default();
    name.bytes().filter(|c| *c == b'`').count() % 2 == 0 && is_url(target) && ends_with(')', target)
}

/// Returns whether a mark comes before any space or other markup.
fn ends_with(mark: char, text: &str) -> bool {
    let end = text.find(|c: char| c == mark || c.is_whitespace() || matches!(c, '[' | '<' | '`' | LINK));
    end.and_then(|at| text.get(at..)).is_some_and(|end| end.starts_with(mark))
}
