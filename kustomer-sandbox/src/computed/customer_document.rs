//! Customers in documents: everything that the service adds to what was written.

use std::cell::OnceCell;
use std::sync::LazyLock;

use kustomer_schema::kobject;
use serde_json::{Map, Value, json};

use super::conversation;
use super::filling::fill_in;
use super::thread::{Ends, Thread, direction, sent_at};
use crate::attributes::Attributes;
use crate::json_object::{members, object};
use crate::store::{Record, Store};
use crate::timestamp;

const COLORS: &[&str] = &["blue", "green", "orange", "pink", "purple", "red", "silver", "teal", "yellow"];
const ICONS: &[&str] =
    &["anchor", "bolt", "cloud", "flower", "heart", "leaf", "moon", "plane", "scissors", "star"];

/// How many recent items a document has. The service's limit is not documented.
const MAX_RECENT: usize = 10;

/// Attributes that are omitted while they have no value.
const OMITTED_WHEN_NULL: &[&str] =
    &["externalId", "defaultLang", "lastSeenAt", "lastCustomerActivityAt", "firstName", "lastName"];

/// What a new customer has at once, as recorded.
static CONSTANT: LazyLock<Map<String, Value>> = LazyLock::new(|| {
    members(json!({
        "externalIds": [],
        "sharedExternalIds": [],
        "emails": [],
        "sharedEmails": [],
        "phones": [],
        "sharedPhones": [],
        "smoochIds": [],
        "whatsapps": [],
        "sharedWhatsapps": [],
        "facebookIds": [],
        "instagramIds": [],
        "socials": [],
        "sharedSocials": [],
        "urls": [],
        "locations": [],
        "activeUsers": [],
        "watchers": [],
        "deleted": false,
        "tags": [],
        "sentiment": {},
        "progressiveStatus": null,
        "satisfactionLevel": { "firstSatisfaction": { "sentByTeams": [] }, "lastSatisfaction": { "sentByTeams": [] } },
        "roleGroupVersions": [],
        "accessOverride": [],
    }))
});

/// What is computed for each document.
const COMPUTED: &[&str] = &[
    "conversationCounts",
    "displayColor",
    "displayIcon",
    "displayName",
    "firstName",
    "lastActivityAt",
    "lastConversation",
    "lastMessageAt",
    "lastMessageIn",
    "lastMessageOut",
    "lastMessageUnrespondedTo",
    "lastName",
    "preview",
    "recentItems",
    "recentLocation",
    "verified",
];

pub(super) fn complete(store: &Store, record: &Record, attributes: &mut Attributes) {
    let surroundings = Surroundings::of(store, record);
    fill_in(attributes, COMPUTED, &CONSTANT, |name| surroundings.computed(name));
    for name in OMITTED_WHEN_NULL {
        if attributes.get(name).is_some_and(Value::is_null) {
            attributes.remove(name);
        }
    }
}

pub(super) fn computed_from(name: &str) -> &'static [&'static str] {
    match name {
        // No search name is that of `recentItems`, which custom objects of all Klasses change as well.
        "conversationCounts" | "lastConversation" | "recentItems" => &["conversation"],
        "preview" => &["message"],
        _ if name.starts_with("lastMessage") => &["message"],
        _ => &[],
    }
}

pub(super) fn attribute(store: &Store, record: &Record, name: &str) -> Option<Value> {
    if COMPUTED.contains(&name) {
        Surroundings::of(store, record).computed(name)
    } else {
        CONSTANT.get(name).cloned()
    }
}

/// What the attributes of a customer are computed from. Several need the same records, which are looked up once.
struct Surroundings<'s> {
    store: &'s Store,
    customer: &'s Record,
    messages: OnceCell<Ends<'s>>,
    /// The last ones, newest first.
    conversations: OnceCell<Vec<&'s Record>>,
}

impl<'s> Surroundings<'s> {
    fn of(store: &'s Store, customer: &'s Record) -> Self {
        Self { store, customer, messages: OnceCell::new(), conversations: OnceCell::new() }
    }

    fn messages(&self) -> &Ends<'s> {
        self.messages.get_or_init(|| Thread::of(self.store, "customer", self.customer).ends())
    }

    fn conversations(&self) -> &[&'s Record] {
        self.conversations.get_or_init(|| self.of_customer("conversation").rev().take(MAX_RECENT).collect())
    }

    fn of_customer(&self, ty: &str) -> impl DoubleEndedIterator<Item = &'s Record> + use<'s> {
        let customer = self.customer.id.as_str();
        let referring = self.store.maybe_referring_to(ty, customer);
        referring.filter(move |found| found.text("customer") == Some(customer) && !found.is_marked_deleted())
    }

    fn computed(&self, name: &str) -> Option<Value> {
        let record = self.customer;
        Some(match name {
            "conversationCounts" => conversation::counts(self.store.conversation_counts(&record.id)),
            "displayColor" => color(record).into(),
            "displayIcon" => icon(record).into(),
            "displayName" => display_name(record).into(),
            "firstName" => return name_parts(record).0,
            "lastName" => return name_parts(record).1,
            // Recorded: the time of the last update, whatever was updated.
            "lastActivityAt" => timestamp::render(record.updated_at).into(),
            "lastConversation" => last_conversation(self.conversations().first().copied()),
            "recentItems" => self.recent_items(),
            "recentLocation" => json!({ "updatedAt": timestamp::render(record.created_at) }),
            "verified" => is_verified(record).into(),
            _ => return self.of_messages(name),
        })
    }

    /// Returns an attribute that follows from the customer's messages.
    fn of_messages(&self, name: &str) -> Option<Value> {
        let Ends { latest, last_in, last_out } = *self.messages();
        match name {
            "lastMessageAt" => latest.map(|message| timestamp::render(message.created_at).into()),
            "lastMessageIn" => {
                let mut last = summary(last_in);
                last["sentiment"] = json!({});
                Some(last)
            }
            "lastMessageOut" => Some(summary(last_out)),
            "lastMessageUnrespondedTo" => Some(summary(latest.filter(|message| direction(message) == "in"))),
            "preview" => Some(latest.map_or_else(|| json!({ "$init": true }), preview)),
            _ => None,
        }
    }

    /// Returns the conversations and custom objects of the customer that changed last.
    fn recent_items(&self) -> Value {
        let mut recent: Vec<(&str, &Record)> =
            self.conversations().iter().map(|found| ("conversation", *found)).collect();
        for ty in self.store.types().filter(|ty| kobject::klass_of(ty).is_some()) {
            recent.extend(self.of_customer(ty).rev().take(MAX_RECENT).map(|found| (ty, found)));
        }
        recent.sort_by_key(|(_, found)| std::cmp::Reverse(found.updated_at));
        recent.truncate(MAX_RECENT);
        recent.into_iter().map(|(ty, found)| recent_item(ty, found)).collect()
    }
}

/// Returns what a customer's document says of a message; an empty object without one.
fn summary(message: Option<&Record>) -> Value {
    let Some(message) = message else { return json!({}) };
    let channel = message.fields.get("channel").cloned().unwrap_or_default();
    object([("channel", channel), ("sentAt", timestamp::render(sent_at(message)).into())])
}

fn preview(message: &Record) -> Value {
    let mut preview = json!({
        "type": "message_received", "previewAt": timestamp::render(message.created_at),
    });
    if direction(message) == "out" {
        preview["type"] = "message_sent".into();
    }
    for (member, name) in [("channel", "channel"), ("subject", "subject"), ("text", "preview")] {
        if let Some(value) = message.fields.get(name) {
            preview[member] = value.clone();
        }
    }
    preview
}

fn last_conversation(found: Option<&Record>) -> Value {
    let list = |name: &str| found.and_then(|found| found.fields.get(name)).cloned();
    let mut summary = object([
        ("sentiment", json!({})),
        ("channels", list("channels").unwrap_or_else(|| json!([]))),
        ("tags", list("tags").unwrap_or_else(|| json!([]))),
    ]);
    if let Some(found) = found {
        summary["id"] = found.id.as_str().into();
    }
    summary
}

fn recent_item(ty: &str, record: &Record) -> Value {
    let updated_at = timestamp::render(record.updated_at);
    match kobject::klass_of(ty) {
        Some(klass) => json!({
            "meta": { "klassName": klass }, "updatedAt": updated_at, "type": "kobject", "id": record.id,
        }),
        None => json!({ "updatedAt": updated_at, "type": ty, "id": record.id }),
    }
}

/// Returns the first and the last name; `None` for a part that the name does not have.
fn name_parts(record: &Record) -> (Option<Value>, Option<Value>) {
    let name = record.text("name").map_or("", str::trim);
    let (first, last) = name.split_once(char::is_whitespace).unwrap_or((name, ""));
    let part = |part: &str| if part.is_empty() { None } else { Some(part.trim().into()) };
    (part(first), part(last))
}

/// Returns the name, or the first contact that identifies a customer without a name, or else the color and the icon.
fn display_name(record: &Record) -> String {
    let first = |list: &str, member: &str| record.fields.get(list)?.get(0)?.get(member)?.as_str();
    let name = record.text("name").map(str::trim).filter(|name| !name.is_empty());
    let found = name
        .or_else(|| first("emails", "email"))
        .or_else(|| first("phones", "phone"))
        .or_else(|| record.text("username"));
    found.map_or_else(|| format!("{} {}", title(color(record)), title(icon(record))), str::to_owned)
}

fn title(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn color(record: &Record) -> &'static str {
    pick(record, COLORS)
}

fn icon(record: &Record) -> &'static str {
    pick(record, ICONS)
}

fn pick(record: &Record, choices: &'static [&'static str]) -> &'static str {
    let look = record.id.bytes().map(usize::from).sum::<usize>();
    choices.get(look % choices.len()).copied().unwrap_or_default()
}

/// Recorded: a customer with a verified external ID is verified.
fn is_verified(record: &Record) -> bool {
    let is_verified = |entry: &Value| entry.get("verified").is_some_and(|verified| *verified == true);
    let lists = ["emails", "phones", "externalIds"].iter();
    let mut entries = lists.filter_map(|list| record.fields.get(*list)?.as_array()).flatten();
    entries.any(is_verified)
}
