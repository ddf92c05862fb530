//! What a customer did lately and how it went, as the service sums it up. All of it is only read.

use serde_json::Value;

use crate::{KustomerObject, Timestamp};

/// How many conversations a customer has.
#[derive(Debug, Clone, Default, PartialEq, Eq, KustomerObject)]
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

/// The last conversation with a customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LastConversation {
    /// Its id.
    pub id: Option<String>,
    /// Where it was held, such as `email`.
    pub channels: Vec<String>,
    /// Its mood.
    pub sentiment: Option<Sentiment>,
    /// Its tags.
    pub tags: Vec<String>,
}

/// The last message in one direction.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LastMessage {
    /// The way it came or went, such as `email`.
    pub channel: Option<String>,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// Its mood: an object, or in places a text.
    #[kustomer(json)]
    pub sentiment: Option<Value>,
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
    #[kustomer(json)]
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

/// A place, as far as the network tells.
#[derive(Debug, Clone, Default, PartialEq, Eq, KustomerObject)]
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

/// A mood.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Sentiment {
    /// -1 for bad, 0 for neither, 1 for good.
    pub polarity: Option<f64>,
    /// How certain that is, from 0 to 1.
    pub confidence: Option<f64>,
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

/// One survey.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Satisfaction {
    /// The way it was sent.
    pub channel: Option<String>,
    /// The id of the conversation it is about.
    pub conversation: Option<String>,
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
    /// The id of the user who sent it.
    pub sent_by: Option<String>,
    /// The ids of that user's teams.
    pub sent_by_teams: Vec<String>,
    /// How far it has come.
    pub status: Option<String>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}

/// The time in which masked values can be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, KustomerObject)]
pub struct UnmaskingWindow {
    /// When it was opened.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}
