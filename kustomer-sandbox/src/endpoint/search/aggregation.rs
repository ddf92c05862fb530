//! Aggregations of the hits of a search. Their format is not documented; that of Elasticsearch, which the names of the
//! service's operators suggest, is understood for the common functions. Others are refused: an empty result would look
//! like an answer.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::field::Fields;
use super::hit::Hit;
use super::scope::Scope;
use super::source::Source;
use crate::check::Mistakes;
use crate::column::{Column, Value as Cell};
use crate::mask;
use crate::request::Request;
use crate::timestamp;
use crate::wording::shortened;

const FUNCTIONS: [&str; 7] = ["avg", "cardinality", "max", "min", "sum", "terms", "value_count"];

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

pub(super) fn parse(value: &Value, fields: &Fields<'_>, mistakes: &mut Mistakes) -> Vec<Aggregation> {
    let mut parsed = Vec::new();
    for (result, functions) in value.as_object().into_iter().flatten() {
        let place = format!("aggs.{}", shortened(result));
        for (function, arguments) in functions.as_object().into_iter().flatten() {
            let Some(function) = FUNCTIONS.iter().find(|known| *known == function) else {
                mistakes.push_unknown(&place, &format!("function of `{place}`:"), function, &FUNCTIONS);
                continue;
            };
            let Some(name) = arguments.get("field").and_then(Value::as_str) else {
                mistakes
                    .push(&place, format!("`{place}.{function}` requires `field`, the name of an attribute"));
                continue;
            };
            if fields.check(name, &format!("{place}.{function}.field"), mistakes) {
                let size = arguments.get("size").and_then(Value::as_u64);
                let size = size.and_then(|size| usize::try_from(size).ok()).unwrap_or(DEFAULT_SIZE);
                parsed.push(Aggregation { result: result.clone(), function, name: name.to_owned(), size });
            }
        }
    }
    parsed
}

/// Returns the results by their names, without the values that are hidden from the sender of the request.
pub(super) fn compute(
    request: &Request<'_>,
    aggregations: &[Aggregation],
    fields: &Fields<'_>,
    scope: Scope<'_>,
    hits: &[Hit<'_>],
) -> Value {
    let results = aggregations.iter().map(|aggregation| {
        let values = Values::of(request, aggregation, fields, scope, hits);
        (aggregation.result.clone(), values.result(aggregation))
    });
    Value::Object(results.collect::<Map<String, Value>>())
}

/// The values of an attribute in the hits.
#[derive(Default)]
struct Values {
    count: usize,
    numbers: Vec<f64>,
    /// How many hits have each value.
    groups: BTreeMap<String, usize>,
}

impl Values {
    fn of(
        request: &Request<'_>,
        aggregation: &Aggregation,
        fields: &Fields<'_>,
        scope: Scope<'_>,
        hits: &[Hit<'_>],
    ) -> Self {
        let kind = fields.kind(&aggregation.name);
        let (_, name) = fields.split(&aggregation.name, "");
        let mut columns: HashMap<&str, Option<Arc<Column>>> = HashMap::new();
        let mut values = Self::default();
        for hit in hits {
            let column = columns.entry(hit.table.ty).or_insert_with(|| {
                let hidden = mask::hidden_from(request, scope.store, hit.table.ty);
                let is_hidden = Source::of(hit.table.resource, &name).is_in(&hidden);
                (!is_hidden).then(|| scope.column(hit.table, &name, kind))
            });
            let Some(column) = column else { continue };
            column.any(hit.row, |value| {
                values.take(value);
                false
            });
        }
        values
    }

    fn take(&mut self, value: Cell<'_>) {
        self.count += 1;
        let text = match value {
            Cell::Number(number) => {
                self.numbers.push(number);
                json!(number).to_string()
            }
            Cell::Time(at) => Timestamp::from_millisecond(at).map(timestamp::render).unwrap_or_default(),
            Cell::Bool(flag) => flag.to_string(),
            Cell::Text(text) => text.to_owned(),
            Cell::Row(_) => return,
        };
        *self.groups.entry(text).or_default() += 1;
    }

    fn result(&self, aggregation: &Aggregation) -> Value {
        let numbers = self.numbers.iter().copied();
        let sum: f64 = numbers.clone().sum();
        match aggregation.function {
            "terms" => json!({ "buckets": self.largest(aggregation.size) }),
            "value_count" => json!({ "value": self.count }),
            "cardinality" => json!({ "value": self.groups.len() }),
            "sum" => json!({ "value": sum }),
            "min" => json!({ "value": numbers.reduce(f64::min) }),
            "max" => json!({ "value": numbers.reduce(f64::max) }),
            #[expect(clippy::cast_precision_loss, reason = "no sandbox has that many records")]
            _ => json!({ "value": (!self.numbers.is_empty()).then(|| sum / self.numbers.len() as f64) }),
        }
    }

    /// The groups with the most hits; those of the same size by value.
    fn largest(&self, size: usize) -> Vec<Value> {
        let mut groups: Vec<(&String, &usize)> = self.groups.iter().collect();
        groups.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        groups.into_iter().take(size).map(|(key, count)| json!({ "key": key, "doc_count": count })).collect()
    }
}
