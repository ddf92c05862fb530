//! Bulk upserts: what exists is updated as far as it differs, the rest is created.

use std::time::Duration;

use kustomer::data::BulkExt as _;
use kustomer::data::bulk::Effect;
use kustomer::{Customer, Id, NewCompany, NewCustomer, NewMessage, NewNote, lookup};
use kustomer_sandbox::Fault;
use serde_json::json;

use super::support::{NewFlight, Org, all, all_shown, flights};

fn at_gate(id: usize, gate: &str) -> NewFlight {
    NewFlight::new("ZX81").external_id(id.to_string()).gate(gate)
}

fn searches(org: &Org) -> usize {
    org.sandbox.requests().iter().filter(|request| request.path() == "/v1/customers/search").count()
}

#[tokio::test(start_paused = true)]
async fn what_exists_is_updated_as_far_as_it_differs_and_the_rest_is_created() {
    let org = Org::new().await;
    org.create((0..4).map(|id| at_gate(id, "A1")).collect()).await;
    let items =
        [at_gate(0, "A1"), at_gate(1, "B2"), at_gate(9, "A1"), flights(3).remove(2), NewFlight::new("ZX81")];
    let outcomes = all(org.client.bulk_upsert(items.clone())).await;
    let without = "the item has no external ID to look its record up by";
    assert_eq!(all_shown(&outcomes), ["Unchanged", "Updated", "Created", "Unchanged", without]);
    assert!(outcomes[..4].iter().all(|outcome| outcome.result.as_ref().unwrap().id().is_some()));
    assert_eq!(outcomes[0].external_id.as_deref(), Some("0"));
    let flight = org.client.get(outcomes[1].result.as_ref().unwrap().id().unwrap()).await.unwrap();
    assert_eq!(flight.gate.as_deref(), Some("B2"));

    org.sandbox.clear_requests();
    let again = all(org.client.bulk_upsert(items)).await;
    assert_eq!(all_shown(&again), ["Unchanged", "Unchanged", "Unchanged", "Unchanged", without]);
    assert_eq!(org.bulk_requests(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_customer_is_found_by_search_five_hundred_at_a_time() {
    let org = Org::new().await;
    let customers = |name: &'static str| {
        (0..1_200).map(move |id| NewCustomer::new().external_id(id.to_string()).name(name))
    };
    assert!(
        all_shown(&all(org.client.bulk_upsert(customers("Jane"))).await)
            .iter()
            .all(|shown| shown == "Created")
    );
    org.sandbox.clear_requests();
    assert!(
        all_shown(&all(org.client.bulk_upsert(customers("Jane"))).await)
            .iter()
            .all(|shown| shown == "Unchanged")
    );
    assert_eq!((searches(&org), org.sandbox.requests().len()), (3, 3));
    assert!(
        all_shown(&all(org.client.bulk_upsert(customers("Joan"))).await)
            .iter()
            .all(|shown| shown == "Updated")
    );
    let joan = org.client.find::<Customer>(lookup::ExternalId("1199")).await.unwrap().unwrap();
    assert_eq!(joan.name.as_deref(), Some("Joan"));
}

#[tokio::test(start_paused = true)]
async fn a_record_that_the_search_does_not_find_yet_is_updated_after_the_conflict() {
    let org = Org::lagging(Duration::from_secs(3600)).await;
    org.create((0..3).map(|id| at_gate(id, "A1")).collect()).await;
    let outcomes = all(org.client.bulk_upsert([at_gate(0, "B2"), at_gate(1, "A1"), at_gate(7, "A1")])).await;
    assert_eq!(all_shown(&outcomes), ["Updated", "Unchanged", "Created"]);
    assert_eq!(org.flights().into_values().sum::<usize>(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_record_that_has_changed_since_the_search_is_compared_again() {
    let org = Org::lagging(Duration::from_secs(3600)).await;
    let created = org.create(vec![at_gate(0, "A1"), at_gate(1, "A1")]).await;
    let ids: Vec<_> = created.iter().map(|outcome| outcome.result.as_ref().unwrap().id().unwrap()).collect();
    tokio::time::advance(Duration::from_secs(7200)).await;
    // Searches do not know of this yet.
    for (id, gate) in ids.iter().zip(["C3", "B2"]) {
        org.call("PUT", &format!("/v1/klasses/flight/{id}"), &json!({ "custom": { "gateStr": gate } }));
    }
    let outcomes = all(org.client.bulk_upsert([at_gate(0, "B2"), at_gate(1, "B2")])).await;
    assert_eq!(all_shown(&outcomes), ["Updated", "Unchanged"]);
    assert_eq!(org.client.get(ids[0]).await.unwrap().gate.as_deref(), Some("B2"));
}

#[tokio::test(start_paused = true)]
async fn where_no_search_knows_the_external_id_each_record_is_looked_up() {
    let org = Org::new().await;
    org.create((0..3).map(|id| at_gate(id, "A1")).collect()).await;
    org.sandbox.inject(Fault::status(400).on("POST", "/v1/customers/search"));
    let outcomes = all(org.client.bulk_upsert((0..5).map(|id| at_gate(id, "B2")))).await;
    assert_eq!(all_shown(&outcomes), ["Updated", "Updated", "Updated", "Created", "Created"]);
    assert_eq!(searches(&org), 1);

    let companies = || [NewCompany::new("Acme").external_id("a"), NewCompany::new("Globex").external_id("g")];
    assert_eq!(all_shown(&all(org.client.bulk_upsert(companies())).await), ["Created", "Created"]);
    assert_eq!(all_shown(&all(org.client.bulk_upsert(companies())).await), ["Unchanged", "Unchanged"]);
    assert_eq!(searches(&org), 1);
}

#[tokio::test(start_paused = true)]
async fn a_search_that_fails_stops_the_run_which_goes_on_when_it_is_asked_again() {
    let org = Org::new().await;
    org.sandbox.inject(Fault::status(403).on("POST", "/v1/customers/search"));
    let mut outcomes = org.client.bulk_upsert(flights(3)).outcomes();
    let error = outcomes.try_next().await.unwrap_err();
    assert!(error.request().is_some_and(kustomer::Error::is_unauthorized), "{error}");
    for _ in 0..3 {
        assert_eq!(outcomes.try_next().await.unwrap().unwrap().result.unwrap().effect(), Effect::Created);
    }
    assert!(outcomes.try_next().await.unwrap().is_none());
}

#[tokio::test(start_paused = true)]
async fn an_upsert_whose_run_ends_anywhere_goes_on_with_its_journal() {
    let org = Org::new().await;
    org.create((0..150).map(|id| at_gate(id, "A1")).collect()).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal");
    let run = || {
        let items = (0..300).map(|id| at_gate(id, if id < 75 { "A1" } else { "B2" }));
        org.client.bulk_upsert(items).concurrency(1).journal(&path)
    };
    for attempt in 0_u64..12 {
        let mut outcomes = run().outcomes();
        let all = async { while outcomes.try_next().await.unwrap().is_some() {} };
        let _ = tokio::time::timeout(Duration::from_millis(1 + attempt * 173 % 900), all).await;
    }
    let outcomes = all(run()).await;
    assert!(outcomes.iter().all(|outcome| outcome.result.is_ok()), "{:?}", all_shown(&outcomes));
    let shown = all_shown(&outcomes);
    assert!(shown[..75].iter().all(|shown| shown == "Unchanged"));
    // A run that ended before it read the result has left some records as they should be.
    let is_one_of = |range: std::ops::Range<usize>, words: [&str; 2]| {
        shown[range].iter().all(|shown| words.iter().any(|word| shown.starts_with(word)))
    };
    assert!(
        is_one_of(75..150, ["Updated", "Unchanged"]) && is_one_of(150..300, ["Created", "Unchanged"]),
        "{shown:?}"
    );
    assert_eq!(all(run()).await, outcomes, "a run that is over says the same again");
    let written = org.flights();
    assert_eq!((written.len(), written.into_values().sum::<usize>()), (300, 300));
}

#[tokio::test(start_paused = true)]
async fn a_record_of_another_customer_is_an_error_and_is_left_alone() {
    let org = Org::new().await;
    let customer =
        || org.call("POST", "/v1/customers", &json!({}))["data"]["id"].as_str().unwrap().to_owned();
    let (jane, joan) = (Id::new(customer()), Id::new(customer()));
    let new = |owner: &Id<Customer>| at_gate(0, "A1").customer(owner);
    let created = all(org.client.bulk_upsert([new(&jane)])).await;
    let id = created[0].result.as_ref().unwrap().id().unwrap().clone();
    let outcomes = all(org.client.bulk_upsert([new(&joan), new(&jane).gate("B2")])).await;
    let text =
        format!("the record exists as `{id}`, but with another `customer`, which an update cannot change");
    assert_eq!(all_shown(&outcomes), [text.as_str(), "Updated"]);
}

#[tokio::test(start_paused = true)]
async fn messages_and_notes_are_upserted_as_well() {
    let org = Org::new().await;
    let customer = org.call("POST", "/v1/customers", &json!({}))["data"]["id"].as_str().unwrap().to_owned();
    let talk = org.call("POST", "/v1/conversations", &json!({ "customer": customer }))["data"]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let talk = Id::new(talk);
    let message = || NewMessage::new("chat", "chat").conversation(&talk).external_id("m").preview("Hello");
    assert_eq!(all_shown(&all(org.client.bulk_upsert([message()])).await), ["Created"]);
    assert_eq!(all_shown(&all(org.client.bulk_upsert([message()])).await), ["Unchanged"]);
    assert_eq!(all_shown(&all(org.client.bulk_upsert([message().preview("Bye")])).await), ["Updated"]);
    let note = |body: &str| NewNote::new(body).conversation(&talk).external_id("n");
    assert_eq!(all_shown(&all(org.client.bulk_upsert([note("a")])).await), ["Created"]);
    assert_eq!(all_shown(&all(org.client.bulk_upsert([note("b")])).await), ["Updated"]);
}
