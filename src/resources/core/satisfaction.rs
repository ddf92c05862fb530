//! A survey of customer satisfaction, with the rules for sending it after a conversation.

// Generated from `core/satisfaction.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::{
    AnyRecord, Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User,
};

/// A survey of customer satisfaction, with the rules for sending it after a conversation.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation        | Endpoint                     | Roles                 |
/// |-----------------------------------|------------------------------|-----------------------|
/// | `list`                            | `GET /v1/satisfaction`       | `satisfaction.read`   |
/// | [`CreateSatisfactionSurvey`]      | `POST /v1/satisfaction`      | `satisfaction.create` |
/// | [`UpdateSatisfactionSurvey`]      | `PUT /v1/satisfaction/{id}`  | `satisfaction.update` |
/// | [`UpdateSatisfactionSurveyOrder`] | `PUT /v1/satisfaction/order` | `satisfaction.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "satisfaction", path = "/v1/satisfaction", list, encode)]
pub struct SatisfactionSurvey {
    /// ID of the record.
    pub id: Id<SatisfactionSurvey>,
    /// Display name.
    pub name: Option<String>,
    /// Channel through which the survey is sent.
    pub channel: Option<String>,
    /// Purpose of the survey.
    pub description: Option<String>,
    /// All questions, regardless of the rating.
    pub all_questions: Vec<Value>,
    /// Criteria for the conversations after which the survey is sent.
    pub criteria: Option<SurveyCriteria>,
    /// Delay between the conversation and the survey; the unit is not documented.
    pub delay_time: Option<f64>,
    /// How the follow-up questions are chosen.
    pub follow_up_type: Option<String>,
    /// Type of survey.
    pub form_type: Option<String>,
    /// Sender of the survey.
    pub from: Option<Box<SurveySender>>,
    /// Text before the questions.
    pub introduction: Option<String>,
    /// Meta description of the web page.
    pub meta_description: Option<String>,
    /// Meta title of the web page.
    pub meta_title: Option<String>,
    /// Questions after a negative rating.
    pub negative_questions: Vec<Value>,
    /// Questions after a positive rating.
    pub positive_questions: Vec<Value>,
    /// Questions of the survey.
    pub questions: Vec<Value>,
    /// Text that asks for the rating.
    pub rating_prompt: Option<String>,
    /// Rating scale.
    pub scale: Option<Box<SurveyScale>>,
    /// Whether the survey is sent.
    pub enabled: Option<bool>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Template of the message that contains the survey.
    #[kustomer(relationship)]
    pub template: Option<Id<AnyRecord>>,
    /// User who created the record.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The criteria for the conversations after which a survey is sent.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SurveyCriteria {
    /// Criteria that must all match.
    pub and: Vec<BTreeMap<String, Value>>,
    /// Criteria of which at least one must match.
    pub or: Vec<BTreeMap<String, Value>>,
}

/// The sender of a survey.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SurveySender {
    /// App that sends the survey.
    pub app: Option<String>,
    /// Channel of the account.
    pub channel: Option<String>,
    /// Account that sends the survey.
    pub account: Option<String>,
}

/// The rating scale of a survey.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SurveyScale {
    /// Display style of the ratings.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Label of the best rating.
    pub label_high: Option<String>,
    /// Label of the worst rating.
    pub label_low: Option<String>,
    /// Number of ratings.
    pub options: Option<i64>,
}

/// Creates a satisfaction survey.
///
/// A channel can have at most 30 enabled surveys; creating another fails with 422. Only the listed members of
/// the body are documented; it may contain others.
///
/// `POST /v1/satisfaction`. Requires `org.permission.satisfaction.create` or `org.admin.satisfaction.write`.
/// Not documented, but likely: the request body and the response. Not documented: the status.
///
/// ```no_run
/// use kustomer::resources::core::satisfaction::{CreateSatisfactionSurvey, SatisfactionSurveyBody};
///
/// async fn demo(client: kustomer::Client, body: SatisfactionSurveyBody) -> kustomer::Result<()> {
///     let call = CreateSatisfactionSurvey { body };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/satisfaction", returns = SatisfactionSurvey)]
pub struct CreateSatisfactionSurvey {
    /// Request body.
    #[kustomer(body)]
    pub body: SatisfactionSurveyBody,
}

/// Updates a satisfaction survey.
///
/// A channel can have at most 30 enabled surveys; enabling another fails with 422. Only the listed members of
/// the body are documented; it may contain others.
///
/// `PUT /v1/satisfaction/{id}`. Requires `org.permission.satisfaction.update` or
/// `org.admin.satisfaction.write`. Not documented, but likely: the request body and the response. Not
/// documented: the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::satisfaction::{SatisfactionSurveyBody, UpdateSatisfactionSurvey};
///
/// async fn demo(client: kustomer::Client, body: SatisfactionSurveyBody) -> kustomer::Result<()> {
///     let call = UpdateSatisfactionSurvey { id: Id::new("59df762a921c59001021f409"), body };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/satisfaction/{id}", returns = SatisfactionSurvey)]
pub struct UpdateSatisfactionSurvey {
    /// ID of the survey.
    pub id: Id<SatisfactionSurvey>,
    /// Request body.
    #[kustomer(body)]
    pub body: SatisfactionSurveyBody,
}

/// Sets the order in which the surveys of a channel are evaluated.
///
/// `PUT /v1/satisfaction/order`. Requires `org.permission.satisfaction.update` or
/// `org.admin.satisfaction.write`. Not documented, but likely: the request body. Not documented: the response
/// and the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::satisfaction::UpdateSatisfactionSurveyOrder;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = UpdateSatisfactionSurveyOrder {
///     satisfaction_forms: vec![Id::new("59df762a921c59001021f409")],
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/satisfaction/order", returns = Json<Value>)]
pub struct UpdateSatisfactionSurveyOrder {
    /// Surveys in the order of evaluation; at most 500.
    pub satisfaction_forms: Vec<Id<SatisfactionSurvey>>,
}

/// Request body of [`CreateSatisfactionSurvey`].
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SatisfactionSurveyBody {
    /// Name of the survey.
    pub name: Option<String>,
    /// Channel through which the survey is sent, such as `email`, `sms`, `chat`, `voice` or `facebook`.
    pub channel: Option<String>,
    /// Whether the survey is sent.
    pub enabled: Option<bool>,
    /// Criteria for the conversations that the survey applies to; `null` or empty lists remove all
    /// conditions.
    pub criteria: Option<SurveyCriteria>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}
