//! Checks of query parameters against their operation.
//!
//! Undeclared parameters are ignored, as the service ignores those of its web application.

use kustomer_schema::{Format, Operation, ParameterIn, Schema, Type};
use serde_json::Value;

use super::mistakes::Mistakes;
use super::value::Checker;
use crate::api::WriteKind;
use crate::query::Query;
use crate::timestamp;

/// Parameters with their own rules and messages.
const CHECKED_ELSEWHERE: &[&str] = &["page", "pageSize", "replace", "rev", "sort", "fromDate"];

/// Checks the values of declared parameters, and that required parameters are present.
pub(crate) fn check_query(schema: &Schema, operation: &Operation, query: &Query, mistakes: &mut Mistakes) {
    let declared = operation.parameters.iter().filter(|found| found.location == ParameterIn::Query);
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
        // A date is a time in a filter: the start of the day.
        if is_time(&end.ty) && timestamp::parse_date(text).is_some() {
            continue;
        }
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

fn is_time(ty: &Type) -> bool {
    matches!(ty, Type::String(text) if text.format == Some(Format::DateTime))
}

/// Converts a parameter to the JSON of its type. A text that cannot be converted remains a string, which the check then
/// refuses.
fn typed(text: &str, ty: &Type) -> Value {
    let textual = matches!(ty, Type::String(_) | Type::Enum(_));
    let parsed = if textual { None } else { serde_json::from_str::<Value>(text).ok() };
    parsed.filter(|value| value.is_number() || value.is_boolean()).unwrap_or_else(|| text.into())
}
