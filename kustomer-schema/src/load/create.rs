//! What a new record requires: the names in `create`, or by default what is required and not read-only.

use super::Loader;
use crate::json::{Member, member};
use crate::message::printable;
use crate::model::{Access, Property, Schema, SourceString, Type};
use crate::problem::Unknown;
use crate::vocabulary::{CREATE_KEYWORDS, CUSTOM, ID};

/// The contents of `create`.
#[derive(Debug)]
pub(super) struct Create {
    required: Vec<SourceString>,
}

/// Prefix of custom attributes in `create`.
const PREFIX: &str = "custom.";

impl Loader<'_> {
    pub(super) fn create(&mut self, keywords: &[Member<'_>]) -> Option<Create> {
        member(keywords, "create")?;
        let inner = self.object_members(keywords, "create").unwrap_or_default();
        self.known_keywords(inner, CREATE_KEYWORDS, "`create`");
        let required = self.strings(inner, "required", "an array of attribute and relationship names");
        Some(Create { required })
    }

    /// Marks what a new record requires.
    pub(super) fn mark_required_on_create(&mut self, schema: &mut Schema, create: Option<Create>) {
        let Some(create) = create else {
            let required_on_create = |property: &Property| property.required && property.schema.access.create;
            for property in schema.attributes.parts_mut() {
                property.required_on_create = required_on_create(property);
            }
            if let Some(custom) = &mut schema.custom {
                custom.required_on_create = required_on_create(custom);
            }
            return;
        };
        for attribute in custom_attributes(schema) {
            attribute.required_on_create = false;
        }
        for name in &create.required {
            self.require(schema, name);
        }
    }

    fn require(&mut self, schema: &mut Schema, name: &SourceString) {
        let Some((required_on_create, access)) = found(schema, &name.text) else {
            return self.unknown_requirement(schema, name);
        };
        let shown = printable(&name.text);
        if *required_on_create {
            self.report.error(name.position, format!("duplicate `{shown}` in `required`"));
        } else if access.create {
            *required_on_create = true;
        } else {
            let word = if access.update { "updateOnly" } else { "readOnly" };
            self.report
                .error(name.position, format!("`{shown}` is required on new records, but is `{word}`"))
                .help(format!("remove it here, or remove `{word}`"));
        }
    }

    fn unknown_requirement(&mut self, schema: &Schema, name: &SourceString) {
        let message = format!("`{}` is neither an attribute nor a relationship", printable(&name.text));
        let is_custom = schema.custom_attribute(&name.text).is_some();
        if is_custom {
            let full = format!("{PREFIX}{}", printable(&name.text));
            self.report
                .error(name.position, message)
                .help(format!("custom attributes have a prefix here: `{full}`"));
            return;
        }
        let mut known = Vec::new();
        if self.report.can_suggest() {
            known.extend(schema.attributes.iter().map(|attribute| attribute.name.clone()));
            known.extend(schema.relationships.iter().map(|relationship| relationship.name.clone()));
            known.extend(schema.custom_attributes().iter().map(|one| format!("{PREFIX}{}", one.name)));
        }
        let known = || known.iter().map(String::as_str).collect();
        let unknown = Unknown { what: "name", name: &name.text, known: &known };
        self.report.unknown(name.position, message, unknown);
    }
}

/// Finds the mark and the access of what a name refers to. If an attribute and a relationship share the name, they are the
/// same member of a new record's body, and the attribute takes precedence if new records can have it.
fn found<'s>(schema: &'s mut Schema, name: &str) -> Option<(&'s mut bool, Access)> {
    if let Some(custom) = name.strip_prefix(PREFIX) {
        let Type::Object(object) = &mut schema.custom.as_mut()?.schema.ty else { return None };
        return object.properties.get_mut(custom).map(mark);
    }
    match name {
        ID => return schema.id.as_mut().map(mark),
        CUSTOM => return schema.custom.as_mut().map(mark),
        _ => {}
    }
    let creates = schema.attributes.get(name).is_some_and(|attribute| attribute.schema.access.create);
    if (!creates && schema.relationships.get(name).is_some()) || schema.attributes.get(name).is_none() {
        let relationship = schema.relationships.get_mut(name)?;
        return Some((&mut relationship.required_on_create, relationship.access));
    }
    schema.attributes.get_mut(name).map(mark)
}

fn mark(property: &mut Property) -> (&mut bool, Access) {
    (&mut property.required_on_create, property.schema.access)
}

fn custom_attributes(schema: &mut Schema) -> impl Iterator<Item = &mut Property> {
    let object = match schema.custom.as_mut().map(|custom| &mut custom.schema.ty) {
        Some(Type::Object(object)) => Some(object),
        _ => None,
    };
    object.into_iter().flat_map(|object| object.properties.parts_mut())
}
