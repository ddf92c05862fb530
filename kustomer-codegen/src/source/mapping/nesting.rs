//! Types that rustc would reject: those that contain themselves without end, and those nested too deeply.

use kustomer_schema::{Position, Problem};

use crate::source::mapping::file_types::FileTypes;
use crate::source::types::local_type::{LocalKind, LocalType, Object};
use crate::source::types::ty::Ty;

/// rustc's recursion limit is 128. The types around a record (a page, a response, a task) and those inside the innermost
/// field need some of it.
const MAX_STEPS: usize = 96;

/// Reports objects that require themselves. Runs before boxes are added.
pub(crate) fn check_ends(types: &mut FileTypes<'_, '_>) {
    let ending = ending(&types.locals);
    let mut walks = vec![0; types.locals.len()];
    for start in 0..types.locals.len() {
        let mut at = start;
        while let (false, Some(walk @ 0)) = (is_true(&ending, at), walks.get_mut(at)) {
            *walk = start + 1;
            let Some((place, name, next)) = types.locals.get(at).and_then(|local| endless(local, &ending))
            else {
                break;
            };
            if walks.get(next) == Some(&(start + 1)) {
                let message = format!("`{name}` is required and contains itself without end");
                let problem = Problem::new(&types.module.schema.file, Some(place), message);
                types.report.error(problem.with_help("remove it from `required`, or make it nullable"));
            }
            at = next;
        }
    }
}

/// Reports the first type that is too far from the type that contains it.
pub(crate) fn check_steps(types: &mut FileTypes<'_, '_>, names: &[String]) {
    let mut visited = vec![false; types.locals.len()];
    for start in 0..types.locals.len() {
        // Same order as rustc: each type once, the first field first.
        let mut open = vec![(start, 1)];
        while let Some((at, steps)) = open.pop() {
            let (Some(visited), Some(local)) = (visited.get_mut(at), types.locals.get(at)) else { continue };
            if std::mem::replace(visited, true) {
                continue;
            }
            if steps > MAX_STEPS {
                let name = names.get(at).map_or("", String::as_str);
                let place = local.definition.map_or(local.schema.position, |(_, place)| place);
                let problem = too_deep(&types.module.schema.file, place, name);
                types.report.error(problem);
                return;
            }
            let mut held = Vec::new();
            for ty in parts(local) {
                add_held(ty, steps, &mut held);
            }
            open.extend(held.into_iter().rev());
        }
    }
}

fn too_deep(file: &str, place: Position, name: &str) -> Problem {
    let message = format!("`{name}` is nested too deeply for rustc");
    Problem::new(file, Some(place), message)
        .with_help(format!(
            "rustc accepts {} nested optional objects, and fewer with lists or maps in between",
            MAX_STEPS / 2
        ))
        .with_help("allow any JSON in the object around it: `{}`")
}

/// Returns the types that a type consists of.
fn parts<'o>(local: &'o LocalType<'_>) -> Vec<&'o Ty> {
    match &local.kind {
        LocalKind::Object(object) => object.members.iter().map(|member| &member.ty).collect(),
        LocalKind::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        LocalKind::Unresolved | LocalKind::Enumeration(_) => Vec::new(),
    }
}

/// Adds the local types inside a type, each with the number of steps to it.
fn add_held(ty: &Ty, steps: usize, held: &mut Vec<(usize, usize)>) {
    match ty {
        Ty::Local(at) => held.push((*at, steps + 1)),
        Ty::Tuple(parts) => parts.iter().for_each(|part| add_held(part, steps + 1, held)),
        Ty::Option(value) => add_held(value, steps + 1, held),
        Ty::Boxed(value) => add_held(value, steps + 2, held),
        Ty::List(item) => add_held(item, steps + 3, held),
        Ty::Map(values) => add_held(values, steps + 9, held),
        Ty::Plain(_) | Ty::Item { .. } => {}
    }
}

/// Returns which types have a finite value.
fn ending(locals: &[LocalType<'_>]) -> Vec<bool> {
    let mut missing = vec![0; locals.len()];
    let mut needed_by: Vec<Vec<usize>> = vec![Vec::new(); locals.len()];
    for (at, local) in locals.iter().enumerate() {
        let LocalKind::Object(object) = &local.kind else { continue };
        for needed in needs(object) {
            if let (Some(missing), Some(by)) = (missing.get_mut(at), needed_by.get_mut(needed)) {
                *missing += 1;
                by.push(at);
            }
        }
    }
    let mut ending: Vec<bool> = missing.iter().map(|missing| *missing == 0).collect();
    let mut open: Vec<usize> = (0..locals.len()).filter(|at| is_true(&ending, *at)).collect();
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

/// Returns the types that every value of an object contains.
fn needs(object: &Object<'_>) -> Vec<usize> {
    let mut needed = Vec::new();
    for member in &object.members {
        add_needed(&member.ty, &mut needed);
    }
    needed
}

fn add_needed(ty: &Ty, needed: &mut Vec<usize>) {
    match ty {
        Ty::Local(at) => needed.push(*at),
        Ty::Tuple(parts) => parts.iter().for_each(|part| add_needed(part, needed)),
        _ => {}
    }
}

/// Returns a member that makes an object infinite, and the type that it leads to.
fn endless<'o>(local: &'o LocalType<'_>, ending: &[bool]) -> Option<(Position, &'o str, usize)> {
    let LocalKind::Object(object) = &local.kind else { return None };
    object.members.iter().find_map(|member| {
        let mut needed = Vec::new();
        add_needed(&member.ty, &mut needed);
        let next = needed.into_iter().find(|at| !is_true(ending, *at))?;
        Some((member.property.position, member.property.name.as_str(), next))
    })
}

fn is_true(flags: &[bool], at: usize) -> bool {
    flags.get(at).copied().unwrap_or(true)
}
