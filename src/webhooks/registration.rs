//! Registering a webhook: what it should be, and the calls that make it so.

use kustomer_core::resource::Resource;
use kustomer_webhooks::{Action, Verifier};

use super::raises::RaisesWebhooks;
use crate::resources::apps::outbound_webhook::WebhookHeader;
use crate::resources::apps::{
    NewOutboundWebhook, OutboundWebhook, OutboundWebhookRequired, OutboundWebhookUpdate,
};
use crate::{Client, Result, Secret};

/// A webhook as it should be. [`register`] makes it so.
///
/// ```
/// use kustomer::webhooks::{Action, Registration};
/// use kustomer::{Conversation, Customer};
///
/// let registration = Registration::new("warehouse", "https://example.com/kustomer")
///     .on::<Conversation>(Action::Create)
///     .on::<Conversation>(Action::Update)
///     .on::<Customer>(Action::Update)
///     .header("X-Tenant", "acme");
/// assert_eq!(
///     registration.events(),
///     ["kustomer.conversation.create", "kustomer.conversation.update", "kustomer.customer.update"]
/// );
/// ```
#[derive(Debug, Clone)]
#[must_use = "a registration has no effect until it is registered"]
pub struct Registration {
    name: String,
    url: String,
    events: Vec<String>,
    headers: Vec<(String, Secret)>,
}

impl Registration {
    /// Creates a registration with a name, by which [`register`] finds the webhook again, and the URL to deliver events to. The
    /// service requires `https`.
    pub fn new(name: impl Into<String>, url: impl Into<String>) -> Self {
        Self { name: name.into(), url: url.into(), events: Vec::new(), headers: Vec::new() }
    }

    /// Adds the events of an action on records of a type.
    pub fn on<T: RaisesWebhooks>(self, action: Action) -> Self {
        self.event(format!("kustomer.{}.{action}", <T as Resource>::TYPE))
    }

    /// Adds an event by its name, such as one that this version does not know.
    pub fn event(mut self, name: impl Into<String>) -> Self {
        let name = name.into();
        if !self.events.contains(&name) {
            self.events.push(name);
        }
        self
    }

    /// Adds a header to send with each delivery.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Returns the names of the events.
    pub fn events(&self) -> &[String] {
        &self.events
    }

    fn headers(&self) -> Vec<WebhookHeader> {
        let header = |(name, value): &(String, Secret)| WebhookHeader {
            name: Some(name.clone()),
            value: Some(value.clone()),
        };
        self.headers.iter().map(header).collect()
    }

    fn create(&self) -> NewOutboundWebhook {
        let required =
            OutboundWebhookRequired { name: &self.name, events: self.events.clone(), url: &self.url };
        let new = NewOutboundWebhook::new(required);
        if self.headers.is_empty() { new } else { new.headers(self.headers()) }
    }

    /// Returns what differs in a webhook.
    fn update_of(&self, webhook: &OutboundWebhook) -> OutboundWebhookUpdate {
        let mut update = OutboundWebhookUpdate::new();
        if webhook.url != self.url {
            update = update.url(&self.url);
        }
        if !is_same_set(&webhook.events, &self.events) {
            update = update.events(self.events.clone());
        }
        let headers = self.headers();
        if webhook.headers != headers {
            update = update.headers(headers);
        }
        update
    }
}

/// The order of events does not matter.
fn is_same_set(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|event| other.contains(event))
}

/// What was done to make something as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ensured {
    /// It was created.
    Created,
    /// It existed, and what differed was updated.
    Updated,
    /// It was as it should be.
    Unchanged,
}

/// A webhook that is registered. Returned by [`register`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Registered {
    /// The webhook.
    pub webhook: OutboundWebhook,
    /// What was done.
    pub outcome: Ensured,
}

impl Registered {
    /// Returns a verifier with the secret of the webhook. Without one in the response, it refuses everything.
    pub fn verifier(&self) -> Verifier {
        Verifier::new(self.webhook.token.clone().unwrap_or_default())
    }
}

/// Registers a webhook: creates it, or updates the one with the same name if it differs. A program can call it at every start.
///
/// ```
/// use kustomer::webhooks::{Action, Registration, Verifier, register};
/// use kustomer::{Client, Conversation};
///
/// # async fn demo(client: &Client) -> kustomer::Result<()> {
/// let registration = Registration::new("warehouse", "https://example.com/kustomer")
///     .on::<Conversation>(Action::Update);
/// let registered = register(client, &registration).await?;
/// let verifier: Verifier = registered.verifier();
/// # Ok(()) }
/// ```
///
/// A webhook that is disabled stays so; see [`enable_failed`](super::enable_failed). Two programs that register the same name
/// for the first time at the same moment can create two.
///
/// # Errors
/// If a request fails. The service refuses unknown events, more than five webhooks in an organization, and URLs without `https`.
pub async fn register(client: &Client, registration: &Registration) -> Result<Registered> {
    let known = super::list(client).await?.into_iter();
    let mut known: Vec<OutboundWebhook> = known.filter(|webhook| webhook.name == registration.name).collect();
    // While a secret is rotated, there are two: the one that is not in use yet is disabled.
    known.sort_by_key(|webhook| webhook.enabled == Some(false));
    let Some(webhook) = known.into_iter().next() else {
        let webhook = client.create(registration.create()).await?;
        return Ok(Registered { webhook, outcome: Ensured::Created });
    };
    let update = registration.update_of(&webhook);
    if crate::resource::ResourceUpdate::is_empty(&update) {
        return Ok(Registered { webhook, outcome: Ensured::Unchanged });
    }
    let webhook = client.update(&webhook.id, update).await?;
    Ok(Registered { webhook, outcome: Ensured::Updated })
}
