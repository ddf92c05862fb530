//! The API key of the request, the user it belongs to, and their organization.

use http::StatusCode;
use serde_json::json;

use crate::api::WriteKind;
use crate::document::{self, Document};
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::serve::{record_response, write};
use crate::store::Store;
use crate::timestamp;

/// `GET /v1/auth/tokens/current`: needs no role, so clients can check a key with it.
#[allow(clippy::unnecessary_wraps, reason = "endpoints are of one type")]
pub(super) fn token(request: &Request<'_>, store: &Store) -> Outcome {
    let started = timestamp::render(store.started);
    let token = json!({
        "type": "auth_token",
        "id": store.token,
        "attributes": {
            "name": "sandbox",
            "roles": request.roles,
            "lastTokenChars": request.last_token_chars,
            "ipAddress": "127.0.0.1",
            "userAgent": request.user_agent.unwrap_or_default(),
            "createdAt": started,
            "updatedAt": started,
            "lastAccessedAt": timestamp::render(request.context.now),
        },
        "relationships": { "org": document::org(store), "user": document::user(store) },
        "links": { "self": format!("/v1/auth/tokens/{}", store.token) },
    });
    Ok(Response { status: StatusCode::OK, document: Some(Document::of_data(token)) })
}

/// `DELETE /v1/auth/tokens/current`: signs a person out. Keys of machine users, such as the sandbox's, stay valid.
#[allow(clippy::unnecessary_wraps, reason = "endpoints are of one type")]
pub(super) fn forget_token(_: &Request<'_>, _: &mut Store) -> Outcome {
    Ok(Response { status: StatusCode::NO_CONTENT, document: None })
}

/// `GET /v1/orgs/current`: not documented; the usual document.
#[allow(clippy::unnecessary_wraps, reason = "endpoints are of one type")]
pub(super) fn org(request: &Request<'_>, store: &Store) -> Outcome {
    let started = timestamp::render(store.started);
    let org = json!({
        "type": "org",
        "id": store.org,
        "attributes": { "name": request.context.org, "createdAt": started, "updatedAt": started },
        "relationships": {},
        "links": { "self": format!("/v1/orgs/{}", store.org) },
    });
    Ok(Response { status: StatusCode::OK, document: Some(Document::of_data(org)) })
}

/// `GET /v1/users/current`
pub(super) fn user(request: &Request<'_>, store: &Store) -> Outcome {
    record_response(request, store, "user", &store.user)
}

/// `PUT /v1/users/current`
pub(super) fn update_user(request: &Request<'_>, store: &mut Store) -> Outcome {
    let body = request.object()?;
    let id = store.user.clone();
    write::check_update(request.context, store, "user", &id, &body, WriteKind::Update, request.rev(&body)?)?;
    write::merge(request.context, store, "user", &id, body, WriteKind::Update);
    record_response(request, store, "user", &id)
}
