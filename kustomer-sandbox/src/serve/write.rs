//! Writes to records of all resources: the checks, and what is stored.

use kustomer_schema::{Format, Property, Schema, Target, Type};
use serde_json::{Map, Value, json};

use crate::api::{Resource, WriteKind};
use crate::check::{Mistakes, check_body, check_strictly};
use crate::computed::{self, customer};
use crate::context::Context;
use crate::custom::Rules;
use crate::refusal::Refusal;
use crate::store::{Record, STANDARD_RESOURCES, Store, ids_of};
use crate::timestamp;

/// References that must exist. Whether the service checks others is not documented.
const CHECKED_REFERENCES: &[&str] = &["conversation", "customer"];

/// Checks the body of a new record.
///
/// # Errors
/// 400 with every mistake, 409 for an external ID that is in use.
pub(crate) fn check_create(
    context: Context<'_>,
    store: &Store,
    ty: &str,
    body: &Map<String, Value>,
    mut mistakes: Mistakes,
) -> Result<(), Refusal> {
    let resource = context.resource(ty)?;
    check_body(resource, body, WriteKind::Create, &mut mistakes);
    check_strictly(ty, body, WriteKind::Create, &mut mistakes);
    check_custom(context, store, resource, body, None, &mut mistakes);
    check_references(store, resource, body, WriteKind::Create, &mut mistakes);
    mistakes.finish()?;
    if let Some(id) = body.get("id").and_then(Value::as_str).filter(|id| store.record(ty, id).is_some()) {
        let message = format!("a {} `{id}` already exists", resource.noun());
        return Err(Refusal::conflict(message, &json!({ "field": "id", "id": id })));
    }
    check_external_id(store, resource, body, None)
}

/// Checks the body of an update.
///
/// # Errors
/// 400 with every mistake, 409 for an outdated revision and for an external ID that is in use.
pub(crate) fn check_update(
    context: Context<'_>,
    store: &Store,
    ty: &str,
    id: &str,
    body: &Map<String, Value>,
    kind: WriteKind,
    rev: Option<u64>,
) -> Result<(), Refusal> {
    let resource = context.resource(ty)?;
    let record = store.record(ty, id).ok_or_else(|| Refusal::no_record(&resource.noun(), id))?;
    let mut mistakes = Mistakes::new();
    check_body(resource, body, kind, &mut mistakes);
    check_strictly(ty, body, kind, &mut mistakes);
    check_custom(
        context,
        store,
        resource,
        body,
        (kind == WriteKind::Update).then_some(record),
        &mut mistakes,
    );
    check_references(store, resource, body, kind, &mut mistakes);
    mistakes.finish()?;
    check_rev(rev, record)?;
    check_external_id(store, resource, body, Some(id))
}

/// Creates a record from checked fields and returns its ID.
pub(crate) fn insert(context: Context<'_>, store: &mut Store, ty: &str, body: Map<String, Value>) -> String {
    insert_at(context, store, ty, body, Place::default())
}

/// Where a record was created: what the path of the request says about it.
#[derive(Default)]
pub(crate) struct Place {
    /// Types and IDs of the parents.
    pub(crate) parents: Vec<(String, String)>,
    /// Other values, by the name of their placeholder.
    pub(crate) keys: Vec<(String, String)>,
}

/// Creates a record at a path from checked fields and returns its ID.
pub(crate) fn insert_at(
    context: Context<'_>,
    store: &mut Store,
    ty: &str,
    mut body: Map<String, Value>,
    place: Place,
) -> String {
    complete(context, ty, &mut body);
    assign_generated(context, store, ty, &mut body);
    let given = body.remove("id").and_then(|id| id.as_str().map(str::to_owned));
    let id = given.unwrap_or_else(|| store.ids.next(context.now));
    let mut record = Record::new(id.clone(), context.now, body);
    record.parents = place.parents;
    record.keys = place.keys;
    inherit(context, store, ty, &mut record);
    computed::complete_new(store, ty, &mut record);
    store.insert(ty, record);
    computed::created(store, ty, &id, context.now);
    id
}

/// Writes checked fields to a record.
pub(crate) fn merge(
    context: Context<'_>,
    store: &mut Store,
    ty: &str,
    id: &str,
    mut body: Map<String, Value>,
    kind: WriteKind,
) {
    complete(context, ty, &mut body);
    let kept = context.api.resource(ty).map(fixed).unwrap_or_default();
    let user = store.user.clone();
    let Some(mut record) = store.record_mut(ty, id) else { return };
    if ty == "conversation" {
        computed::note_update(&mut record, &body, &user, context.now);
    }
    if kind == WriteKind::Replace {
        // The sandbox's own bookkeeping is in fields whose names start with a slash.
        let kept =
            record.fields.iter().filter(|(name, _)| kept.contains(&name.as_str()) || name.starts_with('/'));
        let kept: Vec<(String, Value)> = kept.map(|(name, value)| (name.clone(), value.clone())).collect();
        body.extend(kept);
        record.replace(context.now, body);
    } else {
        if context.replaces_custom && body.contains_key("custom") {
            record.fields.remove("custom");
        }
        record.merge(context.now, body);
    }
    drop(record);
    computed::changed(store, ty, id, context.now);
}

/// Deletes a record. What is around it changes as in an update.
pub(crate) fn delete(context: Context<'_>, store: &mut Store, ty: &str, id: &str) {
    computed::changed(store, ty, id, context.now);
    store.delete(ty, id, context.now);
}

/// Fills in references that a new record inherits from its parents: what belongs to a conversation belongs to its
/// customer.
fn inherit(context: Context<'_>, store: &Store, ty: &str, record: &mut Record) {
    let Some(resource) = context.api.resource(ty) else { return };
    for name in CHECKED_REFERENCES {
        if resource.relationship(name).is_none() {
            continue;
        }
        if record.fields.get(*name).is_some_and(|value| !value.is_null()) {
            continue;
        }
        let parents = record.parents.iter().map(|(ty, id)| (ty.as_str(), id.as_str()));
        let conversation = record.text("conversation").map(|id| ("conversation", id));
        let of_parent = |(parent, id): (&str, &str)| {
            if parent == *name {
                return Some(Value::from(id));
            }
            store.record(parent, id)?.fields.get(*name).filter(|value| value.is_string()).cloned()
        };
        let found = parents.chain(conversation).find_map(of_parent);
        if let Some(value) = found {
            record.fields.insert((*name).to_owned(), value);
        }
    }
}

/// Generates the values that the service assigns to a new record: the hash in the URL of a hook, the token that signs
/// deliveries of a webhook, the type of a user.
fn assign_generated(context: Context<'_>, store: &mut Store, ty: &str, body: &mut Map<String, Value>) {
    let Some(resource) = context.api.resource(ty) else { return };
    if ty == "user" {
        body.entry("userType").or_insert_with(|| "user".into());
        body.entry("roles").or_insert_with(|| json!([]));
        body.entry("roleGroups").or_insert_with(|| json!([]));
    }
    for name in ["hash", "token"] {
        if resource.attribute(name).is_some_and(|(_, found)| !found.schema.access.create) {
            // Not an ID, which follows from that of the record.
            let secret = store.storage.secret(&format!("{name} {}", store.ids.next(context.now)));
            body.insert(name.to_owned(), secret.into());
        }
    }
}

/// Returns the fields that a replacement keeps, because they are fixed at creation.
fn fixed(resource: Resource<'_>) -> Vec<&str> {
    let relationships = resource.relationships().filter(|found| !found.access.update);
    let attributes = resource.attributes().filter(|(_, found)| !found.schema.access.update);
    let names = attributes.map(|(_, found)| found.name.as_str());
    relationships.map(|found| found.name.as_str()).chain(names).collect()
}

/// Normalizes fields to the form in which they are stored.
fn complete(context: Context<'_>, ty: &str, body: &mut Map<String, Value>) {
    // The revision is a condition of the write, not a field.
    body.remove("rev");
    if let Some(resource) = context.api.resource(ty) {
        for (name, value) in body.iter_mut() {
            if let Value::String(text) = value
                && resource.attribute(name).is_some_and(|(schema, found)| is_time(schema, found))
                && let Some(at) = timestamp::parse_either(text)
            {
                *text = timestamp::render(at);
            }
        }
    }
    if ty == "customer" {
        customer::complete(body);
    }
}

fn is_time(schema: &Schema, found: &Property) -> bool {
    matches!(&schema.resolve(&found.schema).ty, Type::String(ty) if ty.format == Some(Format::DateTime))
}

/// Refuses a write based on a revision other than the current one. Without a revision, the last write wins.
fn check_rev(given: Option<u64>, record: &Record) -> Result<(), Refusal> {
    match given {
        Some(given) if given != record.rev && record.rev > 0 => Err(Refusal::conflict(
            format!("`rev` is {given}, but the record is at revision {}", record.rev),
            &json!({ "field": "rev", "rev": record.rev }),
        )),
        _ => Ok(()),
    }
}

/// Checks that no other record of the type has the external ID.
fn check_external_id(
    store: &Store,
    resource: Resource<'_>,
    body: &Map<String, Value>,
    own: Option<&str>,
) -> Result<(), Refusal> {
    let ty = resource.type_name();
    let owner = if ty == "customer" {
        let mut given = customer::external_ids(body).into_iter();
        given.find_map(|id| {
            customer::lookup(store, "customer", "externalId", id)
                .filter(|found| own != Some(found.id.as_str()))
        })
    } else {
        let given = body.get("externalId").and_then(Value::as_str);
        given.and_then(|given| {
            store.with_text(&ty, "externalId", given).into_iter().find(|found| own != Some(found.id.as_str()))
        })
    };
    match owner {
        Some(owner) => {
            let message = format!("`externalId` is already used by the record `{}`", owner.id);
            Err(Refusal::conflict(message, &json!({ "field": "externalId", "id": owner.id })))
        }
        None => Ok(()),
    }
}

fn check_references(
    store: &Store,
    resource: Resource<'_>,
    body: &Map<String, Value>,
    kind: WriteKind,
    mistakes: &mut Mistakes,
) {
    for name in CHECKED_REFERENCES {
        let refers =
            |to: &Target| matches!(to, Target::Types(types) if types.iter().any(|ty| ty.text == *name));
        let relationship =
            resource.relationship(name).filter(|found| refers(&found.to) && kind.allows(found.access));
        let Some(value) = relationship.and_then(|_| body.get(*name)) else { continue };
        for id in ids_of(value).into_iter().filter(|id| store.record(name, id).is_none()) {
            let id = crate::wording::shortened(id);
            mistakes.push(*name, format!("`{name}` refers to a {name} that does not exist: `{id}`"));
        }
    }
}

/// Checks `custom` in a body against the suffixes and the metadata of the resource.
///
/// The service requires a definition for attributes ending in `Id`, which suggests that others need none. The sandbox
/// requires one for all attributes of `KObjects`, to catch typos in their names, and is lenient with other resources.
/// `old` is the record that the body is merged into, if any.
fn check_custom(
    context: Context<'_>,
    store: &Store,
    resource: Resource<'_>,
    body: &Map<String, Value>,
    old: Option<&Record>,
    mistakes: &mut Mistakes,
) {
    let Some(custom) = body.get("custom").and_then(Value::as_object).filter(|_| resource.has_custom()) else {
        return;
    };
    check_count(custom, old, mistakes);
    let ty = resource.type_name();
    let rules = Rules {
        properties: store.properties(&ty),
        resource: &ty,
        registered_only: resource.klass.is_some(),
        has_metadata: resource.klass.is_some() || STANDARD_RESOURCES.contains(&ty.as_ref()),
        exists: &|target, id| context.api.resource(target).map(|_| store.record(target, id).is_some()),
    };
    rules.check(custom, mistakes);
}

/// Checks the number of custom attributes after a merge.
fn check_count(custom: &Map<String, Value>, old: Option<&Record>, mistakes: &mut Mistakes) {
    /// The maximum number of custom attributes in one record.
    const MAX: usize = 100;
    let Some(old) = old.and_then(|record| record.fields.get("custom")).and_then(Value::as_object) else {
        return;
    };
    // `null` clears an attribute.
    let kept = old.iter().filter(|(name, value)| !value.is_null() && !custom.contains_key(*name)).count();
    let count = kept + custom.values().filter(|value| !value.is_null()).count();
    if count > MAX && custom.len() <= MAX {
        let message = format!("the record would have {count} custom attributes, at most {MAX} are allowed");
        mistakes.push("custom", message);
    }
}
