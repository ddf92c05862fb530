//! A message to a customer, or a note, that is being written: creating a draft is how a message is sent.

// Generated from `core/draft.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KbArticle, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org,
    Page, Shortcut, Team, Timestamp, User,
};

use super::attachment::Attachment;
use super::conversation::Conversation;
use super::customer::Customer;

/// A message to a customer, or a note, that is being written: creating a draft is how a message is sent.
///
/// `sendAt` puts the sending off. The channel decides which other fields there are. At most 120 can be
/// created a minute for one customer.
///
/// Not documented but likely: the name of its type.
///
/// | call                                                                         | endpoint                         | needs any of                |
/// |------------------------------------------------------------------------------|----------------------------------|-----------------------------|
/// | `client.update(&id, DraftUpdate::new()..)`, [`UpdateDraft`]                  | `PUT /v1/drafts/{id}`            | not documented              |
/// | `client.delete::<Draft>(&id)`, [`DeleteDraft`]                               | `DELETE /v1/drafts/{id}`         | not documented              |
/// | `client.children::<Draft>(&customer)`, [`ListCustomerDrafts`]                | `GET /v1/customers/{id}/drafts`  | `org.permission.draft.read` |
/// | `client.create_under(&customer, NewDraft::new(..))`, [`CreateCustomerDraft`] | `POST /v1/customers/{id}/drafts` | not documented              |
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
    /// The subject.
    subject: Option<String>,
    /// The app that sends it.
    app: Option<DraftApp>,
    /// The files to send, as ids of attachments.
    attachments: Vec<Id<Attachment>>,
    /// Whether it is sent without a person, such as by a workflow.
    auto: Option<bool>,
    /// Who gets a blind copy.
    bcc: Vec<EmailContact>,
    /// Who gets a copy.
    cc: Vec<EmailContact>,
    /// Who sends it: an account of the channel, or an email address with a name.
    from: Option<DraftSender>,
    /// Email headers to add.
    headers: Vec<EmailHeader>,
    /// The text as HTML.
    #[kustomer(update_only)]
    html_body: Option<String>,
    /// The knowledge base articles in it.
    kb_articles: Vec<Id<KbArticle>>,
    /// The language of it.
    lang: Option<String>,
    /// A form of chat message that is more than text.
    #[kustomer(update_only)]
    message_template: Option<MessageTemplate>,
    /// What WhatsApp needs: a template with its components, or an interactive message.
    #[kustomer(create_only)]
    meta: Option<WhatsappMeta>,
    /// The address that answers go to.
    reply_to: Option<String>,
    /// Buttons with ready answers.
    #[kustomer(update_only)]
    response_buttons: Vec<ResponseButton>,
    /// Whether it is sent later, at `sendAt`.
    scheduled: Option<bool>,
    /// The shortcuts that it was written with.
    shortcuts: Vec<Id<Shortcut>>,
    /// What sends it, where that is no person.
    source: Option<DraftSource>,
    /// The template that its email is set in.
    template: Option<String>,
    /// What kind of email the template is for.
    #[kustomer(update_only)]
    template_type: Option<EmailTemplateKind>,
    /// Who gets it: an account of the channel, an address with a name, or a list of those.
    to: Option<DraftRecipients>,
    /// The users and teams mentioned in a note.
    user_mentions: Vec<DraftMention>,
    /// When to send it: a date-time, or an expression relative to now.
    send_at: Option<String>,
))]
pub struct Draft {
    /// The id.
    pub id: Id<Draft>,
    /// The way it goes. It decides which other fields there are.
    pub channel: DraftChannel,
    /// The text.
    pub body: Option<String>,
    /// The text with its formatting.
    pub payload: Option<DraftPayload>,
    /// How far it is.
    #[kustomer(read_only)]
    pub status: Option<String>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The conversation that it is sent in.
    #[kustomer(relationship)]
    pub conversation: Option<Id<Conversation>>,
    /// The customer who gets it.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// Who wrote it.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// An app that sends messages.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The way a draft goes.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// An email address, with a name.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct EmailContact {
    /// The name.
    pub name: Option<String>,
    /// The address.
    pub email: String,
}

/// Who a message comes from: a text, or an address with a name.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum DraftSender {
    /// An email address, with a name.
    #[kustomer(object)]
    EmailContact(EmailContact),
    /// A text.
    Text(String),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// A header of an email.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct EmailHeader {
    /// The name of the header.
    pub name: String,
    /// The value of the header.
    pub value: Option<String>,
}

/// A form of chat message that is more than text.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct MessageTemplate {
    /// The id of the template.
    pub id: Option<String>,
    /// The text.
    pub body: String,
    /// Which form it is.
    pub template_type: MessageTemplateKind,
    /// The answers to choose from: a list, or a tree of them.
    pub actions: Option<MessageTemplateActions>,
    /// The articles to offer.
    pub articles: Vec<MessageTemplateArticle>,
    /// The text that follows the articles.
    pub followup_text: Option<String>,
}

/// What WhatsApp needs of a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WhatsappMeta {
    /// What to fill into the template.
    pub components: Option<TemplateComponents>,
    /// A message with buttons or a list to choose from.
    pub interactive: Option<InteractiveMessage>,
    /// The template, as WhatsApp knows it.
    pub template: Option<String>,
}

/// The text with its formatting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DraftPayload {
    /// The text as an editor keeps it (Draft.js).
    pub draft_js: Option<DraftJs>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// A button with a ready answer.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct ResponseButton {
    /// What the button answers.
    pub value: String,
    /// The text on the button.
    pub label: String,
}

/// What sends a draft, where that is no person.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DraftSource {
    /// `biz-rules`
    BizRules,
    /// `bulk`
    Bulk,
    /// `satisfaction`
    Satisfaction,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What kind of email a template is for.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum EmailTemplateKind {
    /// `email-autoresponse`
    EmailAutoresponse,
    /// `email-reply`
    EmailReply,
    /// `email-satisfaction`
    EmailSatisfaction,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Who a message goes to: a text, somebody, or a list of them.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum DraftRecipients {
    /// A list.
    List(Vec<EmailContact>),
    /// An email address, with a name.
    #[kustomer(object)]
    EmailContact(EmailContact),
    /// A text.
    Text(String),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// A user or team mentioned in a note.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DraftMention {
    /// The team mentioned.
    pub team: Option<Id<Team>>,
    /// The user mentioned.
    pub user: Option<Id<User>>,
}

/// Which form a chat message has.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The choices of a chat message: a list, or a tree.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum MessageTemplateActions {
    /// A list.
    List(Vec<MessageTemplateAction>),
    /// Something that the customer can choose.
    #[kustomer(object)]
    MessageTemplateAction(MessageTemplateAction),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// An article that a chat message offers.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct MessageTemplateArticle {
    /// The article.
    pub id: Id<KbArticle>,
    /// The type of the article.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The attributes of the article.
    pub attributes: BTreeMap<String, Value>,
}

/// What to fill into a WhatsApp template.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateComponents {
    /// The texts for the placeholders of the body, by name.
    pub body: BTreeMap<String, TemplateText>,
    /// The buttons.
    pub buttons: Vec<TemplateButton>,
    /// The header: texts, or a file.
    pub header: Option<TemplateHeader>,
}

/// A WhatsApp message with buttons or a list to choose from.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveMessage {
    /// Whether it has buttons or a list.
    #[kustomer(rename = "type")]
    pub kind: InteractiveKind,
    /// The main part.
    pub body: InteractiveText,
    /// What there is to choose.
    pub action: InteractiveAction,
    /// The part below.
    pub footer: Option<InteractiveText>,
    /// The part above.
    pub header: Option<InteractiveHeader>,
}

/// A text as an editor keeps it (Draft.js).
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DraftJs {
    /// The paragraphs.
    pub blocks: Vec<DraftJsBlock>,
    /// The entities by their keys.
    pub entity_map: BTreeMap<String, Value>,
}

/// Something that the customer can choose.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageTemplateAction {
    /// What the choice sends or opens.
    pub value: Option<String>,
    /// The text on the button.
    pub display_text: Option<String>,
    /// Whether that is a text or a web address.
    pub value_type: Option<ActionValueKind>,
    /// The levels of choices.
    pub tree: BTreeMap<String, Value>,
}

/// A text that is filled into a WhatsApp template.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateText {
    /// What is filled in.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The text.
    pub text: Option<String>,
}

/// A button of a WhatsApp template.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct TemplateButton {
    /// The place of the button among the others.
    pub index: i64,
    /// What the button does.
    #[kustomer(rename = "sub_type")]
    pub sub_type: String,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The header of a WhatsApp template: texts, or a file.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct TemplateHeader {
    /// What the header is.
    #[kustomer(rename = "type")]
    pub kind: TemplateHeaderKind,
    /// The texts for the placeholders of the header, by name.
    pub text: BTreeMap<String, TemplateText>,
    /// The attachment that is the header.
    pub attachment: Option<Id<Attachment>>,
}

/// Whether a WhatsApp message has buttons or a list.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum InteractiveKind {
    /// `button`
    Button,
    /// `list`
    List,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A text of a WhatsApp message.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveText {
    /// The text.
    pub text: String,
}

/// What there is to choose in a WhatsApp message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct InteractiveAction {
    /// The text on the button that opens the list.
    pub button: Option<String>,
    /// The buttons.
    pub buttons: Vec<InteractiveButton>,
    /// The sections of the list.
    pub sections: Vec<InteractiveSection>,
}

/// The header of a WhatsApp message.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveHeader {
    /// What the header is.
    #[kustomer(rename = "type")]
    pub kind: String,
    /// The text.
    pub text: String,
}

/// A paragraph of a text.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DraftJsBlock {
    /// The key of the paragraph.
    pub key: Option<String>,
    /// The kind of paragraph.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The text.
    pub text: Option<String>,
    /// More about the paragraph.
    pub data: BTreeMap<String, Value>,
    /// How far it is indented.
    pub depth: Option<i64>,
    /// Which stretches are entities, such as links.
    pub entity_ranges: Vec<Value>,
    /// Which stretches have a style, such as bold.
    pub inline_style_ranges: Vec<Value>,
}

/// Whether a choice stands for a text or a web address.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ActionValueKind {
    /// `text`
    Text,
    /// `url`
    Url,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What the header of a WhatsApp template is.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A button of a WhatsApp message.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveButton {
    /// What the button does.
    #[kustomer(rename = "type")]
    pub kind: String,
    /// The answer that the button gives.
    pub reply: InteractiveReply,
}

/// A section of a list to choose from.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct InteractiveSection {
    /// The text above the section.
    pub title: Option<String>,
    /// The entries of the section.
    pub rows: Vec<InteractiveRow>,
}

/// The answer that a button gives.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveReply {
    /// The id of the answer.
    pub id: String,
    /// The text on the button.
    pub title: String,
}

/// An entry of a list to choose from.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct InteractiveRow {
    /// The id of the entry.
    pub id: String,
    /// The text of the entry.
    pub title: String,
    /// More about the entry.
    pub description: Option<String>,
}

/// Changes a draft that has not been sent.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/drafts/{id}", returns = Draft, new)]
pub struct UpdateDraft {
    /// The draft.
    pub id: Id<Draft>,
    /// Whether to change it in spite of what speaks against it.
    #[kustomer(query)]
    pub force: Option<bool>,
    /// What is to be changed.
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
    /// The draft.
    pub id: Id<Draft>,
    /// Whether to delete it in spite of what speaks against it.
    #[kustomer(query)]
    pub force: Option<bool>,
    /// Whether to delete its conversation too.
    #[kustomer(query)]
    pub delete_conversation: Option<bool>,
}

/// Lists the drafts to a customer.
///
/// `GET /v1/customers/{id}/drafts`. Needs `org.permission.draft.read` or `org.user.draft.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::draft::ListCustomerDrafts;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerDrafts {
///     page_size: Some(1),
///     ..ListCustomerDrafts::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/drafts", returns = Page<Draft>, new)]
pub struct ListCustomerDrafts {
    /// The customer.
    pub id: Id<Customer>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<Vec<String>>,
}

/// Sends a message to a customer, at once or at `sendAt`.
///
/// At most 120 a minute for one customer.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/customers/{id}/drafts", returns = Draft, new, rate_limits(customer_create))]
pub struct CreateCustomerDraft {
    /// The customer.
    pub id: Id<Customer>,
    /// Whether to begin a new conversation with it.
    #[kustomer(query)]
    pub create_conversation: Option<bool>,
    /// What is to be created.
    #[kustomer(body)]
    pub draft: NewDraft,
}
