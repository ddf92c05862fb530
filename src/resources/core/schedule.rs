//! The weekly business hours in a time zone.

// Generated from `core/schedule.json` by `kustomer generate`. Do not edit.

use kustomer::operation::Document;
use kustomer::{
    Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User,
};

use super::holiday::Holiday;

/// The weekly business hours in a time zone.
///
/// Service level agreements and business times are calculated from them. Holidays are exceptions to a
/// schedule and are returned as included records.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation   | Endpoint                    | Roles             |
/// |------------------------------|-----------------------------|-------------------|
/// | `list`, [`ListSchedules`]    | `GET /v1/schedules`         | `schedule.read`   |
/// | `get`, [`GetSchedule`]       | `GET /v1/schedules/{id}`    | `schedule.read`   |
/// | [`GetDefaultSchedule`]       | `GET /v1/schedules/default` | `schedule.read`   |
/// | `create`                     | `POST /v1/schedules`        | `schedule.create` |
/// | `update`, [`UpdateSchedule`] | `PUT /v1/schedules/{id}`    | `schedule.update` |
/// | `delete`                     | `DELETE /v1/schedules/{id}` | `schedule.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "schedule", path = "/v1/schedules", get, list, create, update(put), delete, encode)]
pub struct Schedule {
    /// ID of the record.
    pub id: Id<Schedule>,
    /// Display name.
    pub name: String,
    /// Whether the schedule is used where none is specified.
    pub default: bool,
    /// Business hours of each day.
    pub hours: BusinessHours,
    /// Time zone, such as `Europe/Berlin`.
    pub timezone: String,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Whether the record is deleted.
    #[kustomer(read_only)]
    pub deleted: Option<bool>,
    /// Time at which the record was deleted.
    #[kustomer(read_only)]
    pub deleted_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// User who deleted the record.
    #[kustomer(relationship, read_only)]
    pub deleted_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The business hours of a week.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BusinessHours {
    /// Hours on Sunday: pairs of start and end, or `null` if closed.
    #[kustomer(rename = "0")]
    pub sunday: Vec<(f64, f64)>,
    /// Hours on Monday: pairs of start and end, or `null` if closed.
    #[kustomer(rename = "1")]
    pub monday: Vec<(f64, f64)>,
    /// Hours on Tuesday: pairs of start and end, or `null` if closed.
    #[kustomer(rename = "2")]
    pub tuesday: Vec<(f64, f64)>,
    /// Hours on Wednesday: pairs of start and end, or `null` if closed.
    #[kustomer(rename = "3")]
    pub wednesday: Vec<(f64, f64)>,
    /// Hours on Thursday: pairs of start and end, or `null` if closed.
    #[kustomer(rename = "4")]
    pub thursday: Vec<(f64, f64)>,
    /// Hours on Friday: pairs of start and end, or `null` if closed.
    #[kustomer(rename = "5")]
    pub friday: Vec<(f64, f64)>,
    /// Hours on Saturday: pairs of start and end, or `null` if closed.
    #[kustomer(rename = "6")]
    pub saturday: Vec<(f64, f64)>,
}

/// Lists the schedules.
///
/// Including `holidays` returns the holidays in `included`.
///
/// `GET /v1/schedules`. Requires `org.permission.schedule.read`, `org.admin.schedule.read` or
/// `org.user.schedule.read`.
///
/// ```no_run
/// use kustomer::resources::core::schedule::ListSchedules;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSchedules { page_size: Some(100), ..ListSchedules::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/schedules", returns = Page<Schedule>)]
pub struct ListSchedules {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Whether to list only enabled or only disabled schedules.
    #[kustomer(query)]
    pub enabled: Option<bool>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Returns a schedule.
///
/// Including `holidays` returns the holidays in `included`.
///
/// `GET /v1/schedules/{id}`. Requires `org.permission.schedule.read`, `org.admin.schedule.read` or
/// `org.user.schedule.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::schedule::GetSchedule;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSchedule::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/schedules/{id}", returns = Document<Schedule, (), Holiday>, new)]
pub struct GetSchedule {
    /// ID of the schedule.
    pub id: Id<Schedule>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Returns the default schedule.
///
/// Including `holidays` returns the holidays in `included`.
///
/// `GET /v1/schedules/default`. Requires `org.permission.schedule.read`, `org.admin.schedule.read` or
/// `org.user.schedule.read`.
///
/// ```no_run
/// use kustomer::resources::core::schedule::GetDefaultSchedule;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetDefaultSchedule::default();
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/schedules/default", returns = Document<Schedule, (), Holiday>)]
pub struct GetDefaultSchedule {
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Updates a schedule.
///
/// Including `holidays` returns the holidays in `included`.
///
/// `PUT /v1/schedules/{id}`. Requires `org.permission.schedule.update` or `org.admin.schedule.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::schedule::{ScheduleUpdate, UpdateSchedule};
///
/// async fn demo(client: kustomer::Client, schedule: ScheduleUpdate) -> kustomer::Result<()> {
///     let call = UpdateSchedule::new(Id::new("59df762a921c59001021f409"), schedule);
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/schedules/{id}", returns = Document<Schedule, (), Holiday>, new)]
pub struct UpdateSchedule {
    /// ID of the schedule.
    pub id: Id<Schedule>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
    /// Changes to the record.
    #[kustomer(body)]
    pub schedule: ScheduleUpdate,
}
