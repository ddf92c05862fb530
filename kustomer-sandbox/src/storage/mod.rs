//! The storage host: where the files of attachments and media are uploaded to and downloaded from.
//!
//! It behaves like S3 on an address of its own. Nothing here knows records: what the API has announced of a file is in the
//! signed form fields and URLs, as with S3.

mod announced;
mod credential;
mod denial;
mod form;
mod host;
mod objects;
mod part;
mod policy;
mod presigned;
mod xml;

pub(crate) use self::announced::Announced;
pub(crate) use self::host::Storage;
