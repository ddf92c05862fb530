//! `provenance`: where the statements of a file come from.

use super::Loader;
use crate::json::{Member, NodeKind, member};
use crate::message::{alternatives, printable};
use crate::model::{Provenance, ProvenanceByPart};
use crate::problem::Unknown;

impl Loader<'_> {
    /// Reads the provenance of a single statement.
    pub(super) fn provenance(&mut self, keywords: &[Member<'_>]) -> Option<Provenance> {
        let at = self.choice(keywords, "provenance", &Provenance::ALL.map(Provenance::as_str))?;
        Provenance::ALL.get(at).copied()
    }

    /// Reads the provenance of each part.
    pub(super) fn provenance_by_part(&mut self, keywords: &[Member<'_>], known: &[&str]) -> ProvenanceByPart {
        let mut by_part = ProvenanceByPart::default();
        let Some(member) = member(keywords, "provenance") else { return by_part };
        let NodeKind::Object(parts) = &member.value.kind else {
            let message = format!("`provenance` must be an object here, not {}", member.value.article());
            self.report
                .error(member.value.position, message)
                .help(format!("name the parts, such as {}", alternatives(known)));
            return by_part;
        };
        for part in parts {
            if !known.contains(&&*part.name) {
                let message = format!("unknown part `{}` in `provenance`", printable(&part.name));
                let unknown = Unknown { what: "part", name: &part.name, known: &|| known.to_vec() };
                self.report.unknown(part.position, message, unknown);
            }
            let at = self.choice_of(&part.value, &part.name, &Provenance::ALL.map(Provenance::as_str));
            let provenance = at.and_then(|at| Provenance::ALL.get(at).copied());
            by_part.parts.extend(provenance.map(|provenance| (part.name.as_ref().to_owned(), provenance)));
        }
        by_part
    }
}
