//! A customer's response to a satisfaction survey about a conversation; exists as soon as the survey is
//! scheduled.

// Generated from `core/satisfaction_response.json` by `kustomer generate`. Do not edit.

use kustomer::json::Value;
use kustomer::operation::Document;
use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Timestamp, Unknown};

use super::conversation::Conversation;
use super::customer::Customer;
use super::satisfaction::SatisfactionSurvey;

/// A customer's response to a satisfaction survey about a conversation; exists as soon as the survey is
/// scheduled.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation         | Endpoint                                     | Roles                                             |
/// |------------------------------------|----------------------------------------------|---------------------------------------------------|
/// | `get`                              | `GET /v1/satisfaction-responses/{id}`        | `satisfaction.read`, `satisfaction_response.read` |
/// | [`UpdateChatSatisfactionResponse`] | `PUT /v2.1/chat/satisfaction-responses/{id}` | `conversation.update`                             |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "satisfaction_response", path = "/v1/satisfaction-responses", get, encode)]
pub struct SatisfactionResponse {
    /// ID of the record.
    pub id: Id<SatisfactionResponse>,
    /// App that sent the survey.
    pub app: Option<String>,
    /// Channel through which the survey was sent.
    pub channel: Option<String>,
    /// Answers of the customer.
    pub answers: Vec<Value>,
    /// Type of survey.
    pub form_type: Option<String>,
    /// Rating given by the customer.
    pub rating: Option<f64>,
    /// Time at which the survey is scheduled to be sent.
    pub scheduled_for: Option<Timestamp>,
    /// Score of the survey.
    pub score: Option<f64>,
    /// Status of the survey.
    pub status: Option<SatisfactionResponseStatus>,
    /// Time at which all questions were answered.
    pub completed_at: Option<Timestamp>,
    /// Time at which the survey was first opened.
    pub first_read_at: Option<Timestamp>,
    /// Time from which the survey can no longer be answered.
    pub locked_at: Option<Timestamp>,
    /// Time at which the survey was sent.
    pub sent_at: Option<Timestamp>,
    /// Time at which the answers were submitted.
    pub submitted_at: Option<Timestamp>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Conversation that the survey is about.
    #[kustomer(relationship)]
    pub conversation: Option<Id<Conversation>>,
    /// Customer who received the survey.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// Survey that the response belongs to.
    #[kustomer(relationship)]
    pub satisfaction: Option<Id<SatisfactionSurvey>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The status of a survey response.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum SatisfactionResponseStatus {
    /// `offered`
    Offered,
    /// `rated`
    Rated,
    /// `commented`
    Commented,
    /// `unresponded`
    Unresponded,
    /// `canceled`
    Canceled,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Records a customer's response to a survey in the chat.
///
/// The response must already exist and belong to the customer. With `answers` it becomes commented, with only
/// a `rating` it becomes rated.
///
/// `PUT /v2.1/chat/satisfaction-responses/{id}`. Requires `org.permission.conversation.update`. Not
/// documented, but likely: the response. Not documented: the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::satisfaction_response::UpdateChatSatisfactionResponse;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = UpdateChatSatisfactionResponse {
///     rating: Some(1.0),
///     ..UpdateChatSatisfactionResponse::new(Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    put = "/v2.1/chat/satisfaction-responses/{id}",
    returns = Document<SatisfactionResponse, (), SatisfactionSurvey>,
    new
)]
pub struct UpdateChatSatisfactionResponse {
    /// ID of the survey response.
    pub id: Id<SatisfactionResponse>,
    /// Related records to return in `included`: `satisfaction`, the survey with the questions that follow
    /// from the rating.
    #[kustomer(query)]
    pub include: Option<String>,
    /// Customer to whom the response belongs.
    pub customer_id: Id<Customer>,
    /// Rating given by the customer.
    pub rating: Option<f64>,
    /// Answers to the questions; the layout is not documented.
    pub answers: Option<Vec<Value>>,
    /// Whether to record that the customer has seen the survey.
    pub read: Option<bool>,
    /// Tracking ID of the customer's chat; must be that of the response's session.
    pub tracking_id: Option<String>,
}
