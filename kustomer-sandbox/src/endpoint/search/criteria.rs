//! Criteria: names, comparisons and values, read from the body and held against records.

use kustomer_schema::{SearchClass, kobject};
use serde_json::{Map, Value};

use super::field::{Fields, values};
use super::records::Records;
use super::value::{Comparison, compares};
use crate::check::{Mistakes, shortened};

/// One object of criteria, all of which must hold.
pub(super) struct Criteria {
    criteria: Vec<Criterion>,
}

struct Criterion {
    name: String,
    comparison: Comparison,
    value: Value,
}

/// Reads `and`, `or` or `not`: an object of criteria, or an array of such.
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
        for (word, value) in comparisons {
            let Some(comparison) = Comparison::named(word) else {
                mistakes.push_unknown(&place, &format!("comparison of `{place}`:"), word, &Comparison::NAMES);
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
        return mistakes.push(place, format!("`{place}` must compare by `in` with an array"));
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
    /// The contexts of the names.
    pub(super) fn contexts(&self, fields: &Fields<'_>) -> Vec<String> {
        self.criteria.iter().map(|found| fields.split(&found.name, "").0.into_owned()).collect()
    }

    /// Whether all hold for a record of a context. Those of another context hold when they do for a record that the
    /// first is related to.
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
            // A search over all Klasses meets the names of each.
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

/// Whether one of the two leads to the other.
fn are_related(one: &Value, other: &Value) -> bool {
    let leads = |from: &Value, to: &Value| {
        let relationships = from["relationships"].as_object();
        relationships.into_iter().flatten().any(|(_, found)| {
            let is_other = |data: &Value| data["type"] == to["type"] && data["id"] == to["id"];
            match &found["data"] {
                Value::Array(items) => items.iter().any(is_other),
                data => is_other(data),
            }
        })
    };
    leads(one, other) || leads(other, one)
}
