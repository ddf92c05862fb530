//! From what a schema says of a value to the type of a field. The types of the file that come up on the way are
//! collected; they get names when all are known.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

use kustomer_schema::{
    Additional, ArrayType, Definition, Format, JsonType, Limits, ObjectType, Property, Reference, StringType,
    Subschema, Suffix, Target, Type, Union as SchemaUnion, Value,
};

use crate::source::items::field;
use crate::source::modules::resource_module::{Record, Records, any_record};
use crate::source::names::ident::Taken;
use crate::source::report::Report;
use crate::source::types::local_type::{Found, Made, Member, Object, Own, Parent, Union, Variant};
use crate::source::types::structural_key::shape;
use crate::source::types::ty::Ty;

/// How many definitions may be other names of each other.
const MOST_NAMES: usize = 32;

/// How many values the tuples have that are tuples in Rust; others are lists.
pub(in crate::source) const TUPLES: RangeInclusive<usize> = 2..=4;

/// The types of one file.
pub(in crate::source) struct Lower<'s, 'r> {
    pub(in crate::source) record: &'r Record<'s>,
    records: &'r Records<'s>,
    pub(in crate::source) report: &'r mut Report,
    pub(in crate::source) owns: Vec<Own<'s>>,
    by_place: HashMap<*const Subschema, usize>,
    definitions: HashMap<*const Subschema, &'s Definition>,
    by_shape: HashMap<String, usize>,
    /// Definitions that are only another name, and are being looked at.
    open: Vec<*const Subschema>,
    /// Definitions that lead back to themselves and so have no type, where they are looked at again.
    endless: HashSet<*const Subschema>,
    /// How many of the types were looked at.
    settled: usize,
}

impl<'s, 'r> Lower<'s, 'r> {
    pub(in crate::source) fn new(
        record: &'r Record<'s>,
        records: &'r Records<'s>,
        report: &'r mut Report,
    ) -> Self {
        let (owns, by_place, by_shape) = (Vec::new(), HashMap::new(), HashMap::new());
        let definitions = record.schema.definitions.iter();
        let definitions = definitions.map(|entry| (std::ptr::from_ref(&entry.schema), entry)).collect();
        Self {
            record,
            records,
            report,
            owns,
            by_place,
            definitions,
            by_shape,
            open: Vec::new(),
            endless: HashSet::new(),
            settled: 0,
        }
    }

    /// The type of a property, without the `Option` around what may be missing.
    pub(in crate::source) fn value(&mut self, schema: &'s Subschema, found: Found<'s>) -> Ty {
        let ty = self.value_in_union(schema, found);
        self.mark(&ty, None);
        ty
    }

    /// Looks at what the types are made of that came up so far, which brings up others.
    pub(in crate::source) fn settle(&mut self) {
        while let Some(schema) = self.owns.get(self.settled).map(|own| own.schema) {
            let at = self.settled;
            self.settled += 1;
            let made = match &schema.ty {
                Type::Enum(values) => Made::Enumeration(values),
                Type::Object(object) => Made::Object(self.object(object, at)),
                Type::Union(union) => Made::Union(self.union(union, at)),
                _ => Made::Open,
            };
            if let Some(own) = self.owns.get_mut(at) {
                own.made = made;
            }
        }
    }

    /// A definition, which has a type also if nothing uses it.
    pub(in crate::source) fn definition(&mut self, definition: &'s Definition, found: Found<'s>) {
        let schema = &definition.schema;
        let is_type = match &schema.ty {
            Type::Object(object) => !object.properties.is_empty(),
            ty => matches!(ty, Type::Enum(_) | Type::Union(_)),
        };
        if is_type {
            self.own(schema, found);
        }
    }

    /// The type of a property, with an `Option` around what may be missing or null.
    pub(in crate::source) fn property(&mut self, property: &'s Property, parent: Parent) -> Ty {
        let ty = self.value(&property.schema, Found::property(parent, &property.name, &property.schema));
        // Null is among the values of free JSON.
        let is_there = property.required && !self.is_nullable(&property.schema) && !ty.is_free();
        if is_there { ty } else { ty.optional() }
    }

    /// The type of a custom attribute, which the suffix of its name fixes, without its `Option`.
    pub(in crate::source) fn custom(&mut self, property: &'s Property) -> Ty {
        let suffix = Suffix::of_name(&property.name).map_or("", Suffix::as_str);
        let stem = property.name.strip_suffix(suffix).unwrap_or(&property.name);
        let found = Found::property(Parent::Resource, stem, &property.schema);
        let resolved = self.record.schema.resolve(&property.schema);
        if let Type::Array(array) = &resolved.ty {
            let to = property.schema.to.as_ref().or(resolved.to.as_ref()).or(array.items.to.as_ref());
            let item = self.of_suffix(property, &array.items, to, found.item());
            let is_optional = self.is_nullable(&array.items) && !item.is_free();
            return Ty::List(Box::new(if is_optional { item.in_option() } else { item }));
        }
        self.of_suffix(
            property,
            &property.schema,
            property.schema.to.as_ref().or(resolved.to.as_ref()),
            found,
        )
    }

    fn of_suffix(
        &mut self,
        property: &'s Property,
        schema: &'s Subschema,
        to: Option<&'s Target>,
        found: Found<'s>,
    ) -> Ty {
        match Suffix::of_name(&property.name) {
            Some(Suffix::At) => Ty::kustomer("Timestamp"),
            Some(Suffix::Url) => Ty::kustomer("Url"),
            Some(Suffix::Txt | Suffix::Tree) => Ty::STRING,
            Some(Suffix::Bool) => Ty::Plain("bool"),
            Some(Suffix::Id) => to.map_or_else(|| id_of(any_record()), |to| self.id(to)),
            Some(Suffix::Num) => match self.value(schema, found) {
                number @ Ty::Plain("f64" | "i64" | "u32" | "u64") => number,
                _ => Ty::Plain("f64"),
            },
            _ => match self.value(schema, found) {
                Ty::Own(at) if self.is_enumeration(at) => Ty::Own(at),
                _ => Ty::STRING,
            },
        }
    }

    /// The type of a relationship, without its `Option`.
    pub(in crate::source) fn relationship(&mut self, to: &'s Target, many: bool) -> Ty {
        let id = self.id(to);
        if many { Ty::List(Box::new(id)) } else { id }
    }

    /// The id of a record.
    pub(in crate::source) fn id(&mut self, to: &'s Target) -> Ty {
        id_of(match to {
            Target::Types(types) => match types.as_slice() {
                [only] => self.records.resolve(only, self.record, self.report),
                several => {
                    for word in several {
                        self.records.resolve(word, self.record, self.report);
                    }
                    any_record()
                }
            },
            _ => any_record(),
        })
    }

    /// The struct of a record of a JSON:API type.
    pub(in crate::source) fn record(&mut self, word: &kustomer_schema::Word) -> Ty {
        self.records.resolve(word, self.record, self.report)
    }

    /// The struct of a record that comes in an answer.
    pub(in crate::source) fn answered(&mut self, word: &kustomer_schema::Word) -> Ty {
        self.records.resolve_answer(word, self.record, self.report)
    }

    /// Whether a type of the file is an enum of texts.
    pub(in crate::source) fn is_enumeration(&self, at: usize) -> bool {
        self.owns.get(at).is_some_and(|own| matches!(own.schema.ty, Type::Enum(_)))
    }

    /// Whether the type of a value goes on in itself, and so is not typed all the way.
    pub(in crate::source) fn is_endless(&self, schema: &'s Subschema) -> bool {
        let mut at = schema;
        for _ in 0..=MOST_NAMES {
            at = match &at.ty {
                Type::Ref(_) => {
                    let target = self.record.schema.resolve(at);
                    if self.endless.contains(&std::ptr::from_ref(target)) {
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

    pub(in crate::source) fn records(&self) -> &'r Records<'s> {
        self.records
    }

    /// Whether null may stand for a value, by what is said here or where a reference leads.
    pub(in crate::source) fn is_nullable(&self, schema: &Subschema) -> bool {
        schema.nullable || self.record.schema.resolve(schema).nullable
    }

    fn value_in_union(&mut self, schema: &'s Subschema, found: Found<'s>) -> Ty {
        match &schema.ty {
            Type::String(string) => self.string(string, schema.to.as_ref()),
            Type::Number(_) => Ty::Plain("f64"),
            Type::Integer(limits) => Ty::Plain(integer(limits)),
            Type::Boolean => Ty::Plain("bool"),
            Type::Const(value) => constant(value),
            Type::Array(array) => self.list(array, schema.to.as_ref(), &found),
            Type::Tuple(parts) if TUPLES.contains(&parts.len()) => {
                Ty::Tuple(parts.iter().map(|part| self.item(part, found.item())).collect())
            }
            Type::Tuple(_) | Type::Any(Some(JsonType::Array)) => Ty::List(Box::new(Ty::json())),
            Type::Map(values) => Ty::Map(Box::new(self.item(values, found.item()))),
            Type::Any(Some(JsonType::Object)) => Ty::free_map(),
            Type::Object(object) if object.properties.is_empty() => Ty::free_map(),
            Type::Enum(_) | Type::Object(_) | Type::Union(_) => self.own(schema, found),
            Type::Ref(reference) => self.reference(reference, schema, found),
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

    /// `to` on the list says whose ids its items are.
    fn list(&mut self, array: &'s ArrayType, to: Option<&'s Target>, found: &Found<'s>) -> Ty {
        let item = match (to, &array.items.ty) {
            (Some(to), Type::String(_)) => self.id(to),
            _ => self.item(&array.items, found.item()),
        };
        Ty::List(Box::new(item))
    }

    fn item(&mut self, schema: &'s Subschema, found: Found<'s>) -> Ty {
        let ty = self.value(schema, found);
        if self.is_nullable(schema) && !ty.is_free() { ty.in_option() } else { ty }
    }

    fn reference(&mut self, reference: &'s Reference, at: &'s Subschema, found: Found<'s>) -> Ty {
        let schema = self.record.schema;
        let Some(target) = schema.referred(reference) else { return Ty::json() };
        if let Type::Enum(_) | Type::Object(_) | Type::Union(_) = &target.ty
            && !matches!(&target.ty, Type::Object(object) if object.properties.is_empty())
        {
            return self.own(target, found);
        }
        if let (Some(to), Type::String(_)) = (&at.to, &target.ty) {
            return self.id(to);
        }
        let place = std::ptr::from_ref(target);
        // One that holds itself has no type in Rust.
        if self.open.contains(&place) || self.open.len() == MOST_NAMES {
            self.endless.insert(place);
            return Ty::json();
        }
        self.open.push(place);
        // What has a name is called by it, and not by where it is used.
        let found = match reference.definition().and_then(|name| schema.definition(name)) {
            Some(definition) => Found { name: &definition.name, one_of_several: false, ..found },
            None => found,
        };
        let ty = self.value_in_union(target, found);
        self.open.pop();
        ty
    }

    /// The type of the file that is made from a part of the schema.
    fn own(&mut self, schema: &'s Subschema, found: Found<'s>) -> Ty {
        if let Some(at) = self.by_place.get(&std::ptr::from_ref(schema)) {
            return Ty::Own(*at);
        }
        let definition = self.definitions.get(&std::ptr::from_ref(schema)).copied();
        let shape = definition.is_none().then(|| shape(schema));
        if let Some(at) = shape.as_ref().and_then(|shape| self.by_shape.get(shape))
            && let Some(own) = self.owns.get_mut(*at)
        {
            own.found.push(found);
            return Ty::Own(*at);
        }
        let at = self.owns.len();
        self.by_place.insert(std::ptr::from_ref(schema), at);
        self.by_shape.extend(shape.map(|shape| (shape, at)));
        let definition = definition.map(|entry| (entry.name.as_str(), entry.place));
        let found = vec![found];
        self.owns.push(Own { schema, made: Made::Open, definition, found, tag: None, is_alone: false });
        Ty::Own(at)
    }

    fn object(&mut self, object: &'s ObjectType, at: usize) -> Object<'s> {
        let schemas = object.properties.iter().map(|property| &property.schema);
        field::reserve(schemas, &mut Taken::default(), &self.record.schema.file, self.report);
        let members = object.properties.iter();
        let members = members
            .map(|property| Member { property, ty: self.property(property, Parent::Own(at)) })
            .collect();
        let is_open = matches!(object.additional, Additional::Any | Additional::Of(_));
        Object { members, is_open }
    }

    fn union(&mut self, union: &'s SchemaUnion, at: usize) -> Union<'s> {
        let tag = union.tag.as_ref().map(|tag| tag.text.as_str());
        let mut variants = Vec::with_capacity(union.members.len());
        for member in &union.members {
            let schema = &member.schema;
            let tagged = self.record.schema.tag_value(union, schema);
            let name = tagged.map_or_else(|| variant_name(schema), str::to_owned);
            let kind = tagged.unwrap_or_else(|| kind_name(&self.record.schema.resolve(schema).ty));
            let found = Found::part(Parent::Own(at), kind);
            let ty = self.value_in_union(schema, found);
            self.mark(&ty, tag);
            variants.push(Variant { name, schema, ty });
        }
        Union { tag, variants }
    }

    /// A union by tag writes the tag of its objects itself.
    fn mark(&mut self, ty: &Ty, tag: Option<&'s str>) {
        if let Ty::Own(at) = ty
            && let Some(own) = self.owns.get_mut(*at)
        {
            match tag {
                Some(_) => own.tag = tag,
                None => own.is_alone = true,
            }
        }
    }
}

/// What a type of a union is called that no tag tells.
fn variant_name(schema: &Subschema) -> String {
    let named = match &schema.ty {
        Type::Ref(reference) => reference.definition(),
        _ => None,
    };
    named.unwrap_or_else(|| kind_name(&schema.ty)).to_owned()
}

/// The id of a record of a type.
pub(in crate::source) fn id_of(record: Ty) -> Ty {
    Ty::kustomer("Id").with(vec![record])
}

/// What cannot be negative is unsigned, and short where its greatest value says so.
fn integer(limits: &Limits) -> &'static str {
    let is_unsigned = limits.minimum.is_some_and(|least| least >= 0.0);
    let is_short = limits.maximum.is_some_and(|most| most <= f64::from(u32::MAX));
    match (is_unsigned, is_short) {
        (false, _) => "i64",
        (true, false) => "u64",
        (true, true) => "u32",
    }
}

fn constant(value: &Value) -> Ty {
    match value {
        Value::String(_) => Ty::STRING,
        Value::Bool(_) => Ty::Plain("bool"),
        Value::Number(_) => Ty::Plain("f64"),
        _ => Ty::json(),
    }
}

/// What a shape is called in a union.
fn kind_name(ty: &Type) -> &'static str {
    match ty {
        Type::String(_) | Type::Enum(_) | Type::Const(Value::String(_)) => "text",
        Type::Number(_) | Type::Integer(_) | Type::Const(Value::Number(_)) => "number",
        Type::Boolean | Type::Const(Value::Bool(_)) => "flag",
        Type::Array(_) | Type::Tuple(_) | Type::Any(Some(JsonType::Array)) => "list",
        Type::Object(_) | Type::Map(_) | Type::Any(Some(JsonType::Object)) => "object",
        _ => "value",
    }
}
