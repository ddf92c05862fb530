//! Rules that the service's documentation states in prose and the schemas do not contain.

use serde_json::{Map, Value};

use super::file::check_file;
use super::format::{is_email, is_klass_name, is_tag};
use super::mistakes::Mistakes;
use super::webhook::check_webhook;
use crate::api::WriteKind;

/// Contact lists. The limit of ten entries is documented for locations and for the lists of companies, and assumed for
/// the others.
const CONTACTS: &[&str] = &[
    "emails",
    "externalIds",
    "facebookIds",
    "instagramIds",
    "locations",
    "phones",
    "sharedEmails",
    "sharedExternalIds",
    "sharedPhones",
    "sharedSocials",
    "socials",
    "urls",
    "whatsapps",
];

/// The required member of an entry.
const NEEDED: &[(&str, &str)] = &[
    ("emails", "email"),
    ("externalIds", "externalId"),
    ("phones", "phone"),
    ("sharedEmails", "email"),
    ("sharedExternalIds", "externalId"),
    ("sharedPhones", "phone"),
    ("urls", "url"),
    ("whatsapps", "phone"),
];

const MAX_CONTACTS: usize = 10;

/// Checks a body beyond its schema.
pub(crate) fn check_strictly(ty: &str, body: &Map<String, Value>, kind: WriteKind, mistakes: &mut Mistakes) {
    match ty {
        "conversation" if kind == WriteKind::Create => check_first_status(body, mistakes),
        "customer" => {
            check_contacts(body, mistakes);
            check_tags(body, mistakes);
        }
        "company" => check_contacts(body, mistakes),
        "klass" => check_klass_name(body, mistakes),
        "outbound_webhook" => check_webhook(body, mistakes),
        "attachment" | "draft_attachment" | "forward_attachment" | "media" => check_file(ty, body, mistakes),
        _ => {}
    }
}

/// The end of a snooze is in `snooze`, which only an update has.
fn check_first_status(body: &Map<String, Value>, mistakes: &mut Mistakes) {
    if body.get("status").and_then(Value::as_str) == Some("snoozed") {
        let message = "`status` of a new conversation must be one of `open`, `done`: an update with `snooze` snoozes it";
        mistakes.push_once("status", message.to_owned());
    }
}

fn check_contacts(body: &Map<String, Value>, mistakes: &mut Mistakes) {
    for list in CONTACTS {
        let Some(entries) = body.get(*list).and_then(Value::as_array) else { continue };
        if entries.len() > MAX_CONTACTS {
            let count = entries.len();
            let message = format!("`{list}` has {count} entries, at most {MAX_CONTACTS} are allowed");
            mistakes.push_once(list, message);
        }
        for (index, entry) in entries.iter().enumerate() {
            let needed = NEEDED.iter().find(|(known, _)| known == list).map(|(_, member)| member);
            if let Some(member) = needed.filter(|member| entry.is_object() && entry.get(*member).is_none()) {
                let place = format!("{list}[{index}].{member}");
                mistakes.push_missing(&place);
            }
            let place = format!("{list}[{index}].email");
            if entry.get("email").and_then(Value::as_str).is_some_and(|email| !is_email(email)) {
                let message = format!("`{place}` must be an email address such as `jane@example.com`");
                mistakes.push_once(&place, message);
            }
        }
    }
}

fn check_tags(body: &Map<String, Value>, mistakes: &mut Mistakes) {
    let tags = body.get("tags").and_then(Value::as_array).into_iter().flatten();
    for (index, tag) in tags.enumerate() {
        if tag.as_str().is_some_and(|tag| !is_tag(tag)) {
            let place = format!("tags[{index}]");
            let expected =
                "a tag of 1 to 64 letters, digits, spaces or `_/<>-.` that does not start with a space";
            mistakes.push_once(&place, format!("`{place}` must be {expected}"));
        }
    }
}

fn check_klass_name(body: &Map<String, Value>, mistakes: &mut Mistakes) {
    let Some(name) = body.get("name").filter(|name| name.is_string()) else { return };
    if !name.as_str().is_some_and(is_klass_name) {
        let expected = "a Klass name of 1 to 255 letters, digits, `_` or `-` that is not an object ID";
        mistakes.push_once("name", format!("`name` must be {expected}"));
    }
}
