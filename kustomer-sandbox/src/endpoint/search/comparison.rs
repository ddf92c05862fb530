//! Comparisons: the operators of criteria, what they compare with, and whether they hold for a value.

use memchr::memmem::Finder;

use super::date::Period;
use super::kind::{Kind, SEPARATOR};
use crate::column::{Value, View};

/// An operator. The documented ones are `equals`, `not_equals`, `in`, `contains`, `gt`, `gte`, `lt`, `lte` and `not_set`; the
/// app offers the others, whose names are not documented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Operator {
    pub(super) test: Test,
    pub(super) negated: bool,
    /// Whether it compares with each item of an array.
    pub(super) many: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Test {
    Equals,
    Contains,
    StartsWith,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Set,
}

impl Operator {
    pub(super) const NAMES: [&str; 14] = [
        "equals",
        "not_equals",
        "in",
        "not_in",
        "contains",
        "not_contains",
        "starts_with",
        "not_starts_with",
        "gt",
        "gte",
        "lt",
        "lte",
        "set",
        "not_set",
    ];

    pub(super) fn named(name: &str) -> Option<Self> {
        let (plain, negated) = match name.strip_prefix("not_") {
            Some(plain) => (plain, true),
            None => (name, false),
        };
        let (test, many) = match plain {
            "equals" => (Test::Equals, false),
            "in" => (Test::Equals, true),
            "contains" => (Test::Contains, false),
            "starts_with" => (Test::StartsWith, false),
            "set" => (Test::Set, false),
            "gt" if !negated => (Test::Greater, false),
            "gte" if !negated => (Test::GreaterOrEqual, false),
            "lt" if !negated => (Test::Less, false),
            "lte" if !negated => (Test::LessOrEqual, false),
            _ => return None,
        };
        Some(Self { test, negated, many })
    }
}

impl Test {
    /// Whether values of a kind can be tested in this way.
    pub(super) fn suits(self, kind: Kind) -> bool {
        match self {
            Self::Equals | Self::Set => true,
            Self::Contains | Self::StartsWith => matches!(kind, Kind::Text | Kind::AnyText),
            _ => kind != Kind::Boolean,
        }
    }
}

/// A value that a criterion compares with.
pub(super) enum Wanted {
    Period(Period),
    Number(f64),
    Bool(bool),
    Text(Box<Text>),
    /// No value at all.
    Missing,
}

/// A text in lower case, prepared to be searched for.
pub(super) struct Text {
    text: String,
    finder: Finder<'static>,
}

impl Wanted {
    pub(super) fn text(text: &str) -> Self {
        let text = text.to_lowercase();
        Self::Text(Box::new(Text { finder: Finder::new(&text).into_owned(), text }))
    }

    fn holds(&self, test: Test, kind: Kind, value: Value<'_>) -> bool {
        match (self, value) {
            (Self::Period(period), Value::Time(at)) => in_order(test, || period.compare(at)),
            (Self::Number(wanted), Value::Number(number)) => in_order(test, || number.total_cmp(wanted)),
            (Self::Bool(wanted), Value::Bool(flag)) => *wanted == flag,
            (Self::Text(wanted), Value::Text(own)) => wanted.holds(test, kind, own),
            _ => false,
        }
    }
}

impl Text {
    fn holds(&self, test: Test, kind: Kind, own: &str) -> bool {
        match test {
            Test::Contains => self.finder.find(own.as_bytes()).is_some(),
            _ if kind == Kind::AnyText => own.split(SEPARATOR).any(|own| self.holds_for_one(test, own)),
            _ => self.holds_for_one(test, own),
        }
    }

    fn holds_for_one(&self, test: Test, own: &str) -> bool {
        match test {
            Test::Equals => own == self.text,
            Test::StartsWith => own.starts_with(&self.text),
            _ => in_order(test, || own.cmp(self.text.as_str())),
        }
    }
}

fn in_order(test: Test, compare: impl FnOnce() -> std::cmp::Ordering) -> bool {
    let order = compare();
    match test {
        Test::Equals => order.is_eq(),
        Test::Greater => order.is_gt(),
        Test::GreaterOrEqual => order.is_ge(),
        Test::Less => order.is_lt(),
        Test::LessOrEqual => order.is_le(),
        Test::Contains | Test::StartsWith | Test::Set => false,
    }
}

/// An operator with its values.
pub(super) struct Comparison {
    pub(super) operator: Operator,
    pub(super) kind: Kind,
    /// One of them must be met.
    pub(super) wanted: Vec<Wanted>,
}

impl Comparison {
    /// Whether the comparison holds for the record in a place: for any of its values, or if it is negated, for all.
    pub(super) fn holds(&self, column: &View, row: usize) -> bool {
        let Operator { test, negated, .. } = self.operator;
        let is_met = test == Test::Set && column.has_value(row)
            || self.wanted.iter().any(|wanted| match wanted {
                Wanted::Missing => !column.has_value(row),
                _ => column.any(row, |value| wanted.holds(test, self.kind, value)),
            });
        is_met != negated
    }
}
