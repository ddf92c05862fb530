//! The permanent removal of text and files from a message.

// Generated from `core/message_redaction.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerResource, KustomerUnion, Org, Unknown, User};

use super::attachment::Attachment;
use super::conversation::Conversation;
use super::customer::Customer;
use super::message::Message;

/// The permanent removal of text and files from a message.
///
/// It cannot be undone.
///
/// Not documented: the JSON:API type and the path.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation   | Endpoint                            | Roles                      |
/// |------------------------------|-------------------------------------|----------------------------|
/// | `create_under(&message, ..)` | `POST /v1/messages/{id}/redactions` | `message_redaction.create` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "message_redaction", path = "/v1/messages/redactions", under(Message(create)), encode)]
pub struct MessageRedaction {
    /// ID of the record.
    pub id: Id<MessageRedaction>,
    /// Text that replaces the original.
    pub preview: Option<String>,
    /// Redacted form of the message's `meta`.
    pub meta: Option<RedactedMeta>,
    /// Attachments that were removed.
    #[kustomer(relationship)]
    pub attachments: Vec<Id<Attachment>>,
    /// Conversation that the message belongs to.
    #[kustomer(relationship, read_only)]
    pub conversation: Option<Id<Conversation>>,
    /// Customer who sent or received the message.
    #[kustomer(relationship, read_only)]
    pub customer: Option<Id<Customer>>,
    /// Message that was redacted.
    #[kustomer(relationship, read_only)]
    pub message: Option<Id<Message>>,
    /// User who redacted the message.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The redacted form of a message's `meta`.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum RedactedMeta {
    /// A string.
    Text(String),
    /// An object.
    Object(BTreeMap<String, Value>),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}
