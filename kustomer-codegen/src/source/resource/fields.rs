//! The fields of a resource: ID, attributes, custom attributes, relationships, and maps for everything else.

use std::collections::HashMap;

use kustomer_schema::{Access, AdditionalProperties, Property, Relationship, Suffix, Type};

use crate::derive::standard_access;
use crate::source::docs::comment::Doc;
use crate::source::items::field::{self, Field};
use crate::source::layout::attribute::Meta;
use crate::source::mapping::file_types::FileTypes;
use crate::source::mapping::values::id_of;
use crate::source::names::given;
use crate::source::names::ident::{camel, escaped, snake};
use crate::source::names::number::singular;
use crate::source::names::taken::Taken;
use crate::source::resource::attributes::{access_attribute, requirement_attribute};
use crate::source::types::local_type::Parent;
use crate::source::types::ty::Ty;
use crate::suffix::SuffixRow;

pub(super) fn id(types: &FileTypes<'_, '_>) -> Field {
    let doc = match &types.module.schema.id {
        Some(property) if property.schema.description.is_some() => field::doc(&property.schema, "id", types),
        _ => Doc::of(None, || "ID of the record.".to_owned()),
    };
    let ty = id_of(Ty::here(&types.module.rust_name));
    Field { doc, is_deprecated: false, attributes: Vec::new(), name: "id".to_owned(), ty }
}

pub(super) fn attribute<'s>(
    property: &'s Property,
    types: &mut FileTypes<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let ty = types.property(property, Parent::Resource);
    let wire = property.name.as_str();
    let rust = given::rust_name(&property.schema);
    let others = if wire == "new" { vec!["new_value".to_owned()] } else { Vec::new() };
    let named = field::name(wire, rust, &others, taken);
    let (mut attributes, usual) = standard(wire, false, types);
    attributes.extend(access_attribute(property.schema.access, usual, types));
    let by_default = if types.module.is_kobject() { wire == "title" } else { !is_omissible(&ty) };
    attributes.extend(requirement_attribute(
        property.required_on_create,
        by_default,
        property.schema.access,
        types,
    ));
    attributes.extend(named.rename);
    let doc = field::doc(&property.schema, wire, types);
    Field { doc, is_deprecated: property.schema.deprecated, attributes, name: named.name, ty }
}

/// Returns the field of a custom attribute. `stems` counts the attributes for each name without a suffix.
pub(crate) fn custom<'s>(
    property: &'s Property,
    stems: &HashMap<String, usize>,
    types: &mut FileTypes<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let ty = types.custom(property);
    let wire = property.name.as_str();
    let is_present = property.required && !types.is_nullable(&property.schema);
    let ty = if is_present { ty } else { ty.optional() };
    let (stem, suffix) = (stem(wire), Suffix::of_name(wire).map(SuffixRow::of));
    let rust = given::rust_name(&property.schema);
    let short = snake(stem);
    let is_shared = stems.get(&short).is_some_and(|count| *count > 1);
    let mut candidates = Vec::new();
    candidates.extend((!is_shared).then_some(short));
    candidates.push(snake(wire));
    let name = rust.map_or_else(|| taken.first_free(&candidates, "_"), str::to_owned);
    let mut attributes = Vec::new();
    attributes.extend((!types.module.is_custom()).then(|| Meta::path("custom")));
    attributes.extend(suffix.as_ref().and_then(|row| row.attribute).map(Meta::path));
    attributes.extend(access_attribute(property.schema.access, Access::FULL, types));
    let by_default = !is_omissible(&ty);
    attributes.extend(requirement_attribute(
        property.required_on_create,
        by_default,
        property.schema.access,
        types,
    ));
    // Without a type or an attribute for its suffix, the derive cannot infer the name.
    let has_suffix = suffix.is_none_or(|row| row.shares.is_none() || row.attribute.is_some());
    let is_inferred = has_suffix && !ends_twice(wire, stem) && camel(&name) == stem;
    attributes.extend((!is_inferred).then(|| Meta::text("rename", wire)));
    attributes.extend(property.schema.title.as_deref().map(|title| Meta::text("display_name", title)));
    let doc = field::doc(&property.schema, wire, types);
    Field { doc, is_deprecated: property.schema.deprecated, attributes, name: escaped(&name), ty }
}

/// Returns true for a name that ends in its suffix twice, such as `departsAtAt`, which the derive only accepts as a whole.
fn ends_twice(wire: &str, stem: &str) -> bool {
    let suffix = wire.strip_prefix(stem).unwrap_or_default();
    !suffix.is_empty() && stem.strip_suffix(suffix).is_some_and(|first| !first.is_empty())
}

pub(super) fn relationship<'s>(
    relationship: &'s Relationship,
    types: &mut FileTypes<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let ty = types.relationship(&relationship.to, relationship.many);
    let wire = relationship.name.as_str();
    let snake = snake(wire);
    let other = if relationship.many { format!("{}_ids", singular(&snake)) } else { format!("{snake}_id") };
    let named = field::name(wire, None, &[other], taken);
    let (standard, usual) = standard(wire, true, types);
    let mut attributes = vec![Meta::path("relationship")];
    attributes.extend(standard);
    attributes.extend(access_attribute(relationship.access, usual, types));
    attributes.extend(requirement_attribute(
        relationship.required_on_create,
        false,
        relationship.access,
        types,
    ));
    attributes.extend(named.rename);
    let doc = match &relationship.description {
        Some(description) => Doc::of(Some(description), || format!("`{wire}`")),
        None => Doc::code(wire),
    };
    Field { doc, is_deprecated: false, attributes, name: named.name, ty: ty.optional() }
}

/// Returns the attribute for an attribute or relationship that not every KObject has, and the access that the derive
/// assumes.
fn standard(wire: &str, is_relationship: bool, types: &FileTypes<'_, '_>) -> (Vec<Meta>, Access) {
    let standard = types.module.is_kobject().then(|| standard_access(wire, is_relationship));
    let attribute = (standard == Some(None)).then(|| Meta::path("attribute"));
    let usual = standard.flatten().map_or(Access::FULL, |(create, update)| access(create, update));
    (attribute.into_iter().collect(), usual)
}

/// Returns the maps for attributes, custom attributes and relationships without a field, and the field for those that only
/// some callers ask for.
pub(super) fn extras(types: &FileTypes<'_, '_>, taken: &mut Taken) -> Vec<Field> {
    let schema = types.module.schema;
    let mut fields = Vec::new();
    let mut add = |name: &str, doc: &str, attributes: Vec<Meta>, ty: Ty| {
        let name = taken.first_free(&[name.to_owned()], "_");
        let doc = Doc::of(Some(doc), String::new);
        fields.push(Field { doc, is_deprecated: false, attributes, name, ty });
    };
    let open_custom = schema.custom.as_ref().filter(|custom| match &custom.schema.ty {
        Type::Object(object) => is_open(&object.additional),
        _ => true,
    });
    if let Some(custom) = open_custom {
        let (name, doc) = if schema.custom_attributes().is_empty() {
            ("custom", "Custom attributes.")
        } else {
            ("other_custom", "Custom attributes without a field.")
        };
        let mut attributes = vec![Meta::path("custom"), Meta::path("extra")];
        let access = custom.schema.access;
        let is_sent = access.create || access.update;
        attributes.extend((!is_sent).then(|| access_attribute(access, Access::FULL, types)).flatten());
        add(name, doc, attributes, Ty::kustomer("Custom"));
    }
    if is_open(&schema.additional) {
        add("extra", "Attributes without a field, by name.", vec![Meta::path("extra")], Ty::free_map());
    }
    if schema.has_klass_relationships {
        let attributes = vec![Meta::path("relationship"), Meta::path("extra")];
        let doc = "Relationships without a field, by their names: the service adds one for each Klass.";
        add("relationships", doc, attributes, Ty::free_map());
    }
    let doc = "Members without a field, if `keep_unknown` asked for them.";
    add("unknown", doc, vec![Meta::path("unknown")], Ty::kustomer("Unknown"));
    fields
}

fn is_open(additional: &AdditionalProperties) -> bool {
    matches!(additional, AdditionalProperties::Any | AdditionalProperties::Of(_))
}

/// Returns the name of a custom attribute without its suffix.
pub(super) fn stem(wire: &str) -> &str {
    let suffix = Suffix::of_name(wire).map_or("", Suffix::as_str);
    wire.strip_suffix(suffix).unwrap_or(wire)
}

/// Counts the custom attributes for each stem, in snake case.
pub(crate) fn count_stems(custom: &[Property]) -> HashMap<String, usize> {
    let mut stems = HashMap::new();
    for property in custom {
        *stems.entry(snake(stem(&property.name))).or_default() += 1;
    }
    stems
}

/// Returns whether a field of this type is optional in `new` unless its attributes say otherwise.
fn is_omissible(ty: &Ty) -> bool {
    matches!(ty, Ty::Option(_) | Ty::List(_))
}

fn access(create: bool, update: bool) -> Access {
    match (create, update) {
        (true, true) => Access::FULL,
        (true, false) => Access::CREATE_ONLY,
        (false, true) => Access::UPDATE_ONLY,
        (false, false) => Access::READ_ONLY,
    }
}
