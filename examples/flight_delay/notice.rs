//! The text message to a passenger whose flight is more than an hour late.
//!
//! It is sent at most once, whatever happens: the flight is marked before, with the revision that was read, so that of several
//! runs only one can do it, and a run that is killed in between leaves a mark. The price is that in this rare case, the
//! passenger gets no message. (The other order would be "at least once".) Only when it is certain that nothing was sent, the
//! mark is removed, and the next run tries again.

use kustomer::send::{ClientExt as _, Sms};
use kustomer::{Client, Error, Timestamp};

use crate::flight::{Flight, FlightStatus, FlightUpdate};
use crate::passenger::Passenger;
use crate::timeline::instant;

/// Flights are late from more than this many minutes on.
const LATE: f64 = 60.0;

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notice {
    /// The flight is on time, or has left.
    NotDue,
    /// There is a mark: an earlier run, or another one, has sent it.
    SentBefore,
    /// The record was changed by someone else meanwhile. The next run sends it.
    Postponed,
    NoPhone,
    Sent,
}

impl Flight {
    /// Sends a text message to the passenger if the flight is late and no run has done so before.
    ///
    /// # Errors
    /// Any error of the client.
    pub(crate) async fn notify_if_late(
        &self,
        client: &Client,
        passenger: &Passenger,
    ) -> kustomer::Result<Notice> {
        let Some(minutes) = self.delay_minutes.filter(|&minutes| minutes > LATE && self.is_waiting()) else {
            return Ok(Notice::NotDue);
        };
        if self.delay_notice.is_some() {
            return Ok(Notice::SentBefore);
        }
        let Some(phone) = passenger.phone.clone() else { return Ok(Notice::NoPhone) };
        let mark = FlightUpdate::new().delay_notice(Timestamp::now()).rev(self.rev);
        match client.update(self, mark).await {
            Ok(_) => {}
            Err(error) if error.is_conflict() => return self.outcome_of_conflict(client).await,
            Err(error) => return Err(error),
        }
        let text = Sms { to: Some(phone), ..Sms::new(self.text(passenger, minutes)) };
        match client.send_message(&passenger.id, text).await {
            Ok(_) => Ok(Notice::Sent),
            Err(error) => {
                if was_not_sent(&error) {
                    client.update(self, FlightUpdate::new().clear_delay_notice()).await?;
                }
                Err(error)
            }
        }
    }

    fn is_waiting(&self) -> bool {
        !self.cancelled && matches!(self.status, FlightStatus::Scheduled | FlightStatus::Boarding)
    }

    async fn outcome_of_conflict(&self, client: &Client) -> kustomer::Result<Notice> {
        let now = client.get(self).await?;
        Ok(if now.delay_notice.is_some() { Notice::SentBefore } else { Notice::Postponed })
    }

    fn text(&self, passenger: &Passenger, minutes: f64) -> String {
        let departs = instant(self.departs).strftime("%-d %B");
        let (hours, minutes) = ((minutes / 60.0).floor(), minutes % 60.0);
        format!(
            "Dear {}, your flight {} to {} on {departs} is delayed by {hours} h {minutes:02} min. We are sorry.",
            passenger.name, self.number, self.destination
        )
    }
}

/// Whether the service has certainly not sent the message. After a timeout, it may have.
fn was_not_sent(error: &Error) -> bool {
    error.is_not_sent() || error.is_client_error() && !error.is_timeout()
}
