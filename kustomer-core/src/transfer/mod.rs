//! The contents of files, streamed to and from a storage host: uploads, downloads, and what a hostile host may not do.
//!
//! The links that authorize them come from the API, which is not here: [`Links`] asks it for new ones. A storage host never
//! gets the API key, and nothing that it sends is trusted.

#[cfg(all(target_family = "wasm", target_os = "unknown"))]
compile_error!("the feature `files` requires a file system, which browsers do not have");

mod address;
mod body;
mod chunks;
mod download;
mod error;
mod file_name;
mod form;
mod host;
mod landing;
mod media_type;
mod options;
mod redirect;
mod refusal;
mod source;
mod upload;

pub use download::{Expected, download};
pub use error::Error;
pub use file_name::safe_file_name;
pub use host::StorageHost;
pub use landing::Destination;
pub use media_type::media_type;
pub use options::{Progress, TransferOptions};
pub use redirect::redirect_of;
pub use source::{FileSource, OpenSource};
pub use upload::{UploadTarget, upload};

use std::future::Future;
use std::pin::Pin;

/// The result of a transfer.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Where new links for a file come from, when one has expired.
pub trait Links<L>: Send {
    /// Asks the API for a new link.
    ///
    /// # Errors
    /// Those of the request, and when its response has no link.
    fn renew(&mut self) -> Pin<Box<dyn Future<Output = Result<L>> + Send + '_>>;
}

impl<L, F> Links<L> for F
where
    F: FnMut() -> Pin<Box<dyn Future<Output = Result<L>> + Send>> + Send,
{
    fn renew(&mut self) -> Pin<Box<dyn Future<Output = Result<L>> + Send + '_>> {
        self()
    }
}
