//! Objects: their properties, and what else they can have.

use super::comparer::{Comparer, Seen};
use super::level::Level;
use crate::diff::impact::Impact;
use crate::diff::rules::values::{OTHERS_ALLOWED, OTHERS_FORBIDDEN};
use crate::diff::trail::Trail;
use crate::diff::verdict::Verdict;
use crate::model::{Access, AdditionalProperties, ObjectType};
use crate::position::Position;

impl<'s> Comparer<'s> {
    pub(super) fn objects(
        &mut self,
        before: &'s ObjectType,
        after: &'s ObjectType,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let list = |object: &'s ObjectType| object.properties.iter().collect::<Vec<_>>();
        self.properties(&list(before), &list(after), trail, Level::nested(uses));
        self.additional(&before.additional, &after.additional, at, trail, uses);
    }

    /// Compares which members are allowed that are not listed.
    pub(super) fn additional(
        &mut self,
        before: &'s AdditionalProperties,
        after: &'s AdditionalProperties,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        if let (AdditionalProperties::Of(one), AdditionalProperties::Of(other)) = (before, after) {
            return self.inner_value(one, other, &trail.values(), uses);
        }
        let refuses = matches!(after, AdditionalProperties::None | AdditionalProperties::Of(_));
        let verdict = match rank(before).cmp(&rank(after)) {
            std::cmp::Ordering::Less => Verdict::of(&OTHERS_ALLOWED),
            std::cmp::Ordering::Greater => {
                Verdict::of(&OTHERS_FORBIDDEN).writers(Impact::Breaking.only_if(refuses))
            }
            std::cmp::Ordering::Equal => return,
        };
        let trail = trail.keyword("additionalProperties");
        let (old, new) = (Seen::at(at.0, name(before)), Seen::at(at.1, name(after)));
        self.add(verdict.for_uses(uses), &trail, old, new);
    }
}

/// The more members are allowed, the larger.
fn rank(additional: &AdditionalProperties) -> u8 {
    match additional {
        AdditionalProperties::None => 0,
        AdditionalProperties::Unspecified => 1,
        AdditionalProperties::Of(_) => 2,
        AdditionalProperties::Any => 3,
    }
}

fn name(additional: &AdditionalProperties) -> &'static str {
    match additional {
        AdditionalProperties::None => "not allowed",
        AdditionalProperties::Unspecified => "not specified",
        AdditionalProperties::Of(_) => "of one type",
        AdditionalProperties::Any => "allowed",
    }
}
