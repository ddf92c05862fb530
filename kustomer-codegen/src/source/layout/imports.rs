//! The `use` lines of a file, and the names of imported types.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashSet};

use crate::order::sort_by;
use crate::source::layout::printer::Printer;

/// The items that a file imports.
#[derive(Debug, Default)]
pub(crate) struct Imports {
    /// Path of the module for each imported name.
    used: BTreeMap<String, String>,
    /// Names that the file declares itself, which cannot be imported.
    declared: HashSet<String>,
}

impl Imports {
    pub(crate) fn new(declared: HashSet<String>) -> Self {
        Self { used: BTreeMap::new(), declared }
    }

    /// Imports an item and returns its name, or its full path if the name is already taken.
    pub(crate) fn name(&mut self, module: &str, name: &str) -> String {
        let is_free = self.used.get(name).is_none_or(|used| used == module) && !self.declared.contains(name);
        if !is_free {
            return format!("{module}::{name}");
        }
        if !self.used.contains_key(name) {
            self.used.insert(name.to_owned(), module.to_owned());
        }
        name.to_owned()
    }

    /// Prints the lines in three groups: `std`, `kustomer` and sibling modules.
    pub(crate) fn print(&self, printer: &mut Printer<'_>) {
        for group in ["std", "kustomer", "super"] {
            let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for (name, module) in &self.used {
                if module.split("::").next() == Some(group) {
                    modules.entry(module).or_default().push(name);
                }
            }
            let mut lines: Vec<(&str, Vec<&str>)> = modules.into_iter().collect();
            sort_by(&mut lines, line_order);
            for (module, mut names) in lines.iter().cloned() {
                sort_by(&mut names, |one, other| version_order(one, other));
                list(&format!("use {module}"), &names, printer);
            }
            if !lines.is_empty() {
                printer.gap();
            }
        }
    }
}

/// Prints `use module::{A, B};` like rustfmt does.
pub(crate) fn list(start: &str, names: &[&str], printer: &mut Printer<'_>) {
    let widest = printer.options().width();
    let one_line = match names {
        [only] => format!("{start}::{only};"),
        names => format!("{start}::{{{}}};", names.join(", ")),
    };
    // rustfmt reserves two more columns here, and one more on all lines of a list but the last.
    if printer.indent() + one_line.len() + 2 <= widest || names.len() == 1 {
        printer.line(&one_line);
        return;
    }
    printer.line(&format!("{start}::{{"));
    printer.inside(|printer| {
        let mut line = String::new();
        for (at, name) in names.iter().enumerate() {
            let room = if at + 1 < names.len() { 3 } else { 2 };
            if !line.is_empty() && printer.indent() + line.len() + name.len() + room > widest {
                printer.line(&line);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(name);
            line.push(',');
        }
        printer.line(&line);
    });
    printer.line("};");
}

/// Compares `use` lines in rustfmt's order: segment by segment, `super` first, a list of names last.
fn line_order(one: &(&str, Vec<&str>), other: &(&str, Vec<&str>)) -> Ordering {
    let segments = |line: &(&str, Vec<&str>)| {
        let mut segments: Vec<(u8, String)> = line.0.split("::").map(segment).collect();
        segments.push(match line.1.as_slice() {
            [only] => segment(only),
            _ => (2, String::new()),
        });
        segments
    };
    let (one, other) = (segments(one), segments(other));
    for (a, b) in one.iter().zip(&other) {
        let order = a.0.cmp(&b.0).then_with(|| version_order(&a.1, &b.1));
        if order != Ordering::Equal {
            return order;
        }
    }
    one.len().cmp(&other.len())
}

fn segment(text: &str) -> (u8, String) {
    (u8::from(text != "super"), text.to_owned())
}

/// Compares names in rustfmt's order: numbers by value, and without `r#`.
pub(crate) fn version_order(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.trim_start_matches("r#"), other.trim_start_matches("r#"));
    let (mut rest, mut other_rest) = (one, other);
    loop {
        let (Some(next), Some(other_next)) = (rest.chars().next(), other_rest.chars().next()) else {
            return rest.len().cmp(&other_rest.len()).then_with(|| one.cmp(other));
        };
        if next.is_ascii_digit() && other_next.is_ascii_digit() {
            let ((digits, behind), (other_digits, other_behind)) = (number(rest), number(other_rest));
            if digits != other_digits {
                return digits.len().cmp(&other_digits.len()).then_with(|| digits.cmp(other_digits));
            }
            (rest, other_rest) = (behind, other_behind);
            continue;
        }
        if next != other_next {
            // An underscore sorts first.
            let rank = |c: char| if c == '_' { '\0' } else { c };
            return rank(next).cmp(&rank(other_next));
        }
        rest = rest.get(next.len_utf8()..).unwrap_or_default();
        other_rest = other_rest.get(next.len_utf8()..).unwrap_or_default();
    }
}

/// Splits a text into its leading digits, without leading zeros, and the rest.
fn number(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    (digits.trim_start_matches('0'), rest)
}
