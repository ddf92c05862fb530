//! Comparisons of values.

use std::cmp::Ordering;

use jiff::Timestamp;
use serde_json::Value;

use crate::timestamp;

/// A comparison: the documented ones, and `set` as the opposite of `not_set`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Equals,
    NotEquals,
    In,
    Contains,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Set,
    NotSet,
}

impl Comparison {
    pub(super) const NAMES: [&str; 10] =
        ["equals", "not_equals", "in", "contains", "gt", "gte", "lt", "lte", "set", "not_set"];

    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "equals" => Self::Equals,
            "not_equals" => Self::NotEquals,
            "in" => Self::In,
            "contains" => Self::Contains,
            "gt" => Self::Greater,
            "gte" => Self::GreaterOrEqual,
            "lt" => Self::Less,
            "lte" => Self::LessOrEqual,
            "set" => Self::Set,
            "not_set" => Self::NotSet,
            _ => return None,
        })
    }
}

/// Whether a comparison holds for any of a record's values; for `not_equals` and `not_set`, whether it holds for all.
pub(super) fn compares(values: &[&Value], comparison: Comparison, wanted: &Value) -> bool {
    let any = |holds: &dyn Fn(&Value) -> bool| values.iter().any(|value| holds(value));
    match comparison {
        Comparison::Set => !values.is_empty(),
        Comparison::NotSet => values.is_empty(),
        Comparison::Equals => any(&|value| equal(value, wanted)),
        Comparison::NotEquals => !any(&|value| equal(value, wanted)),
        Comparison::In => {
            any(&|value| wanted.as_array().is_some_and(|all| all.iter().any(|one| equal(value, one))))
        }
        Comparison::Contains => any(&|value| contains(value, wanted)),
        Comparison::Greater => any(&|value| compare(value, wanted) == Ordering::Greater),
        Comparison::GreaterOrEqual => any(&|value| compare(value, wanted) != Ordering::Less),
        Comparison::Less => any(&|value| compare(value, wanted) == Ordering::Less),
        Comparison::LessOrEqual => any(&|value| compare(value, wanted) != Ordering::Greater),
    }
}

/// Compares two values as times, as numbers, or else as texts. Missing values come last.
pub(super) fn compare(one: &Value, other: &Value) -> Ordering {
    if let (Some(one), Some(other)) = (time(one), time(other)) {
        return one.cmp(&other);
    }
    if let (Some(one), Some(other)) = (one.as_f64(), other.as_f64()) {
        return one.total_cmp(&other);
    }
    match (one.is_null(), other.is_null()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) => text(one).cmp(&text(other)),
    }
}

fn equal(value: &Value, wanted: &Value) -> bool {
    match (value, wanted) {
        // `imported` asks whether there is a time at all.
        (Value::String(text), Value::Bool(wanted)) => text.is_empty() != *wanted,
        _ => compare(value, wanted) == Ordering::Equal,
    }
}

fn contains(value: &Value, wanted: &Value) -> bool {
    text(value).contains(&text(wanted))
}

/// Texts are compared ignoring case.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_lowercase)
}

/// Parses a date-time or a date. Dates are taken as GMT, whatever time zone the search asks for.
fn time(value: &Value) -> Option<Timestamp> {
    let text = value.as_str()?;
    timestamp::parse(text).or_else(|| match text.len() {
        10 => timestamp::parse(&format!("{text}T00:00:00Z")),
        _ => None,
    })
}
