//! Relationships in documents.

use kustomer_schema::{Relationship, Target, kobject};
use serde_json::{Map, Value, json};

use super::link::link;
use super::object::object;
use crate::api::{Api, Resource};
use crate::computed::klass::plural;
use crate::store::{Record, Store, ids_of};

/// Relationships of custom objects that have `link` instead of `links`.
const LINK: &[&str] = &["klass", "queue"];

/// Lists of other records that appear as a link only.
const LINKS_ONLY: &[(&str, &str)] =
    &[("conversation", "messages"), ("customer", "messages"), ("klass", "kobjects")];

pub(super) fn of(api: &Api, store: &Store, resource: Resource<'_>, record: &Record) -> Map<String, Value> {
    let mut relationships = Map::new();
    relationships.insert("org".to_owned(), org(store));
    for found in resource.relationships() {
        if let Some(value) = one(api, store, resource, record, found) {
            relationships.insert(found.name.clone(), value);
        }
    }
    for (ty, name) in LINKS_ONLY.iter().filter(|(ty, _)| *ty == resource.type_name()) {
        let target = match record.text("name") {
            Some(klass) if *ty == "klass" => kobject::path(klass),
            _ => format!("{}/{name}", link(resource, record)),
        };
        relationships.insert((*name).to_owned(), json!({ "links": { "self": target } }));
    }
    if resource.type_name() == "customer" {
        relationships.extend(klasses(store, &link(resource, record)));
    }
    if let Some(klass) = resource.klass {
        let link = kobject::path(klass);
        let value = json!({ "data": { "type": "klass", "id": klass }, "link": { "self": link } });
        relationships.insert("klass".to_owned(), value);
    }
    relationships
}

/// Returns a link to the custom objects of a customer for each Klass, under its plural, as recorded.
fn klasses<'s>(store: &'s Store, customer: &str) -> impl Iterator<Item = (String, Value)> + use<'s> {
    let customer = customer.to_owned();
    let names = store.records("klass").filter_map(|klass| klass.text("name"));
    names.map(move |name| {
        let name = plural(name);
        let links = json!({ "self": format!("{customer}/klasses/{name}") });
        (name, json!({ "links": links, "meta": { "kobject": true } }))
    })
}

pub(crate) fn org(store: &Store) -> Value {
    relation("org", &store.org, &format!("/v1/orgs/{}", store.org))
}

pub(crate) fn user(store: &Store) -> Value {
    relation("user", &store.user, &format!("/v1/users/{}", store.user))
}

fn one(
    api: &Api,
    store: &Store,
    resource: Resource<'_>,
    record: &Record,
    found: &Relationship,
) -> Option<Value> {
    let ids = ids(record, found);
    let data = |id: &&str| {
        let ty = type_of(api, store, &found.to, id);
        object([("type", ty.into()), ("id", (*id).into())])
    };
    match (found.name.as_str(), found.many, ids.as_slice()) {
        ("org", ..) => Some(org(store)),
        (_, true, []) if !found.access.create && !found.access.update => {
            Some(json!({ "links": { "self": format!("{}/{}", link(resource, record), found.name) } }))
        }
        (_, true, ids) => Some(json!({
            "data": ids.iter().map(data).collect::<Vec<_>>(),
            "links": { "self": format!("{}/{}", link(resource, record), found.name) },
        })),
        (name, false, [id, ..]) => {
            let ty = type_of(api, store, &found.to, id);
            let links = if resource.klass.is_some() && LINK.contains(&name) { "link" } else { "links" };
            let target = api.resource(&ty).map(|target| target.path());
            let target = target.unwrap_or_else(|| format!("/v1/{ty}s"));
            let link = object([("self", format!("{target}/{id}").into())]);
            Some(object([("data", data(id)), (links, link)]))
        }
        // `null` was written for a record that no user has written.
        (name, false, []) if record.fields.contains_key(name) => None,
        (_, false, []) => writer(store, found).map(|_| user(store)),
    }
}

/// Returns the IDs in a relationship: those that were written, or else that of the parent.
pub(crate) fn ids<'r>(record: &'r Record, found: &Relationship) -> Vec<&'r str> {
    let written = record.fields.get(&found.name).map(ids_of).unwrap_or_default();
    if !written.is_empty() || found.many {
        return written;
    }
    let types = types(&found.to);
    let parent = record.parents.iter().find(|(ty, _)| types.contains(&ty.as_str()));
    parent.map(|(_, id)| vec![id.as_str()]).unwrap_or_default()
}

/// Returns the ID in a relationship to who wrote a record, if that was not written: the user of the key.
pub(crate) fn writer<'s>(store: &'s Store, found: &Relationship) -> Option<&'s str> {
    (!found.many && matches!(found.name.as_str(), "createdBy" | "modifiedBy")).then_some(&store.user)
}

/// Whether a relationship can be to a record of a type.
pub(crate) fn can_be_to(found: &Relationship, ty: &str) -> bool {
    let types = types(&found.to);
    let is_kobject = ty.starts_with(kobject::TYPE_PREFIX);
    types.is_empty() || types.iter().any(|known| *known == ty || (is_kobject && *known == kobject::TYPE))
}

fn relation(ty: &str, id: &str, path: &str) -> Value {
    json!({ "data": { "type": ty, "id": id }, "links": { "self": path } })
}

fn types(to: &Target) -> Vec<&str> {
    match to {
        Target::Types(types) => types.iter().map(|ty| ty.text.as_str()).collect(),
        _ => Vec::new(),
    }
}

/// Returns the type of the record with this ID, or the first possible type if the record does not exist.
fn type_of(api: &Api, store: &Store, to: &Target, id: &str) -> String {
    let types = types(to);
    let found = match types.as_slice() {
        [only] if api.resource(only).is_some() && *only != kobject::TYPE => Some(*only),
        [] | [_] => store.type_of(id, store.types()),
        several => store.type_of(id, several.iter().copied()),
    };
    found.or(types.first().copied()).unwrap_or("unknown").to_owned()
}
