//! `FlightChanges`: what an event says has changed, typed per field. It expands to
//!
//! ```text
//! pub struct FlightChanges {
//!     pub title: Option<Change<String>>,
//! }
//! impl ReportsChanges for Flight {
//!     type Changes = FlightChanges;
//!     fn read_changes(reader: &mut ChangeReader<'_>) -> FlightChanges {
//!         FlightChanges { title: reader.attribute("title", <String as Decode>::read_value) }
//!     }
//! }
//! ```
//!
//! Values are decoded by functions that are passed to core, so that a field costs one call.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::builder;
use super::construct;
use super::setter::table_name;
use super::value;
use crate::ir::{Container, Field, FieldKind, Purpose, Resource, Shape};

pub(super) fn emit(resource: &Resource, private: &TokenStream) -> Option<TokenStream> {
    if !resource.changes {
        return None;
    }
    let (ident, vis, generics) = (&resource.ident, &resource.vis, &resource.generics);
    let (declared, parameters, arguments) = (&generics.declared, &generics.parameters, &generics.arguments);
    let clause = generics.clause(Purpose::Resource, private);
    let own = generics.own_clause();
    let name = format_ident!("{}Changes", ident, span = builder::span(ident));
    let doc = format!(" Changes of a [`{ident}`], as events report them; `None` for what has not changed.");
    let fields: Vec<&Field> = resource.fields.iter().filter(|field| is_reported(field)).collect();
    let members = fields.iter().map(|field| {
        let (name, docs, ty) = (&field.ident, docs(field), &field.ty.value);
        quote! {
            #(#docs)*
            pub #name: ::core::option::Option<#private::Change<#ty>>,
        }
    });
    let reads = fields.iter().map(|field| read(field, private));
    // Not every type parameter is in the type of a reported field.
    let declared_mark = generics.marker().map(|ty| quote! { __kustomer_marker: #ty, });
    let mark = generics.mark().map(|mark| quote! { __kustomer_marker: #mark, });
    Some(quote! {
        #[doc = #doc]
        #[allow(missing_debug_implementations, clippy::struct_field_names)]
        #[non_exhaustive]
        #vis struct #name #declared #own {
            #(#members)*
            #declared_mark
        }
        #[automatically_derived]
        impl #parameters #private::ReportsChanges for #ident #arguments #clause {
            type Changes = #name #arguments;

            #[inline]
            fn read_changes(reader: &mut #private::ChangeReader<'_>) -> Self::Changes {
                let _ = &reader;
                #name { #(#reads,)* #mark }
            }
        }
    })
}

/// Returns the documentation of the field, or a sentence with its name.
fn docs(field: &Field) -> Vec<TokenStream> {
    if field.docs.is_empty() {
        let doc = format!(" The change of `{}`.", field.wire);
        return vec![quote! { #[doc = #doc] }];
    }
    field.docs.clone()
}

/// Whether a change of the field can be reported: it has a member of its own in a record.
fn is_reported(field: &Field) -> bool {
    field.in_struct && !field.broken && field.kind.container().is_some()
}

/// Returns the member of the struct literal. An alias is looked for if the name is not there.
fn read(field: &Field, private: &TokenStream) -> TokenStream {
    let ident = &field.ident;
    let section = match field.kind.container() {
        Some(Container::Custom) => "custom",
        Some(Container::Relationships) => "relationship",
        Some(Container::Attributes) | None => "attribute",
    };
    let section = Ident::new(section, proc_macro2::Span::call_site());
    let function = function(field, private);
    let name = table_name(field, private);
    let names = field.aliases.iter().map(|alias| alias.wire.to_token_stream());
    let others = names.map(|name| {
        quote! { .or_else(|| reader.#section(#name, #function)) }
    });
    quote! { #ident: reader.#section(#name, #function) #(#others)* }
}

/// Returns the function that decodes a value, or `null`, into a place.
fn function(field: &Field, private: &TokenStream) -> TokenStream {
    let whole = &field.ty.whole;
    match field.kind {
        FieldKind::Relationship => {
            let of_type = construct::relationship(field, private);
            let read = if field.ty.is_nullable() {
                quote! { read }
            } else {
                quote! { read_required }
            };
            quote_spanned! { field.ty.span => #of_type::#read }
        }
        FieldKind::Json => {
            let of_type = value::read_json(field, private);
            quote! { #of_type::read_json }
        }
        _ => {
            let (ty, method) = match field.ty.shape {
                Shape::One => (whole, "read_value"),
                Shape::Option => (&field.ty.inner, "read_value"),
                Shape::Many | Shape::OptionMany => (&field.ty.inner, "read_optional_list"),
            };
            let method = Ident::new(method, proc_macro2::Span::call_site());
            let of_type = value::of_field(field, ty, private);
            quote! { #of_type::#method }
        }
    }
}
