//! A period in which a schedule's business hours do not apply.

// Generated from `core/holiday.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Org, Timestamp, Unknown, User};

use super::schedule::Schedule;

/// A period in which a schedule's business hours do not apply.
///
/// Holidays are returned as included records of schedules.
///
/// Not documented, but likely: the JSON:API type. Not documented: the path.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "holiday", path = "/v1/schedules/holidays", encode)]
pub struct Holiday {
    /// ID of the record.
    pub id: Id<Holiday>,
    /// Display name.
    pub name: Option<String>,
    /// Description of the holiday.
    pub description: Option<String>,
    /// End of the holiday.
    pub end_date: Option<String>,
    /// Start of the holiday.
    pub start_date: Option<String>,
    /// Whether the holiday is enabled.
    pub enabled: Option<bool>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Schedule that the holiday belongs to.
    #[kustomer(relationship)]
    pub schedule: Option<Id<Schedule>>,
    /// User who created the record.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
