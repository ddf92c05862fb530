//! The required values of a constructor. Up to two are arguments. More are the fields of a struct such as
//! `FlightRequired`, so that the call names them: several strings in a row get swapped sooner or later. The struct has a
//! type parameter for each field, so that a field accepts every form of its value, as an argument does.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::builder;
use crate::names::{Case, rust_name};

/// The number of values that can be arguments.
pub(crate) const ARGUMENTS: usize = 2;

/// A value that a constructor requires.
pub(super) struct RequiredField<'f> {
    pub(super) ident: &'f Ident,
    pub(super) docs: Vec<TokenStream>,
    /// The type of the argument, an `impl Trait`.
    pub(super) ty: TokenStream,
}

/// The values that a constructor requires.
pub(super) struct Required<'f> {
    /// The name of the struct, if there is one.
    name: Option<Ident>,
    vis: &'f TokenStream,
    types: Vec<Ident>,
    fields: Vec<RequiredField<'f>>,
}

impl<'f> Required<'f> {
    pub(super) fn new(owner: &Ident, vis: &'f TokenStream, fields: Vec<RequiredField<'f>>) -> Self {
        let name = (fields.len() > ARGUMENTS)
            .then(|| format_ident!("{}Required", owner, span = builder::span(owner)));
        Self { name, vis, types: types(&fields), fields }
    }

    /// Returns the parameters of the constructor.
    pub(super) fn parameters(&self) -> TokenStream {
        let (idents, types) = (self.idents(), self.fields.iter().map(|field| &field.ty));
        if let Some(name) = &self.name {
            let required = variable();
            quote! { #required: #name<#(#types),*> }
        } else {
            quote! { #(#idents: #types),* }
        }
    }

    /// Returns an expression for a value.
    pub(super) fn value(&self, ident: &Ident) -> TokenStream {
        if self.name.is_some() {
            let required = variable();
            quote! { #required.#ident }
        } else {
            ident.to_token_stream()
        }
    }

    /// Returns the struct, if there is one. It is exhaustive, since a call writes it as a literal, and derives nothing: with a
    /// type parameter for each field, `Debug` and `Clone` would take rustc as long as all setters together.
    pub(super) fn declare(&self, doc: &str) -> Option<TokenStream> {
        let (name, vis, types, idents) = (self.name.as_ref()?, self.vis, &self.types, self.idents());
        let docs = self.fields.iter().map(|field| &field.docs);
        Some(quote! {
            #[doc = #doc]
            #[allow(dead_code, missing_debug_implementations, missing_docs, clippy::exhaustive_structs)]
            #vis struct #name<#(#types),*> {
                #(#(#docs)* pub #idents: #types),*
            }
        })
    }

    fn idents(&self) -> impl Iterator<Item = &'f Ident> + '_ {
        self.fields.iter().map(|field| field.ident)
    }
}

/// Returns the parameter that holds the struct.
fn variable() -> Ident {
    Ident::new("required", Span::mixed_site())
}

/// Returns the names of the type parameters: those of the fields in Pascal case.
fn types(fields: &[RequiredField<'_>]) -> Vec<Ident> {
    let mut types: Vec<Ident> = Vec::with_capacity(fields.len());
    for (number, field) in fields.iter().enumerate() {
        let name = Case::Pascal.of_name(&rust_name(field.ident));
        let name = syn::parse_str::<Ident>(&name)
            .ok()
            .filter(|name| !types.contains(name))
            .unwrap_or_else(|| format_ident!("Value{number}"));
        types.push(name);
    }
    types
}
