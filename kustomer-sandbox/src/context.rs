//! The schemas and the time of a request: everything a write needs besides the records.

use jiff::Timestamp;

use crate::api::{Api, Resource};
use crate::error_format::ErrorFormat;
use crate::options::Options;
use crate::refusal::Refusal;

/// The schemas in effect and the time at which a request arrived.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) api: &'a Api,
    /// The name of the organization.
    pub(crate) org: &'a str,
    /// In whole milliseconds.
    pub(crate) now: Timestamp,
    /// Whether the `custom` of an update replaces that of the record.
    pub(crate) replaces_custom: bool,
    pub(crate) error_format: ErrorFormat,
    /// Whether unknown query parameters are refused.
    pub(crate) strict_query: bool,
}

impl<'a> Context<'a> {
    pub(crate) fn new(api: &'a Api, options: &'a Options) -> Self {
        Self {
            api,
            org: &options.org,
            now: options.clock.timestamp(),
            replaces_custom: options.replaces_custom,
            error_format: options.error_format,
            strict_query: options.strict_query,
        }
    }

    /// Returns the resource of a JSON:API type.
    ///
    /// # Errors
    /// 404 for a type without a schema.
    pub(crate) fn resource(self, ty: &'a str) -> Result<Resource<'a>, Refusal> {
        self.api.resource(ty).ok_or_else(|| Refusal::no_record("type", ty))
    }
}
