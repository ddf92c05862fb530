//! What the tokens of a type show: the containers around it, and its last segment. Aliases and newtypes are left to
//! rustc and the traits in core.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type};

use crate::ir::{Shape, Ty};
use crate::suffix;

/// Looks through `Option<..>`, `Vec<..>`, and the invisible groups of `macro_rules!`. `Self` becomes `owner`, since the
/// methods of builders name the same types in another `impl`.
pub(super) fn parse(ty: &Type, owner: &TokenStream) -> Ty {
    let tokens = ty.to_token_stream();
    let named = says_self(&tokens).then(|| syn::parse2(name_self(tokens.clone(), owner)).ok()).flatten();
    let ty = named.as_ref().unwrap_or(ty);
    let (nullable, value) = one_argument(ty, "Option").map_or((false, ty), |value| (true, value));
    let (list, inner) = one_argument(value, "Vec").map_or((false, value), |item| (true, item));
    let shape = match (nullable, list) {
        (false, false) => Shape::One,
        (true, false) => Shape::Option,
        (false, true) => Shape::Many,
        (true, true) => Shape::OptionMany,
    };
    let leaf = leaf(inner);
    Ty {
        span: span(&tokens, &leaf),
        whole: ty.to_token_stream(),
        value: value.to_token_stream(),
        inner: inner.to_token_stream(),
        shape,
        suffix: suffix::of_type(&leaf),
        leaf,
    }
}

/// Returns the span for errors about the type. Well-known types never cause one, and code with a single span costs
/// rustc less than code with many.
fn span(tokens: &TokenStream, leaf: &str) -> Span {
    let is_opaque = !matches!(leaf, "String" | "bool" | "f64" | "i64" | "u64" | "i32" | "u32");
    let first = tokens.clone().into_iter().next().filter(|_| is_opaque);
    first.map_or_else(Span::call_site, |first| Span::call_site().located_at(first.span()))
}

fn says_self(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "Self",
        TokenTree::Group(group) => says_self(&group.stream()),
        _ => false,
    })
}

fn name_self(tokens: TokenStream, owner: &TokenStream) -> TokenStream {
    let name = |token| match token {
        TokenTree::Ident(ident) if ident == "Self" => {
            let located = |mut token: TokenTree| {
                token.set_span(ident.span());
                token
            };
            owner.clone().into_iter().map(located).collect()
        }
        TokenTree::Group(group) => {
            let mut named = Group::new(group.delimiter(), name_self(group.stream(), owner));
            named.set_span(group.span());
            TokenTree::from(named).into()
        }
        token => TokenStream::from(token),
    };
    tokens.into_iter().flat_map(name).collect()
}

/// Returns the type argument of `name<..>`.
pub(super) fn one_argument<'t>(ty: &'t Type, name: &str) -> Option<&'t Type> {
    let Type::Path(path) = ungroup(ty) else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match (arguments.args.first(), arguments.args.len()) {
        (Some(GenericArgument::Type(inner)), 1) => Some(inner),
        _ => None,
    }
}

/// Returns the last segment of a path, or an empty string for another type.
pub(super) fn leaf(ty: &Type) -> String {
    match ungroup(ty) {
        Type::Path(path) if path.qself.is_none() => {
            path.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

pub(super) fn ungroup(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungroup(&group.elem),
        Type::Paren(paren) => ungroup(&paren.elem),
        ty => ty,
    }
}
