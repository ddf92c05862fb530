//! Types of values that are sent as text: in a path, a query or a form.

use crate::source::mapping::file_types::FileTypes;
use crate::source::types::ty::Ty;

/// Returns the type, or `String` (in lists, too) if its values are not texts.
pub(super) fn text_type(ty: Ty, types: &FileTypes<'_, '_>) -> Ty {
    match ty {
        Ty::List(item) => match *item {
            Ty::List(_) => Ty::List(Box::new(Ty::STRING)),
            item => Ty::List(Box::new(text_type(item, types))),
        },
        Ty::Option(value) => text_type(*value, types),
        Ty::Local(at) if types.is_enumeration(at) => Ty::Local(at),
        Ty::Item { .. } if !ty.is_free() => ty,
        Ty::Plain(_) => ty,
        _ => Ty::STRING,
    }
}
