//! A run: creates the Klass, then puts every flight of the feed on the timelines of its passengers and sends a text message
//! to those whose flight is late, then prints the timelines.

use std::error::Error;
use std::io::Write;

use kustomer::{Client, EnsuredKlass};

use crate::feed::Feed;
use crate::flight::Flight;
use crate::passenger::Passengers;
use crate::summary::Summary;
use crate::timeline::Timeline;

/// Puts the flights of a feed, given as text, on the timelines of their passengers. Writes the changes and the
/// timelines to `out`.
///
/// Requests are sent one after the other, and the first error ends the run. The next run continues where this one
/// stopped.
///
/// # Errors
/// If the text is not a feed, a request fails, or `out` cannot be written to.
pub(crate) async fn run(
    client: &Client,
    feed: &str,
    out: &mut impl Write,
) -> Result<Summary, Box<dyn Error>> {
    let feed = Feed::parse(feed).map_err(|error| format!("cannot read the feed: {error}"))?;
    writeln!(out, "{}", klass_line(&client.ensure_klass::<Flight>().await?))?;
    for rejected in &feed.rejected {
        writeln!(out, "skipped {rejected}")?;
    }

    let mut summary = Summary::default();
    let mut passengers = Passengers::default();
    for flight in &feed.flights {
        for passenger in &flight.passengers {
            let passenger = passengers.find_or_create(client, passenger).await?;
            let (flight, change) = Flight::put(client, &passenger.id, flight).await?;
            summary.count(change);
            summary.count_notice(flight.notify_if_late(client, passenger).await?);
        }
    }
    summary.passengers = passengers.iter().count();
    summary.passengers_created = passengers.created();
    summary.rejected = feed.rejected;

    for passenger in passengers.iter() {
        writeln!(out, "\n{}", Timeline::read(client, passenger).await?)?;
    }
    writeln!(out, "\n{summary}")?;
    Ok(summary)
}

fn klass_line(ensured: &EnsuredKlass) -> String {
    let attributes = |names: &[String]| names.join(", ");
    let mut done = Vec::new();
    if ensured.created {
        done.push("created".to_owned());
    }
    if !ensured.added.is_empty() {
        done.push(format!("added {}", attributes(&ensured.added)));
    }
    if !ensured.extended.is_empty() {
        done.push(format!("added values to {}", attributes(&ensured.extended)));
    }
    if done.is_empty() {
        done.push("already has all attributes".to_owned());
    }
    if !ensured.enabled {
        done.push("but it is disabled in Kustomer and therefore hidden".to_owned());
    }
    format!("Klass `flight`: {}", done.join(", "))
}
