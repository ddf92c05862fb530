//! Running a saved search: the same as a search with the stored query as its body.

use serde_json::{Value, json};

use super::search;
use crate::api::Placeholder;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::existing;
use crate::store::Store;

/// `POST /v1/customers/searches/{id}/execution`: not documented, used by the web application. Its body is ignored.
pub(super) fn execute(request: &Request<'_>, store: &Store) -> Outcome {
    let id = request.value(&Placeholder::Id).unwrap_or_default();
    let saved = existing(store, request.context.resource("search")?, id)?;
    let mut query = saved.fields.get("data").filter(|data| data.is_object()).cloned().unwrap_or(json!({}));
    if let Some(zone) = saved.text("timeZone")
        && query.get("timeZone").is_none_or(Value::is_null)
    {
        query["timeZone"] = zone.into();
    }
    search::stored(request, store, &query)
}
