//! Paths to values in a JSON text. Readers keep only byte offsets; a path is found by walking the text again, so that
//! successful decoding pays nothing for paths. The walk visits each byte once, however many paths are asked for.

use std::fmt;

use crate::redact::Redactor;

/// The members and indices that lead to a value, such as `data[3].attributes.emails[0].verified`.
///
/// Names are cut after 64 characters and the whole path after about 512 bytes; characters that are not printable are
/// replaced by `�`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct JsonPath(String);

/// Names from a body are shown up to this many characters: a hostile name must not flood a log.
const LONGEST_NAME: usize = 64;
/// A path that is longer ends in `…`.
const LONGEST_PATH: usize = 512;
/// More containers than a reader ever opens: beyond, only their number is kept.
const DEEPEST: usize = 256;

impl JsonPath {
    /// Returns the path as text; empty for the top of the document.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same path without the key: a body may have it as the name of a member.
    #[cold]
    pub(crate) fn redacted(&self, redactor: &Redactor) -> Self {
        Self(redactor.redact(&self.0))
    }

    /// Finds the path to `offset`.
    pub(crate) fn to_offset(text: &[u8], offset: usize) -> Self {
        PathWalk::new(text.get(..offset).unwrap_or(text)).path_to(offset)
    }

    /// Finds the paths to several values in one walk; `offsets` must ascend.
    pub(crate) fn to_offsets(text: &[u8], offsets: &[usize]) -> Vec<Self> {
        let mut walk = PathWalk::new(text);
        offsets.iter().map(|&offset| walk.path_to(offset)).collect()
    }
}

impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A walk through a text from its start. It is lenient: the text before an offset was usually checked already, and any
/// other text gives some path.
pub(crate) struct PathWalk<'a> {
    text: &'a [u8],
    at: usize,
    path: String,
    /// The end of the path is missing.
    is_cut: bool,
    open: Vec<Open>,
    /// Open containers beyond [`DEEPEST`].
    deeper: usize,
}

/// An open container.
struct Open {
    /// Length of the path to it.
    prefix: usize,
    /// The current index, in an array.
    index: Option<usize>,
}

impl<'a> PathWalk<'a> {
    pub(crate) fn new(text: &'a [u8]) -> Self {
        Self { text, at: 0, path: String::new(), is_cut: false, open: Vec::new(), deeper: 0 }
    }

    /// Walks on to `offset` and returns the path to it. The walk never turns back: after a later offset, the path is
    /// that of the later one.
    pub(crate) fn path_to(&mut self, offset: usize) -> JsonPath {
        while let (true, Some(&byte)) = (self.at < offset, self.text.get(self.at)) {
            self.at += 1;
            match byte {
                b'{' => self.open(None),
                b'[' => self.open(Some(0)),
                b'}' | b']' => self.close(),
                b',' => self.next_item(),
                b'"' => self.string(),
                _ => {}
            }
        }
        let end = if self.is_cut { "…" } else { "" };
        JsonPath(format!("{}{end}", self.path))
    }

    fn open(&mut self, index: Option<usize>) {
        if self.open.len() == DEEPEST {
            self.deeper += 1;
            return;
        }
        self.open.push(Open { prefix: self.path.len(), index });
        if let Some(index) = index {
            self.push(&format!("[{index}]"));
        }
    }

    fn close(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
        } else if let Some(open) = self.open.pop() {
            self.truncate(open.prefix);
        }
    }

    fn next_item(&mut self) {
        let Some(open) = self.open.last_mut().filter(|_| self.deeper == 0) else { return };
        let prefix = open.prefix;
        let index = open.index.map(|index| index + 1);
        open.index = index;
        self.truncate(prefix);
        if let Some(index) = index {
            self.push(&format!("[{index}]"));
        }
    }

    /// Steps over a string. In an object, a string before a colon is the name of the next member.
    fn string(&mut self) {
        let start = self.at;
        while let Some(&byte) = self.text.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'"' => break,
                _ => {}
            }
        }
        let end = self.at.saturating_sub(1).max(start);
        let rest = self.text.get(self.at..).unwrap_or_default();
        let is_name = rest.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b':');
        if let (true, 0, Some(&Open { prefix, index: None })) = (is_name, self.deeper, self.open.last()) {
            self.truncate(prefix);
            let dot = if prefix == 0 { "" } else { "." };
            self.push(&format!("{dot}{}", shown(self.text.get(start..end).unwrap_or_default())));
        }
    }

    fn truncate(&mut self, length: usize) {
        self.path.truncate(length);
        self.is_cut = false;
    }

    fn push(&mut self, part: &str) {
        if self.path.len() + part.len() <= LONGEST_PATH {
            self.path.push_str(part);
        } else {
            self.is_cut = true;
        }
    }
}

/// A name as errors show it.
fn shown(name: &[u8]) -> String {
    // A character takes up to four bytes: the rest of a long name need not be looked at.
    let name = name.get(..4 * LONGEST_NAME).unwrap_or(name);
    let printable = |c| if is_printable(c) { c } else { char::REPLACEMENT_CHARACTER };
    String::from_utf8_lossy(name).chars().take(LONGEST_NAME).map(printable).collect()
}

/// True for characters that are visible by themselves: neither control nor format characters (which can reorder or hide
/// the text around them), nor line and paragraph separators.
fn is_printable(c: char) -> bool {
    // The standard library has no public list of format characters, but escapes them. It escapes combining marks too,
    // unless another character precedes them.
    matches!(c, '"' | '\'' | '\\') || String::from_iter(['a', c]).escape_debug().count() == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unprintable_characters_in_names_are_replaced() {
        for c in ['\u{0}', '\u{7f}', '\u{ad}', '\u{200b}', '\u{202a}', '\u{202e}', '\u{2028}', '\u{2029}'] {
            let text = format!("{{\"a{c}b\":1}}");
            assert_eq!(JsonPath::to_offset(text.as_bytes(), text.len() - 2).as_str(), "a�b", "{c:?}");
        }
        for c in ('\u{2066}'..='\u{2069}').chain(['\u{feff}', '\u{e0041}']) {
            assert!(!is_printable(c), "{c:?}");
        }
        for c in ['a', ' ', '"', '\'', '\\', 'é', '\u{301}', '航', '\u{1F600}'] {
            assert!(is_printable(c), "{c:?}");
        }
    }

    #[test]
    fn long_names_and_long_paths_are_cut() {
        let name = "ü".repeat(1000);
        let text = format!("{{\"{name}\":1}}");
        assert_eq!(JsonPath::to_offset(text.as_bytes(), text.len() - 2).as_str(), "ü".repeat(64));
        let text = format!("{{\"{}\":", "n".repeat(60)).repeat(20);
        let path = JsonPath::to_offset(text.as_bytes(), text.len());
        assert!(path.as_str().len() < 520 && path.as_str().ends_with('…'), "{path}");
    }

    #[test]
    fn text_that_is_not_json_has_a_short_path() {
        for piece in ["[", "{\"a\":", "[{\"a\":", "{", "\"a\":", "{\"a\":[,"] {
            let text = piece.repeat(1_000_000);
            let path = JsonPath::to_offset(text.as_bytes(), text.len());
            assert!(path.as_str().len() < 520, "{piece}");
        }
    }

    #[test]
    fn a_path_after_deep_nesting_is_that_of_the_outer_container() {
        let text = format!("{{\"a\":{}{},\"b\":1}}", "[".repeat(1000), "]".repeat(1000));
        assert_eq!(JsonPath::to_offset(text.as_bytes(), text.len() - 2).as_str(), "b");
    }
}
