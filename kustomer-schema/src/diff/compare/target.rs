//! The targets of references: definitions, mostly.

use super::comparer::{Comparer, Seen};
use crate::diff::rules::resources::RUST_NAME_CHANGED;
use crate::diff::trail::{Names, Trail};
use crate::diff::verdict::Verdict;
use crate::model::{Access, Subschema, Type};

impl Comparer<'_> {
    /// Compares the targets of references with these pointers.
    pub(super) fn target(&mut self, pointers: Names<'_>, uses: Access) {
        let (Some(before), Some(after)) = (
            pointers.before.and_then(|pointer| self.before.at(pointer)),
            pointers.after.and_then(|pointer| self.after.at(pointer)),
        ) else {
            return;
        };
        let trail = Trail::target(pointers);
        let name = |pointer: Option<&str>, schema: &Subschema| {
            let given = schema.rust_name.as_ref().map(|name| name.text.clone());
            let pointer = pointer.unwrap_or_default();
            given.unwrap_or_else(|| pointer.rsplit('/').next().unwrap_or_default().to_owned())
        };
        let (old, new) = (name(pointers.before, before), name(pointers.after, after));
        if old != new && is_named(before) && is_named(after) && before.rust_name == after.rust_name {
            let seen = |schema: &Subschema, name: String| Seen::at(schema.position, name);
            let verdict = Verdict::of(&RUST_NAME_CHANGED);
            self.add(verdict, &trail, seen(before, old), seen(after, new));
        }
        self.value(before, after, &trail, uses);
    }
}

/// Whether a schema becomes a Rust type with a name of its own.
pub(super) fn is_named(schema: &Subschema) -> bool {
    match &schema.ty {
        Type::Object(object) => !object.properties.is_empty(),
        Type::Enum(_) | Type::Union(_) => true,
        _ => false,
    }
}
