//! `FlightUpdate`: the body of an update. Each attribute is kept, set, or, if it can be null, cleared. Only attributes
//! that are set or cleared are sent.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::builder::{self, Builder};
use super::capability;
use super::custom_setter;
use super::difference;
use super::setter::wire_name;
use crate::ir::{Field, FieldKind, Generics, Purpose, Resource, SentBody, UpdateVerb};
use crate::names::clear_method;

pub(super) fn emit(
    resource: &Resource,
    verb: Option<UpdateVerb>,
    setters: &[TokenStream],
    private: &TokenStream,
) -> TokenStream {
    let (ident, generics) = (&resource.ident, &resource.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let clause = generics.clause(Purpose::Resource, private);
    let mark = generics.mark().map(|mark| quote! { , #mark });
    let update = format_ident!("{}Update", ident, span = builder::span(ident));
    let setters = resource.fields.iter().zip(setters);
    let methods = setters.filter(|(field, _)| field.access.update).map(|(field, setter)| {
        let clear = if custom_setter::is_for(field) {
            Some(custom_setter::clear(generics))
        } else {
            field.ty.is_nullable().then(|| clear(field, generics, private))
        };
        quote! { #setter #clear }
    });
    let builder = Builder {
        resource,
        name: &update,
        doc: &format!(
            " An update of a [`{ident}`]. Attributes that are not set or cleared keep their values."
        ),
        derives: quote! { ::core::default::Default, },
        kind: quote! { ResourceUpdate },
        methods: quote! {
            /// Creates an empty update.
            pub fn new() -> Self {
                Self(#private::Fields::new() #mark)
            }
            #(#methods)*
        },
    };
    let builder = builder.emit(private);
    let operation = resource.capabilities.operation_for(SentBody::Update);
    let only = operation.map(|operation| capability::only_by(operation, &clause, private));
    let verb = verb.or(only.as_ref().map(|_| UpdateVerb::Put));
    let capability = verb.map(|verb| {
        let (hidden, clause) = only.unwrap_or_else(|| (TokenStream::new(), clause.clone()));
        let verb = verb.ident();
        quote! {
            #[automatically_derived]
            #hidden
            impl #parameters #private::Update for #ident #arguments #clause {
                type Update = #update #arguments;
                const METHOD: #private::UpdateMethod = #private::UpdateMethod::#verb;
            }
        }
    });
    let difference = difference::resource(resource, &update, private);
    quote! {
        #builder
        #difference
        #[automatically_derived]
        impl #parameters #private::UpdateOf<#ident #arguments> for #update #arguments #clause {}
        #capability
    }
}

pub(super) fn clear(field: &Field, generics: &Generics, private: &TokenStream) -> TokenStream {
    let method = Ident::new(&clear_method(&field.ident), field.ident.span());
    let name = wire_name(field, private);
    let null = if matches!(field.kind, FieldKind::Custom(_)) {
        quote! { custom_null }
    } else {
        quote! { null }
    };
    let mark = generics.mark().map(|mark| quote! { , #mark });
    let deprecated = &field.deprecated;
    let doc = format!(" Clears `{}` by sending null.", field.wire);
    quote! {
        #[doc = #doc]
        #deprecated
        #[inline]
        pub fn #method(self) -> Self {
            Self(self.0.#null(#name) #mark)
        }
    }
}
