//! Values: a type with its annotations, through references.

use super::comparer::{Comparer, Seen};
use super::notes::Noted;
use super::target::is_named;
use crate::diff::impact::{Impact, VersionStep};
use crate::diff::rules::attributes::{NULL_ALLOWED, NULL_FORBIDDEN};
use crate::diff::rules::resources::RUST_NAME_CHANGED;
use crate::diff::trail::Trail;
use crate::diff::verdict::Verdict;
use crate::model::{Access, Schema, Subschema, Type};

impl<'s> Comparer<'s> {
    /// Compares types and annotations, but not whether null is allowed, which depends on the place.
    pub(super) fn value(
        &mut self,
        before: &'s Subschema,
        after: &'s Subschema,
        trail: &Trail<'_>,
        uses: Access,
    ) {
        if let (Type::Ref(one), Type::Ref(other)) = (&before.ty, &after.ty) {
            self.notes(Noted::own(before), Noted::own(after), trail, uses);
            self.share(one, other, trail, uses);
            return;
        }
        let (old, new) = (self.before.resolve(before), self.after.resolve(after));
        self.notes(Noted { own: before, end: old }, Noted { own: after, end: new }, trail, uses);
        let pointer = |schema: &'s Subschema| match &schema.ty {
            Type::Ref(reference) => Some(reference.pointer.as_str()),
            _ => None,
        };
        let (from, to) = (pointer(before), pointer(after));
        if from.is_some() != to.is_some() && is_named(old) && is_named(new) {
            let name = |pointer: Option<&str>| pointer.unwrap_or("(nested)").to_owned();
            let verdict = Verdict::of(&RUST_NAME_CHANGED);
            let seen = |schema: &Subschema, pointer| Seen::at(schema.position, name(pointer));
            self.add(verdict, trail, seen(before, from), seen(after, to));
        }
        self.types(old, new, &trail.reference(from, to), uses);
    }

    /// Compares a value inside another one, such as the items of a list.
    pub(super) fn inner_value(
        &mut self,
        before: &'s Subschema,
        after: &'s Subschema,
        trail: &Trail<'_>,
        uses: Access,
    ) {
        self.nullability(before, after, trail, uses, false);
        self.value(before, after, trail, uses);
    }

    /// Compares whether null is allowed. `is_optional` says whether old readers cope with a missing value, and so with null.
    pub(super) fn nullability(
        &mut self,
        before: &Subschema,
        after: &Subschema,
        trail: &Trail<'_>,
        uses: Access,
        is_optional: bool,
    ) {
        if is_free(self.before, before) || is_free(self.after, after) {
            return;
        }
        let verdict = match (is_nullable(self.before, before), is_nullable(self.after, after)) {
            (false, true) if is_optional => {
                Verdict::of(&NULL_ALLOWED).readers(Impact::Compatible).step(VersionStep::Minor)
            }
            (false, true) => Verdict::of(&NULL_ALLOWED),
            (true, false) => Verdict::of(&NULL_FORBIDDEN),
            _ => return,
        };
        let seen = |schema: &Subschema, type_name: String| Seen::at(schema.position, type_name);
        let (old, new) = (self.before.type_name(before), self.after.type_name(after));
        self.add(verdict.for_uses(uses), trail, seen(before, old), seen(after, new));
    }
}

/// Whether a value can be null, by itself or by its reference.
pub(super) fn is_nullable(schema: &Schema, part: &Subschema) -> bool {
    part.nullable || schema.resolve(part).nullable
}

/// Whether a value is any JSON, which includes null.
pub(super) fn is_free(schema: &Schema, part: &Subschema) -> bool {
    matches!(schema.resolve(part).ty, Type::Any(None))
}
