//! `new` of an operation: what the call needs as arguments, all else left out.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Operation, OperationField, RequestPart};

/// More arguments than clippy likes are those that the endpoint needs.
const MANY: usize = 7;

pub(super) fn emit(operation: &Operation) -> Option<TokenStream> {
    if !operation.has_new || operation.broken {
        return None;
    }
    let (ident, generics) = (&operation.ident, &operation.generics);
    let (parameters, arguments, clause) = (&generics.parameters, &generics.arguments, generics.own_clause());
    let needed: Vec<&OperationField> = operation.fields.iter().filter(|field| is_needed(field)).collect();
    let takes = needed.iter().map(|field| {
        let (name, ty) = (&field.ident, &field.ty.whole);
        if converts(field) {
            quote! { #name: impl ::core::convert::Into<#ty> }
        } else {
            quote! { #name: #ty }
        }
    });
    let fields = operation.fields.iter().map(|field| {
        let name = &field.ident;
        match &field.part {
            RequestPart::Skip => quote! { #name: ::core::default::Default::default() },
            _ if !is_needed(field) => quote! { #name: ::core::option::Option::None },
            _ if converts(field) => quote! { #name: ::core::convert::Into::into(#name) },
            _ => quote! { #name },
        }
    });
    let allow = (needed.len() > MANY).then(|| quote! { #[allow(clippy::too_many_arguments)] });
    Some(quote! {
        #[automatically_derived]
        impl #parameters #ident #arguments #clause {
            /// The call with what it needs; all else is left out.
            #allow
            pub fn new(#(#takes),*) -> Self {
                Self { #(#fields),* }
            }
        }
    })
}

fn is_needed(field: &OperationField) -> bool {
    field.part != RequestPart::Skip && !field.ty.is_nullable()
}

/// A text or an id is taken as it is at hand.
fn converts(field: &OperationField) -> bool {
    !field.ty.is_list() && matches!(field.ty.leaf.as_str(), "String" | "Id")
}
