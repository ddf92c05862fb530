//! The calls of the client, a file for each registry, over HTTP to a sandbox. In the end every short form of the API was
//! used, as the requests that arrived tell.

mod access;
mod ai;
mod apps;
mod arrived;
mod chat;
mod core;
mod kb;
mod routing;
mod settings;
mod workflows;

use kustomer::Id;
use kustomer::Operation;
use kustomer::resource::Resource;
use serde_json::json;

use crate::service::{Service, text};

/// What went wrong, by what was tried.
#[derive(Default)]
struct Problems(Vec<String>);

impl Problems {
    fn note<T>(&mut self, what: &str, outcome: Result<T, String>) -> Option<T> {
        outcome.map_err(|problem| self.0.push(format!("{what}: {problem}"))).ok()
    }
}

impl Service {
    /// Sends an operation that is no short form.
    async fn send<O: Operation>(&self, operation: O) -> Result<O::Output, String> {
        self.client.send(operation).await.map_err(|error| text(&error))
    }

    /// A record that no call makes, under others of these types and ids.
    fn put<T: Resource>(
        &self,
        attributes: &serde_json::Value,
        under: &[(&str, &str)],
    ) -> Result<Id<T>, String> {
        let relationships: serde_json::Map<_, _> = under
            .iter()
            .map(|(ty, id)| ((*ty).to_owned(), json!({ "data": { "type": ty, "id": id } })))
            .collect();
        let record = json!({ "type": T::TYPE, "attributes": attributes, "relationships": relationships });
        self.seed(&record)
    }
}

#[tokio::test]
async fn every_short_form_works_over_http_and_so_do_the_other_calls() {
    let service = Service::start().await;
    let mut problems = Problems::default();
    access::calls(&service, &mut problems).await;
    ai::calls(&service, &mut problems).await;
    apps::calls(&service, &mut problems).await;
    chat::calls(&service, &mut problems).await;
    core::calls(&service, &mut problems).await;
    kb::calls(&service, &mut problems).await;
    routing::calls(&service, &mut problems).await;
    settings::calls(&service, &mut problems).await;
    workflows::calls(&service, &mut problems).await;
    assert!(problems.0.is_empty(), "{}:\n{}", problems.0.len(), problems.0.join("\n"));

    let arrived = arrived::operations(&service.sandbox);
    let missing = arrived::short_forms_not_among(&arrived);
    assert!(missing.is_empty(), "no request was made for {}:\n{}", missing.len(), missing.join("\n"));
    let others = arrived.iter().filter(|operation| operation.call.is_none()).count();
    assert!(others >= 60, "only {others} operations that are no short forms");
}
