//! The run as a whole: it reads the input, fills batches, writes several parts at once, and returns the outcomes in order.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::stream::FuturesUnordered;

use super::batch::{Batcher, MAX_ITEMS};
use super::item::{Intake, Item};
use super::mark::Mark;
use super::part::{End, Part, Settled};
use super::progress::Progress;
use super::resume::{Begin, Resume};
use super::run::Run;
use super::service::Service;
use super::slots::{RawOutcome, Slots};
use super::write::RawWrite;
use crate::error::{Error, Result};
use crate::journal::JournalError;

/// How many items are read ahead of the first one without an outcome, for each job at a time: one that takes long holds back the
/// outcomes behind it, but not the jobs.
const AHEAD: usize = 8 * MAX_ITEMS;

/// What is written. After an error, the next poll tries again.
pub(super) type Input = BoxStream<'static, Result<RawWrite>>;

type Running = Pin<Box<dyn Future<Output = End> + Send>>;

/// A run.
pub(super) struct Engine {
    service: Arc<Service>,
    /// A journal that is not open yet.
    journal: Option<PathBuf>,
    resume: Resume,
    /// `None` once it has ended.
    input: Option<Input>,
    batcher: Batcher,
    waiting: VecDeque<Part>,
    running: FuturesUnordered<Running>,
    slots: Slots,
    progress: Progress,
}

impl Engine {
    pub(super) fn new(service: Service, input: Input, journal: Option<PathBuf>) -> Self {
        Self {
            service: Arc::new(service),
            journal,
            resume: Resume::default(),
            input: Some(input),
            batcher: Batcher::default(),
            waiting: VecDeque::new(),
            running: FuturesUnordered::new(),
            slots: Slots::default(),
            progress: Progress::default(),
        }
    }

    pub(super) fn progress(&self) -> Progress {
        Progress { read: self.slots.next(), jobs: self.service.jobs(), ..self.progress }
    }

    pub(super) fn poll_outcome(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<RawOutcome>>> {
        if let Some(path) = &self.journal {
            match Resume::open(path, &self.service) {
                Ok(resume) => self.resume = resume,
                Err(error) => return Poll::Ready(Some(Err(error.into()))),
            }
            self.journal = None;
        }
        loop {
            if let Some(outcome) = self.slots.pop() {
                return Poll::Ready(Some(Ok(outcome)));
            }
            if let Err(error) = self.read(context) {
                // What is not the input of the journal is not written.
                if error.journal().is_some() {
                    self.end();
                }
                return Poll::Ready(Some(Err(error)));
            }
            self.start();
            if self.running.is_empty() {
                // Without an input, nothing is left.
                return if self.input.is_none() && self.slots.len() == 0 {
                    Poll::Ready(None)
                } else {
                    self.idle()
                };
            }
            let end = ready!(Pin::new(&mut self.running).poll_next(context));
            if let Some(error) = end.and_then(|end| self.take(end)) {
                return Poll::Ready(Some(Err(error)));
            }
        }
    }

    /// Nothing is on its way: the input has nothing at the moment, or all that it had was settled at once.
    fn idle(&mut self) -> Poll<Option<Result<RawOutcome>>> {
        match self.slots.pop() {
            Some(outcome) => Poll::Ready(Some(Ok(outcome))),
            None => Poll::Pending,
        }
    }

    /// The input is not that of the journal: nothing more is sent, and nothing more is known.
    fn end(&mut self) {
        self.input = None;
        self.batcher = Batcher::default();
        self.waiting.clear();
        self.running.clear();
        self.resume = Resume::default();
        self.slots = Slots::default();
    }

    /// Reads items while there are fewer parts than can be written at once.
    fn read(&mut self, context: &mut Context<'_>) -> Result<()> {
        let concurrency = self.service.settings.concurrency;
        let most = concurrency.saturating_mul(AHEAD);
        while self.waiting.len() + self.running.len() < concurrency && self.slots.len() < most {
            let Some(input) = &mut self.input else { break };
            match input.as_mut().poll_next(context) {
                Poll::Ready(Some(write)) => self.admit(write?)?,
                Poll::Ready(None) => {
                    self.input = None;
                    self.resume.finish(self.slots.next())?;
                }
                Poll::Pending => break,
            }
        }
        // A batch that is not full waits only as long as there is something to wait for.
        let is_idle = self.waiting.is_empty() && self.running.is_empty();
        if is_idle || self.input.is_none() || self.slots.len() >= most {
            self.flush();
        }
        Ok(())
    }

    fn flush(&mut self) {
        if self.resume.is_holding() {
            self.waiting.extend(self.resume.release(&self.service));
        }
        if !self.batcher.is_empty() {
            self.waiting.extend(self.batcher.flush().into_iter().map(Part::new));
        }
    }

    fn admit(&mut self, write: RawWrite) -> Result<(), JournalError> {
        let item = match Item::of(self.slots.next(), write) {
            Intake::Item(item) => item,
            Intake::Settled(settled, upsert) => {
                let external_id = upsert.as_ref().map(|upsert| upsert.external_id.clone());
                // An earlier run may have written it.
                let mark = upsert.map(|upsert| Mark { index: self.slots.next(), checksum: upsert.checksum });
                let known = mark.map(|mark| self.resume.settled(mark)).transpose()?.flatten();
                self.push(external_id, Some(known.unwrap_or(settled)));
                return Ok(());
            }
        };
        let external_id = item.external_id.clone();
        match self.resume.begin(item, &self.service)? {
            Begin::Settled(settled) => self.push(external_id, Some(settled)),
            Begin::New(item) => {
                self.push(external_id, None);
                self.waiting.extend(self.batcher.push(item).map(Part::new));
            }
            Begin::Held => self.push(external_id, None),
            Begin::Part(part) => {
                self.push(external_id, None);
                self.waiting.push_back(part);
            }
        }
        Ok(())
    }

    fn push(&mut self, external_id: Option<String>, settled: Option<Settled>) {
        if let Some(settled) = &settled {
            self.progress.count(settled);
        }
        self.slots.push(external_id, settled);
    }

    fn start(&mut self) {
        while self.running.len() < self.service.settings.concurrency {
            let Some(part) = self.waiting.pop_front() else { break };
            let (service, log) = (Arc::clone(&self.service), Arc::clone(&self.resume.log));
            self.running.push(Box::pin(Run::of(service, log, part)));
        }
    }

    /// Takes what became of a part.
    fn take(&mut self, end: End) -> Option<Error> {
        for (item, settled) in end.settled {
            self.progress.count(&settled);
            self.slots.settle(item.index, settled);
        }
        // What was begun comes before what is new.
        for part in end.rest.into_iter().rev() {
            self.waiting.push_front(part);
        }
        end.error
    }
}
