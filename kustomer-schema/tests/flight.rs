//! The example schema in the repository loads as intended.

use std::path::Path;

use kustomer_schema::{
    Access, AdditionalProperties, Format, Position, Property, ResourceKind, Schema, Subschema, Target, Type,
};

fn flight() -> Schema {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    Schema::from_file(&root, "schemas/examples/flight.json").unwrap_or_else(|problems| panic!("{problems}"))
}

fn custom<'s>(schema: &'s Schema, name: &str) -> &'s Property {
    schema.custom_attribute(name).unwrap_or_else(|| panic!("no `{name}`"))
}

fn names(properties: &[Property], which: fn(&Property) -> bool) -> Vec<&str> {
    properties.iter().filter(|property| which(property)).map(|property| property.name.as_str()).collect()
}

fn format(schema: &Subschema) -> Option<Format> {
    match &schema.ty {
        Type::String(string) => string.format.clone(),
        _ => None,
    }
}

#[test]
fn type_and_path_follow_from_the_klass() {
    let schema = flight();
    assert_eq!(schema.kind.type_name(), "kobject.flight");
    assert_eq!(schema.kind.path(), "/v1/klasses/flight");
    let ResourceKind::KObject { klass, display_name, icon, color, .. } = &schema.kind else {
        panic!("{:?}", schema.kind);
    };
    assert_eq!((klass.text.as_str(), klass.position), ("flight", Position { line: 115, column: 14 }));
    let shown = [display_name, icon, color].map(Option::as_deref);
    assert_eq!(shown, [Some("Flight"), Some("plane"), Some("blue")]);
    assert_eq!(schema.title.as_deref(), Some("Flight"));
    assert_eq!(schema.file, "schemas/examples/flight.json");
}

#[test]
fn attributes_keep_the_order_of_the_file_and_custom_attributes_are_separate() {
    let schema = flight();
    assert_eq!(
        names(&schema.attributes, |_| true),
        ["title", "externalId", "createdAt", "updatedAt", "data"]
    );
    assert_eq!(schema.custom_attributes().len(), 8);
    assert_eq!(custom(&schema, "cabinStr").schema.title.as_deref(), Some("Cabin"));
    let Type::Object(object) = &schema.custom.as_ref().expect("custom attributes").schema.ty else {
        panic!("`custom` is an object");
    };
    assert!(matches!(object.additional, AdditionalProperties::Unspecified));
}

#[test]
fn new_records_require_what_is_required_and_writable() {
    let schema = flight();
    assert_eq!(names(&schema.attributes, |one| one.required), ["title", "createdAt", "updatedAt"]);
    assert_eq!(names(&schema.attributes, |one| one.required_on_create), ["title"]);
    let required_on_create = names(schema.custom_attributes(), |one| one.required_on_create);
    assert_eq!(required_on_create, ["numberStr", "departsAt", "cancelledBool"]);
}

#[test]
fn types_formats_and_limits_are_read() {
    let schema = flight();
    let title = &schema.attribute("title").expect("a title").schema;
    let Type::String(string) = &title.ty else { panic!("{:?}", title.ty) };
    assert_eq!((string.min_length, string.max_length, &string.format), (Some(1), Some(256), &None));
    let created = &schema.attribute("createdAt").expect("a time").schema;
    assert_eq!((format(created), created.access), (Some(Format::DateTime), Access::READ_ONLY));
    let delay = &custom(&schema, "delayMinutesNum").schema;
    assert!(matches!(delay.ty, Type::Number(_)) && delay.nullable);
    let pass = &custom(&schema, "boardingPassUrl").schema;
    assert_eq!((format(pass), pass.nullable), (Some(Format::Uri), true));
    let Type::Array(stops) = &custom(&schema, "stopsStr").schema.ty else { panic!("stops are an array") };
    assert!(matches!(stops.items.ty, Type::String(_)));
}

#[test]
fn references_resolve_to_definitions() {
    let schema = flight();
    let cabin = &custom(&schema, "cabinStr").schema;
    let Type::Ref(reference) = &cabin.ty else { panic!("{:?}", cabin.ty) };
    assert_eq!((reference.pointer.as_str(), reference.definition()), ("/$defs/Cabin", Some("Cabin")));
    let Type::Enum(values) = &schema.resolve(cabin).ty else { panic!("cabins are an enum") };
    let texts: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
    assert_eq!(texts, ["economy", "premium-economy", "business", "first"]);
    let data = &schema.attribute("data").expect("data").schema;
    assert!(data.nullable && matches!(data.ty, Type::Ref(_)), "{data:?}");
    assert!(data.description.as_deref().is_some_and(|text| text.starts_with("Booking details")));
}

#[test]
fn subschemas_are_found_by_json_pointer() {
    let schema = flight();
    let part = |pointer| schema.at(pointer).unwrap_or_else(|| panic!("nothing at `{pointer}`"));
    let Type::Object(gate) = &part("/$defs/Gate").ty else { panic!("a gate is an object") };
    assert_eq!(names(&gate.properties, |_| true), ["terminal", "number"]);
    assert_eq!(names(&gate.properties, |property| property.required), ["terminal"]);
    let Type::Ref(items) = &part("/$defs/Booking/properties/gates/items").ty else { panic!("a reference") };
    assert_eq!(items.definition(), Some("Gate"));
    assert_eq!(
        part("/properties/custom/properties/numberStr").position,
        custom(&schema, "numberStr").schema.position
    );
    assert!(matches!(part("/$defs/Gate/properties/number").ty, Type::Integer(_)));
    for pointer in ["", "/", "/properties", "/$defs/Gat", "/properties/title/items", "$defs/Gate"] {
        assert!(schema.at(pointer).is_none(), "`{pointer}` exists");
    }
}

#[test]
fn relationships_have_types_and_access() {
    let schema = flight();
    let customer = schema.relationship("customer").expect("a customer");
    let Target::Types(types) = &customer.to else { panic!("{:?}", customer.to) };
    assert_eq!(types.iter().map(|ty| ty.text.as_str()).collect::<Vec<_>>(), ["customer"]);
    assert_eq!(
        (customer.access, customer.many, customer.required_on_create),
        (Access::CREATE_ONLY, false, false)
    );
    assert_eq!(schema.relationship("createdBy").map(|by| by.access), Some(Access::READ_ONLY));
}
