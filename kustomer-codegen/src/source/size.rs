//! About how large values are: what is boxed in a record, and whether a union is so uneven that clippy would rather
//! have it boxed.

use super::own::{Made, Own, Union};
use super::ty::Ty;

/// What clippy allows a variant to be larger than all others, less what is not known exactly.
const UNEVEN: usize = 150;

/// An object of more bytes that may be absent is boxed, so that records stay small: pages of them are moved, and calls
/// keep several on the stack.
const LARGE: usize = 128;

/// Boxes an object that may be absent, if it is large.
pub(super) fn box_large(ty: &mut Ty, owns: &[Own<'_>]) {
    if let Ty::Option(value) = ty
        && matches!(**value, Ty::Own(_))
        && size(value, owns) > LARGE
    {
        let boxed = Ty::Boxed(value.clone());
        *ty = Ty::Option(Box::new(boxed));
    }
}

/// Whether one variant is much larger than the others.
pub(super) fn is_uneven(union: &Union<'_>, owns: &[Own<'_>]) -> bool {
    // That of free JSON is always among them.
    let mut sizes: Vec<usize> = union.variants.iter().map(|variant| size(&variant.ty, owns)).collect();
    sizes.push(32);
    sizes.sort_unstable();
    match sizes.as_slice() {
        [.., second, largest] => largest - second >= UNEVEN,
        _ => false,
    }
}

/// In bytes.
fn size(ty: &Ty, owns: &[Own<'_>]) -> usize {
    match ty {
        Ty::Plain("bool") => 1,
        Ty::Plain("String") | Ty::List(_) | Ty::Map(_) | Ty::Item { .. } => 24,
        Ty::Plain(_) | Ty::Boxed(_) => 8,
        Ty::Tuple(parts) => parts.iter().map(|part| size(part, owns)).sum(),
        Ty::Option(value) => size(value, owns).next_multiple_of(8),
        Ty::Own(at) => match owns.get(*at).map(|own| &own.made) {
            Some(Made::Object(object)) => object.members.iter().map(|member| size(&member.ty, owns)).sum(),
            Some(Made::Union(union)) => {
                let sizes = union.variants.iter().map(|variant| size(&variant.ty, owns));
                sizes.max().unwrap_or_default().max(32)
            }
            _ => 24,
        },
    }
}
