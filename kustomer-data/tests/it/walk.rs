//! Complete walks over searches.

use std::collections::HashSet;
use std::time::Duration;

use http::Method;
use kustomer::data::{All, SearchExt as _};
use kustomer::search::{Search, conversation};
use kustomer::{AnyKObject, Conversation, Id, Message};
use kustomer_sandbox::{Fault, Sandbox};
use serde_json::json;

use crate::support::Org;

/// Reads a walk to its end.
async fn ids<T>(walk: &mut All<Id<T>>) -> Vec<String> {
    let mut ids = Vec::new();
    while let Some(id) = walk.try_next().await.unwrap() {
        ids.push(id.to_string());
    }
    ids
}

#[track_caller]
fn assert_each_once(found: &[String], expected: &[String]) {
    let distinct: HashSet<&String> = found.iter().collect();
    let missing: Vec<_> = expected.iter().filter(|id| !distinct.contains(id)).collect();
    assert!(missing.is_empty(), "{} missing: {:?}", missing.len(), missing.first());
    assert_eq!((distinct.len(), found.len()), (expected.len(), expected.len()), "none is doubled");
}

#[tokio::test]
async fn a_walk_goes_past_the_end_of_searches() {
    let org = Org::new().await;
    let mut all = Vec::new();
    for _ in 0..30 {
        all.extend(org.conversations(10));
        org.wait(1);
    }
    let mut walk = Conversation::search().all(&org.client).ids().page_size(20).max_results(100);
    assert_each_once(&ids(&mut walk).await, &all);
    let progress = walk.progress();
    assert_eq!((progress.records(), progress.total()), (300, Some(300)));
    assert!(progress.requests() <= 35, "{progress:?}");
}

#[tokio::test]
async fn records_of_the_same_time_are_all_found() {
    let org = Org::new().await;
    let mut all = Vec::new();
    for count in [3, 80, 1, 45, 12] {
        all.extend(org.conversations(count));
        org.wait(1);
    }
    // Created at different times, and updated at the same one: as many as a bulk job updates.
    for id in &all[..60] {
        org.update(id);
    }
    let mut walk = Conversation::search().all(&org.client).ids().page_size(10).max_results(100);
    assert_each_once(&ids(&mut walk).await, &all);
}

#[tokio::test]
async fn more_records_of_the_same_times_than_a_search_returns_are_an_error_before_anything_is_lost() {
    let org = Org::new().await;
    org.conversations(3);
    org.wait(1);
    org.conversations(101);
    let mut walk = Conversation::search().all(&org.client).page_size(10).max_results(100);
    let error = loop {
        match walk.try_next().await {
            Ok(record) => assert!(record.is_some(), "the walk must not end as if it were complete"),
            Err(error) => break error,
        }
    };
    assert!(error.is_incomplete());
    assert_eq!(
        error.to_string(),
        "the walk cannot be completed: 101 records were updated at 2026-11-29T00:00:01.000Z and created at \
         2026-11-29T00:00:01.000Z, more than the service returns of a search; nothing in a search divides them: filter by \
         another attribute, and walk each part"
    );
}

/// With a lag, searches show the state of a while ago.
#[tokio::test]
async fn records_that_change_during_a_walk_are_found_once() {
    let org = Org::of(Sandbox::builder().search_lag(Duration::from_secs(3))).await;
    let mut all = Vec::new();
    for _ in 0..20 {
        all.extend(org.conversations(10));
        org.wait(1);
    }
    org.wait(60);
    let mut walk = Conversation::search().all(&org.client).ids().page_size(10).max_results(50);
    let (mut found, mut next) = (Vec::new(), 0);
    while let Some(id) = walk.try_next().await.unwrap() {
        found.push(id.to_string());
        // Those that were read, those that are read next, and those at the end, all the time.
        next = (next * 31 + 7) % all.len();
        org.update(&all[next]);
        if found.len() % 4 == 0 {
            org.wait(1);
        }
    }
    assert_each_once(&found, &all);
    assert!(walk.progress().repeated() > 0, "{:?}", walk.progress());
}

#[tokio::test]
async fn a_failed_page_is_asked_for_again_and_nothing_is_lost() {
    let org = Org::new().await;
    let mut all = org.conversations(30);
    org.wait(1);
    all.extend(org.conversations(30));
    let mut walk = Conversation::search().all(&org.client).ids().page_size(8);
    org.sandbox.inject(Fault::status(400).times(1));
    let error = walk.try_next().await.unwrap_err();
    assert_eq!(error.request().and_then(kustomer::Error::status).map(|status| status.as_u16()), Some(400));
    let mut found = Vec::new();
    let mut errors = 0;
    loop {
        if found.len() == 20 && errors == 0 {
            org.sandbox.inject(Fault::status(400).times(1));
        }
        match walk.try_next().await {
            Ok(Some(id)) => found.push(id.to_string()),
            Ok(None) => break,
            Err(_) => errors += 1,
        }
    }
    assert_eq!(errors, 1);
    assert_each_once(&found, &all);
}

#[tokio::test]
async fn criteria_of_the_search_apply_to_the_walk() {
    let org = Org::new().await;
    org.conversations(20);
    org.wait(1);
    let wanted = org.conversations(40);
    for id in &wanted {
        org.update(id);
    }
    let search = Conversation::search().filter(conversation::NAME.contains("arrived"));
    let mut walk = search.all(&org.client).ids().page_size(7);
    assert_each_once(&ids(&mut walk).await, &wanted);
}

#[tokio::test]
async fn kobjects_and_messages_are_walked_like_conversations() {
    let org = Org::new().await;
    org.call(&Method::POST, "/v1/klasses", &json!({ "name": "flight" }));
    let mut flights = Vec::new();
    for number in 0..60 {
        flights.push(org.create("/v1/klasses/flight", &json!({ "title": format!("ZX{number}") })));
        org.wait(number % 2);
    }
    let mut walk = Search::<AnyKObject>::in_klass("flight").all(&org.client).ids().page_size(8);
    assert_each_once(&ids(&mut walk).await, &flights);

    let conversations = org.conversations(5);
    let messages: Vec<String> = (0..60)
        .map(|number| {
            let path = format!("/v1/conversations/{}/messages", conversations[number % 5]);
            org.create(&path, &json!({ "channel": "email", "app": "postmark", "preview": "Hello" }))
        })
        .collect();
    let mut walk = Message::search().all(&org.client).ids().page_size(8);
    assert_each_once(&ids(&mut walk).await, &messages);
}

#[tokio::test]
async fn with_the_archive_old_records_come_first_and_none_twice() {
    const THREE_YEARS: u64 = 3 * 366 * 86_400;

    let org = Org::new().await;
    let old = org.conversations(30);
    org.wait(THREE_YEARS);
    let new = org.conversations(30);
    let mut live = Conversation::search().all(&org.client).ids().page_size(8);
    assert_each_once(&ids(&mut live).await, &new);
    let mut walk = Conversation::search().all(&org.client).with_archive().ids().page_size(8);
    let found = ids(&mut walk).await;
    assert_each_once(&found, &[old.clone(), new].concat());
    assert!(found[..30].iter().all(|id| old.contains(id)));
}

#[tokio::test]
async fn a_search_with_an_order_of_its_own_cannot_be_walked() {
    let org = Org::new().await;
    let search = Conversation::search().sort(conversation::UPDATED_AT.desc());
    let error = search.all(&org.client).try_next().await.unwrap_err();
    assert_eq!(error.to_string(), "a complete walk has an order of its own: leave out `sort` of the search");
    assert!(org.sandbox.requests().is_empty());
}

#[tokio::test]
async fn an_organization_without_a_match_is_walked_in_one_request() {
    let org = Org::new().await;
    let mut walk = Conversation::search().all(&org.client);
    assert!(walk.try_next().await.unwrap().is_none());
    assert_eq!((walk.progress().requests(), org.sandbox.requests().len()), (1, 1));
    assert!(walk.try_next().await.unwrap().is_none(), "the end stays the end");
}
