//! The type of a subschema: `type`, or `enum`, `const`, `$ref` and `oneOf` instead of it.

use super::Loader;
use super::subschema::Naming;
use crate::json::{Member, Node, NodeKind, member};
use crate::json_type::{JsonType, JsonTypes};
use crate::message::printable;
use crate::model::{
    Format, NumberType, Reference, SourceString, StringType, Subschema, Type, Union, UnionMember, Value,
};
use crate::order::by_name;
use crate::position::Position;
use crate::problem::Unknown;

/// Keywords that describe the whole value.
const SOLE: [&str; 4] = ["$ref", "oneOf", "enum", "const"];

/// The value of `type`.
#[derive(Debug, Default)]
struct Types {
    named: Vec<JsonType>,
    nullable: bool,
    broken: bool,
}

impl Loader<'_> {
    /// Reads the type of the subschema, without annotations.
    pub(super) fn shape(
        &mut self,
        node: &Node<'_>,
        members: &[Member<'_>],
        keywords: &[Member<'_>],
    ) -> Subschema {
        let position = node.position;
        let sole = members.iter().find(|member| SOLE.contains(&&*member.name));
        let tag = self.source_string(keywords, "tag");
        if let Some(tag) = &tag
            && sole.is_none_or(|sole| sole.name != "oneOf")
        {
            self.report
                .error(tag.position, "`tag` requires `oneOf`")
                .help("it names the property that distinguishes the members of a union");
        }
        let Some(sole) = sole else { return self.by_type(node, members) };
        let but: &[&str] = match &*sole.name {
            "$ref" => &[],
            "oneOf" => &["type"],
            _ => &["type", "format", "minLength", "maxLength", "pattern"],
        };
        self.check_conflicts(members, &sole.name, but);
        match &*sole.name {
            "$ref" => self.reference(node, sole),
            "oneOf" => self.one_of(node, sole, tag, members),
            "enum" => self.enumeration(node, sole, members),
            _ => self.constant(node, sole, members),
        }
        .unwrap_or_else(|| Subschema::broken(position))
    }

    fn enumeration(
        &mut self,
        node: &Node<'_>,
        sole: &Member<'_>,
        members: &[Member<'_>],
    ) -> Option<Subschema> {
        let NodeKind::Array(elements) = &sole.value.kind else {
            self.wrong_type(&sole.value, "enum", "an array");
            return None;
        };
        let types = self.types(members);
        let mut values = Vec::with_capacity(elements.len());
        let mut nullable = types.nullable;
        for element in elements {
            match &element.kind {
                NodeKind::String(text) => values.push(SourceString::new(text.as_ref(), element.position)),
                NodeKind::Null => nullable = true,
                _ => {
                    self.report
                        .error(
                            element.position,
                            format!("the values of `enum` must be strings, not {}", element.article()),
                        )
                        .help("write the `type` and limits of other values");
                }
            }
        }
        if elements.is_empty() {
            self.report.error(sole.value.position, "`enum` is empty");
        } else if elements.iter().all(Node::is_null) {
            self.report.error(sole.value.position, "`enum` has no string");
        }
        self.distinct(&values);
        self.check_type_of_values(members, &types, JsonType::String, "the values of `enum` are strings");
        let ty = Type::Enum(values);
        Some(Subschema { nullable, ..Subschema::new(node.position, ty) })
    }

    /// Reports duplicate values.
    fn distinct(&mut self, values: &[SourceString]) {
        let name = |at: usize| values.get(at).map_or("", |value| value.text.as_str());
        let order = by_name(values.len(), &name);
        for pair in order.windows(2) {
            let &[first, second] = pair else { continue };
            if let (Some(first), Some(second)) = (values.get(first), values.get(second))
                && first.text == second.text
            {
                let message = format!("duplicate `{}` in `enum`", printable(&second.text));
                self.report
                    .error(second.position, message)
                    .help(format!("the first is at {}", first.position));
            }
        }
    }

    fn constant(&mut self, node: &Node<'_>, sole: &Member<'_>, members: &[Member<'_>]) -> Option<Subschema> {
        let types = self.types(members);
        let Some(ty) = sole.value.json_type() else {
            self.report.error(sole.value.position, "`const` must not be null");
            return None;
        };
        let says = format!("`const` is {}", ty.article());
        self.check_type_of_values(members, &types, ty, &says);
        let schema = Subschema::new(node.position, Type::Const(Value::from(&sole.value)));
        Some(Subschema { nullable: types.nullable, ..schema })
    }

    /// Checks that `type` allows the values given by another keyword.
    fn check_type_of_values(&mut self, members: &[Member<'_>], types: &Types, ty: JsonType, says: &str) {
        let fits = types.named.iter().any(|of| JsonTypes::of(*of).has(ty));
        if let (Some(first), false) = (types.named.first(), fits) {
            let position = Self::position_of(members, "type", Position::START);
            self.report
                .error(position, format!("`type` is `{}`, but {says}", first.as_str()))
                .help(format!("write `\"type\": \"{}\"`, or omit it", ty.as_str()));
        }
    }

    fn by_type(&mut self, node: &Node<'_>, members: &[Member<'_>]) -> Subschema {
        let said = self.types(members);
        if said.broken {
            return Subschema::broken(node.position);
        }
        let types = if said.named.is_empty() { self.inferred(members) } else { said.named };
        if !types.is_empty() {
            self.of_other_types(members, &types);
        }
        let ty = match types.as_slice() {
            [] => Type::Any(None),
            [only] => self.typed(*only, node, members),
            several => self.several(several, node, members),
        };
        Subschema { nullable: said.nullable, ..Subschema::new(node.position, ty) }
    }

    /// Reads several JSON types. Keywords apply only to the types they describe.
    fn several(&mut self, types: &[JsonType], node: &Node<'_>, members: &[Member<'_>]) -> Type {
        let mut union = Vec::with_capacity(types.len());
        for ty in types {
            let schema = Subschema::new(node.position, self.typed(*ty, node, members));
            union.push(UnionMember { index: None, schema });
        }
        Type::Union(Union { tag: None, members: union })
    }

    fn typed(&mut self, ty: JsonType, node: &Node<'_>, members: &[Member<'_>]) -> Type {
        match ty {
            JsonType::String => Type::String(self.string_type(members)),
            JsonType::Number => Type::Number(self.limits(members)),
            JsonType::Integer => Type::Integer(self.limits(members)),
            JsonType::Boolean => Type::Boolean,
            JsonType::Array => self.array(node, members),
            JsonType::Object => self.object(members),
        }
    }

    fn string_type(&mut self, members: &[Member<'_>]) -> StringType {
        let string = StringType {
            format: self.string(members, "format").map(|name| Format::named(&name)),
            min_length: self.count(members, "minLength"),
            max_length: self.count(members, "maxLength"),
            pattern: self.string(members, "pattern"),
        };
        if let Some(least) = member(members, "minLength") {
            let limits = (string.min_length, string.max_length);
            self.in_order(limits, ("minLength", "maxLength"), least.position);
        }
        string
    }

    fn limits(&mut self, members: &[Member<'_>]) -> NumberType {
        let limits =
            NumberType { minimum: self.number(members, "minimum"), maximum: self.number(members, "maximum") };
        if let Some(least) = member(members, "minimum") {
            self.in_order((limits.minimum, limits.maximum), ("minimum", "maximum"), least.position);
        }
        limits
    }

    /// Reads `type`: a name, or an array of names.
    fn types(&mut self, members: &[Member<'_>]) -> Types {
        let mut types = Types::default();
        let Some(member) = member(members, "type") else { return types };
        match &member.value.kind {
            NodeKind::String(_) => self.type_name(&member.value, &mut types),
            NodeKind::Array(names) => names.iter().for_each(|name| self.type_name(name, &mut types)),
            _ => {
                self.wrong_type(&member.value, "type", "a string or an array of strings");
                types.broken = true;
            }
        }
        if types.named.is_empty() && !types.broken {
            let message = if types.nullable { "`type` allows only null" } else { "`type` is empty" };
            self.report
                .error(member.value.position, message)
                .help("add the type of other values: `[\"string\", \"null\"]`");
            types.broken = true;
        }
        types
    }

    fn type_name(&mut self, node: &Node<'_>, types: &mut Types) {
        const KNOWN: [&str; 7] = ["string", "number", "integer", "boolean", "array", "object", "null"];
        let Some(name) = node.as_str() else {
            self.wrong_type(node, "type", "an array of type names");
            types.broken = true;
            return;
        };
        if name == "null" {
            types.nullable = true;
            return;
        }
        let Some(ty) = JsonType::named(name) else {
            let unknown = Unknown { what: "type", name, known: &|| KNOWN.to_vec() };
            self.report.unknown(node.position, format!("unknown type `{}`", printable(name)), unknown);
            types.broken = true;
            return;
        };
        if let Some(other) = types.named.iter().find(|other| JsonTypes::of(**other).has(ty)) {
            let message = if *other == ty {
                format!("duplicate `{name}` in `type`")
            } else {
                "`integer` and `number` conflict: remove one of them".to_owned()
            };
            self.report.error(node.position, message);
            return;
        }
        types.named.push(ty);
    }

    /// Infers the type from keywords of objects and arrays.
    fn inferred(&mut self, members: &[Member<'_>]) -> Vec<JsonType> {
        let structured = JsonTypes::of(JsonType::Object).and(JsonTypes::of(JsonType::Array));
        let Some((member, of)) = Self::specific(members).next() else { return Vec::new() };
        let Some(ty) = of.first() else { return Vec::new() };
        if of.both(structured).is_none() {
            self.report
                .error(member.position, format!("`{}` requires `type`", member.name))
                .help(format!("add `\"type\": \"{}\"`", ty.as_str()));
        }
        vec![ty]
    }

    /// Reports keywords that apply to other types than these.
    fn of_other_types(&mut self, members: &[Member<'_>], types: &[JsonType]) {
        let all = types.iter().fold(JsonTypes::NONE, |all, ty| all.and(JsonTypes::of(*ty)));
        for (member, of) in Self::specific(members) {
            if let (true, Some(first), Some(ty)) = (all.both(of).is_none(), types.first(), of.first()) {
                let message = format!("`{}` does not apply to {}", member.name, first.article());
                self.report.error(member.position, message).help(format!("it applies to {}", ty.article()));
            }
        }
    }

    fn reference(&mut self, node: &Node<'_>, sole: &Member<'_>) -> Option<Subschema> {
        let target = self.string_value(&sole.value, "$ref")?;
        let pointer = self.pointer(&target)?;
        let reference = Reference { pointer, position: sole.value.position };
        self.references.push(reference.clone());
        Some(Subschema::new(node.position, Type::Ref(reference)))
    }

    /// Reads a subschema without a name: an element, an item, a member of a union.
    pub(super) fn part(&mut self, node: &Node<'_>) -> Subschema {
        self.subschema(node, Naming::Type)
    }
}
