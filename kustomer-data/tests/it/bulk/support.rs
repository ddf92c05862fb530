//! A sandbox and a client on virtual time, and what bulk runs return in a form that is easy to compare.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use http::Request;
use kustomer::data::BulkExt as _;
use kustomer::data::bulk::{Bulk, Effect, Outcome};
use kustomer::rate_limit::RateLimitSettings;
use kustomer::resource::Bulk as BulkResource;
use kustomer::{Client, Customer, Id, KustomerResource};
use kustomer_sandbox::{RateLimits, Sandbox};
use serde_json::Value;

use crate::virtual_time;

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "flight")]
pub(crate) struct Flight {
    pub(crate) id: Id<Flight>,
    pub(crate) title: String,
    pub(crate) external_id: Option<String>,
    #[kustomer(custom)]
    pub(crate) gate: Option<String>,
    #[kustomer(optional)]
    pub(crate) data: BTreeMap<String, Value>,
    #[kustomer(relationship)]
    #[expect(dead_code, reason = "it is only written")]
    pub(crate) customer: Option<Id<Customer>>,
}

pub(crate) struct Org {
    pub(crate) sandbox: Arc<Sandbox>,
    pub(crate) client: Client,
}

impl Org {
    pub(crate) async fn new() -> Self {
        Self::lagging(Duration::ZERO).await
    }

    /// A sandbox whose searches lag behind writes.
    pub(crate) async fn lagging(lag: Duration) -> Self {
        let builder = Sandbox::builder().rate_limits(RateLimits::unlimited()).search_lag(lag);
        let sandbox = virtual_time::sandbox(builder).await;
        let client = virtual_time::client(&sandbox, RateLimitSettings::off());
        Self::with(sandbox, client).await
    }

    /// A sandbox whose clock goes on by itself.
    pub(crate) async fn of(sandbox: Sandbox) -> Self {
        let builder = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url());
        let client = builder.rate_limits(RateLimitSettings::off()).build().unwrap();
        Self::with(Arc::new(sandbox), client).await
    }

    async fn with(sandbox: Arc<Sandbox>, client: Client) -> Self {
        client.ensure_klass::<Flight>().await.unwrap();
        sandbox.clear_requests();
        Self { sandbox, client }
    }

    pub(crate) fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        let request = Request::builder().method(method).uri(path).body(body.to_string().into()).unwrap();
        let response = self.sandbox.respond(request);
        serde_json::from_slice(response.body()).unwrap_or_default()
    }

    /// The flights in the sandbox, with how many there are of each external ID.
    pub(crate) fn flights(&self) -> BTreeMap<String, usize> {
        let mut flights = BTreeMap::new();
        for page in 1.. {
            let list =
                self.call("GET", &format!("/v1/klasses/flight?page={page}&pageSize=100"), &Value::Null);
            let records = list["data"].as_array().unwrap();
            for record in records {
                let id = record["attributes"]["externalId"].as_str().unwrap_or_default();
                *flights.entry(id.to_owned()).or_default() += 1;
            }
            if records.len() < 100 {
                break;
            }
        }
        flights
    }

    pub(crate) fn bulk_requests(&self) -> usize {
        self.sandbox.requests().iter().filter(|request| request.path().ends_with("/bulk")).count()
    }

    pub(crate) async fn create(&self, flights: Vec<NewFlight>) -> Vec<Outcome<Flight>> {
        all(self.client.bulk_create(flights)).await
    }
}

/// New flights with the external IDs `0`, `1`, ..
pub(crate) fn flights(count: usize) -> Vec<NewFlight> {
    (0..count).map(|number| NewFlight::new("ZX81").external_id(number.to_string())).collect()
}

/// All outcomes, in order.
pub(crate) async fn all<T: BulkResource>(bulk: Bulk<T>) -> Vec<Outcome<T>> {
    let mut outcomes = bulk.outcomes();
    let mut all = Vec::new();
    while let Some(outcome) = outcomes.try_next().await.unwrap() {
        all.push(outcome);
    }
    assert!(all.iter().map(|outcome| outcome.index).eq(0..u64::try_from(all.len()).unwrap()), "in order");
    assert_eq!(outcomes.progress().settled(), outcomes.progress().read());
    all
}

/// What became of an item, in a word or in the words of the service.
pub(crate) fn shown<T>(outcome: &Outcome<T>) -> String {
    match &outcome.result {
        Ok(written) => format!(
            "{:?}{}{}",
            written.effect(),
            if written.id().is_some() { "" } else { " without an ID" },
            if written.was_looked_up() { " as a lookup says" } else { "" }
        ),
        Err(error) => error.to_string(),
    }
}

pub(crate) fn all_shown<T>(outcomes: &[Outcome<T>]) -> Vec<String> {
    outcomes.iter().map(shown).collect()
}

pub(crate) fn is_created(outcome: &Outcome<Flight>) -> bool {
    outcome.result.as_ref().is_ok_and(|written| written.effect() == Effect::Created && written.id().is_some())
}
