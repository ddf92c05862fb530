//! Rules for outbound webhooks: their events, their URL and their headers.

use http::{HeaderName, HeaderValue, Uri};
use serde_json::{Map, Value};

use super::mistakes::Mistakes;
use crate::host::is_loopback;

/// The events that a webhook can subscribe to.
pub(crate) const EVENTS: &[&str] = &[
    "kustomer.conversation.create",
    "kustomer.conversation.update",
    "kustomer.customer.create",
    "kustomer.customer.update",
    "kustomer.message.create",
    "kustomer.message.update",
    "kustomer.tag.create",
    "kustomer.tag.update",
    "kustomer.team.create",
    "kustomer.team.update",
    "kustomer.user.create",
    "kustomer.user.update",
];

pub(super) fn check_webhook(body: &Map<String, Value>, mistakes: &mut Mistakes) {
    if let Some(Err(expected)) = body.get("url").and_then(Value::as_str).map(check_receiver) {
        mistakes.push_once("url", format!("`url` is not allowed: {expected}"));
    }
    let list = |name: &str| body.get(name).and_then(Value::as_array).into_iter().flatten();
    for (index, event) in list("events").enumerate() {
        if let Some(unknown) = event.as_str().filter(|event| !EVENTS.contains(event)) {
            check_event(&format!("events[{index}]"), unknown, mistakes);
        }
    }
    for (index, header) in list("headers").enumerate() {
        check_header(index, header, mistakes);
    }
}

/// There are no events of deletions, and those of custom objects, companies and notes start workflows only.
fn check_event(place: &str, unknown: &str, mistakes: &mut Mistakes) {
    let only_workflows = ["kustomer.kobject.", "kustomer.company.", "kustomer.note."];
    if only_workflows.iter().any(|start| unknown.starts_with(start)) {
        let message = format!("`{place}`: webhooks do not receive `{unknown}`, only workflows do");
        mistakes.push(place, message);
    } else if unknown.ends_with(".delete") {
        mistakes.push(place, format!("`{place}`: there is no event `{unknown}`, deletions raise none"));
    } else {
        mistakes.push_unknown(place, "event", unknown, EVENTS);
    }
}

fn check_header(index: usize, header: &Value, mistakes: &mut Mistakes) {
    let text = |name: &str| header.get(name).and_then(Value::as_str);
    if text("name").is_some_and(|name| HeaderName::from_bytes(name.as_bytes()).is_err()) {
        let place = format!("headers[{index}].name");
        mistakes.push_once(&place, format!("`{place}` is not the name of an HTTP header"));
    }
    if text("value").is_some_and(|value| HeaderValue::from_str(value).is_err()) {
        let place = format!("headers[{index}].value");
        mistakes.push_once(&place, format!("`{place}` has characters that an HTTP header cannot have"));
    }
}

/// Checks the URL of a receiver: `https`, which the service requires, or `http` to this machine, which events never leave.
///
/// # Errors
/// What is expected instead.
pub(crate) fn check_receiver(url: &str) -> Result<(), &'static str> {
    const EXPECTED: &str = "expected an `https` URL, or in the sandbox an `http` URL of this machine such as \
        `http://127.0.0.1:8080/`";
    let uri: Uri = url.parse().map_err(|_| EXPECTED)?;
    match (uri.scheme_str(), uri.host()) {
        (Some("https"), Some(_)) => Ok(()),
        (Some("http"), Some(host)) if is_loopback(host) => Ok(()),
        _ => Err(EXPECTED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receivers_have_an_https_url_or_are_on_this_machine() {
        for url in
            ["http://127.0.0.1:8080/a", "http://localhost", "http://[::1]:1/", "https://example.com/hook"]
        {
            assert_eq!(check_receiver(url), Ok(()), "{url}");
        }
        for url in [
            "http://example.com/",
            "http://192.168.0.1/",
            "ftp://localhost/",
            "/hook",
            "",
            "http://127.0.0.1.example/",
        ] {
            assert!(check_receiver(url).is_err(), "{url}");
        }
    }
}
