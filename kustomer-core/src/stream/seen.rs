//! What a walk over a list has seen: the queries it has sent and the records it was sent. Something new on every page
//! is the proof that the walk gets on.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher as _};

use crate::json::{END, Keys, Reader};
use crate::order::sorted;
use crate::request::Query;

static KEYS: Keys = Keys::new(&["data"]);

#[derive(Default)]
pub(super) struct Seen {
    /// Hashes of queries.
    queries: HashSet<u64>,
    /// Hashes of pages.
    pages: HashSet<u64>,
}

impl Seen {
    /// Adds a query.
    pub(super) fn add_query(&mut self, query: &Query) {
        self.queries.insert(normalized(query));
    }

    /// True for a query that was added, with its parameters in whatever order.
    pub(super) fn has_query(&self, query: &Query) -> bool {
        self.queries.contains(&normalized(query))
    }

    /// Adds the records of a page; false for a page of exactly the same records as an earlier one.
    pub(super) fn add_page(&mut self, fingerprint: u64) -> bool {
        self.pages.insert(fingerprint)
    }
}

/// A hash of the parameters of a query, sorted.
fn normalized(query: &Query) -> u64 {
    let mut hasher = DefaultHasher::new();
    for parameter in sorted(query.as_str().split('&').filter(|text| !text.is_empty())) {
        hasher.write(parameter.0.as_bytes());
        hasher.write_u8(b'&');
    }
    hasher.finish()
}

/// A hash of the records of a page, by the text of its member `data`. Leaves the reader where it was.
pub(super) fn fingerprint(reader: &mut Reader<'_>) -> u64 {
    let start = reader.mark();
    let mut hasher = DefaultHasher::new();
    if let Some(data) = data(reader) {
        hasher.write(data.as_bytes());
    }
    reader.rewind(&start);
    hasher.finish()
}

/// The text of `data`; `None` where there is none, which is for the decoder to report.
fn data<'a>(reader: &mut Reader<'a>) -> Option<&'a str> {
    let text = reader.text();
    let mut data = None;
    let mut members = reader.object(&KEYS).ok()?;
    loop {
        let member = reader.member(&mut members).ok()?;
        if member == END {
            return data;
        }
        let start = reader.offset();
        reader.skip().ok()?;
        if member == 0 {
            data = text.get(start..reader.offset());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_new_once_whatever_the_order_of_its_parameters() {
        let mut seen = Seen::default();
        seen.add_query(&Query::from_encoded("page=2&pageSize=10"));
        assert!(seen.has_query(&Query::from_encoded("pageSize=10&&page=2")));
        assert!(!seen.has_query(&Query::from_encoded("page=3&pageSize=10")));
    }

    #[test]
    fn a_page_is_known_by_its_records_and_not_by_its_counts() {
        let of = |text| fingerprint(&mut Reader::from_text(text));
        let page = of(r#"{"meta":{"page":1},"data":[{"id":"a"}],"links":{"next":"/v1?page=2"}}"#);
        assert_eq!(of(r#"{"meta":{"page":2},"data":[{"id":"a"}]}"#), page);
        assert_ne!(of(r#"{"meta":{"page":1},"data":[{"id":"b"}]}"#), page);
        let _ = of("{\"data\":[");
    }
}
