//! `/v1/metadata`: the custom attributes of a resource.

use kustomer_schema::{Type, kobject};
use serde_json::{Map, Value, json};

use crate::api::{Placeholder, Resource, WriteKind};
use crate::check::{Mistakes, check_body};
use crate::custom;
use crate::document::{self, Document};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::store::Store;
use crate::wording::{kind_of, shortened};

/// Read-only members of an attribute. They are accepted and ignored, so that a program can read an attribute, change
/// it, and write it back.
const READ_ONLY: &[&str] =
    &["type", "deletedAt", "deletedBy", "hasSensitiveAttributes", "modifiedAt", "modifiedBy", "updatedAt"];

/// `GET /v1/metadata/{resource}`
pub(super) fn get(request: &Request<'_>, store: &Store) -> Outcome {
    let resource = existing(request, store)?;
    Ok(response(store, &resource))
}

/// `PUT /v1/metadata/{resource}`: writes the given attributes and leaves the others unchanged.
pub(super) fn update(request: &Request<'_>, store: &mut Store) -> Outcome {
    let resource = existing(request, store)?;
    let body = request.object()?;
    let mut mistakes = Mistakes::new();
    check(request, store, &body, &mut mistakes)?;
    mistakes.finish()?;
    let user = store.user.clone();
    store.metadata_mut(&resource).update(request.context.now, &user, body);
    Ok(response(store, &resource))
}

fn existing(request: &Request<'_>, store: &Store) -> Result<String, Refusal> {
    let resource = request.value(&Placeholder::Id).unwrap_or_default();
    if store.has_metadata(resource) {
        Ok(resource.to_owned())
    } else {
        Err(Refusal::no_record("metadata", resource))
    }
}

fn response(store: &Store, resource: &str) -> Response {
    let mut attributes = store.metadata(resource).map(|metadata| metadata.others.clone()).unwrap_or_default();
    attributes.insert("properties".to_owned(), store.properties(resource).clone().into());
    let data = json!({
        "type": "metadata",
        "id": resource,
        "attributes": attributes,
        "relationships": { "org": document::org(store) },
        "links": { "self": format!("/v1/metadata/{resource}") },
    });
    Response { status: http::StatusCode::OK, document: Some(Document::of_data(data)) }
}

fn check(
    request: &Request<'_>,
    store: &Store,
    body: &Map<String, Value>,
    mistakes: &mut Mistakes,
) -> Result<(), Refusal> {
    /// The maximum number of attributes and relationships in one request.
    const MAX: &[(&str, usize)] = &[("properties", 100), ("relationships", 20)];
    for (name, most) in MAX {
        let count = body.get(*name).and_then(Value::as_object).map_or(0, Map::len);
        if count > *most {
            mistakes.push(*name, format!("`{name}` has {count} members, at most {most} are allowed"));
        }
    }
    let resource = request.context.resource("metadata")?;
    let mut writable = body.clone();
    if let Some(Value::Object(properties)) = writable.get_mut("properties") {
        properties.retain(|name, property| check_property(store, resource, name, property, mistakes));
    }
    check_body(resource, &writable, WriteKind::Update, mistakes);
    Ok(())
}

/// Checks an attribute beyond its schema. Returns whether the schema should check it as well.
fn check_property(
    store: &Store,
    resource: Resource<'_>,
    name: &str,
    property: &mut Value,
    mistakes: &mut Mistakes,
) -> bool {
    let place = format!("properties.{}", shortened(name));
    custom::check_name(name, &place, mistakes);
    match property {
        Value::Null => false,
        Value::Object(members) => {
            check_target(store, members, &place, mistakes);
            check_members(resource, members, &place, mistakes);
            members.retain(|name, value| !value.is_null() && !READ_ONLY.contains(&name.as_str()));
            true
        }
        other => {
            mistakes.push(&place, format!("`{place}` must be an object, not {}", kind_of(other)));
            false
        }
    }
}

/// The schema allows any member, because responses have undocumented ones; requests may contain the known ones only.
fn check_members(
    resource: Resource<'_>,
    property: &Map<String, Value>,
    place: &str,
    mistakes: &mut Mistakes,
) {
    let Some((schema, properties)) = resource.attribute("properties") else { return };
    let Type::Map(values) = &schema.resolve(&properties.schema).ty else { return };
    let Type::Object(object) = &schema.resolve(values).ty else { return };
    let mut known: Vec<&str> = object.properties.iter().map(|found| found.name.as_str()).collect();
    // For trees, documented by example only.
    known.push("lastNodeRequired");
    known.extend(READ_ONLY);
    known.sort_unstable();
    known.dedup();
    for name in property.keys().filter(|name| !known.contains(&name.as_str())) {
        let member = format!("{place}.{}", shortened(name));
        mistakes.push_unknown(&member, &format!("member of `{place}`:"), name, &known);
    }
}

fn check_target(store: &Store, property: &Map<String, Value>, place: &str, mistakes: &mut Mistakes) {
    let target = property.get("target").and_then(Value::as_str);
    if let Some(target) =
        target.filter(|target| target.starts_with(kobject::TYPE_PREFIX) && !store.has_metadata(target))
    {
        let place = format!("{place}.target");
        let message = format!("`{place}` refers to `{}`, but this Klass does not exist", shortened(target));
        mistakes.push(place, message);
    }
}
