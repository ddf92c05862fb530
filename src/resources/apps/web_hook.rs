//! A web address that other systems post to with an API key; what comes in starts workflows.

// Generated from `apps/web_hook.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerResource, Org, Timestamp, User};

/// A web address that other systems post to with an API key; what comes in starts workflows.
///
/// Hooks cannot be deleted.
///
/// Not documented: the name of its type.
///
/// | call                                         | endpoint                   | needs any of                 |
/// |----------------------------------------------|----------------------------|------------------------------|
/// | `client.list::<WebHook>()`                   | `GET /v1/hooks/web`        | not documented               |
/// | `client.get::<WebHook>(&id)`                 | `GET /v1/hooks/web/{id}`   | not documented               |
/// | `client.create(NewWebHook::new(..))`         | `POST /v1/hooks/web`       | `org.permission.hook.create` |
/// | `client.update(&id, WebHookUpdate::new()..)` | `PATCH /v1/hooks/web/{id}` | not documented               |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "web_hook", path = "/v1/hooks/web", get, list, create, update(patch), encode)]
#[kustomer(write_only(
    /// The name of the hook.
    #[kustomer(required)]
    title: Option<String>,
    /// The JSON Schema of what the hook hands to workflows.
    #[kustomer(create_only, optional)]
    output_schema: BTreeMap<String, Value>,
    /// How what the hook hands to workflows is made from what came in.
    #[kustomer(create_only, optional)]
    output_template: BTreeMap<String, Value>,
))]
pub struct WebHook {
    /// The id.
    pub id: Id<WebHook>,
    /// What the hook is for.
    pub description: Option<String>,
    /// Whether calls are recorded as transactions, for 24 hours, to look at while testing.
    #[kustomer(update_only)]
    pub debug: Option<bool>,
    /// The event that a call raises for workflows, `kustomer.hooks.web.<id>.receive`.
    #[kustomer(create_only)]
    pub event_name: Option<String>,
    /// The part of the hook's address that identifies it.
    #[kustomer(read_only)]
    pub hash: Option<String>,
    /// Where to post to.
    #[kustomer(read_only)]
    pub url: Option<String>,
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
