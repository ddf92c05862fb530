//! A view of a record in the Kustomer app: a card next to the timeline, the details of a record, or an entry
//! of the timeline.

// Generated from `apps/kview.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown,
    User,
};

use super::kview_order::KViewOrder;

/// A view of a record in the Kustomer app: a card next to the timeline, the details of a record, or an entry
/// of the timeline.
///
/// KViews are created in the app's editor or by apps, not by this API.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                    | Roles          |
/// |----------------------------|---------------------------------------------|----------------|
/// | `list`, [`ListKViews`]     | `GET /v1/kviews`                            | `kview.read`   |
/// | [`UpdateKView`]            | `PUT /v1/kviews/{resource}/{id}`            | `kview.update` |
/// | [`ListResourceKViews`]     | `GET /v1/kviews/{resource}`                 | `kview.read`   |
/// | [`UpdateKViewOrder`]       | `PUT /v1/kviews/{resource}/{context}/order` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kview", path = "/v1/kviews", list, bodies(update = UpdateKView), encode)]
pub struct KView {
    /// ID of the record.
    pub id: Id<KView>,
    /// Kind of record that the view is for, such as `customer` or `kobject.<klass>`.
    #[kustomer(read_only)]
    pub resource: Option<String>,
    /// Whether the view is a hand-written template rather than built in the editor.
    pub advanced: Option<bool>,
    /// Components of the view, by ID.
    pub components: BTreeMap<String, KViewComponent>,
    /// Place in the app where the view is shown.
    pub context: Option<KViewContext>,
    /// Layout of the components.
    pub layout: Vec<LayoutRoot>,
    /// Heading of the view.
    pub meta: Option<KViewMeta>,
    /// Template that renders the view.
    pub template: Option<String>,
    /// Whether the view is shown.
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

/// A component of a KView.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct KViewComponent {
    /// ID of the component.
    pub id: Option<String>,
    /// Attribute that the component shows.
    pub attribute_property: Option<String>,
    /// Type of the attribute.
    pub attribute_type: Option<String>,
    /// Settings of the component.
    pub component_attributes: BTreeMap<String, Value>,
    /// Type of the component.
    pub component_type: Option<String>,
    /// Whether the attribute is a custom attribute.
    pub is_custom_attribute: Option<bool>,
}

/// The place in the app where a KView is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum KViewContext {
    /// `expanded-timeline`
    ExpandedTimeline,
    /// `smartbar-card`
    SmartbarCard,
    /// `smartbar-details`
    SmartbarDetails,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// An element on the top level of a layout.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LayoutRoot {
    /// ID of the element.
    pub id: Option<String>,
    /// Type of the element.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Child elements.
    pub children: Vec<LayoutBranch>,
}

/// The heading of a KView.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct KViewMeta {
    /// Heading text.
    pub display_name: Option<String>,
    /// Name of the icon.
    pub icon: Option<String>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// An element on the second level of a layout.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LayoutBranch {
    /// ID of the element.
    pub id: Option<String>,
    /// Type of the element.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Child elements.
    pub children: Vec<LayoutLeaf>,
}

/// An element on the third level of a layout.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LayoutLeaf {
    /// ID of the element.
    pub id: Option<String>,
    /// Type of the element.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}

/// Lists the organization's KViews.
///
/// `GET /v1/kviews`. Requires `org.permission.kview.read`, `org.admin.kview.read` or `org.user.kview.read`.
///
/// ```no_run
/// use kustomer::resources::apps::kview::ListKViews;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListKViews { page_size: Some(100), ..ListKViews::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/kviews", returns = Page<KView>)]
pub struct ListKViews {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to list views whose app is disabled.
    #[kustomer(query)]
    pub app_disabled: Option<bool>,
}

/// Updates a KView.
///
/// `PUT /v1/kviews/{resource}/{id}`. Requires `org.permission.kview.update` or `org.admin.kview.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::apps::kview::{KViewUpdate, UpdateKView};
///
/// async fn demo(
///     client: kustomer::Client,
///     resource: String,
///     kview: KViewUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateKView { resource, id: Id::new("59df762a921c59001021f409"), kview };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/kviews/{resource}/{id}", returns = KView)]
pub struct UpdateKView {
    /// Kind of record, such as `customer` or `kobject.<klass>`.
    pub resource: String,
    /// ID of the KView.
    pub id: Id<KView>,
    /// Changes to the record.
    #[kustomer(body)]
    pub kview: KViewUpdate,
}

/// Lists the KViews for a kind of record.
///
/// With `context`, lists only that context, in its display order.
///
/// `GET /v1/kviews/{resource}`. Requires `org.permission.kview.read`.
///
/// ```no_run
/// use kustomer::resources::apps::kview::ListResourceKViews;
///
/// async fn demo(client: kustomer::Client, resource: String) -> kustomer::Result<()> {
///     let call = ListResourceKViews {
///         page_size: Some(100),
///         ..ListResourceKViews::new(resource)
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kviews/{resource}", returns = Page<KView>, new)]
pub struct ListResourceKViews {
    /// Kind of record, such as `customer` or `kobject.<klass>`.
    pub resource: String,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Place in the app where the views are shown.
    #[kustomer(query)]
    pub context: Option<String>,
    /// Whether to list views that are shown.
    #[kustomer(query)]
    pub enabled: Option<bool>,
    /// Whether to list views whose app is disabled.
    #[kustomer(query)]
    pub app_disabled: Option<bool>,
}

/// Sets the order of the KViews for a kind of record in a context.
///
/// `PUT /v1/kviews/{resource}/{context}/order`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::apps::kview::UpdateKViewOrder;
///
/// async fn demo(
///     client: kustomer::Client,
///     resource: String,
///     context: String,
/// ) -> kustomer::Result<()> {
///     let call = UpdateKViewOrder {
///         resource,
///         context,
///         kviews: vec![Id::new("59df762a921c59001021f409")],
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/kviews/{resource}/{context}/order", returns = KViewOrder)]
pub struct UpdateKViewOrder {
    /// Kind of record, such as `customer` or `kobject.<klass>`.
    pub resource: String,
    /// Place in the app where the views are shown.
    pub context: String,
    /// KViews in their new order.
    pub kviews: Vec<Id<KView>>,
}
