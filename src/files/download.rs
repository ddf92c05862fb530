//! A download as a value with options.

use std::fmt;
use std::future::IntoFuture;
use std::path::PathBuf;
use std::time::Duration;

use kustomer_core::transfer::{self, Destination, Expected, StorageHost, TransferOptions};

use super::stored::Details;
use super::{Progress, Result, Running};
use crate::{Client, RetryPolicy};

/// A download. Returned by [`ClientExt::download`](super::ClientExt::download); options are set before the destination.
///
/// The file is written under a temporary name in the same folder, and renamed when it is complete. On an error, or when the
/// download is dropped, it is removed; a killed process leaves a file `.kustomer-*.part`.
///
/// If a connection is cut, the download goes on where it was, provided that the storage host allows it and still has the same
/// version of the file; otherwise it starts over. Links expire: a new one is requested from the API when that happens.
#[must_use = "nothing is downloaded before `to_file` or `to_folder` is awaited"]
pub struct Download {
    client: Client,
    file: Details,
    expected: Expected,
    options: TransferOptions,
}

/// A download with its destination, which returns the path of the file.
#[must_use = "nothing is downloaded before it is awaited"]
pub struct Downloading {
    download: Download,
    destination: Destination,
}

impl Download {
    pub(super) fn new(client: Client, file: Details) -> Self {
        let expected = Expected::Exactly(file.length);
        Self { client, file, expected, options: TransferOptions::default() }
    }

    /// Calls `hook` whenever a part of the file has arrived. It must not block.
    pub fn on_progress(mut self, hook: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.options.set_progress(hook);
        self
    }

    /// Sets how many attempts in a row may fail, and how long to wait in between. Defaults to five attempts. The count starts
    /// anew with an attempt that brings at least one mebibyte.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options.set_retry(policy);
        self
    }

    /// Sets how long the transfer may take in all. By default, it may take as long as bytes move: a storage host that sends a byte
    /// now and then can keep it going.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options.set_timeout(limit);
        self
    }

    /// Accepts any length up to this one, in bytes. By default, the file must have exactly the length that its record says.
    /// For files in a storage of your own, whose length the service does not check.
    pub fn max_bytes(mut self, limit: u64) -> Self {
        self.expected = Expected::AtMost(limit);
        self
    }

    /// Downloads to this path. A file that exists is replaced when the new one is complete.
    ///
    /// # Errors
    /// When the path cannot be written, such as on a full disk, a request fails, or the storage host does not send the file:
    /// see [`Error`](super::Error).
    pub fn to_file(self, path: impl Into<PathBuf>) -> Downloading {
        Downloading { download: self, destination: Destination::File(path.into()) }
    }

    /// Downloads into a folder that exists, under the name of the file as [`safe_file_name`](super::safe_file_name) returns
    /// it. No file is replaced: if there is one of that name, a number is added, such as `ticket (2).pdf`.
    ///
    /// # Errors
    /// Those of [`to_file`](Self::to_file).
    pub fn to_folder(self, folder: impl Into<PathBuf>) -> Downloading {
        let destination = Destination::Folder(folder.into(), self.file.name.clone());
        Downloading { download: self, destination }
    }
}

impl IntoFuture for Downloading {
    type Output = Result<PathBuf>;
    type IntoFuture = Running<PathBuf>;

    fn into_future(self) -> Running<PathBuf> {
        let Self { download, destination } = self;
        Box::pin(async move {
            let Download { client, file, expected, options } = download;
            let host = StorageHost::of(&client)?;
            let mut renew = || (file.link)(&client);
            transfer::download(&host, &mut renew, expected, destination, &options).await
        })
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("file", &self.file.name).finish_non_exhaustive()
    }
}

impl fmt::Debug for Downloading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Downloading").field("destination", &self.destination).finish_non_exhaustive()
    }
}
