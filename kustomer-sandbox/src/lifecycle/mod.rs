//! What the service does by itself as time passes: jobs run, drafts are sent, snoozes end, agreements are missed.
//!
//! The store knows which records are due. Everything due is done before the next request is served, each at its own time,
//! so that a clock that was advanced by an hour leaves the same records as one that ran for an hour.

pub(crate) mod bulk;
pub(crate) mod draft;
mod job;
pub(crate) mod merge;
mod moved;
mod sla;
mod snooze;

use jiff::Timestamp;

use crate::context::Context;
use crate::store::Store;

/// Runs the earliest due action, if any, and returns its time.
pub(crate) fn step(context: Context<'_>, store: &mut Store) -> Option<Timestamp> {
    let due = store.first_due(context.now)?;
    let (at, ty, id) = &due;
    let context = Context { now: *at, ..context };
    match ty.as_str() {
        "bulk" => bulk::advance(context, store, id),
        "customer_merge" => merge::advance(context, store, id),
        "draft" => draft::send(context, store, id),
        "forward" => draft::send_forward(context, store, id),
        "unmasking_window" => store.remove(ty, id),
        _ => {
            snooze::end(context, store, id);
            sla::miss(context, store, id);
        }
    }
    // Each step leaves its record due later, or not at all.
    (store.first_due(*at).as_ref() != Some(&due)).then_some(*at)
}

/// Does what follows at once from the changes since they were last taken.
pub(crate) fn react(context: Context<'_>, store: &mut Store) {
    for change in &store.untaken_changes() {
        moved::follow(context, store, change);
        snooze::follow(store, change);
        sla::follow(context, store, change);
    }
}
