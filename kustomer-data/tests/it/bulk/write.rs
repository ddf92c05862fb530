//! What bulk runs write, and the outcomes of it.

use std::collections::BTreeMap;

use futures_util::stream;
use kustomer::data::BulkExt as _;
use kustomer::data::bulk::Write;
use kustomer::{
    Channel, CompanyUpdate, ConversationUpdate, CustomerUpdate, Message, NewCompany, NewConversation,
    NewCustomer, NewMessage, NewNote, NoteUpdate,
};
use serde_json::json;

use super::support::{FlightUpdate, NewFlight, Org, all, all_shown, flights, is_created};

#[tokio::test(start_paused = true)]
async fn items_are_created_in_batches_and_each_outcome_has_the_id_of_its_own_record() {
    let org = Org::new().await;
    let outcomes = org.create(flights(250)).await;
    assert_eq!(outcomes.len(), 250);
    for outcome in &outcomes {
        let id = outcome.result.as_ref().unwrap().id().unwrap();
        let flight = org.client.get(id).await.unwrap();
        assert_eq!(flight.external_id, Some(outcome.index.to_string()));
        assert_eq!(outcome.external_id, flight.external_id);
    }
    assert_eq!(org.bulk_requests(), 3);
    assert!(org.flights().values().all(|count| *count == 1));
}

#[tokio::test(start_paused = true)]
async fn creates_updates_and_deletions_of_a_stream_come_back_in_its_order() {
    let org = Org::new().await;
    let created = org.create(flights(3)).await;
    let ids: Vec<_> =
        created.iter().map(|outcome| outcome.result.as_ref().unwrap().id().unwrap().clone()).collect();
    let writes = vec![
        Write::update(&ids[0], FlightUpdate::new().gate("B2")),
        Write::create(NewFlight::new("ZX82")),
        Write::delete(&ids[1]),
        Write::update(&ids[2], FlightUpdate::new()),
        Write::update(&ids[2], FlightUpdate::new().clear_gate()),
        Write::invalid("line 6 has no title"),
    ];
    let outcomes = all(org.client.bulk_stream(stream::iter(writes))).await;
    let expected = ["Updated", "Created", "Deleted", "Unchanged", "Updated", "line 6 has no title"];
    assert_eq!(all_shown(&outcomes), expected);
    for (outcome, own) in [(0, 0), (2, 1), (3, 2), (4, 2)] {
        assert_eq!(outcomes[outcome].result.as_ref().unwrap().id(), Some(&ids[own]));
    }
    assert_eq!(org.client.get(&ids[0]).await.unwrap().gate.as_deref(), Some("B2"));
    assert!(org.client.get(&ids[1]).await.unwrap_err().is_not_found());
}

#[tokio::test(start_paused = true)]
async fn every_type_with_bulk_calls_is_written() {
    let org = Org::new().await;
    let customers = [NewCustomer::new().external_id("a"), NewCustomer::new().external_id("b")];
    let customers = all(org.client.bulk_create(customers)).await;
    let jane = customers[0].result.as_ref().unwrap().id().unwrap().clone();
    let update = (jane.clone(), CustomerUpdate::new().name("Jane"));
    assert_eq!(all_shown(&all(org.client.bulk_update([update])).await), ["Updated"]);

    let company = all(org.client.bulk_create([NewCompany::new("Acme").external_id("c")])).await;
    let id = company[0].result.as_ref().unwrap().id().unwrap().clone();
    let update = (id, CompanyUpdate::new().name("Acme Inc."));
    assert_eq!(all_shown(&all(org.client.bulk_update([update])).await), ["Updated"]);

    let conversation = all(org.client.bulk_create([NewConversation::new().customer(&jane)])).await;
    let conversation = conversation[0].result.as_ref().unwrap().id().unwrap().clone();
    let update = (conversation.clone(), ConversationUpdate::new().name("Where is it?"));
    assert_eq!(all_shown(&all(org.client.bulk_update([update])).await), ["Updated"]);

    let message = NewMessage::new(Channel::Email, "postmark").conversation(&conversation).preview("Hello");
    assert_eq!(all_shown(&all::<Message>(org.client.bulk_create([message])).await), ["Created"]);

    let note = all(org.client.bulk_create([NewNote::new("Call her").conversation(&conversation)])).await;
    let id = note[0].result.as_ref().unwrap().id().unwrap().clone();
    let update = (id, NoteUpdate::new().body("Write to her"));
    assert_eq!(all_shown(&all(org.client.bulk_update([update])).await), ["Updated"]);

    assert_eq!(all_shown(&all(org.client.bulk_delete([conversation])).await), ["Deleted"]);
    assert_eq!(all_shown(&all(org.client.bulk_delete([jane])).await), ["Deleted"]);
}

#[tokio::test(start_paused = true)]
async fn an_invalid_item_has_the_error_of_the_service_and_the_others_are_written() {
    let org = Org::new().await;
    let mut items = flights(5);
    items[1] = NewFlight::new("");
    items[3] = NewFlight::new("ZX81").external_id("0");
    let outcomes = org.create(items).await;
    assert_eq!(outcomes.iter().map(is_created).collect::<Vec<_>>(), [true, false, true, false, true]);
    let error = outcomes[1].result.as_ref().unwrap_err();
    assert!(error.is_refused() && !error.may_be_done());
    assert_eq!(error.api_errors()[0].status, Some(400));
    assert_eq!(error.to_string(), "`title` must not be empty (`badparam`) at `title`");
    let error = outcomes[3].result.as_ref().unwrap_err();
    assert_eq!(error.api_errors()[0].status, Some(409), "{error}");
    assert_eq!(org.flights().into_values().sum::<usize>(), 3);
}

#[tokio::test(start_paused = true)]
async fn an_item_that_is_too_large_is_refused_with_its_size_and_batches_are_limited_by_theirs() {
    let org = Org::new().await;
    let sized = |size: usize| {
        NewFlight::new("ZX81").data(BTreeMap::from([("x".to_owned(), json!("x".repeat(size)))]))
    };
    let items = vec![sized(60_000), sized(200_000), sized(60_000), sized(30_000)];
    let outcomes = org.create(items).await;
    assert_eq!(outcomes.iter().map(is_created).collect::<Vec<_>>(), [true, false, true, true]);
    let error = outcomes[1].result.as_ref().unwrap_err();
    assert!(
        error.is_not_sent() && error.too_large().is_some_and(|bytes| (200_000..200_100).contains(&bytes))
    );
    assert_eq!(error.to_string(), "the item has 200052 bytes in a request, which has at most 102400");
    assert_eq!(org.bulk_requests(), 2);
}
