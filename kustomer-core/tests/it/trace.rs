//! Spans, events and the metrics hook: what they show of a call, and what they must not show.

use std::cell::RefCell;
use std::io;
use std::sync::{Arc, Mutex, Once};
use std::time::Duration;

use kustomer_core::rate_limit::RateLimitSettings;
use kustomer_core::transport::TransportError;
use kustomer_core::{Id, lookup};
use tracing_subscriber::fmt::format::FmtSpan;

use super::support::{Flight, NewFlight, Script, flight, flights};

thread_local! {
    /// What the test of this thread has logged.
    static LOG: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Writes to the log of the thread.
struct Log;

impl Log {
    /// Starts an empty log. The subscriber is that of all tests: one for each thread would miss the spans and events that
    /// another thread has come across first.
    fn start() {
        static SUBSCRIBER: Once = Once::new();
        SUBSCRIBER.call_once(|| {
            tracing_subscriber::fmt()
                .with_max_level(tracing::Level::TRACE)
                .with_span_events(FmtSpan::CLOSE)
                .with_ansi(false)
                .without_time()
                .with_writer(|| Self)
                .init();
        });
        LOG.take();
    }

    fn lines() -> Vec<String> {
        let bytes = LOG.take();
        let text = String::from_utf8_lossy(&bytes);
        text.lines().filter(|line| line.contains("kustomer")).map(str::to_owned).collect()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.with_borrow_mut(|log| log.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn assert_has(line: &str, parts: &[&str]) {
    for part in parts {
        assert!(line.contains(part), "{part} is not in {line}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_is_one_span_and_each_attempt_an_event_in_it() {
    Log::start();
    let document = format!(r#"{{"data":{}}}"#, flight("BA117"));
    let remaining = ("x-ratelimit-remaining", "7");
    let script = Script::new()
        .fail(TransportError::connect("refused"))
        .response(503, &[remaining], "{}")
        .json(200, &document);
    let client = script.retrying().build().expect("a client");
    client.get::<Flight>(Id::new("1")).await.expect("a flight");
    let lines = Log::lines();
    let [first, second, third, span] = lines.as_slice() else { panic!("{lines:?}") };
    let repeated = ["WARN", "attempt failed, retrying", "kustomer.retry_in_ms="];
    assert_has(first, &repeated);
    assert_has(first, &[r#"error.type="connect""#, "http.request.resend_count=0"]);
    assert_has(second, &repeated);
    assert_has(second, &["http.response.status_code=503", "resend_count=1", "rate_limit.remaining=7"]);
    assert_has(third, &["DEBUG", "attempt succeeded", "http.response.status_code=200", "resend_count=2"]);
    assert_has(
        span,
        &[
            "INFO",
            "otel.name=GET /v1/klasses/flight/{}",
            r#"otel.kind="client""#,
            r#"http.request.method="GET""#,
            "url.template=/v1/klasses/flight/{}",
            r#"server.address="acme.api.kustomerapp.com""#,
            "server.port=443",
            "kustomer.operation=get kobject.flight",
            "http.request.resend_count=2",
            "http.response.status_code=200",
        ],
    );
}

#[tokio::test(start_paused = true)]
async fn a_wait_for_a_rate_limit_is_an_event_when_it_begins() {
    Log::start();
    let document = format!(r#"{{"data":{}}}"#, flight("BA117"));
    let script = Script::new().json(200, &document).json(200, &document);
    let builder = script.retrying().rate_limits(RateLimitSettings::new().org(1));
    let client = builder.build().expect("a client");
    client.get::<Flight>(Id::new("1")).await.expect("a flight");
    assert!(!Log::lines().iter().any(|line| line.contains("waiting")), "the first call need not wait");
    client.get::<Flight>(Id::new("2")).await.expect("a flight");
    let lines = Log::lines();
    let [wait, attempt, _] = lines.as_slice() else { panic!("{lines:?}") };
    assert_has(
        wait,
        &[
            "DEBUG",
            "waiting for a rate limit",
            r#"kustomer.rate_limit.name="org""#,
            "kustomer.rate_limit.limit=1",
            "kustomer.rate_limit.estimated_wait_ms=60000",
            "url.template=/v1/klasses/flight/{}",
        ],
    );
    assert_has(attempt, &["attempt succeeded", "kustomer.rate_limit.waited_ms=60000"]);
}

#[tokio::test(start_paused = true)]
async fn a_span_says_why_a_call_failed() {
    Log::start();
    let script = Script::new()
        .response(404, &[("x-amz-cf-id", "Qk7Zy==")], "{}")
        .fail(TransportError::timeout("slow"));
    let client = script.client();
    client.get::<Flight>(Id::new("1")).await.expect_err("missing");
    client.create(NewFlight::new("BA117")).await.expect_err("slow");
    let spans: Vec<String> = Log::lines().into_iter().filter(|line| line.contains("close")).collect();
    let [missing, slow] = spans.as_slice() else { panic!("{spans:?}") };
    assert_has(
        missing,
        &[r#"error.type="404""#, r#"kustomer.request_id="Qk7Zy==""#, r#"status_code="ERROR""#],
    );
    assert_has(slow, &[r#"error.type="timeout""#]);
}

#[tokio::test(start_paused = true)]
async fn a_trace_contains_neither_the_key_nor_personal_data() {
    Log::start();
    let echo = ("x-amz-cf-id", "eyJsecret");
    let script = Script::new()
        .response(500, &[echo], r#"{"errors":[{"title":"Jane Doe"}]}"#)
        .json(200, &flights(&[], None))
        .fail("Jane Doe and eyJsecret");
    let client = script.client();
    client.find::<Flight>(lookup::ExternalId("jane@example.com")).await.expect_err("a failure");
    let list = client.list::<Flight>().query("name", "Jane Doe").header("x-name", "Jane Doe");
    list.await.expect("a page");
    client
        .create(NewFlight::new("Jane Doe").external_id(Some("jane@example.com")))
        .await
        .expect_err("a failure");
    let text = Log::lines().join("\n");
    assert!(text.contains("/v1/klasses/flight/externalId={}"), "{text}");
    for secret in ["secret", "Jane", "jane", "Doe"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_metrics_hook_is_called_with_every_attempt() {
    let document = format!(r#"{{"data":{}}}"#, flight("BA117"));
    let script = Script::new()
        .response(429, &[("retry-after", "5")], "")
        .fail("odd")
        .json(200, &document)
        .json(404, "{}");
    let seen = Arc::new(Mutex::new(Vec::new()));
    let hook = Arc::clone(&seen);
    let builder = script.retrying().on_attempt(move |attempt| {
        let call = attempt.call();
        hook.lock().expect("no panic").push(format!(
            "{} {} {}: {:?} {:?} {:?}",
            attempt.method(),
            call.path_template(),
            call.attempt(),
            attempt.status().map(|status| status.as_u16()),
            attempt.error_type(),
            attempt.retry_in().map(|wait| wait >= Duration::from_secs(5)),
        ));
    });
    let client = builder.build().expect("a client");
    client.get::<Flight>(Id::new("1")).await.expect("a flight");
    client.get::<Flight>(Id::new("2")).await.expect_err("missing");
    assert_eq!(
        *seen.lock().expect("no panic"),
        [
            "GET /v1/klasses/flight/{} 1: Some(429) None Some(true)",
            "GET /v1/klasses/flight/{} 2: None Some(\"other\") Some(false)",
            "GET /v1/klasses/flight/{} 3: Some(200) None None",
            "GET /v1/klasses/flight/{} 1: Some(404) None None",
        ]
    );
}
