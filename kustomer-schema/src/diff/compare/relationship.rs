//! Relationships to other records.

use super::comparer::{Comparer, Seen, common};
use super::notes::{refuses_some, types_of};
use crate::diff::impact::Impact;
use crate::diff::rules::documentation::{DESCRIPTION_CHANGED, PROVENANCE_CHANGED};
use crate::diff::rules::relationships::{
    BECAME_MANY, BECAME_ONE, KLASS_RELATIONSHIPS_ADDED, KLASS_RELATIONSHIPS_REMOVED, RELATIONSHIP_ADDED,
    RELATIONSHIP_REMOVED, RELATIONSHIP_TARGET_CHANGED, REQUIRED_RELATIONSHIP_ADDED,
};
use crate::diff::trail::{Names, Trail};
use crate::diff::verdict::Verdict;
use crate::model::{Access, Relationship};

impl Comparer<'_> {
    /// Compares all relationships by name.
    pub(super) fn relationships(&mut self, uses: Access) {
        let (before, after) = (self.before, self.after);
        for one in &before.relationships {
            let seen = Seen::at(one.position, related(one));
            if let Some(other) = after.relationship(&one.name) {
                self.relationship(one, other, uses);
            } else {
                let names = Names { before: Some(&one.name), after: None };
                let verdict = Verdict::of(&RELATIONSHIP_REMOVED).for_uses(common(uses, one.access));
                self.add(verdict, &Trail::ROOT.relationship(names), seen, None);
            }
        }
        for one in after.relationships.iter().filter(|one| before.relationship(&one.name).is_none()) {
            let is_required = one.required_on_create;
            let rule = if is_required { &REQUIRED_RELATIONSHIP_ADDED } else { &RELATIONSHIP_ADDED };
            let names = Names { before: None, after: Some(&one.name) };
            let verdict = Verdict::of(rule).for_uses(common(uses, one.access));
            self.add(verdict, &Trail::ROOT.relationship(names), None, Seen::at(one.position, related(one)));
        }
        let rule = match (before.has_klass_relationships, after.has_klass_relationships) {
            (false, true) => &KLASS_RELATIONSHIPS_ADDED,
            (true, false) => &KLASS_RELATIONSHIPS_REMOVED,
            _ => return,
        };
        let seen = |schema: &crate::model::Schema| {
            Seen::at(schema.kind.position(), schema.has_klass_relationships.to_string())
        };
        let trail = Trail::ROOT.keyword("x-kustomer/klassRelationships");
        self.add(Verdict::of(rule), &trail, seen(before), seen(after));
    }

    fn relationship(&mut self, before: &Relationship, after: &Relationship, uses: Access) {
        let trail = Trail::ROOT.relationship(Names::both(&before.name));
        let at = (before.position, after.position);
        let seen = |relationship: &Relationship| Seen::at(relationship.position, related(relationship));
        let kept = common(uses, common(before.access, after.access));
        if let Some(refuses) = refuses_some(&before.to, &after.to) {
            let verdict =
                Verdict::of(&RELATIONSHIP_TARGET_CHANGED).writers(Impact::Breaking.only_if(refuses));
            self.add(verdict.for_uses(kept), &trail.keyword("to"), seen(before), seen(after));
        }
        if before.many != after.many {
            let rule = if after.many { &BECAME_MANY } else { &BECAME_ONE };
            self.add(Verdict::of(rule).for_uses(kept), &trail.keyword("many"), seen(before), seen(after));
        }
        self.access(before.access, after.access, Impact::Risky, at, &trail, uses);
        self.requirement(before.required_on_create, after.required_on_create, at, &trail, uses);
        let (old, new) = (before.description.clone(), after.description.clone());
        self.note(&DESCRIPTION_CHANGED, &trail, "description", at, old, new);
        let provenance = |relationship: &Relationship| Some(relationship.provenance.as_str().to_owned());
        self.note(&PROVENANCE_CHANGED, &trail, "provenance", at, provenance(before), provenance(after));
    }
}

/// Returns the related records: `user`, `several of team, user`.
fn related(relationship: &Relationship) -> String {
    let types = types_of(&relationship.to);
    if relationship.many { format!("several of {types}") } else { types }
}
