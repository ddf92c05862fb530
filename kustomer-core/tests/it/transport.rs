//! Custom transports: what they see of a request, and what their errors become.

use std::error::Error as _;

use kustomer_core::Id;
use kustomer_core::request::{Idempotency, RateLimits};
use kustomer_core::transport::TransportError;

use super::support::{Flight, FlightUpdate, NewFlight, Script, flight};

async fn failed(script: Script) -> kustomer_core::Error {
    let error = script.client().get::<Flight>(Id::new("1")).await.expect_err("the script fails");
    assert!(error.is_transport() && error.status().is_none() && !error.is_decode(), "{error:?}");
    error
}

#[tokio::test]
async fn a_transport_error_says_what_happened() {
    for (error, (is_connect, is_timeout), expected) in [
        (TransportError::connect("refused"), (true, false), "could not connect to the service"),
        (TransportError::connect_timeout("5 s"), (true, true), "timed out connecting to the service"),
        (TransportError::timeout("5 s"), (false, true), "timed out waiting for the response"),
        (
            TransportError::broken("reset"),
            (false, false),
            "lost the connection before the response was complete",
        ),
    ] {
        let error = failed(Script::new().fail(error)).await;
        assert_eq!((error.is_connect(), error.is_timeout()), (is_connect, is_timeout), "{error:?}");
        assert_eq!(error.to_string(), format!("`GET /v1/klasses/flight/1` failed: {expected}"));
        assert!(error.source().is_some());
    }
}

#[tokio::test]
async fn any_other_error_is_kept_as_the_source() {
    let error = failed(Script::new().fail("out of cake")).await;
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: transport failed");
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("out of cake"));
}

#[tokio::test]
async fn a_transport_sees_the_idempotency_and_the_rate_limits_of_a_request() {
    let document = format!(r#"{{"data":{}}}"#, flight("BA117"));
    let script = Script::new().json(200, &document).json(200, &document).json(200, &document);
    let client = script.client();
    client.get::<Flight>(Id::new("1")).await.expect("a flight");
    client.update(Id::new("1"), FlightUpdate::default().delay(5.0)).await.expect("a flight");
    client.create(NewFlight::new("BA117")).await.expect("a flight");
    assert_eq!(
        script.extensions::<Idempotency>(),
        [Some(Idempotency::Safe), Some(Idempotency::Idempotent), Some(Idempotency::NonIdempotent)]
    );
    assert_eq!(
        script.extensions::<RateLimits>(),
        [
            Some(RateLimits::ORG),
            Some(RateLimits::ORG | RateLimits::RECORD_UPDATE),
            Some(RateLimits::ORG | RateLimits::CUSTOMER_CREATE),
        ]
    );
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
