//! A request body held against the table of its fields; every mistake is collected, none ends the search.
//!
//! What needs the records of the sandbox (uniqueness, custom attributes, references) is checked elsewhere and
//! collected here.

pub(crate) mod value;

use serde_json::{Map, Value};

use crate::error::{Mistake, Refusal};
use crate::fields::Field;
use crate::suggest;

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

    /// A word that is not on a closed list.
    pub(crate) fn push_unknown(&mut self, field: &str, what: &str, word: &str, allowed: &[&str]) {
        let word = shortened(word);
        let help = match suggest::nearest(&word, allowed.iter().copied()) {
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
        if self.found.len() < MOST_MISTAKES {
            self.found.push(mistake);
        }
    }

    /// # Errors
    /// A 400 that names every mistake.
    pub(crate) fn finish(self) -> Result<(), Refusal> {
        if self.found.is_empty() { Ok(()) } else { Err(Refusal::invalid(self.found)) }
    }
}

/// Whether a body must hold the required fields.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// A create or a full replacement.
    Whole,
    /// An update of some fields.
    Part,
}

/// Checks the members of an object against `fields`; `path` is where the object stands, empty for the body itself.
pub(crate) fn check_object(
    object: &Map<String, Value>,
    fields: &[Field],
    path: &str,
    extent: Extent,
    mistakes: &mut Mistakes,
) {
    for (name, value) in object {
        let place = join(path, name);
        match fields.iter().find(|field| field.name == name) {
            Some(field) if value.is_null() && field.nullable => {}
            Some(field) => value::check_value(value, &field.ty, &place, mistakes),
            None => unknown_member(name, &place, path, fields, mistakes),
        }
    }
    let missing = |field: &&Field| field.required && !object.contains_key(field.name);
    for field in fields.iter().filter(missing).filter(|_| extent == Extent::Whole) {
        let place = join(path, field.name);
        let message = format!("`{place}` is required");
        mistakes.push(place, message);
    }
}

fn unknown_member(name: &str, place: &str, path: &str, fields: &[Field], mistakes: &mut Mistakes) {
    if path.is_empty() && matches!(name, "data" | "attributes" | "relationships") {
        let message =
            format!("unknown field `{name}`: a request body is flat, attributes stand at its top level");
        return mistakes.push(place, message);
    }
    let allowed: Vec<&str> = fields.iter().map(|field| field.name).collect();
    let what = if path.is_empty() { "field".to_owned() } else { format!("member of `{path}`:") };
    mistakes.push_unknown(place, &what, name, &allowed);
}

fn join(path: &str, name: &str) -> String {
    let name = shortened(name);
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

/// `a`, `b`, `c` with backticks, as messages show lists of words.
pub(crate) fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// A name from outside, cut to a length that suits a message.
pub(crate) fn shortened(name: &str) -> String {
    const LONGEST: usize = 64;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    name.chars().take(LONGEST).chain(['…']).collect()
}
