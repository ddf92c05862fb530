//! A plan: the steps after which an organization has what schema files define, bound to the state of the organization that
//! it was made from.

use std::collections::HashSet;

use super::backfill::{Backfill, backfills};
use super::compare::{Found, PlanOptions, compare, delete};
use super::definition::ResourceDefinition;
use super::layout::{Json, Object};
use super::state;
use super::step::{Action, Step};
use crate::kobject;

/// The steps after which an organization has what was wanted.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Plan {
    /// The URL of the organization.
    pub organization: String,
    /// The steps, in the order in which they can be taken.
    pub steps: Vec<Step>,
    /// Values that are copied after the attributes were created, and before the old ones are marked.
    pub backfills: Vec<Backfill>,
    /// Steps that are not taken because data would be lost. They are not part of a saved plan.
    pub kept: Vec<Step>,
    /// The resources that the plan was made from, by the names of their metadata.
    pub resources: Vec<String>,
    pub(super) fingerprint: String,
}

/// What is left of a plan.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Progress<'p> {
    /// Steps that are to be taken.
    pub left: Vec<&'p Step>,
    /// How many steps have been taken.
    pub done: usize,
}

impl Plan {
    /// Compares what is wanted with what the organization at a URL has. `actual` has the resources among the wanted ones
    /// that exist.
    pub fn new(
        organization: &str,
        wanted: &[ResourceDefinition],
        actual: &[ResourceDefinition],
        options: &PlanOptions,
    ) -> Self {
        let mut found = Found::default();
        let mut copies = Vec::new();
        for definition in wanted {
            let existing = actual.iter().find(|actual| actual.resource == definition.resource);
            compare(definition, existing, options, &mut found);
            copies.extend(backfills(definition, existing, options));
        }
        let deleted: Vec<String> = options.deleted.iter().map(|klass| kobject::type_name(klass)).collect();
        for definition in actual.iter().filter(|actual| deleted.contains(&actual.resource)) {
            delete(definition, options, &mut found);
        }
        let mut resources: Vec<String> = wanted.iter().map(|wanted| wanted.resource.clone()).collect();
        resources.extend(deleted);
        resources.sort();
        resources.dedup();
        // Klasses come first, since attributes refer to them, and what is deleted comes last.
        found.steps.sort_by_key(|step| match (&step.attribute, step.action()) {
            (None, Action::Create) => 0,
            (None, Action::Change) => 1,
            (Some(_), Action::Create | Action::Change) => 2,
            (Some(_), Action::Delete) => 3,
            (None, Action::Delete) => 4,
        });
        let mut plan = Self {
            organization: organization.to_owned(),
            steps: found.steps,
            backfills: copies,
            kept: found.kept,
            resources,
            fingerprint: String::new(),
        };
        plan.fingerprint = plan.fingerprint_of(actual);
        plan
    }

    /// Returns the steps that are left. A plan that was interrupted is continued this way.
    ///
    /// # Errors
    /// If the organization has changed since the plan was made, apart from what the plan does: what has changed, one line
    /// each.
    pub fn progress(&self, actual: &[ResourceDefinition]) -> Result<Progress<'_>, Vec<String>> {
        let mut progress = Progress { left: Vec::new(), done: 0 };
        let mut changed = Vec::new();
        for step in &self.steps {
            match position(step, actual) {
                Position::Before => progress.left.push(step),
                Position::After => progress.done += 1,
                Position::Elsewhere => changed.push(format!("{} has changed", step.title())),
            }
        }
        if changed.is_empty() && self.fingerprint != self.fingerprint_of(actual) {
            changed.push(format!("something else about {} has changed", listed(&self.resources)));
        }
        if changed.is_empty() { Ok(progress) } else { Err(changed) }
    }

    /// Returns the plan with only some of its steps, to show what is left.
    #[must_use]
    pub fn with_steps(&self, steps: &[&Step]) -> Self {
        Self { steps: steps.iter().map(|step| (*step).clone()).collect(), ..self.clone() }
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && !self.backfills.iter().any(Backfill::is_needed)
    }

    /// Whether a step marks an attribute whose values are copied, which is done last.
    pub fn marks_copied(&self, step: &Step) -> bool {
        step.action() == Action::Change
            && self.backfills.iter().any(|backfill| {
                backfill.resource == step.resource && Some(&backfill.from) == step.attribute.as_ref()
            })
    }

    fn fingerprint_of(&self, actual: &[ResourceDefinition]) -> String {
        let mut known: Vec<&ResourceDefinition> =
            actual.iter().filter(|definition| self.resources.contains(&definition.resource)).collect();
        known.sort_by(|a, b| a.resource.cmp(&b.resource));
        let touched: HashSet<(&str, Option<&str>)> =
            self.steps.iter().map(|step| (step.resource.as_str(), step.attribute.as_deref())).collect();
        // Of a Klass that is deleted, the step has everything.
        let deleted: HashSet<&str> = self
            .steps
            .iter()
            .filter(|step| step.attribute.is_none() && step.action() == Action::Delete)
            .map(|step| step.resource.as_str())
            .collect();
        state::fingerprint(&known, &|resource, attribute| {
            deleted.contains(resource) || touched.contains(&(resource, attribute))
        })
    }
}

enum Position {
    Before,
    After,
    Elsewhere,
}

/// Where a step is. A state that is both, such as that of an attribute that was only described anew, counts as after.
fn position(step: &Step, actual: &[ResourceDefinition]) -> Position {
    let current = current(step, actual);
    let is_after = match (&current, &step.after) {
        (None, None) => true,
        (Some(current), Some(after)) => {
            let before = step.before.clone().unwrap_or_default();
            state::is_equal(current, after, &state::names(&[&before, after]))
        }
        _ => false,
    };
    let is_before = match (&current, &step.before) {
        (None, None) => true,
        (Some(current), Some(before)) => state::is_equal(current, before, &state::names(&[before, current])),
        _ => false,
    };
    match (is_after, is_before) {
        (true, _) => Position::After,
        (false, true) => Position::Before,
        (false, false) => Position::Elsewhere,
    }
}

fn current(step: &Step, actual: &[ResourceDefinition]) -> Option<Object> {
    let definition = actual.iter().find(|definition| definition.resource == step.resource)?;
    match &step.attribute {
        Some(name) => definition.attribute(name).map(|attribute| attribute.members.clone()),
        None if step.after.is_none() => state::of_deleted(definition),
        None => definition.klass.as_ref().map(state::of_klass),
    }
}

fn listed(resources: &[String]) -> String {
    const MOST: usize = 3;
    let names: Vec<String> = resources.iter().take(MOST).map(|resource| format!("`{resource}`")).collect();
    match resources.len().checked_sub(MOST) {
        Some(others) if others > 0 => format!("{} or {others} more", names.join(", ")),
        _ => names.join(" or "),
    }
}

/// Returns the checksum of steps and copies, which shows that a saved plan was edited.
pub(super) fn checksum(steps: &[Step], backfills: &[Backfill]) -> String {
    let steps = steps.iter().map(step_json);
    let text: String =
        steps.chain(backfills.iter().map(Backfill::json)).map(|json| json.canonical()).collect();
    state::digest(&text)
}

/// The members of a step in a saved plan.
pub(super) fn step_json(step: &Step) -> Json {
    let state = |state: &Option<Object>| state.clone().map_or(Json::Null, Json::from);
    let action = match step.action() {
        Action::Create => "create",
        Action::Change => "change",
        Action::Delete => "delete",
    };
    let mut json =
        Object::new([("action", Json::text(action)), ("resource", Json::text(step.resource.as_str()))]);
    if let Some(attribute) = &step.attribute {
        json.set("attribute", Json::text(attribute.as_str()));
    }
    if let Some(loss) = &step.loss {
        json.set("loss", Json::text(loss.as_str()));
    }
    json.set("before", state(&step.before));
    json.set("after", state(&step.after));
    json.spread().into()
}
