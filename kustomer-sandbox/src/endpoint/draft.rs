//! Drafts and forwards, which are sent later: the checks of their time.

use http::StatusCode;
use serde_json::Value;

use crate::document::Document;
use crate::lifecycle::draft;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::{self, record_response};
use crate::store::Store;

/// `POST /v1/customers/{id}/drafts`
pub(super) fn create(request: &Request<'_>, store: &mut Store) -> Outcome {
    let new_conversation = request.flag("createConversation")?;
    let id = write(request, store)?;
    if new_conversation && let Some(mut draft) = store.record_mut("draft", &id) {
        draft.fields.insert(draft::NEW_CONVERSATION.to_owned(), true.into());
    }
    draft::schedule(request.context, store, &id);
    record_response(request, store, "draft", &id)
}

/// `PUT /v1/drafts/{id}`
pub(super) fn update(request: &Request<'_>, store: &mut Store) -> Outcome {
    let id = write(request, store)?;
    draft::schedule(request.context, store, &id);
    record_response(request, store, "draft", &id)
}

/// `POST /v1/conversations/{id}/forwards` and `PUT /v1/forwards/{id}`
pub(super) fn write_forward(request: &Request<'_>, store: &mut Store) -> Outcome {
    let id = write(request, store)?;
    draft::schedule_forward(request.context, store, &id);
    record_response(request, store, "forward", &id)
}

/// Writes as the schema describes and returns the ID of the record.
fn write(request: &Request<'_>, store: &mut Store) -> Result<String, Refusal> {
    check_time(request)?;
    let document = serve::respond(request, store)?.document;
    let id = document.as_ref().and_then(Document::id);
    id.map(str::to_owned).ok_or_else(|| Refusal::of_status(StatusCode::INTERNAL_SERVER_ERROR))
}

fn check_time(request: &Request<'_>) -> Result<(), Refusal> {
    let body = request.object()?;
    match body.get("sendAt").and_then(Value::as_str) {
        // An empty string means no time, like `null`.
        Some(text) if !text.is_empty() && draft::parse_time(text, request.context.now).is_none() => {
            Err(Refusal::bad_parameter(
                "sendAt",
                "`sendAt` must be a date-time such as `2026-11-20T10:00:00.000Z`, or relative to now such as `now+1h30m`",
            ))
        }
        _ => Ok(()),
    }
}
