//! A subschema: its keywords, type and annotations.

use super::Loader;
use crate::absence::Absence;
use crate::json::{Member, Node, NodeKind, member};
use crate::json_type::JsonTypes;
use crate::model::{Subschema, Type, Value};
use crate::vocabulary::{PROPERTY_KEYWORDS, SUBSCHEMA_KEYWORDS, standard_keyword};

/// What the keyword `rust` of a subschema names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// A field: the subschema is that of a property.
    Field,
    /// A type: the subschema is a definition or an unnamed part.
    Type,
}

impl Loader<'_> {
    pub(super) fn subschema(&mut self, node: &Node<'_>, naming: Naming) -> Subschema {
        let members = match &node.kind {
            NodeKind::Object(members) => members,
            NodeKind::Bool(true) => return Subschema::new(node.position, Type::Any(None)),
            NodeKind::Bool(false) => {
                self.report
                    .error(node.position, "`false` does not allow any value")
                    .help("remove the property, or write `true` for free JSON");
                return Subschema::broken(node.position);
            }
            _ => {
                self.report
                    .error(node.position, format!("a schema must be an object, not {}", node.article()));
                return Subschema::broken(node.position);
            }
        };
        self.standard_keywords(members, false);
        let keywords = match naming {
            Naming::Field => self.kustomer_keywords(members, PROPERTY_KEYWORDS),
            Naming::Type => self.kustomer_keywords(members, SUBSCHEMA_KEYWORDS),
        };
        let mut schema = self.shape(node, members, keywords);
        // The meaning of a misspelled keyword is unknown.
        schema.broken |= matches!(schema.ty, Type::Any(None))
            && members.iter().any(|member| standard_keyword(&member.name).is_none());
        self.annotate(&mut schema, members, keywords);
        match naming {
            Naming::Field => schema.rust_name = self.rust_field(keywords),
            Naming::Type => schema.rust_name = self.rust_type(keywords).or(schema.rust_name),
        }
        schema
    }

    /// Reads the annotations. A `oneOf` with a single member besides null has the annotations of that member already;
    /// those outside of it take precedence.
    fn annotate(&mut self, schema: &mut Subschema, members: &[Member<'_>], keywords: &[Member<'_>]) {
        if let Some(comment) = self.comment(members) {
            schema.absence = Absence::of(&comment);
        }
        schema.title = self.string(members, "title").or(schema.title.take());
        schema.description = self.string(members, "description").or(schema.description.take());
        schema.deprecated = self.boolean(members, "deprecated").unwrap_or(schema.deprecated);
        if let Some(default) = member(members, "default") {
            schema.default = Some(Value::from(&default.value));
        }
        if let Some(examples) = self.elements(members, "examples") {
            schema.examples = examples.iter().map(Value::from).collect();
        }
        if let Some(to) = member(keywords, "to") {
            schema.to = Some(self.records(&to.value));
        }
        schema.variants = self.variants(&schema.ty, keywords);
        schema.sensitive = self.metadata(keywords, "sensitive").or(schema.sensitive.take());
        schema.tree = self.metadata(keywords, "tree").or(schema.tree.take());
        schema.provenance = self.provenance(keywords).unwrap_or(schema.provenance);
        if let Some(access) = self.access(members, keywords) {
            schema.access = access;
            schema.own_access = Some(access);
        }
    }

    /// Reads a member of a custom attribute's metadata, an object that only the service interprets.
    fn metadata(&mut self, keywords: &[Member<'_>], name: &str) -> Option<Value> {
        self.object_members(keywords, name)?;
        member(keywords, name).map(|member| Value::from(&member.value))
    }

    /// Reads `$comment`. The other keywords that have no effect here must have the right type.
    pub(super) fn comment(&mut self, members: &[Member<'_>]) -> Option<String> {
        for name in ["$id", "$schema"] {
            self.string(members, name);
        }
        self.string(members, "$comment")
    }

    /// Reports keywords that conflict with one that describes the whole shape.
    pub(super) fn check_conflicts(&mut self, members: &[Member<'_>], name: &str, but: &[&str]) {
        for member in members {
            let shapes = standard_keyword(&member.name).is_some_and(|keyword| keyword.shapes);
            if shapes && member.name != name && !but.contains(&&*member.name) {
                self.report
                    .error(member.position, format!("`{}` conflicts with `{name}`", member.name))
                    .help(format!("remove one of them: `{name}` describes the whole value"));
            }
        }
    }

    /// Returns the keywords that apply to a single JSON type.
    pub(super) fn specific<'n, 't>(
        members: &'n [Member<'t>],
    ) -> impl Iterator<Item = (&'n Member<'t>, JsonTypes)> {
        members.iter().filter_map(|member| {
            let keyword = standard_keyword(&member.name)?;
            (keyword.of != JsonTypes::ALL).then_some((member, keyword.of))
        })
    }
}
