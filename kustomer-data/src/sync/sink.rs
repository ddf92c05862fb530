//! Sinks: what takes the changes of a run, as a trait for those who would rather not write the loop.

use std::fmt;

use super::change::Change;
use super::checkpoint::Checkpoint;
use super::run::SyncRun;
use crate::error::Error;

/// What changes are delivered to: a warehouse, a CRM, a file.
pub trait Sink {
    /// Why it does not take something.
    type Error;

    /// Stores changes of one type, in order of the time of update. `Ok` acknowledges them; after an error, they are delivered
    /// again by the next [`SyncRun::deliver_to`], or the next run.
    ///
    /// The same change can come more than once, after the sink or the program failed.
    fn deliver(&mut self, changes: &[Change]) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Stores the checkpoint behind everything that was delivered, in place of the last one.
    fn save(&mut self, checkpoint: &Checkpoint) -> impl Future<Output = Result<(), Self::Error>> + Send;
}

/// Why changes could not be delivered.
#[derive(Debug)]
pub enum DeliveryError<E> {
    /// They could not be read.
    Read(Error),
    /// The sink did not take them, or the checkpoint.
    Sink(E),
}

impl SyncRun {
    /// Delivers everything that has changed to a sink, and saves the checkpoint after each batch and at the end.
    ///
    /// ```
    /// # use kustomer::{Client, Conversation};
    /// use kustomer::data::sync::{self, Change, Checkpoint, Sink};
    ///
    /// struct Print;
    ///
    /// impl Sink for Print {
    ///     type Error = std::io::Error;
    ///
    ///     async fn deliver(&mut self, changes: &[Change]) -> std::io::Result<()> {
    ///         for change in changes {
    ///             println!("{}", change.record());
    ///         }
    ///         Ok(())
    ///     }
    ///
    ///     async fn save(&mut self, checkpoint: &Checkpoint) -> std::io::Result<()> {
    ///         std::fs::write("checkpoint", checkpoint.to_string())
    ///     }
    /// }
    ///
    /// # async fn demo(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut run = kustomer::data::sync::<Conversation>().start(client)?;
    /// run.deliver_to(&mut Print).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`next_batch`](Self::next_batch) and of the sink. Called again, it goes on where it was.
    pub async fn deliver_to<S: Sink>(&mut self, sink: &mut S) -> Result<(), DeliveryError<S::Error>> {
        while let Some(batch) = self.next_batch().await.map_err(DeliveryError::Read)? {
            sink.deliver(batch.changes()).await.map_err(DeliveryError::Sink)?;
            sink.save(&batch.acknowledge()).await.map_err(DeliveryError::Sink)?;
        }
        sink.save(&self.checkpoint()).await.map_err(DeliveryError::Sink)
    }
}

impl<E: fmt::Display> fmt::Display for DeliveryError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => fmt::Display::fmt(error, f),
            Self::Sink(error) => write!(f, "the sink failed: {error}"),
        }
    }
}

impl<E: std::error::Error + 'static> std::error::Error for DeliveryError<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read(error) => error.source(),
            Self::Sink(error) => error.source(),
        }
    }
}
