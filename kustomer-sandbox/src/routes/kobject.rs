//! `KObjects`: below the name of their Klass, and below the customer they belong to.

use serde_json::{Map, Value};

use super::write::{check_custom, check_rev, taken_external_id};
use super::{Answer, Outcome};
use crate::call::Call;
use crate::check::{Extent, Mistakes, check_object};
use crate::document;
use crate::error::Refusal;
use crate::fields;
use crate::page::{Page, Totals};
use crate::store::{Klass, Record, Store};
use crate::timestamp;

/// `GET /v1/klasses/{name}`: `fromDate`, `sort=asc|desc` by id.
pub(super) fn list(call: &Call<'_>, store: &mut Store) -> Outcome {
    list_where(call, store, |_| true)
}

/// `GET /v1/customers/{id}/klasses/{name}`
pub(super) fn list_of_customer(call: &Call<'_>, store: &mut Store) -> Outcome {
    let customer = existing_customer(store, call.param("id"))?;
    list_where(call, store, |record| record.fields.get("customer").is_some_and(|id| id == customer))
}

/// `POST /v1/klasses/{name}`
pub(super) fn create(call: &Call<'_>, store: &mut Store) -> Outcome {
    klass_of(call, store)?;
    let body = call.object()?;
    create_from(call, store, body, Mistakes::new())
}

/// `POST /v1/customers/{id}/klasses/{name}`
pub(super) fn create_for_customer(call: &Call<'_>, store: &mut Store) -> Outcome {
    let customer = existing_customer(store, call.param("id"))?.to_owned();
    klass_of(call, store)?;
    let mut body = call.object()?;
    let mut mistakes = Mistakes::new();
    // Which of two customers the service would take is not documented, so a body that names another one is refused.
    match body.get("customer") {
        None => {}
        Some(named) if *named == customer => {}
        Some(_) => mistakes.push("customer", "`customer` is another customer than the one in the path"),
    }
    body.entry("customer").or_insert_with(|| customer.into());
    create_from(call, store, body, mistakes)
}

/// `GET /v1/klasses/{name}/{id}`
pub(super) fn get(call: &Call<'_>, store: &mut Store) -> Outcome {
    let klass = klass_of(call, store)?;
    let record = existing(klass, call.param("id"))?;
    Ok(Answer::ok(document::single(document::kobject::resource(store, klass, record))))
}

/// `GET /v1/klasses/{name}/externalId={value}`
pub(super) fn get_by_external_id(call: &Call<'_>, store: &mut Store) -> Outcome {
    let klass = klass_of(call, store)?;
    let value = call.param("value");
    let record = klass.kobject_with_external_id(value);
    let record = record.ok_or_else(|| Refusal::no_record("KObject with the external id", value))?;
    Ok(Answer::ok(document::single(document::kobject::resource(store, klass, record))))
}

/// `PUT /v1/klasses/{name}/{id}`: writes the given fields, or all of them with `replace=true`.
pub(super) fn put(call: &Call<'_>, store: &mut Store) -> Outcome {
    let klass = klass_of(call, store)?;
    let id = call.param("id");
    let record = existing(klass, id)?;
    let replace = call.flag("replace")?;
    let mut body = call.object()?;
    let extent = if replace { Extent::Whole } else { Extent::Part };
    let mut mistakes = Mistakes::new();
    check_object(&body, fields::kobject::UPDATE, "", extent, &mut mistakes);
    check_custom(store, &resource_of(klass), &body, (!replace).then_some(record), &mut mistakes);
    mistakes.finish()?;
    check_rev(call.rev(&body)?, record)?;
    check_external_id(klass, &body, Some(id))?;
    body.remove("rev");
    let name = klass.name.clone();
    if let Some(klass) = store.klass_named_mut(&name) {
        klass.update_kobject(id, call.now, body, replace);
    }
    get(call, store)
}

/// `DELETE /v1/klasses/{name}/{id}`
pub(super) fn delete(call: &Call<'_>, store: &mut Store) -> Outcome {
    existing(klass_of(call, store)?, call.param("id"))?;
    if let Some(klass) = store.klass_named_mut(call.param("name")) {
        klass.kobjects.remove(call.param("id"));
    }
    Ok(Answer::no_content())
}

fn list_where(call: &Call<'_>, store: &Store, wanted: impl Fn(&Record) -> bool) -> Outcome {
    let klass = klass_of(call, store)?;
    // Which time `fromDate` compares is not documented; the time of creation suits a list in that order.
    let from = match call.query.get("fromDate") {
        None => None,
        Some(text) => Some(timestamp::parse(text).ok_or_else(|| {
            Refusal::bad_request(
                "`fromDate` must be an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`",
            )
        })?),
    };
    let late_enough = |record: &&Record| from.is_none_or(|from| record.created_at >= from);
    let records = klass.kobjects.values().filter(|record| wanted(record)).filter(late_enough);
    let mut records: Vec<&Record> = records.collect();
    match call.query.get("sort") {
        None | Some("asc") => {}
        Some("desc") => records.reverse(),
        Some(_) => return Err(Refusal::bad_request("`sort` must be one of `asc`, `desc`")),
    }
    let page = Page::parse(&call.query)?;
    let render = |record: &&Record| document::kobject::resource(store, klass, record);
    Ok(Answer::ok(page.document(&records, call.path, &call.query, Totals::Hidden, render)))
}

fn create_from(
    call: &Call<'_>,
    store: &mut Store,
    body: Map<String, Value>,
    mut mistakes: Mistakes,
) -> Outcome {
    let klass = klass_of(call, store)?;
    check_object(&body, fields::kobject::CREATE, "", Extent::Whole, &mut mistakes);
    check_custom(store, &resource_of(klass), &body, None, &mut mistakes);
    check_customer(store, &body, &mut mistakes);
    mistakes.finish()?;
    check_external_id(klass, &body, None)?;
    let name = call.param("name");
    let id = store.create_kobject(name, call.now, body);
    let id = id.ok_or_else(|| Refusal::no_record("Klass", name))?;
    let klass = klass_of(call, store)?;
    let record = existing(klass, &id)?;
    Ok(Answer::created(document::single(document::kobject::resource(store, klass, record))))
}

/// A customer that a body names must exist. Companies are not kept here, so any id passes for one.
fn check_customer(store: &Store, body: &Map<String, Value>, mistakes: &mut Mistakes) {
    let Some(id) = body.get("customer").and_then(Value::as_str) else { return };
    if crate::object_id::is_object_id(id) && !store.customers.contains_key(id) {
        mistakes.push("customer", format!("`customer` names a customer that does not exist: `{id}`"));
    }
}

fn check_external_id(klass: &Klass, body: &Map<String, Value>, own: Option<&str>) -> Result<(), Refusal> {
    let Some(external_id) = body.get("externalId").and_then(Value::as_str) else { return Ok(()) };
    match klass.kobject_with_external_id(external_id) {
        Some(owner) if own != Some(owner.id.as_str()) => Err(taken_external_id(owner)),
        _ => Ok(()),
    }
}

fn resource_of(klass: &Klass) -> String {
    format!("kobject.{}", klass.name)
}

fn klass_of<'a>(call: &Call<'_>, store: &'a Store) -> Result<&'a Klass, Refusal> {
    let name = call.param("name");
    store.klass_named(name).ok_or_else(|| Refusal::no_record("Klass", name))
}

fn existing<'a>(klass: &'a Klass, id: &str) -> Result<&'a Record, Refusal> {
    klass.kobjects.get(id).ok_or_else(|| Refusal::no_record("KObject", id))
}

fn existing_customer<'a>(store: &Store, id: &'a str) -> Result<&'a str, Refusal> {
    if store.customers.contains_key(id) { Ok(id) } else { Err(Refusal::no_record("customer", id)) }
}
