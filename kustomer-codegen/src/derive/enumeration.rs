//! Parses the input of `KustomerEnum`: a string enum with a variant that keeps unknown values.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{DeriveInput, Fields, Type, Variant as SynVariant};

use super::attr::{Attributes, ENUM_ATTRIBUTES, VARIANT_ATTRIBUTES, name};
use super::fallback::Unreadable;
use super::positions::Positions;
use super::{case, input, schema_check, serde, ty};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Enumeration, Fallback, Shape, Ty, Variant};
use crate::names::{Case, type_text};
use crate::suffix::{RustValues, SuffixRow};

/// Parses an enum.
pub(crate) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Result<Enumeration, Unreadable> {
    let attributes = Attributes::parse(&item.attrs, ENUM_ATTRIBUTES, "an enum", diagnostics);
    let krate = attributes.krate(diagnostics);
    let Some(parsed) = input::variants(item, "KustomerEnum", diagnostics) else {
        return Err(Unreadable { krate });
    };
    if input::refuse_generics(item, "KustomerEnum", diagnostics) {
        return Err(Unreadable { krate });
    }
    let case = case::parse(&attributes, diagnostics);
    let mut variants: Vec<Variant> = Vec::new();
    let owner = item.ident.to_token_stream();
    let mut fallback: Option<Fallback> = None;
    let (mut has_rejected, mut has_fallback) = (false, false);
    for variant in parsed {
        let attributes = Attributes::parse(&variant.attrs, VARIANT_ATTRIBUTES, "a variant", diagnostics);
        has_rejected |= attributes.has_rejected();
        match one(variant, &attributes, case, &owner, diagnostics) {
            One::Known(known) => variants.push(known),
            One::Fallback(other) => {
                if let Some(first) = &fallback {
                    diagnostics.add(
                        Diagnostic::at(
                            Code::SecondFallback,
                            &other.ident,
                            "a second variant has the attribute `other`",
                        )
                        .note(format!("the first is `{}`", first.ident)),
                    );
                }
                fallback.get_or_insert(other);
            }
            One::FallbackWithoutString => has_fallback = true,
            One::Broken => {}
        }
    }
    refuse_duplicates(&variants, diagnostics);
    if fallback.is_none() && !has_fallback && !has_rejected {
        diagnostics.add(
            Diagnostic::at(
                Code::FallbackMissing,
                &item.ident,
                format!("`{}` has no variant for unknown values", item.ident),
            )
            .help("the service may add values at any time: add `#[kustomer(other)] Other(String)`"),
        );
    }
    let serde = serde::is_requested(&attributes, diagnostics);
    let mut enumeration = Enumeration {
        ident: item.ident.clone(),
        vis: item.vis.to_token_stream(),
        krate,
        #[cfg(feature = "usage")]
        case,
        variants,
        fallback: fallback.filter(|_| diagnostics.count() == 0),
        serde,
        schema_check: None,
    };
    enumeration.schema_check = schema_check::enumeration(&enumeration, &attributes, diagnostics);
    Ok(enumeration)
}

enum One {
    Known(Variant),
    Fallback(Fallback),
    /// Already reported.
    FallbackWithoutString,
    Broken,
}

fn one(
    variant: &SynVariant,
    attributes: &Attributes,
    case: Case,
    owner: &TokenStream,
    diagnostics: &Diagnostics,
) -> One {
    attributes.refuse_conflicts(
        &[(name::OTHER, name::RENAME, "`other` keeps the string that was read")],
        diagnostics,
    );
    match (&variant.fields, attributes.has(name::OTHER)) {
        (Fields::Unnamed(fields), true) if fields.unnamed.len() == 1 => {
            let ty = fields.unnamed.first().map(|field| &field.ty);
            ty.map_or(One::FallbackWithoutString, |found| {
                let ty = ty::parse(found, owner);
                refuse_other_than_string(found, &ty, diagnostics);
                One::Fallback(Fallback { ident: variant.ident.clone(), ty })
            })
        }
        (_, true) => {
            diagnostics.add(
                Diagnostic::at(
                    Code::FallbackValue,
                    &variant.ident,
                    "the variant for unknown values must hold the string",
                )
                .help(format!("write `{}(String)`", variant.ident)),
            );
            One::FallbackWithoutString
        }
        (Fields::Unit, false) => {
            let rename = attributes.string(name::RENAME, diagnostics);
            let origin =
                rename.as_ref().map_or_else(|| variant.ident.to_token_stream(), ToTokens::to_token_stream);
            let wire = rename.map_or_else(|| case.apply(&variant.ident), |text| text.value());
            One::Known(Variant { ident: variant.ident.clone(), wire, origin })
        }
        (fields, false) => {
            diagnostics.add(
                Diagnostic::at(
                    Code::VariantWithFields,
                    fields,
                    format!("variant `{}` has fields, but its value is a string", variant.ident),
                )
                .help("only the variant for unknown values, `#[kustomer(other)]`, has a field")
                .help("for an enum whose variants hold data, derive `KustomerUnion`"),
            );
            One::Broken
        }
    }
}

/// Reports a well-known type that cannot hold every string. Other types are left to rustc.
fn refuse_other_than_string(found: &Type, ty: &Ty, diagnostics: &Diagnostics) {
    let is_reference = matches!(found, Type::Reference(_));
    let values = ty.suffix.map(|suffix| SuffixRow::of(suffix).values);
    let is_other = matches!(values, Some(RustValues::Number | RustValues::Boolean | RustValues::Timestamp));
    if is_reference || is_other || ty.shape != Shape::One {
        let found = type_text(&ty.whole);
        diagnostics.add(
            Diagnostic::at(
                Code::FallbackValue,
                &ty.whole,
                format!("the variant for unknown values must hold a string, found `{found}`"),
            )
            .help("write `String`"),
        );
    }
}

fn refuse_duplicates(variants: &[Variant], diagnostics: &Diagnostics) {
    for again in Positions::new(variants.iter().map(|variant| variant.wire.as_str())).duplicates() {
        let (Some(first), Some(new)) = (variants.get(again.first), variants.get(again.at)) else { continue };
        // rustc reports two variants with the same name.
        if first.ident != new.ident {
            diagnostics.add(
                Diagnostic::at(
                    Code::DuplicateValue,
                    &new.origin,
                    format!("`{}` and `{}` have the same value `{}`", first.ident, new.ident, new.wire),
                )
                .help("rename one of them: `#[kustomer(rename = \"..\")]`"),
            );
        }
    }
}
