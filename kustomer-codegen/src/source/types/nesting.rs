//! Types that no program can have: those that hold themselves without an end, and those that are nested deeper than the
//! compiler looks.

use kustomer_schema::{Place, Problem};

use crate::source::types::file_types::Lower;
use crate::source::types::local_type::{Made, Object, Own};
use crate::source::types::ty::Ty;

/// The compiler gives up at 128 steps. Some of them are inside of what is held last, and some in what holds a record:
/// a page, an answer, a task.
const MOST_STEPS: usize = 96;

/// Tells of objects that are required in themselves, before boxes are put in.
pub(in crate::source) fn check_ends(lower: &mut Lower<'_, '_>) {
    let ending = ending(&lower.owns);
    let mut walks = vec![0; lower.owns.len()];
    for start in 0..lower.owns.len() {
        let mut at = start;
        while let (false, Some(walk @ 0)) = (is_true(&ending, at), walks.get_mut(at)) {
            *walk = start + 1;
            let Some((place, name, next)) = lower.owns.get(at).and_then(|own| endless(own, &ending)) else {
                break;
            };
            if walks.get(next) == Some(&(start + 1)) {
                let message = format!("`{name}` is required, and holds itself without an end");
                let problem = Problem::new(&lower.record.schema.file, Some(place), message);
                lower.report.tell(problem.with_help("take it out of `required`, or let it be null"));
            }
            at = next;
        }
    }
}

/// Tells of the first type that is too far from what holds it.
pub(in crate::source) fn check_steps(lower: &mut Lower<'_, '_>, names: &[String]) {
    let mut visited = vec![false; lower.owns.len()];
    for start in 0..lower.owns.len() {
        // As the compiler does: each type once, the first field first.
        let mut open = vec![(start, 1)];
        while let Some((at, steps)) = open.pop() {
            let (Some(visited), Some(own)) = (visited.get_mut(at), lower.owns.get(at)) else { continue };
            if std::mem::replace(visited, true) {
                continue;
            }
            if steps > MOST_STEPS {
                let name = names.get(at).map_or("", String::as_str);
                let place = own.definition.map_or(own.schema.place, |(_, place)| place);
                let problem = too_deep(&lower.record.schema.file, place, name);
                lower.report.tell(problem);
                return;
            }
            let mut held = Vec::new();
            for ty in parts(own) {
                add_held(ty, steps, &mut held);
            }
            open.extend(held.into_iter().rev());
        }
    }
}

fn too_deep(file: &str, place: Place, name: &str) -> Problem {
    let message = format!("`{name}` is nested too deeply for the compiler");
    Problem::new(file, Some(place), message)
        .with_help(format!(
            "it looks through {} optional objects in each other, and through fewer with lists and maps between",
            MOST_STEPS / 2
        ))
        .with_help("let what holds it be any JSON: `{}`")
}

/// What a type is made of.
fn parts<'o>(own: &'o Own<'_>) -> Vec<&'o Ty> {
    match &own.made {
        Made::Object(object) => object.members.iter().map(|member| &member.ty).collect(),
        Made::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        Made::Open | Made::Enumeration(_) => Vec::new(),
    }
}

/// The types of the file in a type, each with the steps to it.
fn add_held(ty: &Ty, steps: usize, held: &mut Vec<(usize, usize)>) {
    match ty {
        Ty::Own(at) => held.push((*at, steps + 1)),
        Ty::Tuple(parts) => parts.iter().for_each(|part| add_held(part, steps + 1, held)),
        Ty::Option(value) => add_held(value, steps + 1, held),
        Ty::Boxed(value) => add_held(value, steps + 2, held),
        Ty::List(item) => add_held(item, steps + 3, held),
        Ty::Map(values) => add_held(values, steps + 9, held),
        Ty::Plain(_) | Ty::Item { .. } => {}
    }
}

/// Which types have a value that ends.
fn ending(owns: &[Own<'_>]) -> Vec<bool> {
    let mut missing = vec![0; owns.len()];
    let mut needed_by: Vec<Vec<usize>> = vec![Vec::new(); owns.len()];
    for (at, own) in owns.iter().enumerate() {
        let Made::Object(object) = &own.made else { continue };
        for needed in needs(object) {
            if let (Some(missing), Some(by)) = (missing.get_mut(at), needed_by.get_mut(needed)) {
                *missing += 1;
                by.push(at);
            }
        }
    }
    let mut ending: Vec<bool> = missing.iter().map(|missing| *missing == 0).collect();
    let mut open: Vec<usize> = (0..owns.len()).filter(|at| is_true(&ending, *at)).collect();
    while let Some(at) = open.pop() {
        for by in needed_by.get(at).into_iter().flatten() {
            let Some(missing) = missing.get_mut(*by) else { continue };
            *missing -= 1;
            if *missing == 0 {
                open.push(*by);
                ending.get_mut(*by).into_iter().for_each(|ends| *ends = true);
            }
        }
    }
    ending
}

/// The types that each value of an object has in it.
fn needs(object: &Object<'_>) -> Vec<usize> {
    let mut needed = Vec::new();
    for member in &object.members {
        add_needed(&member.ty, &mut needed);
    }
    needed
}

fn add_needed(ty: &Ty, needed: &mut Vec<usize>) {
    match ty {
        Ty::Own(at) => needed.push(*at),
        Ty::Tuple(parts) => parts.iter().for_each(|part| add_needed(part, needed)),
        _ => {}
    }
}

/// A member by which an object has no end, and the type that it leads to.
fn endless<'o>(own: &'o Own<'_>, ending: &[bool]) -> Option<(Place, &'o str, usize)> {
    let Made::Object(object) = &own.made else { return None };
    object.members.iter().find_map(|member| {
        let mut needed = Vec::new();
        add_needed(&member.ty, &mut needed);
        let next = needed.into_iter().find(|at| !is_true(ending, *at))?;
        Some((member.property.place, member.property.name.as_str(), next))
    })
}

fn is_true(flags: &[bool], at: usize) -> bool {
    flags.get(at).copied().unwrap_or(true)
}
