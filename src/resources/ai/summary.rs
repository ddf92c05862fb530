//! An AI-generated summary of a conversation, a customer or a custom object.

// Generated from `ai/summary.json` by `kustomer generate`. Do not edit.

use kustomer::{
    AnyRecord, Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown,
};

/// An AI-generated summary of a conversation, a customer or a custom object.
///
/// Summaries are read-only and addressed by the ID of the summarized record; both operations fail with 403 if
/// neither AI Copilot nor AI Summaries is on.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                            | Roles                                |
/// |----------------------------|-------------------------------------|--------------------------------------|
/// | [`GetSummary`]             | `GET /v1/ai/summaries/{resourceId}` | `conversation.read`, `customer.read` |
/// | [`ListSummaries`]          | `GET /v1/ai/summaries/batch`        | `conversation.read`, `customer.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "summary", path = "/v1/ai/summaries", encode)]
pub struct Summary {
    /// ID of the record.
    pub id: Id<Summary>,
    /// ID of the summarized record.
    pub resource_id: Option<String>,
    /// Type of the summarized record.
    pub resource_type: Option<SummaryResourceType>,
    /// Text of the summary.
    pub text: Option<String>,
    /// Time at which the summary was last generated.
    pub last_summarized_at: Option<Timestamp>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The type of a summarized record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum SummaryResourceType {
    /// `conversation`
    Conversation,
    /// `customer`
    Customer,
    /// `kobject`
    KObject,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Returns the AI summary of a conversation, a customer or a custom object.
///
/// Fails with 403 if neither AI Copilot nor AI Summaries is on.
///
/// `GET /v1/ai/summaries/{resourceId}`. Requires `org.permission.conversation.read`,
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
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/ai/summaries/{resource_id}", returns = Summary, new)]
pub struct GetSummary {
    /// ID of the summarized record.
    pub resource_id: Id<AnyRecord>,
    /// Language of the summary.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Returns the AI summaries of several records.
///
/// Records without a summary are omitted. Fails with 403 if neither AI Copilot nor AI Summaries is on.
///
/// `GET /v1/ai/summaries/batch`. Requires `org.permission.conversation.read`, `org.permission.customer.read`,
/// `org.user.conversation.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::resources::ai::summary::ListSummaries;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSummaries { page_size: Some(100), ..ListSummaries::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/ai/summaries/batch", returns = Page<Summary>)]
pub struct ListSummaries {
    /// IDs of the summarized records, separated by commas.
    #[kustomer(query)]
    pub resource_ids: Option<Vec<Id<AnyRecord>>>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Language of the summaries.
    #[kustomer(query)]
    pub lang: Option<String>,
}
