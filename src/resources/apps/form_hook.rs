//! A web address that anybody can post to without a key, such as a form on a website; what comes in starts
//! workflows.

// Generated from `apps/form_hook.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerResource, Org, Timestamp, User};

/// A web address that anybody can post to without a key, such as a form on a website; what comes in starts
/// workflows.
///
/// Hooks cannot be deleted.
///
/// Not documented: the name of its type.
///
/// | call                                          | endpoint                    | needs any of                 |
/// |-----------------------------------------------|-----------------------------|------------------------------|
/// | `client.list::<FormHook>()`                   | `GET /v1/hooks/form`        | `org.permission.hook.read`   |
/// | `client.get::<FormHook>(&id)`                 | `GET /v1/hooks/form/{id}`   | `org.permission.hook.read`   |
/// | `client.create(NewFormHook::new(..))`         | `POST /v1/hooks/form`       | `org.permission.hook.create` |
/// | `client.update(&id, FormHookUpdate::new()..)` | `PATCH /v1/hooks/form/{id}` | not documented               |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "form_hook", path = "/v1/hooks/form", get, list, create, update(patch), encode)]
#[kustomer(write_only(
    /// The JSON Schema of what the hook hands to workflows.
    #[kustomer(create_only, optional)]
    output_schema: BTreeMap<String, Value>,
    /// How what the hook hands to workflows is made from what came in.
    #[kustomer(create_only, optional)]
    output_template: BTreeMap<String, Value>,
))]
pub struct FormHook {
    /// The id.
    pub id: Id<FormHook>,
    /// The name of the hook.
    pub title: String,
    /// What the hook is for.
    pub description: Option<String>,
    /// Whether calls are recorded as transactions, for 24 hours, to look at while testing.
    #[kustomer(update_only)]
    pub debug: Option<bool>,
    /// The event that a call raises for workflows, `kustomer.hooks.form.<id>.receive`.
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
