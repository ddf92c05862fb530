//! A customer as a careful user writes it by hand: nested structs in the document's shape, serde's derive, and
//! nothing read that nobody asks for (relationship links are left out).

use serde::{Deserialize, Serialize};

/// A list document. `T` is the type of date-times.
#[derive(Debug, Deserialize)]
pub struct Document<T> {
    pub data: Vec<Record<T>>,
    pub meta: Meta,
    pub links: Links,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Meta {
    pub page: u64,
    pub page_size: u64,
    pub total: Option<u64>,
    pub total_pages: Option<u64>,
}

#[derive(Debug, Deserialize)]
pub struct Links {
    pub next: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Record<T> {
    pub id: String,
    pub attributes: Attributes<T>,
    pub relationships: Relationships,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Relationships {
    pub org: Option<Relationship>,
    pub company: Option<Relationship>,
    pub created_by: Option<Relationship>,
    pub modified_by: Option<Relationship>,
    pub default_brand: Option<Relationship>,
}

#[derive(Debug, Deserialize)]
pub struct Relationship {
    pub data: Option<Identifier>,
}

#[derive(Debug, Deserialize)]
pub struct Identifier {
    pub id: String,
}

#[derive(Debug, Deserialize)]
pub struct Custom<T> {
    #[serde(rename = "tierStr")]
    pub tier: Option<String>,
    #[serde(rename = "lifetimeOrdersNum")]
    pub lifetime_orders: Option<f64>,
    #[serde(rename = "renewsAt")]
    pub renews: Option<T>,
    #[serde(rename = "newsletterBool")]
    pub newsletter: Option<bool>,
    #[serde(rename = "remarksTxt")]
    pub remarks: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attributes<T> {
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
    pub created_at: T,
    pub updated_at: T,
    pub modified_at: Option<T>,
    pub last_activity_at: Option<T>,
    pub last_seen_at: Option<T>,
    pub last_customer_activity_at: Option<T>,
    pub last_message_at: Option<T>,
    pub signed_up_at: Option<T>,
    pub birthday_at: Option<T>,
    pub imported_at: Option<T>,
    pub first_contact_at: Option<T>,
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
    #[serde(default)]
    pub emails: Vec<EmailAddress>,
    #[serde(default)]
    pub phones: Vec<PhoneNumber>,
    #[serde(default)]
    pub socials: Vec<Social>,
    #[serde(default)]
    pub urls: Vec<WebAddress>,
    #[serde(default)]
    pub locations: Vec<Location>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub shared_emails: Vec<EmailAddress>,
    pub conversation_counts: Option<ConversationCounts>,
    pub sentiment: Option<Sentiment>,
    pub last_message_in: Option<LastMessage<T>>,
    pub last_conversation: Option<LastConversation>,
    pub preview: Option<Preview<T>>,
    pub custom: Option<Custom<T>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EmailAddress {
    pub id: Option<String>,
    #[serde(rename = "type")]
    pub kind: String,
    pub email: String,
    pub verified: bool,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PhoneNumber {
    pub id: Option<String>,
    #[serde(rename = "type")]
    pub kind: String,
    pub phone: String,
    pub verified: bool,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Social {
    #[serde(rename = "type")]
    pub kind: String,
    pub userid: String,
    pub username: String,
    pub url: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WebAddress {
    #[serde(rename = "type")]
    pub kind: String,
    pub url: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Location {
    #[serde(rename = "type")]
    pub kind: String,
    pub address: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ConversationCounts {
    pub all: u32,
    pub open: u32,
    pub snoozed: u32,
    pub done: u32,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sentiment {
    pub polarity: f64,
    pub confidence: f64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LastMessage<T> {
    pub channel: Option<String>,
    pub sent_at: Option<T>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LastConversation {
    pub id: String,
    #[serde(default)]
    pub channels: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Preview<T> {
    pub channel: Option<String>,
    pub preview_at: Option<T>,
    pub subject: Option<String>,
    pub text: Option<String>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
}
