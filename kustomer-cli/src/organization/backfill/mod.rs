//! Copies the values of attributes to those with their new names: passes over all records, until one finds nothing to copy.
//!
//! Each pass reads the list of the records and updates those that have the old value only. Nothing is remembered between
//! runs: after an interruption, the next run finds what is left.

mod job;
mod pass;
mod progress;
mod record;

use std::fmt::Write as _;

use kustomer_core::Client;
use kustomer_schema::organization::Backfill;

use self::job::ListRecords;
use self::pass::{Failure, Pass};
use self::progress::Progress;
use self::record::{Copy, Record};
use super::connection::{Connection, Failed};
use crate::outcome::count;

/// Passes in a row that may copy nothing although there is something to copy: other programs, or the job of an interrupted
/// run, may have changed the records.
const MOST_IDLE: usize = 2;

/// More passes than any order of the list needs.
const MOST_PASSES: usize = 50;

/// Copies the values, and returns in how many records.
pub(super) fn copy(connection: &Connection, backfill: &Backfill) -> Result<u64, Failed> {
    connection.runtime.block_on(copied(&connection.client, backfill))
}

/// Counts the records whose value has to be copied.
pub(super) fn counted(connection: &Connection, backfill: &Backfill) -> Result<u64, Failed> {
    connection.runtime.block_on(async {
        let mut progress = Progress::new(backfill, "to copy");
        let mut pages = connection.client.pages(ListRecords(backfill.resource.clone()));
        while let Some(page) = pages.try_next().await? {
            // A record that cannot be read or changed is reported when values are copied.
            let is_done =
                |record: Result<Record, _>| record.is_ok_and(|record| record.copy(backfill) == Copy::Nothing);
            let found = page.iter().filter(|item| !is_done(item.decode())).count();
            progress.add(page.len(), found + page.bad_items().len());
        }
        Ok(progress.found())
    })
}

async fn copied(client: &Client, backfill: &Backfill) -> Result<u64, Failed> {
    let mut progress = Progress::new(backfill, "copied");
    let (mut idle, mut failures) = (0, Vec::new());
    for _ in 0..MOST_PASSES {
        let before = progress.found();
        failures = Pass::new(client, backfill, &mut progress).run().await?;
        let has_copied = progress.found() > before;
        if failures.is_empty() && !has_copied {
            return Ok(before);
        }
        idle = if has_copied { 0 } else { idle + 1 };
        if idle == MOST_IDLE {
            break;
        }
    }
    Err(Failed::Message(refused(backfill, &failures, progress.found())))
}

fn refused(backfill: &Backfill, failures: &[Failure], copied: u64) -> String {
    const MOST: usize = 10;
    let number = if failures.is_empty() { "some".to_owned() } else { failures.len().to_string() };
    let mut message = format!("error: could not copy {number} of the {}\n", backfill.title());
    for Failure { record, reason } in failures.iter().take(MOST) {
        let _ = writeln!(message, "  = note: record `{record}`: {reason}");
    }
    if let Some(others) = failures.len().checked_sub(MOST).filter(|others| *others > 0) {
        let _ = writeln!(message, "  = note: and {}", count(others, "other record"));
    }
    let from = &backfill.from;
    let values = count(usize::try_from(copied).unwrap_or(usize::MAX), "value");
    let _ =
        writeln!(message, "  = note: {values} copied in this run, and `{from}` is not marked as deprecated");
    message + "  = help: change these records or the new attribute\n"
}
