//! Custom attributes: the suffix of the name decides what the value may be, metadata narrows it.

use serde_json::{Map, Value};

use crate::check::value::{is_url, kind_of};
use crate::check::{Mistakes, listed, shortened};
use crate::object_id::is_object_id;
use crate::timestamp;

/// The type suffixes of custom attributes.
const SUFFIXES: &[(&str, Suffix)] = &[
    ("Str", Suffix::Str),
    ("Txt", Suffix::Txt),
    ("Num", Suffix::Num),
    ("At", Suffix::At),
    ("Bool", Suffix::Bool),
    ("Url", Suffix::Url),
    ("Id", Suffix::Id),
    ("Tree", Suffix::Tree),
];

/// The documented cap on `Str` values, in characters. Newer pages give none for `Txt`, so none is held there.
const LONGEST_STR: usize = 1024;

/// The type that an attribute's name gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Suffix {
    Str,
    Txt,
    Num,
    At,
    Bool,
    Url,
    Id,
    Tree,
}

impl Suffix {
    /// The suffix of `name`; a suffix alone is no name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let ends =
            |(suffix, _): &&(&str, Self)| name.strip_suffix(suffix).is_some_and(|stem| !stem.is_empty());
        SUFFIXES.iter().find(ends).map(|(_, suffix)| *suffix)
    }

    /// The `type` that metadata shows. Only `string` and `number` are documented by example.
    pub(crate) fn wire_type(self) -> &'static str {
        match self {
            Self::Num => "number",
            Self::Bool => "boolean",
            Self::At => "date",
            Self::Str | Self::Txt | Self::Url | Self::Id | Self::Tree => "string",
        }
    }

    fn expectation(self) -> &'static str {
        match self {
            Self::Str | Self::Txt | Self::Tree => "a string",
            Self::Num => "a number",
            Self::At => "an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`",
            Self::Bool => "a boolean",
            Self::Url => "a URL such as `https://example.com/a`",
            Self::Id => "an id of 24 hex digits",
        }
    }

    fn fits(self, value: &Value) -> bool {
        match self {
            Self::Str | Self::Txt | Self::Tree => value.is_string(),
            Self::Num => value.is_number(),
            Self::Bool => value.is_boolean(),
            Self::At => value.as_str().is_some_and(|text| timestamp::parse(text).is_some()),
            Self::Url => value.as_str().is_some_and(is_url),
            Self::Id => value.as_str().is_some_and(is_object_id),
        }
    }
}

/// The display name of an attribute that was given none: `totalOrdersNum` reads `Total Orders`.
pub(crate) fn display_name(name: &str) -> String {
    let stem =
        SUFFIXES.iter().find_map(|(suffix, _)| name.strip_suffix(suffix).filter(|stem| !stem.is_empty()));
    title_case(stem.unwrap_or(name))
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

/// Refuses a name that no attribute can have.
pub(crate) fn check_name(name: &str, place: &str, mistakes: &mut Mistakes) -> Option<Suffix> {
    // Only camelCase is documented; apps put their own name in front, so the marks of Klass names are let through.
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
        mistakes.push(place, format!("`{place}` may hold letters, digits, `_` and `-` only"));
        return None;
    }
    let suffix = Suffix::of(name);
    if suffix.is_none() {
        let words: Vec<&str> = SUFFIXES.iter().map(|(word, _)| *word).collect();
        mistakes.push(place, format!("`{place}` has no type suffix, expected one of {}", listed(&words)));
    }
    suffix
}

/// What custom attributes are held against.
pub(crate) struct Rules<'a> {
    /// `properties` of the resource's metadata.
    pub(crate) properties: &'a Map<String, Value>,
    /// The resource, as metadata names it.
    pub(crate) resource: &'a str,
    /// Whether every attribute must stand in the metadata; ids must in any case.
    pub(crate) registered_only: bool,
    /// Whether a record with this id exists, for targets whose records the sandbox keeps.
    pub(crate) exists: &'a dyn Fn(&str, &str) -> Option<bool>,
}

impl Rules<'_> {
    /// Checks every attribute of `custom`.
    pub(crate) fn check(&self, custom: &Map<String, Value>, mistakes: &mut Mistakes) {
        for (name, value) in custom {
            let place = format!("custom.{}", shortened(name));
            if let Some(suffix) = check_name(name, &place, mistakes) {
                self.check_attribute(name, suffix, value, &place, mistakes);
            }
        }
    }

    fn check_attribute(
        &self,
        name: &str,
        suffix: Suffix,
        value: &Value,
        place: &str,
        mistakes: &mut Mistakes,
    ) {
        let property = self.properties.get(name).filter(|property| property["deletedAt"].is_null());
        if property.is_none() && (self.registered_only || suffix == Suffix::Id) {
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
                let message = format!(
                    "`{place}` takes one value, not an array: its metadata says neither `array` nor `multi`"
                );
                mistakes.push(place, message);
            }
            single => self.check_value(suffix, property, single, place, mistakes),
        }
    }

    fn unregistered(&self, name: &str, place: &str, mistakes: &mut Mistakes) {
        let known = self.properties.iter().filter(|(_, property)| property["deletedAt"].is_null());
        let near = crate::suggest::nearest(name, known.map(|(known, _)| known.as_str()));
        let help = match near {
            Some(near) => format!("did you mean `custom.{near}`?"),
            None => format!("define it with `PUT /v1/metadata/{}` first", self.resource),
        };
        mistakes.push(place, format!("`{place}` is not in the metadata of `{}`, {help}", self.resource));
    }

    fn check_value(
        &self,
        suffix: Suffix,
        property: &Value,
        value: &Value,
        place: &str,
        mistakes: &mut Mistakes,
    ) {
        if !suffix.fits(value) {
            // A string in the place of a date-time, a URL or an id is the right kind and still wrong.
            let textual = matches!(suffix, Suffix::At | Suffix::Url | Suffix::Id) && value.is_string();
            let found = if textual { String::new() } else { format!(", not {}", kind_of(value)) };
            return mistakes.push(place, format!("`{place}` must be {}{found}", suffix.expectation()));
        }
        let text = value.as_str().unwrap_or_default();
        match suffix {
            Suffix::Str if text.chars().count() > LONGEST_STR => {
                mistakes.push(place, format!("`{place}` is over {LONGEST_STR} characters"));
            }
            Suffix::Str => check_enumeration(&property["enumeration"], text, place, mistakes),
            Suffix::Id => self.check_target(&property["target"], text, place, mistakes),
            _ => {}
        }
    }

    /// The service looks up the record an id names; without a target it cannot.
    fn check_target(&self, target: &Value, id: &str, place: &str, mistakes: &mut Mistakes) {
        let Some(target) = target.as_str() else {
            let message = format!(
                "`{place}` has no target: set `target` with `PUT /v1/metadata/{}` first",
                self.resource
            );
            return mistakes.push(place, message);
        };
        if (self.exists)(target, id) == Some(false) {
            mistakes.push(place, format!("`{place}` names a `{target}` that does not exist"));
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
    fn the_suffix_is_the_end_of_the_name_and_never_all_of_it() {
        assert_eq!(Suffix::of("delayMinutesNum"), Some(Suffix::Num));
        assert_eq!(Suffix::of("departsAt"), Some(Suffix::At));
        assert_eq!(Suffix::of("countryCodeTree"), Some(Suffix::Tree));
        for name in ["Num", "delay", "delaynum", "paid", ""] {
            assert_eq!(Suffix::of(name), None, "{name}");
        }
    }

    #[test]
    fn display_names_are_title_case_without_the_suffix() {
        assert_eq!(display_name("totalOrdersNum"), "Total Orders");
        assert_eq!(display_name("acme_ordersTotalNum"), "Acme Orders Total");
        assert_eq!(display_name("productSKUStr"), "Product SKU");
    }
}
