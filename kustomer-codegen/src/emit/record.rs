//! The impl of `EncodeResource`: the whole record, as it was read. It expands to one chain:
//!
//! ```text
//! ResourceWriter::begin(writer, "customer")
//!     .id(&self.id)
//!     .attribute("name", &self.name)
//!     .relationship("company", &self.company)
//!     .end();
//! ```

use std::iter;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::setter::table_name;
use super::value;
use crate::ir::{Container, Field, FieldKind, Purpose, Resource, Shape};
use crate::order::sorted_positions;

pub(super) fn emit(resource: &Resource, private: &TokenStream) -> Option<TokenStream> {
    if !resource.encode {
        return None;
    }
    let (ident, generics) = (&resource.ident, &resource.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let clause = generics.clause(Purpose::Encode, private);
    let type_name = resource.kind.type_name();
    let begin = if let Some(Field { ident: klass, .. }) = klass_at_run_time(resource, &type_name) {
        quote! {
            #private::ResourceWriter::begin_kobject(writer, self.#klass.as_ref().map(#private::Id::as_str))
        }
    } else {
        quote! { #private::ResourceWriter::begin(writer, #type_name) }
    };
    let fields: Vec<&Field> =
        resource.fields.iter().filter(|field| field.in_struct && !field.broken).collect();
    let section = |at: usize| fields.get(at).map(|field| section(&field.kind));
    let sorted = sorted_positions(fields.len(), &|one, other| section(one).cmp(&section(other)));
    let fields: Vec<&Field> = sorted.into_iter().filter_map(|at| fields.get(at).copied()).collect();
    let parts = parts(&fields, private);
    Some(quote! {
        #[automatically_derived]
        impl #parameters #private::EncodeResource for #ident #arguments #clause {
            #[inline]
            fn encode_resource(&self, writer: &mut #private::Writer) {
                let record = #begin;
                #parts
                record.end();
            }
        }
    })
}

/// Returns the code that writes the fields, in the order of writing. Kept members without a field end each section.
fn parts(fields: &[&Field], private: &TokenStream) -> TokenStream {
    let unknown = fields.iter().find(|field| field.kind == FieldKind::Unknown).map(|field| &field.ident);
    let mut parts = TokenStream::new();
    let mut first = 0;
    for (last, method) in [
        (2, Some(quote! { unknown_attributes })),
        (4, Some(quote! { unknown_custom })),
        (6, Some(quote! { unknown_relationships })),
        (7, None),
    ] {
        let those = fields.iter().filter(|field| (first..=last).contains(&section(&field.kind)));
        parts.extend(those.map(|field| part(field, fields, private)));
        if let (Some(unknown), Some(method)) = (unknown, method) {
            parts.extend(quote! { let record = record.#method(&self.#unknown); });
        }
        first = last + 1;
    }
    parts
}

/// The field with the Klass of a record whose Klass is known at run time only.
fn klass_at_run_time<'r>(resource: &'r Resource, type_name: &str) -> Option<&'r Field> {
    let is_klass = |field: &&Field| {
        field.kind == FieldKind::Relationship
            && field.wire == "klass"
            && field.ty.shape == Shape::Option
            && !field.broken
    };
    resource.fields.iter().filter(|_| type_name == "kobject").find(is_klass)
}

/// Returns the position of a field in the order of writing.
fn section(kind: &FieldKind) -> u8 {
    match kind {
        FieldKind::Id | FieldKind::Unknown | FieldKind::Skip => 0,
        FieldKind::Attribute | FieldKind::Json => 1,
        FieldKind::Extra(Container::Attributes) => 2,
        FieldKind::Custom(_) => 3,
        FieldKind::Extra(Container::Custom) => 4,
        FieldKind::Relationship => 5,
        FieldKind::Extra(Container::Relationships) => 6,
        FieldKind::Links | FieldKind::Meta => 7,
    }
}

fn part(field: &Field, fields: &[&Field], private: &TokenStream) -> TokenStream {
    let (name, span) = (&field.ident, field.ty.span);
    let wire = table_name(field, private);
    let value = quote_spanned! { span => &self.#name };
    match &field.kind {
        FieldKind::Unknown | FieldKind::Skip => TokenStream::new(),
        FieldKind::Id => quote! { let record = record.id(#value); },
        FieldKind::Attribute => {
            let value = value::encodable(field, private);
            quote_spanned! { span => let record = record.attribute(#wire, #value); }
        }
        FieldKind::Json => {
            let of_type = value::write_json(field, private);
            if field.ty.is_nullable() {
                quote_spanned! { span =>
                    let record = match #value {
                        ::core::option::Option::Some(value) => record.json(#wire, value, #of_type::write_json),
                        ::core::option::Option::None => record,
                    };
                }
            } else {
                quote_spanned! { span => let record = record.json(#wire, #value, #of_type::write_json); }
            }
        }
        FieldKind::Custom(_) => {
            let value = value::encodable(field, private);
            quote_spanned! { span => let record = record.custom(#wire, #value); }
        }
        FieldKind::Extra(container) => {
            let taken = taken(fields, *container, private);
            let method = match container {
                Container::Attributes => quote! { extra },
                Container::Custom => quote! { custom_extra },
                Container::Relationships => quote! { relationships_extra },
            };
            quote_spanned! { span => let record = record.#method(#value, &[#(#taken),*]); }
        }
        FieldKind::Relationship => {
            quote_spanned! { span => let record = record.relationship(#wire, #value); }
        }
        FieldKind::Links => quote_spanned! { span => let record = record.beside("links", #value); },
        FieldKind::Meta => quote_spanned! { span => let record = record.beside("meta", #value); },
    }
}

/// Returns the names with a field, which extra attributes cannot have.
fn taken(fields: &[&Field], container: Container, private: &TokenStream) -> Vec<TokenStream> {
    let of_container = fields.iter().filter(|field| field.kind.container() == Some(container));
    let names = of_container.flat_map(|field| {
        let aliases = field.aliases.iter().map(|alias| {
            let wire = &alias.wire;
            quote! { #wire }
        });
        iter::once(table_name(field, private)).chain(aliases)
    });
    let custom = (container == Container::Attributes).then(|| quote! { "custom" });
    names.chain(custom).collect()
}
