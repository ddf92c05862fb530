//! Definitions as an app definition, with which an app creates its Klasses and attributes in every organization that
//! installs it.

use super::definition::ResourceDefinition;
use super::layout::{Json, Object};
use super::state;

/// Returns the JSON of an app definition. `app` is the name of the app, `version` such as `1.0.0`.
///
/// Klasses have their icon, color and display name; a resource of the API has `metadata.standard`. [`definitions_from_text`]
/// reads it back.
///
/// [`definitions_from_text`]: super::definitions_from_text
pub fn app_definition(app: &str, version: &str, title: &str, definitions: &[ResourceDefinition]) -> String {
    let mut klasses = Json::texts([]);
    if let Json::Array(array) = &mut klasses {
        for definition in definitions {
            array.push(klass(definition));
        }
    }
    let root = Object::new([
        ("app", Json::text(app)),
        ("version", Json::text(version)),
        ("title", Json::text(title)),
        ("klasses", klasses),
    ]);
    Json::from(root.spread()).pretty()
}

fn klass(definition: &ResourceDefinition) -> Json {
    let mut properties = Object::default();
    for attribute in &definition.attributes {
        properties.set(&attribute.name, state::of_new(attribute).into());
    }
    let mut metadata = Object::default();
    let mut klass = Object::default();
    if let Some(facts) = &definition.klass {
        klass.set("name", Json::text(facts.name.as_str()));
        for (name, value) in state::of_klass(facts).iter() {
            klass.set(name, value.clone());
        }
    } else {
        klass.set("name", Json::text(definition.resource.as_str()));
        metadata.set("standard", Json::Bool(true));
    }
    metadata.set("properties", properties.spread().into());
    klass.set("metadata", metadata.spread().into());
    klass.spread().into()
}
