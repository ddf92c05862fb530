//! The requests of bulk jobs as operations.

use kustomer_core::json::{self, DecodeError, Reader, Value};
use kustomer_core::operation::Endpoint;
use kustomer_core::request::{Path, Request, RequestError};
use kustomer_core::{Operation, Page, RawRecord, envelope};

use super::effect::Action;

/// How a record is found by its external ID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lookup {
    /// `GET {path}/externalId={value}`.
    Path,
    /// `GET {path}?externalId={value}`.
    Query,
    /// Not at all.
    None,
}

/// Starts a job. Returns its ID, unless the response has none.
#[derive(Debug)]
pub(super) struct StartJob {
    pub(super) action: Action,
    /// The path of the collection.
    pub(super) path: &'static str,
    /// The array of creates or updates.
    pub(super) body: String,
    /// The IDs of the records to delete.
    pub(super) ids: Vec<String>,
}

impl Operation for StartJob {
    type Output = Option<String>;

    fn request(&self) -> Result<Request, RequestError> {
        let path = Path::new(self.path).join("bulk");
        Ok(match self.action {
            Action::Create => Request::post(path, self.body.clone()),
            Action::Update => Request::put(path, self.body.clone()),
            Action::Delete => Request::delete(path).with_parameter("ids", self.ids.join(",")),
        })
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Option<String>, DecodeError> {
        let document: Value = reader.value()?;
        Ok(document["data"]["id"].as_str().filter(|id| !id.is_empty()).map(str::to_owned))
    }

    fn empty(&self) -> Option<Option<String>> {
        Some(None)
    }
}

/// Reads whether a job is over.
#[derive(Debug)]
pub(super) struct IsOver(pub(super) String);

impl Operation for IsOver {
    type Output = bool;

    fn request(&self) -> Result<Request, RequestError> {
        Path::new("/v1/bulk").segment(&self.0).map(Request::get)
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        let document: Value = reader.value()?;
        let attributes = &document["data"]["attributes"];
        Ok(attributes["completed"] == true || attributes["status"] == "complete")
    }
}

/// A page of the batches of a job.
#[derive(Debug)]
pub(super) struct Batches(pub(super) String);

impl Endpoint for Batches {
    type Returns = Page<RawRecord>;

    fn request(&self) -> Result<Request, RequestError> {
        Ok(Request::get(Path::new("/v1/bulk").segment(&self.0)?.join("batches")))
    }
}

/// Finds a record by its external ID.
pub(super) struct FindRecord {
    pub(super) lookup: Lookup,
    pub(super) path: &'static str,
    pub(super) external_id: String,
}

impl Operation for FindRecord {
    type Output = Option<RawRecord>;

    fn request(&self) -> Result<Request, RequestError> {
        let path = Path::new(self.path);
        Ok(match self.lookup {
            Lookup::Query => Request::get(path).with_parameter("externalId", &self.external_id),
            Lookup::Path | Lookup::None => Request::get(path.lookup("externalId", &self.external_id)?),
        })
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Self::Output, DecodeError> {
        if self.lookup != Lookup::Query {
            return envelope::document(reader);
        }
        // A service that does not know the parameter lists all records.
        let page: Page<RawRecord> = envelope::list(reader)?;
        let is_meant = |record: &RawRecord| external_id_of(record).as_deref() == Some(&*self.external_id);
        Ok(page.into_items().into_iter().find(is_meant))
    }

    fn not_found(&self) -> Option<Self::Output> {
        Some(None)
    }
}

/// Returns the external ID of a record.
pub(super) fn external_id_of(record: &RawRecord) -> Option<String> {
    let record: Value = json::from_slice(record.json().as_bytes()).ok()?;
    record["attributes"]["externalId"].as_str().map(str::to_owned)
}
