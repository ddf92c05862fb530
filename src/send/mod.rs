//! Sending messages to customers.
//!
//! A message is recorded, a draft is sent: creating a [`Message`](crate::Message) only notes that it was exchanged, for
//! example to import it from another system, and nobody receives it. What a customer is to receive is created as a
//! [`Draft`](crate::Draft), which the service sends, and which becomes a message then. [`send_message`](ClientExt::send_message) creates
//! the draft for a channel:
//!
//! ```no_run
//! use kustomer::send::{ClientExt as _, Email, Sms};
//! use kustomer::{Client, Customer, Timestamp};
//!
//! # async fn demo(client: &Client, jane: &Customer, morning: Timestamp) -> kustomer::Result<()> {
//! let text = Sms { to: Some("+447700900117".to_owned()), ..Sms::new("Your flight is late.") };
//! client.send_message(jane, text).await?;
//!
//! let invoice = Email { subject: Some("Your invoice".to_owned()), ..Email::new("Thank you, Jane!") };
//! client.send_message(jane, invoice).in_new_conversation().at(morning).await?;
//! # Ok(()) }
//! ```

mod call;
mod channel;

pub use call::SendMessage;
pub use channel::{
    Chat, Email, Facebook, Instagram, OutgoingMessage, Sms, TwitterDirectMessage, TwitterPost, Whatsapp,
};

use crate::operation::AsId;
use crate::{Client, Customer};

/// The call that sends a message, as a method of the client.
pub trait ClientExt {
    /// Sends a message to a customer over a channel, at once or [later](SendMessage::at).
    ///
    /// A message is recorded, a draft is sent: this creates a [`Draft`](crate::Draft), and not a
    /// [`Message`](crate::Message), which would reach nobody. The draft is returned; it becomes a message when it was sent, and
    /// can be changed or deleted until then.
    ///
    /// Sends `POST /v1/customers/{id}/drafts`, which is limited to 120 per minute and customer. It is not repeated if it may
    /// have had its effect: a customer gets the message once, or not at all.
    ///
    /// # Errors
    /// Those of [`Client::send`]. After an error for which [`is_not_sent`](crate::Error::is_not_sent) or
    /// [`is_client_error`](crate::Error::is_client_error) is true, nothing was sent, unless it is a timeout; after any other, it
    /// may have been.
    fn send_message(&self, customer: impl AsId<Customer>, message: impl OutgoingMessage) -> SendMessage;
}

impl ClientExt for Client {
    fn send_message(&self, customer: impl AsId<Customer>, message: impl OutgoingMessage) -> SendMessage {
        SendMessage::new(self.clone(), customer.as_id().clone(), message.into_draft())
    }
}
