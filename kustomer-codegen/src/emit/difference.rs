//! The impl behind `before.diff(&after)`: the list of fields that an update can change, and the update made from its
//! fields. What compares them is in core. Every struct has this code, so it is made of few tokens: arrays cost rustc less
//! than a call or a tuple for each field, and literals that follow each other are one, with a name on each line.
//!
//! ```text
//! fields.attributes(&["title\nexternalId"], &[&self.title, &self.external_id]);
//! fields.custom(&["delayMinutesNum"], &[&self.delay_minutes]);
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::setter::wire_name;
use super::value;
use crate::ir::{Container, CustomName, CustomStruct, Field, FieldKind, Generics, Purpose, Resource};

/// The impl for a resource with an update.
pub(super) fn resource(resource: &Resource, update: &Ident, private: &TokenStream) -> TokenStream {
    let clause = resource.generics.clause(Purpose::Encode, private);
    emit(&resource.ident, update, &resource.fields, &resource.generics, &clause, private)
}

/// The impl for a struct of custom attributes.
pub(super) fn custom(item: &CustomStruct, update: &Ident, private: &TokenStream) -> TokenStream {
    emit(&item.ident, update, &item.fields, &item.generics, &TokenStream::new(), private)
}

fn emit(
    ident: &Ident,
    update: &Ident,
    fields: &[Field],
    generics: &Generics,
    clause: &TokenStream,
    private: &TokenStream,
) -> TokenStream {
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let mark = generics.mark().map(|mark| quote! { , #mark });
    let lists = lists(fields, private);
    quote! {
        #[automatically_derived]
        impl #parameters #private::Diff for #ident #arguments #clause {
            type Update = #update #arguments;

            #[inline]
            fn update_of(fields: #private::Fields) -> Self::Update {
                #update(fields #mark)
            }

            #[inline]
            fn write_updatable(&self, fields: &mut #private::UpdatableFields) {
                #lists
            }
        }
    }
}

fn lists(fields: &[Field], private: &TokenStream) -> TokenStream {
    let updatable = || fields.iter().filter(|field| field.access.update && field.in_struct && !field.broken);
    let list = |method: TokenStream, is_listed: fn(&FieldKind) -> bool| {
        let listed: Vec<&Field> = updatable().filter(|field| is_listed(&field.kind)).collect();
        let names = names(&listed, private);
        let values = listed.iter().map(|field| value::encodable(field, private));
        (!listed.is_empty()).then(|| quote! { fields.#method(&[#(#names),*], &[#(#values),*]); })
    };
    let attributes =
        list(quote! { attributes }, |kind| matches!(kind, FieldKind::Attribute | FieldKind::Relationship));
    let custom = list(quote! { custom }, |kind| matches!(kind, FieldKind::Custom(_)));
    let others = updatable().filter_map(|field| {
        let (name, span) = (&field.ident, field.ty.span);
        match &field.kind {
            FieldKind::Json => {
                let (wire, of_type) = (&field.wire, value::write_json(field, private));
                let value = quote_spanned! { span => &self.#name };
                let value = if field.ty.is_nullable() {
                    quote! { ::core::option::Option::as_ref(#value) }
                } else {
                    quote! { ::core::option::Option::Some(#value) }
                };
                Some(quote_spanned! { span => fields.json(#wire, #value, #of_type::write_json); })
            }
            FieldKind::Extra(Container::Custom) => {
                Some(quote_spanned! { span => fields.custom_extra(&self.#name); })
            }
            _ => None,
        }
    });
    // A custom attribute with a field is not repeated among those without one: the fields are listed first.
    let others: TokenStream = others.collect();
    quote! { #attributes #custom #others }
}

/// The names, of which those that are literals are joined.
fn names(fields: &[&Field], private: &TokenStream) -> Vec<TokenStream> {
    let (mut names, mut literals) = (Vec::new(), Vec::new());
    for field in fields {
        if is_literal(field) {
            literals.push(field.wire.as_str());
        } else {
            names.extend(joined(&mut literals));
            names.push(wire_name(field, private));
        }
    }
    names.extend(joined(&mut literals));
    names
}

fn is_literal(field: &Field) -> bool {
    match &field.kind {
        FieldKind::Custom(CustomName::FromType) => false,
        FieldKind::Custom(CustomName::Given(_)) => !field.generic,
        _ => true,
    }
}

fn joined(literals: &mut Vec<&str>) -> Option<TokenStream> {
    let text = (!literals.is_empty()).then(|| literals.join("\n"))?;
    literals.clear();
    Some(quote! { #text })
}
