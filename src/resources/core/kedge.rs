//! A link from a parent company to a child company in a company hierarchy.

// Generated from `core/kedge.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Timestamp, Unknown};

use super::company::Company;

/// A link from a parent company to a child company in a company hierarchy.
///
/// A company has at most one parent per hierarchy, so a new link replaces the previous one. A hierarchy has
/// at most 20 levels and 2000 companies.
///
/// Not documented, but likely: the attributes.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                       | Roles            |
/// |----------------------------|--------------------------------|------------------|
/// | `create`                   | `POST /v1/kedge`               | `company.update` |
/// | `delete`                   | `DELETE /v1/kedge/{id}`        | `company.update` |
/// | [`SetCompanyParent`]       | `POST /v1/kedge/{id}/parent`   | `company.update` |
/// | [`RemoveCompanyParent`]    | `DELETE /v1/kedge/{id}/parent` | not documented   |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kedge", path = "/v1/kedge", create, delete, encode)]
pub struct CompanyEdge {
    /// ID of the record.
    pub id: Id<CompanyEdge>,
    /// Name of the hierarchy; defaults to `company_hierarchy`.
    pub name: Option<String>,
    /// Parent company.
    #[kustomer(required)]
    pub source_id: Option<Id<Company>>,
    /// Type of the parent record.
    pub source_type: Option<String>,
    /// Child company.
    #[kustomer(required)]
    pub target_id: Option<Id<Company>>,
    /// Type of the child record.
    pub target_type: Option<String>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Sets the parent of a company, replacing its current parent.
///
/// Fails with 409, which can be retried, while another write to the hierarchy is in progress.
///
/// `POST /v1/kedge/{id}/parent`. Requires `org.permission.company.update` or `org.user.company.write`. Not
/// documented, but likely: the request body and the response. Not documented: the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kedge::SetCompanyParent;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SetCompanyParent::new(Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/kedge/{id}/parent", returns = CompanyEdge, new, idempotency(idempotent))]
pub struct SetCompanyParent {
    /// ID of the child company.
    pub id: Id<Company>,
    /// Parent company.
    pub parent_id: Id<Company>,
    /// Type of the child record.
    pub node_type: Option<String>,
    /// Type of the parent record.
    pub parent_type: Option<String>,
}

/// Removes the link from a company to its parent, making it the root of its branch.
///
/// `DELETE /v1/kedge/{id}/parent`. Not documented, but likely: the path and the parameters. Not documented:
/// the response, the status and the roles.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::kedge::RemoveCompanyParent;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = RemoveCompanyParent::new(Id::new("59df762a921c59001021f409"));
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/kedge/{id}/parent", new)]
pub struct RemoveCompanyParent {
    /// ID of the child company.
    pub id: Id<Company>,
    /// Name of the hierarchy; defaults to `company_hierarchy`.
    #[kustomer(query)]
    pub name: Option<String>,
}
