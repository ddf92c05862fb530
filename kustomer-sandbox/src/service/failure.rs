//! Responding as a fault says.

use http::Response;
use http::request::Parts;
use kustomer_schema::suggest::nearest;

use super::Service;
use super::content::Content;
use super::record::{closed, recorded};
use crate::fault::{Action, Call, Fault, InjectedFault, Respond, broken_off, edited, given, slowed};
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
        let reply = if action.edits.is_empty() {
            reply
        } else {
            reply.map(|payload| Payload::whole(edited(payload.bytes(), &action.edits)))
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
