//! Which requests a reply is for: a method, and a path with placeholders and query parameters.

use std::fmt;

use super::decoded::{decoded, parameters};
use super::recorded_request::RecordedRequest;

#[derive(Debug)]
pub(super) struct Route {
    method: String,
    /// As it was given.
    path: String,
    segments: Vec<Segment>,
    parameters: Vec<(String, String)>,
}

#[derive(Debug)]
enum Segment {
    Text(String),
    /// Any text between these two.
    Placeholder {
        before: String,
        after: String,
    },
}

impl Route {
    /// # Panics
    /// When the path does not start with `/`, or a placeholder is not closed.
    #[track_caller]
    pub(super) fn new(method: &str, path: &str) -> Self {
        assert!(path.starts_with('/'), "path `{path}` does not start with `/`");
        let (segments, query) = path.split_once('?').unwrap_or((path, ""));
        Self {
            method: method.to_ascii_uppercase(),
            path: path.to_owned(),
            segments: segments.split('/').map(Segment::new).collect(),
            parameters: parameters(query),
        }
    }

    pub(super) fn matches(&self, request: &RecordedRequest) -> bool {
        self.method == request.method() && self.is_path_of(request) && self.has_parameters_of(request)
    }

    /// How near a request is that does not match.
    pub(super) fn likeness(&self, request: &RecordedRequest) -> usize {
        let found = segments(request.path());
        let equal = self.segments.iter().zip(&found).take_while(|(segment, text)| segment.is(text)).count();
        let is_path = usize::from(self.is_path_of(request));
        // The whole path says more than the method, and the method more than one segment.
        100 * is_path + 2 * equal + 3 * usize::from(self.method == request.method())
    }

    fn is_path_of(&self, request: &RecordedRequest) -> bool {
        let found = segments(request.path());
        found.len() == self.segments.len()
            && self.segments.iter().zip(&found).all(|(segment, text)| segment.is(text))
    }

    fn has_parameters_of(&self, request: &RecordedRequest) -> bool {
        let found = parameters(request.query().unwrap_or_default());
        self.parameters.iter().all(|parameter| found.contains(parameter))
    }
}

impl Segment {
    #[track_caller]
    fn new(text: &str) -> Self {
        let Some((before, rest)) = text.split_once('{') else {
            return Self::Text(decoded(text));
        };
        let Some((_, after)) = rest.split_once('}') else {
            panic!("placeholder `{{{rest}` is not closed by `}}`");
        };
        Self::Placeholder { before: decoded(before), after: decoded(after) }
    }

    fn is(&self, text: &str) -> bool {
        match self {
            Self::Text(expected) => expected == text,
            Self::Placeholder { before, after } => text
                .strip_prefix(before.as_str())
                .and_then(|rest| rest.strip_suffix(after.as_str()))
                .is_some_and(|text| !text.is_empty()),
        }
    }
}

fn segments(path: &str) -> Vec<String> {
    path.split('/').map(decoded).collect()
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}
