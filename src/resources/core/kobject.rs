//! A custom object: a record of a type (a Klass) that the organization has defined, such as an order.
//!
//! # In searches
//!
//! By these names criteria know it, in the context `kobject`:
//!
//! - text anywhere: `kobject_any_text`
//! - true or false: `kobject_imported`
//! - times: `kobject_created_at`, `kobject_imported_at`, `kobject_updated_at`
//! - sorted by: `kobject_created_at`, `kobject_updated_at`
//! - known to the archive: `kobject_any_text`, `kobject_created_at`, `kobject_updated_at`

// Generated from `core/kobject.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::BulkItem;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Queue, Team, Timestamp,
    User,
};

use super::bulk_job::BulkJob;
use super::company::Company;
use super::conversation::Conversation;
use super::customer::Customer;
use super::klass::Klass;

/// A custom object: a record of a type (a Klass) that the organization has defined, such as an order.
///
/// It stands on the timeline of a customer or a company. Its own attributes are under `custom`, as the
/// Klass's metadata defines them; `data` is free JSON for display only. Objects of a `task` Klass also have a
/// status, an assignee and a queue.
///
/// | call                        | endpoint                                         | needs any of                                                               |
/// |-----------------------------|--------------------------------------------------|----------------------------------------------------------------------------|
/// | [`ListKObjects`]            | `GET /v1/klasses/{name}`                         | `org.permission.klass.read`                                                |
/// | [`GetKObject`]              | `GET /v1/klasses/{name}/{id}`                    | `org.permission.kobject.kobject_*.read`, `org.permission.kobject.read`     |
/// | [`FindKObjectByExternalId`] | `GET /v1/klasses/{name}/externalId={externalId}` | `org.permission.kobject.kobject_*.read`, `org.permission.kobject.read`     |
/// | [`CreateKObject`]           | `POST /v1/klasses/{name}`                        | `org.permission.kobject.create`, `org.permission.kobject.kobject_*.create` |
/// | [`UpdateKObject`]           | `PUT /v1/klasses/{name}/{id}`                    | `org.permission.kobject.kobject_*.update`, `org.permission.kobject.update` |
/// | [`DeleteKObject`]           | `DELETE /v1/klasses/{name}/{id}`                 | `org.permission.kobject.delete`, `org.permission.kobject.kobject_*.delete` |
/// | [`ListCompanyKObjects`]     | `GET /v1/companies/{id}/klasses/{name}`          | `org.permission.company.read`                                              |
/// | [`ListCustomerKObjects`]    | `GET /v1/customers/{id}/klasses/{name}`          | `org.permission.customer.read`                                             |
/// | [`CreateCustomerKObject`]   | `POST /v1/customers/{id}/klasses/{name}`         | `org.permission.kobject.create`, `org.permission.kobject.kobject_*.create` |
/// | [`BulkCreateKObjects`]      | `POST /v1/klasses/{name}/bulk`                   | `org.permission.kobject.create`, `org.permission.kobject.kobject_*.create` |
/// | [`BulkUpdateKObjects`]      | `PUT /v1/klasses/{name}/bulk`                    | `org.permission.kobject.kobject_*.update`, `org.permission.kobject.update` |
/// | [`BulkDeleteKObjects`]      | `DELETE /v1/klasses/{name}/bulk`                 | `org.permission.kobject.delete`, `org.permission.kobject.kobject_*.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kobject", path = "/v1/klasses", bodies(new, update), encode)]
#[kustomer(write_only(
    /// When it was brought over from another system. Lifts creation limits and keeps automations from
    /// starting.
    imported_at: Option<Timestamp>,
))]
pub struct AnyKObject {
    /// The id.
    pub id: Id<AnyKObject>,
    /// What people see on the timeline; 1 to 256 characters.
    pub title: String,
    /// A description; 10,240 characters at most.
    pub description: Option<String>,
    /// The id in another system; 256 characters at most.
    pub external_id: Option<String>,
    /// The icon on the timeline; 64 characters at most.
    pub icon: Option<String>,
    /// The addresses of pictures; 20 at most.
    pub images: Vec<String>,
    /// Free JSON for display, such as the items of an order. Not searched, and moved elsewhere when it is
    /// large.
    #[kustomer(optional)]
    pub data: BTreeMap<String, Value>,
    /// Where `data` is stored when it is too large for the record.
    #[kustomer(read_only)]
    pub s3_data_url: Option<String>,
    /// The tags. An update replaces the whole list.
    pub tags: Vec<String>,
    /// The user it is assigned to. Only objects of a `task` Klass.
    #[kustomer(read_only)]
    pub assigned_user: Option<Id<User>>,
    /// The conversation that its revenue is put down to.
    #[kustomer(read_only)]
    pub attribution: Option<KObjectAttribution>,
    /// How many times it was closed.
    #[kustomer(read_only)]
    pub done_count: Option<i64>,
    /// When it was first closed, and how it stood then.
    #[kustomer(read_only)]
    pub first_done: Option<Box<KObjectDoneSummary>>,
    /// The name of its Klass that people see.
    #[kustomer(read_only)]
    pub klass_display_name: Option<String>,
    /// What people may do with it.
    #[kustomer(read_only)]
    pub klass_mixins: Vec<String>,
    /// When it was last closed, and how it stood then.
    #[kustomer(read_only)]
    pub last_done: Option<Box<KObjectDoneSummary>>,
    /// The queue that it waits in.
    #[kustomer(read_only, rename = "queue")]
    pub queue_id: Option<Id<Queue>>,
    /// How many times it was opened again.
    #[kustomer(read_only)]
    pub reopen_count: Option<i64>,
    /// How many times it was opened again after it was closed.
    #[kustomer(read_only)]
    pub reopen_from_done_count: Option<i64>,
    /// Whether it is open or done. Only objects of a `task` Klass.
    #[kustomer(read_only)]
    pub status: Option<KObjectStatus>,
    /// When the record was made. Can be set for data from another system.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Versions of the rules by which access was decided.
    #[kustomer(read_only)]
    pub role_group_versions: Vec<Value>,
    /// The revision. Sent with an update, it must be the last one, or the update is a conflict.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// The company that it belongs to.
    #[kustomer(relationship, create_only)]
    pub company: Option<Id<Company>>,
    /// The customer that it belongs to.
    #[kustomer(relationship, create_only)]
    pub customer: Option<Id<Customer>>,
    /// Its Klass, by name.
    #[kustomer(relationship, read_only)]
    pub klass: Option<Id<Klass>>,
    /// The queue that it waits in.
    #[kustomer(relationship, read_only)]
    pub queue: Option<Id<Queue>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes that have no field, by their names.
    #[kustomer(custom, extra)]
    pub custom: BTreeMap<String, Value>,
    /// Attributes that this version does not know.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The conversation that the revenue of an object is put down to.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct KObjectAttribution {
    /// The channel of that conversation.
    pub channel: Option<String>,
    /// By which rule that is.
    pub attribution_by: Option<String>,
    /// The conversation.
    pub conversation_id: Option<Id<Conversation>>,
    /// The currency of the revenue.
    pub currency: Option<String>,
    /// The revenue, in `currency`.
    pub revenue_value: Option<f64>,
    /// The time between the two.
    pub time: Option<f64>,
}

/// A time that an object was closed, and how it stood then.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct KObjectDoneSummary {
    /// The team it was assigned to then.
    pub assigned_team: Option<Id<Team>>,
    /// The user it was assigned to then.
    pub assigned_user: Option<Id<User>>,
    /// The time until then, counting business hours only.
    pub business_time: Option<f64>,
    /// How many comments there were.
    pub comment_count: Option<i64>,
    /// The team of that user.
    pub created_by_team: Option<Id<Team>>,
    /// The time until then.
    pub time: Option<f64>,
    /// When it was closed.
    pub created_at: Option<Timestamp>,
    /// The user who closed it.
    pub created_by: Option<Id<User>>,
}

/// Whether an object needs work.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum KObjectStatus {
    /// `open`
    Open,
    /// `done`
    Done,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The order of the ids.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum KObjectSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the objects of a Klass.
///
/// `GET /v1/klasses/{name}`. Needs `org.permission.klass.read`, `org.admin.klass.read` or
/// `org.user.klass.read`.
///
/// ```no_run
/// use kustomer::resources::core::kobject::ListKObjects;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListKObjects { page_size: Some(1), ..ListKObjects::new("Jane Doe") };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/klasses/{name}", returns = Page<AnyKObject>, new)]
pub struct ListKObjects {
    /// The name of the Klass.
    pub name: String,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The order of the ids.
    #[kustomer(query)]
    pub sort: Option<KObjectSortOrder>,
    /// Only objects since then.
    #[kustomer(query)]
    pub from_date: Option<Timestamp>,
    /// The attributes to send back.
    #[kustomer(query)]
    pub fields: Option<String>,
}

/// Reads an object of a Klass.
///
/// `GET /v1/klasses/{name}/{id}`. Needs `org.permission.kobject.kobject_*.read`,
/// `org.permission.kobject.read` or `org.user.kobject.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::GetKObject;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetKObject {
///     get_s3_data_urls: Some(true),
///     ..GetKObject::new("Jane Doe", Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/klasses/{name}/{id}", returns = AnyKObject, new)]
pub struct GetKObject {
    /// The name of the Klass.
    pub name: String,
    /// The object.
    pub id: Id<AnyKObject>,
    /// Whether the addresses of data that is stored elsewhere come along.
    #[kustomer(query)]
    pub get_s3_data_urls: Option<bool>,
}

/// Finds the object of a Klass with an id in another system.
///
/// `GET /v1/klasses/{name}/externalId={externalId}`. Needs `org.permission.kobject.kobject_*.read`,
/// `org.permission.kobject.read` or `org.user.kobject.read`.
///
/// ```no_run
/// use kustomer::resources::core::kobject::FindKObjectByExternalId;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindKObjectByExternalId {
///     get_s3_data_urls: Some(true),
///     ..FindKObjectByExternalId::new("Jane Doe", "crm-5")
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/klasses/{name}/externalId={external_id}", returns = AnyKObject, new)]
pub struct FindKObjectByExternalId {
    /// The name of the Klass.
    pub name: String,
    /// The id in the other system.
    pub external_id: String,
    /// Whether the addresses of data that is stored elsewhere come along.
    #[kustomer(query)]
    pub get_s3_data_urls: Option<bool>,
}

/// Creates an object of a Klass.
///
/// At most 120 a minute for one customer, unless `importedAt` is set.
///
/// `POST /v1/klasses/{name}`. Needs `org.permission.kobject.create`,
/// `org.permission.kobject.kobject_*.create` or `org.user.kobject.write`.
///
/// ```no_run
/// use kustomer::resources::core::kobject::{CreateKObject, NewAnyKObject};
///
/// async fn demo(client: kustomer::Client, any_kobject: NewAnyKObject) -> kustomer::Result<()> {
///     let call = CreateKObject { name: "Jane Doe".to_owned(), any_kobject };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/klasses/{name}", returns = AnyKObject, rate_limits(customer_create))]
pub struct CreateKObject {
    /// The name of the Klass.
    pub name: String,
    /// What is to be created.
    #[kustomer(body)]
    pub any_kobject: NewAnyKObject,
}

/// Changes an object of a Klass: only what is named, unless `replace` is set.
///
/// Its customer and company stay.
///
/// `PUT /v1/klasses/{name}/{id}`. Needs `org.permission.kobject.kobject_*.update`,
/// `org.permission.kobject.update` or `org.user.kobject.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::{AnyKObjectUpdate, UpdateKObject};
///
/// async fn demo(
///     client: kustomer::Client,
///     any_kobject: AnyKObjectUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateKObject::new("Jane Doe", Id::new("59df762a921c59001021f409"), any_kobject);
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/klasses/{name}/{id}", returns = AnyKObject, new, rate_limits(record_update))]
pub struct UpdateKObject {
    /// The name of the Klass.
    pub name: String,
    /// The object.
    pub id: Id<AnyKObject>,
    /// Replaces the whole record; without it the call changes only what is named.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// What is to be changed.
    #[kustomer(body)]
    pub any_kobject: AnyKObjectUpdate,
}

/// Deletes an object of a Klass.
///
/// `DELETE /v1/klasses/{name}/{id}`. Needs `org.permission.kobject.delete`,
/// `org.permission.kobject.kobject_*.delete` or `org.user.kobject.delete`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::DeleteKObject;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteKObject {
///     name: "Jane Doe".to_owned(),
///     id: Id::new("59df762a921c59001021f409"),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/klasses/{name}/{id}")]
pub struct DeleteKObject {
    /// The name of the Klass.
    pub name: String,
    /// The object.
    pub id: Id<AnyKObject>,
}

/// Lists the objects of a Klass that belong to a company.
///
/// `GET /v1/companies/{id}/klasses/{name}`. Needs `org.permission.company.read` or `org.user.company.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::ListCompanyKObjects;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCompanyKObjects {
///     page_size: Some(1),
///     ..ListCompanyKObjects::new(Id::new("59df762a921c59001021f409"), "Jane Doe")
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/companies/{id}/klasses/{name}", returns = Page<AnyKObject>, new)]
pub struct ListCompanyKObjects {
    /// The company.
    pub id: Id<Company>,
    /// The name of the Klass.
    pub name: String,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The order of the ids.
    #[kustomer(query)]
    pub sort: Option<KObjectSortOrder>,
    /// Only objects since then.
    #[kustomer(query)]
    pub from_date: Option<Timestamp>,
    /// The attributes to send back.
    #[kustomer(query)]
    pub fields: Option<String>,
}

/// Lists the objects of a Klass that belong to a customer.
///
/// `GET /v1/customers/{id}/klasses/{name}`. Needs `org.permission.customer.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::ListCustomerKObjects;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerKObjects {
///     page_size: Some(1),
///     ..ListCustomerKObjects::new(Id::new("59df762a921c59001021f409"), "Jane Doe")
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/klasses/{name}", returns = Page<AnyKObject>, new)]
pub struct ListCustomerKObjects {
    /// The customer.
    pub id: Id<Customer>,
    /// The name of the Klass.
    pub name: String,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The order of the ids.
    #[kustomer(query)]
    pub sort: Option<KObjectSortOrder>,
    /// Only objects since then.
    #[kustomer(query)]
    pub from_date: Option<Timestamp>,
    /// The attributes to send back.
    #[kustomer(query)]
    pub fields: Option<String>,
}

/// Creates an object of a Klass for a customer.
///
/// At most 120 a minute for one customer, unless `importedAt` is set.
///
/// `POST /v1/customers/{id}/klasses/{name}`. Needs `org.permission.kobject.create`,
/// `org.permission.kobject.kobject_*.create` or `org.user.kobject.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::{CreateCustomerKObject, NewAnyKObject};
///
/// async fn demo(client: kustomer::Client, any_kobject: NewAnyKObject) -> kustomer::Result<()> {
///     let call = CreateCustomerKObject {
///         id: Id::new("59df762a921c59001021f409"),
///         name: "Jane Doe".to_owned(),
///         any_kobject,
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/customers/{id}/klasses/{name}", returns = AnyKObject, rate_limits(customer_create))]
pub struct CreateCustomerKObject {
    /// The customer.
    pub id: Id<Customer>,
    /// The name of the Klass.
    pub name: String,
    /// What is to be created.
    #[kustomer(body)]
    pub any_kobject: NewAnyKObject,
}

/// Creates up to 100 objects of a Klass.
///
/// Answers with a job at once; the work is done later.
///
/// `POST /v1/klasses/{name}/bulk`. Needs `org.permission.kobject.create`,
/// `org.permission.kobject.kobject_*.create` or `org.user.kobject.write`.
///
/// ```no_run
/// use kustomer::resources::core::kobject::{BulkCreateKObjects, NewAnyKObject};
///
/// async fn demo(
///     client: kustomer::Client,
///     any_kobjects: Vec<NewAnyKObject>,
/// ) -> kustomer::Result<()> {
///     let call = BulkCreateKObjects { name: "Jane Doe".to_owned(), any_kobjects };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/klasses/{name}/bulk", returns = BulkJob)]
pub struct BulkCreateKObjects {
    /// The name of the Klass.
    pub name: String,
    /// What is to be created; 100 at most.
    #[kustomer(body)]
    pub any_kobjects: Vec<NewAnyKObject>,
}

/// Changes up to 100 objects of a Klass.
///
/// Answers with a job at once; the work is done later.
///
/// `PUT /v1/klasses/{name}/bulk`. Needs `org.permission.kobject.kobject_*.update`,
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
///     let call = BulkUpdateKObjects::new("Jane Doe", any_kobjects);
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/klasses/{name}/bulk", returns = BulkJob, new)]
pub struct BulkUpdateKObjects {
    /// The name of the Klass.
    pub name: String,
    /// The objects to apply the same change to; without it every item names its own `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<AnyKObject>>>,
    /// What is to be changed, each with the id of its record; 100 at most.
    #[kustomer(body)]
    pub any_kobjects: Vec<BulkItem<AnyKObjectUpdate>>,
}

/// Deletes up to 100 objects of a Klass.
///
/// Answers with a job at once; the work is done later.
///
/// `DELETE /v1/klasses/{name}/bulk`. Needs `org.permission.kobject.delete`,
/// `org.permission.kobject.kobject_*.delete` or `org.user.kobject.delete`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kobject::BulkDeleteKObjects;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = BulkDeleteKObjects {
///     name: "Jane Doe".to_owned(),
///     ids: vec![Id::new("59df762a921c59001021f409")],
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/klasses/{name}/bulk", returns = BulkJob)]
pub struct BulkDeleteKObjects {
    /// The name of the Klass.
    pub name: String,
    /// The objects to delete.
    #[kustomer(query)]
    pub ids: Vec<Id<AnyKObject>>,
}
