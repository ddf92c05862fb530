//! The import: a row of the file is a KObject, and its outcome a line of another file.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use csv::StringRecord;
use kustomer::data::BulkExt as _;
use kustomer::data::bulk::Write;
use kustomer::{Client, Id, KustomerResource};

use super::progress::Progress;

/// What is imported.
#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "delivery", icon = "truck")]
#[allow(dead_code, reason = "the import only writes")]
pub(crate) struct Delivery {
    pub(crate) id: Id<Delivery>,
    pub(crate) title: String,
    /// By it, a record is found again if the program was killed before the response was there.
    pub(crate) external_id: Option<String>,
    #[kustomer(custom)]
    pub(crate) carrier: Option<String>,
    #[kustomer(custom)]
    pub(crate) weight: Option<f64>,
}

/// Imports a file. Returns what was done, in a line.
pub(crate) async fn import(client: &Client, path: &Path) -> Result<String, Box<dyn Error>> {
    client.ensure_klass::<Delivery>().await?;
    let rows = csv::Reader::from_path(path)?.into_records().zip(2_u64..).map(|(row, line)| {
        match row.map_err(Into::into).and_then(|row| delivery(&row)) {
            Ok(new) => Write::create(new),
            Err(error) => Write::invalid(format_args!("line {line}: {error}")),
        }
    });
    let mut outcomes = client.bulk(rows).journal(beside(path, "journal")).outcomes();
    let mut file = BufWriter::new(File::create(beside(path, "outcomes"))?);
    let mut bar = Progress::start();
    while let Some(outcome) = outcomes.try_next().await? {
        match outcome.result {
            Ok(written) => writeln!(file, "{},{}", outcome.index, written.id().map_or("", Id::as_str))?,
            Err(error) => writeln!(file, "{},error: {error}", outcome.index)?,
        }
        bar.show(outcomes.progress());
    }
    file.flush()?;
    let done = outcomes.progress();
    Ok(format!(
        "{} rows: {} created, {} failed, {} unclear",
        done.read(),
        done.created(),
        done.failed(),
        done.unclear()
    ))
}

/// Reads a row: number, carrier, weight.
fn delivery(row: &StringRecord) -> Result<NewDelivery, Box<dyn Error>> {
    let cell = |at: usize| row.get(at).filter(|cell| !cell.is_empty());
    let number = cell(0).ok_or("a delivery requires a number")?;
    let weight = cell(2)
        .map(str::parse::<f64>)
        .transpose()
        .map_err(|error| format!("the weight is not a number: {error}"))?;
    Ok(NewDelivery::new(format_args!("Delivery {number}"))
        .external_id(number)
        .carrier(cell(1))
        .weight(weight))
}

/// A file next to another one.
pub(crate) fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}
