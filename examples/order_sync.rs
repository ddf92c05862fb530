//! Brings the orders of a CSV file into Kustomer: an order that is there is updated, any other is created on the timeline
//! of its customer. A second run changes only what changed in the file.
//!
//! ```text
//! cargo run --example order_sync [FILE]
//! ```

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::error::Error;
use std::io::Read;
use std::{env, fs};

use kustomer::{Client, Customer, Id, KustomerResource, Timestamp, lookup};
use kustomer_sandbox::Sandbox;
use serde::Deserialize;

/// An order of the shop.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "order")]
pub(crate) struct Order {
    pub(crate) id: Id<Order>,
    pub(crate) title: String,
    /// Number in the shop.
    pub(crate) external_id: Option<String>,
    #[kustomer(custom)]
    pub(crate) total: Option<f64>,
    #[kustomer(custom)]
    pub(crate) status: Option<String>,
    #[kustomer(custom)]
    pub(crate) ordered: Option<Timestamp>,
    #[kustomer(relationship)]
    pub(crate) customer: Option<Id<Customer>>,
}

/// A row of the file. Empty cells are `None` and change nothing.
#[derive(Debug, Deserialize)]
struct Row {
    number: String,
    email: Option<String>,
    total: Option<f64>,
    status: Option<String>,
    ordered: Option<String>,
}

/// What a run did.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Synced {
    pub(crate) created: usize,
    pub(crate) updated: usize,
}

/// Creates or updates the order of each row. Orders are read page by page and customers once each, which leaves most of the
/// organization's rate limit to the writes.
///
/// # Errors
/// When a row is malformed or a call fails. The rows before it are done, and the next run continues with the others.
pub(crate) async fn sync(client: &Client, csv: impl Read) -> Result<Synced, Box<dyn Error>> {
    client.ensure_klass::<Order>().await?;
    let (mut synced, mut orders) = (Synced::default(), HashMap::new());
    let mut customers = HashMap::<String, Option<Id<Customer>>>::new();
    let mut existing = client.list::<Order>().items();
    while let Some(order) = existing.try_next().await? {
        orders.extend(order.external_id.map(|number| (number, order.id)));
    }
    for row in csv::Reader::from_reader(csv).deserialize() {
        let row: Row = row?;
        let ordered = row.ordered.as_deref().map(str::parse::<Timestamp>).transpose()?;
        let title = format!("Order {}", row.number);
        if let Some(id) = orders.get(&row.number) {
            let update = OrderUpdate::new().title(title).total(row.total).status(row.status).ordered(ordered);
            client.update(id, update).await?;
            synced.updated += 1;
            continue;
        }
        let customer = match row.email.map(|email| customers.entry(email)) {
            None => None,
            Some(Entry::Occupied(known)) => known.get().clone(),
            Some(Entry::Vacant(unknown)) => {
                let found = client.find::<Customer>(lookup::Email(unknown.key())).await?;
                unknown.insert(found.map(|customer| customer.id)).clone()
            }
        };
        let order = NewOrder::new(title)
            .external_id(row.number)
            .total(row.total)
            .status(row.status)
            .ordered(ordered)
            .customer(customer);
        client.create(order).await?;
        synced.created += 1;
    }
    Ok(synced)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args_os().nth(1).unwrap_or_else(|| "examples/orders.csv".into());
    let sandbox = Sandbox::start().await?; // a local Kustomer in this process: no account needed
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build()?;
    let synced = sync(&client, fs::File::open(path)?).await?;
    println!("{} orders created, {} updated", synced.created, synced.updated);
    Ok(())
}
