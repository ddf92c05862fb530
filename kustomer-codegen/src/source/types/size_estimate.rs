//! Estimates of how large values are: which objects of a record are boxed, and which unions trigger clippy's
//! `large_enum_variant`.

use crate::source::types::local_type::{LocalKind, LocalType, Union};
use crate::source::types::ty::Ty;

/// Largest difference in bytes between variants. clippy's limit is 200; the estimate may be off by 50.
const UNEVEN: usize = 150;

/// Optional objects of more bytes are boxed, so that records stay small: pages of them are moved, and calls keep several
/// on the stack.
const LARGE: usize = 64;

/// Boxes an optional object if it is large.
pub(crate) fn box_large(ty: &mut Ty, locals: &[LocalType<'_>]) {
    if let Ty::Option(value) = ty
        && matches!(**value, Ty::Local(_))
        && size(value, locals) > LARGE
    {
        let boxed = Ty::Boxed(value.clone());
        *ty = Ty::Option(Box::new(boxed));
    }
}

/// Returns whether one variant is much larger than the others.
pub(crate) fn is_uneven(union: &Union<'_>, locals: &[LocalType<'_>]) -> bool {
    // Every union has a variant for unrecognized JSON.
    let (mut second, mut largest) = (0, 32);
    for variant in &union.variants {
        let size = size(&variant.ty, locals);
        second = second.max(size.min(largest));
        largest = largest.max(size);
    }
    !union.variants.is_empty() && largest - second >= UNEVEN
}

/// Returns the approximate size of a value in bytes.
fn size(ty: &Ty, locals: &[LocalType<'_>]) -> usize {
    Measure { locals, looks: 2_000 }.size(ty, 16)
}

/// A bounded walk through types. Some types are nested in nearly all others, so depth and number of visits are limited to
/// what it takes to see that a type is large.
struct Measure<'o, 's> {
    locals: &'o [LocalType<'s>],
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
            Ty::Local(at) => self.local(*at, depth),
        }
    }

    fn local(&mut self, at: usize, depth: usize) -> usize {
        let (Some(depth), Some(looks)) = (depth.checked_sub(1), self.looks.checked_sub(1)) else { return 24 };
        self.looks = looks;
        match self.locals.get(at).map(|local| &local.kind) {
            Some(LocalKind::Object(object)) => {
                object.members.iter().map(|member| self.size(&member.ty, depth)).sum()
            }
            Some(LocalKind::Union(union)) => {
                let sizes = union.variants.iter().map(|variant| self.size(&variant.ty, depth));
                sizes.max().unwrap_or_default().max(32)
            }
            _ => 24,
        }
    }
}
