//! A record whose attributes have every type there is.

// Generated from `shapes.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    AnyRecord, Id, KustomerEnum, KustomerObject, KustomerResource, KustomerUnion, Secret,
    Timestamp, Unknown, Url, User,
};

/// A record whose attributes have every type there is.
///
/// | Client method or operation | Endpoint          |
/// |----------------------------|-------------------|
/// | `create`                   | `POST /v1/shapes` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", create, encode)]
#[kustomer(write_only(
    /// A secret.
    password: Option<Secret>,
))]
pub struct Shapes {
    /// ID of the record.
    pub id: Id<Shapes>,
    /// A text. From 2 to 10240 characters. Defaults to `none`.
    pub text: String,
    /// A point in time.
    pub at: Option<Timestamp>,
    /// A day.
    pub on: Option<String>,
    /// An address.
    pub url: Option<Url>,
    /// An id.
    pub owner: Option<Id<User>>,
    /// An id of one of several types.
    #[kustomer(required)]
    pub subject: Option<Id<AnyRecord>>,
    /// An id of any type.
    #[kustomer(required)]
    pub about: Option<Id<AnyRecord>>,
    /// A number. From -1 to 1.
    pub number: Option<f64>,
    /// A whole number.
    pub integer: Option<i64>,
    /// One that is not negative.
    #[kustomer(optional)]
    pub count: u64,
    /// One that is not negative and not large. From 0 to 100.
    pub percent: Option<u64>,
    /// True or false; nobody should say.
    #[deprecated]
    pub flag: Option<bool>,
    /// Texts. At most 20 entries.
    pub list: Vec<String>,
    /// Numbers, some of which are missing.
    pub holes: Vec<Option<f64>>,
    /// Numbers by name.
    #[kustomer(optional)]
    pub map: BTreeMap<String, i64>,
    /// Two values.
    pub pair: Option<(f64, String)>,
    /// From and to.
    pub hours: Vec<(f64, f64)>,
    /// More values than a tuple has in Rust. Exactly 5 entries.
    pub quintuple: Vec<Value>,
    /// Anything.
    pub any: Option<Value>,
    /// A list of anything.
    pub any_list: Vec<Value>,
    /// An object of anything.
    #[kustomer(optional)]
    pub any_object: BTreeMap<String, Value>,
    /// The first visit.
    #[kustomer(read_only)]
    pub first_visit: Option<ShapesVisit>,
    /// The last visit.
    #[kustomer(read_only)]
    pub last_visit: Option<ShapesVisit>,
    /// Entries that may hold more than is known.
    pub entries: Vec<ShapesEntry>,
    /// The channel.
    #[kustomer(optional)]
    pub channel: ShapesChannel,
    /// A part of parts.
    pub part: Option<Box<Part>>,
    /// A list of lists of itself has no type in Rust. Deeper levels are kept as JSON.
    pub tree: Vec<Value>,
    /// One of several, selected by the channel.
    pub draft: Option<ShapesDraft>,
    /// One of several, selected by the shape.
    pub contact: Option<ShapesContact>,
    /// Always the same.
    pub constant: Option<String>,
    /// An object without members.
    #[kustomer(optional)]
    pub empty: BTreeMap<String, Value>,
    /// Attributes without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The first visit.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ShapesVisit {
    /// `at`
    pub at: Option<Timestamp>,
    /// `pages`
    pub pages: Vec<ShapesVisitPage>,
}

/// Entries that may hold more than is known.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct ShapesEntry {
    /// A note.
    pub note: Option<String>,
    /// Its id.
    #[kustomer(read_only)]
    pub id: Option<String>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The channel.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ShapesChannel {
    /// `email`
    Email,
    /// `chat-message`
    ChatMessage,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A part that may hold itself.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Part {
    /// `label`
    pub label: Option<String>,
    /// A part that may hold itself.
    pub parent: Option<Box<Part>>,
    /// `children`
    pub children: Vec<Part>,
    /// `named`
    pub named: BTreeMap<String, Part>,
    /// What covers a part, and is part of one.
    pub cover: Option<Cover>,
}

/// One of several, selected by the channel.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[kustomer(tag = "channel", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ShapesDraft {
    /// An email.
    Email(EmailDraft),
    /// A chat message.
    ChatMessage(ChatDraft),
    /// Nothing more.
    Note,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// One of several, selected by the shape.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum ShapesContact {
    /// A string.
    Text(String),
    /// A number.
    Number(f64),
    /// A way to reach somebody.
    #[kustomer(object)]
    Contact(Contact),
    /// An array.
    List(Vec<Contact>),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// `pages`
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct ShapesVisitPage {
    /// `path`
    pub path: String,
}

/// What covers a part, and is part of one.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Cover {
    /// A part that may hold itself.
    pub of: Option<Box<Part>>,
    /// `color`
    pub color: Option<String>,
}

/// An email.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct EmailDraft {
    /// `subject`
    pub subject: String,
}

/// A chat message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ChatDraft {
    /// `text`
    pub text: Option<String>,
}

/// A way to reach somebody.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Contact {
    /// `email`
    pub email: Option<String>,
}

/// What nothing leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum Unused {
    /// `one`
    One,
    /// `two`
    Two,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}
