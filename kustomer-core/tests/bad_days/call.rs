//! The kinds of calls: one for each idempotency, and for each way in which a create can be retried.

use std::fmt;

use kustomer::{Client, Error, Id};

use super::flight::{Flight, FlightUpdate, NewFlight};
use super::service::{DONE_TITLE, EXTERNAL_ID, ID};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Read,
    Update,
    Delete,
    Create,
    CreateWithExternalId,
}

impl Kind {
    pub(crate) const ALL: [Self; 5] =
        [Self::Read, Self::Update, Self::Delete, Self::Create, Self::CreateWithExternalId];

    pub(crate) const fn method(self) -> &'static str {
        match self {
            Self::Read => "GET",
            Self::Update => "PUT",
            Self::Delete => "DELETE",
            Self::Create | Self::CreateWithExternalId => "POST",
        }
    }

    /// Makes the call and returns how many attempts it took.
    pub(crate) async fn make(self, client: &Client) -> Result<u32, Error> {
        let id = Id::<Flight>::new(ID);
        let new = || NewFlight::new(DONE_TITLE);
        match self {
            Self::Read => client.get(&id).with_response().await.map(attempts),
            Self::Update => {
                let update = FlightUpdate::new().title(DONE_TITLE);
                client.update(&id, update).with_response().await.map(attempts)
            }
            Self::Delete => client.delete(&id).with_response().await.map(|response| response.attempts()),
            Self::Create => client.create(new()).with_response().await.map(attempts),
            Self::CreateWithExternalId => {
                client.create(new().external_id(EXTERNAL_ID)).with_response().await.map(attempts)
            }
        }
    }
}

/// Checks that the record is the one that the service has.
#[expect(clippy::needless_pass_by_value, reason = "it is passed to `map`")]
fn attempts(response: kustomer::Response<Flight>) -> u32 {
    assert_eq!((response.value().id.as_str(), response.value().title.as_str()), (ID, DONE_TITLE));
    response.attempts()
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::Create => "create",
            Self::CreateWithExternalId => "create with external ID",
        })
    }
}
