//! A customer by this SDK's derives.

use kustomer::{Brand, Company, Custom, Id, KustomerObject, KustomerResource, Org, Timestamp, User};

pub enum Conversation {}
pub enum Email {}
pub enum Phone {}

/// Declares a customer of the list page with these fields for its custom attributes.
macro_rules! customer {
    ($(#[$doc:meta])* $name:ident { $($custom:tt)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, KustomerResource)]
        #[kustomer(resource = "customer", path = "/v1/customers", get, list, create, update(patch), delete)]
        pub struct $name {
            pub id: Id<$name>,
            pub name: String,
            pub display_name: String,
            pub display_color: Option<String>,
            pub display_icon: Option<String>,
            pub external_id: Option<String>,
            pub username: Option<String>,
            pub avatar_url: Option<String>,
            pub gender: Option<String>,
            pub locale: Option<String>,
            pub time_zone: Option<String>,
            pub default_lang: Option<String>,
            pub company_name: Option<String>,
            pub first_name: Option<String>,
            pub last_name: Option<String>,
            pub presence: Option<String>,
            pub progressive_status: Option<String>,
            pub job_title: Option<String>,
            pub department: Option<String>,
            pub import_source: Option<String>,
            pub referral_code: Option<String>,
            pub salutation: Option<String>,
            pub preferred_channel: Option<String>,
            pub created_at: Timestamp,
            pub updated_at: Timestamp,
            pub modified_at: Option<Timestamp>,
            pub last_activity_at: Option<Timestamp>,
            pub last_seen_at: Option<Timestamp>,
            pub last_customer_activity_at: Option<Timestamp>,
            pub last_message_at: Option<Timestamp>,
            pub signed_up_at: Option<Timestamp>,
            pub birthday_at: Option<Timestamp>,
            pub imported_at: Option<Timestamp>,
            pub first_contact_at: Option<Timestamp>,
            pub deleted: bool,
            pub verified: bool,
            pub vip: bool,
            pub subscribed: bool,
            pub blocked: bool,
            pub external_verified: bool,
            pub sms_opt_in: bool,
            pub anonymous: bool,
            pub rev: u64,
            pub lifetime_value: Option<f64>,
            pub order_count: Option<u32>,
            pub nps_score: Option<f64>,
            pub visit_count: Option<u32>,
            pub loyalty_points: Option<f64>,
            pub risk_score: Option<f64>,
            pub emails: Vec<EmailAddress>,
            pub phones: Vec<PhoneNumber>,
            pub socials: Vec<Social>,
            pub urls: Vec<WebAddress>,
            pub locations: Vec<Location>,
            pub tags: Vec<String>,
            pub shared_emails: Vec<EmailAddress>,
            pub conversation_counts: Option<ConversationCounts>,
            pub sentiment: Option<Sentiment>,
            pub last_message_in: Option<LastMessage>,
            pub last_conversation: Option<LastConversation>,
            pub preview: Option<Preview>,
            $($custom)*
            #[kustomer(relationship, read_only)]
            pub org: Option<Id<Org>>,
            #[kustomer(relationship)]
            pub company: Option<Id<Company>>,
            #[kustomer(relationship, read_only)]
            pub created_by: Option<Id<User>>,
            #[kustomer(relationship, read_only)]
            pub modified_by: Option<Id<User>>,
            #[kustomer(relationship)]
            pub default_brand: Option<Id<Brand>>,
        }
    };
}

customer! {
    /// A customer with a field for each custom attribute.
    Customer {
        #[kustomer(custom)]
        pub tier: Option<String>,
        #[kustomer(custom)]
        pub lifetime_orders: Option<f64>,
        #[kustomer(custom)]
        pub renews: Option<Timestamp>,
        #[kustomer(custom)]
        pub newsletter: Option<bool>,
        #[kustomer(custom, text)]
        pub remarks: Option<String>,
    }
}

customer! {
    /// A customer with all custom attributes in one field.
    CustomerWithCustom {
        #[kustomer(custom, extra)]
        pub custom: Custom,
    }
}

#[derive(Debug, Clone, KustomerObject)]
pub struct EmailAddress {
    pub id: Option<Id<Email>>,
    #[kustomer(rename = "type")]
    pub kind: String,
    pub email: String,
    pub verified: bool,
}

#[derive(Debug, Clone, KustomerObject)]
pub struct PhoneNumber {
    pub id: Option<Id<Phone>>,
    #[kustomer(rename = "type")]
    pub kind: String,
    pub phone: String,
    pub verified: bool,
}

#[derive(Debug, Clone, KustomerObject)]
pub struct Social {
    #[kustomer(rename = "type")]
    pub kind: String,
    pub userid: String,
    pub username: String,
    pub url: Option<String>,
}

#[derive(Debug, Clone, KustomerObject)]
pub struct WebAddress {
    #[kustomer(rename = "type")]
    pub kind: String,
    pub url: String,
}

#[derive(Debug, Clone, KustomerObject)]
pub struct Location {
    #[kustomer(rename = "type")]
    pub kind: String,
    pub address: String,
}

#[derive(Debug, Clone, KustomerObject)]
pub struct ConversationCounts {
    pub all: u32,
    pub open: u32,
    pub snoozed: u32,
    pub done: u32,
}

#[derive(Debug, Clone, KustomerObject)]
pub struct Sentiment {
    pub polarity: f64,
    pub confidence: f64,
}

#[derive(Debug, Clone, KustomerObject)]
pub struct LastMessage {
    pub channel: Option<String>,
    pub sent_at: Option<Timestamp>,
}

#[derive(Debug, Clone, KustomerObject)]
pub struct LastConversation {
    pub id: Id<Conversation>,
    pub channels: Vec<String>,
}

#[derive(Debug, Clone, KustomerObject)]
pub struct Preview {
    pub channel: Option<String>,
    pub preview_at: Option<Timestamp>,
    pub subject: Option<String>,
    pub text: Option<String>,
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}
