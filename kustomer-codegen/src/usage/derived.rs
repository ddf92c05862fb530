//! The types with our derives in a source file.

use std::borrow::Cow;
use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Data, DeriveInput, Fields, ItemEnum, ItemStruct, Meta, Variant};

use super::not_rust::NotRust;
use super::place::Offset;
use crate::derive::{parse_custom, parse_enumeration, parse_object, parse_resource};
use crate::diagnostic::Diagnostics;
use crate::ir::{self, CustomName, FieldKind, Suffix};
use crate::names::Case;

/// A struct or an enum with one of our derives.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DerivedType {
    /// The name in Rust.
    pub name: String,
    /// The place of the name, in bytes.
    pub name_at: Range<usize>,
    /// What the type describes.
    pub kind: DerivedKind,
    /// The fields of a struct, in its order.
    pub fields: Vec<DerivedField>,
    /// The known values of an enum, in its order.
    pub variants: Vec<DerivedVariant>,
    /// Where a variant can be added: before the one for unknown values, in bytes. `None` for structs, and for an enum
    /// without such a variant.
    pub(super) next_variant: Option<usize>,
    /// The case of the wire names of variants.
    pub(super) case: Option<Case>,
}

/// What a type describes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DerivedKind {
    /// A record, by its JSON:API type: `kobject.flight`.
    Resource(String),
    /// The custom attributes of records of this type: `customer`.
    Custom(String),
    /// A nested object.
    Object,
    /// A string enum.
    Enumeration,
}

/// A field of a struct.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "they are independent facts of the type")]
pub struct DerivedField {
    /// The name in Rust.
    pub name: String,
    /// The place of the name, in bytes.
    pub name_at: Range<usize>,
    /// The name on the wire: `delayMinutesNum`. Without a suffix if only rustc knows it.
    pub wire: String,
    /// The JSON object that has it.
    pub container: Container,
    /// The place of the type, in bytes.
    pub ty: Range<usize>,
    /// Whether the type is an `Option`.
    pub is_option: bool,
    /// Whether the type is a list, or an `Option` with one.
    pub is_list: bool,
    /// Whether the service may omit the value or send `null`: as an `Option`, an empty list or a default.
    pub may_be_absent: bool,
    /// The last name in the type without `Option` and `Vec`: `Cabin` for `Option<Vec<flight::Cabin>>`.
    pub leaf: String,
    /// The place of the literal of `rename`, in bytes, if there is one.
    pub(super) rename: Option<Range<usize>>,
    /// Where `rename` can be added to the attributes of the field, in bytes, and what comes before it there.
    pub(super) attribute: Option<(usize, &'static str)>,
    /// Where the field begins after its attributes, in bytes.
    pub(super) start: usize,
    has_whole_name: bool,
}

/// The JSON object that has a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Container {
    /// `attributes`, or a nested object.
    Attributes,
    /// `custom`.
    Custom,
    /// `relationships`.
    Relationships,
}

/// A known value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DerivedVariant {
    /// The name in Rust.
    pub name: String,
    /// The value on the wire.
    pub wire: String,
    /// The place of the name, in bytes.
    pub name_at: Range<usize>,
}

impl DerivedField {
    /// Whether the field has this name on the wire.
    pub fn has_name(&self, wire: &str) -> bool {
        let suffix = wire.strip_prefix(self.wire.as_str());
        match suffix {
            Some("") => true,
            Some(rest) => !self.has_whole_name && Suffix::names().contains(&rest),
            None => false,
        }
    }
}

/// The derives whose types are found.
#[derive(Clone, Copy)]
enum Derive {
    Resource,
    Custom,
    Object,
    Enumeration,
}

impl Derive {
    fn of(attributes: &[Attribute]) -> Option<Self> {
        let derives = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
        derives.filter_map(|attribute| attribute.meta.require_list().ok()).find_map(|list| {
            // Their paths are separated by commas, so that the names are identifiers before one, or at the end.
            list.tokens.clone().into_iter().find_map(|token| match token {
                TokenTree::Ident(name) => Self::named(&name.to_string()),
                _ => None,
            })
        })
    }

    fn named(name: &str) -> Option<Self> {
        match name {
            "KustomerResource" => Some(Self::Resource),
            "KustomerCustom" => Some(Self::Custom),
            "KustomerObject" => Some(Self::Object),
            "KustomerEnum" => Some(Self::Enumeration),
            _ => None,
        }
    }
}

pub(super) fn read(source: &str) -> Result<Vec<DerivedType>, NotRust> {
    let types = parsed(source);
    // The parser keeps each text for its spans, for as long as the thread runs.
    proc_macro2::extra::invalidate_current_thread_spans();
    types
}

fn parsed(source: &str) -> Result<Vec<DerivedType>, NotRust> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let offset = Offset(source.len() - text.len());
    let refused =
        |error: &syn::Error| NotRust { message: error.to_string(), at: offset.of_span(error.span()) };
    // `syn::parse_file` removes a first line `#!..`, which would move all places.
    let hidden = hide_shebang(text);
    let tokens: TokenStream = hidden.parse().map_err(|error| refused(&syn::Error::from(error)))?;
    let file: syn::File = syn::parse2(tokens).map_err(|error| refused(&error))?;
    let mut found = Found { offset, types: Vec::new() };
    found.visit_file(&file);
    Ok(found.types)
}

/// Replaces a first line for the shell by spaces. It differs from an inner attribute, which begins with `#![`.
fn hide_shebang(text: &str) -> Cow<'_, str> {
    let is_shebang = text.strip_prefix("#!").is_some_and(|rest| !rest.trim_start().starts_with('['));
    if !is_shebang {
        return text.into();
    }
    let end = text.find('\n').unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    format!("{}{rest}", " ".repeat(first.len())).into()
}

struct Found {
    offset: Offset,
    types: Vec<DerivedType>,
}

impl<'ast> Visit<'ast> for Found {
    fn visit_item_struct(&mut self, item: &'ast ItemStruct) {
        self.add(DeriveInput::from(item.clone()));
        visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'ast ItemEnum) {
        self.add(DeriveInput::from(item.clone()));
        visit::visit_item_enum(self, item);
    }
}

impl Found {
    fn add(&mut self, mut item: DeriveInput) {
        let Some(derive) = Derive::of(&item.attrs) else { return };
        // The comparison with a schema file is the compiler's, and reads that file.
        item.attrs.iter_mut().for_each(remove_schema);
        let diagnostics = Diagnostics::new();
        let parsed = self.parsed(derive, &item, &diagnostics);
        drop(diagnostics.finish());
        self.types.extend(parsed);
    }

    fn parsed(&self, derive: Derive, item: &DeriveInput, diagnostics: &Diagnostics) -> Option<DerivedType> {
        match derive {
            Derive::Resource => {
                let parsed = parse_resource(item, diagnostics).ok()?;
                let kind = DerivedKind::Resource(parsed.kind.type_name());
                Some(self.with_fields(item, kind, &parsed.fields))
            }
            Derive::Custom => {
                let parsed = parse_custom(item, diagnostics).ok()?;
                let kind = DerivedKind::Custom(parsed.on?.to_owned());
                Some(self.with_fields(item, kind, &parsed.fields))
            }
            Derive::Object => {
                let parsed = parse_object(item, diagnostics).ok()?;
                Some(self.with_fields(item, DerivedKind::Object, &parsed.fields))
            }
            Derive::Enumeration => {
                let parsed = parse_enumeration(item, diagnostics).ok()?;
                Some(self.with_variants(item, &parsed))
            }
        }
    }

    fn with_fields(&self, item: &DeriveInput, kind: DerivedKind, parsed: &[ir::Field]) -> DerivedType {
        let Data::Struct(data) = &item.data else { return self.bare(item, kind) };
        let field = |field: &syn::Field| {
            let ident = field.ident.as_ref()?;
            let parsed = parsed.iter().find(|parsed| parsed.in_struct && parsed.ident == *ident)?;
            self.field(field, ident, parsed)
        };
        DerivedType { fields: data.fields.iter().filter_map(field).collect(), ..self.bare(item, kind) }
    }

    fn field(&self, field: &syn::Field, ident: &syn::Ident, parsed: &ir::Field) -> Option<DerivedField> {
        let (container, has_whole_name) = match &parsed.kind {
            FieldKind::Attribute | FieldKind::Json => (Container::Attributes, true),
            FieldKind::Custom(name) => (Container::Custom, *name != CustomName::FromType),
            FieldKind::Relationship => (Container::Relationships, true),
            FieldKind::Id
            | FieldKind::Extra(_)
            | FieldKind::Unknown
            | FieldKind::Skip
            | FieldKind::Links
            | FieldKind::Meta => return None,
        };
        let name_at = self.offset.of(ident);
        let origin = self.offset.of(&parsed.wire_origin);
        let start = self.offset.of(&field.vis);
        Some(DerivedField {
            name: ident.to_string(),
            wire: parsed.wire.clone(),
            container,
            ty: self.offset.of(&field.ty),
            is_option: parsed.ty.is_nullable(),
            is_list: parsed.ty.is_list(),
            may_be_absent: parsed.ty.is_nullable() || parsed.ty.is_list() || parsed.default.is_some(),
            leaf: parsed.ty.leaf.clone(),
            rename: (origin != name_at).then_some(origin),
            attribute: field.attrs.iter().find_map(|attribute| self.end_of_list(attribute)),
            start: if start.is_empty() { name_at.start } else { start.start },
            has_whole_name,
            name_at,
        })
    }

    /// Returns where an item can be added to `#[kustomer(..)]`, and what separates it from those before.
    fn end_of_list(&self, attribute: &Attribute) -> Option<(usize, &'static str)> {
        let Meta::List(list) = &attribute.meta else { return None };
        if !list.path.is_ident("kustomer") {
            return None;
        }
        let Some(end_of_list) = list.tokens.clone().into_iter().last() else {
            let end = self.offset.of_span(list.delimiter.span().close()).start;
            return Some((end, ""));
        };
        Some((self.offset.of(&end_of_list).end, if is_comma(&end_of_list) { " " } else { ", " }))
    }

    fn with_variants(&self, item: &DeriveInput, parsed: &ir::Enumeration) -> DerivedType {
        let Data::Enum(data) = &item.data else { return self.bare(item, DerivedKind::Enumeration) };
        let fallback = data.variants.iter().find(|variant| !matches!(variant.fields, Fields::Unit));
        let variant = |variant: &ir::Variant| DerivedVariant {
            name: variant.ident.to_string(),
            wire: variant.wire.clone(),
            name_at: self.offset.of(&variant.ident),
        };
        DerivedType {
            variants: parsed.variants.iter().map(variant).collect(),
            next_variant: fallback.map(|fallback| self.start_of(fallback)),
            case: Some(parsed.case),
            ..self.bare(item, DerivedKind::Enumeration)
        }
    }

    fn start_of(&self, variant: &Variant) -> usize {
        self.offset.of(variant).start
    }

    fn bare(&self, item: &DeriveInput, kind: DerivedKind) -> DerivedType {
        DerivedType {
            name: item.ident.to_string(),
            name_at: self.offset.of(&item.ident),
            kind,
            fields: Vec::new(),
            variants: Vec::new(),
            next_variant: None,
            case: None,
        }
    }
}

/// Removes `schema = ".."` from `#[kustomer(..)]`.
fn remove_schema(attribute: &mut Attribute) {
    let Meta::List(list) = &mut attribute.meta else { return };
    if !list.path.is_ident("kustomer") {
        return;
    }
    let mut kept = TokenStream::new();
    let (mut is_first, mut is_removed) = (true, false);
    for token in list.tokens.clone() {
        if is_first {
            is_removed = matches!(&token, TokenTree::Ident(name) if name == "schema");
        }
        is_first = is_comma(&token);
        if !is_removed {
            kept.extend([token]);
        }
    }
    list.tokens = kept;
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',')
}
