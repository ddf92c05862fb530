//! A custom object: a record whose type (a Klass) is defined by the organization, such as an order.
//!
//! The module [`search`] has the attributes for criteria of searches.

// Generated from `core/kobject.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::BulkItem;
use kustomer::search::{Field, Search, Searchable, Time};
use kustomer::{
    Custom, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Queue, Team,
    Timestamp, Unknown, User,
};

use super::bulk_job::BulkJob;
use super::company::Company;
use super::conversation::Conversation;
use super::customer::Customer;
use super::klass::Klass;

/// A custom object: a record whose type (a Klass) is defined by the organization, such as an order.
///
/// It appears on the timeline of a customer or a company. Its own attributes are in `custom`, as defined by
/// the metadata of the Klass; `data` is free-form JSON for display only. Objects of a `task` Klass also have
/// a status, an assignee and a queue.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation  | Endpoint                                         | Roles                                        |
/// |-----------------------------|--------------------------------------------------|----------------------------------------------|
/// | [`ListKObjects`]            | `GET /v1/klasses/{name}`                         | `klass.read`                                 |
/// | [`GetKObject`]              | `GET /v1/klasses/{name}/{id}`                    | `kobject.kobject_*.read`, `kobject.read`     |
/// | [`FindKObjectByExternalId`] | `GET /v1/klasses/{name}/externalId={externalId}` | `kobject.kobject_*.read`, `kobject.read`     |
/// | [`CreateKObject`]           | `POST /v1/klasses/{name}`                        | `kobject.create`, `kobject.kobject_*.create` |
/// | [`UpdateKObject`]           | `PUT /v1/klasses/{name}/{id}`                    | `kobject.kobject_*.update`, `kobject.update` |
/// | [`DeleteKObject`]           | `DELETE /v1/klasses/{name}/{id}`                 | `kobject.delete`, `kobject.kobject_*.delete` |
/// | [`ListCompanyKObjects`]     | `GET /v1/companies/{id}/klasses/{name}`          | `company.read`                               |
/// | [`ListCustomerKObjects`]    | `GET /v1/customers/{id}/klasses/{name}`          | `customer.read`                              |
/// | [`CreateCustomerKObject`]   | `POST /v1/customers/{id}/klasses/{name}`         | `kobject.create`, `kobject.kobject_*.create` |
/// | [`BulkCreateKObjects`]      | `POST /v1/klasses/{name}/bulk`                   | `kobject.create`, `kobject.kobject_*.create` |
/// | [`BulkUpdateKObjects`]      | `PUT /v1/klasses/{name}/bulk`                    | `kobject.kobject_*.update`, `kobject.update` |
/// | [`BulkDeleteKObjects`]      | `DELETE /v1/klasses/{name}/bulk`                 | `kobject.delete`, `kobject.kobject_*.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "kobject",
    path = "/v1/klasses",
    bodies(new = CreateKObject, update = UpdateKObject),
    encode
)]
#[kustomer(write_only(
    /// Time at which the record was imported from another system. Setting it lifts creation limits and keeps
    /// automations from running.
    imported_at: Option<Timestamp>,
))]
pub struct AnyKObject {
    /// ID of the record.
    pub id: Id<AnyKObject>,
    /// Title shown on the timeline; 1 to 256 characters.
    pub title: String,
    /// Description; at most 10,240 characters.
    pub description: Option<String>,
    /// ID of the record in another system; at most 256 characters.
    pub external_id: Option<String>,
    /// Icon shown on the timeline; at most 64 characters.
    pub icon: Option<String>,
    /// URLs of images; at most 20.
    pub images: Vec<String>,
    /// Free-form JSON for display, such as the items of an order. It is not searchable; large values are
    /// stored outside the record.
    #[kustomer(optional)]
    pub data: BTreeMap<String, Value>,
    /// URL of `data` that is too large for the record.
    #[kustomer(read_only)]
    pub s3_data_url: Option<String>,
    /// Tags of the record. An update replaces the whole list.
    pub tags: Vec<String>,
    /// User that the object is assigned to. Only for objects of a `task` Klass.
    #[kustomer(read_only)]
    pub assigned_user: Option<Id<User>>,
    /// Conversation that the object's revenue is attributed to.
    #[kustomer(read_only)]
    pub attribution: Option<Box<KObjectAttribution>>,
    /// Number of times the object was marked as done.
    #[kustomer(read_only)]
    pub done_count: Option<i64>,
    /// First time the object was marked as done, with its state at that time.
    #[kustomer(read_only)]
    pub first_done: Option<Box<KObjectDoneSummary>>,
    /// Display name of the Klass.
    #[kustomer(read_only)]
    pub klass_display_name: Option<String>,
    /// Actions that users can perform on the object.
    #[kustomer(read_only)]
    pub klass_mixins: Vec<String>,
    /// Last time the object was marked as done, with its state at that time.
    #[kustomer(read_only)]
    pub last_done: Option<Box<KObjectDoneSummary>>,
    /// Queue in which the object waits.
    #[kustomer(read_only, rename = "queue")]
    pub queue_id: Option<Id<Queue>>,
    /// Number of times the object was reopened.
    #[kustomer(read_only)]
    pub reopen_count: Option<i64>,
    /// Number of times the object was reopened after being done.
    #[kustomer(read_only)]
    pub reopen_from_done_count: Option<i64>,
    /// Whether the object is open or done. Only for objects of a `task` Klass.
    #[kustomer(read_only)]
    pub status: Option<KObjectStatus>,
    /// Time at which the record was created. Can be set when importing data from another system.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Versions of the access rules that apply to the record.
    #[kustomer(read_only)]
    pub role_group_versions: Vec<Value>,
    /// Revision number. When sent with an update, it must be the current revision; otherwise the update fails
    /// with a conflict.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// Company that the object belongs to.
    #[kustomer(relationship, create_only)]
    pub company: Option<Id<Company>>,
    /// Customer that the object belongs to.
    #[kustomer(relationship, create_only)]
    pub customer: Option<Id<Customer>>,
    /// Klass of the object, by name.
    #[kustomer(relationship, read_only)]
    pub klass: Option<Id<Klass>>,
    /// Queue in which the object waits.
    #[kustomer(relationship, read_only)]
    pub queue: Option<Id<Queue>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes.
    #[kustomer(custom, extra)]
    pub custom: Custom,
    /// Attributes without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

impl Searchable for AnyKObject {
    const CONTEXT: &'static str = "kobject";
    const UPDATED_AT: Option<Field<Time>> = Some(search::UPDATED_AT);
    const CREATED_AT: Option<Field<Time>> = Some(search::CREATED_AT);
}

impl AnyKObject {
    /// Starts a search for these records, by the attributes in [`search`](mod@search).
    pub fn search() -> Search<Self> {
        Search::new()
    }
}

/// The conversation that an object's revenue is attributed to.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct KObjectAttribution {
    /// Channel of the conversation.
    pub channel: Option<String>,
    /// Rule by which the revenue is attributed.
    pub attribution_by: Option<String>,
    /// ID of the conversation.
    pub conversation_id: Option<Id<Conversation>>,
    /// Currency of the revenue.
    pub currency: Option<String>,
    /// Revenue, in `currency`.
    pub revenue_value: Option<f64>,
    /// Time between the object and the conversation.
    pub time: Option<f64>,
}

/// The state of an object when it was marked as done.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct KObjectDoneSummary {
    /// Team that the object was assigned to at that time.
    pub assigned_team: Option<Id<Team>>,
    /// User that the object was assigned to at that time.
    pub assigned_user: Option<Id<User>>,
    /// Time during business hours until the object was marked as done.
    pub business_time: Option<f64>,
    /// Number of comments at that time.
    pub comment_count: Option<i64>,
    /// Team of the user who marked the object as done.
    pub created_by_team: Option<Id<Team>>,
    /// Time until the object was marked as done.
    pub time: Option<f64>,
    /// Time at which the object was marked as done.
    pub created_at: Option<Timestamp>,
    /// User who marked the object as done.
    pub created_by: Option<Id<User>>,
}

/// The status of an object.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum KObjectStatus {
    /// `open`
    Open,
    /// `done`
    Done,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The sort order by ID.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum KObjectSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the objects of a Klass.
///
/// `GET /v1/klasses/{name}`. Requires `org.permission.klass.read`, `org.admin.klass.read` or
/// `org.user.klass.read`.
///
/// ```no_run
/// use kustomer::resources::core::kobject::ListKObjects;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListKObjects { page_size: Some(100), ..ListKObjects::new("flight") };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/klasses/{name}", returns = Page<AnyKObject>, new)]
pub struct ListKObjects {
    /// Name of the Klass.
    pub name: String,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<KObjectSortOrder>,
    /// Earliest time of the objects to list.
    #[kustomer(query)]
    pub from_date: Option<Timestamp>,
    /// Attributes to return.
    #[kustomer(query)]
    pub fields: Option<String>,
}

/// Returns an object of a Klass.
///
/// `GET /v1/klasses/{name}/{id}`. Requires `org.permission.kobject.kobject_*.read`,
/// `org.permission.kobject.read` or `org.user.kobject.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::GetKObject;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetKObject {
///     get_s3_data_urls: Some(true),
///     ..GetKObject::new("flight", Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/klasses/{name}/{id}", returns = AnyKObject, new)]
pub struct GetKObject {
    /// Name of the Klass.
    pub name: String,
    /// ID of the object.
    pub id: Id<AnyKObject>,
    /// Whether to return the URLs of data stored outside the record.
    #[kustomer(query)]
    pub get_s3_data_urls: Option<bool>,
}

/// Returns the object of a Klass with this ID in another system.
///
/// `GET /v1/klasses/{name}/externalId={externalId}`. Requires `org.permission.kobject.kobject_*.read`,
/// `org.permission.kobject.read` or `org.user.kobject.read`.
///
/// ```no_run
/// use kustomer::resources::core::kobject::FindKObjectByExternalId;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindKObjectByExternalId {
///     get_s3_data_urls: Some(true),
///     ..FindKObjectByExternalId::new("flight", "crm-5")
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/klasses/{name}/externalId={external_id}", returns = AnyKObject, new)]
pub struct FindKObjectByExternalId {
    /// Name of the Klass.
    pub name: String,
    /// ID of the record in another system.
    pub external_id: String,
    /// Whether to return the URLs of data stored outside the record.
    #[kustomer(query)]
    pub get_s3_data_urls: Option<bool>,
}

/// Creates an object of a Klass.
///
/// Limited to 120 per minute and customer, unless `importedAt` is set.
///
/// `POST /v1/klasses/{name}`. Requires `org.permission.kobject.create`,
/// `org.permission.kobject.kobject_*.create` or `org.user.kobject.write`.
///
/// ```no_run
/// use kustomer::resources::core::kobject::{CreateKObject, NewAnyKObject};
///
/// async fn demo(client: kustomer::Client, any_kobject: NewAnyKObject) -> kustomer::Result<()> {
///     let call = CreateKObject { name: "flight".to_owned(), any_kobject };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/klasses/{name}", returns = AnyKObject, rate_limits(customer_create))]
pub struct CreateKObject {
    /// Name of the Klass.
    pub name: String,
    /// Record to create.
    #[kustomer(body)]
    pub any_kobject: NewAnyKObject,
}

/// Updates an object of a Klass.
///
/// Only the given attributes change, unless `replace` is set; its customer and company cannot change.
///
/// `PUT /v1/klasses/{name}/{id}`. Requires `org.permission.kobject.kobject_*.update`,
/// `org.permission.kobject.update` or `org.user.kobject.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::{AnyKObjectUpdate, UpdateKObject, UpdateKObjectRequired};
///
/// async fn demo(
///     client: kustomer::Client,
///     any_kobject: AnyKObjectUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateKObject::new(UpdateKObjectRequired { name: "flight", id: Id::new("59df762a921c59001021f409"), any_kobject });
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/klasses/{name}/{id}", returns = AnyKObject, new, rate_limits(record_update))]
pub struct UpdateKObject {
    /// Name of the Klass.
    pub name: String,
    /// ID of the object.
    pub id: Id<AnyKObject>,
    /// Whether to replace the whole record. By default, only the given attributes change.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// Changes to the record.
    #[kustomer(body)]
    pub any_kobject: AnyKObjectUpdate,
}

/// Deletes an object of a Klass.
///
/// `DELETE /v1/klasses/{name}/{id}`. Requires `org.permission.kobject.delete`,
/// `org.permission.kobject.kobject_*.delete` or `org.user.kobject.delete`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::DeleteKObject;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteKObject {
///     name: "flight".to_owned(),
///     id: Id::new("59df762a921c59001021f409"),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/klasses/{name}/{id}")]
pub struct DeleteKObject {
    /// Name of the Klass.
    pub name: String,
    /// ID of the object.
    pub id: Id<AnyKObject>,
}

/// Lists the objects of a Klass that belong to a company.
///
/// `GET /v1/companies/{id}/klasses/{name}`. Requires `org.permission.company.read` or
/// `org.user.company.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::ListCompanyKObjects;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCompanyKObjects {
///     page_size: Some(100),
///     ..ListCompanyKObjects::new(Id::new("59df762a921c59001021f409"), "flight")
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/companies/{id}/klasses/{name}", returns = Page<AnyKObject>, new)]
pub struct ListCompanyKObjects {
    /// ID of the company.
    pub id: Id<Company>,
    /// Name of the Klass.
    pub name: String,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<KObjectSortOrder>,
    /// Earliest time of the objects to list.
    #[kustomer(query)]
    pub from_date: Option<Timestamp>,
    /// Attributes to return.
    #[kustomer(query)]
    pub fields: Option<String>,
}

/// Lists the objects of a Klass that belong to a customer.
///
/// `GET /v1/customers/{id}/klasses/{name}`. Requires `org.permission.customer.read` or
/// `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::ListCustomerKObjects;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerKObjects {
///     page_size: Some(100),
///     ..ListCustomerKObjects::new(Id::new("59df762a921c59001021f409"), "flight")
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/klasses/{name}", returns = Page<AnyKObject>, new)]
pub struct ListCustomerKObjects {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Name of the Klass.
    pub name: String,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<KObjectSortOrder>,
    /// Earliest time of the objects to list.
    #[kustomer(query)]
    pub from_date: Option<Timestamp>,
    /// Attributes to return.
    #[kustomer(query)]
    pub fields: Option<String>,
}

/// Creates an object of a Klass for a customer.
///
/// Limited to 120 per minute and customer, unless `importedAt` is set.
///
/// `POST /v1/customers/{id}/klasses/{name}`. Requires `org.permission.kobject.create`,
/// `org.permission.kobject.kobject_*.create` or `org.user.kobject.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::{CreateCustomerKObject, NewAnyKObject};
///
/// async fn demo(client: kustomer::Client, any_kobject: NewAnyKObject) -> kustomer::Result<()> {
///     let call = CreateCustomerKObject {
///         id: Id::new("59df762a921c59001021f409"),
///         name: "flight".to_owned(),
///         any_kobject,
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/customers/{id}/klasses/{name}", returns = AnyKObject, rate_limits(customer_create))]
pub struct CreateCustomerKObject {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Name of the Klass.
    pub name: String,
    /// Record to create.
    #[kustomer(body)]
    pub any_kobject: NewAnyKObject,
}

/// Creates up to 100 objects of a Klass in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `POST /v1/klasses/{name}/bulk`. Requires `org.permission.kobject.create`,
/// `org.permission.kobject.kobject_*.create` or `org.user.kobject.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::kobject::{BulkCreateKObjects, NewAnyKObject};
///
/// async fn demo(
///     client: kustomer::Client,
///     any_kobjects: Vec<BulkItem<NewAnyKObject>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkCreateKObjects { name: "flight".to_owned(), any_kobjects };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/klasses/{name}/bulk", returns = BulkJob)]
pub struct BulkCreateKObjects {
    /// Name of the Klass.
    pub name: String,
    /// Records to create (at most 100).
    #[kustomer(body)]
    pub any_kobjects: Vec<BulkItem<NewAnyKObject>>,
}

/// Updates up to 100 objects of a Klass in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `PUT /v1/klasses/{name}/bulk`. Requires `org.permission.kobject.kobject_*.update`,
/// `org.permission.kobject.update` or `org.user.kobject.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::kobject::{AnyKObjectUpdate, BulkUpdateKObjects};
///
/// async fn demo(
///     client: kustomer::Client,
///     any_kobjects: Vec<BulkItem<AnyKObjectUpdate>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkUpdateKObjects::new("flight", any_kobjects);
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/klasses/{name}/bulk", returns = BulkJob, new)]
pub struct BulkUpdateKObjects {
    /// Name of the Klass.
    pub name: String,
    /// IDs of the objects to which to apply the same change. Without it, each item specifies its own `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<AnyKObject>>>,
    /// Changes, each with the ID of its record (at most 100).
    #[kustomer(body)]
    pub any_kobjects: Vec<BulkItem<AnyKObjectUpdate>>,
}

/// Deletes up to 100 objects of a Klass in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `DELETE /v1/klasses/{name}/bulk`. Requires `org.permission.kobject.delete`,
/// `org.permission.kobject.kobject_*.delete` or `org.user.kobject.delete`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::BulkDeleteKObjects;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = BulkDeleteKObjects {
///     name: "flight".to_owned(),
///     ids: vec![Id::new("59df762a921c59001021f409")],
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/klasses/{name}/bulk", returns = BulkJob)]
pub struct BulkDeleteKObjects {
    /// Name of the Klass.
    pub name: String,
    /// IDs of the objects to delete.
    #[kustomer(query)]
    pub ids: Vec<Id<AnyKObject>>,
}

/// Attributes for searches, in the context `kobject`.
pub mod search {
    use kustomer::search::{AnyText, BooleanValue, Field, Time, Unsortable};

    /// `kobject_any_text`: text in any attribute. Not sortable. Also in the archive.
    pub const ANY_TEXT: Field<AnyText, Unsortable> = Field::live_and_archive("kobject_any_text");
    /// `kobject_created_at`: a point in time. Sortable. Also in the archive.
    pub const CREATED_AT: Field<Time> = Field::live_and_archive("kobject_created_at");
    /// `kobject_imported`: a boolean. Not sortable.
    pub const IMPORTED: Field<BooleanValue, Unsortable> = Field::live_only("kobject_imported");
    /// `kobject_imported_at`: a point in time. Not sortable.
    pub const IMPORTED_AT: Field<Time, Unsortable> = Field::live_only("kobject_imported_at");
    /// `kobject_updated_at`: a point in time. Sortable. Also in the archive.
    pub const UPDATED_AT: Field<Time> = Field::live_and_archive("kobject_updated_at");
}
