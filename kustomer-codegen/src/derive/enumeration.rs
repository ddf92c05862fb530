//! `KustomerEnum`: a string enum that keeps the values it does not know.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{DeriveInput, Fields, Type, Variant as SynVariant};

use super::attr::{Attributes, ENUM_ATTRIBUTES, VARIANT_ATTRIBUTES, name};
use super::fallback::Unreadable;
use super::positions::Positions;
use super::{case, input, schema_check, ty};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Enumeration, Fallback, Shape, Ty, Variant};
use crate::names::{Case, type_text};
use crate::suffix::{RustValues, SuffixRow};

/// Reads an enum.
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
    let (mut misspelt, mut has_fallback) = (false, false);
    for variant in parsed {
        let attributes = Attributes::parse(&variant.attrs, VARIANT_ATTRIBUTES, "a variant", diagnostics);
        misspelt |= attributes.has_rejected();
        match one(variant, &attributes, case, &owner, diagnostics) {
            One::Known(known) => variants.push(known),
            One::Fallback(other) => {
                if let Some(first) = &fallback {
                    diagnostics.add(
                        Diagnostic::at(&other.ident, "a second variant is marked `other`")
                            .note(format!("the first is `{}`", first.ident)),
                    );
                }
                fallback.get_or_insert(other);
            }
            One::FallbackWithoutText => has_fallback = true,
            One::Broken => {}
        }
    }
    refuse_duplicates(&variants, diagnostics);
    if fallback.is_none() && !has_fallback && !misspelt {
        diagnostics.add(
            Diagnostic::at(&item.ident, format!("`{}` has no variant for unknown values", item.ident))
                .help("the service may add values at any time; add `#[kustomer(other)] Other(String)`"),
        );
    }
    let mut enumeration = Enumeration {
        ident: item.ident.clone(),
        vis: item.vis.to_token_stream(),
        krate,
        variants,
        fallback: fallback.filter(|_| diagnostics.count() == 0),
        schema_check: None,
    };
    enumeration.schema_check = schema_check::enumeration(&enumeration, &attributes, diagnostics);
    Ok(enumeration)
}

enum One {
    Known(Variant),
    Fallback(Fallback),
    /// Told as a mistake.
    FallbackWithoutText,
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
        &[(name::OTHER, name::RENAME, "`other` keeps the text it was read from")],
        diagnostics,
    );
    match (&variant.fields, attributes.has(name::OTHER)) {
        (Fields::Unnamed(fields), true) if fields.unnamed.len() == 1 => {
            let ty = fields.unnamed.first().map(|field| &field.ty);
            ty.map_or(One::FallbackWithoutText, |found| {
                let ty = ty::parse(found, owner);
                refuse_without_text(found, &ty, diagnostics);
                One::Fallback(Fallback { ident: variant.ident.clone(), ty })
            })
        }
        (_, true) => {
            diagnostics.add(
                Diagnostic::at(&variant.ident, "the variant for unknown values keeps their text")
                    .help(format!("write `{}(String)`", variant.ident)),
            );
            One::FallbackWithoutText
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
                    fields,
                    format!("variant `{}` has fields, but its value is a text", variant.ident),
                )
                .help("only the variant for unknown values, marked `#[kustomer(other)]`, has one")
                .help("an enum whose variants hold data of their own derives `KustomerUnion`"),
            );
            One::Broken
        }
    }
}

/// What the tokens tell; a type of the user's own is rustc's to judge.
fn refuse_without_text(found: &Type, ty: &Ty, diagnostics: &Diagnostics) {
    let is_reference = matches!(found, Type::Reference(_));
    let values = ty.suffix.map(|suffix| SuffixRow::of(suffix).values);
    let is_other = matches!(values, Some(RustValues::Number | RustValues::Boolean | RustValues::Timestamp));
    if is_reference || is_other || ty.shape != Shape::One {
        let found = type_text(&ty.whole);
        diagnostics.add(
            Diagnostic::at(
                &ty.whole,
                format!("the variant for unknown values keeps their text, found `{found}`"),
            )
            .help("write `String`"),
        );
    }
}

fn refuse_duplicates(variants: &[Variant], diagnostics: &Diagnostics) {
    for again in Positions::new(variants.iter().map(|variant| variant.wire.as_str())).repeated() {
        let (Some(first), Some(new)) = (variants.get(again.first), variants.get(again.at)) else { continue };
        // Two variants of one name are rustc's to tell.
        if first.ident != new.ident {
            diagnostics.add(
                Diagnostic::at(
                    &new.origin,
                    format!("`{}` and `{}` are both `{}` on the wire", first.ident, new.ident, new.wire),
                )
                .help("rename one of them: `#[kustomer(rename = \"..\")]`"),
            );
        }
    }
}
