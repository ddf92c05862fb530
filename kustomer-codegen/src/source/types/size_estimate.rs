//! About how large values are: what is boxed in a record, and whether a union is so uneven that clippy would rather
//! have it boxed.

use crate::source::types::local_type::{Made, Own, Union};
use crate::source::types::ty::Ty;

/// What clippy allows a variant to be larger than all others, less what is not known exactly.
const UNEVEN: usize = 150;

/// An object of more bytes that may be absent is boxed, so that records stay small: pages of them are moved, and calls
/// keep several on the stack.
const LARGE: usize = 128;

/// Boxes an object that may be absent, if it is large.
pub(in crate::source) fn box_large(ty: &mut Ty, owns: &[Own<'_>]) {
    if let Ty::Option(value) = ty
        && matches!(**value, Ty::Own(_))
        && size(value, owns) > LARGE
    {
        let boxed = Ty::Boxed(value.clone());
        *ty = Ty::Option(Box::new(boxed));
    }
}

/// Whether one variant is much larger than the others.
pub(in crate::source) fn is_uneven(union: &Union<'_>, owns: &[Own<'_>]) -> bool {
    // That of free JSON is always among them.
    let mut sizes: Vec<usize> = union.variants.iter().map(|variant| size(&variant.ty, owns)).collect();
    sizes.push(32);
    sizes.sort_unstable();
    match sizes.as_slice() {
        [.., second, largest] => largest - second >= UNEVEN,
        _ => false,
    }
}

/// About how many bytes a value has.
fn size(ty: &Ty, owns: &[Own<'_>]) -> usize {
    Measure { owns, looks: 2_000 }.size(ty, 16)
}

/// Looks into types, of which a few are inside of nearly everything: neither deeper nor more often than it takes to know
/// that something is large.
struct Measure<'o, 's> {
    owns: &'o [Own<'s>],
    looks: usize,
}

impl Measure<'_, '_> {
    fn size(&mut self, ty: &Ty, depth: usize) -> usize {
        match ty {
            Ty::Plain("bool") => 1,
            Ty::Plain("String") | Ty::List(_) | Ty::Map(_) | Ty::Item { .. } => 24,
            Ty::Plain(_) | Ty::Boxed(_) => 8,
            Ty::Tuple(parts) => parts.iter().map(|part| self.size(part, depth)).sum(),
            Ty::Option(value) => self.size(value, depth).next_multiple_of(8),
            Ty::Own(at) => self.own(*at, depth),
        }
    }

    fn own(&mut self, at: usize, depth: usize) -> usize {
        let (Some(depth), Some(looks)) = (depth.checked_sub(1), self.looks.checked_sub(1)) else { return 24 };
        self.looks = looks;
        match self.owns.get(at).map(|own| &own.made) {
            Some(Made::Object(object)) => {
                object.members.iter().map(|member| self.size(&member.ty, depth)).sum()
            }
            Some(Made::Union(union)) => {
                let sizes = union.variants.iter().map(|variant| self.size(&variant.ty, depth));
                sizes.max().unwrap_or_default().max(32)
            }
            _ => 24,
        }
    }
}
