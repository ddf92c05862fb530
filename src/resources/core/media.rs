//! A file used outside messages, such as an image.

// Generated from `core/media.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::operation::{Document, OneOrMany};
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown};

/// A file used outside messages, such as an image.
///
/// Creating one only registers it: `meta.upload` in the response contains the URL and form fields for
/// uploading the file. Potentially harmful files, such as `.exe` or `.bat`, are rejected.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint              | Roles          |
/// |----------------------------|-----------------------|----------------|
/// | `get`, [`GetMedia`]        | `GET /v1/media/{id}`  | `kb.read`      |
/// | [`GetMediaByIds`]          | `GET /v1/media/{ids}` | `kb.read`      |
/// | [`CreateMedia`]            | `POST /v1/media`      | not documented |
/// | `update`, [`UpdateMedia`]  | `PUT /v1/media/{id}`  | `kb.update`    |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "media", path = "/v1/media", get, update(put), bodies(new = CreateMedia), encode)]
pub struct Media {
    /// ID of the record.
    pub id: Id<Media>,
    /// File name.
    pub name: String,
    /// Size in bytes.
    #[kustomer(create_only)]
    pub content_length: i64,
    /// Media type, such as `image/png`.
    #[kustomer(create_only)]
    pub content_type: String,
    /// Purpose of the file.
    #[kustomer(read_only)]
    pub context: Option<String>,
    /// Whether the file has been uploaded.
    #[kustomer(read_only)]
    pub uploaded: Option<bool>,
    /// Whether the file was permanently removed.
    #[kustomer(update_only)]
    pub redacted: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The URL and form fields for uploading a file.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MediaUpload {
    /// URL to which to post a multipart form, without an API key.
    pub url: Option<String>,
    /// Form fields, by name. They precede the file, whose part is named `file`.
    pub fields: BTreeMap<String, String>,
}

/// Returns the record of a file.
///
/// [`GetMediaByIds`] returns several in one request.
///
/// `GET /v1/media/{id}`. Requires `org.permission.kb.read`, `org.admin.content.kb.read`, `org.admin.kb.read`,
/// `org.user.content.kb.read`, `org.user.kb.read`, `org.user.media.read` or `org.user.setting.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::media::GetMedia;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetMedia {
///     redirect: Some(true),
///     ..GetMedia::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/media/{id}", returns = Media, new)]
pub struct GetMedia {
    /// ID of the file.
    pub id: Id<Media>,
    /// Whether to respond with a redirect to the file itself.
    #[kustomer(query)]
    pub redirect: Option<bool>,
}

/// Returns several media by ID.
///
/// The response is a single record for one ID and a list for several; the maximum number of IDs is not
/// documented.
///
/// `GET /v1/media/{ids}`. Requires `org.permission.kb.read`, `org.admin.content.kb.read`,
/// `org.admin.kb.read`, `org.user.content.kb.read`, `org.user.kb.read`, `org.user.media.read` or
/// `org.user.setting.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::media::GetMediaByIds;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetMediaByIds {
///     ids: vec![Id::new("59df762a921c59001021f409")],
///     redirect: Some(true),
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/media/{ids}", returns = OneOrMany<Media>)]
pub struct GetMediaByIds {
    /// IDs of the media.
    pub ids: Vec<Id<Media>>,
    /// Whether to respond with a redirect to the file itself.
    #[kustomer(query)]
    pub redirect: Option<bool>,
}

/// Registers a file and returns where to upload it.
///
/// `POST /v1/media`.
///
/// ```no_run
/// use kustomer::resources::core::media::{CreateMedia, NewMedia};
///
/// async fn demo(client: kustomer::Client, media: NewMedia) -> kustomer::Result<()> {
///     let call = CreateMedia { media };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/media", returns = Document<Media, Option<CreateMediaMeta>>)]
pub struct CreateMedia {
    /// Record to create.
    #[kustomer(body)]
    pub media: NewMedia,
}

/// Updates the record of a file.
///
/// `PUT /v1/media/{id}`. Requires `org.permission.kb.update` or `org.user.media.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::media::{MediaUpdate, UpdateMedia};
///
/// async fn demo(client: kustomer::Client, media: MediaUpdate) -> kustomer::Result<()> {
///     let call = UpdateMedia {
///         rev: Some(1),
///         ..UpdateMedia::new(Id::new("59df762a921c59001021f409"), media)
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/media/{id}", returns = Media, new)]
pub struct UpdateMedia {
    /// ID of the file.
    pub id: Id<Media>,
    /// Revision that the change is based on; a stale revision is a conflict.
    #[kustomer(query)]
    pub rev: Option<i64>,
    /// Changes to the record.
    #[kustomer(body)]
    pub media: MediaUpdate,
}

/// Metadata in the response of [`CreateMedia`].
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CreateMediaMeta {
    /// URL and form fields for uploading the file.
    pub upload: Option<MediaUpload>,
    /// Storage provider of the file.
    pub provider: Option<String>,
}
