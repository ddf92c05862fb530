//! A sandbox under load: mixed calls over 32 connections, by default for 5 minutes (`SECONDS=60` for a shorter run).
//!
//! `cargo bench -p kustomer-sandbox --bench soak` fails if any call does. The last line is
//! `ratio memory_growth <number>`: the memory at the end divided by that after a fifth of the time. Records are updated and
//! read, and only their first set is created, so a number much above 1 is a leak.

use std::env;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use kustomer_sandbox::{RateLimits, Sandbox};
use reqwest::{Client, Method, RequestBuilder, StatusCode};
use serde_json::{Value, json};

const CONNECTIONS: usize = 32;
/// Customers of each connection; each has a conversation with a message.
const CUSTOMERS: usize = 30;

fn main() {
    let seconds = env::var("SECONDS").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(300);
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(soak(Duration::from_secs(seconds)));
}

async fn soak(time: Duration) {
    let sandbox = Sandbox::builder().rate_limits(RateLimits::unlimited()).start().await.expect("a sandbox");
    let calls = Arc::new(AtomicU64::new(0));
    let start = Instant::now();
    let connections: Vec<_> = (0..CONNECTIONS)
        .map(|number| {
            let connection = Connection::new(&sandbox, number, Arc::clone(&calls));
            tokio::spawn(connection.run(start + time))
        })
        .collect();
    tokio::time::sleep(time / 5).await;
    let early = memory();
    for connection in connections {
        connection.await.expect("every call succeeds");
    }
    let (late, calls) = (memory(), calls.load(Ordering::Relaxed));
    println!(
        "{calls} calls over {CONNECTIONS} connections in {:.0} s, no error",
        start.elapsed().as_secs_f64()
    );
    println!("{early:.0} MiB after a fifth of the time, {late:.0} MiB at the end");
    println!("ratio memory_growth {:.2}", late / early);
}

/// One connection, whose client keeps it open.
struct Connection {
    client: Client,
    url: String,
    key: String,
    number: usize,
    calls: Arc<AtomicU64>,
}

impl Connection {
    fn new(sandbox: &Sandbox, number: usize, calls: Arc<AtomicU64>) -> Self {
        let client = Client::builder().pool_max_idle_per_host(1).no_proxy().build().expect("a client");
        Self { client, url: sandbox.url().to_owned(), key: sandbox.api_key().to_owned(), number, calls }
    }

    async fn run(self, end: Instant) {
        let mut customers = Vec::new();
        let mut conversations = Vec::new();
        for at in 0..CUSTOMERS {
            let email = format!("c{}-{at}@example.com", self.number);
            let body = json!({ "name": format!("Jane {at} Doe"), "emails": [{ "email": email }] });
            let customer = self.create("/v1/customers", &body).await;
            let body = json!({ "name": "Late flight", "customer": customer, "status": "open" });
            let conversation = self.create("/v1/conversations", &body).await;
            let body = json!({ "channel": "email", "app": "postmark", "subject": "Where is my plane?" });
            self.create(&format!("/v1/conversations/{conversation}/messages"), &body).await;
            customers.push(customer);
            conversations.push(conversation);
        }
        let mut turn = self.number;
        while Instant::now() < end {
            turn += 1;
            self.one_call(turn, &customers[turn % CUSTOMERS], &conversations[turn * 7 % CUSTOMERS]).await;
        }
    }

    /// Mostly reads, as most programs do.
    async fn one_call(&self, turn: usize, customer: &str, conversation: &str) {
        let request = match turn % 20 {
            0 => {
                let open = json!({ "and": [{ "conversation_status": { "equals": "open" } }] });
                self.request(Method::POST, "/v1/customers/search?pageSize=10").body(open.to_string())
            }
            1 => {
                let mine =
                    json!({ "and": [{ "customer_email": { "contains": format!("c{}-", self.number) } }] });
                self.request(Method::POST, "/v1/customers/search?pageSize=10").body(mine.to_string())
            }
            2 | 3 => self.request(Method::GET, &format!("/v1/customers?page={}&pageSize=10", turn % 9 + 1)),
            4 | 5 => self.request(Method::GET, &format!("/v1/conversations/{conversation}/messages")),
            6..=8 => {
                let status = if turn.is_multiple_of(3) { "done" } else { "open" };
                let body = json!({ "status": status });
                self.request(Method::PUT, &format!("/v1/conversations/{conversation}")).body(body.to_string())
            }
            9..=11 => {
                let body = json!({ "name": format!("Jane {turn} Doe"), "custom": { "milesNum": turn } });
                self.request(Method::PUT, &format!("/v1/customers/{customer}")).body(body.to_string())
            }
            _ => self.request(Method::GET, &format!("/v1/customers/{customer}")),
        };
        self.send(request, StatusCode::OK).await;
    }

    async fn create(&self, path: &str, body: &Value) -> String {
        let request = self.request(Method::POST, path).body(body.to_string());
        let created = self.send(request, StatusCode::CREATED).await;
        created["data"]["id"].as_str().expect("an ID").to_owned()
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.url)).bearer_auth(&self.key)
    }

    async fn send(&self, request: RequestBuilder, expected: StatusCode) -> Value {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let response = request.send().await.expect("a response");
        let status = response.status();
        let text = response.text().await.expect("a body");
        assert_eq!(status, expected, "{text}");
        serde_json::from_str(&text).expect("JSON")
    }
}

/// The memory of this process, in MiB.
fn memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let now = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    now.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1024.0
}
