//! One pass over all records of a resource.

use std::collections::VecDeque;

use kustomer_core::{Client, RawRecord};
use kustomer_schema::organization::Backfill;

use super::super::connection::Failed;
use super::job::{self, Ended, Job, ListRecords, MOST_BYTES, MOST_ITEMS};
use super::progress::Progress;
use super::record::{Copy, Record};

/// Jobs at the same time.
const MOST_JOBS: usize = 4;

/// A record whose value could not be copied.
#[derive(Debug)]
pub(super) struct Failure {
    /// Its ID.
    pub(super) record: String,
    pub(super) reason: String,
}

pub(super) struct Pass<'p> {
    client: &'p Client,
    backfill: &'p Backfill,
    progress: &'p mut Progress,
    /// The items of the next request, and their size.
    batch: Vec<String>,
    bytes: usize,
    jobs: VecDeque<Job>,
    failures: Vec<Failure>,
}

impl<'p> Pass<'p> {
    pub(super) fn new(client: &'p Client, backfill: &'p Backfill, progress: &'p mut Progress) -> Self {
        let (batch, jobs, failures) = (Vec::new(), VecDeque::new(), Vec::new());
        Self { client, backfill, progress, batch, bytes: 0, jobs, failures }
    }

    /// Reads all records, copies what there is to copy, and returns what could not be copied.
    pub(super) async fn run(mut self) -> Result<Vec<Failure>, Failed> {
        let mut pages = self.client.pages(ListRecords(self.backfill.resource.clone()));
        while let Some(page) = pages.try_next().await? {
            self.progress.add(page.len(), 0);
            for bad in page.bad_items() {
                self.fail("?", bad.error().to_string());
            }
            for record in &page {
                self.record(record).await?;
            }
        }
        self.send().await?;
        while let Some(job) = self.jobs.pop_front() {
            self.end(job).await?;
        }
        Ok(self.failures)
    }

    async fn record(&mut self, raw: &RawRecord) -> Result<(), Failed> {
        let record = match raw.decode::<Record>() {
            Ok(record) => record,
            Err(error) => {
                self.fail(raw.id().map_or("?", |id| id.as_str()), error.to_string());
                return Ok(());
            }
        };
        match record.copy(self.backfill) {
            Copy::Nothing => {}
            Copy::Impossible(reason) => self.fail(&record.id, reason),
            // The brackets of the array count, too.
            Copy::Item(item) if item.len() + 2 > MOST_BYTES => {
                self.fail(&record.id, "its custom attributes are larger than a request may be");
            }
            Copy::Item(item) => {
                if self.batch.len() == MOST_ITEMS || self.bytes + item.len() + 3 > MOST_BYTES {
                    self.send().await?;
                }
                self.bytes += item.len() + 1;
                self.batch.push(item);
            }
        }
        Ok(())
    }

    /// Starts a job for the items that were collected.
    async fn send(&mut self) -> Result<(), Failed> {
        if self.batch.is_empty() {
            return Ok(());
        }
        self.bytes = 0;
        let batch = std::mem::take(&mut self.batch);
        self.jobs.push_back(job::start(self.client, &self.backfill.resource, &batch).await?);
        if self.jobs.len() > MOST_JOBS
            && let Some(job) = self.jobs.pop_front()
        {
            self.end(job).await?;
        }
        Ok(())
    }

    async fn end(&mut self, job: Job) -> Result<(), Failed> {
        let Ended { updated, refused } = job::wait(self.client, job).await?;
        self.progress.add(0, updated);
        for (record, reason) in refused {
            self.fail(&record, reason);
        }
        Ok(())
    }

    fn fail(&mut self, record: &str, reason: impl Into<String>) {
        self.failures.push(Failure { record: record.to_owned(), reason: reason.into() });
    }
}
