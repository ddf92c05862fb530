//! The definition of a Klass as data, as the derive writes it down.

use crate::custom::{CustomAttribute, Suffix};

/// A Klass and the custom attributes that a Rust type knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct KlassDefinition {
    /// The name in paths, unique in the organization and never changed.
    pub name: &'static str,
    /// The name that people see, if one was given.
    pub display_name: Option<&'static str>,
    /// An icon's name, if one was given.
    pub icon: Option<&'static str>,
    /// A color's name, if one was given.
    pub color: Option<&'static str>,
    /// The custom attributes, in the order of the struct.
    pub attributes: Vec<AttributeDefinition>,
}

impl KlassDefinition {
    /// A Klass with this name and these attributes.
    pub fn new(name: &'static str, attributes: Vec<AttributeDefinition>) -> Self {
        Self { name, display_name: None, icon: None, color: None, attributes }
    }

    /// Sets the name that people see.
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
}

/// A custom attribute of a Klass.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AttributeDefinition {
    /// The name on the wire, suffix included.
    pub name: &'static str,
    /// The suffix, which fixes the type.
    pub suffix: Suffix,
    /// True for a list.
    pub multi: bool,
    /// The values allowed; empty for a free value.
    pub enumeration: &'static [&'static str],
    /// The name that people see, if one was given.
    pub display_name: Option<&'static str>,
    /// What an id leads to, such as `customer` or `kobject.flight`, if it is known. The service wants it for
    /// attributes with the suffix `Id`.
    pub target: Option<&'static str>,
}

impl AttributeDefinition {
    /// The attribute `name` of the Rust type `T`.
    pub fn of<T: CustomAttribute>(name: &'static str) -> Self {
        Self {
            name,
            suffix: T::SUFFIX,
            multi: T::MULTI,
            enumeration: T::ENUMERATION,
            display_name: None,
            target: T::TARGET,
        }
    }

    /// As [`AttributeDefinition::of`], with the constants of the type named one by one: a type that has none is told
    /// in the same words as elsewhere in what is derived, and rustc tells the same words once.
    #[doc(hidden)]
    pub fn with(
        name: &'static str,
        suffix: Suffix,
        multi: bool,
        enumeration: &'static [&'static str],
        target: Option<&'static str>,
    ) -> Self {
        Self { name, suffix, multi, enumeration, display_name: None, target }
    }

    /// Sets the suffix, where it is not the one of the type: a `String` has [`Suffix::Str`], and holds the values of
    /// [`Suffix::Txt`] and [`Suffix::Tree`] as well.
    #[must_use]
    pub fn suffix(mut self, suffix: Suffix) -> Self {
        self.suffix = suffix;
        self
    }

    /// Sets the name that people see.
    #[must_use]
    pub fn display_name(mut self, display_name: &'static str) -> Self {
        self.display_name = Some(display_name);
        self
    }

    /// Sets the values allowed, where the type allows any.
    #[must_use]
    pub fn enumeration(mut self, values: &'static [&'static str]) -> Self {
        self.enumeration = values;
        self
    }
}
