//! The whole of a file.

use super::named::Named;
use super::operation::Operation;
use super::pointer::tokens;
use super::property::{Definition, Property, Subschema};
use super::provenance::ProvenanceByPart;
use super::relationship::Relationship;
use super::search::Search;
use super::source_string::SourceString;
use super::ty::{AdditionalProperties, Reference, Type, Union};
use super::value::Value;
use crate::kobject;
use crate::position::Position;
use crate::vocabulary::{CUSTOM, ID};

/// A resource as its schema file describes it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Schema {
    /// The file as the caller named it.
    pub file: String,
    /// What kind of resource it is, and where its records stand.
    pub kind: ResourceKind,
    /// Whether its records come with an id; `noId` says that they do not.
    pub has_id: bool,
    /// The name of the Rust type, if the file gives one.
    pub rust_name: Option<SourceString>,
    /// The name for people.
    pub title: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// The property `id`, if the file has one; every resource has an id all the same.
    pub id: Option<Property>,
    /// The attributes, without `id` and `custom`.
    pub attributes: Named<Property>,
    /// The property `custom`, if the file has one.
    pub custom: Option<Property>,
    /// What attributes there may be besides.
    pub additional: AdditionalProperties,
    /// The relationships. One may have the name of an attribute.
    pub relationships: Named<Relationship>,
    /// The calls that the API has for it, by name.
    pub operations: Named<Operation>,
    /// How its records are searched for, where they can be.
    pub search: Option<Search>,
    /// What of the file is not documented.
    pub provenance: ProvenanceByPart,
    /// The entries of `$defs`.
    pub definitions: Named<Definition>,
}

/// What a resource is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResourceKind {
    /// A custom object of an organization.
    KObject {
        /// The name of its Klass.
        klass: SourceString,
        /// The Klass's name for people.
        display_name: Option<String>,
        /// The Klass's icon.
        icon: Option<String>,
        /// The Klass's color.
        color: Option<String>,
    },
    /// Any other resource.
    Resource {
        /// The type of JSON:API.
        type_name: SourceString,
        /// The path of the collection: `/v1/customers`.
        path: SourceString,
    },
}

impl ResourceKind {
    /// The type of JSON:API: `kobject.flight`, `customer`.
    pub fn type_name(&self) -> String {
        match self {
            Self::KObject { klass, .. } => kobject::type_name(&klass.text),
            Self::Resource { type_name, .. } => type_name.text.clone(),
        }
    }

    /// Where the file says it: the name of the Klass, or the JSON:API type.
    pub fn position(&self) -> Position {
        match self {
            Self::KObject { klass, .. } => klass.position,
            Self::Resource { type_name, .. } => type_name.position,
        }
    }

    /// The path of the collection: `/v1/klasses/flight`, `/v1/customers`.
    pub fn path(&self) -> String {
        match self {
            Self::KObject { klass, .. } => kobject::path(&klass.text),
            Self::Resource { path, .. } => path.text.clone(),
        }
    }
}

impl Schema {
    /// The folder that the file is in, by `/`: the registry `core` for `core/customer.json`; empty for none.
    pub fn folder(&self) -> &str {
        self.file.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The file's name without its folder and its extension: `customer`.
    pub fn stem(&self) -> &str {
        let name = self.file.rsplit_once('/').map_or(self.file.as_str(), |(_, name)| name);
        name.strip_suffix(".json").unwrap_or(name)
    }

    /// The attribute of a name on the wire.
    pub fn attribute(&self, name: &str) -> Option<&Property> {
        self.attributes.get(name)
    }

    /// Whether a new record must be given something: an attribute, a custom attribute or a relationship.
    pub fn requires_on_create(&self) -> bool {
        self.attributes.iter().chain(self.custom_attributes()).any(|property| property.required_on_create)
            || self.relationships.iter().any(|relationship| relationship.required_on_create)
    }

    /// The custom attributes; none if `custom` is free JSON.
    pub fn custom_attributes(&self) -> &[Property] {
        match self.custom.as_ref().map(|custom| &custom.schema.ty) {
            Some(Type::Object(object)) => &object.properties,
            _ => &[],
        }
    }

    /// The custom attribute of a complete name on the wire: `numberStr`.
    pub fn custom_attribute(&self, name: &str) -> Option<&Property> {
        match &self.custom.as_ref()?.schema.ty {
            Type::Object(object) => object.properties.get(name),
            _ => None,
        }
    }

    /// The relationship of a name on the wire.
    pub fn relationship(&self, name: &str) -> Option<&Relationship> {
        self.relationships.get(name)
    }

    /// The entry of `$defs` of a name.
    pub fn definition(&self, name: &str) -> Option<&Definition> {
        self.definitions.get(name)
    }

    /// The part of the file at a JSON pointer: `/$defs/Gate`, `/properties/cabin`, `/properties/gates/items`. The
    /// file itself is a resource and no such part.
    pub fn at(&self, pointer: &str) -> Option<&Subschema> {
        let tokens = tokens(pointer)?;
        let mut tokens = tokens.iter().map(String::as_str);
        let (section, name) = (tokens.next()?, tokens.next());
        let mut schema = match (section, name?) {
            ("properties", ID) => &self.id.as_ref()?.schema,
            ("properties", CUSTOM) => &self.custom.as_ref()?.schema,
            ("properties", name) => &self.attributes.get(name)?.schema,
            ("$defs", name) => &self.definitions.get(name)?.schema,
            _ => return None,
        };
        while let Some(token) = tokens.next() {
            schema = match (token, &schema.ty) {
                ("properties", Type::Object(object)) => &object.properties.get(tokens.next()?)?.schema,
                ("items", Type::Array(array)) => &array.items,
                ("prefixItems", Type::Tuple(elements)) => elements.get(index(tokens.next()?)?)?,
                ("additionalProperties", Type::Map(values)) => values,
                ("additionalProperties", Type::Object(object)) => match &object.additional {
                    AdditionalProperties::Of(values) => values,
                    _ => return None,
                },
                ("oneOf", Type::Union(union)) => union.member(index(tokens.next()?)?)?,
                _ => return None,
            };
        }
        Some(schema)
    }

    /// What a reference leads to. That may be a reference again: see [`resolve`](Self::resolve).
    pub fn referenced(&self, reference: &Reference) -> Option<&Subschema> {
        self.at(&reference.pointer)
    }

    /// A subschema, or what it leads to at last if it is a `$ref`.
    pub fn resolve<'s>(&'s self, schema: &'s Subschema) -> &'s Subschema {
        let mut end = schema;
        while let Type::Ref(reference) = &end.ty {
            match self.referenced(reference) {
                Some(next) => end = next,
                None => break,
            }
        }
        end
    }

    /// The value of the tag by which a member of a union is known.
    pub fn tag_value<'s>(&'s self, union: &'s Union, member: &'s Subschema) -> Option<&'s str> {
        tag_value(self.resolve(member), &union.tag.as_ref()?.text)
    }
}

/// What an object's property of this name always is.
pub(crate) fn tag_value<'s>(schema: &'s Subschema, tag: &str) -> Option<&'s str> {
    let Type::Object(object) = &schema.ty else { return None };
    match &object.properties.get(tag)?.schema.ty {
        Type::Const(Value::String(value)) => Some(value),
        _ => None,
    }
}

/// An index as JSON pointers write it: digits without a leading zero.
fn index(token: &str) -> Option<usize> {
    let plain = token == "0" || (!token.starts_with('0') && token.bytes().all(|byte| byte.is_ascii_digit()));
    token.parse().ok().filter(|_| plain)
}

impl Union {
    /// The member of an index in `oneOf`.
    fn member(&self, index: usize) -> Option<&Subschema> {
        let at = self.members.binary_search_by_key(&Some(index), |member| member.index).ok()?;
        self.members.get(at).map(|member| &member.schema)
    }
}
