//! `NewFlight`: the body of a create. `new` takes the required attributes, and the others have setters. Up to two values
//! are arguments; more are the fields of a struct `FlightRequired`, so that the call names them.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::builder::{self, Builder};
use super::capability;
use super::required::{Required, RequiredField};
use super::setter::{Accepts, Parameter, discard, parameter, write};
use crate::ir::{Field, Purpose, Resource, SentBody};

pub(super) fn emit(resource: &Resource, setters: &[TokenStream], private: &TokenStream) -> TokenStream {
    let (ident, generics) = (&resource.ident, &resource.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let clause = generics.clause(Purpose::Resource, private);
    let new = format_ident!("New{}", ident, span = builder::span(ident));
    let required: Vec<&Field> = resource.fields.iter().filter(|field| field.required).collect();
    let setters = resource.fields.iter().zip(setters);
    let setters =
        setters.filter(|(field, _)| field.access.create && !field.required).map(|(_, setter)| setter);
    let (constructor, named) = constructor(resource, &new, &required, private);
    let builder = Builder {
        resource,
        name: &new,
        doc: &format!(
            " A new [`{ident}`]: `new` takes the required attributes, and the others have setters."
        ),
        derives: if required.is_empty() {
            quote! { ::core::default::Default, }
        } else {
            quote! {}
        },
        kind: quote! { NewResource },
        methods: quote! { #constructor #(#setters)* },
    };
    let builder = builder.emit(private);
    let operation = resource.capabilities.operation_for(SentBody::New);
    let only = operation.map(|operation| capability::only_by(operation, &clause, private));
    let create = (resource.capabilities.create || only.is_some()).then(|| {
        let (hidden, clause) = only.unwrap_or_else(|| (TokenStream::new(), clause.clone()));
        quote! {
            #[automatically_derived]
            #hidden
            impl #parameters #private::Create for #ident #arguments #clause {
                type New = #new #arguments;
            }
        }
    });
    quote! { #named #builder #create }
}

/// Returns `new`, and the struct that names its values if there are many.
fn constructor(
    resource: &Resource,
    new: &Ident,
    fields: &[&Field],
    private: &TokenStream,
) -> (TokenStream, Option<TokenStream>) {
    let generics = &resource.generics;
    let parameters: Vec<Parameter> = fields
        .iter()
        .enumerate()
        .map(|(number, field)| parameter(field, Accepts::Value(number), private))
        .collect();
    let forms: Vec<&Ident> = parameters.iter().flat_map(|parameter| &parameter.forms).collect();
    let forms = (!forms.is_empty()).then(|| quote! { <#(#forms),*> });
    let required = fields.iter().zip(&parameters).map(|(field, parameter)| RequiredField {
        ident: &field.ident,
        docs: field.docs.clone(),
        ty: parameter.ty.clone(),
    });
    let required = Required::new(&resource.ident, &resource.vis, required.collect());
    let doc = format!(" The attributes that the API requires of a [`{new}`], by name.");
    let (takes, named) = (required.parameters(), required.declare(&doc));
    let values = fields.iter().map(|field| required.value(&field.ident));
    let writes = fields.iter().zip(values).map(|(field, value)| write(field, &value, private));
    let mark = generics.mark().map(|mark| quote! { , #mark });
    let broken = fields.iter().filter(|field| field.broken);
    let discards = broken.map(|field| discard(&required.value(&field.ident)));
    let constructor = quote! {
        /// Creates a body with the attributes that the API requires.
        pub fn new #forms (#takes) -> Self {
            #(#discards)*
            Self(#private::Fields::new() #(#writes)* #mark)
        }
    };
    (constructor, named)
}
