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
        Form::Json => quote! { #value },
        Form::Strings => {
            quote! { impl ::core::iter::IntoIterator<Item = impl ::core::convert::AsRef<str>> }
        }
        Form::List => quote! { impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<#inner>> },
        Form::Text => quote! { &str },
        Form::Borrowed => quote! { &#value },
        Form::Owned => quote! { #value },
    }
}

/// The method call on `Fields` that writes the parameter: the fields go through it by value, which leaves rustc the
/// least to check.
pub(super) fn write(field: &Field, private: &TokenStream) -> TokenStream {
    let (ident, inner) = (&field.ident, &field.ty.inner);
    let name = wire_name(field, private);
    let is_custom = matches!(field.role, Role::Custom(_));
    let pick = |plain: TokenStream, custom: TokenStream| if is_custom { custom } else { plain };
    let value = pick(quote! { value }, quote! { custom_value });
    match Form::of(field) {
        Form::Json => quote! { .json(#name, &#ident) },
        Form::Strings => {
            let texts = pick(quote! { texts }, quote! { custom_texts });
            quote! { .#texts(#name, #ident) }
        }
        Form::List => {
            let list = pick(quote! { list }, quote! { custom_list });
            quote! { .#list::<#inner>(#name, #ident) }
        }
        Form::Text => {
            let text = pick(quote! { text }, quote! { custom_text });
            quote! { .#text(#name, #ident) }
        }
        Form::Borrowed => quote! { .#value(#name, #ident) },
        Form::Owned => quote! { .#value(#name, &#ident) },
    }
}

/// A whole setter.
pub(super) fn setter(field: &Field, private: &TokenStream) -> TokenStream {
    let (ident, docs) = (&field.ident, docs(field));
    let (parameter, write) = (parameter(field), write(field, private));
    quote! {
        #(#docs)*
        #[inline]
        pub fn #ident(self, #ident: #parameter) -> Self {
            Self(self.0 #write)
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

/// How a value is taken and written. Parameters are concrete: a generic one would cost each of thousands of
/// setters compile time. What goes straight into the body is borrowed.
#[derive(Debug, Clone, Copy)]
enum Form {
    Json,
    Strings,
    List,
    Text,
    Borrowed,
    Owned,
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
            (false, "Id" | "Url") => Self::Borrowed,
            (false, _) => Self::Owned,
        }
    }
}
