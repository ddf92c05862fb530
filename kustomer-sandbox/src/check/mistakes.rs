//! The mistakes in a request, collected.

use kustomer_schema::suggest::nearest;

use crate::refusal::{Mistake, Refusal};
use crate::wording::{listed, shortened};

/// The maximum number of reported mistakes. The response can still be many times the size of its request.
const MAX_MISTAKES: usize = 100;

/// The longest list of allowed names in a response: longer than that of the attributes of any resource.
const MAX_ALLOWED: usize = 100;

/// The title of an unknown field, as recorded.
const ADDITIONAL: &str = "Additional properties not allowed";

/// The title of a required field that is omitted.
const MISSING: &str = "Missing required property";

/// The rule that unknown fields break.
const CLOSED: Option<&str> = Some("additionalProperties");

/// The mistakes found so far. Dropping them would accept an invalid body, hence `must_use`.
#[must_use]
#[derive(Debug, Default)]
pub(crate) struct Mistakes {
    found: Vec<Mistake>,
    /// How many more there are.
    left_out: usize,
}

impl Mistakes {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn push(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.add(Mistake::new(field, message));
    }

    /// Adds a value that breaks a rule of the schema. `rule` is its JSON Schema keyword.
    pub(crate) fn push_rule(&mut self, rule: &'static str, field: &str, message: impl Into<String>) {
        self.add(Mistake { rule: Some(rule), ..Mistake::new(field, message) });
    }

    /// Adds a field that is required and omitted.
    pub(crate) fn push_missing(&mut self, field: &str) {
        let message = format!("`{field}` is required");
        self.add(Mistake { title: MISSING, rule: Some("required"), ..Mistake::new(field, message) });
    }

    /// Adds a field that does not exist.
    pub(crate) fn push_additional(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.add(Mistake { title: ADDITIONAL, rule: CLOSED, ..Mistake::new(field, message) });
    }

    /// Adds a custom attribute that is not in the metadata. The service's error was recorded: it has the place of the rule
    /// instead of a message. `near` is the attribute that was probably meant.
    pub(crate) fn push_unregistered(&mut self, field: &str, message: String, near: Option<&str>) {
        let meta = near.map(|near| ("suggestion".to_owned(), near.into())).into_iter().collect();
        let recorded = Some("/properties/custom/additionalProperties");
        let near = near.map(str::to_owned);
        let mistake = Mistake { title: ADDITIONAL, recorded, meta, ..Mistake::new(field, message) };
        self.add(Mistake { rule: CLOSED, near, ..mistake });
    }

    /// Adds a field that is not in a closed list.
    pub(crate) fn push_unknown_field(&mut self, field: &str, what: &str, name: &str, allowed: &[&str]) {
        let mistake = unknown(field, what, name, allowed);
        self.add(Mistake { title: ADDITIONAL, rule: CLOSED, ..mistake });
    }

    /// Adds a mistake unless there is already one for this field.
    pub(crate) fn push_once(&mut self, field: &str, message: String) {
        if self.found.iter().all(|mistake| mistake.field != field) {
            self.push(field, message);
        }
    }

    /// Adds a value that is not one of those in the schema.
    pub(crate) fn push_unknown_value(&mut self, field: &str, value: &str, allowed: &[&str]) {
        let mistake = unknown(field, &format!("value for `{field}`:"), value, allowed);
        self.add(Mistake { rule: Some("enum"), ..mistake });
    }

    /// Adds a mistake about a value that is not in a closed list.
    pub(crate) fn push_unknown(&mut self, field: &str, what: &str, value: &str, allowed: &[&str]) {
        self.add(unknown(field, what, value, allowed));
    }

    fn add(&mut self, mistake: Mistake) {
        // A schema and the metadata created from it can report the same mistake.
        let is_known = || {
            self.found.iter().any(|known| known.field == mistake.field && known.message == mistake.message)
        };
        if self.is_full() {
            self.left_out += 1;
        } else if !is_known() {
            self.found.push(mistake);
        }
    }

    /// Whether further mistakes are not reported.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= MAX_MISTAKES
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Returns the messages, each after the place that it is about.
    pub(crate) fn into_messages(self) -> Vec<String> {
        let message = |mistake: Mistake| match mistake.field.as_str() {
            "" => mistake.message,
            field => format!("`{field}`: {}", mistake.message),
        };
        self.found.into_iter().map(message).collect()
    }

    /// # Errors
    /// 400 with every mistake.
    pub(crate) fn finish(mut self) -> Result<(), Refusal> {
        if self.left_out > 0 {
            let message = format!("and {} more mistakes", self.left_out);
            self.found.push(Mistake::new("", message));
        }
        if self.found.is_empty() { Ok(()) } else { Err(Refusal::invalid(self.found)) }
    }
}

fn unknown(field: &str, what: &str, value: &str, allowed: &[&str]) -> Mistake {
    let value = shortened(value);
    // A single letter is not a typo of another.
    let near = if value.chars().count() > 1 { nearest(&value, allowed) } else { None };
    let help = match near {
        Some(near) => format!(", did you mean `{near}`?"),
        None if allowed.len() <= 12 => format!(", expected one of {}", listed(allowed)),
        None => String::new(),
    };
    let near = near.map(str::to_owned);
    // Nobody reads the list of all search attributes, and a response can have it a hundred times.
    let allowed = if allowed.len() <= MAX_ALLOWED { allowed } else { &[] };
    let allowed = allowed.iter().map(|&value| value.to_owned()).collect();
    Mistake { allowed, near, ..Mistake::new(field, format!("unknown {what} `{value}`{help}")) }
}
