//! The Rust type of a value in a schema: a property, a list item, a relationship or a resource in a response.

use std::ops::RangeInclusive;

use kustomer_schema::{
    ArrayType, Format, JsonType, NumberType, Property, Reference, SourceString, StringType, Subschema,
    Target, Type, Value,
};

use crate::source::mapping::file_types::FileTypes;
use crate::source::modules::index::any_record;
use crate::source::types::local_type::{Occurrence, Parent};
use crate::source::types::ty::Ty;

/// Longest chain of definitions that are aliases of each other.
const MAX_ALIASES: usize = 32;

/// Lengths of arrays with a type per position that become tuples; others become lists.
pub(crate) const TUPLES: RangeInclusive<usize> = 2..=4;

impl<'s> FileTypes<'s, '_> {
    /// Returns the type of a value, without the `Option` of an optional one.
    pub(crate) fn value(&mut self, schema: &'s Subschema, occurrence: Occurrence<'s>) -> Ty {
        let ty = self.value_in_union(schema, occurrence);
        self.mark_used(&ty, None);
        ty
    }

    /// Returns the type of a property, with an `Option` if it may be omitted or `null`.
    pub(crate) fn property(&mut self, property: &'s Property, parent: Parent) -> Ty {
        let ty = self.value(&property.schema, Occurrence::property(parent, &property.name, &property.schema));
        // Free JSON includes `null`.
        let is_present = property.required && !self.is_nullable(&property.schema) && !ty.is_free();
        if is_present { ty } else { ty.optional() }
    }

    /// Returns the type of a relationship, without its `Option`.
    pub(crate) fn relationship(&mut self, to: &'s Target, many: bool) -> Ty {
        let id = self.id(to);
        if many { Ty::List(Box::new(id)) } else { id }
    }

    /// Returns the `Id<..>` of a target.
    pub(crate) fn id(&mut self, to: &'s Target) -> Ty {
        id_of(match to {
            Target::Types(types) => match types.as_slice() {
                [only] => self.record(only),
                several => {
                    for word in several {
                        self.record(word);
                    }
                    any_record()
                }
            },
            _ => any_record(),
        })
    }

    /// Returns the struct for a JSON:API type.
    pub(crate) fn record(&mut self, word: &SourceString) -> Ty {
        self.index.resolve(word, self.module, self.report)
    }

    /// Returns the struct for a JSON:API type in a response.
    pub(crate) fn in_response(&mut self, word: &SourceString) -> Ty {
        self.index.resolve_in_response(word, self.module, self.report)
    }

    /// Returns whether a value may be `null`, by the schema itself or by the one that it refers to.
    pub(crate) fn is_nullable(&self, schema: &Subschema) -> bool {
        schema.nullable || self.module.schema.resolve(schema).nullable
    }

    /// Returns whether a value contains an alias that leads back to itself, so that part of it has no type.
    pub(crate) fn is_endless(&self, schema: &'s Subschema) -> bool {
        let mut at = schema;
        for _ in 0..=MAX_ALIASES {
            at = match &at.ty {
                Type::Ref(_) => {
                    let target = self.module.schema.resolve(at);
                    if self.endless_aliases.contains(&std::ptr::from_ref(target)) {
                        return true;
                    }
                    target
                }
                Type::Array(array) => &array.items,
                Type::Map(values) => values,
                _ => return false,
            };
        }
        false
    }

    /// Returns the type of a value whose tag a union may write.
    pub(super) fn value_in_union(&mut self, schema: &'s Subschema, occurrence: Occurrence<'s>) -> Ty {
        match &schema.ty {
            Type::String(string) => self.string(string, schema.to.as_ref()),
            Type::Number(_) => Ty::Plain("f64"),
            Type::Integer(limits) => Ty::Plain(integer(limits)),
            Type::Boolean => Ty::Plain("bool"),
            Type::Const(value) => constant(value),
            Type::Array(array) => self.list(array, schema.to.as_ref(), &occurrence),
            Type::Tuple(parts) if TUPLES.contains(&parts.len()) => {
                Ty::Tuple(parts.iter().map(|part| self.item(part, occurrence.item())).collect())
            }
            Type::Tuple(_) | Type::Any(Some(JsonType::Array)) => Ty::List(Box::new(Ty::json())),
            Type::Map(values) => Ty::Map(Box::new(self.item(values, occurrence.item()))),
            Type::Any(Some(JsonType::Object)) => Ty::free_map(),
            Type::Object(object) if object.properties.is_empty() => Ty::free_map(),
            Type::Enum(_) | Type::Object(_) | Type::Union(_) => self.local(schema, occurrence),
            Type::Ref(reference) => self.reference(reference, schema, occurrence),
            _ => Ty::json(),
        }
    }

    fn string(&mut self, string: &StringType, to: Option<&'s Target>) -> Ty {
        if let Some(to) = to {
            return self.id(to);
        }
        match &string.format {
            Some(Format::DateTime) => Ty::kustomer("Timestamp"),
            Some(Format::Uri) => Ty::kustomer("Url"),
            Some(Format::Password) => Ty::kustomer("Secret"),
            _ => Ty::STRING,
        }
    }

    /// `to` on an array applies to its items.
    fn list(&mut self, array: &'s ArrayType, to: Option<&'s Target>, occurrence: &Occurrence<'s>) -> Ty {
        let item = match (to, &array.items.ty) {
            (Some(to), Type::String(_)) => self.id(to),
            _ => self.item(&array.items, occurrence.item()),
        };
        Ty::List(Box::new(item))
    }

    fn item(&mut self, schema: &'s Subschema, occurrence: Occurrence<'s>) -> Ty {
        let ty = self.value(schema, occurrence);
        if self.is_nullable(schema) && !ty.is_free() { ty.in_option() } else { ty }
    }

    fn reference(&mut self, reference: &'s Reference, at: &'s Subschema, occurrence: Occurrence<'s>) -> Ty {
        let schema = self.module.schema;
        let Some(target) = schema.referenced(reference) else { return Ty::json() };
        if let Type::Enum(_) | Type::Object(_) | Type::Union(_) = &target.ty
            && !matches!(&target.ty, Type::Object(object) if object.properties.is_empty())
        {
            return self.local(target, occurrence);
        }
        if let (Some(to), Type::String(_)) = (&at.to, &target.ty) {
            return self.id(to);
        }
        let address = std::ptr::from_ref(target);
        // Rust has no type for an alias of itself.
        if self.open_aliases.contains(&address) || self.open_aliases.len() == MAX_ALIASES {
            self.endless_aliases.insert(address);
            return Ty::json();
        }
        self.open_aliases.push(address);
        // Types inside a definition are named after the definition, not after the property that refers to it.
        let occurrence = match reference.definition().and_then(|name| schema.definition(name)) {
            Some(definition) => Occurrence { name: &definition.name, is_item: false, ..occurrence },
            None => occurrence,
        };
        let ty = self.value_in_union(target, occurrence);
        self.open_aliases.pop();
        ty
    }
}

/// Returns `Id<..>` for a record type.
pub(crate) fn id_of(record: Ty) -> Ty {
    Ty::kustomer("Id").with(vec![record])
}

/// Returns the unsigned type if the minimum is at least 0. Always 64 bits: a maximum of today is not one of tomorrow, and
/// counts and sizes have one type everywhere.
fn integer(limits: &NumberType) -> &'static str {
    if limits.minimum.is_some_and(|least| least >= 0.0) { "u64" } else { "i64" }
}

fn constant(value: &Value) -> Ty {
    match value {
        Value::String(_) => Ty::STRING,
        Value::Bool(_) => Ty::Plain("bool"),
        Value::Number(_) => Ty::Plain("f64"),
        _ => Ty::json(),
    }
}
