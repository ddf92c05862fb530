//! Lists with the paging that the operation declares.

use http::StatusCode;
use kustomer_schema::{Operation, Paging, ResponseForm, Schema, Subschema, Type, kobject};

use super::response::{default_status, without_record};
use super::{find, included};
use crate::api::Resource;
use crate::document::{self, Records};
use crate::list::cursor::Cursor;
use crate::list::page::{Page, Totals};
use crate::list::selection::{self, select};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::store::{Record, Store};

/// Returns the records of a list that the path and the query select.
pub(crate) fn list(request: &Request<'_>, store: &Store) -> Outcome {
    let ResponseForm::Page(ty) = &request.operation().response.form else {
        return Ok(without_record(request));
    };
    let ty = request.type_named(&ty.text);
    let resource = request.context.resource(&ty)?;
    let records = find::listed(request, store, &ty)?;
    let records = selected(request, records)?;
    list_document(request, store, resource, &records)
}

/// Returns the records of a list that pass the filters of the query by time, in the requested order.
///
/// # Errors
/// 400 for an undocumented sort order or filter, and for an invalid date-time.
pub(crate) fn selected<'s>(
    request: &Request<'_>,
    records: Vec<&'s Record>,
) -> Result<Vec<&'s Record>, Refusal> {
    let operation = request.operation();
    let sorts = sorts(request.schema(), operation);
    select(&request.query, records, &sorts, operation.parameters.get("filter").is_some())
}

/// Returns the records of a path whose response is not documented, as a list without paging.
pub(super) fn unpaged(request: &Request<'_>, store: &Store) -> Outcome {
    let ty = request.own_type();
    let resource = request.context.resource(&ty)?;
    let records = find::listed(request, store, &ty)?;
    let render = |record: &&Record| document::resource(request.context.api, store, resource, record);
    let document = Records::many(records.iter().map(render).collect());
    Ok(Response { status: default_status(request), document: Some(document.into()) })
}

/// Returns a response with a list of records.
///
/// # Errors
/// 400 if the page is not a number.
pub(crate) fn list_document(
    request: &Request<'_>,
    store: &Store,
    resource: Resource<'_>,
    records: &[&Record],
) -> Outcome {
    let operation = request.operation();
    let render = |record: &&Record| document::resource(request.context.api, store, resource, record);
    let (mut document, shown) = match operation.paging {
        Some(Paging::Page) => {
            let largest = operation.max_page_size.map_or(100, u64::from);
            let totals = if counts(request.schema(), operation) { Totals::Shown } else { Totals::Hidden };
            let page = Page::parse(&request.query, largest)?;
            let document = page.document(records, request.path, &request.query, totals, render);
            (document, page.part(records).to_vec())
        }
        Some(_) => {
            let cursor = Cursor::parse(&request.query)?;
            // Pages are cut by ID.
            let mut sorted = records.to_vec();
            if !store.ids_increase(&resource.type_name()) {
                sorted.sort_by(|one, other| one.id.cmp(&other.id));
            }
            let part = cursor.part(&sorted);
            (cursor.document(&sorted, &part, request.path, &request.query, render), part)
        }
        None => (Records::many(records.iter().map(render).collect()), records.to_vec()),
    };
    document.included = included::of(request, store, resource, &shown);
    let status = operation.status.and_then(|status| StatusCode::from_u16(status).ok());
    Ok(Response { status: status.unwrap_or(StatusCode::OK), document: Some(document.into()) })
}

/// Whether the list has the total number of records: if `meta` in the schema has it, and for customers.
fn counts(schema: &Schema, operation: &Operation) -> bool {
    let has_total = |meta: &Subschema| match &schema.resolve(meta).ty {
        Type::Object(object) => object.properties.get("total").is_some(),
        _ => false,
    };
    operation.response.meta.as_ref().is_some_and(has_total) || operation.path.text == "/v1/customers"
}

/// Returns the sort orders of the list: those of its parameter, or by time in either direction. Clients sort custom objects
/// by time as well, although the parameter does not declare it.
fn sorts<'s>(schema: &'s Schema, operation: &'s Operation) -> Vec<&'s str> {
    let Some(parameter) = operation.parameters.get("sort") else { return selection::BY_TIME.to_vec() };
    let by_time: &[&str] = if schema.kind.type_name() == kobject::TYPE { selection::BY_TIME } else { &[] };
    match &schema.resolve(&parameter.schema).ty {
        Type::Enum(values) => {
            values.iter().map(|value| value.text.as_str()).chain(by_time.iter().copied()).collect()
        }
        _ => Vec::new(),
    }
}
