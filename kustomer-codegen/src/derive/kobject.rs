//! The attributes that every KObject has, and whether each can be created and updated. All Klasses share this table.

use proc_macro2::{Ident, Span};
use quote::quote;

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::ir::{Access, Field, FieldKind, Shape, Suffix, Ty};
use crate::names::type_text;

/// A standard attribute or relationship of a KObject.
#[derive(Debug)]
pub(super) struct Standard {
    pub(super) wire: &'static str,
    pub(super) access: Access,
    /// Records have it. Some attributes can only be sent.
    pub(super) readable: bool,
    pub(super) holds: Holds,
}

impl Standard {
    pub(super) fn is_relationship(&self) -> bool {
        self.to().is_some()
    }

    /// Returns the type of the records that it refers to.
    pub(super) fn to(&self) -> Option<&'static str> {
        match self.holds {
            Holds::Record(to) => Some(to),
            _ => None,
        }
    }
}

/// What a standard attribute or relationship holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Text,
    Time,
    Number,
    Texts,
    Object,
    /// Of an undocumented type.
    Anything,
    /// The ID of a record of this type.
    Record(&'static str),
}

impl Holds {
    /// Returns a description for messages.
    fn described(self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Time => "a date and time",
            Self::Number => "a number",
            Self::Texts => "a list of strings",
            Self::Object => "an object",
            Self::Anything | Self::Record(_) => "any value",
        }
    }

    /// Returns the usual Rust type.
    fn rust(self) -> &'static str {
        match self {
            Self::Text => "String",
            Self::Time => "Timestamp",
            Self::Number => "i64",
            Self::Texts => "Vec<String>",
            Self::Object | Self::Anything | Self::Record(_) => "serde_json::Value",
        }
    }

    /// Returns false for a well-known type that holds something else.
    fn fits(self, ty: &Ty) -> bool {
        let Some(suffix) = ty.suffix else { return true };
        let is_text = matches!(suffix, Suffix::Str | Suffix::Url | Suffix::Id);
        match self {
            Self::Text => is_text && !ty.is_list(),
            Self::Time => suffix == Suffix::At && !ty.is_list(),
            Self::Number => suffix == Suffix::Num && !ty.is_list(),
            Self::Texts => is_text && ty.is_list(),
            Self::Object => false,
            Self::Anything | Self::Record(_) => true,
        }
    }
}

/// Returns an error for a field whose type cannot hold the values of a standard attribute, as far as its tokens show.
pub(super) fn wrong_type(standard: &Standard, ty: &Ty) -> Option<Diagnostic> {
    if standard.holds.fits(ty) {
        return None;
    }
    let (wire, found, rust) = (standard.wire, type_text(&ty.whole), standard.holds.rust());
    let error =
        format!("`{wire}` of a KObject is {}, which `{found}` cannot hold", standard.holds.described());
    let rust = if ty.is_nullable() { format!("Option<{rust}>") } else { rust.to_owned() };
    Some(
        Diagnostic::at(Code::StandardType, &ty.whole, error)
            .help(format!("write `{rust}`"))
            .help("for an attribute of your Klass with this name, add `#[kustomer(custom)]`"),
    )
}

/// Returns an error for a field of the struct that holds an attribute which the service never returns.
pub(super) fn never_returned(ident: &Ident, wire: &str, ty: &Ty) -> Diagnostic {
    Diagnostic::at(Code::NeverReturned, ident, format!("the service never returns `{wire}`"))
        .help(format!("move it to the struct's `write_only({ident}: {})`", type_text(&ty.whole)))
}

const fn attribute(wire: &'static str, access: Access, holds: Holds) -> Standard {
    Standard { wire, access, readable: true, holds }
}

const fn relationship(wire: &'static str, access: Access, to: &'static str) -> Standard {
    Standard { wire, access, readable: true, holds: Holds::Record(to) }
}

/// The one attribute that is required to create a KObject.
pub(super) const TITLE: &str = "title";

/// The standard attributes. An update cannot move a KObject to another customer or company.
const STANDARD: &[Standard] = &[
    attribute("assignedUser", Access::READ_ONLY, Holds::Text),
    attribute("attribution", Access::READ_ONLY, Holds::Object),
    attribute("createdAt", Access::FULL, Holds::Time),
    attribute("data", Access::FULL, Holds::Object),
    attribute("description", Access::FULL, Holds::Text),
    attribute("doneCount", Access::READ_ONLY, Holds::Number),
    attribute("externalId", Access::FULL, Holds::Text),
    attribute("firstDone", Access::READ_ONLY, Holds::Object),
    attribute("icon", Access::FULL, Holds::Text),
    attribute("images", Access::FULL, Holds::Texts),
    Standard { readable: false, ..attribute("importedAt", Access::FULL, Holds::Time) },
    attribute("klassDisplayName", Access::READ_ONLY, Holds::Text),
    attribute("klassMixins", Access::READ_ONLY, Holds::Texts),
    attribute("lastDone", Access::READ_ONLY, Holds::Object),
    attribute("modifiedAt", Access::READ_ONLY, Holds::Time),
    attribute("queue", Access::READ_ONLY, Holds::Text),
    attribute("reopenCount", Access::READ_ONLY, Holds::Number),
    attribute("reopenFromDoneCount", Access::READ_ONLY, Holds::Number),
    attribute("rev", Access::UPDATE_ONLY, Holds::Number),
    attribute("roleGroupVersions", Access::READ_ONLY, Holds::Anything),
    attribute("s3DataUrl", Access::READ_ONLY, Holds::Text),
    attribute("status", Access::READ_ONLY, Holds::Text),
    attribute("tags", Access::FULL, Holds::Texts),
    attribute(TITLE, Access::FULL, Holds::Text),
    attribute("updatedAt", Access::READ_ONLY, Holds::Time),
    relationship("company", Access::CREATE_ONLY, "company"),
    relationship("createdBy", Access::READ_ONLY, "user"),
    relationship("customer", Access::CREATE_ONLY, "customer"),
    relationship("klass", Access::READ_ONLY, "klass"),
    relationship("modifiedBy", Access::READ_ONLY, "user"),
    relationship("org", Access::READ_ONLY, "org"),
    relationship("queue", Access::READ_ONLY, "queue"),
];

/// Returns true for the field that holds the title.
pub(super) fn is_title(field: &Field) -> bool {
    field.wire == TITLE && matches!(field.kind, FieldKind::Attribute | FieldKind::Json)
}

/// Returns the title of a KObject whose struct omits it: `new` still requires it.
pub(super) fn title() -> Field {
    let ident = Ident::new(TITLE, Span::call_site());
    let ty = quote! { ::std::string::String };
    let ty = Ty {
        whole: ty.clone(),
        value: ty.clone(),
        inner: ty,
        shape: Shape::One,
        leaf: "String".to_owned(),
        suffix: Some(Suffix::Str),
        span: Span::call_site(),
    };
    let title = Field::new(ident, ty, FieldKind::Attribute);
    Field { wire: TITLE.to_owned(), access: Access::FULL, required: true, in_struct: false, ..title }
}

pub(super) fn standard(wire: &str, relationship: bool) -> Option<&'static Standard> {
    STANDARD.iter().find(|standard| standard.wire == wire && standard.is_relationship() == relationship)
}

/// Returns whether a KObject's attribute can be created and updated, or `None` for one that no KObject has.
#[cfg(feature = "source")]
pub(crate) fn standard_access(wire: &str, relationship: bool) -> Option<(bool, bool)> {
    standard(wire, relationship).map(|standard| (standard.access.create, standard.access.update))
}

pub(super) fn names(relationship: bool) -> Vec<&'static str> {
    STANDARD
        .iter()
        .filter(|standard| standard.is_relationship() == relationship)
        .map(|standard| standard.wire)
        .collect()
}

#[cfg(all(test, feature = "schema-check"))]
mod tests {
    use std::path::Path;

    use kustomer_schema::{Format, Schema, Target, Type};

    use super::*;

    #[test]
    fn the_schema_of_kobjects_has_the_same_attributes() {
        let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
        let schema = Schema::from_file(&schemas, "core/kobject.json").expect("the schema of KObjects");
        let attributes = schema.attributes.iter().map(|one| (one.name.as_str(), false, one.schema.access));
        let relationships = schema.relationships.iter().map(|one| (one.name.as_str(), true, one.access));
        for (name, relationship, access) in attributes.chain(relationships) {
            let found = standard(name, relationship)
                .map(|standard| (standard.readable, standard.access.create, standard.access.update));
            assert_eq!(found, Some((access.read, access.create, access.update)), "`{name}`");
        }
    }

    #[test]
    fn the_schema_of_kobjects_has_the_same_types() {
        let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
        let schema = Schema::from_file(&schemas, "core/kobject.json").expect("the schema of KObjects");
        for attribute in &schema.attributes {
            let holds = match &schema.resolve(&attribute.schema).ty {
                Type::String(text) if text.format == Some(Format::DateTime) => Holds::Time,
                Type::String(_) | Type::Enum(_) => Holds::Text,
                Type::Number(_) | Type::Integer(_) => Holds::Number,
                Type::Array(array) => match &schema.resolve(&array.items).ty {
                    Type::String(_) | Type::Enum(_) => Holds::Texts,
                    _ => Holds::Anything,
                },
                _ => Holds::Object,
            };
            let found = standard(&attribute.name, false).map(|standard| standard.holds);
            assert_eq!(found, Some(holds), "`{}`", attribute.name);
        }
        for relationship in &schema.relationships {
            let found = standard(&relationship.name, true).and_then(Standard::to);
            let Target::Types(types) = &relationship.to else { panic!("`{}`", relationship.name) };
            let to: Vec<&str> = types.iter().map(|to| to.text.as_str()).collect();
            assert_eq!(Vec::from_iter(found), to, "`{}`", relationship.name);
        }
    }
}
