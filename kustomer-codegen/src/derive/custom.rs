//! Parses the input of `KustomerCustom`: the custom attributes of a resource that this crate ships.

use quote::ToTokens;
use syn::{DeriveInput, LitStr};

use super::attr::{Attributes, CUSTOM_ATTRIBUTES, name};
use super::fallback::Unreadable;
use super::field::{self, Place, Sent, StructContext, StructKind};
use super::{case, generics, input, schema_check, search, validate};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{CustomStruct, DESCRIBED};

/// Parses a struct.
pub(crate) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Result<CustomStruct, Unreadable> {
    let attributes =
        Attributes::parse(&item.attrs, CUSTOM_ATTRIBUTES, "a struct of custom attributes", diagnostics);
    let krate = attributes.krate(diagnostics);
    let Some(named) = input::named_fields(item, "KustomerCustom", diagnostics) else {
        return Err(Unreadable { krate });
    };
    let generics = generics::read(item);
    if !item.generics.params.is_empty() {
        diagnostics.add(
            Diagnostic::at(
                Code::GenericParameters,
                &item.generics.params,
                "`KustomerCustom` does not support generic parameters",
            )
            .note("the attributes are registered under one name and with one type each"),
        );
        return Err(Unreadable { krate });
    }
    let owner = input::owner(item, &generics);
    let context = StructContext {
        owner: &owner,
        generics: &generics,
        case: case::parse(&attributes, diagnostics),
        struct_kind: StructKind::Custom,
        place: Place::Struct,
        sent: Sent { new: true, update: true },
    };
    let mut fields: Vec<_> =
        named.iter().filter_map(|field| field::parse(field, context, diagnostics)).collect();
    field::number(&mut fields);
    let on = on(item, &attributes, diagnostics);
    let mut custom = CustomStruct {
        ident: item.ident.clone(),
        search: search::of_custom(&item.ident, on, &attributes, diagnostics),
        generics,
        vis: item.vis.to_token_stream(),
        krate,
        on,
        fields,
        schema_check: None,
    };
    validate::custom(&mut custom, diagnostics);
    custom.schema_check = schema_check::custom(&custom, &attributes, diagnostics);
    Ok(custom)
}

/// Returns the type of the resource that the attributes belong to. An unknown one is reported and returns `None`.
fn on(item: &DeriveInput, attributes: &Attributes, diagnostics: &Diagnostics) -> Option<&'static str> {
    let Some(on) = attributes.string(name::ON, diagnostics) else {
        if !attributes.has(name::ON) && !attributes.has_rejected() {
            diagnostics.add(
                Diagnostic::at(
                    Code::CustomWithoutResource,
                    &item.ident,
                    format!(
                        "`{}` does not name the resource whose custom attributes it describes",
                        item.ident
                    ),
                )
                .help("add `#[kustomer(on = \"customer\")]`"),
            );
        }
        return None;
    };
    let known = DESCRIBED.iter().find(|(type_name, _)| *type_name == on.value());
    if known.is_none() {
        diagnostics.add(unknown(&on));
    }
    known.map(|(type_name, _)| *type_name)
}

fn unknown(on: &LitStr) -> Diagnostic {
    let type_name = on.value();
    let names: Vec<&str> = DESCRIBED.iter().map(|(type_name, _)| *type_name).collect();
    if type_name.starts_with("kobject") {
        return Diagnostic::at(
            Code::CustomOfAKObject,
            on,
            format!("`{type_name}` is a KObject, which has a struct of its own"),
        )
        .help(
            "derive `KustomerResource` with `klass = \"..\"`, and mark the fields with `#[kustomer(custom)]`",
        );
    }
    Diagnostic::at(
        Code::CustomOfAnUnknownResource,
        on,
        format!("`{type_name}` is not a resource with custom attributes of its own"),
    )
    .help_nearest(&type_name.to_lowercase(), &names)
}
