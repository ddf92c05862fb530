//! The mistakes in a request, collected.

use kustomer_schema::suggest::nearest;

use crate::refusal::{Mistake, Refusal};
use crate::wording::{listed, shortened};

/// The maximum number of reported mistakes, so that a response is not many times the size of its request.
const MAX_MISTAKES: usize = 100;

/// The mistakes found so far. Dropping them would accept an invalid body, hence `must_use`.
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

    /// Adds a mistake unless there is already one for this field.
    pub(crate) fn push_once(&mut self, field: &str, message: String) {
        if self.found.iter().all(|mistake| mistake.field != field) {
            self.push(field, message);
        }
    }

    /// Adds a mistake about a value that is not in a closed list.
    pub(crate) fn push_unknown(&mut self, field: &str, what: &str, value: &str, allowed: &[&str]) {
        let value = shortened(value);
        // A single letter is not a typo of another.
        let near = if value.chars().count() > 1 { nearest(&value, allowed) } else { None };
        let help = match near {
            Some(near) => format!(", did you mean `{near}`?"),
            None if allowed.len() <= 12 => format!(", expected one of {}", listed(allowed)),
            None => String::new(),
        };
        self.add(Mistake {
            field: field.to_owned(),
            message: format!("unknown {what} `{value}`{help}"),
            allowed: allowed.iter().map(|&value| value.to_owned()).collect(),
        });
    }

    fn add(&mut self, mistake: Mistake) {
        // A schema and the metadata created from it can report the same mistake.
        let is_known = || {
            self.found.iter().any(|known| known.field == mistake.field && known.message == mistake.message)
        };
        if self.found.len() < MAX_MISTAKES && !is_known() {
            self.found.push(mistake);
        }
    }

    /// # Errors
    /// 400 with every mistake.
    pub(crate) fn finish(self) -> Result<(), Refusal> {
        if self.found.is_empty() { Ok(()) } else { Err(Refusal::invalid(self.found)) }
    }
}
