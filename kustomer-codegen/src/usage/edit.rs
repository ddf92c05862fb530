//! Edits of a source text that follow a change of the API: renamed attributes, values that may be absent, new values.

use std::ops::Range;

use super::derived::{DerivedField, DerivedType};
use crate::names::variant_name;

/// A replacement in a source text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edit {
    /// The place, in bytes; empty to insert.
    pub at: Range<usize>,
    /// The new text.
    pub text: String,
}

impl DerivedField {
    /// Gives the field another name on the wire. Its name in Rust stays, so that the code around it compiles as before.
    pub fn renamed(&self, source: &str, wire: &str) -> Edit {
        let literal = format!("{wire:?}");
        match (&self.rename, self.attribute) {
            (Some(at), _) => Edit { at: at.clone(), text: literal },
            (None, Some((end, separator))) => {
                Edit { at: end..end, text: format!("{separator}rename = {literal}") }
            }
            (None, None) => {
                let text = format!("#[kustomer(rename = {literal})]{}", separator_at(source, self.start));
                Edit { at: self.start..self.start, text }
            }
        }
    }

    /// Lets the field be absent or `null`. `None` if it can be already.
    pub fn made_optional(&self, source: &str) -> Option<Edit> {
        let ty = source.get(self.ty.clone())?;
        (!self.is_option).then(|| Edit { at: self.ty.clone(), text: format!("Option<{ty}>") })
    }
}

impl DerivedType {
    /// Adds a variant for a value. `None` if the type is not an enum, has the value or the name, or lacks a variant for
    /// unknown values; that variant stays the last.
    pub fn with_variant(&self, source: &str, wire: &str) -> Option<Edit> {
        let (at, case) = (self.next_variant?, self.case?);
        let name = variant_name(wire);
        let is_name = syn::parse_str::<syn::Ident>(&name).is_ok();
        if !is_name || self.variants.iter().any(|variant| variant.wire == wire || variant.name == name) {
            return None;
        }
        let separator = separator_at(source, at);
        let rename = if case.of_name(&name) == wire {
            String::new()
        } else {
            format!("#[kustomer(rename = {wire:?})]{separator}")
        };
        Some(Edit { at: at..at, text: format!("{rename}{name},{separator}") })
    }
}

/// Returns what separates something that is added at a place from what is there: a line break with the same indentation,
/// or a space in the middle of a line.
fn separator_at(source: &str, at: usize) -> String {
    let before = source.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    if line.chars().all(char::is_whitespace) { format!("\n{line}") } else { " ".to_owned() }
}

/// Applies edits to a source text. Of edits that overlap, the first in the text wins; of equal ones, one is applied.
pub fn apply(source: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by(|a, b| (a.at.start, a.at.end, &a.text).cmp(&(b.at.start, b.at.end, &b.text)));
    edits.dedup();
    let (mut text, mut end) = (String::with_capacity(source.len()), 0);
    for edit in edits.iter().filter(|edit| edit.at.start <= edit.at.end) {
        let Some(kept) = source.get(end..edit.at.start) else { continue };
        text.push_str(kept);
        text.push_str(&edit.text);
        end = edit.at.end;
    }
    text.push_str(source.get(end..).unwrap_or_default());
    text
}

#[cfg(test)]
mod tests {
    use super::super::derived_types;
    use super::*;

    const SOURCE: &str = r#"use kustomer::{KustomerEnum, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
pub struct Flight {
    title: String,
    #[kustomer(custom)]
    delay_minutes: f64,
    /// Ends in the crew room.
    #[kustomer(custom, rename = "remarksTxt")]
    pub remarks: Option<String>,
    pub external_id: Option<String>,
    #[kustomer(custom)]
    cabin: Cabin,
}

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    PremiumEconomy,
    #[kustomer(other)]
    Other(String),
}
"#;

    fn types() -> Vec<DerivedType> {
        derived_types(SOURCE).unwrap()
    }

    fn field<'t>(types: &'t [DerivedType], name: &str) -> &'t DerivedField {
        types[0].fields.iter().find(|field| field.name == name).unwrap()
    }

    fn edited(edit: Option<Edit>) -> String {
        let text = apply(SOURCE, edit.into_iter().collect());
        // What was not edited is as before, and the result is still Rust.
        assert!(derived_types(&text).is_ok(), "{text}");
        let lines = text.lines().filter(|line| !SOURCE.lines().any(|before| before == *line));
        lines.map(str::trim).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_renamed_attribute_keeps_the_name_of_its_field() {
        let types = types();
        let renamed = |name: &str, wire: &str| edited(Some(field(&types, name).renamed(SOURCE, wire)));
        assert_eq!(renamed("remarks", "notesTxt"), r#"#[kustomer(custom, rename = "notesTxt")]"#);
        assert_eq!(renamed("delay_minutes", "lateNum"), r#"#[kustomer(custom, rename = "lateNum")]"#);
        assert_eq!(renamed("external_id", "bookingId"), r#"#[kustomer(rename = "bookingId")]"#);
        assert_eq!(renamed("title", "a\"b"), r#"#[kustomer(rename = "a\"b")]"#);
    }

    #[test]
    fn a_value_that_may_be_absent_becomes_an_option_once() {
        let types = types();
        let made = |name: &str| field(&types, name).made_optional(SOURCE);
        assert_eq!(edited(made("delay_minutes")), "delay_minutes: Option<f64>,");
        assert_eq!(made("remarks"), None);
    }

    #[test]
    fn a_new_value_is_a_variant_before_the_one_for_unknown_values() {
        let types = types();
        let cabin = &types[1];
        assert_eq!(edited(cabin.with_variant(SOURCE, "first")), "First,");
        let renamed = edited(cabin.with_variant(SOURCE, "business-plus"));
        assert_eq!(renamed, "#[kustomer(rename = \"business-plus\")]\nBusinessPlus,");
        assert_eq!(cabin.with_variant(SOURCE, "economy"), None, "it has the value");
        assert_eq!(cabin.with_variant(SOURCE, "Economy"), None, "it has the name");
        assert_eq!(cabin.with_variant(SOURCE, "2nd"), None, "no variant can be called `2nd`");
        assert_eq!(types[0].with_variant(SOURCE, "first"), None, "it is a struct");
    }

    #[test]
    fn edits_are_applied_in_order_and_equal_ones_once() {
        let edit = |at: Range<usize>, text: &str| Edit { at, text: text.to_owned() };
        let edits = vec![edit(4..5, "E"), edit(0..1, "A"), edit(0..1, "A"), edit(2..2, "+")];
        assert_eq!(apply("abcde", edits), "Ab+cdE");
        assert_eq!(apply("abcde", vec![edit(1..4, "-"), edit(2..3, "never")]), "a-e");
    }
}
