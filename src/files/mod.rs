//! Files: uploads and downloads, streamed between a disk and the storage host of the service.
//!
//! ```no_run
//! use kustomer::files::ClientExt as _;
//! use kustomer::{Channel, Client, Conversation, Id, NewMessage};
//!
//! # async fn demo(client: &Client, talk: &Id<Conversation>) -> Result<(), Box<dyn std::error::Error>> {
//! let ticket = client.upload("ticket.pdf").await?;
//! let message = NewMessage::new(Channel::Email, "postmark").attached_files([&ticket]);
//! let message = client.create_under(talk, message).await?;
//!
//! for id in &message.attachments {
//!     let file = client.get(id).await?;
//!     let path = client.download(&file).to_folder("downloads").await?;
//!     println!("{}", path.display());
//! }
//! # Ok(()) }
//! ```
//!
//! The contents of a file do not go to the API, but to a storage host, by a link or a form that the API hands out and that
//! expires soon. It is not trusted: it never gets the API key, a file from it has the length that the API says, and its name
//! cannot leave the folder. Files of any size take the same few hundred kilobytes of memory.

mod attach;
mod client_ext;
mod download;
mod link;
mod reference;
mod stored;
mod upload;

pub use attach::AttachTo;
pub use client_ext::ClientExt;
pub use download::{Download, Downloading};
pub use kustomer_core::transfer::{Error, FileSource, Progress, Result, media_type, safe_file_name};
pub use stored::Stored;
pub use upload::Upload;

use std::future::Future;
use std::pin::Pin;

/// A future of this module.
type Running<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;
