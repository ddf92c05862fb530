//! A part of the input that is sent together, and how far it is.

use std::time::Duration;

use super::effect::Done;
use super::item::Item;
use super::item_error::ItemError;
use crate::error::Error;

/// Items of one kind, and how far they are.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) items: Vec<Item>,
    pub(super) stage: Stage,
    /// How long to wait before it goes on.
    pub(super) wait: Duration,
    /// How many times in a row its request has failed.
    pub(super) failures: u32,
}

/// How far a part is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stage {
    /// It is to be sent.
    New,
    /// It was sent, and nothing says whether it has arrived.
    Unconfirmed,
    /// It is a job.
    Accepted { job: String },
}

/// What became of an item.
pub(crate) type Settled = Result<Done, ItemError>;

/// What became of a part.
#[derive(Debug, Default)]
pub(super) struct End {
    pub(super) settled: Vec<(Item, Settled)>,
    /// What goes on.
    pub(super) rest: Vec<Part>,
    /// Why it does not go on by itself.
    pub(super) error: Option<Error>,
}

impl Part {
    pub(super) fn new(items: Vec<Item>) -> Self {
        Self::at(Stage::New, items)
    }

    pub(super) fn at(stage: Stage, items: Vec<Item>) -> Self {
        Self { items, stage, wait: Duration::ZERO, failures: 0 }
    }

    /// The halves of a part that is refused as a whole.
    pub(super) fn halves(mut self) -> [Self; 2] {
        let second = self.items.split_off(self.items.len() / 2);
        [Self::new(self.items), Self::new(second)]
    }
}
