//! Walks through everything that a search matches, over HTTP, in a sandbox whose searches lag behind, and in which records are
//! updated all the time; and counts what was found, what is missing, what came twice, and the requests that it took.
//!
//! `cargo bench -p kustomer-data --bench walk`. It fails if a record is missing or came twice. The last lines are
//! `ratio <name> <number>`: the requests of a walk divided by those of as many full pages, so that 1 is ideal.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant, UNIX_EPOCH};

use http::{Method, Request};
use kustomer::data::{All, SearchExt as _};
use kustomer::rate_limit::RateLimitSettings;
use kustomer::search::Search;
use kustomer::{AnyKObject, Client, Conversation, Id, Message};
use kustomer_sandbox::{Clock, RateLimits, Sandbox};
use serde_json::{Value, json};

/// 2026-11-29T00:00:00Z.
const NOW: u64 = 1_795_910_400;

/// How far searches lag behind, on the sandbox's clock.
const LAG: Duration = Duration::from_secs(20);

/// Records on a page of a walk.
const PAGE: usize = 500;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let runtime = runtime.expect("a runtime");
    let mut ratios = Vec::new();
    for count in [10_001, 20_000, 60_000, 250_000] {
        let org = Org::start(&runtime);
        let ids = org.conversations(count);
        let walk = Conversation::search().all(&org.client).ids();
        let requests = runtime.block_on(org.walk(&format!("{count} conversations"), walk, &ids, Some(&ids)));
        ratios.push((format!("requests_for_{count}_conversations"), requests, count));
    }
    let org = Org::start(&runtime);
    let conversations = org.conversations(10);
    let messages = org.messages(&conversations, 20_000);
    let walk = Message::search().all(&org.client).ids();
    let requests = runtime.block_on(org.walk("20000 messages", walk, &messages, None));
    ratios.push(("requests_for_20000_messages".to_owned(), requests, 20_000));

    let flights = org.flights(20_000);
    let walk = Search::<AnyKObject>::in_klass("flight").all(&org.client).ids();
    let requests = runtime.block_on(org.walk("20000 flights", walk, &flights, None));
    ratios.push(("requests_for_20000_flights".to_owned(), requests, 20_000));
    for (name, requests, count) in ratios {
        println!(
            "ratio {name} {:.2}",
            float(requests) / float(u64::try_from(count.div_ceil(PAGE)).unwrap_or(u64::MAX))
        );
    }
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn float(count: u64) -> f64 {
    count as f64
}

struct Org {
    sandbox: Arc<Sandbox>,
    client: Client,
}

impl Org {
    fn start(runtime: &tokio::runtime::Runtime) -> Self {
        let clock = Clock::frozen_at(UNIX_EPOCH + Duration::from_secs(NOW));
        let builder = Sandbox::builder().clock(clock).rate_limits(RateLimits::unlimited()).search_lag(LAG);
        let sandbox = Arc::new(runtime.block_on(builder.start()).expect("a sandbox"));
        let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url());
        let client = client.rate_limits(RateLimitSettings::off()).build().expect("a client");
        Self { sandbox, client }
    }

    /// Creates conversations: four groups of up to 5000 that share their times, the others one by one.
    fn conversations(&self, count: usize) -> Vec<String> {
        let customer = create(&self.sandbox, "/v1/customers", &json!({ "name": "Jane Doe" }));
        let body = json!({ "customer": customer, "name": "Where is my order?" });
        // More of the same times than a search returns could not be divided.
        let group = (count / 12).min(5000);
        let ids = (0..count)
            .map(|number| {
                // The clock stops for each of the first four groups, so that its records share their times.
                if number % group.max(1) == 0 || number > 4 * group {
                    self.sandbox.clock().advance(Duration::from_millis(7));
                }
                create(&self.sandbox, "/v1/conversations", &body)
            })
            .collect();
        self.sandbox.clock().advance(2 * LAG);
        ids
    }

    fn messages(&self, conversations: &[String], count: usize) -> Vec<String> {
        let body = json!({ "channel": "email", "app": "postmark", "preview": "Hello" });
        self.timed(count, |number| {
            let id = &conversations[number % conversations.len()];
            create(&self.sandbox, &format!("/v1/conversations/{id}/messages"), &body)
        })
    }

    fn flights(&self, count: usize) -> Vec<String> {
        call(&self.sandbox, &Method::POST, "/v1/klasses", &json!({ "name": "flight" }));
        let body = json!({ "title": "ZX117" });
        self.timed(count, |_| create(&self.sandbox, "/v1/klasses/flight", &body))
    }

    /// Three records share a time, and a quarter of all another one.
    fn timed(&self, count: usize, create: impl Fn(usize) -> String) -> Vec<String> {
        let ids = (0..count)
            .map(|number| {
                if number % 3 == 0 && number > count / 4 {
                    self.sandbox.clock().advance(Duration::from_millis(1));
                }
                create(number)
            })
            .collect();
        self.sandbox.clock().advance(2 * LAG);
        ids
    }

    /// Walks while conversations are updated, and returns how many requests that took.
    async fn walk<T>(
        &self,
        what: &str,
        mut walk: All<Id<T>>,
        expected: &[String],
        changing: Option<&[String]>,
    ) -> u64 {
        let is_over = Arc::new(AtomicBool::new(false));
        let count = Arc::new(AtomicU64::new(0));
        let thread = changing.map(|ids| self.update(ids.to_vec(), Arc::clone(&is_over), Arc::clone(&count)));
        let start = Instant::now();
        let (mut distinct, mut doubled) = (HashSet::new(), 0);
        while let Some(id) = walk.try_next().await.expect("a page") {
            doubled += usize::from(!distinct.insert(id.to_string()));
        }
        let seconds = start.elapsed().as_secs_f64();
        is_over.store(true, Ordering::Relaxed);
        if let Some(thread) = thread {
            thread.join().expect("updates");
        }
        let missing = expected.iter().filter(|id| !distinct.contains(*id)).count();
        let requests = walk.progress().requests();
        println!(
            "{what}: {} distinct, {missing} missing, {doubled} doubled; {requests} requests, {seconds:.1} s, {} updates meanwhile",
            distinct.len(),
            count.load(Ordering::Relaxed)
        );
        assert_eq!((missing, doubled, distinct.len()), (0, 0, expected.len()));
        requests
    }

    /// Updates conversations until the walk is over, and lets time pass.
    fn update(
        &self,
        ids: Vec<String>,
        is_over: Arc<AtomicBool>,
        updates: Arc<AtomicU64>,
    ) -> thread::JoinHandle<()> {
        let sandbox = Arc::clone(&self.sandbox);
        thread::spawn(move || {
            let mut next = 0;
            while !is_over.load(Ordering::Relaxed) {
                next = (next + 7919) % ids.len();
                let path = format!("/v1/conversations/{}", ids[next]);
                call(&sandbox, &Method::PUT, &path, &json!({ "name": "It has arrived" }));
                sandbox.clock().advance(Duration::from_millis(20));
                updates.fetch_add(1, Ordering::Relaxed);
                thread::sleep(Duration::from_micros(500));
            }
        })
    }
}

fn call(sandbox: &Sandbox, method: &Method, path: &str, body: &Value) -> Value {
    let request =
        Request::builder().method(method).uri(path).body(body.to_string().into()).expect("a request");
    let response = sandbox.respond(request);
    assert!(response.status().is_success(), "{method} {path}: {response:?}");
    serde_json::from_slice(response.body()).unwrap_or_default()
}

fn create(sandbox: &Sandbox, path: &str, body: &Value) -> String {
    let created = call(sandbox, &Method::POST, path, body);
    created["data"]["id"].as_str().expect("an ID").to_owned()
}
