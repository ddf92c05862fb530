//! Setters of the builders: what each takes, and how the value is written.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use syn::spanned::Spanned;

use crate::ir::{Access, CustomName, Field, FieldKind, Generics, Suffix};
use crate::names::type_text;
use crate::suffix::{RustValues, SuffixRow};

/// The name on the wire as an expression: a literal, or a constant that rustc completes from the type.
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

/// The name on the wire in a table, where no type parameter can be named. It is read once for each field, so that a
/// type that only goes by the name of one of core's is found out here.
pub(super) fn table_name(field: &Field, private: &TokenStream) -> TokenStream {
    match &field.kind {
        _ if field.generic => Literal::string(&field.wire).into_token_stream(),
        FieldKind::Custom(CustomName::Complete(suffix)) if is_kustomer_type(*suffix) && !field.broken => {
            given_name(field, *suffix, private)
        }
        _ => wire_name(field, private),
    }
}

/// True where the type is one of core's, whose name a type of the user's may have too.
fn is_kustomer_type(suffix: Suffix) -> bool {
    matches!(SuffixRow::of(suffix).values, RustValues::Timestamp | RustValues::Url)
}

/// A name that was given, once rustc has seen that the type has its suffix.
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

/// The name of a suffix's variant in core.
pub(super) fn ident(suffix: Suffix) -> Ident {
    Ident::new(suffix.as_str(), Span::call_site())
}

/// The type of a setter's parameter.
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

/// The method call on `Fields` that writes the parameter: the fields go through it by value, which leaves rustc the
/// least to check.
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

/// Takes the parameter that a broken field's setter does not write.
pub(super) fn discard(field: &Field) -> Option<TokenStream> {
    let ident = &field.ident;
    field.broken.then(|| quote! { let _ = #ident; })
}

/// A whole setter; nothing for a field that is never written.
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

/// The field's own documentation, or the name of what is set.
fn docs(field: &Field) -> Vec<TokenStream> {
    if field.docs.is_empty() {
        let doc = format!(" Sets `{}`.", field.wire);
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
    /// What is boxed is taken with its box or without.
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
