//! The code that both builders share: a struct around the JSON of the fields, and its traits.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::ir::{Purpose, Resource};

/// A builder for the body of a create or update.
pub(super) struct Builder<'b> {
    pub(super) resource: &'b Resource,
    pub(super) name: &'b Ident,
    pub(super) doc: &'b str,
    /// Additional derives.
    pub(super) derives: TokenStream,
    /// The builder's trait.
    pub(super) kind: TokenStream,
    /// The constructor and the setters.
    pub(super) methods: TokenStream,
}

/// Returns the span of a builder's name: the resource's, but as derived code, so that a lint about the resource's name
/// is not repeated for the names made from it.
pub(super) fn span(resource: &Ident) -> Span {
    Span::call_site().located_at(resource.span())
}

impl Builder<'_> {
    pub(super) fn emit(&self, private: &TokenStream) -> TokenStream {
        let Self { resource, name, doc, derives, kind, methods } = self;
        let (ident, vis, generics) = (&resource.ident, &resource.vis, &resource.generics);
        let (declared, parameters, arguments) =
            (&generics.declared, &generics.parameters, &generics.arguments);
        let (written, sent) =
            (generics.clause(Purpose::Encode, private), generics.clause(Purpose::Resource, private));
        let own = generics.own_clause();
        let marker = generics.marker().map(|marker| quote! { , #marker });
        quote! {
            #[doc = #doc]
            #[derive(::core::fmt::Debug, ::core::clone::Clone, #derives ::core::cmp::PartialEq)]
            #[must_use]
            #vis struct #name #declared (#private::Fields #marker) #own;

            #[automatically_derived]
            #[allow(dead_code)]
            impl #parameters #name #arguments #written {
                #methods
            }
            #[automatically_derived]
            impl #parameters #private::Encode for #name #arguments #own {
                #[inline]
                fn encode(&self, writer: &mut #private::Writer) {
                    #private::Encode::encode(&self.0, writer);
                }
            }
            #[automatically_derived]
            impl #parameters #private::#kind for #name #arguments #sent {
                type Resource = #ident #arguments;

                fn fields(&self) -> &#private::Fields {
                    &self.0
                }

                fn into_fields(self) -> #private::Fields {
                    self.0
                }
            }
        }
    }
}
