//! Customers: the people that an organization talks to.

mod activity;
mod contact;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{Company, Id, KustomerEnum, KustomerResource, Org, Timestamp, User};

pub use activity::{
    ConversationCounts, LastConversation, LastMessage, MessagePreview, RecentItem, RecentLocation,
    RecentPlace, Satisfaction, SatisfactionLevel, Sentiment, UnmaskingWindow,
};
pub use contact::{
    CustomerExternalId, Email, FacebookId, InstagramId, Location, Phone, PhoneKind, PlaceKind, Social,
    SocialKind, WebLink, WebLinkKind, WhatsappNumber,
};

/// A person that the organization talks to.
///
/// `/v1/customers`; look-ups by external id, email address and phone number. Needs `org.permission.customer.*` or
/// `org.user.customer.*`. Nothing but the id is certain to be there: which attributes come depends on the
/// endpoint, the age of the record and what the key may read.
///
/// Lists are replaced whole by an update. The service documents that a change which leaves out
/// [`company`](Self::company) may unlink it; say it again if it must stay.
///
/// ```no_run
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// use kustomer::{Customer, Email, NewCustomer, lookup};
///
/// let jane = match client.find::<Customer>(lookup::Email("jane@example.com")).await? {
///     Some(jane) => jane,
///     None => {
///         let jane = NewCustomer::new().name("Jane Doe").emails([Email::new("jane@example.com")]);
///         client.create(jane).await?
///     }
/// };
/// # Ok(()) }
/// ```
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
    write_only(
        /// When the record was brought over from another system. Lifts the limits for new records and keeps
        /// automations from starting.
        imported_at: Option<Timestamp>
    )
)]
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
    /// Custom attributes by their names on the wire; 100 at most. A change merges them name by name.
    #[kustomer(optional)]
    pub custom: BTreeMap<String, Value>,
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
    pub satisfaction_level: Option<SatisfactionLevel>,
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
    #[kustomer(read_only, json)]
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
    /// Whether the record was deleted.
    #[kustomer(read_only)]
    pub deleted: Option<bool>,
    /// When the record was made. Can be set for data from another system.
    pub created_at: Option<Timestamp>,
    /// When the record was last changed by a person or a key.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The revision. Sent with an update, it must be the last one, or the update is a conflict.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// Attributes that this version does not know.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
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
