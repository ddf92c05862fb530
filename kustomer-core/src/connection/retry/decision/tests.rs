//! The decision over its whole domain: every combination of every input, each limit from both sides.

use super::*;

const POLICY: RetryPolicy = RetryPolicy::new().max_attempts(3).max_retry_after(Duration::from_secs(90));

const IDEMPOTENCIES: [Idempotency; 3] =
    [Idempotency::Safe, Idempotency::Idempotent, Idempotency::NonIdempotent];

const RETRY_AFTER: [Option<Duration>; 4] =
    [None, Some(Duration::ZERO), Some(Duration::from_secs(90)), Some(Duration::from_millis(90_001))];

const DELAYS: [Duration; 2] = [Duration::ZERO, Duration::from_secs(20)];

const TIME_LEFT: [Option<Duration>; 4] =
    [None, Some(Duration::ZERO), Some(Duration::from_secs(20)), Some(Duration::from_secs(91))];

/// Every situation there is, as far as the decision distinguishes them.
fn situations() -> Vec<Situation> {
    let mut all = Vec::new();
    for idempotency in IDEMPOTENCIES {
        for outcome in Outcome::ALL {
            for attempts in 1..=4 {
                for retry_after in RETRY_AFTER {
                    for delay in DELAYS {
                        for time_left in TIME_LEFT {
                            for (has_budget, has_lookup) in
                                [(false, false), (false, true), (true, false), (true, true)]
                            {
                                all.push(Situation {
                                    idempotency,
                                    outcome,
                                    attempts,
                                    retry_after,
                                    delay,
                                    time_left,
                                    has_budget,
                                    has_lookup,
                                });
                            }
                        }
                    }
                }
            }
        }
    }
    all
}

/// Checks `property` of every situation and its decision.
fn always(property: impl Fn(&Situation, Decision) -> bool) {
    let situations = situations();
    assert_eq!(situations.len(), 3 * 6 * 4 * 4 * 2 * 4 * 4);
    for situation in situations {
        let decision = decide(&POLICY, &situation);
        assert!(property(&situation, decision), "{situation:?}: {decision:?}");
    }
}

fn is_retry(decision: Decision) -> bool {
    matches!(decision, Decision::Retry { .. })
}

#[test]
fn a_create_that_may_be_done_is_never_sent_again_without_a_lookup() {
    always(|situation, decision| {
        let may_be_done = matches!(situation.outcome, Outcome::PossiblyDone | Outcome::Unavailable);
        let is_create = situation.idempotency == Idempotency::NonIdempotent;
        match decision {
            Decision::Retry { again, .. } if may_be_done && is_create => {
                again == Again::LookUp && situation.has_lookup
            }
            Decision::Retry { again, .. } => again == Again::Send,
            Decision::End(_) => true,
        }
    });
}

#[test]
fn what_is_done_or_refused_is_never_sent_again() {
    always(|situation, decision| {
        let is_final = matches!(situation.outcome, Outcome::Done | Outcome::Refused);
        is_final == (decision == Decision::End(Reason::Final))
    });
}

#[test]
fn a_retry_respects_every_limit() {
    always(|situation, decision| match decision {
        Decision::Retry { wait, .. } => {
            situation.attempts < 3
                && wait >= situation.delay
                && wait >= situation.retry_after.unwrap_or_default()
                && wait <= Duration::from_secs(90)
                && situation.time_left.is_none_or(|left| wait < left)
                && (situation.has_budget || situation.outcome == Outcome::RateLimited)
        }
        Decision::End(_) => true,
    });
}

#[test]
fn whatever_can_be_sent_again_within_all_limits_is_sent_again() {
    always(|situation, decision| {
        let wait = situation.retry_after.unwrap_or_default().max(situation.delay);
        let is_within_limits = situation.attempts < 3
            && wait <= Duration::from_secs(90)
            && situation.time_left.is_none_or(|left| wait < left)
            && situation.has_budget;
        let is_safe = match situation.outcome {
            Outcome::Done | Outcome::Refused => false,
            Outcome::NotSent | Outcome::RateLimited => true,
            Outcome::Unavailable | Outcome::PossiblyDone => {
                situation.idempotency != Idempotency::NonIdempotent || situation.has_lookup
            }
        };
        !(is_within_limits && is_safe) || is_retry(decision)
    });
}

#[test]
fn the_reason_is_the_limit_that_was_reached() {
    always(|situation, decision| match decision {
        Decision::End(Reason::MayBeDone) => {
            situation.idempotency == Idempotency::NonIdempotent && !situation.has_lookup
        }
        Decision::End(Reason::Attempts) => situation.attempts >= 3,
        Decision::End(Reason::RetryAfter(wait)) => {
            situation.retry_after == Some(wait) && wait > Duration::from_secs(90)
        }
        Decision::End(Reason::Time) => situation.time_left.is_some(),
        Decision::End(Reason::Budget) => !situation.has_budget,
        Decision::End(Reason::LookUp | Reason::NoTimer | Reason::RateLimit) => false,
        Decision::End(Reason::Final) | Decision::Retry { .. } => true,
    });
}

/// The table in the docs of `RetryPolicy`, row by row: the decision of each kind of request, with and without a lookup.
#[test]
fn the_table_of_the_docs_holds() {
    let cell = |outcome, idempotency, has_lookup| {
        let situation = Situation {
            idempotency,
            outcome,
            attempts: 1,
            retry_after: None,
            delay: Duration::ZERO,
            time_left: None,
            has_budget: true,
            has_lookup,
        };
        match decide(&POLICY, &situation) {
            Decision::Retry { again: Again::Send, .. } => "again",
            Decision::Retry { again: Again::LookUp, .. } => "look up, then again",
            Decision::End(_) => "error",
        }
    };
    let row = |outcome| {
        [
            cell(outcome, Idempotency::Safe, false),
            cell(outcome, Idempotency::Idempotent, false),
            cell(outcome, Idempotency::NonIdempotent, true),
            cell(outcome, Idempotency::NonIdempotent, false),
        ]
    };
    assert_eq!(row(Outcome::NotSent), ["again"; 4]);
    assert_eq!(row(Outcome::RateLimited), ["again"; 4]);
    let of_create = ["again", "again", "look up, then again", "error"];
    assert_eq!(row(Outcome::Unavailable), of_create);
    assert_eq!(row(Outcome::PossiblyDone), of_create);
    assert_eq!(row(Outcome::Refused), ["error"; 4]);
}

#[test]
fn the_wait_that_an_error_shows_is_never_too_short() {
    for (millis, shown) in [(0, "wait 0 s"), (1, "wait 1 s"), (91_000, "wait 91 s"), (91_001, "wait 92 s")] {
        let reason = Reason::RetryAfter(Duration::from_millis(millis)).to_string();
        assert!(reason.ends_with(shown), "{reason}");
    }
}
