//! A promise of how fast customers are answered (SLA).

// Generated from `core/sla.json` by `kustomer generate`: change that, not this.

use kustomer::operation::Document;
use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Timestamp, User};

use super::sla_version::SlaVersion;

/// A promise of how fast customers are answered (SLA).
///
/// What it promises is in its versions, which come as included records.
///
/// | call                                 | endpoint            | needs any of              |
/// |--------------------------------------|---------------------|---------------------------|
/// | `client.get::<Sla>(&id)`, [`GetSla`] | `GET /v1/slas/{id}` | `org.permission.sla.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "sla", path = "/v1/slas", get, encode)]
pub struct Sla {
    /// The id.
    pub id: Id<Sla>,
    /// The number of the version in force.
    pub current_version: Option<i64>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// The versions of it.
    #[kustomer(relationship)]
    pub versions: Vec<Id<SlaVersion>>,
    /// Who created it.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// Which versions to include.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum SlaVersionsFilter {
    /// `active`
    Active,
    /// `all`
    All,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Reads a service level agreement, with its versions as included records.
///
/// `GET /v1/slas/{id}`. Needs `org.permission.sla.read` or `org.user.sla.read`.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/slas/{id}", returns = Document<Sla, (), SlaVersion>, new)]
pub struct GetSla {
    /// The agreement.
    pub id: Id<Sla>,
    /// Which versions to include.
    #[kustomer(query)]
    pub versions: Option<SlaVersionsFilter>,
}
