//! One execution of all test cases of an AI evaluation.

// Generated from `ai/evaluation_run.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

use super::evaluation::Evaluation;

/// One execution of all test cases of an AI evaluation.
///
/// It goes from `pending` over `running` to `completed`; the scores are there when it is complete.
///
/// Not documented: the name of its type.
///
/// | call                                                     | endpoint                             |
/// |----------------------------------------------------------|--------------------------------------|
/// | `client.list::<EvaluationRun>()`, [`ListEvaluationRuns`] | `GET /v1/ai/evaluation-runs`         |
/// | `client.get::<EvaluationRun>(&id)`                       | `GET /v1/ai/evaluation-runs/{runId}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "ai_evaluation_run", path = "/v1/ai/evaluation-runs", get, list, encode)]
pub struct EvaluationRun {
    /// The id.
    pub id: Id<EvaluationRun>,
    /// How long the run took, in nanoseconds.
    pub duration_in_nanos: Option<i64>,
    /// The evaluation that is run.
    pub evaluation_id: Option<Id<Evaluation>>,
    /// The organization that it belongs to.
    pub org_id: Option<Id<Org>>,
    /// How often each test case is run.
    pub runs_per_test_case: Option<i64>,
    /// The score of the whole run.
    pub score: Option<f64>,
    /// The score of each test case, by the id of the test case.
    pub score_by_test_case: BTreeMap<String, f64>,
    /// How far the run is.
    pub status: Option<EvaluationRunStatus>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// The user who started it.
    pub created_by: Option<Id<User>>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
}

/// How far a run of an evaluation is.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum EvaluationRunStatus {
    /// `pending`
    Pending,
    /// `running`
    Running,
    /// `completed`
    Completed,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists runs of AI evaluations.
///
/// `GET /v1/ai/evaluation-runs`. Not documented but likely: its parameters.
///
/// ```no_run
/// use kustomer::resources::ai::evaluation_run::ListEvaluationRuns;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListEvaluationRuns { page_size: Some(1), ..ListEvaluationRuns::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/ai/evaluation-runs", returns = Page<EvaluationRun>)]
pub struct ListEvaluationRuns {
    /// Only runs of these evaluations.
    #[kustomer(query)]
    pub evaluation_ids: Option<Vec<Id<Evaluation>>>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
