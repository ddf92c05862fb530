//! Parses the input of `KustomerObject`: a nested object.

use syn::DeriveInput;

use super::attr::{Attributes, OBJECT_ATTRIBUTES, name};
use super::fallback::Unreadable;
use super::field::{self, Place, Sent, StructContext, StructKind};
use super::{case, generics, input, schema_check, serde, validate};
use crate::diagnostic::Diagnostics;
use crate::ir::{Access, Object};

/// Parses a struct.
pub(crate) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Result<Object, Unreadable> {
    let attributes = Attributes::parse(&item.attrs, OBJECT_ATTRIBUTES, "a nested object", diagnostics);
    let krate = attributes.krate(diagnostics);
    let Some(named) = input::named_fields(item, "KustomerObject", diagnostics) else {
        return Err(Unreadable { krate });
    };
    let mut generics = generics::read(item);
    generics::refuse_lifetimes(&generics, diagnostics);
    let owner = input::owner(item, &generics);
    let context = StructContext {
        owner: &owner,
        generics: &generics,
        case: case::parse(&attributes, diagnostics),
        struct_kind: StructKind::Object,
        place: Place::Struct,
        sent: Sent { new: true, update: true },
    };
    let mut fields: Vec<_> =
        named.iter().filter_map(|field| field::parse(field, context, diagnostics)).collect();
    field::number(&mut fields);
    for field in &mut fields {
        field.written = field.access != Access::READ_ONLY || attributes.has(name::ENCODE);
    }
    generics::add_needs(&mut generics, &item.ident, &fields);
    let serde = serde::is_requested(&attributes, diagnostics);
    let mut object = Object {
        ident: item.ident.clone(),
        generics,
        krate,
        encode: attributes.has(name::ENCODE) || serde,
        serde,
        fields,
        schema_check: None,
    };
    validate::object(&mut object, diagnostics);
    object.schema_check = schema_check::object(&object, &attributes, diagnostics);
    Ok(object)
}
