//! New schema files, before the custom attributes of the organization are added.

use super::definition::{Klass, ResourceDefinition};
use super::layout::{Json, Object};
use super::schema_file::SchemaFile;

const JSON_SCHEMA: &str = "https://json-schema.org/draft/2020-12/schema";

/// Returns a file without custom attributes. `rust` is the name of its type, if it cannot be that of the file.
pub(super) fn file(definition: &ResourceDefinition, rust: Option<String>) -> SchemaFile {
    let root = match &definition.klass {
        Some(klass) => of_klass(klass, rust),
        None => of_resource(&definition.resource),
    };
    SchemaFile { json: root.spread().into() }
}

fn of_klass(klass: &Klass, rust: Option<String>) -> Object {
    let title = klass.display_name.as_deref().unwrap_or(&klass.name);
    let mut keywords = Object::new([("klass", Json::text(klass.name.as_str()))]);
    if let Some(rust) = rust {
        keywords.set("rust", Json::text(rust));
    }
    keywords.set("relationships", relationships());
    Object::new([
        ("$schema", Json::text(JSON_SCHEMA)),
        ("title", Json::text(title)),
        ("description", Json::text(format!("A custom object of the Klass `{}`.", klass.name))),
        ("type", Json::text("object")),
        ("properties", properties()),
        ("required", Json::texts(["title", "createdAt", "updatedAt"])),
        ("x-kustomer", keywords.spread().into()),
    ])
}

fn of_resource(resource: &str) -> Object {
    let mut title = resource.to_owned();
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    Object::new([
        ("$schema", Json::text(JSON_SCHEMA)),
        ("title", Json::text(format!("{title} attributes"))),
        ("description", Json::text(format!("Custom attributes of the resource `{resource}`."))),
        ("type", Json::text("object")),
        ("properties", Object::default().spread().into()),
        ("x-kustomer", Object::new([("customOf", Json::text(resource))]).into()),
    ])
}

/// The attributes of every custom object that most programs need. A person can add the others.
fn properties() -> Json {
    let described = |text: &str| ("description", Json::text(text));
    let number = |number: &str| Json::Number(number.to_owned());
    let title = Object::new([
        ("type", Json::text("string")),
        described("Title shown on the timeline."),
        ("minLength", number("1")),
        ("maxLength", number("256")),
    ]);
    let description = Object::new([
        ("type", Json::texts(["string", "null"])),
        described("Description."),
        ("maxLength", number("10240")),
    ]);
    let external_id = Object::new([
        ("type", Json::texts(["string", "null"])),
        described("ID of the record in another system, unique in the Klass."),
        ("maxLength", number("256")),
    ]);
    let time = |text: &str| {
        Object::new([
            ("type", Json::text("string")),
            ("format", Json::text("date-time")),
            described(text),
            ("readOnly", Json::Bool(true)),
        ])
    };
    let custom = Object::new([
        ("type", Json::text("object")),
        described("Custom attributes of the Klass."),
        ("properties", Object::default().spread().into()),
    ]);
    let properties = Object::new([
        ("title", title.into()),
        ("description", description.into()),
        ("externalId", external_id.into()),
        ("createdAt", time("Time at which the record was created.").into()),
        ("updatedAt", time("Time at which any part of the record last changed.").into()),
        ("custom", custom.spread().into()),
    ]);
    properties.spread().into()
}

fn relationships() -> Json {
    let to = |resource: &str, text: &str| {
        let relationship = Object::new([
            ("to", Json::text(resource)),
            ("description", Json::text(text)),
            ("createOnly", Json::Bool(true)),
        ]);
        relationship.into()
    };
    let all = Object::new([
        ("customer", to("customer", "Customer that the record belongs to.")),
        ("company", to("company", "Company that the record belongs to.")),
    ]);
    all.spread().into()
}
