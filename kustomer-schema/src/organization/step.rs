//! A step of a plan: one Klass or one attribute goes from one state to another.

use super::layout::{Json, Object};
use crate::kobject;

/// What a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Creates a Klass or an attribute.
    Create,
    /// Changes it.
    Change,
    /// Deletes it.
    Delete,
}

/// A step of a [`Plan`](super::Plan). Taking it twice has the effect of taking it once.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Step {
    /// The name of the resource's metadata: `kobject.flight`, `customer`.
    pub resource: String,
    /// The attribute; `None` for the Klass itself.
    pub attribute: Option<String>,
    /// What gets lost, if anything, as the end of a sentence.
    pub loss: Option<String>,
    pub(super) before: Option<Object>,
    pub(super) after: Option<Object>,
}

impl Step {
    /// Returns what the step does.
    pub fn action(&self) -> Action {
        match (&self.before, &self.after) {
            (None, _) => Action::Create,
            (Some(_), Some(_)) => Action::Change,
            (Some(_), None) => Action::Delete,
        }
    }

    /// Returns the Klass, unless it is about attributes of a resource of the API.
    pub fn klass(&self) -> Option<&str> {
        kobject::klass_of(&self.resource)
    }

    /// Returns the name that a person must type to confirm the step: that of the attribute, or of the Klass.
    pub fn name(&self) -> &str {
        self.attribute.as_deref().or(self.klass()).unwrap_or(&self.resource)
    }

    /// Returns how messages call what it changes: ``attribute `numberStr` of `kobject.flight` ``.
    pub fn title(&self) -> String {
        match (&self.attribute, self.klass()) {
            (Some(attribute), Some(klass)) => format!("attribute `{attribute}` of Klass `{klass}`"),
            (Some(attribute), None) => format!("attribute `{attribute}` of `{}`", self.resource),
            (None, _) => format!("Klass `{}`", self.name()),
        }
    }

    /// Returns the JSON of a new Klass, or of those members of a Klass that change.
    pub fn klass_body(&self) -> String {
        let mut body = Object::default();
        let after = self.after.clone().unwrap_or_default();
        if let (None, Some(klass)) = (&self.before, self.klass()) {
            body.set("name", Json::text(klass));
        }
        for (name, value) in after.iter() {
            if self.before.as_ref().and_then(|before| before.get(name)) != Some(value) {
                body.set(name, value.clone());
            }
        }
        Json::from(body).compact()
    }

    /// Returns the member of the metadata's `properties` that makes the step: the state after it, or null to delete.
    pub fn property(&self) -> String {
        self.after.clone().map_or(Json::Null, Json::from).compact()
    }
}
