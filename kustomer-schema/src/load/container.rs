//! Arrays, tuples, objects and maps.

use super::Loader;
use crate::json::{Kind, Member, Node, member};
use crate::json_type::JsonType;
use crate::model::{Additional, ArrayType, Named, ObjectType, Subschema, Type};

impl Loader<'_> {
    pub(super) fn array(&mut self, node: &Node<'_>, members: &[Member<'_>]) -> Type {
        let (min_items, max_items) = (self.count(members, "minItems"), self.count(members, "maxItems"));
        let unique_items = self.truth(members, "uniqueItems").unwrap_or_default();
        if let Some(least) = member(members, "minItems") {
            self.in_order((min_items, max_items), ("minItems", "maxItems"), least.place);
        }
        if let Some(elements) = member(members, "prefixItems") {
            return self.tuple(elements, members);
        }
        let items = match member(members, "items") {
            Some(items) => self.part(&items.value),
            None if min_items.is_none() && max_items.is_none() && !unique_items => {
                return Type::Any(Some(JsonType::Array));
            }
            None => Subschema::new(node.place, Type::Any(None)),
        };
        Type::Array(ArrayType { items: Box::new(items), min_items, max_items, unique_items })
    }

    fn tuple(&mut self, elements: &Member<'_>, members: &[Member<'_>]) -> Type {
        let closed =
            member(members, "items").is_some_and(|items| matches!(items.value.kind, Kind::Bool(false)));
        if !closed {
            self.report
                .tell(elements.place, "`prefixItems` without `\"items\": false`")
                .help("add it: such an array is read as a tuple, which has no other elements");
        }
        let nodes = self.elements(members, "prefixItems").unwrap_or_default();
        Type::Tuple(nodes.iter().map(|node| self.part(node)).collect())
    }

    pub(super) fn object(&mut self, members: &[Member<'_>]) -> Type {
        let known = member(members, "properties").is_some();
        let properties = self.properties(members, &Named::default());
        let additional = self.additional(members);
        match additional {
            Additional::Of(values) if !known => Type::Map(values),
            Additional::Any | Additional::Unsaid if !known => Type::Any(Some(JsonType::Object)),
            additional => Type::Object(ObjectType { properties, additional }),
        }
    }

    pub(super) fn additional(&mut self, members: &[Member<'_>]) -> Additional {
        let Some(member) = member(members, "additionalProperties") else { return Additional::Unsaid };
        match &member.value.kind {
            Kind::Bool(true) => Additional::Any,
            Kind::Bool(false) => Additional::None,
            Kind::Object(inner) if inner.is_empty() => Additional::Any,
            _ => Additional::Of(Box::new(self.part(&member.value))),
        }
    }
}
