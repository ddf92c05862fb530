//! A property that both sides have: who can read and write it, and whether it is always there.

use super::comparer::{Comparer, Seen, common};
use super::level::{Level, can_be_empty, must_be_present};
use super::notes::Noted;
use crate::diff::impact::Impact;
use crate::diff::rules::attributes::{
    CREATE_ADDED, CREATE_REMOVED, PRESENCE_GAINED, PRESENCE_LOST, READ_ADDED, READ_REMOVED,
    REQUIREMENT_ADDED, REQUIREMENT_REMOVED, UPDATE_ADDED, UPDATE_REMOVED,
};
use crate::diff::trail::Trail;
use crate::diff::verdict::Verdict;
use crate::model::{Access, Property};
use crate::position::Position;

impl<'s> Comparer<'s> {
    pub(super) fn property(
        &mut self,
        before: &'s Property,
        after: &'s Property,
        trail: &Trail<'_>,
        level: Level,
    ) {
        let uses = self.presence_and_access(before, after, trail, level);
        self.value(&before.schema, &after.schema, trail, uses);
    }

    /// Compares a property, but not what is inside its value.
    pub(super) fn property_alone(
        &mut self,
        before: &'s Property,
        after: &'s Property,
        trail: &Trail<'_>,
        level: Level,
    ) {
        let uses = self.presence_and_access(before, after, trail, level);
        self.notes(Noted::own(&before.schema), Noted::own(&after.schema), trail, uses);
    }

    /// Compares what does not depend on the type, and returns who uses the value on both sides.
    fn presence_and_access(
        &mut self,
        before: &'s Property,
        after: &'s Property,
        trail: &Trail<'_>,
        level: Level,
    ) -> Access {
        let at = (before.position, after.position);
        let (old, new) = (before.schema.access, after.schema.access);
        self.access(old, new, self.loss(before), at, trail, level.uses);
        let uses = common(level.uses, common(old, new));
        self.presence(before, after, trail, level, uses);
        let is_optional = !before.required || can_be_empty(self.before, before);
        self.nullability(&before.schema, &after.schema, trail, uses, is_optional);
        uses
    }

    /// Compares who can read and write something. `loss` is what it means for readers that it is no longer sent.
    pub(super) fn access(
        &mut self,
        before: Access,
        after: Access,
        loss: Impact,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let seen = |position, is_allowed: bool| Seen::at(position, if is_allowed { "yes" } else { "no" });
        let parts = [
            (before.read, after.read, &READ_ADDED, &READ_REMOVED, uses.read),
            (before.create, after.create, &CREATE_ADDED, &CREATE_REMOVED, uses.create),
            (before.update, after.update, &UPDATE_ADDED, &UPDATE_REMOVED, uses.update),
        ];
        for (old, new, added, removed, is_used) in parts {
            if old == new {
                continue;
            }
            let verdict = Verdict::of(if new { added } else { removed });
            let verdict = verdict.readers(loss.only_if(verdict.readers > Impact::Compatible && is_used));
            let verdict = verdict.writers(verdict.writers.only_if(is_used)).step_if(is_used);
            self.add(verdict, trail, seen(at.0, old), seen(at.1, new));
        }
    }

    /// Compares whether a property is always sent, and whether requests must have it.
    fn presence(
        &mut self,
        before: &Property,
        after: &Property,
        trail: &Trail<'_>,
        level: Level,
        uses: Access,
    ) {
        let at = (before.position, after.position);
        let (old, new) = (level.requires(before), level.requires(after));
        // In a nested object, one `required` is for requests and for responses.
        let is_gained_by_both = level.is_nested && new;
        let is_lost_by_both = level.is_nested && old;
        if uses.read && before.required != after.required && !is_gained_by_both {
            let verdict = if after.required {
                Verdict::of(&PRESENCE_GAINED).step_if(must_be_present(self.after, after))
            } else {
                let is_present = must_be_present(self.before, before);
                Verdict::of(&PRESENCE_LOST).readers(Impact::Breaking.only_if(is_present)).step_if(is_present)
            };
            self.add(verdict, trail, required(at.0, before.required), required(at.1, after.required));
        }
        if !(uses.read && is_lost_by_both) {
            self.requirement(old, new, at, trail, level.uses);
        }
    }

    /// Compares whether requests must have something.
    pub(super) fn requirement(
        &mut self,
        before: bool,
        after: bool,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let is_written = uses.create || uses.update;
        if before == after || !is_written {
            return;
        }
        let rule = if after { &REQUIREMENT_ADDED } else { &REQUIREMENT_REMOVED };
        let verdict = Verdict::of(rule);
        self.add(verdict, trail, required(at.0, before), required(at.1, after));
    }
}

/// One side of something that can be required.
pub(super) fn required(position: Position, is_required: bool) -> Option<Seen> {
    Seen::at(position, if is_required { "required" } else { "optional" })
}
