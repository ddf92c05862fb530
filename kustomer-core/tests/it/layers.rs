//! Layers around calls and around attempts.

use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use kustomer_core::transport::{BoxError, BoxTransport, Exchange};
use kustomer_core::{CallInfo, Id, RetryPolicy};
use tower_layer::layer_fn;
use tower_service::Service;

use super::support::{Flight, Script, flight};

type Log = Arc<Mutex<Vec<String>>>;

/// Notes what passes by.
#[derive(Clone)]
struct Noting {
    name: &'static str,
    log: Log,
    inner: BoxTransport,
}

impl Service<http::Request<Bytes>> for Noting {
    type Response = http::Response<Bytes>;
    type Error = BoxError;
    type Future = Exchange<'static>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: http::Request<Bytes>) -> Self::Future {
        let info = request.extensions().get::<CallInfo>().expect("the client adds it");
        let note = format!("{} {} {}", self.name, info.operation(), info.attempt());
        request.headers_mut().insert("x-layer", http::HeaderValue::from_static(self.name));
        let (log, sent) = (Arc::clone(&self.log), self.inner.call(request));
        Box::pin(async move {
            let response = sent.await?;
            log.lock().expect("no panic").push(format!("{note}: {}", response.status()));
            Ok(response)
        })
    }
}

fn noting(
    name: &'static str,
    log: &Log,
) -> impl tower_layer::Layer<BoxTransport, Service = Noting> + Send + Sync + use<> {
    let log = Arc::clone(log);
    layer_fn(move |inner| Noting { name, log: Arc::clone(&log), inner })
}

#[tokio::test(start_paused = true)]
async fn layers_see_each_call_once_and_attempt_layers_each_attempt() {
    let document = format!(r#"{{"data":{}}}"#, flight("BA117"));
    let script = Script::new().json(503, "{}").json(200, &document);
    let log = Log::default();
    let builder = script.retrying().layer(noting("outer", &log)).layer(noting("inner", &log));
    let client = builder.attempt_layer(noting("attempt", &log)).build().expect("a client");
    let response = client.get::<Flight>(Id::new("1")).with_response().await.expect("a flight");
    assert_eq!(response.attempts(), 2);
    assert_eq!(
        *log.lock().expect("no panic"),
        [
            "attempt get kobject.flight 1: 503 Service Unavailable",
            "attempt get kobject.flight 2: 200 OK",
            "inner get kobject.flight 0: 200 OK",
            "outer get kobject.flight 0: 200 OK",
        ]
    );
    assert_eq!(script.headers("x-layer"), ["attempt"; 2]);
}

#[tokio::test(start_paused = true)]
async fn what_a_layer_adds_to_a_request_is_sent_with_every_attempt() {
    let document = format!(r#"{{"data":{}}}"#, flight("BA117"));
    let script = Script::new().json(503, "{}").json(200, &document);
    let client = script.retrying().layer(noting("outer", &Log::default())).build().expect("a client");
    client.get::<Flight>(Id::new("1")).await.expect("a flight");
    assert_eq!(script.headers("x-layer"), ["outer"; 2]);
}

#[tokio::test(start_paused = true)]
async fn an_error_after_all_attempts_passes_through_layers_and_tells_how_the_call_went() {
    let script = Script::new().json(500, "{}").json(500, "{}").json(500, "{}");
    let client = script.retrying().layer(noting("outer", &Log::default())).build().expect("a client");
    let error = client.get::<Flight>(Id::new("1")).await.expect_err("three failures");
    assert_eq!((error.attempts(), error.status().map(|status| status.as_u16())), (3, Some(500)));
    let script = Script::new().fail(kustomer_core::transport::TransportError::timeout("slow"));
    let builder = script.builder().layer(noting("outer", &Log::default()));
    let error = builder.build().expect("a client").get::<Flight>(Id::new("1")).await.expect_err("slow");
    assert!(error.is_timeout() && error.attempts() == 1, "{error:?}");
}

/// Replaces the request by a new one.
#[derive(Clone)]
struct Replacing(BoxTransport);

impl Service<http::Request<Bytes>> for Replacing {
    type Response = http::Response<Bytes>;
    type Error = BoxError;
    type Future = Exchange<'static>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        self.0.call(http::Request::new(request.into_body()))
    }
}

#[tokio::test]
async fn a_layer_that_drops_the_extensions_of_a_request_is_named_in_the_error() {
    let script = Script::new();
    let client = script.builder().layer(layer_fn(Replacing)).build().expect("a client");
    let error = client.get::<Flight>(Id::new("1")).await.expect_err("refused");
    assert!(error.to_string().contains("a layer has removed the extension `CallInfo`"), "{error}");
    assert!(script.calls().is_empty());
}

#[tokio::test(start_paused = true)]
async fn the_timeout_of_a_tower_layer_is_a_timeout() {
    let slow = layer_fn(|_: BoxTransport| {
        tower::service_fn(|_: http::Request<Bytes>| async {
            std::future::pending::<Result<http::Response<Bytes>, BoxError>>().await
        })
    });
    let limit = tower::timeout::TimeoutLayer::new(Duration::from_secs(5));
    let client = Script::new().builder().layer(limit.clone()).attempt_layer(slow).build().expect("a client");
    let error = client.get::<Flight>(Id::new("1")).await.expect_err("slow");
    assert!(error.is_timeout(), "{error:?}");
    let builder = Script::new().retrying().attempt_layer(limit).attempt_layer(slow);
    let client = builder.retry(RetryPolicy::new().base_delay(Duration::ZERO)).build().expect("a client");
    let error = client.get::<Flight>(Id::new("1")).await.expect_err("slow");
    assert!(error.is_timeout() && error.attempts() == 3, "{error:?}");
}
