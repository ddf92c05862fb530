//! The query of a request against the parameters of its operation.
//!
//! Parameters that are not declared are passed over, as the service does with those of its web application.

use kustomer_schema::{Location, Operation, Schema, Type};
use serde_json::Value;

use super::mistakes::Mistakes;
use super::value::Checker;
use crate::api::WriteKind;
use crate::query::Query;

/// Parameters that have rules, and messages, of their own.
const CHECKED_ELSEWHERE: &[&str] = &["page", "pageSize", "replace", "rev", "sort", "fromDate", "status"];

/// Checks the values of declared parameters and that those that are needed are there.
pub(crate) fn check_query(schema: &Schema, operation: &Operation, query: &Query, mistakes: &mut Mistakes) {
    let declared = operation.parameters.iter().filter(|found| found.location == Location::Query);
    for parameter in declared {
        let name = parameter.name.as_str();
        let Some(text) = query.get(name) else {
            if parameter.required {
                mistakes.push(name, format!("the query parameter `{name}` is required"));
            }
            continue;
        };
        if CHECKED_ELSEWHERE.contains(&name) {
            continue;
        }
        let end = schema.resolve(&parameter.schema);
        let items = |ty: &Type| matches!(ty, Type::Array(_) | Type::Tuple(_) | Type::Union(_) | Type::Any(_));
        if !items(&end.ty) {
            Checker { schema, kind: Some(WriteKind::Create) }.check(
                &typed(text, &end.ty),
                end,
                name,
                mistakes,
            );
        }
    }
}

/// The text of a parameter as the JSON that its type asks for; text that is no such JSON stays text and is refused.
fn typed(text: &str, ty: &Type) -> Value {
    let textual = matches!(ty, Type::String(_) | Type::Enum(_));
    let parsed = if textual { None } else { serde_json::from_str::<Value>(text).ok() };
    parsed.filter(|value| value.is_number() || value.is_boolean()).unwrap_or_else(|| text.into())
}
