//! Example bodies: the smallest that are valid, with values that a person recognizes.

use super::variable::id;
use crate::export::catalog::{Catalog, Field, Resource, WriteKind};
use crate::export::json::Members;
use crate::json_type::JsonType;
use crate::model::{Format, ObjectType, Property, Relationship, Subschema, Target, Type, Value};

/// The depth at which recursive types end.
const DEEPEST: usize = 6;
/// The length at which lists end, whatever their minimum.
const LONGEST: usize = 10;
/// The number of optional fields in a body of which none is required.
const OPTIONAL: usize = 2;
/// Relationships that a new record has although the documentation does not require them.
const USUAL: &[&str] = &["customer", "conversation"];

/// Texts for attributes by the end of their name.
const TEXTS: &[(&str, &str)] = &[
    ("email", "jane@example.com"),
    ("phone", "+12065551234"),
    ("url", "https://example.com/"),
    ("Url", "https://example.com/"),
    ("domain", "help.example.com"),
    ("contentType", "image/png"),
    ("color", "blue"),
    ("icon", "plane"),
    ("lang", "en_us"),
    ("timezone", "Europe/London"),
    ("timeZone", "Europe/London"),
    ("channel", "email"),
    ("body", "Hello, where is my flight?"),
    ("preview", "Hello, where is my flight?"),
    ("subject", "My flight"),
    ("title", "BA117 to JFK"),
    ("name", "Example"),
    ("label", "Example"),
];

/// Generates examples for a scope.
#[derive(Debug, Clone, Copy)]
pub(super) struct Example<'c, 'a> {
    pub(super) catalog: &'c Catalog<'a>,
    pub(super) scope: usize,
}

impl Example<'_, '_> {
    /// Returns the value of a property or parameter.
    pub(super) fn value(self, name: &str, schema: &Subschema) -> Value {
        self.nested(name, schema, 0)
    }

    fn nested(self, name: &str, schema: &Subschema, depth: usize) -> Value {
        if let Some(example) = schema.examples.first().or(schema.default.as_ref()) {
            return example.clone();
        }
        if let Some(to) = &schema.to {
            return self.record_id(to);
        }
        match &schema.ty {
            Type::String(ty) => {
                let least = usize::try_from(ty.min_length.unwrap_or(0)).unwrap_or(0);
                format!("{:x<least$}", text(name, ty.format.as_ref())).into()
            }
            Type::Any(Some(JsonType::Number | JsonType::Integer)) => 1.0.into(),
            Type::Number(limits) | Type::Integer(limits) => limits.minimum.unwrap_or(1.0).into(),
            Type::Boolean | Type::Any(Some(JsonType::Boolean)) => false.into(),
            Type::Enum(values) => values.first().map_or(Value::Null, |value| value.text.as_str().into()),
            Type::Const(value) => value.clone(),
            Type::Array(array) if depth < DEEPEST => {
                let count = usize::try_from(array.min_items.unwrap_or(1)).unwrap_or(1).clamp(1, LONGEST);
                vec![self.nested(name, &array.items, depth + 1); count].into()
            }
            Type::Tuple(elements) => elements
                .iter()
                .map(|element| self.nested(name, element, depth + 1))
                .collect::<Vec<_>>()
                .into(),
            Type::Object(object) if depth < DEEPEST => self.object(object, depth).into(),
            Type::Ref(reference) => {
                let scope = self.catalog.scope(self.scope);
                match scope.and_then(|scope| scope.schema.referenced(reference)) {
                    Some(target) if depth < DEEPEST => self.nested(name, target, depth + 1),
                    _ => Value::Null,
                }
            }
            Type::Union(union) => union
                .members
                .first()
                .map_or(Value::Null, |member| self.nested(name, &member.schema, depth + 1)),
            Type::Array(_) | Type::Any(Some(JsonType::Array)) => Vec::<Value>::new().into(),
            Type::Any(Some(JsonType::String)) => text(name, None).into(),
            Type::Object(_) | Type::Map(_) | Type::Any(_) => Members::new().into(),
        }
    }

    fn record_id(self, to: &Target) -> Value {
        let ty = match to {
            Target::Types(types) => types.first().map_or("customer", |ty| ty.text.as_str()),
            Target::Any => "customer",
        };
        format!("{{{{{}}}}}", id(self.catalog, ty)).into()
    }

    /// The required members of an object, or a few of the others.
    fn object(self, object: &ObjectType, depth: usize) -> Members {
        let allowed = |found: &&Property| found.schema.access.create || found.schema.access.update;
        let allowed: Vec<&Property> = object.properties.iter().filter(allowed).collect();
        let required: Vec<&Property> = allowed.iter().copied().filter(|found| found.required).collect();
        let simple = |found: &&Property| is_simple(&found.schema);
        let chosen = if required.is_empty() {
            allowed.into_iter().filter(simple).take(OPTIONAL).collect()
        } else {
            required
        };
        let member =
            |found: &Property| (found.name.clone(), self.nested(&found.name, &found.schema, depth + 1));
        chosen.into_iter().map(member).collect()
    }
}

/// Whether a value has no parts and no meaning elsewhere.
fn is_simple(schema: &Subschema) -> bool {
    schema.to.is_none()
        && matches!(
            schema.ty,
            Type::String(_) | Type::Number(_) | Type::Integer(_) | Type::Boolean | Type::Enum(_)
        )
}

fn text(name: &str, format: Option<&Format>) -> String {
    let by_format = match format {
        Some(Format::DateTime) => Some("2026-11-20T10:00:00.000Z"),
        Some(Format::Date) => Some("2026-11-20"),
        Some(Format::Uri) => Some("https://example.com/"),
        Some(Format::ObjectId) => Some("59df762a921c59001021f409"),
        Some(Format::Email) => Some("jane@example.com"),
        _ => None,
    };
    let by_name = TEXTS.iter().find(|(end, _)| name.to_lowercase().ends_with(&end.to_lowercase()));
    by_format.or(by_name.map(|(_, text)| *text)).unwrap_or("example").to_owned()
}

/// Returns the body that creates or updates a record.
pub(super) fn record(catalog: &Catalog<'_>, resource: &Resource<'_>, kind: WriteKind) -> Members {
    let fields = resource.fields(kind);
    let required = match kind {
        WriteKind::Create => resource.required_fields(),
        WriteKind::Update => Vec::new(),
    };
    let is_wanted = |field: &&Field<'_>| {
        let is_usual = matches!(field, Field::Relationship(_)) && USUAL.contains(&field.name());
        required.contains(&field.name()) || (kind == WriteKind::Create && is_usual)
    };
    let mut chosen: Vec<&Field<'_>> = fields.iter().filter(is_wanted).collect();
    if required.is_empty() {
        let optional = |field: &&Field<'_>| match field {
            Field::Attribute { property, .. } => {
                is_simple(&property.schema)
                    && !matches!(property.name.as_str(), "deleted" | "externalId" | "rev")
            }
            _ => false,
        };
        chosen.splice(..0, fields.iter().filter(optional).take(OPTIONAL));
    }
    chosen.into_iter().map(|field| (field.name().to_owned(), value(catalog, resource, field))).collect()
}

fn value(catalog: &Catalog<'_>, resource: &Resource<'_>, field: &Field<'_>) -> Value {
    match field {
        Field::Attribute { scope, property } => {
            Example { catalog, scope: *scope }.value(&property.name, &property.schema)
        }
        Field::Id(property) => {
            Example { catalog, scope: resource.scope }.value(&property.name, &property.schema)
        }
        Field::Relationship(found) => related(catalog, found),
        Field::Custom => custom(catalog, resource).into(),
    }
}

fn related(catalog: &Catalog<'_>, found: &Relationship) -> Value {
    let id = Example { catalog, scope: 0 }.record_id(&found.to);
    if found.many { vec![id].into() } else { id }
}

/// The custom attributes that a new record requires.
fn custom(catalog: &Catalog<'_>, resource: &Resource<'_>) -> Members {
    let required = resource.custom_attributes().into_iter().filter(|(_, found)| found.required_on_create);
    let value = |(scope, found): (usize, &Property)| {
        (found.name.clone(), Example { catalog, scope }.value(&found.name, &found.schema))
    };
    required.map(value).collect()
}
