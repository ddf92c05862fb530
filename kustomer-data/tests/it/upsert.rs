//! Upserts: created once, updated where something differs, and neither lost nor doubled when others write and connections fail.

use std::time::Duration;

use http::Method;
use kustomer::data::{Outcome, UpsertExt as _, Upserted};
use kustomer::rate_limit::RateLimitSettings;
use kustomer::{
    Channel, Client, Company, Conversation, Customer, Email, Id, KustomerResource, Message, NewCompany,
    NewConversation, NewCustomer, NewMessage, RetryPolicy, lookup,
};
use kustomer_sandbox::Fault;
use serde_json::{Value, json};

use crate::support::Org;

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "order")]
struct Order {
    id: Id<Order>,
    title: String,
    external_id: Option<String>,
    #[kustomer(custom)]
    total: Option<f64>,
    #[kustomer(custom)]
    status: Option<String>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
}

fn order(number: &str, total: f64, status: &str) -> NewOrder {
    NewOrder::new(format!("Order {number}")).external_id(number).total(total).status(status)
}

async fn shop() -> Org {
    let org = Org::new().await;
    org.client.ensure_klass::<Order>().await.unwrap();
    org
}

/// A client that retries often and at once.
fn patient(org: &Org) -> Client {
    let policy = RetryPolicy::new().max_attempts(12).base_delay(Duration::from_millis(1));
    let client = Client::builder().api_key(org.sandbox.api_key()).base_url(org.sandbox.url()).retry(policy);
    client.rate_limits(RateLimitSettings::off()).build().unwrap()
}

/// The methods and bodies of the requests that an upsert makes.
async fn requests<T>(
    org: &Org,
    upsert: impl IntoFuture<Output = kustomer::data::Result<T>>,
) -> (T, Vec<String>) {
    let before = org.sandbox.requests().len();
    let result = upsert.await.unwrap();
    let requests = org.sandbox.requests();
    let shown = requests.iter().skip(before).map(|request| request.method().to_string());
    (result, shown.collect())
}

async fn orders(client: &Client) -> Vec<Order> {
    client.list::<Order>().collect_up_to(10_000).await.unwrap()
}

#[tokio::test]
async fn a_record_is_created_then_unchanged_then_updated_where_it_differs() {
    let org = shop().await;
    let (created, sent) = requests(&org, org.client.upsert(order("1", 5.0, "open"))).await;
    assert_eq!((created.outcome, sent.join(" ")), (Outcome::Created, "GET POST".to_owned()));

    let (same, sent) = requests(&org, org.client.upsert(order("1", 5.0, "open"))).await;
    assert_eq!((same.outcome, sent.join(" ")), (Outcome::Unchanged, "GET".to_owned()));
    assert_eq!(same.record, created.record);

    let (changed, sent) = requests(&org, org.client.upsert(order("1", 6.5, "open"))).await;
    assert_eq!(changed.outcome, Outcome::Updated(vec!["custom.totalNum".to_owned()]));
    assert_eq!(sent, ["GET", "PUT"]);
    assert_eq!(changed.record.total, Some(6.5));
    let last = org.sandbox.requests().pop().unwrap();
    let body: Value = serde_json::from_slice(last.body()).unwrap();
    assert_eq!(body, json!({ "custom": { "totalNum": 6.5 }, "rev": 1 }), "only what differs, guarded");

    // What is not set stays as it is.
    let upsert = org.client.upsert(NewOrder::new("Order 1").external_id("1"));
    let (same, _) = requests(&org, upsert).await;
    assert_eq!((same.outcome, same.record.total), (Outcome::Unchanged, Some(6.5)));
}

/// Upserts a record three times: it is created, then unchanged, then updated in one field.
async fn twice<T>(
    first: impl IntoFuture<Output = kustomer::data::Result<Upserted<T>>>,
    second: impl IntoFuture<Output = kustomer::data::Result<Upserted<T>>>,
    third: impl IntoFuture<Output = kustomer::data::Result<Upserted<T>>>,
    field: &str,
) {
    assert_eq!(first.await.unwrap().outcome, Outcome::Created);
    assert_eq!(second.await.unwrap().outcome, Outcome::Unchanged);
    assert_eq!(third.await.unwrap().outcome, Outcome::Updated(vec![field.to_owned()]));
}

#[tokio::test]
async fn every_resource_with_an_external_id_can_be_upserted() {
    let org = shop().await;
    let client = &org.client;
    let jane = |name: &str| client.upsert(NewCustomer::new().external_id("c 1/ü").name(name).tags(["vip"]));
    twice(jane("Jane"), jane("Jane"), jane("Jane Doe"), "name").await;
    let jane: Customer = client.find(lookup::ExternalId("c 1/ü")).await.unwrap().unwrap();

    let acme = |name: &str| client.upsert(NewCompany::new(name).external_id("acme"));
    twice(acme("Acme"), acme("Acme"), acme("Acme Ltd"), "name").await;
    assert_eq!(client.list::<Company>().await.unwrap().items().len(), 1);

    let conversation =
        |name: &str| client.upsert(NewConversation::new().customer(&jane.id).external_id("t-1").name(name));
    twice(conversation("Late"), conversation("Late"), conversation("Very late"), "name").await;
    let conversation: Conversation = client.find(lookup::ExternalId("t-1")).await.unwrap().unwrap();

    let message = |seat: &str| {
        let new = NewMessage::new(Channel::Chat, "chat").external_id("m-1").custom_value("seatStr", seat);
        client.upsert_under::<Conversation, _>(&conversation.id, new)
    };
    twice(message("1A"), message("1A"), message("2A"), "custom.seatStr").await;
    assert_eq!(client.children::<Message>(&conversation.id).await.unwrap().items().len(), 1);
}

#[tokio::test]
async fn members_that_are_not_given_are_not_compared() {
    let org = shop().await;
    let jane = |address: &str| {
        NewCustomer::new()
            .external_id("1")
            .name("Jane")
            .emails([Email::new(address)])
            .phones([kustomer::Phone::new("+15550100")])
    };
    org.client.upsert(jane("a@example.com")).await.unwrap();
    assert_eq!(org.client.upsert(jane("a@example.com")).await.unwrap().outcome, Outcome::Unchanged);
    let changed = org.client.upsert(jane("b@example.com")).await.unwrap();
    assert_eq!(changed.outcome, Outcome::Updated(vec!["emails".to_owned()]));
}

#[tokio::test]
async fn customers_are_found_by_an_address_which_new_ones_get() {
    let org = shop().await;
    let client = &org.client;
    let jane = |name: &str| client.upsert(NewCustomer::new().name(name)).by_email("jane@example.com");
    let (created, sent) = requests(&org, jane("Jane")).await;
    assert_eq!((created.outcome, sent.join(" ")), (Outcome::Created, "GET POST".to_owned()));
    assert_eq!(created.record.emails[0].email.as_deref(), Some("jane@example.com"));
    assert_eq!(jane("Jane").await.unwrap().outcome, Outcome::Unchanged);
    let changed = jane("Jane Doe").await.unwrap();
    assert_eq!(changed.outcome, Outcome::Updated(vec!["name".to_owned()]));
    assert_eq!(changed.record.id, created.record.id);

    let joe = |name: &str| client.upsert(NewCustomer::new().name(name)).by_phone("+15550100");
    let created = joe("Joe").await.unwrap();
    assert_eq!(created.record.phones[0].phone.as_deref(), Some("+15550100"));
    assert_eq!(joe("Joe").await.unwrap().outcome, Outcome::Unchanged);
}

#[tokio::test]
async fn an_address_that_customers_share_updates_none_of_them() {
    let org = shop().await;
    let shared = json!([{ "email": "Family@example.com" }]);
    let body =
        json!({ "name": "Jane", "emails": [{ "email": "family@example.com" }], "sharedEmails": shared });
    org.create("/v1/customers", &body);
    let upsert = org.client.upsert(NewCustomer::new().name("John")).by_email("family@example.com");
    let error = upsert.await.unwrap_err();
    assert!(error.is_shared_address(), "{error}");
    assert_eq!(
        error.to_string(),
        "the upsert wrote nothing: the email address belongs to several customers, so it does not say which one to update: \
         use `external_id`"
    );
    let names: Vec<_> =
        org.client.list::<Customer>().await.unwrap().into_items().into_iter().map(|one| one.name).collect();
    assert_eq!(names, [Some("Jane".to_owned())]);
}

#[tokio::test]
async fn an_upsert_under_a_customer_is_on_that_timeline_or_an_error() {
    let org = shop().await;
    let client = &org.client;
    let [jane, joe] = [(); 2].map(|()| NewCustomer::new().name("Jane"));
    let (jane, joe) = (client.create(jane).await.unwrap(), client.create(joe).await.unwrap());
    let created = client.upsert_under(&jane, order("1", 5.0, "open")).await.unwrap();
    assert_eq!((created.outcome, created.record.customer.as_ref()), (Outcome::Created, Some(&jane.id)));
    let changed = client.upsert_under(&jane.id, order("1", 5.0, "shipped")).await.unwrap();
    assert_eq!(changed.outcome, Outcome::Updated(vec!["custom.statusStr".to_owned()]));

    let id = &created.record.id;
    let expected = format!(
        "the upsert wrote nothing: the record exists as `{id}`, but with another `customer`, which an update cannot change"
    );
    let error = client.upsert_under(&joe, order("1", 9.0, "open")).await.unwrap_err();
    assert!(error.is_elsewhere());
    assert_eq!(error.to_string(), expected);
    let error = client.upsert(order("1", 9.0, "open").customer(&joe)).await.unwrap_err();
    assert_eq!(error.to_string(), expected);
    assert_eq!(
        client.upsert(order("1", 5.0, "shipped").customer(&jane)).await.unwrap().outcome,
        Outcome::Unchanged
    );

    client.create(order("2", 5.0, "open")).await.unwrap();
    let error = client.upsert_under(&jane, order("2", 5.0, "open")).await.unwrap_err();
    assert!(error.is_elsewhere(), "it is on no timeline");
}

#[tokio::test]
async fn without_an_external_id_nothing_is_sent() {
    let org = shop().await;
    let sent = org.sandbox.requests().len();
    for new in [NewOrder::new("Order"), NewOrder::new("Order").external_id("")] {
        let error = org.client.upsert(new).await.unwrap_err();
        assert_eq!(
            error.to_string(),
            "the upsert wrote nothing: the record has no external ID to look it up by: set `external_id`, or for customers use \
             `by_email` or `by_phone`"
        );
    }
    assert_eq!(org.sandbox.requests().len(), sent);
}

#[tokio::test]
async fn sixteen_upserts_of_one_record_at_once_create_it_once_and_never_mix_their_values() {
    let org = shop().await;
    let upsert = |number: u32| {
        let client = org.client.clone();
        tokio::spawn(async move {
            client.upsert(order("1", f64::from(number), &format!("status {number}"))).await
        })
    };
    let tasks: Vec<_> = (0..16).map(upsert).collect();
    let mut created = 0;
    for task in tasks {
        let upserted = task.await.unwrap().unwrap();
        created += u32::from(upserted.outcome == Outcome::Created);
    }
    assert_eq!(created, 1);
    let orders = orders(&org.client).await;
    let [order] = orders.as_slice() else { panic!("{} orders", orders.len()) };
    let total = order.total.unwrap();
    assert_eq!(order.status.as_deref(), Some(format!("status {total}").as_str()));
}

#[tokio::test]
async fn someone_who_creates_the_record_in_between_is_met_at_the_second_look() {
    let org = shop().await;
    for (status, expected) in
        [("open", Outcome::Unchanged), ("lost", Outcome::Updated(vec!["custom.statusStr".to_owned()]))]
    {
        let number = status;
        // The lookup says that there is none, although there is.
        org.create("/v1/klasses/order", &json!({
            "title": format!("Order {number}"), "externalId": number, "custom": { "totalNum": 5, "statusStr": "open" },
        }));
        org.sandbox.inject(
            Fault::respond(
                404,
                &[("content-type", "application/json")],
                r#"{"errors":[{"status":404,"code":"notfound","title":"Not Found"}]}"#,
            )
            .method("GET"),
        );
        let (upserted, sent) = requests(&org, org.client.upsert(order(number, 5.0, status))).await;
        assert_eq!(upserted.outcome, expected);
        assert_eq!(sent[..3], ["GET", "POST", "GET"]);
    }
}

#[tokio::test]
async fn a_create_whose_response_is_lost_is_done_once() {
    let faults: [fn() -> Fault; 6] = [
        Fault::cut,
        Fault::cut_body,
        Fault::reset,
        || Fault::reset_at(10),
        || Fault::status(503),
        || Fault::status(500),
    ];
    for (number, fault) in faults.into_iter().enumerate() {
        let org = shop().await;
        let client = patient(&org);
        org.sandbox.inject(fault().method("POST").path("/v1/klasses/order"));
        let created = client.upsert(order("1", 5.0, "open")).await.unwrap();
        assert_eq!(created.outcome, Outcome::Created, "fault {number}");
        assert_eq!(orders(&client).await.len(), 1, "fault {number}");

        let acme = NewCompany::new("Acme").external_id("acme");
        org.sandbox.inject(fault().method("POST").path("/v1/companies"));
        let created = client.upsert(acme).await.unwrap();
        assert_eq!(created.outcome, Outcome::Created, "fault {number}");
        assert_eq!(client.list::<Company>().await.unwrap().items().len(), 1, "fault {number}");
    }
}

#[tokio::test]
async fn a_customer_without_a_unique_key_is_not_created_again_while_the_first_create_may_still_arrive() {
    let org = shop().await;
    let client = patient(&org);
    let jane = || client.upsert(NewCustomer::new().name("Jane")).by_email("jane@example.com");
    org.sandbox.inject(Fault::cut_body().method("POST"));
    assert_eq!(jane().await.unwrap().outcome, Outcome::Created, "it was done, and is found");
    let john = || client.upsert(NewCustomer::new().name("John")).by_email("john@example.com");
    org.sandbox.inject(Fault::cut().method("POST"));
    let error = john().await.unwrap_err();
    assert!(error.request().unwrap().is_possibly_done(), "{error}");
    assert_eq!(john().await.unwrap().outcome, Outcome::Created);
    assert_eq!(client.list::<Customer>().await.unwrap().items().len(), 2);
}

#[tokio::test]
async fn an_update_whose_response_is_lost_is_an_update() {
    let org = shop().await;
    let client = patient(&org);
    client.upsert(order("1", 5.0, "open")).await.unwrap();
    org.sandbox.inject(Fault::cut_body().method("PUT"));
    let updated = client.upsert(order("1", 6.0, "open")).await.unwrap();
    assert_eq!(updated.outcome, Outcome::Updated(vec!["custom.totalNum".to_owned()]));
    assert_eq!(
        org.call(&Method::GET, &format!("/v1/klasses/order/{}", updated.record.id), &Value::Null)["data"]["attributes"]
            ["rev"],
        2
    );
}

#[tokio::test]
async fn upserts_under_random_faults_lose_and_double_nothing() {
    let org = shop().await;
    let client = patient(&org);
    for (seed, fault) in
        [Fault::cut(), Fault::cut_body(), Fault::status(503), Fault::reset_at(20)].into_iter().enumerate()
    {
        org.sandbox.inject(fault.probability(0.05, seed as u64));
    }
    let upsert = |number: usize| {
        let client = client.clone();
        async move {
            // Each order twice, so that upserts of the same one meet.
            let number = (number / 2).to_string();
            while client.upsert(order(&number, 1.0, "open")).await.is_err() {}
        }
    };
    futures_util::StreamExt::for_each_concurrent(
        futures_util::stream::iter((0..160).map(upsert)),
        8,
        |task| task,
    )
    .await;
    let faults = org.sandbox.requests().len();
    assert!(faults > 240, "{faults} requests");
    let quiet = Client::builder().api_key(org.sandbox.api_key()).base_url(org.sandbox.url());
    let quiet = quiet.retry(RetryPolicy::new().max_attempts(30).base_delay(Duration::from_millis(1)));
    let orders = orders(&quiet.rate_limits(RateLimitSettings::off()).build().unwrap()).await;
    assert_eq!(orders.len(), 80);
}
