//! Arrays, tuples, objects and maps.

use super::Loader;
use crate::json::{Member, Node, NodeKind, member};
use crate::json_type::JsonType;
use crate::model::{AdditionalProperties, ArrayType, Named, ObjectType, Subschema, Type};

impl Loader<'_> {
    pub(super) fn array(&mut self, node: &Node<'_>, members: &[Member<'_>]) -> Type {
        let (min_items, max_items) = (self.count(members, "minItems"), self.count(members, "maxItems"));
        let unique_items = self.boolean(members, "uniqueItems").unwrap_or_default();
        if let Some(least) = member(members, "minItems") {
            self.in_order((min_items, max_items), ("minItems", "maxItems"), least.position);
        }
        if let Some(elements) = member(members, "prefixItems") {
            return self.tuple(elements, members);
        }
        let items = match member(members, "items") {
            Some(items) => self.part(&items.value),
            None if min_items.is_none() && max_items.is_none() && !unique_items => {
                return Type::Any(Some(JsonType::Array));
            }
            None => Subschema::new(node.position, Type::Any(None)),
        };
        Type::Array(ArrayType { items: Box::new(items), min_items, max_items, unique_items })
    }

    fn tuple(&mut self, elements: &Member<'_>, members: &[Member<'_>]) -> Type {
        let closed =
            member(members, "items").is_some_and(|items| matches!(items.value.kind, NodeKind::Bool(false)));
        if !closed {
            self.report
                .error(elements.position, "`prefixItems` requires `\"items\": false`")
                .help("add it: the array is a tuple, which has no other elements");
        }
        let nodes = self.elements(members, "prefixItems").unwrap_or_default();
        Type::Tuple(nodes.iter().map(|node| self.part(node)).collect())
    }

    pub(super) fn object(&mut self, members: &[Member<'_>]) -> Type {
        let known = member(members, "properties").is_some();
        let properties = self.properties(members, &Named::default());
        let additional = self.additional(members);
        match additional {
            AdditionalProperties::Of(values) if !known => Type::Map(values),
            AdditionalProperties::Any | AdditionalProperties::Unspecified if !known => {
                Type::Any(Some(JsonType::Object))
            }
            additional => Type::Object(ObjectType { properties, additional }),
        }
    }

    pub(super) fn additional(&mut self, members: &[Member<'_>]) -> AdditionalProperties {
        let Some(member) = member(members, "additionalProperties") else {
            return AdditionalProperties::Unspecified;
        };
        match &member.value.kind {
            NodeKind::Bool(true) => AdditionalProperties::Any,
            NodeKind::Bool(false) => AdditionalProperties::None,
            NodeKind::Object(inner) if inner.is_empty() => AdditionalProperties::Any,
            _ => AdditionalProperties::Of(Box::new(self.part(&member.value))),
        }
    }
}
