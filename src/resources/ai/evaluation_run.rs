//! One execution of all test cases of an AI evaluation.

// Generated from `ai/evaluation_run.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

use super::evaluation::Evaluation;

/// One execution of all test cases of an AI evaluation.
///
/// Its status goes from `pending` through `running` to `completed`; scores are available once it is
/// completed.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation     | Endpoint                             |
/// |--------------------------------|--------------------------------------|
/// | `list`, [`ListEvaluationRuns`] | `GET /v1/ai/evaluation-runs`         |
/// | `get`                          | `GET /v1/ai/evaluation-runs/{runId}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "ai_evaluation_run", path = "/v1/ai/evaluation-runs", get, list, encode)]
pub struct EvaluationRun {
    /// ID of the record.
    pub id: Id<EvaluationRun>,
    /// Duration of the run in nanoseconds.
    pub duration_in_nanos: Option<i64>,
    /// Evaluation that the run belongs to.
    pub evaluation_id: Option<Id<Evaluation>>,
    /// ID of the organization.
    pub org_id: Option<Id<Org>>,
    /// Number of times each test case is run.
    pub runs_per_test_case: Option<i64>,
    /// Overall score of the run.
    pub score: Option<f64>,
    /// Score of each test case, by test case ID.
    pub score_by_test_case: BTreeMap<String, f64>,
    /// Progress of the run.
    pub status: Option<EvaluationRunStatus>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// User who started the run.
    pub created_by: Option<Id<User>>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The progress of an evaluation run.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum EvaluationRunStatus {
    /// `pending`
    Pending,
    /// `running`
    Running,
    /// `completed`
    Completed,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists runs of AI evaluations.
///
/// `GET /v1/ai/evaluation-runs`. Not documented, but likely: the parameters.
///
/// ```no_run
/// use kustomer::resources::ai::evaluation_run::ListEvaluationRuns;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListEvaluationRuns { page_size: Some(100), ..ListEvaluationRuns::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/ai/evaluation-runs", returns = Page<EvaluationRun>)]
pub struct ListEvaluationRuns {
    /// IDs of the evaluations whose runs to list.
    #[kustomer(query)]
    pub evaluation_ids: Option<Vec<Id<Evaluation>>>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
