//! What people read about rules: the page of one rule, as `kustomer explain` prints it, and the table of all rules for the
//! guide.

use std::fmt::Write as _;

use super::catalog::GROUPS;
use super::impact::{Impact, VersionStep};
use super::rule::{Example, Rule};
use crate::prose::{code_block, paragraph};

/// Returns the page of a rule as plain text.
pub fn rule_page(rule: &Rule) -> String {
    let Rule { code, title, readers, writers, step, explanation, action, example, opposites } = rule;
    let [before, after] = parts(example);
    format!(
        "{code}: {title}\n\nreaders: {}\nwriters: {}\nversion: {}\nother direction: {}\n\n{}\nBefore{}:\n\n{}\nAfter:\n\n{}\n{}",
        at_most(readers.as_str(), *readers == Impact::Compatible),
        at_most(writers.as_str(), *writers == Impact::Compatible),
        at_most(step.as_str(), *step == VersionStep::Patch),
        opposites.join(" or "),
        paragraph(explanation),
        match example {
            Example::Part { part, .. } => format!(", {}", part.place()),
            Example::Files { .. } => String::new(),
        },
        code_block(&before),
        code_block(&after),
        paragraph(&format!("What to do: {action}")),
    )
}

/// The smallest classification cannot be smaller in any case.
fn at_most(name: &str, is_smallest: bool) -> String {
    if is_smallest { name.to_owned() } else { format!("{name} at most") }
}

/// Returns tables of all rules in Markdown, with a heading for each group.
pub fn rule_tables() -> String {
    let mut text = String::new();
    for (at, (group, rules)) in GROUPS.into_iter().enumerate() {
        let _ = write!(
            text,
            "{}## {group}\n\n| code | change | readers | writers | version |\n|---|---|---|---|---|\n",
            if at > 0 { "\n" } else { "" }
        );
        for Rule { code, title, readers, writers, step, .. } in rules {
            let _ = writeln!(text, "| `{code}` | {title} | {readers} | {writers} | {step} |");
        }
    }
    text
}

/// The texts of an example.
fn parts(example: &Example) -> [String; 2] {
    match example {
        Example::Part { before, after, .. } => [before, after].map(|part| (*part).to_owned()),
        Example::Files { before, after } => [before, after].map(|files| {
            files.iter().map(|(path, text)| format!("{path}:\n{text}")).collect::<Vec<_>>().join("\n\n")
        }),
    }
}
