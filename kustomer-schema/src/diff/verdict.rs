//! What one difference means, before it becomes a change: its rule, with the impact it has in this case.

use super::impact::{Impact, VersionStep};
use super::rule::Rule;
use crate::model::Access;

/// A rule with the impact of one case, which is at most that of the rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verdict {
    pub(super) rule: &'static Rule,
    pub(super) readers: Impact,
    pub(super) writers: Impact,
    pub(super) step: VersionStep,
}

impl Verdict {
    /// The most that the rule says.
    pub(super) fn of(rule: &'static Rule) -> Self {
        Self { rule, readers: rule.readers, writers: rule.writers, step: rule.step }
    }

    /// Replaces the impact on readers.
    pub(super) fn readers(self, readers: Impact) -> Self {
        Self { readers, ..self }
    }

    /// Replaces the impact on writers.
    pub(super) fn writers(self, writers: Impact) -> Self {
        Self { writers, ..self }
    }

    /// Replaces the step of the version.
    pub(super) fn step(self, step: VersionStep) -> Self {
        Self { step, ..self }
    }

    /// Limits the impact to those who read or write the value at all.
    pub(super) fn for_uses(self, uses: Access) -> Self {
        Self {
            readers: self.readers.only_if(uses.read),
            writers: self.writers.only_if(uses.create || uses.update),
            ..self
        }
    }

    /// Keeps the step only if generated code has other items, and otherwise makes it the smallest.
    pub(super) fn step_if(self, changes_items: bool) -> Self {
        if changes_items { self } else { self.step(VersionStep::Patch) }
    }
}
