//! A resource as it is exported: its fields in responses and in each kind of request.

use super::call::Call;
use crate::model::{Access, AdditionalProperties, Body, Property, Relationship, Schema, Target, Type};
use crate::vocabulary::{CUSTOM, ID};

/// A resource with its operations.
#[derive(Debug, Clone)]
pub(crate) struct Resource<'a> {
    pub(crate) schema: &'a Schema,
    pub(crate) scope: usize,
    /// The schema of custom objects in general, whose attributes a Klass has as well, with its scope.
    pub(crate) base: Option<(usize, &'a Schema)>,
    /// Files with `customOf` this resource, with their scopes.
    pub(crate) custom: Vec<(usize, &'a Schema)>,
    pub(crate) registry: String,
    /// Its name in exports.
    pub(crate) name: String,
    pub(crate) is_own: bool,
    pub(crate) is_chosen: bool,
    pub(crate) calls: Vec<Call<'a>>,
}

/// What a request body is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum WriteKind {
    Create,
    Update,
}

impl WriteKind {
    pub(crate) fn allows(self, access: Access) -> bool {
        match self {
            Self::Create => access.create,
            Self::Update => access.update,
        }
    }
}

/// A field of a request body.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Field<'a> {
    Attribute { scope: usize, property: &'a Property },
    Relationship(&'a Relationship),
    Id(&'a Property),
    Custom,
}

impl Field<'_> {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Attribute { property, .. } | Self::Id(property) => &property.name,
            Self::Relationship(relationship) => &relationship.name,
            Self::Custom => CUSTOM,
        }
    }
}

impl<'a> Resource<'a> {
    pub(super) fn new(
        schema: &'a Schema,
        scope: usize,
        registry: String,
        name: String,
        is_own: bool,
    ) -> Self {
        Self {
            schema,
            scope,
            base: None,
            custom: Vec::new(),
            registry,
            name,
            is_own,
            is_chosen: true,
            calls: Vec::new(),
        }
    }

    pub(crate) fn type_name(&self) -> String {
        self.schema.kind.type_name()
    }

    /// The attributes without `id` and `custom`, each with the scope of its references. A Klass also has those of custom
    /// objects in general.
    pub(crate) fn attributes(&self) -> Vec<(usize, &'a Property)> {
        let own = self.schema.attributes.iter().map(|found| (self.scope, found));
        let inherited = self.base.into_iter().flat_map(|(scope, schema)| {
            schema.attributes.iter().map(move |found| (scope, found)).collect::<Vec<_>>()
        });
        let inherited = inherited.filter(|(_, found)| self.schema.attribute(&found.name).is_none());
        own.chain(inherited).collect()
    }

    /// The relationships, those of custom objects in general included.
    pub(crate) fn relationships(&self) -> Vec<&'a Relationship> {
        let own = self.schema.relationships.iter();
        let inherited = self.base.into_iter().flat_map(|(_, schema)| schema.relationships.iter());
        let inherited = inherited.filter(|found| self.schema.relationship(&found.name).is_none());
        own.chain(inherited).collect()
    }

    /// The property `custom`, if records have custom attributes.
    pub(crate) fn custom_property(&self) -> Option<&'a Property> {
        self.schema.custom.as_ref().or_else(|| self.base.and_then(|(_, schema)| schema.custom.as_ref()))
    }

    /// The known custom attributes with the scopes of their references.
    pub(crate) fn custom_attributes(&self) -> Vec<(usize, &'a Property)> {
        let files = std::iter::once((self.scope, self.schema)).chain(self.custom.iter().copied());
        files
            .flat_map(|(scope, schema)| schema.custom_attributes().iter().map(move |found| (scope, found)))
            .collect()
    }

    /// The fields of a request body. A writable relationship takes precedence over a read-only attribute of its name.
    pub(crate) fn fields(&self, kind: WriteKind) -> Vec<Field<'a>> {
        let id = self.schema.id.as_ref().filter(|id| kind == WriteKind::Create && id.schema.access.create);
        let mut fields: Vec<Field<'a>> = id.map(Field::Id).into_iter().collect();
        for (scope, property) in self.attributes() {
            if kind.allows(property.schema.access) {
                fields.push(Field::Attribute { scope, property });
            }
        }
        let custom = self.custom_property().filter(|custom| kind.allows(custom.schema.access));
        fields.extend(custom.map(|_| Field::Custom));
        for relationship in self.relationships() {
            let is_new = fields.iter().all(|field| field.name() != relationship.name);
            if is_new && kind.allows(relationship.access) {
                fields.push(Field::Relationship(relationship));
            }
        }
        fields
    }

    /// The names of the fields that hold the ID of a record of one of these types, of which there is one each.
    pub(crate) fn fields_of_parents(&self, parents: &[&str]) -> Vec<&'a str> {
        let refers = |found: &&Relationship, parent: &str| match &found.to {
            Target::Types(types) => !found.many && types.iter().any(|ty| ty.text == parent),
            Target::Any => false,
        };
        let relationships = self.relationships();
        let field = |parent: &&str| relationships.iter().copied().find(|found| refers(found, parent));
        parents.iter().filter_map(field).map(|found| found.name.as_str()).collect()
    }

    /// The names of the fields that a new record requires.
    pub(crate) fn required_fields(&self) -> Vec<&'a str> {
        let attributes = self.attributes().into_iter().map(|(_, found)| found);
        let attributes = attributes.filter(|found| found.required_on_create).map(|found| found.name.as_str());
        let relationships = self.relationships().into_iter().filter(|found| found.required_on_create);
        let custom = self.custom_attributes().iter().any(|(_, found)| found.required_on_create);
        let mut names: Vec<&str> = attributes
            .chain(relationships.map(|found| found.name.as_str()))
            .chain(custom.then_some(CUSTOM))
            .collect();
        names.dedup();
        let fields = self.fields(WriteKind::Create);
        names.retain(|name| *name != ID && fields.iter().any(|field| field.name() == *name));
        names
    }

    /// Whether an operation of the resource has such a body.
    pub(crate) fn is_written(&self, kind: WriteKind) -> bool {
        self.calls.iter().any(|call| match &call.operation.body {
            Some(Body::New | Body::NewList) => kind == WriteKind::Create,
            Some(Body::Update | Body::UpdateList) => kind == WriteKind::Update,
            _ => false,
        })
    }

    /// Whether any operation of the resource has a body. If none has, its file says of nothing that it is read-only.
    pub(crate) fn is_writable(&self) -> bool {
        self.calls.iter().any(|call| call.operation.body.is_some())
    }

    /// Whether `custom` can have attributes that no schema describes.
    pub(crate) fn custom_is_open(&self) -> bool {
        // A file describes the attributes that it uses: the organization can have more.
        !matches!(self.custom_property().map(|custom| &custom.schema.ty), Some(Type::Object(object))
            if matches!(object.additional, AdditionalProperties::None))
    }
}
