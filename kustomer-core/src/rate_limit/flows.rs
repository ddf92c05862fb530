//! The handles of a client that queue separately, and which of them is next: start-time fair queueing.
//!
//! Every grant moves the tag of its handle forward by 1/weight, and the handle with the smallest tag is next. A handle that
//! did not wait has no claim from that time: its tag starts at that of the last grant.

use std::collections::{BTreeMap, BTreeSet};

use super::quota::{Quota, QuotaSet};

/// A request that waits, in the order of arrival.
pub(super) type Seq = u64;

/// A handle that queues separately.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FlowId(u64);

/// The step of a tag at weight 1.
const STEP: u64 = 1 << 24;

#[derive(Debug)]
pub(super) struct Flow {
    weight: u16,
    /// The handle still exists.
    is_open: bool,
    tag: u64,
    /// Permits of its share that are counted now.
    own: [u32; Quota::ALL.len()],
    /// Those that wait, by the quotas that they need. Those that wait for a customer's limit are not among them.
    queues: [BTreeSet<Seq>; QuotaSet::COUNT],
    queued: usize,
}

impl Flow {
    pub(super) fn weight(&self) -> u64 {
        u64::from(self.weight)
    }

    pub(super) fn own(&self, quota: Quota) -> u32 {
        self.own.get(quota as usize).copied().unwrap_or(0)
    }

    /// How many wait for `quota`.
    pub(super) fn waiting(&self, quota: Quota) -> usize {
        let sets = QuotaSet::all().zip(&self.queues).filter(|(set, _)| set.contains(quota));
        sets.map(|(_, queue)| queue.len()).sum()
    }

    /// The first of those whose quotas are `available`.
    fn first(&self, mut is_available: impl FnMut(&Self, QuotaSet) -> bool) -> Option<Seq> {
        let queues = QuotaSet::all().zip(&self.queues);
        let firsts = queues.filter_map(|(set, queue)| queue.first().map(|seq| (set, *seq)));
        firsts.filter(|(set, _)| is_available(self, *set)).map(|(_, seq)| seq).min()
    }
}

#[derive(Debug, Default)]
pub(super) struct Flows {
    by_id: BTreeMap<FlowId, Flow>,
    next_id: u64,
    /// The weights of all handles that exist.
    total_weight: u64,
    /// The tag of the last grant.
    virtual_time: u64,
    /// The handles for which someone waits, the next one first.
    backlog: BTreeSet<(u64, FlowId)>,
}

impl Flows {
    pub(super) fn open(&mut self, weight: u16) -> FlowId {
        let (id, weight) = (FlowId(self.next_id), weight.max(1));
        self.next_id += 1;
        self.total_weight += u64::from(weight);
        let flow = Flow {
            weight,
            is_open: true,
            tag: self.virtual_time,
            own: Default::default(),
            queues: Default::default(),
            queued: 0,
        };
        self.by_id.insert(id, flow);
        id
    }

    /// Forgets a handle as soon as none of its permits is counted any more.
    pub(super) fn close(&mut self, id: FlowId) {
        if let Some(flow) = self.by_id.get_mut(&id) {
            flow.is_open = false;
            self.total_weight = self.total_weight.saturating_sub(flow.weight());
        }
        self.forget_unused(id);
    }

    fn forget_unused(&mut self, id: FlowId) {
        let is_unused = |flow: &Flow| !flow.is_open && flow.queued == 0 && flow.own == [0; Quota::ALL.len()];
        if self.by_id.get(&id).is_some_and(is_unused) {
            self.by_id.remove(&id);
        }
    }

    pub(super) fn get(&self, id: FlowId) -> Option<&Flow> {
        self.by_id.get(&id)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (FlowId, &Flow)> {
        self.by_id.iter().map(|(id, flow)| (*id, flow))
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.by_id.len()
    }

    /// The share of `flow` in `capacity` permits: at least one.
    pub(super) fn share(&self, flow: &Flow, capacity: u32) -> u32 {
        // A handle that is closed while its last requests wait has the share that it had.
        let total = self.total_weight.max(flow.weight());
        let share = u64::from(capacity) * flow.weight() / total;
        u32::try_from(share).unwrap_or(capacity).max(1)
    }

    pub(super) fn enqueue(&mut self, id: FlowId, set: QuotaSet, seq: Seq) {
        let Some(flow) = self.by_id.get_mut(&id) else { return };
        if flow.queued == 0 {
            flow.tag = flow.tag.max(self.virtual_time);
            self.backlog.insert((flow.tag, id));
        }
        if flow.queues.get_mut(set.index()).is_some_and(|queue| queue.insert(seq)) {
            flow.queued += 1;
        }
    }

    /// Returns false when it was not queued.
    pub(super) fn dequeue(&mut self, id: FlowId, set: QuotaSet, seq: Seq) -> bool {
        let Some(flow) = self.by_id.get_mut(&id) else { return false };
        if !flow.queues.get_mut(set.index()).is_some_and(|queue| queue.remove(&seq)) {
            return false;
        }
        flow.queued -= 1;
        if flow.queued == 0 {
            self.backlog.remove(&(flow.tag, id));
            self.forget_unused(id);
        }
        true
    }

    /// The next one to be granted among those whose quotas are available to their handle.
    pub(super) fn next(&self, mut is_available: impl FnMut(&Flow, QuotaSet) -> bool) -> Option<Seq> {
        let flows = self.backlog.iter().filter_map(|(_, id)| self.by_id.get(id));
        flows.map(|flow| flow.first(&mut is_available)).find_map(|first| first)
    }

    /// Notes a grant, out of the share of the handle except for the quotas in `lent`.
    pub(super) fn granted(&mut self, id: FlowId, set: QuotaSet, lent: QuotaSet) {
        let Some(flow) = self.by_id.get_mut(&id) else { return };
        for quota in set.iter().filter(|quota| !lent.contains(*quota)) {
            if let Some(own) = flow.own.get_mut(quota as usize) {
                *own += 1;
            }
        }
        let is_queued = flow.queued > 0 && self.backlog.remove(&(flow.tag, id));
        self.virtual_time = flow.tag.max(self.virtual_time);
        flow.tag = self.virtual_time.saturating_add(STEP / flow.weight());
        if is_queued {
            self.backlog.insert((flow.tag, id));
        }
    }

    /// Notes that permits of the share of a handle are not counted any more.
    pub(super) fn returned(&mut self, id: FlowId, quota: Quota, permits: u32) {
        if let Some(own) = self.by_id.get_mut(&id).and_then(|flow| flow.own.get_mut(quota as usize)) {
            *own = own.saturating_sub(permits);
            if *own == 0 {
                self.forget_unused(id);
            }
        }
    }
}
