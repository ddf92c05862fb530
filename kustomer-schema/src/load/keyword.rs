//! Checks the names of members: keywords must be known, and names must be valid on the wire or in Rust.

use super::Loader;
use crate::json::{Member, member};
use crate::message::printable;
use crate::model::SourceString;
use crate::position::Position;
use crate::problem::Unknown;
use crate::vocabulary::{KUSTOMER, STANDARD_KEYWORDS, StandardKeyword, standard_keyword, unsupported};

impl Loader<'_> {
    /// Reports members that are not keywords of JSON Schema, or not allowed here.
    pub(super) fn standard_keywords(&mut self, members: &[Member<'_>], at_root: bool) {
        for member in members {
            match standard_keyword(&member.name) {
                Some(keyword) => self.check_place(member, keyword, at_root),
                None => self.report_unknown_keyword(member),
            }
        }
    }

    fn check_place(&mut self, member: &Member<'_>, keyword: &StandardKeyword, at_root: bool) {
        if at_root && !keyword.at_root {
            let message = format!("`{}` is not allowed at the root of a file", keyword.name);
            self.report
                .error(member.position, message)
                .help("the root describes a resource, which is an object");
        } else if !at_root && keyword.name == "$defs" {
            self.report
                .error(member.position, "`$defs` is only allowed at the root of a file")
                .help("move the definitions to the root");
        }
    }

    fn report_unknown_keyword(&mut self, member: &Member<'_>) {
        let name = printable(&member.name);
        if let Some(instead) = unsupported(&member.name) {
            self.report.error(member.position, format!("`{name}` is not supported")).help(instead);
            return;
        }
        let known = || STANDARD_KEYWORDS.iter().map(|keyword| keyword.name).collect();
        let unknown = Unknown { what: "keyword", name: &member.name, known: &known };
        self.report.unknown(member.position, format!("unknown keyword `{name}`"), unknown);
    }

    /// Returns Kustomer's keywords in an object, after checking that they are known.
    pub(super) fn kustomer_keywords<'n, 't>(
        &mut self,
        members: &'n [Member<'t>],
        known: &[&str],
    ) -> &'n [Member<'t>] {
        let keywords = self.object_members(members, KUSTOMER).unwrap_or_default();
        self.known_keywords(keywords, known, "`x-kustomer`");
        keywords
    }

    /// Reports members that are not among the known keywords.
    pub(super) fn known_keywords(&mut self, members: &[Member<'_>], known: &[&str], whose: &str) {
        for member in members {
            if !known.contains(&&*member.name) {
                let message = format!("unknown keyword `{}` in {whose}", printable(&member.name));
                let unknown = Unknown { what: "keyword", name: &member.name, known: &|| known.to_vec() };
                self.report.unknown(member.position, message, unknown);
            }
        }
    }

    /// Names are written to JSON without escaping, so they must not need any.
    pub(super) fn wire_name(&mut self, name: &str, position: Position) {
        if name.is_empty() {
            self.report.error(position, "the name is empty");
        } else if name.contains(|c: char| c.is_control() || c == '"' || c == '\\') {
            self.report
                .error(position, format!("`{}` is not a valid name", printable(name)))
                .help("quotes, backslashes and control characters are not allowed");
        }
    }

    /// Reads the name of a Rust type from `rust`.
    pub(super) fn rust_type(&mut self, keywords: &[Member<'_>]) -> Option<SourceString> {
        let name = self.source_string(keywords, "rust")?;
        self.name_of_type(&name, "a type", "FlightCrew");
        Some(name)
    }

    /// Checks that a name is in Pascal case.
    pub(super) fn name_of_type(&mut self, name: &SourceString, what: &str, example: &str) {
        let fits = name.text.starts_with(|c: char| c.is_ascii_uppercase())
            && name.text.chars().all(|c| c.is_ascii_alphanumeric())
            && name.text != "Self";
        if !fits {
            self.report
                .error(name.position, format!("`{}` is not a valid name for {what}", printable(&name.text)))
                .help(format!("write it in Pascal case, such as `{example}`"));
        }
    }

    /// Reads the name of a field from `rust`.
    pub(super) fn rust_field(&mut self, keywords: &[Member<'_>]) -> Option<SourceString> {
        let name = self.source_string(keywords, "rust")?;
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let fits = name.text.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
            && name.text.chars().all(allowed)
            && name.text.contains(|c: char| c != '_')
            && !matches!(name.text.as_str(), "self" | "super" | "crate");
        if !fits {
            self.report
                .error(name.position, format!("`{}` is not a valid name for a field", printable(&name.text)))
                .help("write it in snake case, such as `delay_minutes`");
        }
        Some(name)
    }

    /// Returns the position of a member's value, or a fallback if there is no such member.
    pub(super) fn position_of(members: &[Member<'_>], name: &str, otherwise: Position) -> Position {
        member(members, name).map_or(otherwise, |member| member.value.position)
    }
}
