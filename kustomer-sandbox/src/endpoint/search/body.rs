//! The body of a search: its context, criteria and order.

use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use super::aggregation::{self, Aggregation};
use super::criteria::{Criteria, Parser};
use super::field::{Fields, Use};
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
    /// The names of the attributes to return, without their context; `None` for all.
    pub(super) fields: Option<Vec<String>>,
    pub(super) aggregations: Vec<Aggregation>,
}

impl Search {
    /// Returns the names of the criteria, the sort keys and the aggregations.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let criteria = self.and.iter().chain(&self.or).chain(&self.not).flatten();
        let sort = self.sort.iter().map(|(name, _)| name.as_str());
        let aggregations = self.aggregations.iter().map(Aggregation::name);
        criteria.map(|criterion| criterion.name.as_str()).chain(sort).chain(aggregations)
    }
}

pub(super) fn parse(body: &Value, fields: &Fields<'_>, mistakes: &mut Mistakes) -> Search {
    let context = body["queryContext"].as_str().unwrap_or("customer").to_owned();
    if !fields.has_context(&context) {
        let known = fields.contexts();
        mistakes.push_unknown("queryContext", "value for `queryContext`:", &context, &known);
    }
    let zone = time_zone(&body["timeZone"], mistakes);
    let mut parser = Parser { fields, zone, count: 0, mistakes };
    let mut criteria = |name: &str| parser.parse(&body[name], name);
    let (and, or, not) = (criteria("and"), criteria("or"), criteria("not"));
    let sort = parse_sort(&body["sort"], &context, fields, mistakes);
    Search {
        fields: selection::parse(&body["fields"], &context, fields, mistakes),
        aggregations: aggregation::parse(&body["aggs"], &context, fields, mistakes),
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

/// The maximum number of sort keys. The service's limit is not documented.
const MAX_SORT: usize = 20;

/// Parses `[{name: "asc"}]`, or a single such object. Members of an object have no order, so each has one name.
fn parse_sort(
    sort: &Value,
    context: &str,
    fields: &Fields<'_>,
    mistakes: &mut Mistakes,
) -> Vec<(String, bool)> {
    let objects: Vec<&Map<String, Value>> = match sort {
        Value::Object(object) => vec![object],
        Value::Array(items) => items.iter().filter_map(Value::as_object).collect(),
        _ => Vec::new(),
    };
    if objects.len() > MAX_SORT {
        let message = format!("`sort` has {} attributes, at most {MAX_SORT} are allowed", objects.len());
        mistakes.push("sort", message);
        return Vec::new();
    }
    if objects.iter().any(|object| object.len() > 1) {
        let message = "an object in `sort` has several attributes, whose order is not defined: use an array with one \
                       object for each attribute";
        mistakes.push("sort", message);
        return Vec::new();
    }
    let keys = objects.into_iter().flatten();
    keys.filter_map(|(name, direction)| parse_key(name, direction, context, fields, mistakes)).collect()
}

/// Parses a sort key: a name, and whether the order is descending.
fn parse_key(
    name: &str,
    direction: &Value,
    context: &str,
    fields: &Fields<'_>,
    mistakes: &mut Mistakes,
) -> Option<(String, bool)> {
    let place = format!("sort.{}", shortened(name));
    if fields.check(name, &place, mistakes)
        && fields.check_own(name, context, &place, Use::Sort, mistakes)
        && !fields.is_sortable(name)
    {
        mistakes.push(&place, format!("cannot sort by `{name}`"));
    }
    match direction.as_str() {
        Some("asc") => Some((name.to_owned(), false)),
        Some("desc") => Some((name.to_owned(), true)),
        _ => {
            mistakes.push(&place, format!("`{place}` must be one of `asc`, `desc`"));
            None
        }
    }
}
