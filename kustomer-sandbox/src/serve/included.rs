//! `included`: records that come along with those of an response.

use serde_json::Value;

use super::parent::{belongs, leads_to};
use crate::api::Resource;
use crate::document;
use crate::request::Request;
use crate::store::{Record, Store};

/// Adds the records of the declared types that belong to the response's, or that those lead to: where `include` can ask
/// for them, only when it does.
pub(super) fn add(
    request: &Request<'_>,
    store: &Store,
    resource: Resource<'_>,
    records: &[&Record],
    document: &mut Value,
) {
    let operation = request.operation();
    let optional = operation.parameters.get("include").is_some();
    if operation.answer.included.is_empty() || (optional && request.query.get("include").is_none()) {
        return;
    }
    let (api, ty) = (request.context.api, resource.type_name());
    let types = operation.answer.included.iter().filter_map(|word| api.resource(&word.text));
    let mut included = Vec::new();
    for other in types {
        let other_type = other.type_name();
        let comes = |found: &&Record| {
            records.iter().any(|record| {
                belongs(store, other, found, &ty, &record.id)
                    || leads_to(resource, record, &other_type, &found.id)
            })
        };
        let found = store.records(&other_type).filter(comes);
        included.extend(found.map(|found| document::resource(api, store, other, found)));
    }
    document["included"] = included.into();
}
