//! Klasses: unique names, the state a list shows, no deletion while there are `KObjects`.

use kustomer_schema::Schema;
use serde_json::{Map, Value, json};

use crate::api::Role;
use crate::call::{Call, Context};
use crate::check::{Mistakes, listed};
use crate::custom;
use crate::error::Refusal;
use crate::serve::{Answer, Outcome, answer_with, existing, list_document, write};
use crate::store::{Record, Store};

const STATUS_FILTERS: &[&str] = &["enabled", "existing_only", "disabled"];

/// `GET /v1/klasses`: `status` picks by state (default `enabled`), `name` by name.
pub(super) fn list(call: &Call<'_>, store: &mut Store) -> Outcome {
    let status = call.query.get("status").unwrap_or("enabled");
    if !STATUS_FILTERS.contains(&status) {
        return Err(Refusal::bad_request(format!("`status` must be one of {}", listed(STATUS_FILTERS))));
    }
    let name = call.query.get("name");
    let wanted = |klass: &&Record| match status {
        "enabled" => is_enabled(klass),
        "disabled" => !is_enabled(klass),
        // Not described further; read as every Klass that exists.
        _ => true,
    };
    let klasses = store.records("klass").filter(wanted);
    let klasses: Vec<&Record> =
        klasses.filter(|klass| name.is_none_or(|name| klass.text("name") == Some(name))).collect();
    list_document(call, store, call.context.resource("klass")?, &klasses)
}

/// `POST /v1/klasses`
pub(super) fn create(call: &Call<'_>, store: &mut Store) -> Outcome {
    let body = call.object()?;
    write::check_create(call.context, store, "klass", &body, Mistakes::new())?;
    let name = body.get("name").and_then(Value::as_str).unwrap_or_default();
    if let Some(klass) = store.klass_named(name) {
        let message = format!("there is a Klass `{name}` already");
        return Err(Refusal::conflict(message, &json!({ "field": "name", "id": klass.id })));
    }
    let id = write::insert(call.context, store, "klass", body);
    answer_with(call, store, "klass", &id)
}

/// `DELETE /v1/klasses/{id}`: refused while it has `KObjects`. The status of that refusal is not documented; 409 says
/// what a client can do about it.
pub(super) fn delete(call: &Call<'_>, store: &mut Store) -> Outcome {
    let id = call.value(&Role::Own).unwrap_or_default();
    let klass = existing(store, call.context.resource("klass")?, id)?;
    let name = klass.text("name").unwrap_or_default();
    let kobjects = store.records(&format!("kobject.{name}")).count();
    if kobjects > 0 {
        let message = format!("the Klass `{name}` has KObjects, delete them first");
        return Err(Refusal::conflict(message, &json!({ "kobjects": kobjects })));
    }
    store.remove_klass(id);
    Ok(Answer { status: http::StatusCode::NO_CONTENT, document: None })
}

/// Makes the Klass that a user's schema describes.
pub(crate) fn register(context: Context<'_>, store: &mut Store, name: &str, schema: &Schema) {
    let mut fields = Map::from_iter([("name".to_owned(), Value::from(name))]);
    if let kustomer_schema::Kind::KObject { display_name, icon, color, .. } = &schema.kind {
        for (member, value) in [("displayName", display_name), ("icon", icon), ("color", color)] {
            fields.extend(value.as_deref().map(|value| (member.to_owned(), value.into())));
        }
    }
    write::insert(context, store, "klass", fields);
}

/// What every Klass shows, and its name for people if it was given none.
pub(crate) fn complete_document(klass: &Record, attributes: &mut Map<String, Value>) {
    let name = klass.text("name").unwrap_or_default();
    attributes.entry("displayName").or_insert_with(|| custom::display_name(name).into());
    attributes.entry("status").or_insert_with(|| "enabled".into());
    attributes.entry("mixins").or_insert_with(|| json!([]));
}

fn is_enabled(klass: &Record) -> bool {
    klass.text("status").is_none_or(|status| status == "enabled")
}
