//! Measures requests within the process against 10,000 and 100,000 customers, as many conversations, and three times as many
//! messages.
//!
//! `cargo bench -p kustomer-sandbox`. The last lines are `ratio <name> <number>`, smaller is better. `.._vs_lookup` and
//! `.._vs_scan` are the time of a request divided by that of the plainest program that could answer it, on the same records:
//! a hash table or a vector of documents, which are printed. `.._growth` is the time with 100,000 divided by that with
//! 10,000.

#[allow(dead_code, reason = "shared with other benches")]
#[path = "../../benches/interleaved/mod.rs"]
mod interleaved;

use std::cell::Cell;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::time::Instant;

use bytes::Bytes;
use interleaved::{Candidate, Times, measure};
use kustomer_sandbox::Sandbox;
use serde_json::{Value, json};

/// Rounds of each comparison; every side has one turn in each.
const ROUNDS: usize = 21;

fn main() {
    let [small, large] = [10_000, 100_000].map(|customers| Org::filled(customers).measure());
    for (name, micros) in &large {
        let before = small.get(name).copied().unwrap_or(f64::NAN);
        println!("{name:28} {before:10.0} µs with 10,000 {micros:10.0} µs with 100,000");
    }
    let time = |name: &str| large.get(name).copied().unwrap_or(f64::NAN);
    println!("ratio get_vs_lookup {:.1}", time("get") / time("plain lookup"));
    println!("ratio search_vs_scan {:.2}", time("search") / time("plain scan"));
    println!("ratio search_across_vs_scan {:.2}", time("search across contexts") / time("plain scan"));
    for name in [
        "get",
        "create",
        "bulk of 100",
        "page of 100",
        "search",
        "search, last page",
        "search across contexts",
        "search after a write",
    ] {
        let growth = time(name) / small.get(name).copied().unwrap_or(f64::NAN);
        println!("ratio {}_growth {growth:.1}", name.replace(',', "").replace(' ', "_"));
    }
}

/// A sandbox with records, and the documents of its customers.
struct Org {
    sandbox: Sandbox,
    ids: Vec<String>,
    conversations: Vec<String>,
    plain: Vec<Value>,
    by_id: HashMap<String, usize>,
}

impl Org {
    fn filled(customers: usize) -> Self {
        let start = Instant::now();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let sandbox = runtime.block_on(Sandbox::start()).expect("a sandbox");
        let mut org = Self {
            sandbox,
            ids: Vec::new(),
            conversations: Vec::new(),
            plain: Vec::new(),
            by_id: HashMap::new(),
        };
        for number in 0..customers {
            let customer = org.post("/v1/customers", &customer("seed", number));
            let id = id(&customer);
            let body = json!({ "name": format!("Order {number}"), "customer": id, "status": "open" });
            let conversation = org.post("/v1/conversations", &body);
            let messages = format!("/v1/conversations/{}/messages", self::id(&conversation));
            for _ in 0..3 {
                let body = json!({ "channel": "email", "app": "postmark", "subject": "Where is my order?" });
                org.post(&messages, &body);
            }
            org.conversations.push(self::id(&conversation));
            org.by_id.insert(id.clone(), number);
            org.ids.push(id);
        }
        let seconds = start.elapsed().as_secs_f64();
        println!("{customers} customers: {seconds:.1} s to fill the sandbox, {:.0} MiB", memory());
        let document = |id: &String| {
            serde_json::from_slice(&org.get(&format!("/v1/customers/{id}"))).expect("a document")
        };
        org.plain = org.ids.iter().map(document).collect();
        org
    }

    fn call(&self, request: http::request::Builder, body: String) -> Bytes {
        let request = request.body(Bytes::from(body)).expect("a request");
        let response = self.sandbox.respond(request);
        assert!(response.status().is_success(), "{response:?}");
        response.into_body()
    }

    fn get(&self, path: &str) -> Bytes {
        self.call(http::Request::get(path), String::new())
    }

    fn post(&self, path: &str, body: &Value) -> Bytes {
        self.call(http::Request::post(path), body.to_string())
    }

    fn search(&self, page: usize, body: &Value) -> Bytes {
        let path = format!("/v1/customers/search?page={page}&pageSize=100");
        self.call(http::Request::post(path), body.to_string())
    }

    /// The median time of each request, in microseconds.
    fn measure(&self) -> HashMap<&'static str, f64> {
        let next = Cell::new(0);
        let number = || next.replace(next.get() + 1);
        let any = || &self.ids[number() * 7919 % self.ids.len()];
        // One of ten customers is a hit, and 100 are on a page.
        let pages = (self.ids.len() / 1000).min(100);
        let by_name = json!({
            "and": [{ "customer_name": { "contains": "7 doe" } }], "sort": [{ "customer_created_at": "desc" }],
        });
        let across = json!({
            "queryContext": "conversation",
            "and": [{ "customer_email": { "equals": "seed77@example.com" } }],
        });
        // The values of both attributes are computed from other records, one of which has just been written.
        let by_last_message = json!({
            "and": [{ "customer_conversations_count": { "gte": 1 } }], "sort": [{ "customer_last_message_at": "desc" }],
        });
        let write = || {
            let conversation = &self.conversations[number() * 7919 % self.conversations.len()];
            let body = json!({ "channel": "email", "app": "postmark", "subject": "Where is my order?" });
            self.post(&format!("/v1/conversations/{conversation}/messages"), &body);
        };
        let bulk = || {
            let batch = number();
            (0..100).map(|item| customer(&format!("bulk{batch}-"), item)).collect::<Value>()
        };
        let reads = vec![
            Candidate::new("plain lookup", || self.plain[self.by_id[any()]].to_string()),
            Candidate::new("get", || self.get(&format!("/v1/customers/{}", any()))),
            Candidate::new("page of 100", || self.get(&format!("/v1/customers?page={}", number() % 90 + 1))),
            Candidate::new("plain scan", || scan(&self.plain)),
            Candidate::new("search", || self.search(number() * 37 % pages + 1, &by_name)),
            Candidate::new("search, last page", || self.search(pages, &by_name)),
            Candidate::new("search across contexts", || self.search(1, &across)),
        ];
        // Reads come first: what is created would be read as well.
        let mut times = measure(reads, ROUNDS);
        times.extend(measure(
            vec![
                Candidate::new("create", || self.post("/v1/customers", &customer("new", number()))),
                Candidate::new("bulk of 100", || self.post("/v1/customers/bulk", &bulk())),
                Candidate::new("search after a write", || {
                    write();
                    self.search(1, &by_last_message)
                }),
            ],
            ROUNDS,
        ));
        times.iter().map(|times: &Times| (times.name, times.median() / 1000.0)).collect()
    }
}

fn customer(prefix: &str, number: usize) -> Value {
    json!({
        "name": format!("Jane {number} Doe"),
        "externalId": format!("{prefix}{number}"),
        "emails": [{ "email": format!("{prefix}{number}@example.com") }],
    })
}

/// Returns the ID of a record without parsing the rest: filling measures the sandbox.
fn id(document: &Bytes) -> String {
    let text = std::str::from_utf8(document).expect("UTF-8");
    let (_, rest) = text.split_once(r#""id":""#).expect("an ID");
    rest.split('"').next().expect("an ID").to_owned()
}

/// The plainest search: tests each document, sorts the hits, and prints the first hundred.
fn scan(documents: &[Value]) -> String {
    let attribute = |document: &Value, name: &str| -> String {
        document["data"]["attributes"][name].as_str().unwrap_or_default().to_lowercase()
    };
    let mut hits: Vec<&Value> =
        documents.iter().filter(|document| attribute(document, "name").contains("7 doe")).collect();
    hits.sort_by_cached_key(|document| std::cmp::Reverse(attribute(document, "createdAt")));
    hits.iter().take(100).fold(String::new(), |mut text, hit| {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "{hit},");
        text
    })
}

/// The memory of this process, in MiB.
fn memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let now = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    now.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1024.0
}
