//! Records with everything that their schemas allow, seeded in the sandbox and read over HTTP by the client.

use kustomer::Id;
use kustomer::envelope::EncodeResource;
use kustomer::resource::{Get, Identified, List, Resource};
use kustomer::resources::{access, ai, apps, chat, core, kb, routing, settings, workflows};
use kustomer_schema::{Schema, ShortForm, api};
use serde_json::Value;

use crate::sample::samples;
use crate::service::{Service, is_all_of, text};

macro_rules! rows {
    ($step:ident, $service:expr; $($record:ty,)*) => {{
        let mut tried = Vec::new();
        let mut problems = Vec::new();
        $(
            tried.push(<$record as Resource>::TYPE);
            if let Err(problem) = $step::<$record>($service).await {
                problems.push(format!("{}: {problem}", <$record as Resource>::TYPE));
            }
        )*
        assert!(problems.is_empty(), "{}:\n{}", problems.len(), problems.join("\n"));
        tried.sort_unstable();
        tried
    }};
}

fn schema(ty: &str) -> &'static Schema {
    api().of_type(ty).unwrap_or_else(|| panic!("no schema of `{ty}`"))
}

/// The types with a method in the API.
fn with(call: fn(&ShortForm) -> bool) -> Vec<String> {
    let has =
        |schema: &&Schema| schema.operations.iter().filter_map(|found| found.short_form.as_ref()).any(call);
    let mut types: Vec<String> =
        api().schemas().iter().filter(has).map(|schema| schema.kind.type_name()).collect();
    types.sort_unstable();
    types
}

/// Returns what can be seeded: attributes in the schema only. Deleted records would be hidden, and the sandbox stores
/// one field for an attribute and a relationship of the same name.
fn seeds(ty: &str) -> Vec<Value> {
    let schema = schema(ty);
    let mut samples = samples(schema);
    for sample in &mut samples {
        let Some(record) = sample.as_object_mut() else { continue };
        record.remove("id");
        if let Some(attributes) = record.get_mut("attributes").and_then(Value::as_object_mut) {
            attributes.retain(|name, _| name == "custom" || schema.attribute(name).is_some());
            if let Some(deleted) = attributes.get_mut("deleted") {
                *deleted = false.into();
            }
            // The others are listed on request only.
            if ty == "klass" {
                attributes.insert("status".to_owned(), "enabled".into());
            }
        }
        if let Some(relationships) = record.get_mut("relationships").and_then(Value::as_object_mut) {
            relationships.retain(|name, _| schema.attribute(name).is_none());
        }
    }
    samples
}

async fn get<T: Get + Identified + EncodeResource + PartialEq>(service: &Service) -> Result<(), String> {
    for seed in seeds(T::TYPE) {
        let id: Id<T> = service.seed(&seed)?;
        let record = service.client.get(&id).await.map_err(|error| text(&error))?;
        if *record.id() != id {
            return Err(format!("{} in place of {id}", record.id()));
        }
        service.is_all(&record)?;
    }
    Ok(())
}

async fn list<T: List + EncodeResource + PartialEq>(service: &Service) -> Result<(), String> {
    let seeds = seeds(T::TYPE);
    for seed in &seeds {
        service.seed::<T>(seed)?;
    }
    let page = service.client.list::<T>().page_size(100).await.map_err(|error| text(&error))?;
    if let Some(bad) = page.bad_items().first() {
        return Err(bad.error().to_string());
    }
    let body = service.last_body();
    let data = body["data"].as_array().ok_or("no list")?;
    if data.len() < seeds.len() || data.len() != page.items().len() {
        return Err(format!("{} of {} sent, {} put in place", page.items().len(), data.len(), seeds.len()));
    }
    data.iter().zip(page.items()).try_for_each(|(data, record)| is_all_of(data, record))
}

#[tokio::test]
async fn records_read_by_id_are_complete() {
    let service = Service::start().await;
    let tried = rows! { get, &service;
        access::AuthToken,
        access::RoleGroup,
        access::Team,
        access::User,
        ai::Automation,
        ai::Evaluation,
        ai::EvaluationRun,
        ai::EvaluationTestCase,
        ai::EvaluationTestCaseResult,
        apps::AvailableApp,
        apps::Card,
        apps::EmailHook,
        apps::FormHook,
        apps::InstalledApp,
        apps::OutboundWebhook,
        apps::WebHook,
        core::Attachment,
        core::Brand,
        core::BulkJob,
        core::Company,
        core::Conversation,
        core::ConversationTime,
        core::Customer,
        core::CustomerMerge,
        core::Forward,
        core::Klass,
        core::Media,
        core::Message,
        core::Note,
        core::SatisfactionResponse,
        core::Schedule,
        core::Sla,
        core::Snooze,
        core::SubStatus,
        kb::Article,
        kb::ArticleVersion,
        kb::Category,
        kb::PublicCategory,
        kb::Form,
        kb::InternalCategory,
        kb::KnowledgeBase,
        kb::Route,
        kb::Tag,
        kb::Template,
        kb::Theme,
        routing::Queue,
        routing::QueueRule,
        routing::UserStatus,
        routing::WorkItem,
        routing::WorkSession,
        settings::SavedSearch,
        settings::Shortcut,
        settings::ShortcutCategory,
        settings::Snippet,
        workflows::Workflow,
        workflows::WorkflowVariable,
    };
    // Metadata is read by the name of the resource it describes; `calls` covers it.
    let mut readable = with(|call| matches!(call, ShortForm::Get));
    readable.retain(|ty| ty != "metadata");
    assert_eq!(tried, readable);
}

#[tokio::test]
async fn listed_records_are_complete() {
    let service = Service::start().await;
    let tried = rows! { list, &service;
        access::AuthRole,
        access::AuthToken,
        access::RoleGroup,
        access::Team,
        access::User,
        ai::Automation,
        ai::EvaluationRun,
        ai::EvaluationTestCase,
        ai::EvaluationTestCaseResult,
        apps::AvailableApp,
        apps::Card,
        apps::EmailHook,
        apps::FormHook,
        apps::InstalledApp,
        apps::KView,
        apps::OutboundWebhook,
        apps::OutboundWebhookTransaction,
        apps::WebHook,
        chat::Session,
        core::AuditLog,
        core::Brand,
        core::Company,
        core::Conversation,
        core::Customer,
        core::Klass,
        core::Message,
        core::Note,
        core::OutboundAccount,
        core::SatisfactionSurvey,
        core::Schedule,
        core::Snooze,
        core::SpamSender,
        kb::Article,
        kb::PublicArticle,
        kb::Category,
        kb::PublicCategory,
        kb::Form,
        kb::InternalCategory,
        kb::Route,
        kb::Tag,
        kb::Template,
        kb::Theme,
        routing::Queue,
        routing::QueueRule,
        routing::UserStatus,
        routing::TeamRoutingSettings,
        routing::WorkItem,
        routing::WorkSession,
        settings::Notification,
        settings::PinnedSearch,
        settings::SavedSearch,
        settings::Setting,
        settings::Shortcut,
        settings::ShortcutCategory,
        settings::Snippet,
        workflows::Workflow,
    };
    assert_eq!(tried, with(|call| matches!(call, ShortForm::List)));
}
