//! Every resource of the API: its file in `schemas/`, and its type in the SDK.

use std::fmt::Debug;

use kustomer::envelope::{
    EncodeResource, document_from_slice, document_to_string, list_from_slice, list_to_string,
};
use kustomer::resource::Resource;
use kustomer::resources::{access, ai, apps, chat, core, kb, routing, settings, workflows};

/// A resource, independent of its Rust type.
pub(crate) struct Row {
    /// The file without its extension: `core/customer`.
    pub(crate) file: &'static str,
    /// The JSON:API type.
    pub(crate) type_name: &'static str,
    /// Decodes a document, encodes it, and decodes it again; both results must be equal.
    pub(crate) document: fn(&str) -> Result<String, String>,
    /// Does the same with a list.
    pub(crate) list: fn(&str) -> Result<String, String>,
}

macro_rules! rows {
    ($($file:literal: $record:ty,)*) => {
        /// All resources, in the order of their files.
        pub(crate) const ROWS: &[Row] = &[$(Row {
            file: $file,
            type_name: <$record as Resource>::TYPE,
            document: document::<$record>,
            list: list::<$record>,
        },)*];
    };
}

rows! {
    "access/auth_customer_settings": access::CustomerAuthSettings,
    "access/auth_role": access::AuthRole,
    "access/auth_settings": access::AuthSettings,
    "access/auth_settings_public": access::PublicAuthSettings,
    "access/auth_token": access::AuthToken,
    "access/role_group": access::RoleGroup,
    "access/team": access::Team,
    "access/user": access::User,
    "ai/automation": ai::Automation,
    "ai/evaluation": ai::Evaluation,
    "ai/evaluation_run": ai::EvaluationRun,
    "ai/evaluation_test_case": ai::EvaluationTestCase,
    "ai/evaluation_test_case_result": ai::EvaluationTestCaseResult,
    "ai/summary": ai::Summary,
    "apps/available_app": apps::AvailableApp,
    "apps/card": apps::Card,
    "apps/email_hook": apps::EmailHook,
    "apps/form_hook": apps::FormHook,
    "apps/hook_transaction": apps::HookTransaction,
    "apps/installed_app": apps::InstalledApp,
    "apps/kview": apps::KView,
    "apps/kview_order": apps::KViewOrder,
    "apps/outbound_webhook": apps::OutboundWebhook,
    "apps/outbound_webhook_transaction": apps::OutboundWebhookTransaction,
    "apps/web_hook": apps::WebHook,
    "chat/message": chat::Message,
    "chat/session": chat::Session,
    "core/attachment": core::Attachment,
    "core/audit_log": core::AuditLog,
    "core/brand": core::Brand,
    "core/bulk_batch": core::BulkBatch,
    "core/bulk_job": core::BulkJob,
    "core/comment": core::Comment,
    "core/company": core::Company,
    "core/conversation": core::Conversation,
    "core/conversation_time": core::ConversationTime,
    "core/customer": core::Customer,
    "core/customer_merge": core::CustomerMerge,
    "core/draft": core::Draft,
    "core/draft_attachment": core::DraftAttachment,
    "core/event": core::Event,
    "core/forward": core::Forward,
    "core/forward_attachment": core::ForwardAttachment,
    "core/holiday": core::Holiday,
    "core/kedge": core::CompanyEdge,
    "core/klass": core::Klass,
    "core/kobject": core::AnyKObject,
    "core/media": core::Media,
    "core/message": core::Message,
    "core/message_redaction": core::MessageRedaction,
    "core/metadata": core::Metadata,
    "core/note": core::Note,
    "core/outbound_account": core::OutboundAccount,
    "core/satisfaction": core::SatisfactionSurvey,
    "core/satisfaction_response": core::SatisfactionResponse,
    "core/schedule": core::Schedule,
    "core/session": core::Session,
    "core/sla": core::Sla,
    "core/sla_version": core::SlaVersion,
    "core/snooze": core::Snooze,
    "core/spam_sender": core::SpamSender,
    "core/sub_status": core::SubStatus,
    "core/tag": core::Tag,
    "core/tracking_event": core::TrackingEvent,
    "core/tracking_identity": core::TrackingIdentity,
    "core/unmasking_window": core::CustomerUnmasking,
    "kb/article": kb::Article,
    "kb/article_public": kb::PublicArticle,
    "kb/article_schedule": kb::ArticleSchedule,
    "kb/article_version": kb::ArticleVersion,
    "kb/category": kb::Category,
    "kb/category_public": kb::PublicCategory,
    "kb/custom_domain": kb::CustomDomain,
    "kb/form": kb::Form,
    "kb/internal_category": kb::InternalCategory,
    "kb/knowledge_base": kb::KnowledgeBase,
    "kb/route": kb::Route,
    "kb/tag": kb::Tag,
    "kb/template": kb::Template,
    "kb/theme": kb::Theme,
    "kb/theme_file": kb::ThemeFile,
    "kb/theme_revision": kb::ThemeRevision,
    "routing/queue": routing::Queue,
    "routing/queue_metrics": routing::QueueMetrics,
    "routing/queue_rule": routing::QueueRule,
    "routing/queue_rule_criteria": routing::QueueRuleCriteria,
    "routing/queue_rule_order": routing::QueueRuleOrder,
    "routing/status": routing::UserStatus,
    "routing/team_routing_settings": routing::TeamRoutingSettings,
    "routing/work_item": routing::WorkItem,
    "routing/work_session": routing::WorkSession,
    "settings/chat_settings": settings::ChatSettings,
    "settings/notification": settings::Notification,
    "settings/notification_log_settings": settings::NotificationLogSettings,
    "settings/notification_settings": settings::NotificationSettings,
    "settings/pinned_search": settings::PinnedSearch,
    "settings/saved_search": settings::SavedSearch,
    "settings/saved_search_folder": settings::SavedSearchFolder,
    "settings/saved_search_positions": settings::SavedSearchPositions,
    "settings/saved_search_schema": settings::SavedSearchSchema,
    "settings/setting": settings::Setting,
    "settings/shortcut": settings::Shortcut,
    "settings/shortcut_category": settings::ShortcutCategory,
    "settings/snippet": settings::Snippet,
    "settings/user_setting": settings::UserSetting,
    "workflows/workflow": workflows::Workflow,
    "workflows/workflow_process": workflows::WorkflowProcess,
    "workflows/workflow_variable": workflows::WorkflowVariable,
}

fn document<T: Resource + EncodeResource + PartialEq + Debug>(text: &str) -> Result<String, String> {
    let record: T = document_from_slice(text.as_bytes()).map_err(|error| error.to_string())?;
    let written = document_to_string(&record).map_err(|error| error.to_string())?;
    let again: T =
        document_from_slice(written.as_bytes()).map_err(|error| format!("{error} in {written}"))?;
    if again == record { Ok(written) } else { Err(format!("{record:#?} became {again:#?}")) }
}

fn list<T: Resource + EncodeResource + PartialEq + Debug>(text: &str) -> Result<String, String> {
    let page = list_from_slice::<T>(text.as_bytes()).map_err(|error| error.to_string())?;
    if let Some(bad) = page.bad_items().first() {
        return Err(bad.error().to_string());
    }
    let written = list_to_string(page.items()).map_err(|error| error.to_string())?;
    let again = list_from_slice::<T>(written.as_bytes()).map_err(|error| format!("{error} in {written}"))?;
    if again.items() == page.items() && again.bad_items().is_empty() {
        Ok(written)
    } else {
        Err(format!("{:#?} became {:#?}", page.items(), again.items()))
    }
}
