//! Answers in the form that the operation declares.

use http::StatusCode;
use kustomer_schema::{AnswerForm, Method, Subschema};
use serde_json::{Map, Value, json};

use super::included;
use super::parent::{belongs, parents};
use crate::api::Placeholder;
use crate::document;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::sample::Sampler;
use crate::store::{Record, Store};
use crate::timestamp;
use crate::upload::UPLOADS;

/// The status of a success: the declared one, or the usual one of the method.
pub(crate) fn default_status(request: &Request<'_>) -> StatusCode {
    let operation = request.operation();
    let usual = match (operation.method, &operation.answer.form) {
        (Method::Delete, AnswerForm::Nothing) => StatusCode::NO_CONTENT,
        (Method::Post, AnswerForm::One(_)) if !request.route.has(&Placeholder::Id) => StatusCode::CREATED,
        _ => StatusCode::OK,
    };
    operation.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(usual)
}

/// A record as the response.
pub(crate) fn record_response(request: &Request<'_>, store: &Store, ty: &str, id: &str) -> Outcome {
    let resource = request.context.resource(ty)?;
    let record = store.record(ty, id).ok_or_else(|| Refusal::no_record(&resource.word(), id))?;
    let mut document = document::document(document::resource(request.context.api, store, resource, record));
    add_meta(request, id, &mut document);
    included::add(request, store, resource, &[record], &mut document);
    Ok(Response { status: default_status(request), document: Some(document) })
}

/// The response to a write of a record: that record, or the one that the operation declares in its place.
pub(super) fn converted(request: &Request<'_>, store: &mut Store, ty: &str, id: &str) -> Outcome {
    let declared = match &request.operation().answer.form {
        AnswerForm::One(declared) | AnswerForm::OneOrMany(declared) | AnswerForm::Page(declared) => {
            request.type_named(&declared.text)
        }
        // Nothing is known of the response, so the record is as good as any.
        AnswerForm::Json => return record_response(request, store, ty, id),
        _ => return Ok(without_record(request)),
    };
    if declared == ty {
        return record_response(request, store, ty, id);
    }
    let parents = parents(request, store)?;
    if let Some((_, parent)) = parents.iter().find(|(parent, _)| *parent == declared) {
        return record_response(request, store, &declared, parent);
    }
    let made = insert(request, store, &declared, vec![(ty.to_owned(), id.to_owned())], None);
    record_response(request, store, &declared, &made)
}

/// The id of the record that a path without ids means; it is made when it is not there.
///
/// # Errors
/// 404 for the next record of a list that is empty.
pub(super) fn single(
    request: &Request<'_>,
    store: &mut Store,
    ty: &str,
    parents: &[(String, String)],
) -> Result<String, Refusal> {
    let resource = request.context.resource(ty)?;
    if let Some(record) = store.records(ty).find(|record| record.slot.as_deref() == Some(request.path)) {
        return Ok(record.id.clone());
    }
    let word = request.route.pattern.last_literal().unwrap_or_default();
    let has_list = request.context.resource(ty)?.path() != request.path
        && resource.schema.operations.iter().any(|found| matches!(found.answer.form, AnswerForm::Page(_)));
    if has_list {
        let fits = |record: &&Record| parents.iter().all(|(ty, id)| belongs(store, resource, record, ty, id));
        let records: Vec<&Record> = store.records(ty).filter(fits).collect();
        let marked =
            records.iter().find(|record| record.fields.get(word).is_some_and(|value| *value == true));
        if let Some(record) = marked.or_else(|| records.first()) {
            return Ok(record.id.clone());
        }
        if !matches!(word, "default" | "current" | "active") {
            return Err(Refusal::no_record(&resource.word(), word));
        }
        return Ok(insert(request, store, ty, parents.to_vec(), None));
    }
    Ok(insert(request, store, ty, parents.to_vec(), Some(request.path.to_owned())))
}

fn insert(
    request: &Request<'_>,
    store: &mut Store,
    ty: &str,
    under: Vec<(String, String)>,
    slot: Option<String>,
) -> String {
    let id = store.ids.next(request.context.now);
    let mut record = Record::new(id.clone(), request.context.now, Map::new());
    record.under = under;
    record.slot = slot;
    record.keys = request.keys();
    store.insert(ty, record);
    id
}

/// The response of an operation that is about no record.
pub(super) fn without_record(request: &Request<'_>) -> Response {
    let response = &request.operation().answer;
    let document = match &response.form {
        AnswerForm::Nothing => None,
        AnswerForm::Bare(schema) => Some(sample(request, schema, false)),
        _ => Some(json!({})),
    };
    Response { status: default_status(request), document }
}

/// What the schema says stands in `meta` of an response that is no list.
fn add_meta(request: &Request<'_>, id: &str, document: &mut Value) {
    if let Some(meta) = &request.operation().answer.meta {
        document["meta"] = sample(request, meta, true);
        // Where the file of an attachment goes: the sandbox takes it and lets it fall.
        if let Some(url) = document["meta"].pointer_mut("/upload/url") {
            *url = format!("http://{}{UPLOADS}{id}", request.host).into();
        }
    }
}

fn sample(request: &Request<'_>, schema: &Subschema, whole: bool) -> Value {
    let at = timestamp::render(request.context.now);
    Sampler { schema: request.schema(), at: &at, whole }.filled(schema, 8)
}
