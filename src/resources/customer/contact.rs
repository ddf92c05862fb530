//! Ways to reach a customer: entries of the lists on a customer. In an answer any member may be missing.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{KustomerEnum, KustomerObject};

/// An email address of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Email {
    /// The address.
    pub email: Option<String>,
    /// Where it is used.
    #[kustomer(rename = "type")]
    pub kind: Option<PlaceKind>,
    /// Whether the address is known to be the customer's.
    pub verified: Option<bool>,
    /// Whether another system says so.
    #[kustomer(read_only)]
    pub external_verified: Option<bool>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A phone number of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Phone {
    /// The number, best in E.164 form such as `+12065551234`.
    pub phone: Option<String>,
    /// What is at the other end.
    #[kustomer(rename = "type")]
    pub kind: Option<PhoneKind>,
    /// Whether the number is known to be the customer's.
    pub verified: Option<bool>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A WhatsApp number of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WhatsappNumber {
    /// The number.
    pub phone: Option<String>,
    /// What is at the other end.
    #[kustomer(rename = "type")]
    pub kind: Option<PhoneKind>,
    /// Whether the number is known to be the customer's.
    pub verified: Option<bool>,
}

/// An id of a customer in another system.
#[derive(Debug, Clone, Default, PartialEq, Eq, KustomerObject)]
pub struct CustomerExternalId {
    /// The id in the other system.
    pub external_id: Option<String>,
    /// Whether the id is known to be the customer's.
    pub verified: Option<bool>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// An account of a customer in a social network.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Social {
    /// The network.
    #[kustomer(rename = "type")]
    pub kind: Option<SocialKind>,
    /// The id in the network.
    pub userid: Option<String>,
    /// The name in the network.
    pub username: Option<String>,
    /// The address of the profile.
    pub url: Option<String>,
    /// Whether the account is known to be the customer's.
    pub verified: Option<bool>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A Facebook account of a customer.
#[derive(Debug, Clone, Default, PartialEq, Eq, KustomerObject)]
pub struct FacebookId {
    /// The page that the customer wrote to.
    pub page_id: Option<String>,
    /// The customer's id on that page.
    pub user_id: Option<String>,
    /// The customer's name there.
    pub name: Option<String>,
}

/// An Instagram account of a customer.
#[derive(Debug, Clone, Default, PartialEq, Eq, KustomerObject)]
pub struct InstagramId {
    /// The customer's id.
    pub instagram_id: Option<String>,
    /// The page that the customer wrote to.
    pub page_id: Option<String>,
    /// The thread of messages.
    pub thread_id: Option<String>,
    /// The customer's name there.
    pub username: Option<String>,
}

/// A web address of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WebLink {
    /// The address.
    pub url: Option<String>,
    /// What is found there.
    #[kustomer(rename = "type")]
    pub kind: Option<WebLinkKind>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A postal address of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Location {
    /// Whose or what address it is.
    pub name: Option<String>,
    /// Where it is used.
    #[kustomer(rename = "type")]
    pub kind: Option<PlaceKind>,
    /// The first line.
    pub address: Option<String>,
    /// The second line.
    pub address2: Option<String>,
    /// The third line.
    pub address3: Option<String>,
    /// The postal code.
    pub zip_code: Option<String>,
    /// The city.
    pub city_name: Option<String>,
    /// The region's code.
    pub region_code: Option<String>,
    /// The region.
    pub region_name: Option<String>,
    /// The country's code.
    pub country_code: Option<String>,
    /// The country.
    pub country_name: Option<String>,
    /// The telephone area code.
    pub area_code: Option<String>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
    /// Members that this version does not know.
    #[kustomer(extra, read_only)]
    pub extra: BTreeMap<String, Value>,
}

/// Where an address is used.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum PlaceKind {
    /// At home.
    Home,
    /// At work.
    Work,
    /// Neither.
    #[kustomer(rename = "other")]
    Elsewhere,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What is at the other end of a phone number.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum PhoneKind {
    /// A fax.
    Fax,
    /// A phone at home.
    Home,
    /// A mobile phone.
    Mobile,
    /// A phone at work.
    Work,
    /// None of these.
    #[kustomer(rename = "other")]
    Elsewhere,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A social network.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[kustomer(rename_all = "lowercase")]
#[non_exhaustive]
pub enum SocialKind {
    /// Facebook
    Facebook,
    /// Instagram
    Instagram,
    /// LinkedIn
    LinkedIn,
    /// Pinterest
    Pinterest,
    /// Twitter
    Twitter,
    /// A network that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What is found at a web address.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum WebLinkKind {
    /// A blog.
    Blog,
    /// A website.
    Website,
    /// Neither.
    #[kustomer(rename = "other")]
    Elsewhere,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}
