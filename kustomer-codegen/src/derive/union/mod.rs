//! Parses the input of `KustomerUnion`: one of several types, chosen by a member of the object or by the shape of the
//! value.

mod shape;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{DeriveInput, Field, Fields, GenericParam, Variant};

use super::attr::{Attributes, Conflict, UNION_ATTRIBUTES, UNION_VARIANT_ATTRIBUTES, name};
use super::fallback::Unreadable;
use super::positions::Positions;
use super::{case, field, input, serde, ty};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{JsonShape, Payload, ShapedVariant, TaggedVariant, Union, Variants};
use crate::names::{Case, type_text};
use shape::{InferredShape, SHAPES};

/// Parses an enum.
pub(crate) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Result<Union, Unreadable> {
    let attributes = Attributes::parse(&item.attrs, UNION_ATTRIBUTES, "a union", diagnostics);
    let krate = attributes.krate(diagnostics);
    let Some(parsed) = input::variants(item, "KustomerUnion", diagnostics) else {
        return Err(Unreadable { krate });
    };
    refuse_generics(item, diagnostics);
    let tag = tag(&attributes, diagnostics);
    let case = case_of_tags(&attributes, diagnostics);
    let is_tagged = attributes.has(name::TAG);
    // A rejected attribute may have been `tag`, on which everything below depends.
    if attributes.has_rejected() && !is_tagged {
        return Err(Unreadable { krate });
    }
    if parsed.is_empty() {
        diagnostics.add(no_variants(&item.ident, ""));
        return Err(Unreadable { krate });
    }
    let mut reading =
        Reading { item, case, diagnostics, origins: Vec::new(), other: None, has_rejected: false };
    let variants = if is_tagged {
        let mut variants = Vec::new();
        parsed.iter().for_each(|variant| reading.tagged(&mut variants, variant));
        reading.refuse_duplicates(&variants);
        reading.require_other();
        Variants::Tagged { tag: tag.unwrap_or_default(), variants }
    } else {
        let mut variants = Vec::new();
        parsed.iter().for_each(|variant| reading.shaped(&mut variants, variant));
        Variants::Shaped(variants)
    };
    let other = reading.other;
    if let (Some(other), 1) = (&other, parsed.len()) {
        diagnostics.add(no_variants(&item.ident, &format!(" besides `{}`", other.variant)));
    }
    let serde = serde::is_requested(&attributes, diagnostics);
    let union = Union { ident: item.ident.clone(), krate, variants, serde, other };
    if diagnostics.count() > 0 { Err(Unreadable { krate: union.krate }) } else { Ok(union) }
}

/// The state while variants are parsed.
struct Reading<'i> {
    item: &'i DeriveInput,
    case: Case,
    diagnostics: &'i Diagnostics,
    /// The tokens that give the variants of a tagged union their tags.
    origins: Vec<TokenStream>,
    other: Option<Payload>,
    /// An attribute was rejected that may have meant `other`.
    has_rejected: bool,
}

impl Reading<'_> {
    /// Adds a variant of a tagged union.
    fn tagged(&mut self, known: &mut Vec<TaggedVariant>, variant: &Variant) {
        let attributes = self.attributes(variant);
        attributes.refuse_conflicts(
            &[(name::OTHER, name::RENAME, "`other` keeps the tag that was read")],
            self.diagnostics,
        );
        for attribute in SHAPES.iter().filter_map(|(name, _)| attributes.ident(*name)) {
            self.diagnostics.add(
                Diagnostic::at(
                    Code::ConflictingAttributes,
                    attribute,
                    format!("`{attribute}` cannot be combined with `tag`"),
                )
                .note("every variant of a tagged union is an object"),
            );
        }
        if attributes.has(name::OTHER) {
            self.keep_other(variant);
            return;
        }
        let payload = match &variant.fields {
            Fields::Unit => None,
            _ => match self.only_field(variant) {
                Some(field) => Some(self.object(variant, field)),
                None => return,
            },
        };
        let rename = attributes.string(name::RENAME, self.diagnostics);
        let origin =
            rename.as_ref().map_or_else(|| variant.ident.to_token_stream(), ToTokens::to_token_stream);
        let wire = rename.map_or_else(|| self.case.apply(&variant.ident), |text| text.value());
        self.origins.push(origin);
        known.push(TaggedVariant { ident: variant.ident.clone(), wire, payload });
    }

    fn refuse_duplicates(&self, known: &[TaggedVariant]) {
        for again in Positions::new(known.iter().map(|variant| variant.wire.as_str())).duplicates() {
            if let (Some(first), Some(new), Some(origin)) =
                (known.get(again.first), known.get(again.at), self.origins.get(again.at))
            {
                self.diagnostics.add(
                    Diagnostic::at(
                        Code::DuplicateValue,
                        origin,
                        format!("`{}` and `{}` have the same tag `{}`", first.ident, new.ident, new.wire),
                    )
                    .help("rename one of them: `#[kustomer(rename = \"..\")]`"),
                );
            }
        }
    }

    /// Adds a variant of a shape union.
    fn shaped(&mut self, known: &mut Vec<ShapedVariant>, variant: &Variant) {
        let attributes = self.attributes(variant);
        attributes.refuse_conflicts(SHAPE_CONFLICTS, self.diagnostics);
        if let Some(attribute) = attributes.ident(name::RENAME) {
            self.diagnostics.add(no_tags(attribute));
        }
        if attributes.has(name::OTHER) {
            self.keep_other(variant);
            return;
        }
        if let Fields::Unit = variant.fields {
            self.diagnostics.add(
                Diagnostic::at(
                    Code::VariantFields,
                    &variant.ident,
                    format!("`{}` holds no value, so it has no shape", variant.ident),
                )
                .help(format!("add the type of its value, such as `{}(String)`", variant.ident)),
            );
            return;
        }
        let Some(field) = self.only_field(variant) else { return };
        if shape::refuse_type(&field.ty, &self.item.ident, self.diagnostics) {
            return;
        }
        let Some(shape) = shape::of_variant(&field.ty, &attributes, &self.item.ident, self.diagnostics)
        else {
            return;
        };
        let said = SHAPES.iter().find_map(|(name, _)| attributes.ident(*name));
        let origin = said.map_or_else(|| field.ty.to_token_stream(), ToTokens::to_token_stream);
        if let Some(first) = known.iter().find(|known| known.shape == shape) {
            self.diagnostics.add(same_shape(&first.payload.variant, &variant.ident, shape, &origin));
        }
        known.push(ShapedVariant { shape, payload: self.payload(variant, field) });
    }

    fn attributes(&mut self, variant: &Variant) -> Attributes {
        let attributes = Attributes::parse(
            &variant.attrs,
            UNION_VARIANT_ATTRIBUTES,
            "a variant of a union",
            self.diagnostics,
        );
        self.has_rejected |= attributes.has_rejected();
        attributes
    }

    /// Returns the one field of a variant. Named fields, and another number of them, are reported.
    fn only_field<'v>(&self, variant: &'v Variant) -> Option<&'v Field> {
        if let Fields::Unnamed(fields) = &variant.fields
            && let (Some(field), 1) = (fields.unnamed.first(), fields.unnamed.len())
        {
            return Some(field);
        }
        let (name, named) = (&variant.ident, matches!(variant.fields, Fields::Named(_)));
        let (found, help) = match variant.fields.len() {
            0 => ("none", format!("add the type of its value: `{name}({}{name})`", self.item.ident)),
            _ if named => ("named fields", self.move_into_struct(name)),
            _ => ("several", self.move_into_struct(name)),
        };
        self.diagnostics.add(
            Diagnostic::at(
                Code::VariantFields,
                &variant.fields,
                format!("variant `{name}` must have one unnamed field, found {found}"),
            )
            .help(help),
        );
        None
    }

    fn move_into_struct(&self, name: &Ident) -> String {
        format!("use a struct that derives `KustomerObject`: `{name}({name}{})`", self.item.ident)
    }

    /// Returns the payload of a variant, whose members are next to the tag.
    fn object(&self, variant: &Variant, field: &Field) -> Payload {
        let ty = &field.ty;
        let is_refused = shape::refuse_type(ty, &self.item.ident, self.diagnostics);
        if let (false, InferredShape::Certain(shape)) = (is_refused, shape::infer(ty, &self.item.ident)) {
            let text = type_text(&ty.to_token_stream());
            let error = match shape {
                JsonShape::Object => format!("`{text}` would read the tag as one of its own members"),
                shape => format!("`{text}` is {}, not an object", shape.with_article()),
            };
            self.diagnostics.add(
                Diagnostic::at(Code::VariantNotAnObject, ty, error)
                    .note("the members of a variant are next to the tag")
                    .help(self.move_into_struct(&variant.ident)),
            );
        }
        self.payload(variant, field)
    }

    fn payload(&self, variant: &Variant, field: &Field) -> Payload {
        let ty = ty::parse(&field.ty, &self.item.ident.to_token_stream());
        let is_certain = matches!(shape::infer(&field.ty, &self.item.ident), InferredShape::Certain(_));
        Payload { variant: variant.ident.clone(), ty: field.ty.to_token_stream(), span: ty.span, is_certain }
    }

    /// Parses the variant for all other values.
    fn keep_other(&mut self, variant: &Variant) {
        let name = &variant.ident;
        let field = match &variant.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields.unnamed.first(),
            _ => None,
        };
        match field {
            Some(field) => drop(shape::refuse_type(&field.ty, &self.item.ident, self.diagnostics)),
            None => self.diagnostics.add(
                Diagnostic::at(Code::FallbackValue, name, "the variant `other` must hold the whole value")
                    .help(format!("write `{name}(serde_json::Value)`")),
            ),
        }
        if let Some(first) = &self.other {
            self.diagnostics.add(
                Diagnostic::at(Code::SecondFallback, name, "a second variant has the attribute `other`")
                    .note(format!("the first is `{}`", first.variant)),
            );
            return;
        }
        let span = field.map_or_else(
            || name.span(),
            |field| ty::parse(&field.ty, &self.item.ident.to_token_stream()).span,
        );
        let ty = field.map_or_else(TokenStream::new, |field| field.ty.to_token_stream());
        self.other = Some(Payload { variant: name.clone(), ty, span, is_certain: true });
    }

    fn require_other(&self) {
        if self.other.is_none() && !self.has_rejected {
            let name = &self.item.ident;
            self.diagnostics.add(
                Diagnostic::at(
                    Code::FallbackMissing,
                    name,
                    format!("`{name}` has no variant for unknown tags"),
                )
                .help(
                    "the service may add tags at any time: add `#[kustomer(other)] Other(serde_json::Value)`",
                ),
            );
        }
    }
}

fn no_variants(union: &Ident, besides: &str) -> Diagnostic {
    Diagnostic::at(Code::NoVariants, union, format!("`{union}` has no variants{besides}"))
        .help("add a variant for each type, such as `Email(EmailDraft)`")
}

const ONE_SHAPE: &str = "a variant has one shape";
const OTHER_SHAPES: &str = "`other` is for every shape without a variant";

/// Attributes of a shape union that cannot be combined, and why.
const SHAPE_CONFLICTS: &[Conflict] = &[
    (name::STRING, name::NUMBER, ONE_SHAPE),
    (name::STRING, name::BOOLEAN, ONE_SHAPE),
    (name::STRING, name::OBJECT, ONE_SHAPE),
    (name::STRING, name::ARRAY, ONE_SHAPE),
    (name::NUMBER, name::BOOLEAN, ONE_SHAPE),
    (name::NUMBER, name::OBJECT, ONE_SHAPE),
    (name::NUMBER, name::ARRAY, ONE_SHAPE),
    (name::BOOLEAN, name::OBJECT, ONE_SHAPE),
    (name::BOOLEAN, name::ARRAY, ONE_SHAPE),
    (name::OBJECT, name::ARRAY, ONE_SHAPE),
    (name::OTHER, name::STRING, OTHER_SHAPES),
    (name::OTHER, name::NUMBER, OTHER_SHAPES),
    (name::OTHER, name::BOOLEAN, OTHER_SHAPES),
    (name::OTHER, name::OBJECT, OTHER_SHAPES),
    (name::OTHER, name::ARRAY, OTHER_SHAPES),
];

fn same_shape(first: &Ident, second: &Ident, shape: JsonShape, origin: &TokenStream) -> Diagnostic {
    let read_from = shape.with_article();
    let error = Diagnostic::at(
        Code::SameShape,
        origin,
        format!("`{first}` and `{second}` are both read from {read_from}"),
    )
    .note("only the shape distinguishes the variants");
    match shape {
        JsonShape::Object => {
            error.help("if a member names the kind of object, add a tag: `#[kustomer(tag = \"..\")]`")
        }
        _ => error,
    }
}

/// An attribute that requires `tag`, in a union without one.
fn no_tags(attribute: &Ident) -> Diagnostic {
    Diagnostic::at(Code::RequiresAnother, attribute, format!("`{attribute}` requires `tag`"))
        .help("add the member that distinguishes the variants: `#[kustomer(tag = \"channel\")]`")
        .help(format!("or remove `{attribute}`: without a tag, the shape of the value chooses the variant"))
}

/// Returns the name of the member that distinguishes the variants.
fn tag(attributes: &Attributes, diagnostics: &Diagnostics) -> Option<String> {
    let text = attributes.string(name::TAG, diagnostics)?;
    field::check::wire_name(&text.value(), &text.to_token_stream(), diagnostics);
    Some(text.value())
}

fn case_of_tags(attributes: &Attributes, diagnostics: &Diagnostics) -> Case {
    if let (Some(attribute), false) =
        (attributes.ident(name::RENAME_ALL), attributes.has(name::TAG) || attributes.has_rejected())
    {
        diagnostics.add(no_tags(attribute));
    }
    case::parse(attributes, diagnostics)
}

/// Reports generic parameters.
fn refuse_generics(item: &DeriveInput, diagnostics: &Diagnostics) {
    for param in &item.generics.params {
        diagnostics.add(match param {
            GenericParam::Lifetime(_) => {
                Diagnostic::at(Code::Borrows, param, "`KustomerUnion` does not support lifetimes")
                    .note("a value outlives the response body")
                    .help("use owned types, such as `String`")
            }
            _ => Diagnostic::at(
                Code::GenericParameters,
                param,
                "`KustomerUnion` does not support generic parameters",
            )
            .help("use a concrete type"),
        });
    }
}
