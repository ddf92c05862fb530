//! Compares what schema files define with what an organization has: the steps that make the organization follow, and what
//! is kept because data would be lost.

use super::definition::{Attribute, Klass, Known, ResourceDefinition};
use super::layout::{Json, Object};
use super::state;
use super::step::Step;

/// An attribute that gets another name.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rename {
    /// The resource; `None` for the only one that has the attribute.
    pub resource: Option<String>,
    /// The old name.
    pub from: String,
    /// The new name.
    pub to: String,
}

impl Rename {
    /// Creates a rename.
    pub fn new(resource: Option<String>, from: impl Into<String>, to: impl Into<String>) -> Self {
        Self { resource, from: from.into(), to: to.into() }
    }

    pub(super) fn is_of(&self, resource: &str) -> bool {
        self.resource.as_deref().is_none_or(|own| own == resource)
    }
}

/// How definitions are compared.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PlanOptions {
    /// Plan also what loses data: deleting and narrowing.
    pub destructive: bool,
    /// Attributes that get another name.
    pub renames: Vec<Rename>,
    /// Names of Klasses to delete. Schemas may describe a part of the organization only, so that a Klass is never deleted
    /// because it is in none of them.
    pub deleted: Vec<String>,
}

impl PlanOptions {
    /// Sets whether to plan also what loses data: deleting and narrowing.
    #[must_use]
    pub fn destructive(mut self, destructive: bool) -> Self {
        self.destructive = destructive;
        self
    }

    /// Sets the attributes that get another name.
    #[must_use]
    pub fn renames(mut self, renames: Vec<Rename>) -> Self {
        self.renames = renames;
        self
    }

    /// Sets the names of Klasses to delete.
    #[must_use]
    pub fn deleted(mut self, deleted: Vec<String>) -> Self {
        self.deleted = deleted;
        self
    }
}

/// The place that a step changes.
#[derive(Clone, Copy)]
struct Place<'p> {
    resource: &'p str,
    attribute: Option<&'p str>,
}

impl Place<'_> {
    fn step(self, before: Option<Object>, after: Option<Object>, loss: Option<&str>) -> Step {
        Step {
            resource: self.resource.to_owned(),
            attribute: self.attribute.map(str::to_owned),
            loss: loss.map(str::to_owned),
            before,
            after,
        }
    }
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) steps: Vec<Step>,
    /// Steps that are not taken because data would be lost.
    pub(super) kept: Vec<Step>,
}

/// Compares one resource. `actual` is `None` if the organization does not have the Klass.
pub(super) fn compare(
    wanted: &ResourceDefinition,
    actual: Option<&ResourceDefinition>,
    options: &PlanOptions,
    found: &mut Found,
) {
    let resource = wanted.resource.as_str();
    if let Some(klass) = wanted.klass.as_ref().filter(|_| !wanted.is_name_only || actual.is_none()) {
        compare_klass(resource, klass, actual.and_then(|actual| actual.klass.as_ref()), options, found);
    }
    let none = ResourceDefinition::of_resource(resource);
    let actual = actual.unwrap_or(&none);
    for attribute in &wanted.attributes {
        match actual.attribute(&attribute.name) {
            Some(existing) => compare_attribute(wanted, attribute, existing, options, found),
            None => found.steps.push(created(resource, attribute, renamed_from(attribute, actual, options))),
        }
    }
    if wanted.known != Known::All {
        return;
    }
    for attribute in &actual.attributes {
        let name = &attribute.name;
        if wanted.attribute(name).is_some() || wanted.marked.contains(name) {
            continue;
        }
        if is_renamed(name, wanted, options) {
            found.steps.extend(deprecated(resource, attribute));
            continue;
        }
        let place = Place { resource, attribute: Some(name) };
        let loss = "its values in all records are lost";
        let step = place.step(Some(attribute.members.clone()), None, Some(loss));
        if options.destructive { found.steps.push(step) } else { found.kept.push(step) }
    }
}

/// Deletes a Klass that exists.
pub(super) fn delete(actual: &ResourceDefinition, options: &PlanOptions, found: &mut Found) {
    let Some(before) = state::of_deleted(actual) else { return };
    let place = Place { resource: &actual.resource, attribute: None };
    let number = actual.attributes.len();
    let attributes = if number == 1 { "attribute is" } else { "attributes are" };
    let loss =
        format!("its {number} {attributes} lost, and attributes that refer to its records refer to nothing");
    let step = place.step(Some(before), None, Some(&loss));
    if options.destructive { found.steps.push(step) } else { found.kept.push(step) }
}

fn compare_klass(
    resource: &str,
    wanted: &Klass,
    actual: Option<&Klass>,
    options: &PlanOptions,
    found: &mut Found,
) {
    let place = Place { resource, attribute: None };
    let wanted_state = state::of_klass(wanted);
    let Some(actual) = actual else {
        found.steps.push(place.step(None, Some(wanted_state), None));
        return;
    };
    let before = state::of_klass(actual);
    let mut after = before.clone();
    for name in ["displayName", "icon", "color"] {
        if let Some(value) = wanted_state.get(name) {
            after.set(name, value.clone());
        }
    }
    if wanted.status.as_deref() == Some("enabled") && actual.is_disabled() {
        after.set("status", Json::text("enabled"));
    }
    let mut mixins = actual.mixins.clone();
    mixins.extend(wanted.mixins.iter().cloned());
    mixins.sort();
    mixins.dedup();
    if mixins != actual.mixins {
        after.set("mixins", Json::texts(mixins.iter().map(String::as_str)));
    }
    // What narrows comes on top.
    let mut narrow = after.clone();
    let mut loss = None;
    if wanted.is_disabled() && !actual.is_disabled() {
        narrow.set("status", Json::text("disabled"));
        loss = Some("records can no longer be created");
    }
    if !wanted.mixins.is_empty() && mixins != wanted.mixins {
        narrow.set("mixins", Json::texts(wanted.mixins.iter().map(String::as_str)));
        loss = loss.or(Some("users can no longer do what the mixins allow"));
    }
    push(found, options, (before, after, narrow), loss, place);
}

/// Adds the step with everything, or one that loses nothing and a note of the rest.
fn push(
    found: &mut Found,
    options: &PlanOptions,
    (before, after, narrow): (Object, Object, Object),
    loss: Option<&str>,
    place: Place<'_>,
) {
    if loss.is_some() && options.destructive {
        found.steps.push(place.step(Some(before), Some(narrow), loss));
        return;
    }
    if after != before {
        found.steps.push(place.step(Some(before), Some(after.clone()), None));
    }
    if loss.is_some() {
        found.kept.push(place.step(Some(after), Some(narrow), loss));
    }
}

fn compare_attribute(
    definition: &ResourceDefinition,
    wanted: &Attribute,
    actual: &Attribute,
    options: &PlanOptions,
    found: &mut Found,
) {
    let before = actual.members.clone();
    let mut after = before.clone();
    if let Some(name) = wanted.display_name.as_ref().filter(|_| wanted.display_name != actual.display_name) {
        after.set("displayName", Json::text(name.as_str()));
    }
    if actual.target.is_none()
        && let Some(target) = &wanted.target
    {
        after.set("target", Json::text(target.as_str()));
    }
    let mut losses = Vec::new();
    let mut narrow_values = None;
    if actual.enumeration.is_empty() && !wanted.enumeration.is_empty() {
        narrow_values = Some(Json::texts(wanted.enumeration.iter().map(String::as_str)));
        losses.push("records with other values can no longer be saved");
    } else if wanted.enumeration.is_empty() && !actual.enumeration.is_empty() {
        // A Rust type with a text says nothing about a list. A file does, because a pull writes the list into it.
        if definition.known == Known::All {
            // Whether an empty list is the way to lift one is not documented: what has no effect is reported afterwards.
            narrow_values = Some(Json::texts([]));
            losses.push("any value can be saved, and the list of values is lost");
        }
    } else {
        let is_missing = |value: &&String| !actual.enumeration.contains(value);
        let missing: Vec<&String> = wanted.enumeration.iter().filter(is_missing).collect();
        if !missing.is_empty() {
            let all = actual.enumeration.iter().chain(missing).map(String::as_str);
            after.set("enumeration", Json::texts(all));
        }
        if actual.enumeration.iter().any(|value| !wanted.enumeration.contains(value)) {
            narrow_values = Some(Json::texts(wanted.enumeration.iter().map(String::as_str)));
            losses.push("records with the removed values can no longer be saved");
        }
    }
    let mut narrow = after.clone();
    if let Some(values) = narrow_values {
        narrow.set("enumeration", values);
    }
    for (name, value, is_loss) in [("tree", &wanted.tree, true), ("sensitive", &wanted.sensitive, false)] {
        let Some(value) = value.as_ref().filter(|value| before.get(name) != Some(value)) else { continue };
        let loss =
            if is_loss { tree_loss(before.get(name), value) } else { mask_loss(before.get(name), value) };
        narrow.set(name, value.clone());
        match loss {
            Some(loss) => losses.push(loss),
            None => after.set(name, value.clone()),
        }
    }
    if wanted.list != actual.list {
        narrow.remove("array");
        narrow.set("multi", Json::Bool(wanted.list));
        losses.push("the values in all records have the wrong shape");
    }
    if actual.target.is_some()
        && let Some(target) = wanted.target.as_ref().filter(|_| wanted.target != actual.target)
    {
        narrow.set("target", Json::text(target.as_str()));
        losses.push("the IDs in all records are those of other records");
    }
    let place = Place { resource: &definition.resource, attribute: Some(&wanted.name) };
    let loss = (!losses.is_empty()).then(|| losses.join("; "));
    push(found, options, (before, after, narrow), loss.as_deref(), place);
}

fn tree_loss(before: Option<&Json>, after: &Json) -> Option<&'static str> {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    if let Some(before) = before {
        ids(before, &mut old);
    }
    ids(after, &mut new);
    old.iter().any(|id| !new.contains(id)).then_some("records with the removed levels can no longer be saved")
}

fn ids(tree: &Json, found: &mut Vec<String>) {
    found.extend(tree.get("id").and_then(Json::as_str).map(str::to_owned));
    for child in tree.get("children").map(Json::elements).unwrap_or_default() {
        ids(child, found);
    }
}

fn mask_loss(before: Option<&Json>, after: &Json) -> Option<&'static str> {
    let is_on = |mask: &Json| mask.get("enabled").and_then(Json::as_bool) == Some(true);
    (before.is_some_and(is_on) && !is_on(after)).then_some("everyone can read the values")
}

/// The old attribute, if a new one is its new name.
fn renamed_from<'a>(
    attribute: &Attribute,
    actual: &'a ResourceDefinition,
    options: &PlanOptions,
) -> Option<&'a Attribute> {
    let is_new_name = |rename: &&Rename| rename.to == attribute.name && rename.is_of(&actual.resource);
    actual.attribute(&options.renames.iter().find(is_new_name)?.from)
}

fn is_renamed(name: &str, wanted: &ResourceDefinition, options: &PlanOptions) -> bool {
    options.renames.iter().any(|rename| {
        rename.from == name && rename.is_of(&wanted.resource) && wanted.attribute(&rename.to).is_some()
    })
}

/// A new attribute. One with a new name has everything of the old one that the file does not say.
fn created(resource: &str, attribute: &Attribute, from: Option<&Attribute>) -> Step {
    let mut after = from.map(|from| from.members.clone()).unwrap_or_default();
    if from.is_some_and(|from| from.list != attribute.list) {
        after.remove("array");
        after.remove("multi");
    }
    for (name, value) in state::of_new(attribute).iter() {
        if !(name == "multi" && after.get("array").is_some()) {
            after.set(name, value.clone());
        }
    }
    Place { resource, attribute: Some(&attribute.name) }.step(None, Some(after), None)
}

/// Marks the attribute with the old name for people, once.
fn deprecated(resource: &str, attribute: &Attribute) -> Option<Step> {
    const MARK: &str = " (deprecated)";
    let name = attribute.display_name.as_deref().unwrap_or(&attribute.name);
    if name.ends_with(MARK) {
        return None;
    }
    let mut after = attribute.members.clone();
    after.set("displayName", Json::text(format!("{name}{MARK}")));
    let place = Place { resource, attribute: Some(&attribute.name) };
    Some(place.step(Some(attribute.members.clone()), Some(after), None))
}
