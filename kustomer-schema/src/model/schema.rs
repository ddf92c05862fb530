//! A schema file as a whole.

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
use crate::absence::Absence;
use crate::kobject;
use crate::position::Position;
use crate::vocabulary::{CUSTOM, ID};

/// A resource, or custom attributes of one, as a schema file describes them.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Schema {
    /// The file, by the name the caller gave it.
    pub file: String,
    /// What the file describes: a resource with its JSON:API type and path, or custom attributes.
    pub kind: ResourceKind,
    /// Whether records have an ID; false with `noId` and for custom attributes alone.
    pub has_id: bool,
    /// Name of the Rust type, if the file gives one.
    pub rust_name: Option<SourceString>,
    /// Display name.
    pub title: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Whether the organization did not have the Klass when the file was pulled.
    pub absence: Absence,
    /// The property `id`, if the file has it. Resources have an ID without it as well.
    pub id: Option<Property>,
    /// Attributes, without `id` and `custom`.
    pub attributes: Named<Property>,
    /// The property `custom`, if the file has it. With `customOf`, it holds the properties at the root of the file.
    pub custom: Option<Property>,
    /// Whether there can be other attributes.
    pub additional: AdditionalProperties,
    /// Relationships. A relationship can have the name of an attribute.
    pub relationships: Named<Relationship>,
    /// Whether the service adds a relationship for each Klass; true with `klassRelationships`.
    pub has_klass_relationships: bool,
    /// Operations of the API for this resource.
    pub operations: Named<Operation>,
    /// Search attributes, if the resource can be searched for.
    pub search: Option<Search>,
    /// What about the file is not documented.
    pub provenance: ProvenanceByPart,
    /// Entries of `$defs`.
    pub definitions: Named<Definition>,
}

/// What a schema file describes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResourceKind {
    /// A custom object of an organization.
    KObject {
        /// Name of the Klass.
        klass: SourceString,
        /// Display name of the Klass.
        display_name: Option<String>,
        /// Icon of the Klass.
        icon: Option<String>,
        /// Color of the Klass.
        color: Option<String>,
        /// Whether objects can be created: `enabled` or `disabled`.
        status: Option<String>,
        /// Actions that users can perform on the objects, such as `commentable`.
        mixins: Vec<String>,
    },
    /// Any other resource.
    Resource {
        /// JSON:API type.
        type_name: SourceString,
        /// Path of the collection: `/v1/customers`.
        path: SourceString,
    },
    /// Custom attributes of a resource that another schema describes, with `customOf`.
    CustomAttributes {
        /// JSON:API type of the resource.
        of: SourceString,
    },
}

impl ResourceKind {
    /// Returns the JSON:API type: `kobject.flight`, `customer`. For custom attributes, it is that of their resource.
    pub fn type_name(&self) -> String {
        match self {
            Self::KObject { klass, .. } => kobject::type_name(&klass.text),
            Self::Resource { type_name, .. } => type_name.text.clone(),
            Self::CustomAttributes { of } => of.text.clone(),
        }
    }

    /// Returns the position of the Klass name or the JSON:API type.
    pub fn position(&self) -> Position {
        match self {
            Self::KObject { klass, .. } => klass.position,
            Self::Resource { type_name, .. } => type_name.position,
            Self::CustomAttributes { of } => of.position,
        }
    }

    /// Returns the path of the collection: `/v1/klasses/flight`, `/v1/customers`. Empty for custom attributes.
    pub fn path(&self) -> String {
        match self {
            Self::KObject { klass, .. } => kobject::path(&klass.text),
            Self::Resource { path, .. } => path.text.clone(),
            Self::CustomAttributes { .. } => String::new(),
        }
    }
}

impl Schema {
    /// Returns the folder of the file: `core` for `core/customer.json`; empty at the top level.
    pub fn folder(&self) -> &str {
        self.file.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Returns the name of the file without folder and extension: `customer`.
    pub fn stem(&self) -> &str {
        let name = self.file.rsplit_once('/').map_or(self.file.as_str(), |(_, name)| name);
        name.strip_suffix(".json").unwrap_or(name)
    }

    /// Returns the JSON:API type of the resource if the file describes only custom attributes of it.
    pub fn custom_of(&self) -> Option<&SourceString> {
        match &self.kind {
            ResourceKind::CustomAttributes { of } => Some(of),
            _ => None,
        }
    }

    /// Returns the attribute with this name on the wire.
    pub fn attribute(&self, name: &str) -> Option<&Property> {
        self.attributes.get(name)
    }

    /// Whether a new record requires anything: an attribute, a custom attribute or a relationship.
    pub fn requires_on_create(&self) -> bool {
        self.required_on_create() > 0
    }

    /// Returns the number of attributes, custom attributes and relationships that a new record requires.
    pub fn required_on_create(&self) -> usize {
        let attributes = self.attributes.iter().chain(self.custom_attributes());
        attributes.filter(|property| property.required_on_create).count()
            + self.relationships.iter().filter(|relationship| relationship.required_on_create).count()
    }

    /// Returns the custom attributes; empty if `custom` is free JSON.
    pub fn custom_attributes(&self) -> &[Property] {
        match self.custom.as_ref().map(|custom| &custom.schema.ty) {
            Some(Type::Object(object)) => &object.properties,
            _ => &[],
        }
    }

    /// Returns the custom attribute with this full name on the wire: `numberStr`.
    pub fn custom_attribute(&self, name: &str) -> Option<&Property> {
        match &self.custom.as_ref()?.schema.ty {
            Type::Object(object) => object.properties.get(name),
            _ => None,
        }
    }

    /// Returns the relationship with this name on the wire.
    pub fn relationship(&self, name: &str) -> Option<&Relationship> {
        self.relationships.get(name)
    }

    /// Returns the entry of `$defs` with this name.
    pub fn definition(&self, name: &str) -> Option<&Definition> {
        self.definitions.get(name)
    }

    /// Returns the subschema at a JSON pointer: `/$defs/Gate`, `/properties/cabin`, `/properties/gates/items`. The root
    /// is a resource and not a subschema.
    pub fn at(&self, pointer: &str) -> Option<&Subschema> {
        let tokens = tokens(pointer)?;
        let mut tokens = tokens.iter().map(String::as_str);
        let (section, name) = (tokens.next()?, tokens.next());
        let mut schema = match (section, name?) {
            ("properties", name) if self.custom_of().is_some() => &self.custom_attribute(name)?.schema,
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

    /// Returns the target of a reference, which can be a reference itself: see [`resolve`](Self::resolve).
    pub fn referenced(&self, reference: &Reference) -> Option<&Subschema> {
        match reference.pointer.strip_prefix("/$defs/") {
            // Nearly all references: without splitting the pointer, because values are checked against them one by one.
            Some(name) if !name.contains(['/', '~']) => Some(&self.definitions.get(name)?.schema),
            _ => self.at(&reference.pointer),
        }
    }

    /// Follows references until a subschema that is not a `$ref`.
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

    /// Returns the value of the tag for a member of a union.
    pub fn tag_value<'s>(&'s self, union: &'s Union, member: &'s Subschema) -> Option<&'s str> {
        tag_value(self.resolve(member), &union.tag.as_ref()?.text)
    }
}

/// Returns the constant value of an object's property.
pub(crate) fn tag_value<'s>(schema: &'s Subschema, tag: &str) -> Option<&'s str> {
    let Type::Object(object) = &schema.ty else { return None };
    match &object.properties.get(tag)?.schema.ty {
        Type::Const(Value::String(value)) => Some(value),
        _ => None,
    }
}

/// Parses an index of a JSON pointer: digits without leading zeros.
fn index(token: &str) -> Option<usize> {
    let plain = token == "0" || (!token.starts_with('0') && token.bytes().all(|byte| byte.is_ascii_digit()));
    token.parse().ok().filter(|_| plain)
}

impl Union {
    /// Returns the member with this index in `oneOf`.
    fn member(&self, index: usize) -> Option<&Subschema> {
        let at = self.members.binary_search_by_key(&Some(index), |member| member.index).ok()?;
        self.members.get(at).map(|member| &member.schema)
    }
}
