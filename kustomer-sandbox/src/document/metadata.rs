//! Metadata as a document. Its id is the name of the resource.

use serde_json::{Value, json};

use crate::store::Store;

pub(crate) fn resource(store: &Store, resource: &str) -> Value {
    let mut attributes = store.metadata(resource).map(|metadata| metadata.others.clone()).unwrap_or_default();
    attributes.insert("properties".to_owned(), store.properties(resource).clone().into());
    json!({
        "type": "metadata",
        "id": resource,
        "attributes": attributes,
        "relationships": { "org": super::org(store) },
        "links": { "self": format!("/v1/metadata/{resource}") },
    })
}
