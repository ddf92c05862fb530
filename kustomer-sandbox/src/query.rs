//! The decoded query string of a request.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The characters that are encoded in a query.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b':');

/// Names and values in their original order.
#[derive(Debug, Default)]
pub(crate) struct Query {
    pairs: Vec<(String, String)>,
}

impl Query {
    pub(crate) fn parse(query: &str) -> Self {
        let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        });
        Self { pairs: pairs.collect() }
    }

    /// Returns the last value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.pairs().filter(|(known, _)| *known == name).last().map(|(_, value)| value)
    }

    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Returns the query with another `page` and `pageSize`.
    pub(crate) fn with_page(&self, page: u64, size: u64) -> String {
        self.with(format!("page={page}&pageSize={size}"), &["page", "pageSize"])
    }

    /// Returns the query with another cursor.
    pub(crate) fn with_cursor(&self, name: &str, id: &str, count: usize) -> String {
        self.with(format!("{name}={id}&count={count}"), &["before", "after", "count"])
    }

    /// Returns the whole query, encoded.
    pub(crate) fn render(&self) -> String {
        let query = self.with(String::new(), &[]);
        query.strip_prefix('&').unwrap_or_default().to_owned()
    }

    fn with(&self, mut query: String, replaced: &[&str]) -> String {
        for (name, value) in self.pairs().filter(|(name, _)| !replaced.contains(name)) {
            let (name, value) = (utf8_percent_encode(name, ENCODED), utf8_percent_encode(value, ENCODED));
            let _ = write!(query, "&{name}={value}");
        }
        query
    }
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_are_decoded_and_the_last_value_wins() {
        let query = Query::parse("a=1&b=x%26y+z&a=2&filter%5BcreatedAt%5D%5Bgte%5D=2026&flag");
        assert_eq!(query.get("a"), Some("2"));
        assert_eq!(query.get("b"), Some("x&y z"));
        assert_eq!(query.get("filter[createdAt][gte]"), Some("2026"));
        assert_eq!(query.get("flag"), Some(""));
        assert_eq!(query.get("missing"), None);
    }

    #[test]
    fn links_keep_the_other_parameters_encoded() {
        let query = Query::parse("page=7&sort=-createdAt&q=a%26b");
        assert_eq!(query.with_page(2, 50), "page=2&pageSize=50&sort=-createdAt&q=a%26b");
        assert_eq!(query.render(), "page=7&sort=-createdAt&q=a%26b");
        assert_eq!(Query::default().render(), "");
    }
}
