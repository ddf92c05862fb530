//! Which records of a list are wanted and in which order: `filter` and `sort`.

use jiff::Timestamp;

use crate::check::listed;
use crate::query::Query;
use crate::refusal::Refusal;
use crate::store::Record;
use crate::timestamp;

/// The sorts of lists that declare none of their own.
pub(crate) const BY_TIME: &[&str] = &["-createdAt", "-updatedAt", "createdAt", "updatedAt"];
const FILTERED: &[&str] = &["createdAt", "updatedAt"];
const COMPARISONS: &[&str] = &["gt", "gte", "lt", "lte"];

/// The records that pass every filter, in the order asked for; in order of creation by default. `sorts` is what the list
/// can be sorted by; empty where that is not known, and then a sort that is not known changes nothing.
///
/// # Errors
/// 400 for a sort or a filter that is not documented, and for a value that is no date-time.
pub(crate) fn select<'a>(
    query: &Query,
    mut records: Vec<&'a Record>,
    sorts: &[&str],
) -> Result<Vec<&'a Record>, Refusal> {
    let filters = parse_filters(query)?;
    let from = parse_from(query)?;
    records.retain(|record| filters.iter().all(|filter| filter.passes(record)));
    // Which time `fromDate` compares is not documented; the time of creation suits a list in that order.
    records.retain(|record| from.is_none_or(|from| record.created_at >= from));
    let sort = query.get("sort").unwrap_or_default();
    if !sort.is_empty() && !sorts.is_empty() && !sorts.contains(&sort) {
        return Err(Refusal::bad_request(format!("`sort` must be one of {}", listed(sorts))));
    }
    match sort {
        "desc" => records.reverse(),
        "createdAt" => records.sort_by_key(|record| record.created_at),
        "updatedAt" => records.sort_by_key(|record| record.updated_at),
        "-createdAt" => records.sort_by_key(|record| std::cmp::Reverse(record.created_at)),
        "-updatedAt" => records.sort_by_key(|record| std::cmp::Reverse(record.updated_at)),
        _ => {}
    }
    Ok(records)
}

fn parse_from(query: &Query) -> Result<Option<Timestamp>, Refusal> {
    let Some(text) = query.get("fromDate") else { return Ok(None) };
    let parsed = timestamp::parse(text).map(Some);
    parsed.ok_or_else(|| {
        Refusal::bad_request("`fromDate` must be an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`")
    })
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

/// How the filter object is written in a query is not documented; brackets are the usual way. Filters by one name, as
/// audit logs have them, are none of times.
fn parse_filters(query: &Query) -> Result<Vec<Filter>, Refusal> {
    let of_times = |name: &str| name == "filter" || (name.starts_with("filter[") && name.contains("]["));
    let filters = query.pairs().filter(|(name, _)| of_times(name));
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
