//! The body of a search: its context, criteria and order.

use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use super::aggregation::{self, Aggregation};
use super::criteria::{Criteria, Parser};
use super::field::Fields;
use super::selection;
use crate::check::Mistakes;
use crate::wording::shortened;

/// A search, as it is parsed from the body.
pub(super) struct Search {
    pub(super) context: String,
    pub(super) and: Vec<Criteria>,
    pub(super) or: Vec<Criteria>,
    pub(super) not: Vec<Criteria>,
    /// Names, and whether the order is descending.
    pub(super) sort: Vec<(String, bool)>,
    pub(super) include_deleted: bool,
    /// The names of the attributes to return, without their context; empty for all.
    pub(super) fields: Vec<String>,
    pub(super) aggregations: Vec<Aggregation>,
}

pub(super) fn parse(body: &Value, fields: &Fields<'_>, mistakes: &mut Mistakes) -> Search {
    let context = body["queryContext"].as_str().unwrap_or("customer").to_owned();
    if !fields.has_context(&context) {
        let known = fields.contexts();
        mistakes.push_unknown("queryContext", "value for `queryContext`:", &context, &known);
    }
    let zone = time_zone(&body["timeZone"], mistakes);
    let mut parser = Parser { fields, zone, mistakes };
    let mut criteria = |name: &str| parser.parse(&body[name], name);
    let (and, or, not) = (criteria("and"), criteria("or"), criteria("not"));
    let sort = parse_sort(&body["sort"], fields, mistakes);
    Search {
        fields: selection::parse(&body["fields"], &context, fields, mistakes),
        aggregations: aggregation::parse(&body["aggs"], fields, mistakes),
        context,
        and,
        or,
        not,
        sort,
        include_deleted: body["includeDeleted"] == true,
    }
}

/// Dates are in GMT by default.
fn time_zone(name: &Value, mistakes: &mut Mistakes) -> TimeZone {
    let Some(name) = name.as_str() else { return TimeZone::UTC };
    TimeZone::get(name).unwrap_or_else(|_| {
        let name = shortened(name);
        mistakes
            .push("timeZone", format!("unknown time zone `{name}`, expected a name such as `Europe/Berlin`"));
        TimeZone::UTC
    })
}

/// Parses `[{name: "asc"}]`, or a single such object.
fn parse_sort(sort: &Value, fields: &Fields<'_>, mistakes: &mut Mistakes) -> Vec<(String, bool)> {
    let objects: Vec<&Map<String, Value>> = match sort {
        Value::Object(object) => vec![object],
        Value::Array(items) => items.iter().filter_map(Value::as_object).collect(),
        _ => Vec::new(),
    };
    let mut parsed = Vec::new();
    for (name, direction) in objects.into_iter().flatten() {
        let place = format!("sort.{}", shortened(name));
        if fields.check(name, &place, mistakes) && !fields.is_sortable(name) {
            mistakes.push(&place, format!("cannot sort by `{name}`"));
        }
        match direction.as_str() {
            Some("asc") => parsed.push((name.clone(), false)),
            Some("desc") => parsed.push((name.clone(), true)),
            _ => mistakes.push(&place, format!("`{place}` must be one of `asc`, `desc`")),
        }
    }
    parsed
}
