//! Incremental syncs: everything once, and then what has changed, again and again, without a gap. See [`sync`](fn@sync).
//!
//! [`SyncBuilder`] says of what, [`SyncRun`] reads it in [batches](Batch), and a [`Checkpoint`] says how far the
//! [`Sink`] is.

mod builder;
mod change;
mod checkpoint;
mod cursor;
mod memory;
mod progress;
mod run;
mod sink;
mod source;
#[cfg(test)]
mod tests;
mod version;

pub use builder::SyncBuilder;
pub use change::Change;
pub use checkpoint::Checkpoint;
pub use progress::{Progress, Watch};
pub use run::{Batch, SyncRun};
pub use sink::{DeliveryError, Sink};

use kustomer_core::search::Searchable;

/// Starts building a sync of the records of a type: all of them, and from then on those that were created, updated or deleted.
///
/// ```
/// # use kustomer::{Client, Conversation, Customer};
/// use kustomer::data::sync;
///
/// # fn store(_: &[sync::Change]) -> std::io::Result<()> { Ok(()) }
/// # async fn demo(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
/// let stored = std::fs::read_to_string("checkpoint").ok();
/// let mut run = sync::<Conversation>().with::<Customer>().resume(stored.as_deref()).start(client)?;
/// while let Some(batch) = run.next_batch().await? {
///     store(batch.changes())?;
///     std::fs::write("checkpoint", batch.acknowledge().to_string())?;
/// }
/// std::fs::write("checkpoint", run.checkpoint().to_string())?;
/// # Ok(()) }
/// ```
///
/// # What is guaranteed
///
/// - **Nothing is missing**, wherever the program is killed: the checkpoint moves when a batch is
///   [acknowledged](Batch::acknowledge), and never past one that is not. It can also be stored in the middle of the first run,
///   which goes on from there.
/// - **At least once**: what was delivered but not acknowledged, or acknowledged without storing the checkpoint, is delivered
///   again. Everything else is delivered once in each version, by ID and revision, as long as no more than 5,000
///   records of a type have changed during the overlap, or share a time of update: of more, a new process delivers some again.
/// - **In order** of the time of update, within each type. A record that searches have found late comes late.
/// - Of a record that changes several times between two runs, the last version is delivered.
///
/// Searches lag behind writes. So the checkpoint stays behind the last record by the
/// [overlap](SyncBuilder::overlap), two minutes by default, by the clock of the service; that of this computer does not matter.
///
/// # What is not seen
///
/// - Deletions are seen where a search that includes deleted records finds them, see [`Change::is_deletion`]. The first run
///   delivers those of the past too. Records that were erased altogether are not found.
/// - Records that cease to match criteria of your own are not reported.
/// - Records that were last updated more than two years ago are in the archive, which is read with
///   [`with_archive`](SyncBuilder::with_archive) only. A checkpoint that is older than that misses what has become as old.
///
/// # What it costs
///
/// A request for 500 records, and at least one for each type and run.
pub fn sync<T: Searchable>() -> SyncBuilder {
    SyncBuilder::new().with::<T>()
}
