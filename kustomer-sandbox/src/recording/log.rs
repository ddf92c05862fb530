//! The log of requests: bounded in number and in bytes.
//!
//! Every change of an entry has a revision, so that a reader can ask for what changed since it last read. A slow reader
//! costs no memory: nothing is queued for it, it only misses entries that the log no longer has.

use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, VecDeque};
use std::hash::{BuildHasher as _, Hasher as _};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;
use tokio::sync::watch;

use super::details::Details;
use super::exchange::{Exchange, Progress};
use super::request::RecordedRequest;
use super::requests::Requests;
use super::response::RecordedResponse;
use crate::redact::Redactor;

/// How many requests are recorded, which bounds the memory of a sandbox that runs for weeks.
const MAX_REQUESTS: usize = 10_000;

/// How many bytes the recorded requests and responses take, roughly.
const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The recorded requests of a sandbox.
pub(crate) struct RequestLog {
    redactor: Redactor,
    /// The names of all operations, which filters are compared with.
    operations: Arc<[String]>,
    /// Distinguishes the revisions of this log from those of another one.
    run: String,
    state: Mutex<State>,
    changed: watch::Sender<()>,
}

#[derive(Default)]
struct State {
    /// In order of arrival, with consecutive numbers.
    entries: VecDeque<Arc<Exchange>>,
    /// The number of the last request.
    last: u64,
    bytes: usize,
    /// The entries up to this number have no response bodies any more.
    stripped: u64,
    /// The number of changes so far.
    revision: u64,
    /// The last revision that discarded all requests.
    cleared: u64,
    /// The number of the request that a revision changed, for the last revision of each request.
    changes: BTreeMap<u64, u64>,
}

/// What has changed in a log after a revision.
pub(crate) struct Changes {
    /// Whether all requests before these were discarded.
    pub(crate) was_cleared: bool,
    /// The requests in their last state, each with its revision, in the order of revisions.
    pub(crate) requests: Vec<(u64, RecordedRequest)>,
    /// The revision to go on from.
    pub(crate) revision: u64,
    /// Whether there are no others.
    pub(crate) is_whole: bool,
}

/// A request whose response is not yet recorded. Dropping it records that there is none.
pub(crate) struct Recording<'a> {
    log: &'a RequestLog,
    number: u64,
    /// In real time, which the delays of faults take, whatever the sandbox's clock does meanwhile.
    started: Instant,
    done: bool,
}

impl RequestLog {
    /// Creates a log of requests for these operations. It does not show the key.
    pub(crate) fn new(api_key: String, operations: &[&str]) -> Self {
        let run = format!("{:016x}", RandomState::new().build_hasher().finish());
        Self {
            redactor: Redactor::new(api_key),
            operations: operations.iter().map(|&name| name.to_owned()).collect(),
            run,
            state: Mutex::default(),
            changed: watch::Sender::new(()),
        }
    }

    /// Returns what hides the secrets in the log.
    pub(crate) fn redactor(&self) -> &Redactor {
        &self.redactor
    }

    /// Returns the name of this log, which no other log has.
    pub(crate) fn run(&self) -> &str {
        &self.run
    }

    /// Records a request whose head arrived at `now`.
    pub(crate) fn arrived(&self, parts: &http::request::Parts, now: Timestamp) -> Recording<'_> {
        let mut state = self.lock();
        state.last += 1;
        let number = state.last;
        let exchange = Exchange::new(parts, number, now, &self.redactor);
        state.bytes += exchange.size();
        state.entries.push_back(Arc::new(exchange));
        state.note_change(number);
        state.shrink();
        drop(state);
        self.changed.send_replace(());
        Recording { log: self, number, started: Instant::now(), done: false }
    }

    /// Returns the recorded requests in order of arrival.
    pub(crate) fn requests(&self) -> Requests {
        let recorded = self.lock().entries.iter().map(RecordedRequest::of).collect();
        Requests::new(recorded, Arc::clone(&self.operations))
    }

    /// Returns the request with a number, if the log still has it.
    pub(crate) fn find(&self, number: u64) -> Option<RecordedRequest> {
        let state = self.lock();
        state.index(number).and_then(|index| state.entries.get(index)).map(RecordedRequest::of)
    }

    /// Discards all requests. Those that are still being served are not recorded.
    pub(crate) fn clear(&self) {
        let mut state = self.lock();
        state.entries.clear();
        state.changes.clear();
        state.bytes = 0;
        state.revision += 1;
        state.cleared = state.revision;
        drop(state);
        self.changed.send_replace(());
    }

    /// Returns a receiver that is notified of each change.
    pub(crate) fn watch(&self) -> watch::Receiver<()> {
        self.changed.subscribe()
    }

    pub(crate) fn revision(&self) -> u64 {
        self.lock().revision
    }

    /// Returns the revision after which the last requests, this many of them, arrived.
    pub(crate) fn revision_before_last(&self, count: usize) -> u64 {
        let state = self.lock();
        let last = state.entries.iter().rev().take(count).map(|exchange| exchange.revision);
        last.min().map_or(state.revision, |first| first.saturating_sub(1))
    }

    /// Returns what has changed after a revision, at most this many requests.
    pub(crate) fn changes_after(&self, revision: u64, limit: usize) -> Changes {
        let state = self.lock();
        let mut requests = Vec::new();
        for (&changed, &number) in state.changes.range(revision.saturating_add(1)..).take(limit) {
            let entry = state.index(number).and_then(|index| state.entries.get(index));
            requests.extend(entry.map(|entry| (changed, RecordedRequest::of(entry))));
        }
        let is_whole = requests.len() < limit;
        let last = requests.last().map_or(revision, |(revision, _)| *revision);
        Changes {
            was_cleared: state.cleared > revision,
            requests,
            revision: if is_whole { state.revision } else { last },
            is_whole,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn index(&self, number: u64) -> Option<usize> {
        let first = self.entries.front()?.number;
        usize::try_from(number.checked_sub(first)?).ok()
    }

    fn update(&mut self, number: u64, change: impl FnOnce(&mut Exchange)) {
        let Some(entry) = self.index(number).and_then(|index| self.entries.get_mut(index)) else { return };
        let stripped = self.stripped;
        let before = entry.size();
        // Copies the entry if a reader still holds the former state.
        let exchange = Arc::make_mut(entry);
        change(exchange);
        if number <= stripped {
            exchange.discard_response_body();
        }
        let after = exchange.size();
        self.bytes = (self.bytes + after).saturating_sub(before);
        self.note_change(number);
        self.shrink();
    }

    /// Gives a request the next revision.
    fn note_change(&mut self, number: u64) {
        self.revision += 1;
        let revision = self.revision;
        let Some(entry) = self.index(number).and_then(|index| self.entries.get_mut(index)) else { return };
        let exchange = Arc::make_mut(entry);
        let before = std::mem::replace(&mut exchange.revision, revision);
        self.changes.remove(&before);
        self.changes.insert(revision, number);
    }

    /// Discards the oldest response bodies, and then the oldest requests, until the log is within its limits.
    fn shrink(&mut self) {
        while self.entries.len() > MAX_REQUESTS {
            self.forget_oldest();
        }
        while self.bytes > MAX_BYTES && self.stripped < self.last {
            self.stripped += 1;
            let index = self.index(self.stripped);
            if let Some(entry) = index.and_then(|index| self.entries.get_mut(index)) {
                self.bytes = self.bytes.saturating_sub(entry.response_body_size());
                Arc::make_mut(entry).discard_response_body();
            }
        }
        while self.bytes > MAX_BYTES && self.entries.len() > 1 {
            self.forget_oldest();
        }
    }

    fn forget_oldest(&mut self) {
        if let Some(oldest) = self.entries.pop_front() {
            self.bytes = self.bytes.saturating_sub(oldest.size());
            self.changes.remove(&oldest.revision);
        }
    }
}

impl Recording<'_> {
    /// Records the body of the request: its length, and as much of it as is kept.
    pub(crate) fn received(&self, body: Bytes, length: usize) {
        if length > 0 {
            self.log.lock().update(self.number, |exchange| {
                exchange.body = body;
                exchange.body_length = length;
            });
        }
    }

    /// Records the response.
    pub(crate) fn responded(
        mut self,
        status: StatusCode,
        headers: &HeaderMap,
        body: Bytes,
        details: Details,
    ) {
        self.done = true;
        let response = RecordedResponse::new(status, headers.clone(), body);
        self.finish(Progress::Responded(response), details);
    }

    /// Records that the connection was closed without a response.
    pub(crate) fn closed(mut self, details: Details) {
        self.done = true;
        self.finish(Progress::Closed, details);
    }

    fn finish(&self, progress: Progress, details: Details) {
        let duration = self.started.elapsed();
        self.log.lock().update(self.number, |exchange| {
            exchange.progress = progress;
            exchange.duration = Some(duration);
            exchange.details = details;
        });
        self.log.changed.send_replace(());
    }
}

impl Drop for Recording<'_> {
    fn drop(&mut self) {
        if !self.done {
            self.finish(Progress::Closed, Details::default());
        }
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;
    use crate::recording::RefusalReason;

    fn log() -> RequestLog {
        RequestLog::new("the key of a test".to_owned(), &[])
    }

    fn arrived<'l>(log: &'l RequestLog, header: &str) -> Recording<'l> {
        let request = http::Request::post("/v1/customers").header("x-large", header);
        let (parts, ()) = request.body(()).unwrap().into_parts();
        log.arrived(&parts, Timestamp::UNIX_EPOCH)
    }

    fn reason(allowed: &Arc<[String]>) -> RefusalReason {
        let allowed = Arc::clone(allowed);
        let message = "unknown field".to_owned();
        RefusalReason { parameter: None, message, rule: None, allowed, near_misses: Vec::new() }
    }

    #[test]
    fn whatever_makes_an_entry_large_counts_against_the_limit() {
        let large = "x".repeat(1024 * 1024);
        let header = HeaderMap::from_iter([(http::header::VIA, HeaderValue::from_str(&large).unwrap())]);
        let notes = Details { notes: vec![large.clone()], ..Details::default() };
        let list: Arc<[String]> = vec!["x".repeat(1024); 1024].into();
        let reasons = Details { reasons: vec![reason(&list), reason(&list)], ..Details::default() };
        for (sent, headers, details) in [
            (large.as_str(), HeaderMap::new(), Details::default()),
            ("", header, Details::default()),
            ("", HeaderMap::new(), notes),
            ("", HeaderMap::new(), reasons),
        ] {
            let log = log();
            for _ in 0..40 {
                arrived(&log, sent).responded(StatusCode::OK, &headers, Bytes::new(), details.clone());
            }
            let kept = log.requests().len();
            assert!((29..=31).contains(&kept), "{kept} entries of a little more than 1 MB");
        }
    }

    #[test]
    fn a_late_response_to_an_old_request_has_no_body_if_those_of_newer_ones_were_discarded() {
        let log = log();
        let body = Bytes::from(vec![b'x'; 512 * 1024]);
        let respond = |recording: Recording<'_>| {
            recording.responded(StatusCode::OK, &HeaderMap::new(), body.clone(), Details::default());
        };
        let late = arrived(&log, "");
        (0..80).for_each(|_| respond(arrived(&log, "")));
        respond(late);
        let kept: Vec<usize> =
            log.requests().iter().filter_map(|request| Some(request.response()?.body().len())).collect();
        assert_eq!((kept[0], kept[1], kept[80]), (0, 0, body.len()));
    }
}
