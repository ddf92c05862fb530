//! `/v1/metadata`: the custom attributes of a resource.

use kustomer_schema::{ArrayType, Schema, Suffix, Type};
use serde_json::{Map, Value, json};

use crate::api::{Resource, Role, Verb};
use crate::call::{Call, Context};
use crate::check::value::kind_of;
use crate::check::{Mistakes, check_body, shortened};
use crate::custom;
use crate::document;
use crate::error::Refusal;
use crate::serve::{Answer, Outcome};
use crate::store::Store;

/// Members of an attribute that the service gives out. They are taken and passed over, so that a program can read an
/// attribute, change it, and write it back.
const GIVEN_OUT: &[&str] =
    &["type", "deletedAt", "deletedBy", "hasSensitiveAttributes", "modifiedAt", "modifiedBy", "updatedAt"];

/// `GET /v1/metadata/{resource}`
pub(super) fn get(call: &Call<'_>, store: &mut Store) -> Outcome {
    let resource = existing(call, store)?;
    Ok(answer(store, &resource))
}

/// `PUT /v1/metadata/{resource}`: attribute by attribute, so those that are not named stay as they are.
pub(super) fn update(call: &Call<'_>, store: &mut Store) -> Outcome {
    let resource = existing(call, store)?;
    let body = call.object()?;
    let mut mistakes = Mistakes::new();
    check(call, store, &body, &mut mistakes)?;
    mistakes.finish()?;
    let user = store.user.clone();
    store.metadata_mut(&resource).update(call.context.now, &user, body);
    Ok(answer(store, &resource))
}

/// Defines the custom attributes that a user's schema of a Klass describes.
pub(crate) fn register(context: Context<'_>, store: &mut Store, klass: &str, schema: &Schema) {
    let mut properties = Map::new();
    for found in schema.custom_attributes() {
        let end = schema.resolve(&found.schema);
        let (array, item) = match &end.ty {
            Type::Array(ArrayType { items, .. }) => (true, schema.resolve(items)),
            _ => (false, end),
        };
        let mut property = json!({});
        if let Some(title) = &found.schema.title {
            property["displayName"] = title.as_str().into();
        }
        if array {
            let member = if Suffix::of_name(&found.name) == Some(Suffix::Id) { "multi" } else { "array" };
            property[member] = true.into();
        }
        if let Type::Enum(words) = &item.ty {
            property["enumeration"] = words.iter().map(|word| word.text.as_str()).collect();
        }
        if let Some(kustomer_schema::Target::Types(types)) = found.schema.to.as_ref().or(item.to.as_ref()) {
            property["target"] = types.first().map(|word| word.text.as_str()).into();
        }
        properties.insert(found.name.clone(), property);
    }
    let fields = Map::from_iter([("properties".to_owned(), Value::from(properties))]);
    let user = store.user.clone();
    store.metadata_mut(&format!("kobject.{klass}")).update(context.now, &user, fields);
}

fn existing(call: &Call<'_>, store: &Store) -> Result<String, Refusal> {
    let resource = call.value(&Role::Own).unwrap_or_default();
    if store.has_metadata(resource) {
        Ok(resource.to_owned())
    } else {
        Err(Refusal::no_record("metadata", resource))
    }
}

fn answer(store: &Store, resource: &str) -> Answer {
    let mut attributes = store.metadata(resource).map(|metadata| metadata.others.clone()).unwrap_or_default();
    attributes.insert("properties".to_owned(), store.properties(resource).clone().into());
    let data = json!({
        "type": "metadata",
        "id": resource,
        "attributes": attributes,
        "relationships": { "org": document::org(store) },
        "links": { "self": format!("/v1/metadata/{resource}") },
    });
    Answer { status: http::StatusCode::OK, document: Some(document::document(data)) }
}

fn check(
    call: &Call<'_>,
    store: &Store,
    body: &Map<String, Value>,
    mistakes: &mut Mistakes,
) -> Result<(), Refusal> {
    /// Attributes that one request defines, and relationships.
    const MOST: &[(&str, usize)] = &[("properties", 100), ("relationships", 20)];
    for (name, most) in MOST {
        let count = body.get(*name).and_then(Value::as_object).map_or(0, Map::len);
        if count > *most {
            mistakes.push(*name, format!("`{name}` has {count} members, at most {most} are allowed"));
        }
    }
    let resource = call.context.resource("metadata")?;
    let mut writable = body.clone();
    if let Some(Value::Object(properties)) = writable.get_mut("properties") {
        properties.retain(|name, property| check_property(store, resource, name, property, mistakes));
    }
    check_body(resource, &writable, Verb::Update, mistakes);
    Ok(())
}

/// Checks what the schema does not say of an attribute, and whether it is left to the schema.
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
            members.retain(|name, value| !value.is_null() && !GIVEN_OUT.contains(&name.as_str()));
            true
        }
        other => {
            mistakes.push(&place, format!("`{place}` must be an object, not {}", kind_of(other)));
            false
        }
    }
}

/// The schema leaves attributes open, for what the service gives out; a request is held to what is known.
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
    // Documented for trees by example only.
    known.push("lastNodeRequired");
    known.extend(GIVEN_OUT);
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
        target.filter(|target| target.starts_with("kobject.") && !store.has_metadata(target))
    {
        let place = format!("{place}.target");
        let message = format!("`{place}` names `{}`, but there is no such Klass", shortened(target));
        mistakes.push(place, message);
    }
}
