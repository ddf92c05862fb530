//! Pages that are requested before they are wanted, on virtual time.

use std::fmt::Write as _;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use kustomer_core::rate_limit::RateLimitSettings;
use kustomer_core::transport::BoxError;
use kustomer_core::{Client, Items, Pages, RetryPolicy};
use tokio::time::Instant;
use tower_service::Service;

use super::support::{Flight, flight};

/// How long the service takes for a page.
const LATENCY: Duration = Duration::from_millis(20);

/// A list of `pages` pages with two flights each.
#[derive(Clone)]
struct Service20ms {
    pages: u64,
    /// Whether a page says how many there are.
    counts: bool,
    /// Whether links have cursors in place of numbers.
    cursors: bool,
    /// Whether requests are sent by a task of their own, as HTTP clients do.
    tasks: bool,
    log: Arc<Mutex<Log>>,
}

#[derive(Default)]
struct Log {
    /// The numbers of the pages, in the order of their requests.
    requested: Vec<u64>,
    active: usize,
    most_active: usize,
    /// Pages whose next request gets this status.
    failures: Vec<(u64, u16)>,
}

impl Service20ms {
    fn new(pages: u64) -> Self {
        Self { pages, counts: true, cursors: false, tasks: false, log: Arc::default() }
    }

    fn failing(self, failures: &[(u64, u16)]) -> Self {
        self.log().failures = failures.to_vec();
        self
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap()
    }

    fn client(&self) -> Client {
        let client = Client::builder().api_key("eyJsecret").org("acme").transport(self.clone());
        client.retry(RetryPolicy::never()).rate_limits(RateLimitSettings::off()).build().unwrap()
    }

    fn list(&self) -> Pages<Flight> {
        self.client().list::<Flight>().pages()
    }

    fn items(&self) -> Items<Flight> {
        self.client().list::<Flight>().items()
    }

    fn page(&self, number: u64) -> String {
        let flights = ["a", "b"].map(|name| flight(&format!("{number}{name}"))).join(",");
        let flights = if number > self.pages { "" } else { &flights };
        let next = match number < self.pages {
            true if self.cursors => format!("\"/v1/klasses/flight?after={}\"", number + 1),
            true => format!("\"/v1/klasses/flight?page={}&pageSize=2\"", number + 1),
            false => "null".to_owned(),
        };
        let mut meta = format!("\"page\":{number},\"pageSize\":2");
        if self.counts {
            write!(meta, ",\"totalPages\":{}", self.pages).unwrap();
        }
        format!(r#"{{"meta":{{{meta}}},"data":[{flights}],"links":{{"next":{next}}}}}"#)
    }
}

/// Counts a request until it is dropped.
struct Active(Service20ms);

impl Drop for Active {
    fn drop(&mut self) {
        self.0.log().active -= 1;
    }
}

impl Service<http::Request<Bytes>> for Service20ms {
    type Response = http::Response<Bytes>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        let service = self.clone();
        let query = request.uri().query().unwrap_or_default();
        let value = |name: &str| query.split('&').find_map(|part| part.strip_prefix(name)?.parse().ok());
        let number = value("page=").or(value("after=")).unwrap_or(1);
        if self.tasks {
            let mut inline = Self { tasks: false, ..self.clone() };
            let sent = tokio::spawn(async move { inline.call(request).await });
            return Box::pin(async move { sent.await? });
        }
        let mut log = self.log();
        log.requested.push(number);
        log.active += 1;
        log.most_active = log.most_active.max(log.active);
        let failure = log.failures.iter().position(|(page, _)| *page == number);
        let status = failure.map_or(200, |at| log.failures.remove(at).1);
        drop(log);
        Box::pin(async move {
            let active = Active(service);
            tokio::time::sleep(LATENCY).await;
            let body = if status == 200 { active.0.page(number) } else { "{}".to_owned() };
            Ok(http::Response::builder().status(status).body(body.into())?)
        })
    }
}

fn title(number: u64, name: char) -> String {
    format!("{number}{name}")
}

/// Reads all pages and returns the titles of their flights.
async fn titles(mut pages: Pages<Flight>) -> Vec<String> {
    let mut titles = Vec::new();
    while let Some(page) = pages.try_next().await.unwrap() {
        titles.extend(page.into_iter().map(|flight| flight.title));
    }
    titles
}

fn all(pages: u64) -> Vec<String> {
    (1..=pages).flat_map(|number| [title(number, 'a'), title(number, 'b')]).collect()
}

#[tokio::test(start_paused = true)]
async fn pages_on_their_way_at_once_arrive_in_order_in_less_time() {
    for (limit, round_trips) in [(0, 21), (1, 21), (4, 6), (32, 2)] {
        let service = Service20ms::new(21);
        let began = Instant::now();
        assert_eq!(titles(service.list().concurrency(limit)).await, all(21));
        assert_eq!(began.elapsed(), LATENCY * round_trips, "{limit}");
        assert_eq!(service.log().most_active, limit.clamp(1, 20), "{limit}");
        assert_eq!(
            service.log().requested.len(),
            21,
            "none is requested twice, and none behind the last one"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_request_leaves_before_the_pages_that_have_arrived_are_all_read() {
    let service = Service20ms { tasks: true, ..Service20ms::new(40) };
    let mut pages = service.list().concurrency(4);
    // Pages 2 to 5 arrive together, and page 6 is requested when page 2 has been read.
    for (number, last) in (1..).zip([1, 5, 6, 7, 8]) {
        assert_eq!(pages.try_next().await.unwrap().unwrap()[0].title, title(number, 'a'));
        assert_eq!(service.log().requested.iter().max(), Some(&last), "page {number}");
    }
    assert_eq!(titles(pages).await, all(40)[10..]);
}

#[tokio::test(start_paused = true)]
async fn without_a_number_of_pages_few_are_requested_behind_the_end() {
    let service = Service20ms { counts: false, ..Service20ms::new(10) };
    assert_eq!(titles(service.list().concurrency(4)).await, all(10));
    assert!(service.log().requested.len() <= 10 + 3, "{:?}", service.log().requested);
    assert_eq!(service.log().active, 0, "what is behind the end is cancelled");
}

#[tokio::test(start_paused = true)]
async fn with_cursors_the_next_page_is_requested_while_one_is_read() {
    let service = Service20ms { cursors: true, ..Service20ms::new(3) };
    let mut pages = service.list().concurrency(8);
    assert_eq!(pages.try_next().await.unwrap().unwrap()[0].title, title(1, 'a'));
    assert_eq!(service.log().requested, [1, 2]);
    assert_eq!(titles(pages).await, all(3)[2..]);
    assert_eq!(service.log().requested, [1, 2, 3]);
}

#[tokio::test(start_paused = true)]
async fn an_error_stands_in_the_place_of_its_page_which_is_then_requested_again() {
    // Once when it is requested early, and once when it is wanted.
    let service = Service20ms::new(6).failing(&[(3, 400), (3, 400)]);
    let mut items = service.items().concurrency(4);
    let mut read = Vec::new();
    let mut errors = 0;
    loop {
        match items.try_next().await {
            Ok(Some(flight)) => read.push(flight.title),
            Ok(None) => break,
            Err(error) => {
                assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
                assert_eq!(read, all(2), "all records before the page, and none behind it");
                errors += 1;
            }
        }
    }
    assert_eq!((read, errors), (all(6), 1));
}

#[tokio::test(start_paused = true)]
async fn a_page_that_fails_before_it_is_wanted_is_requested_again_without_an_error() {
    let service = Service20ms::new(6).failing(&[(2, 500), (5, 503)]);
    assert_eq!(titles(service.list().concurrency(3)).await, all(6));
    assert_eq!(service.log().requested.iter().filter(|page| **page == 5).count(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_token_names_the_record_that_was_read_and_not_the_page_that_was_requested() {
    let service = Service20ms::new(9);
    let mut items = service.items().concurrency(4);
    for title in all(9).iter().take(5) {
        assert_eq!(items.try_next().await.unwrap().unwrap().title, *title);
    }
    let token = items.resume_token();
    let mut rest = service.items().resume_from(&token).concurrency(4);
    assert_eq!(rest.try_next().await.unwrap().unwrap().title, title(3, 'b'));
    let rest = rest.collect_up_to(1000).await.unwrap();
    assert_eq!(rest.into_iter().map(|flight| flight.title).collect::<Vec<_>>(), all(9)[6..]);
}

#[tokio::test(start_paused = true)]
async fn dropping_the_stream_cancels_what_is_on_its_way() {
    let service = Service20ms::new(100);
    let mut pages = service.list().concurrency(16);
    pages.try_next().await.unwrap();
    assert_eq!(service.log().active, 16);
    drop(pages);
    assert_eq!(service.log().active, 0);
}

#[tokio::test(start_paused = true)]
async fn a_limit_of_records_reads_no_further_page_than_it_takes() {
    let service = Service20ms::new(9);
    for (limit, requests) in [(0, 0), (1, 1), (2, 1), (3, 2)] {
        service.log().requested.clear();
        let records = service.items().collect_up_to(limit).await.unwrap();
        assert_eq!((records.len(), service.log().requested.len()), (limit, requests));
    }
    assert_eq!(service.items().collect_up_to(1000).await.unwrap().len(), 18);
}
