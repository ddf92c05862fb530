//! Search names that cannot be derived from the name of an attribute, and those that the sandbox cannot answer.

/// Search names without their context, by the type of the records, with the paths of their values: an attribute, then members.
/// The first path that has a value counts.
const OTHER_NAMES: &[(&str, &str, &[&str])] = &[
    ("company", "email", &["emails.email"]),
    ("company", "phone", &["phones.phone"]),
    ("conversation", "campaign_id", &["campaign"]),
    // The time at which it was sent, for all messages that are not imported.
    ("conversation", "last_message_sent_at", &["lastMessageAt"]),
    ("conversation", "satisfaction_created_at", &["satisfactionLevel.createdAt"]),
    ("conversation", "satisfaction_rating", &["satisfactionLevel.rating", "satisfaction"]),
    ("conversation", "satisfaction_score", &["satisfactionLevel.score"]),
    ("conversation", "satisfaction_sent_by", &["satisfactionLevel.sentBy"]),
    ("conversation", "satisfaction_sent_by_teams", &["satisfactionLevel.sentByTeams"]),
    ("conversation", "satisfaction_status", &["satisfactionLevel.status"]),
    ("conversation", "satisfaction_survey_id", &["satisfactionLevel.form"]),
    ("conversation", "sla_breach_at", &["sla.breach.at"]),
    ("conversation", "sla_breach_metric", &["sla.breach.metric"]),
    ("conversation", "sla_satisfied_at", &["sla.summary.satisfiedAt"]),
    ("customer", "activity_at", &["lastActivityAt"]),
    ("customer", "address", &["locations.address"]),
    ("customer", "conversations_count", &["conversationCounts.all"]),
    ("customer", "done", &["conversationCounts.done"]),
    ("customer", "email", &["emails.email"]),
    ("customer", "last_message_sent_at", &["lastMessageAt"]),
    ("customer", "open", &["conversationCounts.open"]),
    ("customer", "phone", &["phones.phone"]),
    ("customer", "satisfaction_avg_rating", &["satisfactionLevel.avgRating"]),
    ("customer", "satisfaction_avg_score", &["satisfactionLevel.avgScore"]),
    ("customer", "shared_email", &["sharedEmails.email"]),
    ("customer", "shared_externalId", &["sharedExternalIds.externalId"]),
    ("customer", "shared_phone", &["sharedPhones.phone"]),
    ("customer", "shared_social_type", &["sharedSocials.type"]),
    ("customer", "shared_social_userid", &["sharedSocials.userid"]),
    ("customer", "shared_social_username", &["sharedSocials.username"]),
    ("customer", "snoozed", &["conversationCounts.snoozed"]),
    ("customer", "social", &["socials.username"]),
    ("customer", "social_type", &["socials.type"]),
    ("customer", "social_userid", &["socials.userid"]),
    ("customer", "social_username", &["socials.username"]),
    ("customer", "url", &["urls.url"]),
    ("customer", "urls", &["urls.url"]),
    ("customer", "whatsapp", &["whatsapps.phone"]),
    // The plain text, for a message whose channel has no text of its own.
    ("message", "body", &["meta.body", "preview"]),
    ("message", "error_title", &["error.title"]),
    ("message", "recipients", &["meta.to", "meta.recipient"]),
    ("message", "sender", &["meta.from"]),
];

/// Search names with their context whose values the sandbox does not have: the service derives them from data that is not
/// documented.
pub(super) const UNSUPPORTED: &[&str] = &["customer_status", "message_redacted_at", "tracking_events"];

/// Returns the paths of a name without its context.
pub(super) fn paths(ty: &str, name: &str) -> Option<&'static [&'static str]> {
    let found = OTHER_NAMES.iter().find(|(of, known, _)| *of == ty && *known == name);
    found.map(|(.., paths)| *paths)
}
