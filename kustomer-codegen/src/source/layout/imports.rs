//! The `use` lines of a file, and how a type is then called in it.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashSet};

use crate::source::layout::printer::Printer;

/// What a file uses of others.
#[derive(Debug, Default)]
pub(crate) struct Imports {
    /// Name to the path of the module that it is in.
    used: BTreeMap<String, String>,
    /// Names of the file's own types, which no import can have.
    own: HashSet<String>,
}

impl Imports {
    pub(crate) fn new(own: HashSet<String>) -> Self {
        Self { used: BTreeMap::new(), own }
    }

    /// The name of an item of a module: itself once it is imported, and with its path where the name means another.
    pub(crate) fn name(&mut self, module: &str, name: &str) -> String {
        let is_free = self.used.get(name).is_none_or(|used| used == module) && !self.own.contains(name);
        if !is_free {
            return format!("{module}::{name}");
        }
        if !self.used.contains_key(name) {
            self.used.insert(name.to_owned(), module.to_owned());
        }
        name.to_owned()
    }

    /// The lines, in groups for the library, the crate and what is beside the file.
    pub(crate) fn print(&self, printer: &mut Printer<'_>) {
        for group in ["std", "kustomer", "super"] {
            let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for (name, module) in &self.used {
                if module.split("::").next() == Some(group) {
                    modules.entry(module).or_default().push(name);
                }
            }
            let mut lines: Vec<(&str, Vec<&str>)> = modules.into_iter().collect();
            lines.sort_by(|one, other| line_order(one, other));
            for (module, mut names) in lines.iter().cloned() {
                names.sort_by(|one, other| version_order(one, other));
                list(&format!("use {module}"), &names, printer);
            }
            if !lines.is_empty() {
                printer.gap();
            }
        }
    }
}

/// `use module::{A, B};` as rustfmt lays it out.
pub(crate) fn list(start: &str, names: &[&str], printer: &mut Printer<'_>) {
    let widest = printer.options().width();
    let one_line = match names {
        [only] => format!("{start}::{only};"),
        names => format!("{start}::{{{}}};", names.join(", ")),
    };
    // rustfmt leaves room for two more characters here, and below for one more on all lines but the last.
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

/// The order of `use` lines: segment by segment, `super` first, a list of names last.
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

/// The order of names in rustfmt: numbers by their value, `r#` of no account.
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
            // An underscore comes before everything.
            let rank = |c: char| if c == '_' { '\0' } else { c };
            return rank(next).cmp(&rank(other_next));
        }
        rest = rest.get(next.len_utf8()..).unwrap_or_default();
        other_rest = other_rest.get(next.len_utf8()..).unwrap_or_default();
    }
}

/// The digits at the start, without leading zeros, and the rest.
fn number(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    (digits.trim_start_matches('0'), rest)
}
