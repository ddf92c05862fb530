//! One subschema: its words, its type, and what is said of it.

use super::Loader;
use crate::json::{Kind, Member, Node, member};
use crate::json_type::JsonTypes;
use crate::model::{Subschema, Type, Value};
use crate::vocabulary::{PROPERTY_WORDS, SUBSCHEMA_WORDS, keyword};

/// What a subschema is the schema of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A property: its Rust name is that of a field.
    Property,
    /// A definition, or a nameless part: its Rust name is that of a type.
    Part,
}

impl Loader<'_> {
    pub(super) fn subschema(&mut self, node: &Node<'_>, role: Role) -> Subschema {
        let members = match &node.kind {
            Kind::Object(members) => members,
            Kind::Bool(true) => return Subschema::new(node.place, Type::Any(None)),
            Kind::Bool(false) => {
                self.report
                    .tell(node.place, "`false` allows no value at all")
                    .help("remove what is never there, or write `true` for free JSON");
                return Subschema::broken(node.place);
            }
            _ => {
                self.report.tell(node.place, format!("a schema is an object, not {}", node.article()));
                return Subschema::broken(node.place);
            }
        };
        self.keywords(members, false);
        let words = match role {
            Role::Property => self.kustomer_words(members, PROPERTY_WORDS),
            Role::Part => self.kustomer_words(members, SUBSCHEMA_WORDS),
        };
        let mut schema = self.shape(node, members, words);
        // What a misspelt keyword would have said is not known.
        schema.broken |= matches!(schema.ty, Type::Any(None))
            && members.iter().any(|member| keyword(&member.name).is_none());
        self.annotate(&mut schema, members, words);
        match role {
            Role::Property => schema.rust_name = self.rust_field(words),
            Role::Part => schema.rust_name = self.rust_type(words).or(schema.rust_name),
        }
        schema
    }

    /// What is said besides the type. The only member of a `oneOf` besides null has said it before, perhaps; what is
    /// said outside of it counts more.
    fn annotate(&mut self, schema: &mut Subschema, members: &[Member<'_>], words: &[Member<'_>]) {
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
        if let Some(to) = member(words, "to") {
            schema.to = Some(self.records(&to.value));
        }
        schema.variants = self.variants(&schema.ty, words);
        schema.grounds = self.grounds(words).unwrap_or(schema.grounds);
        if let Some(access) = self.access(members, words) {
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
            let shapes = keyword(&member.name).is_some_and(|keyword| keyword.shapes);
            if shapes && member.name != name && !but.contains(&&*member.name) {
                self.report
                    .tell(member.place, format!("`{}` beside `{name}`", member.name))
                    .help(format!("`{name}` says what the value is: remove one of the two"));
            }
        }
    }

    /// The keywords that say something of one JSON type.
    pub(super) fn specific<'n, 't>(
        members: &'n [Member<'t>],
    ) -> impl Iterator<Item = (&'n Member<'t>, JsonTypes)> {
        members.iter().filter_map(|member| {
            let keyword = keyword(&member.name)?;
            (keyword.of != JsonTypes::ALL).then_some((member, keyword.of))
        })
    }
}
