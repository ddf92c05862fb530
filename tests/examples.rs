//! The short examples as their users run them, against the sandbox over HTTP.

#[allow(dead_code, reason = "`main` is for the example")]
#[path = "../examples/attach_file.rs"]
mod attach_file;
#[allow(dead_code, reason = "`main` is for the example")]
#[path = "../examples/blocking.rs"]
mod blocking;
#[allow(dead_code, reason = "`main` is for the example")]
#[path = "../examples/export_conversations/main.rs"]
mod export_conversations;
#[allow(dead_code, reason = "`main` is for the example")]
#[path = "../examples/import_kobjects/main.rs"]
mod import_kobjects;
#[allow(dead_code, reason = "`main` is for the example")]
#[path = "../examples/sync_orders.rs"]
mod sync_orders;
#[allow(dead_code, reason = "`main` is for the example")]
#[path = "../examples/telemetry.rs"]
mod telemetry;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use kustomer::rate_limit::RateLimitSettings;
use kustomer::{
    Channel, Client, Customer, Email, NewConversation, NewCustomer, NewMessage, RetryPolicy, lookup,
};
use kustomer_sandbox::{Fault, InjectedFault, RateLimits, Sandbox};
use opentelemetry_sdk::trace::{InMemorySpanExporter, SdkTracerProvider};

use export_conversations::export::export;
use serde_json::Value;
use sync_orders::Order;

async fn start() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build();
    (sandbox, client.expect("a client"))
}

/// All orders, and how many of them are on the timeline of each customer.
async fn orders(client: &Client) -> (Vec<Order>, Vec<usize>) {
    let all = client.list::<Order>().collect_up_to(10_000).await.expect("the orders");
    let mut on_timelines = Vec::new();
    for customer in client.list::<Customer>().collect_up_to(100).await.expect("the customers") {
        let orders = client.children::<Order>(&customer).collect_up_to(10_000).await;
        on_timelines.push(orders.expect("the customer's orders").len());
    }
    (all, on_timelines)
}

#[tokio::test]
async fn orders_are_synced_under_faults_without_losing_or_doubling_one() {
    let sandbox = Sandbox::builder().rate_limits(RateLimits::unlimited()).start().await.expect("a sandbox");
    let client = || {
        let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url());
        client.rate_limits(RateLimitSettings::off())
    };
    let (csv, quiet) = (include_str!("../examples/orders.csv"), client().build().expect("a client"));
    let emails: BTreeSet<&str> = csv.lines().skip(1).filter_map(|row| row.split(',').nth(1)).collect();
    for email in emails.iter().filter(|email| !email.is_empty()) {
        let customer = NewCustomer::new().emails([Email::new(*email)]);
        quiet.create(customer).await.expect("a customer");
    }

    // A fifth of the requests fails, half of them after they have had their effect.
    sandbox.clear_requests();
    let kinds = [Fault::cut_body(), Fault::reset_at(30), Fault::status(503), Fault::cut()];
    let inject = |(fault, seed): (Fault, u64)| sandbox.inject(fault.probability(0.055, seed));
    let injected: Vec<InjectedFault> = kinds.into_iter().zip(1..).map(inject).collect();
    let policy = RetryPolicy::new().max_attempts(20).base_delay(Duration::from_millis(1));
    let faulty = || client().retry(policy).build().expect("a client");
    let mut runs = 1;
    // A run that fails is started again, as its user would.
    while let Err(error) = sync_orders::sync(&faulty(), csv.as_bytes()).await {
        runs += 1;
        assert!(runs < 20, "{error}");
    }
    let (failed, sent) =
        (injected.iter().map(InjectedFault::fired).sum::<u64>(), sandbox.requests().len() as u64);
    assert!(failed * 100 >= sent * 17, "{failed} of {sent} requests failed");
    sandbox.clear_faults();
    let (all, on_timelines) = orders(&quiet).await;
    let numbers: BTreeSet<_> = all.iter().filter_map(|order| order.external_id.clone()).collect();
    assert_eq!((all.len(), numbers.len()), (500, 500), "0 lost, 0 doubled");
    let expected = csv.lines().filter(|row| row.contains('@')).count();
    assert_eq!(on_timelines.iter().sum::<usize>(), expected, "on the timelines of their customers");
    assert_eq!(on_timelines.len(), emails.len() - 1, "no customer is doubled");

    sandbox.clear_requests();
    assert_eq!(
        sync_orders::sync(&quiet, csv.as_bytes()).await.expect("a run").to_string(),
        "Created: 0, Updated: 0, Unchanged: 500"
    );
    let requests = sandbox.requests();
    assert!(requests.len() <= 2 * 500, "{} requests", requests.len());
    assert!(requests.iter().all(|request| request.method() == "GET"), "nothing is written");
}

#[tokio::test]
async fn an_order_is_updated_where_its_row_has_changed() {
    let (_sandbox, client) = start().await;
    let csv = "number,email,total,status,ordered\nA-1,jane@example.com,5.5,open,2026-11-02T01:01:00Z\nA-2,,7,open,\n";
    assert_eq!(sync_orders::sync(&client, csv.as_bytes()).await.expect("a run").created, 2);
    let find = || client.find::<Order>(lookup::ExternalId("A-1"));
    let order = find().await.expect("a response").expect("the order");
    // An empty cell leaves the value alone.
    let changed = csv.replace("5.5,open,2026-11-02T01:01:00Z", ",lost,");
    assert_eq!(
        sync_orders::sync(&client, changed.as_bytes()).await.expect("a run").to_string(),
        "Created: 0, Updated: 1, Unchanged: 1"
    );
    let lost = find().await.expect("a response").expect("the order");
    assert_eq!(lost, Order { status: Some("lost".to_owned()), ..order });
}

#[test]
fn customers_are_exported_without_async_code() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let sandbox = runtime.block_on(Sandbox::start()).expect("a sandbox");
    let builder = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url());
    let client = builder.build_blocking().expect("a client");
    for number in 0..150 {
        let email = Email::new(format!("jane{number}@example.com"));
        client.create(NewCustomer::new().name("Jane Doe").emails([email])).wait().expect("a customer");
    }
    let mut csv = Vec::new();
    assert_eq!(blocking::export(&client, &mut csv).expect("an export"), 150);
    let csv = String::from_utf8(csv).expect("text");
    assert_eq!(csv.lines().count(), 151);
    assert!((0..150).all(|number| csv.contains(&format!("Jane Doe,jane{number}@example.com\n"))), "{csv}");
}

/// The names of the conversations in an export, and how many messages each has.
fn exported(path: &Path) -> Vec<(String, usize)> {
    let text = fs::read_to_string(path).expect("a file");
    let line = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("a line of JSON");
        assert_eq!(line["customer"]["attributes"]["name"], "Jane Doe");
        let name = line["conversation"]["attributes"]["name"].as_str().expect("a name");
        (name.to_owned(), line["messages"].as_array().expect("messages").len())
    };
    text.lines().map(line).collect()
}

#[tokio::test]
async fn an_export_has_each_change_once_whatever_happens_in_between() {
    let (sandbox, client) = start().await;
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await.expect("a customer");
    let luggage = client.create_under(&jane, NewConversation::new().name("Lost luggage")).await;
    let luggage = luggage.expect("a conversation");
    client.create_under(&jane, NewConversation::new().name("Refund")).await.expect("a conversation");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("conversations.jsonl");

    // The list of messages fails after the conversations were found.
    sandbox.inject(Fault::status(403).path("/v1/conversations/{id}/messages"));
    export(&client, &path).await.expect_err("no messages");
    assert_eq!(exported(&path), []);
    sandbox.clear_faults();
    assert_eq!(export(&client, &path).await.expect("an export"), 2);
    let mut all = exported(&path);
    all.sort();
    assert_eq!(all, [("Lost luggage".to_owned(), 0), ("Refund".to_owned(), 0)]);

    // Killed behind a line: it is not acknowledged.
    fs::OpenOptions::new()
        .append(true)
        .open(&path)
        .and_then(|mut file| file.write_all(b"{\"conv"))
        .expect("a file");
    client.create_under(&luggage, NewMessage::new(Channel::Chat, "chat")).await.expect("a message");
    assert_eq!(export(&client, &path).await.expect("an export"), 1);
    assert_eq!(exported(&path)[2..], [("Lost luggage".to_owned(), 1)]);
    assert_eq!(export(&client, &path).await.expect("an export"), 0, "nothing has changed since");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "no temporary file is left");
}

#[tokio::test]
async fn an_import_goes_on_after_its_end_and_has_an_outcome_for_each_row() {
    let (sandbox, client) = start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deliveries.csv");
    let mut csv = "number,carrier,weight\n".to_owned();
    csv.extend((0..250).map(|row| format!("D{row},DHL,{row}\n")));
    fs::write(&path, csv.replace("D7,DHL,7\n", "D7,DHL,heavy\n")).expect("a file");
    // The response to the second request is lost, and the program ends.
    sandbox.inject(Fault::cut_body().path("/v1/klasses/delivery/bulk").after(1));
    let first = import_kobjects::import::import(&client, &path);
    tokio::time::timeout(Duration::from_secs(1), first).await.expect_err("it waits before the lookups");
    let second = import_kobjects::import::import(&client, &path).await.expect("an import");
    assert_eq!(second, "250 rows: 249 created, 1 failed, 0 unclear");
    let outcomes = fs::read_to_string(import_kobjects::import::beside(&path, "outcomes")).expect("a file");
    let lines: Vec<&str> = outcomes.lines().collect();
    assert_eq!(lines.len(), 250);
    assert_eq!(lines[7], "7,error: line 9: the weight is not a number: invalid float literal");
    let delivery = client.find::<import_kobjects::import::Delivery>(lookup::ExternalId("D249"));
    assert_eq!(delivery.await.expect("a response").expect("a delivery").weight, Some(249.0));
}

#[tokio::test]
async fn a_call_with_a_retry_is_one_span_of_opentelemetry() {
    let (exporter, attempts) = (InMemorySpanExporter::default(), telemetry::Attempts::default());
    let provider = SdkTracerProvider::builder().with_simple_exporter(exporter.clone()).build();
    tracing::subscriber::set_global_default(telemetry::subscriber(&provider)).expect("the only subscriber");
    let (sandbox, client) = start().await;
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await.expect("a customer");
    sandbox.inject(Fault::status(503).times(1));
    let counting = attempts.count(Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()));
    counting.build().expect("a client").get(&jane).await.expect("a customer");
    // Other tests make calls as well, to sandboxes of their own.
    let port = sandbox.addr().port().to_string();
    let mut spans = exporter.get_finished_spans().expect("spans");
    spans.retain(|span| span.attributes.iter().any(|attribute| attribute.value.to_string() == port));
    let names: Vec<&str> = spans.iter().map(|span| span.name.as_ref()).collect();
    assert_eq!(names, ["POST /v1/customers", "GET /v1/customers/{}"]);
    let attribute = |name: &str| {
        let found = spans[1].attributes.iter().find(|attribute| attribute.key.as_str() == name);
        found.map(|attribute| attribute.value.to_string())
    };
    assert_eq!(attribute("http.request.resend_count").as_deref(), Some("1"));
    assert_eq!(attribute("http.response.status_code").as_deref(), Some("200"));
    assert_eq!(spans[1].events.len(), 2, "one for each attempt");
    let counts = attempts.counts().into_iter().collect::<Vec<_>>();
    assert_eq!(counts, [("get customer: 200".to_owned(), 1), ("get customer: 503".to_owned(), 1)]);
}

#[tokio::test]
async fn a_file_is_attached_and_received_although_connections_are_cut() {
    let (sandbox, client) = start().await;
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await.expect("a customer");
    let talk = client.create_under(&jane, NewConversation::new()).await.expect("a conversation");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("ticket.pdf");
    fs::write(&file, vec![7; 3_000_000]).expect("a file");
    let cuts = [
        sandbox.inject_storage(Fault::cut().method("POST")),
        sandbox.inject_storage(Fault::cut_at(2_000_000).method("GET")),
    ];
    let fetched = attach_file::attach_and_fetch(&client, &talk.id, &file, folder.path()).await;
    let fetched = fetched.expect("it is attached");
    assert_eq!(fetched, folder.path().join("ticket (2).pdf"));
    assert!(fs::read(fetched).expect("the file") == vec![7; 3_000_000]);
    assert!(cuts.iter().all(|cut| cut.fired() == 1));
    let files = client.children::<kustomer::Attachment>(&talk).await.expect("a list");
    assert_eq!(files.items()[0].name, "ticket.pdf");
}
