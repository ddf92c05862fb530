//! Workflows that an event starts: their steps that call a URL. Other steps do nothing in the sandbox.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use crate::store::{Record, Store};

/// The action of a step that calls a URL with JSON.
const CALL: &str = "kustomer.rest-api.json";

/// The maximum size of a call, in bytes: that of a request to an inbound hook, which the documentation limits.
const MAX_CALL: usize = 400 * 1024;

/// A reference to the event, as public workflows have it: `/#steps.1.attributes.title`. The trigger is step 1.
const REFERENCE: &str = "/#steps.";

/// A workflow that is enabled, with the event that starts it.
pub(super) struct Workflow {
    pub(super) id: String,
    pub(super) event_name: String,
    trigger: Value,
    steps: Vec<Value>,
}

/// A call of a URL by a workflow.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) method: String,
    pub(super) uri: String,
    pub(super) headers: BTreeMap<String, String>,
    /// The body, or why the call cannot be made.
    pub(super) body: Result<String, String>,
}

impl Workflow {
    /// Returns all workflows that are enabled and start with an event.
    pub(super) fn all(store: &Store) -> Vec<Self> {
        store.records("workflow").filter_map(Self::of).collect()
    }

    fn of(record: &Record) -> Option<Self> {
        if record.fields.get("enabled").is_some_and(|enabled| *enabled == false) {
            return None;
        }
        let trigger = record.fields.get("trigger")?.clone();
        Some(Self {
            id: record.id.clone(),
            event_name: trigger["eventName"].as_str()?.to_owned(),
            trigger,
            steps: record.fields.get("steps").and_then(Value::as_array).cloned().unwrap_or_default(),
        })
    }

    /// Returns the calls of the steps that the transitions lead to. `event` is the record with the member `changes`.
    /// Conditions of transitions count as met: how the service evaluates them is not documented.
    ///
    /// `room` is the number of bytes that further calls can take; each takes some of it.
    pub(super) fn calls(&self, event: &Value, room: &mut usize) -> Vec<Call> {
        let trigger = self.trigger["id"].as_str().unwrap_or("1");
        let mut seen = HashSet::new();
        let mut next: Vec<&str> = targets(&self.trigger).collect();
        next.reverse();
        let mut calls = Vec::new();
        while let Some(id) = next.pop() {
            let step = self.steps.iter().find(|step| step["id"] == id);
            let Some(step) = step.filter(|_| seen.insert(id)) else { continue };
            if step["action"] == CALL {
                calls.extend(call(&step["params"], trigger, event, room));
            }
            let mut following: Vec<&str> = targets(step).collect();
            following.reverse();
            next.extend(following);
        }
        calls
    }
}

fn targets(of: &Value) -> impl Iterator<Item = &str> {
    of["transitions"].as_array().into_iter().flatten().filter_map(|transition| transition["target"].as_str())
}

fn call(params: &Value, trigger: &str, event: &Value, room: &mut usize) -> Option<Call> {
    let mut resolution = Resolution { trigger, event, room: MAX_CALL.min(*room) };
    let before = resolution.room;
    let Some(params) = resolution.resolve(params) else {
        // What has been resolved is discarded, but has taken its time.
        *room = room.saturating_sub(before);
        return Some(Call {
            method: params["method"].as_str().unwrap_or("POST").to_uppercase(),
            uri: params["uri"].as_str()?.to_owned(),
            headers: BTreeMap::new(),
            body: Err(format!(
                "not sent: with the values of the event, the call takes more than {before} bytes"
            )),
        });
    };
    *room = room.saturating_sub(before.saturating_sub(resolution.room));
    let data = &params["data"];
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let headers = params["headers"].as_object().into_iter().flatten();
    Some(Call {
        method: params["method"]
            .as_str()
            .unwrap_or(if data.is_null() { "GET" } else { "POST" })
            .to_uppercase(),
        uri: params["uri"].as_str()?.to_owned(),
        headers: headers.map(|(name, value)| (name.to_lowercase(), text(value))).collect(),
        body: Ok(if data.is_null() { String::new() } else { text(data) }),
    })
}

/// The replacement of references by what they refer to, within a limit: a workflow can refer to the whole event thousands
/// of times.
struct Resolution<'e> {
    trigger: &'e str,
    event: &'e Value,
    /// The number of bytes that are left, in about the size of the JSON.
    room: usize,
}

impl Resolution<'_> {
    /// Returns a value with its references replaced. A reference to another step, or to nothing, is `null`. Returns `None` if
    /// that takes more than there is room for.
    fn resolve(&mut self, value: &Value) -> Option<Value> {
        Some(match value {
            Value::String(text) => match text.strip_prefix(REFERENCE) {
                Some(path) => {
                    let found = referred(path, self.trigger, self.event).unwrap_or(&Value::Null);
                    self.take(found)?;
                    found.clone()
                }
                None => self.copied(value)?,
            },
            Value::Array(items) => {
                Value::Array(items.iter().map(|item| self.resolve(item)).collect::<Option<_>>()?)
            }
            Value::Object(members) => {
                let member = |(name, value): (&String, &Value)| {
                    self.spend(name.len())?;
                    Some((name.clone(), self.resolve(value)?))
                };
                Value::Object(members.iter().map(member).collect::<Option<_>>()?)
            }
            _ => self.copied(value)?,
        })
    }

    fn copied(&mut self, value: &Value) -> Option<Value> {
        self.take(value)?;
        Some(value.clone())
    }

    /// Takes the room of a value, before it is copied.
    fn take(&mut self, value: &Value) -> Option<()> {
        match value {
            Value::String(text) => self.spend(text.len()),
            Value::Array(items) => {
                self.spend(0)?;
                items.iter().try_for_each(|item| self.take(item).ok_or(())).ok()
            }
            Value::Object(members) => {
                self.spend(0)?;
                members
                    .iter()
                    .try_for_each(|(name, value)| {
                        self.spend(name.len()).and_then(|()| self.take(value)).ok_or(())
                    })
                    .ok()
            }
            _ => self.spend(4),
        }
    }

    fn spend(&mut self, length: usize) -> Option<()> {
        // Quotation marks, or brackets, and the comma.
        self.room = self.room.checked_sub(length + 3)?;
        Some(())
    }
}

/// Follows a path such as `1.attributes.custom.@seatStr`; custom attributes have an `@`.
fn referred<'e>(path: &str, trigger: &str, event: &'e Value) -> Option<&'e Value> {
    let rest = path.strip_prefix(trigger)?;
    let mut found = event;
    for name in rest.split('.').skip(1) {
        found = match found {
            Value::Array(items) => items.get(name.parse::<usize>().ok()?)?,
            _ => found.get(name.strip_prefix('@').unwrap_or(name))?,
        };
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn workflow(steps: Value) -> Workflow {
        let trigger =
            json!({ "id": "1", "eventName": "e", "transitions": [{ "target": "a" }, { "target": "gone" }] });
        let Value::Array(steps) = steps else { panic!("steps are an array") };
        Workflow { id: "w".to_owned(), event_name: "e".to_owned(), trigger, steps }
    }

    #[test]
    fn steps_are_called_in_the_order_of_their_transitions_and_once() {
        let step = |id: &str, to: &str| json!({ "id": id, "action": CALL, "params": { "uri": id }, "transitions": [{ "target": to }] });
        let workflow = workflow(json!([step("b", "a"), step("a", "b"), step("unreached", "a")]));
        let mut room = MAX_CALL;
        let uris: Vec<_> = workflow.calls(&Value::Null, &mut room).into_iter().map(|call| call.uri).collect();
        assert_eq!(uris, ["a", "b"]);
    }

    #[test]
    fn references_to_the_event_are_replaced() {
        let params = json!({
            "uri": "/#steps.1.attributes.hook",
            "headers": { "X-Secret": "s", "x-n": 1 },
            "data": { "seat": "/#steps.1.attributes.custom.@seatStr", "first": "/#steps.1.tags.0", "no": "/#steps.2.id", "all": ["/#steps.1"] },
        });
        let event = json!({ "attributes": { "hook": "http://localhost/", "custom": { "seatStr": "1A" } }, "tags": [true] });
        let workflow = workflow(json!([{ "id": "a", "action": CALL, "params": params }]));
        let mut room = 1_000_000;
        let calls = workflow.calls(&event, &mut room);
        let [call] = calls.as_slice() else { panic!("{calls:?}") };
        assert_eq!((call.method.as_str(), call.uri.as_str()), ("POST", "http://localhost/"));
        assert_eq!(call.headers["x-secret"], "s");
        let body: Value = serde_json::from_str(call.body.as_ref().unwrap()).unwrap();
        assert!((999_700..999_900).contains(&room), "{room}");
        assert_eq!(body, json!({ "seat": "1A", "first": true, "no": null, "all": [event] }));
    }

    #[test]
    fn a_call_that_repeats_the_event_beyond_the_limit_is_not_made() {
        let params = json!({ "uri": "http://localhost/", "data": vec!["/#steps.1"; 6_000] });
        let event = json!({ "attributes": { "name": "x".repeat(1_000) } });
        let workflow = workflow(json!([{ "id": "a", "action": CALL, "params": params }]));
        let mut room = MAX_CALL + 1_000;
        for limit in [MAX_CALL, 1_000] {
            let calls = workflow.calls(&event, &mut room);
            let reason =
                format!("not sent: with the values of the event, the call takes more than {limit} bytes");
            assert_eq!((calls[0].uri.as_str(), calls[0].body.as_ref()), ("http://localhost/", Err(&reason)));
        }
        assert_eq!(room, 0);
    }
}
