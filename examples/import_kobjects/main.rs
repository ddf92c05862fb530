//! Imports the rows of a CSV file as KObjects, and writes down what became of each row. Killed at any point and run again, it goes
//! on: each record is created once, and each row has one outcome.
//!
//! ```text
//! cargo run --example import_kobjects --features data [FILE]
//! ```
//!
//! With `KUSTOMER_API_KEY` set (and `KUSTOMER_ORG` or `KUSTOMER_BASE_URL`), the example imports `FILE` into that service, by default
//! `deliveries.csv`, and creates the Klass `delivery` for it. The outcomes are in `FILE.outcomes`, and the journal is `FILE.journal`.
//! Otherwise it starts a sandbox in the process, imports a file that it has made up, ends in the middle, and goes on.

pub(crate) mod import;
mod progress;

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;
use std::{env, fs};

use kustomer::Client;
use kustomer_sandbox::{RateLimits, Sandbox};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    if env::var_os("KUSTOMER_API_KEY").is_none() {
        return demonstrate().await;
    }
    let path = env::args_os().nth(1).map_or_else(|| "deliveries.csv".into(), PathBuf::from);
    println!("{}", import::import(&Client::from_env()?, &path).await?);
    Ok(())
}

/// Imports into a sandbox, which needs no account.
async fn demonstrate() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::builder().rate_limits(RateLimits::unlimited()).start().await?;
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build()?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("deliveries.csv");
    fs::write(&path, made_up(5_000)?)?;

    // As if the program had been killed.
    let first = tokio::time::timeout(Duration::from_secs(2), import::import(&client, &path)).await;
    if first.is_err() {
        println!("the first run has ended in the middle");
    }
    println!("{}", import::import(&client, &path).await?);
    let outcomes = fs::read_to_string(import::beside(&path, "outcomes"))?;
    for line in outcomes.lines().filter(|line| line.contains("error")) {
        println!("{line}");
    }
    Ok(())
}

/// Makes up deliveries, two of which are wrong.
fn made_up(rows: usize) -> Result<String, std::fmt::Error> {
    let mut csv = "number,carrier,weight\n".to_owned();
    for row in 0..rows {
        match row {
            1_234 => writeln!(csv, "D{row},,heavy")?,
            3_210 => writeln!(csv, "D{},DHL,1.5", row - 1)?,
            _ => writeln!(csv, "D{row},{},{}", ["DHL", "UPS"][row % 2], row % 40)?,
        }
    }
    Ok(csv)
}
