//! What the log gets of a response, before it is sent.

use bytes::Bytes;
use http::{Response, StatusCode};

use crate::payload::Payload;
use crate::recording::{Details, Recording};

/// Gives a response what the log says about it. The log has the body as it is here, before it is compressed.
pub(super) fn with_details(mut reply: Response<Payload>, mut details: Details) -> Response<Payload> {
    if let Some(Details { reasons, .. }) = reply.extensions_mut().remove() {
        details.reasons = reasons;
    }
    details.body = Some(reply.body().shared());
    reply.extensions_mut().insert(details);
    reply
}

/// Records a response, with a note about a fault.
pub(super) fn recorded(
    recording: Recording<'_>,
    mut reply: Response<Payload>,
    note: Option<String>,
) -> Response<Payload> {
    let mut details: Details = reply.extensions_mut().remove().unwrap_or_default();
    details.notes.extend(note);
    let body = match details.body.take() {
        _ if reply.status() == StatusCode::NOT_MODIFIED => Bytes::new(),
        Some(body) => body,
        None => reply.body().shared(),
    };
    recording.responded(reply.status(), reply.headers(), body, details);
    reply
}

/// Records that there is no response.
pub(super) fn closed(recording: Recording<'_>, note: Option<String>) {
    recording.closed(Details { notes: note.into_iter().collect(), ..Details::default() });
}
