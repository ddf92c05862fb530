//! Operations answered from their schemas: what one does follows from its method, its path, its body and its answer.
//!
//! What no schema can say is in `special`.

mod answer;
mod body;
mod find;
mod included;
mod listing;
mod parent;
pub(crate) mod write;

use http::StatusCode;
use kustomer_schema::{AnswerForm, Body, Method};
use serde_json::Value;

pub(crate) use self::answer::{answer_with, default_status};
pub(crate) use self::find::existing;
pub(crate) use self::listing::{list, list_document};
pub(crate) use self::parent::parents;
use crate::api::{Role, Verb};
use crate::call::Call;
use crate::check::{Mistakes, check_query};
use crate::error::Refusal;
use crate::store::Store;

/// What an endpoint answers.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    /// None for an answer without content.
    pub(crate) document: Option<Value>,
}

pub(crate) type Outcome = Result<Answer, Refusal>;

/// Answers a call.
///
/// # Errors
/// The refusal that the service would answer.
pub(crate) fn serve(call: &Call<'_>, store: &mut Store) -> Outcome {
    let operation = call.operation();
    check_roles(call)?;
    if operation.deprecated {
        return Err(Refusal::no_endpoint(call.path));
    }
    let mut mistakes = Mistakes::new();
    check_query(call.schema(), operation, &call.query, &mut mistakes);
    mistakes.finish()?;
    if let Some(special) = call.route.special {
        return special(call, store);
    }
    match operation.method {
        Method::Get => get(call, store),
        Method::Post => post(call, store),
        Method::Delete => delete(call, store),
        _ => put(call, store),
    }
}

/// A key needs any one of the roles that are listed; one that it has covers those below it: `org` all of them.
fn check_roles(call: &Call<'_>) -> Result<(), Refusal> {
    let operation = call.operation();
    let needed: Vec<&String> = operation.roles.permission.iter().chain(&operation.roles.legacy).collect();
    let klass = call.value(&Role::Klass).unwrap_or("*");
    let covers = |role: &String, needed: &str| {
        needed.strip_prefix(role.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let has = |needed: &&String| {
        let needed = needed.replace('*', klass);
        call.roles.iter().any(|role| covers(role, &needed))
    };
    if operation.public || needed.is_empty() || needed.iter().any(has) {
        return Ok(());
    }
    let words: Vec<&str> = needed.iter().map(|role| role.as_str()).collect();
    let words = crate::check::listed(&words);
    Err(Refusal::unauthorized(&format!("the API key lacks a role for this, it needs one of {words}")))
}

fn get(call: &Call<'_>, store: &mut Store) -> Outcome {
    match &call.operation().answer.form {
        AnswerForm::Page(_) => list(call, store),
        AnswerForm::One(ty) | AnswerForm::OneOrMany(ty) => {
            let ty = call.type_named(&ty.text);
            let ids = call.value(&Role::Own).unwrap_or_default();
            if ids.contains(',') {
                return find::several(call, store, &ty, ids);
            }
            let id = find::target(call, store, &ty)?;
            answer_with(call, store, &ty, &id)
        }
        AnswerForm::Json if call.route.has(&Role::Own) => {
            let ty = call.own_type();
            let id = find::target(call, store, &ty)?;
            answer_with(call, store, &ty, &id)
        }
        AnswerForm::Json => listing::unpaged(call, store),
        _ => {
            parents(call, store)?;
            Ok(answer::without_record(call))
        }
    }
}

fn post(call: &Call<'_>, store: &mut Store) -> Outcome {
    let ty = call.own_type();
    if call.route.has(&Role::Own) {
        return act(call, store, &ty);
    }
    let parents = parents(call, store)?;
    if matches!(call.operation().body, None | Some(Body::Raw { .. })) && !is_record_form(call) {
        return Ok(answer::without_record(call));
    }
    let body = body::of_new(call, store, &ty, &parents)?;
    let id = write::insert(call.context, store, &ty, body);
    if let Some(record) = store.record_mut(&ty, &id) {
        record.under = parents;
        record.keys = find::keys(call);
    }
    write::inherit(call.context, store, &ty, &id);
    answer::converted(call, store, &ty, &id)
}

/// Something that is done with a record: what the body says of its attributes is kept.
fn act(call: &Call<'_>, store: &mut Store, ty: &str) -> Outcome {
    let id = find::target(call, store, ty)?;
    let body = body::of_action(call)?;
    write::merge(call.context, store, ty, &id, body, Verb::Update);
    answer::converted(call, store, ty, &id)
}

fn put(call: &Call<'_>, store: &mut Store) -> Outcome {
    let ty = match &call.operation().answer.form {
        AnswerForm::One(ty) if !call.route.has(&Role::Own) && find::is_order(call) => {
            call.type_named(&ty.text)
        }
        _ => call.own_type(),
    };
    let replace = call.flag("replace")?;
    let verb = if replace { Verb::Replace } else { Verb::Update };
    if matches!(call.operation().answer.form, AnswerForm::Nothing) && !call.route.has(&Role::Own) {
        return put_all(call, store, &ty);
    }
    let id = find::target_of_put(call, store, &ty)?;
    let body =
        body::of_update(call, store, &ty, &id, verb).inspect_err(|_| store.forget_unwritten(&ty, &id))?;
    write::merge(call.context, store, &ty, &id, body, verb);
    answer::converted(call, store, &ty, &id)
}

/// A write to every record of a list.
fn put_all(call: &Call<'_>, store: &mut Store, ty: &str) -> Outcome {
    let body = body::of_action(call)?;
    let ids: Vec<String> =
        find::listed(call, store, ty)?.into_iter().map(|record| record.id.clone()).collect();
    for id in ids {
        write::merge(call.context, store, ty, &id, body.clone(), Verb::Update);
    }
    Ok(answer::without_record(call))
}

/// Deletes the record, or all that the path says something of.
fn delete(call: &Call<'_>, store: &mut Store) -> Outcome {
    let ty = call.own_type();
    if call.route.has(&Role::Own) && !ends_in_own(call) {
        return act(call, store, &ty);
    }
    if call.route.has(&Role::Own) {
        let id = find::target(call, store, &ty)?;
        let answer = answer::converted(call, store, &ty, &id)?;
        store.delete(&ty, &id, call.context.now);
        return Ok(answer);
    }
    let ids: Vec<String> =
        find::listed(call, store, &ty)?.into_iter().map(|record| record.id.clone()).collect();
    let answer = match ids.first() {
        Some(id) => answer::converted(call, store, &ty, id)?,
        None if !call.route.has(&Role::Attribute) => answer::without_record(call),
        None => return Err(Refusal::no_record(&ty, call.path)),
    };
    for id in ids {
        store.delete(&ty, &id, call.context.now);
    }
    Ok(answer)
}

/// Whether the answer is a record, so that there must be one.
fn is_record_form(call: &Call<'_>) -> bool {
    matches!(call.operation().answer.form, AnswerForm::One(_) | AnswerForm::OneOrMany(_))
}

/// Whether the path ends in the id of the record: if not, it means a part of it.
fn ends_in_own(call: &Call<'_>) -> bool {
    let own = call.route.roles.iter().filter(|role| **role == Role::Own).count();
    own == 1 && call.route.pattern.last_literal().is_none()
}
