//! What a record is looked up by: an external ID, which only one record can have, or an address.

use kustomer_core::RawRecord;
use kustomer_core::fields::Fields;
use kustomer_core::json::{self, Encode, Writer};

/// The key of an upsert.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Key {
    ExternalId(String),
    Email(String),
    Phone(String),
}

/// What a kind of address is called, in the API and in messages.
struct Address {
    lookup: &'static str,
    /// The list of a customer's addresses, the list of those that another customer has, too, and the member of their items.
    own: &'static str,
    shared: &'static str,
    member: &'static str,
    shown: &'static str,
}

const EMAIL: Address = Address {
    lookup: "email",
    own: "emails",
    shared: "sharedEmails",
    member: "email",
    shown: "email address",
};
const PHONE: Address = Address {
    lookup: "phone",
    own: "phones",
    shared: "sharedPhones",
    member: "phone",
    shown: "phone number",
};

impl Key {
    /// The external ID in the body of a create.
    pub(super) fn of_body(body: &Fields) -> Option<Self> {
        let text: Option<String> = json::from_slice(body.attribute_json("externalId")?.as_bytes()).ok()?;
        text.filter(|text| !text.is_empty()).map(Self::ExternalId)
    }

    /// The name in the path of the lookup, and the value.
    pub(super) fn lookup(&self) -> (&'static str, &str) {
        match self {
            Self::ExternalId(value) => ("externalId", value),
            Self::Email(value) => (EMAIL.lookup, value),
            Self::Phone(value) => (PHONE.lookup, value),
        }
    }

    /// True when the service refuses a second record with this key.
    pub(super) fn is_unique(&self) -> bool {
        matches!(self, Self::ExternalId(_))
    }

    fn address(&self) -> Option<(Address, &str)> {
        match self {
            Self::ExternalId(_) => None,
            Self::Email(value) => Some((EMAIL, value)),
            Self::Phone(value) => Some((PHONE, value)),
        }
    }

    /// The body of a create, with the address that it is looked up by unless it has addresses of its own.
    pub(super) fn complete(&self, body: Fields) -> Fields {
        match self.address() {
            Some((address, value)) if body.attribute_json(address.own).is_none() => {
                body.value(address.own, &[Item { member: address.member, value }][..])
            }
            _ => body,
        }
    }

    /// What the address is called, if another customer has it, too.
    pub(super) fn shared_by_others(&self, found: &RawRecord) -> Option<&'static str> {
        let (address, value) = self.address()?;
        let list: Vec<serde_json::Value> =
            serde_json::from_str(found.attribute_json(address.shared)?).unwrap_or_default();
        let is_meant = |item: &serde_json::Value| {
            item.get(address.member)
                .and_then(serde_json::Value::as_str)
                .is_some_and(|shared| shared.eq_ignore_ascii_case(value))
        };
        list.iter().any(is_meant).then_some(address.shown)
    }
}

/// An address in the list of a new customer.
struct Item<'a> {
    member: &'static str,
    value: &'a str,
}

impl Encode for Item<'_> {
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.name(self.member);
        writer.string(self.value);
        writer.end_object();
    }
}
