//! Targets of references: each one once, ordered so that targets come after those they refer to. Chains of references can
//! be as long as a file, so nothing here recurses along them.

use crate::json_type::{JsonType, JsonTypes};
use crate::message::printable;
use crate::model::{Access, Reference, Schema, Subschema, Type, each_mut};
use crate::order::{by_name, find};
use crate::problem::Report;

/// The targets of all references in a file.
#[derive(Debug)]
pub(super) struct RefTargets<'s> {
    /// Sorted by pointer.
    targets: Vec<RefTarget<'s>>,
    order: Vec<usize>,
}

#[derive(Debug)]
struct RefTarget<'s> {
    pointer: String,
    /// The subschema at the pointer, if there is one.
    schema: Option<&'s Subschema>,
    /// The end of the chain of references.
    end: Option<&'s Subschema>,
    facts: Facts,
    visit: Visit,
}

/// What a reference inherits from its target.
#[derive(Debug, Clone, Copy)]
struct Facts {
    types: JsonTypes,
    nullable: bool,
    access: Option<Access>,
}

/// Nothing is known of a missing or broken target, so that it causes no further errors.
const UNKNOWN: Facts = Facts { types: JsonTypes::NONE, nullable: false, access: None };

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Visit {
    Ahead,
    /// In progress, at this step of the path.
    Begun(usize),
    Done,
}

/// [`Facts`] by pointer.
#[derive(Debug)]
pub(super) struct FactTable {
    targets: Vec<(String, Facts)>,
    order: Vec<usize>,
}

impl<'s> RefTargets<'s> {
    /// Collects the targets of all references, each one once.
    pub(super) fn of(schema: &'s Schema, references: &[Reference]) -> Self {
        let name = |at: usize| references.get(at).map_or("", |reference| reference.pointer.as_str());
        let mut targets: Vec<RefTarget<'s>> = Vec::new();
        for at in by_name(references.len(), &name) {
            let pointer = name(at);
            if targets.last().is_none_or(|last| last.pointer != pointer) {
                let schema = schema.at(pointer);
                let pointer = pointer.to_owned();
                targets.push(RefTarget { pointer, schema, end: schema, facts: UNKNOWN, visit: Visit::Ahead });
            }
        }
        let order = (0..targets.len()).collect();
        Self { targets, order }
    }

    pub(super) fn is_missing(&self, reference: &Reference) -> bool {
        self.target(&reference.pointer).is_none_or(|target| target.schema.is_none())
    }

    /// Computes the facts of each target, and reports circular references.
    pub(super) fn follow(&mut self, report: &mut Report) {
        for start in 0..self.targets.len() {
            if self.visit(start) == Visit::Ahead {
                self.follow_from(start, report);
            }
        }
    }

    fn follow_from(&mut self, start: usize, report: &mut Report) {
        let mut path = vec![self.begin(start, 0)];
        while let Some(step) = path.last_mut() {
            let Some((next, reference)) = step.ahead.pop() else {
                let done = step.target;
                path.pop();
                self.finish(done);
                continue;
            };
            match self.visit(next) {
                Visit::Ahead => {
                    let step = self.begin(next, path.len());
                    path.push(step);
                }
                Visit::Begun(step) => self.circular(path.get(step..).unwrap_or_default(), reference, report),
                Visit::Done => {}
            }
        }
    }

    fn begin(&mut self, target: usize, step: usize) -> Step<'s> {
        let mut direct = Vec::new();
        if let Some(found) = self.targets.get_mut(target) {
            found.visit = Visit::Begun(step);
            if let Some(schema) = found.schema {
                direct_references(schema, &mut direct);
            }
        }
        let ahead = direct.into_iter().rev();
        let ahead =
            ahead.filter_map(|reference| Some((self.position(&reference.pointer)?, reference))).collect();
        Step { target, ahead }
    }

    /// Completes a target after all targets it refers to.
    fn finish(&mut self, target: usize) {
        let Some(schema) = self.targets.get(target).and_then(|target| target.schema) else { return };
        let mut facts =
            Facts { types: types(schema, self), nullable: schema.nullable, access: schema.own_access };
        let mut end = Some(schema);
        if let Type::Ref(reference) = &schema.ty
            && let Some(next) = self.target(&reference.pointer)
        {
            facts.nullable |= next.facts.nullable;
            facts.access = facts.access.or(next.facts.access);
            end = next.end;
        }
        if let Some(target) = self.targets.get_mut(target) {
            (target.facts, target.end, target.visit) = (facts, end, Visit::Done);
        }
    }

    fn circular(&self, circle: &[Step<'_>], reference: &Reference, report: &mut Report) {
        const MOST: usize = 8;
        let first = circle.iter().take(MOST).filter_map(|step| self.targets.get(step.target));
        let mut path: Vec<String> =
            first.map(|target| format!("`#{}`", printable(&target.pointer))).collect();
        if circle.len() > MOST {
            path.push("..".to_owned());
        }
        path.push(format!("`#{}`", printable(&reference.pointer)));
        report
            .error(reference.position, "this `$ref` is circular")
            .help(path.join(" → "))
            .help("put an object or an array in between");
    }

    /// Follows references to the end of the chain.
    pub(super) fn end(&self, schema: &'s Subschema) -> &'s Subschema {
        match &schema.ty {
            Type::Ref(reference) => {
                self.target(&reference.pointer).and_then(|target| target.end).unwrap_or(schema)
            }
            _ => schema,
        }
    }

    /// Follows a reference to the end of the chain. Also returns an index that identifies the target.
    pub(super) fn end_of(&self, reference: &Reference) -> Option<(usize, &'s Subschema)> {
        let at = self.position(&reference.pointer)?;
        Some((at, self.targets.get(at)?.end?))
    }

    pub(super) fn into_facts(self) -> FactTable {
        let targets = self.targets.into_iter().map(|target| (target.pointer, target.facts));
        FactTable { targets: targets.collect(), order: self.order }
    }

    fn visit(&self, target: usize) -> Visit {
        self.targets.get(target).map_or(Visit::Done, |target| target.visit)
    }

    fn target(&self, pointer: &str) -> Option<&RefTarget<'s>> {
        self.targets.get(self.position(pointer)?)
    }

    fn position(&self, pointer: &str) -> Option<usize> {
        find(&self.order, pointer, &|at| self.targets.get(at).map_or("", |target| &target.pointer))
    }
}

/// A target in progress, and the targets it refers to that are not visited yet.
struct Step<'s> {
    target: usize,
    ahead: Vec<(usize, &'s Reference)>,
}

/// The references that stand for the whole value, without an object or array in between.
fn direct_references<'s>(schema: &'s Subschema, found: &mut Vec<&'s Reference>) {
    match &schema.ty {
        Type::Ref(reference) => found.push(reference),
        Type::Union(union) => {
            union.members.iter().for_each(|member| direct_references(&member.schema, found));
        }
        _ => {}
    }
}

/// The JSON types that a value can have.
pub(super) fn types(schema: &Subschema, targets: &RefTargets<'_>) -> JsonTypes {
    if schema.broken {
        return JsonTypes::NONE;
    }
    match &schema.ty {
        Type::String(_) | Type::Enum(_) => JsonTypes::of(JsonType::String),
        Type::Number(_) | Type::Integer(_) => JsonTypes::of(JsonType::Number),
        Type::Boolean => JsonTypes::of(JsonType::Boolean),
        Type::Array(_) | Type::Tuple(_) => JsonTypes::of(JsonType::Array),
        Type::Map(_) | Type::Object(_) => JsonTypes::of(JsonType::Object),
        Type::Const(value) => value.json_type().map_or(JsonTypes::NONE, JsonTypes::of),
        Type::Any(ty) => ty.map_or(JsonTypes::ALL, JsonTypes::of),
        Type::Ref(reference) => {
            targets.target(&reference.pointer).map_or(JsonTypes::NONE, |target| target.facts.types)
        }
        Type::Union(union) => {
            union.members.iter().fold(JsonTypes::NONE, |all, member| all.and(types(&member.schema, targets)))
        }
    }
}

impl FactTable {
    fn at(&self, pointer: &str) -> Facts {
        let name = |at: usize| self.targets.get(at).map_or("", |(known, _)| known.as_str());
        let at = find(&self.order, pointer, &name);
        at.and_then(|at| self.targets.get(at)).map_or(UNKNOWN, |(_, facts)| *facts)
    }
}

/// Copies to every reference what it inherits from its target.
pub(super) fn settle(schema: &mut Schema, facts: &FactTable) {
    each_mut(schema, &mut |part| {
        inherit(part, facts);
        if let Type::Object(object) = &mut part.ty {
            for property in object.properties.parts_mut() {
                inherit(&mut property.schema, facts);
                property.required_on_create = property.required && property.schema.access.create;
            }
        }
    });
}

fn inherit(part: &mut Subschema, facts: &FactTable) {
    if let Type::Ref(reference) = &part.ty {
        let Facts { nullable, access, .. } = facts.at(&reference.pointer);
        part.nullable |= nullable;
        if let (Some(access), None) = (access, part.own_access) {
            part.access = access;
        }
    }
}
