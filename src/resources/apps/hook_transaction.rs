//! A request received by an inbound hook.

// Generated from `apps/hook_transaction.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{AnyRecord, Id, KustomerOperation, KustomerResource, Org, Timestamp, Unknown};

use super::email_hook::EmailHook;
use super::form_hook::FormHook;
use super::web_hook::WebHook;

/// A request received by an inbound hook.
///
/// Transactions are recorded only while `debug` is set on the hook and are kept for 24 hours.
///
/// Not documented: the JSON:API type and the path.
///
/// | Client method or operation | Endpoint                                | Roles          |
/// |----------------------------|-----------------------------------------|----------------|
/// | `children(&email_hook)`    | `GET /v1/hooks/email/{id}/transactions` | not documented |
/// | `children(&form_hook)`     | `GET /v1/hooks/form/{id}/transactions`  | not documented |
/// | `children(&web_hook)`      | `GET /v1/hooks/web/{id}/transactions`   | `org.hooks`    |
/// | [`SubmitFormHook`]         | `POST /v1/hooks/form/{hash}`            | no key         |
/// | [`SubmitWebHook`]          | `POST /v1/hooks/web/{hash}`             | `org.hooks`    |
/// | [`SubmitOrgFormHook`]      | `POST /v1/hooks/form/{org}/{hash}`      | no key         |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "hook_transaction",
    path = "/v1/hooks/transactions",
    under(EmailHook(list), FormHook(list), WebHook(list)),
    encode
)]
pub struct HookTransaction {
    /// ID of the record.
    pub id: Id<HookTransaction>,
    /// Received data.
    pub data: BTreeMap<String, Value>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Hook that received the request.
    #[kustomer(relationship)]
    pub hook: Option<Id<AnyRecord>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Posts to a form hook without an API key.
///
/// Accepts JSON, form data or XML of up to 400 KB; larger bodies fail with 413. Prefer [`SubmitOrgFormHook`].
///
/// `POST /v1/hooks/form/{hash}`. Requires no key. Not documented: the request body.
///
/// ```no_run
/// use kustomer::json::Value;
/// use kustomer::resources::apps::hook_transaction::SubmitFormHook;
///
/// async fn demo(client: kustomer::Client, hash: String, body: Value) -> kustomer::Result<()> {
///     let call = SubmitFormHook { hash, body };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/hooks/form/{hash}", returns = HookTransaction, rate_limits(hook))]
pub struct SubmitFormHook {
    /// Hash of the form hook.
    pub hash: String,
    /// Request body.
    #[kustomer(body)]
    pub body: Value,
}

/// Posts to a web hook.
///
/// Requires an API key with the role `org.hooks`. Accepts JSON, form data or XML of up to 400 KB; larger
/// bodies fail with 413.
///
/// `POST /v1/hooks/web/{hash}`. Requires `org.hooks`. Not documented: the request body.
///
/// ```no_run
/// use kustomer::json::Value;
/// use kustomer::resources::apps::hook_transaction::SubmitWebHook;
///
/// async fn demo(client: kustomer::Client, hash: String, body: Value) -> kustomer::Result<()> {
///     let call = SubmitWebHook { hash, body };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/hooks/web/{hash}", returns = HookTransaction, rate_limits(hook))]
pub struct SubmitWebHook {
    /// Hash of the web hook.
    pub hash: String,
    /// Request body.
    #[kustomer(body)]
    pub body: Value,
}

/// Posts to a form hook of an organization without an API key.
///
/// Accepts JSON, form data or XML of up to 400 KB; larger bodies fail with 413. This is the only variant that
/// works with reCAPTCHA.
///
/// `POST /v1/hooks/form/{org}/{hash}`. Requires no key. Not documented: the request body.
///
/// ```no_run
/// use kustomer::json::Value;
/// use kustomer::resources::apps::hook_transaction::SubmitOrgFormHook;
///
/// async fn demo(
///     client: kustomer::Client,
///     org: String,
///     hash: String,
///     body: Value,
/// ) -> kustomer::Result<()> {
///     let call = SubmitOrgFormHook { org, hash, body };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/hooks/form/{org}/{hash}", returns = HookTransaction, rate_limits(hook))]
pub struct SubmitOrgFormHook {
    /// Organization that owns the record.
    pub org: String,
    /// Hash of the form hook.
    pub hash: String,
    /// Request body.
    #[kustomer(body)]
    pub body: Value,
}
