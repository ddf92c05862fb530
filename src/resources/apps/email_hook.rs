//! An email address whose mail starts workflows in place of making conversations.

// Generated from `apps/email_hook.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerResource, Org, Timestamp, User};

/// An email address whose mail starts workflows in place of making conversations.
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
    /// The JSON Schema of what the hook hands to workflows.
    #[kustomer(create_only, optional)]
    output_schema: BTreeMap<String, Value>,
    /// How what the hook hands to workflows is made from what came in.
    #[kustomer(create_only, optional)]
    output_template: BTreeMap<String, Value>,
))]
pub struct EmailHook {
    /// The id.
    pub id: Id<EmailHook>,
    /// The name of the hook.
    pub title: String,
    /// The key of the hook, a part of its address.
    #[kustomer(read_only)]
    pub key: Option<String>,
    /// The address to send mail to.
    #[kustomer(read_only)]
    pub email: Option<String>,
    /// What the hook is for.
    pub description: Option<String>,
    /// Whether calls are recorded as transactions, for 24 hours, to look at while testing.
    #[kustomer(update_only)]
    pub debug: Option<bool>,
    /// The event that a call raises for workflows, `kustomer.hooks.email.<id>.receive`.
    #[kustomer(create_only)]
    pub event_name: Option<String>,
    /// The part of the hook's address that identifies it.
    #[kustomer(read_only)]
    pub hash: Option<String>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}
