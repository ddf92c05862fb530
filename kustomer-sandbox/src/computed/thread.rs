//! The messages of a conversation, or of a customer, as far as a document shows them.
//!
//! Looking stops at the message that is wanted, because there can be thousands.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::store::{Record, Store};
use crate::timestamp;

/// How many messages are looked at for one that may not exist: a thread of a hundred thousand messages in one direction must
/// not slow down each document. A document shows nothing that is further away.
const FAR: usize = 1000;

/// The messages that refer to a record.
#[derive(Clone, Copy)]
pub(super) struct Thread<'s> {
    store: &'s Store,
    /// The name of the relationship.
    name: &'static str,
    id: &'s str,
}

impl<'s> Thread<'s> {
    /// `name` is that of the relationship from a message to the record.
    pub(super) fn of(store: &'s Store, name: &'static str, record: &'s Record) -> Self {
        Self { store, name, id: &record.id }
    }

    /// In order of creation.
    pub(super) fn messages(self) -> impl DoubleEndedIterator<Item = &'s Record> {
        let referring = self.store.maybe_referring_to("message", self.id);
        referring
            .filter(move |message| message.text(self.name) == Some(self.id) && !message.is_marked_deleted())
    }

    pub(super) fn first(self, direction: &str) -> Option<&'s Record> {
        self.messages().take(FAR).find(|message| self::direction(message) == direction)
    }

    pub(super) fn last(self, direction: &str) -> Option<&'s Record> {
        self.messages().rev().take(FAR).find(|message| self::direction(message) == direction)
    }

    pub(super) fn latest(self) -> Option<&'s Record> {
        self.messages().next_back()
    }

    /// The last messages of a long thread in one walk.
    pub(super) fn ends(self) -> Ends<'s> {
        let mut ends = Ends::default();
        for message in self.messages().rev().take(FAR) {
            ends.latest.get_or_insert(message);
            let last = if direction(message) == "out" { &mut ends.last_out } else { &mut ends.last_in };
            last.get_or_insert(message);
            if ends.last_in.is_some() && ends.last_out.is_some() {
                break;
            }
        }
        ends
    }

    /// The last message, if it is the customer's.
    pub(super) fn unresponded(self) -> Option<&'s Record> {
        self.latest().filter(|message| direction(message) == "in")
    }

    /// The first message of the organization after one of the customer.
    pub(super) fn first_response(self) -> Option<Response<'s>> {
        let mut asked = None;
        for message in self.messages().take(FAR) {
            match (direction(message), asked) {
                ("in", None) => asked = Some(message),
                ("out", Some(asked)) => return Some(Response { message, asked }),
                _ => {}
            }
        }
        None
    }

    /// The last message of the organization that follows one of the customer.
    pub(super) fn last_response(self) -> Option<Response<'s>> {
        let mut response = None;
        for message in self.messages().rev().take(FAR) {
            match (direction(message), response) {
                ("out", _) => response = Some(message),
                (_, Some(response)) => return Some(Response { message: response, asked: message }),
                _ => {}
            }
        }
        None
    }
}

/// The last messages of a thread.
#[derive(Default)]
pub(super) struct Ends<'s> {
    pub(super) latest: Option<&'s Record>,
    /// The last one of the customer.
    pub(super) last_in: Option<&'s Record>,
    /// The last one of the organization.
    pub(super) last_out: Option<&'s Record>,
}

/// A response to a customer, and the message that it responds to.
pub(super) struct Response<'s> {
    message: &'s Record,
    asked: &'s Record,
}

impl Response<'_> {
    /// Returns the summary of the response in a conversation.
    pub(super) fn summary(&self, store: &Store, conversation: &Record) -> Value {
        let assigned = |name: &str| conversation.fields.get(name).cloned().unwrap_or_else(|| json!([]));
        let waited = sent_at(self.message).as_millisecond() - sent_at(self.asked).as_millisecond();
        let mut summary = summary(store, self.message);
        summary["assignedTeams"] = assigned("assignedTeams");
        summary["assignedUsers"] = assigned("assignedUsers");
        for name in ["responseTime", "time"] {
            summary[name] = waited.max(0).into();
        }
        if let Value::Object(members) = &mut summary {
            members.retain(|name, _| !matches!(name.as_str(), "channel" | "directionType"));
        }
        summary
    }
}

/// Returns the direction of a message. The service's default is not documented; a message without a direction is taken as
/// inbound.
pub(super) fn direction(message: &Record) -> &str {
    message.text("direction").unwrap_or("in")
}

pub(super) fn sent_at(message: &Record) -> Timestamp {
    message.text("sentAt").and_then(timestamp::parse).unwrap_or(message.created_at)
}

/// Returns the summary of a message in its conversation.
pub(super) fn summary(store: &Store, message: &Record) -> Value {
    let mut summary = json!({
        "id": message.id,
        "sentAt": timestamp::render(sent_at(message)),
        "createdAt": timestamp::render(message.created_at),
    });
    for name in ["channel", "directionType", "meta"] {
        if let Some(value) = message.fields.get(name) {
            summary[name] = value.clone();
        }
    }
    if direction(message) == "out" {
        summary["createdByTeams"] = json!([]);
        summary["createdBy"] = message.text("createdBy").unwrap_or(&store.user).into();
    }
    summary
}
