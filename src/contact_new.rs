//! Constructors for the contact details of customers.

use crate::argument::Text;
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
    pub fn new(email: impl Text) -> Self {
        Self { email: Some(email.into_text()), ..Self::default() }
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
    pub fn new(phone: impl Text) -> Self {
        Self { phone: Some(phone.into_text()), ..Self::default() }
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
    pub fn new(external_id: impl Text) -> Self {
        Self { external_id: Some(external_id.into_text()), ..Self::default() }
    }
}

/// Makes a list of contact details from plain text: `emails(["jane@example.com"])`.
macro_rules! from_text {
    ($($contact:ident)*) => {$(
        impl From<&str> for $contact {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl From<String> for $contact {
            fn from(text: String) -> Self {
                Self::new(text)
            }
        }
    )*};
}

from_text!(Email Phone CustomerExternalId);
