//! How the attributes that the service fills in get into a document.

use serde_json::{Map, Value};

use crate::attributes::Attributes;

/// Adds the attributes that a document does not have yet.
pub(super) fn fill_in(
    attributes: &mut Attributes,
    computed: &[&str],
    constant: &Map<String, Value>,
    compute: impl Fn(&str) -> Option<Value>,
) {
    for name in computed {
        // The time of the last activity is never empty.
        let is_empty = |value: &Value| *name == "lastActivityAt" && value.is_null();
        if attributes.get(name).is_none_or(is_empty) {
            attributes.insert_some(name, compute(name));
        }
    }
    for (name, value) in constant {
        attributes.or_insert_with(name, || value.clone());
    }
}
