//! Writes the customers of an organization as CSV, in a program without async code.
//!
//! ```text
//! cargo run --example blocking --features blocking
//! ```

use std::error::Error;
use std::io::{self, Write};

use kustomer::blocking::Client;
use kustomer::{Customer, NewCustomer};
use kustomer_sandbox::Sandbox;

/// Writes a row per customer, and returns how many there are.
pub(crate) fn export(client: &Client, file: impl Write) -> Result<usize, Box<dyn Error>> {
    let mut csv = csv::Writer::from_writer(file);
    csv.write_record(["id", "name", "email"])?;
    let mut count = 0;
    for customer in client.list::<Customer>().page_size(100).iter() {
        let customer = customer?;
        let email = customer.emails.first().and_then(|email| email.email.as_deref());
        csv.write_record([
            customer.id.as_str(),
            customer.name.as_deref().unwrap_or(""),
            email.unwrap_or(""),
        ])?;
        count += 1;
    }
    csv.flush()?;
    Ok(count)
}

fn main() -> Result<(), Box<dyn Error>> {
    // The sandbox is an async program of its own, and runs on the threads of this runtime.
    let runtime = tokio::runtime::Runtime::new()?;
    let sandbox = runtime.block_on(Sandbox::start())?;
    let client =
        kustomer::Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build_blocking()?;
    for name in ["Jane Doe", "Jack Roe"] {
        client.create(NewCustomer::new().name(name)).wait()?;
    }
    let count = export(&client, io::stdout())?;
    eprintln!("{count} customers");
    Ok(())
}
