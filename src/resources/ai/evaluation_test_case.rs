//! An input for an AI automation with the expected output and tool calls.

// Generated from `ai/evaluation_test_case.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Conversation, Customer, Id, KustomerObject, KustomerOperation, KustomerResource, Message, Org, Page,
    Timestamp, Unknown, User,
};

use super::evaluation::Evaluation;

/// An input for an AI automation with the expected output and tool calls.
///
/// It belongs to one evaluation. Updates always require `input`, `resourceId` and `resourceType`.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation          | Endpoint                                          | Roles            |
/// |-------------------------------------|---------------------------------------------------|------------------|
/// | `list`, [`ListEvaluationTestCases`] | `GET /v1/ai/evaluation-testcases`                 | not documented   |
/// | `get`                               | `GET /v1/ai/evaluation-testcases/{testCaseId}`    | `assistant.read` |
/// | `create`                            | `POST /v1/ai/evaluation-testcases`                | not documented   |
/// | `update`                            | `PUT /v1/ai/evaluation-testcases/{testCaseId}`    | not documented   |
/// | `delete`                            | `DELETE /v1/ai/evaluation-testcases/{testCaseId}` | not documented   |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "ai_evaluation_test_case",
    path = "/v1/ai/evaluation-testcases",
    get,
    list,
    create,
    update(put),
    delete,
    encode
)]
#[kustomer(write_only(
    /// Conversation that the test case is derived from.
    #[kustomer(create_only)]
    conversation_id: Option<Id<Conversation>>,
    /// Message of the conversation that the test case is derived from.
    #[kustomer(create_only)]
    message_id: Option<Id<Message>>,
))]
pub struct EvaluationTestCase {
    /// ID of the record.
    pub id: Id<EvaluationTestCase>,
    /// Display name.
    #[kustomer(required)]
    pub name: Option<String>,
    /// Record that the test is run against.
    #[kustomer(required)]
    pub resource_id: Option<Id<Customer>>,
    /// Type of the record that the test is run against.
    #[kustomer(required)]
    pub resource_type: Option<String>,
    /// Evaluation that the test case belongs to; cannot change after creation.
    #[kustomer(create_only, required)]
    pub evaluation_id: Option<Id<Evaluation>>,
    /// Expected response of the automation.
    pub expected_output: Option<String>,
    /// Input given to the automation.
    #[kustomer(required)]
    pub input: Option<String>,
    /// Conversation before the input, for a test case derived from a conversation.
    #[kustomer(read_only)]
    pub multi_turn_data: Option<Box<MultiTurnData>>,
    /// ID of the organization.
    #[kustomer(read_only)]
    pub org_id: Option<Id<Org>>,
    /// Node of the automation at which the run resumes.
    pub resume_node: Option<String>,
    /// Tools that the automation is expected to call.
    pub tool_calls: Vec<ExpectedToolCall>,
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

/// The conversation that precedes the input of a test case.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MultiTurnData {
    /// Channels of the conversation.
    pub conversation_channels: Vec<String>,
    /// Entries of the conversation so far.
    pub conversation_history: Vec<BTreeMap<String, Value>>,
    /// Title of the conversation.
    pub conversation_title: Option<String>,
    /// Conversation that the history is taken from.
    pub source_conversation_id: Option<Id<Conversation>>,
    /// Last message of the conversation that the history includes.
    pub source_end_message_id: Option<Id<Message>>,
}

/// A tool that the automation is expected to call.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ExpectedToolCall {
    /// ID of the tool.
    pub id: Option<String>,
    /// Name of the tool.
    pub name: Option<String>,
    /// Type of the tool.
    pub tool_type: Option<String>,
}

/// Lists test cases of AI evaluations.
///
/// `GET /v1/ai/evaluation-testcases`. Not documented, but likely: the parameters.
///
/// ```no_run
/// use kustomer::resources::ai::evaluation_test_case::ListEvaluationTestCases;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListEvaluationTestCases {
///     page_size: Some(100),
///     ..ListEvaluationTestCases::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/ai/evaluation-testcases", returns = Page<EvaluationTestCase>)]
pub struct ListEvaluationTestCases {
    /// IDs of the evaluations whose test cases to list.
    #[kustomer(query)]
    pub evaluation_ids: Option<Vec<Id<Evaluation>>>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
