//! Measures a list of 200 pages that is read with several requests on their way at once, from a server that takes 20 ms for
//! a page. A page has 100 customers, which are decoded.
//!
//! `cargo bench --bench paging`. The last lines are `ratio <name> <number>`. `pages_.._in_flight` is the time of one page after
//! the other divided by that with as many in flight: 4 is ideal for 4. `memory_16_in_flight_in_pages` is how much more memory
//! 16 in flight take at their peak than one after the other, divided by the size of a page as text: over HTTP/2, as the service
//! speaks it, and over HTTP/1.1, where hyper has buffers of about three times 350 KB for each connection, which nothing in
//! reqwest makes smaller.

mod http2_server;
#[allow(dead_code, reason = "shared with other benches")]
mod interleaved;
#[allow(dead_code, reason = "shared with other benches")]
mod list_page;
mod models;
#[allow(dead_code, reason = "shared with other benches")]
mod raw_server;

use std::fs;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use interleaved::median;
use kustomer::Client;
use kustomer::rate_limit::RateLimitSettings;
use kustomer::transport::ReqwestTransport;
use list_page::{CUSTOMERS, ListPage, Order};
use models::derived::Customer;
use tokio::runtime::{Builder, Runtime};

/// How long the server takes for a page.
const LATENCY: Duration = Duration::from_millis(20);

/// Pages of the list.
const PAGES: usize = 200;

/// How often each number of requests in flight is measured, in turn.
const ROUNDS: usize = 5;

const IN_FLIGHT: [usize; 4] = [1, 4, 16, 32];

/// The argument with which this program reads the list once, and prints its peak memory.
const READ: &str = "read";

/// The version of HTTP between client and server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Version {
    Http1,
    Http2,
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(position) = arguments.iter().position(|argument| argument == READ) {
        let [version, in_flight] = [1, 2].map(|at| arguments.get(position + at).expect("an argument"));
        let version = if version == "1" { Version::Http1 } else { Version::Http2 };
        runtime().block_on(read(&client(version), in_flight.parse().expect("a number of requests")));
        println!("{}", peak_memory());
        return;
    }
    let (runtime, client) = (runtime(), client(Version::Http2));
    let mut times: [Vec<f64>; IN_FLIGHT.len()] = Default::default();
    for _ in 0..ROUNDS {
        for (times, in_flight) in times.iter_mut().zip(IN_FLIGHT) {
            let start = Instant::now();
            runtime.block_on(read(&client, in_flight));
            times.push(start.elapsed().as_secs_f64());
        }
    }
    let [sequential, others @ ..] = times.map(median);
    println!("{PAGES} pages, one after the other: {:.0} ms", sequential * 1e3);
    for (in_flight, seconds) in IN_FLIGHT.into_iter().skip(1).zip(&others) {
        println!("{PAGES} pages, {in_flight:2} in flight: {:.0} ms", seconds * 1e3);
    }
    let memory = [("2", "http2"), ("1", "http1")].map(|(version, name)| (name, memory(version)));
    for (in_flight, seconds) in IN_FLIGHT.into_iter().skip(1).zip(&others) {
        println!("ratio pages_{in_flight}_in_flight {:.1}", sequential / seconds);
    }
    for (name, pages) in memory {
        println!("ratio memory_16_in_flight_in_pages_{name} {pages:.1}");
    }
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// A client of a server with all pages in memory.
fn client(version: Version) -> Client {
    let page = ListPage::new(Order::Declared);
    let pages = (1..=PAGES).map(|number| numbered(&page, number));
    let transport = ReqwestTransport::builder();
    let (address, transport) = match version {
        Version::Http1 => {
            let pages: Vec<Arc<[u8]>> = pages.map(|page| raw_server::response(&page)).collect();
            let respond = move |line: &str| Arc::clone(pages.get(number(line)).expect("a page of the list"));
            (raw_server::start_with_latency(LATENCY, respond), transport)
        }
        Version::Http2 => {
            let pages: Vec<Bytes> = pages.map(Bytes::from).collect();
            let respond = move |target: &str| pages.get(number(target)).expect("a page of the list").clone();
            (http2_server::start(LATENCY, respond), transport.http2_only())
        }
    };
    let transport = transport.build().expect("a transport");
    let client = Client::builder().api_key("eyJsecret").base_url(format!("http://{address}"));
    client.transport(transport).rate_limits(RateLimitSettings::off()).build().expect("a client")
}

/// The number of the page that a request asks for, counted from 0.
fn number(request: &str) -> usize {
    let number = request.split("page=").nth(1).and_then(|rest| rest.split([' ', '&']).next());
    number.and_then(|number| number.parse::<usize>().ok()).unwrap_or(1) - 1
}

/// The text of a page with its number, also in the ID of its first record: pages of the same records have no end.
fn numbered(page: &ListPage, number: usize) -> Vec<u8> {
    let text = String::from_utf8_lossy(&page.text);
    let (_, data) = text.split_once(r#""data":"#).expect("a page has records");
    let (before, id) = data.split_once(r#""id":""#).expect("a record has an ID");
    let (_, after) = id.split_once('"').expect("an ID has an end");
    let next =
        if number < PAGES { format!(r#""/v1/customers?page={}""#, number + 1) } else { "null".to_owned() };
    format!(
        r#"{{"meta":{{"page":{number},"pageSize":100,"totalPages":{PAGES}}},"links":{{"next":{next}}},"data":{before}"id":"{number:024x}"{after}"#
    )
    .into_bytes()
}

/// Reads the whole list.
async fn read(client: &Client, in_flight: usize) {
    let mut pages = client.list::<Customer>().pages().concurrency(in_flight);
    let mut count = 0;
    while let Some(page) = pages.try_next().await.expect("a page") {
        count += page.len();
    }
    assert_eq!(count, PAGES * CUSTOMERS);
}

/// The memory that 16 in flight take beyond that of one, in pages.
fn memory(version: &str) -> f64 {
    let [one, sixteen] = ["1", "16"].map(|in_flight| {
        let this = std::env::current_exe().expect("the path of this program is known");
        let output =
            Command::new(this).args([READ, version, in_flight]).output().expect("this program runs again");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let kibibytes = String::from_utf8_lossy(&output.stdout).trim().parse::<f64>();
        kibibytes.expect("a number")
    });
    let size = u32::try_from(numbered(&ListPage::new(Order::Declared), 1).len()).expect("less than 4 GB");
    let page = f64::from(size) / 1024.0;
    println!(
        "HTTP/{version}: peak memory {:.1} MiB with 1, {:.1} MiB with 16; a page has {page:.0} KiB",
        one / 1024.0,
        sixteen / 1024.0
    );
    (sixteen - one) / page
}

/// The most memory that this process had, in KiB.
fn peak_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    peak.trim().trim_end_matches(" kB").parse().unwrap_or_default()
}
