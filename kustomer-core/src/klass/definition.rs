//! The definition of a Klass and its custom attributes, as the derive generates it.

use crate::custom::{AttributeConstants, CustomAttribute, Suffix};
use crate::json::Writer;

/// A Klass and those of its custom attributes that a Rust type has.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct KlassDefinition {
    /// The name in paths. Unique in the organization; cannot be changed.
    pub name: &'static str,
    /// The display name.
    pub display_name: Option<&'static str>,
    /// The name of the icon.
    pub icon: Option<&'static str>,
    /// The name of the color.
    pub color: Option<&'static str>,
    /// The custom attributes, in the order of the struct.
    pub attributes: Vec<AttributeDefinition>,
}

impl KlassDefinition {
    /// Creates a definition with this name and these attributes.
    pub fn new(name: &'static str, attributes: Vec<AttributeDefinition>) -> Self {
        Self { name, display_name: None, icon: None, color: None, attributes }
    }

    /// Sets the display name.
    #[must_use]
    pub fn display_name(mut self, display_name: &'static str) -> Self {
        self.display_name = Some(display_name);
        self
    }

    /// Sets the icon.
    #[must_use]
    pub fn icon(mut self, icon: &'static str) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Sets the color.
    #[must_use]
    pub fn color(mut self, color: &'static str) -> Self {
        self.color = Some(color);
        self
    }

    /// Returns the definition as JSON, in the form of a Klass in an app definition. `kustomer plan --klass-json` and
    /// `kustomer pull --from` read it.
    ///
    /// ```
    /// use kustomer::{Id, KustomerResource};
    ///
    /// #[derive(KustomerResource)]
    /// #[kustomer(klass = "flight", icon = "plane")]
    /// struct Flight {
    ///     id: Id<Flight>,
    ///     title: String,
    ///     #[kustomer(custom)]
    ///     number: Option<String>,
    /// }
    ///
    /// let json = Flight::klass().to_json();
    /// assert_eq!(json, r#"{"name":"flight","icon":"plane","metadata":{"properties":{"numberStr":{}}}}"#);
    /// ```
    pub fn to_json(&self) -> String {
        let mut writer = Writer::new();
        writer.begin_object();
        writer.member("name", self.name);
        writer.member("displayName", &self.display_name);
        writer.member("icon", &self.icon);
        writer.member("color", &self.color);
        writer.name("metadata");
        writer.begin_object();
        writer.name("properties");
        writer.begin_object();
        for attribute in &self.attributes {
            writer.name(attribute.name);
            attribute.write(&mut writer);
        }
        writer.end_object();
        writer.end_object();
        writer.end_object();
        // Texts and booleans can always be encoded.
        writer.finish().unwrap_or_default()
    }
}

/// A custom attribute of a Klass.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AttributeDefinition {
    /// The wire name, including the suffix.
    pub name: &'static str,
    /// The suffix, which determines the type.
    pub suffix: Suffix,
    /// True for a list.
    pub multi: bool,
    /// The allowed values; empty when any value is allowed.
    pub enumeration: &'static [&'static str],
    /// The display name.
    pub display_name: Option<&'static str>,
    /// The type of the record that an ID refers to, such as `customer` or `kobject.flight`. The service requires it for
    /// attributes with the suffix `Id`.
    pub target: Option<&'static str>,
}

impl AttributeDefinition {
    fn write(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.member("displayName", &self.display_name);
        writer.member("target", &self.target);
        if self.multi {
            writer.member("multi", &true);
        }
        if !self.enumeration.is_empty() {
            writer.name("enumeration");
            writer.strings(self.enumeration);
        }
        writer.end_object();
    }

    /// Creates the definition of an attribute of the Rust type `T`.
    pub fn of<T: CustomAttribute>(name: &'static str) -> Self {
        Self::with(name, T::CONSTANTS)
    }

    /// Like [`AttributeDefinition::of`], but takes the constants of the type. Derived code then causes a single error for a
    /// type that does not have them.
    #[doc(hidden)]
    pub fn with(name: &'static str, of_type: AttributeConstants) -> Self {
        let AttributeConstants { suffix, multi, enumeration, target } = of_type;
        Self { name, suffix, multi, enumeration, display_name: None, target }
    }

    /// Like [`AttributeDefinition::with`], for a list of values of the type.
    #[doc(hidden)]
    pub fn list(name: &'static str, of_item: AttributeConstants) -> Self {
        Self { multi: true, ..Self::with(name, of_item) }
    }

    /// Sets the suffix where it differs from that of the type: a `String` has [`Suffix::Str`], but can also be
    /// [`Suffix::Txt`] or [`Suffix::Tree`].
    #[must_use]
    pub fn suffix(mut self, suffix: Suffix) -> Self {
        self.suffix = suffix;
        self
    }

    /// Sets the display name.
    #[must_use]
    pub fn display_name(mut self, display_name: &'static str) -> Self {
        self.display_name = Some(display_name);
        self
    }

    /// Sets the allowed values, for a type that allows any.
    #[must_use]
    pub fn enumeration(mut self, values: &'static [&'static str]) -> Self {
        self.enumeration = values;
        self
    }
}
