//! Webhooks over real HTTP: the receiver of the example gets deliveries from a sandbox, duplicated and reordered; webhooks and
//! workflows are registered, rotated and enabled.

#[allow(dead_code, reason = "`main` is for the example")]
#[path = "../examples/webhook_receiver/main.rs"]
mod webhook_receiver;

use std::collections::HashSet;
use std::time::Duration;

use kustomer::change::{Change, Changes};
use kustomer::resources::apps::{OutboundWebhook, OutboundWebhookUpdate};
use kustomer::resources::workflows::{Workflow, WorkflowUpdate};
use kustomer::webhooks::{
    Action, Ensured, Registration, enable_failed, ensure_workflow, list, register, rotate, workflow,
};
use kustomer::{
    Client, Conversation, ConversationStatus, ConversationUpdate, Customer, CustomerUpdate, NewConversation,
    NewCustomer, Secret,
};
use kustomer_sandbox::{Delivery, DeliveryOptions, DeliveryStatus, Sandbox};

use webhook_receiver::flight::{Flight, FlightUpdate, NewFlight};
use webhook_receiver::receiver::Receiver;

const MINUTE: Duration = Duration::from_secs(60);

/// A sandbox whose clock stands still, so that what is due later is delivered when the test says so.
async fn start() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    sandbox.clock().freeze();
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build();
    (sandbox, client.expect("a client"))
}

fn registration(url: &str) -> Registration {
    Registration::new("sync", url).on::<Customer>(Action::Create).on::<Customer>(Action::Update)
}

/// The URL of a receiver that there is none at: nothing listens on port 9.
const NOWHERE: &str = "http://127.0.0.1:9/";

#[tokio::test]
async fn each_event_is_handled_once_and_the_newest_state_wins_in_any_order() {
    for seed in 1..=5 {
        let (sandbox, client) = start().await;
        client.ensure_klass::<Flight>().await.expect("a Klass");
        sandbox.set_deliveries(DeliveryOptions::new().shuffled(seed).duplicates(0.5));
        let receiver = Receiver::start(&client).await.expect("a receiver");
        let jane = client.create(NewCustomer::new().name("Jane")).await.expect("a customer");
        let lost =
            client.create_under(&jane, NewConversation::new().name("0")).await.expect("a conversation");
        let flight = client.create_under(&jane, NewFlight::new("BA117")).await.expect("a flight");
        for number in 1..=8_u8 {
            let name = number.to_string();
            client.update(&lost, ConversationUpdate::new().name(&name)).await.expect("an update");
            client.update(&jane, CustomerUpdate::new().name(&name)).await.expect("an update");
            let late = FlightUpdate::new().delay_minutes(f64::from(number));
            client.update(&flight, late).await.expect("an update");
        }
        let done = ConversationUpdate::new().status(ConversationStatus::Done);
        client.update(&lost, done).await.expect("an update");
        sandbox.clock().advance(Duration::from_secs(3));
        sandbox.delivered().await;

        let deliveries = sandbox.deliveries();
        assert!(deliveries.iter().all(|delivery| delivery.status() == DeliveryStatus::Delivered));
        let events: HashSet<&str> = deliveries.iter().map(Delivery::event_id).collect();
        let twice = deliveries.iter().filter(|delivery| delivery.is_duplicate()).count();
        assert!(twice > 5 && deliveries.len() == events.len() + twice, "{twice} of {}", deliveries.len());

        let board = receiver.stop().await;
        let (handled, late) = board.counts();
        assert_eq!(handled, events.len(), "seed {seed}");
        assert!(late > 0, "seed {seed}: the order is the one of the changes");
        assert_eq!(
            board.state(),
            "conversation: 8, done\ncustomer: 8\nkobject.flight: BA117, 8 minutes late\n",
            "seed {seed}"
        );
    }
}

#[tokio::test]
async fn a_forged_request_changes_nothing() {
    let (sandbox, client) = start().await;
    client.ensure_klass::<Flight>().await.expect("a Klass");
    let receiver = Receiver::start(&client).await.expect("a receiver");
    client.create(NewCustomer::new().name("Jane")).await.expect("a customer");
    sandbox.delivered().await;
    let deliveries = sandbox.deliveries();
    let forged = String::from_utf8_lossy(deliveries[0].body()).replace("Jane", "Mallory");
    assert!(forged.contains("Mallory"));
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::builder().no_proxy().build().expect("a client");
    for (name, value) in [
        ("x-kustomer-webhook-event", "kustomer.customer.update".to_owned()),
        ("x-kustomer-webhook-signature", "0".repeat(64)),
        ("x-kustomer-workflow-secret", "guessed".to_owned()),
    ] {
        let request = http.post(receiver.url()).header(name, value).body(forged.clone());
        assert_eq!(request.send().await.expect("a response").status(), 401, "{name}");
    }
    assert_eq!(receiver.stop().await.state(), "customer: Jane\n");
}

#[tokio::test]
async fn a_receiver_that_was_down_catches_up_with_changes_and_deletions() {
    let (sandbox, client) = start().await;
    client.ensure_klass::<Flight>().await.expect("a Klass");
    let receiver = Receiver::start(&client).await.expect("a receiver");
    let jane = client.create(NewCustomer::new().name("Jane")).await.expect("a customer");
    let lost = client.create_under(&jane, NewConversation::new().name("Lost")).await.expect("a conversation");
    let flight = client.create_under(&jane, NewFlight::new("BA117")).await.expect("a flight");
    sandbox.delivered().await;
    let board = receiver.stop().await;
    let before = "conversation: Lost, open\ncustomer: Jane\nkobject.flight: BA117, 0 minutes late\n";
    assert_eq!(board.state(), before);

    sandbox.clock().advance(10 * MINUTE);
    client.delete::<Conversation>(&lost.id).await.expect("a deletion");
    client.update(&jane, CustomerUpdate::new().name("Jane Doe")).await.expect("an update");
    client.update(&flight, FlightUpdate::new().delay_minutes(45.0)).await.expect("an update");
    for _ in 0..30 {
        sandbox.clock().advance(5 * MINUTE);
        sandbox.delivered().await;
    }
    let receiver = Receiver::restart(&client, board).await.expect("a receiver");
    let enabled = enable_failed(&client).await.expect("a response");
    assert_eq!(enabled.len(), 1, "the service has given up");
    assert_eq!((enabled[0].enabled, enabled[0].is_error), (Some(true), Some(false)));
    receiver.catch_up(&client).await.expect("a catch-up");
    client.create(NewCustomer::new().name("Joe")).await.expect("a customer");
    sandbox.delivered().await;
    let after = "customer: Jane Doe\ncustomer: Joe\nkobject.flight: BA117, 45 minutes late\n";
    assert_eq!(receiver.stop().await.state(), after);
}

#[tokio::test]
async fn registering_again_changes_only_what_differs() {
    let (_sandbox, client) = start().await;
    let first = register(&client, &registration(NOWHERE)).await.expect("a webhook");
    assert_eq!(first.outcome, Ensured::Created);
    let again =
        Registration::new("sync", NOWHERE).on::<Customer>(Action::Update).on::<Customer>(Action::Create);
    let again = register(&client, &again).await.expect("a webhook");
    assert_eq!((again.outcome, &again.webhook.id), (Ensured::Unchanged, &first.webhook.id));
    assert_eq!(again.webhook.token, first.webhook.token, "the secret can be read again");

    let moved =
        registration("http://127.0.0.1:10/").on::<Conversation>(Action::Create).header("X-Tenant", "acme");
    let moved = register(&client, &moved).await.expect("a webhook");
    assert_eq!((moved.outcome, &moved.webhook.id), (Ensured::Updated, &first.webhook.id));
    assert_eq!((moved.webhook.url.as_str(), moved.webhook.events.len()), ("http://127.0.0.1:10/", 3));
    assert_eq!(moved.webhook.headers[0].value, Some(Secret::from("acme")));
    let unknown = registration(NOWHERE).event("kustomer.custmer.update");
    let refused = register(&client, &unknown).await.expect_err("an unknown event");
    assert!(refused.to_string().contains("did you mean `kustomer.customer.update`"), "{refused}");
    assert_eq!(list(&client).await.expect("a list").len(), 1);
}

#[tokio::test]
async fn while_a_secret_is_rotated_no_delivery_is_refused_or_missing() {
    let (sandbox, client) = start().await;
    client.ensure_klass::<Flight>().await.expect("a Klass");
    let receiver = Receiver::start(&client).await.expect("a receiver");
    let old = list(&client).await.expect("a list").remove(0);
    let customer = async |name: &str| {
        client.create(NewCustomer::new().name(name)).await.expect("a customer");
        sandbox.delivered().await;
    };
    customer("A").await;
    let rotation = rotate(&client, &old).await.expect("a rotation");
    assert_ne!(rotation.secret(), old.token.as_ref());
    customer("B").await;
    let resumed = rotate(&client, &old).await.expect("a rotation");
    assert_eq!(resumed.webhook().id, rotation.webhook().id, "an unfinished rotation goes on");
    receiver.verifier().accept(rotation.secret().expect("a secret").clone());
    let new = rotation.finish(&client).await.expect("a webhook");
    rotation.finish(&client).await.expect("finishing twice does no harm");
    receiver.verifier().revoke(old.token.as_ref().expect("a secret"));
    customer("C").await;
    let deliveries = sandbox.deliveries();
    assert!(deliveries.iter().all(|delivery| delivery.status() == DeliveryStatus::Delivered));
    let known: Vec<_> = list(&client).await.expect("a list").into_iter().map(|webhook| webhook.id).collect();
    assert_eq!((new.events, new.url, new.name), (old.events, old.url, old.name));
    assert_eq!(known, [new.id]);
    assert_eq!(receiver.stop().await.state(), "customer: A\ncustomer: B\ncustomer: C\n");
}

mod airline {
    kustomer::include_schemas!("schemas/examples");
}

#[test]
fn the_changes_of_generated_klasses_are_typed() {
    let changes = r#"{"attributes":{"custom":{"before":{},"after":{"numberStr":"BA117"}}}}"#;
    let changes: Changes<airline::Flight> = kustomer::json::from_slice(changes.as_bytes()).expect("changes");
    assert_eq!(changes.number, Some(Change { before: None, after: Some("BA117".to_owned()) }));
}

#[tokio::test]
async fn webhooks_that_were_disabled_by_hand_stay_so() {
    let (_sandbox, client) = start().await;
    let webhook = register(&client, &registration(NOWHERE)).await.expect("a webhook").webhook;
    let disable = OutboundWebhookUpdate::new().enabled(false);
    client.update(&webhook.id, disable).await.expect("an update");
    assert_eq!(enable_failed(&client).await.expect("a response"), []);
    let webhook: OutboundWebhook = client.get(&webhook.id).await.expect("a webhook");
    assert_eq!(webhook.enabled, Some(false));
}

#[tokio::test]
async fn workflows_of_a_klass_are_created_once_and_follow_their_definition() {
    let (_sandbox, client) = start().await;
    let flights = |secret: &str| workflow::<Flight>(NOWHERE, secret).expect("a workflow");
    let ensure = async |secret: &str| ensure_workflow(&client, &flights(secret)).await.expect("a response");
    assert_eq!(ensure("hush").await, [Ensured::Created, Ensured::Created]);
    assert_eq!(ensure("hush").await, [Ensured::Unchanged, Ensured::Unchanged]);
    assert_eq!(ensure("another").await, [Ensured::Updated, Ensured::Updated]);
    let known = client.list::<Workflow>().await.expect("a list");
    assert_eq!(known.items().len(), 2);
    let disable = WorkflowUpdate::new().enabled(false);
    client.update(&known.items()[1].id, disable).await.expect("an update");
    let ensured = ensure("another").await;
    assert_eq!(ensured.iter().filter(|ensured| **ensured == Ensured::Updated).count(), 1);
    assert_eq!(ensure("another").await, [Ensured::Unchanged, Ensured::Unchanged]);
}
