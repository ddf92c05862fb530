//! The schemas of the whole API, compiled in. A test compares the table with the folder and prints the expected table.

use std::sync::OnceLock;

use crate::schema_set::SchemaSet;

/// Returns the schemas of the whole API, loaded on first use.
///
/// # Panics
///
/// Never: a test loads the table.
pub fn api() -> &'static SchemaSet {
    static API: OnceLock<SchemaSet> = OnceLock::new();
    API.get_or_init(|| match SchemaSet::from_texts(FILES.iter().copied()) {
        Ok(set) => set,
        Err(problems) => panic!("the schemas of the API have problems: {problems}"),
    })
}

/// Each file with its text, sorted by path.
#[rustfmt::skip]
const FILES: &[(&str, &str)] = &[
    ("access/about.md", include_str!("../../schemas/access/about.md")),
    ("access/auth_customer_settings.json", include_str!("../../schemas/access/auth_customer_settings.json")),
    ("access/auth_role.json", include_str!("../../schemas/access/auth_role.json")),
    ("access/auth_settings.json", include_str!("../../schemas/access/auth_settings.json")),
    ("access/auth_settings_public.json", include_str!("../../schemas/access/auth_settings_public.json")),
    ("access/auth_token.json", include_str!("../../schemas/access/auth_token.json")),
    ("access/role_group.json", include_str!("../../schemas/access/role_group.json")),
    ("access/team.json", include_str!("../../schemas/access/team.json")),
    ("access/user.json", include_str!("../../schemas/access/user.json")),
    ("ai/about.md", include_str!("../../schemas/ai/about.md")),
    ("ai/automation.json", include_str!("../../schemas/ai/automation.json")),
    ("ai/evaluation.json", include_str!("../../schemas/ai/evaluation.json")),
    ("ai/evaluation_run.json", include_str!("../../schemas/ai/evaluation_run.json")),
    ("ai/evaluation_test_case.json", include_str!("../../schemas/ai/evaluation_test_case.json")),
    ("ai/evaluation_test_case_result.json", include_str!("../../schemas/ai/evaluation_test_case_result.json")),
    ("ai/summary.json", include_str!("../../schemas/ai/summary.json")),
    ("apps/about.md", include_str!("../../schemas/apps/about.md")),
    ("apps/available_app.json", include_str!("../../schemas/apps/available_app.json")),
    ("apps/card.json", include_str!("../../schemas/apps/card.json")),
    ("apps/email_hook.json", include_str!("../../schemas/apps/email_hook.json")),
    ("apps/form_hook.json", include_str!("../../schemas/apps/form_hook.json")),
    ("apps/hook_transaction.json", include_str!("../../schemas/apps/hook_transaction.json")),
    ("apps/installed_app.json", include_str!("../../schemas/apps/installed_app.json")),
    ("apps/kview.json", include_str!("../../schemas/apps/kview.json")),
    ("apps/kview_order.json", include_str!("../../schemas/apps/kview_order.json")),
    ("apps/outbound_webhook.json", include_str!("../../schemas/apps/outbound_webhook.json")),
    ("apps/outbound_webhook_transaction.json", include_str!("../../schemas/apps/outbound_webhook_transaction.json")),
    ("apps/web_hook.json", include_str!("../../schemas/apps/web_hook.json")),
    ("chat/about.md", include_str!("../../schemas/chat/about.md")),
    ("chat/message.json", include_str!("../../schemas/chat/message.json")),
    ("chat/session.json", include_str!("../../schemas/chat/session.json")),
    ("core/about.md", include_str!("../../schemas/core/about.md")),
    ("core/attachment.json", include_str!("../../schemas/core/attachment.json")),
    ("core/audit_log.json", include_str!("../../schemas/core/audit_log.json")),
    ("core/brand.json", include_str!("../../schemas/core/brand.json")),
    ("core/bulk_batch.json", include_str!("../../schemas/core/bulk_batch.json")),
    ("core/bulk_job.json", include_str!("../../schemas/core/bulk_job.json")),
    ("core/comment.json", include_str!("../../schemas/core/comment.json")),
    ("core/company.json", include_str!("../../schemas/core/company.json")),
    ("core/conversation.json", include_str!("../../schemas/core/conversation.json")),
    ("core/conversation_time.json", include_str!("../../schemas/core/conversation_time.json")),
    ("core/customer.json", include_str!("../../schemas/core/customer.json")),
    ("core/customer_merge.json", include_str!("../../schemas/core/customer_merge.json")),
    ("core/draft.json", include_str!("../../schemas/core/draft.json")),
    ("core/draft_attachment.json", include_str!("../../schemas/core/draft_attachment.json")),
    ("core/event.json", include_str!("../../schemas/core/event.json")),
    ("core/forward.json", include_str!("../../schemas/core/forward.json")),
    ("core/forward_attachment.json", include_str!("../../schemas/core/forward_attachment.json")),
    ("core/holiday.json", include_str!("../../schemas/core/holiday.json")),
    ("core/kedge.json", include_str!("../../schemas/core/kedge.json")),
    ("core/klass.json", include_str!("../../schemas/core/klass.json")),
    ("core/kobject.json", include_str!("../../schemas/core/kobject.json")),
    ("core/media.json", include_str!("../../schemas/core/media.json")),
    ("core/message.json", include_str!("../../schemas/core/message.json")),
    ("core/message_redaction.json", include_str!("../../schemas/core/message_redaction.json")),
    ("core/metadata.json", include_str!("../../schemas/core/metadata.json")),
    ("core/note.json", include_str!("../../schemas/core/note.json")),
    ("core/outbound_account.json", include_str!("../../schemas/core/outbound_account.json")),
    ("core/satisfaction.json", include_str!("../../schemas/core/satisfaction.json")),
    ("core/satisfaction_response.json", include_str!("../../schemas/core/satisfaction_response.json")),
    ("core/schedule.json", include_str!("../../schemas/core/schedule.json")),
    ("core/session.json", include_str!("../../schemas/core/session.json")),
    ("core/sla.json", include_str!("../../schemas/core/sla.json")),
    ("core/sla_version.json", include_str!("../../schemas/core/sla_version.json")),
    ("core/snooze.json", include_str!("../../schemas/core/snooze.json")),
    ("core/spam_sender.json", include_str!("../../schemas/core/spam_sender.json")),
    ("core/sub_status.json", include_str!("../../schemas/core/sub_status.json")),
    ("core/tag.json", include_str!("../../schemas/core/tag.json")),
    ("core/tracking_event.json", include_str!("../../schemas/core/tracking_event.json")),
    ("core/tracking_identity.json", include_str!("../../schemas/core/tracking_identity.json")),
    ("core/unmasking_window.json", include_str!("../../schemas/core/unmasking_window.json")),
    ("kb/about.md", include_str!("../../schemas/kb/about.md")),
    ("kb/article.json", include_str!("../../schemas/kb/article.json")),
    ("kb/article_public.json", include_str!("../../schemas/kb/article_public.json")),
    ("kb/article_schedule.json", include_str!("../../schemas/kb/article_schedule.json")),
    ("kb/article_version.json", include_str!("../../schemas/kb/article_version.json")),
    ("kb/category.json", include_str!("../../schemas/kb/category.json")),
    ("kb/category_public.json", include_str!("../../schemas/kb/category_public.json")),
    ("kb/custom_domain.json", include_str!("../../schemas/kb/custom_domain.json")),
    ("kb/form.json", include_str!("../../schemas/kb/form.json")),
    ("kb/internal_category.json", include_str!("../../schemas/kb/internal_category.json")),
    ("kb/knowledge_base.json", include_str!("../../schemas/kb/knowledge_base.json")),
    ("kb/route.json", include_str!("../../schemas/kb/route.json")),
    ("kb/tag.json", include_str!("../../schemas/kb/tag.json")),
    ("kb/template.json", include_str!("../../schemas/kb/template.json")),
    ("kb/theme.json", include_str!("../../schemas/kb/theme.json")),
    ("kb/theme_file.json", include_str!("../../schemas/kb/theme_file.json")),
    ("kb/theme_revision.json", include_str!("../../schemas/kb/theme_revision.json")),
    ("routing/about.md", include_str!("../../schemas/routing/about.md")),
    ("routing/queue.json", include_str!("../../schemas/routing/queue.json")),
    ("routing/queue_metrics.json", include_str!("../../schemas/routing/queue_metrics.json")),
    ("routing/queue_rule.json", include_str!("../../schemas/routing/queue_rule.json")),
    ("routing/queue_rule_criteria.json", include_str!("../../schemas/routing/queue_rule_criteria.json")),
    ("routing/queue_rule_order.json", include_str!("../../schemas/routing/queue_rule_order.json")),
    ("routing/status.json", include_str!("../../schemas/routing/status.json")),
    ("routing/team_routing_settings.json", include_str!("../../schemas/routing/team_routing_settings.json")),
    ("routing/work_item.json", include_str!("../../schemas/routing/work_item.json")),
    ("routing/work_session.json", include_str!("../../schemas/routing/work_session.json")),
    ("settings/about.md", include_str!("../../schemas/settings/about.md")),
    ("settings/chat_settings.json", include_str!("../../schemas/settings/chat_settings.json")),
    ("settings/notification.json", include_str!("../../schemas/settings/notification.json")),
    ("settings/notification_log_settings.json", include_str!("../../schemas/settings/notification_log_settings.json")),
    ("settings/notification_settings.json", include_str!("../../schemas/settings/notification_settings.json")),
    ("settings/pinned_search.json", include_str!("../../schemas/settings/pinned_search.json")),
    ("settings/saved_search.json", include_str!("../../schemas/settings/saved_search.json")),
    ("settings/saved_search_folder.json", include_str!("../../schemas/settings/saved_search_folder.json")),
    ("settings/saved_search_positions.json", include_str!("../../schemas/settings/saved_search_positions.json")),
    ("settings/saved_search_schema.json", include_str!("../../schemas/settings/saved_search_schema.json")),
    ("settings/setting.json", include_str!("../../schemas/settings/setting.json")),
    ("settings/shortcut.json", include_str!("../../schemas/settings/shortcut.json")),
    ("settings/shortcut_category.json", include_str!("../../schemas/settings/shortcut_category.json")),
    ("settings/snippet.json", include_str!("../../schemas/settings/snippet.json")),
    ("settings/user_setting.json", include_str!("../../schemas/settings/user_setting.json")),
    ("workflows/about.md", include_str!("../../schemas/workflows/about.md")),
    ("workflows/workflow.json", include_str!("../../schemas/workflows/workflow.json")),
    ("workflows/workflow_process.json", include_str!("../../schemas/workflows/workflow_process.json")),
    ("workflows/workflow_variable.json", include_str!("../../schemas/workflows/workflow_variable.json")),
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// The folders in `schemas/` that belong to the API.
    const REGISTRIES: [&str; 9] =
        ["access", "ai", "apps", "chat", "core", "kb", "routing", "settings", "workflows"];

    fn schemas() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas")
    }

    fn in_folder() -> Vec<String> {
        let mut files = Vec::new();
        for registry in REGISTRIES {
            let folder = schemas().join(registry);
            if folder.is_dir() {
                let set = SchemaSet::from_folder(&folder)
                    .unwrap_or_else(|problems| panic!("{}", problems.render("")));
                files.extend(set.files().paths().map(|file| format!("{registry}/{file}")));
            }
        }
        files
    }

    #[test]
    fn the_table_has_every_file_of_the_folder() {
        let files = in_folder();
        let table: Vec<&str> = FILES.iter().map(|(file, _)| *file).collect();
        let lines =
            files.iter().map(|file| format!("    ({file:?}, include_str!(\"../../schemas/{file}\")),"));
        let right = lines.collect::<Vec<_>>().join("\n");
        assert!(table == files, "the table in `src/api.rs` should be:\n{right}");
    }

    #[test]
    fn the_table_names_the_files_it_includes() {
        for (file, text) in FILES {
            let on_disk = std::fs::read_to_string(schemas().join(file))
                .unwrap_or_else(|error| panic!("{file}: {error}"));
            assert!(on_disk == *text, "`{file}` has the text of another file");
        }
    }

    #[test]
    fn the_schemas_of_the_api_load() {
        let schemas = FILES.iter().filter(|(file, _)| !file.ends_with("/about.md"));
        assert_eq!(api().schemas().len(), schemas.count());
        assert!(std::ptr::eq(api(), api()));
    }
}
