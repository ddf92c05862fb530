//! The type that an operation returns.

use kustomer_schema::{Operation, ResponseForm, ShortForm, Subschema};

use crate::source::mapping::file_types::FileTypes;
use crate::source::types::local_type::{Occurrence, Parent};
use crate::source::types::ty::Ty;

/// Returns the type of the response, or `None` if the response has no content.
pub(super) fn returns<'s>(
    source: &'s Operation,
    parent: &Parent,
    types: &mut FileTypes<'s, '_>,
) -> Option<Ty> {
    let meta = source.response.meta.as_ref().map(|meta| part(meta, parent, "meta", types));
    let included = match source.response.included.as_slice() {
        [] => None,
        [only] => Some(types.in_response(only)),
        _ => Some(Ty::json()),
    };
    let has_more = meta.is_some() || included.is_some();
    let arguments = |record: Ty| {
        let mut arguments = vec![record];
        arguments.push(meta.clone().map_or(Ty::Plain("()"), optional_meta));
        arguments.extend(included.clone());
        if included.is_none() && meta.is_none() {
            arguments.pop();
        }
        arguments
    };
    Some(match &source.response.form {
        ResponseForm::One(word) => {
            let record = types.in_response(word);
            if matches!(source.short_form, Some(ShortForm::Lookup(_))) && !has_more {
                // A lookup without a result is not an error.
                return Some(record.in_option());
            }
            if has_more { Ty::item("kustomer::operation", "Document", arguments(record)) } else { record }
        }
        ResponseForm::Page(word) => {
            let record = types.in_response(word);
            if meta.is_some() || (included.is_some() && source.paging.is_none()) {
                Ty::item("kustomer::operation", "DocumentList", arguments(record))
            } else {
                Ty::kustomer("Page").with(vec![record])
            }
        }
        ResponseForm::OneOrMany(word) => {
            let record = types.in_response(word);
            Ty::item("kustomer::operation", "OneOrMany", vec![record])
        }
        ResponseForm::Bare(schema) => {
            let ty = part(schema, parent, "response", types);
            let form = if ty.is_free() { "Json" } else { "Bare" };
            Ty::item("kustomer::operation", form, vec![ty])
        }
        ResponseForm::Json => Ty::item("kustomer::operation", "Json", vec![Ty::json()]),
        _ => return None,
    })
}

/// Returns the type of a part of the response, which is named after the operation if it is a local type.
fn part<'s>(schema: &'s Subschema, parent: &Parent, name: &'static str, types: &mut FileTypes<'s, '_>) -> Ty {
    types.value(schema, Occurrence::part(parent.clone(), name))
}

/// A document may omit `meta`.
fn optional_meta(meta: Ty) -> Ty {
    if meta.can_be_empty() { meta } else { meta.in_option() }
}
