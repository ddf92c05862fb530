//! The service as a run sees it: the calls, and what all parts of a run share.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use kustomer_core::json::Value;
use kustomer_core::{Client, RawRecord, Result};

use super::effect::Action;
use super::item::{Item, array_of};
use super::pace::Pace;
use super::report::Report;
use super::request::{Batches, FindRecord, IsOver, Lookup, StartJob};
use super::stored::Header;

/// The type of the records.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// The JSON:API type.
    pub(super) type_name: &'static str,
    /// The path of the collection.
    pub(super) path: &'static str,
    pub(super) lookup: Lookup,
    /// What changes when the type does.
    pub(super) definition: String,
}

/// The settings of a run.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    pub(super) concurrency: usize,
    pub(super) max_attempts: u32,
    pub(super) job_timeout: Duration,
    pub(super) settle_time: Duration,
}

/// The service, and what was learned about it.
#[derive(Debug)]
pub(super) struct Service {
    client: Client,
    pub(super) target: Target,
    pub(super) settings: Settings,
    pub(super) pace: Pace,
    /// Whether creates and updates have references.
    references: [AtomicBool; 2],
    jobs: AtomicU64,
}

/// What a bulk request was answered with.
#[derive(Debug)]
pub(super) struct Started {
    /// `None` if the response does not name the job.
    pub(super) job: Option<String>,
    /// Whether an earlier attempt of the request may have started another job.
    pub(super) is_repeated: bool,
}

impl Service {
    pub(super) fn new(client: Client, target: Target, settings: Settings) -> Self {
        let references = [AtomicBool::new(true), AtomicBool::new(true)];
        Self { client, target, settings, pace: Pace::new(), references, jobs: AtomicU64::new(0) }
    }

    /// Whether items of this kind have references.
    pub(super) fn has_references(&self, action: Action) -> bool {
        self.reference_switch(action).is_some_and(|on| on.load(Ordering::Relaxed))
    }

    /// The type does not take references.
    pub(super) fn leave_out_references(&self, action: Action) {
        if let Some(on) = self.reference_switch(action) {
            on.store(false, Ordering::Relaxed);
        }
    }

    fn reference_switch(&self, action: Action) -> Option<&AtomicBool> {
        let [creates, updates] = &self.references;
        match action {
            Action::Create => Some(creates),
            Action::Update => Some(updates),
            // The IDs are in the query, where there is no place for them.
            Action::Delete => None,
        }
    }

    /// How many jobs were started.
    pub(super) fn jobs(&self) -> u64 {
        self.jobs.load(Ordering::Relaxed)
    }

    /// What a journal says about the run.
    pub(super) fn header(&self) -> Header {
        Header {
            host: self.client.base_url().to_owned(),
            type_name: self.target.type_name.to_owned(),
            definition: crc32fast::hash(self.target.definition.as_bytes()),
        }
    }

    /// Whether records can be found by their external IDs.
    pub(super) fn has_lookup(&self) -> bool {
        self.target.lookup != Lookup::None
    }

    /// Sends items as a job.
    pub(super) async fn start(
        &self,
        action: Action,
        items: &[Item],
        with_references: bool,
    ) -> Result<Started> {
        let (body, ids) = match action {
            Action::Delete => {
                let ids = items.iter().filter_map(|item| item.id.as_ref());
                (String::new(), ids.map(ToString::to_string).collect())
            }
            Action::Create | Action::Update => (array_of(items, with_references), Vec::new()),
        };
        let call = self.client.send(StartJob { action, path: self.target.path, body, ids }).with_response();
        let response = call.await?;
        self.jobs.fetch_add(1, Ordering::Relaxed);
        let is_repeated = action != Action::Create && response.attempts() > 1;
        Ok(Started { job: response.into_value(), is_repeated })
    }

    /// Reads what a job has done.
    pub(super) async fn report(&self, job: &str) -> Result<Report> {
        let mut report = Report::default();
        let mut batches = self.client.items(Batches(job.to_owned()));
        while let Some(batch) = batches.try_next().await? {
            // A batch that is not JSON cannot have been read.
            report.add(&value_of(batch.json()));
        }
        Ok(report)
    }

    pub(super) async fn is_over(&self, job: &str) -> Result<bool> {
        self.client.send(IsOver(job.to_owned())).await
    }

    /// Finds a record by its external ID.
    pub(super) async fn find(&self, external_id: &str) -> Result<Option<RawRecord>> {
        let Target { lookup, path, .. } = self.target;
        self.client.send(FindRecord { lookup, path, external_id: external_id.to_owned() }).await
    }
}

fn value_of(json: &str) -> Value {
    kustomer_core::json::from_slice(json.as_bytes()).unwrap_or_default()
}
