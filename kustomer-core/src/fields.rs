//! The fields of a create or an update as they were set: JSON from the start, so that building a body is copying
//! it. Builders that the derive emits are thin shells around this type.

use std::fmt;

use serde_core::Serialize;

use crate::json::{Encode, EncodeError, Writer};

/// The attributes and custom attributes that a body will hold.
///
/// Setting a field again replaces what was set before.
#[derive(Clone, Default, PartialEq)]
pub struct Fields {
    attributes: Members,
    custom: Members,
}

impl Fields {
    /// No fields.
    pub const fn new() -> Self {
        Self { attributes: Members::new(), custom: Members::new() }
    }

    /// Sets an attribute.
    pub fn set<T: Encode + ?Sized>(&mut self, name: &'static str, value: &T) {
        value.encode(self.attributes.begin(name));
    }

    /// Sets a list attribute.
    pub fn set_list<T: Encode>(&mut self, name: &'static str, items: impl IntoIterator<Item = impl Into<T>>) {
        self.attributes.begin(name).list(items.into_iter().map(Into::into));
    }

    /// Sets a list of texts.
    pub fn set_strings(&mut self, name: &'static str, items: impl IntoIterator<Item = impl AsRef<str>>) {
        self.attributes.begin(name).strings(items);
    }

    /// Sets an attribute through serde.
    pub fn set_json<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        self.attributes.begin(name).json(value);
    }

    /// Sets an attribute to null.
    pub fn clear(&mut self, name: &'static str) {
        self.attributes.begin(name).null();
    }

    /// Sets a custom attribute.
    pub fn set_custom<T: Encode + ?Sized>(&mut self, name: &'static str, value: &T) {
        value.encode(self.custom.begin(name));
    }

    /// Sets a custom attribute that is a list.
    pub fn set_custom_list<T: Encode>(
        &mut self,
        name: &'static str,
        items: impl IntoIterator<Item = impl Into<T>>,
    ) {
        self.custom.begin(name).list(items.into_iter().map(Into::into));
    }

    /// Sets a custom attribute that is a list of texts.
    pub fn set_custom_strings(
        &mut self,
        name: &'static str,
        items: impl IntoIterator<Item = impl AsRef<str>>,
    ) {
        self.custom.begin(name).strings(items);
    }

    /// Sets a custom attribute to null.
    pub fn clear_custom(&mut self, name: &'static str) {
        self.custom.begin(name).null();
    }

    /// True when nothing was set.
    pub fn is_empty(&self) -> bool {
        self.attributes.names.is_empty() && self.custom.names.is_empty()
    }

    /// The body: a flat JSON object.
    ///
    /// # Errors
    /// When a value that was set has no JSON form.
    pub fn to_json(&self) -> Result<String, EncodeError> {
        let attributes = self.attributes.text()?;
        let custom = self.custom.text()?;
        let mut body = String::with_capacity(attributes.len() + custom.len() + 16);
        body.push('{');
        body.push_str(attributes);
        if !custom.is_empty() {
            body.push_str(if attributes.is_empty() { "\"custom\":{" } else { ",\"custom\":{" });
            body.push_str(custom);
            body.push('}');
        }
        body.push('}');
        Ok(body)
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_json() {
            Ok(json) => f.write_str(&json),
            Err(error) => write!(f, "<{error}>"),
        }
    }
}

/// Members of one object, comma-separated, and where each begins.
#[derive(Clone, Default)]
struct Members {
    writer: Writer,
    names: Vec<(&'static str, usize)>,
}

impl Members {
    const fn new() -> Self {
        Self { writer: Writer::new(), names: Vec::new() }
    }

    /// Writes the name; the value is written by the caller.
    fn begin(&mut self, name: &'static str) -> &mut Writer {
        if let Some(position) = self.names.iter().position(|(known, _)| *known == name) {
            self.remove(position);
        }
        self.names.push((name, self.writer.len()));
        self.writer.name(name);
        &mut self.writer
    }

    #[cold]
    fn remove(&mut self, position: usize) {
        let (_, start) = self.names.remove(position);
        let end = self.names.get(position).map_or(self.writer.len(), |(_, next)| *next);
        self.writer.cut(start, end);
        for (_, later) in self.names.iter_mut().skip(position) {
            *later -= end - start;
        }
    }

    fn text(&self) -> Result<&str, EncodeError> {
        self.writer.as_str().map(|text| text.strip_prefix(',').unwrap_or(text))
    }
}

/// Two sets of members are equal when they send the same, in whatever order it was set.
impl PartialEq for Members {
    fn eq(&self, other: &Self) -> bool {
        let member = |members: &Self, position: usize| -> Option<String> {
            let start = members.names.get(position)?.1;
            let end = members.names.get(position + 1).map_or(members.writer.len(), |(_, next)| *next);
            members.writer.as_str().ok()?.get(start..end).map(|text| text.trim_start_matches(',').to_owned())
        };
        let sorted = |members: &Self| -> Vec<Option<String>> {
            let mut texts: Vec<_> =
                (0..members.names.len()).map(|position| member(members, position)).collect();
            texts.sort_unstable();
            texts
        };
        sorted(self) == sorted(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn setting_a_field_again_replaces_it_wherever_it_stood() {
        let mut fields = Fields::new();
        for name in ["a", "b", "c"] {
            fields.set(name, "first");
        }
        fields.set("a", "second");
        fields.set("b", &2_u8);
        fields.clear("b");
        assert_eq!(fields.to_json().as_deref(), Ok(r#"{"c":"first","a":"second","b":null}"#));
    }

    #[test]
    fn custom_attributes_stand_in_an_object_of_their_own() {
        let mut fields = Fields::new();
        fields.set_custom("delayMinutesNum", &45.0);
        assert_eq!(fields.to_json().as_deref(), Ok(r#"{"custom":{"delayMinutesNum":45}}"#));
        fields.set("title", "BA117");
        fields.set_custom_strings("legsStr", ["LHR", "JFK"]);
        assert_eq!(
            fields.to_json().as_deref(),
            Ok(r#"{"title":"BA117","custom":{"delayMinutesNum":45,"legsStr":["LHR","JFK"]}}"#)
        );
    }

    #[test]
    fn a_number_without_a_json_form_is_told_when_the_body_is_made() {
        let mut fields = Fields::new();
        fields.set_custom("delayMinutesNum", &f64::NAN);
        let error = fields.to_json().expect_err("not a number");
        assert_eq!(error.to_string(), "a number that is not finite has no JSON form");
    }

    #[test]
    fn the_order_of_setting_does_not_matter_for_equality() {
        let mut one = Fields::new();
        one.set("a", &1_u8);
        one.set("b", &2_u8);
        let mut other = Fields::new();
        other.set("b", &2_u8);
        assert_ne!(one, other);
        other.set("a", &1_u8);
        assert_eq!(one, other);
    }
}
