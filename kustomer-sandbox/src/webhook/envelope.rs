//! The JSON of an event, with the members and the order that was recorded.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::changed::{self, Changed};
use crate::api::{Api, Resource};
use crate::document;
use crate::mask::Sensitive;
use crate::timestamp;

/// Who has made the change, as recorded for changes by the API. What the service writes for its own changes, such as the end
/// of a snooze, is not known.
const CLIENT: &str = "api-gw";

/// The only recorded event with the name of the organization. What decides that it is there is not known.
const NAMES_ORGANIZATION: &str = "kustomer.conversation.update";

/// Returns the value of `snsFilters`, as recorded for the events of this name. What decides it is not known; it is empty for
/// events that were not recorded.
fn sns_filters(name: &str) -> &'static [&'static str] {
    match name {
        "kustomer.conversation.create" => &["csat"],
        "kustomer.conversation.update" => &["assistant", "csat"],
        "kustomer.message.create" => &["assistant"],
        _ => &[],
    }
}

/// What an event says besides the record.
pub(super) struct Envelope<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    /// The ID of the organization.
    pub(super) org: &'a str,
    pub(super) org_name: &'a str,
    pub(super) created_at: Timestamp,
    /// The record before the change, as a resource object; `None` if it was created.
    pub(super) before: Option<&'a Value>,
    /// The record as a read returns it.
    pub(super) data: &'a Value,
    /// The same as JSON, as the receiver gets it, with members in the service's order.
    pub(super) text: &'a [u8],
    /// The attributes of the record whose values the receiver does not get.
    pub(super) sensitive: &'a Sensitive,
}

impl Envelope<'_> {
    /// Writes the event. Returns `None` if the record was updated without any difference.
    pub(super) fn to_text(&self, api: &Api, resource: Resource<'_>) -> Option<Vec<u8>> {
        let changes = match self.before {
            None => None,
            Some(before) => Some(self.changes(api, resource, before)?),
        };
        let mut text = Vec::new();
        let mut member = |name: &str, value: &[u8]| {
            text.extend_from_slice(if text.is_empty() { b"{" } else { b"," });
            text.extend_from_slice(json!(name).to_string().as_bytes());
            text.push(b':');
            text.extend_from_slice(value);
        };
        let quoted = |text: &str| json!(text).to_string().into_bytes();
        member("id", &quoted(self.id));
        member("name", &quoted(self.name));
        member("org", &quoted(self.org));
        member("partition", &quoted(self.org));
        if self.name == NAMES_ORGANIZATION {
            member("orgName", &quoted(self.org_name));
        }
        member("data", self.text);
        member("createdAt", &quoted(&timestamp::render(self.created_at)));
        if let Some(changes) = &changes {
            member("changes", changes);
        }
        member("persist", b"true");
        member("client", &quoted(CLIENT));
        member("dataId", &quoted(self.data["id"].as_str().unwrap_or_default()));
        let custom = |record: &Value| record["attributes"]["custom"].clone();
        let custom_changed = self.before.is_some_and(|before| custom(before) != custom(self.data));
        member("meta", json!({ "customChanged": custom_changed }).to_string().as_bytes());
        member("snsFilters", json!(sns_filters(self.name)).to_string().as_bytes());
        text.push(b'}');
        Some(text)
    }

    fn changes(&self, api: &Api, resource: Resource<'_>, before: &Value) -> Option<Vec<u8>> {
        let attributes = changed::attributes(resource, before, self.data);
        let relationships = changed::relationships(before, self.data);
        if attributes.is_empty() && relationships.is_empty() {
            return None;
        }
        let mut text = b"{\"attributes\":".to_vec();
        text.extend(members(&attributes, |name, value| {
            let mut shown = value.clone();
            self.sensitive.hide(name, &mut shown);
            document::attribute_to_text(api, resource, name, &shown)
        }));
        text.extend_from_slice(b",\"relationships\":");
        text.extend(members(&relationships, |_, value| value.to_string().into_bytes()));
        text.push(b'}');
        Some(text)
    }
}

fn members(changed: &[Changed<'_>], write: impl Fn(&str, &Value) -> Vec<u8>) -> Vec<u8> {
    let mut text = b"{".to_vec();
    for changed in changed {
        if text.len() > 1 {
            text.push(b',');
        }
        text.extend_from_slice(json!(changed.name).to_string().as_bytes());
        text.extend_from_slice(b":{\"op\":\"replace\",\"before\":");
        text.extend(write(changed.name, changed.before));
        text.extend_from_slice(b",\"after\":");
        text.extend(write(changed.name, changed.after));
        text.push(b'}');
    }
    text.push(b'}');
    text
}
