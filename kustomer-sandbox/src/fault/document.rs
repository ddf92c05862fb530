//! Reading faults as JSON, from a file or a control request.

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use serde_json::{Map, Value};

use super::action::{Action, Ending, Place, Respond};
use super::definition::Fault;
use super::edit::Edit;
use super::injected::MAX_ACTIVE;
use super::rule::{Chance, PathRule, Rule, is_probability};
use crate::check::Mistakes;
use crate::members::{Members, shown};
use crate::payload::JSON;
use crate::wording::kind_of;

/// The members that say to what requests a fault applies.
const RULE: [&str; 8] = ["method", "path", "operation", "after", "nth", "times", "probability", "seed"];

/// The members that say what a fault does.
const ACTION: [&str; 11] = [
    "status",
    "headers",
    "body",
    "set",
    "remove",
    "delayMs",
    "bodyDelayMs",
    "dripMs",
    "cut",
    "reset",
    "garbage",
];

/// The number of headers that a response can have. Few clients read more.
const MAX_HEADERS: usize = 100;

/// Reads one fault, an array of faults, or an object with an array `faults`. `operations` are the names of all operations.
///
/// # Errors
/// All mistakes, each with its place.
pub(crate) fn faults_from_json(document: &Value, operations: &[&str]) -> Result<Vec<Fault>, Mistakes> {
    let mut mistakes = Mistakes::new();
    let faults = match document {
        Value::Array(items) => array(items, "", operations, &mut mistakes),
        Value::Object(object) => match object.get("faults") {
            None => vec![fault(object, "", operations, &mut mistakes)],
            Some(items) => {
                let mut members = Members::of(object, "", &["faults", "$schema"], &mut mistakes);
                let items = members.read("faults", "an array of faults", |_| items.as_array());
                items.map(|items| array(items, "faults", operations, &mut mistakes)).unwrap_or_default()
            }
        },
        other => {
            let message = format!(
                "expected a fault, an array of faults, or an object with `faults`, found {}",
                kind_of(other)
            );
            mistakes.push("", message);
            Vec::new()
        }
    };
    if mistakes.is_empty() { Ok(faults) } else { Err(mistakes) }
}

fn array(items: &[Value], path: &str, operations: &[&str], mistakes: &mut Mistakes) -> Vec<Fault> {
    let mut faults = Vec::new();
    if items.len() > MAX_ACTIVE {
        mistakes.push(path, format!("at most {MAX_ACTIVE} faults are allowed, found {}", items.len()));
        return faults;
    }
    for (index, item) in items.iter().enumerate() {
        let path = format!("{path}[{index}]");
        match item {
            Value::Object(object) => faults.push(fault(object, &path, operations, mistakes)),
            other => mistakes.push(path, format!("expected an object, found {}", kind_of(other))),
        }
    }
    faults
}

fn fault(object: &Map<String, Value>, path: &str, operations: &[&str], mistakes: &mut Mistakes) -> Fault {
    let known = [RULE.as_slice(), ACTION.as_slice()].concat();
    let mut members = Members::of(object, path, &known, mistakes);
    let rule = rule(&mut members, operations);
    members.require_one_of(&ACTION);
    members.exclude("cut", "reset");
    for name in ["cut", "reset", "status", "set", "remove", "bodyDelayMs", "dripMs"] {
        members.exclude(name, "garbage");
    }
    for ending in ["cut", "reset"] {
        if members.value(ending).is_some_and(|place| place == "before") {
            for name in ["status", "set", "remove", "bodyDelayMs", "dripMs"] {
                members.exclude(name, ending);
            }
        }
    }
    for name in ["headers", "body"] {
        members.require_with(name, "status");
    }
    let action = Action {
        respond: respond(&mut members),
        edits: edits(&mut members),
        delay: milliseconds(&mut members, "delayMs").unwrap_or_default(),
        body_delay: milliseconds(&mut members, "bodyDelayMs").unwrap_or_default(),
        drip: milliseconds(&mut members, "dripMs"),
        ending: ending(&mut members),
    };
    Fault { rule, action }
}

fn rule(members: &mut Members<'_, '_>, operations: &[&str]) -> Rule {
    members.exclude("nth", "after");
    members.exclude("nth", "times");
    members.exclude("nth", "probability");
    members.require_with("seed", "probability");
    let nth = members.read("nth", "a whole number of at least 1", |value| value.as_u64()?.checked_sub(1));
    let after = members.whole("after");
    let times =
        members.read("times", "a whole number of at least 1, or `\"unlimited\"`", |value| match value {
            Value::String(text) if text == "unlimited" => Some(u64::MAX),
            _ => value.as_u64().filter(|times| *times > 0),
        });
    Rule {
        method: method(members),
        path: path(members),
        operation: operation(members, operations),
        after: nth.or(after).unwrap_or_default(),
        times,
        is_for_one_request: nth.is_some(),
        chance: chance(members),
    }
}

fn method(members: &mut Members<'_, '_>) -> Option<String> {
    let text = members.text("method")?.to_uppercase();
    let known = [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::HEAD];
    let known: Vec<&str> = known.iter().map(Method::as_str).collect();
    if !known.contains(&text.as_str()) {
        members.refuse_unknown("method", "method", &text, &known);
    }
    Some(text)
}

fn path(members: &mut Members<'_, '_>) -> Option<PathRule> {
    let text = members.text("path")?;
    PathRule::parse(text).map_err(|reason| members.refuse("path", reason)).ok()
}

fn operation(members: &mut Members<'_, '_>, operations: &[&str]) -> Option<String> {
    let name = members.text("operation")?;
    if !operations.contains(&name) {
        members.refuse_unknown("operation", "operation", name, operations);
    }
    Some(name.to_owned())
}

fn chance(members: &mut Members<'_, '_>) -> Option<Chance> {
    let seed = members.whole("seed").unwrap_or_default();
    let read = |value: &Value| value.as_f64().filter(|number| is_probability(*number));
    let probability = members.read("probability", "a number from 0 to 1", read)?;
    Some(Chance::new(probability, seed))
}

fn respond(members: &mut Members<'_, '_>) -> Respond {
    let read = |value: &Value| StatusCode::from_u16(value.as_u64()?.try_into().ok()?).ok();
    let is_final = |status: &StatusCode| (200..600).contains(&status.as_u16());
    let status = members.read("status", "a status from 200 to 599", |value| read(value).filter(is_final));
    let mut headers = headers(members);
    let Some(status) = status else { return Respond::Regularly };
    let is_untyped = !headers.contains_key(header::CONTENT_TYPE);
    let body = match members.value("body") {
        Some(Value::String(text)) => text.clone(),
        Some(value) => {
            if is_untyped {
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(JSON));
            }
            value.to_string()
        }
        None => return with_errors_document(status, headers),
    };
    Respond::With(status, headers, body.into())
}

/// Reads what is changed in the response: what is set comes before what is removed.
fn edits(members: &mut Members<'_, '_>) -> Vec<Edit> {
    let set = members.read("set", "an object with JSON pointers and values", Value::as_object);
    let set = set.into_iter().flatten().map(|(pointer, value)| (pointer.as_str(), Some(value.clone())));
    let set: Vec<_> = set.collect();
    let removed = members.read("remove", "an array of JSON pointers", |value| {
        value.as_array()?.iter().map(|pointer| Some((pointer.as_str()?, None))).collect::<Option<Vec<_>>>()
    });
    let mut edits = Vec::new();
    for (name, list) in [("set", set), ("remove", removed.unwrap_or_default())] {
        for (pointer, value) in list {
            match Edit::new(pointer, value) {
                Ok(edit) => edits.push(edit),
                Err(message) => members.refuse(name, message),
            }
        }
    }
    edits
}

/// A response with the errors document of its status.
fn with_errors_document(status: StatusCode, headers: HeaderMap) -> Respond {
    let mut respond = Fault::status(status.as_u16()).action.respond;
    if let Respond::With(_, own, _) = &mut respond {
        own.extend(headers);
    }
    respond
}

/// Reads the headers: each is text, a number, or an array of these.
fn headers(members: &mut Members<'_, '_>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let Some(object) = members.read("headers", "an object", Value::as_object) else { return headers };
    for (name, value) in object {
        let at = format!("headers.{name}");
        let Ok(header) = HeaderName::from_bytes(name.as_bytes()) else {
            members.refuse(&at, "not a valid header name");
            continue;
        };
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for value in values {
            let Some(text) = header_value(value) else {
                members.refuse(&at, format!("expected the text of a header, found {}", shown(value)));
                continue;
            };
            if headers.len() == MAX_HEADERS {
                members.refuse("headers", format!("at most {MAX_HEADERS} headers are allowed"));
                return headers;
            }
            headers.append(&header, text);
        }
    }
    headers
}

fn header_value(value: &Value) -> Option<HeaderValue> {
    match value {
        Value::String(text) => HeaderValue::from_str(text).ok(),
        Value::Number(number) => HeaderValue::from_str(&number.to_string()).ok(),
        _ => None,
    }
}

fn milliseconds(members: &mut Members<'_, '_>, name: &str) -> Option<Duration> {
    let milliseconds = members.amount(name)?;
    let duration = Duration::try_from_secs_f64(milliseconds / 1_000.0);
    duration.map_err(|_| members.refuse(name, "is too long")).ok()
}

fn ending(members: &mut Members<'_, '_>) -> Ending {
    let cut = place(members, "cut").map(Ending::Cut);
    let reset = place(members, "reset").map(Ending::Reset);
    let garbage = members.boolean("garbage").unwrap_or_default().then_some(Ending::Garbage);
    cut.or(reset).or(garbage).unwrap_or_default()
}

fn place(members: &mut Members<'_, '_>, name: &str) -> Option<Place> {
    let expected = "`\"before\"`, `\"half\"` or a number of bytes";
    members.read(name, expected, |value| match value {
        Value::String(text) if text == "before" => Some(Place::BeforeResponse),
        Value::String(text) if text == "half" => Some(Place::Half),
        _ => value.as_u64().map(|byte| Place::Byte(usize::try_from(byte).unwrap_or(usize::MAX))),
    })
}
