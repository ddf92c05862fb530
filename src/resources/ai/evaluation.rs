//! A named set of test cases that measures how well an AI automation responds.

// Generated from `ai/evaluation.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User};

use super::automation::Automation;
use super::evaluation_run::EvaluationRun;

/// A named set of test cases that measures how well an AI automation responds.
///
/// Its test cases and runs are separate records that refer to it by ID; running it creates a run with one
/// result per execution of a test case.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                            | Roles              |
/// |----------------------------|-----------------------------------------------------|--------------------|
/// | `get`                      | `GET /v1/ai/evaluations/{evaluationId}`             | not documented     |
/// | `create`                   | `POST /v1/ai/evaluations`                           | not documented     |
/// | `update`                   | `PUT /v1/ai/evaluations/{evaluationId}`             | `assistant.update` |
/// | `delete`                   | `DELETE /v1/ai/evaluations/{evaluationId}`          | not documented     |
/// | `children(&automation)`    | `GET /v1/ai/automations/{automationId}/evaluations` | not documented     |
/// | [`RunEvaluation`]          | `POST /v1/ai/evaluations/{evaluationId}/run`        | not documented     |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "ai_evaluation",
    path = "/v1/ai/evaluations",
    get,
    create,
    update(put),
    delete,
    under(Automation(list)),
    encode
)]
pub struct Evaluation {
    /// ID of the record.
    pub id: Id<Evaluation>,
    /// Display name.
    pub name: Option<String>,
    /// Automation under test; cannot change after creation.
    #[kustomer(create_only, required)]
    pub automation_id: Option<Id<Automation>>,
    /// ID of the organization.
    #[kustomer(read_only)]
    pub org_id: Option<Id<Org>>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(read_only)]
    pub created_by: Option<Id<User>>,
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

/// Starts a run of an evaluation and returns it.
///
/// Poll the run until its `status` is `completed`.
///
/// `POST /v1/ai/evaluations/{evaluationId}/run`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::ai::evaluation::RunEvaluation;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = RunEvaluation {
///     runs_per_test_case: Some(1),
///     ..RunEvaluation::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/ai/evaluations/{evaluation_id}/run", returns = EvaluationRun, new)]
pub struct RunEvaluation {
    /// ID of the evaluation to run.
    pub evaluation_id: Id<Evaluation>,
    /// Number of times to run each test case.
    pub runs_per_test_case: Option<i64>,
}
