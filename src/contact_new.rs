//! Constructors for the contact details of customers.

use crate::{CustomerExternalId, Email, Phone, PhoneKind, PlaceKind};

impl Email {
    /// Creates an email address without a kind.
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

    /// Sets the kind of address, such as work or home.
    #[must_use]
    pub fn kind(mut self, kind: PlaceKind) -> Self {
        self.kind = Some(kind);
        self
    }
}

impl Phone {
    /// Creates a phone number without a kind.
    pub fn new(phone: impl Into<String>) -> Self {
        Self { phone: Some(phone.into()), ..Self::default() }
    }

    /// Sets the kind of number, such as mobile or fax.
    #[must_use]
    pub fn kind(mut self, kind: PhoneKind) -> Self {
        self.kind = Some(kind);
        self
    }
}

impl CustomerExternalId {
    /// Creates an external ID.
    pub fn new(external_id: impl Into<String>) -> Self {
        Self { external_id: Some(external_id.into()), ..Self::default() }
    }
}
