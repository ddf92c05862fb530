//! What an operation sends: the members of a JSON object as fields, or one field that is all of it.

use kustomer_schema::{Additional, Body, Operation, Property, Subschema, Type};

use crate::source::docs::comment::Doc;
use crate::source::items::field::{self, Field};
use crate::source::layout::attribute::Meta;
use crate::source::names::ident::{Taken, escaped, snake};
use crate::source::operation::structs::text_ty;
use crate::source::types::file_types::Lower;
use crate::source::types::local_type::{Found, Parent};
use crate::source::types::ty::Ty;

/// The fields of a body.
pub(in crate::source) struct Content {
    pub(in crate::source) fields: Vec<Field>,
    pub(in crate::source) is_form: bool,
}

/// Looks at a body.
pub(in crate::source) fn lower<'s>(
    source: &'s Operation,
    parent: &Parent,
    lower: &mut Lower<'s, '_>,
    taken: &mut Taken,
) -> Content {
    let record = lower.record;
    let json = |fields| Content { fields, is_form: false };
    let one = snake(&record.rust_name);
    match &source.body {
        Some(Body::New) => {
            json(vec![whole(&one, "What is to be created.", Ty::here(&record.new_name()), taken)])
        }
        Some(Body::NewList) => {
            let ty = Ty::List(Box::new(Ty::here(&record.new_name())));
            json(vec![whole(&plural(&one), "What is to be created; 100 at most.", ty, taken)])
        }
        Some(Body::Update) => {
            json(vec![whole(&one, "What is to be changed.", Ty::here(&record.update_name()), taken)])
        }
        Some(Body::UpdateList) => {
            let item = Ty::item("kustomer::operation", "BulkItem", vec![Ty::here(&record.update_name())]);
            let doc = "What is to be changed, each with the id of its record; 100 at most.";
            json(vec![whole(&plural(&one), doc, Ty::List(Box::new(item)), taken)])
        }
        Some(Body::Json { schema, .. }) => json(of_schema(source, schema, parent, lower, taken)),
        Some(Body::Form { schema }) => {
            let mut fields = of_schema(source, schema, parent, lower, taken);
            for field in &mut fields {
                let (is_optional, ty) = match &field.ty {
                    Ty::Option(ty) => (true, ty.as_ref().clone()),
                    ty => (false, ty.clone()),
                };
                let ty = text_ty(ty, lower);
                field.ty = if is_optional { ty.in_option() } else { ty };
            }
            Content { fields, is_form: true }
        }
        Some(Body::Raw { content_type }) => {
            let doc = format!("What is sent, as `{}`.", content_type.text);
            json(vec![whole("body", &doc, Ty::item("kustomer::request", "Body", Vec::new()), taken)])
        }
        _ => json(Vec::new()),
    }
}

/// A field that is the whole body.
fn whole(name: &str, doc: &str, ty: Ty, taken: &mut Taken) -> Field {
    let candidates = [name.to_owned(), "body".to_owned()];
    let name = escaped(&taken.first_free(&candidates, "_"));
    Field {
        doc: Doc::of(Some(doc), String::new),
        is_deprecated: false,
        words: vec![Meta::word("body")],
        name,
        ty,
    }
}

fn of_schema<'s>(
    source: &Operation,
    schema: &'s Subschema,
    parent: &Parent,
    lower: &mut Lower<'s, '_>,
    taken: &mut Taken,
) -> Vec<Field> {
    if let Some(properties) = fields_of(schema) {
        let writable = properties.iter().filter(|property| can_be_sent(property));
        return writable.map(|property| member(property, parent, lower, taken)).collect();
    }
    let found = Found::part(parent.clone(), "body");
    let name = match &schema.ty {
        Type::Ref(reference) => reference.definition().map_or_else(|| "body".to_owned(), snake),
        // What is put to `/v1/conversations/{id}/tags` are tags.
        Type::Array(_) => source.path.text.rsplit('/').next().map_or_else(String::new, snake),
        _ => "body".to_owned(),
    };
    let ty = lower.value(schema, found);
    let is_text = ty == Ty::STRING;
    let description =
        schema.description.as_deref().or(lower.record.schema.resolve(schema).description.as_deref());
    let mut field = whole(&name, description.unwrap_or("What is sent."), ty, taken);
    field.words.extend(is_text.then(|| Meta::word("json")));
    vec![field]
}

/// The members that are fields of the operation.
pub(in crate::source) fn members(source: &Operation) -> impl Iterator<Item = &Subschema> {
    let schema = match &source.body {
        Some(Body::Json { schema, .. } | Body::Form { schema }) => Some(schema),
        _ => None,
    };
    let properties: &[Property] = schema.and_then(fields_of).unwrap_or_default();
    properties.iter().filter(|property| can_be_sent(property)).map(|property| &property.schema)
}

/// The properties of a body whose members are fields: of an object that has no others, and no name.
fn fields_of(schema: &Subschema) -> Option<&[Property]> {
    match &schema.ty {
        Type::Object(object)
            if !object.properties.is_empty()
                && !matches!(object.additional, Additional::Any | Additional::Of(_)) =>
        {
            Some(&object.properties)
        }
        _ => None,
    }
}

fn can_be_sent(property: &Property) -> bool {
    property.schema.access.create || property.schema.access.update
}

/// A member: left out as `None`, and null as `Some(None)`.
fn member<'s>(
    property: &'s Property,
    parent: &Parent,
    lower: &mut Lower<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let wire = property.name.as_str();
    let rust = field::given(&property.schema);
    let named = field::name(wire, rust, &[format!("body_{}", snake(wire))], taken);
    let ty = lower.value(&property.schema, Found::property(parent.clone(), wire, &property.schema));
    let can_be_null = lower.is_nullable(&property.schema) && !ty.is_free();
    let ty = match (property.required, can_be_null) {
        (true, false) => ty,
        (false, false) => ty.in_option(),
        (_, true) => ty.in_option().in_option(),
    };
    let mut doc = field::doc(&property.schema, wire, lower);
    if can_be_null {
        doc.sentence(if property.required {
            "`Some(None)` sends null."
        } else {
            "`Some(None)` sends null, `None` nothing."
        });
    }
    let words = named.rename.into_iter().collect();
    Field { doc, is_deprecated: property.schema.deprecated, words, name: named.name, ty }
}

/// Several of something.
fn plural(name: &str) -> String {
    let consonant_y = name.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    match consonant_y {
        Some(stem) => format!("{stem}ies"),
        None if name.ends_with(['s', 'x', 'z']) || name.ends_with("ch") || name.ends_with("sh") => {
            format!("{name}es")
        }
        None => format!("{name}s"),
    }
}
