//! Custom attributes: the suffix of the name determines the type of the value, and metadata restricts it further.

use kustomer_schema::suggest::nearest;
use kustomer_schema::{JsonType, Suffix};
use serde_json::{Map, Value};

use crate::check::{Mistakes, is_url};
use crate::object_id::is_object_id;
use crate::timestamp;
use crate::wording::{kind_of, listed, shortened};

/// The documented maximum length of `Str` values, in characters. Newer pages have no maximum for `Txt`, so none is
/// enforced.
const MAX_STR: usize = 1024;

/// The rule for values with a suffix.
struct SuffixRule {
    /// The `type` in metadata. Only `string` and `number` appear in documented examples.
    metadata_type: &'static str,
    /// The description of a value in error messages.
    expectation: &'static str,
    fits: fn(&Value) -> bool,
    then: Then,
}

/// What is checked next, if the value has the right kind.
#[derive(Clone, Copy)]
enum Then {
    /// Its length, and that it is one of the values in the metadata.
    Choice,
    /// That the record exists.
    Target,
    Nothing,
}

impl SuffixRule {
    /// Returns the rule of a suffix.
    const fn of(suffix: Suffix) -> Self {
        match suffix {
            Suffix::Str => Self { then: Then::Choice, ..Self::string("a string", Value::is_string) },
            Suffix::Txt | Suffix::Tree => Self::string("a string", Value::is_string),
            Suffix::Num => Self { metadata_type: "number", ..Self::string("a number", Value::is_number) },
            Suffix::At => {
                let expectation = "an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`";
                Self { metadata_type: "date", ..Self::string(expectation, is_timestamp) }
            }
            Suffix::Bool => Self { metadata_type: "boolean", ..Self::string("a boolean", Value::is_boolean) },
            Suffix::Url => Self::string("a URL such as `https://example.com/a`", is_url_value),
            Suffix::Id => Self { then: Then::Target, ..Self::string("an ID of 24 hex digits", is_id) },
        }
    }

    const fn string(expectation: &'static str, fits: fn(&Value) -> bool) -> Self {
        Self { metadata_type: "string", expectation, fits, then: Then::Nothing }
    }
}

fn is_timestamp(value: &Value) -> bool {
    value.as_str().is_some_and(|text| timestamp::parse(text).is_some())
}

fn is_url_value(value: &Value) -> bool {
    value.as_str().is_some_and(is_url)
}

fn is_id(value: &Value) -> bool {
    value.as_str().is_some_and(is_object_id)
}

/// Returns the `type` in metadata of an attribute with this name.
pub(crate) fn wire_type(name: &str) -> &'static str {
    Suffix::of_name(name).map_or("string", |suffix| SuffixRule::of(suffix).metadata_type)
}

/// Returns the default display name of an attribute: `Total Orders` for `totalOrdersNum`.
pub(crate) fn display_name(name: &str) -> String {
    let suffix = Suffix::of_name(name).map_or("", Suffix::as_str);
    title_case(name.strip_suffix(suffix).unwrap_or(name))
}

fn title_case(name: &str) -> String {
    let mut title = String::with_capacity(name.len() + 4);
    let mut word_begins = true;
    let mut after_lower = false;
    for c in name.chars() {
        if matches!(c, '_' | '-' | '.' | ' ') {
            word_begins = true;
            continue;
        }
        if (word_begins || (c.is_uppercase() && after_lower)) && !title.is_empty() {
            title.push(' ');
        }
        if word_begins {
            title.extend(c.to_uppercase());
        } else {
            title.push(c);
        }
        word_begins = false;
        after_lower = !c.is_uppercase();
    }
    title
}

/// Checks the name of an attribute and returns its suffix.
pub(crate) fn check_name(name: &str, place: &str, mistakes: &mut Mistakes) -> Option<Suffix> {
    // Only camelCase is documented. Apps prefix attributes with their own name, so the characters of Klass names are
    // allowed.
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
        mistakes.push(place, format!("`{place}` may contain only letters, digits, `_` and `-`"));
        return None;
    }
    let suffix = Suffix::of_name(name);
    if suffix.is_none() {
        mistakes.push(
            place,
            format!("`{place}` has no type suffix, expected one of {}", listed(&Suffix::names())),
        );
    }
    suffix
}

/// What custom attributes are checked against.
pub(crate) struct Rules<'a> {
    /// `properties` in the metadata of the resource.
    pub(crate) properties: &'a Map<String, Value>,
    /// The name of the resource in metadata.
    pub(crate) resource: &'a str,
    /// Whether the resource has metadata. Without metadata, no attribute can be defined.
    pub(crate) has_metadata: bool,
    /// Whether every attribute must be defined in the metadata. Attributes that hold IDs must be in any case.
    pub(crate) registered_only: bool,
    /// Whether a record with this ID exists; `None` for a target that the sandbox does not store.
    pub(crate) exists: &'a dyn Fn(&str, &str) -> Option<bool>,
}

impl Rules<'_> {
    /// Checks every attribute in `custom`.
    pub(crate) fn check(&self, custom: &Map<String, Value>, mistakes: &mut Mistakes) {
        for (name, value) in custom {
            let place = format!("custom.{}", shortened(name));
            if self.registered_only && self.property(name).is_none() {
                self.unregistered(name, &place, mistakes);
                continue;
            }
            if let Some(suffix) = check_name(name, &place, mistakes) {
                self.check_attribute(name, suffix, value, &place, mistakes);
            }
        }
    }

    /// Returns an attribute in the metadata that was not deleted.
    fn property(&self, name: &str) -> Option<&Value> {
        self.properties.get(name).filter(|property| property["deletedAt"].is_null())
    }

    fn check_attribute(
        &self,
        name: &str,
        suffix: Suffix,
        value: &Value,
        place: &str,
        mistakes: &mut Mistakes,
    ) {
        let property = self.property(name);
        if property.is_none() && self.has_metadata && suffix == Suffix::Id {
            return self.unregistered(name, place, mistakes);
        }
        let property = property.unwrap_or(&Value::Null);
        let list = property["array"] == true || property["multi"] == true;
        match value {
            Value::Null => {}
            Value::Array(items) if list => {
                for (index, item) in items.iter().enumerate() {
                    self.check_value(suffix, property, item, &format!("{place}[{index}]"), mistakes);
                }
            }
            Value::Array(_) => {
                let message =
                    format!("`{place}` must be a single value: its metadata has neither `array` nor `multi`");
                mistakes.push(place, message);
            }
            single => self.check_value(suffix, property, single, place, mistakes),
        }
    }

    fn unregistered(&self, name: &str, place: &str, mistakes: &mut Mistakes) {
        let known = self.properties.iter().filter(|(_, property)| property["deletedAt"].is_null());
        let known: Vec<&str> = known.map(|(known, _)| known.as_str()).collect();
        let near = nearest(&shortened(name), &known);
        let help = match near {
            Some(near) => format!("did you mean `custom.{near}`?"),
            None => format!("define it with `PUT /v1/metadata/{}` first", self.resource),
        };
        let message = format!("`{place}` is not in the metadata of `{}`, {help}", self.resource);
        if self.registered_only {
            mistakes.push_unregistered(place, message, near);
        } else {
            mistakes.push_additional(place, message);
        }
    }

    fn check_value(
        &self,
        suffix: Suffix,
        property: &Value,
        value: &Value,
        place: &str,
        mistakes: &mut Mistakes,
    ) {
        let rule = SuffixRule::of(suffix);
        if !(rule.fits)(value) {
            // A date-time, URL or ID in the wrong format is still a string, so the kind is not worth reporting.
            let is_kind = value.is_string() && suffix.json_type() == JsonType::String;
            let found = if is_kind { String::new() } else { format!(", not {}", kind_of(value)) };
            return mistakes.push(place, format!("`{place}` must be {}{found}", rule.expectation));
        }
        let text = value.as_str().unwrap_or_default();
        match rule.then {
            Then::Choice if text.chars().count() > MAX_STR => {
                mistakes.push(place, format!("`{place}` has more than {MAX_STR} characters"));
            }
            Then::Choice => check_enumeration(&property["enumeration"], text, place, mistakes),
            Then::Target if self.has_metadata => {
                self.check_target(&property["target"], text, place, mistakes);
            }
            Then::Target | Then::Nothing => {}
        }
    }

    /// The service looks up the record with this ID, which requires a target.
    fn check_target(&self, target: &Value, id: &str, place: &str, mistakes: &mut Mistakes) {
        let Some(target) = target.as_str() else {
            let message = format!(
                "`{place}` has no target: set `target` with `PUT /v1/metadata/{}` first",
                self.resource
            );
            return mistakes.push(place, message);
        };
        if (self.exists)(target, id) == Some(false) {
            mistakes.push(place, format!("`{place}` refers to a `{target}` that does not exist"));
        }
    }
}

fn check_enumeration(enumeration: &Value, text: &str, place: &str, mistakes: &mut Mistakes) {
    let Some(allowed) = enumeration.as_array().filter(|allowed| !allowed.is_empty()) else { return };
    let allowed: Vec<&str> = allowed.iter().filter_map(Value::as_str).collect();
    if !allowed.contains(&text) {
        mistakes.push_unknown(place, &format!("value for `{place}`:"), text, &allowed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_names_are_title_case_without_the_suffix() {
        assert_eq!(display_name("totalOrdersNum"), "Total Orders");
        assert_eq!(display_name("acme_ordersTotalNum"), "Acme Orders Total");
        assert_eq!(display_name("productSKUStr"), "Product SKU");
    }
}
