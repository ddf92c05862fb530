//! The keywords for the shape of an attribute's values, which its suffix and the organization decide.

use super::definition::Attribute;
use super::layout::{Json, Object};
use crate::suffix::Suffix;
use crate::vocabulary::standard_keyword;

/// Returns the subschema of one value, without null. `reference` is the name of the definition with its values.
pub(super) fn value(attribute: &Attribute, reference: Option<&str>) -> Object {
    if let Some(name) = reference {
        return Object::new([("$ref", Json::text(pointer(name)))]);
    }
    let mut value = Object::new([("type", Json::text(attribute.suffix.json_type().as_str()))]);
    if let Some(format) = attribute.suffix.format().filter(|_| attribute.suffix != Suffix::Id) {
        value.set("format", Json::text(format));
    }
    value
}

/// Returns the keywords of an attribute with these values, any of which can also be null as a whole.
pub(super) fn nullable(value: Object, list: bool) -> Object {
    if list {
        return Object::new([("type", Json::texts(["array", "null"])), ("items", value.into())]);
    }
    let Some(ty) = value.get("type").and_then(Json::as_str).map(str::to_owned) else {
        let null = Object::new([("type", Json::text("null"))]);
        let mut alternatives = Json::texts([]);
        if let Json::Array(array) = &mut alternatives {
            array.push(value.into());
            array.push(null.into());
        }
        return Object::new([("oneOf", alternatives)]);
    };
    let mut value = value;
    value.set("type", Json::texts([ty.as_str(), "null"]));
    value
}

/// Replaces the keywords for the shape of a value by others, in front of the rest.
pub(super) fn replace(object: &mut Object, shape: &Object) {
    for name in object.names() {
        if standard_keyword(&name).is_some_and(|keyword| keyword.shapes) {
            object.remove(&name);
        }
    }
    let mut all = shape.clone();
    for (name, value) in object.iter() {
        all.set(name, value.clone());
    }
    all.copy_layout(object);
    *object = all;
}

/// Returns the reference to a definition.
pub(super) fn pointer(name: &str) -> String {
    format!("#/$defs/{}", name.replace('~', "~0").replace('/', "~1"))
}
