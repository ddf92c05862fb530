//! Cursor lists: the newest records first, `before` and `after` an id.

use serde_json::{Value, json};

use super::page::whole_number;
use crate::query::Query;
use crate::refusal::Refusal;
use crate::store::Record;

/// What a part holds when nothing else was asked for, and the most it holds.
const USUAL: u64 = 100;
const LARGEST: u64 = 1000;

/// Which part of a list was asked for.
#[derive(Debug)]
pub(crate) struct Cursor {
    /// Records older than this one.
    before: Option<String>,
    /// Records newer than this one.
    after: Option<String>,
    count: usize,
}

impl Cursor {
    /// # Errors
    /// 400 for a `count` that is no whole number.
    pub(crate) fn parse(query: &Query) -> Result<Self, Refusal> {
        let count = whole_number(query, "count")?.unwrap_or(USUAL).clamp(1, LARGEST);
        let word = |name: &str| query.get(name).filter(|word| !word.is_empty()).map(str::to_owned);
        Ok(Self {
            before: word("before"),
            after: word("after"),
            count: usize::try_from(count).unwrap_or(usize::MAX),
        })
    }

    /// The document of this part of `records`, which come oldest first. Going back, the part is the one next to the
    /// cursor, and not the newest of all.
    pub(crate) fn document(
        self,
        records: &[&Record],
        path: &str,
        query: &Query,
        render: impl FnMut(&&Record) -> Value,
    ) -> Value {
        let inside = |record: &&&Record| {
            self.before.as_ref().is_none_or(|before| record.id < *before)
                && self.after.as_ref().is_none_or(|after| record.id > *after)
        };
        let matching: Vec<&&Record> = records.iter().filter(inside).collect();
        let backwards = self.after.is_some() && self.before.is_none();
        let skipped = if backwards { 0 } else { matching.len().saturating_sub(self.count) };
        let mut part: Vec<&&Record> = matching.iter().copied().skip(skipped).take(self.count).collect();
        part.reverse();
        let (newest, oldest) = (part.first().map(|record| &record.id), part.last().map(|record| &record.id));
        let older = oldest.is_some_and(|oldest| records.iter().any(|record| record.id < *oldest));
        let newer = newest.is_some_and(|newest| records.iter().any(|record| record.id > *newest));
        let link = |name: &str, id: Option<&String>| {
            id.map(|id| format!("{path}?{}", query.with_cursor(name, id, self.count)))
        };
        let next = link("before", oldest.filter(|_| older));
        let previous = link("after", newest.filter(|_| newer));
        let count = part.len();
        let data: Vec<Value> = part.into_iter().map(render).collect();
        json!({
            "meta": { "count": count, "total": records.len(), "cursorCount": matching.len() },
            "links": { "self": path, "next": next, "previous": previous },
            "data": data,
        })
    }
}
