//! Rules of the service that its documentation gives in words and no schema holds.

use serde_json::{Map, Value};

use super::format::{is_email, is_klass_name, is_tag};
use super::mistakes::Mistakes;

/// Lists of contacts. Ten entries are documented for locations, and for the lists of companies; taken to hold for the
/// others as well.
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

/// What an entry must have.
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

const MOST_CONTACTS: usize = 10;

/// Checks what the schemas leave open.
pub(crate) fn check_strictly(ty: &str, body: &Map<String, Value>, mistakes: &mut Mistakes) {
    match ty {
        "customer" => {
            check_contacts(body, mistakes);
            check_tags(body, mistakes);
        }
        "company" => check_contacts(body, mistakes),
        "klass" => check_klass_name(body, mistakes),
        _ => {}
    }
}

fn check_contacts(body: &Map<String, Value>, mistakes: &mut Mistakes) {
    for list in CONTACTS {
        let Some(entries) = body.get(*list).and_then(Value::as_array) else { continue };
        if entries.len() > MOST_CONTACTS {
            let count = entries.len();
            let message = format!("`{list}` has {count} entries, at most {MOST_CONTACTS} are allowed");
            mistakes.push_once(list, message);
        }
        for (index, entry) in entries.iter().enumerate() {
            let needed = NEEDED.iter().find(|(known, _)| known == list).map(|(_, member)| member);
            if let Some(member) = needed.filter(|member| entry.is_object() && entry.get(*member).is_none()) {
                let place = format!("{list}[{index}].{member}");
                mistakes.push_once(&place, format!("`{place}` is required"));
            }
            let place = format!("{list}[{index}].email");
            if entry.get("email").and_then(Value::as_str).is_some_and(|email| !is_email(email)) {
                let message = format!("`{place}` must be an e-mail address such as `jane@example.com`");
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
            let expected = "a tag of 1 to 64 letters, digits, spaces or `_/<>-.` that begins with no space";
            mistakes.push_once(&place, format!("`{place}` must be {expected}"));
        }
    }
}

fn check_klass_name(body: &Map<String, Value>, mistakes: &mut Mistakes) {
    let Some(name) = body.get("name").filter(|name| name.is_string()) else { return };
    if !name.as_str().is_some_and(is_klass_name) {
        let expected = "a Klass name of 1 to 255 letters, digits, `_` or `-` that is no object id";
        mistakes.push_once("name", format!("`name` must be {expected}"));
    }
}
