//! `/v1/klasses`, by id. What hangs below a Klass's name is in `kobject`.

use serde_json::{Value, json};

use super::{Answer, Outcome};
use crate::call::Call;
use crate::check::{Extent, Mistakes, check_object, listed};
use crate::document;
use crate::error::Refusal;
use crate::fields;
use crate::object_id::is_object_id;
use crate::page::{Page, Totals};
use crate::store::{Klass, Store};

const STATUS_FILTERS: &[&str] = &["enabled", "existing_only", "disabled"];

/// `GET /v1/klasses`: `status` picks by state (default `enabled`), `name` by name.
pub(super) fn list(call: &Call<'_>, store: &mut Store) -> Outcome {
    let status = call.query.get("status").unwrap_or("enabled");
    if !STATUS_FILTERS.contains(&status) {
        return Err(Refusal::bad_request(format!("`status` must be one of {}", listed(STATUS_FILTERS))));
    }
    let name = call.query.get("name");
    let wanted = |klass: &&Klass| match status {
        "enabled" => klass.is_enabled(),
        "disabled" => !klass.is_enabled(),
        // Not described further; read as every Klass that exists.
        _ => true,
    };
    let klasses =
        store.klasses.values().filter(wanted).filter(|klass| name.is_none_or(|name| klass.name == name));
    let klasses: Vec<&Klass> = klasses.collect();
    let page = Page::parse(&call.query)?;
    let render = |klass: &&Klass| document::klass::resource(store, klass);
    Ok(Answer::ok(page.document(&klasses, call.path, &call.query, Totals::Hidden, render)))
}

/// `POST /v1/klasses`: answers 200, not 201.
pub(super) fn create(call: &Call<'_>, store: &mut Store) -> Outcome {
    let body = call.object()?;
    let mut mistakes = Mistakes::new();
    check_object(&body, fields::klass::CREATE, "", Extent::Whole, &mut mistakes);
    mistakes.finish()?;
    let name = body.get("name").and_then(Value::as_str).unwrap_or_default();
    if let Some(klass) = store.klass_named(name) {
        let message = format!("there is a Klass `{name}` already");
        return Err(Refusal::conflict(message, &json!({ "field": "name", "id": klass.id })));
    }
    let id = store.create_klass(call.now, body);
    answer(store, &id)
}

/// `GET /v1/klasses/{id}`
pub(super) fn get(call: &Call<'_>, store: &mut Store) -> Outcome {
    answer(store, call.param("id"))
}

/// `PUT /v1/klasses/{id}`: writes the given fields.
pub(super) fn update(call: &Call<'_>, store: &mut Store) -> Outcome {
    let id = call.param("id");
    existing(store, id)?;
    let body = call.object()?;
    let mut mistakes = Mistakes::new();
    check_object(&body, fields::klass::UPDATE, "", Extent::Part, &mut mistakes);
    mistakes.finish()?;
    if let Some(klass) = store.klasses.get_mut(id) {
        klass.update(call.now, body);
    }
    answer(store, id)
}

/// `DELETE /v1/klasses/{id}`: refused while it has `KObjects`. The status of that refusal is not documented; 409 says
/// what a client can do about it.
pub(super) fn delete(call: &Call<'_>, store: &mut Store) -> Outcome {
    let id = call.param("id");
    let klass = existing(store, id)?;
    if !klass.kobjects.is_empty() {
        let message = format!("the Klass `{}` has KObjects, delete them first", klass.name);
        return Err(Refusal::conflict(message, &json!({ "kobjects": klass.kobjects.len() })));
    }
    store.delete_klass(id);
    Ok(Answer::no_content())
}

fn existing<'a>(store: &'a Store, id: &str) -> Result<&'a Klass, Refusal> {
    let what = if is_object_id(id) { "Klass" } else { "Klass with the id" };
    store.klasses.get(id).ok_or_else(|| Refusal::no_record(what, id))
}

fn answer(store: &Store, id: &str) -> Outcome {
    let klass = existing(store, id)?;
    Ok(Answer::ok(document::single(document::klass::resource(store, klass))))
}
