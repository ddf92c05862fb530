//! An input for an AI automation together with what it should answer and do.

// Generated from `ai/evaluation_test_case.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Conversation, Customer, Id, KustomerObject, KustomerOperation, KustomerResource, Message, Org, Page,
    Timestamp, User,
};

use super::evaluation::Evaluation;

/// An input for an AI automation together with what it should answer and do.
///
/// It belongs to one evaluation. The update requires `input`, `resourceId` and `resourceType` each time.
///
/// Not documented: the name of its type.
///
/// | call                                                               | endpoint                                          | needs any of                    |
/// |--------------------------------------------------------------------|---------------------------------------------------|---------------------------------|
/// | `client.list::<EvaluationTestCase>()`, [`ListEvaluationTestCases`] | `GET /v1/ai/evaluation-testcases`                 | not documented                  |
/// | `client.get::<EvaluationTestCase>(&id)`                            | `GET /v1/ai/evaluation-testcases/{testCaseId}`    | `org.permission.assistant.read` |
/// | `client.create(NewEvaluationTestCase::new(..))`                    | `POST /v1/ai/evaluation-testcases`                | not documented                  |
/// | `client.update(&id, EvaluationTestCaseUpdate::new()..)`            | `PUT /v1/ai/evaluation-testcases/{testCaseId}`    | not documented                  |
/// | `client.delete::<EvaluationTestCase>(&id)`                         | `DELETE /v1/ai/evaluation-testcases/{testCaseId}` | not documented                  |
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
    /// The conversation to take the test case from.
    #[kustomer(create_only)]
    conversation_id: Option<Id<Conversation>>,
    /// The message of the conversation to take the test case from.
    #[kustomer(create_only)]
    message_id: Option<Id<Message>>,
))]
pub struct EvaluationTestCase {
    /// The id.
    pub id: Id<EvaluationTestCase>,
    /// The name that people see.
    #[kustomer(required)]
    pub name: Option<String>,
    /// The record that the test is run for.
    #[kustomer(required)]
    pub resource_id: Option<Id<Customer>>,
    /// The type of the record that the test is run for.
    #[kustomer(required)]
    pub resource_type: Option<String>,
    /// The evaluation that it belongs to; fixed on creation.
    #[kustomer(create_only, required)]
    pub evaluation_id: Option<Id<Evaluation>>,
    /// What the automation should answer.
    pub expected_output: Option<String>,
    /// What the automation is told.
    #[kustomer(required)]
    pub input: Option<String>,
    /// The conversation before the input, for a test case that is taken from one.
    #[kustomer(read_only)]
    pub multi_turn_data: Option<MultiTurnData>,
    /// The organization that it belongs to.
    #[kustomer(read_only)]
    pub org_id: Option<Id<Org>>,
    /// The node of the automation at which the run takes up.
    pub resume_node: Option<String>,
    /// The tools that the automation should call.
    pub tool_calls: Vec<ExpectedToolCall>,
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

/// The conversation before the input of a test case.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MultiTurnData {
    /// The channels of the conversation.
    pub conversation_channels: Vec<String>,
    /// What was said before, entry by entry.
    pub conversation_history: Vec<BTreeMap<String, Value>>,
    /// The title of the conversation.
    pub conversation_title: Option<String>,
    /// The conversation that the history is taken from.
    pub source_conversation_id: Option<Id<Conversation>>,
    /// The last message that the history takes from the conversation.
    pub source_end_message_id: Option<Id<Message>>,
}

/// A tool that the automation should call.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ExpectedToolCall {
    /// The id of the tool.
    pub id: Option<String>,
    /// The name of the tool.
    pub name: Option<String>,
    /// The kind of tool.
    pub tool_type: Option<String>,
}

/// Lists test cases of AI evaluations.
///
/// `GET /v1/ai/evaluation-testcases`. Not documented but likely: its parameters.
///
/// ```no_run
/// use kustomer::resources::ai::evaluation_test_case::ListEvaluationTestCases;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListEvaluationTestCases {
///     page_size: Some(1),
///     ..ListEvaluationTestCases::default()
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/ai/evaluation-testcases", returns = Page<EvaluationTestCase>)]
pub struct ListEvaluationTestCases {
    /// Only test cases of these evaluations.
    #[kustomer(query)]
    pub evaluation_ids: Option<Vec<Id<Evaluation>>>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
