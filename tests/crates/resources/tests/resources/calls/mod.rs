//! The methods of the client, one file for each registry, over HTTP to a sandbox. At the end, the recorded requests
//! must cover every short form of the API.

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

/// What went wrong, with what was tried.
#[derive(Default)]
struct Problems(Vec<String>);

impl Problems {
    /// Boxed, because a single future with all of them would be too large for a thread's stack.
    async fn note(&mut self, what: &str, trial: impl Future<Output = Result<(), String>>) {
        if let Err(problem) = Box::pin(trial).await {
            self.0.push(format!("{what}: {problem}"));
        }
    }
}

impl Service {
    /// Sends an operation without a short form.
    async fn send<O: Operation>(&self, operation: O) -> Result<O::Output, String> {
        self.client.send(operation).await.map_err(|error| text(&error))
    }

    /// Seeds a record that no request creates, with parents of these types and IDs.
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
async fn every_short_form_and_the_other_operations_work_over_http() {
    let service = Service::start().await;
    let mut problems = Problems::default();
    Box::pin(access::calls(&service, &mut problems)).await;
    Box::pin(ai::calls(&service, &mut problems)).await;
    Box::pin(apps::calls(&service, &mut problems)).await;
    Box::pin(chat::calls(&service, &mut problems)).await;
    Box::pin(core::calls(&service, &mut problems)).await;
    Box::pin(kb::calls(&service, &mut problems)).await;
    Box::pin(routing::calls(&service, &mut problems)).await;
    Box::pin(settings::calls(&service, &mut problems)).await;
    Box::pin(workflows::calls(&service, &mut problems)).await;
    assert!(problems.0.is_empty(), "{}:\n{}", problems.0.len(), problems.0.join("\n"));

    let arrived = arrived::operations(&service.sandbox);
    let missing = arrived::short_forms_not_among(&arrived);
    assert!(missing.is_empty(), "no request was made for {}:\n{}", missing.len(), missing.join("\n"));
    let others = arrived.iter().filter(|operation| operation.short_form.is_none()).count();
    assert!(others >= 120, "only {others} operations without a short form");
}
