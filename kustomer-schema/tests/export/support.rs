//! The schemas that are exported in tests.

use std::collections::BTreeSet;
use std::path::Path;

use kustomer_schema::SchemaSet;
use serde_json::Value;

/// A Klass and custom attributes of customers.
pub(crate) fn examples() -> Vec<SchemaSet> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples");
    vec![SchemaSet::from_folder(&folder).expect("the examples have no errors")]
}

pub(crate) fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the export is JSON")
}

/// Every value of members with this name, anywhere.
pub(crate) fn all(value: &Value, name: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (member, value) in members {
                if member == name
                    && let Some(text) = value.as_str()
                {
                    found.insert(text.to_owned());
                }
                all(value, name, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| all(item, name, found)),
        _ => {}
    }
}
