//! The fields of an operation for its request body: one for each member of a JSON object, or one for the whole body.

use kustomer_schema::{AdditionalProperties, Body, Operation, Property, Subschema, Type};

use crate::source::docs::comment::Doc;
use crate::source::items::field::{self, Field};
use crate::source::layout::attribute::Meta;
use crate::source::mapping::file_types::FileTypes;
use crate::source::names::given;
use crate::source::names::ident::{escaped, snake};
use crate::source::names::number::plural;
use crate::source::names::taken::Taken;
use crate::source::operation::text_type::text_type;
use crate::source::types::local_type::{Occurrence, Parent};
use crate::source::types::ty::Ty;

/// The fields of a body.
pub(super) struct Content {
    pub(super) fields: Vec<Field>,
    pub(super) is_form: bool,
}

/// Returns the fields for the body of an operation.
pub(super) fn content<'s>(
    source: &'s Operation,
    parent: &Parent,
    types: &mut FileTypes<'s, '_>,
    taken: &mut Taken,
) -> Content {
    let module = types.module;
    let json = |fields| Content { fields, is_form: false };
    let one = snake(&module.rust_name);
    match &source.body {
        Some(Body::New) => json(vec![whole(&one, "Record to create.", Ty::here(&module.new_name()), taken)]),
        Some(Body::NewList) => {
            let item = Ty::item("kustomer::operation", "BulkItem", vec![Ty::here(&module.new_name())]);
            let doc = "Records to create (at most 100).";
            json(vec![whole(&plural(&one), doc, Ty::List(Box::new(item)), taken)])
        }
        Some(Body::Update) => {
            json(vec![whole(&one, "Changes to the record.", Ty::here(&module.update_name()), taken)])
        }
        Some(Body::UpdateList) => {
            let item = Ty::item("kustomer::operation", "BulkItem", vec![Ty::here(&module.update_name())]);
            let doc = "Changes, each with the ID of its record (at most 100).";
            json(vec![whole(&plural(&one), doc, Ty::List(Box::new(item)), taken)])
        }
        Some(Body::Json { schema, .. }) => json(of_schema(source, schema, parent, types, taken)),
        Some(Body::Form { schema }) => {
            let mut fields = of_schema(source, schema, parent, types, taken);
            for field in &mut fields {
                let (is_optional, ty) = match &field.ty {
                    Ty::Option(ty) => (true, ty.as_ref().clone()),
                    ty => (false, ty.clone()),
                };
                let ty = text_type(ty, types);
                field.ty = if is_optional { ty.in_option() } else { ty };
            }
            Content { fields, is_form: true }
        }
        Some(Body::Raw { content_type }) => {
            let doc = format!("Request body, as `{}`.", content_type.text);
            json(vec![whole("body", &doc, Ty::item("kustomer::request", "Body", Vec::new()), taken)])
        }
        _ => json(Vec::new()),
    }
}

/// Returns a field for the whole body.
fn whole(name: &str, doc: &str, ty: Ty, taken: &mut Taken) -> Field {
    let candidates = [name.to_owned(), "body".to_owned()];
    let name = escaped(&taken.first_free(&candidates, "_"));
    Field {
        doc: Doc::of(Some(doc), String::new),
        is_deprecated: false,
        attributes: vec![Meta::path("body")],
        name,
        ty,
    }
}

fn of_schema<'s>(
    source: &Operation,
    schema: &'s Subschema,
    parent: &Parent,
    types: &mut FileTypes<'s, '_>,
    taken: &mut Taken,
) -> Vec<Field> {
    if let Some(properties) = fields_of(schema) {
        let writable = properties.iter().filter(|property| can_be_sent(property));
        return writable.map(|property| member(property, parent, types, taken)).collect();
    }
    let occurrence = Occurrence::part(parent.clone(), "body");
    let name = match &schema.ty {
        Type::Ref(reference) => reference.definition().map_or_else(|| "body".to_owned(), snake),
        // The body of `PUT /v1/conversations/{id}/tags` is a list of tags.
        Type::Array(_) => source.path.text.rsplit('/').next().map_or_else(String::new, snake),
        _ => "body".to_owned(),
    };
    let ty = types.value(schema, occurrence);
    let is_text = ty == Ty::STRING;
    let description =
        schema.description.as_deref().or(types.module.schema.resolve(schema).description.as_deref());
    let mut field = whole(&name, description.unwrap_or("Request body."), ty, taken);
    field.attributes.extend(is_text.then(|| Meta::path("json")));
    vec![field]
}

/// Returns the members that become fields of the operation.
pub(super) fn members(source: &Operation) -> impl Iterator<Item = &Subschema> {
    let schema = match &source.body {
        Some(Body::Json { schema, .. } | Body::Form { schema }) => Some(schema),
        _ => None,
    };
    let properties: &[Property] = schema.and_then(fields_of).unwrap_or_default();
    properties.iter().filter(|property| can_be_sent(property)).map(|property| &property.schema)
}

/// Returns the properties of a body whose members become fields: an unnamed object without additional properties.
fn fields_of(schema: &Subschema) -> Option<&[Property]> {
    match &schema.ty {
        Type::Object(object)
            if !object.properties.is_empty()
                && !matches!(object.additional, AdditionalProperties::Any | AdditionalProperties::Of(_)) =>
        {
            Some(&object.properties)
        }
        _ => None,
    }
}

fn can_be_sent(property: &Property) -> bool {
    property.schema.access.create || property.schema.access.update
}

/// Returns the field for a member: `None` omits it, `Some(None)` sends `null`.
fn member<'s>(
    property: &'s Property,
    parent: &Parent,
    types: &mut FileTypes<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let wire = property.name.as_str();
    let rust = given::rust_name(&property.schema);
    let named = field::name(wire, rust, &[format!("body_{}", snake(wire))], taken);
    let ty = types.value(&property.schema, Occurrence::property(parent.clone(), wire, &property.schema));
    let can_be_null = types.is_nullable(&property.schema) && !ty.is_free();
    let ty = match (property.required, can_be_null) {
        (true, false) => ty,
        (false, false) => ty.in_option(),
        (_, true) => ty.in_option().in_option(),
    };
    let mut doc = field::doc(&property.schema, wire, types);
    if can_be_null {
        doc.sentence(if property.required {
            "`Some(None)` sends `null`."
        } else {
            "`Some(None)` sends `null`; `None` omits it."
        });
    }
    let attributes = named.rename.into_iter().collect();
    Field { doc, is_deprecated: property.schema.deprecated, attributes, name: named.name, ty }
}
