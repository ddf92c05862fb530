//! The events of the API's own resources.

use std::fmt;

use kustomer_core::json::DecodeError;
use kustomer_webhooks::{Action, Delivery, FromDelivery};

use crate::change::Changes;
use crate::resources::access::{Team, User};
use crate::resources::core::{Company, Conversation, Customer, Message, Note, Tag};

/// Declares the enum and how it is decoded: each variant has a record of its type.
macro_rules! events {
    ($($(#[$doc:meta])* $variant:ident($ty:literal),)*) => {
        /// An event: what happened to a record, the record as it is since, and what has changed.
        ///
        /// ```
        /// use kustomer::webhooks::{Action, Delivery, Event};
        /// use kustomer::ConversationStatus;
        ///
        /// fn handle(delivery: &Delivery) -> Result<(), kustomer::json::DecodeError> {
        ///     match delivery.event()? {
        ///         Event::Conversation { action: Action::Update, record, changes } => {
        ///             let done = ConversationStatus::Done;
        ///             if changes.status.as_ref().is_some_and(|status| status.became(&done)) {
        ///                 println!("{} was done by {:?}", record.id, delivery.client());
        ///             }
        ///         }
        ///         Event::Customer { action: Action::Create, record, .. } => println!("hello {:?}", record.name),
        ///         _ => {}
        ///     }
        ///     Ok(())
        /// }
        /// ```
        ///
        /// Outbound webhooks deliver events of conversations, customers, messages, tags, teams and users; workflows send all
        /// of these, and those of companies, notes and custom objects. There are no events of deletions.
        ///
        /// `Debug` shows the action and the names of what has changed, and no values.
        #[non_exhaustive]
        pub enum Event {
            $(
                $(#[$doc])*
                $variant {
                    /// What happened.
                    action: Action,
                    /// The record since the event.
                    record: Box<$variant>,
                    /// What has changed; empty for a new record.
                    changes: Changes<$variant>,
                },
            )*
            /// A custom object, which arrives through a [`workflow`](crate::webhooks::workflow).
            KObject(KObjectEvent),
            /// An event that this version does not know, as it was delivered.
            Unknown(Box<Delivery>),
        }

        impl FromDelivery for Event {
            fn from_delivery(delivery: &Delivery) -> Result<Self, DecodeError> {
                match delivery.action().and(delivery.type_name()) {
                    $(
                        Some($ty) => {
                            let event = delivery.decode::<$variant>()?;
                            Ok(event.map_or_else(
                                || Self::Unknown(Box::new(delivery.clone())),
                                |event| Self::$variant {
                                    action: event.action,
                                    record: Box::new(event.record),
                                    changes: event.changes,
                                },
                            ))
                        }
                    )*
                    Some(ty) if ty.starts_with(KOBJECT) => {
                        Ok(Self::KObject(KObjectEvent(Box::new(delivery.clone()))))
                    }
                    _ => Ok(Self::Unknown(Box::new(delivery.clone()))),
                }
            }
        }

        impl fmt::Debug for Event {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(
                        Self::$variant { action, changes, .. } => f
                            .debug_struct(stringify!($variant))
                            .field("action", action)
                            .field("changes", changes)
                            .finish_non_exhaustive(),
                    )*
                    Self::KObject(event) => f.debug_tuple("KObject").field(event).finish(),
                    Self::Unknown(delivery) => f.debug_tuple("Unknown").field(delivery).finish(),
                }
            }
        }
    };
}

events! {
    /// A company, which only workflows send.
    Company("company"),
    /// A conversation.
    Conversation("conversation"),
    /// A customer.
    Customer("customer"),
    /// A message.
    Message("message"),
    /// A note, which only workflows send.
    Note("note"),
    /// A tag.
    Tag("tag"),
    /// A team.
    Team("team"),
    /// A user.
    User("user"),
}

/// What the JSON:API type of a custom object begins with.
const KOBJECT: &str = "kobject.";

/// An event about a custom object of any Klass.
#[derive(Debug, Clone)]
pub struct KObjectEvent(Box<Delivery>);

impl KObjectEvent {
    /// Returns the name of the Klass.
    pub fn klass(&self) -> &str {
        self.0.type_name().and_then(|ty| ty.strip_prefix(KOBJECT)).unwrap_or_default()
    }

    /// Returns what happened.
    pub fn action(&self) -> Option<Action> {
        self.0.action()
    }

    /// Decodes the event if it is about a `T`, your own struct with the attribute `changes`.
    ///
    /// ```
    /// use kustomer::webhooks::{Delivery, Event};
    /// use kustomer::{Id, KustomerResource};
    ///
    /// #[derive(Debug, KustomerResource)]
    /// #[kustomer(klass = "flight", changes)]
    /// struct Flight {
    ///     id: Id<Flight>,
    ///     title: String,
    ///     #[kustomer(custom)]
    ///     delay_minutes: Option<f64>,
    /// }
    ///
    /// fn handle(delivery: &Delivery) -> Result<(), kustomer::json::DecodeError> {
    ///     if let Event::KObject(event) = delivery.event()?
    ///         && let Some(flight) = event.decode::<Flight>()?
    ///         && let Some(delay) = &flight.changes.delay_minutes
    ///     {
    ///         println!("{}: {:?} -> {:?}", flight.record.title, delay.before, delay.after);
    ///     }
    ///     Ok(())
    /// }
    /// ```
    ///
    /// # Errors
    /// If the record cannot be decoded.
    pub fn decode<T: crate::change::ReportsChanges>(
        &self,
    ) -> Result<Option<kustomer_webhooks::RecordEvent<T>>, DecodeError> {
        self.0.decode()
    }

    /// Returns the delivery.
    pub fn delivery(&self) -> &Delivery {
        &self.0
    }
}
