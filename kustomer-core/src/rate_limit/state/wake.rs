//! Waking those that wait. There is no background task, which would need a runtime of its own: one of those that wait leads,
//! and sets its timer to the next change for all of them. The others have a late timer, so that they take over if the leader
//! is not polled any more.

use std::task::Waker;
use std::time::Duration;

use super::{Granted, State};
use crate::clock::Instant;
use crate::rate_limit::flows::Seq;
use crate::rate_limit::leader::Leader;

/// When those that do not lead look for themselves. Longer for longer queues, so that this costs the same for all of them.
const BACKUP: Duration = Duration::from_secs(1);

/// What a request that waits does next.
#[derive(Debug)]
pub(in crate::rate_limit) enum Step {
    /// It has its permits.
    Granted(Granted),
    /// It has waited for as long as it may, and is not queued any more.
    GaveUp,
    /// It looks again at this time, or when it is woken.
    Wait(Instant),
}

impl State {
    /// Looks whether a queued request is granted, and has it woken otherwise.
    pub(in crate::rate_limit) fn poll(
        &mut self,
        seq: Seq,
        waker: &Waker,
        deadline: Option<Instant>,
        now: Instant,
    ) -> Step {
        if self.due.is_some_and(|due| due <= now) {
            self.settle(now);
        }
        let Some(waiter) = self.waiters.get_mut(&seq) else { return Step::GaveUp };
        if let Some(granted) = waiter.granted {
            self.remove(seq);
            return Step::Granted(granted);
        }
        if deadline.is_some_and(|deadline| deadline <= now) {
            self.cancel(seq, now);
            return Step::GaveUp;
        }
        match &mut waiter.waker {
            Some(known) if known.will_wake(waker) => {}
            known => *known = Some(waker.clone()),
        }
        Step::Wait(self.timer_of(seq, deadline, now))
    }

    /// When a queued request looks again. It leads from now on if nobody else does.
    fn timer_of(&mut self, seq: Seq, deadline: Option<Instant>, now: Instant) -> Instant {
        let rank = u32::try_from(self.queued).unwrap_or(u32::MAX);
        let backup = now + BACKUP + Duration::from_millis(1).saturating_mul(rank);
        let own = deadline.map_or(backup, |deadline| deadline.min(backup));
        if self.leader.seq != Some(seq) && !self.leader.is_overdue(now) {
            return own;
        }
        let timer = self.due.map_or(own, |due| due.min(own));
        self.leader = Leader { seq: Some(seq), timer: Some(timer) };
        timer
    }

    /// Makes sure that someone looks for the next change.
    pub(super) fn lead(&mut self, now: Instant) {
        self.due = self.next_change(now);
        let is_waiting = |seq| self.waiters.get(&seq).is_some_and(|waiter| waiter.granted.is_none());
        let leader = match self.leader.seq.filter(|seq| is_waiting(*seq)) {
            // Its timer is early enough.
            Some(_) if self.due.is_none_or(|due| self.leader.timer.is_some_and(|timer| timer <= due)) => {
                return;
            }
            Some(seq) => seq,
            // The last one waits longest.
            None => match self.waiters.iter().rev().find(|(_, waiter)| waiter.granted.is_none()) {
                Some((seq, _)) => *seq,
                None => return self.leader = Leader::default(),
            },
        };
        self.leader = Leader { seq: Some(leader), timer: Some(now) };
        if let Some(waiter) = self.waiters.get_mut(&leader) {
            self.to_wake.extend(waiter.waker.take());
        }
    }
}
