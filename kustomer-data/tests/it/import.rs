//! A large import on virtual time, whose client is a process of its own, so that its memory is not that of the sandbox.

use std::process::{Command, Stdio};
use std::time::{Duration, UNIX_EPOCH};

use kustomer::data::BulkExt as _;
use kustomer::rate_limit::RateLimitSettings;
use kustomer::{Client, Id, KustomerResource};
use kustomer_sandbox::{Clock, RateLimits, Sandbox};

use crate::virtual_time;

/// 2026-11-29T00:00:00Z.
const NOW: u64 = 1_795_910_400;

const MINUTE: Duration = Duration::from_secs(60);

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "reading")]
struct Reading {
    id: Id<Reading>,
    title: String,
    external_id: Option<String>,
    #[kustomer(custom)]
    value: Option<f64>,
}

/// What an import has used.
#[derive(Debug)]
pub(crate) struct Measured {
    /// The requests in each minute since the first one.
    pub(crate) per_minute: Vec<u64>,
    /// Requests that were refused with a 429.
    pub(crate) refused: usize,
    /// The most memory that the client's process has used, in bytes.
    pub(crate) memory: u64,
}

impl Measured {
    /// The part of a rate limit that was used, in the minute in which it was least; the last one is not over.
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    pub(crate) fn utilization(&self, limit: u64) -> f64 {
        let (_, full) = self.per_minute.split_last().expect("requests");
        let least = full.iter().min().expect("more than a minute");
        *least as f64 / limit as f64
    }
}

/// Imports as many KObjects into a new sandbox with this rate limit. `client` is the command that calls [`client`].
pub(crate) async fn measure(items: usize, limit: u64, mut client: Command) -> Measured {
    let clock = Clock::frozen_at(UNIX_EPOCH + Duration::from_secs(NOW));
    let builder = Sandbox::builder().clock(clock).rate_limits(RateLimits::unlimited());
    let sandbox = builder.start().await.expect("a sandbox");
    let own = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build().expect("a client");
    own.ensure_klass::<Reading>().await.expect("a Klass");
    sandbox.clear_requests();
    sandbox.set_rate_limits(RateLimits::unlimited().organization(limit));
    client.env("IMPORT_URL", sandbox.url()).env("IMPORT_CONTROL", sandbox.control_url());
    client.env("IMPORT_KEY", sandbox.api_key()).env("IMPORT_ITEMS", items.to_string());
    client.env("IMPORT_LIMIT", limit.to_string());
    let output = client.stderr(Stdio::inherit()).output().expect("the client can be started");
    let output = String::from_utf8_lossy(&output.stdout).into_owned();
    let memory = output.lines().find_map(|line| line.split_once("memory ")?.1.trim().parse().ok());
    let memory = memory.unwrap_or_else(|| panic!("the client has failed: {output}"));
    let requests = sandbox.requests();
    let start = requests.iter().next().expect("requests").arrived_at();
    let mut per_minute = Vec::new();
    for request in &requests {
        let minutes =
            request.arrived_at().duration_since(start).expect("in order").as_secs() / MINUTE.as_secs();
        let minute = usize::try_from(minutes).expect("a few");
        per_minute.resize(per_minute.len().max(minute + 1), 0);
        per_minute[minute] += 1;
    }
    let refused = requests.iter().filter(|request| request.status() == Some(429)).count();
    Measured { per_minute, refused, memory }
}

/// The process of the client: imports, and prints its memory.
pub(crate) async fn client() {
    let variable = |name: &str| std::env::var(name).expect(name);
    let items: usize = variable("IMPORT_ITEMS").parse().expect("a number");
    let limit = variable("IMPORT_LIMIT").parse().expect("a number");
    let client = virtual_time::client_of(
        &variable("IMPORT_URL"),
        &variable("IMPORT_KEY"),
        Some(&variable("IMPORT_CONTROL")),
        RateLimitSettings::new().org(limit),
    );
    let readings = (0..items).map(|number| {
        NewReading::new(format!("Reading {number}")).external_id(number.to_string()).value(f64::from(7))
    });
    let mut bulk = client.bulk_create(readings);
    if let Some(journal) = std::env::var_os("IMPORT_JOURNAL") {
        bulk = bulk.journal(journal);
    }
    let mut outcomes = bulk.outcomes();
    let mut created = 0;
    while let Some(outcome) = outcomes.try_next().await.expect("an outcome") {
        assert!(outcome.result.expect("it is created").id().is_some());
        created += 1;
    }
    assert_eq!(created, items);
    println!("\nmemory {}", most_memory());
}

/// The most memory that this process has used, in bytes.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a high-water mark");
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").trim().parse().expect("a number");
    kilobytes * 1024
}
