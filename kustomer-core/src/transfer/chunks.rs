//! The contents of a file in chunks: a file is read ahead by a thread for blocking work, two chunks at most.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use tokio::sync::mpsc;

use super::error::Error;

/// The size of a chunk, in bytes.
const CHUNK: usize = 128 * 1024;

/// How many chunks are read ahead.
const AHEAD: usize = 2;

pub(super) type ByteStream = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

pub(super) enum Chunks {
    Memory(Bytes),
    Reader(mpsc::Receiver<Result<Bytes, Error>>),
    /// A body must be `Sync`, which streams need not be.
    Stream(Mutex<ByteStream>),
}

impl Chunks {
    pub(super) fn memory(bytes: Bytes) -> Self {
        Self::Memory(bytes)
    }

    pub(super) fn stream(stream: ByteStream) -> Self {
        Self::Stream(Mutex::new(stream))
    }

    /// Reads a file. Dropping the chunks ends its thread.
    pub(super) fn file(path: PathBuf) -> Self {
        let (sender, receiver) = mpsc::channel(AHEAD);
        tokio::task::spawn_blocking(move || {
            let failed = |error| Err(Error::local("read", &path, error));
            let mut file = match File::open(&path) {
                Ok(file) => file,
                Err(error) => return drop(sender.blocking_send(failed(error))),
            };
            loop {
                let chunk = read_chunk(&mut file);
                let is_last = chunk.as_ref().map_or(true, Bytes::is_empty);
                let is_wanted = sender.blocking_send(chunk.or_else(failed)).is_ok();
                if is_last || !is_wanted {
                    break;
                }
            }
        });
        Self::Reader(receiver)
    }

    /// Returns the next chunk, which may be empty, or `None` at the end.
    pub(super) fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        match self {
            Self::Memory(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Memory(bytes) => Poll::Ready(Some(Ok(bytes.split_to(bytes.len().min(CHUNK))))),
            Self::Reader(receiver) => receiver.poll_recv(context),
            Self::Stream(stream) => {
                let stream: Pin<&mut _> = stream.get_mut().unwrap_or_else(PoisonError::into_inner).as_mut();
                stream.poll_next(context).map(|next| next.map(|chunk| chunk.map_err(Error::stream)))
            }
        }
    }
}

/// Reads until the chunk is full or the file ends.
fn read_chunk(file: &mut File) -> io::Result<Bytes> {
    let mut chunk = Vec::with_capacity(CHUNK);
    file.take(CHUNK as u64).read_to_end(&mut chunk)?;
    Ok(chunk.into())
}
