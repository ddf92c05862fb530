//! The airline's feed of flights. It is parsed entry by entry, so that an invalid entry does not affect the others.
//! Nothing here knows about Kustomer's records.

use std::collections::BTreeSet;
use std::fmt;

use kustomer::Timestamp;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _, Unexpected};
use serde_json::value::RawValue;

use crate::flight::FlightStatus;
use crate::timeline::instant;

/// The flights of a feed, and the invalid entries.
#[derive(Debug)]
pub(crate) struct Feed {
    pub(crate) flights: Vec<FeedFlight>,
    pub(crate) rejected: Vec<Rejected>,
}

/// A flight as the airline reports it.
#[derive(Debug, Deserialize)]
pub(crate) struct FeedFlight {
    pub(crate) number: String,
    #[serde(rename = "from")]
    pub(crate) origin: String,
    #[serde(rename = "to")]
    pub(crate) destination: String,
    /// The scheduled departure; a delay does not change it.
    pub(crate) departs: Timestamp,
    delay_minutes: Option<u32>,
    pub(crate) gate: Option<String>,
    #[serde(default, deserialize_with = "status")]
    pub(crate) status: FlightStatus,
    #[serde(default)]
    pub(crate) cancelled: bool,
    #[serde(default)]
    pub(crate) passengers: Vec<FeedPassenger>,
}

/// A passenger, identified by email address.
#[derive(Debug, Deserialize)]
pub(crate) struct FeedPassenger {
    pub(crate) name: String,
    /// In lower case, so that one person is not taken for two.
    #[serde(deserialize_with = "email")]
    pub(crate) email: String,
    /// In E.164 format.
    pub(crate) phone: Option<String>,
}

/// An entry that was skipped.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Rejected {
    /// The position in the list, from 1.
    pub(crate) entry: usize,
    /// The line of the file with the error, from 1.
    pub(crate) line: usize,
    pub(crate) reason: String,
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {} (line {}): {}", self.entry, self.line, self.reason)
    }
}

impl Feed {
    /// Parses a feed.
    ///
    /// # Errors
    /// If the text is not JSON or has no list of flights.
    pub(crate) fn parse(text: &str) -> serde_json::Result<Self> {
        #[derive(Deserialize)]
        struct Document<'a> {
            #[serde(borrow)]
            flights: Vec<&'a RawValue>,
        }

        let document: Document<'_> = serde_json::from_str(text)?;
        let mut feed = Self { flights: Vec::new(), rejected: Vec::new() };
        let mut seen = BTreeSet::new();
        for (index, raw) in document.flights.into_iter().enumerate() {
            let line = line_of(raw, text);
            let rejected = |line, reason| Rejected { entry: index + 1, line, reason };
            match serde_json::from_str::<FeedFlight>(raw.get()) {
                Ok(flight) if seen.insert(flight.key()) => feed.flights.push(flight),
                Ok(flight) => feed.rejected.push(rejected(line, format!("repeats `{}`", flight.key()))),
                Err(error) => feed.rejected.push(rejected(line + error.line() - 1, reason(&error))),
            }
        }
        Ok(feed)
    }
}

impl FeedFlight {
    /// Returns what identifies the flight: its number and its day.
    pub(crate) fn key(&self) -> String {
        format!("{}-{}", self.number, instant(self.departs).strftime("%Y-%m-%d"))
    }

    pub(crate) fn title(&self) -> String {
        format!("{} to {}", self.number, self.destination)
    }

    /// Returns the delay; `None` for a delay of zero minutes.
    pub(crate) fn delay_minutes(&self) -> Option<f64> {
        self.delay_minutes.filter(|&minutes| minutes > 0).map(f64::from)
    }
}

/// Returns the line of `text` on which `raw`, a part of it, begins.
fn line_of(raw: &RawValue, text: &str) -> usize {
    let offset = raw.get().as_ptr().addr() - text.as_ptr().addr();
    text.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
}

/// Returns the message without its position, which is relative to the entry and not to the file.
fn reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

/// Rejects unknown statuses: in a feed they are typos.
fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<FlightStatus, D::Error> {
    let text = String::deserialize(deserializer)?;
    match FlightStatus::from(text.as_str()) {
        FlightStatus::Other(_) => Err(D::Error::unknown_variant(&text, FlightStatus::VALUES)),
        known => Ok(known),
    }
}

fn email<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let email = text.trim().to_lowercase();
    match email.split_once('@') {
        Some((name, host)) if !name.is_empty() && !host.is_empty() => Ok(email),
        _ => Err(D::Error::invalid_value(Unexpected::Str(&text), &"an email address")),
    }
}
