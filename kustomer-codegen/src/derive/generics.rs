//! The generic parameters of a struct: types and constants are carried through, and lifetimes are rejected.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{DeriveInput, GenericParam};

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Field, FieldKind, Generics, Need, NeededBy};
use crate::names::mentions;

/// Parses the parameters.
pub(super) fn read(item: &DeriveInput) -> Generics {
    let mut generics = Generics::default();
    if item.generics.params.is_empty() {
        return generics;
    }
    let (parameters, arguments, clause) = item.generics.split_for_impl();
    let predicates = clause.into_iter().flat_map(|clause| &clause.predicates);
    generics.predicates = predicates.map(ToTokens::to_token_stream).collect();
    generics.declared = item.generics.to_token_stream();
    generics.parameters = parameters.to_token_stream();
    generics.arguments = arguments.to_token_stream();
    for parameter in &item.generics.params {
        match parameter {
            GenericParam::Type(parameter) => generics.types.push(parameter.ident.clone()),
            GenericParam::Lifetime(parameter) => {
                generics.lifetimes.push(parameter.lifetime.to_token_stream());
            }
            GenericParam::Const(parameter) => generics.constants.push(parameter.ident.clone()),
        }
    }
    generics
}

/// Reports every lifetime of a type that is read from a response.
pub(super) fn refuse_lifetimes(generics: &Generics, diagnostics: &Diagnostics) {
    for lifetime in &generics.lifetimes {
        diagnostics.add(
            Diagnostic::at(Code::Borrows, lifetime, "a type that is read from a response cannot borrow")
                .note("a record outlives the response body")
                .help("use owned types: `String` instead of `&str`, `Vec<T>` instead of `&[T]`"),
        );
    }
}

/// Returns true for a type that names a lifetime.
pub(super) fn borrows(ty: &TokenStream) -> bool {
    ty.clone().into_iter().any(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == '\'',
        TokenTree::Group(group) => borrows(&group.stream()),
        _ => false,
    })
}

/// Adds the bounds that the impls need on field types with a type parameter. A field that names its own struct would
/// need a bound on that struct; the bound is on the parameters alone there.
pub(super) fn add_needs(generics: &mut Generics, owner: &Ident, fields: &[Field]) {
    if generics.types.is_empty() {
        return;
    }
    for field in fields {
        let by = match field.kind {
            FieldKind::Attribute => NeededBy::Attribute,
            FieldKind::Custom(_) => NeededBy::Custom,
            FieldKind::Json => NeededBy::Json,
            FieldKind::Skip => NeededBy::Skip,
            _ => continue,
        };
        let ty = &field.ty.whole;
        let is_generic = field.generic || (by == NeededBy::Skip && mentions(ty, &generics.types));
        if !is_generic || field.broken {
            continue;
        }
        if mentions(ty, std::slice::from_ref(owner)) {
            let named = generics.types.iter().filter(|name| mentions(ty, std::slice::from_ref(*name)));
            let needs: Vec<Need> = named.map(|name| Need { ty: name.to_token_stream(), by }).collect();
            generics.needs.extend(needs);
        } else {
            generics.needs.push(Need { ty: field.ty.inner.clone(), by });
        }
    }
}
