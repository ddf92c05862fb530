//! `Encode` of a nested object: its members, without those that are absent or only read.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Access, Object, Role};

pub(super) fn object(object: &Object, private: &TokenStream) -> TokenStream {
    let ident = &object.ident;
    let members = object.fields.iter().map(|field| {
        let (name, wire) = (&field.ident, &field.wire);
        match &field.role {
            Role::Extra { .. } => quote! { writer.extra(&self.#name); },
            _ if field.access == Access::READ_ONLY => TokenStream::new(),
            Role::Json if field.ty.is_nullable() => quote! {
                if let ::core::option::Option::Some(value) = &self.#name {
                    writer.name(#wire);
                    writer.json(value);
                }
            },
            Role::Json => quote! {
                writer.name(#wire);
                writer.json(&self.#name);
            },
            _ => quote! { writer.member(#wire, &self.#name); },
        }
    });
    quote! {
        #[automatically_derived]
        impl #private::Encode for #ident {
            fn encode(&self, writer: &mut #private::Writer) {
                writer.begin_object();
                #(#members)*
                writer.end_object();
            }
        }
    }
}
