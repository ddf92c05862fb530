//! Enums: their values, and the names of these in Rust.

use std::collections::BTreeSet;

use super::comparer::{Comparer, Seen};
use crate::diff::rules::resources::RUST_NAME_CHANGED;
use crate::diff::rules::values::{ENUM_VALUE_ADDED, ENUM_VALUE_REMOVED};
use crate::diff::trail::Trail;
use crate::diff::verdict::Verdict;
use crate::model::{Access, SourceString, Subschema, Type};

impl Comparer<'_> {
    /// Compares two enums. The order of values does not matter.
    pub(super) fn enumeration(
        &mut self,
        before: &Subschema,
        after: &Subschema,
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let keyword = trail.keyword("enum");
        for (index, value) in missing(before, after) {
            let verdict = Verdict::of(&ENUM_VALUE_REMOVED).for_uses(uses);
            let seen = Seen::at(value.position, &value.text);
            self.add(verdict, &keyword.index(Some(index), None), seen, None);
        }
        for (index, value) in missing(after, before) {
            let verdict = Verdict::of(&ENUM_VALUE_ADDED).for_uses(uses);
            let seen = Seen::at(value.position, &value.text);
            self.add(verdict, &keyword.index(None, Some(index)), None, seen);
        }
        self.variants(before, after, trail);
    }

    /// Compares the names in Rust of the values that both have.
    fn variants(&mut self, before: &Subschema, after: &Subschema, trail: &Trail<'_>) {
        let variant = |schema: &Subschema, value: &str| {
            let given = schema.variants.iter().find(|(of, _)| of == value);
            given.map(|(_, name)| name.text.clone())
        };
        let removed = texts(before, after);
        for value in values(before).iter().filter(|value| !removed.contains(value.text.as_str())) {
            let (old, new) = (variant(before, &value.text), variant(after, &value.text));
            if old != new {
                let named = |name: Option<String>| name.map(|name| format!("{name} for {}", value.text));
                let (old, new) =
                    (Seen::maybe(before.position, named(old)), Seen::maybe(after.position, named(new)));
                self.add(Verdict::of(&RUST_NAME_CHANGED), &trail.keyword("x-kustomer/variants"), old, new);
            }
        }
    }
}

fn values(schema: &Subschema) -> &[SourceString] {
    match &schema.ty {
        Type::Enum(values) => values,
        _ => &[],
    }
}

/// The values that another enum does not have, with their indices.
fn missing<'s>(of: &'s Subschema, other: &Subschema) -> Vec<(usize, &'s SourceString)> {
    let missing = texts(of, other);
    values(of).iter().enumerate().filter(|(_, value)| missing.contains(value.text.as_str())).collect()
}

/// The texts of the values that another enum does not have. One that it keeps with the note that the organization does not
/// have it is not there, unless both have the note.
fn texts<'s>(of: &'s Subschema, other: &Subschema) -> BTreeSet<&'s str> {
    let noted = |schema: &Subschema, value: &str| schema.absence.values.iter().any(|text| text == value);
    let known: BTreeSet<&str> = values(other)
        .iter()
        .map(|value| value.text.as_str())
        .filter(|value| !noted(other, value) || noted(of, value))
        .collect();
    values(of).iter().map(|value| value.text.as_str()).filter(|value| !known.contains(value)).collect()
}
