//! The fields of a create or an update, encoded as JSON while they are set, so that building a body is copying. The
//! builders that the derive emits are thin wrappers around this type.

mod members;

use std::borrow::Borrow;
use std::fmt;

use crate::argument::{Given, ListArg, TextArg, ValueArg};
use crate::json::{Encode, EncodeError, Writer};
pub(crate) use members::Members;

/// Borrows the part of a value that is encoded: the method of a trait of its type. Derived code has no other bound on types
/// that only rustc knows, so that rustc reports a type without the trait once.
pub type AsEncode<T> = fn(&T) -> &dyn Encode;

/// The attributes and custom attributes of a request body.
///
/// Setting a field again replaces its value. Names are not escaped: the derives ensure that they need no escapes.
#[derive(Clone, Default, PartialEq)]
pub struct Fields {
    attributes: Members,
    /// Boxed and often missing: builders are moved at every step, and small ones move faster.
    custom: Option<Box<Members>>,
}

impl Fields {
    /// Creates an empty set of fields.
    pub const fn new() -> Self {
        Self { attributes: Members::new(), custom: None }
    }

    /// Sets an attribute.
    #[must_use]
    pub fn value<T: Encode + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        value.encode(self.attributes.begin(name));
        self
    }

    /// Sets a string attribute, unless it is `None`.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "callers pass what they have")]
    pub fn text(mut self, name: &'static str, text: impl TextArg) -> Self {
        if let Some(text) = text.given_text() {
            self.attributes.begin(name).string(&text);
        }
        self
    }

    /// Sets an attribute to a value of its type, unless it is `None`.
    #[must_use]
    pub fn given<T: Encode>(mut self, name: &'static str, value: impl Given<T>) -> Self {
        if let Some(value) = Given::<T>::given(value) {
            Borrow::<T>::borrow(&value).encode(self.attributes.begin(name));
        }
        self
    }

    /// Sets an attribute to a value of its type, unless it is `None`, through the function that borrows what is encoded.
    #[must_use]
    pub fn given_as<T>(mut self, name: &'static str, value: impl Given<T>, encode: AsEncode<T>) -> Self {
        if let Some(value) = Given::<T>::given(value) {
            encode(Borrow::<T>::borrow(&value)).encode(self.attributes.begin(name));
        }
        self
    }

    /// Sets an attribute to a value that converts into its type, unless it is `None`.
    #[must_use]
    pub fn converted<T, F>(
        mut self,
        name: &'static str,
        value: impl ValueArg<T, F>,
        encode: AsEncode<T>,
    ) -> Self {
        if let Some(value) = ValueArg::<T, F>::given_value(value) {
            encode(Borrow::<T>::borrow(&value)).encode(self.attributes.begin(name));
        }
        self
    }

    /// Sets a list attribute, unless the list is `None`, through the function that borrows what is encoded of an item.
    #[must_use]
    pub fn list_as<T, I, C>(
        mut self,
        name: &'static str,
        items: impl ListArg<T, I, C>,
        encode: AsEncode<T>,
    ) -> Self {
        if let Some(items) = ListArg::<T, I, C>::given_items(items) {
            self.attributes.begin(name).list_as(items, encode);
        }
        self
    }

    /// Sets a list attribute, unless the list is `None`.
    #[must_use]
    pub fn list<T: Encode + ?Sized, I, C>(
        mut self,
        name: &'static str,
        items: impl ListArg<T, I, C>,
    ) -> Self {
        if let Some(items) = ListArg::<T, I, C>::given_items(items) {
            self.attributes.begin(name).borrowed_list::<T>(items);
        }
        self
    }

    /// Sets an attribute to `null`.
    #[must_use]
    pub fn null(mut self, name: &'static str) -> Self {
        self.attributes.begin(name).null();
        self
    }

    /// Sets an attribute whose value `write` writes through serde, unless it is `None`.
    #[must_use]
    pub fn given_json<T>(
        mut self,
        name: &'static str,
        value: impl Given<T>,
        write: fn(&T, &mut Writer),
    ) -> Self {
        if let Some(value) = Given::<T>::given(value) {
            write(Borrow::<T>::borrow(&value), self.attributes.begin(name));
        }
        self
    }

    /// Sets a custom attribute.
    #[must_use]
    pub fn custom_value<T: Encode + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        value.encode(self.custom().begin(name));
        self
    }

    /// Sets a custom string attribute, unless it is `None`.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "callers pass what they have")]
    pub fn custom_text(mut self, name: &'static str, text: impl TextArg) -> Self {
        if let Some(text) = text.given_text() {
            self.custom().begin(name).string(&text);
        }
        self
    }

    /// Sets a custom attribute to a value of its type, unless it is `None`.
    #[must_use]
    pub fn custom_given<T: Encode>(mut self, name: &'static str, value: impl Given<T>) -> Self {
        if let Some(value) = Given::<T>::given(value) {
            Borrow::<T>::borrow(&value).encode(self.custom().begin(name));
        }
        self
    }

    /// Sets a custom attribute to a value of its type, unless it is `None`, through the function that borrows what is
    /// encoded.
    #[must_use]
    pub fn custom_given_as<T>(
        mut self,
        name: &'static str,
        value: impl Given<T>,
        encode: AsEncode<T>,
    ) -> Self {
        if let Some(value) = Given::<T>::given(value) {
            encode(Borrow::<T>::borrow(&value)).encode(self.custom().begin(name));
        }
        self
    }

    /// Sets a custom attribute to a value that converts into its type, unless it is `None`.
    #[must_use]
    pub fn custom_converted<T, F>(
        mut self,
        name: &'static str,
        value: impl ValueArg<T, F>,
        encode: AsEncode<T>,
    ) -> Self {
        if let Some(value) = ValueArg::<T, F>::given_value(value) {
            encode(value.borrow()).encode(self.custom().begin(name));
        }
        self
    }

    /// Sets a custom list attribute, unless the list is `None`, through the function that borrows what is encoded of an
    /// item.
    #[must_use]
    pub fn custom_list_as<T, I, C>(
        mut self,
        name: &'static str,
        items: impl ListArg<T, I, C>,
        encode: AsEncode<T>,
    ) -> Self {
        if let Some(items) = ListArg::<T, I, C>::given_items(items) {
            self.custom().begin(name).list_as(items, encode);
        }
        self
    }

    /// Sets a custom list attribute, unless the list is `None`.
    #[must_use]
    pub fn custom_list<T: Encode + ?Sized, I, C>(
        mut self,
        name: &'static str,
        items: impl ListArg<T, I, C>,
    ) -> Self {
        if let Some(items) = ListArg::<T, I, C>::given_items(items) {
            self.custom().begin(name).borrowed_list::<T>(items);
        }
        self
    }

    /// Sets a custom attribute to `null`.
    #[must_use]
    pub fn custom_null(mut self, name: &'static str) -> Self {
        self.custom().begin(name).null();
        self
    }

    /// Returns true when a secret was set.
    pub(crate) fn holds_secret(&self) -> bool {
        let custom = self.custom.as_deref().map(|members| &members.writer);
        [Some(&self.attributes.writer), custom].into_iter().flatten().any(Writer::holds_secret)
    }

    /// Returns true when nothing was set.
    pub fn is_empty(&self) -> bool {
        self.attributes.writer.is_empty() && self.custom.is_none()
    }

    /// Returns true when nothing was set, or only the attribute with this name.
    pub(crate) fn is_empty_but(&self, name: &str) -> bool {
        self.custom.is_none() && self.attributes.iter().all(|(set, _)| set == name)
    }

    /// The custom attributes, for the methods in `custom`.
    pub(crate) fn custom(&mut self) -> &mut Members {
        self.custom.get_or_insert_default()
    }

    /// The attributes next to the custom ones.
    pub(crate) fn attributes(&self) -> &Members {
        &self.attributes
    }

    /// The attributes next to the custom ones, to add to them.
    pub(crate) fn attributes_mut(&mut self) -> &mut Members {
        &mut self.attributes
    }

    /// The custom attributes, if one is set.
    pub(crate) fn custom_members(&self) -> Option<&Members> {
        self.custom.as_deref()
    }

    /// Takes over the errors of fields whose values are copied here, and whether they hold a secret.
    pub(crate) fn inherit(&mut self, other: &Self) {
        self.attributes.inherit(&other.attributes);
        if let (Some(custom), Some(other)) = (&mut self.custom, &other.custom) {
            custom.inherit(other);
        }
    }

    /// Returns the JSON text of an attribute next to the custom ones, as it is set.
    pub fn attribute_json(&self, name: &str) -> Option<&str> {
        self.attributes.get(name)
    }

    /// Returns the names of what is set or cleared, as in the body. Custom attributes follow the others, as
    /// `custom.totalNum`.
    pub fn names(&self) -> Vec<String> {
        let attributes = self.attributes.iter().map(|(name, _)| name.to_owned());
        let custom = self.custom.iter().flat_map(|custom| custom.iter());
        attributes.chain(custom.map(|(name, _)| format!("custom.{name}"))).collect()
    }

    /// Returns true if an attribute next to the custom ones is set.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.attributes.has(name)
    }

    /// Returns true if a custom attribute is set.
    pub(crate) fn has_custom(&self) -> bool {
        self.custom.is_some()
    }

    /// The custom attributes without the others.
    pub(crate) fn into_custom(self) -> Option<Box<Members>> {
        self.custom
    }

    /// Converts the fields to a request body, without copying if only attributes are set.
    ///
    /// # Errors
    /// When a value cannot be represented in JSON.
    pub fn into_json(self) -> Result<String, EncodeError> {
        if self.attributes.writer.is_empty() || self.custom.is_some() {
            return self.to_json();
        }
        let mut body = self.attributes.writer.finish()?;
        body.push('}');
        Ok(body)
    }

    /// Returns the request body, a flat JSON object.
    ///
    /// # Errors
    /// When a value cannot be represented in JSON.
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

/// Encodes the fields within a larger value, such as the array of a bulk request.
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
        if self.holds_secret() {
            return f.write_str("<contains a secret>");
        }
        match self.to_json() {
            Ok(json) => f.write_str(&json),
            Err(error) => write!(f, "<{error}>"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::argument::AsText;

    #[test]
    fn setting_a_field_again_replaces_it_in_any_position() {
        let fields = Fields::new().text("a", "first").text("b", "first").text("c", "first");
        let fields = fields.text("a", "second").value("b", &2_u8).null("b");
        assert_eq!(fields.to_json().as_deref(), Ok(r#"{"c":"first","a":"second","b":null}"#));
    }

    #[test]
    fn custom_attributes_are_in_a_nested_object() {
        let fields = Fields::new().custom_value("delayMinutesNum", &45.0);
        assert_eq!(fields.to_json().as_deref(), Ok(r#"{"custom":{"delayMinutesNum":45}}"#));
        let fields = fields.text("title", "BA117").custom_list::<str, AsText, _>("legsStr", ["LHR", "JFK"]);
        assert_eq!(
            fields.to_json().as_deref(),
            Ok(r#"{"title":"BA117","custom":{"delayMinutesNum":45,"legsStr":["LHR","JFK"]}}"#)
        );
    }

    #[test]
    fn a_number_that_is_not_finite_is_an_error_of_the_body() {
        let fields = Fields::new().custom_value("delayMinutesNum", &f64::NAN);
        let error = fields.to_json().expect_err("not a number");
        assert_eq!(error.to_string(), "number is not finite, so JSON cannot represent it");
    }

    #[test]
    fn a_secret_is_sent_but_not_shown() {
        let fields = Fields::new().text("domain", "acme").value("password", &crate::Secret::from("hunter2"));
        assert_eq!(fields.to_json().as_deref(), Ok(r#"{"domain":"acme","password":"hunter2"}"#));
        assert_eq!(format!("{fields:?}"), "<contains a secret>");
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
        let fields = Fields::new().value("data", &deep).text("a", "1");
        assert_ne!(fields, Fields::new().value("data", &deep).text("a", "2"));
        assert_eq!(fields.text("data", "{[\\\"").to_json().as_deref(), Ok(r#"{"a":"1","data":"{[\\\""}"#));
    }
}
