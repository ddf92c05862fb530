//! Companies: the list with its two filters, which exclude each other.

use crate::request::Request;
use crate::response::Outcome;
use crate::serve::{list_document, selected};
use crate::store::{Record, Store};

/// `GET /v1/companies`: `filter` is a text in the name, and `externalId` is that of one company. As documented, neither
/// is applied if both are given.
///
/// Whether `filter` must be the whole name is not documented; here it is any part of it, ignoring case.
pub(super) fn list(request: &Request<'_>, store: &Store) -> Outcome {
    let given = |name: &str| request.query.get(name).filter(|value| !value.is_empty());
    let (filter, external_id) = match (given("filter"), given("externalId")) {
        (Some(_), Some(_)) => (None, None),
        other => other,
    };
    let filter = filter.map(str::to_lowercase);
    let want_deleted = request.query.get("deleted") == Some("true");
    let wanted = |company: &&Record| {
        let name = || company.text("name").unwrap_or_default().to_lowercase();
        company.is_marked_deleted() == want_deleted
            && external_id.is_none_or(|id| company.text("externalId") == Some(id))
            && filter.as_ref().is_none_or(|filter| name().contains(filter.as_str()))
    };
    let companies = match external_id {
        Some(id) => store.with_text("company", "externalId", id),
        None => store.records("company").collect(),
    };
    let companies: Vec<&Record> = companies.into_iter().filter(wanted).collect();
    let companies = selected(request, companies)?;
    list_document(request, store, request.context.resource("company")?, &companies)
}
