//! Aggregations of the hits of a search. Their format is not documented; that of Elasticsearch, which the names of the
//! service's operators suggest, is understood for the common functions. Others are refused, and so are attributes of other
//! contexts and those that the key may not read: an empty result would look like an answer.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::field::{Fields, Use};
use super::hit::Hit;
use super::kind::Kind;
use super::scope::{Scope, Table};
use crate::check::Mistakes;
use crate::column::{Value as Cell, View};
use crate::timestamp;
use crate::wording::shortened;

const FUNCTIONS: [&str; 7] = ["avg", "cardinality", "max", "min", "sum", "terms", "value_count"];

/// The maximum number of aggregations. The service's limit is not documented.
const MAX_AGGREGATIONS: usize = 20;

/// The number of groups of `terms`, unless the search asks for another.
const DEFAULT_SIZE: usize = 10;

/// `{"<result>": {"<function>": {"field": ..}}}`
pub(super) struct Aggregation {
    result: String,
    function: &'static str,
    /// With its context.
    name: String,
    /// The number of groups.
    size: usize,
}

/// Parses aggregations and notes the mistakes in them.
struct Parser<'p> {
    context: &'p str,
    fields: &'p Fields<'p>,
    mistakes: &'p mut Mistakes,
}

pub(super) fn parse(
    value: &Value,
    context: &str,
    fields: &Fields<'_>,
    mistakes: &mut Mistakes,
) -> Vec<Aggregation> {
    let results = value.as_object().into_iter().flatten();
    let all = results.flat_map(|(result, functions)| {
        functions
            .as_object()
            .into_iter()
            .flatten()
            .map(move |(function, arguments)| (result, function, arguments))
    });
    let mut parser = Parser { context, fields, mistakes };
    let mut parsed = Vec::new();
    for (count, (result, function, arguments)) in all.enumerate() {
        if count == MAX_AGGREGATIONS {
            parser.mistakes.push("aggs", format!("a search has at most {MAX_AGGREGATIONS} aggregations"));
            break;
        }
        parsed.extend(parser.parse(result, function, arguments));
    }
    parsed
}

impl Parser<'_> {
    fn parse(&mut self, result: &str, function: &str, arguments: &Value) -> Option<Aggregation> {
        let place = format!("aggs.{}", shortened(result));
        let Some(function) = FUNCTIONS.iter().find(|known| **known == function) else {
            self.mistakes.push_unknown(&place, &format!("function of `{place}`:"), function, &FUNCTIONS);
            return None;
        };
        let place = format!("{place}.{function}");
        let Some(name) = arguments.get("field").and_then(Value::as_str) else {
            self.mistakes.push(&place, format!("`{place}` requires `field`, the name of an attribute"));
            return None;
        };
        let is_valid = self.fields.check(name, &format!("{place}.field"), self.mistakes)
            && self.fields.check_own(
                name,
                self.context,
                &format!("{place}.field"),
                Use::Aggregate,
                self.mistakes,
            )
            && self.suits(function, name, &place);
        let size = arguments.get("size").and_then(Value::as_u64);
        let size = size.and_then(|size| usize::try_from(size).ok()).unwrap_or(DEFAULT_SIZE);
        is_valid.then(|| Aggregation { result: result.to_owned(), function, name: name.to_owned(), size })
    }

    /// Checks that a function can be applied to the values of a name.
    fn suits(&mut self, function: &str, name: &str, place: &str) -> bool {
        let kind = self.fields.kind(name);
        let (suits, expected) = match function {
            "sum" => (kind == Kind::Number, "numbers"),
            "avg" | "max" | "min" => (matches!(kind, Kind::Number | Kind::Time), "numbers or dates"),
            _ => (true, ""),
        };
        if !suits {
            let name = shortened(name);
            self.mistakes
                .push(place, format!("`{function}` requires {expected}, which `{name}` does not have"));
        }
        suits
    }
}

impl Aggregation {
    /// Returns the name of the attribute with its context.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

/// Returns the results by their names.
pub(super) fn compute(
    aggregations: &[Aggregation],
    context: &str,
    fields: &Fields<'_>,
    scope: Scope<'_>,
    hits: &[Hit<'_>],
) -> Value {
    let results = aggregations.iter().map(|aggregation| {
        let values = Values::of(aggregation, context, fields, scope, hits);
        (aggregation.result.clone(), values.result(aggregation))
    });
    Value::Object(results.collect::<Map<String, Value>>())
}

/// The values of an attribute in the hits.
#[derive(Default)]
struct Values {
    count: usize,
    numbers: Vec<f64>,
    has_times: bool,
    /// How many hits have each value, by the value as JSON text.
    groups: BTreeMap<String, usize>,
}

impl Values {
    fn of(
        aggregation: &Aggregation,
        context: &str,
        fields: &Fields<'_>,
        scope: Scope<'_>,
        hits: &[Hit<'_>],
    ) -> Self {
        let kind = fields.kind(&aggregation.name);
        let (of, name) = fields.split(&aggregation.name, context);
        let mut columns: HashMap<&str, Option<View>> = HashMap::new();
        let column =
            |table: Table<'_>| table.has_names_of(&of).then(|| scope.unfolded_column(table, &name, kind));
        let mut values = Self::default();
        for hit in hits {
            let column = columns.entry(hit.table.ty).or_insert_with(|| column(hit.table));
            if let Some(column) = column {
                values.take(column, hit.row);
            }
        }
        values
    }

    /// Takes the values of a hit. One that it has twice counts once among the groups.
    fn take(&mut self, column: &View, row: usize) {
        let mut keys = BTreeSet::new();
        column.any(row, |value| {
            keys.extend(self.key(value).map(|key| key.to_string()));
            false
        });
        self.count += keys.len();
        for key in keys {
            *self.groups.entry(key).or_default() += 1;
        }
    }

    /// Returns a value as JSON, and keeps it if it is a number or a time.
    fn key(&mut self, value: Cell<'_>) -> Option<Value> {
        Some(match value {
            Cell::Number(number) => {
                self.numbers.push(number);
                number_as_written(number)
            }
            Cell::Time(at) => {
                self.has_times = true;
                #[expect(clippy::cast_precision_loss, reason = "exact for the next 280,000 years")]
                self.numbers.push(at as f64);
                Timestamp::from_millisecond(at).ok().map(timestamp::render)?.into()
            }
            Cell::Bool(flag) => flag.into(),
            Cell::Text(text) => text.into(),
            Cell::Row(_) => return None,
        })
    }

    fn result(&self, aggregation: &Aggregation) -> Value {
        let numbers = self.numbers.iter().copied();
        let sum: f64 = numbers.clone().sum();
        match aggregation.function {
            "terms" => json!({ "buckets": self.largest(aggregation.size) }),
            "value_count" => json!({ "value": self.count }),
            "cardinality" => json!({ "value": self.groups.len() }),
            "sum" => json!({ "value": sum }),
            "min" => self.number(numbers.reduce(f64::min)),
            "max" => self.number(numbers.reduce(f64::max)),
            #[expect(clippy::cast_precision_loss, reason = "no sandbox has that many records")]
            _ => self.number((!self.numbers.is_empty()).then(|| sum / self.numbers.len() as f64)),
        }
    }

    /// A number; for a time, in milliseconds of the Unix epoch and as a text.
    fn number(&self, value: Option<f64>) -> Value {
        let mut result = json!({ "value": value });
        #[expect(clippy::cast_possible_truncation, reason = "an average of times is a time")]
        let at = value.filter(|_| self.has_times).map(|value| value as i64);
        if let Some(at) = at.and_then(|at| Timestamp::from_millisecond(at).ok()) {
            result["value_as_string"] = timestamp::render(at).into();
        }
        result
    }

    /// The groups with the most hits; those of the same size by value.
    fn largest(&self, size: usize) -> Vec<Value> {
        let mut groups: Vec<(&String, &usize)> = self.groups.iter().collect();
        groups.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let value = |key: &str| serde_json::from_str(key).unwrap_or(Value::Null);
        let groups = groups.into_iter().take(size);
        groups.map(|(key, count)| json!({ "key": value(key), "doc_count": count })).collect()
    }
}

/// Returns a whole number without a fraction, as clients write it.
fn number_as_written(number: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "checked to be exact")]
    if number.fract() == 0.0 && number.abs() < EXACT { json!(number as i64) } else { json!(number) }
}
