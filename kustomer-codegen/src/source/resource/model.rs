//! The struct of a resource before it is printed.

use kustomer_schema::{Access, Property};

use crate::source::items::field::Field;
use crate::source::mapping::file_types::FileTypes;
use crate::source::names::given;
use crate::source::names::ident::snake;
use crate::source::names::taken::Taken;
use crate::source::resource::fields::{self, stem};
use crate::source::resource::parents::Parents;
use crate::source::types::size_estimate;

/// The struct of a resource.
#[derive(Debug)]
pub(crate) struct Resource {
    pub(super) fields: Vec<Field>,
    pub(super) write_only: Vec<Field>,
    pub(super) parents: Parents,
}

impl Resource {
    /// Maps the ID, attributes and relationships to fields.
    pub(crate) fn new(types: &mut FileTypes<'_, '_>) -> Self {
        let (module, schema) = (types.module, types.module.schema);
        let mut taken = Taken::default();
        let id = schema.has_id.then(|| fields::id(types));
        if let Some(id) = &id {
            taken.take(&id.name);
        }
        let parents = Parents::of(types);
        let mut resource = Self { fields: id.into_iter().collect(), write_only: Vec::new(), parents };
        // Each field is a setter of `New..` and `..Update`, next to these methods.
        taken.take("new");
        for name in clear_methods(types) {
            taken.take(&name);
        }
        let properties = schema.attributes.iter().chain(schema.custom_attributes());
        let schemas = properties.map(|property| &property.schema);
        given::reserve(schemas, &mut taken, &schema.file, types.report);
        for property in &schema.attributes {
            let field = fields::attribute(property, types, &mut taken);
            resource.push(field, property.schema.access);
        }
        let stems = fields::count_stems(schema.custom_attributes());
        for property in schema.custom_attributes() {
            let field = fields::custom(property, &stems, types, &mut taken);
            resource.push(field, property.schema.access);
        }
        for relationship in &schema.relationships {
            let field = fields::relationship(relationship, types, &mut taken);
            resource.push(field, relationship.access);
        }
        resource.fields.extend(fields::extras(types, &mut taken));
        if !module.has_new && !module.has_update {
            // No builder could send them.
            resource.write_only.clear();
        }
        resource
    }

    fn push(&mut self, field: Field, access: Access) {
        let to = if access.read { &mut self.fields } else { &mut self.write_only };
        to.push(field);
    }

    /// Boxes large optional objects. Sizes are known once all types of the file are.
    pub(crate) fn add_boxes(&mut self, types: &FileTypes<'_, '_>) {
        for field in &mut self.fields {
            size_estimate::box_large(&mut field.ty, &types.locals);
        }
    }
}

/// Returns the methods of `..Update` that send `null`, if the name of an attribute may conflict with one.
pub(crate) fn clear_methods(types: &FileTypes<'_, '_>) -> Vec<String> {
    let schema = types.module.schema;
    let properties = schema.attributes.iter().chain(schema.custom_attributes());
    let is_clear = |property: &Property| {
        let rust = given::rust_name(&property.schema).unwrap_or(&property.name);
        rust.starts_with("clear")
    };
    if !properties.into_iter().any(is_clear) {
        return Vec::new();
    }
    let name = |property: &Property, wire: &str| {
        given::rust_name(&property.schema).map_or_else(|| snake(wire), str::to_owned)
    };
    let attributes = schema.attributes.iter().map(|property| name(property, &property.name));
    let custom = schema.custom_attributes().iter().map(|property| name(property, stem(&property.name)));
    let relationships = schema.relationships.iter().map(|relationship| snake(&relationship.name));
    attributes.chain(custom).chain(relationships).map(|name| format!("clear_{name}")).collect()
}
