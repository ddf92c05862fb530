//! Waiting with and without a runtime.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::*;

fn poll_once<F: Future>(future: F) -> Poll<F::Output> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}

#[test]
fn a_point_in_the_past_needs_no_runtime() {
    assert_eq!(poll_once(sleep_until(now())), Poll::Ready(Ok(())));
}

#[test]
fn waiting_without_a_runtime_is_an_error() {
    assert_eq!(poll_once(sleep_until(now() + Duration::from_secs(60))), Poll::Ready(Err(NoTimer)));
}

#[test]
fn waiting_in_a_runtime_without_timers_is_an_error() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let result = runtime.block_on(sleep_until(now() + Duration::from_secs(60)));
    assert_eq!(result, Err(NoTimer));
    assert!(NoTimer.to_string().contains("enable_time"));
}

#[tokio::test(start_paused = true)]
async fn waiting_ends_at_the_deadline() {
    let deadline = now() + Duration::from_secs(60);
    assert_eq!(sleep_until(deadline).await, Ok(()));
    assert!(now() >= deadline && now() < deadline + Duration::from_secs(1));
}
