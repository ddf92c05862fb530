//! Types that a delivery is decoded into.

use kustomer_core::json::DecodeError;

use crate::delivery::Delivery;

/// A type that a delivery is decoded into: events of the types that a receiver knows.
///
/// `kustomer::webhooks::Event` has the API's own resources. For other combinations, write an enum:
///
/// ```
/// use kustomer::json::DecodeError;
/// use kustomer::webhooks::{Delivery, FromDelivery, RecordEvent};
/// use kustomer::{Conversation, Id, KustomerResource};
///
/// #[derive(Debug, KustomerResource)]
/// #[kustomer(klass = "flight", changes)]
/// struct Flight {
///     id: Id<Flight>,
///     title: String,
/// }
///
/// enum Incoming {
///     Conversation(RecordEvent<Conversation>),
///     Flight(RecordEvent<Flight>),
///     Other,
/// }
///
/// impl FromDelivery for Incoming {
///     fn from_delivery(delivery: &Delivery) -> Result<Self, DecodeError> {
///         if let Some(event) = delivery.decode()? {
///             return Ok(Self::Conversation(event));
///         }
///         Ok(delivery.decode()?.map_or(Self::Other, Self::Flight))
///     }
/// }
/// ```
pub trait FromDelivery: Sized {
    /// Decodes the event of a delivery.
    ///
    /// # Errors
    /// If the record cannot be decoded.
    fn from_delivery(delivery: &Delivery) -> Result<Self, DecodeError>;
}

impl Delivery {
    /// Decodes the event as one of a type that knows several: `kustomer::webhooks::Event` for the API's own resources,
    /// or your own type.
    ///
    /// # Errors
    /// If the record cannot be decoded. Unknown events are not errors, if the type preserves them.
    pub fn event<E: FromDelivery>(&self) -> Result<E, DecodeError> {
        E::from_delivery(self)
    }
}
