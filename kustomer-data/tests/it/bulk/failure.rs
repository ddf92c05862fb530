//! Everything that can go wrong with a bulk run: every item gets a truthful outcome, and nothing is written twice.

use std::time::Duration;

use kustomer::data::BulkExt as _;
use kustomer_sandbox::Fault;
use serde_json::json;

use super::support::{FlightUpdate, NewFlight, Org, all, all_shown, flights, is_created, shown};

/// The batches of any job.
const BATCHES: &str = "/v1/bulk/{id}/batches";

/// A result with an error, as JSON.
fn failed(reference: u32, status: u16) -> String {
    let error = json!({ "errors": [{ "status": status, "title": "not now" }] });
    json!({ "_clientRef": reference.to_string(), "status": "error", "error": error }).to_string()
}

#[tokio::test(start_paused = true)]
async fn a_lost_response_is_settled_by_lookups_and_nothing_is_created_twice() {
    let org = Org::new().await;
    for fault in [Fault::cut(), Fault::cut_at(0), Fault::status(500), Fault::respond(201, &[], "{}")] {
        org.sandbox.inject(fault.on("POST", "/v1/klasses/flight/bulk"));
    }
    let outcomes = org.create(flights(300)).await;
    let created = outcomes.iter().filter(|outcome| is_created(outcome)).count();
    assert_eq!(created, 300, "{:?}", all_shown(&outcomes));
    assert_eq!(org.flights().len(), 300);
    assert!(org.flights().values().all(|count| *count == 1));
    let looked_up =
        outcomes.iter().filter(|outcome| outcome.result.as_ref().unwrap().was_looked_up()).count();
    assert_eq!(looked_up, 100, "those of the request that had its effect");
}

#[tokio::test(start_paused = true)]
async fn a_job_that_is_later_than_the_lookups_is_noticed_by_its_conflict() {
    let org = Org::new().await;
    org.sandbox.inject(Fault::cut_at(0).on("POST", "/v1/klasses/flight/bulk"));
    // What the job will have created is not there yet.
    let late = org.sandbox.inject(Fault::status(404).on("GET", "/v1/klasses/flight/externalId=").times(20));
    let outcomes = all(org.client.bulk_create(flights(20)).settle_time(Duration::ZERO)).await;
    assert_eq!((late.fired(), org.bulk_requests()), (20, 2));
    assert_eq!(all_shown(&outcomes), ["Created as a lookup says"; 20]);
    assert_eq!(org.flights().len(), 20);
    assert!(org.flights().values().all(|count| *count == 1));
}

#[tokio::test(start_paused = true)]
async fn a_create_without_an_external_id_is_not_sent_again_if_its_response_is_lost() {
    let org = Org::new().await;
    org.sandbox.inject(Fault::cut_at(0).on("POST", "/v1/klasses/flight/bulk"));
    let outcomes = org.create(vec![NewFlight::new("ZX81"), NewFlight::new("ZX82").external_id("2")]).await;
    let error = outcomes[0].result.as_ref().unwrap_err();
    assert!(error.may_be_done() && !error.is_refused() && !error.is_not_sent());
    let text = "the request had no response, and the record cannot be looked up by an external ID: it may have been created";
    assert_eq!(all_shown(&outcomes), [text, "Created as a lookup says"]);
    assert_eq!(org.bulk_requests(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_lost_response_to_an_update_or_a_deletion_is_asked_for_again() {
    let org = Org::new().await;
    let created = org.create(flights(2)).await;
    let ids: Vec<_> =
        created.iter().map(|outcome| outcome.result.as_ref().unwrap().id().unwrap().clone()).collect();
    org.sandbox.inject(Fault::cut_at(0).on("PUT", "/v1/klasses/flight/bulk").times(4));
    org.sandbox.inject(Fault::cut_at(0).on("DELETE", "/v1/klasses/flight/bulk").times(4));
    let updates = [(ids[0].clone(), FlightUpdate::new().gate("B2"))];
    assert_eq!(all_shown(&all(org.client.bulk_update(updates)).await), ["Updated"]);
    // The last attempt finds nothing to delete.
    assert_eq!(all_shown(&all(org.client.bulk_delete(ids)).await), ["Deleted", "Deleted"]);
}

#[tokio::test(start_paused = true)]
async fn a_rate_limit_delays_requests_and_items_and_loses_none() {
    let org = Org::new().await;
    org.sandbox.inject(Fault::status(429).retry_after(7).on("POST", "/v1/klasses/flight/bulk").times(4));
    org.sandbox.inject(Fault::status(429).on("GET", "/v1/bulk").times(5));
    let mut items = flights(3);
    items[1] = NewFlight::new("");
    // An item that is refused for now is sent again, and then refused for good.
    let limited = Fault::set("/data/0/attributes/results/1", &failed(1, 429)).path(BATCHES).after(1);
    org.sandbox.inject(limited);
    let outcomes = org.create(items).await;
    let refused = "`title` must not be empty (`badparam`) at `title`";
    assert_eq!(all_shown(&outcomes), ["Created", refused, "Created"]);
    assert_eq!(org.bulk_requests(), 6);
}

#[tokio::test(start_paused = true)]
async fn an_item_that_stays_refused_for_now_fails_after_its_attempts() {
    let org = Org::new().await;
    let limited = Fault::set("/data/0/attributes/results/0", &failed(0, 429)).path(BATCHES).always();
    org.sandbox.inject(limited);
    let outcomes = all(org.client.bulk_create([NewFlight::new("")]).max_attempts(3)).await;
    let error = outcomes[0].result.as_ref().unwrap_err();
    assert_eq!((error.to_string().as_str(), error.is_refused()), ("not now", true));
    assert_eq!(org.bulk_requests(), 3);
}

#[tokio::test(start_paused = true)]
async fn an_item_with_an_error_of_the_service_itself_is_looked_up_before_it_is_sent_again() {
    let org = Org::new().await;
    // The first was written nevertheless, and so was the second, of which nobody can say.
    let fault = Fault::set("/data/0/attributes/results/0", &failed(0, 500))
        .and_set("/data/0/attributes/results/1", &failed(1, 500));
    org.sandbox.inject(fault.path(BATCHES).after(1));
    let outcomes = org.create(vec![NewFlight::new("a").external_id("0"), NewFlight::new("b")]).await;
    assert_eq!(
        all_shown(&outcomes),
        ["Created as a lookup says", "not now; it may have been written nevertheless"]
    );
    assert!(outcomes[1].result.as_ref().unwrap_err().may_be_done());
    assert_eq!(org.bulk_requests(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_request_that_is_refused_as_a_whole_is_divided_until_only_the_wrong_item_is_left() {
    let org = Org::new().await;
    // As a proxy with a lower limit, and as a service that checks all items first.
    org.sandbox.inject(Fault::status(413).on("POST", "/v1/klasses/flight/bulk").times(3));
    let outcomes = org.create(flights(8)).await;
    assert!(outcomes.iter().all(is_created), "{:?}", all_shown(&outcomes));
    assert_eq!(org.bulk_requests(), 3 + 4);

    org.sandbox.inject(Fault::status(422).on("POST", "/v1/klasses/flight/bulk").times(8));
    let items = (10..18).map(|id| NewFlight::new("ZX81").external_id(id.to_string()));
    let outcomes = org.create(items.collect()).await;
    assert_eq!(
        outcomes.iter().filter(|outcome| is_created(outcome)).count(),
        7,
        "{:?}",
        all_shown(&outcomes)
    );
    let error = outcomes.iter().find_map(|outcome| outcome.result.as_ref().err()).unwrap();
    assert!(error.is_refused() && error.api_errors()[0].status == Some(422), "{error}");

    org.sandbox.inject(Fault::status(413).on("POST", "/v1/klasses/flight/bulk"));
    let outcomes = org.create(vec![NewFlight::new("ZX81")]).await;
    let error = outcomes[0].result.as_ref().unwrap_err();
    assert!(error.is_refused() && error.too_large() == Some(36), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_job_that_never_ends_leaves_its_items_unclear_unless_a_lookup_finds_them() {
    let org = Org::new().await;
    org.sandbox.inject(
        Fault::set("/data/0/attributes/status", "\"scheduled\"")
            .and_set("/data/0/attributes/completed", "false")
            .path(BATCHES)
            .always(),
    );
    org.sandbox.inject(
        Fault::set("/data/attributes/status", "\"running\"")
            .and_set("/data/attributes/completed", "false")
            .path("/v1/bulk/{id}")
            .always(),
    );
    let mut items = flights(2);
    items.push(NewFlight::new("ZX81"));
    let outcomes = all(org.client.bulk_create(items).job_timeout(Duration::from_secs(600))).await;
    assert_eq!(shown(&outcomes[0]), "Created as a lookup says");
    assert_eq!(shown(&outcomes[1]), "Created as a lookup says");
    let error = outcomes[2].result.as_ref().unwrap_err();
    assert!(error.may_be_done());
    let text = error.to_string();
    assert!(text.starts_with("the job `") && text.ends_with(" s: the item may still be written"), "{text}");
    assert_eq!(org.bulk_requests(), 1, "nothing is sent again");
    let polls = org.sandbox.requests().iter().filter(|request| request.path().ends_with("/batches")).count();
    assert!((50..80).contains(&polls), "{polls} looks in ten minutes");
}

#[tokio::test(start_paused = true)]
async fn an_item_that_a_job_has_no_result_for_is_looked_up_or_unclear() {
    let org = Org::new().await;
    let mut items = flights(4);
    items[2] = NewFlight::new("ZX81");
    let fault = Fault::remove("/data/0/attributes/results/3")
        .and_remove("/data/0/attributes/results/2")
        .and_remove("/data/0/attributes/results/1")
        .and_set("/data/0/attributes/successCount", "1");
    org.sandbox.inject(fault.path(BATCHES).always());
    let outcomes = org.create(items).await;
    assert_eq!(shown(&outcomes[0]), "Created");
    assert_eq!(shown(&outcomes[1]), "Created as a lookup says");
    let error = outcomes[2].result.as_ref().unwrap_err();
    assert!(
        error.may_be_done() && error.to_string().ends_with("is over and has no result for the item"),
        "{error}"
    );
    assert_eq!(shown(&outcomes[3]), "Created as a lookup says");
    assert_eq!(org.bulk_requests(), 1);
    assert_eq!(org.flights().into_values().sum::<usize>(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_reference_that_comes_back_twice_is_believed_only_if_both_results_agree() {
    let org = Org::new().await;
    let other = json!({ "_clientRef": "0", "objectId": "59df762a921c59001021f409", "status": "created" });
    org.sandbox.inject(Fault::set("/data/0/attributes/results/1", &other.to_string()).path(BATCHES).after(1));
    let outcomes = org.create(flights(3)).await;
    assert_eq!(all_shown(&outcomes), ["Created as a lookup says", "Created as a lookup says", "Created"]);
    for outcome in &outcomes {
        let id = outcome.result.as_ref().unwrap().id().unwrap();
        assert_eq!(org.client.get(id).await.unwrap().external_id, outcome.external_id);
    }
}

#[tokio::test(start_paused = true)]
async fn a_type_without_references_is_matched_by_external_ids_and_otherwise_counted() {
    let org = Org::new().await;
    let body = json!({ "errors": [{ "status": 400, "source": { "parameter": "_clientRef" }, "code": "badparam",
        "title": "Additional properties not allowed" }] });
    let json = [("content-type", "application/json")];
    org.sandbox.inject(Fault::respond(400, &json, body.to_string()).on("POST", "/v1/klasses/flight/bulk"));
    let named = |id: &str| NewFlight::new("ZX81").external_id(id);
    let outcomes = org.create(vec![named("a"), NewFlight::new("").external_id("b"), named("c")]).await;
    let refused = "`title` must not be empty (`badparam`) at `title`";
    assert_eq!(all_shown(&outcomes), ["Created as a lookup says", refused, "Created as a lookup says"]);

    org.sandbox.inject(Fault::respond(400, &json, body.to_string()).on("POST", "/v1/klasses/flight/bulk"));
    let outcomes = org.create(vec![NewFlight::new("ZX81"), NewFlight::new(""), named("d")]).await;
    let counts = outcomes[0].result.as_ref().unwrap_err().counts().unwrap();
    assert_eq!((counts.items, counts.succeeded, counts.failed), (3, 2, 1));
    assert!(outcomes[0].result.as_ref().unwrap_err().may_be_done());
    assert_eq!(shown(&outcomes[1]), shown(&outcomes[0]));
    assert_eq!(shown(&outcomes[2]), "Created as a lookup says");

    org.sandbox.inject(Fault::respond(400, &json, body.to_string()).on("POST", "/v1/klasses/flight/bulk"));
    let outcomes = org.create(vec![NewFlight::new("ZX81"), NewFlight::new("ZX82")]).await;
    assert_eq!(all_shown(&outcomes), ["Created without an ID", "Created without an ID"]);
    let sent = org.sandbox.requests();
    let last = sent.iter().rfind(|request| request.path().ends_with("/bulk")).unwrap();
    assert!(!String::from_utf8_lossy(last.body()).contains("_clientRef"));
}

#[tokio::test(start_paused = true)]
async fn what_concerns_every_item_stops_the_run_which_goes_on_when_it_is_asked_again() {
    let org = Org::new().await;
    for (fault, status) in [
        (Fault::status(401), 401),
        (Fault::status(403), 403),
        (Fault::status(404), 404),
        (Fault::status(429).times(15), 429),
        (Fault::status(503).times(5), 503),
    ] {
        org.sandbox.inject(fault.on("POST", "/v1/klasses/flight/bulk"));
        let id = format!("after {status}");
        let mut outcomes = org.client.bulk_create([NewFlight::new("ZX81").external_id(&id)]).outcomes();
        let error = outcomes.try_next().await.unwrap_err();
        assert_eq!(
            error.request().and_then(kustomer::Error::status).map(|status| status.as_u16()),
            Some(status)
        );
        let outcome = outcomes.try_next().await.unwrap().unwrap();
        assert!(is_created(&outcome), "{status}: {}", shown(&outcome));
        assert!(outcomes.try_next().await.unwrap().is_none());
        assert_eq!(org.flights()[&id], 1);
    }
    org.sandbox.inject(Fault::status(401).on("GET", "/v1/bulk"));
    let mut outcomes = org.client.bulk_create([NewFlight::new("ZX81")]).outcomes();
    let error = outcomes.try_next().await.unwrap_err();
    assert!(error.request().is_some_and(kustomer::Error::is_unauthorized), "{error}");
    assert!(is_created(&outcomes.try_next().await.unwrap().unwrap()));
}

#[tokio::test(start_paused = true)]
async fn items_that_a_rate_limit_refuses_are_tried_for_longer_than_a_minute() {
    let org = Org::new().await;
    let limited = Fault::set("/data/0/attributes/results/0", &failed(0, 429)).path(BATCHES).always();
    let limited = org.sandbox.inject(limited);
    let mut outcomes = org.client.bulk_create([NewFlight::new("").external_id("0")]).outcomes();
    let minute = tokio::time::timeout(Duration::from_secs(61), outcomes.try_next()).await;
    assert!(minute.is_err(), "it has given up");
    limited.remove();
    let outcome = outcomes.try_next().await.unwrap().unwrap();
    assert_eq!(shown(&outcome), "`title` must not be empty (`badparam`) at `title`");
}
