//! `FlightUpdate`: the body of an update. Each attribute is kept, set, or (where null is allowed) cleared; only
//! what was touched is sent.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::setter::wire_name;
use crate::ir::{Field, Resource, Role, UpdateVerb};
use crate::names::clear_method;

pub(super) fn emit(
    resource: &Resource,
    verb: UpdateVerb,
    setters: &[TokenStream],
    private: &TokenStream,
) -> TokenStream {
    let (ident, vis, verb) = (&resource.ident, &resource.vis, verb.ident());
    let update = format_ident!("{}Update", ident);
    let setters = resource.fields.iter().zip(setters);
    let methods = setters.filter(|(field, _)| field.access.update).map(|(field, setter)| {
        let clear = field.ty.is_nullable().then(|| clear(field, private));
        quote! { #setter #clear }
    });
    let doc = format!(" A change of a [`{ident}`]: what is not touched is kept.");
    quote! {
        #[doc = #doc]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default, ::core::cmp::PartialEq)]
        #[must_use]
        #vis struct #update(#private::Fields);

        #[automatically_derived]
        #[allow(dead_code)]
        impl #update {
            /// A change of nothing yet.
            pub fn new() -> Self {
                Self(#private::Fields::new())
            }
            #(#methods)*
        }
        #[automatically_derived]
        impl #private::Update for #ident {
            type Update = #update;
            const METHOD: #private::UpdateMethod = #private::UpdateMethod::#verb;
        }
        #[automatically_derived]
        impl #private::Encode for #update {
            #[inline]
            fn encode(&self, writer: &mut #private::Writer) {
                #private::Encode::encode(&self.0, writer);
            }
        }
        #[automatically_derived]
        impl #private::ResourceUpdate for #update {
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

fn clear(field: &Field, private: &TokenStream) -> TokenStream {
    let method = Ident::new(&clear_method(&field.ident), field.ident.span());
    let name = wire_name(field, private);
    let null = if matches!(field.role, Role::Custom(_)) {
        quote! { custom_null }
    } else {
        quote! { null }
    };
    let doc = format!(" Clears `{}`: sends null.", field.wire);
    quote! {
        #[doc = #doc]
        #[inline]
        pub fn #method(self) -> Self {
            Self(self.0.#null(#name))
        }
    }
}
