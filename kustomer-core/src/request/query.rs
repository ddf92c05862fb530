//! The query of a request: percent-encoded parameters in the order in which they were added.

use std::fmt::{self, Write as _};

use percent_encoding::utf8_percent_encode;

use super::reserved::RESERVED;

/// The parameters of a query.
///
/// ```
/// use kustomer::request::Query;
///
/// let mut query = Query::new();
/// query.push("pageSize", 100);
/// query.push("filter", "a b&c");
/// assert_eq!(query.as_str(), "pageSize=100&filter=a%20b%26c");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Query(String);

impl Query {
    /// Creates an empty query.
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// A query that is already encoded, from a link of the service.
    pub(crate) fn from_encoded(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// Adds a parameter.
    pub fn push(&mut self, name: &str, value: impl fmt::Display) {
        let separator = if self.0.is_empty() { "" } else { "&" };
        let value = value.to_string();
        // Writing to a `String` cannot fail.
        let _ = write!(
            self.0,
            "{separator}{}={}",
            utf8_percent_encode(name, RESERVED),
            utf8_percent_encode(&value, RESERVED)
        );
    }

    /// Adds all parameters of another query.
    pub fn extend(&mut self, other: &Self) {
        if !self.0.is_empty() && !other.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(&other.0);
    }

    /// Returns the parameters as they are sent, without the question mark.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn append_to(&self, path: &str) -> String {
        if self.0.is_empty() { path.to_owned() } else { format!("{path}?{}", self.0) }
    }
}

/// Shows the names only: values may be personal data.
impl fmt::Debug for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.0.split('&').filter_map(|parameter| parameter.split('=').next());
        f.debug_set().entries(names.filter(|name| !name.is_empty())).finish()
    }
}
