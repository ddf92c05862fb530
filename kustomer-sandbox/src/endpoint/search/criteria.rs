//! Search criteria: attribute names, comparisons and values, parsed from the body and evaluated on records.

use kustomer_schema::{SearchClass, kobject};
use serde_json::{Map, Value};

use super::field::{Fields, values};
use super::records::Records;
use super::value::{Comparison, compares};
use crate::check::Mistakes;
use crate::wording::shortened;

/// An object of criteria, all of which must hold.
pub(super) struct Criteria {
    criteria: Vec<Criterion>,
}

struct Criterion {
    name: String,
    comparison: Comparison,
    value: Value,
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
            criteria.push(Criterion { name: name.clone(), comparison, value: value.clone() });
        }
    }
    Criteria { criteria }
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

impl Criteria {
    /// Returns the contexts of the attribute names.
    pub(super) fn contexts(&self, fields: &Fields<'_>) -> Vec<String> {
        self.criteria.iter().map(|found| fields.split(&found.name, "").0.into_owned()).collect()
    }

    /// Whether all criteria hold for a record of a context. Criteria of another context hold if they hold for a related
    /// record.
    pub(super) fn holds(
        &self,
        record: &Value,
        context: &str,
        fields: &Fields<'_>,
        records: &Records<'_>,
    ) -> bool {
        self.criteria.iter().all(|found| {
            let (of, name) = fields.split(&found.name, context);
            if of == context || (context.starts_with(kobject::TYPE) && of == kobject::TYPE) {
                return found.holds(record, &name);
            }
            // A search over all Klasses can have the names of each.
            let own_klass =
                of.strip_prefix("kobject_").is_some_and(|klass| record["type"] == kobject::type_name(klass));
            if own_klass {
                return found.holds(record, &name);
            }
            let mut others = records.get(&of).iter();
            others.any(|other| are_related(record, other) && found.holds(other, &name))
        })
    }
}

impl Criterion {
    fn holds(&self, record: &Value, name: &str) -> bool {
        compares(&values(record, name), self.comparison, &self.value)
    }
}

/// Whether one of two records refers to the other.
fn are_related(one: &Value, other: &Value) -> bool {
    let refers = |from: &Value, to: &Value| {
        let relationships = from["relationships"].as_object();
        relationships.into_iter().flatten().any(|(_, found)| {
            let is_other = |data: &Value| data["type"] == to["type"] && data["id"] == to["id"];
            match &found["data"] {
                Value::Array(items) => items.iter().any(is_other),
                data => is_other(data),
            }
        })
    };
    refers(one, other) || refers(other, one)
}
