//! `properties` and `required` of an object.

use super::Loader;
use super::subschema::Naming;
use crate::json::{Member, member};
use crate::json_type::JsonType;
use crate::message::printable;
use crate::model::{Named, Property, Relationship};
use crate::problem::Unknown;

impl Loader<'_> {
    /// Reads the properties of an object. `others` are the relationships at the root, which are easily mistaken for
    /// properties.
    pub(super) fn properties(
        &mut self,
        members: &[Member<'_>],
        others: &Named<Relationship>,
    ) -> Named<Property> {
        let inner = self.object_members(members, "properties").unwrap_or_default();
        let mut properties = Vec::with_capacity(inner.len());
        for member in inner {
            self.wire_name(&member.name, member.position);
            let schema = self.subschema(&member.value, Naming::Field);
            let (name, position) = (member.name.as_ref().to_owned(), member.position);
            properties.push(Property { name, position, required: false, required_on_create: false, schema });
        }
        let mut properties = Named::from(properties);
        self.required(members, &mut properties, others);
        properties
    }

    fn required(
        &mut self,
        members: &[Member<'_>],
        properties: &mut Named<Property>,
        others: &Named<Relationship>,
    ) {
        let read = member(members, "properties")
            .is_none_or(|known| known.value.json_type() == Some(JsonType::Object));
        if !read {
            return;
        }
        for node in self.elements(members, "required").unwrap_or_default() {
            let Some(name) = node.as_str() else {
                self.wrong_type(node, "required", "an array of property names");
                continue;
            };
            match properties.get_mut(name) {
                Some(property) if property.required => {
                    self.report
                        .error(node.position, format!("duplicate `{}` in `required`", printable(name)));
                }
                Some(property) => property.required = true,
                None => {
                    let known = || properties.iter().map(|property| property.name.as_str()).collect();
                    let unknown = Unknown { what: "property", name, known: &known };
                    let message = format!("`{}` in `required` is not a property", printable(name));
                    let problem = self.report.unknown(node.position, message, unknown);
                    if others.get(name).is_some() {
                        problem
                            .help("use `create` in `x-kustomer` for relationships that new records require");
                    }
                }
            }
        }
    }
}
