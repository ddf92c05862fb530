//! A sandbox whose clock stands still, so that a test decides which records share their times.

use std::time::{Duration, UNIX_EPOCH};

use http::{Method, Request};
use kustomer::Client;
use kustomer::rate_limit::RateLimitSettings;
use kustomer_sandbox::{Clock, RateLimits, Sandbox, SandboxBuilder};
use serde_json::{Value, json};

/// 2026-11-29T00:00:00Z.
const NOW: u64 = 1_795_910_400;

pub(crate) struct Org {
    pub(crate) sandbox: Sandbox,
    pub(crate) client: Client,
}

impl Org {
    pub(crate) async fn new() -> Self {
        Self::of(Sandbox::builder()).await
    }

    pub(crate) async fn of(builder: SandboxBuilder) -> Self {
        let clock = Clock::frozen_at(UNIX_EPOCH + Duration::from_secs(NOW));
        let builder = builder.clock(clock).rate_limits(RateLimits::unlimited());
        let sandbox = builder.start().await.unwrap();
        let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url());
        let client = client.rate_limits(RateLimitSettings::off()).build().unwrap();
        Self { sandbox, client }
    }

    pub(crate) fn call(&self, method: &Method, path: &str, body: &Value) -> Value {
        let request = Request::builder().method(method).uri(path).body(body.to_string().into()).unwrap();
        let response = self.sandbox.respond(request);
        assert!(response.status().is_success(), "{method} {path}: {response:?}");
        serde_json::from_slice(response.body()).unwrap_or_default()
    }

    /// Creates a record and returns its ID.
    pub(crate) fn create(&self, path: &str, body: &Value) -> String {
        self.call(&Method::POST, path, body)["data"]["id"].as_str().unwrap().to_owned()
    }

    /// Creates conversations, all at the same time, and returns their IDs.
    pub(crate) fn conversations(&self, count: usize) -> Vec<String> {
        let customer = self.create("/v1/customers", &json!({ "name": "Jane Doe" }));
        let body = json!({ "customer": customer, "name": "Where is my order?" });
        (0..count).map(|_| self.create("/v1/conversations", &body)).collect()
    }

    /// Lets time pass.
    pub(crate) fn wait(&self, seconds: u64) {
        self.sandbox.clock().advance(Duration::from_secs(seconds));
    }

    pub(crate) fn update(&self, conversation: &str) {
        let path = format!("/v1/conversations/{conversation}");
        self.call(&Method::PUT, &path, &json!({ "name": "It has arrived" }));
    }
}
