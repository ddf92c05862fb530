//! Limits the size of types that references expand to. Arrays and maps have no Rust name, so they are written out wherever
//! they are referred to: a few definitions that each refer to the next one twice would become an enormous type.

use super::ref_target::RefTargets;
use crate::message::printable;
use crate::model::{Reference, Subschema, Type};
use crate::problem::Report;

/// Maximum number of types that one reference, and all references of a file, can expand to.
const MOST: usize = 1_000;
const MOST_IN_ALL: usize = 1_000_000;

/// Depth at which the generator stops writing out definitions that refer to each other; the rest becomes free JSON.
const DEEPEST: usize = 32;

/// Reports the first reference that expands to too much.
pub(super) fn check(references: &[Reference], targets: &RefTargets<'_>, report: &mut Report) {
    let mut known: Vec<Option<usize>> = Vec::new();
    let mut all = 0;
    for reference in references {
        let Some((at, end)) = targets.end_of(reference) else { continue };
        known.resize(known.len().max(at + 1), None);
        let extent = known.get(at).copied().flatten().unwrap_or_else(|| {
            let mut extent = Extent { targets, open: Vec::new(), left: MOST };
            extent.count(end);
            MOST - extent.left
        });
        if let Some(known) = known.get_mut(at) {
            *known = Some(extent);
        }
        all += extent;
        let message = if extent == MOST {
            format!("`#{}` expands to {MOST} types or more", printable(&reference.pointer))
        } else if all > MOST_IN_ALL {
            format!("the references in this file expand to more than {MOST_IN_ALL} types")
        } else {
            continue;
        };
        report.error(reference.position, message).help("make an inner part an object, which has a Rust name");
        return;
    }
}

/// Counts the types that would be written out, up to a limit.
struct Extent<'t, 's> {
    targets: &'t RefTargets<'s>,
    /// Targets being counted. A reference back to one of them is written as free JSON.
    open: Vec<usize>,
    left: usize,
}

impl<'s> Extent<'_, 's> {
    fn count(&mut self, schema: &'s Subschema) {
        let Some(left) = self.left.checked_sub(1) else { return };
        self.left = left;
        match &schema.ty {
            Type::Array(array) => self.count(&array.items),
            Type::Map(values) => self.count(values),
            Type::Tuple(elements) => elements.iter().for_each(|element| self.count(element)),
            Type::Ref(reference) => {
                let Some((at, end)) = self.targets.end_of(reference) else { return };
                let is_written = self.open.len() < DEEPEST && !self.open.contains(&at);
                if is_written && !matches!(end.ty, Type::Ref(_)) {
                    self.open.push(at);
                    self.count(end);
                    self.open.pop();
                }
            }
            _ => {}
        }
    }
}
