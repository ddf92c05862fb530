//! Passengers as Kustomer customers. Each is looked up once per run, and created if missing.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use kustomer::{Client, Customer, Email, Id, NewCustomer, Phone, lookup};

use crate::feed::FeedPassenger;

/// A passenger with a customer record.
#[derive(Debug, Clone)]
pub(crate) struct Passenger {
    pub(crate) id: Id<Customer>,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) phone: Option<String>,
}

/// The passengers of a run, by email address.
#[derive(Debug, Default)]
pub(crate) struct Passengers {
    known: BTreeMap<String, Passenger>,
    created: usize,
}

impl Passengers {
    /// Returns the customer with the passenger's email address. An existing customer is left unchanged: its name in
    /// Kustomer may be the better one.
    ///
    /// # Errors
    /// Any error of the client.
    pub(crate) async fn find_or_create(
        &mut self,
        client: &Client,
        passenger: &FeedPassenger,
    ) -> kustomer::Result<&Passenger> {
        let slot = match self.known.entry(passenger.email.clone()) {
            Entry::Occupied(known) => return Ok(known.into_mut()),
            Entry::Vacant(slot) => slot,
        };
        let email = slot.key().clone();
        let customer = if let Some(known) = client.find::<Customer>(lookup::Email(&email)).await? {
            known
        } else {
            let mut new = NewCustomer::new().name(&passenger.name).emails([Email::new(&email)]);
            if let Some(phone) = &passenger.phone {
                new = new.phones([Phone::new(phone)]);
            }
            let created = client.create(new).await?;
            self.created += 1;
            created
        };
        let name = customer.name.unwrap_or_else(|| passenger.name.clone());
        let known_phone = || customer.phones.into_iter().find_map(|phone| phone.phone);
        let phone = passenger.phone.clone().or_else(known_phone);
        Ok(slot.insert(Passenger { id: customer.id, name, email, phone }))
    }

    /// Returns how many customers were created.
    pub(crate) fn created(&self) -> usize {
        self.created
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Passenger> {
        self.known.values()
    }
}
