//! `properties` and `required`: the members of an object.

use super::Loader;
use super::subschema::Naming;
use crate::json::{Member, member};
use crate::json_type::JsonType;
use crate::message::printable;
use crate::model::{Named, Property, Relationship};
use crate::problem::Unknown;

impl Loader<'_> {
    /// The properties of an object. `others` are what one looks for among them at the root, though they stand
    /// elsewhere.
    pub(super) fn properties(
        &mut self,
        members: &[Member<'_>],
        others: &Named<Relationship>,
    ) -> Named<Property> {
        let inner = self.inner(members, "properties").unwrap_or_default();
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
                self.wrong_type(node, "required", "names of properties");
                continue;
            };
            match properties.get_mut(name) {
                Some(property) if property.required => {
                    self.report
                        .error(node.position, format!("`{}` stands twice in `required`", printable(name)));
                }
                Some(property) => property.required = true,
                None => {
                    let known = || properties.iter().map(|property| property.name.as_str()).collect();
                    let unknown = Unknown { what: "property", name, known: &known };
                    let message = format!("`{}` is required, but no property", printable(name));
                    let problem = self.report.unknown(node.position, message, unknown);
                    if others.get(name).is_some() {
                        problem
                            .help("a relationship is demanded of a new record by `create` in `x-kustomer`");
                    }
                }
            }
        }
    }
}
