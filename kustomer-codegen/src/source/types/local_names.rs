//! The names of a file's own types, and the boxes that types need which hold themselves.

use std::collections::HashSet;

use kustomer_schema::{Place, Problem};

use crate::source::modules::resource_module::is_reserved;
use crate::source::names::ident::{Taken, pascal, singular, snake};
use crate::source::types::file_types::Lower;
use crate::source::types::local_type::{Found, Made, Own, Parent};

/// A name for each type of the file, and all names that the file has.
pub(in crate::source) fn names(
    lower: &mut Lower<'_, '_>,
    operations: &[String],
) -> (Vec<String>, HashSet<String>) {
    let record = lower.record;
    let mut taken = Taken::default();
    let mut own: Vec<String> = record.exported();
    own.extend(operations.iter().cloned());
    for name in &own {
        taken.take(name);
    }
    let mut names = vec![String::new(); lower.owns.len()];
    let definitions_first = (0..lower.owns.len()).filter(|at| is_definition(&lower.owns, *at));
    let order: Vec<usize> = definitions_first
        .chain((0..lower.owns.len()).filter(|at| !is_definition(&lower.owns, *at)))
        .collect();
    for at in order {
        let Some(found) = lower.owns.get(at) else { continue };
        let name = if let Some(given) = given(found) {
            let is_free = !is_reserved(&given.name) && !taken.contains(&given.name);
            if !is_free && (given.is_explicit || is_twice(&given.name, at, &names)) {
                lower.report.tell(taken_name(&record.schema.file, &given));
            }
            let prefixed = format!("{}{}", record.rust_name, given.name);
            let candidates = if is_free { vec![given.name, prefixed] } else { vec![prefixed] };
            taken.first_free(&candidates, "")
        } else {
            let mut candidates = candidates(&found.found, &names, &record.rust_name);
            candidates.retain(|name| !is_reserved(name));
            taken.first_free(&candidates, "")
        };
        if let Some(slot) = names.get_mut(at) {
            slot.clone_from(&name);
        }
        own.push(name);
    }
    (names, own.into_iter().collect())
}

/// Puts the fields into boxes by which a type would hold itself.
pub(in crate::source) fn add_boxes(owns: &mut [Own<'_>]) {
    let mut state = vec![State::New; owns.len()];
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    for start in 0..owns.len() {
        if state.get(start) != Some(&State::New) {
            continue;
        }
        set(&mut state, start, State::Open);
        open.push((start, held(owns.get(start))));
        while let Some((at, next)) = open.last_mut() {
            let at = *at;
            let Some(to) = next.pop() else {
                set(&mut state, at, State::Done);
                open.pop();
                continue;
            };
            match state.get(to) {
                Some(State::Open) => box_held(owns.get_mut(at), to),
                Some(State::New) => {
                    set(&mut state, to, State::Open);
                    open.push((to, held(owns.get(to))));
                }
                _ => {}
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

fn set(state: &mut [State], at: usize, to: State) {
    if let Some(state) = state.get_mut(at) {
        *state = to;
    }
}

fn held(own: Option<&Own<'_>>) -> Vec<usize> {
    let mut held = Vec::new();
    let mut visit = |at| held.push(at);
    match own.map(|own| &own.made) {
        Some(Made::Object(object)) => object.members.iter().for_each(|member| member.ty.held(&mut visit)),
        Some(Made::Union(union)) => union.variants.iter().for_each(|variant| variant.ty.held(&mut visit)),
        _ => {}
    }
    // The last is looked at first.
    held.reverse();
    held
}

fn box_held(own: Option<&mut Own<'_>>, to: usize) {
    match own.map(|own| &mut own.made) {
        Some(Made::Object(object)) => object.members.iter_mut().for_each(|member| member.ty.box_held(to)),
        Some(Made::Union(union)) => union.variants.iter_mut().for_each(|variant| variant.ty.box_held(to)),
        _ => {}
    }
}

fn is_definition(owns: &[Own<'_>], at: usize) -> bool {
    owns.get(at).is_some_and(|own| given(own).is_some())
}

/// A name that the file gives a type.
struct Given {
    name: String,
    place: Place,
    /// Whether it was meant for Rust.
    is_explicit: bool,
}

fn given(own: &Own<'_>) -> Option<Given> {
    let is_property = own.definition.is_none() && own.found.first().is_some_and(|found| found.is_property);
    if let Some(rust) = own.schema.rust_name.as_ref().filter(|_| !is_property) {
        return Some(Given { name: rust.text.clone(), place: rust.place, is_explicit: true });
    }
    own.definition.map(|(name, place)| Given { name: pascal(name), place, is_explicit: false })
}

fn taken_name(file: &str, given: &Given) -> Problem {
    let message = format!("`{}` is the name of another type of this file", given.name);
    Problem::new(file, Some(given.place), message)
        .with_help("give it a name of its own: `\"x-kustomer\": {\"rust\": \"..\"}`")
}

/// Whether another named type has this name, and not the resource or what is made with it.
fn is_twice(name: &str, at: usize, names: &[String]) -> bool {
    names.iter().enumerate().any(|(other, taken)| other != at && taken == name)
}

/// Names for an unnamed type, the best first: by what it stands in and the name it has there.
fn candidates(found: &[Found<'_>], names: &[String], resource: &str) -> Vec<String> {
    let Some(first) = found.first() else { return vec![resource.to_owned()] };
    let parent = match &first.parent {
        Parent::Resource => resource.to_owned(),
        Parent::Own(at) => names.get(*at).cloned().unwrap_or_default(),
        Parent::Operation(name) => name.clone(),
    };
    let mut candidates = Vec::new();
    if found.len() > 1 && found.iter().all(|other| other.parent == first.parent) {
        candidates.extend(common_end(found).map(|end| format!("{parent}{}", pascal(&end))));
    }
    let is_of_operations = found.iter().all(|other| matches!(other.parent, Parent::Operation(_)));
    if found.len() > 1 && is_of_operations && found.iter().all(|other| other.name == first.name) {
        candidates.push(format!("{resource}{}", pascal(&word(first))));
    }
    candidates.push(format!("{parent}{}", pascal(&word(first))));
    if !parent.starts_with(resource) {
        candidates.push(format!("{resource}{parent}{}", pascal(&word(first))));
    }
    candidates
}

/// The words in which all names end: `satisfaction` of `firstSatisfaction` and `lastSatisfaction`.
fn common_end(found: &[Found<'_>]) -> Option<String> {
    let words: Vec<String> = found.iter().map(word).collect();
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

fn word(found: &Found<'_>) -> String {
    let name = snake(found.name);
    if found.one_of_several { singular(&name) } else { name }
}
