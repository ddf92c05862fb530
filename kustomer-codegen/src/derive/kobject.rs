//! The attributes that every KObject has, and whether each can be created and updated. All Klasses share this table.

use proc_macro2::{Ident, Span};
use quote::quote;

use crate::ir::{Access, Field, FieldKind, Shape, Suffix, Ty};

/// A standard attribute or relationship of a KObject.
#[derive(Debug)]
pub(super) struct Standard {
    pub(super) wire: &'static str,
    pub(super) access: Access,
    pub(super) relationship: bool,
}

const fn attribute(wire: &'static str, access: Access) -> Standard {
    Standard { wire, access, relationship: false }
}

const fn relationship(wire: &'static str, access: Access) -> Standard {
    Standard { wire, access, relationship: true }
}

/// The one attribute that is required to create a KObject.
pub(super) const TITLE: &str = "title";

/// The standard attributes. An update cannot move a KObject to another customer or company.
const STANDARD: &[Standard] = &[
    attribute("assignedUser", Access::READ_ONLY),
    attribute("attribution", Access::READ_ONLY),
    attribute("createdAt", Access::FULL),
    attribute("data", Access::FULL),
    attribute("description", Access::FULL),
    attribute("doneCount", Access::READ_ONLY),
    attribute("externalId", Access::FULL),
    attribute("firstDone", Access::READ_ONLY),
    attribute("icon", Access::FULL),
    attribute("images", Access::FULL),
    attribute("importedAt", Access::FULL),
    attribute("klassDisplayName", Access::READ_ONLY),
    attribute("klassMixins", Access::READ_ONLY),
    attribute("lastDone", Access::READ_ONLY),
    attribute("modifiedAt", Access::READ_ONLY),
    attribute("queue", Access::READ_ONLY),
    attribute("reopenCount", Access::READ_ONLY),
    attribute("reopenFromDoneCount", Access::READ_ONLY),
    attribute("rev", Access::UPDATE_ONLY),
    attribute("roleGroupVersions", Access::READ_ONLY),
    attribute("s3DataUrl", Access::READ_ONLY),
    attribute("status", Access::READ_ONLY),
    attribute("tags", Access::FULL),
    attribute(TITLE, Access::FULL),
    attribute("updatedAt", Access::READ_ONLY),
    relationship("company", Access::CREATE_ONLY),
    relationship("createdBy", Access::READ_ONLY),
    relationship("customer", Access::CREATE_ONLY),
    relationship("klass", Access::READ_ONLY),
    relationship("modifiedBy", Access::READ_ONLY),
    relationship("org", Access::READ_ONLY),
    relationship("queue", Access::READ_ONLY),
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
    STANDARD.iter().find(|standard| standard.wire == wire && standard.relationship == relationship)
}

/// Returns whether a KObject's attribute can be created and updated, or `None` for one that no KObject has.
#[cfg(feature = "source")]
pub(crate) fn standard_access(wire: &str, relationship: bool) -> Option<(bool, bool)> {
    standard(wire, relationship).map(|standard| (standard.access.create, standard.access.update))
}

pub(super) fn names(relationship: bool) -> Vec<&'static str> {
    STANDARD
        .iter()
        .filter(|standard| standard.relationship == relationship)
        .map(|standard| standard.wire)
        .collect()
}

#[cfg(all(test, feature = "schema-check"))]
mod tests {
    use std::path::Path;

    use kustomer_schema::Schema;

    use super::*;

    #[test]
    fn the_schema_of_kobjects_has_the_same_attributes() {
        let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
        let schema = Schema::from_file(&schemas, "core/kobject.json").expect("the schema of KObjects");
        let attributes = schema.attributes.iter().map(|one| (one.name.as_str(), false, one.schema.access));
        let relationships = schema.relationships.iter().map(|one| (one.name.as_str(), true, one.access));
        for (name, relationship, access) in attributes.chain(relationships) {
            let standard = standard(name, relationship).map(|standard| standard.access);
            let found = standard.map(|access| (access.create, access.update));
            assert_eq!(found, Some((access.create, access.update)), "`{name}`");
        }
    }
}
