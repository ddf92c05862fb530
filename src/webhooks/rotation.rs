//! Rotating the secret of a webhook, and enabling webhooks that the service has disabled.

use crate::resources::apps::{
    NewOutboundWebhook, OutboundWebhook, OutboundWebhookRequired, OutboundWebhookUpdate,
};
use crate::{Client, Result, Secret};

/// Lists the organization's webhooks, with their secrets.
///
/// # Errors
/// If a request fails.
pub async fn list(client: &Client) -> Result<Vec<OutboundWebhook>> {
    let (mut webhooks, mut all) = (client.list::<OutboundWebhook>().items(), Vec::new());
    while let Some(webhook) = webhooks.try_next().await? {
        all.push(webhook);
    }
    Ok(all)
}

/// Enables the webhooks that the service has disabled because deliveries failed for about an hour, and returns them as they are
/// now. Those that were disabled by hand stay so.
///
/// What was not delivered is lost: catch up with [`reconcile`](super::reconcile) afterwards.
///
/// # Errors
/// If a request fails. Calling it again goes on.
pub async fn enable_failed(client: &Client) -> Result<Vec<OutboundWebhook>> {
    let mut enabled = Vec::new();
    for webhook in list(client).await? {
        if webhook.is_error == Some(true) {
            enabled.push(enable(client, &webhook).await?);
        }
    }
    Ok(enabled)
}

/// Enables a webhook, and returns it as it is now.
///
/// # Errors
/// If the request fails.
pub async fn enable(client: &Client, webhook: &OutboundWebhook) -> Result<OutboundWebhook> {
    client.update(&webhook.id, OutboundWebhookUpdate::new().enabled(true)).await
}

/// Begins to replace the secret of a webhook.
///
/// The API cannot change a secret, so another webhook takes the place of the old one. It is disabled until
/// [`finish`](Rotation::finish), so that every receiver can learn the new secret first:
///
/// ```
/// use kustomer::webhooks::{Verifier, rotate};
/// # use kustomer::resources::apps::OutboundWebhook;
///
/// # async fn demo(client: &kustomer::Client, webhook: &OutboundWebhook, verifier: &Verifier) -> kustomer::Result<()> {
/// let rotation = rotate(client, webhook).await?;
/// if let Some(secret) = rotation.secret() {
///     verifier.accept(secret.clone()); // in every process that receives deliveries
/// }
/// rotation.finish(client).await?;
/// // Deliveries with the old secret are retried for about an hour. Then:
/// if let Some(secret) = &webhook.token {
///     verifier.revoke(secret);
/// }
/// # Ok(()) }
/// ```
///
/// If an earlier rotation of the same webhook was not finished, this one continues it. An organization has at most five
/// webhooks, so one must be free.
///
/// # Errors
/// If a request fails.
pub async fn rotate(client: &Client, webhook: &OutboundWebhook) -> Result<Rotation> {
    let begun = list(client).await?.into_iter().find(|other| is_successor(other, webhook));
    let new = match begun {
        Some(new) => new,
        None => client.create(successor(webhook)).await?,
    };
    Ok(Rotation { old: webhook.clone(), new })
}

/// A new secret that is not in use yet. Returned by [`rotate`].
#[derive(Debug, Clone)]
#[must_use = "the new secret is not in use until the rotation is finished"]
pub struct Rotation {
    old: OutboundWebhook,
    new: OutboundWebhook,
}

impl Rotation {
    /// Returns the new secret, if the service has sent it.
    pub fn secret(&self) -> Option<&Secret> {
        self.new.token.as_ref()
    }

    /// Returns the webhook that will take the place of the old one.
    pub fn webhook(&self) -> &OutboundWebhook {
        &self.new
    }

    /// Enables the new webhook, deletes the old one, and returns the new one as it is then.
    ///
    /// Between the two requests, events are delivered by both: deliveries are never missing, and [`Seen`](super::Seen) keeps
    /// duplicates from the handler if they have the same ID.
    ///
    /// # Errors
    /// If a request fails. Calling it again goes on.
    pub async fn finish(&self, client: &Client) -> Result<OutboundWebhook> {
        let new = enable(client, &self.new).await?;
        match client.delete::<OutboundWebhook>(&self.old.id).await {
            Err(error) if !error.is_not_found() => Err(error),
            _ => Ok(new),
        }
    }
}

/// Whether a webhook was created by a rotation of another one that was not finished.
fn is_successor(other: &OutboundWebhook, webhook: &OutboundWebhook) -> bool {
    let is_new = other.id != webhook.id && other.enabled == Some(false) && other.is_error != Some(true);
    is_new && other.name == webhook.name && other.url == webhook.url
}

fn successor(webhook: &OutboundWebhook) -> NewOutboundWebhook {
    let required =
        OutboundWebhookRequired { name: &webhook.name, events: webhook.events.clone(), url: &webhook.url };
    let new = NewOutboundWebhook::new(required).enabled(false);
    if webhook.headers.is_empty() { new } else { new.headers(webhook.headers.clone()) }
}
