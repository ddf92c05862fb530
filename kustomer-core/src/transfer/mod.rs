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
mod links;
mod media_type;
mod options;
mod redirect;
mod refusal;
mod source;
mod upload;

pub use download::{Expected, download};
pub use error::{Error, Result};
pub use file_name::safe_file_name;
pub use host::StorageHost;
pub use landing::Destination;
pub use links::Links;
pub use media_type::media_type;
pub use options::{Progress, TransferOptions};
pub use redirect::redirect_of;
pub use source::{FileSource, OpenSource};
pub use upload::{UploadTarget, upload};
