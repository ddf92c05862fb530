//! Lists in the paging that the operation declares.

use http::StatusCode;
use kustomer_schema::{AnswerForm, Operation, Paging, Schema, Subschema, Type};

use super::{Answer, Outcome, default_status, find, included};
use crate::api::Resource;
use crate::call::Call;
use crate::document;
use crate::list::cursor::Cursor;
use crate::list::page::{Page, Totals};
use crate::list::selection::{self, select};
use crate::store::{Record, Store};

/// The records of a list that the path and the query ask for.
pub(crate) fn list(call: &Call<'_>, store: &Store) -> Outcome {
    let AnswerForm::Page(ty) = &call.operation().answer.form else {
        return Ok(super::answer::without_record(call));
    };
    let ty = call.type_named(&ty.text);
    let resource = call.context.resource(&ty)?;
    let records = find::listed(call, store, &ty)?;
    let sorts = sorts(call.schema(), call.operation());
    let records = select(&call.query, records, &sorts)?;
    list_document(call, store, resource, &records)
}

/// The records below a path whose answer is not known, as a list without paging.
pub(super) fn unpaged(call: &Call<'_>, store: &Store) -> Outcome {
    let ty = call.own_type();
    let resource = call.context.resource(&ty)?;
    let records = find::listed(call, store, &ty)?;
    let render = |record: &&Record| document::resource(call.context.api, store, resource, record);
    let data = records.iter().map(render).collect();
    Ok(Answer { status: default_status(call), document: Some(document::document(data)) })
}

/// A list of records as the answer.
///
/// # Errors
/// 400 for a page that is no number.
pub(crate) fn list_document(
    call: &Call<'_>,
    store: &Store,
    resource: Resource<'_>,
    records: &[&Record],
) -> Outcome {
    let operation = call.operation();
    let render = |record: &&Record| document::resource(call.context.api, store, resource, record);
    let mut document = match operation.paging {
        Some(Paging::Page) => {
            let largest = operation.max_page_size.map_or(100, u64::from);
            let totals = if counts(call.schema(), operation) { Totals::Shown } else { Totals::Hidden };
            Page::parse(&call.query, largest)?.document(records, call.path, &call.query, totals, render)
        }
        Some(_) => Cursor::parse(&call.query)?.document(records, call.path, &call.query, render),
        None => document::document(records.iter().map(render).collect()),
    };
    included::add(call, store, resource, records, &mut document);
    let status = operation.status.and_then(|status| StatusCode::from_u16(status).ok());
    Ok(Answer { status: status.unwrap_or(StatusCode::OK), document: Some(document) })
}

/// Whether the list says how many records there are: where the schema has it in `meta`, and customers.
fn counts(schema: &Schema, operation: &Operation) -> bool {
    let has_total = |meta: &Subschema| match &schema.resolve(meta).ty {
        Type::Object(object) => object.properties.get("total").is_some(),
        _ => false,
    };
    operation.answer.meta.as_ref().is_some_and(has_total) || operation.path.text == "/v1/customers"
}

/// What the list can be sorted by: what its parameter says, or either way by id.
fn sorts<'s>(schema: &'s Schema, operation: &'s Operation) -> Vec<&'s str> {
    let Some(parameter) = operation.parameters.get("sort") else { return selection::BY_TIME.to_vec() };
    match &schema.resolve(&parameter.schema).ty {
        Type::Enum(words) => words.iter().map(|word| word.text.as_str()).collect(),
        _ => Vec::new(),
    }
}
