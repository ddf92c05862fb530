//! One subschema: its keywords, its type, and what is said of it.

use super::Loader;
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
                    .error(node.position, "`false` allows no value at all")
                    .help("remove what is never there, or write `true` for free JSON");
                return Subschema::broken(node.position);
            }
            _ => {
                self.report.error(node.position, format!("a schema is an object, not {}", node.article()));
                return Subschema::broken(node.position);
            }
        };
        self.standard_keywords(members, false);
        let keywords = match naming {
            Naming::Field => self.kustomer_keywords(members, PROPERTY_KEYWORDS),
            Naming::Type => self.kustomer_keywords(members, SUBSCHEMA_KEYWORDS),
        };
        let mut schema = self.shape(node, members, keywords);
        // What a misspelt keyword would have said is not known.
        schema.broken |= matches!(schema.ty, Type::Any(None))
            && members.iter().any(|member| standard_keyword(&member.name).is_none());
        self.annotate(&mut schema, members, keywords);
        match naming {
            Naming::Field => schema.rust_name = self.rust_field(keywords),
            Naming::Type => schema.rust_name = self.rust_type(keywords).or(schema.rust_name),
        }
        schema
    }

    /// What is said besides the type. The only member of a `oneOf` besides null has said it before, perhaps; what is
    /// said outside of it counts more.
    fn annotate(&mut self, schema: &mut Subschema, members: &[Member<'_>], keywords: &[Member<'_>]) {
        self.remarks(members);
        schema.title = self.text(members, "title").or(schema.title.take());
        schema.description = self.text(members, "description").or(schema.description.take());
        schema.deprecated = self.truth(members, "deprecated").unwrap_or(schema.deprecated);
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
        schema.provenance = self.provenance(keywords).unwrap_or(schema.provenance);
        if let Some(access) = self.access(members, keywords) {
            schema.access = access;
            schema.own_access = Some(access);
        }
    }

    /// Words that say nothing to this SDK, but must be right all the same.
    pub(super) fn remarks(&mut self, members: &[Member<'_>]) {
        for name in ["$comment", "$id", "$schema"] {
            self.text(members, name);
        }
    }

    /// Tells the keywords of a shape that stand beside one which says it all.
    pub(super) fn alone(&mut self, members: &[Member<'_>], name: &str, but: &[&str]) {
        for member in members {
            let shapes = standard_keyword(&member.name).is_some_and(|keyword| keyword.shapes);
            if shapes && member.name != name && !but.contains(&&*member.name) {
                self.report
                    .error(member.position, format!("`{}` beside `{name}`", member.name))
                    .help(format!("`{name}` says what the value is: remove one of the two"));
            }
        }
    }

    /// The keywords that say something of one JSON type.
    pub(super) fn specific<'n, 't>(
        members: &'n [Member<'t>],
    ) -> impl Iterator<Item = (&'n Member<'t>, JsonTypes)> {
        members.iter().filter_map(|member| {
            let keyword = standard_keyword(&member.name)?;
            (keyword.of != JsonTypes::ALL).then_some((member, keyword.of))
        })
    }
}
