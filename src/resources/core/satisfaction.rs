//! A survey that asks customers how content they are, and the rules by which it is sent after a conversation.

// Generated from `core/satisfaction.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::{AnyRecord, Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, User};

/// A survey that asks customers how content they are, and the rules by which it is sent after a conversation.
///
/// Not documented but likely: the name of its type.
///
/// | call                                  | endpoint                     | needs any of                         |
/// |---------------------------------------|------------------------------|--------------------------------------|
/// | `client.list::<SatisfactionSurvey>()` | `GET /v1/satisfaction`       | `org.permission.satisfaction.read`   |
/// | [`CreateSatisfactionSurvey`]          | `POST /v1/satisfaction`      | `org.permission.satisfaction.create` |
/// | [`UpdateSatisfactionSurvey`]          | `PUT /v1/satisfaction/{id}`  | `org.permission.satisfaction.update` |
/// | [`UpdateSatisfactionSurveyOrder`]     | `PUT /v1/satisfaction/order` | `org.permission.satisfaction.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "satisfaction", path = "/v1/satisfaction", list, encode)]
pub struct SatisfactionSurvey {
    /// The id.
    pub id: Id<SatisfactionSurvey>,
    /// The name that people see.
    pub name: Option<String>,
    /// The way it is sent.
    pub channel: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// All questions, whatever the rating.
    pub all_questions: Vec<Value>,
    /// Which conversations it is sent for.
    pub criteria: Option<SurveyCriteria>,
    /// How long after the conversation it is sent.
    pub delay_time: Option<f64>,
    /// By what the further questions are chosen.
    pub follow_up_type: Option<String>,
    /// The kind of survey.
    pub form_type: Option<String>,
    /// Who sends it.
    pub from: Option<SurveySender>,
    /// The text before the questions.
    pub introduction: Option<String>,
    /// The description of its web page.
    pub meta_description: Option<String>,
    /// The title of its web page.
    pub meta_title: Option<String>,
    /// The questions after a bad rating.
    pub negative_questions: Vec<Value>,
    /// The questions after a good rating.
    pub positive_questions: Vec<Value>,
    /// The questions.
    pub questions: Vec<Value>,
    /// The text that asks for the rating.
    pub rating_prompt: Option<String>,
    /// The ratings to choose from.
    pub scale: Option<SurveyScale>,
    /// Whether it is sent.
    pub enabled: Option<bool>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The template of the message that it is sent in.
    #[kustomer(relationship)]
    pub template: Option<Id<AnyRecord>>,
    /// Who created it.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// Which conversations a survey is sent for.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SurveyCriteria {
    /// Criteria that all must hold.
    pub and: Vec<BTreeMap<String, Value>>,
    /// Criteria of which one must hold.
    pub or: Vec<BTreeMap<String, Value>>,
}

/// Who a survey comes from.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SurveySender {
    /// The app that sends it.
    pub app: Option<String>,
    /// The channel of that account.
    pub channel: Option<String>,
    /// The account that it is sent from.
    pub account: Option<String>,
}

/// The ratings to choose from.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SurveyScale {
    /// How the ratings look.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The text beside the best rating.
    pub label_high: Option<String>,
    /// The text beside the worst rating.
    pub label_low: Option<String>,
    /// How many ratings there are.
    pub options: Option<i64>,
}

/// Creates a satisfaction survey.
///
/// A channel has at most 30 enabled surveys; one more fails with 422. Of the body only these members are
/// documented; others can be sent along.
///
/// `POST /v1/satisfaction`. Needs `org.permission.satisfaction.create` or `org.admin.satisfaction.write`. Not
/// documented but likely: what it takes and what it answers. Not documented: the status.
///
/// ```no_run
/// use kustomer::resources::core::satisfaction::{CreateSatisfactionSurvey, SatisfactionSurveyBody};
///
/// async fn demo(client: kustomer::Client, body: SatisfactionSurveyBody) -> kustomer::Result<()> {
///     let call = CreateSatisfactionSurvey { body };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/satisfaction", returns = SatisfactionSurvey)]
pub struct CreateSatisfactionSurvey {
    /// What is sent.
    #[kustomer(body)]
    pub body: SatisfactionSurveyBody,
}

/// Updates a satisfaction survey.
///
/// A channel has at most 30 enabled surveys; one more fails with 422. Of the body only these members are
/// documented; others can be sent along.
///
/// `PUT /v1/satisfaction/{id}`. Needs `org.permission.satisfaction.update` or `org.admin.satisfaction.write`.
/// Not documented but likely: what it takes and what it answers. Not documented: the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::satisfaction::{SatisfactionSurveyBody, UpdateSatisfactionSurvey};
///
/// async fn demo(client: kustomer::Client, body: SatisfactionSurveyBody) -> kustomer::Result<()> {
///     let call = UpdateSatisfactionSurvey { id: Id::new("59df762a921c59001021f409"), body };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/satisfaction/{id}", returns = SatisfactionSurvey)]
pub struct UpdateSatisfactionSurvey {
    /// The survey.
    pub id: Id<SatisfactionSurvey>,
    /// What is sent.
    #[kustomer(body)]
    pub body: SatisfactionSurveyBody,
}

/// Sets the order in which the surveys of a channel are tried.
///
/// `PUT /v1/satisfaction/order`. Needs `org.permission.satisfaction.update` or
/// `org.admin.satisfaction.write`. Not documented but likely: what it takes. Not documented: what it answers
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/satisfaction/order", returns = Json<Value>)]
pub struct UpdateSatisfactionSurveyOrder {
    /// The surveys, the first tried first. At most 500.
    pub satisfaction_forms: Vec<Id<SatisfactionSurvey>>,
}

/// What [`CreateSatisfactionSurvey`] sends.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SatisfactionSurveyBody {
    /// The name of the survey.
    pub name: Option<String>,
    /// The channel that the survey goes out on, such as `email`, `sms`, `chat`, `voice` or `facebook`.
    pub channel: Option<String>,
    /// Whether the survey is sent.
    pub enabled: Option<bool>,
    /// Which conversations the survey is for; `null` or empty lists take every condition away.
    pub criteria: Option<SurveyCriteria>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}
