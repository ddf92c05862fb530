//! Cursor paging: newest records first, `before` and `after` an ID.

use serde_json::json;

use super::page::whole_number;
use crate::document::{Records, ResourceObject};
use crate::query::Query;
use crate::refusal::Refusal;
use crate::store::Record;

/// The default and the maximum size of a page.
const DEFAULT_SIZE: u64 = 100;
const MAX_SIZE: u64 = 1000;

/// The requested part of a list.
#[derive(Debug)]
pub(crate) struct Cursor {
    /// Only records older than this one.
    before: Option<String>,
    /// Only records newer than this one.
    after: Option<String>,
    count: usize,
}

impl Cursor {
    /// # Errors
    /// 400 if `count` is not a whole number.
    pub(crate) fn parse(query: &Query) -> Result<Self, Refusal> {
        let count = whole_number(query, "count")?.unwrap_or(DEFAULT_SIZE).clamp(1, MAX_SIZE);
        let id = |name: &str| query.get(name).filter(|id| !id.is_empty()).map(str::to_owned);
        Ok(Self {
            before: id("before"),
            after: id("after"),
            count: usize::try_from(count).unwrap_or(usize::MAX),
        })
    }

    /// Returns this part of `records`, which are sorted oldest first; newest first. With `after`, the part is the one next to
    /// the cursor, not the newest of all.
    pub(crate) fn part<'r>(&self, records: &[&'r Record]) -> Vec<&'r Record> {
        let matching: Vec<&Record> = records.iter().copied().filter(|record| self.includes(record)).collect();
        let backwards = self.after.is_some() && self.before.is_none();
        let skipped = if backwards { 0 } else { matching.len().saturating_sub(self.count) };
        let mut part: Vec<&Record> = matching.into_iter().skip(skipped).take(self.count).collect();
        part.reverse();
        part
    }

    fn includes(&self, record: &Record) -> bool {
        self.before.as_ref().is_none_or(|before| record.id < *before)
            && self.after.as_ref().is_none_or(|after| record.id > *after)
    }

    /// Returns the document of a `part` of `records`.
    pub(crate) fn document(
        &self,
        records: &[&Record],
        part: &[&Record],
        path: &str,
        query: &Query,
        render: impl FnMut(&&Record) -> ResourceObject,
    ) -> Records {
        let (newest, oldest) = (part.first().map(|record| &record.id), part.last().map(|record| &record.id));
        let older = oldest.is_some_and(|oldest| records.iter().any(|record| record.id < *oldest));
        let newer = newest.is_some_and(|newest| records.iter().any(|record| record.id > *newest));
        let link = |name: &str, id: Option<&String>| {
            id.map(|id| format!("{path}?{}", query.with_cursor(name, id, self.count)))
        };
        let next = link("before", oldest.filter(|_| older));
        let previous = link("after", newest.filter(|_| newer));
        let matching = records.iter().filter(|record| self.includes(record)).count();
        let meta = json!({ "count": part.len(), "total": records.len(), "cursorCount": matching });
        let own = query.render();
        let own = if own.is_empty() { path.to_owned() } else { format!("{path}?{own}") };
        let links = json!({ "self": own, "next": next, "previous": previous });
        let data = part.iter().map(render).collect();
        Records { meta: Some(meta), links: Some(links), ..Records::many(data) }
    }
}
