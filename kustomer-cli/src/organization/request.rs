//! The requests to the organization, whose responses are taken as text.

use kustomer_core::json::{Decode, DecodeError, Reader};
use kustomer_core::operation::Endpoint;
use kustomer_core::request::{Path, Request, RequestError};
use kustomer_core::resource::{List, Resource};
use kustomer_core::{Operation, Page, RawRecord};

/// A Klass in a list, as the service sent it.
#[derive(Debug)]
pub(super) struct KlassText(pub(super) String);

impl Resource for KlassText {
    const TYPE: &'static str = "klass";
    const PATH: &'static str = "/v1/klasses";
}

impl List for KlassText {}

impl Decode for KlassText {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.raw().map(|text| Self(text.to_owned()))
    }
}

/// `GET /v1/metadata/{resource}`. `None` for a resource without metadata.
#[derive(Debug)]
pub(super) struct GetMetadata(pub(super) String);

impl Operation for GetMetadata {
    type Output = Option<String>;

    fn request(&self) -> Result<Request, RequestError> {
        Ok(Request::get(metadata(&self.0)?))
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Self::Output, DecodeError> {
        reader.raw().map(|text| Some(text.to_owned()))
    }

    fn not_found(&self) -> Option<Self::Output> {
        Some(None)
    }
}

pub(super) fn metadata(resource: &str) -> Result<Path, RequestError> {
    Path::new("/v1/metadata").segment(resource)
}

/// `GET /v1/customers/searches/schema`.
#[derive(Debug)]
pub(super) struct GetSearchSchema;

impl Operation for GetSearchSchema {
    type Output = String;

    fn request(&self) -> Result<Request, RequestError> {
        Ok(Request::get(Path::new("/v1/customers/searches/schema")))
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<String, DecodeError> {
        reader.raw().map(str::to_owned)
    }
}

/// Creates a Klass, or updates the one with an ID.
#[derive(Debug)]
pub(super) struct WriteKlass {
    pub(super) id: Option<String>,
    pub(super) body: String,
}

impl Operation for WriteKlass {
    type Output = ();

    fn request(&self) -> Result<Request, RequestError> {
        let path = Path::new(KlassText::PATH);
        Ok(match &self.id {
            Some(id) => Request::put(path.segment(id)?, self.body.clone()),
            None => Request::post(path, self.body.clone()),
        })
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        reader.skip()
    }

    fn empty(&self) -> Option<()> {
        Some(())
    }
}

/// `DELETE /v1/klasses/{id}`. The service refuses it while there are records.
#[derive(Debug)]
pub(super) struct DeleteKlass(pub(super) String);

impl Operation for DeleteKlass {
    type Output = ();

    fn request(&self) -> Result<Request, RequestError> {
        Ok(Request::delete(Path::new(KlassText::PATH).segment(&self.0)?))
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        reader.skip()
    }

    fn empty(&self) -> Option<()> {
        Some(())
    }

    /// Somebody else has deleted it, or the response to an earlier request was lost.
    fn not_found(&self) -> Option<()> {
        Some(())
    }
}

/// `GET /v1/klasses/{name}`: whether there is a record.
#[derive(Debug)]
pub(super) struct HasRecords(pub(super) String);

impl Endpoint for HasRecords {
    type Returns = Page<RawRecord>;

    fn request(&self) -> Result<Request, RequestError> {
        let path = Path::new(KlassText::PATH).segment(&self.0)?;
        Ok(Request::get(path).with_parameter("pageSize", 1))
    }
}

/// `PUT /v1/metadata/{resource}`: replaces the given attributes, and keeps the others.
#[derive(Debug)]
pub(super) struct PutMetadata {
    pub(super) resource: String,
    /// Names, and the JSON of their metadata.
    pub(super) properties: Vec<(String, String)>,
}

impl Operation for PutMetadata {
    type Output = ();

    fn request(&self) -> Result<Request, RequestError> {
        let members: Vec<String> = self
            .properties
            .iter()
            // Names of attributes have no characters that JSON escapes.
            .map(|(name, property)| format!("\"{name}\":{property}"))
            .collect();
        let body = format!("{{\"properties\":{{{}}}}}", members.join(","));
        Ok(Request::put(metadata(&self.resource)?, body))
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        reader.skip()
    }

    fn empty(&self) -> Option<()> {
        Some(())
    }
}
