//! The flight as a custom object on each passenger's timeline.

use kustomer::resource::ResourceUpdate as _;
use kustomer::{Client, Customer, Id, KustomerEnum, KustomerResource, Timestamp, lookup};

use crate::feed::FeedFlight;

/// A flight on a passenger's timeline.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "flight", display_name = "Flight", icon = "plane")]
pub(crate) struct Flight {
    pub(crate) id: Id<Flight>,
    pub(crate) title: String,
    pub(crate) external_id: Option<String>,
    #[kustomer(custom)]
    pub(crate) number: String,
    #[kustomer(custom, display_name = "From")]
    pub(crate) origin: String,
    #[kustomer(custom, display_name = "To")]
    pub(crate) destination: String,
    #[kustomer(custom)]
    pub(crate) departs: Timestamp,
    #[kustomer(custom, display_name = "Delay (minutes)")]
    pub(crate) delay_minutes: Option<f64>,
    #[kustomer(custom)]
    pub(crate) gate: Option<String>,
    #[kustomer(custom)]
    pub(crate) status: FlightStatus,
    #[kustomer(custom)]
    pub(crate) cancelled: bool,
    /// The time of the text message about the delay, set before it is sent.
    #[kustomer(custom, display_name = "Told of the delay")]
    pub(crate) delay_notice: Option<Timestamp>,
    pub(crate) rev: Option<i64>,
    #[kustomer(relationship)]
    pub(crate) customer: Option<Id<Customer>>,
}

/// The progress of a flight. A cancelled flight keeps its last status.
#[derive(Debug, Clone, PartialEq, Eq, Default, KustomerEnum)]
pub(crate) enum FlightStatus {
    #[default]
    Scheduled,
    Boarding,
    Departed,
    Landed,
    #[kustomer(other)]
    Other(String),
}

/// How a record was changed to match the feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    Created,
    Updated,
    Unchanged,
}

impl Flight {
    /// Creates the flight on a passenger's timeline, or updates it there, and returns the record.
    ///
    /// # Errors
    /// Any error of the client.
    pub(crate) async fn put(
        client: &Client,
        passenger: &Id<Customer>,
        flight: &FeedFlight,
    ) -> kustomer::Result<(Self, Change)> {
        // Every passenger has their own record, so the flight alone would not be unique.
        let external_id = format!("{}-{passenger}", flight.key());
        let Some(known) = client.find::<Flight>(lookup::ExternalId(&external_id)).await? else {
            let created = client.create(Self::from_feed(flight, &external_id, passenger)).await?;
            return Ok((created, Change::Created));
        };
        let update = known.difference(flight);
        if update.is_empty() {
            return Ok((known, Change::Unchanged));
        }
        Ok((client.update(&known, update).await?, Change::Updated))
    }

    fn from_feed(flight: &FeedFlight, external_id: &str, passenger: &Id<Customer>) -> NewFlight {
        NewFlight::new(FlightRequired {
            title: flight.title(),
            number: &flight.number,
            origin: &flight.origin,
            destination: &flight.destination,
            departs: flight.departs,
            status: &flight.status,
            cancelled: flight.cancelled,
        })
        .external_id(external_id)
        .customer(passenger)
        .delay_minutes(flight.delay_minutes())
        .gate(&flight.gate)
    }

    /// Returns the differences between the feed and this record; values missing from the feed are cleared. The number
    /// and the day are part of the external ID, so they cannot differ.
    fn difference(&self, flight: &FeedFlight) -> FlightUpdate {
        let mut update = FlightUpdate::new();
        if self.title != flight.title() {
            update = update.title(flight.title());
        }
        if self.origin != flight.origin {
            update = update.origin(&flight.origin);
        }
        if self.destination != flight.destination {
            update = update.destination(&flight.destination);
        }
        if self.departs != flight.departs {
            update = update.departs(flight.departs);
        }
        if self.status != flight.status {
            update = update.status(&flight.status);
        }
        if self.cancelled != flight.cancelled {
            update = update.cancelled(flight.cancelled);
        }
        if self.delay_minutes != flight.delay_minutes() {
            update = match flight.delay_minutes() {
                Some(minutes) => update.delay_minutes(minutes),
                None => update.clear_delay_minutes(),
            };
        }
        if self.gate != flight.gate {
            update = match &flight.gate {
                Some(gate) => update.gate(gate),
                None => update.clear_gate(),
            };
        }
        update
    }
}
