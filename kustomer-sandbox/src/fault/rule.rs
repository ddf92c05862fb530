//! To what requests a fault applies: by method, path and operation, then by how many of them came before, and by chance.

use std::fmt;

use crate::api::Pattern;

/// A request, as far as rules look at it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Call<'a> {
    pub(crate) method: &'a str,
    /// The path as sent, still encoded.
    pub(crate) path: &'a str,
    /// The name of the operation in its schema; `None` for a path of none.
    pub(crate) operation: Option<&'a str>,
}

/// A rule that requests are compared with.
#[derive(Debug, Clone, Default)]
pub(super) struct Rule {
    /// In upper case.
    pub(super) method: Option<String>,
    pub(super) path: Option<PathRule>,
    pub(super) operation: Option<String>,
    /// The number of matching requests to leave alone first.
    pub(super) after: u64,
    pub(super) times: Option<u64>,
    /// Whether the rule is for the one request after those, and not for a later one if another fault takes it.
    pub(super) is_for_one_request: bool,
    pub(super) chance: Option<Chance>,
}

/// The paths of a rule. Written as a path in which `{id}` is any segment, or as the beginning of a path and `*`.
#[derive(Debug, Clone)]
pub(super) enum PathRule {
    Prefix(String),
    /// The text as written, and its segments. The last of them may be any number of segments.
    Pattern {
        text: String,
        pattern: Pattern,
        is_open: bool,
    },
}

/// A probability, and the numbers drawn for it, which are the same for the same seed.
#[derive(Debug, Clone)]
pub(super) struct Chance {
    pub(super) probability: f64,
    pub(super) seed: u64,
    numbers: fastrand::Rng,
}

impl Rule {
    /// Whether a request has the method, path and operation of the rule.
    pub(super) fn fits(&self, call: Call<'_>) -> bool {
        self.method.as_ref().is_none_or(|method| method.eq_ignore_ascii_case(call.method))
            && self.path.as_ref().is_none_or(|path| path.fits(call.path))
            && self.operation.as_ref().is_none_or(|operation| call.operation == Some(operation))
    }

    /// Returns how often the fault fires: once unless chance decides.
    pub(super) fn times(&self) -> u64 {
        self.times.unwrap_or(if self.chance.is_some() { u64::MAX } else { 1 })
    }
}

impl PathRule {
    /// # Errors
    /// If it is not the pattern of a path; the message says why.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if !text.starts_with('/') {
            return Err("a path begins with `/`".to_owned());
        }
        if text.contains('?') {
            return Err("a path has no query: rules compare the path alone".to_owned());
        }
        match text.strip_suffix('*') {
            Some(prefix) if !prefix.contains(['*', '{', '}']) => return Ok(Self::Prefix(prefix.to_owned())),
            _ => {}
        }
        let closed = text.strip_suffix("/*").unwrap_or(text);
        if closed.contains('*') {
            return Err("`*` must be the last segment of a path; `{id}` is any one segment".to_owned());
        }
        closed.split('/').try_for_each(check_braces)?;
        let pattern = Pattern::parse(without_slash(closed));
        Ok(Self::Pattern { text: text.to_owned(), pattern, is_open: closed.len() < text.len() })
    }

    fn fits(&self, path: &str) -> bool {
        let (pattern, is_open) = match self {
            Self::Prefix(prefix) => return path.starts_with(prefix.as_str()),
            Self::Pattern { pattern, is_open, .. } => (pattern, is_open),
        };
        let segments: Vec<&str> = without_slash(path).split('/').skip(1).collect();
        let length = pattern.segments.len();
        match segments.split_at_checked(length) {
            Some((first, rest)) => pattern.fit(first).is_some() && rest.is_empty() != *is_open,
            None => false,
        }
    }
}

impl fmt::Display for PathRule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Prefix(prefix) => write!(formatter, "{prefix}*"),
            Self::Pattern { text, .. } => formatter.write_str(text),
        }
    }
}

/// A slash at the end of a path has no meaning.
fn without_slash(path: &str) -> &str {
    path.strip_suffix('/').unwrap_or(path)
}

/// Checks that a segment is literal, `{name}`, or `key={name}`.
fn check_braces(segment: &str) -> Result<(), String> {
    let Some((before, after)) = segment.split_once('{') else {
        return if segment.contains('}') { Err(braces(segment)) } else { Ok(()) };
    };
    let name = after.strip_suffix('}').filter(|name| !name.contains(['{', '}']));
    let is_whole = before.is_empty() || before.ends_with('=');
    if name.is_some() && is_whole && !before.contains('}') { Ok(()) } else { Err(braces(segment)) }
}

fn braces(segment: &str) -> String {
    format!("`{{..}}` must be a whole segment or follow `=`, not as in `{segment}`")
}

impl Chance {
    pub(super) fn new(probability: f64, seed: u64) -> Self {
        Self { probability, seed, numbers: fastrand::Rng::with_seed(seed) }
    }

    /// Draws the next number, and returns whether it is below the probability.
    pub(super) fn draw(&mut self) -> bool {
        self.numbers.f64() < self.probability
    }
}

/// Whether a number is a probability.
pub(super) fn is_probability(number: f64) -> bool {
    (0.0..=1.0).contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_whole_segments() {
        let fits = |pattern: &str, path: &str| PathRule::parse(pattern).unwrap().fits(path);
        assert!(fits("/v1/customers/{id}", "/v1/customers/5f0"));
        assert!(fits("/v1/customers/{id}", "/v1/customers/5f0/"));
        assert!(fits("/v1/customers", "/v1/customers"));
        assert!(fits("/v1/customers/email={email}", "/v1/customers/email=a%40b"));
        assert!(!fits("/v1/customers/{id}", "/v1/customers"));
        assert!(!fits("/v1/customers/{id}", "/v1/customers/5f0/notes"));
        assert!(!fits("/v1/customers", "/v1/customersearch"));
        assert!(fits("/v1/customers/*", "/v1/customers/5f0/notes"));
        assert!(!fits("/v1/customers/*", "/v1/customers"));
        assert!(fits("/v1/customers/{id}/*", "/v1/customers/5f0/klasses/flight"));
        assert!(!fits("/v1/customers/{id}/*", "/v1/customers/5f0"));
        assert!(fits("/v1/cust*", "/v1/customers/5f0"));
        assert!(fits("/*", "/v1"));
    }

    #[test]
    fn a_malformed_pattern_is_refused() {
        for wrong in [
            "v1/customers",
            "/v1/*/x",
            "/v1/{id}/c*",
            "/v1/**",
            "/v1/{id",
            "/v1/id}",
            "/v1/x{id}",
            "/v1/{id}x",
            "/v1?x",
        ] {
            assert!(PathRule::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_same_seed_draws_the_same() {
        let drawn = |seed| {
            let mut chance = Chance::new(0.5, seed);
            (0..64).map(|_| chance.draw()).collect::<Vec<_>>()
        };
        assert_eq!(drawn(7), drawn(7));
        assert_ne!(drawn(7), drawn(8));
        let mut never = Chance::new(0.0, 1);
        let mut always = Chance::new(1.0, 1);
        assert!((0..64).all(|_| !never.draw() && always.draw()));
    }
}
