//! What is done next about an item, given what its job says about it: a pure function.
//!
//! An item is never sent again if it may have been written, unless sending it again comes to the same (an update, a deletion), or
//! a lookup says that the record does not exist.

use kustomer_core::ApiError;

use super::class::ItemClass;
use super::effect::{Action, Done, Effect};
use super::item::Item;
use super::item_error::{ItemError, Why};
use super::part::Settled;
use super::verdict::Verdict;

/// What is done about an item.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Plan {
    Now(Step),
    /// It is looked up.
    LookUp {
        /// Whether a record that is found was certainly created now.
        is_certain: bool,
        /// What is done if there is none.
        otherwise: Step,
    },
}

/// How an item goes on.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    Settle(Settled),
    /// It is sent again, or fails like this if it was sent often enough.
    Again(ItemError),
}

/// What a job says besides its verdicts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Circumstances<'a> {
    pub(super) job: &'a str,
    /// All errors of the job.
    pub(super) errors: &'a [ApiError],
    /// Its errors, if all failures have the same.
    pub(super) same_errors: Option<&'a [ApiError]>,
    /// Whether the type has a lookup.
    pub(super) has_lookup: bool,
}

/// Returns what is done about an item of a job that is over.
pub(super) fn plan(item: &Item, verdict: Verdict, of: Circumstances<'_>) -> Plan {
    let can_look_up = can_look_up(item, of.has_lookup);
    match verdict {
        Verdict::Done(done) if done.id.is_none() && can_look_up => {
            Plan::LookUp { is_certain: true, otherwise: Step::Settle(Ok(done)) }
        }
        Verdict::Done(done) => settle(Ok(done)),
        Verdict::Refused(errors) => refused(item, errors, of.has_lookup),
        // What is not there has failed, if the job accounts for all of its items.
        Verdict::Counted(counts) if can_look_up && counts.succeeded + counts.failed >= counts.items => {
            looked_up(of_failures(of))
        }
        Verdict::Counted(_) if can_look_up => missing(item, of, can_look_up),
        Verdict::Counted(counts) => settle(Err(ItemError::unclear(Why::Counted(counts), of.errors.to_vec()))),
        Verdict::Missing => missing(item, of, can_look_up),
    }
}

/// Returns what is done about a create whose request had no response.
pub(super) fn unconfirmed(item: &Item, has_lookup: bool) -> Plan {
    unclear(item, ItemError::unclear(Why::NoResponse, Vec::new()), can_look_up(item, has_lookup))
}

/// An item that the job says nothing about.
fn missing(item: &Item, of: Circumstances<'_>, can_look_up: bool) -> Plan {
    let why = Why::NoResult { job: of.job.to_owned() };
    unclear(item, ItemError::unclear(why, of.errors.to_vec()), can_look_up)
}

fn can_look_up(item: &Item, has_lookup: bool) -> bool {
    item.action == Action::Create && has_lookup && item.external_id.is_some()
}

fn refused(item: &Item, errors: Vec<ApiError>, has_lookup: bool) -> Plan {
    let can_look_up = can_look_up(item, has_lookup);
    let class = ItemClass::of(&errors);
    let error = ItemError::refused(errors);
    match (class, item.action) {
        (ItemClass::Later, _) => Plan::Now(Step::Again(error)),
        (ItemClass::Unclear, _) => unclear(item, ItemError { may_be_done: true, ..error }, can_look_up),
        // The record is looked at again.
        (ItemClass::Conflict, _) if item.upsert.is_some() && has_lookup => looked_up(Step::Again(error)),
        // The record that is in the way may be its own.
        (ItemClass::Conflict, Action::Create) if item.maybe_done && can_look_up => {
            looked_up(Step::Settle(Err(error)))
        }
        (ItemClass::Conflict, _) if item.maybe_done => settle(Err(ItemError { may_be_done: true, ..error })),
        (ItemClass::Missing, Action::Delete) if item.maybe_done => {
            settle(Ok(Done::new(Effect::Deleted, item.id.clone())))
        }
        _ => settle(Err(error)),
    }
}

/// A create that has failed, as a lookup has shown, for one of the reasons of the job.
fn of_failures(of: Circumstances<'_>) -> Step {
    let Some(errors) = of.same_errors else {
        let error = ItemError::not_sent(Why::Unattributed);
        return Step::Settle(Err(ItemError { errors: of.errors.to_vec(), ..error }));
    };
    let error = ItemError::refused(errors.to_vec());
    match ItemClass::of(&error.errors) {
        ItemClass::Later | ItemClass::Unclear => Step::Again(error),
        ItemClass::Final | ItemClass::Conflict | ItemClass::Missing => Step::Settle(Err(error)),
    }
}

/// An item that may have been written.
fn unclear(item: &Item, error: ItemError, can_look_up: bool) -> Plan {
    match item.action {
        Action::Create if can_look_up => looked_up(Step::Again(ItemError { may_be_done: false, ..error })),
        Action::Create => settle(Err(error)),
        Action::Update | Action::Delete => Plan::Now(Step::Again(error)),
    }
}

fn settle(settled: Settled) -> Plan {
    Plan::Now(Step::Settle(settled))
}

fn looked_up(otherwise: Step) -> Plan {
    Plan::LookUp { is_certain: false, otherwise }
}

#[cfg(test)]
mod tests {
    use kustomer_core::Id;

    use super::super::item::tests::{change, create};
    use super::super::item_error::Counts;
    use super::*;

    fn errors(status: u16) -> Vec<ApiError> {
        ApiError::all_in(format!(r#"{{"errors":[{{"status":{status},"title":"no"}}]}}"#).as_bytes())
    }

    fn of(item: &Item, verdict: Verdict) -> Plan {
        let same = errors(400);
        plan(
            item,
            verdict,
            Circumstances { job: "j", errors: &same, same_errors: Some(&same), has_lookup: true },
        )
    }

    fn named() -> Item {
        create(0, r#"{"externalId":"17"}"#)
    }

    fn nameless() -> Item {
        create(0, "{}")
    }

    #[test]
    fn a_create_that_may_be_done_is_looked_up_and_never_just_sent_again() {
        for verdict in [Verdict::Refused(errors(500)), Verdict::Missing] {
            let Plan::LookUp { is_certain: false, otherwise } = of(&named(), verdict.clone()) else {
                panic!("{verdict:?}")
            };
            assert!(
                matches!(otherwise, Step::Again(error) if !error.may_be_done()),
                "the lookup has settled it"
            );
            let Plan::Now(Step::Settle(Err(error))) = of(&nameless(), verdict) else {
                panic!("without an external ID")
            };
            assert!(error.may_be_done());
        }
        let Plan::Now(Step::Settle(Err(error))) = unconfirmed(&nameless(), true) else {
            panic!("without an external ID")
        };
        assert!(error.may_be_done());
        let Plan::Now(Step::Settle(Err(error))) = unconfirmed(&named(), false) else {
            panic!("without a lookup")
        };
        assert!(error.may_be_done());
    }

    #[test]
    fn updates_and_deletions_that_may_be_done_are_sent_again() {
        for action in [Action::Update, Action::Delete] {
            for verdict in [Verdict::Refused(errors(500)), Verdict::Missing] {
                assert!(
                    matches!(of(&change(0, action, "a"), verdict), Plan::Now(Step::Again(error)) if error.may_be_done())
                );
            }
        }
    }

    #[test]
    fn what_a_rate_limit_refuses_is_sent_again_and_what_is_wrong_is_not() {
        assert!(
            matches!(of(&nameless(), Verdict::Refused(errors(429))), Plan::Now(Step::Again(error)) if error.is_refused())
        );
        for status in [400, 401, 403, 404, 409, 413, 422] {
            let plan = of(&named(), Verdict::Refused(errors(status)));
            assert!(matches!(plan, Plan::Now(Step::Settle(Err(error))) if error.is_refused()), "{status}");
        }
    }

    #[test]
    fn a_conflict_after_an_attempt_that_may_be_done_is_looked_up() {
        let mut item = named();
        item.maybe_done = true;
        let Plan::LookUp { otherwise, .. } = of(&item, Verdict::Refused(errors(409))) else {
            panic!("not looked up")
        };
        assert!(matches!(otherwise, Step::Settle(Err(error)) if error.is_refused()));
        let mut update = change(0, Action::Update, "a");
        update.maybe_done = true;
        assert!(
            matches!(of(&update, Verdict::Refused(errors(409))), Plan::Now(Step::Settle(Err(error))) if error.may_be_done())
        );
    }

    #[test]
    fn a_deletion_that_finds_nothing_after_an_attempt_that_may_be_done_is_done() {
        let mut item = change(0, Action::Delete, "a");
        assert!(matches!(of(&item, Verdict::Refused(errors(404))), Plan::Now(Step::Settle(Err(_)))));
        item.maybe_done = true;
        let done = Done::new(Effect::Deleted, Some(Id::new("a")));
        assert_eq!(of(&item, Verdict::Refused(errors(404))), settle(Ok(done)));
    }

    #[test]
    fn counts_are_settled_by_lookups_or_reported_as_counts() {
        let counts = Counts { items: 2, succeeded: 1, failed: 1 };
        let Plan::LookUp { otherwise, .. } = of(&named(), Verdict::Counted(counts)) else {
            panic!("not looked up")
        };
        assert!(matches!(otherwise, Step::Settle(Err(error)) if error.to_string() == "no"));
        let some = Counts { items: 2, succeeded: 1, failed: 0 };
        let plan = of(&named(), Verdict::Counted(some));
        assert!(
            matches!(plan, Plan::LookUp { otherwise: Step::Again(_), .. }),
            "the job does not say that the other one has failed"
        );
        let Plan::Now(Step::Settle(Err(error))) = of(&nameless(), Verdict::Counted(counts)) else {
            panic!("not settled")
        };
        assert_eq!((error.counts(), error.may_be_done()), (Some(counts), true));
        assert_eq!(
            error.to_string(),
            "of the 2 items of the job, 1 were written and 1 failed, and nothing says which: the service returned no references, \
             and the item has no external ID to look it up by: no"
        );
    }
}
