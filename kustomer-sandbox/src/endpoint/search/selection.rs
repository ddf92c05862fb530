//! The attributes that a search asks for with `fields`. Without them, hits are whole records.

use serde_json::{Map, Value};

use super::field::{Fields, is_own};
use super::source::Source;
use crate::api::Resource;
use crate::check::Mistakes;
use crate::document::ResourceObject;

/// Parses `[{"key": name}]` to the names without their context. Names of other contexts are valid but select nothing;
/// without any name, a search returns all attributes.
pub(super) fn parse(
    value: &Value,
    context: &str,
    fields: &Fields<'_>,
    mistakes: &mut Mistakes,
) -> Option<Vec<String>> {
    let items = value.as_array().filter(|items| !items.is_empty())?;
    let mut names = Vec::new();
    let items = items.iter().enumerate();
    // The schema reports what is not an object.
    for (at, item) in items.filter(|(_, item)| item.is_object()) {
        let place = format!("fields[{at}]");
        let Some(key) = item.get("key").and_then(Value::as_str) else {
            mistakes.push(
                &place,
                format!("`{place}` must be an object such as {{ \"key\": \"customer_name\" }}"),
            );
            continue;
        };
        if fields.check(key, &format!("{place}.key"), mistakes) {
            let (of, name) = fields.split(key, context);
            names.extend(is_own(&of, context).then(|| name.into_owned()));
        }
    }
    Some(names)
}

/// Keeps the attributes with these names in a resource object.
pub(super) fn keep(names: &[String], resource: Resource<'_>, object: &mut ResourceObject) {
    let Some(kept) = object.attributes_mut() else { return };
    let mut all = kept.take();
    for name in names {
        let source = Source::of(resource, name);
        if let Some(name) = source.custom_name() {
            let custom = all.get_mut("custom").and_then(Value::as_object_mut);
            let value = custom.and_then(|custom| custom.remove_entry(name));
            kept.or_insert_with("custom", Map::new);
            if let Some(Value::Object(selected)) = kept.get_mut("custom") {
                selected.extend(value);
            }
        }
        for attribute in source.attribute_names() {
            // Two names can be of one attribute.
            if let Some(value) = all.remove(attribute) {
                kept.insert(attribute, value);
            }
        }
    }
}
