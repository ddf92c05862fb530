//! `properties` and `required`: the members of an object.

use super::Loader;
use super::subschema::Role;
use crate::json::{Member, member};
use crate::json_type::JsonType;
use crate::model::{Named, Property, Relationship};
use crate::problem::Unknown;
use crate::wording::shown;

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
            self.wire_name(&member.name, member.place);
            let schema = self.subschema(&member.value, Role::Property);
            let (name, place) = (member.name.as_ref().to_owned(), member.place);
            properties.push(Property { name, place, required: false, demanded: false, schema });
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
                    self.report.tell(node.place, format!("`{}` stands twice in `required`", shown(name)));
                }
                Some(property) => property.required = true,
                None => {
                    let known = || properties.iter().map(|property| property.name.as_str()).collect();
                    let unknown = Unknown { what: "property", word: name, known: &known };
                    let message = format!("`{}` is required, but no property", shown(name));
                    let problem = self.report.tell_unknown(node.place, message, unknown);
                    if others.get(name).is_some() {
                        problem
                            .help("a relationship is demanded of a new record by `create` in `x-kustomer`");
                    }
                }
            }
        }
    }
}
