//! What a new sandbox is filled with: a small organization to look at, or a large number of records.
//!
//! Everything is created by requests, each at a time in the past, so that records look as if the sandbox had been in use.

mod demo;
mod large;
mod names;
mod writer;

use std::fmt;
use std::str::FromStr;

use jiff::{SignedDuration, Timestamp};

pub(crate) use self::writer::SeedError;
use self::writer::Writer;
use crate::object_id::ObjectIds;
use crate::service::Service;
use crate::store::Store;
use crate::wording::shortened;

/// The records that a sandbox starts with.
///
/// They are the same for the same seed and time of the [`Clock`](crate::Clock), including their IDs.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// use kustomer_sandbox::{Sandbox, Seed};
///
/// let sandbox = Sandbox::builder().seed(Seed::demo()).start().await?;
/// let flights = sandbox.respond(http::Request::get("/v1/klasses/flight").body("".into())?);
/// assert_eq!(flights.status(), 200);
/// # Ok::<(), Box<dyn std::error::Error>>(()) }).unwrap();
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed(Kind);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Demo,
    Large(u32),
}

impl Seed {
    /// The most customers of a [`large`](Self::large) seed. They take about 10 GB of memory.
    pub const MAX_CUSTOMERS: u32 = 1_000_000;

    /// Returns a seed with the support team of an airline over the past six weeks: users, teams, tags, companies, customers with
    /// conversations, messages and notes, and the Klasses `flight` and `order` with their custom objects.
    ///
    /// Custom objects that do not fit a schema of your own for these Klasses are left out.
    pub fn demo() -> Self {
        Self(Kind::Demo)
    }

    /// Returns a seed with this number of customers, at most [`MAX_CUSTOMERS`](Self::MAX_CUSTOMERS), each with one conversation of three
    /// messages, spread over the past 90 days.
    pub fn large(customers: u32) -> Self {
        Self(Kind::Large(customers.min(Self::MAX_CUSTOMERS)))
    }

    /// Returns a store for a sandbox that is then filled. It is older than its records.
    pub(crate) fn store(self, now: Timestamp) -> Store {
        let (number, days) = match self.0 {
            Kind::Demo => (1, 60),
            Kind::Large(_) => (2, 100),
        };
        let began = now.checked_sub(SignedDuration::from_hours(days * 24)).unwrap_or(now);
        Store::new(ObjectIds::numbered(number), began)
    }

    /// Fills a sandbox whose clock has not moved since it was made.
    ///
    /// # Errors
    /// If a request is refused, because a schema of the user's replaces one of the service's.
    pub(crate) fn fill(self, service: &Service) -> Result<(), SeedError> {
        let writer = Writer::new(service);
        match self.0 {
            Kind::Demo => demo::fill(&writer),
            Kind::Large(customers) => large::fill(&writer, customers),
        }
    }
}

/// Reads `demo` or a number of customers.
impl FromStr for Seed {
    type Err = ParseSeedError;

    fn from_str(text: &str) -> Result<Self, ParseSeedError> {
        if text == "demo" {
            return Ok(Self::demo());
        }
        let number = text.parse().ok().filter(|number| (1..=Self::MAX_CUSTOMERS).contains(number));
        number.map(Self::large).ok_or_else(|| ParseSeedError { text: text.to_owned() })
    }
}

/// The error for a text that is not a [`Seed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseSeedError {
    text: String,
}

impl fmt::Display for ParseSeedError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let max = Seed::MAX_CUSTOMERS;
        write!(
            formatter,
            "expected `demo` or a number of customers from 1 to {max}, not `{}`",
            shortened(&self.text)
        )
    }
}

impl std::error::Error for ParseSeedError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_demo_or_a_number_of_customers() {
        assert_eq!("demo".parse(), Ok(Seed::demo()));
        assert_eq!("500".parse(), Ok(Seed::large(500)));
        for text in ["", "Demo", "0", "-1", "1.5", "1000001", "99999999999", "1e3"] {
            let error = text.parse::<Seed>().unwrap_err().to_string();
            assert_eq!(
                error,
                format!("expected `demo` or a number of customers from 1 to 1000000, not `{text}`")
            );
        }
    }
}
