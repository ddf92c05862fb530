//! The mistakes of a request, collected.

use kustomer_schema::suggest::nearest;

use super::wording::{listed, shortened};
use crate::refusal::{Mistake, Refusal};

/// More than this many are no help to anyone, and an answer should not be many times its request.
const MOST_MISTAKES: usize = 100;

/// Mistakes found so far. Dropping it unasked would let a wrong body through, hence `must_use`.
#[must_use]
#[derive(Debug, Default)]
pub(crate) struct Mistakes {
    found: Vec<Mistake>,
}

impl Mistakes {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn push(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.add(Mistake { field: field.into(), message: message.into(), allowed: Vec::new() });
    }

    /// The same for a place of which nothing was said yet.
    pub(crate) fn push_once(&mut self, field: &str, message: String) {
        if self.found.iter().all(|mistake| mistake.field != field) {
            self.push(field, message);
        }
    }

    /// A word that is not on a closed list.
    pub(crate) fn push_unknown(&mut self, field: &str, what: &str, word: &str, allowed: &[&str]) {
        let word = shortened(word);
        // A single letter is no slip of another.
        let near = if word.chars().count() > 1 { nearest(&word, allowed) } else { None };
        let help = match near {
            Some(near) => format!(", did you mean `{near}`?"),
            None if allowed.len() <= 12 => format!(", expected one of {}", listed(allowed)),
            None => String::new(),
        };
        self.add(Mistake {
            field: field.to_owned(),
            message: format!("unknown {what} `{word}`{help}"),
            allowed: allowed.iter().map(|&word| word.to_owned()).collect(),
        });
    }

    fn add(&mut self, mistake: Mistake) {
        // A schema and the metadata made from it say the same of an attribute.
        let told = || {
            self.found.iter().any(|known| known.field == mistake.field && known.message == mistake.message)
        };
        if self.found.len() < MOST_MISTAKES && !told() {
            self.found.push(mistake);
        }
    }

    /// # Errors
    /// A 400 that names every mistake.
    pub(crate) fn finish(self) -> Result<(), Refusal> {
        if self.found.is_empty() { Ok(()) } else { Err(Refusal::invalid(self.found)) }
    }
}
