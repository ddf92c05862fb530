//! A service level agreement (SLA): a commitment to response times.

// Generated from `core/sla.json` by `kustomer generate`. Do not edit.

use kustomer::operation::Document;
use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User};

use super::sla_version::SlaVersion;

/// A service level agreement (SLA): a commitment to response times.
///
/// Its terms are in its versions, which are returned as included records.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint            | Roles      |
/// |----------------------------|---------------------|------------|
/// | `get`, [`GetSla`]          | `GET /v1/slas/{id}` | `sla.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "sla", path = "/v1/slas", get, encode)]
pub struct Sla {
    /// ID of the record.
    pub id: Id<Sla>,
    /// Number of the current version.
    pub current_version: Option<i64>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Versions of the agreement.
    #[kustomer(relationship)]
    pub versions: Vec<Id<SlaVersion>>,
    /// User who created the record.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The versions to include.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum SlaVersionsFilter {
    /// `active`
    Active,
    /// `all`
    All,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Returns a service level agreement, with its versions in `included`.
///
/// `GET /v1/slas/{id}`. Requires `org.permission.sla.read` or `org.user.sla.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::sla::GetSla;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSla {
///     versions: Some("active".into()),
///     ..GetSla::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/slas/{id}", returns = Document<Sla, (), SlaVersion>, new)]
pub struct GetSla {
    /// ID of the agreement.
    pub id: Id<Sla>,
    /// Versions to include.
    #[kustomer(query)]
    pub versions: Option<SlaVersionsFilter>,
}
