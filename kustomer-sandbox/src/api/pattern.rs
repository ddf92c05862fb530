//! Path patterns: literal segments, and placeholders that fill a segment or follow a key and `=`.

use percent_encoding::percent_decode_str;

/// A path with placeholders, split into segments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    pub(crate) segments: Vec<Segment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Segment {
    Literal(String),
    /// `email={email}`: the key before `=`, and the name of the placeholder.
    Lookup(String, String),
    Variable(String),
}

impl Pattern {
    pub(crate) fn parse(path: &str) -> Self {
        let segment = |text: &str| match text.split_once('{') {
            None => Segment::Literal(text.to_owned()),
            Some((before, name)) => {
                let name = name.trim_end_matches('}').to_owned();
                match before.strip_suffix('=') {
                    Some(key) => Segment::Lookup(key.to_owned(), name),
                    None => Segment::Variable(name),
                }
            }
        };
        Self { segments: path.split('/').skip(1).map(segment).collect() }
    }

    /// Returns the first segments of the path without the names of placeholders. Paths of the same shape match the same
    /// requests.
    pub(crate) fn shape(&self, segments: usize) -> String {
        let mut shape = String::new();
        for segment in self.segments.iter().take(segments) {
            shape.push('/');
            match segment {
                Segment::Literal(text) => shape.push_str(text),
                Segment::Lookup(key, _) => {
                    shape.push_str(key);
                    shape.push_str("={}");
                }
                Segment::Variable(_) => shape.push_str("{}"),
            }
        }
        shape
    }

    /// Ranks each segment by how specific it is; smaller is more specific.
    pub(crate) fn rank(&self) -> Vec<u8> {
        let rank = |segment: &Segment| match segment {
            Segment::Literal(_) => 0,
            Segment::Lookup(..) => 1,
            Segment::Variable(_) => 2,
        };
        self.segments.iter().map(rank).collect()
    }

    /// Returns the decoded values of the placeholders if the path matches. A placeholder does not match an empty
    /// segment.
    pub(crate) fn fit(&self, path: &[&str]) -> Option<Vec<String>> {
        if path.len() != self.segments.len() {
            return None;
        }
        let mut values = Vec::new();
        for (segment, text) in self.segments.iter().zip(path) {
            let raw = match segment {
                Segment::Literal(literal) if literal == text => continue,
                Segment::Literal(_) => return None,
                Segment::Lookup(key, _) => text.strip_prefix(key.as_str())?.strip_prefix('=')?,
                Segment::Variable(_) => text,
            };
            values.push(
                percent_decode_str(raw).decode_utf8().ok().filter(|value| !value.is_empty())?.into_owned(),
            );
        }
        Some(values)
    }

    /// Returns the names of the placeholders, in the order of their values.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Literal(_) => None,
            Segment::Lookup(_, name) | Segment::Variable(name) => Some(name.as_str()),
        })
    }

    /// Returns the last segment if it is literal.
    pub(crate) fn last_literal(&self) -> Option<&str> {
        match self.segments.last() {
            Some(Segment::Literal(text)) => Some(text),
            _ => None,
        }
    }
}
