//! The setters of the builders: their parameters, and how values are written.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use syn::spanned::Spanned;

use crate::ir::{Access, CustomName, Field, FieldKind, Generics, Suffix};
use crate::names::type_text;
use crate::suffix::{RustValues, SuffixRow};

/// Returns the JSON name as an expression: a literal, or a constant that rustc completes from the type.
pub(super) fn wire_name(field: &Field, private: &TokenStream) -> TokenStream {
    let wire = &field.wire;
    match &field.kind {
        FieldKind::Custom(_) if field.broken => Literal::string(wire).into_token_stream(),
        FieldKind::Custom(CustomName::FromType) => {
            let ty = field.suffixed();
            quote_spanned! { field.ty.span => #private::custom_name!(#wire, #ty) }
        }
        FieldKind::Custom(CustomName::Given(suffix)) => given_name(field, *suffix, private),
        _ => Literal::string(wire).into_token_stream(),
    }
}

/// Returns the JSON name for a table, which cannot name type parameters. It is emitted once for each field, so this is
/// where rustc checks that a type with the name of one of core's is that type.
pub(super) fn table_name(field: &Field, private: &TokenStream) -> TokenStream {
    match &field.kind {
        _ if field.generic => Literal::string(&field.wire).into_token_stream(),
        FieldKind::Custom(CustomName::Complete(suffix)) if is_kustomer_type(*suffix) && !field.broken => {
            given_name(field, *suffix, private)
        }
        _ => wire_name(field, private),
    }
}

/// Returns true if the type is one of core's, whose name a user's type can have too.
fn is_kustomer_type(suffix: Suffix) -> bool {
    matches!(SuffixRow::of(suffix).values, RustValues::Timestamp | RustValues::Url)
}

/// Returns a name from `rename`, with a check by rustc that the type has its suffix.
fn given_name(field: &Field, suffix: Suffix, private: &TokenStream) -> TokenStream {
    let (wire, ty) = (&field.wire, &field.ty.whole);
    let given = ident(suffix);
    let of_type = quote! { <#ty as #private::CustomAttribute>::SUFFIX };
    let or_shared = SuffixRow::of(suffix).shares.map(|shared| {
        let shared = ident(shared);
        quote! { || #of_type.is(#private::Suffix::#shared) }
    });
    let message =
        format!("`{wire}` ends in `{}`, which is not the suffix of `{}`", suffix.as_str(), type_text(ty));
    quote_spanned! { field.wire_origin.span() =>
        const {
            ::core::assert!(#of_type.is(#private::Suffix::#given) #or_shared, #message);
            #wire
        }
    }
}

/// Returns the name of a suffix's variant in core.
pub(super) fn ident(suffix: Suffix) -> Ident {
    Ident::new(suffix.as_str(), Span::call_site())
}

/// Returns the type of a setter's parameter.
pub(super) fn parameter(field: &Field) -> TokenStream {
    let (inner, value) = (&field.ty.inner, &field.ty.value);
    match Form::of(field) {
        Form::Strings => {
            quote! { impl ::core::iter::IntoIterator<Item = impl ::core::convert::AsRef<str>> }
        }
        Form::List => quote! { impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<#inner>> },
        Form::Text => quote! { &str },
        Form::Borrowed => quote! { &#value },
        Form::Boxed => quote! { impl ::core::convert::Into<#value> },
        Form::Json | Form::Owned => quote! { #value },
    }
}

/// Returns the method call on `Fields` that writes the parameter. The fields are passed by value, which costs rustc the
/// least.
pub(super) fn write(field: &Field, private: &TokenStream) -> TokenStream {
    let (ident, inner) = (&field.ident, &field.ty.inner);
    if field.broken {
        return TokenStream::new();
    }
    let (name, span) = (wire_name(field, private), field.ty.span);
    let is_custom = matches!(field.kind, FieldKind::Custom(_));
    let pick = |plain: TokenStream, custom: TokenStream| if is_custom { custom } else { plain };
    let value = pick(quote! { value }, quote! { custom_value });
    match Form::of(field) {
        Form::Json => quote_spanned! { span => .json(#name, &#ident) },
        Form::Strings => {
            let texts = pick(quote! { texts }, quote! { custom_texts });
            quote_spanned! { span => .#texts(#name, #ident) }
        }
        Form::List => {
            let list = pick(quote! { list }, quote! { custom_list });
            quote_spanned! { span => .#list::<#inner>(#name, #ident) }
        }
        Form::Text => {
            let text = pick(quote! { text }, quote! { custom_text });
            quote_spanned! { span => .#text(#name, #ident) }
        }
        Form::Borrowed => quote_spanned! { span => .#value(#name, #ident) },
        Form::Owned if field.is_opaque_custom() => {
            let of_type = quote_spanned! { span => <#inner as #private::CustomAttribute> };
            quote! { .#value(#name, #of_type::as_encode(&#ident)) }
        }
        Form::Owned => quote_spanned! { span => .#value(#name, &#ident) },
        Form::Boxed => {
            let boxed = &field.ty.value;
            quote_spanned! { span => .#value(#name, &::core::convert::Into::<#boxed>::into(#ident)) }
        }
    }
}

/// Returns a statement that uses the parameter of a broken field, which is not written.
pub(super) fn discard(field: &Field) -> Option<TokenStream> {
    let ident = &field.ident;
    field.broken.then(|| quote! { let _ = #ident; })
}

/// Returns the setter, or nothing for a field that is never written.
pub(super) fn setter(field: &Field, generics: &Generics, private: &TokenStream) -> TokenStream {
    if field.access == Access::READ_ONLY {
        return TokenStream::new();
    }
    let mark = generics.mark().map(|mark| quote! { , #mark });
    let (ident, docs, deprecated) = (&field.ident, docs(field), &field.deprecated);
    let (parameter, write, discard) = (parameter(field), write(field, private), discard(field));
    quote! {
        #(#docs)*
        #deprecated
        #[inline]
        pub fn #ident(self, #ident: #parameter) -> Self {
            #discard
            Self(self.0 #write #mark)
        }
    }
}

/// Returns the documentation of the field, or a sentence with its name.
fn docs(field: &Field) -> Vec<TokenStream> {
    if field.docs.is_empty() {
        let doc = format!(" Sets `{}`.", field.wire);
        vec![quote! { #[doc = #doc] }]
    } else {
        field.docs.clone()
    }
}

/// How a setter takes and writes its value. Parameters are concrete, because generic ones would cost compile time in
/// each of thousands of setters. Values that are only written into the body are borrowed.
#[derive(Debug, Clone, Copy)]
enum Form {
    Json,
    Strings,
    List,
    Text,
    Borrowed,
    /// A boxed value, which is taken with or without its box.
    Boxed,
    Owned,
}

impl Form {
    fn of(field: &Field) -> Self {
        if field.kind == FieldKind::Json {
            return Self::Json;
        }
        match (field.ty.is_list(), field.ty.leaf.as_str()) {
            (true, "String") => Self::Strings,
            (true, _) => Self::List,
            (false, "String") => Self::Text,
            (false, "Id" | "Url") => Self::Borrowed,
            (false, "Box") => Self::Boxed,
            (false, _) => Self::Owned,
        }
    }
}
