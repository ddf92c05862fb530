//! Which records of a list are wanted and in which order: `filter` and `sort`.

use jiff::Timestamp;

use crate::check::listed;
use crate::error::Refusal;
use crate::query::Query;
use crate::store::Record;
use crate::timestamp;

const SORTS: &[&str] = &["-createdAt", "-updatedAt", "createdAt", "updatedAt"];
const FILTERED: &[&str] = &["createdAt", "updatedAt"];
const COMPARISONS: &[&str] = &["gt", "gte", "lt", "lte"];

/// The records that pass every filter, in the order asked for; in order of creation by default.
///
/// # Errors
/// 400 for a sort or a filter that is not documented, and for a value that is no date-time.
pub(super) fn select<'a>(
    query: &Query,
    records: impl Iterator<Item = &'a Record>,
) -> Result<Vec<&'a Record>, Refusal> {
    let filters = parse_filters(query)?;
    let mut records: Vec<&Record> =
        records.filter(|record| filters.iter().all(|filter| filter.passes(record))).collect();
    match query.get("sort") {
        None => {}
        Some("createdAt") => records.sort_by_key(|record| record.created_at),
        Some("updatedAt") => records.sort_by_key(|record| record.updated_at),
        Some("-createdAt") => records.sort_by_key(|record| std::cmp::Reverse(record.created_at)),
        Some("-updatedAt") => records.sort_by_key(|record| std::cmp::Reverse(record.updated_at)),
        Some(_) => return Err(Refusal::bad_request(format!("`sort` must be one of {}", listed(SORTS)))),
    }
    Ok(records)
}

struct Filter {
    attribute: &'static str,
    comparison: &'static str,
    at: Timestamp,
}

impl Filter {
    fn passes(&self, record: &Record) -> bool {
        let at = if self.attribute == "createdAt" { record.created_at } else { record.updated_at };
        match self.comparison {
            "gt" => at > self.at,
            "gte" => at >= self.at,
            "lt" => at < self.at,
            _ => at <= self.at,
        }
    }
}

/// How the filter object is written in a query is not documented; brackets are the usual way.
fn parse_filters(query: &Query) -> Result<Vec<Filter>, Refusal> {
    let filters = query.pairs().filter(|(name, _)| *name == "filter" || name.starts_with("filter["));
    filters.map(|(name, value)| parse_filter(name, value)).collect()
}

fn parse_filter(name: &str, value: &str) -> Result<Filter, Refusal> {
    let inner = name.strip_prefix("filter[").and_then(|rest| rest.strip_suffix(']'));
    let parts = inner.and_then(|inner| inner.split_once("]["));
    let known = |words: &[&'static str], word: &str| words.iter().copied().find(|known| *known == word);
    let parsed = parts.and_then(|(attribute, comparison)| {
        Some((known(FILTERED, attribute)?, known(COMPARISONS, comparison)?))
    });
    let Some((attribute, comparison)) = parsed else {
        return Err(Refusal::bad_request(format!(
            "a filter is written `filter[attribute][comparison]`, with an attribute of {} and a comparison of {}",
            listed(FILTERED),
            listed(COMPARISONS),
        )));
    };
    let at = timestamp::parse(value).ok_or_else(|| {
        Refusal::bad_request(format!(
            "`{name}` must be an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`"
        ))
    })?;
    Ok(Filter { attribute, comparison, at })
}
