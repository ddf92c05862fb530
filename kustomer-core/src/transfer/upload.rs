//! An upload: attempts until the storage host has the whole file.

use std::collections::BTreeMap;
use std::fmt;

use http::Method;

use super::address::Address;
use super::body::UploadBody;
use super::error::{Error, Result};
use super::form::Form;
use super::host::StorageHost;
use super::links::Links;
use super::options::TransferOptions;
use super::source::OpenSource;
use crate::clock;
use crate::connection::Connection;

/// How many new links in a row a storage host may refuse.
const MAX_RENEWALS: u32 = 2;

/// Where the API wants a file to be uploaded.
#[derive(Clone)]
pub enum UploadTarget {
    /// A form that is posted with the file as its last part.
    Form {
        /// Where the form is posted to.
        url: String,
        /// The fields that precede the file.
        fields: BTreeMap<String, String>,
    },
    /// A URL that the file is put to.
    Put {
        /// The presigned URL.
        url: String,
    },
}

/// Sends a file to where the API wants it. An attempt that fails is repeated from the beginning, which is safe: the same file
/// is stored under the same name. A link that has expired, or may have, is renewed.
///
/// # Errors
/// When the contents cannot be read, or every attempt failed.
pub async fn upload(
    host: &StorageHost,
    target: UploadTarget,
    links: &mut dyn Links<UploadTarget>,
    source: &mut OpenSource,
    options: &TransferOptions,
) -> Result<()> {
    options.limit(attempts(host, target, links, source, options)).await
}

async fn attempts(
    host: &StorageHost,
    mut target: UploadTarget,
    links: &mut dyn Links<UploadTarget>,
    source: &mut OpenSource,
    options: &TransferOptions,
) -> Result<()> {
    let (mut attempt, mut renewals) = (1, 0);
    loop {
        let Err(error) = once(host, &target, source, options, attempt).await else { return Ok(()) };
        if error.is_expired() && renewals < MAX_RENEWALS && !source.is_stream() {
            renewals += 1;
            target = links.renew().await?;
            continue;
        }
        if !error.is_retryable() || attempt >= options.retry.max_attempts {
            return Err(error);
        }
        if source.is_stream() {
            return Err(error.of_stream());
        }
        let delay = Connection::random_delay(&options.retry, attempt);
        // Without a timer, the next attempt follows at once.
        let _ = clock::sleep_until(clock::now() + delay).await;
        // A host that refuses a large file closes the connection before it has read it, and its reason is lost: the link may
        // have expired. If there is no new one, the old one may still do.
        if attempt > 1
            && let Ok(renewed) = links.renew().await
        {
            target = renewed;
        }
        attempt += 1;
    }
}

async fn once(
    host: &StorageHost,
    target: &UploadTarget,
    source: &mut OpenSource,
    options: &TransferOptions,
    attempt: u32,
) -> Result<()> {
    let address = target.address(host)?;
    let contents = source.read().ok_or_else(|| Error::invalid("the stream was already read"))?;
    let (mut body, sent) = UploadBody::new(contents, source.length, options, attempt);
    let (method, content_type) = match target {
        UploadTarget::Put { .. } => (Method::PUT, source.content_type.clone()),
        UploadTarget::Form { fields, .. } => {
            let form = Form::new(fields, &source.name, &source.content_type);
            (body.head, body.tail) = (form.head, form.tail);
            (Method::POST, form.content_type)
        }
    };
    host.send(method, &address, &content_type, body, &sent).await
}

impl UploadTarget {
    fn address(&self, host: &StorageHost) -> Result<Address> {
        let (Self::Form { url, .. } | Self::Put { url }) = self;
        host.address(url)
    }
}

/// Shows no URL and no fields: whoever has them can upload a file.
impl fmt::Debug for UploadTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Form { .. } => "Form",
            Self::Put { .. } => "Put",
        };
        f.debug_struct(name).finish_non_exhaustive()
    }
}
