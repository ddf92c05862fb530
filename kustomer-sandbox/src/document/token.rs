//! The key that a request came with, as a record.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::store::Store;
use crate::timestamp;

/// The service's own `type` of tokens is not documented.
pub(crate) fn resource(
    store: &Store,
    last_token_chars: &str,
    user_agent: Option<&str>,
    now: Timestamp,
) -> Value {
    let started = timestamp::render(store.started);
    json!({
        "type": "auth_token",
        "id": store.token,
        "attributes": {
            "name": "sandbox",
            "roles": ["org"],
            "lastTokenChars": last_token_chars,
            "ipAddress": "127.0.0.1",
            "userAgent": user_agent.unwrap_or_default(),
            "createdAt": started,
            "updatedAt": started,
            "lastAccessedAt": timestamp::render(now),
        },
        "relationships": { "org": super::org(store), "user": super::user(store) },
        "links": { "self": format!("/v1/auth/tokens/{}", store.token) },
    })
}
