//! `properties` and `required`: the members of an object.

use super::Loader;
use super::subschema::Role;
use crate::json::Member;
use crate::model::{Named, Property};
use crate::problem::{Unknown, shown};

impl Loader<'_> {
    /// The properties of an object. `relationships` are the names that one looks for among them at the root, though
    /// they stand elsewhere.
    pub(super) fn properties(&mut self, members: &[Member<'_>], relationships: &[&str]) -> Named<Property> {
        let inner = self.inner(members, "properties").unwrap_or_default();
        let mut properties = Vec::with_capacity(inner.len());
        for member in inner {
            self.wire_name(&member.name, member.place);
            let schema = self.subschema(&member.value, Role::Property);
            let (name, place) = (member.name.as_ref().to_owned(), member.place);
            properties.push(Property { name, place, required: false, demanded: false, schema });
        }
        let mut properties = Named::from(properties);
        self.required(members, &mut properties, relationships);
        properties
    }

    fn required(&mut self, members: &[Member<'_>], properties: &mut Named<Property>, relationships: &[&str]) {
        for node in self.elements(members, "required").unwrap_or_default() {
            let Some(name) = node.as_str() else {
                self.wrong_type(node, "required", "names of properties");
                continue;
            };
            match properties.get_mut(name) {
                Some(property) if property.required => {
                    self.report.tell(node.place, format!("`{}` stands twice in `required`", shown(name)));
                }
                Some(property) => property.required = true,
                None => {
                    let known: Vec<&str> = properties.iter().map(|property| property.name.as_str()).collect();
                    let unknown = Unknown { what: "property", word: name, known: &known };
                    let message = format!("`{}` is required, but no property", shown(name));
                    let problem = self.report.tell_unknown(node.place, message, unknown);
                    if relationships.contains(&name) {
                        problem
                            .help("a relationship is demanded of a new record by `create` in `x-kustomer`");
                    }
                }
            }
        }
    }
}
