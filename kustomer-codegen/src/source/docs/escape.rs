//! Text of schemas as Markdown that rustdoc reads as it was meant: what it would take for a link, a tag or code to
//! compile is escaped.

use std::borrow::Cow;

/// Where a line may end. Code in backticks has spaces, and stays together.
pub(crate) const BREAK: char = '\u{1f}';

/// Begins a link to an item of the same file, up to the next `]`; anywhere else a `[` of the text is escaped.
const LINK: char = '\u{1e}';

/// A link to an item of the same file, for text that was [`clean`] before.
pub(crate) fn link(name: &str) -> String {
    format!("{LINK}`{name}`]")
}

/// A text without what cannot be seen in it and turns around what is behind it, or ends a line for some.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| c == '\n' || !(is_direction(c) || is_space(c));
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter(|c| !is_direction(*c));
    Cow::Owned(kept.map(|c| if is_space(c) && c != '\n' { ' ' } else { c }).collect())
}

/// Whether a character shows as what it is.
pub(crate) fn is_shown(c: char) -> bool {
    !(is_direction(c) || is_space(c))
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_space(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// The first of several texts in which something is said.
pub(crate) fn first_nonblank<'t>(texts: impl IntoIterator<Item = Option<&'t str>>) -> Option<&'t str> {
    let is_said = |text: &&str| text.chars().any(|c| is_shown(c) && !c.is_whitespace());
    texts.into_iter().flatten().find(is_said)
}

/// Adds text of a schema, with [`BREAK`]s in place of spaces.
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
            // What has an escape of its own.
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

/// Adds text that was written for rustdoc; words of code in backticks stay together.
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

/// Adds so many ASCII characters, or one other, and gives the rest.
fn add_first<'r>(count: usize, rest: &'r str, text: &mut String) -> &'r str {
    let end = rest.chars().take(count).map(char::len_utf8).sum();
    let (first, rest) = rest.split_at(end);
    text.push_str(first);
    rest
}

/// Adds what stands in front, and the text up to a mark, which is there.
fn add_until<'r>(mark: char, before: &str, rest: &'r str, text: &mut String) -> &'r str {
    let end = rest.find(mark).map_or(rest.len(), |at| at + mark.len_utf8());
    let (inner, rest) = rest.split_at(end);
    text.push_str(before);
    text.push_str(inner);
    rest
}

/// Adds code in backticks; those that nothing ends are no code.
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
            // A line would end there.
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

/// Adds an address of the web so that it is one to click.
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

/// Whether what is behind a `<` is an address, up to its end.
fn is_address(after: &str) -> bool {
    is_url(after) && ends_with('>', after)
}

/// Whether what is behind a `[` is a link to the web: any other would be looked for among the items.
fn is_web_link(after: &str) -> bool {
    let end = after.find(['[', ']']).and_then(|at| after.split_at_checked(at));
    let Some((name, target)) = end else { return false };
    let target = target.strip_prefix("](").unwrap_or_default();
    name.bytes().filter(|c| *c == b'`').count() % 2 == 0 && is_url(target) && ends_with(')', target)
}

/// Whether a mark comes before a space, or what begins something else.
fn ends_with(mark: char, text: &str) -> bool {
    let end = text.find(|c: char| c == mark || c.is_whitespace() || matches!(c, '[' | '<' | '`' | LINK));
    end.and_then(|at| text.get(at..)).is_some_and(|end| end.starts_with(mark))
}
