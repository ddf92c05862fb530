//! A text, written by AI, that sums up a conversation, a customer or a custom object.

// Generated from `ai/summary.json` by `kustomer generate`: change that, not this.

use kustomer::{AnyRecord, Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp};

/// A text, written by AI, that sums up a conversation, a customer or a custom object.
///
/// Summaries are read only and are addressed by the id of the record that they sum up; both reads answer 403
/// where neither AI Copilot nor AI Summaries is on.
///
/// | call              | endpoint                            | needs any of                                                       |
/// |-------------------|-------------------------------------|--------------------------------------------------------------------|
/// | [`GetSummary`]    | `GET /v1/ai/summaries/{resourceId}` | `org.permission.conversation.read`, `org.permission.customer.read` |
/// | [`ListSummaries`] | `GET /v1/ai/summaries/batch`        | `org.permission.conversation.read`, `org.permission.customer.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "summary", path = "/v1/ai/summaries", encode)]
pub struct Summary {
    /// The id.
    pub id: Id<Summary>,
    /// The record that is summed up.
    pub resource_id: Option<String>,
    /// The type of the record that is summed up.
    pub resource_type: Option<SummaryResourceType>,
    /// The summary.
    pub text: Option<String>,
    /// When the summary was last written.
    pub last_summarized_at: Option<Timestamp>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// The type of a record that can be summed up.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum SummaryResourceType {
    /// `conversation`
    Conversation,
    /// `customer`
    Customer,
    /// `kobject`
    KObject,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Reads the AI summary of a conversation, a customer or a custom object.
///
/// Answers 403 where neither AI Copilot nor AI Summaries is on.
///
/// `GET /v1/ai/summaries/{resourceId}`. Needs `org.permission.conversation.read`,
/// `org.permission.customer.read`, `org.user.conversation.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::ai::summary::GetSummary;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSummary {
///     lang: Some("en_us".to_owned()),
///     ..GetSummary::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/ai/summaries/{resource_id}", returns = Summary, new)]
pub struct GetSummary {
    /// The id of the record that is summed up.
    pub resource_id: Id<AnyRecord>,
    /// The language of the summary.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Reads the AI summaries of several records.
///
/// Records without a summary are left out. Answers 403 where neither AI Copilot nor AI Summaries is on.
///
/// `GET /v1/ai/summaries/batch`. Needs `org.permission.conversation.read`, `org.permission.customer.read`,
/// `org.user.conversation.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::resources::ai::summary::ListSummaries;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSummaries { page_size: Some(1), ..ListSummaries::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/ai/summaries/batch", returns = Page<Summary>)]
pub struct ListSummaries {
    /// The ids of the records, separated by commas.
    #[kustomer(query)]
    pub resource_ids: Option<Vec<Id<AnyRecord>>>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The language of the summaries.
    #[kustomer(query)]
    pub lang: Option<String>,
}
