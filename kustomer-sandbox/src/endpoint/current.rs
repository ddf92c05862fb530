//! The key that a request came with, and the user behind it.

use http::StatusCode;
use serde_json::json;

use crate::api::Verb;
use crate::call::Call;
use crate::document;
use crate::serve::{Answer, Outcome, answer_with, write};
use crate::store::Store;
use crate::timestamp;

/// `GET /v1/auth/tokens/current`: needs no role, so it serves to check a key.
#[allow(clippy::unnecessary_wraps, reason = "endpoints are of one type")]
pub(super) fn token(call: &Call<'_>, store: &mut Store) -> Outcome {
    let started = timestamp::render(store.started);
    let token = json!({
        "type": "auth_token",
        "id": store.token,
        "attributes": {
            "name": "sandbox",
            "roles": call.roles,
            "lastTokenChars": call.last_token_chars,
            "ipAddress": "127.0.0.1",
            "userAgent": call.user_agent.unwrap_or_default(),
            "createdAt": started,
            "updatedAt": started,
            "lastAccessedAt": timestamp::render(call.context.now),
        },
        "relationships": { "org": document::org(store), "user": document::user(store) },
        "links": { "self": format!("/v1/auth/tokens/{}", store.token) },
    });
    Ok(Answer { status: StatusCode::OK, document: Some(document::document(token)) })
}

/// `DELETE /v1/auth/tokens/current`: signs a person out. The key of a machine stays valid, and so does the sandbox's.
#[allow(clippy::unnecessary_wraps, reason = "endpoints are of one type")]
pub(super) fn forget_token(_: &Call<'_>, _: &mut Store) -> Outcome {
    Ok(Answer { status: StatusCode::NO_CONTENT, document: None })
}

/// `GET /v1/users/current`
pub(super) fn user(call: &Call<'_>, store: &mut Store) -> Outcome {
    answer_with(call, store, "user", &store.user)
}

/// `PUT /v1/users/current`
pub(super) fn update_user(call: &Call<'_>, store: &mut Store) -> Outcome {
    let body = call.object()?;
    let id = store.user.clone();
    write::check_update(call.context, store, "user", &id, &body, Verb::Update, call.rev(&body)?)?;
    write::merge(call.context, store, "user", &id, body, Verb::Update);
    answer_with(call, store, "user", &id)
}
