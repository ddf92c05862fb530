//! Two sets of schemas: which files describe the same resource, and which resources were added, removed or renamed.

use std::collections::{BTreeMap, BTreeSet};

use super::comparer::{Comparer, Seen};
use super::level::Level;
use super::shape::resource_shape;
use crate::diff::change::Change;
use crate::diff::rules::attributes::FILE_CHANGED;
use crate::diff::rules::resources::{RESOURCE_ADDED, RESOURCE_REMOVED};
use crate::diff::trail::{Names, Trail};
use crate::diff::verdict::Verdict;
use crate::model::{Access, Schema};
use crate::schema_set::SchemaSet;

/// Compares all schemas of two sets.
pub(in crate::diff) fn sets(before: &SchemaSet, after: &SchemaSet) -> Vec<Change> {
    let mut changes = resources(before, after);
    let (old, new) = (custom_files(before), custom_files(after));
    let all: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    for of in all {
        let (old, new) =
            (old.get(of).map_or(&[][..], Vec::as_slice), new.get(of).map_or(&[][..], Vec::as_slice));
        changes.extend(custom_attributes(old, new));
    }
    changes
}

/// Returns the files of custom attributes by the resource that they belong to.
fn custom_files(set: &SchemaSet) -> BTreeMap<&str, Vec<&Schema>> {
    let mut files: BTreeMap<&str, Vec<&Schema>> = BTreeMap::new();
    for schema in set.schemas() {
        if let Some(of) = schema.custom_of() {
            files.entry(of.text.as_str()).or_default().push(schema);
        }
    }
    files
}

/// Compares two schemas of one resource, whatever their files are called.
pub(in crate::diff) fn schemas(before: &Schema, after: &Schema) -> Vec<Change> {
    let of = |schema: &Schema| schema.custom_of().map(|of| of.text.clone());
    if of(before) != of(after) {
        let (removed, added) = (only_before(before), only_after(after));
        return removed.into_iter().chain(added).collect();
    }
    let mut comparer = Comparer::new(before, after);
    let at = (before.kind.position(), after.kind.position());
    comparer.rust_name(&Trail::ROOT, at, before.rust_name.as_ref(), after.rust_name.as_ref());
    if before.custom_of().is_some() {
        comparer.custom_file(&BTreeSet::new());
    } else {
        comparer.resource();
    }
    comparer.finish()
}

/// Compares the resources of two sets by their JSON:API type.
fn resources(before: &SchemaSet, after: &SchemaSet) -> Vec<Change> {
    let mut changes = Vec::new();
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    for one in before.schemas().iter().filter(|schema| schema.custom_of().is_none()) {
        match after.of_type(&one.kind.type_name()) {
            Some(other) => changes.extend(pair(one, other)),
            None => removed.push(one),
        }
    }
    for other in after.schemas().iter().filter(|schema| schema.custom_of().is_none()) {
        if before.of_type(&other.kind.type_name()).is_none() {
            added.push(other);
        }
    }
    for (one, other) in renamed(&mut removed, &mut added) {
        changes.extend(pair(one, other));
    }
    changes.extend(removed.into_iter().flat_map(only_before));
    changes.extend(added.into_iter().flat_map(only_after));
    changes
}

fn pair(before: &Schema, after: &Schema) -> Vec<Change> {
    let mut comparer = Comparer::new(before, after);
    comparer.module();
    comparer.resource();
    comparer.finish()
}

/// Takes the pairs of resources out of both lists that have the same content under another name.
fn renamed<'s>(removed: &mut Vec<&'s Schema>, added: &mut Vec<&'s Schema>) -> Vec<(&'s Schema, &'s Schema)> {
    let mut by_shape: BTreeMap<String, (Vec<&'s Schema>, Vec<&'s Schema>)> = BTreeMap::new();
    for one in removed.iter() {
        by_shape.entry(resource_shape(one)).or_default().0.push(one);
    }
    for one in added.iter() {
        by_shape.entry(resource_shape(one)).or_default().1.push(one);
    }
    let mut pairs = Vec::new();
    for (shape, (removed, added)) in by_shape {
        // Resources without content, or several with the same, say nothing.
        if let ([one], [other]) = (removed.as_slice(), added.as_slice())
            && !shape.is_empty()
        {
            pairs.push((*one, *other));
        }
    }
    removed.retain(|one| !pairs.iter().any(|(old, _)| std::ptr::eq(*old, *one)));
    added.retain(|one| !pairs.iter().any(|(_, new)| std::ptr::eq(*new, *one)));
    pairs
}

fn only_before(schema: &Schema) -> Vec<Change> {
    let mut comparer = Comparer::new(schema, schema);
    let seen = Seen::at(schema.kind.position(), name(schema));
    comparer.add(Verdict::of(&RESOURCE_REMOVED), &Trail::ROOT, seen, None);
    comparer.finish()
}

fn only_after(schema: &Schema) -> Vec<Change> {
    let mut comparer = Comparer::new(schema, schema);
    let seen = Seen::at(schema.kind.position(), name(schema));
    comparer.add(Verdict::of(&RESOURCE_ADDED), &Trail::ROOT, None, seen);
    comparer.finish()
}

/// What a file describes.
fn name(schema: &Schema) -> String {
    match schema.custom_of() {
        Some(of) => format!("custom attributes of {}", of.text),
        None => schema.kind.type_name(),
    }
}

/// Compares the custom attributes of one resource, which can be in several files.
fn custom_attributes(before: &[&Schema], after: &[&Schema]) -> Vec<Change> {
    let mut changes = Vec::new();
    let pairs = file_pairs(before, after);
    let moved = moved(&pairs, before, after);
    let elsewhere: BTreeSet<&str> = moved.iter().map(|(name, ..)| *name).collect();
    for (one, other) in &pairs {
        let mut comparer = Comparer::new(one, other);
        comparer.module();
        comparer.custom_file(&elsewhere);
        changes.extend(comparer.finish());
    }
    for one in before.iter().filter(|one| !pairs.iter().any(|(paired, _)| paired.file == one.file)) {
        let nothing = without_attributes(one);
        let mut comparer = Comparer::new(one, &nothing);
        comparer.custom_file(&elsewhere);
        changes.extend(comparer.finish());
    }
    for other in after.iter().filter(|other| !pairs.iter().any(|(_, paired)| paired.file == other.file)) {
        let nothing = without_attributes(other);
        let mut comparer = Comparer::new(&nothing, other);
        comparer.custom_file(&elsewhere);
        changes.extend(comparer.finish());
    }
    for (name, one, other) in moved {
        changes.extend(moved_attribute(name, one, other));
    }
    changes
}

/// Pairs files of the same name, and the only two that are left.
fn file_pairs<'s>(before: &[&'s Schema], after: &[&'s Schema]) -> Vec<(&'s Schema, &'s Schema)> {
    let named = |among: &[&'s Schema], file: &str| among.iter().copied().find(|schema| schema.file == file);
    let mut pairs: Vec<(&Schema, &Schema)> =
        before.iter().filter_map(|one| Some((*one, named(after, &one.file)?))).collect();
    let alone = |among: &[&'s Schema], others: &[&'s Schema]| -> Vec<&'s Schema> {
        among.iter().copied().filter(|one| named(others, &one.file).is_none()).collect()
    };
    if let ([one], [other]) = (alone(before, after).as_slice(), alone(after, before).as_slice()) {
        pairs.push((*one, *other));
    }
    pairs
}

/// Returns the attributes that are in both sets, but not in a pair of files.
fn moved<'s>(
    pairs: &[(&'s Schema, &'s Schema)],
    before: &[&'s Schema],
    after: &[&'s Schema],
) -> Vec<(&'s str, &'s Schema, &'s Schema)> {
    let mut moved = Vec::new();
    for one in before {
        for attribute in one.custom_attributes() {
            let other = after.iter().copied().find(|other| other.custom_attribute(&attribute.name).is_some());
            let is_paired = |other: &Schema| {
                pairs.iter().any(|(old, new)| old.file == one.file && new.file == other.file)
            };
            if let Some(other) = other.filter(|other| !is_paired(other)) {
                moved.push((attribute.name.as_str(), *one, other));
            }
        }
    }
    moved
}

fn moved_attribute(name: &str, before: &Schema, after: &Schema) -> Vec<Change> {
    let (Some(one), Some(other)) = (before.custom_attribute(name), after.custom_attribute(name)) else {
        return Vec::new();
    };
    let mut comparer = Comparer::new(before, after);
    let trail = Trail::CUSTOM_ROOT.property(Names::both(name));
    let (old, new) = (Seen::at(one.position, &before.file), Seen::at(other.position, &after.file));
    comparer.add(Verdict::of(&FILE_CHANGED), &trail, old, new);
    comparer.property(one, other, &trail, Level::record(Access::FULL));
    comparer.finish()
}

/// Returns a file like another one, but without anything in it.
fn without_attributes(schema: &Schema) -> Schema {
    Schema { custom: None, ..schema.clone() }
}
