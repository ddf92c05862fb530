//! `NewFlight`: the body of a create. What is required is demanded by `new`, the rest has setters.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::setter::{discard, parameter, write};
use crate::ir::{Field, Resource};

/// More arguments than clippy likes are the price of demanding what the API requires.
const MANY: usize = 7;

pub(super) fn emit(resource: &Resource, setters: &[TokenStream], private: &TokenStream) -> TokenStream {
    let (ident, vis) = (&resource.ident, &resource.vis);
    let new = format_ident!("New{}", ident);
    let required: Vec<&Field> = resource.fields.iter().filter(|field| field.required).collect();
    let setters = resource.fields.iter().zip(setters);
    let setters =
        setters.filter(|(field, _)| field.access.create && !field.required).map(|(_, setter)| setter);
    let doc = format!(" A new [`{ident}`]: required attributes in `new`, the rest by setters.");
    let default = required.is_empty().then(|| quote! { ::core::default::Default, });
    let constructor = constructor(&required, private);
    quote! {
        #[doc = #doc]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, #default ::core::cmp::PartialEq)]
        #[must_use]
        #vis struct #new(#private::Fields);

        #[automatically_derived]
        #[allow(dead_code)]
        impl #new {
            #constructor
            #(#setters)*
        }
        #[automatically_derived]
        impl #private::Create for #ident {
            type New = #new;
        }
        #[automatically_derived]
        impl #private::Encode for #new {
            #[inline]
            fn encode(&self, writer: &mut #private::Writer) {
                #private::Encode::encode(&self.0, writer);
            }
        }
        #[automatically_derived]
        impl #private::NewResource for #new {
            type Resource = #ident;

            fn fields(&self) -> &#private::Fields {
                &self.0
            }

            fn into_fields(self) -> #private::Fields {
                self.0
            }
        }
    }
}

fn constructor(required: &[&Field], private: &TokenStream) -> TokenStream {
    let parameters = required.iter().map(|field| {
        let (name, parameter) = (&field.ident, parameter(field));
        quote! { #name: #parameter }
    });
    let writes = required.iter().map(|field| write(field, private));
    let discards = required.iter().filter_map(|field| discard(field));
    let allow = (required.len() > MANY).then(|| quote! { #[allow(clippy::too_many_arguments)] });
    quote! {
        /// A record with what the API requires of it.
        #allow
        pub fn new(#(#parameters),*) -> Self {
            #(#discards)*
            Self(#private::Fields::new() #(#writes)*)
        }
    }
}
