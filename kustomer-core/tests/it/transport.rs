//! Custom transports: what they see of a request, and what their errors become.

use std::error::Error as _;

use kustomer_core::request::{Idempotency, RateLimits};
use kustomer_core::transport::TransportError;
use kustomer_core::{CallInfo, Id};

use super::support::{Flight, FlightUpdate, NewFlight, Script, flight};

async fn failed(script: Script) -> kustomer_core::Error {
    let error = script.client().get::<Flight>(Id::new("1")).await.expect_err("the script fails");
    assert!(error.is_transport() && error.status().is_none() && !error.is_decode(), "{error:?}");
    error
}

#[tokio::test]
async fn a_transport_error_says_what_happened() {
    for (error, [is_not_sent, is_connect, is_timeout], expected) in [
        (TransportError::not_sent("no token"), [true, false, false], "request was not sent"),
        (TransportError::connect("refused"), [true, true, false], "could not connect to the service"),
        (TransportError::connect_timeout("5 s"), [true, true, true], "timed out connecting to the service"),
        (TransportError::tls("no TLS"), [true, false, false], "TLS handshake failed"),
        (TransportError::timeout("5 s"), [false, false, true], "timed out waiting for the response"),
        (
            TransportError::broken("reset"),
            [false, false, false],
            "lost the connection before the response was complete",
        ),
    ] {
        let error = failed(Script::new().fail(error)).await;
        let predicates = [error.is_not_sent(), error.is_connect(), error.is_timeout()];
        assert_eq!(predicates, [is_not_sent, is_connect, is_timeout], "{error:?}");
        assert_eq!(error.to_string(), format!("`GET /v1/klasses/flight/1` failed: {expected}"));
        assert!(error.source().is_some());
    }
}

/// An error of a layer around the transport.
#[derive(Debug)]
struct Wrapped(Box<dyn std::error::Error + Send + Sync>);

impl std::fmt::Display for Wrapped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("layer failed")
    }
}

impl std::error::Error for Wrapped {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.0)
    }
}

#[tokio::test]
async fn a_transport_error_that_a_layer_has_wrapped_keeps_its_meaning() {
    let error = Wrapped(Wrapped(TransportError::connect("refused").into()).into());
    let error = failed(Script::new().fail(error)).await;
    assert!(error.is_not_sent() && error.is_connect(), "{error:?}");
    assert!(format!("{error:?}").contains("layer failed"), "nothing of it is lost: {error:?}");
}

#[tokio::test]
async fn the_timeout_of_a_tower_layer_or_of_tokio_is_a_timeout() {
    use tower::timeout::error::Elapsed;

    let pending = std::future::pending::<()>();
    let of_tokio = tokio::time::timeout(std::time::Duration::ZERO, pending).await.expect_err("elapsed");
    for error in
        [Elapsed::new().into(), Wrapped(Elapsed::new().into()).into(), Wrapped(of_tokio.into()).into()]
    {
        let error: Box<dyn std::error::Error + Send + Sync> = error;
        let error = failed(Script::new().fail(error)).await;
        assert!(error.is_timeout() && !error.is_connect() && !error.is_not_sent(), "{error:?}");
        assert_eq!(
            error.to_string(),
            "`GET /v1/klasses/flight/1` failed: timed out waiting for the response"
        );
    }
}

#[tokio::test]
async fn any_other_error_is_kept_as_the_source() {
    let error = failed(Script::new().fail("out of cake")).await;
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: transport failed");
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("out of cake"));
}

#[tokio::test]
async fn a_transport_sees_what_a_request_is_for() {
    let document = format!(r#"{{"data":{}}}"#, flight("BA117"));
    let script = Script::new().json(200, &document).json(200, &document).json(200, &document);
    let client = script.client();
    client.get::<Flight>(Id::new("1")).await.expect("a flight");
    client.update(Id::new("1"), FlightUpdate::default().delay(5.0)).await.expect("a flight");
    client.create(NewFlight::new("BA117")).await.expect("a flight");
    let infos: Vec<CallInfo> = script.extensions().into_iter().flatten().collect();
    assert_eq!(
        infos.iter().map(CallInfo::idempotency).collect::<Vec<_>>(),
        [Idempotency::Safe, Idempotency::Idempotent, Idempotency::NonIdempotent]
    );
    assert_eq!(
        infos.iter().map(CallInfo::rate_limits).collect::<Vec<_>>(),
        [
            RateLimits::ORG,
            RateLimits::ORG | RateLimits::RECORD_UPDATE,
            RateLimits::ORG | RateLimits::CUSTOMER_CREATE,
        ]
    );
    let seen: Vec<_> = infos.iter().map(|info| format!("{} {}", info.operation(), info.attempt())).collect();
    assert_eq!(seen, ["get kobject.flight 1", "update kobject.flight 1", "create kobject.flight 1"]);
    assert_eq!(infos.first().map(CallInfo::path_template).as_deref(), Some("/v1/klasses/flight/{}"));
}

#[tokio::test]
async fn the_size_limit_applies_to_every_transport() {
    let script = Script::new().json(200, &"x".repeat(101)).json(500, &"x".repeat(101));
    let client = script.builder().max_response_bytes(100).build().expect("a client");
    for _ in 0..2 {
        let error = client.get::<Flight>(Id::new("1")).await.expect_err("too large");
        assert!(error.is_transport(), "{error:?}");
        assert_eq!(
            error.to_string(),
            "`GET /v1/klasses/flight/1` failed: response body is over the limit of 100 bytes (`max_response_bytes`)"
        );
    }
}
