//! `KustomerObject`: a nested object.

use syn::DeriveInput;

use super::attr::{Attributes, OBJECT_ATTRIBUTES, name};
use super::field::{self, Place, Surroundings};
use super::{Unreadable, generics, held, input, resource, validate};
use crate::diagnostic::Diagnostics;
use crate::ir::Object;

/// Reads a struct.
pub(crate) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Result<Object, Unreadable> {
    let attributes = Attributes::parse(&item.attrs, OBJECT_ATTRIBUTES, "a nested object", diagnostics);
    let krate = attributes.krate(diagnostics);
    let Some(named) = input::named_fields(item, "KustomerObject", diagnostics) else {
        return Err(Unreadable { krate });
    };
    let mut generics = generics::read(item);
    generics::refuse_lifetimes(&generics, diagnostics);
    let owner = input::owner(item, &generics);
    let around = Surroundings {
        owner: &owner,
        generics: &generics,
        case: resource::case(&attributes, diagnostics),
        place: Place::Object,
    };
    let mut fields: Vec<_> =
        named.iter().filter_map(|field| field::parse(field, around, diagnostics)).collect();
    field::number(&mut fields);
    generics::add_needs(&mut generics, &item.ident, &fields);
    let mut object = Object {
        ident: item.ident.clone(),
        generics,
        krate,
        encode: attributes.has(name::ENCODE),
        fields,
        held: None,
    };
    validate::object(&mut object, diagnostics);
    object.held = held::object(&object, &attributes, diagnostics);
    Ok(object)
}
