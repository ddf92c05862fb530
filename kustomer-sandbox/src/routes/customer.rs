//! `/v1/customers`

use serde_json::{Map, Value};

use super::write::{check_custom, check_rev, taken_external_id};
use super::{Answer, Outcome, selection};
use crate::call::Call;
use crate::check::{Extent, Mistakes, check_object};
use crate::document;
use crate::error::Refusal;
use crate::fields;
use crate::page::{Page, Totals};
use crate::store::{Record, Store, customer::external_ids};

/// `GET /v1/customers`: `sort`, `filter[createdAt|updatedAt][gt|gte|lt|lte]`.
pub(super) fn list(call: &Call<'_>, store: &mut Store) -> Outcome {
    let customers = selection::select(&call.query, store.customers.values())?;
    let page = Page::parse(&call.query)?;
    let render = |record: &&Record| document::customer::resource(store, record);
    Ok(Answer::ok(page.document(&customers, call.path, &call.query, Totals::Shown, render)))
}

/// `POST /v1/customers`
pub(super) fn create(call: &Call<'_>, store: &mut Store) -> Outcome {
    let body = checked_body(call, store, None)?;
    check_external_ids(store, &body, None)?;
    let id = store.create_customer(call.now, body);
    let record = existing(store, &id)?;
    Ok(Answer::created(document::single(document::customer::resource(store, record))))
}

/// `GET /v1/customers/{id}`, or several ids with commas between them.
pub(super) fn get(call: &Call<'_>, store: &mut Store) -> Outcome {
    let id = call.param("id");
    if id.contains(',') {
        return get_several(id, store);
    }
    Ok(answer(store, existing(store, id)?))
}

/// `GET /v1/customers/email={value}`
pub(super) fn get_by_email(call: &Call<'_>, store: &mut Store) -> Outcome {
    let value = call.param("value");
    let found = store.customer_with_email(value);
    Ok(answer(store, found.ok_or_else(|| Refusal::no_record("customer with the e-mail address", value))?))
}

/// `GET /v1/customers/phone={value}`
pub(super) fn get_by_phone(call: &Call<'_>, store: &mut Store) -> Outcome {
    let value = call.param("value");
    let found = store.customer_with_phone(value);
    Ok(answer(store, found.ok_or_else(|| Refusal::no_record("customer with the phone number", value))?))
}

/// `GET /v1/customers/externalId={value}`
pub(super) fn get_by_external_id(call: &Call<'_>, store: &mut Store) -> Outcome {
    let value = call.param("value");
    let found = store.customer_with_external_id(value);
    Ok(answer(store, found.ok_or_else(|| Refusal::no_record("customer with the external id", value))?))
}

/// `PATCH /v1/customers/{id}`
pub(super) fn update(call: &Call<'_>, store: &mut Store) -> Outcome {
    write(call, store, false)
}

/// `PUT /v1/customers/{id}`: the same as `PATCH` unless `replace=true`.
pub(super) fn put(call: &Call<'_>, store: &mut Store) -> Outcome {
    let replace = call.flag("replace")?;
    write(call, store, replace)
}

/// `DELETE /v1/customers/{id}`: the `KObjects` stay. Whether the service deletes them as well is not documented.
pub(super) fn delete(call: &Call<'_>, store: &mut Store) -> Outcome {
    let id = call.param("id");
    existing(store, id)?;
    store.customers.remove(id);
    Ok(Answer::no_content())
}

/// Leaves out the ids that are not there; what the service does about them is not documented.
fn get_several(ids: &str, store: &Store) -> Outcome {
    let records = ids.split(',').filter_map(|id| store.customers.get(id.trim()));
    let data: Vec<Value> = records.map(|record| document::customer::resource(store, record)).collect();
    if data.is_empty() {
        return Err(Refusal::no_record("customer among", ids));
    }
    Ok(Answer::ok(document::several(data)))
}

/// Fields that are left out stay as they are, `company` among them: the documentation says that leaving it out unlinks
/// it, which practice has not shown.
fn write(call: &Call<'_>, store: &mut Store, replace: bool) -> Outcome {
    let id = call.param("id");
    let record = existing(store, id)?;
    let body = checked_body(call, store, (!replace).then_some(record))?;
    check_rev(call.rev(&body)?, record)?;
    check_external_ids(store, &body, Some(id))?;
    store.update_customer(id, call.now, body, replace);
    Ok(answer(store, existing(store, id)?))
}

/// `old` is the record that the body is merged into, if it is.
fn checked_body(call: &Call<'_>, store: &Store, old: Option<&Record>) -> Result<Map<String, Value>, Refusal> {
    let body = call.object()?;
    let mut mistakes = Mistakes::new();
    check_object(&body, fields::customer::FIELDS, "", Extent::Whole, &mut mistakes);
    check_custom(store, "customer", &body, old, &mut mistakes);
    mistakes.finish()?;
    Ok(body)
}

fn check_external_ids(store: &Store, body: &Map<String, Value>, own: Option<&str>) -> Result<(), Refusal> {
    let owners = external_ids(body).into_iter().filter_map(|id| store.customer_with_external_id(id));
    match owners.into_iter().find(|owner| own != Some(owner.id.as_str())) {
        Some(owner) => Err(taken_external_id(owner)),
        None => Ok(()),
    }
}

fn existing<'a>(store: &'a Store, id: &str) -> Result<&'a Record, Refusal> {
    store.customers.get(id).ok_or_else(|| Refusal::no_record("customer", id))
}

fn answer(store: &Store, record: &Record) -> Answer {
    Answer::ok(document::single(document::customer::resource(store, record)))
}
