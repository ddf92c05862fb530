//! Incremental syncs.

use std::time::Duration;

use http::Method;
use kustomer::data::sync::{Change, Checkpoint, DeliveryError, Sink, SyncBuilder, SyncRun};
use kustomer::data::{self, sync};
use kustomer::search::{Search, conversation};
use kustomer::{AnyKObject, Client, Conversation, Customer, Id, KustomerResource};
use kustomer_sandbox::{Fault, Sandbox};
use serde_json::{Value, json};

use crate::support::Org;

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Self>,
    title: String,
    #[kustomer(custom)]
    gate: String,
}

/// Everything that has changed, as type, ID and whether it is a deletion. All of it is acknowledged.
async fn changes(run: &mut SyncRun) -> Vec<Change> {
    let mut changes = Vec::new();
    while let Some(batch) = run.next_batch().await.unwrap() {
        changes.extend(batch.changes().to_vec());
        batch.acknowledge();
    }
    changes
}

fn ids(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|change| change.id().unwrap().to_string()).collect()
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

fn delete(org: &Org, conversation: &str) {
    org.call(&Method::DELETE, &format!("/v1/conversations/{conversation}"), &Value::Null);
}

#[tokio::test]
async fn after_everything_a_sync_delivers_what_was_created_updated_and_deleted() {
    let org = Org::new().await;
    let all = org.conversations(40);
    let mut run = sync::<Conversation>().page_size(7).start(&org.client).unwrap();
    let first = changes(&mut run).await;
    assert_eq!(sorted(ids(&first)), sorted(all.clone()));
    assert!(changes(&mut run).await.is_empty(), "what is in the overlap is not delivered again");
    org.wait(30);
    let new = org.conversations(1).remove(0);
    org.wait(1);
    org.update(&all[3]);
    org.update(&all[3]);
    org.wait(1);
    delete(&org, &all[7]);
    // Another process, and then the same one.
    let stored = run.checkpoint().to_string();
    let other = sync::<Conversation>().page_size(7).resume(stored.as_str()).start(&org.client).unwrap();
    for mut run in [other, run] {
        let found = changes(&mut run).await;
        assert_eq!(ids(&found), [&new, &all[3], &all[7]].map(ToString::to_string), "in order of time");
        assert_eq!(found.iter().map(Change::is_deletion).collect::<Vec<_>>(), [false, false, true]);
        assert_eq!(found[1].revision(), Some(3), "two updates are one change");
        let updated: Conversation = found[1].of().unwrap().unwrap();
        assert_eq!(updated.name.as_deref(), Some("It has arrived"));
        assert!(found[1].of::<Customer>().unwrap().is_none());
    }
}

#[tokio::test]
async fn what_searches_find_late_is_delivered_late_and_not_lost() {
    let org = Org::of(Sandbox::builder().search_lag(Duration::from_secs(100))).await;
    let early = org.conversations(5);
    org.wait(100);
    let late = org.conversations(1);
    org.wait(5);
    let mut run = sync::<Conversation>().start(&org.client).unwrap();
    assert_eq!(sorted(ids(&changes(&mut run).await)), sorted(early));
    org.update(&late[0]);
    org.wait(94);
    assert!(changes(&mut run).await.is_empty());
    org.wait(1);
    assert_eq!(changes(&mut run).await[0].revision(), Some(1));
    org.wait(5);
    let checkpoint = run.checkpoint().to_string();
    let mut run = sync::<Conversation>().resume(checkpoint.as_str()).start(&org.client).unwrap();
    let found = changes(&mut run).await;
    assert_eq!((ids(&found), found[0].revision()), (late, Some(2)));
}

#[tokio::test]
async fn several_types_are_one_sync_and_custom_attributes_are_typed() {
    let org = Org::new().await;
    org.call(&Method::POST, "/v1/klasses", &json!({ "name": "flight" }));
    org.call(&Method::POST, "/v1/klasses", &json!({ "name": "seat" }));
    let attributes = json!({ "properties": { "gateStr": { "displayName": "Gate" } } });
    org.call(&Method::PUT, "/v1/metadata/kobject.flight", &attributes);
    let conversation = org.conversations(1).remove(0);
    let flight = json!({ "title": "ZX81", "custom": { "gateStr": "B2" } });
    let flight = org.create("/v1/klasses/flight", &flight);
    let seat = org.create("/v1/klasses/seat", &json!({ "title": "12A" }));
    let new = || {
        let klass = |name: &str| Search::<AnyKObject>::in_klass(name);
        sync::<Conversation>().with_search(klass("flight")).with_search(klass("seat"))
    };
    let mut run = new().start(&org.client).unwrap();
    let found = changes(&mut run).await;
    assert_eq!(ids(&found), [conversation, flight, seat.clone()]);
    let names: Vec<&str> = found.iter().map(Change::type_name).collect();
    assert_eq!(names, ["conversation", "kobject_flight", "kobject_seat"]);
    let flight: Flight = found[1].record().decode().unwrap();
    assert_eq!((flight.title.as_str(), flight.gate.as_str()), ("ZX81", "B2"));
    assert!(found[2].of::<Conversation>().unwrap().is_none());
    let any: AnyKObject = found[2].of().unwrap().unwrap();
    assert_eq!(any.id.as_str(), seat);
    let checkpoint = run.checkpoint().to_string();
    assert!(changes(&mut new().resume(checkpoint.as_str()).start(&org.client).unwrap()).await.is_empty());
}

#[tokio::test]
async fn a_record_that_cannot_be_decoded_is_delivered_as_the_service_sent_it() {
    let org = Org::new().await;
    let attributes = json!({ "name": [5], "rev": 2, "updatedAt": "2026-11-28T12:00:00Z", "createdAt": "2026-11-28T12:00:00Z" });
    let records =
        ["5f1a", "5f1b"].map(|id| json!({ "type": "conversation", "id": id, "attributes": attributes }));
    let page = json!({ "meta": { "page": 1, "pageSize": 500, "total": 2 }, "links": {}, "data": records });
    let headers = [("content-type", "application/json"), ("date", "Sun, 29 Nov 2026 00:00:00 GMT")];
    org.sandbox.inject(Fault::respond(200, &headers, page.to_string()).times(1));
    let mut run = sync::<Conversation>().start(&org.client).unwrap();
    let found = changes(&mut run).await;
    assert_eq!(ids(&found), ["5f1a", "5f1b"]);
    let error = found[1].of::<Conversation>().unwrap_err();
    assert_eq!(error.to_string(), "record `5f1b` cannot be decoded");
    assert_eq!(error.bad_record(), Some("5f1b"));
    assert!(found[1].record().json().contains(r#""name":[5]"#));
}

#[tokio::test]
async fn without_the_time_of_the_service_a_sync_does_not_guess() {
    let org = Org::new().await;
    let page = json!({ "meta": { "page": 1, "pageSize": 500, "total": 0 }, "links": {}, "data": [] });
    let headers = [("content-type", "application/json"), ("date", "today")];
    org.sandbox.inject(Fault::respond(200, &headers, page.to_string()).times(1));
    let mut run = sync::<Conversation>().start(&org.client).unwrap();
    let error = run.next_batch().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the response has no valid header `date`, without which a sync does not know up to when it is complete"
    );
    org.conversations(1);
    assert_eq!(changes(&mut run).await.len(), 1);
}

#[tokio::test]
async fn a_batch_is_returned_until_it_is_acknowledged_and_a_failed_page_is_asked_for_again() {
    let org = Org::new().await;
    let mut all = org.conversations(6);
    org.wait(1);
    all.extend(org.conversations(6));
    let mut run = sync::<Conversation>().page_size(9).start(&org.client).unwrap();
    let start = run.checkpoint();
    org.sandbox.inject(Fault::status(400).times(1));
    let error = run.next_batch().await.unwrap_err();
    assert_eq!(error.request().and_then(kustomer::Error::status).map(|status| status.as_u16()), Some(400));
    let first = ids(run.next_batch().await.unwrap().unwrap().changes());
    assert_eq!(run.checkpoint(), start, "nothing was acknowledged");
    let requests = org.sandbox.requests().len();
    let batch = run.next_batch().await.unwrap().unwrap();
    assert_eq!(ids(batch.changes()), first);
    assert_eq!(org.sandbox.requests().len(), requests);
    batch.acknowledge();
    org.sandbox.inject(Fault::status(400).times(1));
    let error = run.next_batch().await.unwrap_err();
    assert_eq!(error.request().and_then(kustomer::Error::status).map(|status| status.as_u16()), Some(400));
    let rest = changes(&mut run).await;
    assert_eq!(sorted([first, ids(&rest)].concat()), sorted(all));
}

#[tokio::test]
async fn with_the_archive_the_first_run_begins_with_what_is_old() {
    const THREE_YEARS: u64 = 3 * 366 * 86_400;

    let org = Org::new().await;
    let old = org.conversations(30);
    org.wait(THREE_YEARS);
    let new = org.conversations(10);
    let sync = || sync::<Conversation>().with_archive().page_size(8);
    let mut run = sync().start(&org.client).unwrap();
    let (mut found, mut checkpoint) = (Vec::new(), run.checkpoint().to_string());
    // A process for each batch.
    for _ in 0..3 {
        let mut run = sync().resume(checkpoint.as_str()).start(&org.client).unwrap();
        let batch = run.next_batch().await.unwrap().unwrap();
        found.extend(ids(batch.changes()));
        checkpoint = batch.acknowledge().to_string();
    }
    // It moves to the live records.
    org.update(&old[0]);
    run = sync().resume(checkpoint.as_str()).start(&org.client).unwrap();
    let rest = changes(&mut run).await;
    assert!(rest.iter().any(|change| change.id().is_some_and(|id| id.as_str() == old[0]) && change.revision() == Some(2)));
    found.extend(ids(&rest));
    found.sort();
    found.dedup();
    assert_eq!(found, sorted([old, new].concat()));
    org.wait(1);
    assert!(changes(&mut run).await.is_empty());
    let checkpoint = run.checkpoint().to_string();
    let error = self::sync::<Conversation>().resume(checkpoint.as_str()).start(&org.client).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the checkpoint cannot be used: it is of a sync with the archive, which is read in the first run only"
    );
}

/// A sink that fails a number of times.
#[derive(Default)]
struct Failing {
    failures: usize,
    delivered: Vec<String>,
    saved: Option<String>,
}

impl Sink for Failing {
    type Error = String;

    async fn deliver(&mut self, changes: &[Change]) -> Result<(), String> {
        if self.failures > 0 {
            self.failures -= 1;
            return Err("the disk is full".to_owned());
        }
        self.delivered.extend(ids(changes));
        Ok(())
    }

    async fn save(&mut self, checkpoint: &Checkpoint) -> Result<(), String> {
        self.saved = Some(checkpoint.to_string());
        Ok(())
    }
}

#[tokio::test]
async fn a_sink_that_fails_gets_the_same_changes_again() {
    let org = Org::new().await;
    let all = org.conversations(5);
    let mut run = sync::<Conversation>().start(&org.client).unwrap();
    let mut sink = Failing { failures: 1, ..Failing::default() };
    let error = run.deliver_to(&mut sink).await.unwrap_err();
    assert!(matches!(&error, DeliveryError::Sink(why) if why == "the disk is full"));
    assert_eq!(error.to_string(), "the sink failed: the disk is full");
    assert_eq!(sink.saved, None);
    run.deliver_to(&mut sink).await.unwrap();
    assert_eq!(sorted(sink.delivered), sorted(all));
    assert_eq!(sink.saved, Some(run.checkpoint().to_string()));
}

#[tokio::test]
async fn in_the_middle_of_the_first_run_a_checkpoint_leads_on_and_not_to_the_start() {
    let org = Org::new().await;
    let mut all = Vec::new();
    for _ in 0..10 {
        all.extend(org.conversations(10));
        org.wait(1);
    }
    org.wait(3600);
    let mut run = sync::<Conversation>().page_size(10).start(&org.client).unwrap();
    let (mut found, mut stored) = (Vec::new(), String::new());
    for _ in 0..6 {
        let batch = run.next_batch().await.unwrap().unwrap();
        found.extend(ids(batch.changes()));
        stored = batch.acknowledge().to_string();
    }
    let progress = run.progress();
    assert_eq!(progress.records(), u64::try_from(found.len()).unwrap());
    assert!(progress.remaining().is_some_and(|left| left < 60), "{progress:?}");
    org.sandbox.clear_requests();
    let mut run = sync::<Conversation>().page_size(500).resume(stored.as_str()).start(&org.client).unwrap();
    found.extend(ids(&changes(&mut run).await));
    assert_eq!(sorted(found), sorted(all), "and none is delivered twice");
    assert_eq!(org.sandbox.requests().len(), 1);
    let repeated = run.progress().repeated();
    assert!(repeated <= 20, "{repeated}: it goes on where it was");
}

#[tokio::test]
async fn in_the_middle_of_records_of_one_time_a_checkpoint_leads_on_as_well() {
    let org = Org::new().await;
    let mut all = Vec::new();
    for _ in 0..100 {
        all.extend(org.conversations(1));
        org.wait(1);
    }
    // A bulk job: all at the same time.
    for id in &all {
        org.update(id);
    }
    org.wait(3600);
    let (mut found, mut checkpoint) = (Vec::new(), None);
    let mut repeated = 0;
    loop {
        let sync = sync::<Conversation>().page_size(10).resume(checkpoint.as_deref());
        let mut run = sync.start(&org.client).unwrap();
        let Some(batch) = run.next_batch().await.unwrap() else { break };
        found.extend(ids(batch.changes()));
        checkpoint = Some(batch.acknowledge().to_string());
        repeated += run.progress().repeated();
    }
    assert_eq!(sorted(found), sorted(all), "none is delivered twice");
    assert!(repeated <= 200, "{repeated}: each process goes on where the last one was");
}

#[tokio::test]
async fn a_longer_overlap_goes_back_by_the_difference() {
    let org = Org::of(Sandbox::builder().search_lag(Duration::from_secs(300))).await;
    let late = org.conversations(1);
    org.wait(200);
    let mut run = sync::<Conversation>().start(&org.client).unwrap();
    assert!(changes(&mut run).await.is_empty(), "the lag is longer than the overlap");
    org.wait(100);
    assert!(changes(&mut run).await.is_empty(), "which loses what was found too late");
    let checkpoint = run.checkpoint().to_string();
    let sync = sync::<Conversation>().overlap(Duration::from_secs(400)).resume(checkpoint.as_str());
    assert_eq!(ids(&changes(&mut sync.start(&org.client).unwrap()).await), late);
}

#[tokio::test]
async fn a_watch_sees_the_progress_of_a_run() {
    let org = Org::new().await;
    let all = org.conversations(10);
    delete(&org, &all[2]);
    org.wait(1);
    let mut run = sync::<Conversation>().page_size(6).start(&org.client).unwrap();
    let watch = run.watch();
    assert_eq!((watch.progress().records(), watch.progress().eta()), (0, None));
    run.next_batch().await.unwrap().unwrap().acknowledge();
    org.wait(1000);
    tokio::spawn(async move { changes(&mut run).await }).await.unwrap();
    let progress = watch.progress();
    assert_eq!(progress.type_name(), Some("conversation"));
    assert_eq!((progress.records(), progress.deletions()), (10, 1));
    assert_eq!((progress.remaining(), progress.unreadable()), (Some(0), 0));
    assert_eq!(progress.eta(), Some(Duration::ZERO));
    assert!(progress.rate().is_some_and(|rate| rate > 0.009 && rate <= 0.011), "{progress:?}");
    assert_eq!(progress.rate_limit_wait(), Duration::ZERO);
}

fn refusal(sync: SyncBuilder, client: &Client) -> data::Error {
    sync.start(client).expect_err("it cannot be started")
}

#[tokio::test]
async fn a_checkpoint_of_another_sync_is_refused_and_the_reason_is_named() {
    let org = Org::new().await;
    let own = || sync::<Conversation>().with::<Customer>();
    let checkpoint = own().start(&org.client).unwrap().checkpoint().to_string();
    let refusal = |sync: SyncBuilder, client: &Client| {
        let error = refusal(sync.resume(checkpoint.as_str()), client);
        assert!(error.is_bad_checkpoint());
        error.to_string()
    };
    assert_eq!(
        refusal(sync::<Conversation>(), &org.client),
        "the checkpoint cannot be used: it has `customer`, which the sync does not"
    );
    assert_eq!(
        refusal(own().with_search(Search::<AnyKObject>::in_klass("flight")), &org.client),
        "the checkpoint cannot be used: it does not have `kobject_flight`, which the sync has: a type that is new is begun \
         in a sync of its own"
    );
    let open = Conversation::search().filter(conversation::STATUS.equals("open"));
    assert_eq!(
        refusal(sync::<Customer>().with_search(open), &org.client),
        "the checkpoint cannot be used: the criteria for `conversation` have changed since it was made"
    );
    let elsewhere = Client::builder().api_key("eyJ").base_url("http://127.0.0.1:9").build().unwrap();
    assert_eq!(
        refusal(own(), &elsewhere),
        format!(
            "the checkpoint cannot be used: it is of {}, and the client is of http://127.0.0.1:9",
            org.sandbox.url()
        )
    );
    let resumed = own().resume(checkpoint.as_str()).start(&org.client).unwrap();
    assert_eq!(resumed.checkpoint().to_string(), checkpoint.as_str());
    let begun = own().resume(None).start(&org.client).unwrap();
    assert_eq!(begun.checkpoint().to_string(), checkpoint.as_str(), "it was made before anything was read");
}

#[tokio::test]
async fn a_sync_that_cannot_work_is_refused_before_anything_is_sent() {
    let org = Org::new().await;
    let refusal = |sync| refusal(sync, &org.client).to_string();
    assert_eq!(
        refusal(SyncBuilder::new()),
        "the sync cannot be started: it has no types: add one with `with`"
    );
    assert_eq!(
        refusal(sync::<Customer>().with::<Customer>()),
        "the sync cannot be started: it has `customer` twice: combine the criteria, or make it two syncs"
    );
    assert_eq!(
        refusal(SyncBuilder::new().with_search(Customer::search().in_archive())),
        "the sync cannot be started: records of the archive no longer change: leave out `in_archive` of the search for \
         `customer`"
    );
    assert_eq!(
        refusal(SyncBuilder::new().with_search(Conversation::search().sort(conversation::CREATED_AT.asc()))),
        "a complete walk has an order of its own: leave out `sort` of the search"
    );
    assert!(org.sandbox.requests().is_empty());
}
