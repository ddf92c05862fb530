//! Unions: their tag and their alternatives.

use super::comparer::{Comparer, Seen};
use super::types::json_type_of;
use crate::diff::rules::values::{ALTERNATIVE_ADDED, ALTERNATIVE_REMOVED, TAG_CHANGED};
use crate::diff::trail::{Indices, Trail};
use crate::diff::verdict::Verdict;
use crate::json_type::JsonType;
use crate::model::{Access, Schema, Union, UnionMember};
use crate::position::Position;

impl<'s> Comparer<'s> {
    /// Compares two unions. Alternatives belong together if the tag has the same value, or the JSON type is the same.
    pub(super) fn unions(
        &mut self,
        before: &'s Union,
        after: &'s Union,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let tag = |union: &'s Union| union.tag.as_ref().map(|tag| tag.text.as_str());
        if tag(before) != tag(after) {
            let seen = |position, union| Seen::at(position, tag(union).unwrap_or("the JSON type"));
            let verdict = Verdict::of(&TAG_CHANGED).for_uses(uses);
            self.add(verdict, trail, seen(at.0, before), seen(at.1, after));
            return;
        }
        let (old, new) = (labeled(self.before, before), labeled(self.after, after));
        for (label, one) in &old {
            self.alternative(label, one, find(&new, label), trail, uses);
        }
        for (label, other) in new.iter().filter(|(label, _)| find(&old, label).is_none()) {
            let inner = trail.alternative(Indices { before: None, after: other.index }, label);
            let seen = Seen::at(other.schema.position, self.after.type_name(&other.schema));
            self.add(Verdict::of(&ALTERNATIVE_ADDED).for_uses(uses), &inner, None, seen);
        }
    }

    /// Compares an alternative with its counterpart, if there is one.
    fn alternative(
        &mut self,
        label: &str,
        before: &'s UnionMember,
        after: Option<&'s UnionMember>,
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let indices = Indices { before: before.index, after: after.and_then(|after| after.index) };
        let inner = trail.alternative(indices, label);
        if let Some(after) = after {
            self.value(&before.schema, &after.schema, &inner, uses);
        } else {
            let seen = Seen::at(before.schema.position, self.before.type_name(&before.schema));
            self.add(Verdict::of(&ALTERNATIVE_REMOVED).for_uses(uses), &inner, seen, None);
        }
    }
}

/// Returns the alternative with a label.
fn find<'s>(among: &[(String, &'s UnionMember)], label: &str) -> Option<&'s UnionMember> {
    among.iter().find(|(other, _)| other == label).map(|(_, member)| *member)
}

/// The alternatives with what distinguishes them: the value of the tag, or the JSON type.
fn labeled<'s>(schema: &'s Schema, union: &'s Union) -> Vec<(String, &'s UnionMember)> {
    let label = |member: &UnionMember| match schema.tag_value(union, &member.schema) {
        Some(value) => value.to_owned(),
        None => match json_type_of(&schema.resolve(&member.schema).ty) {
            Some(JsonType::Integer) => JsonType::Number.as_str().to_owned(),
            Some(ty) => ty.as_str().to_owned(),
            None => schema.type_name(&member.schema),
        },
    };
    union.members.iter().map(|member| (label(member), member)).collect()
}
