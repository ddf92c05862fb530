//! A choice of how long to put off a conversation or custom object, such as until tomorrow morning.

// Generated from `core/snooze.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Page,
    Timestamp, User,
};

use super::klass::Klass;

/// A choice of how long to put off a conversation or custom object, such as until tomorrow morning.
///
/// Creating one needs the query `resource`.
///
/// Not documented but likely: the name of its type.
///
/// | call                                        | endpoint                     | needs any of                   |
/// |---------------------------------------------|------------------------------|--------------------------------|
/// | `client.list::<Snooze>()`, [`ListSnoozes`]  | `GET /v1/snoozes`            | `org.permission.snooze.read`   |
/// | `client.get::<Snooze>(&id)`                 | `GET /v1/snoozes/{id}`       | not documented                 |
/// | [`CreateSnooze`]                            | `POST /v1/snoozes`           | not documented                 |
/// | `client.update(&id, SnoozeUpdate::new()..)` | `PUT /v1/snoozes/{id}`       | not documented                 |
/// | `client.delete::<Snooze>(&id)`              | `DELETE /v1/snoozes/{id}`    | `org.permission.snooze.delete` |
/// | [`ListKlassSnoozes`]                        | `GET /v1/snoozes/klass/{id}` | not documented                 |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "snooze", path = "/v1/snoozes", get, list, update(put), delete, bodies(new), encode)]
#[kustomer(write_only(
    /// The Klass whose objects it is for.
    #[kustomer(create_only)]
    klass_id: Option<Id<Klass>>,
))]
pub struct Snooze {
    /// The id.
    pub id: Id<Snooze>,
    /// The name that people see.
    #[kustomer(required)]
    pub name: Option<String>,
    /// What can be put off by it.
    #[kustomer(read_only)]
    pub resource: Option<SnoozeResource>,
    /// How `value` is counted.
    #[kustomer(create_only, required, rename = "type")]
    pub kind: Option<SnoozeKind>,
    /// How long, or until when: a number, or a day and a time.
    #[kustomer(required)]
    pub value: Option<SnoozeValue>,
    /// Whether people can choose it.
    pub enabled: Option<bool>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Who created it.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// What can be put off.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum SnoozeResource {
    /// `conversation`
    Conversation,
    /// `kobject`
    Kobject,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// How the length of a snooze is counted.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum SnoozeKind {
    /// `relative`
    Relative,
    /// `dynamic`
    Dynamic,
    /// `absolute`
    Absolute,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// How long, or until when: a number, or a day and a time.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum SnoozeValue {
    /// A number.
    Number(f64),
    /// How long, or until when: a number, or a day and a time.
    #[kustomer(object)]
    SnoozeDayTime(SnoozeDayTime),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// How long, or until when: a number, or a day and a time.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SnoozeDayTime {
    /// The day.
    pub day: Option<SnoozeDay>,
    /// The time of day.
    pub time: Option<String>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The day that a snooze ends.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SnoozeDay {
    /// How the day is counted.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The day, as `type` counts it.
    pub value: Option<String>,
}

/// Lists the snooze options.
///
/// `GET /v1/snoozes`. Needs `org.permission.snooze.read`.
///
/// ```no_run
/// use kustomer::resources::core::snooze::ListSnoozes;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSnoozes { page_size: Some(1), ..ListSnoozes::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/snoozes", returns = Page<Snooze>)]
pub struct ListSnoozes {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Only options for this kind of record.
    #[kustomer(query)]
    pub resource: Option<SnoozeResource>,
    /// Only options for objects of this Klass.
    #[kustomer(query)]
    pub klass_id: Option<Id<Klass>>,
    /// Only options of the Klass with this id.
    #[kustomer(query)]
    pub parent_id: Option<String>,
    /// Only options of the Klass of this name.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/snoozes", returns = Snooze)]
pub struct CreateSnooze {
    /// What can be put off by it.
    #[kustomer(query)]
    pub resource: SnoozeResource,
    /// What is to be created.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/snoozes/klass/{id}", returns = Page<Snooze>)]
pub struct ListKlassSnoozes {
    /// The Klass.
    pub id: Id<Klass>,
}
