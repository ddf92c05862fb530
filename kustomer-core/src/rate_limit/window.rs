//! The count of one rate limit: never more than its limit in any 60 seconds.
//!
//! A request counts at the service when it arrives there, which is some time between its start and its completion. Two
//! requests are certainly a minute apart where one starts a minute after the other was completed. So a permit is counted from
//! the start of its request until a minute after its completion. This holds whether the service counts in fixed or in
//! sliding windows, which is not known.
//!
//! Permits are handed out at once to handles that have used less than their share. The rest is lent: to any handle, but
//! spread evenly over the minute, so that a handle that has been idle need not wait until a whole window has passed.

use std::time::Duration;

use super::block::Block;
use super::completed::Completed;
use super::flows::{Flow, FlowId, Flows};
use super::others::Others;
use super::quota::{MINUTE, Quota};
use crate::clock::Instant;

/// How much of the pace can be caught up on: timers are late, and completions irregular.
const CATCH_UP: Duration = Duration::from_secs(1);

/// Requests per minute, where a response reports an absurd number.
const HIGHEST_LIMIT: u32 = 10_000_000;

/// How a permit is available.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Terms {
    /// From the share of the handle.
    Own,
    /// From what other handles do not use.
    Lent,
}

#[derive(Debug)]
pub(super) struct Window {
    quota: Quota,
    limit: u32,
    /// The limit is from a response that can only be about this one.
    is_certain: bool,
    /// The most that this client uses, whatever the limit.
    cap: u32,
    in_flight: u32,
    completed: Completed,
    /// Those of the permits above that come from the share of their handle.
    own: u32,
    others: Others,
    /// All permits ever granted.
    granted: u64,
    block: Block,
    /// Other processes of the user's have used the limit until then.
    held: Option<Instant>,
    /// When the next permit can be lent.
    next_lent: Option<Instant>,
    /// How many requests wait for this limit.
    waiting: usize,
}

impl Window {
    pub(super) fn new(quota: Quota, limit: u32, cap: u32) -> Self {
        Self {
            quota,
            limit,
            is_certain: false,
            cap,
            in_flight: 0,
            completed: Completed::default(),
            own: 0,
            others: Others::default(),
            granted: 0,
            block: Block::default(),
            held: None,
            next_lent: None,
            waiting: 0,
        }
    }

    pub(super) fn quota(&self) -> Quota {
        self.quota
    }

    pub(super) fn limit(&self) -> u32 {
        self.limit
    }

    pub(super) fn is_certain(&self) -> bool {
        self.is_certain
    }

    /// Sets the limit that a response reports. 0 would mean that nothing can ever be sent: no response can report it.
    pub(super) fn learn(&mut self, limit: u64, is_certain: bool) {
        if limit > 0 {
            self.limit = u32::try_from(limit).unwrap_or(HIGHEST_LIMIT).min(HIGHEST_LIMIT);
            self.is_certain |= is_certain;
        }
    }

    /// The most that this client uses, whatever the limit.
    pub(super) fn cap(&self) -> u32 {
        self.cap
    }

    /// What this client can use in a minute.
    pub(super) fn capacity(&self) -> u32 {
        self.limit.saturating_sub(self.others.total()).min(self.cap)
    }

    /// Permits of this client that count now.
    pub(super) fn used(&self) -> u32 {
        self.in_flight.saturating_add(self.completed.permits())
    }

    pub(super) fn available(&self) -> u32 {
        self.capacity().saturating_sub(self.used())
    }

    pub(super) fn others(&mut self) -> &mut Others {
        &mut self.others
    }

    pub(super) fn used_by_others(&self) -> u32 {
        self.others.total()
    }

    /// Until when nothing is sent, whatever is available.
    pub(super) fn blocked_until(&self, now: Instant) -> Option<Instant> {
        self.block.until(now).max(self.held.filter(|until| *until > now))
    }

    pub(super) fn waiting(&self) -> usize {
        self.waiting
    }

    pub(super) fn waiting_mut(&mut self) -> &mut usize {
        &mut self.waiting
    }

    /// A number from which [`counted_since`](Self::counted_since) follows.
    pub(super) fn mark(&self) -> u64 {
        self.granted.saturating_sub(u64::from(self.used()))
    }

    /// The most requests of this client that the service can have counted in its window at any time since `mark`.
    pub(super) fn counted_since(&self, mark: u64) -> u64 {
        self.granted.saturating_sub(mark)
    }

    pub(super) fn expire(&mut self, now: Instant, flows: &mut Flows) {
        while let Some(ended) = self.completed.pop_ended(now) {
            if let Some(owner) = ended.owner {
                self.own = self.own.saturating_sub(ended.permits);
                flows.returned(owner, self.quota, ended.permits);
            }
        }
        self.others.expire(now);
    }

    /// On which terms `flow` can have a permit now.
    pub(super) fn terms(&self, flow: &Flow, flows: &Flows, now: Instant) -> Option<Terms> {
        if self.blocked_until(now).is_some() || self.available() == 0 {
            return None;
        }
        let is_own = flow.own(self.quota) < flows.share(flow, self.capacity());
        let must_keep_pace = !is_own || self.block.is_cautious();
        if must_keep_pace && self.next_lent.is_some_and(|next| next > now) {
            return None;
        }
        Some(if is_own { Terms::Own } else { Terms::Lent })
    }

    pub(super) fn grant(&mut self, terms: Terms, now: Instant) {
        if terms == Terms::Lent || self.block.is_cautious() {
            let earliest = now.checked_sub(CATCH_UP).unwrap_or(now);
            let from = self.next_lent.map_or(now, |next| next.max(earliest));
            self.next_lent = Some(from + self.pace());
        }
        if terms == Terms::Own {
            self.own += 1;
        }
        self.in_flight += 1;
        self.granted += 1;
    }

    /// The time between two permits that are lent: what is not used as a share is spread over a minute.
    fn pace(&self) -> Duration {
        let capacity = self.capacity();
        let lent = if self.block.is_cautious() { capacity } else { capacity.saturating_sub(self.own) };
        MINUTE / lent.max(1)
    }

    /// Counts a permit, of the share of `owner` if there is one, for a minute from now.
    pub(super) fn complete(&mut self, owner: Option<FlowId>, now: Instant) {
        self.in_flight = self.in_flight.saturating_sub(1);
        self.completed.push(now + MINUTE, owner);
    }

    /// Takes back a permit of a request that was not sent.
    pub(super) fn release(&mut self, owner: Option<FlowId>) {
        self.in_flight = self.in_flight.saturating_sub(1);
        if owner.is_some() {
            self.own = self.own.saturating_sub(1);
        }
    }

    /// Blocks after a 429; see [`Block::extend`].
    pub(super) fn refuse(&mut self, wait: Option<Duration>, started: Instant, now: Instant) {
        let until = self.block.extend(wait, started, now);
        self.next_lent = self.next_lent.max(until);
    }

    /// Waits until `until`, because other processes have used the limit.
    pub(super) fn hold(&mut self, until: Instant) {
        self.held = self.held.max(Some(until));
    }

    pub(super) fn succeed(&mut self, started: Instant) {
        self.block.lift(started);
    }

    /// When something that keeps requests waiting can change, if nothing else happens.
    pub(super) fn next_change(&self, now: Instant) -> Option<Instant> {
        if let Some(until) = self.blocked_until(now) {
            return Some(until);
        }
        if self.available() == 0 {
            return self.first_end();
        }
        self.next_lent.filter(|next| *next > now)
    }

    /// The first time at which a permit can be available, as far as that is known.
    pub(super) fn earliest(&self, now: Instant) -> Instant {
        let freed = if self.available() == 0 { self.first_end() } else { None };
        freed.max(self.blocked_until(now)).unwrap_or(now)
    }

    /// When the permit at `index`, of those in use, is available again. `None` while its request is on its way.
    pub(super) fn nth_end(&self, index: usize) -> Option<Instant> {
        self.completed.nth_end(index)
    }

    /// The wait after `ahead` others have been lent a permit.
    pub(super) fn wait_for_lent(&self, ahead: u32, now: Instant) -> Duration {
        let next = self.next_lent.map_or(Duration::ZERO, |next| next.saturating_duration_since(now));
        next.saturating_add(self.pace().saturating_mul(ahead))
    }

    fn first_end(&self) -> Option<Instant> {
        self.completed.first_end().into_iter().chain(self.others.first_end()).min()
    }
}
