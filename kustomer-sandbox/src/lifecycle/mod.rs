//! What the service does by itself as time passes: jobs run, drafts are sent, snoozes end, agreements are missed.
//!
//! The store knows which records are due. Everything due is done before the next request is served, each at its own time,
//! so that a clock that was advanced by an hour leaves the same records as one that ran for an hour.

pub(crate) mod bulk;
pub(crate) mod draft;
mod job;
pub(crate) mod merge;
mod sla;
mod snooze;

use crate::context::Context;
use crate::store::Store;

/// Does what is due by now, in order of time.
pub(crate) fn settle(context: Context<'_>, store: &mut Store) {
    let mut last = None;
    while let Some(due) = store.first_due(context.now) {
        // Each step leaves its record due later, or not at all.
        if last.as_ref() == Some(&due) {
            return;
        }
        let (at, ty, id) = &due;
        let context = Context { now: *at, ..context };
        match ty.as_str() {
            "bulk" => bulk::advance(context, store, id),
            "customer_merge" => merge::advance(context, store, id),
            "draft" => draft::send(context, store, id),
            "forward" => draft::send_forward(context, store, id),
            _ => {
                snooze::end(context, store, id);
                sla::miss(context, store, id);
            }
        }
        last = Some(due);
        react(context, store);
    }
}

/// Does what follows at once from the changes since they were last taken.
pub(crate) fn react(context: Context<'_>, store: &mut Store) {
    for change in &store.untaken_changes() {
        snooze::follow(store, change);
        sla::follow(context, store, change);
    }
}
