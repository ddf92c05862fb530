//! `relationships` of `x-kustomer`.

use super::Loader;
use crate::json::{Kind, Member, member};
use crate::model::{Access, Named, Relationship, Target};
use crate::vocabulary::RELATIONSHIP_WORDS;
use crate::wording::shown;

impl Loader<'_> {
    pub(super) fn relationships(&mut self, words: &[Member<'_>]) -> Named<Relationship> {
        let inner = self.inner(words, "relationships").unwrap_or_default();
        let mut relationships = Vec::with_capacity(inner.len());
        for member in inner {
            self.wire_name(&member.name, member.place);
            relationships.extend(self.relationship(member));
        }
        Named::from(relationships)
    }

    fn relationship(&mut self, member: &Member<'_>) -> Option<Relationship> {
        let Kind::Object(words) = &member.value.kind else {
            let what = member.value.article();
            self.report
                .tell(member.value.place, format!("a relationship is an object, not {what}"))
                .help("say where it leads to: `{\"to\": \"customer\"}`");
            return None;
        };
        self.known_words(words, RELATIONSHIP_WORDS, "a relationship");
        Some(Relationship {
            name: member.name.as_ref().to_owned(),
            place: member.place,
            to: self.target(member, words),
            many: self.truth(words, "many").unwrap_or_default(),
            access: self.access(words, words).unwrap_or(Access::FULL),
            description: self.text(words, "description"),
            demanded: false,
            grounds: self.grounds(words).unwrap_or_default(),
        })
    }

    /// Where the relationship leads to.
    fn target(&mut self, relationship: &Member<'_>, words: &[Member<'_>]) -> Target {
        let Some(to) = member(words, "to") else {
            let name = shown(&relationship.name);
            self.report
                .tell(relationship.place, format!("relationship `{name}` does not say where it leads to"))
                .help("name the JSON:API type: `\"to\": \"customer\"`, or `\"*\"` for any");
            return Target::Any;
        };
        self.records(&to.value)
    }
}
