//! A person that the organization communicates with.
//!
//! # Search
//!
//! Attribute names for search criteria in the `customer` context:
//!
//! - text in any attribute: `any_text`, `customer_any_text`, `customer_any_text_new`
//! - booleans: `customer_imported`
//! - timestamps: `customer_activity_at`, `customer_created_at`, `customer_imported_at`,
//!   `customer_last_message_at`, `customer_last_message_out_sent_at`, `customer_last_message_sent_at`,
//!   `customer_last_message_unresponded_to_sent_at`, `customer_last_seen_at`, `customer_modified_at`,
//!   `customer_signed_up_at`, `customer_updated_at`
//! - lists: `customer_active_users`, `customer_created_by`, `customer_gender`, `customer_modified_by`,
//!   `customer_presence`, `customer_progressive_status`, `customer_sentiment`, `customer_shared_social_type`,
//!   `customer_social_type`, `customer_status`, `customer_tags`, `customer_watchers`
//! - numbers: `customer_conversations_count`, `customer_satisfaction_avg_rating`,
//!   `customer_satisfaction_avg_score`, `tracking_events`
//! - strings, matched by word: `customer_address`, `customer_email`, `customer_locale`, `customer_name`,
//!   `customer_phone`, `customer_shared_email`, `customer_shared_phone`, `customer_urls`
//! - strings, matched as a whole: `customer_companyId`, `customer_default_lang`, `customer_externalId`,
//!   `customer_id`, `customer_shared_externalId`, `customer_shared_social_userid`,
//!   `customer_shared_social_username`, `customer_social_userid`, `customer_social_username`
//! - sortable: `customer_activity_at`, `customer_companyId`, `customer_created_at`, `customer_externalId`,
//!   `customer_gender`, `customer_last_message_at`, `customer_last_message_out_sent_at`,
//!   `customer_last_message_sent_at`, `customer_last_message_unresponded_to_sent_at`,
//!   `customer_last_seen_at`, `customer_modified_at`, `customer_name`, `customer_progressive_status`,
//!   `customer_signed_up_at`, `customer_updated_at`
//! - in archive searches: `customer_any_text_new`, `customer_companyId`, `customer_created_at`,
//!   `customer_id`, `customer_updated_at`
//! - only in archive searches: `customer_any_text_new`, `customer_companyId`, `customer_id`

// Generated from `core/customer.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::{BulkItem, OneOrMany};
use kustomer::{
    Custom, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Page,
    Team, Timestamp, Unknown, User,
};

use super::bulk_job::BulkJob;
use super::company::Company;
use super::conversation::Conversation;

/// A person that the organization communicates with.
///
/// Only the ID is always present: the other attributes depend on the endpoint, the age of the record and the
/// permissions of the API key. An update replaces whole lists. According to the documentation, an update that
/// omits `company` may unlink it, so include it to keep the link. Sensitive values may be masked; they are
/// then objects.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation           | Endpoint                                    | Roles                                                                             |
/// |--------------------------------------|---------------------------------------------|-----------------------------------------------------------------------------------|
/// | `list`, [`ListCustomers`]            | `GET /v1/customers`                         | `customer.read`                                                                   |
/// | `get`, [`GetCustomer`]               | `GET /v1/customers/{id}`                    | `customer.read`                                                                   |
/// | [`GetCustomersByIds`]                | `GET /v1/customers/{ids}`                   | `customer.read`                                                                   |
/// | `find`, [`FindCustomerByEmail`]      | `GET /v1/customers/email={email}`           | `customer.read`                                                                   |
/// | `find`, [`FindCustomerByExternalId`] | `GET /v1/customers/externalId={externalId}` | `customer.read`                                                                   |
/// | `find`, [`FindCustomerByPhone`]      | `GET /v1/customers/phone={phone}`           | `customer.read`                                                                   |
/// | `create`                             | `POST /v1/customers`                        | `customer.create`                                                                 |
/// | `update`, [`UpdateCustomer`]         | `PATCH /v1/customers/{id}`                  | `customer.update`                                                                 |
/// | [`ReplaceCustomer`]                  | `PUT /v1/customers/{id}`                    | `customer.update`                                                                 |
/// | `delete`                             | `DELETE /v1/customers/{id}`                 | `customer.delete`                                                                 |
/// | [`SearchCustomerArchive`]            | `POST /v1/customers/archive/search`         | `search.create`, `search.update`, `search_global.create`, `search_preview.create` |
/// | [`SearchCustomers`]                  | `POST /v1/customers/search`                 | `search.create`, `search.update`, `search_global.create`, `search_preview.create` |
/// | [`BulkCreateCustomers`]              | `POST /v1/customers/bulk`                   | `customer.create`                                                                 |
/// | [`BulkUpdateCustomers`]              | `PUT /v1/customers/bulk`                    | `customer.update`                                                                 |
/// | [`BulkDeleteCustomers`]              | `DELETE /v1/customers/bulk`                 | `customer.delete`                                                                 |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "customer",
    path = "/v1/customers",
    get,
    list,
    create,
    update(patch),
    delete,
    lookup(email, external_id, phone),
    encode
)]
#[kustomer(write_only(
    /// Time at which the record was imported from another system. Setting it lifts creation limits and keeps
    /// automations from running.
    imported_at: Option<Timestamp>,
))]
pub struct Customer {
    /// ID of the record.
    pub id: Id<Customer>,
    /// Full name.
    pub name: Option<String>,
    /// Display name, generated by Kustomer.
    #[kustomer(read_only)]
    pub display_name: Option<String>,
    /// Color shown next to the name, generated by Kustomer.
    #[kustomer(read_only)]
    pub display_color: Option<String>,
    /// Icon shown next to the name, generated by Kustomer.
    #[kustomer(read_only)]
    pub display_icon: Option<String>,
    /// ID of the customer in another system; unique in the organization.
    pub external_id: Option<String>,
    /// All IDs of the customer in other systems.
    pub external_ids: Vec<CustomerExternalId>,
    /// First name, derived from `name` by Kustomer.
    #[kustomer(read_only)]
    pub first_name: Option<String>,
    /// Last name, derived from `name` by Kustomer.
    #[kustomer(read_only)]
    pub last_name: Option<String>,
    /// User name with which the customer signs in.
    pub username: Option<String>,
    /// Email addresses.
    pub emails: Vec<Email>,
    /// Phone numbers.
    pub phones: Vec<Phone>,
    /// WhatsApp numbers.
    pub whatsapps: Vec<WhatsappNumber>,
    /// Social media accounts.
    pub socials: Vec<Social>,
    /// Facebook accounts.
    pub facebook_ids: Vec<FacebookId>,
    /// Instagram accounts.
    pub instagram_ids: Vec<InstagramId>,
    /// Web addresses.
    pub urls: Vec<WebLink>,
    /// Postal addresses; at most 10.
    pub locations: Vec<Location>,
    /// Email addresses shared with another customer.
    pub shared_emails: Vec<Email>,
    /// Phone numbers shared with another customer.
    pub shared_phones: Vec<Phone>,
    /// IDs in other systems shared with another customer.
    pub shared_external_ids: Vec<CustomerExternalId>,
    /// Social media accounts shared with another customer.
    pub shared_socials: Vec<Social>,
    /// WhatsApp numbers shared with another customer.
    #[kustomer(read_only)]
    pub shared_whatsapps: Vec<WhatsappNumber>,
    /// URL of the customer's picture.
    pub avatar_url: Option<String>,
    /// Date of birth.
    pub birthday_at: Option<Timestamp>,
    /// Gender.
    pub gender: Option<Gender>,
    /// Locale, such as `en_US`; at most 16 characters.
    pub locale: Option<String>,
    /// Time zone, such as `Europe/Berlin`; at most 64 characters.
    pub time_zone: Option<String>,
    /// Default language; at most 100 characters.
    pub default_lang: Option<String>,
    /// Tags; at most 20.
    pub tags: Vec<String>,
    /// Sentiment of the customer, as detected by Kustomer or set by a user.
    pub sentiment: Option<Sentiment>,
    /// Time at which the customer signed up.
    pub signed_up_at: Option<Timestamp>,
    /// Time of the last activity.
    pub last_activity_at: Option<Timestamp>,
    /// Time of the customer's last activity.
    pub last_customer_activity_at: Option<Timestamp>,
    /// Time at which the customer was last seen.
    pub last_seen_at: Option<Timestamp>,
    /// Time of the last message in either direction.
    #[kustomer(read_only)]
    pub last_message_at: Option<Timestamp>,
    /// Last message from the customer.
    #[kustomer(read_only)]
    pub last_message_in: Option<Box<LastMessage>>,
    /// Last message to the customer.
    #[kustomer(read_only)]
    pub last_message_out: Option<Box<LastMessage>>,
    /// Last message without a response.
    #[kustomer(read_only)]
    pub last_message_unresponded_to: Option<Box<LastMessage>>,
    /// Last conversation with the customer.
    #[kustomer(read_only)]
    pub last_conversation: Option<Box<LastConversation>>,
    /// Number of conversations.
    #[kustomer(read_only)]
    pub conversation_counts: Option<ConversationCounts>,
    /// Preview of the last message or note.
    #[kustomer(read_only)]
    pub preview: Option<Box<MessagePreview>>,
    /// Most recent items on the timeline.
    #[kustomer(read_only)]
    pub recent_items: Vec<RecentItem>,
    /// Last known location of the customer.
    #[kustomer(read_only)]
    pub recent_location: Option<Box<RecentLocation>>,
    /// Satisfaction of the customer over all surveys.
    #[kustomer(read_only)]
    pub satisfaction_level: Option<Box<SatisfactionLevel>>,
    /// Whether the customer is online.
    #[kustomer(read_only)]
    pub presence: Option<String>,
    /// Progress of an unfinished identification.
    #[kustomer(read_only)]
    pub progressive_status: Option<String>,
    /// Whether the identity of the customer is verified.
    #[kustomer(read_only)]
    pub verified: Option<bool>,
    /// Name of the company; its form varies.
    #[kustomer(read_only)]
    pub company_name: Option<Value>,
    /// Users who have the customer open.
    #[kustomer(read_only)]
    pub active_users: Vec<Value>,
    /// Users who watch the customer.
    #[kustomer(read_only)]
    pub watchers: Vec<Value>,
    /// Users who may see the customer regardless of other rules.
    #[kustomer(read_only)]
    pub access_override: Vec<Value>,
    /// Versions of the access rules that apply to the record.
    #[kustomer(read_only)]
    pub role_group_versions: Vec<Value>,
    /// Window in which masked values are readable.
    #[kustomer(read_only)]
    pub unmasking_window: Option<UnmaskingWindow>,
    /// Whether the record is deleted.
    #[kustomer(read_only)]
    pub deleted: Option<bool>,
    /// Time at which the record was created. Can be set when importing data from another system.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Revision number. When sent with an update, it must be the current revision; otherwise the update fails
    /// with a conflict.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// Company that the customer belongs to.
    #[kustomer(relationship)]
    pub company: Option<Id<Company>>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
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
    /// Relationships without a field, by their names: the service adds one for each Klass.
    #[kustomer(relationship, extra)]
    pub relationships: BTreeMap<String, Value>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The ID of a customer in another system.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct CustomerExternalId {
    /// ID in the other system.
    pub external_id: Option<String>,
    /// Whether the ID is verified as the customer's.
    pub verified: Option<bool>,
    /// ID of the entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// An email address of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Email {
    /// Email address.
    pub email: Option<String>,
    /// Type of the address.
    #[kustomer(rename = "type")]
    pub kind: Option<PlaceKind>,
    /// Whether the address is verified as the customer's.
    pub verified: Option<bool>,
    /// Whether another system has verified the address.
    #[kustomer(read_only)]
    pub external_verified: Option<bool>,
    /// ID of the entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A phone number of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Phone {
    /// Phone number, preferably in E.164 format, such as `+12065551234`.
    pub phone: Option<String>,
    /// Type of the number.
    #[kustomer(rename = "type")]
    pub kind: Option<PhoneKind>,
    /// Whether the number is verified as the customer's.
    pub verified: Option<bool>,
    /// ID of the entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A WhatsApp number of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WhatsappNumber {
    /// WhatsApp number.
    pub phone: Option<String>,
    /// Type of the number.
    #[kustomer(rename = "type")]
    pub kind: Option<PhoneKind>,
    /// Whether the number is verified as the customer's.
    pub verified: Option<bool>,
}

/// A social media account of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Social {
    /// Social network.
    #[kustomer(rename = "type")]
    pub kind: Option<SocialKind>,
    /// User ID on the network.
    pub userid: Option<String>,
    /// User name on the network.
    pub username: Option<String>,
    /// URL of the profile.
    pub url: Option<String>,
    /// Whether the account is verified as the customer's.
    pub verified: Option<bool>,
    /// ID of the entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A Facebook account of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FacebookId {
    /// Page that the customer wrote to.
    pub page_id: Option<String>,
    /// ID of the customer on that page.
    pub user_id: Option<String>,
    /// Name of the customer on the network.
    pub name: Option<String>,
}

/// An Instagram account of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct InstagramId {
    /// ID of the customer on Instagram.
    pub instagram_id: Option<String>,
    /// Page that the customer wrote to.
    pub page_id: Option<String>,
    /// Message thread with the customer.
    pub thread_id: Option<String>,
    /// Name of the customer on the network.
    pub username: Option<String>,
}

/// A web address of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct WebLink {
    /// URL.
    pub url: Option<String>,
    /// Type of the website.
    #[kustomer(rename = "type")]
    pub kind: Option<WebLinkKind>,
    /// ID of the entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A postal address of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Location {
    /// Name of the place or person at the address.
    pub name: Option<String>,
    /// Type of the address.
    #[kustomer(rename = "type")]
    pub kind: Option<PlaceKind>,
    /// First line of the street address.
    pub address: Option<String>,
    /// Second line of the street address.
    pub address2: Option<String>,
    /// Third line of the street address.
    pub address3: Option<String>,
    /// Postal code.
    pub zip_code: Option<String>,
    /// City.
    pub city_name: Option<String>,
    /// Region or state code.
    pub region_code: Option<String>,
    /// Region or state.
    pub region_name: Option<String>,
    /// Country code.
    pub country_code: Option<String>,
    /// Country.
    pub country_name: Option<String>,
    /// Telephone area code.
    pub area_code: Option<String>,
    /// Latitude in degrees.
    pub latitude: Option<f64>,
    /// Longitude in degrees.
    pub longitude: Option<f64>,
    /// ID of the entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// A gender; the service uses one-letter codes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum Gender {
    /// `f`
    #[kustomer(rename = "f")]
    Female,
    /// `m`
    #[kustomer(rename = "m")]
    Male,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A sentiment.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Sentiment {
    /// Polarity: -1 for negative, 0 for neutral, 1 for positive. From -1 to 1.
    pub polarity: Option<f64>,
    /// Confidence, from 0 to 1.
    pub confidence: Option<f64>,
}

/// The last message in one direction.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LastMessage {
    /// Channel of the message, such as `email`.
    pub channel: Option<String>,
    /// Time at which the message was sent.
    pub sent_at: Option<Timestamp>,
    /// Sentiment of the message: an object or, in some places, a string.
    pub sentiment: Option<Value>,
}

/// The last conversation with a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LastConversation {
    /// ID of the conversation.
    pub id: Option<Id<Conversation>>,
    /// Channels of the conversation, such as `email`.
    pub channels: Vec<String>,
    /// Sentiment of the conversation.
    pub sentiment: Option<Sentiment>,
    /// Tags of the conversation.
    pub tags: Vec<String>,
}

/// The number of conversations with a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationCounts {
    /// Number of all conversations.
    pub all: Option<i64>,
    /// Number of conversations that are done.
    pub done: Option<i64>,
    /// Number of open conversations.
    pub open: Option<i64>,
    /// Number of snoozed conversations.
    pub snoozed: Option<i64>,
}

/// A preview of the last message or note.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessagePreview {
    /// Channel of the message.
    pub channel: Option<String>,
    /// Time of the message.
    pub preview_at: Option<Timestamp>,
    /// Subject.
    pub subject: Option<String>,
    /// Beginning of the text.
    pub text: Option<String>,
    /// Type of record that the preview is taken from.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}

/// A recent item on a customer's timeline.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RecentItem {
    /// ID of the record.
    pub id: Option<String>,
    /// Type of the record.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Additional details, such as the name of its Klass.
    pub meta: Option<Value>,
    /// Time at which the record last changed.
    pub updated_at: Option<Timestamp>,
}

/// The last known location of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RecentLocation {
    /// Location of the customer.
    pub location: Option<RecentPlace>,
    /// Time at which the location was determined.
    pub updated_at: Option<Timestamp>,
}

/// A customer's satisfaction over all surveys.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SatisfactionLevel {
    /// Number of acknowledged surveys.
    pub acknowledge_count: Option<i64>,
    /// Average rating.
    pub avg_rating: Option<f64>,
    /// Average score.
    pub avg_score: Option<f64>,
    /// Number of surveys.
    pub count: Option<i64>,
    /// First survey.
    pub first_satisfaction: Option<Satisfaction>,
    /// Last survey.
    pub last_satisfaction: Option<Satisfaction>,
}

/// The window in which masked values are readable.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct UnmaskingWindow {
    /// Time at which the window was opened.
    pub created_at: Option<Timestamp>,
    /// Time at which the window last changed.
    pub updated_at: Option<Timestamp>,
}

/// The type of an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum PlaceKind {
    /// `home`
    Home,
    /// `work`
    Work,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The type of a phone number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum PhoneKind {
    /// `fax`
    Fax,
    /// `home`
    Home,
    /// `mobile`
    Mobile,
    /// `work`
    Work,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A social network.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "lowercase")]
#[non_exhaustive]
pub enum SocialKind {
    /// `facebook`
    Facebook,
    /// `instagram`
    Instagram,
    /// `linkedin`
    LinkedIn,
    /// `pinterest`
    Pinterest,
    /// `twitter`
    Twitter,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The type of a website.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum WebLinkKind {
    /// `blog`
    Blog,
    /// `website`
    Website,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A location derived from the network address.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RecentPlace {
    /// City.
    pub city_name: Option<String>,
    /// Region or state.
    pub region_name: Option<String>,
    /// Country.
    pub country_name: Option<String>,
    /// Postal code.
    pub zip_code: Option<String>,
}

/// A satisfaction survey.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Satisfaction {
    /// Channel through which the survey was sent.
    pub channel: Option<String>,
    /// Conversation that the survey is about.
    pub conversation: Option<Id<Conversation>>,
    /// Time at which the survey was created.
    pub created_at: Option<Timestamp>,
    /// First answer of the customer.
    pub first_answer: Option<String>,
    /// ID of the survey form.
    pub form: Option<String>,
    /// ID of the survey response.
    pub form_response: Option<String>,
    /// Rating given by the customer.
    pub rating: Option<f64>,
    /// Time at which the survey is scheduled to be sent.
    pub scheduled_for: Option<Timestamp>,
    /// Score of the survey.
    pub score: Option<f64>,
    /// Time at which the survey was sent.
    pub sent_at: Option<Timestamp>,
    /// User who sent the survey.
    pub sent_by: Option<Id<User>>,
    /// Teams of the user who sent the survey.
    pub sent_by_teams: Vec<Id<Team>>,
    /// Status of the survey.
    pub status: Option<String>,
    /// Time at which the survey last changed.
    pub updated_at: Option<Timestamp>,
}

/// The sort order of customers; a leading `-` sorts in descending order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum CustomerSort {
    /// `createdAt`
    CreatedAt,
    /// `-createdAt`
    #[kustomer(rename = "-createdAt")]
    CreatedAtDescending,
    /// `updatedAt`
    UpdatedAt,
    /// `-updatedAt`
    #[kustomer(rename = "-updatedAt")]
    UpdatedAtDescending,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The criteria of an archive search: a single object or a list.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum ArchiveCriteria {
    /// An object.
    Object(BTreeMap<String, Value>),
    /// An array.
    List(Vec<BTreeMap<String, Value>>),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// The sort order of a search: attribute names with `asc` or `desc`.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum SearchSort {
    /// An object.
    Object(BTreeMap<String, Value>),
    /// An array.
    List(Vec<BTreeMap<String, Value>>),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// The criteria of a search: operators and values by attribute name; a single object or a list.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum SearchCriteria {
    /// An object.
    Object(BTreeMap<String, Value>),
    /// An array.
    List(Vec<BTreeMap<String, Value>>),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// Lists the customers.
///
/// `GET /v1/customers`. Requires `org.permission.customer.read` or `org.user.customer.read`. Not documented,
/// but likely: the parameters.
///
/// ```no_run
/// use kustomer::Timestamp;
/// use kustomer::resources::core::customer::ListCustomers;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomers {
///     created_at_after: Some(Timestamp::now()),
///     ..ListCustomers::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/customers", returns = Page<Customer>)]
pub struct ListCustomers {
    /// Lists only customers created after this time.
    #[kustomer(query, rename = "filter[createdAt][gt]")]
    pub created_at_after: Option<Timestamp>,
    /// Lists only customers created at or after this time.
    #[kustomer(query, rename = "filter[createdAt][gte]")]
    pub created_at_from: Option<Timestamp>,
    /// Lists only customers created before this time.
    #[kustomer(query, rename = "filter[createdAt][lt]")]
    pub created_at_before: Option<Timestamp>,
    /// Lists only customers created at or before this time.
    #[kustomer(query, rename = "filter[createdAt][lte]")]
    pub created_at_until: Option<Timestamp>,
    /// Lists only customers updated after this time.
    #[kustomer(query, rename = "filter[updatedAt][gt]")]
    pub updated_at_after: Option<Timestamp>,
    /// Lists only customers updated at or after this time.
    #[kustomer(query, rename = "filter[updatedAt][gte]")]
    pub updated_at_from: Option<Timestamp>,
    /// Lists only customers updated before this time.
    #[kustomer(query, rename = "filter[updatedAt][lt]")]
    pub updated_at_before: Option<Timestamp>,
    /// Lists only customers updated at or before this time.
    #[kustomer(query, rename = "filter[updatedAt][lte]")]
    pub updated_at_until: Option<Timestamp>,
    /// Sort order; a leading `-` sorts in descending order.
    #[kustomer(query)]
    pub sort: Option<CustomerSort>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}

/// Returns a customer.
///
/// [`GetCustomersByIds`] returns several in one request.
///
/// `GET /v1/customers/{id}`. Requires `org.permission.customer.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::customer::GetCustomer;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCustomer::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}", returns = Customer, new)]
pub struct GetCustomer {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Returns several customers by ID.
///
/// The response is a single record for one ID and a list for several; the maximum number of IDs is not
/// documented.
///
/// `GET /v1/customers/{ids}`. Requires `org.permission.customer.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::customer::GetCustomersByIds;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCustomersByIds {
///     ids: vec![Id::new("59df762a921c59001021f409")],
///     ..GetCustomersByIds::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/customers/{ids}", returns = OneOrMany<Customer>)]
pub struct GetCustomersByIds {
    /// IDs of the customers.
    pub ids: Vec<Id<Customer>>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Returns the customer with this email address.
///
/// `GET /v1/customers/email={email}`. Requires `org.permission.customer.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::resources::core::customer::FindCustomerByEmail;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindCustomerByEmail::new("jane@example.com");
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/email={email}", returns = Option<Customer>, new)]
pub struct FindCustomerByEmail {
    /// Email address of the customer.
    pub email: String,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Returns the customer with this ID in another system.
///
/// `GET /v1/customers/externalId={externalId}`. Requires `org.permission.customer.read` or
/// `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::resources::core::customer::FindCustomerByExternalId;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindCustomerByExternalId::new("crm-5");
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/externalId={external_id}", returns = Option<Customer>, new)]
pub struct FindCustomerByExternalId {
    /// ID of the record in another system.
    pub external_id: String,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Returns the customer with this phone number.
///
/// `GET /v1/customers/phone={phone}`. Requires `org.permission.customer.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::resources::core::customer::FindCustomerByPhone;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindCustomerByPhone::new("+12065551234");
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/phone={phone}", returns = Option<Customer>, new)]
pub struct FindCustomerByPhone {
    /// Phone number in E.164 format, such as `+12065551234`.
    pub phone: String,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Updates a customer.
///
/// Lists are replaced as a whole.
///
/// `PATCH /v1/customers/{id}`. Requires `org.permission.customer.update` or `org.user.customer.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::customer::{CustomerUpdate, UpdateCustomer};
///
/// async fn demo(client: kustomer::Client, customer: CustomerUpdate) -> kustomer::Result<()> {
///     let call = UpdateCustomer {
///         rev: Some(1),
///         ..UpdateCustomer::new(Id::new("59df762a921c59001021f409"), customer)
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(patch = "/v1/customers/{id}", returns = Customer, new, rate_limits(record_update))]
pub struct UpdateCustomer {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Revision that the change is based on; a stale revision is a conflict.
    #[kustomer(query)]
    pub rev: Option<i64>,
    /// Changes to the record.
    #[kustomer(body)]
    pub customer: CustomerUpdate,
}

/// Updates a customer like [`UpdateCustomer`], or replaces the whole record if `replace` is set.
///
/// `PUT /v1/customers/{id}`. Requires `org.permission.customer.update` or `org.user.customer.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::customer::{CustomerUpdate, ReplaceCustomer};
///
/// async fn demo(client: kustomer::Client, customer: CustomerUpdate) -> kustomer::Result<()> {
///     let call = ReplaceCustomer::new(Id::new("59df762a921c59001021f409"), customer);
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/customers/{id}", returns = Customer, new, rate_limits(record_update))]
pub struct ReplaceCustomer {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Whether to replace the whole record. By default, only the given attributes change. Defaults to
    /// `false`.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// Changes to the record.
    #[kustomer(body)]
    pub customer: CustomerUpdate,
}

/// Searches the records that last changed more than two years ago, by a small set of attributes.
///
/// `POST /v1/customers/archive/search`. Requires `org.permission.search.create`,
/// `org.permission.search.update`, `org.permission.search_global.create`,
/// `org.permission.search_preview.create`, `org.admin.search.read` or `org.user.search.read`. At most 500
/// records per page.
///
/// ```no_run
/// use kustomer::resources::core::customer::SearchCustomerArchive;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SearchCustomerArchive {
///     page_size: Some(100),
///     ..SearchCustomerArchive::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(
    post = "/v1/customers/archive/search",
    returns = Page<Customer>,
    idempotency(safe),
    rate_limits(search)
)]
pub struct SearchCustomerArchive {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to return only IDs.
    #[kustomer(query)]
    pub ids_only: Option<bool>,
    /// ID of a search.
    #[kustomer(query)]
    pub id: Option<String>,
    /// Criteria that must all match: a single object or a list.
    pub and: Option<ArchiveCriteria>,
    /// Whether to include deleted records.
    pub include_deleted: Option<bool>,
    /// Criteria that must not match: a single object or a list.
    pub not: Option<ArchiveCriteria>,
    /// Criteria of which at least one must match: a single object or a list.
    pub or: Option<ArchiveCriteria>,
    /// Type of record to return, such as `customer` or `conversation`.
    pub query_context: Option<String>,
    /// Sort order: attribute names with `asc` or `desc`.
    pub sort: Option<SearchSort>,
    /// Time zone of dates written as `YYYY-MM-DD`; defaults to GMT. At most 64 characters.
    pub time_zone: Option<String>,
}

/// Searches customers.
///
/// Covers records changed in the last two years, lags behind writes and stops at page 100. The module page of
/// each record lists its attribute names for criteria. With another `queryContext`, the results are records
/// of that type instead of customers: define your own operation for such a search, with `Page<Conversation>`
/// as its response.
///
/// `POST /v1/customers/search`. Requires `org.permission.search.create`, `org.permission.search.update`,
/// `org.permission.search_global.create`, `org.permission.search_preview.create`, `org.admin.search.read` or
/// `org.user.search.read`. At most 500 records per page.
///
/// ```no_run
/// use kustomer::resources::core::customer::SearchCustomers;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SearchCustomers { page_size: Some(100), ..SearchCustomers::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/customers/search", returns = Page<Customer>, idempotency(safe), rate_limits(search))]
pub struct SearchCustomers {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to return only IDs.
    #[kustomer(query)]
    pub ids_only: Option<bool>,
    /// ID of a search.
    #[kustomer(query)]
    pub id: Option<String>,
    /// Whether the service adds aggregations of its own choice.
    #[kustomer(query)]
    pub with_intelli_aggs: Option<bool>,
    /// Whether to count all results for `meta.total`.
    #[kustomer(query)]
    pub track_total_hits: Option<bool>,
    /// Aggregations to compute. They are returned in the `meta` of the response; to read them, define your
    /// own operation that returns a `DocumentList`.
    pub aggs: Option<BTreeMap<String, Value>>,
    /// Criteria that must all match: a single object or a list.
    pub and: Option<SearchCriteria>,
    /// Attributes to return, as objects with a `key`.
    pub fields: Option<Vec<BTreeMap<String, Value>>>,
    /// Whether to include deleted records.
    pub include_deleted: Option<bool>,
    /// Criteria that must not match: a single object or a list.
    pub not: Option<SearchCriteria>,
    /// Criteria of which at least one must match: a single object or a list.
    pub or: Option<SearchCriteria>,
    /// Type of record to return: `customer`, `company`, `conversation`, `message`, `note`, `kobject` or
    /// `kobject_{klass}`.
    pub query_context: Option<String>,
    /// Hash of the search.
    pub search_hash: Option<String>,
    /// Sort order: attribute names with `asc` or `desc`.
    pub sort: Option<SearchSort>,
    /// Time zone of dates written as `YYYY-MM-DD`; defaults to GMT. At most 64 characters.
    pub time_zone: Option<String>,
}

/// Creates up to 100 customers in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `POST /v1/customers/bulk`. Requires `org.permission.customer.create` or `org.user.customer.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::customer::{BulkCreateCustomers, NewCustomer};
///
/// async fn demo(
///     client: kustomer::Client,
///     customers: Vec<BulkItem<NewCustomer>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkCreateCustomers { customers };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/customers/bulk", returns = BulkJob)]
pub struct BulkCreateCustomers {
    /// Records to create (at most 100).
    #[kustomer(body)]
    pub customers: Vec<BulkItem<NewCustomer>>,
}

/// Updates up to 100 customers in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `PUT /v1/customers/bulk`. Requires `org.permission.customer.update` or `org.user.customer.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::customer::{BulkUpdateCustomers, CustomerUpdate};
///
/// async fn demo(
///     client: kustomer::Client,
///     customers: Vec<BulkItem<CustomerUpdate>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkUpdateCustomers { customers, ..BulkUpdateCustomers::default() };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/customers/bulk", returns = BulkJob)]
pub struct BulkUpdateCustomers {
    /// Whether to replace the whole records. By default, only the given attributes change.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// IDs of the customers to which to apply the same change. Without it, each item specifies its own `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<Customer>>>,
    /// Changes, each with the ID of its record (at most 100).
    #[kustomer(body)]
    pub customers: Vec<BulkItem<CustomerUpdate>>,
}

/// Deletes up to 100 customers in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `DELETE /v1/customers/bulk`. Requires `org.permission.customer.delete` or `org.user.customer.delete`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::customer::BulkDeleteCustomers;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = BulkDeleteCustomers { ids: vec![Id::new("59df762a921c59001021f409")] };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(delete = "/v1/customers/bulk", returns = BulkJob)]
pub struct BulkDeleteCustomers {
    /// IDs of the customers to delete.
    #[kustomer(query)]
    pub ids: Vec<Id<Customer>>,
}
