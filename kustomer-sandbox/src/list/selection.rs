//! Filters and order of lists: `filter` and `sort`.

use jiff::Timestamp;

use crate::query::Query;
use crate::refusal::Refusal;
use crate::store::Record;
use crate::timestamp;
use crate::wording::listed;

/// The sort orders of lists that do not declare any.
pub(crate) const BY_TIME: &[&str] = &["-createdAt", "-updatedAt", "createdAt", "updatedAt"];
const FILTERED: &[&str] = &["createdAt", "updatedAt"];
const COMPARISONS: &[&str] = &["gt", "gte", "lt", "lte"];

/// Returns the records that match every filter, in the requested order or by default in order of creation. `sorts` are
/// the supported orders; if they are not known it is empty, and an unknown order has no effect. With `own_filter`, the
/// parameter `filter` has a meaning of its own.
///
/// # Errors
/// 400 for an undocumented sort order or filter, and for an invalid date-time.
pub(crate) fn select<'a>(
    query: &Query,
    mut records: Vec<&'a Record>,
    sorts: &[&str],
    own_filter: bool,
) -> Result<Vec<&'a Record>, Refusal> {
    let filters = parse_filters(query, own_filter)?;
    let from = parse_from(query)?;
    records.retain(|record| filters.iter().all(|filter| filter.passes(record)));
    // Which time `fromDate` refers to is not documented; the time of creation suits a list in that order.
    records.retain(|record| from.is_none_or(|from| record.created_at >= from));
    let sort = query.get("sort").unwrap_or_default();
    if !sort.is_empty() && !sorts.is_empty() && !sorts.contains(&sort) {
        return Err(Refusal::bad_parameter("sort", format!("`sort` must be one of {}", listed(sorts))));
    }
    match sort {
        // Documented: by ID, which differs from the order of creation if clients choose IDs.
        "desc" => records.sort_by(|one, other| other.id.cmp(&one.id)),
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
    let parsed = timestamp::parse_either(text).map(Some);
    parsed.ok_or_else(|| {
        let message =
            "`fromDate` must be an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`, or a date";
        Refusal::bad_parameter("fromDate", message)
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

/// How the filter object is encoded in a query is not documented; brackets are customary. Filters with a single name,
/// as audit logs have them, do not compare times.
fn parse_filters(query: &Query, own_filter: bool) -> Result<Vec<Filter>, Refusal> {
    let of_times = |name: &str| {
        (name == "filter" && !own_filter) || (name.starts_with("filter[") && name.contains("]["))
    };
    let filters = query.pairs().filter(|(name, _)| of_times(name));
    filters.map(|(name, value)| parse_filter(name, value)).collect()
}

fn parse_filter(name: &str, value: &str) -> Result<Filter, Refusal> {
    let inner = name.strip_prefix("filter[").and_then(|rest| rest.strip_suffix(']'));
    let parts = inner.and_then(|inner| inner.split_once("]["));
    let known = |names: &[&'static str], name: &str| names.iter().copied().find(|known| *known == name);
    let parsed = parts.and_then(|(attribute, comparison)| {
        Some((known(FILTERED, attribute)?, known(COMPARISONS, comparison)?))
    });
    let Some((attribute, comparison)) = parsed else {
        let message = format!(
            "a filter has the form `filter[attribute][comparison]`, with one of the attributes {} and one of the comparisons {}",
            listed(FILTERED),
            listed(COMPARISONS),
        );
        return Err(Refusal::bad_parameter("filter", message));
    };
    let at = timestamp::parse_either(value).ok_or_else(|| {
        let message =
            format!("`{name}` must be an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`, or a date");
        Refusal::bad_parameter("filter", message)
    })?;
    Ok(Filter { attribute, comparison, at })
}
