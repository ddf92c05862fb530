//! The definition that a schema file describes.

use super::definition::{Attribute, Klass, Known, ResourceDefinition, supported};
use super::layout::{Json, Object};
use super::marks;
use super::schema_file::{SchemaFile, below};
use crate::model::{ResourceKind, Schema};
use crate::problem::Report;
use crate::vocabulary::KUSTOMER;

impl ResourceDefinition {
    /// Returns what a schema file defines: a Klass, or custom attributes of a resource. `text` is the text that the
    /// schema was loaded from. `None` for a resource of the API, which no organization can change.
    ///
    /// Attributes, values and files that [`pull`](super::pull) has marked as missing in the organization are left out.
    pub fn from_schema(schema: &Schema, text: &str) -> Option<Self> {
        let json = Json::read(text, &mut Report::new(&schema.file))?;
        if json.object().is_none_or(marks::is_marked) {
            return None;
        }
        let mut definition = match &schema.kind {
            ResourceKind::KObject { klass, display_name, icon, color, status, mixins } => {
                let mut mixins = mixins.clone();
                mixins.sort();
                mixins.dedup();
                Self::of_klass(Klass {
                    name: klass.text.clone(),
                    id: None,
                    display_name: display_name.clone(),
                    icon: icon.clone(),
                    color: color.clone(),
                    status: status.clone(),
                    mixins,
                })
            }
            ResourceKind::CustomAttributes { of } => Self::of_resource(&of.text),
            ResourceKind::Resource { .. } => return None,
        };
        let file = SchemaFile { json };
        let container = file.attributes_path();
        for (name, node) in file.attributes().into_iter().flat_map(Object::iter) {
            if node.object().is_some_and(marks::is_marked) {
                definition.marked.push(name.to_owned());
            } else if let Some(attribute) = attribute(&file, &below(&container, name), name, node) {
                definition.attributes.push(attribute);
            }
        }
        definition.known = Known::All;
        definition.attributes.sort_by(|a, b| a.name.cmp(&b.name));
        Some(definition)
    }
}

fn attribute(file: &SchemaFile, path: &[String], name: &str, node: &Json) -> Option<Attribute> {
    let mut attribute = Attribute::new(name, supported(name)?);
    let shape = file.shape(path);
    attribute.display_name = node.get("title").and_then(Json::as_str).map(str::to_owned);
    attribute.enumeration = file.values(&shape.end).unwrap_or_default();
    attribute.target = file.target(path, &shape);
    attribute.list = shape.list;
    let keyword = |name: &str| node.get(KUSTOMER).and_then(|keywords| keywords.get(name)).cloned();
    attribute.tree = keyword("tree");
    attribute.sensitive = keyword("sensitive");
    Some(attribute)
}
