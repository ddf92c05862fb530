//! Records that are inserted without a request.

use std::fmt;

use jiff::Timestamp;
use kustomer_schema::suggest::nearest;
use serde_json::{Map, Value};

use crate::api::{Api, Resource};
use crate::computed::customer;
use crate::object_id::is_object_id;
use crate::store::{Record, Store};
use crate::wording::kind_of;

/// An error in a record given to [`Sandbox::insert`](crate::Sandbox::insert).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsertError {
    message: String,
}

impl fmt::Display for InsertError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for InsertError {}

impl InsertError {
    pub(crate) fn new(message: String) -> Self {
        Self { message }
    }
}

fn error(message: impl Into<String>) -> InsertError {
    InsertError::new(message.into())
}

/// Inserts a resource object and returns its ID.
pub(crate) fn insert(
    api: &Api,
    store: &mut Store,
    now: Timestamp,
    text: &str,
) -> Result<String, InsertError> {
    let object = match serde_json::from_str(text) {
        Ok(Value::Object(object)) => object,
        Ok(other) => return Err(error(format!("a record must be a JSON object, not {}", kind_of(&other)))),
        Err(cause) => return Err(error(format!("the record is not JSON: {cause}"))),
    };
    check_members(&object)?;
    let ty =
        object.get("type").and_then(Value::as_str).ok_or_else(|| error("a record must have a `type`"))?;
    let resource = api.resource(ty).ok_or_else(|| unknown_type(api, ty))?;
    if resource.klass.is_some_and(|klass| store.klass_named(klass).is_none()) {
        return Err(error(format!("there is no Klass for the type `{ty}`, create it first")));
    }
    let mut fields = attributes(resource, object.get("attributes"))?;
    let parents = relationships(resource, object.get("relationships"), &mut fields)?;
    if ty == "customer" {
        customer::complete(&mut fields);
    }
    let id = match object.get("id") {
        None => store.ids.next(now),
        Some(Value::String(id)) if is_object_id(id) && store.record(ty, id).is_some() => {
            return Err(error(format!("there is already a record of the type `{ty}` with the ID `{id}`")));
        }
        Some(Value::String(id)) if is_object_id(id) => id.clone(),
        Some(_) => return Err(error("`id` must be 24 hex digits")),
    };
    let mut record = Record::new(id.clone(), now, fields);
    record.parents = parents;
    store.insert(ty, record);
    Ok(id)
}

fn check_members(object: &Map<String, Value>) -> Result<(), InsertError> {
    const KNOWN: [&str; 5] = ["type", "id", "attributes", "relationships", "links"];
    let unknown = object.keys().find(|name| !KNOWN.contains(&name.as_str()));
    unknown.map_or(Ok(()), |name| {
        Err(error(format!(
            "unknown member `{name}` of a record, expected one of {}",
            crate::wording::listed(&KNOWN)
        )))
    })
}

fn attributes(resource: Resource<'_>, value: Option<&Value>) -> Result<Map<String, Value>, InsertError> {
    let fields = match value {
        None => return Ok(Map::new()),
        Some(Value::Object(fields)) => fields.clone(),
        Some(other) => return Err(error(format!("`attributes` must be an object, not {}", kind_of(other)))),
    };
    let unknown = fields.keys().find(|name| *name != "custom" && resource.attribute(name).is_none());
    if let Some(name) = unknown {
        let known: Vec<&str> = resource.attributes().map(|(_, found)| found.name.as_str()).collect();
        let near = nearest(name, &known);
        let help = near.map(|near| format!(", did you mean `{near}`?")).unwrap_or_default();
        return Err(error(format!("unknown attribute `{name}` of `{}`{help}", resource.type_name())));
    }
    Ok(fields)
}

/// Turns relationships in the schema into fields, and returns any others as parents.
fn relationships(
    resource: Resource<'_>,
    value: Option<&Value>,
    fields: &mut Map<String, Value>,
) -> Result<Vec<(String, String)>, InsertError> {
    let mut parents = Vec::new();
    let relationships = match value {
        None => return Ok(parents),
        Some(Value::Object(relationships)) => relationships,
        Some(other) => {
            return Err(error(format!("`relationships` must be an object, not {}", kind_of(other))));
        }
    };
    // In responses, some lists appear as a link only.
    let with_data =
        relationships.iter().filter(|(_, found)| found.get("data").is_some() || found.get("links").is_none());
    for (name, found) in with_data {
        let data = &found["data"];
        if resource.relationship(name).is_some() {
            fields.insert(name.clone(), ids(name, found)?);
        } else if let (Some(ty), Some(id)) = (data["type"].as_str(), data["id"].as_str()) {
            parents.push((ty.to_owned(), id.to_owned()));
        } else {
            return Err(error(format!("`relationships.{name}.data` must have a `type` and an `id`")));
        }
    }
    Ok(parents)
}

/// Returns the IDs in a relationship: of one record, of several, or `null`.
fn ids(name: &str, relationship: &Value) -> Result<Value, InsertError> {
    let id = |data: &Value| -> Option<Value> {
        let id = data.get("id")?.as_str()?;
        data.get("type")?.as_str().map(|_| Value::from(id))
    };
    let found = match relationship.get("data") {
        Some(Value::Null) => Some(Value::Null),
        Some(Value::Array(items)) => items.iter().map(id).collect(),
        Some(data) => id(data),
        None => None,
    };
    found.ok_or_else(|| {
        error(format!(
            "`relationships.{name}.data` must be `null`, an object with a `type` and an `id`, or an array of these"
        ))
    })
}

fn unknown_type(api: &Api, ty: &str) -> InsertError {
    let known: Vec<String> = api.schemas().map(|schema| schema.kind.type_name()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let near = nearest(ty, &known);
    let help = near.map(|near| format!(", did you mean `{near}`?")).unwrap_or_default();
    error(format!("unknown type `{}`{help}", crate::wording::shortened(ty)))
}
