//! The loop over the attempts of a call. Whether there is another one is decided in `retry`; how one is made is in
//! `attempt`.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use http::StatusCode;

use super::attempt::{Attempt, begin};
use super::call_state::CallState;
use super::inner::Inner;
use super::raw_response::Received;
use super::retry::{Again, Decision, Outcome, Reason, Situation, Token, decide};
#[cfg(feature = "tracing")]
use super::trace;
use super::{current, lookup};
use crate::clock::{self, Instant};
use crate::error::{Document, Error, Kind, Result};
use crate::rate_limit::{Permit, WaitLimit};
use crate::request::Idempotency;

/// Sends the request of `call` until its outcome is final. A request that layers have seen is sent as `layered`.
pub(super) async fn send(
    inner: &Inner,
    call: &Arc<CallState>,
    layered: Option<&http::Request<Bytes>>,
) -> Result<Received> {
    if has_no_time_left(call) {
        return Err(Error::new(Kind::Deadline));
    }
    let permit = match call.rate_limiter.acquire_now(&call.demand) {
        Some(permit) => permit,
        // A box: the future of a call that need not wait is smaller without it.
        None => Box::pin(acquire(call)).await?,
    };
    let mut under_way = begin(inner, call, layered, permit)?;
    let response = under_way.sent.as_mut().await;
    let first = under_way.end(response, inner);
    match next(inner, call, &first, first.start) {
        Decision::End(reason) if !is_conflict(&first.result) => {
            call.end(reason);
            call.finish(first.end);
            first.result
        }
        decision => {
            let result = go_on(inner, call, layered, first, decision).await;
            // Later than the last attempt, after a lookup.
            call.finish(clock::now());
            result
        }
    }
}

/// The result of a call that its first attempt does not end.
fn go_on<'a>(
    inner: &'a Inner,
    call: &'a Arc<CallState>,
    layered: Option<&'a http::Request<Bytes>>,
    first: Attempt,
    decision: Decision,
) -> Rest<'a> {
    Box::pin(async move {
        let (first_attempt, mut last, mut decision) = (first.start, first, decision);
        let reason = loop {
            let (again, wait) = match decision {
                Decision::Retry { again, wait } => (again, wait),
                Decision::End(reason) => break reason,
            };
            // A call that is dropped while it waits gives its token back.
            let mut token = last.outcome.costs_budget().then(|| inner.budget.withdraw(clock::now()));
            if clock::sleep_until(clock::now() + wait).await.is_err() {
                break Reason::NoTimer;
            }
            if again == Again::LookUp || call.may_be_done() && is_create(call) {
                spend(token.take());
                match find_created(inner, call).await {
                    Ok(Some(found)) => return Ok(found),
                    Ok(None) => {}
                    Err(_) => break Reason::LookUp,
                }
            }
            if has_no_time_left(call) {
                break Reason::Time;
            }
            let Ok(permit) = acquire(call).await else { break Reason::RateLimit };
            spend(token);
            let mut under_way = begin(inner, call, layered, permit)?;
            let response = under_way.sent.as_mut().await;
            last = under_way.end(response, inner);
            decision = next(inner, call, &last, first_attempt);
        };
        call.end(reason);
        settle(inner, call, last.result).await
    })
}

/// The rest of a call, some time later. A box: few calls have one, and it would double the size of the future of each.
type Rest<'a> = Pin<Box<dyn Future<Output = Result<Received>> + Send + 'a>>;

/// The result of a call whose last attempt came to `result`: a conflict may be with what an earlier attempt has done.
async fn settle(inner: &Inner, call: &CallState, result: Result<Received>) -> Result<Received> {
    if !is_conflict(&result) {
        return result;
    }
    if call.may_be_done()
        && is_create(call)
        && let Ok(Some(found)) = find_created(inner, call).await
    {
        return Ok(found);
    }
    settle_conflict(inner, call).await.map_or(result, Ok)
}

/// Reads the record that a guarded update is in conflict with. It is the result if an earlier attempt has changed it as
/// the update says; otherwise the error carries it.
fn settle_conflict<'a>(inner: &'a Inner, call: &'a CallState) -> Settled<'a> {
    Box::pin(async move {
        let read = current::read_of(call)?;
        let response = send(inner, &read, None).await.ok()?;
        if !response.status().is_success() {
            return None;
        }
        if call.may_be_done() && current::is_applied(call, &response) {
            return Some(response);
        }
        call.set_current(Document(response.into_body()));
        None
    })
}

/// The record that a guarded update has changed before. A box, because the read is itself a call with attempts.
type Settled<'a> = Pin<Box<dyn Future<Output = Option<Received>> + Send + 'a>>;

fn is_conflict(result: &Result<Received>) -> bool {
    result.as_ref().is_ok_and(|response| response.status() == StatusCode::CONFLICT)
}

fn spend(token: Option<Token<'_>>) {
    if let Some(token) = token {
        token.spend();
    }
}

/// Waits for the rate limits of an attempt.
async fn acquire(call: &CallState) -> Result<Permit> {
    let limit = WaitLimit { max_wait: call.options.max_wait, deadline: call.deadline };
    let permit = call.rate_limiter.acquire(&call.demand, limit).await;
    let permit = permit.map_err(|error| Error::new(Kind::RateLimit(error)))?;
    call.add_wait(permit.waited());
    Ok(permit)
}

fn has_no_time_left(call: &CallState) -> bool {
    call.deadline.is_some_and(|deadline| deadline <= clock::now())
}

/// What happens after `attempt`, which is reported.
fn next(inner: &Inner, call: &Arc<CallState>, attempt: &Attempt, first_attempt: Instant) -> Decision {
    let decision = decision(inner, call, attempt, first_attempt);
    report(inner, call, attempt, decision);
    decision
}

fn decision(inner: &Inner, call: &CallState, attempt: &Attempt, first_attempt: Instant) -> Decision {
    if attempt.outcome == Outcome::Done {
        inner.budget.succeed(attempt.end);
        return Decision::End(Reason::Final);
    }
    if matches!(attempt.outcome, Outcome::PossiblyDone | Outcome::Unavailable) {
        call.set_may_be_done();
    }
    decide(&call.policy(), &situation(inner, call, attempt, first_attempt))
}

fn situation(inner: &Inner, call: &CallState, attempt: &Attempt, first_attempt: Instant) -> Situation {
    let (now, policy, attempts) = (attempt.end, call.policy(), call.attempts());
    let time_left = policy.time_left(now.saturating_duration_since(first_attempt));
    let deadline = call.deadline.map(|deadline| deadline.saturating_duration_since(now));
    Situation {
        idempotency: call.request.idempotency(),
        outcome: attempt.outcome,
        attempts,
        retry_after: attempt.retry_after,
        delay: policy.delay(attempts, random()),
        time_left: Some(deadline.map_or(time_left, |deadline| deadline.min(time_left))),
        has_budget: inner.budget.has_token(now),
        has_lookup: call.request.lookup_of_created().is_some(),
    }
}

/// Reports an attempt to the metrics hook and the trace.
fn report(inner: &Inner, call: &Arc<CallState>, attempt: &Attempt, decision: Decision) {
    let retry_in = match decision {
        Decision::Retry { wait, .. } => Some(wait),
        Decision::End(_) => None,
    };
    #[cfg(feature = "tracing")]
    trace::attempt(call, attempt, retry_in);
    if let Some(hook) = &inner.on_attempt {
        hook(&attempt.report(call, retry_in));
    }
}

/// What may have been created, some time later. A box, because a lookup is itself a call with attempts.
type Found<'a> = Pin<Box<dyn Future<Output = Result<Option<Received>>> + Send + 'a>>;

/// Looks for the record that `call` may have created.
fn find_created<'a>(inner: &'a Inner, call: &'a CallState) -> Found<'a> {
    Box::pin(async move {
        let lookup = lookup::of_created(call).ok_or_else(|| Error::new(Kind::Empty))?;
        lookup::found(send(inner, &lookup, None).await?, &inner.config)
    })
}

fn is_create(call: &CallState) -> bool {
    call.request.idempotency() == Idempotency::NonIdempotent
}

/// The standard library seeds its hash tables at random; that is random enough for a delay.
pub(super) fn random() -> u32 {
    let bits = RandomState::new().build_hasher().finish();
    u32::try_from(bits >> 32).unwrap_or_default()
}
