//! Annotations: what people read, defaults, names in Rust, and what an ID refers to.

use super::comparer::{Comparer, Seen};
use super::type_name::json;
use crate::diff::impact::Impact;
use crate::diff::rule::Rule;
use crate::diff::rules::attributes::DEFAULT_CHANGED;
use crate::diff::rules::documentation::{
    DEPRECATED, DESCRIPTION_CHANGED, DISPLAY_CHANGED, EXAMPLES_CHANGED, NOT_DEPRECATED, PROVENANCE_CHANGED,
};
use crate::diff::rules::resources::RUST_NAME_CHANGED;
use crate::diff::rules::values::ID_TARGET_CHANGED;
use crate::diff::trail::Trail;
use crate::diff::verdict::Verdict;
use crate::model::{Access, Provenance, SourceString, Subschema, Target, Value};
use crate::position::Position;

/// A schema, and the target of its reference if the annotations of both count. Without a reference, both are the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Noted<'s> {
    pub(super) own: &'s Subschema,
    pub(super) end: &'s Subschema,
}

impl<'s> Noted<'s> {
    pub(super) fn own(schema: &'s Subschema) -> Self {
        Self { own: schema, end: schema }
    }

    fn text(self, of: fn(&Subschema) -> Option<&String>) -> Option<&'s str> {
        of(self.own).or_else(|| of(self.end)).map(String::as_str)
    }

    fn provenance(self) -> Provenance {
        if self.own.provenance == Provenance::Documented { self.end.provenance } else { self.own.provenance }
    }

    fn examples(self) -> &'s [Value] {
        if self.own.examples.is_empty() { &self.end.examples } else { &self.own.examples }
    }
}

impl Comparer<'_> {
    /// Compares the annotations of two schemas.
    pub(super) fn notes(&mut self, before: Noted<'_>, after: Noted<'_>, trail: &Trail<'_>, uses: Access) {
        let at = (before.own.position, after.own.position);
        let text = |noted: Noted<'_>, of| noted.text(of).map(str::to_owned);
        let (old, new) = (text(before, title), text(after, title));
        self.note(&DISPLAY_CHANGED, trail, "title", at, old, new);
        let (old, new) = (text(before, description), text(after, description));
        self.note(&DESCRIPTION_CHANGED, trail, "description", at, old, new);
        let deprecated = |noted: Noted<'_>| noted.own.deprecated || noted.end.deprecated;
        self.deprecation(trail, at, deprecated(before), deprecated(after));
        let default = |noted: Noted<'_>| noted.own.default.as_ref().or(noted.end.default.as_ref()).map(json);
        let (old, new) = (default(before), default(after));
        if old != new {
            let verdict = Verdict::of(&DEFAULT_CHANGED).for_uses(uses);
            self.add(verdict, &trail.keyword("default"), Seen::maybe(at.0, old), Seen::maybe(at.1, new));
        }
        let examples = |noted: Noted<'_>| {
            let all: Vec<String> = noted.examples().iter().map(json).collect();
            (!all.is_empty()).then(|| all.join(", "))
        };
        self.note(&EXAMPLES_CHANGED, trail, "examples", at, examples(before), examples(after));
        let provenance = |noted: Noted<'_>| Some(noted.provenance().as_str().to_owned());
        self.note(&PROVENANCE_CHANGED, trail, "x-kustomer", at, provenance(before), provenance(after));
        self.rust_name(trail, at, before.own.rust_name.as_ref(), after.own.rust_name.as_ref());
        // Of another type, the value is no ID in any case.
        if std::mem::discriminant(&before.end.ty) == std::mem::discriminant(&after.end.ty) {
            let target = |noted: Noted<'_>| noted.own.to.clone().or_else(|| noted.end.to.clone());
            self.id_target(trail, at, target(before).as_ref(), target(after).as_ref(), uses);
        }
    }

    /// Adds a change of documentation if two texts differ.
    pub(super) fn note(
        &mut self,
        rule: &'static Rule,
        trail: &Trail<'_>,
        keyword: &str,
        at: (Position, Position),
        before: Option<String>,
        after: Option<String>,
    ) {
        if before != after {
            let trail = trail.keyword(keyword);
            self.add(Verdict::of(rule), &trail, Seen::maybe(at.0, before), Seen::maybe(at.1, after));
        }
    }

    pub(super) fn deprecation(
        &mut self,
        trail: &Trail<'_>,
        at: (Position, Position),
        before: bool,
        after: bool,
    ) {
        let rule = match (before, after) {
            (false, true) => &DEPRECATED,
            (true, false) => &NOT_DEPRECATED,
            _ => return,
        };
        let seen = |position, value: bool| Seen::at(position, value.to_string());
        let trail = trail.keyword("deprecated");
        self.add(Verdict::of(rule), &trail, seen(at.0, before), seen(at.1, after));
    }

    pub(super) fn rust_name(
        &mut self,
        trail: &Trail<'_>,
        at: (Position, Position),
        before: Option<&SourceString>,
        after: Option<&SourceString>,
    ) {
        let name = |name: Option<&SourceString>| name.map(|name| name.text.clone());
        if name(before) == name(after) {
            return;
        }
        let position = |name: Option<&SourceString>, otherwise| name.map_or(otherwise, |name| name.position);
        let (old, new) = (
            Seen::maybe(position(before, at.0), name(before)),
            Seen::maybe(position(after, at.1), name(after)),
        );
        self.add(Verdict::of(&RUST_NAME_CHANGED), &trail.keyword("x-kustomer/rust"), old, new);
    }

    fn id_target(
        &mut self,
        trail: &Trail<'_>,
        at: (Position, Position),
        before: Option<&Target>,
        after: Option<&Target>,
        uses: Access,
    ) {
        let verdict = match (before, after) {
            (None, None) => return,
            (None, Some(_)) => {
                Verdict::of(&ID_TARGET_CHANGED).readers(Impact::Compatible).writers(Impact::Risky)
            }
            (Some(_), None) => {
                Verdict::of(&ID_TARGET_CHANGED).readers(Impact::Compatible).writers(Impact::Compatible)
            }
            (Some(before), Some(after)) => {
                let Some(refuses) = refuses_some(before, after) else { return };
                Verdict::of(&ID_TARGET_CHANGED).writers(Impact::Breaking.only_if(refuses))
            }
        };
        let name = |to: Option<&Target>| to.map(types_of);
        let trail = trail.keyword("x-kustomer/to");
        self.add(
            verdict.for_uses(uses),
            &trail,
            Seen::maybe(at.0, name(before)),
            Seen::maybe(at.1, name(after)),
        );
    }
}

fn title(schema: &Subschema) -> Option<&String> {
    schema.title.as_ref()
}

fn description(schema: &Subschema) -> Option<&String> {
    schema.description.as_ref()
}

/// Whether the second target lacks records of the first one. `None` if they are the same.
pub(super) fn refuses_some(before: &Target, after: &Target) -> Option<bool> {
    if types_of(before) == types_of(after) {
        return None;
    }
    Some(match (before, after) {
        (_, Target::Any) => false,
        (Target::Any, _) => true,
        (Target::Types(before), Target::Types(after)) => {
            before.iter().any(|one| after.iter().all(|other| other.text != one.text))
        }
    })
}

/// Returns the JSON:API types of a target, sorted: `team, user`.
pub(super) fn types_of(target: &Target) -> String {
    match target {
        Target::Any => "any record".to_owned(),
        Target::Types(types) => {
            let mut names: Vec<&str> = types.iter().map(|name| name.text.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            names.join(", ")
        }
    }
}
