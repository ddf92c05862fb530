//! The timeline of a passenger: the flights in Kustomer as a table.

use std::fmt;

use comfy_table::Table;
use comfy_table::presets::UTF8_FULL_CONDENSED;
use jiff::SignedDuration;
use kustomer::{Client, Timestamp};

use crate::flight::{Flight, FlightStatus};
use crate::passenger::Passenger;

/// The flights of a passenger, in order of departure.
#[derive(Debug)]
pub(crate) struct Timeline {
    passenger: Passenger,
    flights: Vec<Flight>,
    unreadable: Vec<kustomer::Error>,
}

impl Timeline {
    /// Reads the customer's flights. A record that cannot be decoded does not affect the others.
    ///
    /// # Errors
    /// Any error of the client.
    pub(crate) async fn read(client: &Client, passenger: &Passenger) -> kustomer::Result<Self> {
        let (mut flights, mut unreadable) = (Vec::new(), Vec::new());
        let mut stream = client.children::<Flight>(&passenger.id).page_size(100).items();
        loop {
            match stream.try_next().await {
                Ok(Some(flight)) => flights.push(flight),
                Ok(None) => break,
                Err(error) if error.is_bad_item() => unreadable.push(error),
                Err(error) => return Err(error),
            }
        }
        flights.sort_by(|a, b| (a.departs, &a.number).cmp(&(b.departs, &b.number)));
        Ok(Self { passenger: passenger.clone(), flights, unreadable })
    }
}

impl fmt::Display for Timeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new();
        table.load_style(UTF8_FULL_CONDENSED);
        table.set_header(["Departs (UTC)", "Flight", "Route", "Gate", "Status"]);
        for flight in &self.flights {
            table.add_row([
                time(flight.departs),
                flight.number.clone(),
                format!("{} → {}", flight.origin, flight.destination),
                flight.gate.clone().unwrap_or_default(),
                status(flight),
            ]);
        }
        write!(f, "{} <{}>\n{table}", self.passenger.name, self.passenger.email)?;
        for error in &self.unreadable {
            write!(f, "\nnot shown: {error}")?;
            if let Some(place) = error.decode_error() {
                write!(f, ": {place}")?;
            }
        }
        Ok(())
    }
}

/// Converts a timestamp to jiff's type, for formatting. With the feature `jiff` this is
/// `jiff::Timestamp::from(timestamp)`.
pub(crate) fn instant(timestamp: Timestamp) -> jiff::Timestamp {
    // Both types have the same range.
    jiff::Timestamp::from_millisecond(timestamp.as_millisecond()).unwrap_or_default()
}

fn time(timestamp: Timestamp) -> String {
    instant(timestamp).strftime("%a %d %b %Y, %H:%M").to_string()
}

fn status(flight: &Flight) -> String {
    if flight.cancelled {
        return "CANCELLED".to_owned();
    }
    let delay = flight.delay_minutes.and_then(|minutes| delay(flight.departs, minutes));
    match (&flight.status, delay) {
        (FlightStatus::Scheduled, None) => "on time".to_owned(),
        (FlightStatus::Scheduled, Some(delay)) => delay,
        (status, None) => status.to_string(),
        (status, Some(delay)) => format!("{status}, {delay}"),
    }
}

/// Formats a delay and the resulting time of departure. Returns `None` if the number of minutes is out of range.
fn delay(departs: Timestamp, minutes: f64) -> Option<String> {
    let duration = SignedDuration::try_from_secs_f64(minutes * 60.0).ok()?;
    let expected = instant(departs).checked_add(duration).ok()?;
    let minutes = duration.as_mins();
    let late = match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes:02} min"),
    };
    Some(format!("{late} LATE, now {}", expected.strftime("%a %H:%M")))
}
