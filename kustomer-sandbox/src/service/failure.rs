//! Responding as a fault says.

use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::request::Parts;
use http::{HeaderMap, Response, StatusCode};
use kustomer_schema::suggest::nearest;

use super::content::Content;
use super::record::{closed, recorded};
use super::{Service, reply};
use crate::fault::{Action, Call, Ending, Fault, InjectedFault, Respond};
use crate::payload::{BrokenOff, Payload};
use crate::recording::Recording;

impl Service {
    /// Returns what rules of faults look at.
    pub(super) fn call<'a>(&'a self, parts: &'a Parts) -> Call<'a> {
        let found = self.api.routes.find(parts.method.as_str(), parts.uri.path()).ok();
        let operation = found.map(|(route, _)| route.operation(self.api.schema(route.schema)).name.as_str());
        Call { method: parts.method.as_str(), path: parts.uri.path(), operation }
    }

    /// Responds late, with something else, slowly, in part, or not at all.
    ///
    /// # Errors
    /// When the connection must be ended without a response.
    pub(super) async fn respond_badly(
        &self,
        action: Action,
        parts: &Parts,
        content: &Content,
        recording: Recording<'_>,
    ) -> Result<Response<Payload>, BrokenOff> {
        if !action.delay.is_zero() {
            tokio::time::sleep(action.delay).await;
        }
        let note = Some(action.note());
        if let Some(ending) = action.ending_before_response() {
            closed(recording, note);
            return Err(broken_off(ending));
        }
        let reply = match action.respond {
            Respond::Regularly => self.reply_when_kept(parts, content).await,
            Respond::With(status, headers, body) => given(status, headers, body),
            #[cfg(test)]
            Respond::Panic => self.guarded(parts, || panic!("a bug in an endpoint")),
        };
        let (body_delay, drip, ending) = (action.body_delay, action.drip, action.ending);
        Ok(recorded(recording, reply, note).map(|payload| slowed(payload, body_delay, drip, ending)))
    }

    /// Injects a fault.
    ///
    /// # Errors
    /// If it names an operation that the sandbox does not have.
    pub(crate) fn inject(&self, fault: Fault) -> Result<InjectedFault, String> {
        let names = self.operation_names();
        match fault.operation_name() {
            Some(name) if !names.contains(&name) => {
                let near = nearest(name, &names).map(|near| format!(", did you mean `{near}`?"));
                Err(format!("unknown operation `{name}`{}", near.unwrap_or_default()))
            }
            _ => Ok(self.faults.push(fault)),
        }
    }

    /// Returns the names of all operations.
    pub(crate) fn operation_names(&self) -> Vec<&str> {
        self.api.operation_names()
    }
}

/// Returns the response of a fault. A `content-length` in it is declared as it is, whatever the length of the body.
fn given(status: StatusCode, mut headers: HeaderMap, body: Bytes) -> Response<Payload> {
    let declared = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    if declared.is_some() {
        headers.remove(CONTENT_LENGTH);
    }
    let reply = reply::canned(status, headers, body);
    reply.map(|payload| match declared {
        Some(length) => payload.declaring(length),
        None => payload,
    })
}

/// Returns a body that pauses in the middle, drips, or ends early.
fn slowed(mut payload: Payload, body_delay: Duration, drip: Option<Duration>, ending: Ending) -> Payload {
    let length = payload.bytes().len();
    if !body_delay.is_zero() {
        payload = payload.paused(length / 2, body_delay);
    }
    if let Some(pause) = drip {
        payload = payload.dripping(pause);
    }
    match ending.within(length) {
        Some(at) => payload.broken_off(at, broken_off(ending)),
        None => payload,
    }
}

fn broken_off(ending: Ending) -> BrokenOff {
    match ending {
        Ending::Reset(_) => BrokenOff::Reset,
        Ending::Garbage => BrokenOff::Garbage,
        Ending::Cut(_) | Ending::Whole => BrokenOff::Closed,
    }
}
