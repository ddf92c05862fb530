//! `KustomerObject`: a nested object.

use syn::DeriveInput;

use super::attr::{OBJECT_WORDS, Words};
use super::field::{self, Place, Surroundings};
use super::{Unreadable, input, resource, validate};
use crate::diagnostic::Diagnostics;
use crate::ir::Object;

/// Reads a struct.
pub(crate) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Result<Object, Unreadable> {
    let words = Words::parse(&item.attrs, OBJECT_WORDS, "a nested object", diagnostics);
    let krate = words.krate(diagnostics);
    let Some(named) = input::named_fields(item, "KustomerObject", diagnostics) else {
        return Err(Unreadable { krate });
    };
    let is_generic = input::refuse_generics(item, "KustomerObject", diagnostics);
    let around =
        Surroundings { owner: &item.ident, case: resource::case(&words, diagnostics), place: Place::Object };
    let mut fields: Vec<_> =
        named.iter().filter_map(|field| field::parse(field, around, diagnostics)).collect();
    field::number(&mut fields);
    let object = Object { ident: item.ident.clone(), krate, fields };
    validate::object(&object, diagnostics);
    if is_generic { Err(Unreadable { krate: object.krate }) } else { Ok(object) }
}
