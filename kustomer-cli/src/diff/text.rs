//! Changes for people: each like a message of rustc, grouped by resource.

use std::fmt::Write as _;

use kustomer_schema::diff::{Change, Diff, Impact, Side, VersionStep};

use super::labels::Labels;
use super::one_line;
use crate::outcome::count;

/// Limit on listed places that use a definition.
const MOST_USES: usize = 5;

/// Formats all changes, followed by their number.
pub(super) fn report(diff: &Diff, labels: &Labels<'_>) -> String {
    if diff.is_empty() {
        let (before, after) = (one_line::name(labels.before), one_line::name(labels.after));
        return format!("no changes from `{before}` to `{after}`\n");
    }
    let mut text = String::new();
    let mut resources = 0;
    let mut last = None;
    for change in diff.changes() {
        let resource = (&change.place.registry, &change.place.resource);
        if last.replace(resource) != Some(resource) {
            resources += 1;
            text += &heading(change);
        }
        text += &one(change, labels);
    }
    text + &summary(diff, resources)
}

fn heading(change: &Change) -> String {
    let resource = one_line::name(&change.place.resource);
    match change.place.registry.as_str() {
        "" => format!("resource `{resource}`\n\n"),
        registry => format!("resource `{resource}` in {}\n\n", one_line::name(registry)),
    }
}

fn one(change: &Change, labels: &Labels<'_>) -> String {
    let rule = change.rule;
    let mut text = format!("{}[{}]: {}", change.impact(), rule.code, rule.title);
    if !change.place.path.is_empty() {
        let _ = write!(text, ": `{}`", one_line::name(&change.place.path));
    }
    let _ = writeln!(text, "\n --> {}", labels.location(change));
    for (name, value) in notes(change) {
        let _ = writeln!(text, "  = {name}: {value}");
    }
    text + "\n"
}

/// Lists what there is to say about a change. Of compatible ones, that is little.
fn notes(change: &Change) -> Vec<(&'static str, String)> {
    let (before, after) = sides(change);
    let mut notes = Vec::new();
    notes.extend(before.map(|value| ("before", value)));
    notes.extend(after.map(|value| ("after", value)));
    if !change.used_by.is_empty() {
        notes.push(("used by", used_by(&change.used_by)));
    }
    let matters = change.impact() > Impact::Compatible;
    if matters {
        notes.extend([("readers", change.readers.to_string()), ("writers", change.writers.to_string())]);
    }
    if change.step > VersionStep::Patch {
        notes.push(("version", change.step.to_string()));
    }
    if matters {
        notes.push(("help", change.rule.action.to_owned()));
    }
    notes
}

/// Returns the values of both sides.
fn sides(change: &Change) -> (Option<String>, Option<String>) {
    let value = |side: &Side| side.value.clone().unwrap_or_else(|| "(none)".to_owned());
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => {
            let (before, after) = one_line::values(&value(before), &value(after));
            (Some(before), Some(after))
        }
        (before, after) => {
            let shown = |side: &Side| one_line::value(&value(side));
            (before.as_ref().map(shown), after.as_ref().map(shown))
        }
    }
}

/// Lists the first places, and the number of others.
fn used_by(all: &[String]) -> String {
    let few = all.iter().take(MOST_USES).map(|place| format!("`{}`", one_line::name(place)));
    let few = few.collect::<Vec<_>>().join(", ");
    match all.len().saturating_sub(MOST_USES) {
        0 => few,
        others => format!("{few} and {}", count(others, "other")),
    }
}

fn summary(diff: &Diff, resources: usize) -> String {
    let number = |impact: Impact| {
        let number = diff.count(impact);
        (number > 0).then(|| format!("{number} {impact}"))
    };
    let numbers: Vec<String> = Impact::ALL.into_iter().rev().filter_map(number).collect();
    let numbers = match numbers.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => numbers.concat(),
    };
    let changes = if diff.changes().len() == 1 { "change" } else { "changes" };
    let step = diff.step().unwrap_or(VersionStep::Patch);
    let worst = diff.changes().iter().find(|change| Some(change.impact()) == diff.impact());
    let example = worst.map_or("", |change| change.rule.code);
    format!(
        "{numbers} {changes} in {}; generated bindings need a {step} version\n\
         for more about a code: `kustomer explain {example}`\n",
        count(resources, "resource")
    )
}
