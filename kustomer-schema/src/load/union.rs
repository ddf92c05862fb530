//! `oneOf`: its members, and whether they can be distinguished.

use super::Loader;
use super::ref_target::{RefTargets, types};
use crate::json::{Member, Node, NodeKind, member};
use crate::json_type::{JsonType, JsonTypes};
use crate::message::printable;
use crate::model::{Property, Schema, SourceString, Subschema, Type, Union, UnionMember, Value, each};
use crate::order::by_name;
use crate::position::Position;
use crate::problem::{Report, Unknown};

impl Loader<'_> {
    pub(super) fn one_of(
        &mut self,
        node: &Node<'_>,
        sole: &Member<'_>,
        tag: Option<SourceString>,
        members: &[Member<'_>],
    ) -> Option<Subschema> {
        let NodeKind::Array(nodes) = &sole.value.kind else {
            self.wrong_type(&sole.value, "oneOf", "an array of schemas");
            return None;
        };
        let mut nullable = false;
        let mut union = Vec::with_capacity(nodes.len());
        for (index, node) in nodes.iter().enumerate() {
            if is_null(node) {
                nullable = true;
            } else {
                union.push(UnionMember { index: Some(index), schema: self.part(node) });
            }
        }
        if union.is_empty() {
            self.report.error(sole.value.position, "`oneOf` has no type besides null");
            return None;
        }
        let objects = |ty: &Member<'_>| tag.is_some() && ty.value.as_str() == Some("object");
        if let Some(ty) = member(members, "type").filter(|ty| !objects(ty)) {
            self.report
                .error(ty.position, "`type` conflicts with `oneOf`")
                .help("remove `type`: each member has its own");
        }
        if let ([_], None) = (union.as_slice(), &tag) {
            let only = union.pop()?.schema;
            let nullable = nullable || only.nullable;
            return Some(Subschema { nullable, position: node.position, ..only });
        }
        let schema = Subschema::new(node.position, Type::Union(Union { tag, members: union }));
        Some(Subschema { nullable, ..schema })
    }
}

/// Whether it is `{"type": "null"}`, whatever its annotations.
fn is_null(node: &Node<'_>) -> bool {
    let value = |name| member(node.members(), name).map(|member| &member.value);
    value("type").is_some_and(|ty| ty.as_str() == Some("null")) || value("const").is_some_and(Node::is_null)
}

/// Checks that the members of every union can be distinguished.
pub(super) fn check(schema: &Schema, targets: &RefTargets<'_>, report: &mut Report) {
    each(schema, &mut |part| {
        if let Type::Union(union) = &part.ty {
            match &union.tag {
                Some(tag) => by_tag(union, tag, targets, report),
                None => by_type(union, targets, report),
            }
        }
    });
}

/// Without a tag, members must have different JSON types.
fn by_type(union: &Union, targets: &RefTargets<'_>, report: &mut Report) {
    let is_any = |member: &&UnionMember| types(&member.schema, targets) == JsonTypes::ALL;
    if union.members.len() > 1
        && let Some(any) = union.members.iter().find(is_any)
    {
        report
            .error(any.schema.position, "a member of any type cannot be distinguished from the others")
            .help("write its `type`, or replace the union by `{}`, which is free JSON");
        return;
    }
    let mut taken = JsonTypes::NONE;
    for member in &union.members {
        let of = types(&member.schema, targets);
        let shared = taken.both(of);
        taken = taken.and(of);
        let Some(first) = shared.first() else { continue };
        let position = member.schema.position;
        let message = format!("several members of the union are {}s", first.as_str());
        let problem = report.error(position, message);
        if first == JsonType::Object {
            let tag = common_tag(union, targets).unwrap_or("channel");
            problem.help(format!(
                "name the property that distinguishes them: `\"x-kustomer\": {{\"tag\": \"{tag}\"}}`"
            ));
        } else {
            problem.help("members must have different JSON types");
        }
    }
}

/// Returns a property of the first member with a constant value.
fn common_tag<'s>(union: &'s Union, targets: &RefTargets<'s>) -> Option<&'s str> {
    /// Tags come first; searching all of a large object for each of many unions would take too long.
    const MOST: usize = 50;
    let Type::Object(object) = &targets.end(&union.members.first()?.schema).ty else { return None };
    let is_tag = |property: &&Property| matches!(property.schema.ty, Type::Const(Value::String(_)));
    object.properties.iter().take(MOST).find(is_tag).map(|property| property.name.as_str())
}

/// With a tag, each member must be an object with its own value for it.
fn by_tag(union: &Union, tag: &SourceString, targets: &RefTargets<'_>, report: &mut Report) {
    let mut values = Vec::with_capacity(union.members.len());
    for member in &union.members {
        let position = member.schema.position;
        let end = targets.end(&member.schema);
        if end.broken || matches!(end.ty, Type::Ref(_)) {
            continue;
        }
        let Type::Object(object) = &end.ty else {
            report
                .error(position, format!("the member is not an object, so it cannot have `{}`", tag.text))
                .help("the members of a union with a `tag` must be objects");
            continue;
        };
        let property = object.properties.get(&tag.text);
        match property.map(|property| &property.schema) {
            Some(schema) if schema.broken => {}
            Some(Subschema { ty: Type::Const(Value::String(value)), .. }) => {
                values.push((value.as_str(), position));
            }
            Some(_) => {
                report.error(position, format!("this member has no constant value for `{}`", tag.text)).help(
                    format!("give the property a constant value: `\"{}\": {{\"const\": \"..\"}}`", tag.text),
                );
            }
            None => {
                let known = || object.properties.iter().map(|known| known.name.as_str()).collect();
                let unknown = Unknown { what: "property", name: &tag.text, known: &known };
                let message = format!("this member does not have the property `{}`", printable(&tag.text));
                report.unknown(position, message, unknown);
            }
        }
    }
    check_distinct_tags(&values, tag, report);
}

fn check_distinct_tags(values: &[(&str, Position)], tag: &SourceString, report: &mut Report) {
    let name = |at: usize| values.get(at).map_or("", |(value, _)| value);
    for pair in by_name(values.len(), &name).windows(2) {
        let &[first, second] = pair else { continue };
        if let (Some((first, before)), Some((second, position))) = (values.get(first), values.get(second))
            && first == second
        {
            report
                .error(*position, format!("duplicate value `{}` for `{}`", printable(second), tag.text))
                .help(format!("the first is at {before}"));
        }
    }
}
