//! An email address that starts workflows, instead of creating conversations, for each email it receives.

// Generated from `apps/email_hook.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerResource, Org, Timestamp, Unknown, User};

/// An email address that starts workflows, instead of creating conversations, for each email it receives.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                     | Roles          |
/// |----------------------------|------------------------------|----------------|
/// | `list`                     | `GET /v1/hooks/email`        | `hook.read`    |
/// | `get`                      | `GET /v1/hooks/email/{id}`   | not documented |
/// | `create`                   | `POST /v1/hooks/email`       | not documented |
/// | `update`                   | `PATCH /v1/hooks/email/{id}` | `hook.update`  |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "email_hook", path = "/v1/hooks/email", get, list, create, update(patch), encode)]
#[kustomer(write_only(
    /// JSON Schema of the data that the hook passes to workflows.
    #[kustomer(create_only, optional)]
    output_schema: BTreeMap<String, Value>,
    /// Template that builds the data passed to workflows from the received data.
    #[kustomer(create_only, optional)]
    output_template: BTreeMap<String, Value>,
))]
pub struct EmailHook {
    /// ID of the record.
    pub id: Id<EmailHook>,
    /// Name of the hook.
    pub title: String,
    /// Key of the hook; part of its email address.
    #[kustomer(read_only)]
    pub key: Option<String>,
    /// Email address to send mail to.
    #[kustomer(read_only)]
    pub email: Option<String>,
    /// Purpose of the hook.
    pub description: Option<String>,
    /// Whether requests are recorded as transactions and kept for 24 hours, for testing.
    #[kustomer(update_only)]
    pub debug: Option<bool>,
    /// Event raised for workflows by each email: `kustomer.hooks.email.<id>.receive`.
    #[kustomer(create_only)]
    pub event_name: Option<String>,
    /// Part of the hook's address that identifies it.
    #[kustomer(read_only)]
    pub hash: Option<String>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
