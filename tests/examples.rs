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
#[path = "../examples/order_sync.rs"]
mod order_sync;
#[allow(dead_code, reason = "`main` is for the example")]
#[path = "../examples/telemetry.rs"]
mod telemetry;

use std::fs;
use std::io::Write as _;
use std::path::Path;

use kustomer::{Channel, Client, Email, NewConversation, NewCustomer, NewMessage, lookup};
use kustomer_sandbox::{Fault, Sandbox};
use opentelemetry_sdk::trace::{InMemorySpanExporter, SdkTracerProvider};

use export_conversations::export::export;
use order_sync::{Order, Synced};
use serde_json::Value;

async fn start() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build();
    (sandbox, client.expect("a client"))
}

#[tokio::test]
async fn orders_are_created_once_and_updated_afterwards() {
    let (_sandbox, client) = start().await;
    let jane = NewCustomer::new().name("Jane Doe").emails([Email::new("jane@example.com")]);
    let jane = client.create(jane).await.expect("a customer");
    let csv = include_str!("../examples/orders.csv");
    let synced = order_sync::sync(&client, csv.as_bytes()).await.expect("a run");
    assert_eq!(synced, Synced { created: 500, updated: 0 });
    let row = csv.lines().find(|row| row.contains("jane@example.com")).expect("an order of Jane's");
    let cells: Vec<&str> = row.split(',').collect();
    let find = || client.find::<Order>(lookup::ExternalId(cells[0]));
    let order = find().await.expect("a response").expect("the order");
    assert_eq!(order.customer, Some(jane.id));
    assert_eq!(order.total.map(|total| format!("{total:.2}")).unwrap_or_default(), cells[2]);
    // An empty cell leaves the value alone.
    let changed = format!("number,email,total,status,ordered\n{},,,lost,\n", cells[0]);
    let synced = order_sync::sync(&client, changed.as_bytes()).await.expect("a run");
    assert_eq!(synced, Synced { created: 0, updated: 1 });
    let lost = find().await.expect("a response").expect("the order");
    assert_eq!(lost.status.as_deref(), Some("lost"));
    assert_eq!((lost.total, lost.ordered, lost.customer), (order.total, order.ordered, order.customer));
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
