//! Exports a span for each call to OpenTelemetry, and counts attempts in a metrics hook. The spans are printed; with another
//! exporter, such as that of `opentelemetry-otlp`, they go to a collector.
//!
//! ```text
//! cargo run --example telemetry --features tracing
//! ```

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use kustomer::{AttemptReport, Client, ClientBuilder, Customer, NewCustomer};
use kustomer_sandbox::{Fault, Sandbox};
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_sdk::trace::SdkTracerProvider;
use tracing_subscriber::Registry;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;

/// How many attempts came to each outcome, by operation.
#[derive(Clone, Default)]
pub(crate) struct Attempts(Arc<Mutex<BTreeMap<String, u64>>>);

impl Attempts {
    /// Counts the attempts of a client.
    pub(crate) fn count(&self, client: ClientBuilder) -> ClientBuilder {
        let attempts = self.clone();
        client.on_attempt(move |attempt| attempts.add(attempt))
    }

    fn add(&self, attempt: &AttemptReport) {
        let outcome = match (attempt.status(), attempt.error_type()) {
            (Some(status), _) => status.as_u16().to_string(),
            (None, error) => error.unwrap_or("other").to_owned(),
        };
        let name = format!("{}: {outcome}", attempt.call().operation());
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *counts.entry(name).or_default() += 1;
    }

    pub(crate) fn counts(&self) -> BTreeMap<String, u64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Passes the spans of this SDK, and no others, to a provider of OpenTelemetry.
pub(crate) fn subscriber(provider: &SdkTracerProvider) -> impl tracing::Subscriber + Send + Sync + use<> {
    let ours = Targets::new().with_target("kustomer", LevelFilter::DEBUG);
    Registry::default()
        .with(tracing_opentelemetry::layer().with_tracer(provider.tracer("flights")))
        .with(ours)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let exporter = opentelemetry_stdout::SpanExporter::default();
    let provider = SdkTracerProvider::builder().with_simple_exporter(exporter).build();
    tracing::subscriber::set_global_default(subscriber(&provider))?;

    let sandbox = Sandbox::start().await?;
    let attempts = Attempts::default();
    let builder = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url());
    let client = attempts.count(builder).build()?;

    let jane = client.create(NewCustomer::new().name("Jane Doe")).await?;
    sandbox.inject(Fault::status(503).times(1));
    let found: Customer = client.get(&jane).await?;
    println!("{:?} {:?}", found.name, attempts.counts());
    provider.shutdown()?;
    Ok(())
}
