//! Where the contents of an upload come from: a file, bytes or a stream.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use futures_core::Stream;

use super::chunks::{ByteStream, Chunks};
use super::error::Error;
use super::file_name::safe_file_name;
use super::media_type::media_type;

/// A file to upload: a path, bytes or a stream.
///
/// ```
/// use kustomer::files::FileSource;
///
/// let from_disk = FileSource::from("invoices/2026-11.pdf");
/// let from_memory = FileSource::bytes("note.txt", "Call back on Monday.");
/// let as_zip = FileSource::from("export.dat").named("export.zip").content_type("application/zip");
/// ```
#[must_use]
pub struct FileSource {
    contents: Contents,
    name: String,
    content_type: Option<String>,
}

pub(super) enum Contents {
    Path(PathBuf),
    Bytes(Bytes),
    Stream { stream: Option<ByteStream>, length: u64 },
}

/// A source whose length is known.
#[derive(Debug)]
pub struct OpenSource {
    contents: Contents,
    /// The name of the file, sanitized.
    pub name: String,
    /// Its media type.
    pub content_type: String,
    /// Its size in bytes.
    pub length: u64,
}

impl FileSource {
    /// Takes the contents from a file on disk, which is read while it is sent. Its name is the last part of the path.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self { contents: Contents::Path(path), name, content_type: None }
    }

    /// Takes the contents from memory.
    pub fn bytes(name: impl Into<String>, contents: impl Into<Bytes>) -> Self {
        Self { contents: Contents::Bytes(contents.into()), name: name.into(), content_type: None }
    }

    /// Takes the contents from a stream of exactly `length` bytes. It can be read only once, so that an upload whose
    /// connection is cut is not tried again.
    pub fn stream(
        name: impl Into<String>,
        length: u64,
        stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
    ) -> Self {
        let stream: Option<ByteStream> = Some(Box::pin(stream));
        Self { contents: Contents::Stream { stream, length }, name: name.into(), content_type: None }
    }

    /// Sets the name that the service shows. Paths, control characters and the like are removed from it, as by
    /// [`safe_file_name`].
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Sets the media type, such as `application/pdf`. By default, it is guessed from the name.
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// Finds out how long the contents are.
    ///
    /// # Errors
    /// If there is no such file, or the media type is not valid.
    pub async fn open(self) -> Result<OpenSource, Error> {
        let name = safe_file_name(&self.name);
        let content_type = match self.content_type {
            Some(content_type) => checked(content_type)?,
            None => media_type(&name).to_owned(),
        };
        let length = match &self.contents {
            Contents::Path(path) => length_of(path.clone()).await?,
            Contents::Bytes(bytes) => bytes.len() as u64,
            Contents::Stream { length, .. } => *length,
        };
        Ok(OpenSource { contents: self.contents, name, content_type, length })
    }
}

/// The media type is sent in headers, which a line break in it would forge.
fn checked(content_type: String) -> Result<String, Error> {
    let is_valid =
        content_type.split_once('/').is_some_and(|(ty, subtype)| !ty.is_empty() && !subtype.is_empty())
            && content_type.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_valid {
        return Ok(content_type);
    }
    let shown = crate::shown::shown(&content_type, 64);
    Err(Error::invalid(format!("`{shown}` is not a media type such as `application/pdf`")))
}

async fn length_of(path: PathBuf) -> Result<u64, Error> {
    let looked = tokio::task::spawn_blocking(move || {
        let metadata = fs::metadata(&path).map_err(|error| Error::local("read", &path, error))?;
        if metadata.is_file() {
            return Ok(metadata.len());
        }
        let what = if metadata.is_dir() { "it is a folder" } else { "it is not a regular file" };
        Err(Error::local("upload", &path, io::Error::new(io::ErrorKind::InvalidInput, what)))
    });
    looked.await.unwrap_or_else(|_| Err(Error::invalid("the tokio runtime is shutting down")))
}

impl OpenSource {
    /// Begins to read. `None` for a stream that was already read.
    pub(super) fn read(&mut self) -> Option<Chunks> {
        match &mut self.contents {
            Contents::Path(path) => Some(Chunks::file(path.clone())),
            Contents::Bytes(bytes) => Some(Chunks::memory(bytes.clone())),
            Contents::Stream { stream, .. } => stream.take().map(Chunks::stream),
        }
    }

    pub(super) fn is_stream(&self) -> bool {
        matches!(self.contents, Contents::Stream { .. })
    }
}

impl From<&str> for FileSource {
    fn from(path: &str) -> Self {
        Self::path(path)
    }
}

impl From<String> for FileSource {
    fn from(path: String) -> Self {
        Self::path(path)
    }
}

impl From<&Path> for FileSource {
    fn from(path: &Path) -> Self {
        Self::path(path)
    }
}

impl From<PathBuf> for FileSource {
    fn from(path: PathBuf) -> Self {
        Self::path(path)
    }
}

impl From<&PathBuf> for FileSource {
    fn from(path: &PathBuf) -> Self {
        Self::path(path)
    }
}

impl fmt::Debug for FileSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileSource")
            .field("contents", &self.contents)
            .field("name", &self.name)
            .field("content_type", &self.content_type)
            .finish()
    }
}

/// Shows where the contents are, and not the contents.
impl fmt::Debug for Contents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => write!(f, "Path({})", path.display()),
            Self::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
            Self::Stream { length, .. } => write!(f, "Stream({length} bytes)"),
        }
    }
}
