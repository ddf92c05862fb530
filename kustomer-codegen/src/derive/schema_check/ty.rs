//! Checks a type against a schema, as far as the type's tokens show what it holds, and leaves other types to rustc.

use kustomer_schema::{ArrayType, Format, JsonType, Schema, Subschema, Type, Union, Value};
use quote::ToTokens;
use syn::Type as RustType;

use super::location::location;
use super::recognized::Recognized;
use super::wording;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Field, FieldKind, Requirement, TypeCheck, Values, WireKind};
use crate::names::type_text;

/// The field whose type is checked.
pub(super) struct FieldComparison<'s> {
    pub(super) schema: &'s Schema,
    pub(super) field: &'s Field,
    /// Where the schema declares it.
    pub(super) at: &'s str,
    /// The service sends the attribute.
    pub(super) is_sent: bool,
    pub(super) diagnostics: &'s Diagnostics,
}

/// The values of the field that a type holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Whole,
    /// The items of a list.
    Item,
    /// The values of a map.
    Value,
}

/// A type in the field, and the schema of its values.
#[derive(Clone, Copy)]
struct Comparison<'p> {
    /// The type as written, including its `Option`.
    written: &'p RustType,
    schema: &'p Subschema,
    level: Level,
    /// The value can be null or omitted.
    nullable: bool,
}

impl FieldComparison<'_> {
    /// Reports values of the schema that the field cannot hold, and returns what rustc has to check. `optional` is true
    /// if the service may omit the attribute.
    pub(super) fn check(&self, schema: &Subschema, optional: bool) -> Vec<TypeCheck> {
        let mut checks = Vec::new();
        if let Ok(ty) = syn::parse2::<RustType>(self.field.ty.whole.clone()) {
            self.compare(&ty, schema, Level::Whole, optional, &mut checks);
        }
        checks
    }

    fn compare(
        &self,
        written: &RustType,
        schema: &Subschema,
        level: Level,
        optional: bool,
        checks: &mut Vec<TypeCheck>,
    ) {
        let end = self.schema.resolve(schema);
        let nullable = optional || schema.nullable || end.nullable;
        let comparison = Comparison { written, schema: end, level, nullable };
        let (mut ty, mut recognized, mut is_optional) = (written, Recognized::of(written), false);
        while let Recognized::Optional(value) = recognized {
            (ty, recognized, is_optional) = (value, Recognized::of(value), true);
        }
        let count = self.diagnostics.count();
        self.fits(ty, &recognized, comparison, checks);
        let has_default = level == Level::Whole && self.field.default.is_some();
        if nullable && !is_optional && !has_default && self.diagnostics.count() == count {
            self.null(ty, &recognized, comparison, checks);
        }
    }

    /// Checks that the type has a value for null.
    fn null(
        &self,
        ty: &RustType,
        recognized: &Recognized<'_>,
        comparison: Comparison<'_>,
        checks: &mut Vec<TypeCheck>,
    ) {
        let name = &self.field.wire;
        let fact = match (recognized, comparison.level) {
            (Recognized::List(_) | Recognized::Map(_) | Recognized::Value, _) => return,
            (Recognized::Unknown, _) => return self.ask(ty, Requirement::Nullable, checks),
            (_, Level::Whole) if !self.is_sent => {
                format!("`{name}` is write-only, so it is never in a response")
            }
            (_, Level::Whole) => format!("`{name}` can be null or omitted"),
            (_, Level::Item) => format!("an item of `{name}` can be null"),
            (_, Level::Value) => format!("a value of `{name}` can be null"),
        };
        self.diagnostics.add(
            Diagnostic::at(Code::NullNotHandled, comparison.written, fact)
                .note(format!("declared at {}", self.at))
                .help(format!("write `Option<{}>`", text(comparison.written))),
        );
    }

    /// Checks that the type can hold the values of the schema other than null.
    fn fits(
        &self,
        ty: &RustType,
        recognized: &Recognized<'_>,
        comparison: Comparison<'_>,
        checks: &mut Vec<TypeCheck>,
    ) {
        let end = &comparison.schema.ty;
        let fits = match (recognized, end) {
            (Recognized::Value, _) | (_, Type::Any(None)) | (Recognized::Integer, Type::Integer(_)) => true,
            (Recognized::Unknown, _) => return self.opaque(ty, comparison.schema, checks),
            (Recognized::List(item), Type::Array(array)) => {
                return self.compare(item, &array.items, Level::Item, false, checks);
            }
            (Recognized::List(item), Type::Tuple(elements)) => {
                return self.each(item, elements.iter(), Level::Item, checks);
            }
            (Recognized::Tuple(types), Type::Tuple(elements)) if types.len() == elements.len() => {
                for (ty, element) in types.iter().zip(elements) {
                    self.compare(ty, element, Level::Item, false, checks);
                }
                true
            }
            (Recognized::Tuple(types), Type::Array(array)) if is_length(array, types.len()) => {
                for ty in types {
                    self.compare(ty, &array.items, Level::Item, false, checks);
                }
                true
            }
            (Recognized::Map(Some(value)), Type::Map(values)) => {
                return self.compare(value, values, Level::Value, false, checks);
            }
            (Recognized::Map(Some(value)), Type::Object(object)) => {
                let members = object.properties.iter().map(|property| &property.schema);
                return self.each(value, members, Level::Value, checks);
            }
            (Recognized::Map(_), end) => wire(end) == Some(WireKind::Object),
            (Recognized::Text | Recognized::Id, end) => wire(end) == Some(WireKind::Text),
            (Recognized::Float, end) => wire(end) == Some(WireKind::Number),
            (Recognized::Integer, Type::Const(Value::Number(number))) => wording::is_whole(number),
            (Recognized::Boolean, end) => wire(end) == Some(WireKind::Boolean),
            (Recognized::Timestamp, Type::String(string)) => {
                string.format == Some(Format::DateTime) || self.is_custom()
            }
            (Recognized::Url, Type::String(string)) => string.format == Some(Format::Uri) || self.is_custom(),
            (recognized, Type::Any(Some(json))) => is_of(recognized, *json),
            _ => false,
        };
        if !fits {
            self.misfit(comparison, recognized);
        }
    }

    /// Compares one type with several schemas, as far as its tokens show what it holds.
    fn each<'e>(
        &self,
        ty: &RustType,
        schemas: impl Iterator<Item = &'e Subschema>,
        level: Level,
        checks: &mut Vec<TypeCheck>,
    ) {
        let is_scalar = match Recognized::of(ty) {
            Recognized::Optional(value) => Recognized::of(value).is_scalar(),
            recognized => recognized.is_scalar(),
        };
        let count = self.diagnostics.count();
        for schema in schemas.filter(|_| is_scalar) {
            if self.diagnostics.count() == count {
                self.compare(ty, schema, level, false, checks);
            }
        }
    }

    /// Returns true for a custom attribute, whose suffix determines what kind of string it is.
    fn is_custom(&self) -> bool {
        matches!(self.field.kind, FieldKind::Custom(_))
    }

    /// Leaves a newtype, an enum, a nested object, or an alias to rustc.
    fn opaque(&self, ty: &RustType, schema: &Subschema, checks: &mut Vec<TypeCheck>) {
        let wires = match &schema.ty {
            Type::Union(union) => self.members(union),
            ty => wire(ty).into_iter().collect(),
        };
        if wires.is_empty() {
            return;
        }
        self.ask(ty, Requirement::EncodesAs(wires), checks);
        if let Type::Enum(values) = &schema.ty {
            let values: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
            let is_present = |value: &&str| !schema.absence.values.iter().any(|absent| absent == value);
            let present: Vec<&str> = values.iter().copied().filter(is_present).collect();
            let values = Values {
                some: wording::some(&values),
                fingerprint: crate::fingerprint::of(&values),
                without_absent: (present.len() < values.len()).then(|| crate::fingerprint::of(&present)),
            };
            let at = location(self.schema, schema.position);
            self.ask_at(ty, Requirement::Values(values), at, checks);
        }
    }

    /// Returns the kinds of values that a type for a union must hold.
    fn members(&self, union: &Union) -> Vec<WireKind> {
        let wires = union.members.iter().filter_map(|member| wire(&self.schema.resolve(&member.schema).ty));
        let mut wires: Vec<WireKind> = wires.collect();
        wires.sort_unstable();
        wires.dedup();
        wires
    }

    fn ask(&self, ty: &RustType, requirement: Requirement, checks: &mut Vec<TypeCheck>) {
        self.ask_at(ty, requirement, self.at.to_owned(), checks);
    }

    fn ask_at(&self, ty: &RustType, requirement: Requirement, location: String, checks: &mut Vec<TypeCheck>) {
        if !self.field.generic {
            checks.push(TypeCheck { ty: ty.to_token_stream(), location, requirement });
        }
    }

    fn misfit(&self, comparison: Comparison<'_>, recognized: &Recognized<'_>) {
        let name = &self.field.wire;
        let subject = match comparison.level {
            Level::Whole => format!("`{name}`"),
            Level::Item => format!("an item of `{name}`"),
            Level::Value => format!("a value of `{name}`"),
        };
        let (what, ty) = (wording::described(&comparison.schema.ty), text(comparison.written));
        let is_optional =
            comparison.nullable || matches!(Recognized::of(comparison.written), Recognized::Optional(_));
        let help = match (wording::rust(self.schema, comparison.schema), &comparison.schema.ty) {
            (Some(rust), _) if is_optional => format!("write `Option<{rust}>`"),
            (Some(rust), _) => format!("write `{rust}`"),
            (None, Type::Union(_)) => "write an enum for it, with `#[derive(KustomerUnion)]`".to_owned(),
            (None, _) => "write a struct for it, with `#[derive(KustomerObject)]`".to_owned(),
        };
        let error = Diagnostic::at(
            Code::TypeDiffers,
            comparison.written,
            format!("{subject} is {what}, which `{ty}` cannot hold"),
        )
        .note(format!("declared at {}", self.at))
        .help(help);
        self.diagnostics.add(match (recognized, &comparison.schema.ty) {
            (Recognized::Integer, Type::Number(_)) => {
                error.help("if it never has a fraction, write `\"type\": \"integer\"` in the schema")
            }
            _ => error,
        });
    }
}

fn text(ty: &RustType) -> String {
    type_text(&ty.to_token_stream())
}

/// Returns true for an array that can have as many items as a tuple.
fn is_length(array: &ArrayType, length: usize) -> bool {
    let length = u64::try_from(length).unwrap_or(u64::MAX);
    array.min_items.is_none_or(|least| least <= length) && array.max_items.is_none_or(|most| length <= most)
}

/// Returns true for a type that can hold untyped JSON of one kind.
fn is_of(recognized: &Recognized<'_>, json: JsonType) -> bool {
    match recognized {
        Recognized::Text | Recognized::Timestamp | Recognized::Url | Recognized::Id => {
            json == JsonType::String
        }
        Recognized::Float => matches!(json, JsonType::Number | JsonType::Integer),
        Recognized::Integer => json == JsonType::Integer,
        Recognized::Boolean => json == JsonType::Boolean,
        Recognized::List(_) | Recognized::Tuple(_) => json == JsonType::Array,
        Recognized::Map(_) => json == JsonType::Object,
        Recognized::Optional(_) | Recognized::Value | Recognized::Unknown => true,
    }
}

/// Returns the kind of JSON value that a schema allows, if there is only one.
fn wire(ty: &Type) -> Option<WireKind> {
    Some(match ty {
        Type::String(_) | Type::Enum(_) => WireKind::Text,
        Type::Const(value) => match value {
            Value::String(_) => WireKind::Text,
            Value::Number(_) => WireKind::Number,
            Value::Bool(_) => WireKind::Boolean,
            Value::Array(_) => WireKind::Array,
            Value::Object(_) => WireKind::Object,
            _ => return None,
        },
        Type::Number(_) | Type::Integer(_) => WireKind::Number,
        Type::Boolean => WireKind::Boolean,
        Type::Array(_) | Type::Tuple(_) => WireKind::Array,
        Type::Map(_) | Type::Object(_) => WireKind::Object,
        Type::Union(union) if union.tag.is_some() => WireKind::Object,
        Type::Any(Some(json)) => match json {
            JsonType::String => WireKind::Text,
            JsonType::Number | JsonType::Integer => WireKind::Number,
            JsonType::Boolean => WireKind::Boolean,
            JsonType::Array => WireKind::Array,
            JsonType::Object => WireKind::Object,
            _ => return None,
        },
        _ => return None,
    })
}
