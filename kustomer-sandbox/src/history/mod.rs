//! What the service writes down about changes: the audit log, the events of conversations, the time that agents spend on
//! them, and the visits and tags that follow from other records.
//!
//! All of it is derived from the changes of a request, so that no endpoint has to think of it.

mod audit;
mod conversation_time;
mod diff;
mod entry;
mod event;
mod tag;
mod visit;

pub(crate) use self::entry::Author;
use crate::context::Context;
use crate::store::{Change, Store};

/// Writes down the changes since they were last taken.
pub(crate) fn write(context: Context<'_>, store: &mut Store, author: Author) {
    let changes = store.untaken_changes();
    // Jobs and drafts are the work of the user who wrote them, whenever the service does it. Those of the owner are not told
    // apart: its jobs are done at once.
    let is_work =
        |change: &Change| matches!(change.ty.as_ref(), "bulk_batch" | "customer_merge" | "draft" | "forward");
    let author = match author {
        Author::Service if changes.iter().any(is_work) => Author::User,
        author => author,
    };
    for change in &changes {
        tag::write(context, store, change);
        visit::write(context, store, change);
        if author != Author::Owner && !is_derived(change) {
            audit::write(context, store, change, author);
            event::write(context, store, change);
        }
        if author == Author::User {
            conversation_time::write(context, store, change);
        }
    }
}

/// Whether a change is itself something written down, or bookkeeping of the service.
fn is_derived(change: &Change) -> bool {
    matches!(
        change.ty.as_ref(),
        "audit_log" | "bulk" | "bulk_batch" | "conversation_time" | "event" | "session" | "unmasking_window"
    )
}
