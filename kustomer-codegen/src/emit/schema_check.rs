//! The checks of a schema that are left to rustc, and the file as a dependency of the build.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use crate::code::Code;
use crate::diagnostic::{list, with_code};
use crate::ir::{Requirement, Resource, SchemaCheck, TypeCheck};
use crate::names::type_text;

pub(super) fn emit(schema_check: Option<&SchemaCheck>, private: &TokenStream) -> TokenStream {
    let Some(schema_check) = schema_check else { return TokenStream::new() };
    // The file is included only so that a change of it rebuilds the crate.
    let file = if std::path::Path::new(&schema_check.file).is_absolute() {
        let file = &schema_check.file;
        quote! { #file }
    } else {
        let file = format!("/{}", schema_check.file);
        quote! { ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #file) }
    };
    let checks = schema_check.checks.iter().map(|check| emit_check(check, private));
    quote! {
        const _: &[u8] = ::core::include_bytes!(#file);
        const _: () = {
            #(#checks)*
        };
    }
}

fn emit_check(check: &TypeCheck, private: &TokenStream) -> TokenStream {
    let (ty, span) = (&check.ty, Span::call_site().located_at(check.ty.span()));
    match &check.requirement {
        // Constants of the traits, and not a function with bounds, whose name rustc would add to its message.
        Requirement::EncodesAs(wires) => {
            let kinds = wires.iter().map(|wire| {
                let wire = Ident::new(wire.as_str(), Span::call_site());
                quote_spanned! { span =>
                    const _: u64 = <#ty as #private::wire::EncodesAs<#private::wire::#wire>>::FINGERPRINT;
                }
            });
            quote! { #(#kinds)* }
        }
        Requirement::Nullable => quote_spanned! { span =>
            const _: () = <#ty as #private::wire::Nullable>::HAS_NULL;
        },
        Requirement::Values(values) => {
            let message = format!(
                "the values of `{}` differ from those of the schema: {} ({})",
                type_text(ty),
                values.some,
                check.location
            );
            let message = with_code(Code::ValuesDiffer, &message);
            let theirs = [values.fingerprint].into_iter().chain(values.without_absent);
            quote_spanned! { span => const _: () = ::core::assert!(
                ::core::matches!(
                    <#ty as #private::wire::EncodesAs<#private::wire::JsonString>>::FINGERPRINT,
                    0 #(| #theirs)*
                ),
                #message
            ); }
        }
        Requirement::Relates { name, to } => {
            let types: Vec<&str> = to.iter().map(String::as_str).collect();
            let message = format!(
                "`{name}` refers to records of the type {}, but `{}` does not ({})",
                list(&types),
                type_text(ty),
                check.location
            );
            relates(ty, span, &types, &message, private)
        }
        Requirement::Named { name, stem } => {
            let message = format!(
                "the name in the schema is `{name}`, but `{}` has another suffix ({})",
                type_text(ty),
                check.location
            );
            let message = with_code(Code::SuffixDiffers, &message);
            let stem = Literal::string(stem);
            quote_spanned! { span => const _: () = ::core::assert!(
                #private::wire::is_same(#private::custom_name!(#stem, #ty), #name),
                #message
            ); }
        }
    }
}

/// Emits the check that an ID refers to records of one of these types.
fn relates(
    ty: &TokenStream,
    span: Span,
    types: &[&str],
    message: &str,
    private: &TokenStream,
) -> TokenStream {
    let message = with_code(Code::RelationshipTarget, message);
    quote_spanned! { span => const _: () = ::core::assert!(
        #private::wire::leads_to(<#ty as #private::Relationship>::TO, &[#(#types),*]),
        #message
    ); }
}

/// Emits the checks of a KObject's standard relationships, unless a schema has them.
pub(super) fn relationships(resource: &Resource, private: &TokenStream) -> TokenStream {
    if resource.schema_check.is_some() {
        return TokenStream::new();
    }
    let fields = resource.fields.iter().filter(|field| !field.broken && !field.generic);
    let checks = fields.filter_map(|field| {
        let (to, ty, wire) = (field.to?, &field.ty.whole, &field.wire);
        let message = format!(
            "`{wire}` of a KObject refers to a record of the type `{to}`, but `{}` does not",
            type_text(ty)
        );
        Some(relates(ty, field.ty.span, &[to], &message, private))
    });
    checks.collect()
}
