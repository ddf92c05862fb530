//! A named set of test cases that measures how well an AI automation answers.

// Generated from `ai/evaluation.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Timestamp, User};

use super::automation::Automation;
use super::evaluation_run::EvaluationRun;

/// A named set of test cases that measures how well an AI automation answers.
///
/// Its test cases and runs are records of their own that refer to it by id; running it makes a run with one
/// result per execution of a test case.
///
/// Not documented: the name of its type.
///
/// | call                                            | endpoint                                            | needs any of                      |
/// |-------------------------------------------------|-----------------------------------------------------|-----------------------------------|
/// | `client.get::<Evaluation>(&id)`                 | `GET /v1/ai/evaluations/{evaluationId}`             | not documented                    |
/// | `client.create(NewEvaluation::new(..))`         | `POST /v1/ai/evaluations`                           | not documented                    |
/// | `client.update(&id, EvaluationUpdate::new()..)` | `PUT /v1/ai/evaluations/{evaluationId}`             | `org.permission.assistant.update` |
/// | `client.delete::<Evaluation>(&id)`              | `DELETE /v1/ai/evaluations/{evaluationId}`          | not documented                    |
/// | `client.children::<Evaluation>(&automation)`    | `GET /v1/ai/automations/{automationId}/evaluations` | not documented                    |
/// | [`RunEvaluation`]                               | `POST /v1/ai/evaluations/{evaluationId}/run`        | not documented                    |
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
    /// The id.
    pub id: Id<Evaluation>,
    /// The name that people see.
    pub name: Option<String>,
    /// The automation that is tested; fixed on creation.
    #[kustomer(create_only, required)]
    pub automation_id: Option<Id<Automation>>,
    /// The organization that it belongs to.
    #[kustomer(read_only)]
    pub org_id: Option<Id<Org>>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// The user who created it.
    #[kustomer(read_only)]
    pub created_by: Option<Id<User>>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Starts a run of an evaluation and returns it.
///
/// Read the run again until its `status` is `completed`.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/ai/evaluations/{evaluation_id}/run", returns = EvaluationRun, new)]
pub struct RunEvaluation {
    /// The evaluation to run.
    pub evaluation_id: Id<Evaluation>,
    /// How often to run each test case.
    pub runs_per_test_case: Option<i64>,
}
