//! The root of a file: a resource, or custom attributes of one.

use super::Loader;
use super::create::Create;
use super::subschema::Naming;
use crate::absence::Absence;
use crate::json::{Member, Node, NodeKind, member};
use crate::model::{Definition, Named, Property, ResourceKind, Schema};
use crate::vocabulary::{CUSTOM, ID, ROOT_KEYWORDS, ROOT_PARTS};

impl Loader<'_> {
    /// Loads the model, except for what references and `create` add to it.
    pub(super) fn root(&mut self, file: &str, document: &Node<'_>) -> Option<(Schema, Option<Create>)> {
        let NodeKind::Object(members) = &document.kind else {
            self.report
                .error(
                    document.position,
                    format!("a schema file must be an object, not {}", document.article()),
                )
                .help("write `{\"type\": \"object\", \"properties\": { .. }, \"x-kustomer\": { .. }}`");
            return None;
        };
        self.standard_keywords(members, true);
        let comment = self.comment(members);
        self.is_object(members);
        let keywords = self.kustomer_keywords(members, ROOT_KEYWORDS);
        let relationships = self.relationships(keywords);
        let properties = self.properties(members, &relationships);
        let kind = self.kind(document, keywords);
        let is_custom = matches!(kind, ResourceKind::CustomAttributes { .. });
        let (id, custom, attributes) = if is_custom {
            (None, Some(self.only_custom(members, properties, kind.position())), Named::default())
        } else {
            sections(properties)
        };
        let schema = Schema {
            file: file.to_owned(),
            operations: self.operations(keywords, &kind),
            kind,
            has_id: !self.boolean(keywords, "noId").unwrap_or_default() && !is_custom,
            rust_name: self.rust_type(keywords),
            title: self.string(members, "title"),
            description: self.string(members, "description"),
            deprecated: self.boolean(members, "deprecated").unwrap_or_default(),
            absence: comment.as_deref().map(Absence::of).unwrap_or_default(),
            id,
            attributes,
            custom,
            additional: self.additional(members),
            relationships,
            has_klass_relationships: self.boolean(keywords, "klassRelationships").unwrap_or_default(),
            search: self.search(keywords),
            provenance: self.provenance_by_part(keywords, ROOT_PARTS),
            definitions: self.definitions(members),
        };
        Some((schema, self.create(keywords)))
    }

    fn is_object(&mut self, members: &[Member<'_>]) {
        let Some(ty) = member(members, "type") else { return };
        if ty.value.as_str() != Some("object") {
            self.report
                .error(ty.value.position, "the `type` of a schema file must be `\"object\"`")
                .help("a file describes a resource");
        }
    }

    fn definitions(&mut self, members: &[Member<'_>]) -> Named<Definition> {
        let inner = self.object_members(members, "$defs").unwrap_or_default();
        let mut definitions = Vec::with_capacity(inner.len());
        for member in inner {
            let schema = self.subschema(&member.value, Naming::Type);
            let name = member.name.as_ref().to_owned();
            definitions.push(Definition { name, position: member.position, schema });
        }
        Named::from(definitions)
    }
}

/// Splits off `id` and `custom`, which are properties but not attributes.
fn sections(properties: Named<Property>) -> (Option<Property>, Option<Property>, Named<Property>) {
    let (mut id, mut custom) = (None, None);
    let mut attributes = Vec::with_capacity(properties.len());
    for property in properties.into_parts() {
        match property.name.as_str() {
            ID => id = Some(property),
            CUSTOM => custom = Some(property),
            _ => attributes.push(property),
        }
    }
    (id, custom, Named::from(attributes))
}
