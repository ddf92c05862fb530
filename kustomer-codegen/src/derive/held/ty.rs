//! A type against a schema: settled where the type's tokens tell, and left to rustc where they do not.

use kustomer_schema::{ArrayType, Format, JsonType, Schema, Subschema, Type};
use proc_macro2::TokenStream;

use super::place;
use crate::diagnostic::{Diagnostic, Diagnostics, list};
use crate::ir::{Asks, Check, Field, Role, Suffix, Wire};
use crate::names::type_text;

/// A field whose type is compared.
pub(super) struct Subject<'s> {
    pub(super) schema: &'s Schema,
    pub(super) field: &'s Field,
    /// Where the schema declares it.
    pub(super) at: &'s str,
    pub(super) diagnostics: &'s Diagnostics,
}

/// What the tokens of a type tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Text,
    Number,
    Boolean,
    Timestamp,
    Url,
    Id,
    Map,
    /// Any JSON.
    Value,
}

impl Known {
    fn of(field: &Field) -> Option<Self> {
        match (field.ty.suffix(), field.ty.leaf.as_str()) {
            (Some(Suffix::Str), _) => Some(Self::Text),
            (Some(Suffix::Num), _) => Some(Self::Number),
            (Some(Suffix::Bool), _) => Some(Self::Boolean),
            (Some(Suffix::At), _) => Some(Self::Timestamp),
            (Some(Suffix::Url), _) => Some(Self::Url),
            (Some(Suffix::Id), _) => Some(Self::Id),
            (_, "BTreeMap" | "HashMap") => Some(Self::Map),
            (_, "Value") => Some(Self::Value),
            _ => None,
        }
    }
}

impl Subject<'_> {
    /// The field can be absent or null.
    pub(super) fn nullable(&self) -> Option<Check> {
        let field = self.field;
        if field.ty.is_nullable() || field.ty.is_list() || field.default.is_some() || field.generic {
            return None;
        }
        match Known::of(field) {
            None => Some(self.ask(&field.ty.whole, Asks::Nullable)),
            Some(Known::Map | Known::Value) => None,
            Some(_) => {
                let whole = &field.ty.whole;
                self.diagnostics.add(
                    Diagnostic::at(whole, format!("`{}` may be null or absent", field.wire))
                        .note(format!("declared at {}", self.at))
                        .help(format!("write `Option<{}>`", type_text(whole))),
                );
                None
            }
        }
    }

    /// The field can hold what the schema says.
    pub(super) fn fits(&self, schema: &Subschema) -> Vec<Check> {
        let field = self.field;
        match &schema.ty {
            Type::Array(array) if field.ty.is_list() => self.items(array),
            Type::Any(None) | Type::Union(_) if Known::of(field).is_none() => Vec::new(),
            Type::Any(Some(JsonType::Array)) if field.ty.is_list() => Vec::new(),
            Type::Any(None) => Vec::new(),
            _ if field.ty.is_list() => {
                self.misfit(schema);
                Vec::new()
            }
            _ => self.one(schema),
        }
    }

    fn items(&self, array: &ArrayType) -> Vec<Check> {
        let items = self.schema.resolve(&array.items);
        match &items.ty {
            Type::Any(_) | Type::Union(_) => Vec::new(),
            _ => self.one(items),
        }
    }

    /// One value, without `Option` and `Vec`.
    fn one(&self, schema: &Subschema) -> Vec<Check> {
        let Some(known) = Known::of(self.field) else { return self.opaque(schema) };
        let fits = match (known, &schema.ty) {
            (Known::Text | Known::Id, ty) => wire(ty) == Some(Wire::Text),
            (Known::Value, _)
            | (Known::Number, Type::Number(_) | Type::Integer(_))
            | (Known::Boolean, Type::Boolean) => true,
            (Known::Timestamp, Type::String(string)) => {
                string.format == Some(Format::DateTime) || self.is_custom()
            }
            (Known::Url, Type::String(string)) => string.format == Some(Format::Uri) || self.is_custom(),
            (Known::Map, ty) => wire(ty) == Some(Wire::Object),
            (known, Type::Any(Some(json))) => known.json() == Some(*json),
            _ => false,
        };
        if !fits {
            self.misfit(schema);
        }
        Vec::new()
    }

    /// The suffix has settled which text it is.
    fn is_custom(&self) -> bool {
        matches!(self.field.role, Role::Custom(_))
    }

    /// A newtype, an enum, a nested object, an alias: rustc knows.
    fn opaque(&self, schema: &Subschema) -> Vec<Check> {
        let (Some(wire), false) = (wire(&schema.ty), self.field.generic) else { return Vec::new() };
        let inner = &self.field.ty.inner;
        let mut checks = vec![self.ask(inner, Asks::Holds(wire))];
        if let Type::Enum(values) = &schema.ty {
            let values = values.iter().map(|value| value.text.clone()).collect();
            checks.push(Check {
                place: place(self.schema, schema.place),
                ..self.ask(inner, Asks::Values(values))
            });
        }
        checks
    }

    fn ask(&self, ty: &TokenStream, asks: Asks) -> Check {
        Check { ty: ty.clone(), place: self.at.to_owned(), asks }
    }

    fn misfit(&self, schema: &Subschema) {
        let (whole, wire) = (&self.field.ty.whole, &self.field.wire);
        let (what, rust) = described(self.schema, schema);
        let help = match (rust, self.field.ty.is_nullable()) {
            (None, _) => "write a struct of your own for it, with `#[derive(KustomerObject)]`".to_owned(),
            (Some(rust), true) => format!("write `Option<{rust}>`"),
            (Some(rust), false) => format!("write `{rust}`"),
        };
        self.diagnostics.add(
            Diagnostic::at(
                whole,
                format!("`{wire}` is {what}, which does not fit into `{}`", type_text(whole)),
            )
            .note(format!("declared at {}", self.at))
            .help(help),
        );
    }
}

impl Known {
    fn json(self) -> Option<JsonType> {
        Some(match self {
            Self::Text | Self::Timestamp | Self::Url | Self::Id => JsonType::String,
            Self::Number => JsonType::Number,
            Self::Boolean => JsonType::Boolean,
            Self::Map => JsonType::Object,
            Self::Value => return None,
        })
    }
}

/// The kind of JSON value that a schema allows, if it is one.
fn wire(ty: &Type) -> Option<Wire> {
    Some(match ty {
        Type::String(_) | Type::Enum(_) => Wire::Text,
        Type::Const(value) => return value.as_str().map(|_| Wire::Text),
        Type::Number(_) | Type::Integer(_) => Wire::Number,
        Type::Boolean => Wire::Boolean,
        Type::Array(_) | Type::Tuple(_) => Wire::Array,
        Type::Map(_) | Type::Object(_) => Wire::Object,
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

/// What a schema's values are in words, and the Rust type that there is for them already.
fn described(schema: &Schema, value: &Subschema) -> (String, Option<String>) {
    let plain = |what: &str, rust: &str| (what.to_owned(), Some(rust.to_owned()));
    match &value.ty {
        Type::String(string) => match &string.format {
            Some(Format::DateTime) => plain("a date and time", "Timestamp"),
            Some(Format::Uri) => plain("a URL", "Url"),
            _ => plain("a string", "String"),
        },
        Type::Enum(values) => {
            let values: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
            (format!("one of {}", list(&values)), Some("String".to_owned()))
        }
        Type::Const(_) => plain("always the same value", "String"),
        Type::Number(_) => plain("a number", "f64"),
        Type::Integer(_) => plain("an integer", "i64"),
        Type::Boolean => plain("a boolean", "bool"),
        Type::Array(array) => {
            let (_, item) = described(schema, schema.resolve(&array.items));
            ("a list".to_owned(), item.map(|item| format!("Vec<{item}>")))
        }
        Type::Tuple(_) => plain("a list of fixed length", "serde_json::Value"),
        Type::Map(values) => {
            let (_, value) = described(schema, schema.resolve(values));
            let map = value.map(|value| format!("BTreeMap<String, {value}>"));
            ("an object of any names".to_owned(), map)
        }
        Type::Object(_) => ("an object".to_owned(), None),
        Type::Union(_) => plain("of one of several types", "serde_json::Value"),
        _ => plain("free JSON", "serde_json::Value"),
    }
}
