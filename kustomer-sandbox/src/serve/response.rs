//! Answers in the form that the operation declares.

use http::StatusCode;
use kustomer_schema::{AnswerForm, Method, Subschema};
use serde_json::{Map, Value, json};

use super::find::keys;
use super::included;
use super::parent::{belongs, parents};
use super::{Answer, Outcome};
use crate::api::Role;
use crate::call::Call;
use crate::document;
use crate::error::Refusal;
use crate::sample::Sampler;
use crate::service::UPLOADS;
use crate::store::{Record, Store};
use crate::timestamp;

/// The status of a success: the declared one, or the usual one of the method.
pub(crate) fn default_status(call: &Call<'_>) -> StatusCode {
    let operation = call.operation();
    let usual = match (operation.method, &operation.answer.form) {
        (Method::Delete, AnswerForm::Nothing) => StatusCode::NO_CONTENT,
        (Method::Post, AnswerForm::One(_)) if !call.route.has(&Role::Own) => StatusCode::CREATED,
        _ => StatusCode::OK,
    };
    operation.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(usual)
}

/// A record as the answer.
pub(crate) fn answer_with(call: &Call<'_>, store: &Store, ty: &str, id: &str) -> Outcome {
    let resource = call.context.resource(ty)?;
    let record = store.record(ty, id).ok_or_else(|| Refusal::no_record(&resource.word(), id))?;
    let mut document = document::document(document::resource(call.context.api, store, resource, record));
    add_meta(call, id, &mut document);
    included::add(call, store, resource, &[record], &mut document);
    Ok(Answer { status: default_status(call), document: Some(document) })
}

/// The answer to a write of a record: that record, or the one that the operation declares in its place.
pub(super) fn converted(call: &Call<'_>, store: &mut Store, ty: &str, id: &str) -> Outcome {
    let declared = match &call.operation().answer.form {
        AnswerForm::One(declared) | AnswerForm::OneOrMany(declared) | AnswerForm::Page(declared) => {
            call.type_named(&declared.text)
        }
        // Nothing is known of the answer, so the record is as good as any.
        AnswerForm::Json => return answer_with(call, store, ty, id),
        _ => return Ok(without_record(call)),
    };
    if declared == ty {
        return answer_with(call, store, ty, id);
    }
    let parents = parents(call, store)?;
    if let Some((_, parent)) = parents.iter().find(|(parent, _)| *parent == declared) {
        return answer_with(call, store, &declared, parent);
    }
    let made = insert(call, store, &declared, vec![(ty.to_owned(), id.to_owned())], None);
    answer_with(call, store, &declared, &made)
}

/// The id of the record that a path without ids means; it is made when it is not there.
///
/// # Errors
/// 404 for the next record of a list that is empty.
pub(super) fn single(
    call: &Call<'_>,
    store: &mut Store,
    ty: &str,
    parents: &[(String, String)],
) -> Result<String, Refusal> {
    let resource = call.context.resource(ty)?;
    if let Some(record) = store.records(ty).find(|record| record.slot.as_deref() == Some(call.path)) {
        return Ok(record.id.clone());
    }
    let word = call.route.pattern.last_literal().unwrap_or_default();
    let has_list = call.context.resource(ty)?.path() != call.path
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
        return Ok(insert(call, store, ty, parents.to_vec(), None));
    }
    Ok(insert(call, store, ty, parents.to_vec(), Some(call.path.to_owned())))
}

fn insert(
    call: &Call<'_>,
    store: &mut Store,
    ty: &str,
    under: Vec<(String, String)>,
    slot: Option<String>,
) -> String {
    let id = store.ids.next(call.context.now);
    let mut record = Record::new(id.clone(), call.context.now, Map::new());
    record.under = under;
    record.slot = slot;
    record.keys = keys(call);
    store.insert(ty, record);
    id
}

/// The answer of an operation that is about no record.
pub(super) fn without_record(call: &Call<'_>) -> Answer {
    let answer = &call.operation().answer;
    let document = match &answer.form {
        AnswerForm::Nothing => None,
        AnswerForm::Bare(schema) => Some(sample(call, schema, false)),
        _ => Some(json!({})),
    };
    Answer { status: default_status(call), document }
}

/// What the schema says stands in `meta` of an answer that is no list.
fn add_meta(call: &Call<'_>, id: &str, document: &mut Value) {
    if let Some(meta) = &call.operation().answer.meta {
        document["meta"] = sample(call, meta, true);
        // Where the file of an attachment goes: the sandbox takes it and lets it fall.
        if let Some(url) = document["meta"].pointer_mut("/upload/url") {
            *url = format!("http://{}{UPLOADS}{id}", call.host).into();
        }
    }
}

fn sample(call: &Call<'_>, schema: &Subschema, whole: bool) -> Value {
    let at = timestamp::render(call.context.now);
    Sampler { schema: call.schema(), at: &at, whole }.filled(schema, 8)
}
