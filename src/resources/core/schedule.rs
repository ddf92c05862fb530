//! The business hours of a week in a time zone.

// Generated from `core/schedule.json` by `kustomer generate`: change that, not this.

use kustomer::operation::Document;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

use super::holiday::Holiday;

/// The business hours of a week in a time zone.
///
/// Service levels and times count by them. Holidays are exceptions to a schedule and come as included
/// records.
///
/// Not documented but likely: the name of its type.
///
/// | call                                                              | endpoint                    | needs any of                     |
/// |-------------------------------------------------------------------|-----------------------------|----------------------------------|
/// | `client.list::<Schedule>()`, [`ListSchedules`]                    | `GET /v1/schedules`         | `org.permission.schedule.read`   |
/// | `client.get::<Schedule>(&id)`, [`GetSchedule`]                    | `GET /v1/schedules/{id}`    | `org.permission.schedule.read`   |
/// | [`GetDefaultSchedule`]                                            | `GET /v1/schedules/default` | `org.permission.schedule.read`   |
/// | `client.create(NewSchedule::new(..))`                             | `POST /v1/schedules`        | `org.permission.schedule.create` |
/// | `client.update(&id, ScheduleUpdate::new()..)`, [`UpdateSchedule`] | `PUT /v1/schedules/{id}`    | `org.permission.schedule.update` |
/// | `client.delete::<Schedule>(&id)`                                  | `DELETE /v1/schedules/{id}` | `org.permission.schedule.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "schedule", path = "/v1/schedules", get, list, create, update(put), delete, encode)]
pub struct Schedule {
    /// The id.
    pub id: Id<Schedule>,
    /// The name that people see.
    pub name: String,
    /// Whether it is the schedule of what names no other.
    pub default: bool,
    /// The business hours of each day.
    pub hours: BusinessHours,
    /// The time zone, such as `Europe/Berlin`.
    pub timezone: String,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Whether it is deleted.
    #[kustomer(read_only)]
    pub deleted: Option<bool>,
    /// When the record was deleted, if it was.
    #[kustomer(read_only)]
    pub deleted_at: Option<Timestamp>,
    /// Who created it.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Who deleted it.
    #[kustomer(relationship, read_only)]
    pub deleted_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// The business hours of a week.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BusinessHours {
    /// The hours of day 0, counted from Sunday: pairs of beginning and end, or null for none.
    #[kustomer(rename = "0")]
    pub sunday: Vec<(f64, f64)>,
    /// The hours of day 1, counted from Sunday: pairs of beginning and end, or null for none.
    #[kustomer(rename = "1")]
    pub monday: Vec<(f64, f64)>,
    /// The hours of day 2, counted from Sunday: pairs of beginning and end, or null for none.
    #[kustomer(rename = "2")]
    pub tuesday: Vec<(f64, f64)>,
    /// The hours of day 3, counted from Sunday: pairs of beginning and end, or null for none.
    #[kustomer(rename = "3")]
    pub wednesday: Vec<(f64, f64)>,
    /// The hours of day 4, counted from Sunday: pairs of beginning and end, or null for none.
    #[kustomer(rename = "4")]
    pub thursday: Vec<(f64, f64)>,
    /// The hours of day 5, counted from Sunday: pairs of beginning and end, or null for none.
    #[kustomer(rename = "5")]
    pub friday: Vec<(f64, f64)>,
    /// The hours of day 6, counted from Sunday: pairs of beginning and end, or null for none.
    #[kustomer(rename = "6")]
    pub saturday: Vec<(f64, f64)>,
}

/// Lists the schedules.
///
/// `holidays` puts the holidays into `included`.
///
/// `GET /v1/schedules`. Needs `org.permission.schedule.read`, `org.admin.schedule.read` or
/// `org.user.schedule.read`.
///
/// ```no_run
/// use kustomer::resources::core::schedule::ListSchedules;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSchedules { page_size: Some(1), ..ListSchedules::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/schedules", returns = Page<Schedule>)]
pub struct ListSchedules {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Only schedules that are enabled, or only those that are not.
    #[kustomer(query)]
    pub enabled: Option<bool>,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Reads a schedule.
///
/// `holidays` puts the holidays into `included`.
///
/// `GET /v1/schedules/{id}`. Needs `org.permission.schedule.read`, `org.admin.schedule.read` or
/// `org.user.schedule.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::schedule::GetSchedule;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSchedule::new(Id::new("59df762a921c59001021f409"));
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/schedules/{id}", returns = Document<Schedule, (), Holiday>, new)]
pub struct GetSchedule {
    /// The schedule.
    pub id: Id<Schedule>,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Reads the default schedule.
///
/// `holidays` puts the holidays into `included`.
///
/// `GET /v1/schedules/default`. Needs `org.permission.schedule.read`, `org.admin.schedule.read` or
/// `org.user.schedule.read`.
///
/// ```no_run
/// use kustomer::resources::core::schedule::GetDefaultSchedule;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetDefaultSchedule::default();
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/schedules/default", returns = Document<Schedule, (), Holiday>)]
pub struct GetDefaultSchedule {
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Changes a schedule.
///
/// `holidays` puts the holidays into `included`.
///
/// `PUT /v1/schedules/{id}`. Needs `org.permission.schedule.update` or `org.admin.schedule.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::schedule::{ScheduleUpdate, UpdateSchedule};
///
/// async fn demo(client: kustomer::Client, schedule: ScheduleUpdate) -> kustomer::Result<()> {
///     let call = UpdateSchedule::new(Id::new("59df762a921c59001021f409"), schedule);
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/schedules/{id}", returns = Document<Schedule, (), Holiday>, new)]
pub struct UpdateSchedule {
    /// The schedule.
    pub id: Id<Schedule>,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
    /// What is to be changed.
    #[kustomer(body)]
    pub schedule: ScheduleUpdate,
}
