//! What is done to records, and what was done to one.

use kustomer_core::{AnyRecord, Id};

/// What a write does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Action {
    Create,
    Update,
    Delete,
}

/// What was done to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Effect {
    /// It was created.
    Created,
    /// It was updated.
    Updated,
    /// It was deleted.
    Deleted,
    /// It was left as it is, because there was nothing to change. Nothing was sent.
    Unchanged,
}

impl Action {
    /// What it does when it succeeds.
    pub(crate) fn effect(self) -> Effect {
        match self {
            Self::Create => Effect::Created,
            Self::Update => Effect::Updated,
            Self::Delete => Effect::Deleted,
        }
    }
}

impl Effect {
    pub(crate) const ALL: [Self; 4] = [Self::Created, Self::Updated, Self::Deleted, Self::Unchanged];

    /// The effect that the service reports as `status`.
    pub(crate) fn of_status(status: &str) -> Option<Self> {
        match status {
            "created" => Some(Self::Created),
            "updated" => Some(Self::Updated),
            "deleted" => Some(Self::Deleted),
            _ => None,
        }
    }
}

/// A record that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Done {
    pub(crate) effect: Effect,
    pub(crate) id: Option<Id<AnyRecord>>,
    /// Whether nothing but a lookup by the external ID says so.
    pub(crate) looked_up: bool,
}

impl Done {
    pub(crate) fn new(effect: Effect, id: Option<Id<AnyRecord>>) -> Self {
        Self { effect, id, looked_up: false }
    }

    /// A record that was found by its external ID.
    pub(crate) fn found(id: Option<Id<AnyRecord>>) -> Self {
        Self { effect: Effect::Created, id, looked_up: true }
    }
}
