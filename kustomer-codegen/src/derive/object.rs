//! `KustomerObject`: a nested object.

use syn::DeriveInput;

use super::attr::{OBJECT_WORDS, Words};
use super::field::{self, Place, Surroundings};
use super::{input, resource, validate};
use crate::diagnostic::Diagnostics;
use crate::ir::Object;

/// Reads a struct. `None` when its shape leaves nothing to read.
pub(crate) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Option<Object> {
    let words = Words::parse(&item.attrs, OBJECT_WORDS, "a nested object", diagnostics);
    let named = input::named_fields(item, "KustomerObject", diagnostics)?;
    input::refuse_generics(item, "KustomerObject", diagnostics);
    let around =
        Surroundings { owner: &item.ident, case: resource::case(&words, diagnostics), place: Place::Object };
    let mut fields: Vec<_> =
        named.iter().filter_map(|field| field::parse(field, around, diagnostics)).collect();
    field::number(&mut fields);
    let object = Object { ident: item.ident.clone(), krate: words.krate(diagnostics), fields };
    validate::object(&object, diagnostics);
    Some(object)
}
