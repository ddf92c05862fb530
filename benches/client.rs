//! Measures calls of the client over loopback, compared to reqwest: with serde's derive, as a careful user decodes by hand,
//! with the same and time limits, and decoding nothing. Retries, rate limits and tracing are compiled in and on.
//!
//! `cargo bench --bench client --features tracing`. The last lines, `ratio <name> <number>`, are requests per second relative
//! to reqwest: above 1, the SDK is faster. The number at the end of a name is that of requests in flight. The client runs on
//! one thread, whose CPU time is printed, and the server on another.
//!
//! `memory` compares the peak memory of streaming a million records with that of ten thousand: below 1.1, it is flat.
//! `time_per_page` compares the last tenth of such a stream with its second one: at 1, a page takes as long as one did before.

mod client_sides;
#[allow(dead_code, reason = "shared with other benches")]
mod interleaved;
#[allow(dead_code, reason = "shared with other benches")]
mod list_page;
mod models;
mod raw_server;

use std::fmt::Write as _;
use std::fs;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use client_sides::{Side, Sides};
use interleaved::{Candidate, Times, measure, median};
use kustomer::Client;
use kustomer::rate_limit::RateLimitSettings;
use models::derived::Customer;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;

/// Rounds of each comparison; every side has one turn in each.
const ROUNDS: usize = 101;

/// Batches whose CPU time is counted together.
const CPU_BATCHES: u32 = 40;

/// The argument with which this program streams records once, and prints what that took.
const STREAM: &str = "stream";

/// Streams of each length.
const STREAMS: usize = 9;

/// Records of a streamed page.
const PAGE_SIZE: u64 = 100;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(position) = arguments.iter().position(|argument| argument == STREAM) {
        let count = arguments.get(position + 1).and_then(|count| count.parse().ok());
        stream(count.expect("a number of records"));
        return;
    }
    // reqwest wants one even for plain text.
    rustls::crypto::ring::default_provider().install_default().expect("the only provider");
    let runtime = runtime();
    let mut ratios = Vec::new();
    for in_flight in [1, 16, 64] {
        ratios.extend(calls(&runtime, in_flight));
    }
    ratios.extend(memory());
    for (name, ratio) in ratios {
        println!("ratio {name} {ratio:.2}");
    }
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

fn calls(runtime: &Runtime, in_flight: usize) -> Vec<(String, f64)> {
    println!("\n{in_flight} in flight");
    let get = [Side::GetRaw, Side::GetBySerde, Side::GetBySerdeWithTimeouts, Side::Get, Side::GetWithSpans];
    // Each task makes several calls, so that as many are in flight for most of a batch.
    let get = compare(runtime, &get, (16 * in_flight).max(128), in_flight);
    let page = compare(runtime, &[Side::PageBySerde, Side::Page], 64, in_flight);
    let ([raw, serde, timeouts, ours, spans], [serde_page, our_page]) = (get.as_slice(), page.as_slice())
    else {
        unreachable!("as many times as sides")
    };
    vec![
        (format!("get_vs_reqwest_serde_{in_flight}"), ours.speed_over(serde)),
        (format!("get_vs_reqwest_raw_{in_flight}"), ours.speed_over(raw)),
        (format!("get_vs_reqwest_serde_with_timeouts_{in_flight}"), ours.speed_over(timeouts)),
        (format!("get_with_spans_vs_reqwest_serde_{in_flight}"), spans.speed_over(serde)),
        (format!("page_vs_reqwest_serde_{in_flight}"), our_page.speed_over(serde_page)),
    ]
}

/// Measures batches of `count` calls by each side, in turn.
fn compare(runtime: &Runtime, sides: &[Side], count: usize, in_flight: usize) -> Vec<Times> {
    let clients = Arc::new(Sides::start());
    let run = |side: Side| move |clients: &Arc<Sides>| batch(runtime, clients, side, count, in_flight);
    let candidate = |side: &Side| {
        let (clients, run) = (Arc::clone(&clients), run(*side));
        Candidate::new(side.name(), move || run(&clients))
    };
    let times = measure(sides.iter().map(candidate).collect(), ROUNDS);
    for (side, times) in sides.iter().zip(&times) {
        let start = cpu_time();
        (0..CPU_BATCHES).for_each(|_| run(*side)(&clients));
        let cpu =
            cpu_time().saturating_sub(start).as_secs_f64() * 1e6 / f64::from(CPU_BATCHES) / float(count);
        let per_second = float(count) * 1e9 / times.median();
        println!("{:32} {per_second:9.0} calls/s {cpu:8.1} µs CPU a call", side.name());
    }
    times
}

/// Makes calls from as many tasks as are to be in flight.
fn batch(runtime: &Runtime, clients: &Arc<Sides>, side: Side, count: usize, in_flight: usize) {
    let _guard = side.has_spans().then(|| tracing::subscriber::set_default(tracing_subscriber::registry()));
    runtime.block_on(async {
        let mut tasks = JoinSet::new();
        for _ in 0..in_flight {
            let clients = Arc::clone(clients);
            tasks.spawn(async move {
                for _ in 0..count / in_flight {
                    clients.call(side).await;
                }
            });
        }
        tasks.join_all().await;
    });
}

/// What this thread has computed so far.
fn cpu_time() -> Duration {
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = text.split(' ').next().and_then(|nanos| nanos.parse().ok());
    Duration::from_nanos(nanos.unwrap_or_default())
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn float(count: usize) -> f64 {
    count as f64
}

/// Streams of both lengths in turn, each in a process of its own, and the medians of what they took.
///
/// The time per page is compared within the long ones: in the first hundredths of a second, the system still moves the threads
/// of client and server between processors, which changes the time of a page more than anything here does.
fn memory() -> Vec<(String, f64)> {
    println!("\nstreams of small records");
    let (mut small, mut large) = (Vec::new(), Vec::new());
    for _ in 0..STREAMS {
        small.push(stream_apart(10_000));
        large.push(stream_apart(1_000_000));
    }
    let of = |streams: &[Streamed], what: fn(&Streamed) -> f64| median(streams.iter().map(what).collect());
    let [small_peak, large_peak] = [&small, &large].map(|streams| of(streams, |streamed| streamed.peak));
    let (second, last) = (of(&large, |streamed| streamed.second), of(&large, |streamed| streamed.last));
    println!("  10000 records: peak {small_peak:.1} MiB");
    println!(
        "1000000 records: peak {large_peak:.1} MiB, {second:.0} µs a page in the second tenth, {last:.0} in the last"
    );
    vec![
        ("memory_of_1000000_vs_10000_records".to_owned(), large_peak / small_peak),
        ("time_per_page_at_the_end_of_1000000_records".to_owned(), of(&large, Streamed::slowdown)),
    ]
}

/// What a stream took.
struct Streamed {
    /// The most memory of its process, in MiB.
    peak: f64,
    /// Microseconds a page, in the second tenth of the stream.
    second: f64,
    /// The same in its last tenth.
    last: f64,
}

impl Streamed {
    fn slowdown(&self) -> f64 {
        self.last / self.second
    }
}

/// Streams this many records in a process of its own.
fn stream_apart(count: u64) -> Streamed {
    let this = std::env::current_exe().expect("the path of this program is known");
    let output =
        Command::new(this).args([STREAM, &count.to_string()]).output().expect("this program runs again");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let numbers: Vec<f64> = text.split_whitespace().map(|field| field.parse().expect("a number")).collect();
    let [peak, second, last] = numbers.try_into().expect("three numbers");
    Streamed { peak, second, last }
}

/// Streams this many records, and prints the fields of [`Streamed`].
fn stream(count: u64) {
    let pages = count / PAGE_SIZE;
    let address = raw_server::start(move |line| {
        let number = line.split("page=").nth(1).and_then(|rest| rest.split([' ', '&']).next());
        small_page(number.and_then(|number| number.parse().ok()).unwrap_or(1), pages)
    });
    let settings = RateLimitSettings::new().org(u32::MAX);
    let client = Client::builder().api_key("eyJsecret").base_url(format!("http://{address}"));
    let client = client.rate_limits(settings).build().expect("a client");
    let tenth = count / 10;
    let tenths = runtime().block_on(async {
        let mut records = client.list::<Customer>().raw().items();
        let (mut streamed, mut tenths, mut since) = (0, Vec::new(), Instant::now());
        while records.try_next().await.expect("a record").is_some() {
            streamed += 1;
            if streamed % tenth == 0 {
                tenths.push(since.elapsed());
                since = Instant::now();
            }
        }
        assert_eq!(streamed, count);
        tenths
    });
    let pages_of_tenth = float(usize::try_from(tenth / PAGE_SIZE).unwrap_or(usize::MAX));
    let micros = |tenth: usize| tenths[tenth].as_secs_f64() * 1e6 / pages_of_tenth;
    println!("{:.2} {:.1} {:.1}", peak_memory(), micros(1), micros(9));
}

fn small_page(number: u64, pages: u64) -> Arc<[u8]> {
    let next =
        if number < pages { format!(r#""/v1/customers?page={}""#, number + 1) } else { "null".to_owned() };
    let mut json = format!(r#"{{"links":{{"next":{next}}},"data":["#);
    for item in 0..PAGE_SIZE {
        let separator = if item == 0 { "" } else { "," };
        // Writing to a `String` cannot fail.
        let _ = write!(json, r#"{separator}{{"type":"customer","id":"{number:012x}{item:012x}"}}"#);
    }
    json.push_str("]}");
    raw_server::response(json.as_bytes())
}

/// The most memory that this process had, in MiB.
fn peak_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    peak.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1024.0
}
