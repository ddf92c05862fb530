//! Words: whether an object has only members that are known, and whether the names in it can be names.

use super::Loader;
use crate::json::{Member, member};
use crate::message::printable;
use crate::model::SourceString;
use crate::position::Position;
use crate::problem::Unknown;
use crate::vocabulary::{KUSTOMER, STANDARD_KEYWORDS, StandardKeyword, standard_keyword, unsupported};

impl Loader<'_> {
    /// Tells every member that is no keyword, or none that can stand here.
    pub(super) fn standard_keywords(&mut self, members: &[Member<'_>], at_root: bool) {
        for member in members {
            match standard_keyword(&member.name) {
                Some(keyword) => self.stands(member, keyword, at_root),
                None => self.no_keyword(member),
            }
        }
    }

    fn stands(&mut self, member: &Member<'_>, keyword: &StandardKeyword, at_root: bool) {
        if at_root && !keyword.at_root {
            let message = format!("`{}` does not stand at the root of a file", keyword.name);
            self.report
                .error(member.position, message)
                .help("a file describes a resource, which is an object");
        } else if !at_root && keyword.name == "$defs" {
            self.report
                .error(member.position, "`$defs` stands at the root of a file only")
                .help("move the definitions there");
        }
    }

    fn no_keyword(&mut self, member: &Member<'_>) {
        let name = printable(&member.name);
        if let Some(instead) = unsupported(&member.name) {
            self.report.error(member.position, format!("`{name}` is not supported")).help(instead);
            return;
        }
        let known = || STANDARD_KEYWORDS.iter().map(|keyword| keyword.name).collect();
        let unknown = Unknown { what: "keyword", name: &member.name, known: &known };
        self.report.unknown(member.position, format!("unknown keyword `{name}`"), unknown);
    }

    /// Kustomer's own keywords of an object, all of them known.
    pub(super) fn kustomer_keywords<'n, 't>(
        &mut self,
        members: &'n [Member<'t>],
        known: &[&str],
    ) -> &'n [Member<'t>] {
        let keywords = self.inner(members, KUSTOMER).unwrap_or_default();
        self.known_keywords(keywords, known, "`x-kustomer`");
        keywords
    }

    /// Tells every member that is none of the known keywords.
    pub(super) fn known_keywords(&mut self, members: &[Member<'_>], known: &[&str], whose: &str) {
        for member in members {
            if !known.contains(&&*member.name) {
                let message = format!("unknown word `{}` in {whose}", printable(&member.name));
                let unknown = Unknown { what: "word", name: &member.name, known: &|| known.to_vec() };
                self.report.unknown(member.position, message, unknown);
            }
        }
    }

    /// Names go into a body as they are: one that JSON would have to escape is none that the service has.
    pub(super) fn wire_name(&mut self, name: &str, position: Position) {
        if name.is_empty() {
            self.report.error(position, "an empty name");
        } else if name.contains(|c: char| c.is_control() || c == '"' || c == '\\') {
            self.report
                .error(position, format!("`{}` is no name that the service has", printable(name)))
                .help("quotes, backslashes and control characters are not allowed");
        }
    }

    /// The name of a Rust type that `rust` gives.
    pub(super) fn rust_type(&mut self, keywords: &[Member<'_>]) -> Option<SourceString> {
        let name = self.source_string(keywords, "rust")?;
        self.name_of_type(&name, "a type", "FlightCrew");
        Some(name)
    }

    /// A name in Rust that begins with a capital.
    pub(super) fn name_of_type(&mut self, name: &SourceString, what: &str, example: &str) {
        let fits = name.text.starts_with(|c: char| c.is_ascii_uppercase())
            && name.text.chars().all(|c| c.is_ascii_alphanumeric())
            && name.text != "Self";
        if !fits {
            self.report
                .error(name.position, format!("`{}` is not the name of {what}", printable(&name.text)))
                .help(format!("write it as Rust does: `{example}`"));
        }
    }

    /// The name of a field that `rust` gives.
    pub(super) fn rust_field(&mut self, keywords: &[Member<'_>]) -> Option<SourceString> {
        let name = self.source_string(keywords, "rust")?;
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let fits = name.text.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
            && name.text.chars().all(allowed)
            && name.text.contains(|c: char| c != '_')
            && !matches!(name.text.as_str(), "self" | "super" | "crate");
        if !fits {
            self.report
                .error(name.position, format!("`{}` is not the name of a field", printable(&name.text)))
                .help("write it as Rust does: `delay_minutes`");
        }
        Some(name)
    }

    /// The position of a member's value, or of its surroundings.
    pub(super) fn position_of(members: &[Member<'_>], name: &str, otherwise: Position) -> Position {
        member(members, name).map_or(otherwise, |member| member.value.position)
    }
}
