//! Brings a schema file up to date with the organization. Only what differs is touched: descriptions, names of variants,
//! the order of members and additional keywords stay as a person wrote them.

use super::definition::{Attribute, Klass, Known, ResourceDefinition};
use super::layout::{Json, Object};
use super::marks;
use super::names::Names;
use super::schema_file::{SchemaFile, Shape, below, has_type, steps};
use super::shape;
use crate::vocabulary::KUSTOMER;

/// Merges a definition into a file. With `prune`, what the organization does not have is removed instead of marked.
pub(super) fn merge(
    file: &mut SchemaFile,
    definition: &ResourceDefinition,
    prefix: &str,
    names: &mut Names,
    prune: bool,
) {
    let before = references(&file.json);
    if let Some(root) = file.root_mut() {
        marks::unmark(root);
        if let Some(klass) = definition.klass.as_ref().filter(|_| !definition.is_name_only) {
            set_klass(root, klass);
        }
    }
    let container = file.attributes_path();
    for attribute in &definition.attributes {
        let path = below(&container, &attribute.name);
        if file.json.at(&path).and_then(Json::object).is_some() {
            update(file, &path, attribute, prefix, names, prune);
        } else {
            add(file, &container, attribute, prefix, names);
        }
    }
    if definition.known == Known::All {
        drop_others(file, &container, definition, prune);
    }
    drop_definitions(file, &before);
}

fn set_klass(root: &mut Object, klass: &Klass) {
    let Some(keywords) = root.object_at(KUSTOMER) else { return };
    let text = |text: &Option<String>| text.as_deref().map(Json::text);
    set_or_remove(keywords, "displayName", text(&klass.display_name));
    set_or_remove(keywords, "icon", text(&klass.icon));
    set_or_remove(keywords, "color", text(&klass.color));
    let is_disabled = keywords.get("status").and_then(Json::as_str) == Some("disabled");
    if klass.is_disabled() != is_disabled {
        set_or_remove(keywords, "status", klass.is_disabled().then(|| Json::text("disabled")));
    }
    let mut mixins = keywords.get("mixins").map(Json::strings).unwrap_or_default();
    mixins.sort();
    if mixins != klass.mixins {
        let mixins = Json::texts(klass.mixins.iter().map(String::as_str));
        set_or_remove(keywords, "mixins", (!klass.mixins.is_empty()).then_some(mixins));
    }
}

/// New keywords come before the long ones.
fn set_or_remove(object: &mut Object, name: &str, value: Option<Json>) {
    match value {
        Some(value) => object.set_before(name, value, "relationships"),
        None => {
            object.remove(name);
        }
    }
}

fn add(file: &mut SchemaFile, container: &[String], attribute: &Attribute, prefix: &str, names: &mut Names) {
    let reference = define(file, attribute, prefix, names);
    let mut property = shape::nullable(shape::value(attribute, reference.as_deref()), attribute.list);
    if let Some(title) = &attribute.display_name {
        property.set("title", Json::text(title.as_str()));
    }
    set_keywords(&mut property, attribute);
    if let Some(target) = &attribute.target {
        set_target(&mut property, target);
    }
    if let Some(properties) = object_at(file, container) {
        properties.set(&attribute.name, property.into());
    }
}

fn update(
    file: &mut SchemaFile,
    path: &[String],
    attribute: &Attribute,
    prefix: &str,
    names: &mut Names,
    prune: bool,
) {
    if let Some(property) = file.json.at_mut(path).and_then(Json::object_mut) {
        marks::unmark(property);
        if let Some(title) = &attribute.display_name {
            property.set_before("title", Json::text(title.as_str()), "description");
        }
        set_keywords(property, attribute);
    }
    let mut found = file.shape(path);
    if found.list != attribute.list {
        reshape(file, path, &found, attribute.list);
        found = file.shape(path);
    }
    if let Some(target) = &attribute.target
        && file.target(path, &found).as_deref() != Some(target)
        && let Some(property) = file.json.at_mut(path).and_then(Json::object_mut)
    {
        set_target(property, target);
    }
    // Without a list, the organization accepts any value; the file may still name those that the program knows.
    if attribute.enumeration.is_empty() {
        return;
    }
    if file.json.at(&found.end).is_some_and(|node| node.get("enum").is_some()) {
        set_values(file, &found.end, &attribute.enumeration, prune);
    } else {
        restrict(file, path, &found, attribute, prefix, names);
    }
}

/// Makes an attribute a list, or a list a single value.
fn reshape(file: &mut SchemaFile, path: &[String], found: &Shape, list: bool) {
    let value = match found.end.as_slice() {
        [first, name] if first == "$defs" => Object::new([("$ref", Json::text(shape::pointer(name)))]),
        _ => {
            let mut value = Object::default();
            for (name, keyword) in
                file.json.at(&found.end).and_then(Json::object).into_iter().flat_map(Object::iter)
            {
                match keyword {
                    _ if !["type", "format", "enum", "maxLength", "minLength", "minimum", "maximum"]
                        .contains(&name) => {}
                    types @ Json::Array(_) if name == "type" => {
                        let ty = types.strings().into_iter().find(|ty| ty != "null");
                        value.set(name, Json::text(ty.unwrap_or_default()));
                    }
                    keyword => value.set(name, keyword.clone()),
                }
            }
            value
        }
    };
    if let Some(property) = file.json.at_mut(path).and_then(Json::object_mut) {
        shape::replace(property, &shape::nullable(value, list));
    }
}

/// Allows only the values of the organization where the file allows any.
fn restrict(
    file: &mut SchemaFile,
    path: &[String],
    found: &Shape,
    attribute: &Attribute,
    prefix: &str,
    names: &mut Names,
) {
    let Some(reference) = define(file, attribute, prefix, names) else { return };
    let value = shape::value(attribute, Some(&reference));
    let is_nullable = file.json.at(path).is_some_and(|node| {
        has_type(node, "null") || node.get("oneOf").is_some_and(|oneof| oneof.elements().len() > 1)
    });
    let shape = if is_nullable || found.list { shape::nullable(value, found.list) } else { value };
    if let Some(property) = file.json.at_mut(path).and_then(Json::object_mut) {
        shape::replace(property, &shape);
    }
}

/// Adds a definition with the allowed values, and returns its name. `None` if any value is allowed.
fn define(file: &mut SchemaFile, attribute: &Attribute, prefix: &str, names: &mut Names) -> Option<String> {
    if attribute.enumeration.is_empty() {
        return None;
    }
    let name = names.of_values(prefix, attribute);
    let values = Json::texts(attribute.enumeration.iter().map(String::as_str));
    let root = file.root_mut()?;
    if root.get("$defs").is_none() {
        root.set_before("$defs", Object::default().spread().into(), KUSTOMER);
    }
    root.object_at("$defs")?.set(&name, Object::new([("enum", values)]).into());
    Some(name)
}

/// Adds the values that are missing in an enum, in the order of the organization, and marks or removes the others.
fn set_values(file: &mut SchemaFile, path: &[String], wanted: &[String], prune: bool) {
    let Some(node) = file.json.at_mut(path).and_then(Json::object_mut) else { return };
    let known = node.get("enum").map(Json::strings).unwrap_or_default();
    let absent: Vec<String> = known.iter().filter(|value| !wanted.contains(value)).cloned().collect();
    if let Some(Json::Array(array)) = node.get_mut("enum") {
        if prune {
            array
                .elements
                .retain(|value| value.as_str().is_none_or(|value| wanted.iter().any(|w| w == value)));
        }
        for value in wanted.iter().filter(|value| !known.contains(value)) {
            array.push(Json::text(value.as_str()));
        }
    }
    if !prune {
        return marks::mark_values(node, &absent);
    }
    marks::mark_values(node, &[]);
    let Some(keywords) = node.get_mut(KUSTOMER).and_then(Json::object_mut) else { return };
    if let Some(variants) = keywords.get_mut("variants").and_then(Json::object_mut) {
        for value in &absent {
            variants.remove(value);
        }
        if variants.is_empty() {
            keywords.remove("variants");
        }
    }
    if keywords.is_empty() {
        node.remove(KUSTOMER);
    }
}

fn set_keywords(property: &mut Object, attribute: &Attribute) {
    for (name, value) in [("sensitive", &attribute.sensitive), ("tree", &attribute.tree)] {
        match value {
            Some(value) => {
                if let Some(keywords) = property.object_at(KUSTOMER) {
                    keywords.set(name, value.clone());
                }
            }
            None => {
                if let Some(keywords) = property.get_mut(KUSTOMER).and_then(Json::object_mut) {
                    keywords.remove(name);
                    if keywords.is_empty() {
                        property.remove(KUSTOMER);
                    }
                }
            }
        }
    }
}

fn set_target(property: &mut Object, target: &str) {
    if let Some(keywords) = property.object_at(KUSTOMER) {
        keywords.set("to", Json::text(target));
    }
}

/// Marks or removes the attributes that the organization does not have.
fn drop_others(file: &mut SchemaFile, container: &[String], definition: &ResourceDefinition, prune: bool) {
    let Some(properties) = file.json.at_mut(container).and_then(Json::object_mut) else { return };
    let mut removed = Vec::new();
    for name in properties.names() {
        if definition.attribute(&name).is_some() {
            continue;
        }
        if prune {
            properties.remove(&name);
            removed.push(name);
        } else if let Some(property) = properties.get_mut(&name).and_then(Json::object_mut) {
            marks::mark(property);
        }
    }
    let Some((_, parent)) = container.split_last() else { return };
    without(file, parent, "required", &removed);
    let full: Vec<String> = removed.iter().map(|name| format!("custom.{name}")).collect();
    without(file, &steps(&[KUSTOMER, "create"]), "required", &full);
}

/// Removes strings from an array, and the array if nothing is left.
fn without(file: &mut SchemaFile, path: &[String], name: &str, removed: &[String]) {
    let Some(object) = file.json.at_mut(path).and_then(Json::object_mut) else { return };
    let Some(Json::Array(array)) = object.get_mut(name) else { return };
    let before = array.elements.len();
    array
        .elements
        .retain(|element| !element.as_str().is_some_and(|text| removed.iter().any(|name| name == text)));
    if before > 0 && array.elements.is_empty() {
        object.remove(name);
    }
}

/// Removes definitions that were in use before, and are not any more.
fn drop_definitions(file: &mut SchemaFile, before: &[String]) {
    loop {
        let after = references(&file.json);
        let Some(root) = file.root_mut() else { return };
        let Some(definitions) = root.get_mut("$defs").and_then(Json::object_mut) else { return };
        let unused = definitions.names().into_iter().find(|name| {
            let pointer = shape::pointer(name);
            before.contains(&pointer) && !after.contains(&pointer)
        });
        match unused {
            Some(name) => drop(definitions.remove(&name)),
            None if definitions.is_empty() => {
                root.remove("$defs");
                return;
            }
            None => return,
        }
    }
}

/// The references in a document.
fn references(json: &Json) -> Vec<String> {
    let mut found = Vec::new();
    collect(json, &mut found);
    found
}

fn collect(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::Array(array) => array.elements.iter().for_each(|element| collect(element, found)),
        Json::Object(object) => {
            for (name, value) in object.iter() {
                match value.as_str() {
                    Some(reference) if name == "$ref" => found.push(reference.to_owned()),
                    _ => collect(value, found),
                }
            }
        }
        _ => {}
    }
}

/// The object at a path of member names, whose last steps are added if they do not exist.
fn object_at<'f>(file: &'f mut SchemaFile, path: &[String]) -> Option<&'f mut Object> {
    path.iter().try_fold(file.json.object_mut()?, |object, step| object.object_at(step))
}
