//! The Klasses of the demo, and the custom attributes of its customers.

use serde_json::{Value, json};

use crate::seed::writer::{SeedError, Writer};

/// Creates the Klasses that do not exist, and defines the attributes. Returns the names of those that exist already, from
/// schemas of the user's.
pub(super) fn define(writer: &Writer<'_>, seconds_ago: i64) -> Result<Vec<&'static str>, SeedError> {
    let at = writer.ago(seconds_ago);
    let mut existing = Vec::new();
    for (name, (klass, properties)) in [("flight", flight()), ("order", order())] {
        if writer.has_klass(name) {
            existing.push(name);
            continue;
        }
        writer.create(at, "/v1/klasses", klass.to_string())?;
        let properties = json!({ "properties": properties }).to_string();
        writer.send(at, "PUT", &format!("/v1/metadata/kobject.{name}"), properties)?;
    }
    let properties = json!({
        "milesNum": { "displayName": "Miles" },
        "tierStr": { "displayName": "Tier", "enumeration": ["basic", "silver", "gold"] },
    });
    let properties = json!({ "properties": properties }).to_string();
    writer.send(at, "PUT", "/v1/metadata/customer", properties)?;
    Ok(existing)
}

/// As in the SDK's example schema, so that both work together.
fn flight() -> (Value, Value) {
    let klass = json!({ "name": "flight", "displayName": "Flight", "icon": "plane", "color": "blue" });
    let properties = json!({
        "numberStr": { "displayName": "Flight number" },
        "departsAt": { "displayName": "Departs" },
        "delayMinutesNum": { "displayName": "Delay (minutes)" },
        "cancelledBool": { "displayName": "Cancelled" },
        "cabinStr": {
            "displayName": "Cabin", "enumeration": ["economy", "premium-economy", "business", "first"],
        },
        "boardingPassUrl": { "displayName": "Boarding pass" },
        "remarksTxt": { "displayName": "Remarks" },
        "stopsStr": { "displayName": "Stops", "array": true },
    });
    (klass, properties)
}

fn order() -> (Value, Value) {
    let klass = json!({ "name": "order", "displayName": "Order", "icon": "cart", "color": "green" });
    let properties = json!({
        "totalNum": { "displayName": "Total" },
        "currencyStr": { "displayName": "Currency", "enumeration": ["CAD", "EUR", "GBP", "USD"] },
        "statusStr": { "displayName": "Status", "enumeration": ["paid", "refunded"] },
        "placedAt": { "displayName": "Placed" },
    });
    (klass, properties)
}
