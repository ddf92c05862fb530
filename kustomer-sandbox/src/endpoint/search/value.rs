//! Comparisons of values.

use std::borrow::Cow;
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

/// What a search compares with, prepared once.
pub(super) struct Wanted {
    value: Value,
    time: Option<Timestamp>,
    /// In lower case.
    text: String,
    /// The items, for `in`.
    items: Vec<Self>,
}

impl Wanted {
    pub(super) fn new(value: &Value) -> Self {
        let items = value.as_array().into_iter().flatten().map(Self::new).collect();
        Self { time: time(value), text: text(value).into_owned(), items, value: value.clone() }
    }
}

/// A value of a record.
#[derive(Debug, Clone)]
pub(super) enum Found<'r> {
    /// A time of the record itself, which need not be parsed.
    Time(Timestamp),
    Value(Cow<'r, Value>),
}

impl Found<'_> {
    fn time(&self) -> Option<Timestamp> {
        match self {
            Self::Time(at) => Some(*at),
            Self::Value(value) => time(value),
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Self::Time(_) => None,
            Self::Value(value) => value.as_f64(),
        }
    }

    fn is_null(&self) -> bool {
        matches!(self, Self::Value(value) if value.is_null())
    }

    fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Time(at) => timestamp::render(*at).to_lowercase().into(),
            Self::Value(value) => text(value),
        }
    }

    /// As times, as numbers, or else as texts. Missing values come last.
    fn compare(&self, wanted: &Wanted) -> Ordering {
        if let Some(wanted) = wanted.time
            && let Some(own) = self.time()
        {
            return own.cmp(&wanted);
        }
        if let (Some(own), Some(wanted)) = (self.number(), wanted.value.as_f64()) {
            return own.total_cmp(&wanted);
        }
        match (self.is_null(), wanted.value.is_null()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Greater,
            (false, true) => Ordering::Less,
            (false, false) => self.text().as_ref().cmp(&wanted.text),
        }
    }

    fn equals(&self, wanted: &Wanted) -> bool {
        match (self, &wanted.value) {
            // `imported` asks whether there is a time at all.
            (Self::Time(_), Value::Bool(wanted)) => *wanted,
            (Self::Value(value), Value::Bool(wanted)) if value.is_string() => {
                value.as_str().is_some_and(|text| !text.is_empty()) == *wanted
            }
            _ => self.compare(wanted) == Ordering::Equal,
        }
    }
}

/// Whether a comparison holds for any of a record's values; for `not_equals` and `not_set`, whether it holds for all.
pub(super) fn compares(values: &[Found<'_>], comparison: Comparison, wanted: &Wanted) -> bool {
    let any = |holds: &dyn Fn(&Found<'_>) -> bool| values.iter().any(holds);
    match comparison {
        Comparison::Set => !values.is_empty(),
        Comparison::NotSet => values.is_empty(),
        Comparison::Equals => any(&|value| value.equals(wanted)),
        Comparison::NotEquals => !any(&|value| value.equals(wanted)),
        Comparison::In => any(&|value| wanted.items.iter().any(|item| value.equals(item))),
        Comparison::Contains => any(&|value| value.text().contains(&wanted.text)),
        Comparison::Greater => any(&|value| value.compare(wanted) == Ordering::Greater),
        Comparison::GreaterOrEqual => any(&|value| value.compare(wanted) != Ordering::Less),
        Comparison::Less => any(&|value| value.compare(wanted) == Ordering::Less),
        Comparison::LessOrEqual => any(&|value| value.compare(wanted) != Ordering::Greater),
    }
}

/// What a record is sorted by: a time, a number, or a text, in this order; a record without a value comes last.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum SortKey {
    Time(Timestamp),
    Number(f64),
    Text(String),
    Missing,
}

impl SortKey {
    pub(super) fn of(found: Option<&Found<'_>>) -> Self {
        let Some(found) = found.filter(|found| !found.is_null()) else { return Self::Missing };
        if let Some(at) = found.time() {
            return Self::Time(at);
        }
        found.number().map_or_else(|| Self::Text(found.text().into_owned()), Self::Number)
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Time(one), Self::Time(other)) => one.cmp(other),
            (Self::Number(one), Self::Number(other)) => one.total_cmp(other),
            (Self::Text(one), Self::Text(other)) => one.cmp(other),
            _ => self.rank().cmp(&other.rank()),
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Time(_) => 0,
            Self::Number(_) => 1,
            Self::Text(_) => 2,
            Self::Missing => 3,
        }
    }
}

/// Texts are compared ignoring case.
fn text(value: &Value) -> Cow<'_, str> {
    match value.as_str() {
        Some(text) if !text.is_ascii() => text.to_lowercase().into(),
        Some(text) if text.bytes().any(|byte| byte.is_ascii_uppercase()) => text.to_ascii_lowercase().into(),
        Some(text) => text.into(),
        None => value.to_string().into(),
    }
}

/// Parses a date-time or a date. Dates are taken as GMT, whatever time zone the search asks for.
fn time(value: &Value) -> Option<Timestamp> {
    let text = value.as_str().filter(|text| text.starts_with(|first: char| first.is_ascii_digit()))?;
    timestamp::parse(text).or_else(|| match text.len() {
        10 => timestamp::parse(&format!("{text}T00:00:00Z")),
        _ => None,
    })
}
