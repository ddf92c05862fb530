//! The traits that say what a resource is and what the API can do with it.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use crate::ir::{Resource, Role};

pub(super) fn emit(resource: &Resource, private: &TokenStream) -> TokenStream {
    let ident = &resource.ident;
    let (type_name, path) = (resource.kind.type_name(), resource.kind.path());
    let capabilities = &resource.capabilities;
    let marker = |present: bool, name: TokenStream| {
        present.then(|| quote! { #[automatically_derived] impl #private::#name for #ident {} })
    };
    let get = marker(capabilities.get, quote! { Get });
    let list = marker(capabilities.list, quote! { List });
    let delete = marker(capabilities.delete, quote! { Delete });
    let lookups = capabilities.lookups.iter().map(|lookup| {
        let key = lookup.ident();
        quote! { #[automatically_derived] impl #private::Lookup<#private::lookup::#key<'_>> for #ident {} }
    });
    let id = resource.fields.iter().find(|field| field.role == Role::Id).map(|field| {
        let name = &field.ident;
        let value = if field.broken {
            quote! { loop {} }
        } else {
            // Where the type stands an id of another resource is told.
            quote_spanned! { field.ty.span => &self.#name }
        };
        quote! {
            #[automatically_derived]
            impl #private::Identified for #ident {
                fn id(&self) -> &#private::Id<Self> {
                    #value
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #private::Resource for #ident {
            const TYPE: &'static str = #type_name;
            const PATH: &'static str = #path;
        }
        #id
        #get
        #list
        #delete
        #(#lookups)*
    }
}
