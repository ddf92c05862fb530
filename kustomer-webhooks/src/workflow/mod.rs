//! Workflows that send the changes of a Klass to a URL: custom objects raise no webhooks.

use std::fmt;

use http::{HeaderValue, Uri};
use kustomer_core::Secret;
use kustomer_core::resource::KObject;
use serde_json::{Value, json};

use crate::event_name::{Action, event_name};
use crate::verifier::WORKFLOW_SECRET;

/// The action of a step that calls a URL.
const CALL: &str = "kustomer.rest-api.json";

/// The version of the app that provides this action.
const APP_VERSION: &str = "kustomer-^1.9.2";

/// What references to other steps begin with, in the parameters of a step.
const REFERENCE: &str = "/#";

/// Builds the workflows that send the changes of a Klass to a URL.
///
/// Outbound webhooks have no events of custom objects, so workflows take their place: one for new records, one for updates.
/// Each calls the URL with a document like that of a webhook, which [`Delivery`](crate::Delivery) reads. The service does
/// not sign such calls: they have the secret in the header `X-Kustomer-Workflow-Secret`, which
/// [`Verifier::workflow_secret`](crate::Verifier::workflow_secret) checks.
///
/// ```
/// use kustomer::webhooks::{Action, workflow};
/// use kustomer::{Id, KustomerResource};
///
/// #[derive(Debug, KustomerResource)]
/// #[kustomer(klass = "flight", changes)]
/// struct Flight {
///     id: Id<Flight>,
///     title: String,
/// }
///
/// let workflow = workflow::<Flight>("https://example.com/kustomer", "a long random text")?;
/// let json = workflow.json(Action::Update);
/// assert_eq!(json["trigger"]["eventName"], "kustomer.kobject.flight.update");
/// # Ok::<(), kustomer::webhooks::WorkflowError>(())
/// ```
///
/// `kustomer::webhooks::ensure_workflow` creates or updates them in an organization.
///
/// # Errors
/// If the URL is not one that a secret can be sent to: `https`, or `http` to this machine for a sandbox. If the secret is empty,
/// or has characters that a header cannot have.
pub fn workflow<T: KObject>(
    url: impl Into<String>,
    secret: impl Into<Secret>,
) -> Result<KlassWorkflow, WorkflowError> {
    let (url, secret) = (url.into(), secret.into());
    check_url(&url)?;
    check_secret(&secret)?;
    Ok(KlassWorkflow { klass: T::KLASS, type_name: T::TYPE, url, secret })
}

/// The workflows that send the changes of a Klass to a URL. Returned by [`workflow`].
///
/// `Debug` shows neither the secret nor the query of the URL.
#[derive(Clone)]
pub struct KlassWorkflow {
    klass: &'static str,
    type_name: &'static str,
    url: String,
    secret: Secret,
}

impl KlassWorkflow {
    /// Returns the name of the workflow for an action, by which it is found again: `Send updates of flight`.
    pub fn name(&self, action: Action) -> String {
        match action {
            Action::Create => format!("Send new records of {}", self.klass),
            Action::Update => format!("Send updates of {}", self.klass),
        }
    }

    /// Returns the name of the event that starts the workflow for an action.
    pub fn event_name(&self, action: Action) -> String {
        event_name(self.type_name, action)
    }

    /// Returns the URL.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the workflow for an action, as the body of `POST /v1/workflows`. It contains the secret.
    pub fn json(&self, action: Action) -> Value {
        json!({
            "name": self.name(action),
            "description": format!("Sends changes of custom objects of the Klass {} to a URL.", self.klass),
            "enabled": true,
            "trigger": self.trigger(action),
            "steps": [self.step(action)],
        })
    }

    /// Returns the trigger of the workflow for an action.
    pub fn trigger(&self, action: Action) -> Value {
        let always = json!({ "op": "true", "values": [true] });
        json!({
            "id": "1",
            "eventName": self.event_name(action),
            "transitions": [{ "target": "send", "condition": always }],
        })
    }

    /// Returns the only step of the workflow for an action, which contains the secret.
    ///
    /// Public workflows refer to single values of the event, as in `/#steps.1.id`; that a reference to an object is replaced by
    /// the object is not documented.
    pub fn step(&self, action: Action) -> Value {
        json!({
            "id": "send",
            "action": CALL,
            "appVersion": APP_VERSION,
            "params": {
                "uri": self.url,
                "method": "POST",
                "headers": { WORKFLOW_SECRET.as_str(): self.secret.expose(), "content-type": "application/json" },
                "data": {
                    "name": self.event_name(action),
                    "data": {
                        "type": self.type_name,
                        "id": "/#steps.1.id",
                        "attributes": "/#steps.1.attributes",
                        "relationships": "/#steps.1.relationships",
                    },
                    "changes": "/#steps.1.changes",
                    "dataId": "/#steps.1.id",
                },
            },
            "transitions": [],
            "errorCases": [],
        })
    }
}

impl fmt::Debug for KlassWorkflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KlassWorkflow")
            .field("klass", &self.klass)
            .field("url", &without_query(&self.url))
            .finish_non_exhaustive()
    }
}

/// Why a workflow cannot be built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkflowError(String);

impl fmt::Display for WorkflowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for WorkflowError {}

fn check_url(url: &str) -> Result<(), WorkflowError> {
    let shown = without_query(url);
    let uri: Option<Uri> = url.parse().ok();
    let (scheme, host) = uri.as_ref().map_or((None, None), |uri| (uri.scheme_str(), uri.host()));
    match (scheme, host) {
        (Some("https"), Some(_)) | (Some("http"), Some("localhost" | "127.0.0.1" | "[::1]")) => Ok(()),
        (Some("http"), Some(_)) => Err(WorkflowError(format!(
            "`{shown}` is not an `https` URL: everyone on the way could read the secret"
        ))),
        _ => Err(WorkflowError(format!(
            "`{shown}` is not a URL: expected one such as `https://example.com/kustomer`"
        ))),
    }
}

fn check_secret(secret: &Secret) -> Result<(), WorkflowError> {
    let text = secret.expose();
    let refused = |why: &str| Err(WorkflowError(format!("the secret of a workflow {why}")));
    if text.is_empty() {
        return refused("is empty");
    }
    if text.starts_with(REFERENCE) {
        return refused("begins with `/#`, which is a reference to a step");
    }
    // A header is sent without the white space at its ends.
    if text.trim() != text || !text.is_ascii() || HeaderValue::from_str(text).is_err() {
        return refused("has characters that a header cannot have: use visible ASCII characters");
    }
    Ok(())
}

/// Returns a URL without its query, which can contain secrets.
fn without_query(url: &str) -> &str {
    url.split('?').next().unwrap_or_default()
}

#[cfg(test)]
mod tests;
