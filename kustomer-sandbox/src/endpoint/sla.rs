//! Service level agreements: the list, which the registries do not have.

use crate::document::Document;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::{list_document, selected};
use crate::store::{Record, Store};

/// `GET /v1/slas`: with `versions`, the versions of the agreements are in `included`.
pub(super) fn list(request: &Request<'_>, store: &Store) -> Outcome {
    let slas: Vec<&Record> = store.records("sla").filter(|sla| !sla.is_marked_deleted()).collect();
    let slas = selected(request, slas)?;
    let mut response = list_document(request, store, request.context.resource("sla")?, &slas)?;
    if request.query.get("versions").is_none()
        && let Some(records) = response.document.as_mut().and_then(Document::records_mut)
    {
        records.included = None;
    }
    Ok(response)
}
