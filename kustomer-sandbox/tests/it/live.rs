//! The live log of the control server: server-sent events, the details of a request, jobs, and the files of the page.

use kustomer_sandbox::Fault;
use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::support::{Org, Reply, read};

/// The events of a sandbox, as a browser reads them.
struct Events {
    response: Response,
    text: String,
}

#[derive(Debug)]
struct Event {
    name: String,
    id: String,
    data: Value,
}

impl Events {
    async fn of(org: &Org, last: Option<&str>) -> Self {
        let mut request = org.http().get(format!("{}/_sandbox/events", org.sandbox.control_url()));
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let response = request.send().await.unwrap();
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Self { response, text: String::new() }
    }

    async fn next(&mut self) -> Event {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let field = |name: &str| {
                    let lines = event.lines().filter_map(|line| line.split_once(": "));
                    lines.filter(|(found, _)| *found == name).map(|(_, value)| value.to_owned()).collect()
                };
                let (name, id, data): (String, String, String) = (field("event"), field("id"), field("data"));
                let rest = rest.to_owned();
                self.text = rest;
                if name.is_empty() {
                    continue;
                }
                return Event { name, id, data: serde_json::from_str(&data).unwrap() };
            }
            let chunk = self.response.chunk().await.unwrap().expect("the stream goes on");
            self.text.push_str(std::str::from_utf8(&chunk).unwrap());
        }
    }

    /// Returns the next event that is a request with a response.
    async fn responded(&mut self) -> Event {
        loop {
            let event = self.next().await;
            if event.name == "request" && !event.data["durationMs"].is_null() {
                return event;
            }
        }
    }
}

async fn control(org: &Org, path: &str) -> Reply {
    read(org.http().get(format!("{}/_sandbox/{path}", org.sandbox.control_url()))).await
}

#[tokio::test]
async fn requests_are_streamed_with_their_operation_status_and_reasons() {
    let org = Org::start().await;
    let mut events = Events::of(&org, None).await;
    assert_eq!(events.next().await.name, "hello");
    org.post("/v1/customers?x=1", json!({ "nmae": "Jane" })).await.expect(400);
    let event = events.responded().await;
    assert_eq!(event.data["number"], 1);
    assert_eq!((&event.data["path"], &event.data["query"]), (&json!("/v1/customers"), &json!("x=1")));
    assert_eq!((&event.data["operation"], &event.data["status"]), (&json!("createCustomer"), &json!(400)));
    assert_eq!(event.data["reasons"], json!(["unknown field `nmae`, did you mean `name`?"]));
    org.sandbox.clear_requests();
    assert_eq!(events.next().await.name, "cleared");
    org.sandbox.inject(Fault::cut());
    let error = org.request(Method::GET, "/v1/klasses").send().await.unwrap_err();
    assert!(error.is_request(), "{error:?}");
    let event = events.responded().await;
    assert_eq!((&event.data["closed"], &event.data["status"]), (&json!(true), &Value::Null));
}

#[tokio::test]
async fn a_reader_goes_on_after_the_last_event_that_it_has_seen() {
    let org = Org::start().await;
    for _ in 0..3 {
        org.get("/v1/klasses").await.expect(200);
    }
    let mut events = Events::of(&org, None).await;
    let run = events.next().await.data["run"].clone();
    let seen = events.next().await;
    assert_eq!(seen.data["number"], 1);
    drop(events);

    let mut resumed = Events::of(&org, Some(&seen.id)).await;
    assert_eq!(resumed.next().await.data["run"], run);
    let numbers = [resumed.next().await.data["number"].clone(), resumed.next().await.data["number"].clone()];
    assert_eq!(numbers, [2, 3]);

    // IDs of another sandbox, and of none.
    let other = Org::start().await;
    for last in [seen.id.as_str(), "", "x-1", "-", "0-99999999999999999999"] {
        let mut events = Events::of(&other, Some(last)).await;
        assert_ne!(events.next().await.data["run"], run);
    }
}

#[tokio::test]
async fn a_slow_reader_gets_the_last_requests_once_and_keeps_none_waiting() {
    let org = Org::start().await;
    let mut events = Events::of(&org, None).await;
    for _ in 0..600 {
        org.get("/v1/klasses/none").await.expect(404);
    }
    events.next().await;
    let mut last = 0;
    while last < 600 {
        let number = events.responded().await.data["number"].as_u64().unwrap();
        assert!(number > last, "{number} after {last}");
        last = number;
    }
}

#[tokio::test]
async fn a_request_has_everything_but_secrets() {
    let org = Org::start().await;
    let key = org.sandbox.api_key();
    let body = json!({ "name": key, "custom": { "sharedSecret": "hush" } });
    let post = org.request(Method::POST, "/v1/customers?token=whisper").header("x-hook-token", "murmur");
    read(post.body(body.to_string())).await.expect(400);
    let recorded = control(&org, "requests/1").await.expect(200);
    for secret in [key, "hush", "whisper", "murmur"] {
        assert!(!recorded.text.contains(secret), "{secret}: {}", recorded.text);
    }
    let request = &recorded.json;
    assert_eq!(
        (&request["bodyLength"], &request["bodyIsAsSent"]),
        (&json!(body.to_string().len()), &json!(false))
    );
    assert_eq!(request["operation"]["name"], "createCustomer");
    assert_eq!(request["response"]["status"], 400);
    assert!(request["response"]["body"].as_str().unwrap().contains("errors"), "{request}");
    assert!(!request["reasons"][0]["message"].is_null(), "{request}");
    let all = control(&org, "requests").await.expect(200);
    assert_eq!(all.json["requests"][0], *request);
    for unknown in ["2", "0", "x", "-1", "99999999999999999999999"] {
        control(&org, &format!("requests/{unknown}")).await.expect(404);
    }
}

#[tokio::test]
async fn jobs_are_listed_with_their_results_and_are_not_moved_on_by_it() {
    let org = Org::start().await;
    let job = org.post("/v1/customers/bulk", json!([{ "name": "Jane" }, { "nmae": "Mei" }])).await.id();
    let first = control(&org, "jobs").await.expect(200);
    assert_eq!(first.json["jobs"][0]["id"], job.as_str());
    assert_eq!(first.json["jobs"][0]["batches"].as_array().map(Vec::len), Some(1), "{}", first.text);
    assert_eq!(control(&org, "jobs").await.json, first.json);
}

#[tokio::test]
async fn the_page_loads_nothing_from_elsewhere_and_runs_no_script_of_others() {
    let org = Org::start().await;
    let page = control(&org, "").await.expect(200);
    let policy = page.header("content-security-policy").unwrap();
    for part in ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"] {
        assert!(policy.contains(part), "{part}: {policy}");
    }
    let quoted = |text: &str| -> Vec<String> { text.split('"').map(str::to_owned).collect() };
    let mut files: Vec<String> = vec![String::new()];
    let mut read_so_far = 0;
    while let Some(file) = files.get(read_so_far).cloned() {
        read_so_far += 1;
        let reply = control(&org, &file).await.expect(200);
        let text = reply.text.replace("http://www.w3.org/2000/svg", "");
        assert!(!text.contains("://"), "{file} mentions another host");
        for way in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "style="] {
            assert!(!text.contains(way), "{file} has {way}");
        }
        for name in quoted(&text) {
            let name = name.trim_start_matches("./");
            let is_file = [".js", ".css", ".svg"].iter().any(|end| name.ends_with(end));
            if is_file && !files.iter().any(|known| known == name) {
                files.push(name.to_owned());
            }
        }
    }
    assert!(files.len() > 10, "{files:?}");
    let redirect = read(org.http().get(format!("{}/_sandbox", org.sandbox.control_url()))).await;
    assert_eq!((redirect.status, redirect.header("location")), (308, Some("/_sandbox/")));
    let post = org.http().post(format!("{}/_sandbox/app.js", org.sandbox.control_url()));
    read(post).await.expect(405);
    control(&org, "nothing.js").await.expect(404);
}
