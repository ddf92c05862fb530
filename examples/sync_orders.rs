//! `cargo run --example sync_orders --features data [FILE]` brings the orders of a CSV file onto the timelines of their
//! customers, eight at a time, and then looks for changes in the file. Stopped and run again, it goes on. With
//! `KUSTOMER_API_KEY` set (and `KUSTOMER_ORG` or `KUSTOMER_BASE_URL`), it writes to that service, otherwise to a sandbox.

use std::collections::{BTreeSet, HashMap};
use std::{env, error::Error, fs, io::Read};

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use kustomer::data::{Tally, UpsertExt as _};
use kustomer::{Client, Id, KustomerResource, NewCustomer, Timestamp};
use kustomer_sandbox::Sandbox;

/// An order of the shop; its external ID is the number there.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "order")]
pub(crate) struct Order {
    pub(crate) id: Id<Order>,
    pub(crate) title: String,
    pub(crate) external_id: Option<String>,
    #[kustomer(custom)]
    pub(crate) total: Option<f64>,
    #[kustomer(custom)]
    pub(crate) status: Option<String>,
    #[kustomer(custom)]
    pub(crate) ordered: Option<Timestamp>,
}

/// Number, email address of the customer, total, status and time. Empty cells change nothing.
type Row = (String, Option<String>, Option<f64>, Option<String>, Option<String>);

/// Returns how many orders were created, updated and unchanged.
pub(crate) async fn sync(client: &Client, csv: impl Read) -> Result<Tally, Box<dyn Error>> {
    client.ensure_klass::<Order>().await?;
    let rows: Vec<Row> = csv::Reader::from_reader(csv).into_deserialize().collect::<Result<_, _>>()?;
    let mut customers = HashMap::new();
    for email in rows.iter().filter_map(|row| row.1.as_deref()).collect::<BTreeSet<_>>() {
        let customer = client.upsert(NewCustomer::new()).by_email(email).await?;
        customers.insert(email, customer.record.id);
    }
    let upserts = stream::iter(&rows).map(async |(number, email, total, status, ordered): &Row| {
        let order = NewOrder::new(format!("Order {number}")).external_id(number).total(*total);
        let ordered = ordered.as_deref().map(str::parse::<Timestamp>).transpose()?;
        let order = order.status(status.as_deref()).ordered(ordered);
        Ok::<_, Box<dyn Error>>(match email.as_deref().and_then(|email| customers.get(email)) {
            Some(customer) => client.upsert_under(customer, order).await?,
            None => client.upsert(order).await?,
        })
    });
    let (mut upserts, mut tally) = (upserts.buffer_unordered(8).boxed_local(), Tally::default());
    let bar = indicatif::ProgressBar::new(rows.len() as u64); // on a terminal
    while let Some(order) = upserts.try_next().await? {
        tally.add(&order.outcome);
        bar.inc(1);
    }
    Ok(tally)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args_os().nth(1).unwrap_or_else(|| "examples/orders.csv".into());
    let sandbox = Sandbox::builder().rate_limit(2000).start().await?; // a local Kustomer: no account needed
    let local = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url());
    let client = env::var_os("KUSTOMER_API_KEY").map_or_else(|| local.build(), |_| Client::from_env())?;
    for run in 1..=2 {
        println!("run {run}: {}", sync(&client, fs::File::open(&path)?).await?);
    }
    Ok(())
}
