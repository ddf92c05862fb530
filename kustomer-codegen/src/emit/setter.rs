//! Setters of the builders: what each takes, and how the value is written.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

use crate::ir::{CustomName, Field, Role};

/// The name on the wire as an expression: a literal, or a constant that rustc completes from the type.
pub(super) fn wire_name(field: &Field, private: &TokenStream) -> TokenStream {
    let (wire, ty) = (&field.wire, &field.ty.whole);
    match &field.role {
        Role::Custom(CustomName::FromType) => {
            quote_spanned! { ty.span() => #private::custom_name!(#wire, #ty) }
        }
        Role::Custom(CustomName::Given(suffix)) => {
            let suffix = Ident::new(suffix.as_str(), ty.span());
            quote_spanned! { ty.span() => #private::given_name!(#wire, #suffix, #ty) }
        }
        _ => Literal::string(wire).into_token_stream(),
    }
}

/// The type of a setter's parameter.
pub(super) fn parameter(field: &Field) -> TokenStream {
    let (inner, value) = (&field.ty.inner, &field.ty.value);
    match Form::of(field) {
        Form::Json => quote! { impl ::core::convert::Into<#value> },
        Form::Strings => {
            quote! { impl ::core::iter::IntoIterator<Item = impl ::core::convert::AsRef<str>> }
        }
        Form::List => quote! { impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<#inner>> },
        Form::Text => quote! { impl ::core::convert::AsRef<str> },
        Form::Plain => quote! { #value },
        Form::Other => quote! { impl ::core::convert::Into<#value> },
    }
}

/// The call on `fields` that writes the parameter.
pub(super) fn write(field: &Field, fields: &TokenStream, private: &TokenStream) -> TokenStream {
    let (ident, inner, value) = (&field.ident, &field.ty.inner, &field.ty.value);
    let name = wire_name(field, private);
    let is_custom = matches!(field.role, Role::Custom(_));
    let pick = |plain: TokenStream, custom: TokenStream| if is_custom { custom } else { plain };
    let set = pick(quote! { set }, quote! { set_custom });
    let into = quote! { ::core::convert::Into::<#value>::into(#ident) };
    match Form::of(field) {
        Form::Json => quote! { #fields.set_json(#name, &#into); },
        Form::Strings => {
            let method = pick(quote! { set_strings }, quote! { set_custom_strings });
            quote! { #fields.#method(#name, #ident); }
        }
        Form::List => {
            let method = pick(quote! { set_list }, quote! { set_custom_list });
            quote! { #fields.#method::<#inner>(#name, #ident); }
        }
        Form::Text => quote! { #fields.#set(#name, #ident.as_ref()); },
        Form::Plain => quote! { #fields.#set(#name, &#ident); },
        Form::Other => quote! { #fields.#set(#name, &#into); },
    }
}

/// A whole setter.
pub(super) fn setter(field: &Field, private: &TokenStream) -> TokenStream {
    let (ident, docs) = (&field.ident, docs(field));
    let (parameter, write) = (parameter(field), write(field, &quote! { self.0 }, private));
    quote! {
        #(#docs)*
        #[inline]
        pub fn #ident(mut self, #ident: #parameter) -> Self {
            #write
            self
        }
    }
}

/// The field's own documentation, or the name of what is set.
fn docs(field: &Field) -> Vec<TokenStream> {
    if field.docs.is_empty() {
        let doc = format!("Sets `{}`.", field.wire);
        vec![quote! { #[doc = #doc] }]
    } else {
        field.docs.clone()
    }
}

/// How a value is taken and written. Text is borrowed: it goes straight into the body.
#[derive(Debug, Clone, Copy)]
enum Form {
    Json,
    Strings,
    List,
    Text,
    Plain,
    Other,
}

impl Form {
    fn of(field: &Field) -> Self {
        if field.role == Role::Json {
            return Self::Json;
        }
        match (field.ty.is_list(), field.ty.leaf.as_str()) {
            (true, "String") => Self::Strings,
            (true, _) => Self::List,
            (false, "String") => Self::Text,
            (
                false,
                "bool" | "f32" | "f64" | "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64"
                | "isize" | "usize",
            ) => Self::Plain,
            (false, _) => Self::Other,
        }
    }
}
