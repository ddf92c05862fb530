//! Bulk updates: a request starts a job, which is polled until it is complete, and then says what came of each record.

use std::time::Duration;

use kustomer_core::json::{Decode, DecodeError, Reader};
use kustomer_core::operation::Endpoint;
use kustomer_core::request::{Path, Request, RequestError};
use kustomer_core::{Client, Operation, Page, RawRecord};
use serde_json::Value;

use super::super::connection::Failed;

/// The most records in one request.
pub(super) const MOST_ITEMS: usize = 100;

/// The most bytes in one request, a little less than the service accepts.
pub(super) const MOST_BYTES: usize = 100_000;

/// The time between two looks at a job: at first, and at most.
const SHORTEST: Duration = Duration::from_millis(20);
const LONGEST: Duration = Duration::from_secs(5);

/// Looks at a job before it counts as stuck: about half an hour.
const MOST_LOOKS: u32 = 400;

/// The path of the records of a resource, by the name of its metadata.
pub(super) fn collection(resource: &str) -> Result<Path, RequestError> {
    match kustomer_schema::kobject::klass_of(resource) {
        Some(klass) => Path::new("/v1/klasses").segment(klass),
        None if resource == "company" => Ok(Path::new("/v1/companies")),
        None => Ok(Path::new(format!("/v1/{resource}s"))),
    }
}

/// A page of the list of all records of a resource.
#[derive(Debug)]
pub(super) struct ListRecords(pub(super) String);

impl Endpoint for ListRecords {
    type Returns = Page<RawRecord>;

    fn request(&self) -> Result<Request, RequestError> {
        Ok(Request::get(collection(&self.0)?).with_parameter("pageSize", 100))
    }
}

/// `PUT ../bulk`. A repeated request finds other revisions, so that it changes nothing.
#[derive(Debug)]
struct UpdateRecords {
    resource: String,
    body: String,
}

impl Operation for UpdateRecords {
    type Output = Value;

    fn request(&self) -> Result<Request, RequestError> {
        Ok(Request::put(collection(&self.resource)?.segment("bulk")?, self.body.clone()))
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Value, DecodeError> {
        Value::decode(reader)
    }
}

/// `GET /v1/bulk/{id}`, or the batches of the job.
#[derive(Debug)]
struct GetJob {
    id: String,
    batches: bool,
}

impl Operation for GetJob {
    type Output = Value;

    fn request(&self) -> Result<Request, RequestError> {
        let path = Path::new("/v1/bulk").segment(&self.id)?;
        Ok(Request::get(if self.batches { path.segment("batches")? } else { path }))
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Value, DecodeError> {
        Value::decode(reader)
    }
}

/// A job that was started.
#[derive(Debug)]
pub(super) struct Job {
    id: String,
    items: usize,
}

/// What came of a job.
#[derive(Debug)]
pub(super) struct Ended {
    /// How many records were updated.
    pub(super) updated: usize,
    /// The IDs of the others, and why they were not.
    pub(super) refused: Vec<(String, String)>,
}

/// Starts the update of some records.
pub(super) async fn start(client: &Client, resource: &str, items: &[String]) -> Result<Job, Failed> {
    let body = format!("[{}]", items.join(","));
    let answer = client.send(UpdateRecords { resource: resource.to_owned(), body }).await?;
    match answer["data"]["id"].as_str() {
        Some(id) => Ok(Job { id: id.to_owned(), items: items.len() }),
        None => Err(Failed::Message("error: the response to a bulk request names no job\n".to_owned())),
    }
}

/// Waits until a job is complete.
pub(super) async fn wait(client: &Client, job: Job) -> Result<Ended, Failed> {
    let mut pause = SHORTEST;
    for _ in 0..MOST_LOOKS {
        let answer = client.send(GetJob { id: job.id.clone(), batches: false }).await?;
        let attributes = &answer["data"]["attributes"];
        if attributes["completed"] == true || attributes["status"] == "complete" {
            let answer = client.send(GetJob { id: job.id.clone(), batches: true }).await?;
            return Ok(ended(&job, &answer));
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST);
    }
    Err(Failed::Message(format!("error: the bulk job `{}` does not come to an end\n", job.id)))
}

fn ended(job: &Job, answer: &Value) -> Ended {
    let batches = answer["data"].as_array().map(Vec::as_slice).unwrap_or_default();
    let errors = batches.iter().filter_map(|batch| batch["attributes"]["errors"].as_array()).flatten();
    let refused: Vec<(String, String)> = errors
        .map(|error| {
            let id = error["id"].as_str().unwrap_or("without an ID").to_owned();
            (id, reason(&error["data"]))
        })
        .collect();
    let failures: u64 = batches.iter().filter_map(|batch| batch["attributes"]["failureCount"].as_u64()).sum();
    let failures = usize::try_from(failures).unwrap_or(usize::MAX).max(refused.len());
    Ended { updated: job.items.saturating_sub(failures), refused }
}

/// Returns the first error of a body with errors, whichever of its forms it has.
fn reason(data: &Value) -> String {
    let error = data["errors"].get(0).unwrap_or(data);
    let text = ["title", "message", "detail", "code"].into_iter().find_map(|name| error[name].as_str());
    let text = text.or_else(|| data.as_str()).unwrap_or("the service gives no reason");
    match error["source"]["parameter"].as_str() {
        Some(parameter) => format!("{text}: `{parameter}`"),
        None => text.to_owned(),
    }
}
