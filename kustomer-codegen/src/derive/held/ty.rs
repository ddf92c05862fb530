//! A type against a schema: settled where the type's tokens tell, and left to rustc where they do not.

use kustomer_schema::{ArrayType, Format, JsonType, Schema, Subschema, Type, Union, Value};
use quote::ToTokens;
use syn::Type as RustType;

use super::rust::Told;
use super::{place, wording};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Asks, Check, Field, Role, Values, Wire};
use crate::names::type_text;

/// A field whose type is compared.
pub(super) struct Subject<'s> {
    pub(super) schema: &'s Schema,
    pub(super) field: &'s Field,
    /// Where the schema declares it.
    pub(super) at: &'s str,
    /// The service sends it.
    pub(super) is_sent: bool,
    pub(super) diagnostics: &'s Diagnostics,
}

/// Which values of the field a type is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    /// What is in a list.
    Item,
    /// What is in a map.
    Value,
}

/// A type of the field, and what the schema says of its values.
#[derive(Clone, Copy)]
struct Pair<'p> {
    /// As it is written, with the `Option` around it.
    written: &'p RustType,
    schema: &'p Subschema,
    part: Part,
    /// Null stands for it, or nothing at all.
    nullable: bool,
}

impl Subject<'_> {
    /// Tells where the field cannot hold what the schema says, and answers what rustc must check. `optional` is
    /// what the service may leave out.
    pub(super) fn check(&self, schema: &Subschema, optional: bool) -> Vec<Check> {
        let mut checks = Vec::new();
        if let Ok(ty) = syn::parse2::<RustType>(self.field.ty.whole.clone()) {
            self.compare(&ty, schema, Part::Whole, optional, &mut checks);
        }
        checks
    }

    fn compare(
        &self,
        written: &RustType,
        schema: &Subschema,
        part: Part,
        optional: bool,
        checks: &mut Vec<Check>,
    ) {
        let end = self.schema.resolve(schema);
        let nullable = optional || schema.nullable || end.nullable;
        let pair = Pair { written, schema: end, part, nullable };
        let (mut ty, mut told, mut is_optional) = (written, Told::of(written), false);
        while let Told::Optional(value) = told {
            (ty, told, is_optional) = (value, Told::of(value), true);
        }
        let count = self.diagnostics.count();
        self.fits(ty, &told, pair, checks);
        let has_default = part == Part::Whole && self.field.default.is_some();
        if nullable && !is_optional && !has_default && self.diagnostics.count() == count {
            self.null(ty, &told, pair, checks);
        }
    }

    /// The type has a value for null.
    fn null(&self, ty: &RustType, told: &Told<'_>, pair: Pair<'_>, checks: &mut Vec<Check>) {
        let name = &self.field.wire;
        let fact = match (told, pair.part) {
            (Told::List(_) | Told::Map(_) | Told::Value, _) => return,
            (Told::Nothing, _) => return self.ask(ty, Asks::Nullable, checks),
            (_, Part::Whole) if !self.is_sent => format!("`{name}` is only written, and never comes back"),
            (_, Part::Whole) => format!("`{name}` may be null or absent"),
            (_, Part::Item) => format!("an item of `{name}` may be null"),
            (_, Part::Value) => format!("a value in `{name}` may be null"),
        };
        self.diagnostics.add(
            Diagnostic::at(pair.written, fact)
                .note(format!("declared at {}", self.at))
                .help(format!("write `Option<{}>`", text(pair.written))),
        );
    }

    /// The type can hold what the schema says, null aside.
    fn fits(&self, ty: &RustType, told: &Told<'_>, pair: Pair<'_>, checks: &mut Vec<Check>) {
        let end = &pair.schema.ty;
        let fits = match (told, end) {
            (Told::Value, _) | (_, Type::Any(None)) | (Told::Integer, Type::Integer(_)) => true,
            (Told::Nothing, _) => return self.opaque(ty, pair.schema, checks),
            (Told::List(item), Type::Array(array)) => {
                return self.compare(item, &array.items, Part::Item, false, checks);
            }
            (Told::List(item), Type::Tuple(elements)) => {
                return self.each(item, elements.iter(), Part::Item, checks);
            }
            (Told::Tuple(types), Type::Tuple(elements)) if types.len() == elements.len() => {
                for (ty, element) in types.iter().zip(elements) {
                    self.compare(ty, element, Part::Item, false, checks);
                }
                true
            }
            (Told::Tuple(types), Type::Array(array)) if is_length(array, types.len()) => {
                for ty in types {
                    self.compare(ty, &array.items, Part::Item, false, checks);
                }
                true
            }
            (Told::Map(Some(value)), Type::Map(values)) => {
                return self.compare(value, values, Part::Value, false, checks);
            }
            (Told::Map(Some(value)), Type::Object(object)) => {
                let members = object.properties.iter().map(|property| &property.schema);
                return self.each(value, members, Part::Value, checks);
            }
            (Told::Map(_), end) => wire(end) == Some(Wire::Object),
            (Told::Text | Told::Id, end) => wire(end) == Some(Wire::Text),
            (Told::Float, end) => wire(end) == Some(Wire::Number),
            (Told::Integer, Type::Const(Value::Number(number))) => wording::is_whole(number),
            (Told::Boolean, end) => wire(end) == Some(Wire::Boolean),
            (Told::Timestamp, Type::String(string)) => {
                string.format == Some(Format::DateTime) || self.is_custom()
            }
            (Told::Url, Type::String(string)) => string.format == Some(Format::Uri) || self.is_custom(),
            (told, Type::Any(Some(json))) => is_of(told, *json),
            _ => false,
        };
        if !fits {
            self.misfit(pair, told);
        }
    }

    /// One type for values of several, compared as far as its tokens alone tell.
    fn each<'e>(
        &self,
        ty: &RustType,
        schemas: impl Iterator<Item = &'e Subschema>,
        part: Part,
        checks: &mut Vec<Check>,
    ) {
        let is_told = match Told::of(ty) {
            Told::Optional(value) => Told::of(value).is_scalar(),
            told => told.is_scalar(),
        };
        let count = self.diagnostics.count();
        for schema in schemas.filter(|_| is_told) {
            if self.diagnostics.count() == count {
                self.compare(ty, schema, part, false, checks);
            }
        }
    }

    /// The suffix has settled which text it is.
    fn is_custom(&self) -> bool {
        matches!(self.field.role, Role::Custom(_))
    }

    /// A newtype, an enum, a nested object, an alias: rustc knows.
    fn opaque(&self, ty: &RustType, schema: &Subschema, checks: &mut Vec<Check>) {
        let wires = match &schema.ty {
            Type::Union(union) => self.members(union),
            ty => wire(ty).into_iter().collect(),
        };
        if wires.is_empty() {
            return;
        }
        self.ask(ty, Asks::EncodesAs(wires), checks);
        if let Type::Enum(values) = &schema.ty {
            let values: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
            let values =
                Values { some: wording::some(&values), fingerprint: crate::fingerprint::of(&values) };
            let at = place(self.schema, schema.place);
            self.ask_at(ty, Asks::Values(values), at, checks);
        }
    }

    /// What a type must hold that holds every member of a union.
    fn members(&self, union: &Union) -> Vec<Wire> {
        let wires = union.members.iter().filter_map(|member| wire(&self.schema.resolve(&member.schema).ty));
        let mut wires: Vec<Wire> = wires.collect();
        wires.sort_unstable();
        wires.dedup();
        wires
    }

    fn ask(&self, ty: &RustType, asks: Asks, checks: &mut Vec<Check>) {
        self.ask_at(ty, asks, self.at.to_owned(), checks);
    }

    fn ask_at(&self, ty: &RustType, asks: Asks, place: String, checks: &mut Vec<Check>) {
        if !self.field.generic {
            checks.push(Check { ty: ty.to_token_stream(), place, asks });
        }
    }

    fn misfit(&self, pair: Pair<'_>, told: &Told<'_>) {
        let name = &self.field.wire;
        let subject = match pair.part {
            Part::Whole => format!("`{name}`"),
            Part::Item => format!("an item of `{name}`"),
            Part::Value => format!("a value in `{name}`"),
        };
        let (what, ty) = (wording::described(&pair.schema.ty), text(pair.written));
        let is_optional = pair.nullable || matches!(Told::of(pair.written), Told::Optional(_));
        let help = match (wording::rust(self.schema, pair.schema), &pair.schema.ty) {
            (Some(rust), _) if is_optional => format!("write `Option<{rust}>`"),
            (Some(rust), _) => format!("write `{rust}`"),
            (None, Type::Union(_)) => {
                "write an enum of your own for it, with `#[derive(KustomerUnion)]`".to_owned()
            }
            (None, _) => "write a struct of your own for it, with `#[derive(KustomerObject)]`".to_owned(),
        };
        let mistake =
            Diagnostic::at(pair.written, format!("{subject} is {what}, which does not fit into `{ty}`"))
                .note(format!("declared at {}", self.at))
                .help(help);
        self.diagnostics.add(match (told, &pair.schema.ty) {
            (Told::Integer, Type::Number(_)) => {
                mistake.help("where it has no fraction, say so in the schema: `\"type\": \"integer\"`")
            }
            _ => mistake,
        });
    }
}

fn text(ty: &RustType) -> String {
    type_text(&ty.to_token_stream())
}

/// An array that can have this many elements, which a tuple has.
fn is_length(array: &ArrayType, length: usize) -> bool {
    let length = u64::try_from(length).unwrap_or(u64::MAX);
    array.min_items.is_none_or(|least| least <= length) && array.max_items.is_none_or(|most| length <= most)
}

/// A type against free JSON of one kind.
fn is_of(told: &Told<'_>, json: JsonType) -> bool {
    match told {
        Told::Text | Told::Timestamp | Told::Url | Told::Id => json == JsonType::String,
        Told::Float => matches!(json, JsonType::Number | JsonType::Integer),
        Told::Integer => json == JsonType::Integer,
        Told::Boolean => json == JsonType::Boolean,
        Told::List(_) | Told::Tuple(_) => json == JsonType::Array,
        Told::Map(_) => json == JsonType::Object,
        Told::Optional(_) | Told::Value | Told::Nothing => true,
    }
}

/// The kind of JSON value that a schema allows, if it is one.
fn wire(ty: &Type) -> Option<Wire> {
    Some(match ty {
        Type::String(_) | Type::Enum(_) => Wire::Text,
        Type::Const(value) => match value {
            Value::String(_) => Wire::Text,
            Value::Number(_) => Wire::Number,
            Value::Bool(_) => Wire::Boolean,
            Value::Array(_) => Wire::Array,
            Value::Object(_) => Wire::Object,
            _ => return None,
        },
        Type::Number(_) | Type::Integer(_) => Wire::Number,
        Type::Boolean => Wire::Boolean,
        Type::Array(_) | Type::Tuple(_) => Wire::Array,
        Type::Map(_) | Type::Object(_) => Wire::Object,
        Type::Union(union) if union.tag.is_some() => Wire::Object,
        Type::Any(Some(json)) => match json {
            JsonType::String => Wire::Text,
            JsonType::Number | JsonType::Integer => Wire::Number,
            JsonType::Boolean => Wire::Boolean,
            JsonType::Array => Wire::Array,
            JsonType::Object => Wire::Object,
            _ => return None,
        },
        _ => return None,
    })
}
