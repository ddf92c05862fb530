//! The answers of a customer to a satisfaction survey about a conversation, from when it is planned on.

// Generated from `core/satisfaction_response.json` by `kustomer generate`: change that, not this.

use kustomer::json::Value;
use kustomer::operation::Document;
use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Timestamp};

use super::conversation::Conversation;
use super::customer::Customer;
use super::satisfaction::SatisfactionSurvey;

/// The answers of a customer to a satisfaction survey about a conversation, from when it is planned on.
///
/// | call                                      | endpoint                                     | needs any of                                                                    |
/// |-------------------------------------------|----------------------------------------------|---------------------------------------------------------------------------------|
/// | `client.get::<SatisfactionResponse>(&id)` | `GET /v1/satisfaction-responses/{id}`        | `org.permission.satisfaction.read`, `org.permission.satisfaction_response.read` |
/// | [`UpdateChatSatisfactionResponse`]        | `PUT /v2.1/chat/satisfaction-responses/{id}` | `org.permission.conversation.update`                                            |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "satisfaction_response", path = "/v1/satisfaction-responses", get, encode)]
pub struct SatisfactionResponse {
    /// The id.
    pub id: Id<SatisfactionResponse>,
    /// The app that sent the survey.
    pub app: Option<String>,
    /// The way the survey was sent.
    pub channel: Option<String>,
    /// The answers.
    pub answers: Vec<Value>,
    /// The kind of survey.
    pub form_type: Option<String>,
    /// The rating.
    pub rating: Option<f64>,
    /// When the survey is to be sent.
    pub scheduled_for: Option<Timestamp>,
    /// The score.
    pub score: Option<f64>,
    /// How far it has come.
    pub status: Option<SatisfactionResponseStatus>,
    /// When all was answered.
    pub completed_at: Option<Timestamp>,
    /// When the survey was first opened.
    pub first_read_at: Option<Timestamp>,
    /// Since when it can be answered no more.
    pub locked_at: Option<Timestamp>,
    /// When the survey was sent.
    pub sent_at: Option<Timestamp>,
    /// When the answers were sent.
    pub submitted_at: Option<Timestamp>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The conversation that it is about.
    #[kustomer(relationship)]
    pub conversation: Option<Id<Conversation>>,
    /// The customer who was asked.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// The survey.
    #[kustomer(relationship)]
    pub satisfaction: Option<Id<SatisfactionSurvey>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// How far the answers to a survey have come.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Records what a customer answered to a survey in the chat.
///
/// The response must be there already and be the customer's. With `answers` it counts as commented, with a
/// `rating` alone as rated.
///
/// `PUT /v2.1/chat/satisfaction-responses/{id}`. Needs `org.permission.conversation.update`. Not documented
/// but likely: what it answers. Not documented: the status.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    put = "/v2.1/chat/satisfaction-responses/{id}",
    returns = Document<SatisfactionResponse, (), SatisfactionSurvey>,
    new
)]
pub struct UpdateChatSatisfactionResponse {
    /// The response to the survey.
    pub id: Id<SatisfactionResponse>,
    /// Related records to send along: `satisfaction`, the survey with the questions that follow from the
    /// rating.
    #[kustomer(query)]
    pub include: Option<String>,
    /// The customer whose response it is.
    pub customer_id: Id<Customer>,
    /// The rating that the customer gave.
    pub rating: Option<f64>,
    /// What the customer answered to the questions; the layout is not documented.
    pub answers: Option<Vec<Value>>,
    /// `true` marks that the customer has seen the survey.
    pub read: Option<bool>,
    /// The tracking id of the customer's chat; it must be that of the response's session.
    pub tracking_id: Option<String>,
}
