//! Documents of JSON:API: records as resource objects, with attributes as in the schema and relationships with the quirks
//! of the service.

mod attribute;
mod json_text;
mod link;
mod relationship;
mod rendered;
mod resource_object;
mod text;

use serde_json::Value;

pub(crate) use self::attribute::Attribute;
pub(crate) use self::relationship::{can_be_to, ids as related_ids, org, user, writer};
pub(crate) use self::resource_object::{ResourceObject, resource};
pub(crate) use self::text::attribute_to_text;
use crate::api::Api;
use crate::json_object::object;

/// The body of a response.
#[derive(Debug)]
pub(crate) enum Document {
    Records(Records),
    /// Anything else, and records that are not in the store.
    Json(Value),
}

/// A document with records of the store.
#[derive(Debug)]
pub(crate) struct Records {
    pub(crate) meta: Option<Value>,
    /// Those of a list.
    pub(crate) links: Option<Value>,
    pub(crate) data: Data,
    pub(crate) included: Option<Vec<ResourceObject>>,
}

/// The primary data of a document.
#[derive(Debug)]
pub(crate) enum Data {
    One(Box<ResourceObject>),
    Many(Vec<ResourceObject>),
}

impl Document {
    /// Returns a document whose `data` is a value.
    pub(crate) fn of_data(data: Value) -> Self {
        Self::Json(object([("data", data)]))
    }

    /// Writes the document as JSON.
    pub(crate) fn to_text(&self, api: &Api) -> Vec<u8> {
        match self {
            Self::Records(records) => text::records_to_text(api, records),
            Self::Json(value) => text::to_text(api, value),
        }
    }

    /// Returns the ID of the record, if the document has one.
    pub(crate) fn id(&self) -> Option<&str> {
        match self {
            Self::Records(Records { data: Data::One(record), .. }) => Some(record.id()),
            Self::Records(_) => None,
            Self::Json(value) => value.pointer("/data/id")?.as_str(),
        }
    }

    /// Returns the records of the document, unless it has none of the store.
    pub(crate) fn records_mut(&mut self) -> Option<&mut Records> {
        match self {
            Self::Records(records) => Some(records),
            Self::Json(_) => None,
        }
    }
}

impl From<Records> for Document {
    fn from(records: Records) -> Self {
        Self::Records(records)
    }
}

impl From<Value> for Document {
    fn from(value: Value) -> Self {
        Self::Json(value)
    }
}

impl Records {
    /// Returns a document with one record.
    pub(crate) fn one(record: ResourceObject) -> Self {
        Self { meta: None, links: None, data: Data::One(Box::new(record)), included: None }
    }

    /// Returns a document with several records, without paging.
    pub(crate) fn many(records: Vec<ResourceObject>) -> Self {
        Self { meta: None, links: None, data: Data::Many(records), included: None }
    }

    /// Returns all records, included ones as well.
    pub(crate) fn all_mut(&mut self) -> impl Iterator<Item = &mut ResourceObject> {
        let data = match &mut self.data {
            Data::One(record) => std::slice::from_mut(record.as_mut()),
            Data::Many(records) => records.as_mut_slice(),
        };
        data.iter_mut().chain(self.included.iter_mut().flatten())
    }
}
