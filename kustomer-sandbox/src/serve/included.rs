//! `included`: related records in a response.

use super::parent::{belongs, maybe_belonging, refers_to, sorted};
use crate::api::Resource;
use crate::document::{self, ResourceObject};
use crate::request::Request;
use crate::store::{Record, Store, ids_of};

/// Returns the related records of the declared types. If the operation has the parameter `include`, they are returned only
/// when it is set.
pub(super) fn of(
    request: &Request<'_>,
    store: &Store,
    resource: Resource<'_>,
    records: &[&Record],
) -> Option<Vec<ResourceObject>> {
    let operation = request.operation();
    let optional = operation.parameters.get("include").is_some();
    if operation.response.included.is_empty() || (optional && request.query.get("include").is_none()) {
        return None;
    }
    let (api, ty) = (request.context.api, resource.type_name());
    let types = operation.response.included.iter().filter_map(|ty| api.resource(&ty.text));
    let mut included = Vec::new();
    for other in types {
        let other_type = other.type_name();
        let of_record = |record: &&Record| {
            let comes = |found: &&Record| {
                belongs(store, other, found, &ty, &record.id)
                    || refers_to(resource, record, &other_type, &found.id)
            };
            let referring = maybe_belonging(store, &other_type, &ty, &record.id);
            let ids = record.fields.values().flat_map(ids_of);
            let found = referring.chain(ids.filter_map(|id| store.record(&other_type, id)));
            found.filter(comes).collect::<Vec<_>>()
        };
        let found = sorted(records.iter().flat_map(of_record));
        included.extend(found.map(|found| document::resource(api, store, other, found)));
    }
    Some(included)
}
