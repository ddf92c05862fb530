//! Short ways to write down how a customer can be reached.

use crate::{CustomerExternalId, Email, Phone, PhoneKind, PlaceKind};

impl Email {
    /// An address, nothing known of it.
    ///
    /// ```
    /// use kustomer::{Email, PlaceKind};
    ///
    /// let work = Email::new("jane@example.com").kind(PlaceKind::Work);
    /// assert_eq!(work.email.as_deref(), Some("jane@example.com"));
    /// ```
    pub fn new(email: impl Into<String>) -> Self {
        Self { email: Some(email.into()), ..Self::default() }
    }

    /// Says where the address is used.
    #[must_use]
    pub fn kind(mut self, kind: PlaceKind) -> Self {
        self.kind = Some(kind);
        self
    }
}

impl Phone {
    /// A number, nothing known of it.
    pub fn new(phone: impl Into<String>) -> Self {
        Self { phone: Some(phone.into()), ..Self::default() }
    }

    /// Says what is at the other end.
    #[must_use]
    pub fn kind(mut self, kind: PhoneKind) -> Self {
        self.kind = Some(kind);
        self
    }
}

impl CustomerExternalId {
    /// An id in another system, nothing known of it.
    pub fn new(external_id: impl Into<String>) -> Self {
        Self { external_id: Some(external_id.into()), ..Self::default() }
    }
}
