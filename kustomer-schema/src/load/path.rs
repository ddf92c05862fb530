//! The path of an operation, its segments and placeholders.

use super::Loader;
use crate::message::printable;
use crate::model::SourceString;

/// A segment of a path.
#[derive(Debug, Clone, Copy)]
pub(super) enum Segment<'p> {
    Plain,
    /// `{id}`, or `email={email}` with a key.
    Placeholder {
        key: Option<&'p str>,
        name: &'p str,
    },
}

impl<'p> Segment<'p> {
    pub(super) fn placeholder(self) -> Option<&'p str> {
        match self {
            Self::Plain => None,
            Self::Placeholder { name, .. } => Some(name),
        }
    }
}

impl Loader<'_> {
    /// Splits a path into segments. Returns `None` if it has problems, which were reported.
    pub(super) fn path_segments<'p>(&mut self, path: &'p SourceString) -> Option<Vec<Segment<'p>>> {
        let text = printable(&path.text);
        let Some(rest) = path.text.strip_prefix('/') else {
            self.report
                .error(path.position, format!("the path `{text}` does not start with `/`"))
                .help("write the full path with its version: `/v1/teams/{id}`");
            return None;
        };
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.~:@=/{}".contains(c);
        if let Some(wrong) = path.text.chars().find(|c| !allowed(*c)) {
            let problem = self.report.error(
                path.position,
                format!("`{}` is not allowed in the path `{text}`", wrong.escape_debug()),
            );
            match wrong {
                '?' | '&' => problem.help("declare query parameters in `parameters`"),
                _ => problem.help("letters, digits, `-_.~:@=` and placeholders `{id}` are allowed"),
            };
            return None;
        }
        let mut segments = Vec::new();
        let mut right = true;
        for segment in rest.split('/') {
            match self.segment(segment, path) {
                Some(segment) => segments.push(segment),
                None => right = false,
            }
        }
        right &= self.check_distinct_placeholders(&segments, path);
        right.then_some(segments)
    }

    fn segment<'p>(&mut self, text: &'p str, path: &SourceString) -> Option<Segment<'p>> {
        if matches!(text, "" | "." | "..") {
            let message =
                if text.is_empty() { "an empty segment".to_owned() } else { format!("a segment `{text}`") };
            self.report.error(path.position, format!("{message} in the path `{}`", printable(&path.text)));
            return None;
        }
        if !text.contains(['{', '}']) {
            return Some(Segment::Plain);
        }
        let (key, rest) = match text.split_once('=') {
            Some((key, rest)) => (Some(key), rest),
            None => (None, text),
        };
        let name = rest.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let plain = |word: &str| !word.is_empty() && !word.contains(['{', '}', '=']);
        let Some(name) = name.filter(|name| !name.contains(['{', '}'])).filter(|_| key.is_none_or(plain))
        else {
            self.report
                .error(
                    path.position,
                    format!("the placeholder in `{}` is not the whole segment", printable(text)),
                )
                .help("write it alone, `/{id}`, or after a key, `/email={email}`");
            return None;
        };
        let fits = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !fits {
            self.report
                .error(path.position, format!("`{{{}}}` is not a valid placeholder", printable(name)))
                .help("use letters, digits and `_`, starting with a letter, such as `{conversationId}`");
            return None;
        }
        Some(Segment::Placeholder { key, name })
    }

    fn check_distinct_placeholders(&mut self, segments: &[Segment<'_>], path: &SourceString) -> bool {
        /// More placeholders than any path has.
        const MOST: usize = 16;
        let names: Vec<&str> = segments.iter().filter_map(|segment| segment.placeholder()).collect();
        if names.len() > MOST {
            self.report.error(path.position, format!("the path has more than {MOST} placeholders"));
            return false;
        }
        let twice = names
            .iter()
            .enumerate()
            .find(|(at, name)| names.get(..*at).is_some_and(|all| all.contains(name)));
        if let Some((_, name)) = twice {
            self.report
                .error(path.position, format!("duplicate placeholder `{{{}}}` in the path", printable(name)))
                .help("each placeholder is a parameter of its own: rename one of them");
        }
        twice.is_none()
    }
}
