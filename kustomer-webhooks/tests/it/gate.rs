//! The layer in front of a handler: what it lets through, and what it responds to everything else.

use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::routing::post;
use axum::{Extension, Router};
use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full};
use kustomer::webhooks::testing::TestEvent;
use kustomer::webhooks::{Claimed, Delivery, EventStore, Seen, Verifier, WebhookLayer};
use serde_json::json;
use tokio::sync::Notify;
use tower::{Layer as _, ServiceExt as _};

/// What a handler does, and what it has seen.
#[derive(Clone, Default)]
struct Handler {
    seen: Arc<Mutex<Vec<String>>>,
    status: Arc<Mutex<StatusCode>>,
}

impl Handler {
    fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }

    fn respond(&self, status: StatusCode) {
        *self.status.lock().unwrap() = status;
    }

    fn router<S: EventStore>(&self, layer: WebhookLayer<S>) -> Router {
        let handler = self.clone();
        let receive = async move |Extension(delivery): Extension<Delivery>, body: Bytes| {
            assert_eq!(delivery.json().as_bytes(), &body[..], "the handler can read the body, too");
            handler.seen.lock().unwrap().push(delivery.id());
            *handler.status.lock().unwrap()
        };
        Router::new().route("/hook", post(receive)).layer(layer)
    }
}

fn event(id: &str) -> TestEvent {
    TestEvent::new("kustomer.tag.update", json!({ "type": "tag", "id": "t1", "attributes": {} })).id(id)
}

async fn status(router: &Router, request: Request<Body>) -> StatusCode {
    router.clone().oneshot(request).await.unwrap().status()
}

/// Returns a layer, and what it has logged.
fn logged() -> (WebhookLayer, Arc<Mutex<Vec<String>>>) {
    let log = Arc::new(Mutex::new(Vec::new()));
    let layer = WebhookLayer::new(Verifier::new("t0ken"));
    let lines = Arc::clone(&log);
    (layer.on_refused(move |refused| lines.lock().unwrap().push(refused.to_string())), log)
}

#[tokio::test]
async fn only_verified_deliveries_reach_the_handler() {
    let handler = Handler::default();
    let (layer, log) = logged();
    let router = handler.router(layer);
    assert_eq!(status(&router, event("a").sign("t0ken").request("/hook")).await, StatusCode::OK);
    assert_eq!(status(&router, event("b").sign("other").request("/hook")).await, StatusCode::UNAUTHORIZED);
    let unsigned = Request::post("/hook").body(Body::from("{}")).unwrap();
    assert_eq!(status(&router, unsigned).await, StatusCode::UNAUTHORIZED);
    assert_eq!(handler.seen(), ["a"]);
    assert_eq!(
        *log.lock().unwrap(),
        [
            "refused a request as a delivery: the signature does not match the secret",
            "refused a request as a delivery: the request has no header `X-Kustomer-Webhook-Signature`",
        ]
    );
}

#[tokio::test]
async fn a_request_without_a_signature_is_refused_without_reading_its_body() {
    let handler = Handler::default();
    let router = handler.router(WebhookLayer::new(Verifier::new("t0ken")));
    let endless = Body::new(Endless { panics: true });
    assert_eq!(
        status(&router, Request::post("/hook").body(endless).unwrap()).await,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_whether_or_not_its_length_is_known() {
    let handler = Handler::default();
    let (layer, log) = logged();
    let signed = event("a").sign("t0ken");
    let router = handler.router(layer.clone().max_body(signed.body.len()));
    assert_eq!(status(&router, signed.request("/hook")).await, StatusCode::OK);
    let router = handler.router(layer.max_body(signed.body.len() - 1));
    assert_eq!(status(&router, signed.request("/hook")).await, StatusCode::PAYLOAD_TOO_LARGE);
    let mut endless = signed.request("/hook");
    *endless.body_mut() = Body::new(Endless { panics: false });
    assert_eq!(status(&router, endless).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(handler.seen(), ["a"]);
    let limit = signed.body.len() - 1;
    let expected = format!("refused a request as a delivery: its body has more than {limit} bytes");
    assert_eq!(*log.lock().unwrap(), [expected.as_str(), expected.as_str()]);
}

#[tokio::test]
async fn a_verified_body_that_is_not_an_event_is_a_bad_request() {
    let handler = Handler::default();
    let (layer, log) = logged();
    let signed = kustomer::webhooks::testing::SignedDelivery::new("a", "[1]", "t0ken");
    let response = status(&handler.router(layer), signed.request("/hook")).await;
    assert_eq!((response, handler.seen().len()), (StatusCode::BAD_REQUEST, 0));
    assert_eq!(
        *log.lock().unwrap(),
        ["refused a delivery: its body is not an event: expected an object, found an array at byte 0"]
    );
}

#[tokio::test]
async fn each_event_is_handled_once_and_again_if_the_handler_failed() {
    let handler = Handler::default();
    let router = handler.router(WebhookLayer::new(Verifier::new("t0ken")).once(Seen::new(100)));
    let deliver = async |id: &str| status(&router, event(id).sign("t0ken").request("/hook")).await;
    handler.respond(StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(deliver("a").await, StatusCode::INTERNAL_SERVER_ERROR);
    handler.respond(StatusCode::NO_CONTENT);
    assert_eq!(deliver("a").await, StatusCode::NO_CONTENT);
    assert_eq!(deliver("a").await, StatusCode::OK, "a duplicate is acknowledged");
    assert_eq!(deliver("b").await, StatusCode::NO_CONTENT);
    assert_eq!(handler.seen(), ["a", "a", "b"]);
}

#[tokio::test]
async fn a_duplicate_of_an_event_that_is_being_handled_is_put_off() {
    let (arrived, finish) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let notify = (Arc::clone(&arrived), Arc::clone(&finish));
    let slow = tower::service_fn(move |_: Request<Full<Bytes>>| {
        let (arrived, finish) = notify.clone();
        async move {
            arrived.notify_one();
            finish.notified().await;
            Ok::<_, Infallible>(Response::new(String::new()))
        }
    });
    let service = WebhookLayer::new(Verifier::new("t0ken")).once(Seen::new(10)).layer(slow);
    let request = || event("a").sign("t0ken").request::<Full<Bytes>>("/hook");
    let first = tokio::spawn(service.clone().oneshot(request()));
    arrived.notified().await;
    let second = service.clone().oneshot(request()).await.unwrap();
    assert_eq!(second.status(), StatusCode::SERVICE_UNAVAILABLE);
    finish.notify_one();
    assert_eq!(first.await.unwrap().unwrap().status(), StatusCode::OK);
    assert_eq!(service.oneshot(request()).await.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn an_event_whose_handler_is_dropped_is_new_when_it_is_delivered_again() {
    let arrived = Arc::new(Notify::new());
    let notify = Arc::clone(&arrived);
    let stuck = tower::service_fn(move |_: Request<Full<Bytes>>| {
        let notify = Arc::clone(&notify);
        async move {
            notify.notify_one();
            std::future::pending::<Result<Response<String>, Infallible>>().await
        }
    });
    let seen = Seen::new(10);
    let service = WebhookLayer::new(Verifier::new("t0ken")).once(seen.clone()).layer(stuck);
    let task = tokio::spawn(service.oneshot(event("a").sign("t0ken").request::<Full<Bytes>>("/hook")));
    arrived.notified().await;
    assert!(matches!(seen.begin("a"), Claimed::InProgress));
    task.abort();
    let _ = task.await;
    assert!(matches!(seen.begin("a"), Claimed::New(_)), "as when a connection is closed");
}

/// A store that cannot be asked.
struct Down;

impl EventStore for Down {
    type Claim = ();
    type Error = std::io::Error;

    async fn claim(&self, _: &str) -> Result<Claimed<()>, std::io::Error> {
        Err(std::io::Error::other("no connection"))
    }

    async fn complete(&self, (): ()) -> Result<(), std::io::Error> {
        Ok(())
    }
}

#[tokio::test]
async fn while_the_store_is_down_events_are_put_off() {
    let handler = Handler::default();
    let (layer, log) = logged();
    let router = handler.router(layer.once(Down));
    let response = status(&router, event("a").sign("t0ken").request("/hook")).await;
    assert_eq!((response, handler.seen().len()), (StatusCode::SERVICE_UNAVAILABLE, 0));
    assert_eq!(*log.lock().unwrap(), ["put off a delivery: the store of events failed: no connection"]);
}

/// A body without an end, which may not be read at all.
struct Endless {
    panics: bool,
}

impl http_body::Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
        assert!(!self.panics, "the body is read");
        std::task::Poll::Ready(Some(Ok(http_body::Frame::data(Bytes::from_static(&[b' '; 1024])))))
    }
}

#[tokio::test]
async fn the_response_of_the_handler_is_passed_on_as_it_is() {
    let inner = tower::service_fn(async |request: Request<Full<Bytes>>| {
        let body = request.into_body().collect().await.unwrap().to_bytes();
        let response = Response::builder().status(202).header("x-own", "1").body(body.len().to_string());
        Ok::<_, Infallible>(response.unwrap())
    });
    let signed = event("a").sign("t0ken");
    let service = WebhookLayer::new(Verifier::new("t0ken")).layer(inner);
    let response = service.oneshot(signed.request("/hook")).await.unwrap();
    assert_eq!(response.status(), StatusCode::ACCEPTED);
    assert_eq!(response.headers()["x-own"], "1");
    assert_eq!(*response.body(), signed.body.len().to_string());
}
