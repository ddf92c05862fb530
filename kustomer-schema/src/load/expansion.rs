//! How much references stand for. Lists have no name in Rust, so what leads to one is written out wherever it is
//! referred to, and a few definitions that each refer twice to the next would become a type without end.

use super::ref_target::RefTargets;
use crate::message::printable;
use crate::model::{Reference, Subschema, Type};
use crate::problem::Report;

/// The most types that one reference may stand for, and all of a file together.
const MOST: usize = 1_000;
const MOST_IN_ALL: usize = 1_000_000;

/// Of definitions that are other names of each other, the generator writes no more than this; what is further inside is
/// free JSON.
const DEEPEST: usize = 32;

/// Tells the first reference that stands for too much.
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
            format!("written out, `#{}` is {MOST} types or more", printable(&reference.pointer))
        } else if all > MOST_IN_ALL {
            format!("written out, what the file refers to is more than {MOST_IN_ALL} types")
        } else {
            continue;
        };
        report.error(reference.position, message).help("make an inner part an object: it has a name in Rust");
        return;
    }
}

/// A count of what would be written, which stops where it is too much.
struct Extent<'t, 's> {
    targets: &'t RefTargets<'s>,
    /// What is being counted: a part that leads back to it is written as free JSON.
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
