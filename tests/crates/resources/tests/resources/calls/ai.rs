//! Automations, their evaluations, and summaries.

use kustomer::resources::ai::evaluation::RunEvaluation;
use kustomer::resources::ai::summary::{GetSummary, ListSummaries};
use kustomer::resources::ai::{
    Automation, EvaluationRun, EvaluationTestCaseRequired, EvaluationTestCaseResult,
    EvaluationTestCaseUpdate, EvaluationUpdate, NewEvaluation, NewEvaluationTestCase, Summary,
};
use kustomer::{Id, NewConversation, NewCustomer};
use serde_json::json;

use super::Problems;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("evaluations", evaluations(service)).await;
    problems.note("results", results(service)).await;
    problems.note("summaries", summaries(service)).await;
}

async fn evaluations(service: &Service) -> Result<(), String> {
    let automation: Id<Automation> = service.put(&json!({ "name": "Refunds" }), &[])?;
    let automation = service.client.get(&automation).await.map_err(|error| text(&error))?;
    let automation = service.alive(automation).list().await?;
    let evaluation = service.create(NewEvaluation::new(automation.id())).await?.get().await?;
    let evaluation = evaluation.under(automation.id()).await?;
    let evaluation = evaluation.update(EvaluationUpdate::new().name("Nightly")).await?;
    let jane = service.create(NewCustomer::new()).await?;
    let case = NewEvaluationTestCase::new(EvaluationTestCaseRequired {
        name: "Refund",
        resource_id: jane.id(),
        resource_type: "customer",
        evaluation_id: evaluation.id(),
        input: "I want a refund",
    });
    let case = service.create(case).await?.get().await?.list().await?;
    case.update(EvaluationTestCaseUpdate::new().name("Refund in cash")).await?.delete().await?;
    let run = RunEvaluation { evaluation_id: evaluation.id().clone(), runs_per_test_case: Some(2) };
    let run = service.send(run).await?;
    service.alive(run).get().await?.list().await?;
    evaluation.delete().await
}

async fn results(service: &Service) -> Result<(), String> {
    let run: Id<EvaluationRun> = service.put(&json!({}), &[])?;
    let result: Id<EvaluationTestCaseResult> =
        service.put(&json!({}), &[("ai_evaluation_run", run.as_str())])?;
    let result = service.client.get(&result).await.map_err(|error| text(&error))?;
    service.alive(result).list().await.map(|_| ())
}

async fn summaries(service: &Service) -> Result<(), String> {
    let conversation = service.create(NewConversation::new().name("Refund")).await?;
    let under = [("conversation", conversation.id().as_str())];
    service.put::<Summary>(&json!({ "resourceId": conversation.id().as_str() }), &under)?;
    let summary = service.send(GetSummary { resource_id: conversation.id().cast(), lang: None }).await?;
    service.is_all(&summary)?;
    service.send(ListSummaries::default()).await.map(|_| ())
}
