//! What the API was told about a file before its upload.

/// A registered file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Announced {
    /// The ID of the attachment or media.
    pub(crate) id: String,
    /// The name of the object in the bucket.
    pub(crate) key: String,
    pub(crate) content_type: String,
    /// In bytes.
    pub(crate) content_length: u64,
}
