//! The faults of a sandbox: which of them applies to a request, and how often each has fired.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::action::Action;
use super::definition::Fault;
use super::rule::{Call, Chance};

/// The number of used-up faults to keep, for their counts.
const MAX_USED_UP: usize = 1_000;

/// The number of faults that a control request can have, and that can be active when it is done. Every request is compared
/// with each of them.
pub(crate) const MAX_ACTIVE: usize = 1_000;

/// A fault that was injected: shows how often it has fired, and removes it. Dropping the handle changes nothing.
#[derive(Clone)]
pub struct InjectedFault {
    id: u64,
    faults: Faults,
}

impl InjectedFault {
    /// Returns how often the fault has fired. Returns 0 once it was removed.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let sandbox = kustomer_sandbox::Sandbox::start().await.unwrap();
    /// # let _ = rustls::crypto::ring::default_provider().install_default();
    /// use kustomer_sandbox::Fault;
    ///
    /// let fault = sandbox.inject(Fault::status(503).times(2));
    /// # reqwest::get(format!("{}/v1/klasses", sandbox.url())).await.unwrap();
    /// assert_eq!(fault.fired(), 1);
    /// fault.remove();
    /// # });
    /// ```
    pub fn fired(&self) -> u64 {
        self.entry().map_or(0, |entry| entry.fired)
    }

    pub(crate) fn entry(&self) -> Option<Entry> {
        self.faults.lock().entries.iter().find(|entry| entry.id == self.id).cloned()
    }

    /// Removes the fault, used up or not.
    pub fn remove(&self) {
        self.faults.remove(self.id);
    }
}

impl fmt::Debug for InjectedFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("InjectedFault")
            .field("id", &self.id)
            .field("fired", &self.fired())
            .finish_non_exhaustive()
    }
}

/// The faults of a sandbox. Clones are handles of the same list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Faults {
    list: Arc<Mutex<List>>,
}

#[derive(Debug, Default)]
struct List {
    entries: Vec<Entry>,
    last_id: u64,
}

#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) id: u64,
    pub(crate) fault: Fault,
    /// How many requests had the method, path and operation.
    pub(crate) seen: u64,
    pub(crate) fired: u64,
    /// Whether an earlier fault has taken the only request that this one is for.
    missed: bool,
}

impl Faults {
    pub(crate) fn push(&self, fault: Fault) -> InjectedFault {
        let mut list = self.lock();
        list.last_id += 1;
        let id = list.last_id;
        list.entries.push(Entry { id, fault, seen: 0, fired: 0, missed: false });
        list.forget_used_up();
        drop(list);
        InjectedFault { id, faults: self.clone() }
    }

    /// Injects faults, and returns them with their IDs. Returns `None` if there would be too many.
    pub(crate) fn push_all(&self, faults: Vec<Fault>) -> Option<Vec<Entry>> {
        let mut list = self.lock();
        let active = list.entries.iter().filter(|entry| !entry.is_used_up()).count();
        if active + faults.len() > MAX_ACTIVE {
            return None;
        }
        let first = list.last_id + 1;
        let injected: Vec<Entry> = (first..)
            .zip(faults)
            .map(|(id, fault)| Entry { id, fault, seen: 0, fired: 0, missed: false })
            .collect();
        list.last_id = injected.last().map_or(list.last_id, |entry| entry.id);
        list.entries.extend_from_slice(&injected);
        list.forget_used_up();
        Some(injected)
    }

    pub(crate) fn clear(&self) {
        self.lock().entries.clear();
    }

    /// Returns whether there was a fault with this ID.
    pub(crate) fn remove(&self, id: u64) -> bool {
        let mut list = self.lock();
        let before = list.entries.len();
        list.entries.retain(|entry| entry.id != id);
        list.entries.len() < before
    }

    /// Returns the faults in the order of injection, with those that are used up.
    pub(crate) fn all(&self) -> Vec<Entry> {
        self.lock().entries.clone()
    }

    /// Returns the action for a request, if a fault applies to it. Every fault counts the request if it matches, but only
    /// the first one fires.
    pub(crate) fn take<'a>(&self, call: impl FnOnce() -> Call<'a>) -> Option<Action> {
        let mut list = self.lock();
        if list.entries.iter().all(Entry::is_used_up) {
            return None;
        }
        let call = call();
        let mut action = None;
        for entry in &mut list.entries {
            if !entry.draw(call) {
                continue;
            }
            if action.is_none() {
                entry.fired += 1;
                action = Some(entry.fault.action.clone());
            } else if entry.fault.rule.is_for_one_request {
                // The request that it is for has come.
                entry.missed = true;
            }
        }
        action
    }

    fn lock(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl List {
    /// Bounds the memory of a program that injects faults for weeks.
    fn forget_used_up(&mut self) {
        let mut surplus =
            self.entries.iter().filter(|entry| entry.is_used_up()).count().saturating_sub(MAX_USED_UP);
        self.entries.retain(|entry| {
            let is_surplus = surplus > 0 && entry.is_used_up();
            surplus -= usize::from(is_surplus);
            !is_surplus
        });
    }
}

impl Entry {
    pub(crate) fn is_used_up(&self) -> bool {
        self.missed || self.fired >= self.fault.rule.times()
    }

    /// Counts a request, and returns whether the fault would fire.
    fn draw(&mut self, call: Call<'_>) -> bool {
        if self.is_used_up() || !self.fault.rule.fits(call) {
            return false;
        }
        self.seen = self.seen.saturating_add(1);
        self.seen > self.fault.rule.after && self.fault.rule.chance.as_mut().is_none_or(Chance::draw)
    }
}
