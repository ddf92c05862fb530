//! The generic parameters of a struct: types and constants are carried through, lifetimes are refused.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{DeriveInput, GenericParam};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Field, Generics, Need, NeededBy, Role};
use crate::names::mentions;

/// Reads the parameters. `None` where there are lifetimes, which is told.
pub(super) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Option<Generics> {
    if item.generics.params.is_empty() {
        return Some(Generics::default());
    }
    let mut types = Vec::new();
    let mut borrows = false;
    for parameter in &item.generics.params {
        match parameter {
            GenericParam::Type(parameter) => types.push(parameter.ident.clone()),
            GenericParam::Const(_) => {}
            GenericParam::Lifetime(parameter) => {
                diagnostics.add(
                    Diagnostic::at(&parameter.lifetime, "what is read from an answer cannot borrow")
                        .note("a record outlives the text that it was read from")
                        .help("own the value: `String` in place of `&str`, `Vec<T>` in place of `&[T]`"),
                );
                borrows = true;
            }
        }
    }
    let (parameters, arguments, clause) = item.generics.split_for_impl();
    let predicates = clause.into_iter().flat_map(|clause| &clause.predicates);
    (!borrows).then(|| Generics {
        declared: declared(item),
        parameters: parameters.to_token_stream(),
        arguments: arguments.to_token_stream(),
        predicates: predicates.map(ToTokens::to_token_stream).collect(),
        types,
        needs: Vec::new(),
    })
}

/// Angle brackets and what stands between them.
fn declared(item: &DeriveInput) -> TokenStream {
    item.generics.to_token_stream()
}

/// What the impls need of the fields' types that name a parameter. A type that names its own struct would need
/// itself: there the parameters alone are asked.
pub(super) fn add_needs(generics: &mut Generics, owner: &Ident, fields: &[Field]) {
    if generics.types.is_empty() {
        return;
    }
    for field in fields {
        let by = match field.role {
            Role::Attribute => NeededBy::Attribute,
            Role::Custom(_) => NeededBy::Custom,
            Role::Json => NeededBy::Json,
            _ => continue,
        };
        if !generics.is_needed_by(&field.ty.whole) || field.broken {
            continue;
        }
        if mentions(&field.ty.whole, std::slice::from_ref(owner)) {
            let named = generics.types.iter();
            let named: Vec<_> = named
                .filter(|name| mentions(&field.ty.whole, std::slice::from_ref(*name)))
                .cloned()
                .collect();
            generics.needs.extend(named.iter().map(|name| Need { ty: name.to_token_stream(), by }));
        } else {
            generics.needs.push(Need { ty: field.ty.inner.clone(), by });
        }
    }
}
