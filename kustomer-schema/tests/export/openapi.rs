//! OpenAPI documents: complete, without loose ends, and the same for the same schemas.

use std::collections::BTreeSet;

use kustomer_schema::export::{Catalog, openapi};
use kustomer_schema::{SchemaSet, api};
use serde_json::Value;

use crate::support::{all, examples, json};

#[test]
fn a_klass_is_exported_with_its_custom_attributes_and_the_paths_of_its_objects() {
    let own = examples();
    insta::assert_snapshot!("openapi_klass", openapi(&Catalog::new(api(), &own).only(&[])));
}

#[test]
fn every_operation_of_the_api_has_a_path_and_a_name() {
    let document = json(&openapi(&Catalog::new(api(), &[])));
    let methods = document["paths"].as_object().expect("paths").values().filter_map(Value::as_object);
    let ids: Vec<&str> = methods
        .flat_map(|item| item.values())
        .filter_map(|operation| operation["operationId"].as_str())
        .collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "names are unique");
    let operations = || api().schemas().iter().flat_map(|schema| &schema.operations);
    // Several operations share a method and path, such as those that read one record and several.
    let mut shared = BTreeSet::new();
    for operation in operations() {
        let segments = operation.path.text.split('/').map(|segment| {
            segment.split_once('{').map_or(segment.to_owned(), |(before, _)| format!("{before}{{}}"))
        });
        shared.insert((operation.method.as_str(), segments.collect::<Vec<_>>().join("/")));
    }
    assert_eq!(ids.len(), shared.len());
    assert!(operations().count() > 400);
}

#[test]
fn every_reference_has_a_target_and_every_component_is_referred_to() {
    let own = examples();
    for catalog in [Catalog::new(api(), &own), Catalog::new(api(), &own).only(&["kb".to_owned()])] {
        let document = json(&openapi(&catalog));
        let mut references = BTreeSet::new();
        all(&document, "$ref", &mut references);
        for reference in &references {
            let pointer = reference.strip_prefix('#').expect("a reference into the document");
            assert!(document.pointer(pointer).is_some(), "{reference}");
        }
        for (name, _) in document["components"]["schemas"].as_object().expect("components") {
            assert!(
                references.contains(&format!("#/components/schemas/{name}")),
                "{name} is not referred to"
            );
        }
    }
}

#[test]
fn components_have_the_same_form_whatever_else_is_exported() {
    let own = examples();
    let whole = json(&openapi(&Catalog::new(api(), &own)));
    for registry in Catalog::new(api(), &[]).registries() {
        let part = json(&openapi(&Catalog::new(api(), &own).only(&[registry.to_owned()])));
        for (name, schema) in part["components"]["schemas"].as_object().expect("components") {
            assert_eq!(*schema, whole["components"]["schemas"][name], "{name} of {registry}");
        }
        assert!(part["tags"].as_array().is_some_and(|tags| tags.len() == 2), "{registry}");
    }
}

#[test]
fn a_body_has_the_fields_that_can_be_written_and_a_record_those_that_can_be_read() {
    let set = SchemaSet::from_texts([(
        "core/note.json",
        r##"{
          "properties": {
            "text": { "type": "string" },
            "author": { "type": "string", "x-kustomer": { "createOnly": true } },
            "state": { "type": "string", "x-kustomer": { "updateOnly": true } },
            "secret": { "type": "string", "writeOnly": true },
            "at": { "type": "string", "readOnly": true },
            "place": { "$ref": "#/$defs/Place" }
          },
          "$defs": {
            "Place": { "type": "object", "properties": {
              "line": { "type": "integer" }, "id": { "type": "string", "readOnly": true } } }
          },
          "x-kustomer": {
            "type": "note", "path": "/v1/notes", "create": { "required": ["text"] },
            "relationships": { "queue": { "to": "queue" }, "org": { "to": "org", "readOnly": true } },
            "operations": {
              "createNote": { "shortForm": "create", "method": "POST", "path": "/v1/notes", "body": "new",
                              "response": { "one": "note" } },
              "createQueueNote": {
                "shortForm": "createUnder", "parent": "queue", "method": "POST", "path": "/v1/queues/{id}/notes",
                "body": "new", "response": { "one": "note" }
              },
              "updateNote": { "shortForm": "update", "method": "PUT", "path": "/v1/notes/{id}", "body": "update",
                              "response": { "one": "note" } }
            }
          }
        }"##,
    )])
    .unwrap_or_else(|problems| panic!("{problems}"));
    let document = json(&openapi(&Catalog::new(&set, &[])));
    let schemas = &document["components"]["schemas"];
    let names = |schema: &Value| {
        let members = schema["properties"].as_object().expect("properties");
        members.keys().cloned().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names(&schemas["NewNote"]), "author place queue secret text");
    assert_eq!(names(&schemas["NewNoteOfQueue"]), "author place secret text", "the queue is in the path");
    assert_eq!(names(&schemas["NoteUpdate"]), "place queue secret state text");
    assert_eq!(names(&schemas["Note"]["properties"]["attributes"]), "at author place state text");
    assert_eq!(names(&schemas["Place"]), "id line");
    assert_eq!(names(&schemas["PlaceInput"]), "line");
    assert_eq!(schemas["NewNote"]["required"], serde_json::json!(["text"]));
    for (name, is_closed) in [("NewNote", true), ("NoteUpdate", true), ("PlaceInput", true), ("Place", false)]
    {
        assert_eq!(schemas[name]["additionalProperties"] == false, is_closed, "{name}");
    }
    assert_eq!(schemas["Note"]["properties"]["attributes"]["properties"]["at"]["readOnly"], true);
}

#[test]
fn the_same_schemas_give_the_same_text() {
    let own = examples();
    let first = openapi(&Catalog::new(api(), &own));
    assert!(first == openapi(&Catalog::new(api(), &own)));
    assert!(first.lines().all(|line| !line.ends_with(' ')));
}
