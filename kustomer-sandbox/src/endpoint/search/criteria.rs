//! Search criteria, as they are parsed from the body: attribute names, comparisons and values.

use kustomer_schema::SearchClass;
use serde_json::{Map, Value};

use super::field::Fields;
use super::value::{Comparison, Wanted};
use crate::check::Mistakes;
use crate::wording::shortened;

/// An object of criteria, all of which must hold.
pub(super) type Criteria = Vec<Criterion>;

pub(super) struct Criterion {
    /// With its context.
    pub(super) name: String,
    pub(super) comparison: Comparison,
    pub(super) wanted: Wanted,
}

/// Parses `and`, `or` or `not`: an object of criteria, or an array of them.
pub(super) fn parse(
    value: &Value,
    place: &str,
    fields: &Fields<'_>,
    mistakes: &mut Mistakes,
) -> Vec<Criteria> {
    let objects: Vec<(String, &Map<String, Value>)> = match value {
        Value::Object(object) => vec![(place.to_owned(), object)],
        Value::Array(items) => {
            let objects = items.iter().enumerate();
            objects.filter_map(|(at, item)| Some((format!("{place}[{at}]"), item.as_object()?))).collect()
        }
        _ => Vec::new(),
    };
    objects.into_iter().map(|(place, object)| parse_object(object, &place, fields, mistakes)).collect()
}

fn parse_object(
    object: &Map<String, Value>,
    place: &str,
    fields: &Fields<'_>,
    mistakes: &mut Mistakes,
) -> Criteria {
    let mut criteria = Vec::new();
    for (name, comparisons) in object {
        let place = format!("{place}.{}", shortened(name));
        if !fields.check(name, &place, mistakes) {
            continue;
        }
        let Value::Object(comparisons) = comparisons else {
            mistakes.push(&place, format!("`{place}` must be an object such as {{ \"equals\": .. }}"));
            continue;
        };
        for (operator, value) in comparisons {
            let Some(comparison) = Comparison::named(operator) else {
                mistakes.push_unknown(
                    &place,
                    &format!("comparison of `{place}`:"),
                    operator,
                    &Comparison::NAMES,
                );
                continue;
            };
            check_value(fields.class(name), comparison, value, &place, mistakes);
            criteria.push(Criterion { name: name.clone(), comparison, wanted: Wanted::new(value) });
        }
    }
    criteria
}

fn check_value(
    class: Option<SearchClass>,
    comparison: Comparison,
    value: &Value,
    place: &str,
    mistakes: &mut Mistakes,
) {
    if comparison == Comparison::In && !value.is_array() {
        return mistakes.push(place, format!("`{place}` requires an array for `in`"));
    }
    let single = !matches!(comparison, Comparison::In | Comparison::Set | Comparison::NotSet);
    let fits = match class {
        Some(SearchClass::Number) => value.is_number(),
        Some(SearchClass::Boolean) => value.is_boolean(),
        Some(SearchClass::DateTime) => value.is_string(),
        _ => true,
    };
    if single && !fits {
        let expected = match class {
            Some(SearchClass::Number) => "a number",
            Some(SearchClass::Boolean) => "a boolean",
            _ => "a date or a date-time",
        };
        mistakes.push(place, format!("`{place}` must be compared with {expected}"));
    }
}
