//! Changes as a JSON object: their number, and an array with one object per change. Every object has all members.

use kustomer_schema::diff::{Change, Diff, Impact, Part, Side, VersionStep};
use serde::Serialize;

use super::labels::Labels;

#[derive(Serialize)]
struct Report<'d> {
    breaking: usize,
    risky: usize,
    compatible: usize,
    /// The step of the version of generated bindings; null without changes.
    version: Option<&'static str>,
    changes: Vec<ChangeObject<'d>>,
    /// Null without `--src`.
    code: Option<CodeObject>,
}

/// What the changes mean for the user's sources.
#[derive(Serialize)]
pub(super) struct CodeObject {
    /// The broken places; after edits, those that are left.
    pub(super) places: Vec<PlaceObject>,
    /// The files that were edited.
    pub(super) edited: Vec<EditedObject>,
}

#[derive(Serialize)]
pub(super) struct PlaceObject {
    pub(super) code: &'static str,
    pub(super) file: String,
    pub(super) line: usize,
    /// In characters.
    pub(super) column: usize,
    /// What is wrong there.
    pub(super) label: String,
    /// Whether `--write` mends it.
    pub(super) mechanical: bool,
}

#[derive(Serialize)]
pub(super) struct EditedObject {
    pub(super) file: String,
    pub(super) edits: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChangeObject<'d> {
    code: &'static str,
    title: &'static str,
    impact: &'static str,
    readers: &'static str,
    writers: &'static str,
    version: &'static str,
    /// The folder of the schema; empty at the top level.
    registry: &'d str,
    /// The JSON:API type.
    resource: &'d str,
    /// `resource`, `attribute`, `customAttribute`, ..
    part: &'static str,
    /// The name of the part; null for the resource as a whole.
    name: Option<&'d str>,
    /// The path within the resource, for people.
    path: &'d str,
    used_by: &'d [String],
    before: Option<SideObject<'d>>,
    after: Option<SideObject<'d>>,
    /// What to do.
    help: &'static str,
}

#[derive(Serialize)]
struct SideObject<'d> {
    file: String,
    line: u32,
    column: u32,
    /// A JSON pointer into the file.
    pointer: &'d str,
    value: Option<&'d str>,
}

/// Formats the object.
pub(super) fn object(diff: &Diff, labels: &Labels<'_>, code: Option<CodeObject>) -> String {
    let report = Report {
        breaking: diff.count(Impact::Breaking),
        risky: diff.count(Impact::Risky),
        compatible: diff.count(Impact::Compatible),
        version: diff.step().map(VersionStep::as_str),
        changes: diff.changes().iter().map(|change| change_object(change, labels)).collect(),
        code,
    };
    let mut text = serde_json::to_string_pretty(&report).expect("strings and numbers can be written");
    text.push('\n');
    text
}

fn change_object<'d>(change: &'d Change, labels: &Labels<'_>) -> ChangeObject<'d> {
    let (part, name) = part(&change.place.part);
    let side = |side: &'d Option<Side>, is_after| {
        side.as_ref().map(|side| SideObject {
            file: labels.file(side, is_after),
            line: side.position.line,
            column: side.position.column,
            pointer: &side.pointer,
            value: side.value.as_deref(),
        })
    };
    ChangeObject {
        code: change.rule.code,
        title: change.rule.title,
        impact: change.impact().as_str(),
        readers: change.readers.as_str(),
        writers: change.writers.as_str(),
        version: change.step.as_str(),
        registry: &change.place.registry,
        resource: &change.place.resource,
        part,
        name,
        path: &change.place.path,
        used_by: &change.used_by,
        before: side(&change.before, false),
        after: side(&change.after, true),
        help: change.rule.action,
    }
}

fn part(part: &Part) -> (&'static str, Option<&str>) {
    match part {
        Part::Attribute(name) => ("attribute", Some(name)),
        Part::CustomAttribute(name) => ("customAttribute", Some(name)),
        Part::Relationship(name) => ("relationship", Some(name)),
        Part::Definition(name) => ("definition", Some(name)),
        Part::Operation(name) => ("operation", Some(name)),
        Part::SearchAttribute(name) => ("searchAttribute", Some(name)),
        _ => ("resource", None),
    }
}
