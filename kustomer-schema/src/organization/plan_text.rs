//! Plans as people read them.

use std::fmt;

use super::backfill::Backfill;
use super::layout::{Json, Object};
use super::plan::Plan;
use super::step::{Action, Step};
use crate::kobject;

/// The most that is shown of a value.
const LONGEST: usize = 120;

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for resource in &self.resources {
            let steps: Vec<&Step> = self.steps.iter().filter(|step| step.resource == *resource).collect();
            let of_resource = |backfill: &&Backfill| backfill.resource == *resource;
            let shown = |backfill: &&Backfill| !self.steps.is_empty() || backfill.is_needed();
            let copies: Vec<&Backfill> = self.backfills.iter().filter(of_resource).filter(shown).collect();
            if !steps.is_empty() || !copies.is_empty() {
                write_resource(f, resource, &steps, &copies)?;
            }
        }
        if self.is_empty() {
            writeln!(f, "No changes. The organization has everything that is defined.")?;
        } else {
            let count = |action| self.steps.iter().filter(|step| step.action() == action).count();
            let (create, change, delete) =
                (count(Action::Create), count(Action::Change), count(Action::Delete));
            write!(f, "Plan: {create} to create, {change} to change, {delete} to delete")?;
            write_copies(f, &self.backfills)?;
        }
        if !self.kept.is_empty() {
            writeln!(f, "\nKept, because it takes `--allow-destructive`:")?;
        }
        for step in &self.kept {
            writeln!(f, "    {}", kept(step))?;
        }
        Ok(())
    }
}

/// The end of the summary: `, 12 records to copy values in.`
fn write_copies(f: &mut fmt::Formatter<'_>, backfills: &[Backfill]) -> fmt::Result {
    let needed: Vec<&Backfill> = backfills.iter().filter(|backfill| backfill.is_needed()).collect();
    let records: Option<u64> = needed.iter().map(|backfill| backfill.records).sum();
    match records {
        _ if needed.is_empty() => writeln!(f, "."),
        Some(records) => writeln!(f, ", {records} values to copy."),
        None => writeln!(f, ", values to copy."),
    }
}

fn write_resource(
    f: &mut fmt::Formatter<'_>,
    resource: &str,
    steps: &[&Step],
    copies: &[&Backfill],
) -> fmt::Result {
    let title = match kobject::klass_of(resource) {
        Some(klass) => format!("Klass `{klass}`"),
        None => format!("`{resource}`"),
    };
    match steps.iter().find(|step| step.attribute.is_none()) {
        Some(step) if step.action() == Action::Create => {
            writeln!(f, "+ {title}{}", members(step.after.as_ref()))?;
        }
        Some(step) if step.action() == Action::Delete => writeln!(f, "- {title}{}", loss(step))?,
        Some(step) => {
            writeln!(f, "~ {title}{}", loss(step))?;
            write_changes(f, step, "    ~ ")?;
        }
        None => writeln!(f, "~ {title}")?,
    }
    for step in steps.iter().filter(|step| step.attribute.is_some()) {
        let name = step.name();
        match step.action() {
            Action::Create => writeln!(f, "    + {name}{}", members(step.after.as_ref()))?,
            Action::Delete => writeln!(f, "    - {name}{}", loss(step))?,
            Action::Change => {
                writeln!(f, "    ~ {name}{}", loss(step))?;
                write_changes(f, step, "        ")?;
            }
        }
    }
    for copy in copies {
        writeln!(f, "    > {}", copied(copy))?;
    }
    writeln!(f)
}

/// A copy: `doorStr: the values of gateStr, in 12 records`.
fn copied(backfill: &Backfill) -> String {
    let Backfill { from, to, records, .. } = backfill;
    match records {
        _ if !backfill.is_supported() => format!(
            "{to}: the values of {from} are not copied, because such records have no list or no revision; copy them with a program"
        ),
        Some(1) => format!("{to}: the value of {from}, in 1 record"),
        Some(records) => format!("{to}: the values of {from}, in {records} records"),
        None => {
            format!("{to}: the values of {from}, in all records that have none; they are counted on the way")
        }
    }
}

fn loss(step: &Step) -> String {
    step.loss.as_ref().map_or(String::new(), |loss| format!("  # {loss}"))
}

/// The members of something new: `: displayName "Flight", icon "plane"`.
fn members(state: Option<&Object>) -> String {
    let members: Vec<String> = state
        .into_iter()
        .flat_map(Object::iter)
        .map(|(name, value)| format!("{name} {}", shown(value)))
        .collect();
    if members.is_empty() { String::new() } else { format!(": {}", members.join(", ")) }
}

fn write_changes(f: &mut fmt::Formatter<'_>, step: &Step, margin: &str) -> fmt::Result {
    for (name, change) in changes(step) {
        writeln!(f, "{margin}{name}: {change}")?;
    }
    Ok(())
}

/// What changes, by member.
fn changes(step: &Step) -> Vec<(String, String)> {
    let empty = Object::default();
    let (before, after) = (step.before.as_ref().unwrap_or(&empty), step.after.as_ref().unwrap_or(&empty));
    let mut names = before.names();
    names.extend(after.names());
    let mut seen: Vec<String> = Vec::new();
    let mut changes = Vec::new();
    for name in names {
        let (old, new) = (before.get(&name), after.get(&name));
        if old == new || seen.contains(&name) {
            continue;
        }
        let change = match (old, new) {
            (Some(old @ Json::Array(_)), Some(new @ Json::Array(_))) => values(old, new),
            (Some(old), Some(new)) => format!("{} -> {}", shown(old), shown(new)),
            (None, Some(new)) => format!("+ {}", shown(new)),
            (Some(old), None) => format!("- {}", shown(old)),
            (None, None) => continue,
        };
        seen.push(name.clone());
        changes.push((name, change));
    }
    changes
}

/// The difference of two lists: `+ "suite", - "first"`.
fn values(old: &Json, new: &Json) -> String {
    let added = new.elements().iter().filter(|value| !old.elements().contains(value));
    let removed = old.elements().iter().filter(|value| !new.elements().contains(value));
    let mut parts: Vec<String> = added.map(|value| format!("+ {}", shown(value))).collect();
    parts.extend(removed.map(|value| format!("- {}", shown(value))));
    if parts.is_empty() { "another order".to_owned() } else { parts.join(", ") }
}

fn kept(step: &Step) -> String {
    let title = step.title();
    let loss = step.loss.as_deref().unwrap_or_default();
    if step.action() == Action::Delete {
        let why = if step.attribute.is_some() { " is in no schema" } else { "" };
        return format!("{title}{why}; if it is deleted, {loss}");
    }
    let changes: Vec<String> =
        changes(step).into_iter().map(|(name, change)| format!("{name}: {change}")).collect();
    format!("{title}, {}; if it is changed, {loss}", changes.join(", "))
}

/// A value on one line, shortened.
fn shown(value: &Json) -> String {
    let text = value.compact();
    if text.chars().count() <= LONGEST {
        return text.replace("\",\"", "\", \"");
    }
    text.chars().take(LONGEST).chain("..".chars()).collect()
}
