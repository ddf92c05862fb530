//! Operations served from their schemas: what an operation does follows from its method, path, body and response.
//!
//! What schemas cannot describe is in `endpoint` and `computed`.

mod body;
mod find;
mod included;
mod listing;
mod parent;
mod response;
mod upload;
pub(crate) mod write;

use kustomer_schema::{Body, Method, ResponseForm};

use self::body::{of_action, of_new, of_update};
pub(crate) use self::find::existing;
pub(crate) use self::listing::{list, list_document, selected};
pub(crate) use self::parent::{attached, belongs, parents};
use self::response::{converted, without_record};
pub(crate) use self::response::{default_status, record_response};
use crate::api::{Placeholder, WriteKind};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::store::Store;

/// Responds to a request as its schema describes.
///
/// # Errors
/// The error response of the service.
pub(crate) fn respond(request: &Request<'_>, store: &mut Store) -> Outcome {
    match request.operation().method {
        Method::Get => get(request, store),
        Method::Post => post(request, store),
        Method::Delete => delete(request, store),
        _ => put(request, store),
    }
}

/// Responds to a request that only reads. Returns `None` if the request may write: as a `GET` does that reads settings
/// which nobody has written yet.
///
/// # Errors
/// The error response of the service.
pub(crate) fn read(request: &Request<'_>, store: &Store) -> Result<Option<Response>, Refusal> {
    if request.operation().method != Method::Get {
        return Ok(None);
    }
    let Some(ty) = type_of_one(request) else { return rest(request, store).map(Some) };
    if let Some(ids) = several_ids(request) {
        return find::several(request, store, &ty, ids).map(Some);
    }
    match find::stored(request, store, &ty)? {
        Some(id) => record_response(request, store, &ty, &id).map(Some),
        None => Ok(None),
    }
}

fn get(request: &Request<'_>, store: &mut Store) -> Outcome {
    if let Some(response) = read(request, store)? {
        return Ok(response);
    }
    let ty = type_of_one(request).unwrap_or_else(|| request.own_type());
    let id = find::target(request, store, &ty)?;
    store.count_as_written(&ty, &id);
    record_response(request, store, &ty, &id)
}

/// The type of the record that a `GET` responds with, or of the records for several IDs.
fn type_of_one(request: &Request<'_>) -> Option<String> {
    match &request.operation().response.form {
        ResponseForm::One(ty) | ResponseForm::OneOrMany(ty) => Some(request.type_named(&ty.text)),
        ResponseForm::Json if request.route.has(&Placeholder::Id) => Some(request.own_type()),
        _ => None,
    }
}

fn several_ids<'r>(request: &'r Request<'_>) -> Option<&'r str> {
    let declared =
        matches!(request.operation().response.form, ResponseForm::One(_) | ResponseForm::OneOrMany(_));
    request.value(&Placeholder::Id).filter(|ids| declared && ids.contains(','))
}

/// Responds to a `GET` of anything but one record.
fn rest(request: &Request<'_>, store: &Store) -> Outcome {
    match &request.operation().response.form {
        ResponseForm::Page(_) => list(request, store),
        ResponseForm::Json => listing::unpaged(request, store),
        _ => {
            parents(request, store)?;
            Ok(without_record(request))
        }
    }
}

fn post(request: &Request<'_>, store: &mut Store) -> Outcome {
    let ty = request.own_type();
    if request.route.has(&Placeholder::Id) {
        return act(request, store, &ty);
    }
    let parents = parents(request, store)?;
    if matches!(request.operation().body, None | Some(Body::Raw { .. })) && !is_record_form(request) {
        return Ok(without_record(request));
    }
    let body = of_new(request, store, &ty, parents)?;
    let place = write::Place { parents: parents.to_vec(), keys: request.keys() };
    let id = write::insert_at(request.context, store, &ty, body, place);
    converted(request, store, &ty, &id)
}

/// Performs an action on a record: the attributes in the body are stored.
fn act(request: &Request<'_>, store: &mut Store, ty: &str) -> Outcome {
    let id = find::target(request, store, ty)?;
    let body = of_action(request).inspect_err(|_| store.forget_unwritten(ty, &id))?;
    write::merge(request.context, store, ty, &id, body, WriteKind::Update);
    converted(request, store, ty, &id)
}

fn put(request: &Request<'_>, store: &mut Store) -> Outcome {
    let ty = match &request.operation().response.form {
        ResponseForm::One(ty) if !request.route.has(&Placeholder::Id) && find::is_order(request) => {
            request.type_named(&ty.text)
        }
        _ => request.own_type(),
    };
    let replace = request.flag("replace")?;
    let kind = if replace { WriteKind::Replace } else { WriteKind::Update };
    if matches!(request.operation().response.form, ResponseForm::Nothing)
        && !request.route.has(&Placeholder::Id)
    {
        return put_all(request, store, &ty);
    }
    let id = find::target_of_put(request, store, &ty)?;
    let body = of_update(request, store, &ty, &id, kind).inspect_err(|_| store.forget_unwritten(&ty, &id))?;
    write::merge(request.context, store, &ty, &id, body, kind);
    converted(request, store, &ty, &id)
}

/// Writes to every record of a list.
fn put_all(request: &Request<'_>, store: &mut Store, ty: &str) -> Outcome {
    let body = of_action(request)?;
    let ids: Vec<String> =
        find::listed(request, store, ty)?.into_iter().map(|record| record.id.clone()).collect();
    for id in ids {
        write::merge(request.context, store, ty, &id, body.clone(), WriteKind::Update);
    }
    Ok(without_record(request))
}

/// Deletes the record, or all records that the path selects.
fn delete(request: &Request<'_>, store: &mut Store) -> Outcome {
    let ty = request.own_type();
    if request.route.has(&Placeholder::Id) && !ends_in_id(request) {
        return act(request, store, &ty);
    }
    if request.route.has(&Placeholder::Id) {
        let id = find::target(request, store, &ty)?;
        let response = converted(request, store, &ty, &id)?;
        write::delete(request.context, store, &ty, &id);
        return Ok(response);
    }
    let ids: Vec<String> =
        find::listed(request, store, &ty)?.into_iter().map(|record| record.id.clone()).collect();
    let response = match ids.first() {
        Some(id) => converted(request, store, &ty, id)?,
        None if !request.route.has(&Placeholder::Attribute) => without_record(request),
        None => return Err(Refusal::no_record(&ty, request.path)),
    };
    for id in ids {
        write::delete(request.context, store, &ty, &id);
    }
    Ok(response)
}

/// Whether the response is a record, which must therefore exist.
fn is_record_form(request: &Request<'_>) -> bool {
    matches!(request.operation().response.form, ResponseForm::One(_) | ResponseForm::OneOrMany(_))
}

/// Whether the path ends in the ID of the record. If not, it refers to a part of the record.
fn ends_in_id(request: &Request<'_>) -> bool {
    let own = request.route.placeholders.iter().filter(|found| **found == Placeholder::Id).count();
    own == 1 && request.route.pattern.last_literal().is_none()
}
