//! Limits of numbers, lengths and lists.

use std::fmt::Display;

use super::comparer::{Comparer, Seen};
use crate::diff::impact::Impact;
use crate::diff::rules::values::{LIMIT_LOOSENED, LIMIT_TIGHTENED};
use crate::diff::trail::Trail;
use crate::diff::verdict::Verdict;
use crate::model::{Access, ArrayType, NumberType};
use crate::position::Position;

/// A keyword that limits values on both sides.
#[derive(Debug)]
pub(super) struct Limit<N> {
    pub(super) keyword: &'static str,
    pub(super) bound: Bound,
    pub(super) before: Option<N>,
    pub(super) after: Option<N>,
    pub(super) at: (Position, Position),
}

/// Which values a limit excludes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// Smaller ones.
    Lower,
    /// Larger ones.
    Upper,
}

impl<N: PartialOrd + Display> Limit<N> {
    /// Whether the limit is stricter; `None` if it is the same.
    fn is_tightened(&self) -> Option<bool> {
        match (&self.before, &self.after) {
            (None, None) => None,
            (None, Some(_)) => Some(true),
            (Some(_), None) => Some(false),
            (Some(before), Some(after)) if before == after => None,
            (Some(before), Some(after)) => Some(match self.bound {
                Bound::Lower => after > before,
                Bound::Upper => after < before,
            }),
        }
    }
}

impl Comparer<'_> {
    /// Compares a limit that no Rust type depends on.
    pub(super) fn limit<N: PartialOrd + Display>(
        &mut self,
        limit: &Limit<N>,
        trail: &Trail<'_>,
        uses: Access,
    ) {
        self.limit_of_type(limit, false, trail, uses);
    }

    /// Compares a limit. `changes_type` says whether the Rust type of the value changes with it.
    fn limit_of_type<N: PartialOrd + Display>(
        &mut self,
        limit: &Limit<N>,
        changes_type: bool,
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let verdict = match limit.is_tightened() {
            None => return,
            Some(true) => Verdict::of(&LIMIT_TIGHTENED),
            Some(false) if changes_type => Verdict::of(&LIMIT_LOOSENED),
            Some(false) => Verdict::of(&LIMIT_LOOSENED).readers(Impact::Risky),
        };
        let text = |value: &Option<N>| value.as_ref().map(N::to_string);
        let (old, new) =
            (Seen::maybe(limit.at.0, text(&limit.before)), Seen::maybe(limit.at.1, text(&limit.after)));
        let verdict = verdict.step_if(changes_type).for_uses(uses);
        self.add(verdict, &trail.keyword(limit.keyword), old, new);
    }

    /// Compares the limits of numbers. Integers that cannot be negative have another type in Rust.
    pub(super) fn numbers(
        &mut self,
        before: NumberType,
        after: NumberType,
        are_integers: bool,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let is_unsigned = |limits: NumberType| limits.minimum.is_some_and(|least| least >= 0.0);
        let changes_type = are_integers && is_unsigned(before) != is_unsigned(after);
        let (old, new) = (before.minimum, after.minimum);
        let least = Limit { keyword: "minimum", bound: Bound::Lower, before: old, after: new, at };
        self.limit_of_type(&least, changes_type, trail, uses);
        let (old, new) = (before.maximum, after.maximum);
        let most = Limit { keyword: "maximum", bound: Bound::Upper, before: old, after: new, at };
        self.limit(&most, trail, uses);
    }

    pub(super) fn array_limits(
        &mut self,
        before: &ArrayType,
        after: &ArrayType,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let (old, new) = (before.min_items, after.min_items);
        let least = Limit { keyword: "minItems", bound: Bound::Lower, before: old, after: new, at };
        self.limit(&least, trail, uses);
        let (old, new) = (before.max_items, after.max_items);
        let most = Limit { keyword: "maxItems", bound: Bound::Upper, before: old, after: new, at };
        self.limit(&most, trail, uses);
        let unique = |array: &ArrayType| array.unique_items.then_some(true);
        let (old, new) = (unique(before), unique(after));
        let unique = Limit { keyword: "uniqueItems", bound: Bound::Lower, before: old, after: new, at };
        self.limit(&unique, trail, uses);
    }
}
