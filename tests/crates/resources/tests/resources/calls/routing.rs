//! Queues, statuses, work items and work sessions.

use kustomer::resources::access::NewTeam;
use kustomer::resources::routing::queue_metrics::ListQueueMetrics;
use kustomer::resources::routing::queue_rule::UpdateQueueRuleOrder;
use kustomer::resources::routing::queue_rule_criteria::GetQueueRuleCriteria;
use kustomer::resources::routing::team_routing_settings::{
    GetTeamRoutingSettings, ListCurrentUserRoutingSettings, UpdateTeamRoutingSettings,
};
use kustomer::resources::routing::work_item::{
    GetNextQueueWorkItem, ListConversationWorkItems, ListCurrentWorkSessionWorkItems, WorkItemQueue,
    WorkItemResource,
};
use kustomer::resources::routing::work_session::{GetCurrentWorkSession, UpdateCurrentWorkSession};
use kustomer::resources::routing::{
    NewQueue, NewQueueRule, NewUserStatus, NewWorkItem, QueueMetrics, QueueRuleUpdate, QueueUpdate,
    TeamRoutingSettings, TeamRoutingSettingsUpdate, UserStatusUpdate, WorkItem, WorkItemUpdate, WorkSession,
    WorkSessionUpdate,
};
use kustomer::{Id, NewConversation};
use serde_json::json;

use super::Problems;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("queues", queues(service)).await;
    problems.note("statuses", statuses(service)).await;
    problems.note("team settings", settings(service)).await;
    problems.note("work items", items(service)).await;
    problems.note("work sessions", sessions(service)).await;
}

async fn queues(service: &Service) -> Result<(), String> {
    let queue = service.create(NewQueue::new("Refunds")).await?.get().await?.list().await?;
    let queue = queue.update(QueueUpdate::new().display_name("Money back")).await?;
    let _: Id<QueueMetrics> = service.put(&json!({}), &[("queue", queue.id().as_str())])?;
    service.send(ListQueueMetrics { ids: vec![queue.id().clone(); 2], range_from: None }).await?;
    let rule = service.create(NewQueueRule::new().name("Refunds")).await?.get().await?.list().await?;
    let rule = rule.update(QueueRuleUpdate::new().description("What is about money.")).await?;
    service.send(UpdateQueueRuleOrder { rules: vec![rule.id().clone()] }).await?;
    service.send(GetQueueRuleCriteria).await?;
    rule.delete().await
}

async fn statuses(service: &Service) -> Result<(), String> {
    let status =
        service.create(NewUserStatus::new("Lunch", "unavailable")).await?.get().await?.list().await?;
    status.update(UserStatusUpdate::new().description("Back soon.")).await.map(|_| ())
}

async fn settings(service: &Service) -> Result<(), String> {
    let team = service.create(NewTeam::new("Routed")).await?;
    let id: Id<TeamRoutingSettings> = service.put(&json!({}), &[("team", team.id().as_str())])?;
    let page = service.client.list::<TeamRoutingSettings>().await.map_err(|error| text(&error))?;
    if page.items().iter().all(|found| found.id != id) {
        return Err(format!("{page:?}"));
    }
    service.is_all(&service.send(GetTeamRoutingSettings { id: team.id().clone() }).await?)?;
    let team_routing_settings = TeamRoutingSettingsUpdate::new().enabled(true);
    service.send(UpdateTeamRoutingSettings { id: team.id().clone(), team_routing_settings }).await.map(|_| ())
}

async fn items(service: &Service) -> Result<(), String> {
    let queue = service.create(NewQueue::new("Claims")).await?;
    let conversation = service.create(NewConversation::new()).await?;
    let resource = WorkItemResource { id: Some(conversation.id().clone()), ..WorkItemResource::default() };
    let entry = WorkItemQueue { id: Some(queue.id().clone()), ..WorkItemQueue::default() };
    let item =
        service.create(NewWorkItem::new(resource).queue_entry(entry)).await?.get().await?.list().await?;
    let item = item.under(queue.id()).await?;
    let id = item.id().clone();
    item.update(WorkItemUpdate::new().paused(true)).await?;
    let of_conversation = ListConversationWorkItems {
        id: conversation.id().clone(),
        page: None,
        page_size: None,
        status: None,
    };
    let page = service.send(of_conversation).await?;
    let next = service.send(GetNextQueueWorkItem { id: queue.id().clone() }).await?;
    if page.items().is_empty() || next.id != id {
        return Err(format!("{page:?}, next {next:?}"));
    }
    Ok(())
}

async fn sessions(service: &Service) -> Result<(), String> {
    let queue = service.create(NewQueue::new("Sales")).await?;
    let team = service.create(NewTeam::new("Sales")).await?;
    let id: Id<WorkSession> = service.put(&json!({}), &[("queue", queue.id().as_str())])?;
    let session = service.client.get(&id).await.map_err(|error| text(&error))?;
    let session = service.alive(session).get().await?.list().await?.under(queue.id()).await?;
    let session = session.update(WorkSessionUpdate::new().team(team.id())).await?;
    let item: Id<WorkItem> = service.put(&json!({}), &[("work_session", session.id().as_str())])?;
    let item = service.client.get(&item).await.map_err(|error| text(&error))?;
    service.alive(item).under(session.id()).await?;
    service.send(GetCurrentWorkSession).await?;
    service.send(ListCurrentWorkSessionWorkItems).await?;
    service.send(ListCurrentUserRoutingSettings::default()).await?;
    service.send(UpdateCurrentWorkSession { work_session: WorkSessionUpdate::new() }).await.map(|_| ())
}
