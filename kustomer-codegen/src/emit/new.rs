//! `NewFlight`: the body of a create. `new` takes the required attributes, and the others have setters.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::builder::{self, Builder};
use super::setter::{discard, parameter, write};
use crate::ir::{Field, Generics, Purpose, Resource};

/// The number of arguments that clippy allows. The API may require more.
const MANY: usize = 7;

pub(super) fn emit(resource: &Resource, setters: &[TokenStream], private: &TokenStream) -> TokenStream {
    let (ident, generics) = (&resource.ident, &resource.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let clause = generics.clause(Purpose::Resource, private);
    let new = format_ident!("New{}", ident, span = builder::span(ident));
    let required: Vec<&Field> = resource.fields.iter().filter(|field| field.required).collect();
    let setters = resource.fields.iter().zip(setters);
    let setters =
        setters.filter(|(field, _)| field.access.create && !field.required).map(|(_, setter)| setter);
    let constructor = constructor(&required, generics, private);
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
    let create = resource.capabilities.create.then(|| {
        quote! {
            #[automatically_derived]
            impl #parameters #private::Create for #ident #arguments #clause {
                type New = #new #arguments;
            }
        }
    });
    quote! { #builder #create }
}

fn constructor(required: &[&Field], generics: &Generics, private: &TokenStream) -> TokenStream {
    let parameters = required.iter().map(|field| {
        let (name, parameter) = (&field.ident, parameter(field));
        quote! { #name: #parameter }
    });
    let writes = required.iter().map(|field| write(field, private));
    let mark = generics.mark().map(|mark| quote! { , #mark });
    let discards = required.iter().filter_map(|field| discard(field));
    let allow = (required.len() > MANY).then(|| quote! { #[allow(clippy::too_many_arguments)] });
    quote! {
        /// Creates a body with the attributes that the API requires.
        #allow
        pub fn new(#(#parameters),*) -> Self {
            #(#discards)*
            Self(#private::Fields::new() #(#writes)* #mark)
        }
    }
}
