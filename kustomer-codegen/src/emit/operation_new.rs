//! The constructor of an operation, whose arguments are the required fields.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Operation, OperationField, RequestPart};

/// The number of arguments that clippy allows. The endpoint may require more.
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
            /// Creates a call with the required fields. All others are omitted.
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

/// Returns true for a string or an ID, for which `new` takes anything that converts into it.
fn converts(field: &OperationField) -> bool {
    !field.ty.is_list() && matches!(field.ty.leaf.as_str(), "String" | "Id")
}
