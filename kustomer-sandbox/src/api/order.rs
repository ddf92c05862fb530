//! The order of members in documents: that of recordings of the service, and for everything else that of the schema.

use kustomer_schema::kobject;

/// The attributes of recorded documents, with those that were not recorded where they belong.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    (
        "customer",
        &[
            "name",
            "displayName",
            "displayColor",
            "displayIcon",
            "firstName",
            "lastName",
            "externalId",
            "externalIds",
            "sharedExternalIds",
            "signedUpAt",
            "username",
            "emails",
            "sharedEmails",
            "phones",
            "sharedPhones",
            "smoochIds",
            "whatsapps",
            "sharedWhatsapps",
            "facebookIds",
            "instagramIds",
            "socials",
            "sharedSocials",
            "urls",
            "locations",
            "activeUsers",
            "watchers",
            "recentLocation",
            "createdAt",
            "updatedAt",
            "modifiedAt",
            "lastActivityAt",
            "lastCustomerActivityAt",
            "lastMessageAt",
            "deleted",
            "lastMessageIn",
            "lastMessageOut",
            "lastMessageUnrespondedTo",
            "lastConversation",
            "conversationCounts",
            "preview",
            "tags",
            "sentiment",
            "progressiveStatus",
            "verified",
            "rev",
            "recentItems",
            "satisfactionLevel",
            "roleGroupVersions",
            "accessOverride",
        ],
    ),
    (
        "conversation",
        &[
            "externalId",
            "name",
            "channels",
            "preview",
            "status",
            "open",
            "messageCount",
            "noteCount",
            "satisfaction",
            "satisfactionLevel",
            "createdAt",
            "updatedAt",
            "modifiedAt",
            "lastActivityAt",
            "spam",
            "ended",
            "tags",
            "suggestedTags",
            "predictions",
            "suggestedShortcuts",
            "firstMessageIn",
            "firstMessageOut",
            "lastMessageIn",
            "lastMessageOut",
            "lastMessageUnrespondedTo",
            "lastMessageUnrespondedToSinceLastDone",
            "lastMessageAt",
            "assignedUsers",
            "assignedTeams",
            "firstResponse",
            "firstResponseSinceLastDone",
            "lastResponse",
            "firstDone",
            "lastDone",
            "direction",
            "outboundMessageCount",
            "inboundMessageCount",
            "rev",
            "priority",
            "defaultLang",
            "locale",
            "roleGroupVersions",
            "accessOverride",
            "modificationHistory",
            "billingStatus",
            "assistant",
            "aiAgent",
            "phase",
            "matchedTimeBasedRules",
        ],
    ),
    (
        "message",
        &[
            "externalId",
            "channel",
            "app",
            "size",
            "direction",
            "directionType",
            "subject",
            "preview",
            "meta",
            "status",
            "assignedTeams",
            "assignedUsers",
            "error",
            "errorAt",
            "auto",
            "sentAt",
            "createdAt",
            "updatedAt",
            "modifiedAt",
            "redacted",
            "createdByTeams",
            "rev",
            "reactions",
            "intentDetections",
        ],
    ),
];

/// The attributes of custom objects, of whatever Klass.
const OF_KOBJECT: &[&str] = &[
    "title",
    "description",
    "icon",
    "images",
    "custom",
    "tags",
    "externalId",
    "updatedAt",
    "createdAt",
    "rev",
    "roleGroupVersions",
];

/// The members of nested objects, by the name of their attribute.
const MEMBERS: &[(&str, &[&str])] = &[
    ("conversationCounts", &["done", "open", "snoozed", "all"]),
    ("emails", &["type", "verified", "email"]),
    ("error", &["status", "code", "title", "meta"]),
    ("externalIds", &["verified", "externalId"]),
    ("firstDone", &["createdByTeams", "assignedTeams", "assignedUsers"]),
    ("firstResponse", &["createdByTeams", "assignedTeams", "assignedUsers"]),
    ("firstResponseSinceLastDone", &["createdByTeams", "assignedTeams", "assignedUsers"]),
    ("lastConversation", &["id", "sentiment", "channels", "tags"]),
    ("lastDone", &["createdByTeams", "assignedTeams", "assignedUsers"]),
    ("lastResponse", &["createdByTeams", "assignedTeams", "assignedUsers"]),
    (
        "modificationHistory",
        &[
            "nameAt",
            "priorityAt",
            "channelAt",
            "assignedTeamsAt",
            "assignedUsersAt",
            "brandAt",
            "defaultLangAt",
            "statusAt",
            "tagsAt",
            "customAt",
        ],
    ),
    ("phones", &["type", "verified", "phone"]),
    ("recentItems", &["meta", "updatedAt", "type", "id"]),
    ("satisfactionLevel", &["firstSatisfaction", "lastSatisfaction", "sentByTeams", "answers"]),
];

const RELATIONSHIPS: &[(&str, &[&str])] = &[
    ("customer", &["messages", "company", "createdBy", "modifiedBy", "org"]),
    ("conversation", &["messages", "createdBy", "modifiedBy", "org", "customer", "queue", "brand"]),
    ("message", &["org", "createdBy", "modifiedBy", "customer", "conversation"]),
];

const RELATIONSHIPS_OF_KOBJECT: &[&str] = &["org", "klass", "customer"];

/// The members of most relationships.
pub(super) const RELATIONSHIP: &[&str] = &["links", "link", "data", "meta"];

/// Relationships with `data` before `links`, by the type of the record.
const DATA_FIRST: &[(&str, &[&str])] =
    &[("customer", &["org"]), ("conversation", &["customer", "queue", "brand"])];

/// Returns the attributes of records of a type in their order. `known` are those of the schema, in its order.
pub(super) fn attributes<'n>(ty: &str, known: &[&'n str]) -> Vec<&'n str> {
    recorded_first(of_type(ty, ATTRIBUTES, OF_KOBJECT), known)
}

/// Returns the relationships of records of a type in their order. `known` are those of the schema, in its order.
pub(super) fn relationships<'n>(ty: &str, known: &[&'n str]) -> Vec<&'n str> {
    recorded_first(of_type(ty, RELATIONSHIPS, RELATIONSHIPS_OF_KOBJECT), known)
}

fn recorded_first<'n>(recorded: &'static [&'static str], known: &[&'n str]) -> Vec<&'n str> {
    let others = known.iter().copied().filter(|name| !recorded.contains(name));
    recorded.iter().copied().chain(others).collect()
}

/// Returns the order of the members of a relationship.
pub(super) fn relationship(ty: &str, name: &str) -> &'static [&'static str] {
    if found(DATA_FIRST, ty).is_some_and(|names| names.contains(&name)) {
        &["data", "links", "link", "meta"]
    } else {
        RELATIONSHIP
    }
}

/// Returns the order of the members of a recorded attribute, or of the entries of a list.
pub(super) fn members(attribute: &str) -> Option<&'static [&'static str]> {
    found(MEMBERS, attribute)
}

fn of_type(
    ty: &str,
    orders: &[(&str, &'static [&'static str])],
    of_kobject: &'static [&'static str],
) -> &'static [&'static str] {
    match kobject::klass_of(ty) {
        Some(_) => of_kobject,
        None => found(orders, ty).unwrap_or_default(),
    }
}

fn found(orders: &[(&str, &'static [&'static str])], name: &str) -> Option<&'static [&'static str]> {
    orders.iter().find(|(known, _)| *known == name).map(|(_, names)| *names)
}
