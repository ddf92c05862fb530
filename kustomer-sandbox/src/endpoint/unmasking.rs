//! Unmasking windows: while one is open, the masked values of a customer can be read.

use http::StatusCode;
use serde_json::{Map, json};

use crate::document::{self, Document};
use crate::mask;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::serve::parents;
use crate::store::{Record, Store, WINDOW_END};
use crate::timestamp;

/// `POST /v1/customers/{id}/unmasking-windows`
pub(super) fn open(request: &Request<'_>, store: &mut Store) -> Outcome {
    let parents = parents(request, store)?;
    let now = request.context.now;
    let until = now.checked_add(mask::WINDOW).unwrap_or(now);
    let fields = Map::from_iter([(WINDOW_END.to_owned(), timestamp::render(until).into())]);
    let mut window = Record::new(store.ids.next(now), now, fields);
    window.parents = parents.to_vec();
    let at = timestamp::render(now);
    let data = json!({
        "type": "unmasking_window",
        "id": window.id,
        "attributes": { "createdAt": at, "updatedAt": at },
        "relationships": { "org": document::org(store), "createdBy": document::user(store) },
    });
    store.insert("unmasking_window", window);
    Ok(Response { status: StatusCode::CREATED, document: Some(Document::of_data(data)) })
}

/// `DELETE /v1/customers/{id}/unmasking-windows`
pub(super) fn close(request: &Request<'_>, store: &mut Store) -> Outcome {
    for (_, customer) in parents(request, store)? {
        let windows = store.maybe_referring_to("unmasking_window", customer);
        let ids: Vec<String> = windows.map(|window| window.id.clone()).collect();
        for id in ids {
            store.remove("unmasking_window", &id);
        }
    }
    Ok(Response { status: StatusCode::NO_CONTENT, document: None })
}
