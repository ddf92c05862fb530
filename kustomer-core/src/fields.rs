//! The fields of a create or an update as they were set: JSON from the start, so that building a body is copying
//! it. Builders that the derive emits are thin shells around this type.

use std::fmt;
use std::ops::Range;

use serde_core::Serialize;

use crate::json::{Encode, EncodeError, Writer};

/// The attributes and custom attributes that a body will hold.
///
/// Setting a field again replaces what was set before. Names are written as they are: the derives see to it that they
/// need no escapes.
#[derive(Clone, Default, PartialEq)]
pub struct Fields {
    attributes: Members,
    /// Apart and often not there: builders are moved at every step, and small ones move faster.
    custom: Option<Box<Members>>,
}

impl Fields {
    /// No fields.
    pub const fn new() -> Self {
        Self { attributes: Members::new(), custom: None }
    }

    /// Sets an attribute.
    #[must_use]
    pub fn value<T: Encode + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        value.encode(self.attributes.begin(name));
        self
    }

    /// Sets an attribute that is a text.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.begin(name).string(value);
        self
    }

    /// Sets an attribute that is a list.
    #[must_use]
    pub fn list<T: Encode>(
        mut self,
        name: &'static str,
        items: impl IntoIterator<Item = impl Into<T>>,
    ) -> Self {
        self.attributes.begin(name).list(items.into_iter().map(Into::into));
        self
    }

    /// Sets an attribute that is a list of texts.
    #[must_use]
    pub fn texts(mut self, name: &'static str, items: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.attributes.begin(name).strings(items);
        self
    }

    /// Sets an attribute to null.
    #[must_use]
    pub fn null(mut self, name: &'static str) -> Self {
        self.attributes.begin(name).null();
        self
    }

    /// Sets an attribute through serde.
    #[must_use]
    pub fn json<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        self.attributes.begin(name).json(value);
        self
    }

    /// Sets a custom attribute.
    #[must_use]
    pub fn custom_value<T: Encode + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        value.encode(self.custom().begin(name));
        self
    }

    /// Sets a custom attribute that is a text.
    #[must_use]
    pub fn custom_text(mut self, name: &'static str, value: &str) -> Self {
        self.custom().begin(name).string(value);
        self
    }

    /// Sets a custom attribute that is a list.
    #[must_use]
    pub fn custom_list<T: Encode>(
        mut self,
        name: &'static str,
        items: impl IntoIterator<Item = impl Into<T>>,
    ) -> Self {
        self.custom().begin(name).list(items.into_iter().map(Into::into));
        self
    }

    /// Sets a custom attribute that is a list of texts.
    #[must_use]
    pub fn custom_texts(
        mut self,
        name: &'static str,
        items: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.custom().begin(name).strings(items);
        self
    }

    /// Sets a custom attribute to null.
    #[must_use]
    pub fn custom_null(mut self, name: &'static str) -> Self {
        self.custom().begin(name).null();
        self
    }

    /// True when nothing was set.
    pub fn is_empty(&self) -> bool {
        self.attributes.writer.is_empty() && self.custom.is_none()
    }

    fn custom(&mut self) -> &mut Members {
        self.custom.get_or_insert_default()
    }

    /// The body, without a copy where there is nothing but attributes.
    ///
    /// # Errors
    /// When a value that was set has no JSON form.
    pub fn into_json(self) -> Result<String, EncodeError> {
        if self.attributes.writer.is_empty() || self.custom.is_some() {
            return self.to_json();
        }
        let mut body = self.attributes.writer.finish()?;
        body.push('}');
        Ok(body)
    }

    /// The body: a flat JSON object.
    ///
    /// # Errors
    /// When a value that was set has no JSON form.
    pub fn to_json(&self) -> Result<String, EncodeError> {
        let attributes = self.attributes.text()?;
        let custom = self.custom.as_ref().map_or(Ok(""), |custom| custom.text())?;
        let mut body = String::with_capacity(attributes.len() + custom.len() + 16);
        body.push_str(if attributes.is_empty() { "{" } else { attributes });
        if !custom.is_empty() {
            body.push_str(if attributes.is_empty() { "\"custom\":" } else { ",\"custom\":" });
            body.push_str(custom);
            body.push('}');
        }
        body.push('}');
        Ok(body)
    }
}

/// As a member or an item of something larger, such as the array of a bulk call.
impl Encode for Fields {
    fn encode(&self, writer: &mut Writer) {
        match self.to_json() {
            Ok(json) => writer.raw(&json),
            Err(error) => writer.refuse(error),
        }
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let custom = self.custom.as_deref().map(|members| &members.writer);
        if [Some(&self.attributes.writer), custom].into_iter().flatten().any(Writer::holds_secret) {
            return f.write_str("<holds a secret>");
        }
        match self.to_json() {
            Ok(json) => f.write_str(&json),
            Err(error) => write!(f, "<{error}>"),
        }
    }
}

/// Members of one object: its text without the brace that closes it.
#[derive(Clone, Default)]
struct Members {
    writer: Writer,
    /// One bit for each name that was written, by its hash: says at once that a name is new, which is nearly always so.
    written: u64,
}

impl Members {
    /// Room for an update of a few attributes.
    const USUAL: usize = 128;

    const fn new() -> Self {
        Self { writer: Writer::new(), written: 0 }
    }

    /// Writes the name; the value is written by the caller.
    #[inline]
    fn begin(&mut self, name: &'static str) -> &mut Writer {
        if self.writer.is_empty() {
            self.writer.reserve(Self::USUAL);
            self.writer.begin_object();
        }
        let bit = 1 << (hash(name) % 64);
        if self.written & bit != 0 {
            self.remove(name);
        }
        self.written |= bit;
        self.writer.plain_name(name);
        &mut self.writer
    }

    /// Takes out what was set under this name, if anything was.
    #[cold]
    fn remove(&mut self, name: &str) {
        let text = self.writer.so_far();
        let is_meant = |place: &Range<usize>| {
            let member = text.get(place.clone()).and_then(|member| member.strip_prefix('"'));
            member.and_then(|member| member.strip_prefix(name)).is_some_and(|rest| rest.starts_with("\":"))
        };
        if let Some(place) = places(text).into_iter().find(is_meant) {
            self.writer.cut(place);
        }
    }

    /// The object without its last brace, or nothing.
    fn text(&self) -> Result<&str, EncodeError> {
        self.writer.as_str()
    }
}

/// Where each member stands in an object that we have written ourselves, without the commas between them. Goes by
/// brackets and quotes alone, so that it does not matter how deep a value is.
fn places(object: &str) -> Vec<Range<usize>> {
    let (mut places, mut start, mut depth) = (Vec::new(), 1, 0_usize);
    let (mut in_string, mut escaped) = (false, false);
    for (at, byte) in object.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 1 => {
                places.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    if start < object.len() {
        places.push(start..object.len());
    }
    places
}

/// Tells the names of one object apart well enough.
fn hash(name: &str) -> usize {
    match name.as_bytes() {
        [first, .., last] => name.len() * 5 + usize::from(*first) * 7 + usize::from(*last),
        _ => name.len(),
    }
}

/// Two sets of members are equal when they send the same, in whatever order it was set.
impl PartialEq for Members {
    fn eq(&self, other: &Self) -> bool {
        let texts = |members: &Self| -> Vec<String> {
            let text = members.writer.so_far();
            places(text).into_iter().filter_map(|place| text.get(place).map(str::to_owned)).collect()
        };
        // No name stands twice, so that as many members, all of them known, are the same members.
        let (ours, theirs) = (texts(self), texts(other));
        ours.len() == theirs.len()
            && ours.iter().all(|member| theirs.contains(member))
            && self.text().err() == other.text().err()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn setting_a_field_again_replaces_it_wherever_it_stood() {
        let fields = Fields::new().text("a", "first").text("b", "first").text("c", "first");
        let fields = fields.text("a", "second").value("b", &2_u8).null("b");
        assert_eq!(fields.to_json().as_deref(), Ok(r#"{"c":"first","a":"second","b":null}"#));
    }

    #[test]
    fn custom_attributes_stand_in_an_object_of_their_own() {
        let fields = Fields::new().custom_value("delayMinutesNum", &45.0);
        assert_eq!(fields.to_json().as_deref(), Ok(r#"{"custom":{"delayMinutesNum":45}}"#));
        let fields = fields.text("title", "BA117").custom_texts("legsStr", ["LHR", "JFK"]);
        assert_eq!(
            fields.to_json().as_deref(),
            Ok(r#"{"title":"BA117","custom":{"delayMinutesNum":45,"legsStr":["LHR","JFK"]}}"#)
        );
    }

    #[test]
    fn a_number_without_a_json_form_is_told_when_the_body_is_made() {
        let fields = Fields::new().custom_value("delayMinutesNum", &f64::NAN);
        let error = fields.to_json().expect_err("not a number");
        assert_eq!(error.to_string(), "a number that is not finite has no JSON form");
    }

    #[test]
    fn a_secret_is_sent_and_not_shown() {
        let fields = Fields::new().text("domain", "acme").value("password", &crate::Secret::from("hunter2"));
        assert_eq!(fields.to_json().as_deref(), Ok(r#"{"domain":"acme","password":"hunter2"}"#));
        assert_eq!(format!("{fields:?}"), "<holds a secret>");
    }

    #[test]
    fn the_order_of_setting_does_not_matter_for_equality() {
        let one = Fields::new().value("a", &1_u8).value("b", &2_u8);
        let other = Fields::new().value("b", &2_u8);
        assert_ne!(one, other);
        assert_eq!(one, other.value("a", &1_u8));
    }

    #[test]
    fn a_value_of_any_depth_is_replaced_and_compared() {
        let deep = (0..500).fold(serde_json::Value::Null, |inner, _| serde_json::Value::Array(vec![inner]));
        let fields = Fields::new().json("data", &deep).text("a", "1");
        assert_ne!(fields, Fields::new().json("data", &deep).text("a", "2"));
        assert_eq!(fields.text("data", "{[\\\"").to_json().as_deref(), Ok(r#"{"a":"1","data":"{[\\\""}"#));
    }
}
