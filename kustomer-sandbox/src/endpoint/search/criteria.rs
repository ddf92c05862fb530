//! Search criteria, as they are parsed from the body: attribute names, operators and values.

use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use super::comparison::{Comparison, Operator, Test, Wanted};
use super::date;
use super::field::Fields;
use super::kind::Kind;
use crate::check::Mistakes;
use crate::wording::shortened;

/// An object of criteria, all of which must hold.
pub(super) type Criteria = Vec<Criterion>;

pub(super) struct Criterion {
    /// With its context.
    pub(super) name: String,
    pub(super) comparison: Comparison,
}

/// The maximum number of comparisons in a search: each keeps the values of every record of a type in memory. The service's
/// limit is not documented.
const MAX_COMPARISONS: usize = 100;

/// Parses criteria and notes the mistakes in them.
pub(super) struct Parser<'p> {
    pub(super) fields: &'p Fields<'p>,
    /// The time zone of dates.
    pub(super) zone: TimeZone,
    /// The comparisons so far.
    pub(super) count: usize,
    pub(super) mistakes: &'p mut Mistakes,
}

impl Parser<'_> {
    /// Parses `and`, `or` or `not`: an object of criteria, or an array of them.
    pub(super) fn parse(&mut self, value: &Value, place: &str) -> Vec<Criteria> {
        match value {
            Value::Object(object) => vec![self.object(object, place)],
            Value::Array(items) => {
                let objects = items.iter().enumerate();
                let objects = objects.filter_map(|(at, item)| Some((at, item.as_object()?)));
                objects.map(|(at, object)| self.object(object, &format!("{place}[{at}]"))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn object(&mut self, object: &Map<String, Value>, place: &str) -> Criteria {
        let mut criteria = Vec::new();
        for (name, comparisons) in object {
            if self.count > MAX_COMPARISONS {
                break;
            }
            let place = format!("{place}.{}", shortened(name));
            if !self.fields.check(name, &place, self.mistakes) {
                continue;
            }
            let Value::Object(comparisons) = comparisons else {
                self.mistakes
                    .push(&place, format!("`{place}` must be an object such as {{ \"equals\": .. }}"));
                continue;
            };
            for (operator, value) in comparisons {
                if self.is_too_many(&place) {
                    break;
                }
                let comparison = self.comparison(self.fields.kind(name), operator, value, &place);
                criteria.extend(comparison.map(|comparison| Criterion { name: name.clone(), comparison }));
            }
        }
        criteria
    }

    /// Counts a comparison.
    fn is_too_many(&mut self, place: &str) -> bool {
        self.count += 1;
        if self.count == MAX_COMPARISONS + 1 {
            let message = format!("a search has at most {MAX_COMPARISONS} comparisons, and this is one more");
            self.mistakes.push(place, message);
        }
        self.count > MAX_COMPARISONS
    }

    fn comparison(&mut self, kind: Kind, name: &str, value: &Value, place: &str) -> Option<Comparison> {
        let Some(operator) = Operator::named(name) else {
            let what = format!("comparison of `{place}`:");
            self.mistakes.push_unknown(place, &what, name, &Operator::NAMES);
            return None;
        };
        if !operator.test.suits(kind) {
            let expected = kind.expected();
            self.mistakes.push(
                place,
                format!("`{name}` cannot be used with `{place}`, which is compared with {expected}"),
            );
            return None;
        }
        if operator.test == Test::Set {
            // Both `""` and `true` ask for a missing value in the wild.
            let negated = operator.negated != (*value == false);
            return Some(Comparison { operator: Operator { negated, ..operator }, kind, wanted: Vec::new() });
        }
        let wanted = self.values(kind, operator, name, value, place);
        Some(Comparison { operator, kind, wanted })
    }

    fn values(
        &mut self,
        kind: Kind,
        operator: Operator,
        name: &str,
        value: &Value,
        place: &str,
    ) -> Vec<Wanted> {
        // The app has an operator that asks for any of several texts.
        let any_of = operator.many || operator.test == Test::Contains;
        match value {
            Value::Array(items) if any_of => {
                items.iter().filter_map(|item| self.value(kind, item, place)).collect()
            }
            _ if operator.many => {
                self.mistakes.push(place, format!("`{place}` requires an array for `{name}`"));
                Vec::new()
            }
            _ => self.value(kind, value, place).into_iter().collect(),
        }
    }

    fn value(&mut self, kind: Kind, value: &Value, place: &str) -> Option<Wanted> {
        match (kind, value) {
            (_, Value::Null) => Some(Wanted::Missing),
            (Kind::Time, Value::String(text)) => match date::parse(text, &self.zone) {
                Ok(period) => Some(Wanted::Period(period)),
                Err(reason) => {
                    let (text, advice) = (shortened(text), reason.advice());
                    self.mistakes.push(place, format!("invalid date `{text}` for `{place}`: {advice}"));
                    None
                }
            },
            (Kind::Number, Value::Number(number)) => number.as_f64().map(Wanted::Number),
            (Kind::Boolean, Value::Bool(flag)) => Some(Wanted::Bool(*flag)),
            (Kind::Text | Kind::AnyText, Value::String(text)) => Some(Wanted::text(text)),
            // Names without a type, such as trees, hold values of any kind.
            (Kind::Text | Kind::AnyText, Value::Number(_) | Value::Bool(_)) => {
                Some(Wanted::text(&value.to_string()))
            }
            _ => {
                let expected = kind.expected();
                self.mistakes.push(place, format!("`{place}` must be compared with {expected}"));
                None
            }
        }
    }
}
