//! A message to a customer, or a note, that has not been sent yet.

// Generated from `core/draft.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KbArticle, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org,
    Page, Shortcut, Team, Timestamp, Unknown, User,
};

use super::attachment::Attachment;
use super::conversation::Conversation;
use super::customer::Customer;

/// A message to a customer, or a note, that has not been sent yet.
///
/// A message is recorded, a draft is sent: creating a draft is the way to send a message to a customer;
/// `sendAt` schedules it for later. The channel determines which other fields apply. Limited to 120 creations
/// per minute and customer.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation              | Endpoint                         | Roles          |
/// |-----------------------------------------|----------------------------------|----------------|
/// | `update`, [`UpdateDraft`]               | `PUT /v1/drafts/{id}`            | not documented |
/// | `delete`, [`DeleteDraft`]               | `DELETE /v1/drafts/{id}`         | not documented |
/// | `children`, [`ListCustomerDrafts`]      | `GET /v1/customers/{id}/drafts`  | `draft.read`   |
/// | `create_under`, [`CreateCustomerDraft`] | `POST /v1/customers/{id}/drafts` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "draft",
    path = "/v1/drafts",
    update(put),
    delete,
    under(Customer(list, create)),
    encode
)]
#[kustomer(write_only(
    /// Subject.
    subject: Option<String>,
    /// App that sends the draft.
    app: Option<DraftApp>,
    /// IDs of the attachments to send.
    attachments: Vec<Id<Attachment>>,
    /// Whether the draft is sent automatically, for example by a workflow.
    auto: Option<bool>,
    /// Recipients of blind copies.
    bcc: Vec<EmailContact>,
    /// Recipients of copies.
    cc: Vec<EmailContact>,
    /// Sender: an account of the channel, or an email address with a name.
    from: Option<DraftSender>,
    /// Email headers to add.
    headers: Vec<EmailHeader>,
    /// Text in HTML.
    #[kustomer(update_only)]
    html_body: Option<String>,
    /// Knowledge base articles in the message.
    kb_articles: Vec<Id<KbArticle>>,
    /// Language of the text.
    lang: Option<String>,
    /// Chat message that consists of more than text.
    #[kustomer(update_only)]
    message_template: Option<MessageTemplate>,
    /// WhatsApp content: a template with its components, or an interactive message.
    #[kustomer(create_only)]
    meta: Option<WhatsappMeta>,
    /// Address that replies are sent to.
    reply_to: Option<String>,
    /// Buttons with predefined responses.
    #[kustomer(update_only)]
    response_buttons: Vec<ResponseButton>,
    /// Whether the draft is sent later, at `sendAt`.
    scheduled: Option<bool>,
    /// Shortcuts used to write the message.
    shortcuts: Vec<Id<Shortcut>>,
    /// Automation that sends the draft, if not a person.
    source: Option<DraftSource>,
    /// Template of the email.
    template: Option<String>,
    /// Type of email that the template is for.
    #[kustomer(update_only)]
    template_type: Option<EmailTemplateKind>,
    /// Recipients: an account of the channel, an address with a name, or a list of these.
    to: Option<DraftRecipients>,
    /// Users and teams mentioned in a note.
    user_mentions: Vec<DraftMention>,
    /// Time at which to send the draft: a date-time, or an expression relative to the current time.
    send_at: Option<String>,
))]
pub struct Draft {
    /// ID of the record.
    pub id: Id<Draft>,
    /// Channel of the draft; determines which other fields apply.
    pub channel: DraftChannel,
    /// Text of the message or note.
    pub body: Option<String>,
    /// Formatted text.
    pub payload: Option<DraftPayload>,
    /// Status of the draft.
    #[kustomer(read_only)]
    pub status: Option<String>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Conversation in which the draft is sent.
    #[kustomer(relationship)]
    pub conversation: Option<Id<Conversation>>,
    /// Customer who receives the draft.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// User who wrote the draft.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// An app that sends messages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DraftApp {
    /// `chat`
    Chat,
    /// `gmail`
    Gmail,
    /// `messagebird`
    Messagebird,
    /// `postmark`
    Postmark,
    /// `smooch`
    Smooch,
    /// `twilio`
    Twilio,
    /// `twilio_whatsapp`
    TwilioWhatsapp,
    /// `whatsapp`
    Whatsapp,
    /// `zipwhip`
    Zipwhip,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The channel of a draft.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DraftChannel {
    /// `chat`
    Chat,
    /// `email`
    Email,
    /// `facebook`
    Facebook,
    /// `instagram`
    Instagram,
    /// `note`
    Note,
    /// `sms`
    Sms,
    /// `twitter-dm`
    TwitterDm,
    /// `twitter-tweet`
    TwitterTweet,
    /// `whatsapp`
    Whatsapp,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// An email address with a name.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct EmailContact {
    /// Name.
    pub name: Option<String>,
    /// Email address.
    pub email: String,
}

/// The sender of a message: a string, or an address with a name.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum DraftSender {
    /// An email address with a name.
    #[kustomer(object)]
    EmailContact(EmailContact),
    /// A string.
    Text(String),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// An email header.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct EmailHeader {
    /// Name of the header.
    pub name: String,
    /// Value of the header.
    pub value: Option<String>,
}

/// A chat message that consists of more than text.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct MessageTemplate {
    /// ID of the template.
    pub id: Option<String>,
    /// Text.
    pub body: String,
    /// Type of chat message.
    pub template_type: MessageTemplateKind,
    /// Choices: a list or a tree.
    pub actions: Option<MessageTemplateActions>,
    /// Articles to offer.
    pub articles: Vec<MessageTemplateArticle>,
    /// Text that follows the articles.
    pub followup_text: Option<String>,
}

/// The WhatsApp content of a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WhatsappMeta {
    /// Values for the template's placeholders.
    pub components: Option<TemplateComponents>,
    /// Message with buttons or a list to choose from.
    pub interactive: Option<InteractiveMessage>,
    /// Name of the WhatsApp template.
    pub template: Option<String>,
}

/// The formatted text of a draft.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DraftPayload {
    /// Text in the Draft.js editor format.
    pub draft_js: Option<DraftJs>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// A button with a predefined response.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct ResponseButton {
    /// Response that the button sends.
    pub value: String,
    /// Text on the button.
    pub label: String,
}

/// The automation that sends a draft.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DraftSource {
    /// `biz-rules`
    BizRules,
    /// `bulk`
    Bulk,
    /// `satisfaction`
    Satisfaction,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The type of email that a template is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum EmailTemplateKind {
    /// `email-autoresponse`
    EmailAutoresponse,
    /// `email-reply`
    EmailReply,
    /// `email-satisfaction`
    EmailSatisfaction,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The recipients of a message: a string, a single recipient or a list.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum DraftRecipients {
    /// An array.
    List(Vec<EmailContact>),
    /// An email address with a name.
    #[kustomer(object)]
    EmailContact(EmailContact),
    /// A string.
    Text(String),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// A user or team mentioned in a note.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DraftMention {
    /// Team that is mentioned.
    pub team: Option<Id<Team>>,
    /// User who is mentioned.
    pub user: Option<Id<User>>,
}

/// The type of a chat message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MessageTemplateKind {
    /// `deflection`
    Deflection,
    /// `mll`
    Mll,
    /// `quick_replies`
    QuickReplies,
    /// `text`
    Text,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The choices of a chat message: a list or a tree.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum MessageTemplateActions {
    /// An array.
    List(Vec<MessageTemplateAction>),
    /// A choice offered to the customer.
    #[kustomer(object)]
    MessageTemplateAction(MessageTemplateAction),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// An article offered by a chat message.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct MessageTemplateArticle {
    /// ID of the article.
    pub id: Id<KbArticle>,
    /// Type of the article.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Attributes of the article.
    pub attributes: BTreeMap<String, Value>,
}

/// The values for a WhatsApp template's placeholders.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateComponents {
    /// Texts for the placeholders in the body, by name.
    pub body: BTreeMap<String, TemplateText>,
    /// Buttons.
    pub buttons: Vec<TemplateButton>,
    /// Header: texts or a file.
    pub header: Option<TemplateHeader>,
}

/// A WhatsApp message with buttons or a list to choose from.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveMessage {
    /// Whether the message has buttons or a list.
    #[kustomer(rename = "type")]
    pub kind: InteractiveKind,
    /// Main part of the message.
    pub body: InteractiveText,
    /// Choices of the message.
    pub action: InteractiveAction,
    /// Footer of the message.
    pub footer: Option<InteractiveText>,
    /// Header of the message.
    pub header: Option<InteractiveHeader>,
}

/// A text in the Draft.js editor format.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DraftJs {
    /// Paragraphs of the text.
    pub blocks: Vec<DraftJsBlock>,
    /// Entities, by key.
    pub entity_map: BTreeMap<String, Value>,
}

/// A choice offered to the customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageTemplateAction {
    /// Text to send or URL to open.
    pub value: Option<String>,
    /// Text on the button.
    pub display_text: Option<String>,
    /// Whether `value` is a text or a URL.
    pub value_type: Option<ActionValueKind>,
    /// Nested levels of choices.
    pub tree: BTreeMap<String, Value>,
}

/// A text for a placeholder in a WhatsApp template.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateText {
    /// Type of the placeholder.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Text.
    pub text: Option<String>,
}

/// A button of a WhatsApp template.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct TemplateButton {
    /// Position of the button among the others.
    pub index: i64,
    /// Action of the button.
    #[kustomer(rename = "sub_type")]
    pub sub_type: String,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The header of a WhatsApp template: texts or a file.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct TemplateHeader {
    /// Type of the header.
    #[kustomer(rename = "type")]
    pub kind: TemplateHeaderKind,
    /// Texts for the placeholders in the header, by name.
    pub text: BTreeMap<String, TemplateText>,
    /// Attachment shown as the header.
    pub attachment: Option<Id<Attachment>>,
}

/// The type of a WhatsApp message: with buttons or with a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum InteractiveKind {
    /// `button`
    Button,
    /// `list`
    List,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A text of a WhatsApp message.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveText {
    /// Text.
    pub text: String,
}

/// The choices of a WhatsApp message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct InteractiveAction {
    /// Text on the button that opens the list.
    pub button: Option<String>,
    /// Buttons.
    pub buttons: Vec<InteractiveButton>,
    /// Sections of the list.
    pub sections: Vec<InteractiveSection>,
}

/// The header of a WhatsApp message.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveHeader {
    /// Type of the header.
    #[kustomer(rename = "type")]
    pub kind: String,
    /// Text.
    pub text: String,
}

/// A paragraph of formatted text.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DraftJsBlock {
    /// Key of the paragraph.
    pub key: Option<String>,
    /// Type of the paragraph.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Plain text of the paragraph.
    pub text: Option<String>,
    /// Additional data about the paragraph.
    pub data: BTreeMap<String, Value>,
    /// Indentation depth.
    pub depth: Option<i64>,
    /// Ranges of the text that are entities, such as links.
    pub entity_ranges: Vec<Value>,
    /// Ranges of the text that have a style, such as bold.
    pub inline_style_ranges: Vec<Value>,
}

/// The type of a choice's value: a text or a URL.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ActionValueKind {
    /// `text`
    Text,
    /// `url`
    Url,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The type of a WhatsApp template's header.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum TemplateHeaderKind {
    /// `document`
    Document,
    /// `image`
    Image,
    /// `text`
    Text,
    /// `video`
    Video,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A button of a WhatsApp message.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveButton {
    /// Action of the button.
    #[kustomer(rename = "type")]
    pub kind: String,
    /// Reply that the button sends.
    pub reply: InteractiveReply,
}

/// A section of a list to choose from.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct InteractiveSection {
    /// Heading of the section.
    pub title: Option<String>,
    /// Entries of the section.
    pub rows: Vec<InteractiveRow>,
}

/// The reply that a button sends.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveReply {
    /// ID of the reply.
    pub id: String,
    /// Text on the button.
    pub title: String,
}

/// An entry of a list to choose from.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveRow {
    /// ID of the entry.
    pub id: String,
    /// Text of the entry.
    pub title: String,
    /// Description of the entry.
    pub description: Option<String>,
}

/// Updates a draft that has not been sent.
///
/// `PUT /v1/drafts/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::draft::{DraftUpdate, UpdateDraft};
///
/// async fn demo(client: kustomer::Client, draft: DraftUpdate) -> kustomer::Result<()> {
///     let call = UpdateDraft {
///         force: Some(true),
///         ..UpdateDraft::new(Id::new("59df762a921c59001021f409"), draft)
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/drafts/{id}", returns = Draft, new)]
pub struct UpdateDraft {
    /// ID of the draft.
    pub id: Id<Draft>,
    /// Whether to override conditions that prevent the change.
    #[kustomer(query)]
    pub force: Option<bool>,
    /// Changes to the record.
    #[kustomer(body)]
    pub draft: DraftUpdate,
}

/// Deletes a draft that has not been sent.
///
/// `DELETE /v1/drafts/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::draft::DeleteDraft;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteDraft {
///     force: Some(true),
///     ..DeleteDraft::new(Id::new("59df762a921c59001021f409"))
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/drafts/{id}", new)]
pub struct DeleteDraft {
    /// ID of the draft.
    pub id: Id<Draft>,
    /// Whether to override conditions that prevent the deletion.
    #[kustomer(query)]
    pub force: Option<bool>,
    /// Whether to delete the conversation as well.
    #[kustomer(query)]
    pub delete_conversation: Option<bool>,
}

/// Lists the drafts to a customer.
///
/// `GET /v1/customers/{id}/drafts`. Requires `org.permission.draft.read` or `org.user.draft.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::draft::ListCustomerDrafts;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerDrafts {
///     page_size: Some(100),
///     ..ListCustomerDrafts::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/drafts", returns = Page<Draft>, new)]
pub struct ListCustomerDrafts {
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
    pub include: Option<Vec<String>>,
}

/// Sends a message to a customer, immediately or at `sendAt`.
///
/// Limited to 120 per minute and customer.
///
/// `POST /v1/customers/{id}/drafts`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::draft::{CreateCustomerDraft, NewDraft};
///
/// async fn demo(client: kustomer::Client, draft: NewDraft) -> kustomer::Result<()> {
///     let call = CreateCustomerDraft {
///         create_conversation: Some(true),
///         ..CreateCustomerDraft::new(Id::new("59df762a921c59001021f409"), draft)
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/customers/{id}/drafts", returns = Draft, new, rate_limits(customer_create))]
pub struct CreateCustomerDraft {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Whether to start a new conversation with the message.
    #[kustomer(query)]
    pub create_conversation: Option<bool>,
    /// Record to create.
    #[kustomer(body)]
    pub draft: NewDraft,
}
