//! Klasses: unique names, lists by status, and no deletion while there are `KObjects`.

use kustomer_schema::kobject;
use serde_json::{Value, json};

use crate::api::Placeholder;
use crate::check::Mistakes;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::serve::{existing, list_document, record_response, write};
use crate::store::{Record, Store};
use crate::wording::listed;

const STATUS_FILTERS: &[&str] = &["enabled", "existing_only", "disabled"];

/// `GET /v1/klasses`: filters by `status` (defaults to `enabled`) and by `name`.
pub(super) fn list(request: &Request<'_>, store: &Store) -> Outcome {
    let status = request.query.get("status").unwrap_or("enabled");
    if !STATUS_FILTERS.contains(&status) {
        let message = format!("`status` must be one of {}", listed(STATUS_FILTERS));
        return Err(Refusal::bad_parameter("status", message));
    }
    let name = request.query.get("name");
    let wanted = |klass: &&Record| match status {
        "enabled" => is_enabled(klass),
        "disabled" => !is_enabled(klass),
        // Not documented further; taken as all Klasses that exist.
        _ => true,
    };
    let klasses = store.records("klass").filter(wanted);
    let klasses: Vec<&Record> =
        klasses.filter(|klass| name.is_none_or(|name| klass.text("name") == Some(name))).collect();
    list_document(request, store, request.context.resource("klass")?, &klasses)
}

/// `POST /v1/klasses`
pub(super) fn create(request: &Request<'_>, store: &mut Store) -> Outcome {
    let body = request.object()?;
    write::check_create(request.context, store, "klass", &body, Mistakes::new())?;
    let name = body.get("name").and_then(Value::as_str).unwrap_or_default();
    if let Some(klass) = store.klass_named(name) {
        let message = format!("a Klass `{name}` already exists");
        return Err(Refusal::conflict(message, &json!({ "field": "name", "id": klass.id })));
    }
    let id = write::insert(request.context, store, "klass", body);
    record_response(request, store, "klass", &id)
}

/// `DELETE /v1/klasses/{id}`: refused while the Klass has `KObjects`. The service's status for that is not documented;
/// 409 says that the Klass's state prevents it.
pub(super) fn delete(request: &Request<'_>, store: &mut Store) -> Outcome {
    let id = request.value(&Placeholder::Id).unwrap_or_default();
    let klass = existing(store, request.context.resource("klass")?, id)?;
    let name = klass.text("name").unwrap_or_default();
    let kobjects = store.records(&kobject::type_name(name)).count();
    if kobjects > 0 {
        let message = format!("the Klass `{name}` has KObjects, delete them first");
        return Err(Refusal::conflict(message, &json!({ "kobjects": kobjects })));
    }
    store.remove_klass(id);
    Ok(Response { status: http::StatusCode::NO_CONTENT, document: None })
}

fn is_enabled(klass: &Record) -> bool {
    klass.text("status").is_none_or(|status| status == "enabled")
}
