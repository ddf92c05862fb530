//! The impl of `Encode` for a nested object. Omits members that are `None` or read-only.

use std::iter;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::value;
use crate::ir::{Access, Field, FieldKind, Object, Purpose};

pub(super) fn object(object: &Object, private: &TokenStream) -> TokenStream {
    let (ident, generics) = (&object.ident, &object.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let clause = generics.clause(Purpose::Encode, private);
    let in_fields = object.fields.iter().filter(|field| field.kind.container().is_some());
    let named: Vec<&String> = in_fields
        .flat_map(|field| iter::once(&field.wire).chain(field.aliases.iter().map(|alias| &alias.wire)))
        .collect();
    let members = object.fields.iter().map(|field| {
        if field.broken {
            return TokenStream::new();
        }
        let write = member(field, &named, private);
        match field.access {
            Access::READ_ONLY if object.encode => quote! { if writer.is_whole() { #write } },
            Access::READ_ONLY => TokenStream::new(),
            _ => write,
        }
    });
    quote! {
        #[automatically_derived]
        impl #parameters #private::Encode for #ident #arguments #clause {
            #[inline]
            fn encode(&self, writer: &mut #private::Writer) {
                writer.begin_object();
                #(#members)*
                writer.end_object();
            }
        }
    }
}

fn member(field: &Field, named: &[&String], private: &TokenStream) -> TokenStream {
    let (name, wire) = (&field.ident, &field.wire);
    let (value, span) = (quote_spanned! { field.ty.span => &self.#name }, field.ty.span);
    match &field.kind {
        FieldKind::Skip => TokenStream::new(),
        FieldKind::Extra(_) => {
            let ty = &field.ty.whole;
            let of_type = quote_spanned! { span => <#ty as #private::Extra> };
            quote! { #of_type::write(#value, writer, &[#(#named),*]); }
        }
        FieldKind::Json => {
            let of_type = value::write_json(field, private);
            let write = |value| quote! { writer.name(#wire); #of_type::write_json(#value, writer); };
            if !field.ty.is_nullable() {
                return write(value);
            }
            let write = write(quote! { value });
            quote! {
                if let ::core::option::Option::Some(value) = #value {
                    #write
                }
            }
        }
        _ => {
            let value = value::encodable(field, private);
            quote_spanned! { span => writer.member(#wire, #value); }
        }
    }
}
