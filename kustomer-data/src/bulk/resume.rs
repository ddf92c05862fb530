//! How an item of the input begins: as a new one, or where an earlier run with the same journal has left it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::effect::Action;
use super::item::Item;
use super::item_error::{ItemError, Why};
use super::log::Log;
use super::mark::Mark;
use super::part::{Part, Settled, Stage};
use super::replay::{Group, Known, Replay};
use super::service::Service;
use crate::journal::JournalError;

/// Where items begin.
#[derive(Debug, Default)]
pub(super) struct Resume {
    pub(super) log: Arc<Log>,
    /// `None` for a run without a journal.
    replay: Option<Replay>,
    /// Items that were sent together, until all of them are read.
    held: BTreeMap<Group, Vec<Item>>,
}

/// How an item begins.
#[derive(Debug)]
pub(super) enum Begin {
    New(Item),
    Settled(Settled),
    /// With others that were sent together with it, which are not all read yet.
    Held,
    /// With all of those.
    Part(Part),
}

impl Resume {
    /// Opens the journal of a run.
    pub(super) fn open(path: &Path, service: &Service) -> Result<Self, JournalError> {
        let (journal, replay) = Replay::open(path, &service.header())?;
        Ok(Self { log: Arc::new(Log::new(journal)), replay: Some(replay), held: BTreeMap::new() })
    }

    /// Returns how the next item begins.
    pub(super) fn begin(&mut self, mut item: Item, service: &Service) -> Result<Begin, JournalError> {
        let Some(replay) = &mut self.replay else { return Ok(Begin::New(item)) };
        if item.action == Action::Create {
            let why = match &item.external_id {
                _ if !service.has_lookup() => Some(Why::NoLookup),
                None => Some(Why::NoExternalId),
                Some(_) => None,
            };
            if let Some(why) = why {
                return Ok(Begin::Settled(Err(ItemError::not_sent(why))));
            }
        }
        Ok(match replay.take(item.mark())? {
            Known::Nothing => Begin::New(item),
            Known::Settled(settled) => Begin::Settled(settled),
            // It comes to the same when it is done again.
            Known::Open { .. } if item.upsert.is_some() => {
                item.maybe_done = true;
                Begin::New(item)
            }
            Known::Open { group, left, may_be_done } => {
                let held = self.held.entry(group.clone()).or_default();
                item.maybe_done = may_be_done;
                held.push(item);
                match left {
                    0 => Begin::Part(part(&group, std::mem::take(held), service)),
                    _ => Begin::Held,
                }
            }
        })
    }

    /// Returns what became of an item in an earlier run, if it is known.
    pub(super) fn settled(&mut self, mark: Mark) -> Result<Option<Settled>, JournalError> {
        let Some(replay) = &mut self.replay else { return Ok(None) };
        Ok(match replay.take(mark)? {
            Known::Settled(settled) => Some(settled),
            Known::Nothing | Known::Open { .. } => None,
        })
    }

    /// Whether items wait for others.
    pub(super) fn is_holding(&self) -> bool {
        self.held.values().any(|items| !items.is_empty())
    }

    /// Returns the items that wait for others without them.
    pub(super) fn release(&mut self, service: &Service) -> Vec<Part> {
        let held = std::mem::take(&mut self.held).into_iter().filter(|(_, items)| !items.is_empty());
        held.map(|(group, items)| part(&group, items, service)).collect()
    }

    /// The input has ended after this many items.
    pub(super) fn finish(&self, items: u64) -> Result<(), JournalError> {
        self.replay.as_ref().map_or(Ok(()), |replay| replay.finish(items))
    }
}

/// Items that an earlier run has sent together.
fn part(group: &Group, items: Vec<Item>, service: &Service) -> Part {
    let is_create = items.iter().any(|item| item.action == Action::Create);
    match group {
        Group::Accepted(job) => Part::at(Stage::Accepted { job: job.to_string() }, items),
        Group::Sent(_) if is_create => {
            let mut part = Part::at(Stage::Unconfirmed, items);
            part.wait = service.settings.settle_time;
            part
        }
        Group::Sent(_) => Part::new(items),
    }
}
