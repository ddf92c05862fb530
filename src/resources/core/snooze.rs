//! A snooze option for conversations or custom objects, such as "until tomorrow morning".

// Generated from `core/snooze.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Page,
    Timestamp, Unknown, User,
};

use super::klass::Klass;

/// A snooze option for conversations or custom objects, such as "until tomorrow morning".
///
/// Creating one requires the query parameter `resource`.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                     | Roles           |
/// |----------------------------|------------------------------|-----------------|
/// | `list`, [`ListSnoozes`]    | `GET /v1/snoozes`            | `snooze.read`   |
/// | `get`                      | `GET /v1/snoozes/{id}`       | not documented  |
/// | [`CreateSnooze`]           | `POST /v1/snoozes`           | not documented  |
/// | `update`                   | `PUT /v1/snoozes/{id}`       | not documented  |
/// | `delete`                   | `DELETE /v1/snoozes/{id}`    | `snooze.delete` |
/// | [`ListKlassSnoozes`]       | `GET /v1/snoozes/klass/{id}` | not documented  |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "snooze",
    path = "/v1/snoozes",
    get,
    list,
    update(put),
    delete,
    bodies(new = CreateSnooze),
    encode
)]
#[kustomer(write_only(
    /// Klass whose objects the option is for.
    #[kustomer(create_only)]
    klass_id: Option<Id<Klass>>,
))]
pub struct Snooze {
    /// ID of the record.
    pub id: Id<Snooze>,
    /// Display name.
    #[kustomer(required)]
    pub name: Option<String>,
    /// Type of record that the option is for.
    #[kustomer(read_only)]
    pub resource: Option<SnoozeResource>,
    /// How `value` is interpreted.
    #[kustomer(create_only, required, rename = "type")]
    pub kind: Option<SnoozeKind>,
    /// Duration or end of the snooze: a number, or a day and a time.
    #[kustomer(required)]
    pub value: Option<Box<SnoozeValue>>,
    /// Whether users can choose the option.
    pub enabled: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A type of record that can be snoozed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum SnoozeResource {
    /// `conversation`
    Conversation,
    /// `kobject`
    Kobject,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The interpretation of a snooze's value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum SnoozeKind {
    /// `relative`
    Relative,
    /// `dynamic`
    Dynamic,
    /// `absolute`
    Absolute,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The duration or end of a snooze: a number, or a day and a time.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum SnoozeValue {
    /// A number.
    Number(f64),
    /// The end of a snooze: a day and a time.
    #[kustomer(object)]
    SnoozeDayTime(SnoozeDayTime),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// The end of a snooze: a day and a time.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SnoozeDayTime {
    /// Day on which the snooze ends.
    pub day: Option<SnoozeDay>,
    /// Time of day at which the snooze ends.
    pub time: Option<String>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The day on which a snooze ends.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SnoozeDay {
    /// How the day is specified.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Day, in the form given by `type`.
    pub value: Option<String>,
}

/// Lists the snooze options.
///
/// `GET /v1/snoozes`. Requires `org.permission.snooze.read`.
///
/// ```no_run
/// use kustomer::resources::core::snooze::ListSnoozes;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSnoozes { page_size: Some(100), ..ListSnoozes::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/snoozes", returns = Page<Snooze>)]
pub struct ListSnoozes {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Type of record whose options to list.
    #[kustomer(query)]
    pub resource: Option<SnoozeResource>,
    /// ID of the Klass whose options to list.
    #[kustomer(query)]
    pub klass_id: Option<Id<Klass>>,
    /// ID of the Klass whose options to list.
    #[kustomer(query)]
    pub parent_id: Option<String>,
    /// Name of the Klass whose options to list.
    #[kustomer(query)]
    pub parent_name: Option<String>,
}

/// Creates a snooze option.
///
/// `POST /v1/snoozes`.
///
/// ```no_run
/// use kustomer::resources::core::snooze::{CreateSnooze, NewSnooze};
///
/// async fn demo(client: kustomer::Client, snooze: NewSnooze) -> kustomer::Result<()> {
///     let call = CreateSnooze { resource: "conversation".into(), snooze };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/snoozes", returns = Snooze)]
pub struct CreateSnooze {
    /// Type of record that the option is for.
    #[kustomer(query)]
    pub resource: SnoozeResource,
    /// Record to create.
    #[kustomer(body)]
    pub snooze: NewSnooze,
}

/// Lists the snooze options for objects of a Klass.
///
/// `GET /v1/snoozes/klass/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::snooze::ListKlassSnoozes;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListKlassSnoozes { id: Id::new("59df762a921c59001021f409") };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/snoozes/klass/{id}", returns = Page<Snooze>)]
pub struct ListKlassSnoozes {
    /// ID of the Klass.
    pub id: Id<Klass>,
}
