//! Merges of customers, which run in the background.

use serde_json::Value;

use crate::api::Placeholder;
use crate::check::Mistakes;
use crate::lifecycle::merge;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::{existing, record_response, write};
use crate::store::Store;

/// `POST /v1/customers/merges`
pub(super) fn create(request: &Request<'_>, store: &mut Store) -> Outcome {
    let body = request.object()?;
    let mut mistakes = Mistakes::new();
    let named = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (source, target) = (named("source"), named("target"));
    for (name, id) in [("source", &source), ("target", &target)] {
        if !id.is_empty() && store.record("customer", id).is_none() {
            let id = crate::wording::shortened(id);
            mistakes.push(name, format!("`{name}` refers to a customer that does not exist: `{id}`"));
        }
    }
    if !source.is_empty() && source == target {
        mistakes.push("source", "`source` and `target` are the same customer");
    }
    write::check_create(request.context, store, "customer_merge", &body, mistakes)?;
    let id = merge::queue(request.context, store, body);
    if request.is_owner {
        merge::advance(request.context, store, &id);
        merge::advance(request.context, store, &id);
    }
    record_response(request, store, "customer_merge", &id)
}

/// `GET /v1/customers/merges/{id}`: moves the merge on.
pub(super) fn poll(request: &Request<'_>, store: &mut Store) -> Outcome {
    let id = request.value(&Placeholder::Id).unwrap_or_default();
    existing(store, request.context.resource("customer_merge")?, id)?;
    merge::advance(request.context, store, id);
    record_response(request, store, "customer_merge", id)
}
