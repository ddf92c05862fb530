//! What the keywords mean: each test loads a property and checks its model.

use kustomer_schema::{
    Access, AdditionalProperties, Format, JsonType, Property, ResourceKind, Schema, Subschema, Suffix,
    Target, Type, Value,
};

fn load(text: &str) -> Schema {
    Schema::from_text("f.json", text).unwrap_or_else(|problems| panic!("{problems}"))
}

/// A schema whose only attribute is `a`, with some definitions.
fn of(property: &str) -> Schema {
    load(&format!(
        r##"{{ "properties": {{ "a": {property} }}, "x-kustomer": {{ "type": "card", "path": "/v1/cards" }},
        "$defs": {{
            "Name": {{ "type": ["string", "null"], "readOnly": true }},
            "Alias": {{ "$ref": "#/$defs/Name" }},
            "Email": {{ "type": "object", "properties": {{ "kind": {{ "const": "email" }} }} }},
            "Chat": {{ "type": "object", "properties": {{ "kind": {{ "const": "chat" }} }} }},
            "A/B~C é": {{ "type": "boolean" }}
        }} }}"##
    ))
}

fn a(schema: &Schema) -> &Subschema {
    &schema.attribute("a").expect("the property").schema
}

#[test]
fn schemas_without_a_type_are_free_json() {
    for (property, json) in [
        ("{}", None),
        ("true", None),
        ("{\"description\": \"x\"}", None),
        ("{\"type\": \"array\"}", Some(JsonType::Array)),
        ("{\"type\": \"object\"}", Some(JsonType::Object)),
        ("{\"type\": \"object\", \"additionalProperties\": true}", Some(JsonType::Object)),
    ] {
        let schema = of(property);
        assert!(
            matches!(a(&schema).ty, Type::Any(found) if found == json),
            "{property}: {:?}",
            a(&schema).ty
        );
    }
}

#[test]
fn objects_maps_arrays_and_tuples_are_inferred_from_keywords() {
    let schema = of(r#"{ "additionalProperties": { "type": "number" } }"#);
    assert!(matches!(&a(&schema).ty, Type::Map(values) if matches!(values.ty, Type::Number(_))));
    let schema = of(r#"{ "properties": { "b": {} }, "additionalProperties": false }"#);
    assert!(
        matches!(&a(&schema).ty, Type::Object(object) if matches!(object.additional, AdditionalProperties::None))
    );
    let schema = of(r#"{ "items": { "type": ["integer", "null"] }, "minItems": 1, "uniqueItems": true }"#);
    let Type::Array(array) = &a(&schema).ty else { panic!("{:?}", a(&schema).ty) };
    assert!(matches!(array.items.ty, Type::Integer(_)) && array.items.nullable);
    assert_eq!((array.min_items, array.max_items, array.unique_items), (Some(1), None, true));
    let schema = of(r#"{ "type": "array", "prefixItems": [{ "type": "string" }, true], "items": false }"#);
    let Type::Tuple(elements) = &a(&schema).ty else { panic!("{:?}", a(&schema).ty) };
    assert!(matches!(elements.as_slice(), [first, second]
        if matches!(first.ty, Type::String(_)) && matches!(second.ty, Type::Any(None))));
    assert!(matches!(schema.at("/properties/a/prefixItems/1").expect("a position").ty, Type::Any(None)));
}

#[test]
fn null_makes_a_type_nullable() {
    for (property, nullable) in [
        (r#"{ "type": ["null", "string"] }"#, true),
        (r#"{ "type": ["string"] }"#, false),
        (r#"{ "enum": ["x", null] }"#, true),
        (r#"{ "enum": ["x"] }"#, false),
        (r#"{ "oneOf": [{ "type": "null" }, { "type": "string" }] }"#, true),
        (r#"{ "oneOf": [{ "type": "string" }] }"#, false),
        (r#"{ "oneOf": [{ "type": "string" }, { "type": "number" }, { "type": "null" }] }"#, true),
        (r##"{ "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/Email" }] }"##, true),
        (r##"{ "$ref": "#/$defs/Email" }"##, false),
        (r##"{ "$ref": "#/$defs/Alias" }"##, true),
    ] {
        let schema = of(property);
        assert_eq!(a(&schema).nullable, nullable, "{property}");
    }
}

#[test]
fn a_union_of_one_type_is_that_type_with_outer_annotations_first() {
    let schema = of(
        r#"{ "oneOf": [{ "type": "string", "title": "Inner", "description": "Inner" }, { "type": "null" }],
            "description": "Outer" }"#,
    );
    assert!(matches!(a(&schema).ty, Type::String(_)));
    let said = (a(&schema).title.as_deref(), a(&schema).description.as_deref());
    assert_eq!(said, (Some("Inner"), Some("Outer")));
}

#[test]
fn union_members_are_distinguished_by_type_or_by_tag() {
    let schema = of(r#"{ "oneOf": [{ "type": "null" }, { "type": "string" }, { "items": {} }] }"#);
    let Type::Union(union) = &a(&schema).ty else { panic!("{:?}", a(&schema).ty) };
    assert!(union.tag.is_none());
    assert_eq!(union.members.iter().map(|member| member.index).collect::<Vec<_>>(), [Some(1), Some(2)]);
    assert!(matches!(schema.at("/properties/a/oneOf/2").expect("a member").ty, Type::Array(_)));
    assert!(schema.at("/properties/a/oneOf/0").is_none());

    let schema = of(r#"{ "type": ["string", "number", "null"], "maxLength": 5 }"#);
    let Type::Union(union) = &a(&schema).ty else { panic!("{:?}", a(&schema).ty) };
    assert!(matches!(&union.members[0].schema.ty, Type::String(string) if string.max_length == Some(5)));
    assert!(matches!(union.members[1].schema.ty, Type::Number(_)) && a(&schema).nullable);

    let schema =
        of(r##"{ "type": "object", "oneOf": [{ "$ref": "#/$defs/Email" }, { "$ref": "#/$defs/Chat" }],
             "x-kustomer": { "tag": "kind" } }"##);
    let Type::Union(union) = &a(&schema).ty else { panic!("{:?}", a(&schema).ty) };
    let values = union.members.iter().map(|member| schema.tag_value(union, &member.schema));
    assert_eq!(values.collect::<Vec<_>>(), [Some("email"), Some("chat")]);
}

#[test]
fn a_reference_has_the_access_of_its_target_unless_it_has_its_own() {
    let schema = of(r##"{ "$ref": "#/$defs/Alias" }"##);
    assert_eq!(a(&schema).access, Access::READ_ONLY);
    assert!(matches!(schema.resolve(a(&schema)).ty, Type::String(_)));
    let schema = of(r##"{ "$ref": "#/$defs/Alias", "readOnly": false }"##);
    assert_eq!(a(&schema).access, Access::FULL);
    let schema = of(r##"{ "$ref": "#/$defs/Alias", "x-kustomer": { "createOnly": true, "rust": "name" } }"##);
    assert_eq!(a(&schema).access, Access::CREATE_ONLY);
    assert_eq!(a(&schema).rust_name.as_ref().map(|name| name.text.as_str()), Some("name"));
    let schema = of(r#"{ "type": "string", "writeOnly": true, "x-kustomer": { "createOnly": true } }"#);
    let access = a(&schema).access;
    assert_eq!((access.read, access.create, access.update), (false, true, false));
}

#[test]
fn pointers_are_unescaped() {
    for reference in ["#/$defs/A~1B~0C é", "#/%24defs/A~1B~0C%20%C3%A9"] {
        let schema = of(&format!(r#"{{ "$ref": "{reference}" }}"#));
        assert!(matches!(schema.resolve(a(&schema)).ty, Type::Boolean), "{reference}");
    }
}

#[test]
fn unknown_formats_are_kept() {
    let schema = of(r#"{ "type": "string", "format": "ipv4" }"#);
    let Type::String(string) = &a(&schema).ty else { panic!("{:?}", a(&schema).ty) };
    assert_eq!(string.format, Some(Format::Other("ipv4".to_owned())));
}

#[test]
fn values_are_kept_verbatim() {
    let schema = of(
        r#"{ "type": "number", "minimum": -1.5, "maximum": 1e3, "default": 1.50, "examples": [1, { "b": [null] }],
            "deprecated": true }"#,
    );
    let part = a(&schema);
    let Type::Number(limits) = &part.ty else { panic!("{:?}", part.ty) };
    assert_eq!((limits.minimum, limits.maximum), (Some(-1.5), Some(1000.0)));
    assert_eq!((part.default.as_ref(), part.deprecated), (Some(&Value::Number("1.50".to_owned())), true));
    let nested = Value::Object(vec![("b".to_owned(), Value::Array(vec![Value::Null]))]);
    assert_eq!(part.examples, [Value::Number("1".to_owned()), nested]);
    let schema = of(r#"{ "const": "card" }"#);
    assert!(matches!(&a(&schema).ty, Type::Const(value) if value.as_str() == Some("card")));
}

/// What new records require, of a resource with properties of each kind.
fn required_on_create(create: &str) -> Vec<String> {
    let schema = load(&format!(
        r#"{{
        "properties": {{
            "id": {{ "type": "string", "readOnly": true }},
            "name": {{ "type": "string" }}, "email": {{ "type": "string" }}, "queue": {{ "readOnly": true }},
            "createdAt": {{ "type": "string", "readOnly": true }},
            "custom": {{ "type": "object", "properties": {{ "ageNum": {{ "type": "number" }}, "aStr": {{ "type": "string" }} }},
                "required": ["ageNum"] }}
        }},
        "required": ["id", "name", "createdAt", "queue"],
        "x-kustomer": {{ "type": "card", "path": "/v1/cards"{create},
            "relationships": {{ "queue": {{ "to": "queue" }}, "org": {{ "to": "*", "many": true }} }} }} }}"#
    ));
    let names = |properties: &[Property]| -> Vec<String> {
        properties.iter().filter(|one| one.required_on_create).map(|one| one.name.clone()).collect()
    };
    let mut required_on_create = names(&schema.attributes);
    required_on_create.extend(names(schema.custom_attributes()));
    let relationships = schema.relationships.iter().filter(|one| one.required_on_create);
    required_on_create.extend(relationships.map(|one| format!("-> {}", one.name)));
    required_on_create
}

#[test]
fn new_records_require_what_create_names_or_what_is_required() {
    assert_eq!(required_on_create(""), ["name", "ageNum"]);
    assert_eq!(required_on_create(r#", "create": {}"#), [""; 0]);
    let create = r#", "create": { "required": ["email", "custom.aStr", "org"] }"#;
    assert_eq!(required_on_create(create), ["email", "aStr", "-> org"]);
    assert_eq!(required_on_create(r#", "create": { "required": ["queue"] }"#), ["-> queue"]);
}

#[test]
fn a_resource_has_its_type_and_path() {
    let schema = of("{}");
    assert_eq!((schema.kind.type_name(), schema.kind.path()), ("card".to_owned(), "/v1/cards".to_owned()));
    assert!(matches!(schema.kind, ResourceKind::Resource { .. }));
}

#[test]
fn the_properties_of_a_file_with_custom_of_are_the_custom_attributes() {
    let schema = load(
        r##"{ "properties": { "tierStr": { "$ref": "#/$defs/Tier" }, "oldTierStr": { "$ref": "#/properties/tierStr" } },
            "required": ["tierStr"], "$defs": { "Tier": { "enum": ["basic", "gold"] } },
            "x-kustomer": { "customOf": "customer" } }"##,
    );
    assert!(matches!(&schema.kind, ResourceKind::CustomAttributes { of } if of.text == "customer"));
    assert_eq!((schema.custom_of().map(|of| of.text.as_str()), schema.has_id), (Some("customer"), false));
    assert!(schema.attributes.is_empty() && schema.attribute("tierStr").is_none());
    let tier = schema.custom_attribute("tierStr").expect("a custom attribute");
    assert!(tier.required && matches!(schema.resolve(&tier.schema).ty, Type::Enum(_)));
    let old = schema.custom_attribute("oldTierStr").expect("a custom attribute");
    assert!(!old.required && matches!(schema.resolve(&old.schema).ty, Type::Enum(_)));
    assert_eq!(schema.at("/properties/tierStr").map(|part| part.position), Some(tier.schema.position));
}

#[test]
fn a_relationship_has_one_type_or_several_or_any() {
    let schema = load(
        r#"{ "x-kustomer": { "klass": "f", "relationships": {
            "a": { "to": "*" }, "b": { "to": ["user", "team"], "many": true }, "c": { "to": "kobject.flight" } } } }"#,
    );
    let to = |name: &str| match &schema.relationship(name).expect("a relationship").to {
        Target::Types(types) => types.iter().map(|ty| ty.text.clone()).collect(),
        _ => vec!["anything".to_owned()],
    };
    assert_eq!([to("a"), to("c")], [vec!["anything".to_owned()], vec!["kobject.flight".to_owned()]]);
    assert_eq!(to("b"), ["user", "team"]);
    assert!(schema.relationship("b").is_some_and(|b| b.many));
}

#[test]
fn an_attribute_and_a_relationship_can_share_a_name() {
    let schema = load(
        r#"{ "properties": { "queue": { "type": "object" } },
            "x-kustomer": { "klass": "f", "relationships": { "queue": { "to": "queue" } } } }"#,
    );
    assert_eq!(schema.attribute("queue").map(|attribute| attribute.name.as_str()), Some("queue"));
    assert_eq!(schema.relationship("queue").map(|relationship| relationship.name.as_str()), Some("queue"));
}

#[test]
fn every_suffix_accepts_values_of_its_type() {
    for suffix in Suffix::ALL.iter().copied() {
        let ty = suffix.json_type().as_str();
        let name = format!("a{}", suffix.as_str());
        let schema = load(&format!(
            r#"{{ "properties": {{ "custom": {{ "properties": {{ "{name}": {{ "type": "{ty}" }},
                "b{name}": {{ "items": {{ "type": "{ty}" }} }} }} }} }}, "x-kustomer": {{ "klass": "f" }} }}"#
        ));
        assert!(schema.custom_attribute(&name).is_some(), "{name}");
        assert_eq!(Suffix::of_name(&name), Some(suffix));
    }
}
