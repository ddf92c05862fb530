//! The outcome of one execution of a test case in an evaluation run: the response, the tools called and the
//! verdict.

// Generated from `ai/evaluation_test_case_result.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown,
    User,
};

use super::evaluation_run::EvaluationRun;
use super::evaluation_test_case::EvaluationTestCase;

/// The outcome of one execution of a test case in an evaluation run: the response, the tools called and the
/// verdict.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation                | Endpoint                                            |
/// |-------------------------------------------|-----------------------------------------------------|
/// | `list`, [`ListEvaluationTestCaseResults`] | `GET /v1/ai/evaluation-testcase-results`            |
/// | `get`                                     | `GET /v1/ai/evaluation-testcase-results/{resultId}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "ai_evaluation_test_case_result",
    path = "/v1/ai/evaluation-testcase-results",
    get,
    list,
    encode
)]
pub struct EvaluationTestCaseResult {
    /// ID of the record.
    pub id: Id<EvaluationTestCaseResult>,
    /// Verdict on the response and the tool calls.
    pub assertion_result: Option<Box<AssertionResult>>,
    /// Duration of the execution in nanoseconds.
    pub duration_in_nanos: Option<i64>,
    /// Run that the result belongs to.
    pub evaluation_run_id: Option<Id<EvaluationRun>>,
    /// Input given to the automation.
    pub input: Option<String>,
    /// ID of the organization.
    pub org_id: Option<Id<Org>>,
    /// Response of the automation.
    pub output: Option<String>,
    /// Additional data about the response.
    pub output_metadata: BTreeMap<String, Value>,
    /// Test case that was executed.
    pub test_case_id: Option<Id<EvaluationTestCase>>,
    /// Tools that the automation called.
    pub tool_calls: Vec<ToolCall>,
    /// Trace ID of the execution.
    pub trace_id: Option<String>,
    /// Progress or outcome of the execution.
    pub status: Option<TestCaseResultStatus>,
    /// Error message, if the execution failed.
    pub error: Option<String>,
    /// Time at which the execution ended.
    pub ended_at: Option<Timestamp>,
    /// Time at which the execution started.
    pub started_at: Option<Timestamp>,
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

/// The verdict on an execution of a test case.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AssertionResult {
    /// Whether an expectation was not met.
    pub assertion_failed: Option<bool>,
    /// Verdict on the response.
    pub input_result: Option<AnswerVerdict>,
    /// Verdict on each expected tool call.
    pub tool_calls_result: Vec<ToolCallVerdict>,
}

/// A tool that the automation called.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ToolCall {
    /// ID of the tool.
    pub id: Option<String>,
    /// Canonical name of the tool.
    pub canonical_name: Option<String>,
    /// Input passed to the tool.
    pub tool_input: BTreeMap<String, Value>,
    /// Output of the tool.
    pub tool_output: Option<ToolOutput>,
    /// Type of the tool.
    pub tool_type: Option<String>,
}

/// The progress or outcome of a test case execution.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
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
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The verdict on a response.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AnswerVerdict {
    /// Confidence in the verdict.
    pub confidence: Option<f64>,
    /// Explanation of the verdict.
    pub explanation: Option<String>,
    /// Whether the response met the expectation.
    pub met: Option<bool>,
}

/// The verdict on an expected tool call.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ToolCallVerdict {
    /// Whether the tool was called.
    pub tool_called: Option<bool>,
    /// ID of the tool.
    pub tool_id: Option<String>,
    /// Name of the tool.
    pub tool_name: Option<String>,
    /// Type of the tool.
    pub tool_type: Option<String>,
}

/// The output of a tool.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ToolOutput {
    /// Name of the output.
    pub name: Option<String>,
    /// Output as text for the prompt.
    pub prompt_text: Option<String>,
    /// Output as structured data.
    pub result: BTreeMap<String, Value>,
}

/// Lists results of test cases.
///
/// `GET /v1/ai/evaluation-testcase-results`. Not documented, but likely: the parameters.
///
/// ```no_run
/// use kustomer::resources::ai::evaluation_test_case_result::ListEvaluationTestCaseResults;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListEvaluationTestCaseResults {
///     page_size: Some(100),
///     ..ListEvaluationTestCaseResults::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/ai/evaluation-testcase-results", returns = Page<EvaluationTestCaseResult>)]
pub struct ListEvaluationTestCaseResults {
    /// IDs of the runs whose results to list.
    #[kustomer(query)]
    pub evaluation_run_ids: Option<Vec<Id<EvaluationRun>>>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
