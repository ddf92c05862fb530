//! A custom domain, such as `help.example.com`, that serves a knowledge base.

// Generated from `kb/custom_domain.json` by `kustomer generate`. Do not edit.

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::{Id, KustomerOperation, KustomerResource, Unknown};

use super::knowledge_base::KnowledgeBase;

/// A custom domain, such as `help.example.com`, that serves a knowledge base.
///
/// The layout of the responses is not documented, so they are plain JSON. Write operations use `/domain`,
/// read operations `/domains`.
///
/// Not documented: the JSON:API type and the path.
///
/// | Client method or operation | Endpoint                                               |
/// |----------------------------|--------------------------------------------------------|
/// | [`ListCustomDomains`]      | `GET /v1/kb/knowledge-bases/{id}/domains`              |
/// | [`CreateCustomDomain`]     | `POST /v1/kb/knowledge-bases/{id}/domain`              |
/// | [`GetCustomDomain`]        | `GET /v1/kb/knowledge-bases/{id}/domains/{domainId}`   |
/// | [`UpdateCustomDomain`]     | `PUT /v1/kb/knowledge-bases/{id}/domain/{domainId}`    |
/// | [`DeleteCustomDomain`]     | `DELETE /v1/kb/knowledge-bases/{id}/domain/{domainId}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "kb_custom_domain",
    path = "/v1/kb/knowledge-bases/domains",
    bodies(new = CreateCustomDomain, update = UpdateCustomDomain),
    encode
)]
#[kustomer(write_only(
    /// Domain name.
    #[kustomer(required)]
    domain: Option<String>,
))]
pub struct CustomDomain {
    /// ID of the record.
    pub id: Id<CustomDomain>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Lists the custom domains of a knowledge base.
///
/// `GET /v1/kb/knowledge-bases/{id}/domains`. Not documented: the response.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::custom_domain::ListCustomDomains;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomDomains {
///     page_size: Some(100),
///     ..ListCustomDomains::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/knowledge-bases/{id}/domains", returns = Json<Value>, new)]
pub struct ListCustomDomains {
    /// ID of the knowledge base.
    pub id: Id<KnowledgeBase>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// TLS certificate status of the domains to list.
    #[kustomer(query)]
    pub certificate_status: Option<String>,
}

/// Adds a custom domain to a knowledge base.
///
/// `POST /v1/kb/knowledge-bases/{id}/domain`. Not documented: the response.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::custom_domain::{CreateCustomDomain, NewCustomDomain};
///
/// async fn demo(
///     client: kustomer::Client,
///     custom_domain: NewCustomDomain,
/// ) -> kustomer::Result<()> {
///     let call = CreateCustomDomain { id: Id::new("59df762a921c59001021f409"), custom_domain };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/kb/knowledge-bases/{id}/domain", returns = Json<Value>)]
pub struct CreateCustomDomain {
    /// ID of the knowledge base.
    pub id: Id<KnowledgeBase>,
    /// Record to create.
    #[kustomer(body)]
    pub custom_domain: NewCustomDomain,
}

/// Returns a custom domain of a knowledge base.
///
/// `GET /v1/kb/knowledge-bases/{id}/domains/{domainId}`. Not documented: the response.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::custom_domain::GetCustomDomain;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCustomDomain {
///     id: Id::new("59df762a921c59001021f409"),
///     domain_id: Id::new("59df762a921c59001021f409"),
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/knowledge-bases/{id}/domains/{domain_id}", returns = Json<Value>)]
pub struct GetCustomDomain {
    /// ID of the knowledge base.
    pub id: Id<KnowledgeBase>,
    /// ID of the custom domain.
    pub domain_id: Id<CustomDomain>,
}

/// Updates a custom domain of a knowledge base.
///
/// `PUT /v1/kb/knowledge-bases/{id}/domain/{domainId}`. Not documented: the response.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::custom_domain::{CustomDomainUpdate, UpdateCustomDomain};
///
/// async fn demo(
///     client: kustomer::Client,
///     custom_domain: CustomDomainUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateCustomDomain {
///         id: Id::new("59df762a921c59001021f409"),
///         domain_id: Id::new("59df762a921c59001021f409"),
///         custom_domain,
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/kb/knowledge-bases/{id}/domain/{domain_id}", returns = Json<Value>)]
pub struct UpdateCustomDomain {
    /// ID of the knowledge base.
    pub id: Id<KnowledgeBase>,
    /// ID of the custom domain.
    pub domain_id: Id<CustomDomain>,
    /// Changes to the record.
    #[kustomer(body)]
    pub custom_domain: CustomDomainUpdate,
}

/// Removes a custom domain from a knowledge base.
///
/// `DELETE /v1/kb/knowledge-bases/{id}/domain/{domainId}`. Not documented: the response.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::custom_domain::DeleteCustomDomain;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteCustomDomain {
///     id: Id::new("59df762a921c59001021f409"),
///     domain_id: Id::new("59df762a921c59001021f409"),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/kb/knowledge-bases/{id}/domain/{domain_id}")]
pub struct DeleteCustomDomain {
    /// ID of the knowledge base.
    pub id: Id<KnowledgeBase>,
    /// ID of the custom domain.
    pub domain_id: Id<CustomDomain>,
}
