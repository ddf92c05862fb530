//! Where the API says that a file is, or is to be sent: in the metadata of a document, in the link `related` of a record, or
//! by a redirect.

use std::collections::BTreeMap;

use kustomer_core::transfer::{UploadTarget, redirect_of};

use super::{Error, Result};
use crate::operation::{Document, Json};
use crate::resources::core::Media;
use crate::resources::core::attachment::AttachmentMeta;
use crate::resources::core::media::CreateMediaMeta;
use crate::{Id, KustomerOperation, RawRecord};

/// Requests a new form for media that is registered: an update that changes nothing.
#[derive(Debug, KustomerOperation)]
#[kustomer(put = "/v1/media/{id}", returns = Document<Media, Option<CreateMediaMeta>>)]
pub(super) struct MediaForm {
    pub(super) id: Id<Media>,
    pub(super) name: String,
}

/// Reads media by way of a redirect to its file.
#[derive(Debug, KustomerOperation)]
#[kustomer(get = "/v1/media/{id}", returns = Json<crate::json::Value>)]
pub(super) struct MediaFile {
    pub(super) id: Id<Media>,
    #[kustomer(query)]
    pub(super) redirect: bool,
}

/// The form that the file of an attachment is posted with.
///
/// # Errors
/// If the API did not say where to.
pub(super) fn of_attachment(meta: Option<AttachmentMeta>) -> Result<UploadTarget> {
    let upload = meta.and_then(|meta| meta.upload);
    form(upload.and_then(|upload| Some((upload.url?, upload.fields))))
}

/// The same for media.
pub(super) fn of_media(meta: Option<CreateMediaMeta>) -> Result<UploadTarget> {
    let upload = meta.and_then(|meta| meta.upload);
    form(upload.and_then(|upload| Some((upload.url?, upload.fields))))
}

fn form(found: Option<(String, BTreeMap<String, String>)>) -> Result<UploadTarget> {
    let (url, fields) = found.ok_or_else(|| {
        Error::invalid("the response does not say where to upload the file (`meta.upload`)")
    })?;
    Ok(UploadTarget::Form { url, fields })
}

/// The link `related` of a record: in the response to its creation where to put the file, in later ones where it is.
pub(super) fn related(record: &RawRecord) -> Option<String> {
    let record: serde_json::Value = serde_json::from_str(record.json()).ok()?;
    Some(record.get("links")?.get("related")?.as_str()?.to_owned())
}

/// The link to the file of a record.
///
/// # Errors
/// If it has none.
pub(super) fn to_file(record: &RawRecord) -> Result<String> {
    related(record).ok_or_else(|| {
        Error::invalid("the record has no link to its file: the file was removed, or never uploaded")
    })
}

/// Where a redirect of the API leads to.
///
/// # Errors
/// If there was none.
pub(super) fn to_media(response: crate::Result<crate::json::Value>) -> Result<String> {
    match response {
        Ok(_) => Err(Error::invalid("the response does not redirect to the file")),
        Err(error) => redirect_of(&error).map(str::to_owned).ok_or_else(|| error.into()),
    }
}
