//! A time in which the business hours of a schedule do not count.

// Generated from `core/holiday.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource, Org, Timestamp, User};

use super::schedule::Schedule;

/// A time in which the business hours of a schedule do not count.
///
/// Comes as an included record of schedules.
///
/// Not documented but likely: the name of its type. Not documented: its path.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "holiday", path = "/v1/schedules/holidays", encode)]
pub struct Holiday {
    /// The id.
    pub id: Id<Holiday>,
    /// The name that people see.
    pub name: Option<String>,
    /// More about it.
    pub description: Option<String>,
    /// The end of it.
    pub end_date: Option<String>,
    /// The beginning of it.
    pub start_date: Option<String>,
    /// Whether it counts.
    pub enabled: Option<bool>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The schedule that it belongs to.
    #[kustomer(relationship)]
    pub schedule: Option<Id<Schedule>>,
    /// Who created it.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}
