//! Lists as streams of the ecosystem: adapters, cancellation, and what the types promise.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::{FusedStream, Stream};
use futures_util::{FutureExt as _, StreamExt as _, TryStreamExt as _};
use kustomer_core::transport::BoxError;
use kustomer_core::{Client, Items, Pages};
use tower_service::Service;

use super::support::{Flight, Script, flight, flights};

/// Three flights on two pages.
fn two_pages() -> Script {
    Script::new()
        .json(200, &flights(&[flight("a"), flight("b")], Some("/v1/klasses/flight?page=2")))
        .json(200, &flights(&[flight("c")], None))
}

fn titles(flights: &[Flight]) -> Vec<&str> {
    flights.iter().map(|flight| flight.title.as_str()).collect()
}

#[tokio::test]
async fn a_stream_is_collected() {
    let script = two_pages();
    let flights: Vec<Flight> =
        script.client().list::<Flight>().items().try_collect().await.expect("every page");
    assert_eq!(titles(&flights), ["a", "b", "c"]);
}

#[tokio::test]
async fn a_stream_that_is_cut_requests_only_the_pages_that_it_needs() {
    let script = two_pages();
    let flights = script.client().list::<Flight>().items();
    let delays: Vec<_> = flights.map(|flight| flight.map(|flight| flight.delay)).take(2).collect().await;
    assert_eq!(delays.len(), 2);
    assert!(delays.iter().all(|delay| matches!(delay, Ok(Some(_)))), "{delays:?}");
    assert_eq!(script.calls().len(), 1);
}

#[tokio::test]
async fn pages_are_a_stream_as_well() {
    let script = two_pages();
    let pages = script.client().list::<Flight>().pages();
    let lengths: Vec<usize> = pages.map_ok(|page| page.len()).try_collect().await.expect("every page");
    assert_eq!(lengths, [2, 1]);
}

#[tokio::test]
async fn try_next_needs_no_trait_and_is_not_hidden_by_one() {
    let script = two_pages();
    let mut flights = script.client().list::<Flight>().items();
    // `TryStreamExt::try_next`, which is in scope, returns `TryNext`, which is not this future.
    let first: Result<Option<Flight>, kustomer_core::Error> = flights.try_next().await;
    assert_eq!(first.expect("a page").map(|flight| flight.title), Some("a".to_owned()));
}

#[tokio::test]
async fn a_stream_knows_when_it_has_ended() {
    let script = two_pages();
    let mut flights = script.client().list::<Flight>().items();
    while !flights.is_terminated() {
        let _ = flights.try_next().await.expect("a page");
    }
    assert!(flights.try_next().await.expect("the end").is_none());
    assert_eq!(script.calls().len(), 2);
}

#[tokio::test]
async fn dropping_a_pending_next_loses_nothing() {
    let script = two_pages();
    let client = Client::builder().api_key("eyJsecret").org("acme").transport(Slow(script.clone()));
    let mut flights = client.build().expect("a client").list::<Flight>().items();
    let mut read = Vec::new();
    let mut cancelled = 0;
    loop {
        match flights.try_next().now_or_never() {
            None => cancelled += 1,
            Some(flight) => match flight.expect("a page") {
                Some(flight) => read.push(flight),
                None => break,
            },
        }
    }
    assert_eq!(titles(&read), ["a", "b", "c"]);
    assert_eq!(cancelled, 2, "one for each page");
    assert_eq!(script.calls().len(), 2);
}

#[test]
fn streams_can_be_moved_between_polls_and_threads() {
    fn check<T: Stream + FusedStream + Send + Unpin + 'static>() {}
    check::<Items<Flight>>();
    check::<Pages<Flight>>();
}

/// A transport whose responses are not ready at the first poll.
#[derive(Clone)]
struct Slow(Script);

impl Service<http::Request<Bytes>> for Slow {
    type Response = http::Response<Bytes>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        let response = self.0.call(request);
        Box::pin(async move {
            tokio::task::yield_now().await;
            response.await
        })
    }
}
