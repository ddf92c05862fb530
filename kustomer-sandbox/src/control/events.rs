//! `/_sandbox/events`: what happens in the sandbox, as server-sent events.
//!
//! Nothing is queued for a reader: it has a place in the log and gets what has changed since. A slow one gets the last
//! state of each request and misses what the log has dropped.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderValue, Response};
use http_body_util::BodyExt as _;
use http_body_util::channel::{Channel, Sender};
use serde_json::json;

use super::reply::{ControlError, Reply};
use super::request::ControlRequest;
use super::requests::summary;
use crate::recording::RequestLog;

/// How many of the recorded requests a new reader gets at first.
const BACKLOG: usize = 500;

/// How many events are written at once.
const BATCH: usize = 50;

/// After how long without an event a comment is sent, which finds out that the reader is gone.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// Streams `hello`, then a `request` for each request and change of one, and `cleared` when the log is cleared. A reader
/// that sends the ID of the last event in `Last-Event-ID` goes on from there.
pub(super) fn stream(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let log = Arc::clone(&request.service.requests);
    let last = request.headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let cursor = last.and_then(|id| place(&log, id));
    let (sender, body) = Channel::new(1);
    tokio::spawn(follow(log, cursor, sender));
    let mut reply = Response::new(body.boxed_unsync());
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    reply.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(reply)
}

/// Returns the revision in the ID of an event, unless it is one of another run of the sandbox.
fn place(log: &RequestLog, id: &str) -> Option<u64> {
    let (run, revision) = id.split_once('-')?;
    let revision = revision.parse().ok()?;
    (run == log.run() && revision <= log.revision()).then_some(revision)
}

async fn follow(log: Arc<RequestLog>, cursor: Option<u64>, mut sender: Sender<Bytes, Infallible>) {
    let mut changed = log.watch();
    let mut cursor = cursor.unwrap_or_else(|| log.revision_before_last(BACKLOG));
    let mut text = format!("event: hello\ndata: {}\n\n", json!({ "run": log.run() }));
    loop {
        changed.borrow_and_update();
        let is_whole = add_changes(&log, &mut cursor, &mut text);
        if !text.is_empty() && sender.send_data(std::mem::take(&mut text).into()).await.is_err() {
            return;
        }
        if !is_whole {
            continue;
        }
        match tokio::time::timeout(KEEP_ALIVE, changed.changed()).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) => return,
            Err(_) => text.push_str(":\n\n"),
        }
    }
}

/// Adds the events after a revision. Returns false if there are more.
fn add_changes(log: &RequestLog, cursor: &mut u64, text: &mut String) -> bool {
    let changes = log.changes_after(*cursor, BATCH);
    if changes.was_cleared {
        let _ = write!(text, "event: cleared\nid: {}-{}\ndata: {{}}\n\n", log.run(), *cursor);
    }
    for (revision, request) in &changes.requests {
        let data = summary(request);
        let _ = write!(text, "event: request\nid: {}-{revision}\ndata: {data}\n\n", log.run());
    }
    *cursor = changes.revision;
    changes.is_whole
}
