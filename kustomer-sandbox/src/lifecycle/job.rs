//! Jobs in the background: queued, running, complete.
//!
//! A job moves on with the clock, and with each request that polls it, so that a client that polls need not wait for long
//! and a frozen clock does not stop it.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};

use crate::context::Context;
use crate::store::{NEXT_STEP, Record, Store};
use crate::timestamp;

/// How long a job waits in the queue, and how long it runs, if nobody polls it. The service's times are not documented.
const STEP: SignedDuration = SignedDuration::from_millis(500);

/// Adds a job to the queue and returns its ID.
pub(super) fn queue(
    context: Context<'_>,
    store: &mut Store,
    ty: &str,
    mut job: Map<String, Value>,
) -> String {
    job.insert("status".to_owned(), "queued".into());
    job.insert(NEXT_STEP.to_owned(), next_step(context.now));
    let id = store.ids.next(context.now);
    store.insert(ty, Record::new(id.clone(), context.now, job));
    id
}

/// Moves a job on and returns its new status, if it was not complete before. The caller does the work of a job that is
/// complete.
pub(super) fn advance(context: Context<'_>, store: &mut Store, ty: &str, id: &str) -> Option<&'static str> {
    let mut job = store.record_mut(ty, id)?;
    let status = match job.text("status") {
        Some("queued") => "running",
        Some("running") => "complete",
        _ => return None,
    };
    job.fields.insert("status".to_owned(), status.into());
    if status == "complete" {
        job.fields.remove(NEXT_STEP);
    } else {
        job.fields.insert(NEXT_STEP.to_owned(), next_step(context.now));
    }
    job.touch(context.now);
    Some(status)
}

fn next_step(now: Timestamp) -> Value {
    timestamp::render(now.saturating_add(STEP).unwrap_or(now)).into()
}
