//! Changes as Markdown for a pull request: a table for each resource, and what to do.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kustomer_schema::diff::{Change, Diff, Impact, Rule, Side};

use super::one_line;

/// Hosts refuse comments beyond some size, so a long report is cut.
const MOST_ROWS: usize = 200;

/// Formats all changes.
pub(super) fn report(diff: &Diff) -> String {
    let Some(step) = diff.step() else { return "### Schema changes: none\n".to_owned() };
    let numbers: Vec<String> =
        Impact::ALL.into_iter().rev().map(|impact| format!("{} {impact}", diff.count(impact))).collect();
    let mut text = format!("### Schema changes: {} ({step} version)\n", numbers.join(", "));
    let mut last = None;
    for change in diff.changes().iter().take(MOST_ROWS) {
        let resource = (&change.place.registry, &change.place.resource);
        if last.replace(resource) != Some(resource) {
            text += &heading(change);
        }
        text += &row(change);
    }
    if let Some(others @ 1..) = diff.changes().len().checked_sub(MOST_ROWS) {
        let _ = write!(text, "\n{others} more changes are not shown.\n");
    }
    text + &actions(diff)
}

fn heading(change: &Change) -> String {
    let place = match change.place.registry.as_str() {
        "" => code(&change.place.resource),
        registry => format!("{} in {}", code(&change.place.resource), code(registry)),
    };
    format!(
        "\n#### {place}\n\n| | change | before | after | readers | writers | version |\n|---|---|---|---|---|---|---|\n"
    )
}

fn row(change: &Change) -> String {
    let value = |side: &Option<Side>| side.as_ref().and_then(|side| side.value.clone()).unwrap_or_default();
    let (before, after) = one_line::values(&value(&change.before), &value(&change.after));
    let place =
        if change.place.path.is_empty() { String::new() } else { format!(": {}", code(&change.place.path)) };
    format!(
        "| {} | {}{place} | {} | {} | {} | {} | {} |\n",
        change.rule.code,
        change.rule.title,
        code(&before),
        code(&after),
        emphasized(change.readers),
        emphasized(change.writers),
        change.step
    )
}

fn emphasized(impact: Impact) -> String {
    if impact == Impact::Breaking { format!("**{impact}**") } else { impact.to_string() }
}

/// What to do about each kind of change that is not compatible, once.
fn actions(diff: &Diff) -> String {
    let of_interest = diff.changes().iter().filter(|change| change.impact() > Impact::Compatible);
    let rules: BTreeMap<&str, &Rule> = of_interest.map(|change| (change.rule.code, change.rule)).collect();
    if rules.is_empty() {
        return String::new();
    }
    let mut lines = String::new();
    for Rule { code, title, action, .. } in rules.values() {
        let _ = writeln!(lines, "- **{code}** {title}: {action}");
    }
    format!("\n<details><summary>What to do</summary>\n\n{lines}\n</details>\n")
}

/// Formats a text as code in a cell of a table. What would end the code or the cell is replaced or escaped.
fn code(text: &str) -> String {
    let line = one_line::name(text).replace('|', "\\|");
    let line = line.trim();
    if line.is_empty() {
        return String::new();
    }
    let ticks = "`".repeat(longest_run(line) + 1);
    let pad = if line.starts_with('`') || line.ends_with('`') { " " } else { "" };
    format!("{ticks}{pad}{line}{pad}{ticks}")
}

/// Returns the number of backticks in the longest run of them.
fn longest_run(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_cannot_leave_their_cell() {
        assert_eq!(code("a | b"), "`a \\| b`");
        assert_eq!(code("`x`"), "`` `x` ``");
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("a\n| b <img>"), "`a\\n\\| b <img>`");
        assert_eq!(code(" "), "");
    }
}
