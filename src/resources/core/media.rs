//! A file that is shown in places other than messages, such as a picture.

// Generated from `core/media.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::operation::{Document, OneOrMany};
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp};

/// A file that is shown in places other than messages, such as a picture.
///
/// Creating one only registers it: the answer's `meta.upload` has the address and the form fields to upload
/// the file to. Files that could do harm, such as `.exe` or `.bat`, are refused.
///
/// Not documented but likely: the name of its type.
///
/// | call                                                        | endpoint              | needs any of               |
/// |-------------------------------------------------------------|-----------------------|----------------------------|
/// | `client.get::<Media>(&id)`, [`GetMedia`]                    | `GET /v1/media/{id}`  | `org.permission.kb.read`   |
/// | [`GetMediaByIds`]                                           | `GET /v1/media/{ids}` | `org.permission.kb.read`   |
/// | `client.create(NewMedia::new(..))`, [`CreateMedia`]         | `POST /v1/media`      | not documented             |
/// | `client.update(&id, MediaUpdate::new()..)`, [`UpdateMedia`] | `PUT /v1/media/{id}`  | `org.permission.kb.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "media", path = "/v1/media", get, create, update(put), encode)]
pub struct Media {
    /// The id.
    pub id: Id<Media>,
    /// The file name.
    pub name: String,
    /// The size in bytes.
    #[kustomer(create_only)]
    pub content_length: i64,
    /// The media type, such as `image/png`.
    #[kustomer(create_only)]
    pub content_type: String,
    /// What the file is used for.
    #[kustomer(read_only)]
    pub context: Option<String>,
    /// Whether the file has been uploaded.
    #[kustomer(read_only)]
    pub uploaded: Option<bool>,
    /// Whether the file was removed for good.
    #[kustomer(update_only)]
    pub redacted: Option<bool>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Where and how the file is uploaded.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MediaUpload {
    /// The address to post a multipart form to, without an API key.
    pub url: Option<String>,
    /// Parts of the form, by their names; all come before the file, whose part is named `file`.
    pub fields: BTreeMap<String, String>,
}

/// Reads a file's record.
///
/// [`GetMediaByIds`] gets several at once.
///
/// `GET /v1/media/{id}`. Needs `org.permission.kb.read`, `org.admin.content.kb.read`, `org.admin.kb.read`,
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/media/{id}", returns = Media, new)]
pub struct GetMedia {
    /// The file.
    pub id: Id<Media>,
    /// Whether to answer with a redirect to the file itself.
    #[kustomer(query)]
    pub redirect: Option<bool>,
}

/// Gets several media at once.
///
/// A single id is answered with the record alone, several with a list; how many are allowed is not
/// documented.
///
/// `GET /v1/media/{ids}`. Needs `org.permission.kb.read`, `org.admin.content.kb.read`, `org.admin.kb.read`,
/// `org.user.content.kb.read`, `org.user.kb.read`, `org.user.media.read` or `org.user.setting.read`.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/media/{ids}", returns = OneOrMany<Media>)]
pub struct GetMediaByIds {
    /// The media.
    pub ids: Vec<Id<Media>>,
    /// Whether to answer with a redirect to the file itself.
    #[kustomer(query)]
    pub redirect: Option<bool>,
}

/// Registers a file and answers where to upload it.
///
/// `POST /v1/media`.
///
/// ```no_run
/// use kustomer::resources::core::media::{CreateMedia, NewMedia};
///
/// async fn demo(client: kustomer::Client, media: NewMedia) -> kustomer::Result<()> {
///     let call = CreateMedia { media };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/media", returns = Document<Media, Option<CreateMediaMeta>>)]
pub struct CreateMedia {
    /// What is to be created.
    #[kustomer(body)]
    pub media: NewMedia,
}

/// Changes a file's record.
///
/// `PUT /v1/media/{id}`. Needs `org.permission.kb.update` or `org.user.media.write`.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/media/{id}", returns = Media, new)]
pub struct UpdateMedia {
    /// The file.
    pub id: Id<Media>,
    /// The revision that the change starts from; a stale one is a conflict.
    #[kustomer(query)]
    pub rev: Option<i64>,
    /// What is to be changed.
    #[kustomer(body)]
    pub media: MediaUpdate,
}

/// What [`CreateMedia`] answers beside its records.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CreateMediaMeta {
    /// Where and how the file is uploaded.
    pub upload: Option<MediaUpload>,
    /// Who stores the file.
    pub provider: Option<String>,
}
