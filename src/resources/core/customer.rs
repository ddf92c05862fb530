//! A person that the organization talks to.
//!
//! # In searches
//!
//! By these names criteria know it, in the context `customer`:
//!
//! - text anywhere: `any_text`, `customer_any_text`, `customer_any_text_new`
//! - true or false: `customer_imported`
//! - times: `customer_activity_at`, `customer_created_at`, `customer_imported_at`,
//!   `customer_last_message_at`, `customer_last_message_out_sent_at`, `customer_last_message_sent_at`,
//!   `customer_last_message_unresponded_to_sent_at`, `customer_last_seen_at`, `customer_modified_at`,
//!   `customer_signed_up_at`, `customer_updated_at`
//! - lists: `customer_active_users`, `customer_created_by`, `customer_gender`, `customer_modified_by`,
//!   `customer_presence`, `customer_progressive_status`, `customer_sentiment`, `customer_shared_social_type`,
//!   `customer_social_type`, `customer_status`, `customer_tags`, `customer_watchers`
//! - numbers: `customer_conversations_count`, `customer_satisfaction_avg_rating`,
//!   `customer_satisfaction_avg_score`, `tracking_events`
//! - words in a text: `customer_address`, `customer_email`, `customer_locale`, `customer_name`,
//!   `customer_phone`, `customer_shared_email`, `customer_shared_phone`, `customer_urls`
//! - texts as a whole: `customer_companyId`, `customer_default_lang`, `customer_externalId`, `customer_id`,
//!   `customer_shared_externalId`, `customer_shared_social_userid`, `customer_shared_social_username`,
//!   `customer_social_userid`, `customer_social_username`
//! - sorted by: `customer_activity_at`, `customer_companyId`, `customer_created_at`, `customer_externalId`,
//!   `customer_gender`, `customer_last_message_at`, `customer_last_message_out_sent_at`,
//!   `customer_last_message_sent_at`, `customer_last_message_unresponded_to_sent_at`,
//!   `customer_last_seen_at`, `customer_modified_at`, `customer_name`, `customer_progressive_status`,
//!   `customer_signed_up_at`, `customer_updated_at`
//! - known to the archive: `customer_any_text_new`, `customer_companyId`, `customer_created_at`,
//!   `customer_id`, `customer_updated_at`
//! - known to the archive alone: `customer_any_text_new`, `customer_companyId`, `customer_id`

// Generated from `core/customer.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::{BulkItem, OneOrMany};
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Page, Team,
    Timestamp, User,
};

use super::bulk_job::BulkJob;
use super::company::Company;
use super::conversation::Conversation;

/// A person that the organization talks to.
///
/// Nothing but the id is certain to be there: which attributes come depends on the endpoint, the age of the
/// record and what the key may read. Lists are replaced whole by an update. The service documents that a
/// change which leaves out `company` may unlink it; say it again if it must stay. Sensitive values may be
/// masked, and come as objects then.
///
/// | call                                                                            | endpoint                                    | needs any of                                                       |
/// |---------------------------------------------------------------------------------|---------------------------------------------|--------------------------------------------------------------------|
/// | `client.list::<Customer>()`, [`ListCustomers`]                                  | `GET /v1/customers`                         | `org.permission.customer.read`                                     |
/// | `client.get::<Customer>(&id)`, [`GetCustomer`]                                  | `GET /v1/customers/{id}`                    | `org.permission.customer.read`                                     |
/// | [`GetCustomersByIds`]                                                           | `GET /v1/customers/{ids}`                   | `org.permission.customer.read`                                     |
/// | `client.find::<Customer>(lookup::Email(..))`, [`FindCustomerByEmail`]           | `GET /v1/customers/email={email}`           | `org.permission.customer.read`                                     |
/// | `client.find::<Customer>(lookup::ExternalId(..))`, [`FindCustomerByExternalId`] | `GET /v1/customers/externalId={externalId}` | `org.permission.customer.read`                                     |
/// | `client.find::<Customer>(lookup::Phone(..))`, [`FindCustomerByPhone`]           | `GET /v1/customers/phone={phone}`           | `org.permission.customer.read`                                     |
/// | `client.create(NewCustomer::new()..)`                                           | `POST /v1/customers`                        | `org.permission.customer.create`                                   |
/// | `client.update(&id, CustomerUpdate::new()..)`, [`UpdateCustomer`]               | `PATCH /v1/customers/{id}`                  | `org.permission.customer.update`                                   |
/// | [`ReplaceCustomer`]                                                             | `PUT /v1/customers/{id}`                    | `org.permission.customer.update`                                   |
/// | `client.delete::<Customer>(&id)`                                                | `DELETE /v1/customers/{id}`                 | `org.permission.customer.delete`                                   |
/// | [`SearchCustomerArchive`]                                                       | `POST /v1/customers/archive/search`         | `org.permission.search.create`, `org.permission.search.update`, .. |
/// | [`SearchCustomers`]                                                             | `POST /v1/customers/search`                 | `org.permission.search.create`, `org.permission.search.update`, .. |
/// | [`BulkCreateCustomers`]                                                         | `POST /v1/customers/bulk`                   | `org.permission.customer.create`                                   |
/// | [`BulkUpdateCustomers`]                                                         | `PUT /v1/customers/bulk`                    | `org.permission.customer.update`                                   |
/// | [`BulkDeleteCustomers`]                                                         | `DELETE /v1/customers/bulk`                 | `org.permission.customer.delete`                                   |
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
    /// When it was brought over from another system. Lifts creation limits and keeps automations from
    /// starting.
    imported_at: Option<Timestamp>,
))]
pub struct Customer {
    /// The id.
    pub id: Id<Customer>,
    /// The whole name.
    pub name: Option<String>,
    /// The name as people see it, made by the service.
    #[kustomer(read_only)]
    pub display_name: Option<String>,
    /// The color beside the name, made by the service.
    #[kustomer(read_only)]
    pub display_color: Option<String>,
    /// The icon beside the name, made by the service.
    #[kustomer(read_only)]
    pub display_icon: Option<String>,
    /// The id in another system; unique in the organization.
    pub external_id: Option<String>,
    /// All ids in other systems.
    pub external_ids: Vec<CustomerExternalId>,
    /// The first name, taken from `name` by the service.
    #[kustomer(read_only)]
    pub first_name: Option<String>,
    /// The last name, taken from `name` by the service.
    #[kustomer(read_only)]
    pub last_name: Option<String>,
    /// The name by which the customer signs in.
    pub username: Option<String>,
    /// Email addresses.
    pub emails: Vec<Email>,
    /// Phone numbers.
    pub phones: Vec<Phone>,
    /// WhatsApp numbers.
    pub whatsapps: Vec<WhatsappNumber>,
    /// Accounts in social networks.
    pub socials: Vec<Social>,
    /// Facebook accounts.
    pub facebook_ids: Vec<FacebookId>,
    /// Instagram accounts.
    pub instagram_ids: Vec<InstagramId>,
    /// Web addresses.
    pub urls: Vec<WebLink>,
    /// Postal addresses; 10 at most.
    pub locations: Vec<Location>,
    /// Email addresses that another customer has too.
    pub shared_emails: Vec<Email>,
    /// Phone numbers that another customer has too.
    pub shared_phones: Vec<Phone>,
    /// Ids in other systems that another customer has too.
    pub shared_external_ids: Vec<CustomerExternalId>,
    /// Accounts in social networks that another customer has too.
    pub shared_socials: Vec<Social>,
    /// WhatsApp numbers that another customer has too.
    #[kustomer(read_only)]
    pub shared_whatsapps: Vec<WhatsappNumber>,
    /// The address of a picture.
    pub avatar_url: Option<String>,
    /// The date of birth.
    pub birthday_at: Option<Timestamp>,
    /// The gender.
    pub gender: Option<Gender>,
    /// The locale, such as `en_US`; 16 characters at most.
    pub locale: Option<String>,
    /// The time zone, such as `Europe/Berlin`; 64 characters at most.
    pub time_zone: Option<String>,
    /// The language to write in; 100 characters at most.
    pub default_lang: Option<String>,
    /// Tags; 20 at most.
    pub tags: Vec<String>,
    /// The mood, as the service or a person sees it.
    pub sentiment: Option<Sentiment>,
    /// When the customer signed up.
    pub signed_up_at: Option<Timestamp>,
    /// When anything last happened.
    pub last_activity_at: Option<Timestamp>,
    /// When the customer last did something.
    pub last_customer_activity_at: Option<Timestamp>,
    /// When the customer was last seen.
    pub last_seen_at: Option<Timestamp>,
    /// When the last message went either way.
    #[kustomer(read_only)]
    pub last_message_at: Option<Timestamp>,
    /// The last message of the customer.
    #[kustomer(read_only)]
    pub last_message_in: Option<LastMessage>,
    /// The last message to the customer.
    #[kustomer(read_only)]
    pub last_message_out: Option<LastMessage>,
    /// The last message that nobody has answered.
    #[kustomer(read_only)]
    pub last_message_unresponded_to: Option<LastMessage>,
    /// The last conversation.
    #[kustomer(read_only)]
    pub last_conversation: Option<LastConversation>,
    /// How many conversations there are.
    #[kustomer(read_only)]
    pub conversation_counts: Option<ConversationCounts>,
    /// The last thing said, in short.
    #[kustomer(read_only)]
    pub preview: Option<MessagePreview>,
    /// What was on the timeline last.
    #[kustomer(read_only)]
    pub recent_items: Vec<RecentItem>,
    /// Where the customer was last.
    #[kustomer(read_only)]
    pub recent_location: Option<RecentLocation>,
    /// How content the customer is.
    #[kustomer(read_only)]
    pub satisfaction_level: Option<Box<SatisfactionLevel>>,
    /// Whether the customer is on line.
    #[kustomer(read_only)]
    pub presence: Option<String>,
    /// How far an unfinished identification has come.
    #[kustomer(read_only)]
    pub progressive_status: Option<String>,
    /// Whether the customer is who they say.
    #[kustomer(read_only)]
    pub verified: Option<bool>,
    /// The name of the company, in whatever form the service keeps it.
    #[kustomer(read_only)]
    pub company_name: Option<Value>,
    /// Users who have the customer open.
    #[kustomer(read_only)]
    pub active_users: Vec<Value>,
    /// Users who watch the customer.
    #[kustomer(read_only)]
    pub watchers: Vec<Value>,
    /// Users who may see the customer in spite of other rules.
    #[kustomer(read_only)]
    pub access_override: Vec<Value>,
    /// Versions of the rules by which access was decided.
    #[kustomer(read_only)]
    pub role_group_versions: Vec<Value>,
    /// While masked values can be read.
    #[kustomer(read_only)]
    pub unmasking_window: Option<UnmaskingWindow>,
    /// Whether the record is deleted.
    #[kustomer(read_only)]
    pub deleted: Option<bool>,
    /// When the record was made. Can be set for data from another system.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The revision. Sent with an update, it must be the last one, or the update is a conflict.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// The company.
    #[kustomer(relationship)]
    pub company: Option<Id<Company>>,
    /// Who made the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes that have no field, by their names.
    #[kustomer(custom, extra)]
    pub custom: BTreeMap<String, Value>,
    /// Attributes that this version does not know.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// An id of a customer in another system.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct CustomerExternalId {
    /// The id in the other system.
    pub external_id: Option<String>,
    /// Whether the id is known to be the customer's.
    pub verified: Option<bool>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// An email address of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Email {
    /// The address.
    pub email: Option<String>,
    /// Where it is used.
    #[kustomer(rename = "type")]
    pub kind: Option<PlaceKind>,
    /// Whether the address is known to be the customer's.
    pub verified: Option<bool>,
    /// Whether another system says so.
    #[kustomer(read_only)]
    pub external_verified: Option<bool>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A phone number of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Phone {
    /// The number, best in E.164 form such as `+12065551234`.
    pub phone: Option<String>,
    /// What is at the other end.
    #[kustomer(rename = "type")]
    pub kind: Option<PhoneKind>,
    /// Whether the number is known to be the customer's.
    pub verified: Option<bool>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A WhatsApp number of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WhatsappNumber {
    /// The number.
    pub phone: Option<String>,
    /// What is at the other end.
    #[kustomer(rename = "type")]
    pub kind: Option<PhoneKind>,
    /// Whether the number is known to be the customer's.
    pub verified: Option<bool>,
}

/// An account of a customer in a social network.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Social {
    /// The network.
    #[kustomer(rename = "type")]
    pub kind: Option<SocialKind>,
    /// The id in the network.
    pub userid: Option<String>,
    /// The name in the network.
    pub username: Option<String>,
    /// The address of the profile.
    pub url: Option<String>,
    /// Whether the account is known to be the customer's.
    pub verified: Option<bool>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A Facebook account of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FacebookId {
    /// The page that the customer wrote to.
    pub page_id: Option<String>,
    /// The customer's id on that page.
    pub user_id: Option<String>,
    /// The customer's name there.
    pub name: Option<String>,
}

/// An Instagram account of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct InstagramId {
    /// The customer's id.
    pub instagram_id: Option<String>,
    /// The page that the customer wrote to.
    pub page_id: Option<String>,
    /// The thread of messages.
    pub thread_id: Option<String>,
    /// The customer's name there.
    pub username: Option<String>,
}

/// A web address of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct WebLink {
    /// The address.
    pub url: Option<String>,
    /// What is found there.
    #[kustomer(rename = "type")]
    pub kind: Option<WebLinkKind>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
}

/// A postal address of a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Location {
    /// Whose or what address it is.
    pub name: Option<String>,
    /// Where it is used.
    #[kustomer(rename = "type")]
    pub kind: Option<PlaceKind>,
    /// The first line.
    pub address: Option<String>,
    /// The second line.
    pub address2: Option<String>,
    /// The third line.
    pub address3: Option<String>,
    /// The postal code.
    pub zip_code: Option<String>,
    /// The city.
    pub city_name: Option<String>,
    /// The region's code.
    pub region_code: Option<String>,
    /// The region.
    pub region_name: Option<String>,
    /// The country's code.
    pub country_code: Option<String>,
    /// The country.
    pub country_name: Option<String>,
    /// The telephone area code.
    pub area_code: Option<String>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// The id of this entry.
    #[kustomer(read_only)]
    pub id: Option<String>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// A gender, in the one-letter form of the service.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum Gender {
    /// `f`
    #[kustomer(rename = "f")]
    Female,
    /// `m`
    #[kustomer(rename = "m")]
    Male,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A mood.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Sentiment {
    /// -1 for bad, 0 for neither, 1 for good. From -1 to 1.
    pub polarity: Option<f64>,
    /// How certain that is, from 0 to 1.
    pub confidence: Option<f64>,
}

/// The last message in one direction.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LastMessage {
    /// The way it came or went, such as `email`.
    pub channel: Option<String>,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// Its mood: an object, or in places a text.
    pub sentiment: Option<Value>,
}

/// The last conversation with a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LastConversation {
    /// Its id.
    pub id: Option<Id<Conversation>>,
    /// Where it was held, such as `email`.
    pub channels: Vec<String>,
    /// Its mood.
    pub sentiment: Option<Sentiment>,
    /// Its tags.
    pub tags: Vec<String>,
}

/// How many conversations a customer has.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationCounts {
    /// All of them.
    pub all: Option<i64>,
    /// Closed ones.
    pub done: Option<i64>,
    /// Open ones.
    pub open: Option<i64>,
    /// Those put off.
    pub snoozed: Option<i64>,
}

/// The last thing said, in short.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessagePreview {
    /// The way it came or went.
    pub channel: Option<String>,
    /// When it was said.
    pub preview_at: Option<Timestamp>,
    /// The subject.
    pub subject: Option<String>,
    /// The beginning of the text.
    pub text: Option<String>,
    /// What kind of record it comes from.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}

/// Something that was on the timeline lately.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RecentItem {
    /// Its id.
    pub id: Option<String>,
    /// What kind of record it is.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// More about it, such as the name of its Klass.
    pub meta: Option<Value>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}

/// Where a customer was last.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RecentLocation {
    /// The place.
    pub location: Option<RecentPlace>,
    /// When that was known.
    pub updated_at: Option<Timestamp>,
}

/// How content a customer is, over all surveys.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SatisfactionLevel {
    /// How many surveys were acknowledged.
    pub acknowledge_count: Option<i64>,
    /// The mean rating.
    pub avg_rating: Option<f64>,
    /// The mean score.
    pub avg_score: Option<f64>,
    /// How many surveys there were.
    pub count: Option<i64>,
    /// The first survey.
    pub first_satisfaction: Option<Satisfaction>,
    /// The last survey.
    pub last_satisfaction: Option<Satisfaction>,
}

/// The time in which masked values can be read.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct UnmaskingWindow {
    /// When it was opened.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}

/// Where an address is used.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum PlaceKind {
    /// `home`
    Home,
    /// `work`
    Work,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What is at the other end of a phone number.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A social network.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What is found at a web address.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum WebLinkKind {
    /// `blog`
    Blog,
    /// `website`
    Website,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A place, as far as the network tells.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RecentPlace {
    /// The city.
    pub city_name: Option<String>,
    /// The region.
    pub region_name: Option<String>,
    /// The country.
    pub country_name: Option<String>,
    /// The postal code.
    pub zip_code: Option<String>,
}

/// One survey.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Satisfaction {
    /// The way it was sent.
    pub channel: Option<String>,
    /// The conversation it is about.
    pub conversation: Option<Id<Conversation>>,
    /// When it was made.
    pub created_at: Option<Timestamp>,
    /// The first answer.
    pub first_answer: Option<String>,
    /// The id of the form.
    pub form: Option<String>,
    /// The id of the answers.
    pub form_response: Option<String>,
    /// The rating.
    pub rating: Option<f64>,
    /// When it is to be sent.
    pub scheduled_for: Option<Timestamp>,
    /// The score.
    pub score: Option<f64>,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// The user who sent it.
    pub sent_by: Option<Id<User>>,
    /// The teams of that user.
    pub sent_by_teams: Vec<Id<Team>>,
    /// How far it has come.
    pub status: Option<String>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}

/// The order; a leading `-` turns it around.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Criteria of an archive search: one object, or a list of them.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum ArchiveCriteria {
    /// An object.
    Object(BTreeMap<String, Value>),
    /// A list.
    List(Vec<BTreeMap<String, Value>>),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// The order of a search: attribute names with `asc` or `desc`.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum SearchSort {
    /// An object.
    Object(BTreeMap<String, Value>),
    /// A list.
    List(Vec<BTreeMap<String, Value>>),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// Criteria of a search: operators and values by the names of attributes; one object, or a list of them.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum SearchCriteria {
    /// An object.
    Object(BTreeMap<String, Value>),
    /// A list.
    List(Vec<BTreeMap<String, Value>>),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// Lists the customers.
///
/// `GET /v1/customers`. Needs `org.permission.customer.read` or `org.user.customer.read`. Not documented but
/// likely: its parameters.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/customers", returns = Page<Customer>)]
pub struct ListCustomers {
    /// Only records created after this.
    #[kustomer(query, rename = "filter[createdAt][gt]")]
    pub created_at_after: Option<Timestamp>,
    /// Only records created at this or after it.
    #[kustomer(query, rename = "filter[createdAt][gte]")]
    pub created_at_from: Option<Timestamp>,
    /// Only records created before this.
    #[kustomer(query, rename = "filter[createdAt][lt]")]
    pub created_at_before: Option<Timestamp>,
    /// Only records created at this or before it.
    #[kustomer(query, rename = "filter[createdAt][lte]")]
    pub created_at_until: Option<Timestamp>,
    /// Only records updated after this.
    #[kustomer(query, rename = "filter[updatedAt][gt]")]
    pub updated_at_after: Option<Timestamp>,
    /// Only records updated at this or after it.
    #[kustomer(query, rename = "filter[updatedAt][gte]")]
    pub updated_at_from: Option<Timestamp>,
    /// Only records updated before this.
    #[kustomer(query, rename = "filter[updatedAt][lt]")]
    pub updated_at_before: Option<Timestamp>,
    /// Only records updated at this or before it.
    #[kustomer(query, rename = "filter[updatedAt][lte]")]
    pub updated_at_until: Option<Timestamp>,
    /// The order; a leading `-` turns it around.
    #[kustomer(query)]
    pub sort: Option<CustomerSort>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}

/// Reads a customer.
///
/// [`GetCustomersByIds`] gets several at once.
///
/// `GET /v1/customers/{id}`. Needs `org.permission.customer.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::customer::GetCustomer;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCustomer::new(Id::new("59df762a921c59001021f409"));
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}", returns = Customer, new)]
pub struct GetCustomer {
    /// The customer.
    pub id: Id<Customer>,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Gets several customers at once.
///
/// A single id is answered with the record alone, several with a list; how many are allowed is not
/// documented.
///
/// `GET /v1/customers/{ids}`. Needs `org.permission.customer.read` or `org.user.customer.read`.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/customers/{ids}", returns = OneOrMany<Customer>)]
pub struct GetCustomersByIds {
    /// The customers.
    pub ids: Vec<Id<Customer>>,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Finds the customer with an email address.
///
/// `GET /v1/customers/email={email}`. Needs `org.permission.customer.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::resources::core::customer::FindCustomerByEmail;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindCustomerByEmail::new("jane@example.com");
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/email={email}", returns = Option<Customer>, new)]
pub struct FindCustomerByEmail {
    /// The address.
    pub email: String,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Finds the customer with an id in another system.
///
/// `GET /v1/customers/externalId={externalId}`. Needs `org.permission.customer.read` or
/// `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::resources::core::customer::FindCustomerByExternalId;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindCustomerByExternalId::new("crm-5");
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/externalId={external_id}", returns = Option<Customer>, new)]
pub struct FindCustomerByExternalId {
    /// The id in the other system.
    pub external_id: String,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Finds the customer with a phone number.
///
/// `GET /v1/customers/phone={phone}`. Needs `org.permission.customer.read` or `org.user.customer.read`.
///
/// ```no_run
/// use kustomer::resources::core::customer::FindCustomerByPhone;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindCustomerByPhone::new("+12065551234");
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/phone={phone}", returns = Option<Customer>, new)]
pub struct FindCustomerByPhone {
    /// The number in E.164 form, such as `+12065551234`.
    pub phone: String,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Changes a customer.
///
/// Lists are replaced whole.
///
/// `PATCH /v1/customers/{id}`. Needs `org.permission.customer.update` or `org.user.customer.write`.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(patch = "/v1/customers/{id}", returns = Customer, new, rate_limits(record_update))]
pub struct UpdateCustomer {
    /// The customer.
    pub id: Id<Customer>,
    /// The revision that the change starts from; a stale one is a conflict.
    #[kustomer(query)]
    pub rev: Option<i64>,
    /// What is to be changed.
    #[kustomer(body)]
    pub customer: CustomerUpdate,
}

/// Changes a customer as the update does; with `replace` it replaces the whole record.
///
/// `PUT /v1/customers/{id}`. Needs `org.permission.customer.update` or `org.user.customer.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::customer::{CustomerUpdate, ReplaceCustomer};
///
/// async fn demo(client: kustomer::Client, customer: CustomerUpdate) -> kustomer::Result<()> {
///     let call = ReplaceCustomer::new(Id::new("59df762a921c59001021f409"), customer);
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/customers/{id}", returns = Customer, new, rate_limits(record_update))]
pub struct ReplaceCustomer {
    /// The customer.
    pub id: Id<Customer>,
    /// Replaces the whole record; without it the call changes only what is named. `false` if nothing is said.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// What is to be changed.
    #[kustomer(body)]
    pub customer: CustomerUpdate,
}

/// Searches the records that last changed more than two years ago, by a small set of attributes.
///
/// `POST /v1/customers/archive/search`. Needs `org.permission.search.create`, `org.permission.search.update`,
/// `org.permission.search_global.create`, `org.permission.search_preview.create`, `org.admin.search.read` or
/// `org.user.search.read`. 500 records on a page at most.
///
/// ```no_run
/// use kustomer::resources::core::customer::SearchCustomerArchive;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SearchCustomerArchive {
///     page_size: Some(1),
///     ..SearchCustomerArchive::default()
/// };
/// let answer = client.send(call).await?;
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
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether only ids come back.
    #[kustomer(query)]
    pub ids_only: Option<bool>,
    /// The id of a search.
    #[kustomer(query)]
    pub id: Option<String>,
    /// Criteria that all must hold: one object, or a list of them.
    pub and: Option<ArchiveCriteria>,
    /// Whether deleted records are found too.
    pub include_deleted: Option<bool>,
    /// Criteria that must not hold: one object, or a list of them.
    pub not: Option<ArchiveCriteria>,
    /// Criteria of which one must hold: one object, or a list of them.
    pub or: Option<ArchiveCriteria>,
    /// What comes back, such as `customer` or `conversation`.
    pub query_context: Option<String>,
    /// The order: attribute names with `asc` or `desc`.
    pub sort: Option<SearchSort>,
    /// The time zone of days written as `YYYY-MM-DD`; GMT unless told. 64 characters at most.
    pub time_zone: Option<String>,
}

/// Searches customers.
///
/// Covers what changed in the last two years and lags behind writes. Stops at page 100. Criteria name
/// attributes as the pages of the modules do, under "In searches". With another `queryContext` records of
/// that type come, which are no customers: such a search is an operation of your own, with
/// `Page<Conversation>` for an answer.
///
/// `POST /v1/customers/search`. Needs `org.permission.search.create`, `org.permission.search.update`,
/// `org.permission.search_global.create`, `org.permission.search_preview.create`, `org.admin.search.read` or
/// `org.user.search.read`. 500 records on a page at most.
///
/// ```no_run
/// use kustomer::resources::core::customer::SearchCustomers;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SearchCustomers { page_size: Some(1), ..SearchCustomers::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/customers/search", returns = Page<Customer>, idempotency(safe), rate_limits(search))]
pub struct SearchCustomers {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether only ids come back.
    #[kustomer(query)]
    pub ids_only: Option<bool>,
    /// The id of a search.
    #[kustomer(query)]
    pub id: Option<String>,
    /// Whether the service adds aggregations of its own choice.
    #[kustomer(query)]
    pub with_intelli_aggs: Option<bool>,
    /// Whether all hits are counted for `meta.total`.
    #[kustomer(query)]
    pub track_total_hits: Option<bool>,
    /// Aggregations to compute. They come in the `meta` of the answer: an operation of your own reads them by
    /// `DocumentList`.
    pub aggs: Option<BTreeMap<String, Value>>,
    /// Criteria that all must hold: one object, or a list of them.
    pub and: Option<SearchCriteria>,
    /// The attributes to send back, as objects with a `key`.
    pub fields: Option<Vec<BTreeMap<String, Value>>>,
    /// Whether deleted records are found too.
    pub include_deleted: Option<bool>,
    /// Criteria that must not hold: one object, or a list of them.
    pub not: Option<SearchCriteria>,
    /// Criteria of which one must hold: one object, or a list of them.
    pub or: Option<SearchCriteria>,
    /// What comes back: `customer`, `company`, `conversation`, `message`, `note`, `kobject` or
    /// `kobject_{klass}`.
    pub query_context: Option<String>,
    /// The hash of the search.
    pub search_hash: Option<String>,
    /// The order: attribute names with `asc` or `desc`.
    pub sort: Option<SearchSort>,
    /// The time zone of days written as `YYYY-MM-DD`; GMT unless told. 64 characters at most.
    pub time_zone: Option<String>,
}

/// Creates up to 100 customers.
///
/// Answers with a job at once; the work is done later.
///
/// `POST /v1/customers/bulk`. Needs `org.permission.customer.create` or `org.user.customer.write`.
///
/// ```no_run
/// use kustomer::resources::core::customer::{BulkCreateCustomers, NewCustomer};
///
/// async fn demo(client: kustomer::Client, customers: Vec<NewCustomer>) -> kustomer::Result<()> {
///     let call = BulkCreateCustomers { customers };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/customers/bulk", returns = BulkJob)]
pub struct BulkCreateCustomers {
    /// What is to be created; 100 at most.
    #[kustomer(body)]
    pub customers: Vec<NewCustomer>,
}

/// Changes up to 100 customers.
///
/// Answers with a job at once; the work is done later.
///
/// `PUT /v1/customers/bulk`. Needs `org.permission.customer.update` or `org.user.customer.write`.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/customers/bulk", returns = BulkJob)]
pub struct BulkUpdateCustomers {
    /// Replaces the whole records; without it the call changes only what is named.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// The customers to apply the same change to; without it every item names its own `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<Customer>>>,
    /// What is to be changed, each with the id of its record; 100 at most.
    #[kustomer(body)]
    pub customers: Vec<BulkItem<CustomerUpdate>>,
}

/// Deletes up to 100 customers.
///
/// Answers with a job at once; the work is done later.
///
/// `DELETE /v1/customers/bulk`. Needs `org.permission.customer.delete` or `org.user.customer.delete`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::customer::BulkDeleteCustomers;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = BulkDeleteCustomers { ids: vec![Id::new("59df762a921c59001021f409")] };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(delete = "/v1/customers/bulk", returns = BulkJob)]
pub struct BulkDeleteCustomers {
    /// The customers to delete.
    #[kustomer(query)]
    pub ids: Vec<Id<Customer>>,
}
