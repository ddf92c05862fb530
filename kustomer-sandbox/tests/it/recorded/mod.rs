//! What was recorded from the service is what the sandbox says: `responses-2020.json` byte for byte, except for the IDs, the
//! names in the network, and what is newer; `webhook-events-2025.json` in its names and their order.

mod text;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::SystemTime;

use kustomer_sandbox::Sandbox;
use serde_json::{Value, json};

use self::text::{compact, names, value_after};
use crate::receiver::Receiver;
use crate::support::Org;

const RESPONSES: &str = include_str!("responses-2020.json");
const EVENTS: &str = include_str!("webhook-events-2025.json");

const CUSTOMER: &str = "5f71dbb3d5c0384ad82a0001";

/// The Klass whose custom objects were recorded.
const ORDER: &str = r#"{
  "type": "object",
  "properties": {
    "title": { "type": "string" },
    "custom": {
      "type": "object",
      "properties": {
        "orderIdNum": { "type": "number" },
        "orderCreatedAt": { "type": "string", "format": "date-time" },
        "orderNumberStr": { "type": "string" }
      }
    }
  },
  "required": ["title"],
  "x-kustomer": { "klass": "order", "icon": "shopping", "relationships": { "customer": { "to": "customer" } } }
}"#;

/// The customer as the store in the recording had registered it. No user created it.
const REGISTERED: &str = r#"{
  "type": "customer",
  "id": "5f71dbb3d5c0384ad82a0001",
  "attributes": {
    "name": "",
    "externalId": "6",
    "externalIds": [{ "verified": true, "externalId": "6" }],
    "signedUpAt": "2020-09-28T12:53:04.000Z",
    "username": "johndoe@example.com",
    "emails": [{ "type": "home", "verified": false, "email": "johndoe@example.com" }],
    "recentLocation": { "updatedAt": "2020-09-28T12:53:23.176Z" },
    "createdAt": "2020-09-28T12:53:23.175Z"
  },
  "relationships": { "createdBy": { "data": null } }
}"#;

/// A response as it is on the wire. A compressed body is left out.
struct Raw {
    status: u16,
    /// Names in lower case, in order.
    headers: Vec<(String, String)>,
    body: String,
}

impl Raw {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

struct Recording {
    org: Org,
    folder: PathBuf,
}

impl Recording {
    /// Starts a sandbox in which everything before the recording has happened, at the recorded times.
    async fn start() -> Self {
        let folder = std::env::temp_dir().join(format!("kustomer-sandbox-{}-recorded", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("order.json"), ORDER).unwrap();
        let org = Org::of(Sandbox::builder().schemas(&folder).start().await.unwrap());
        let recording = Self { org, folder };
        recording.at("2020-09-28T12:53:23.175Z");
        recording.org.sandbox.insert(REGISTERED).unwrap();
        recording.at("2020-09-28T12:58:25.555Z");
        for _ in 0..30 {
            recording.org.patch(&format!("/v1/customers/{CUSTOMER}"), json!({})).await.expect(200);
        }
        for at in ["2020-09-30T16:14:27.048Z", "2020-10-01T08:00:31.521Z", "2020-10-01T08:29:42.476Z"] {
            recording.at(at);
            let path = format!("/v1/customers/{CUSTOMER}/klasses/order");
            recording.org.post(&path, json!({ "title": "Order" })).await.expect(201);
        }
        recording
    }

    fn at(&self, time: &str) {
        let clock = self.org.sandbox.clock();
        clock.set(SystemTime::from(time.parse::<jiff::Timestamp>().unwrap()));
        clock.freeze();
    }

    /// Sends the recorded request as the recorded client did.
    fn send(&self, case: &Value) -> Raw {
        let request = &case["request"];
        let path = request["path"].as_str().unwrap().replace("the_customer_UUID", CUSTOMER);
        let body = if request["body"].is_null() { String::new() } else { request["body"].to_string() };
        let mut connection = TcpStream::connect(self.org.sandbox.addr()).unwrap();
        let method = request["method"].as_str().unwrap();
        let key = self.org.sandbox.api_key();
        let length = body.len();
        write!(
            connection,
            "{method} {path} HTTP/1.1\r\nhost: api\r\nauthorization: Bearer {key}\r\ncontent-length: {length}\r\n\
             content-type: application/json\r\naccept-encoding: gzip;q=1.0,deflate;q=0.6,identity;q=0.3\r\n\r\n{body}"
        )
        .unwrap();
        read(connection)
    }

    /// Replaces what depends on chance by what was recorded.
    async fn as_recorded(&self, text: &str) -> String {
        let customer = self.org.get(&format!("/v1/customers/{CUSTOMER}")).await.expect(200);
        let id = |name: &str| customer.relationship(name)["data"]["id"].as_str().unwrap();
        let mut text = text.replace(CUSTOMER, "the_customer_UUID");
        text = text.replace(id("org"), "5f651b02c887b30019382410");
        text = text.replace(id("modifiedBy"), "5f652db64624d3001950caff");
        for (name, recorded) in [("displayColor", "blue"), ("displayIcon", "plane")] {
            let own = format!("{:?}:{}", name, customer.attribute(name));
            text = text.replace(&own, &format!("{name:?}:{recorded:?}"));
        }
        let items = customer.attribute("recentItems").as_array().unwrap();
        let recorded = [
            "5f75c63cd5c0384ad82a17ae",
            "5f7593766df85173b7f96d8a",
            "5f758c9fd5c0381f1a261d61",
            "5f74aee3133e7b0012afee85",
        ];
        assert_eq!(items.len(), recorded.len());
        for (item, recorded) in items.iter().zip(recorded) {
            text = text.replace(item["id"].as_str().unwrap(), recorded);
        }
        // Newer than the recording of 2020: it is in that of 2025.
        text.replace(r#""sharedWhatsapps":[],"#, "")
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn read(connection: TcpStream) -> Raw {
    let mut reader = BufReader::new(connection);
    let mut line = String::new();
    let mut next = |reader: &mut BufReader<TcpStream>| {
        line.clear();
        reader.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    };
    let status = next(&mut reader).split(' ').nth(1).unwrap().parse().unwrap();
    let mut headers = Vec::new();
    loop {
        let line = next(&mut reader);
        let Some((name, value)) = line.split_once(": ") else { break };
        headers.push((name.to_lowercase(), value.to_owned()));
    }
    let mut raw = Raw { status, headers, body: String::new() };
    if let Some(length) = raw.header("content-length") {
        let mut body = vec![0; length.parse().unwrap()];
        reader.read_exact(&mut body).unwrap();
        raw.body = String::from_utf8(body).unwrap();
    }
    raw
}

fn cases() -> Vec<Value> {
    serde_json::from_str(RESPONSES).unwrap()
}

fn case(name: &str) -> Value {
    cases().into_iter().find(|case| case["case"] == name).unwrap()
}

/// The recorded body, without spaces.
fn recorded_body(name: &str) -> String {
    let case = &RESPONSES[RESPONSES.find(&format!(r#""case": "{name}""#)).unwrap()..];
    let response = &case[case.find(r#""response""#).unwrap()..];
    compact(value_after(response, r#""body":"#))
}

/// Asserts that a response has the headers of the recorded one, and their values unless they name a request.
#[track_caller]
fn assert_headers(raw: &Raw, case: &Value) {
    let recorded = case["response"]["headers"].as_object().unwrap();
    let mut expected: Vec<String> = recorded.keys().map(|name| name.to_lowercase()).collect();
    expected.sort_unstable();
    // The recorded client decompressed the body, and removed the header that said so.
    let mut found: Vec<&str> = raw.headers.iter().map(|(name, _)| name.as_str()).collect();
    found.retain(|name| *name != "content-encoding");
    found.sort_unstable();
    assert_eq!(found, expected);
    for (name, value) in recorded {
        let name = name.to_lowercase();
        if !matches!(name.as_str(), "etag" | "via" | "x-amz-cf-id" | "content-length") {
            assert_eq!(raw.header(&name), value.as_str(), "{name}");
        }
    }
    assert!(raw.header("etag").is_some_and(|tag| tag.starts_with("W/\"") && tag.ends_with('"')));
}

#[tokio::test]
async fn every_recorded_response_is_reproduced() {
    let recording = Recording::start().await;
    let times = [
        ("create_success", "2020-10-01T12:06:20.291Z"),
        ("create_failure", "2020-10-01T12:25:07.000Z"),
        ("find_success", "2020-10-01T15:07:56.000Z"),
        ("find_failure", "2020-10-01T15:10:09.000Z"),
    ];
    assert_eq!(cases().len(), times.len());
    for (name, at) in times {
        recording.at(at);
        let case = case(name);
        let mut raw = recording.send(&case);
        assert_eq!(json!(raw.status), case["response"]["status"], "{name}");
        assert_headers(&raw, &case);
        if raw.header("content-encoding").is_some() {
            raw.body = recording.org.get(&format!("/v1/customers/{CUSTOMER}")).await.expect(200).text;
        }
        assert_eq!(recording.as_recorded(&raw.body).await, recorded_body(name), "{name}");
        if name.ends_with("failure") {
            let length = case["response"]["headers"]["Content-Length"].as_str();
            assert_eq!(raw.header("content-length"), length, "{name}");
        }
    }
}

#[tokio::test]
async fn events_have_the_recorded_members_in_their_order() {
    let org = Org::of(Sandbox::builder().org("an-org").start().await.unwrap());
    let recorded: Value = serde_json::from_str(EVENTS).unwrap();
    let recorded = recorded["events"].as_array().unwrap();
    let receiver = Receiver::start();
    let names_of_events: Vec<&Value> = recorded.iter().map(|event| &event["name"]).collect();
    let webhook = json!({ "name": "sync", "url": receiver.url, "events": names_of_events });
    org.post("/v1/outbound-webhooks", webhook).await.expect(201);
    let customer = org.customer(json!({ "name": "Name" })).await;
    org.patch(&format!("/v1/customers/{customer}"), json!({ "name": "Updated Name" })).await.expect(200);
    let conversation = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let path = format!("/v1/conversations/{conversation}");
    org.patch(&path, json!({ "externalId": "321", "name": "Update Name" })).await.expect(200);
    let message =
        json!({ "channel": "email", "app": "postmark", "direction": "out", "preview": "message..." });
    org.post(&format!("{path}/messages"), message).await.expect(201);
    org.sandbox.delivered().await;

    for event in recorded {
        let name = event["name"].as_str().unwrap();
        let place = EVENTS.find(&format!(r#""name": "{name}""#)).unwrap();
        let start = EVENTS[..place].rfind('{').unwrap();
        let arrived = receiver.received();
        let sent = arrived.iter().find(|sent| sent.header("x-kustomer-webhook-event") == Some(name)).unwrap();
        let mut found = names(std::str::from_utf8(&sent.body).unwrap());
        let expected = names(value_after(&EVENTS[start..], ""));
        // One recorded event does not say who caused it.
        found.retain(|member| member != "client" || event.get("client").is_some());
        assert_eq!(found, expected, "{name}");
        for member in ["orgName", "snsFilters", "persist", "meta"] {
            assert_eq!(sent.json().get(member), event.get(member), "{member} of {name}");
        }
    }
}

/// The names of the attributes in a recorded event, in order.
fn recorded_names(event: &str) -> Vec<String> {
    let event = &EVENTS[EVENTS.find(&format!(r#""name": "{event}""#)).unwrap()..];
    names(value_after(event, r#""attributes":"#))
}

fn names_of(reply: &str) -> Vec<String> {
    names(value_after(reply, r#""attributes":"#))
}

#[tokio::test]
async fn a_new_conversation_has_the_recorded_attributes_in_their_order() {
    let org = Org::start().await;
    let customer = org.customer(json!({})).await;
    let body = json!({ "externalId": "", "name": "Conversation Name", "customer": customer, "defaultLang": "en_us" });
    let reply = org.post("/v1/conversations", body).await.expect(201);
    let mut expected = recorded_names("kustomer.conversation.create");
    // A locale was given.
    expected.retain(|name| name != "locale");
    assert_eq!(names_of(&reply.text), expected);
    let event = &EVENTS[EVENTS.find("kustomer.conversation.create").unwrap()..];
    let recorded: Value = serde_json::from_str(value_after(event, r#""attributes":"#)).unwrap();
    let given = ["priority", "tags", "assignedUsers", "assignedTeams"];
    for (name, value) in recorded.as_object().unwrap() {
        let depends =
            name.ends_with("At") || matches!(name.as_str(), "open" | "modificationHistory" | "locale");
        if !depends && !given.contains(&name.as_str()) {
            assert_eq!(reply.attribute(name), value, "{name}");
        }
    }
    let history = recorded["modificationHistory"].as_object().unwrap();
    for (name, value) in history {
        assert_eq!(reply.attribute("modificationHistory")[name].is_null(), value.is_null(), "{name}");
    }
}

#[tokio::test]
async fn customers_and_messages_have_the_recorded_attributes_in_their_order() {
    let org = Org::start().await;
    let customer = org.post("/v1/customers", json!({})).await.expect(201);
    let path = format!("/v1/customers/{}/conversations", customer.id());
    let conversation = org.post(&path, json!({})).await.created();
    let body = json!({
        "channel": "email", "app": "postmark", "direction": "out", "preview": "message...",
        "meta": { "from": "support@example.com", "to": [{ "email": "moishe@example.com" }] },
    });
    let message = org.post(&format!("/v1/conversations/{conversation}/messages"), body).await.expect(201);
    for (event, reply, not_there) in [
        ("kustomer.customer.update", &customer, &[][..]),
        // The recorded message could not be sent.
        ("kustomer.message.create", &message, &["error", "errorAt"][..]),
    ] {
        let mut expected = recorded_names(event);
        expected.retain(|name| !not_there.contains(&name.as_str()));
        let mut found = names_of(&reply.text);
        found.retain(|name| expected.contains(name));
        assert_eq!(found, expected, "{event}");
    }
    assert_eq!(message.attribute("directionType"), "initial-out");
}
