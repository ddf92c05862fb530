//! The merge of one customer, the source, into another, the target.

// Generated from `core/customer_merge.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

use super::customer::Customer;

/// The merge of one customer, the source, into another, the target.
///
/// The work is done later: read it again until its status says so. Lists are united; for the name, the
/// external id, the company and the like the target wins; counts are added.
///
/// Not documented but likely: the name of its type.
///
/// | call                                                                  | endpoint                        | needs any of                           |
/// |-----------------------------------------------------------------------|---------------------------------|----------------------------------------|
/// | `client.get::<CustomerMerge>(&id)`                                    | `GET /v1/customers/merges/{id}` | `org.permission.customer_merge.create` |
/// | `client.create(NewCustomerMerge::new(..))`                            | `POST /v1/customers/merges`     | `org.permission.customer_merge.create` |
/// | `client.children::<CustomerMerge>(&customer)`, [`ListCustomerMerges`] | `GET /v1/customers/{id}/merges` | `org.permission.customer_merge.read`   |
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
    /// The id.
    pub id: Id<CustomerMerge>,
    /// How far the merge is.
    #[kustomer(read_only)]
    pub status: Option<String>,
    /// When the merge was asked for.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The customer that is merged into the other one.
    #[kustomer(relationship, required)]
    pub source: Option<Id<Customer>>,
    /// The customer that stays.
    #[kustomer(relationship, required)]
    pub target: Option<Id<Customer>>,
    /// Who asked for it.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// The order of the ids.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum CustomerMergeSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the merges that a customer took part in.
///
/// `GET /v1/customers/{id}/merges`. Needs `org.permission.customer_merge.read`,
/// `org.admin.customer.merge.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::customer_merge::ListCustomerMerges;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerMerges {
///     page_size: Some(1),
///     ..ListCustomerMerges::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/merges", returns = Page<CustomerMerge>, new)]
pub struct ListCustomerMerges {
    /// The customer.
    pub id: Id<Customer>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// The order of the ids.
    #[kustomer(query)]
    pub sort: Option<CustomerMergeSortOrder>,
}
