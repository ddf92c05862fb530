//! The numbers of pages in queries: what the query of a page is, before the page in front of it has arrived.

use crate::request::Query;

/// The parameter with the number of a page, counted from 1.
const PAGE: &str = "page";

/// A query with the number of its page in it.
#[derive(Debug, Clone)]
pub(super) struct Numbering {
    before: String,
    after: String,
    number: u64,
}

impl Numbering {
    /// The number in a query, which has exactly one.
    pub(super) fn of(query: &Query) -> Option<Self> {
        let text = query.as_str();
        let mut found = None;
        let mut start = 0;
        for parameter in text.split('&') {
            let end = start + parameter.len();
            match parameter.split_once('=') {
                Some((PAGE, _)) if found.is_some() => return None,
                Some((PAGE, number)) => found = Some((end - number.len(), end, number.parse().ok()?)),
                _ => {}
            }
            start = end + 1;
        }
        let (from, to, number) = found?;
        Some(Self { before: text.get(..from)?.to_owned(), after: text.get(to..)?.to_owned(), number })
    }

    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// The query of the page behind this one.
    pub(super) fn following(&self) -> Option<Query> {
        let number = self.number.checked_add(1)?;
        Some(Query::from_encoded(&format!("{}{number}{}", self.before, self.after)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn following(query: &str) -> Option<String> {
        let numbering = Numbering::of(&Query::from_encoded(query))?;
        numbering.following().map(|query| query.as_str().to_owned())
    }

    #[test]
    fn the_following_page_differs_in_its_number_alone() {
        for (query, expected) in [
            ("page=2", "page=3"),
            ("page=9&pageSize=50", "page=10&pageSize=50"),
            ("pageSize=2&page=2&sort=desc", "pageSize=2&page=3&sort=desc"),
        ] {
            assert_eq!(following(query).as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_query_without_one_number_has_no_following_page() {
        for query in [
            "",
            "pageSize=2",
            "page=",
            "page=x",
            "page=-1",
            "page=2&page=3",
            "page=18446744073709551615",
            "page",
        ] {
            assert_eq!(following(query), None, "{query}");
        }
    }
}
