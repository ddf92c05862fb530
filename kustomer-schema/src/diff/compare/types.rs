//! Types without annotations, after following references.

use super::comparer::{Comparer, Seen};
use super::type_name::json;
use crate::diff::impact::{Impact, VersionStep};
use crate::diff::rules::values::{
    BECAME_LIST, BECAME_SINGLE, CONSTANT_CHANGED, LENGTH_CHANGED, TYPE_CHANGED, TYPE_NARROWED, TYPE_WIDENED,
};
use crate::diff::trail::Trail;
use crate::diff::verdict::Verdict;
use crate::json_type::JsonType;
use crate::model::{Access, ArrayType, Schema, Subschema, Type, Value};
use crate::position::Position;

impl<'s> Comparer<'s> {
    /// Compares two types that are not references.
    pub(super) fn types(
        &mut self,
        before: &'s Subschema,
        after: &'s Subschema,
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let at = (before.position, after.position);
        match (&before.ty, &after.ty) {
            (Type::String(one), Type::String(other)) => self.strings(one, other, at, trail, uses),
            (Type::Number(one), Type::Number(other)) => self.numbers(*one, *other, false, at, trail, uses),
            (Type::Integer(one), Type::Integer(other)) => self.numbers(*one, *other, true, at, trail, uses),
            (Type::Integer(one), Type::Number(other)) | (Type::Number(one), Type::Integer(other)) => {
                self.other_type(before, after, trail, uses);
                self.numbers(*one, *other, false, at, trail, uses);
            }
            (Type::Boolean, Type::Boolean) => {}
            (Type::Enum(_), Type::Enum(_)) => self.enumeration(before, after, trail, uses),
            (Type::Const(one), Type::Const(other)) => self.constants(one, other, at, trail, uses),
            (Type::Array(one), Type::Array(other)) => {
                self.inner_value(&one.items, &other.items, &trail.items(), uses);
                self.array_limits(one, other, at, trail, uses);
            }
            (Type::Tuple(one), Type::Tuple(other)) => self.tuples(one, other, at, trail, uses),
            (Type::Map(one), Type::Map(other)) => self.inner_value(one, other, &trail.values(), uses),
            (Type::Object(one), Type::Object(other)) => self.objects(one, other, at, trail, uses),
            (Type::Union(one), Type::Union(other)) => self.unions(one, other, at, trail, uses),
            (Type::Any(one), Type::Any(other)) if one == other => {}
            _ => self.other_type(before, after, trail, uses),
        }
    }

    fn constants(
        &mut self,
        before: &Value,
        after: &Value,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        if before == after {
            return;
        }
        let is_same_type = before.json_type() == after.json_type();
        let readers = if is_same_type { Impact::Risky } else { Impact::Breaking };
        let verdict = Verdict::of(&CONSTANT_CHANGED).readers(readers).step_if(!is_same_type);
        let (old, new) = (Seen::at(at.0, json(before)), Seen::at(at.1, json(after)));
        self.add(verdict.for_uses(uses), trail, old, new);
    }

    fn tuples(
        &mut self,
        before: &'s [Subschema],
        after: &'s [Subschema],
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        if before.len() != after.len() {
            let seen = |position, elements: &[Subschema]| Seen::at(position, elements.len().to_string());
            let (old, new) = (seen(at.0, before), seen(at.1, after));
            self.add(Verdict::of(&LENGTH_CHANGED).for_uses(uses), trail, old, new);
        }
        for (index, (one, other)) in before.iter().zip(after).enumerate() {
            self.inner_value(one, other, &trail.element(index), uses);
        }
    }

    /// Adds the change of a type to a different one.
    fn other_type(&mut self, before: &Subschema, after: &Subschema, trail: &Trail<'_>, uses: Access) {
        let is_list = |schema: &Schema, single: &Subschema, of: &Schema, array: &ArrayType| {
            is_similar(schema, single, of, of.resolve(&array.items))
        };
        let verdict = match (&before.ty, &after.ty) {
            _ if fits(self.before, before, self.after, after) => widened(&before.ty, &after.ty),
            _ if fits(self.after, after, self.before, before) => {
                Verdict::of(&TYPE_NARROWED).step(widened(&after.ty, &before.ty).step)
            }
            (_, Type::Array(array)) if is_list(self.before, before, self.after, array) => {
                Verdict::of(&BECAME_LIST)
            }
            (Type::Array(array), _) if is_list(self.after, after, self.before, array) => {
                Verdict::of(&BECAME_SINGLE)
            }
            _ => Verdict::of(&TYPE_CHANGED),
        };
        let seen = |schema: &Schema, part: &Subschema| Seen::at(part.position, schema.type_name(part));
        let (old, new) = (seen(self.before, before), seen(self.after, after));
        self.add(verdict.for_uses(uses), trail, old, new);
    }
}

/// A type whose values are all strings keeps decoding when there can be other strings.
fn widened(before: &Type, after: &Type) -> Verdict {
    let verdict = Verdict::of(&TYPE_WIDENED);
    match (before, after) {
        (Type::Enum(_) | Type::Const(Value::String(_)), Type::Enum(_)) | (Type::Enum(_), Type::String(_)) => {
            verdict.readers(Impact::Risky)
        }
        (Type::Const(Value::String(_)), Type::String(_)) => {
            verdict.readers(Impact::Risky).step(VersionStep::Patch)
        }
        _ => verdict,
    }
}

/// Whether every value of one type is a value of the other one, as far as their kinds say.
fn fits(schema: &Schema, narrow: &Subschema, of: &Schema, wide: &Subschema) -> bool {
    match (&narrow.ty, &wide.ty) {
        (_, Type::Any(None))
        | (Type::Const(Value::Number(_)) | Type::Integer(_), Type::Number(_))
        | (Type::Const(Value::Bool(_)), Type::Boolean) => true,
        (ty, Type::Any(Some(json_type))) if !matches!(ty, Type::Any(_)) => {
            json_type_of(ty).is_some_and(|ty| is_within(ty, *json_type))
        }
        (Type::Enum(_) | Type::Const(Value::String(_)), Type::String(string)) => string.format.is_none(),
        (Type::Const(Value::String(value)), Type::Enum(values)) => {
            values.iter().any(|one| one.text == *value)
        }
        (_, Type::Union(union)) if !matches!(narrow.ty, Type::Union(_)) => {
            union.members.iter().any(|member| is_similar(schema, narrow, of, of.resolve(&member.schema)))
        }
        _ => false,
    }
}

/// Whether two types are of the same kind, or one fits into the other.
fn is_similar(schema: &Schema, one: &Subschema, of: &Schema, other: &Subschema) -> bool {
    if matches!(one.ty, Type::Any(_)) || matches!(other.ty, Type::Any(_)) {
        return false;
    }
    std::mem::discriminant(&one.ty) == std::mem::discriminant(&other.ty)
        || (!matches!(one.ty, Type::Union(_))
            && !matches!(other.ty, Type::Union(_))
            && (fits(schema, one, of, other) || fits(of, other, schema, one)))
}

/// Whether a JSON type is another one. Integers are numbers.
fn is_within(ty: JsonType, other: JsonType) -> bool {
    ty == other || (ty, other) == (JsonType::Integer, JsonType::Number)
}

/// Returns the JSON type of all values of a type, if there is one.
pub(super) fn json_type_of(ty: &Type) -> Option<JsonType> {
    Some(match ty {
        Type::String(_) | Type::Enum(_) => JsonType::String,
        Type::Number(_) => JsonType::Number,
        Type::Integer(_) => JsonType::Integer,
        Type::Boolean => JsonType::Boolean,
        Type::Const(value) => return value.json_type(),
        Type::Array(_) | Type::Tuple(_) => JsonType::Array,
        Type::Map(_) | Type::Object(_) => JsonType::Object,
        Type::Any(json_type) => return *json_type,
        Type::Ref(_) | Type::Union(_) => return None,
    })
}
