//! An internal note in a conversation; customers never see it.
//!
//! The module [`search`] has the attributes for criteria of searches.

// Generated from `core/note.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::BulkItem;
use kustomer::search::{Field, Search, Searchable, Time};
use kustomer::{
    AnyRecord, Custom, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page,
    Team, Timestamp, Unknown, User,
};

use super::attachment::Attachment;
use super::bulk_job::BulkJob;
use super::conversation::Conversation;
use super::customer::Customer;

/// An internal note in a conversation; customers never see it.
///
/// It can mention users and teams.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation            | Endpoint                            | Roles         |
/// |---------------------------------------|-------------------------------------|---------------|
/// | `list`, [`ListNotes`]                 | `GET /v1/notes`                     | `note.read`   |
/// | `get`, [`GetNote`]                    | `GET /v1/notes/{id}`                | `note.read`   |
/// | `create`                              | `POST /v1/notes`                    | `note.create` |
/// | `update`                              | `PATCH /v1/notes/{id}`              | `note.update` |
/// | [`ReplaceNote`]                       | `PUT /v1/notes/{id}`                | `note.update` |
/// | `delete`                              | `DELETE /v1/notes/{id}`             | `note.delete` |
/// | `children`, [`ListConversationNotes`] | `GET /v1/conversations/{id}/notes`  | `note.read`   |
/// | `children`, [`ListCustomerNotes`]     | `GET /v1/customers/{id}/notes`      | `note.read`   |
/// | `create_under(&conversation, ..)`     | `POST /v1/conversations/{id}/notes` | `note.create` |
/// | [`BulkCreateNotes`]                   | `POST /v1/notes/bulk`               | `note.create` |
/// | [`BulkUpdateNotes`]                   | `PUT /v1/notes/bulk`                | `note.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "note",
    path = "/v1/notes",
    get,
    list,
    create,
    update(patch),
    delete,
    under(Conversation(list, create), Customer(list)),
    encode
)]
#[cfg_attr(feature = "webhooks", kustomer(changes))]
#[kustomer(write_only(
    /// Attached files.
    attachments: Vec<NoteAttachment>,
    /// Language of the text.
    lang: Option<String>,
    /// Users and teams mentioned in the note.
    #[kustomer(rename = "userMentions")]
    mentions: Vec<Mention>,
    /// Time at which the record was imported from another system.
    #[kustomer(create_only)]
    imported_at: Option<Timestamp>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct Note {
    /// ID of the record. Can be given on creation; otherwise the service generates it.
    pub id: Id<Note>,
    /// ID of the record in another system.
    pub external_id: Option<String>,
    /// Text of the note.
    pub body: String,
    /// Teams of the author.
    #[kustomer(read_only)]
    pub created_by_teams: Vec<Id<Team>>,
    /// Time at which the record was created. Setting it requires the role `org.admin`.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record. Setting it requires the role `org.admin`.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(update_only)]
    pub updated_at: Option<Timestamp>,
    /// Conversation that the note belongs to.
    #[kustomer(relationship)]
    pub conversation: Option<Id<Conversation>>,
    /// Customer in the conversation.
    #[kustomer(relationship, read_only)]
    pub customer: Option<Id<Customer>>,
    /// Users and teams mentioned in the note.
    #[kustomer(relationship, read_only)]
    pub user_mentions: Vec<Id<AnyRecord>>,
    /// User who wrote the note.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes.
    #[kustomer(custom, extra)]
    pub custom: Custom,
    /// Attributes without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

impl Searchable for Note {
    const CONTEXT: &'static str = "note";
    const UPDATED_AT: Option<Field<Time>> = Some(search::UPDATED_AT);
}

impl Note {
    /// Starts a search for these records, by the attributes in [`search`](mod@search).
    pub fn search() -> Search<Self> {
        Search::new()
    }
}

/// A file attached to a note.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct NoteAttachment {
    /// File name.
    pub name: String,
    /// ID of the attachment, as returned when it was created.
    #[kustomer(rename = "_id")]
    pub id: Id<Attachment>,
    /// Size in bytes.
    pub content_length: i64,
    /// Media type, such as `image/png`.
    pub content_type: String,
    /// Attachment from which the file was copied.
    pub source_id: Option<Id<Attachment>>,
}

/// A user or team mentioned in a note.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Mention {
    /// Team that is mentioned.
    pub team: Option<Id<Team>>,
    /// User who is mentioned.
    pub user: Option<Id<User>>,
}

/// The sort order by ID.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum NoteSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the organization's notes, sorted by ID.
///
/// `GET /v1/notes`. Requires `org.permission.note.read` or `org.user.note.read`.
///
/// ```no_run
/// use kustomer::resources::core::note::ListNotes;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListNotes { page_size: Some(100), ..ListNotes::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/notes", returns = Page<Note>)]
pub struct ListNotes {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<NoteSortOrder>,
}

/// Returns a note.
///
/// `GET /v1/notes/{id}`. Requires `org.permission.note.read` or `org.user.note.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::note::GetNote;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetNote::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/notes/{id}", returns = Note, new)]
pub struct GetNote {
    /// ID of the note.
    pub id: Id<Note>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Updates a note like `client.update`, or replaces the whole record if `replace` is set.
///
/// `PUT /v1/notes/{id}`. Requires `org.permission.note.update` or `org.user.note.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::note::{NoteUpdate, ReplaceNote};
///
/// async fn demo(client: kustomer::Client, note: NoteUpdate) -> kustomer::Result<()> {
///     let call = ReplaceNote::new(Id::new("59df762a921c59001021f409"), note);
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/notes/{id}", returns = Note, new, rate_limits(record_update))]
pub struct ReplaceNote {
    /// ID of the note.
    pub id: Id<Note>,
    /// Whether to replace the whole record. By default, only the given attributes change. Defaults to
    /// `false`.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// Changes to the record.
    #[kustomer(body)]
    pub note: NoteUpdate,
}

/// Lists the notes in a conversation.
///
/// `GET /v1/conversations/{id}/notes`. Requires `org.permission.note.read` or `org.user.note.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::note::ListConversationNotes;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversationNotes {
///     page_size: Some(100),
///     ..ListConversationNotes::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/conversations/{id}/notes", returns = Page<Note>, new)]
pub struct ListConversationNotes {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<NoteSortOrder>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Lists the notes in a customer's conversations.
///
/// `GET /v1/customers/{id}/notes`. Requires `org.permission.note.read` or `org.user.note.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::note::ListCustomerNotes;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerNotes {
///     page_size: Some(100),
///     ..ListCustomerNotes::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/notes", returns = Page<Note>, new)]
pub struct ListCustomerNotes {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Creates up to 100 notes in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `POST /v1/notes/bulk`. Requires `org.permission.note.create` or `org.user.note.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::note::{BulkCreateNotes, NewNote};
///
/// async fn demo(
///     client: kustomer::Client,
///     notes: Vec<BulkItem<NewNote>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkCreateNotes { notes };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/notes/bulk", returns = BulkJob)]
pub struct BulkCreateNotes {
    /// Records to create (at most 100).
    #[kustomer(body)]
    pub notes: Vec<BulkItem<NewNote>>,
}

/// Updates up to 100 notes in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `PUT /v1/notes/bulk`. Requires `org.permission.note.update` or `org.user.note.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::note::{BulkUpdateNotes, NoteUpdate};
///
/// async fn demo(
///     client: kustomer::Client,
///     notes: Vec<BulkItem<NoteUpdate>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkUpdateNotes { notes, ..BulkUpdateNotes::default() };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/notes/bulk", returns = BulkJob)]
pub struct BulkUpdateNotes {
    /// IDs of the notes to which to apply the same change. Without it, each item specifies its own `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<Note>>>,
    /// Changes, each with the ID of its record (at most 100).
    #[kustomer(body)]
    pub notes: Vec<BulkItem<NoteUpdate>>,
}

/// Attributes for searches, in the context `note`.
pub mod search {
    use kustomer::search::{
        AnyText, BooleanValue, Field, Numeric, TextByWord, Time, Unsortable, ValueList, WholeText,
    };
    use kustomer::{Id, Team, User};

    use super::super::conversation::Conversation;
    use super::super::customer::Customer;

    /// `note_any_text`: text in any attribute. Not sortable.
    pub const ANY_TEXT: Field<AnyText, Unsortable> = Field::live_only("note_any_text");
    /// `note_attachment_count`: a number. Not sortable.
    pub const ATTACHMENT_COUNT: Field<Numeric, Unsortable> = Field::live_only("note_attachment_count");
    /// `note_body`: long text, matched by word. Not sortable.
    pub const BODY: Field<TextByWord, Unsortable> = Field::live_only("note_body");
    /// `note_conversation_id`: the ID of a record of the type `conversation`. Not sortable.
    pub const CONVERSATION_ID: Field<WholeText<Id<Conversation>>, Unsortable> =
        Field::live_only("note_conversation_id");
    /// `note_created_at`: a point in time. Not sortable.
    pub const CREATED_AT: Field<Time, Unsortable> = Field::live_only("note_created_at");
    /// `note_created_by`: IDs of records of the type `user`. Not sortable.
    pub const CREATED_BY: Field<ValueList<Id<User>>, Unsortable> = Field::live_only("note_created_by");
    /// `note_customer_id`: the ID of a record of the type `customer`. Not sortable.
    pub const CUSTOMER_ID: Field<WholeText<Id<Customer>>, Unsortable> = Field::live_only("note_customer_id");
    /// `note_deleted`: a boolean. Not sortable.
    pub const DELETED: Field<BooleanValue, Unsortable> = Field::live_only("note_deleted");
    /// `note_external_id`: text, matched as a whole. Not sortable.
    pub const EXTERNAL_ID: Field<WholeText, Unsortable> = Field::live_only("note_external_id");
    /// `note_imported`: a boolean. Not sortable.
    pub const IMPORTED: Field<BooleanValue, Unsortable> = Field::live_only("note_imported");
    /// `note_imported_at`: a point in time. Not sortable.
    pub const IMPORTED_AT: Field<Time, Unsortable> = Field::live_only("note_imported_at");
    /// `note_lang`: text, matched as a whole. Not sortable.
    pub const LANG: Field<WholeText, Unsortable> = Field::live_only("note_lang");
    /// `note_modified_at`: a point in time. Not sortable.
    pub const MODIFIED_AT: Field<Time, Unsortable> = Field::live_only("note_modified_at");
    /// `note_modified_by`: IDs of records of the type `user`. Not sortable.
    pub const MODIFIED_BY: Field<ValueList<Id<User>>, Unsortable> = Field::live_only("note_modified_by");
    /// `note_team_mentions`: IDs of records of the type `team`. Not sortable.
    pub const TEAM_MENTIONS: Field<ValueList<Id<Team>>, Unsortable> = Field::live_only("note_team_mentions");
    /// `note_updated_at`: a point in time. Sortable.
    pub const UPDATED_AT: Field<Time> = Field::live_only("note_updated_at");
    /// `note_user_mentions`: IDs of records of the type `user`. Not sortable.
    pub const USER_MENTIONS: Field<ValueList<Id<User>>, Unsortable> = Field::live_only("note_user_mentions");
}
