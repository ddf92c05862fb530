//! What a search returns, and what is refused.

use std::time::{Duration, SystemTime};

use kustomer::search::{Criterion, Field, Numeric, Search, conversation, customer, kobject};
use kustomer::{
    AnyKObject, Conversation, Customer, Id, NewConversation, NewCustomer, RawRecord, Timestamp, lookup,
};
use kustomer_sandbox::{Clock, Sandbox};

use super::{create_customers, names};
use crate::support::{self, start};

#[tokio::test]
async fn results_are_streamed_in_pages_of_the_wanted_size() {
    let (sandbox, client) = start().await;
    create_customers(&client).await;
    let search = || Customer::search().sort(customer::NAME.asc()).page_size(2);
    sandbox.clear_requests();
    let mut found = client.search(search()).items();
    let mut streamed = Vec::new();
    while let Some(customer) = found.try_next().await.expect("a customer") {
        streamed.extend(customer.name);
    }
    assert_eq!(streamed, ["Ann", "Bob", "Cy"]);
    assert_eq!(client.search(search()).collect_up_to(2).await.expect("the first two").len(), 2);
    let requests = sandbox.requests().to("POST", "/v1/customers/search").expect(3);
    for request in requests {
        assert!(request.path_and_query().contains("pageSize=2"), "{}", request.path_and_query());
    }

    let page = client.search(search().page(2)).with_response().await.expect("a page");
    assert_eq!((page.value().len(), page.value().total()), (1, Some(3)));
    let raw: Vec<RawRecord> = client.search(search().raw()).await.expect("a page").into_items();
    assert_eq!(raw[0].decode::<Customer>().expect("a customer").name.as_deref(), Some("Ann"));
}

#[tokio::test]
async fn a_search_for_ids_returns_ids_of_the_records_type() {
    let (_sandbox, client) = start().await;
    create_customers(&client).await;
    let search = Customer::search().filter(customer::NAME.equals("Ann")).ids_only();
    let ids: Vec<Id<Customer>> = client.search(search.clone()).await.expect("a page of IDs").into_items();
    let ann = client.find::<Customer>(lookup::Email("ann@example.com")).await.expect("a lookup");
    assert_eq!(ids, [ann.expect("Ann").id]);
    let streamed = client.search(search).items().try_next().await.expect("an ID");
    assert_eq!(streamed.as_ref(), ids.first());
}

#[tokio::test]
async fn conversations_are_found_by_attributes_of_their_customer() {
    let (_sandbox, client) = start().await;
    create_customers(&client).await;
    let ann =
        client.find::<Customer>(lookup::Email("ann@example.com")).await.expect("a lookup").expect("Ann");
    let other = client.create(NewCustomer::new().name("Dee")).await.expect("a customer");
    let wanted = client.create(NewConversation::new().customer(&ann)).await.expect("a conversation");
    client.create(NewConversation::new().customer(&other)).await.expect("a conversation");
    for criterion in [customer::EMAIL.equals("ann@example.com"), conversation::CUSTOMER_ID.equals(&ann)] {
        let search = Conversation::search().filter(criterion);
        let found = client.search(search).await.expect("a page of conversations");
        let ids: Vec<&Id<Conversation>> = found.iter().map(|conversation| &conversation.id).collect();
        assert_eq!(ids, [&wanted.id]);
    }
}

#[tokio::test]
async fn a_day_is_a_day_in_the_time_zone_of_the_search() {
    let clock = Clock::frozen_at(at("2026-11-20T23:30:00Z"));
    let sandbox = Sandbox::builder().clock(clock).start().await.expect("a sandbox");
    let client = support::client(&sandbox);
    create_customers(&client).await;
    let search = || Customer::search().filter(customer::CREATED_AT.equals("2026-11-21"));
    assert!(names(&client, search()).await.is_empty(), "in GMT it is still the day before");
    assert_eq!(names(&client, search().time_zone("Europe/Berlin")).await.len(), 3);
}

#[tokio::test]
async fn old_records_are_only_in_the_archive() {
    let clock = Clock::frozen_at(at("2024-01-01T00:00:00Z"));
    let sandbox = Sandbox::builder().clock(clock.clone()).start().await.expect("a sandbox");
    let client = support::client(&sandbox);
    create_customers(&client).await;
    clock.advance(Duration::from_secs(3 * 365 * 24 * 3600));
    let search = || Customer::search().filter(customer::CREATED_AT.since("2023-01-01"));
    assert!(names(&client, search()).await.is_empty());
    assert_eq!(names(&client, search().in_archive()).await.len(), 3);
}

#[tokio::test]
async fn deleted_records_are_returned_on_request() {
    let (_sandbox, client) = start().await;
    create_customers(&client).await;
    let ann =
        client.find::<Customer>(lookup::Email("ann@example.com")).await.expect("a lookup").expect("Ann");
    client.delete(&ann).await.expect("Ann is deleted");
    let search = || Customer::search().sort(customer::NAME.asc());
    assert_eq!(names(&client, search()).await, ["Bob", "Cy"]);
    assert_eq!(names(&client, search().include_deleted()).await, ["Ann", "Bob", "Cy"]);
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_before_anything_is() {
    let (sandbox, client) = start().await;
    for (search, message) in [
        (Customer::search().page_size(501), "`page_size` of a search must be between 1 and 500"),
        (Customer::search().any_of([]), "`any_of` requires at least one criterion"),
        (Customer::search().filter(Criterion::raw("{")), "a search criterion is not JSON"),
        (
            Customer::search().filter(customer::CREATED_AT.before("yesterday")),
            "search attribute `customer_created_at`: `yesterday` is neither a day such as `2026-11-20` nor",
        ),
        (
            Customer::search().in_archive().filter(customer::EMAIL.equals("ann@example.com")),
            "the search of the archive does not have the attribute `customer_email`",
        ),
    ] {
        let error = client.search(search.clone()).await.expect_err("a refusal");
        assert!(error.is_request() && error.to_string().contains(message), "{error}");
        let error = client.search(search).items().try_next().await.expect_err("a refusal");
        assert!(error.is_request() && error.to_string().contains(message), "{error}");
    }
    sandbox.requests().expect_none();
}

#[tokio::test]
async fn the_services_refusal_of_a_klass_that_it_does_not_have_is_reported() {
    let (_sandbox, client) = start().await;
    let delay: Field<Numeric> = Field::new("kobject_custom_flight_delayMinutesNum");
    let error = client.search(Customer::search().filter(delay.gt(5))).await.expect_err("a refusal");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
    let message = "no Klass of the organization has the search attribute `kobject_custom_flight_delayMinutesNum`: the \
                   organization has no Klasses";
    assert!(error.to_string().contains(message), "{error}");
    let flights = Search::<AnyKObject>::in_klass("flight").sort(kobject::UPDATED_AT.asc());
    let error = client.search(flights).await.expect_err("a refusal");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
    assert!(error.to_string().contains("value for `queryContext`: `kobject_flight`"), "{error}");
}

#[cfg(feature = "settings")]
#[tokio::test]
async fn a_saved_search_returns_records_of_the_named_type() {
    use kustomer::json::Value;
    use kustomer::resources::settings::{
        NewSavedSearch, SavedSearch,
        saved_search::{Criteria, SearchQuery},
    };
    use kustomer::search::RunSaved;

    let (_sandbox, client) = start().await;
    create_customers(&client).await;
    let bob = Criteria::Object([("customer_name".to_owned(), Value::from_iter([("equals", "Bob")]))].into());
    let query = SearchQuery { and: Some(bob), ..SearchQuery::default() };
    let saved: SavedSearch = client.create(NewSavedSearch::new("Bobs", query)).await.expect("a saved search");
    for run in [RunSaved::<Customer>::new(&saved), RunSaved::new(&saved.id).page_size(1)] {
        let found = client.search(run).await.expect("a page");
        assert_eq!(found.iter().map(|bob| bob.name.as_deref()).collect::<Vec<_>>(), [Some("Bob")]);
    }
    for (run, message) in [
        (
            RunSaved::<Customer>::new(&saved).page_size(501),
            "`page_size` of a search must be between 1 and 500",
        ),
        (RunSaved::new(&saved).page(0), "`page` must be at least 1"),
    ] {
        let error = client.search(run).await.expect_err("a refusal");
        assert!(error.is_request() && error.to_string().contains(message), "{error}");
    }
    let missing: Id<SavedSearch> = Id::new("59df762a921c59001021f409");
    let error = client.search(RunSaved::<Customer>::new(missing)).await.expect_err("a refusal");
    assert!(error.is_not_found(), "{error}");
}

fn at(text: &str) -> SystemTime {
    let time: Timestamp = text.parse().expect("a time");
    let seconds = u64::try_from(time.as_second()).expect("a time after 1970");
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}
