//! Outbound webhooks as deliveries need them: where to, with which headers, signed with which token.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde_json::Value;

use crate::outbound::Post;
use crate::signature;
use crate::store::{Record, Store};

/// An enabled webhook. It has no `Debug`: the token and the values of headers are secrets.
pub(crate) struct Subscription {
    pub(crate) id: String,
    pub(crate) url: String,
    token: String,
    headers: Vec<(String, String)>,
    events: Vec<String>,
}

impl Subscription {
    /// Returns the webhook with this ID, if it is enabled.
    pub(crate) fn find(store: &Store, id: &str) -> Option<Self> {
        store.record("outbound_webhook", id).and_then(Self::of)
    }

    /// Returns all webhooks that are enabled.
    pub(super) fn all(store: &Store) -> Vec<Self> {
        store.records("outbound_webhook").filter_map(Self::of).collect()
    }

    fn of(record: &Record) -> Option<Self> {
        if record.fields.get("enabled").is_some_and(|enabled| *enabled == false) {
            return None;
        }
        let list = |name: &str| record.fields.get(name).and_then(Value::as_array).into_iter().flatten();
        let pair = |header: &Value| {
            let text = |name: &str| header.get(name).and_then(Value::as_str).map(str::to_owned);
            Some((text("name")?, text("value").unwrap_or_default()))
        };
        Some(Self {
            id: record.id.clone(),
            url: record.text("url")?.to_owned(),
            token: record.text("token").unwrap_or_default().to_owned(),
            headers: list("headers").filter_map(pair).collect(),
            events: list("events").filter_map(|name| name.as_str().map(str::to_owned)).collect(),
        })
    }

    pub(super) fn includes(&self, event_name: &str) -> bool {
        self.events.iter().any(|known| known == event_name)
    }

    /// Returns the request that delivers an event. The service's own headers win over those of the webhook.
    pub(crate) fn post(&self, event_name: &str, body: &Bytes) -> Post {
        let mut headers = HeaderMap::new();
        let own = self.headers.iter().filter_map(|(name, value)| {
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            Some((name, HeaderValue::from_str(value).ok()?))
        });
        for (name, value) in own {
            headers.append(name, value);
        }
        let signature = signature::sign(self.token.as_bytes(), body);
        for (name, value) in [
            ("content-type", "application/json"),
            ("x-kustomer-webhook-event", event_name),
            ("x-kustomer-webhook-signature", &signature),
        ] {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        }
        Post { method: Method::POST, url: self.url.clone(), headers, body: body.clone() }
    }
}
