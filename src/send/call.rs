//! A message on its way, as a value with options.

use std::fmt;
use std::future::IntoFuture;

use super::channel::Outgoing;
use crate::operation::AsId;
use crate::resources::core::draft::CreateCustomerDraft;
use crate::{Call, Client, Conversation, Customer, Draft, Id, Timestamp};

/// A message to a customer. Returned by [`ClientExt::send_message`](super::ClientExt::send_message); options are set before it
/// is awaited.
#[must_use = "nothing is sent before it is awaited"]
pub struct SendMessage {
    client: Client,
    customer: Id<Customer>,
    outgoing: Outgoing,
    send_at: Option<String>,
    in_new_conversation: bool,
}

impl SendMessage {
    pub(super) fn new(client: Client, customer: Id<Customer>, outgoing: Outgoing) -> Self {
        Self { client, customer, outgoing, send_at: None, in_new_conversation: false }
    }

    /// Sends the message at this time. By default, it is sent at once.
    pub fn at(self, time: Timestamp) -> Self {
        self.at_expression(time.to_string())
    }

    /// Sends the message at a time relative to that of the service, such as `now+1h`. The service calls the format
    /// "date-time-math" and does not document its grammar.
    pub fn at_expression(mut self, time: impl Into<String>) -> Self {
        self.send_at = Some(time.into());
        self
    }

    /// Sends the message in this conversation. By default, the service chooses one.
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn in_conversation(mut self, conversation: impl AsId<Conversation>) -> Self {
        self.outgoing.draft = self.outgoing.draft.conversation(conversation.as_id());
        self.in_new_conversation = false;
        self
    }

    /// Starts a new conversation with the message.
    pub fn in_new_conversation(mut self) -> Self {
        self.in_new_conversation = true;
        self
    }

    /// Returns the call that is made, for its options: [`Call::timeout`], [`Call::retry`], ..
    pub fn into_call(self) -> Call<Draft> {
        let mut draft = self.outgoing.draft;
        if let Some(time) = self.send_at {
            draft = draft.send_at(time);
            if self.outgoing.can_be_scheduled {
                draft = draft.scheduled(true);
            }
        }
        let create_conversation = self.in_new_conversation.then_some(true);
        self.client.send(CreateCustomerDraft {
            create_conversation,
            ..CreateCustomerDraft::new(self.customer, draft)
        })
    }
}

impl IntoFuture for SendMessage {
    type Output = crate::Result<Draft>;
    type IntoFuture = Call<Draft>;

    fn into_future(self) -> Call<Draft> {
        self.into_call()
    }
}

/// Shows who gets the message, and not what it says.
impl fmt::Debug for SendMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendMessage")
            .field("customer", &self.customer)
            .field("send_at", &self.send_at)
            .finish_non_exhaustive()
    }
}
