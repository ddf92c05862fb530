//! A delivery: what the document around an event says. Its record is decoded when it is asked for.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use kustomer_core::json::{DecodeError, END, Keys, Reader, from_slice};
use kustomer_core::resource::AnyRecord;
use kustomer_core::{Id, RawRecord, Timestamp};

use crate::event_name::{self, Action};
use crate::subject::{Meta, Subject, changes_within, lenient, range};

/// The delivery of an event: an event, and who sent it when.
///
/// Returned by [`Verified::delivery`](crate::Verified::delivery). The record and the changes are decoded by
/// [`event`](Self::event) or [`decode`](Self::decode), for the types that are asked for only; the document is
/// [preserved as is](Self::json).
///
/// `Debug` shows names, IDs and times, and no values.
#[derive(Clone)]
pub struct Delivery {
    json: Arc<str>,
    id: Option<Box<str>>,
    name: Box<str>,
    client: Option<Box<str>>,
    org: Option<Box<str>>,
    created_at: Option<Timestamp>,
    custom_changed: bool,
    data: Range<usize>,
    changes: Range<usize>,
    record: Subject,
    is_workflow: bool,
}

const ID: usize = 0;
const NAME: usize = 1;
const ORG: usize = 2;
const DATA: usize = 3;
const CREATED_AT: usize = 4;
const CHANGES: usize = 5;
const CLIENT: usize = 6;
const DATA_ID: usize = 7;
const META: usize = 8;
static KEYS: Keys =
    Keys::new(&["id", "name", "org", "data", "createdAt", "changes", "client", "dataId", "meta"]);

impl Delivery {
    /// Reads the document of an event from another source than a request, such as a file or a queue of your own.
    ///
    /// Requests are verified first: see [`Verified::delivery`](crate::Verified::delivery).
    ///
    /// # Errors
    /// If the text is not JSON, or not an object with the `name` of an event. What else is missing or has an unexpected form is
    /// as if it were omitted: the event itself is decoded later.
    pub fn from_slice(text: &[u8]) -> Result<Self, DecodeError> {
        let mut reader = Reader::new(text)?;
        let delivery = Self::read(&mut reader, text)?;
        reader.end()?;
        Ok(delivery)
    }

    /// Marks the delivery as the call of a workflow. Whatever its `id` is, it is not that of an event: workflows refer to
    /// records.
    pub(crate) fn of_workflow(self) -> Self {
        Self { is_workflow: true, id: None, ..self }
    }

    fn read(reader: &mut Reader<'_>, text: &[u8]) -> Result<Self, DecodeError> {
        let (mut id, mut name, mut client, mut org) = (None, None, None, None);
        let (mut created_at, mut custom_changed) = (None, false);
        let (mut data, mut changes, mut data_id) = (0..0, 0..0, None);
        let start = reader.offset();
        let mut members = reader.object(&KEYS)?;
        loop {
            match reader.member(&mut members)? {
                ID => id = lenient::<Box<str>>(reader)?,
                NAME => name = lenient::<Box<str>>(reader)?,
                ORG => org = lenient::<Box<str>>(reader)?,
                DATA => data = range(reader)?,
                CREATED_AT => created_at = lenient::<Timestamp>(reader)?,
                CHANGES => changes = range(reader)?,
                CLIENT => client = lenient::<Box<str>>(reader)?,
                DATA_ID => data_id = lenient::<Box<str>>(reader)?,
                META => custom_changed = lenient::<Meta>(reader)?.is_some_and(|meta| meta.custom_changed),
                END => break,
                _ => reader.skip()?,
            }
        }
        let name = name.ok_or_else(|| DecodeError::invalid("an event with a `name`", start))?;
        let json: Arc<str> = String::from_utf8_lossy(text).into();
        let mut record: Subject =
            json.get(data.clone()).and_then(|data| from_slice(data.as_bytes()).ok()).unwrap_or_default();
        // The changes of a record that a workflow sends are inside it.
        if changes.is_empty()
            && let Some(inner) = json.get(data.clone()).and_then(changes_within)
        {
            changes = data.start + inner.start..data.start + inner.end;
        }
        record.id = record.id.or(data_id);
        let id = id.filter(|id| !id.is_empty());
        let (is_workflow, client) = (false, client.filter(|client| !client.is_empty()));
        Ok(Self {
            json,
            id,
            name,
            client,
            org,
            created_at,
            custom_changed,
            data,
            changes,
            record,
            is_workflow,
        })
    }

    /// Returns the ID of the event, by which duplicates are recognized: retries have the same one.
    ///
    /// Calls of workflows have no such ID. In its place is one of the record's type, ID and revision, such as
    /// `kustomer.kobject.flight.update/67dd47dfbc632c1804db1bf1/7`.
    pub fn id(&self) -> String {
        if let Some(id) = &self.id {
            return id.to_string();
        }
        let record = self.record.id.as_deref().unwrap_or_default();
        match (self.record.rev, self.record.updated_at.or(self.created_at)) {
            (Some(rev), _) => format!("{}/{record}/{rev}", self.name),
            (None, Some(time)) => format!("{}/{record}/{time}", self.name),
            (None, None) => format!("{}/{record}", self.name),
        }
    }

    /// Returns the name of the event, such as `kustomer.conversation.update`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns what happened to the record; `None` for an event of another form.
    pub fn action(&self) -> Option<Action> {
        event_name::parse(&self.name).map(|(_, action)| action)
    }

    /// Returns the JSON:API type of the record, such as `conversation` or `kobject.flight`: that of the event's name, or of the
    /// record for an event of another form.
    pub fn type_name(&self) -> Option<&str> {
        event_name::parse(&self.name).map(|(ty, _)| ty).or(self.record.ty.as_deref())
    }

    /// Returns the ID of the record.
    pub fn record_id(&self) -> Option<Id<AnyRecord>> {
        self.record.id.as_deref().map(Id::new)
    }

    /// Returns the revision of the record, which grows with each write.
    ///
    /// Deliveries are in no particular order: whoever keeps the latest state of a record ignores an event with a lower revision
    /// than the one that is kept.
    pub fn revision(&self) -> Option<u64> {
        self.record.rev
    }

    /// Returns when the record was last updated, for records without a revision.
    pub fn updated_at(&self) -> Option<Timestamp> {
        self.record.updated_at
    }

    /// Returns when the event was raised.
    pub fn created_at(&self) -> Option<Timestamp> {
        self.created_at
    }

    /// Returns who made the change, such as `api-gw` for a call of the API; `None` if the service does not say so.
    ///
    /// A receiver that writes to Kustomer in turn causes an event itself. To break the loop, ignore changes that a program
    /// has made, or those after which the record is already as you would make it.
    pub fn client(&self) -> Option<&str> {
        self.client.as_deref()
    }

    /// Whether a call of the API made the change, and not a person or the service itself.
    pub fn is_by_api(&self) -> bool {
        self.client() == Some("api-gw")
    }

    /// Returns the ID of the organization.
    pub fn org(&self) -> Option<&str> {
        self.org.as_deref()
    }

    /// Whether custom attributes have changed.
    pub fn custom_changed(&self) -> bool {
        self.custom_changed
    }

    /// Whether a workflow sent it, as opposed to an outbound webhook.
    pub fn is_workflow(&self) -> bool {
        self.is_workflow
    }

    /// Returns the whole document as it was delivered.
    pub fn json(&self) -> &str {
        &self.json
    }

    /// Returns the JSON of the record; empty if there is none.
    pub fn record_json(&self) -> &str {
        self.json.get(self.data.clone()).unwrap_or_default()
    }

    /// Returns the record as the service sent it.
    ///
    /// # Errors
    /// If there is none.
    pub fn record(&self) -> Result<RawRecord, DecodeError> {
        from_slice(self.record_json().as_bytes())
    }

    /// Returns the JSON of the changes; empty if there are none.
    pub fn changes_json(&self) -> &str {
        self.json.get(self.changes.clone()).unwrap_or_default()
    }
}

impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("id", &self.id())
            .field("name", &self.name)
            .field("record_id", &self.record.id)
            .field("revision", &self.record.rev)
            .field("client", &self.client)
            .field("created_at", &self.created_at)
            .field("is_workflow", &self.is_workflow)
            .finish_non_exhaustive()
    }
}
