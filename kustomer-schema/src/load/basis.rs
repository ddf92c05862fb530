//! `basis`: what the statements of a file rest on.

use super::Loader;
use crate::json::{Kind, Member, member};
use crate::model::{Basis, Grounds};
use crate::problem::Unknown;
use crate::wording::{list, shown};

impl Loader<'_> {
    /// What one statement rests on.
    pub(super) fn grounds(&mut self, words: &[Member<'_>]) -> Option<Grounds> {
        let at = self.choice(words, "basis", &Grounds::ALL.map(Grounds::as_str))?;
        Grounds::ALL.get(at).copied()
    }

    /// What each part rests on.
    pub(super) fn basis(&mut self, words: &[Member<'_>], known: &[&str]) -> Basis {
        let mut basis = Basis::default();
        let Some(member) = member(words, "basis") else { return basis };
        let Kind::Object(parts) = &member.value.kind else {
            let message = format!("`basis` takes an object here, not {}", member.value.article());
            self.report.tell(member.value.place, message).help(format!("name the part: {}", list(known)));
            return basis;
        };
        for part in parts {
            if !known.contains(&&*part.name) {
                let message = format!("`basis` of an unknown part `{}`", shown(&part.name));
                let unknown = Unknown { what: "part", word: &part.name, known: &|| known.to_vec() };
                self.report.tell_unknown(part.place, message, unknown);
            }
            let at = self.choice_of(&part.value, &part.name, &Grounds::ALL.map(Grounds::as_str));
            let grounds = at.and_then(|at| Grounds::ALL.get(at).copied());
            basis.parts.extend(grounds.map(|grounds| (part.name.as_ref().to_owned(), grounds)));
        }
        basis
    }
}
