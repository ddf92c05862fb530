//! What came of one execution of a test case in a run of an AI evaluation: the answer, the tools called and
//! the verdict.

// Generated from `ai/evaluation_test_case_result.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, User,
};

use super::evaluation_run::EvaluationRun;
use super::evaluation_test_case::EvaluationTestCase;

/// What came of one execution of a test case in a run of an AI evaluation: the answer, the tools called and
/// the verdict.
///
/// Not documented: the name of its type.
///
/// | call                                                                           | endpoint                                            |
/// |--------------------------------------------------------------------------------|-----------------------------------------------------|
/// | `client.list::<EvaluationTestCaseResult>()`, [`ListEvaluationTestCaseResults`] | `GET /v1/ai/evaluation-testcase-results`            |
/// | `client.get::<EvaluationTestCaseResult>(&id)`                                  | `GET /v1/ai/evaluation-testcase-results/{resultId}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "ai_evaluation_test_case_result",
    path = "/v1/ai/evaluation-testcase-results",
    get,
    list,
    encode
)]
pub struct EvaluationTestCaseResult {
    /// The id.
    pub id: Id<EvaluationTestCaseResult>,
    /// The verdict on the answer and the tool calls.
    pub assertion_result: Option<AssertionResult>,
    /// How long the execution took, in nanoseconds.
    pub duration_in_nanos: Option<i64>,
    /// The run that it belongs to.
    pub evaluation_run_id: Option<Id<EvaluationRun>>,
    /// What the automation was told.
    pub input: Option<String>,
    /// The organization that it belongs to.
    pub org_id: Option<Id<Org>>,
    /// What the automation answered.
    pub output: Option<String>,
    /// Further data about the answer.
    pub output_metadata: BTreeMap<String, Value>,
    /// The test case that was executed.
    pub test_case_id: Option<Id<EvaluationTestCase>>,
    /// The tools that the automation called.
    pub tool_calls: Vec<ToolCall>,
    /// The id of the trace of the execution.
    pub trace_id: Option<String>,
    /// How far the execution is, or how it ended.
    pub status: Option<TestCaseResultStatus>,
    /// What went wrong.
    pub error: Option<String>,
    /// When the execution ended.
    pub ended_at: Option<Timestamp>,
    /// When the execution began.
    pub started_at: Option<Timestamp>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// The user who started the run.
    pub created_by: Option<Id<User>>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
}

/// The verdict on an execution of a test case.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AssertionResult {
    /// Whether an expectation was missed.
    pub assertion_failed: Option<bool>,
    /// The verdict on the answer.
    pub input_result: Option<AnswerVerdict>,
    /// The verdict on each tool that should be called.
    pub tool_calls_result: Vec<ToolCallVerdict>,
}

/// A tool that the automation called.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ToolCall {
    /// The id of the tool.
    pub id: Option<String>,
    /// The canonical name of the tool.
    pub canonical_name: Option<String>,
    /// What was handed to the tool.
    pub tool_input: BTreeMap<String, Value>,
    /// What the tool gave back.
    pub tool_output: Option<ToolOutput>,
    /// The kind of tool.
    pub tool_type: Option<String>,
}

/// How far the execution of a test case is, or how it ended.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum TestCaseResultStatus {
    /// `pending`
    Pending,
    /// `running`
    Running,
    /// `completed`
    Completed,
    /// `error`
    Error,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The verdict on an answer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AnswerVerdict {
    /// How sure the verdict is.
    pub confidence: Option<f64>,
    /// The reason for the verdict, in words.
    pub explanation: Option<String>,
    /// Whether the answer met the expectation.
    pub met: Option<bool>,
}

/// The verdict on a tool that should be called.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ToolCallVerdict {
    /// Whether the tool was called.
    pub tool_called: Option<bool>,
    /// The id of the tool.
    pub tool_id: Option<String>,
    /// The name of the tool.
    pub tool_name: Option<String>,
    /// The kind of tool.
    pub tool_type: Option<String>,
}

/// What a tool gave back.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ToolOutput {
    /// The name that the output goes by.
    pub name: Option<String>,
    /// The output as text for the prompt.
    pub prompt_text: Option<String>,
    /// The output as data.
    pub result: BTreeMap<String, Value>,
}

/// Lists results of test cases.
///
/// `GET /v1/ai/evaluation-testcase-results`. Not documented but likely: its parameters.
///
/// ```no_run
/// use kustomer::resources::ai::evaluation_test_case_result::ListEvaluationTestCaseResults;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListEvaluationTestCaseResults {
///     page_size: Some(1),
///     ..ListEvaluationTestCaseResults::default()
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/ai/evaluation-testcase-results", returns = Page<EvaluationTestCaseResult>)]
pub struct ListEvaluationTestCaseResults {
    /// Only results of these runs.
    #[kustomer(query)]
    pub evaluation_run_ids: Option<Vec<Id<EvaluationRun>>>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
