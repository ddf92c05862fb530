//! The request that finds a record by its key.

use kustomer_core::json::{DecodeError, Reader};
use kustomer_core::operation::Operation;
use kustomer_core::request::{OperationName, Path, Request, RequestError};
use kustomer_core::{Page, RawRecord, envelope};

use super::key::Key;

/// Finds a record by its key: `GET {path}/{name}={value}`, or `GET {path}?externalId={value}`.
pub(super) struct Find {
    pub(super) collection: &'static str,
    pub(super) type_name: &'static str,
    pub(super) in_list: bool,
    pub(super) key: Key,
}

impl Operation for Find {
    type Output = Option<RawRecord>;

    fn request(&self) -> Result<Request, RequestError> {
        let (path, (name, value)) = (Path::new(self.collection), self.key.lookup());
        if self.in_list && self.key.is_unique() {
            return Ok(Request::get(path).with_parameter(name, value));
        }
        path.lookup(name, value).map(Request::get)
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Self::Output, DecodeError> {
        if !(self.in_list && self.key.is_unique()) {
            return envelope::document(reader);
        }
        let page: Page<RawRecord> = envelope::list(reader)?;
        // A service that does not know the parameter lists all records.
        Ok(page.into_items().into_iter().find(|record| self.is_meant(record)))
    }

    fn not_found(&self) -> Option<Self::Output> {
        Some(None)
    }

    fn name(&self) -> OperationName {
        OperationName::new("look up", self.type_name)
    }
}

impl Find {
    fn is_meant(&self, record: &RawRecord) -> bool {
        let (name, value) = self.key.lookup();
        let found = record.attribute_json(name).and_then(|json| serde_json::from_str::<String>(json).ok());
        found.as_deref() == Some(value)
    }
}
