//! The order of the KViews for a kind of record in a context.

// Generated from `apps/kview_order.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Org, Timestamp, Unknown, User};

use super::kview::KView;

/// The order of the KViews for a kind of record in a context.
///
/// Returned by `updateKViewOrder`.
///
/// Not documented: the JSON:API type and the path.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kview_order", path = "/v1/kviews/order", encode)]
pub struct KViewOrder {
    /// ID of the record.
    pub id: Id<KViewOrder>,
    /// Kind of record that the views are for, such as `customer` or `kobject.<klass>`.
    pub resource: Option<String>,
    /// Place in the app where the views are shown.
    pub context: Option<String>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// KViews in display order.
    #[kustomer(relationship)]
    pub kviews: Vec<Id<KView>>,
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
