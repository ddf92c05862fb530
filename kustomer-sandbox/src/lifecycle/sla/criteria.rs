//! The criteria of an agreement: comparisons of attributes of a conversation, in the form of search criteria.

use serde_json::Value;

use crate::store::Record;

/// Whether a conversation fits all criteria: `{"and": [{"conversation_priority": {"equals": 5}}]}`. One that compares an
/// attribute of another type, or in another way, does not fit.
pub(super) fn fit(criteria: &Value, conversation: &Record) -> bool {
    let all = criteria.get("and").and_then(Value::as_array).into_iter().flatten();
    all.filter_map(Value::as_object).flatten().all(|(name, comparisons)| {
        let Some(attribute) = name.strip_prefix("conversation_") else { return false };
        let value = conversation.fields.get(&camel(attribute)).unwrap_or(&Value::Null);
        let comparisons = comparisons.as_object();
        comparisons
            .is_some_and(|comparisons| comparisons.iter().all(|(how, wanted)| holds(value, how, wanted)))
    })
}

fn holds(value: &Value, how: &str, wanted: &Value) -> bool {
    let is_set = !(value.is_null() || value.as_array().is_some_and(Vec::is_empty));
    let is = |wanted: &Value| value == wanted || value.as_array().is_some_and(|items| items.contains(wanted));
    let numbers = value.as_f64().zip(wanted.as_f64());
    match how {
        "equals" | "contains" => is(wanted),
        "not_equals" => !is(wanted),
        "in" => wanted.as_array().is_some_and(|wanted| wanted.iter().any(is)),
        "gt" => numbers.is_some_and(|(value, wanted)| value > wanted),
        "gte" => numbers.is_some_and(|(value, wanted)| value >= wanted),
        "lt" => numbers.is_some_and(|(value, wanted)| value < wanted),
        "lte" => numbers.is_some_and(|(value, wanted)| value <= wanted),
        "set" => is_set,
        "not_set" => !is_set,
        _ => false,
    }
}

/// Converts the snake case of searches: `assignedTeams` for `assigned_teams`.
fn camel(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    for (at, part) in name.split('_').enumerate() {
        let mut letters = part.chars();
        match letters.next() {
            Some(first) if at > 0 => camel.extend(first.to_uppercase().chain(letters)),
            _ => camel.push_str(part),
        }
    }
    camel
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde_json::json;

    use super::*;

    #[test]
    fn criteria_compare_attributes_of_the_conversation() {
        let fields =
            json!({ "priority": 4, "assignedTeams": ["a"], "tags": [], "channels": ["email", "chat"] });
        let Value::Object(fields) = fields else { panic!("an object") };
        let conversation = Record::new("c".to_owned(), Timestamp::UNIX_EPOCH, fields);
        for (criteria, fits) in [
            (json!({}), true),
            (json!({ "and": [] }), true),
            (json!({ "and": [{ "conversation_priority": { "gte": 4 } }] }), true),
            (json!({ "and": [{ "conversation_priority": { "gte": 4, "lt": 4 } }] }), false),
            (json!({ "and": [{ "conversation_channels": { "in": ["sms", "chat"] } }] }), true),
            (json!({ "and": [{ "conversation_assigned_teams": { "equals": "a" } }] }), true),
            (json!({ "and": [{ "conversation_tags": { "not_set": true } }] }), true),
            (
                json!({ "and": [{ "conversation_priority": { "equals": 4 } }, { "conversation_tags": { "set": true } }] }),
                false,
            ),
            (json!({ "and": [{ "customer_name": { "set": true } }] }), false),
            (json!({ "and": [{ "conversation_priority": { "near": 4 } }] }), false),
            (json!({ "and": [{ "conversation_priority": 4 }] }), false),
        ] {
            assert_eq!(fit(&criteria, &conversation), fits, "{criteria}");
        }
    }
}
