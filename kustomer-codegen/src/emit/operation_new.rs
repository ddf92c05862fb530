//! The constructor of an operation, which takes the required fields. Up to two are arguments; more are the fields of a
//! struct such as `GetSettingRequired`, so that the call names them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::required::{Required, RequiredField};
use crate::ir::{Operation, OperationField, RequestPart, Shape};
use crate::names::mentions;

pub(super) fn emit(operation: &Operation, private: &TokenStream) -> Option<TokenStream> {
    if !operation.has_new || operation.broken {
        return None;
    }
    let (ident, generics) = (&operation.ident, &operation.generics);
    let (parameters, arguments, clause) = (&generics.parameters, &generics.arguments, generics.own_clause());
    let needed: Vec<&OperationField> = operation.fields.iter().filter(|field| is_needed(field)).collect();
    let forms: Vec<Form> = needed.iter().map(|field| Form::of(field, operation)).collect();
    let inferred: Vec<Ident> = (0..needed.len())
        .filter(|number| matches!(forms.get(*number), Some(Form::Texts | Form::KnownList)))
        .map(list)
        .collect();
    let inferred = (!inferred.is_empty()).then(|| quote! { <#(#inferred),*> });
    let takes = needed.iter().zip(&forms).enumerate().map(|(number, (field, form))| RequiredField {
        ident: &field.ident,
        docs: docs(field),
        ty: form.parameter(field, number, private),
    });
    let required = Required::new(ident, &operation.vis, takes.collect());
    let doc = format!(" The fields that a [`{ident}`] requires, by name.");
    let (takes, named) = (required.parameters(), required.declare(&doc));
    let fields = operation.fields.iter().map(|field| {
        let name = &field.ident;
        let position = needed.iter().position(|needed| &needed.ident == name);
        match position.and_then(|position| forms.get(position)) {
            Some(form) => {
                let value = form.value(field, &required.value(name), private);
                quote! { #name: #value }
            }
            None if field.part == RequestPart::Skip => {
                quote! { #name: ::core::default::Default::default() }
            }
            None => quote! { #name: ::core::option::Option::None },
        }
    });
    Some(quote! {
        #named
        #[automatically_derived]
        impl #parameters #ident #arguments #clause {
            /// Creates a call with the required fields. All others are omitted.
            pub fn new #inferred (#takes) -> Self {
                Self { #(#fields),* }
            }
        }
    })
}

fn is_needed(field: &OperationField) -> bool {
    field.part != RequestPart::Skip && !field.ty.is_nullable()
}

fn docs(field: &OperationField) -> Vec<TokenStream> {
    if field.docs.is_empty() {
        let doc = format!(" The value of `{}`.", field.wire);
        vec![quote! { #[doc = #doc] }]
    } else {
        field.docs.clone()
    }
}

/// Returns the type parameter for the form of a list.
fn list(number: usize) -> Ident {
    format_ident!("__List{number}", span = Span::call_site())
}

/// How `new` takes a value, which determines the forms that it accepts. It keeps the value, so whatever it accepts converts
/// into the type.
#[derive(Debug, Clone, Copy)]
enum Form {
    Text,
    /// A type whose literals infer their type from the field.
    Known,
    Converted,
    Texts,
    KnownList,
    ConvertedList,
    /// A type that the argument determines.
    Generic,
}

impl Form {
    fn of(field: &OperationField, operation: &Operation) -> Self {
        let ty = &field.ty;
        match (ty.shape, ty.leaf.as_str()) {
            _ if mentions(&ty.whole, &operation.generics.types) => Self::Generic,
            (Shape::Many, "String") => Self::Texts,
            (Shape::Many, _) if ty.suffix.is_some() => Self::KnownList,
            (Shape::Many, _) => Self::ConvertedList,
            (_, "String") => Self::Text,
            (_, "Id") => Self::Converted,
            (..) if ty.suffix.is_some() => Self::Known,
            _ => Self::Converted,
        }
    }

    /// Returns the type of the parameter.
    fn parameter(self, field: &OperationField, number: usize, private: &TokenStream) -> TokenStream {
        let (ty, inner) = (&field.ty.whole, &field.ty.inner);
        let list = list(number);
        match self {
            Self::Text => quote! { impl #private::Text },
            Self::Known => quote! { impl #private::Exact<#ty> },
            Self::Converted => quote! { impl ::core::convert::Into<#ty> },
            Self::Texts => quote! { impl #private::ListOf<str, #private::AsText, #list> },
            Self::KnownList => quote! { impl #private::ListOf<#inner, #private::Known, #list> },
            Self::ConvertedList => quote! {
                impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<#inner>>
            },
            Self::Generic => quote! { #ty },
        }
    }

    /// Returns the value of the field.
    fn value(self, field: &OperationField, given: &TokenStream, private: &TokenStream) -> TokenStream {
        let (ty, inner) = (&field.ty.whole, &field.ty.inner);
        match self {
            Self::Text => quote! { #private::Text::into_text(#given) },
            Self::Known => quote! { #private::owned::<#ty>(#given) },
            Self::Converted => quote! { ::core::convert::Into::into(#given) },
            Self::Texts => quote! { #private::owned_list::<str, _, _>(#given) },
            Self::KnownList => quote! { #private::owned_list::<#inner, _, _>(#given) },
            Self::ConvertedList => quote! {
                ::core::iter::Iterator::collect(::core::iter::Iterator::map(
                    ::core::iter::IntoIterator::into_iter(#given),
                    ::core::convert::Into::into,
                ))
            },
            Self::Generic => given.clone(),
        }
    }
}
