//! Records as JSON:API documents, with the service's habits and quirks.
//!
//! One module a resource; the envelopes they share are here.

pub(crate) mod customer;
pub(crate) mod klass;
pub(crate) mod kobject;
pub(crate) mod metadata;
pub(crate) mod token;

use serde_json::{Map, Value, json};

use crate::store::Store;

/// A document of one record.
pub(crate) fn single(data: Value) -> Value {
    Value::Object(Map::from_iter([("data".to_owned(), data)]))
}

/// A document of several records, without paging: the answer to several ids.
pub(crate) fn several(data: Vec<Value>) -> Value {
    single(data.into())
}

/// A relationship to one record.
fn relation(ty: &str, id: &str, path: &str) -> Value {
    json!({ "data": { "type": ty, "id": id }, "links": { "self": path } })
}

fn org(store: &Store) -> Value {
    relation("org", &store.org, &format!("/v1/orgs/{}", store.org))
}

fn user(store: &Store) -> Value {
    relation("user", &store.user, &format!("/v1/users/{}", store.user))
}

/// Relations that a client set by putting an id in a plain field.
fn set_relations(fields: &Map<String, Value>, relationships: &mut Value, kinds: &[(&str, &str)]) {
    for (name, path) in kinds {
        if let Some(id) = fields.get(*name).and_then(Value::as_str) {
            relationships[*name] = relation(name, id, &format!("{path}/{id}"));
        }
    }
}
