//! The path to a place in a JSON text, found by walking the text again. Readers keep only byte offsets,
//! so that code which succeeds pays nothing for paths.

use std::fmt;

/// The members and indices that lead to a value, written as `data[3].attributes.emails[0].verified`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct JsonPath(String);

/// A container that is open at the offset: its own text is cut back to this length when it closes.
struct Open {
    prefix: usize,
    index: Option<usize>,
}

/// Names from a body are echoed only this far: a hostile key must not flood a log.
const LONGEST_NAME: usize = 64;

impl JsonPath {
    /// The path as text; empty for the top of the document.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Walks `text` up to `offset`. The walk is lenient: what stands before the offset was read once already.
    pub(crate) fn to_offset(text: &[u8], offset: usize) -> Self {
        let text = text.get(..offset).unwrap_or(text);
        let mut walk = Walk { text, at: 0, path: String::new(), open: Vec::new() };
        walk.run_to(text.len());
        Self(walk.path)
    }

    /// The paths to several values in one walk; `offsets` must ascend.
    pub(crate) fn to_offsets(text: &[u8], offsets: &[usize]) -> Vec<Self> {
        let mut walk = Walk { text, at: 0, path: String::new(), open: Vec::new() };
        let mut path_to = |&offset: &usize| {
            walk.run_to(offset);
            Self(walk.path.clone())
        };
        offsets.iter().map(&mut path_to).collect()
    }
}

impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

struct Walk<'a> {
    text: &'a [u8],
    at: usize,
    path: String,
    open: Vec<Open>,
}

impl Walk<'_> {
    fn run_to(&mut self, end: usize) {
        while let (true, Some(&byte)) = (self.at < end, self.text.get(self.at)) {
            self.at += 1;
            match byte {
                b'{' => self.open.push(Open { prefix: self.path.len(), index: None }),
                b'[' => {
                    self.open.push(Open { prefix: self.path.len(), index: Some(0) });
                    self.push_index(0);
                }
                b'}' | b']' => self.close(),
                b',' => self.next_item(),
                b'"' => self.string(),
                _ => {}
            }
        }
    }

    fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.path.truncate(open.prefix);
        }
    }

    fn next_item(&mut self) {
        let Some(open) = self.open.last_mut() else { return };
        self.path.truncate(open.prefix);
        if let Some(index) = &mut open.index {
            *index += 1;
            let index = *index;
            self.push_index(index);
        }
    }

    fn push_index(&mut self, index: usize) {
        self.path.push('[');
        self.path.push_str(&index.to_string());
        self.path.push(']');
    }

    /// Passes over a string; inside an object, a string that a colon follows is the next member's name.
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
        if let (true, Some(Open { prefix, index: None })) = (is_name, self.open.last()) {
            self.path.truncate(*prefix);
            if !self.path.is_empty() {
                self.path.push('.');
            }
            let name = String::from_utf8_lossy(self.text.get(start..end).unwrap_or_default());
            self.path.extend(name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME));
        }
    }
}
