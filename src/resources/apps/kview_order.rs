//! The order of the KViews for a kind of records in a context.

// Generated from `apps/kview_order.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource, Org, Timestamp, User};

use super::kview::KView;

/// The order of the KViews for a kind of records in a context.
///
/// It is what `updateKViewOrder` answers.
///
/// Not documented: the name of its type and its path.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kview_order", path = "/v1/kviews/order", encode)]
pub struct KViewOrder {
    /// The id.
    pub id: Id<KViewOrder>,
    /// The kind of records that the views are for, such as `customer` or `kobject.<klass>`.
    pub resource: Option<String>,
    /// Where in the app the views are shown.
    pub context: Option<String>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The KViews, the first shown first.
    #[kustomer(relationship)]
    pub kviews: Vec<Id<KView>>,
    /// Who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}
