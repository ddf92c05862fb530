//! The state of a Klass or an attribute as an object, and the fingerprint of what a plan does not touch.

use sha2::{Digest, Sha256};

use super::definition::{Attribute, Klass, ResourceDefinition};
use super::layout::{Json, Object};

/// Returns what can be changed about a Klass.
pub(super) fn of_klass(klass: &Klass) -> Object {
    let mut state = Object::default();
    for (name, value) in [
        ("displayName", &klass.display_name),
        ("icon", &klass.icon),
        ("color", &klass.color),
        ("status", &klass.status),
    ] {
        if let Some(value) = value {
            state.set(name, Json::text(value.as_str()));
        }
    }
    if !klass.mixins.is_empty() {
        state.set("mixins", Json::texts(klass.mixins.iter().map(String::as_str)));
    }
    state
}

/// Returns the state of a Klass that is to be deleted: with the names of its attributes, whose values are lost as well. `None`
/// for a resource of the API.
pub(super) fn of_deleted(definition: &ResourceDefinition) -> Option<Object> {
    let mut state = of_klass(definition.klass.as_ref()?);
    let names = definition.attributes.iter().map(|attribute| attribute.name.as_str());
    state.set("attributes", Json::texts(names));
    Some(state)
}

/// Returns the metadata of an attribute that does not exist yet.
pub(super) fn of_new(attribute: &Attribute) -> Object {
    let mut state = Object::default();
    if let Some(name) = &attribute.display_name {
        state.set("displayName", Json::text(name.as_str()));
    }
    if !attribute.enumeration.is_empty() {
        state.set("enumeration", Json::texts(attribute.enumeration.iter().map(String::as_str)));
    }
    if attribute.list {
        state.set("multi", Json::Bool(true));
    }
    if let Some(target) = &attribute.target {
        state.set("target", Json::text(target.as_str()));
    }
    for (name, value) in [("tree", &attribute.tree), ("sensitive", &attribute.sensitive)] {
        if let Some(value) = value {
            state.set(name, value.clone());
        }
    }
    state
}

/// Whether two states have equal members. Missing ones equal those without an effect.
pub(super) fn is_equal(one: &Object, other: &Object, names: &[String]) -> bool {
    names.iter().all(|name| effect(one.get(name)) == effect(other.get(name)))
}

/// The names of the members of several states.
pub(super) fn names(states: &[&Object]) -> Vec<String> {
    states.iter().flat_map(|state| state.names()).collect()
}

fn effect(value: Option<&Json>) -> Option<String> {
    value
        .filter(|value| **value != Json::Null && value.as_bool() != Some(false))
        .map(Json::canonical)
        .filter(|text| text != "[]" && text != "{}")
}

/// Returns the fingerprint of definitions, without the Klasses and attributes that `is_touched` names.
pub(super) fn fingerprint(
    definitions: &[&ResourceDefinition],
    is_touched: &dyn Fn(&str, Option<&str>) -> bool,
) -> String {
    let mut hash = Sha256::new();
    for definition in definitions {
        let resource = definition.resource.as_str();
        if let Some(klass) = definition.klass.as_ref().filter(|_| !is_touched(resource, None)) {
            let state = Json::from(of_klass(klass)).canonical();
            hash.update(format!("{resource} {state}\n"));
        }
        for attribute in &definition.attributes {
            if !is_touched(resource, Some(&attribute.name)) {
                let state = Json::from(attribute.members.clone()).canonical();
                hash.update(format!("{resource} {} {state}\n", attribute.name));
            }
        }
    }
    hex(&hash.finalize())
}

/// Returns the digest of a text.
pub(super) fn digest(text: &str) -> String {
    hex(&Sha256::digest(text))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}
