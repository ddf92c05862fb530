//! A merge of one customer, the source, into another, the target.

// Generated from `core/customer_merge.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

use super::customer::Customer;

/// A merge of one customer, the source, into another, the target.
///
/// It runs in the background: poll it until its status reports completion. Lists are combined; for single
/// values such as the name, the external ID or the company, the target's value is kept; counts are added.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation         | Endpoint                        | Roles                   |
/// |------------------------------------|---------------------------------|-------------------------|
/// | `get`                              | `GET /v1/customers/merges/{id}` | `customer_merge.create` |
/// | `create`                           | `POST /v1/customers/merges`     | `customer_merge.create` |
/// | `children`, [`ListCustomerMerges`] | `GET /v1/customers/{id}/merges` | `customer_merge.read`   |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "customer_merge",
    path = "/v1/customers/merges",
    get,
    create,
    under(Customer(list)),
    encode
)]
pub struct CustomerMerge {
    /// ID of the record.
    pub id: Id<CustomerMerge>,
    /// Progress of the merge.
    #[kustomer(read_only)]
    pub status: Option<String>,
    /// Time at which the merge was requested.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Customer that is merged into the target.
    #[kustomer(relationship, required)]
    pub source: Option<Id<Customer>>,
    /// Customer that remains after the merge.
    #[kustomer(relationship, required)]
    pub target: Option<Id<Customer>>,
    /// User who requested the merge.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The sort order by ID.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum CustomerMergeSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the merges that involve a customer.
///
/// `GET /v1/customers/{id}/merges`. Requires `org.permission.customer_merge.read`,
/// `org.admin.customer.merge.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::customer_merge::ListCustomerMerges;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerMerges {
///     page_size: Some(100),
///     ..ListCustomerMerges::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/merges", returns = Page<CustomerMerge>, new)]
pub struct ListCustomerMerges {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<CustomerMergeSortOrder>,
}
