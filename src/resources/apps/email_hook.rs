//! An email address that starts workflows, instead of creating conversations, for each email it receives.

// Generated from `apps/email_hook.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerResource, Org, Timestamp, User};

/// An email address that starts workflows, instead of creating conversations, for each email it receives.
///
/// Not documented: the name of its type.
///
/// | call                                           | endpoint                     | needs any of                 |
/// |------------------------------------------------|------------------------------|------------------------------|
/// | `client.list::<EmailHook>()`                   | `GET /v1/hooks/email`        | `org.permission.hook.read`   |
/// | `client.get::<EmailHook>(&id)`                 | `GET /v1/hooks/email/{id}`   | not documented               |
/// | `client.create(NewEmailHook::new(..))`         | `POST /v1/hooks/email`       | not documented               |
/// | `client.update(&id, EmailHookUpdate::new()..)` | `PATCH /v1/hooks/email/{id}` | `org.permission.hook.update` |
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
    /// The id.
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
}
