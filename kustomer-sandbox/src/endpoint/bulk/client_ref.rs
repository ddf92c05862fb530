//! `_clientRef`: the reference that a client gives each item of a bulk request to find its result by.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::lifecycle::bulk::Item;
use crate::refusal::Refusal;
use crate::wording::shortened;

/// The maximum number of characters in a reference.
const MAX_LENGTH: usize = 255;

/// Takes the reference from each item. All items have one, or none has.
pub(super) fn referenced(items: Vec<Map<String, Value>>) -> Result<Vec<Item>, Refusal> {
    let mut seen = HashSet::new();
    let mut referenced = Vec::new();
    for mut item in items {
        let client_ref = item.remove("_clientRef").map(client_ref).transpose()?;
        if let Some(client_ref) = &client_ref
            && !seen.insert(client_ref.clone())
        {
            return Err(Refusal::bad_parameter(
                "_clientRef",
                format!("`_clientRef` `{}` occurs twice", shortened(client_ref)),
            ));
        }
        referenced.push(Item { client_ref, body: item });
    }
    if !seen.is_empty() && seen.len() < referenced.len() {
        let message = "`_clientRef` must be in all items of a bulk request or in none";
        return Err(Refusal::bad_parameter("_clientRef", message));
    }
    Ok(referenced)
}

fn client_ref(value: Value) -> Result<String, Refusal> {
    match value {
        Value::String(text) if (1..=MAX_LENGTH).contains(&text.chars().count()) => Ok(text),
        _ => Err(Refusal::bad_parameter(
            "_clientRef",
            format!("`_clientRef` must be a string of 1 to {MAX_LENGTH} characters"),
        )),
    }
}
