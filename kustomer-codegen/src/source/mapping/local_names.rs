//! The names of the types that a file declares itself.

use std::collections::HashSet;

use kustomer_schema::{Position, Problem};

use crate::source::mapping::file_types::FileTypes;
use crate::source::names::ident::{pascal, snake};
use crate::source::names::number::singular;
use crate::source::names::reserved::is_reserved;
use crate::source::names::taken::Taken;
use crate::source::types::local_type::{LocalType, Occurrence, Parent};

/// Names for the local types by position, and all names that the file declares.
pub(crate) fn names(types: &mut FileTypes<'_, '_>, operations: &[String]) -> (Vec<String>, HashSet<String>) {
    let module = types.module;
    let mut taken = Taken::default();
    let mut declared: Vec<String> = module.exported();
    declared.extend(operations.iter().cloned());
    for name in &declared {
        taken.take(name);
    }
    let mut names = vec![String::new(); types.locals.len()];
    for at in definitions_first(&types.locals) {
        let Some(local) = types.locals.get(at) else { continue };
        let name = if let Some(given) = given(local) {
            let is_free = !is_reserved(&given.name) && !taken.contains(&given.name);
            if !is_free && (given.is_explicit || is_twice(&given.name, at, &names)) {
                types.report.error(taken_name(&module.schema.file, &given));
            }
            let prefixed = format!("{}{}", module.rust_name, given.name);
            let candidates = if is_free { vec![given.name, prefixed] } else { vec![prefixed] };
            taken.first_free(&candidates, "")
        } else {
            let mut candidates = candidates(&local.occurrences, &names, &module.rust_name);
            candidates.retain(|name| !is_reserved(name));
            taken.first_free(&candidates, "")
        };
        if let Some(slot) = names.get_mut(at) {
            slot.clone_from(&name);
        }
        declared.push(name);
    }
    (names, declared.into_iter().collect())
}

/// Returns the positions of the types with a given name, then those of all others.
fn definitions_first(locals: &[LocalType<'_>]) -> Vec<usize> {
    let is_given = |at: &usize| locals.get(*at).is_some_and(|local| given(local).is_some());
    let (mut first, others): (Vec<usize>, Vec<usize>) = (0..locals.len()).partition(is_given);
    first.extend(others);
    first
}

/// A name that the schema gives a type.
struct Given {
    name: String,
    place: Position,
    /// Whether the keyword `rust` gives it, rather than a definition.
    is_explicit: bool,
}

fn given(local: &LocalType<'_>) -> Option<Given> {
    let is_property =
        local.definition.is_none() && local.occurrences.first().is_some_and(|one| one.is_property);
    if let Some(rust) = local.schema.rust_name.as_ref().filter(|_| !is_property) {
        return Some(Given { name: rust.text.clone(), place: rust.position, is_explicit: true });
    }
    local.definition.map(|(name, place)| Given { name: pascal(name), place, is_explicit: false })
}

fn taken_name(file: &str, given: &Given) -> Problem {
    let message = format!("`{}` is already the name of another type in this file", given.name);
    Problem::new(file, Some(given.place), message)
        .with_help("choose another name with `\"x-kustomer\": {\"rust\": \"..\"}`")
}

/// Returns whether another local type has this name, as opposed to the resource or one of its builders.
fn is_twice(name: &str, at: usize, names: &[String]) -> bool {
    names.iter().enumerate().any(|(other, taken)| other != at && taken == name)
}

/// Returns names for an unnamed type, best first, made from what contains it and from its name there.
fn candidates(occurrences: &[Occurrence<'_>], names: &[String], resource: &str) -> Vec<String> {
    let Some(first) = occurrences.first() else { return vec![resource.to_owned()] };
    let parent = match &first.parent {
        Parent::Resource => resource.to_owned(),
        Parent::Local(at) => names.get(*at).cloned().unwrap_or_default(),
        Parent::Operation(name) => name.clone(),
    };
    let mut candidates = Vec::new();
    if occurrences.len() > 1 && occurrences.iter().all(|other| other.parent == first.parent) {
        candidates.extend(common_end(occurrences).map(|end| format!("{parent}{}", pascal(&end))));
    }
    let is_of_operations = occurrences.iter().all(|other| matches!(other.parent, Parent::Operation(_)));
    if occurrences.len() > 1 && is_of_operations && occurrences.iter().all(|other| other.name == first.name) {
        candidates.push(format!("{resource}{}", pascal(&base_name(first))));
    }
    candidates.push(format!("{parent}{}", pascal(&base_name(first))));
    if !parent.starts_with(resource) {
        candidates.push(format!("{resource}{parent}{}", pascal(&base_name(first))));
    }
    candidates
}

/// Returns the words that all names end with: `satisfaction` for `firstSatisfaction` and `lastSatisfaction`.
fn common_end(occurrences: &[Occurrence<'_>]) -> Option<String> {
    let words: Vec<String> = occurrences.iter().map(base_name).collect();
    let first = words.first()?;
    let mut end = first.as_str();
    loop {
        let is_common = |name: &String| name == end || name.ends_with(&format!("_{end}"));
        if words.iter().all(is_common) {
            return Some(end.to_owned());
        }
        end = end.split_once('_')?.1;
    }
}

fn base_name(occurrence: &Occurrence<'_>) -> String {
    let name = snake(occurrence.name);
    if occurrence.is_item { singular(&name) } else { name }
}
