//! Runs with a journal: what another run with the same file does.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use kustomer::data::bulk::{Bulk, ItemError, Outcome};
use kustomer::data::{BulkExt as _, Error, JournalError};
use kustomer::{NewConversation, NewNote};
use kustomer_sandbox::Fault;
use serde_json::json;
use tempfile::TempDir;

use super::support::{Flight, FlightUpdate, NewFlight, Org, all, all_shown, flights, is_created, shown};

const BULK: &str = "/v1/klasses/flight/bulk";

fn journal() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("import.journal");
    (folder, path)
}

fn run(org: &Org, path: &Path, items: Vec<NewFlight>) -> Bulk<Flight> {
    org.client.bulk_create(items).concurrency(2).journal(path)
}

/// Runs for some time, and is then gone.
async fn run_for(bulk: Bulk<Flight>, time: Duration) -> Vec<Outcome<Flight>> {
    let mut outcomes = bulk.outcomes();
    let mut seen = Vec::new();
    let all = async {
        while let Some(outcome) = outcomes.try_next().await.unwrap() {
            seen.push(outcome);
        }
    };
    let _ = tokio::time::timeout(time, all).await;
    seen
}

async fn error_of(bulk: Bulk<Flight>) -> Error {
    let mut outcomes = bulk.outcomes();
    loop {
        match outcomes.try_next().await {
            Ok(outcome) => assert!(outcome.is_some(), "no error"),
            Err(error) => return error,
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_run_that_ends_early_any_number_of_times_writes_each_record_once() {
    let org = Org::new().await;
    let (_folder, path) = journal();
    let mut best = 0;
    for attempt in 0_u64..40 {
        let time = Duration::from_millis(1 + attempt * 71 % 900);
        let seen = run_for(run(&org, &path, flights(900)), time).await;
        assert!(seen.iter().zip(0..).all(|(outcome, index)| outcome.index == index && is_created(outcome)));
        assert!(seen.len() >= best, "an outcome that was known is not known any more");
        best = seen.len();
    }
    let outcomes = all(run(&org, &path, flights(900))).await;
    assert_eq!(outcomes.len(), 900);
    for outcome in &outcomes {
        assert!(is_created(outcome), "{}: {}", outcome.index, shown(outcome));
        assert_eq!(outcome.external_id, Some(outcome.index.to_string()));
    }
    let written = org.flights();
    assert_eq!((written.len(), written.into_values().sum::<usize>()), (900, 900));
}

#[tokio::test(start_paused = true)]
async fn a_run_that_is_over_returns_its_outcomes_again_and_sends_nothing() {
    let org = Org::new().await;
    let (_folder, path) = journal();
    let mut items = flights(230);
    items[7] = NewFlight::new("").external_id("x");
    items[8] = NewFlight::new("without an external ID");
    let first = all(run(&org, &path, items.clone())).await;
    assert_eq!(shown(&first[7]), "`title` must not be empty (`badparam`) at `title`");
    assert_eq!(
        shown(&first[8]),
        "the item has no external ID, which a create with a journal requires: after a crash, it says whether the record was \
         created"
    );
    assert!(first[8].result.as_ref().is_err_and(ItemError::is_not_sent));
    org.sandbox.clear_requests();
    assert_eq!(all(run(&org, &path, items)).await, first);
    assert_eq!(org.sandbox.requests().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn what_a_lost_request_has_written_is_found_by_the_next_run() {
    for fault in [Fault::cut(), Fault::cut_at(0)] {
        let org = Org::new().await;
        let (_folder, path) = journal();
        org.sandbox.inject(fault.on("POST", BULK));
        // It ends before the lookups.
        assert!(run_for(run(&org, &path, flights(20)), Duration::from_secs(5)).await.is_empty());
        let outcomes = all(run(&org, &path, flights(20))).await;
        assert!(outcomes.iter().all(is_created), "{:?}", all_shown(&outcomes));
        assert_eq!(org.flights().into_values().sum::<usize>(), 20);
    }
}

#[tokio::test(start_paused = true)]
async fn a_record_that_was_there_before_is_a_conflict_also_in_a_run_that_continues() {
    let org = Org::new().await;
    org.call("POST", "/v1/klasses/flight", &json!({ "title": "a", "externalId": "1" }));
    let (_folder, path) = journal();
    // It ends when the job is known, and is continued.
    assert!(run_for(run(&org, &path, flights(3)), Duration::from_millis(100)).await.is_empty());
    let outcomes = all(run(&org, &path, flights(3))).await;
    assert_eq!((shown(&outcomes[0]).as_str(), shown(&outcomes[2]).as_str()), ("Created", "Created"));
    let error = outcomes[1].result.as_ref().unwrap_err();
    assert_eq!(error.api_errors()[0].status, Some(409), "{error}");
    assert_eq!(org.bulk_requests(), 1);
}

#[tokio::test(start_paused = true)]
async fn updates_and_deletions_continue_without_external_ids() {
    let org = Org::new().await;
    let created = org.create(flights(150)).await;
    let ids: Vec<_> =
        created.iter().map(|outcome| outcome.result.as_ref().unwrap().id().unwrap().clone()).collect();
    let (_folder, path) = journal();
    let updates = || {
        let ids = ids.clone().into_iter().map(|id| (id, FlightUpdate::new().gate("B2")));
        org.client.bulk_update(ids).journal(&path)
    };
    for milliseconds in [1, 200, 600, 1000] {
        run_for(updates(), Duration::from_millis(milliseconds)).await;
    }
    assert_eq!(all_shown(&all(updates()).await), ["Updated"; 150]);
    let (_folder, path) = journal();
    let deletions = || org.client.bulk_delete(ids.clone()).journal(&path);
    for milliseconds in [1, 200, 600, 1000] {
        run_for(deletions(), Duration::from_millis(milliseconds)).await;
    }
    assert_eq!(all_shown(&all(deletions()).await), ["Deleted"; 150]);
    assert!(org.flights().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_job_that_was_not_over_is_looked_at_again_by_the_next_run() {
    let org = Org::new().await;
    let (_folder, path) = journal();
    let endless = Fault::set("/data/0/attributes/status", "\"scheduled\"")
        .and_set("/data/0/attributes/completed", "false")
        .path("/v1/bulk/{id}/batches")
        .always();
    let endless = org.sandbox.inject(endless);
    let over = org.sandbox.inject(
        Fault::set("/data/attributes/status", "\"running\"")
            .and_set("/data/attributes/completed", "false")
            .path("/v1/bulk/{id}")
            .always(),
    );
    let status = org.sandbox.inject(Fault::status(404).on("GET", "/v1/klasses/flight/externalId=").always());
    let run = || run(&org, &path, flights(2)).job_timeout(Duration::from_secs(60));
    let first = all(run()).await;
    assert!(
        first.iter().all(|outcome| outcome.result.as_ref().is_err_and(ItemError::may_be_done)),
        "{:?}",
        all_shown(&first)
    );
    endless.remove();
    over.remove();
    status.remove();
    assert_eq!(all_shown(&all(run()).await), ["Created", "Created"]);
    assert_eq!(org.bulk_requests(), 1);
}

#[tokio::test(start_paused = true)]
async fn another_input_another_type_and_another_run_are_refused() {
    let org = Org::new().await;
    let (_folder, path) = journal();
    all(run(&org, &path, flights(120))).await;
    let before = fs::read(&path).unwrap();
    let mut changed = flights(120);
    changed[110] = NewFlight::new("ZX82").external_id("110");
    let error = error_of(run(&org, &path, changed)).await;
    assert!(error.journal().is_some_and(JournalError::is_of_another_run));
    assert!(error.to_string().contains("the item at index 110 of the input was another one"), "{error}");

    let error = error_of(run(&org, &path, flights(119))).await;
    assert!(error.to_string().contains("its input had at least 120 items, and this one has 119"), "{error}");

    let mut other =
        org.client.bulk_create([NewConversation::new().external_id("1")]).journal(&path).outcomes();
    let error = other.try_next().await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("it is of `kobject.flight` records, and the run of `conversation` records")
    );
    assert_eq!(fs::read(&path).unwrap(), before, "nothing was written");

    let mut holder = run(&org, &path, flights(120)).outcomes();
    holder.try_next().await.unwrap();
    let error = error_of(run(&org, &path, flights(120))).await;
    assert!(error.journal().is_some_and(JournalError::is_locked), "{error}");
    drop(holder);

    // A longer input goes on.
    assert_eq!(all(run(&org, &path, flights(130))).await.len(), 130);
    assert_eq!(org.flights().into_values().sum::<usize>(), 130);

    let mut damaged = before;
    damaged[100] ^= 1;
    fs::write(&path, damaged).unwrap();
    let error = error_of(run(&org, &path, flights(120))).await;
    assert!(error.journal().is_some_and(JournalError::is_damaged), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_create_of_a_type_without_a_lookup_has_no_journal() {
    let org = Org::new().await;
    let (_folder, path) = journal();
    let note = NewNote::new("Call her").external_id("1");
    let outcomes = all(org.client.bulk_create([note]).journal(&path)).await;
    let text = "records of this type cannot be looked up by an external ID, which a create with a journal requires: after a \
                crash, it says whether the record was created";
    assert_eq!(all_shown(&outcomes), [text]);
    assert_eq!(org.sandbox.requests().len(), 0);
}
