//! Whole documents: the primary data of a response, and what comes with it.

use serde_json::Value;

use super::json_text::{self, JsonText};
use super::resource_object::ResourceObject;
use super::text;
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
            Self::Records(records) => records.to_text(api),
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

    fn to_text(&self, api: &Api) -> JsonText {
        let mut out = vec![b'{'];
        if let Some(meta) = &self.meta {
            json_text::name(&mut out, "meta");
            text::append_meta(api, meta, &mut out);
        }
        if let Some(links) = &self.links {
            json_text::name(&mut out, "links");
            text::append_links(api, links, &mut out);
        }
        json_text::name(&mut out, "data");
        match &self.data {
            Data::One(record) => record.append_to(api, &mut out),
            Data::Many(records) => append_list(api, records, &mut out),
        }
        if let Some(included) = &self.included {
            json_text::name(&mut out, "included");
            append_list(api, included, &mut out);
        }
        out.push(b'}');
        out
    }
}

fn append_list(api: &Api, records: &[ResourceObject], out: &mut JsonText) {
    out.push(b'[');
    for record in records {
        json_text::separate(out);
        record.append_to(api, out);
    }
    out.push(b']');
}
