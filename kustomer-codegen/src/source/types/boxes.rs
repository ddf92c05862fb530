//! Boxes for fields through which a type would contain itself.

use crate::source::types::local_type::{LocalKind, LocalType};

/// Boxes each field through which a type would contain itself.
pub(crate) fn add_boxes(locals: &mut [LocalType<'_>]) {
    let mut state = vec![State::New; locals.len()];
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    for start in 0..locals.len() {
        if state.get(start) != Some(&State::New) {
            continue;
        }
        set(&mut state, start, State::Open);
        open.push((start, inline_types(locals.get(start))));
        while let Some((at, next)) = open.last_mut() {
            let at = *at;
            let Some(to) = next.pop() else {
                set(&mut state, at, State::Done);
                open.pop();
                continue;
            };
            match state.get(to) {
                Some(State::Open) => box_inline(locals.get_mut(at), to),
                Some(State::New) => {
                    set(&mut state, to, State::Open);
                    open.push((to, inline_types(locals.get(to))));
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

fn inline_types(local: Option<&LocalType<'_>>) -> Vec<usize> {
    let mut inline = Vec::new();
    let mut visit = |at| inline.push(at);
    match local.map(|local| &local.kind) {
        Some(LocalKind::Object(object)) => {
            object.members.iter().for_each(|member| member.ty.inline(&mut visit));
        }
        Some(LocalKind::Union(union)) => {
            union.variants.iter().for_each(|variant| variant.ty.inline(&mut visit));
        }
        _ => {}
    }
    // The last one is popped first.
    inline.reverse();
    inline
}

fn box_inline(local: Option<&mut LocalType<'_>>, to: usize) {
    match local.map(|local| &mut local.kind) {
        Some(LocalKind::Object(object)) => {
            object.members.iter_mut().for_each(|member| member.ty.box_inline(to));
        }
        Some(LocalKind::Union(union)) => {
            union.variants.iter_mut().for_each(|variant| variant.ty.box_inline(to));
        }
        _ => {}
    }
}
