//! The attributes that a search asks for with `fields`. Without them, hits are whole records.

use serde_json::{Map, Value};

use super::field::Fields;
use super::source::Source;
use crate::api::Resource;
use crate::check::Mistakes;
use crate::document::ResourceObject;

/// Parses `[{"key": name}]` to the names without their context. Names of other contexts are valid but select nothing.
pub(super) fn parse(
    value: &Value,
    context: &str,
    fields: &Fields<'_>,
    mistakes: &mut Mistakes,
) -> Vec<String> {
    let mut names = Vec::new();
    let items = value.as_array().into_iter().flatten().enumerate();
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
            let is_own = of == context || (context == "kobject" && of.starts_with("kobject_"));
            names.push(if is_own { name.into_owned() } else { String::new() });
        }
    }
    names
}

/// Keeps the attributes with these names in a resource object; all of them if there are no names.
pub(super) fn keep(names: &[String], resource: Resource<'_>, object: &mut ResourceObject) {
    let Some(kept) = object.attributes_mut().filter(|_| !names.is_empty()) else { return };
    let mut all = kept.take();
    for name in names {
        match Source::of(resource, name) {
            Source::CreatedAt => kept.insert_some("createdAt", all.remove("createdAt")),
            Source::UpdatedAt(of) | Source::Attribute(of) | Source::Presence(of) | Source::Member(of, _) => {
                // Two names can be of one attribute.
                if let Some(value) = all.remove(of.name()) {
                    kept.insert(of.name(), value);
                }
            }
            Source::Custom(name) => {
                let custom = all.get_mut("custom").and_then(Value::as_object_mut);
                let value = custom.and_then(|custom| custom.remove_entry(&name));
                kept.or_insert_with("custom", Map::new);
                if let Some(Value::Object(selected)) = kept.get_mut("custom") {
                    selected.extend(value);
                }
            }
            Source::Id | Source::AnyText | Source::Relationship(_) | Source::Nowhere => {}
        }
    }
}
