//! `relationships` of `x-kustomer`.

use super::Loader;
use crate::json::{Member, NodeKind, member};
use crate::message::printable;
use crate::model::{Access, Named, Relationship, Target};
use crate::vocabulary::RELATIONSHIP_KEYWORDS;

impl Loader<'_> {
    pub(super) fn relationships(&mut self, keywords: &[Member<'_>]) -> Named<Relationship> {
        let inner = self.object_members(keywords, "relationships").unwrap_or_default();
        let mut relationships = Vec::with_capacity(inner.len());
        for member in inner {
            self.wire_name(&member.name, member.position);
            relationships.extend(self.relationship(member));
        }
        Named::from(relationships)
    }

    fn relationship(&mut self, member: &Member<'_>) -> Option<Relationship> {
        let NodeKind::Object(keywords) = &member.value.kind else {
            let what = member.value.article();
            self.report
                .error(member.value.position, format!("a relationship must be an object, not {what}"))
                .help("write the JSON:API type it refers to: `{\"to\": \"customer\"}`");
            return None;
        };
        self.known_keywords(keywords, RELATIONSHIP_KEYWORDS, "a relationship");
        Some(Relationship {
            name: member.name.as_ref().to_owned(),
            position: member.position,
            to: self.target(member, keywords),
            many: self.boolean(keywords, "many").unwrap_or_default(),
            access: self.access(keywords, keywords).unwrap_or(Access::FULL),
            description: self.string(keywords, "description"),
            required_on_create: false,
            provenance: self.provenance(keywords).unwrap_or_default(),
        })
    }

    /// Reads the types of the related records.
    fn target(&mut self, relationship: &Member<'_>, keywords: &[Member<'_>]) -> Target {
        let Some(to) = member(keywords, "to") else {
            let name = printable(&relationship.name);
            self.report
                .error(relationship.position, format!("relationship `{name}` has no `to`"))
                .help("add the JSON:API type it refers to: `\"to\": \"customer\"`, or `\"*\"` for any");
            return Target::Any;
        };
        self.records(&to.value)
    }
}
