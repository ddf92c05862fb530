//! Definitions by name. Those that are used are compared where they are used; a definition that nothing uses still becomes
//! a type in generated code.

use std::collections::BTreeSet;

use super::comparer::{Comparer, Seen};
use super::target::is_named;
use crate::diff::rules::values::{DEFINITION_ADDED, DEFINITION_REMOVED};
use crate::diff::trail::{Names, Trail};
use crate::diff::verdict::Verdict;
use crate::model::{Definition, Schema, Subschema, Type, each_part, within};

impl Comparer<'_> {
    /// Compares definitions of the same name, and finds those that nothing uses.
    pub(super) fn definitions(&mut self) {
        let (before, after) = (self.before, self.after);
        for one in before.definitions.iter().filter(|one| after.definition(&one.name).is_some()) {
            self.share_definition(pointer(one));
        }
        for one in unused(before).into_iter().filter(|one| after.definition(&one.name).is_none()) {
            let pointer = pointer(one);
            let trail = Trail::target(Names { before: Some(&pointer), after: None });
            self.add(Verdict::of(&DEFINITION_REMOVED), &trail, Seen::at(one.position, &one.name), None);
        }
        for one in unused(after).into_iter().filter(|one| before.definition(&one.name).is_none()) {
            let pointer = pointer(one);
            let trail = Trail::target(Names { before: None, after: Some(&pointer) });
            self.add(Verdict::of(&DEFINITION_ADDED), &trail, None, Seen::at(one.position, &one.name));
        }
    }
}

/// Returns the definitions with a type of their own that nothing outside of definitions leads to.
fn unused(schema: &Schema) -> Vec<&Definition> {
    let mut used = BTreeSet::new();
    let mut open: Vec<&Subschema> = Vec::new();
    each_part(schema, &mut |part| references(part, &mut used, &mut open, schema));
    while let Some(target) = open.pop() {
        within(target, &mut |part| references(part, &mut used, &mut open, schema));
    }
    let is_unused = |one: &&Definition| is_named(&one.schema) && !used.contains(pointer(one).as_str());
    schema.definitions.iter().filter(is_unused).collect()
}

/// Notes the reference of a schema, and its target if it is new.
fn references<'s>(
    part: &'s Subschema,
    used: &mut BTreeSet<&'s str>,
    open: &mut Vec<&'s Subschema>,
    schema: &'s Schema,
) {
    if let Type::Ref(reference) = &part.ty
        && used.insert(&reference.pointer)
    {
        open.extend(schema.referenced(reference));
    }
}

fn pointer(definition: &Definition) -> String {
    format!("/$defs/{}", definition.name.replace('~', "~0").replace('/', "~1"))
}
