//! The file that a download is written to: under a temporary name in the folder of the target, and renamed when it is complete.
//! A thread for blocking work writes it, a few chunks behind the network.

use std::fs::{File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use tempfile::TempPath;
use tokio::sync::mpsc;
use tokio::task::{JoinHandle, spawn_blocking};

use super::error::Error;
use super::file_name::safe_file_name;

/// How many chunks may wait for the disk.
const WAITING: usize = 4;

/// How many names are tried in a folder that already has a file of the same name.
const MAX_NAMES: u32 = 1000;

/// Where a download is stored.
#[derive(Debug, Clone)]
pub enum Destination {
    /// A file, which is replaced if it exists.
    File(PathBuf),
    /// A folder, in which the file gets this name, sanitized, or `name (2).pdf` if there already is such a file.
    Folder(PathBuf, String),
}

/// A file that is being written. Dropping it removes the file.
pub(super) struct Landing {
    destination: Destination,
    temporary: TempPath,
    sender: mpsc::Sender<Step>,
    writer: JoinHandle<io::Result<()>>,
}

enum Step {
    Write(Bytes),
    /// Discards what was written.
    StartOver,
    /// Makes sure that the file is on disk.
    Finish,
}

impl Destination {
    fn folder(&self) -> &Path {
        let folder = match self {
            Self::File(path) => path.parent().unwrap_or(Path::new("")),
            Self::Folder(folder, _) => folder,
        };
        if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
    }

    fn shown(&self) -> &Path {
        let (Self::File(path) | Self::Folder(path, _)) = self;
        path
    }
}

impl Landing {
    /// Creates the temporary file.
    pub(super) async fn begin(destination: Destination) -> Result<Self, Error> {
        let folder = destination.folder().to_owned();
        let created = blocking(move || {
            // `tempfile_in` would create a file that nobody else can read.
            let file = tempfile::Builder::new()
                .prefix(".kustomer-")
                .suffix(".part")
                .make_in(folder, |path| OpenOptions::new().write(true).create_new(true).open(path))?;
            Ok(file.into_parts())
        });
        let (file, temporary) =
            created.await.map_err(|error| Error::local("write", destination.shown(), error))?;
        let (sender, receiver) = mpsc::channel(WAITING);
        let writer = spawn_blocking(move || write(file, receiver));
        Ok(Self { destination, temporary, sender, writer })
    }

    pub(super) async fn write(&mut self, chunk: Bytes) -> Result<(), Error> {
        self.step(Step::Write(chunk)).await
    }

    pub(super) async fn start_over(&mut self) -> Result<(), Error> {
        self.step(Step::StartOver).await
    }

    async fn step(&mut self, step: Step) -> Result<(), Error> {
        if self.sender.send(step).await.is_ok() {
            return Ok(());
        }
        // The writer has ended, which it does on an error only.
        let ended = (&mut self.writer).await.unwrap_or_else(|error| Err(io::Error::other(error)));
        let error = ended.err().unwrap_or_else(|| io::Error::other("the writer has ended"));
        Err(Error::local("write", self.destination.shown(), error))
    }

    /// Puts the complete file in place, and returns its path.
    pub(super) async fn finish(mut self) -> Result<PathBuf, Error> {
        self.step(Step::Finish).await?;
        drop(self.sender);
        let (destination, temporary) = (self.destination, self.temporary);
        let written = self.writer.await.unwrap_or_else(|error| Err(io::Error::other(error)));
        let failed = |error| Error::local("write", destination.shown(), error);
        written.map_err(failed)?;
        let target = destination.clone();
        blocking(move || put(temporary, &target)).await.map_err(failed)
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    spawn_blocking(work).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}

/// Writes until the other side is gone.
fn write(mut file: File, mut steps: mpsc::Receiver<Step>) -> io::Result<()> {
    while let Some(step) = steps.blocking_recv() {
        match step {
            Step::Write(chunk) => file.write_all(&chunk)?,
            Step::StartOver => {
                file.set_len(0)?;
                file.seek(SeekFrom::Start(0))?;
            }
            Step::Finish => return file.sync_all(),
        }
    }
    Ok(())
}

fn put(temporary: TempPath, destination: &Destination) -> io::Result<PathBuf> {
    match destination {
        Destination::File(path) => {
            temporary.persist(path).map_err(|error| error.error)?;
            Ok(path.clone())
        }
        Destination::Folder(folder, name) => put_beside(temporary, folder, &safe_file_name(name)),
    }
}

/// Puts the file into a folder without replacing another one.
fn put_beside(mut temporary: TempPath, folder: &Path, name: &str) -> io::Result<PathBuf> {
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) => (stem, format!(".{extension}")),
        None => (name, String::new()),
    };
    for number in 1..=MAX_NAMES {
        let name = if number == 1 { name.to_owned() } else { format!("{stem} ({number}){extension}") };
        let path = folder.join(name);
        match temporary.persist_noclobber(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => temporary = error.path,
            Err(error) => return Err(error.error),
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("{MAX_NAMES} files have the name `{name}`")))
}
