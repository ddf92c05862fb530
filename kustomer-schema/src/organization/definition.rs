//! What an organization defines: its Klasses, and the custom attributes of Klasses and of resources of the API.

use super::layout::{Json, Object};
use crate::kobject;
use crate::suffix::Suffix;

/// A Klass with its custom attributes, or the custom attributes of a resource of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResourceDefinition {
    /// The name in the path of its metadata: `kobject.flight`, `customer`.
    pub resource: String,
    /// The Klass; `None` for a resource of the API.
    pub klass: Option<Klass>,
    /// The custom attributes that are not deleted, sorted by name.
    pub attributes: Vec<Attribute>,
    /// Names of attributes that schema files cannot describe, because they have no suffix or a character that is not
    /// allowed. They are left alone.
    pub unsupported: Vec<String>,
    /// Attributes that a schema file has, but that the organization did not have when it was pulled.
    pub(super) marked: Vec<String>,
    /// Which of the attributes of the resource are known.
    pub(super) known: Known,
    /// Whether only the name of the Klass is known.
    pub(super) is_name_only: bool,
}

/// Which of the attributes of a resource a definition has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// None: a Klass as the service returns it has no attributes.
    None,
    /// Some: an app adds attributes to a resource that has others.
    Some,
    All,
}

/// What an organization defines about a Klass, apart from its custom attributes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Klass {
    /// Name in paths.
    pub name: String,
    /// ID; `None` if it was not read from the organization.
    pub id: Option<String>,
    /// Display name.
    pub display_name: Option<String>,
    /// Icon.
    pub icon: Option<String>,
    /// Color.
    pub color: Option<String>,
    /// Whether objects of the Klass can be created: `enabled` or `disabled`.
    pub status: Option<String>,
    /// Actions that users can perform on the objects, sorted.
    pub mixins: Vec<String>,
}

/// A custom attribute.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Attribute {
    /// Name on the wire, with the suffix.
    pub name: String,
    /// Type of its values, or of the items of its list.
    pub suffix: Suffix,
    /// Display name.
    pub display_name: Option<String>,
    /// Allowed values; empty if any value is allowed.
    pub enumeration: Vec<String>,
    /// Type of the records whose IDs it holds, such as `customer` or `kobject.flight`.
    pub target: Option<String>,
    /// Whether it holds a list.
    pub list: bool,
    /// Whether the list is marked by `array` in the metadata and not by `multi`.
    pub(super) is_array: bool,
    pub(super) tree: Option<Json>,
    pub(super) sensitive: Option<Json>,
    /// All members of the metadata that a client can write, for an update that keeps what it does not change.
    pub(super) members: Object,
}

impl ResourceDefinition {
    /// Creates the definition of a Klass without attributes.
    pub(super) fn of_klass(klass: Klass) -> Self {
        let resource = kobject::type_name(&klass.name);
        Self { resource, klass: Some(klass), ..Self::of_resource("") }
    }

    /// Creates the definition of a resource of the API without attributes.
    pub(super) fn of_resource(resource: &str) -> Self {
        Self {
            resource: resource.to_owned(),
            klass: None,
            attributes: Vec::new(),
            unsupported: Vec::new(),
            marked: Vec::new(),
            known: Known::None,
            is_name_only: false,
        }
    }

    /// Returns the attribute with this name.
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// Makes it a definition of what must exist, as that of a Rust type, and not of everything that exists.
    #[must_use]
    pub fn partial(mut self) -> Self {
        self.known = Known::Some;
        self
    }

    /// Combines definitions of one resource, such as several files with custom attributes of customers. An attribute that
    /// two have is that of the first.
    pub fn combined(definitions: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for definition in definitions {
            match all.iter_mut().find(|known| known.resource == definition.resource) {
                Some(known) => known.add(definition),
                None => all.push(definition),
            }
        }
        all
    }

    fn add(&mut self, other: Self) {
        if self.is_name_only && !other.is_name_only {
            self.klass = other.klass;
            self.is_name_only = false;
        }
        if self.known != other.known {
            self.known = Known::Some;
        }
        for attribute in other.attributes {
            if self.attribute(&attribute.name).is_none() {
                self.attributes.push(attribute);
            }
        }
        self.marked.extend(other.marked);
        self.attributes.sort_by(|a, b| a.name.cmp(&b.name));
    }

    /// Returns how messages call it: ``the Klass `flight` ``, `` `customer` ``.
    pub fn title(&self) -> String {
        match &self.klass {
            Some(klass) => format!("Klass `{}`", klass.name),
            None => format!("`{}`", self.resource),
        }
    }
}

impl Klass {
    pub(super) fn is_disabled(&self) -> bool {
        self.status.as_deref() == Some("disabled")
    }
}

impl Attribute {
    pub(super) fn new(name: &str, suffix: Suffix) -> Self {
        Self {
            name: name.to_owned(),
            suffix,
            display_name: None,
            enumeration: Vec::new(),
            target: None,
            list: false,
            is_array: false,
            tree: None,
            sensitive: None,
            members: Object::default(),
        }
    }
}

/// Returns the suffix of an attribute that schema files can describe.
pub(super) fn supported(name: &str) -> Option<Suffix> {
    let allowed =
        |c: char| !c.is_control() && !c.is_whitespace() && !matches!(c, '.' | '"' | '\\' | '{' | '}' | '/');
    Suffix::of_name(name).filter(|_| name.chars().all(allowed))
}
