//! The sensitive attributes of a type, and what is shown in place of their values.

use serde_json::{Map, Value, json};

use crate::attributes::Attributes;
use crate::store::Store;

/// Attributes that show the value of another one: they are sensitive if one of the others is. Documented for those that follow
/// from `name` and `externalIds`.
const INHERITED: &[(&str, &str, &[&str])] = &[
    ("customer", "displayName", &["name", "emails", "phones", "username"]),
    ("customer", "externalId", &["externalIds"]),
    ("customer", "externalIds", &["externalId"]),
    ("customer", "firstName", &["name"]),
    ("customer", "lastName", &["name"]),
];

/// The names of the sensitive attributes of one type.
#[derive(Clone, Default)]
pub(crate) struct Sensitive {
    standard: Vec<String>,
    custom: Vec<String>,
}

impl Sensitive {
    /// Returns the attributes that the metadata of a type calls sensitive.
    pub(crate) fn of(store: &Store, ty: &str) -> Self {
        let Some(metadata) = store.metadata(ty) else { return Self::default() };
        let names = |properties: &Map<String, Value>| {
            let enabled = properties.iter().filter(|(_, property)| property["sensitive"]["enabled"] == true);
            enabled.map(|(name, _)| name.clone()).collect()
        };
        let standard = metadata.others.get("standardProperties").and_then(Value::as_object);
        let mut standard: Vec<String> = standard.map(names).unwrap_or_default();
        let shows = |(of, _, others): &&(&str, &str, &[&str])| {
            *of == ty && others.iter().any(|other| standard.iter().any(|known| known == other))
        };
        let inherited: Vec<&str> = INHERITED.iter().filter(shows).map(|(_, name, _)| *name).collect();
        standard.extend(inherited.into_iter().map(str::to_owned));
        Self { standard, custom: names(&metadata.properties) }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.standard.is_empty() && self.custom.is_empty()
    }

    pub(crate) fn includes(&self, name: &str) -> bool {
        self.standard.iter().any(|known| known == name)
    }

    pub(crate) fn includes_custom(&self, name: &str) -> bool {
        self.custom.iter().any(|known| known == name)
    }

    /// Hides the values among the attributes of a record.
    pub(crate) fn hide_in(&self, attributes: &mut Attributes) {
        for name in self.standard.iter().map(String::as_str).chain(["custom"]) {
            attributes.get_mut(name).into_iter().for_each(|value| self.hide(name, value));
        }
    }

    /// Hides the values before and after each change of an attribute.
    pub(super) fn hide_in_changes(&self, changes: &mut Value) {
        let changes = changes.get_mut("attributes").and_then(Value::as_object_mut);
        for (name, change) in changes.into_iter().flatten() {
            for when in ["before", "after"] {
                change.get_mut(when).into_iter().for_each(|value| self.hide(name, value));
            }
        }
    }

    /// Hides the value of an attribute, or in it, if it is sensitive.
    pub(crate) fn hide(&self, name: &str, value: &mut Value) {
        if self.includes(name) {
            replace(value);
        } else if name == "custom" {
            let custom = value.as_object_mut().into_iter().flatten();
            custom.filter(|(name, _)| self.includes_custom(name)).for_each(|(_, value)| replace(value));
        }
    }
}

/// A value that is not there is not hidden.
fn replace(value: &mut Value) {
    if !value.is_null() {
        *value = json!({ "isMasked": true, "maskedPresentation": "****" });
    }
}
