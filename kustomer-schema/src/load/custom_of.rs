//! `customOf`: a file that describes only custom attributes of a resource. The properties at its root are the attributes.

use super::Loader;
use crate::json::{Member, Node, member};
use crate::json_type::JsonType;
use crate::kobject;
use crate::message::printable;
use crate::model::{Access, AdditionalProperties, Named, ObjectType, Property, ResourceKind, SourceString};
use crate::model::{Schema, Subschema, Type};
use crate::position::Position;
use crate::problem::{Report, Unknown};
use crate::vocabulary::{CUSTOM, CUSTOM_OF_KEYWORDS, CUSTOM_RESOURCES, ROOT_KEYWORDS};

impl Loader<'_> {
    /// Reads `customOf`. Returns `None` without it, and if another keyword says what the file describes.
    pub(super) fn custom_of(&mut self, document: &Node<'_>, keywords: &[Member<'_>]) -> Option<ResourceKind> {
        let custom_of = member(keywords, "customOf")?;
        if let Some(other) = of_a_resource(keywords) {
            self.report
                .error(custom_of.position, format!("`customOf` conflicts with `{}`", other.name))
                .help("remove one of them: a file describes a resource, or custom attributes of one");
            return None;
        }
        self.only_custom_of(document, keywords);
        let of = self.source_string(keywords, "customOf");
        if let Some(of) = &of {
            self.custom_resource(of);
        }
        let otherwise = || SourceString::new("", custom_of.value.position);
        Some(ResourceKind::CustomAttributes { of: of.unwrap_or_else(otherwise) })
    }

    /// Reports keywords that only resources have.
    fn only_custom_of(&mut self, document: &Node<'_>, keywords: &[Member<'_>]) {
        for member in keywords {
            let name = &&*member.name;
            if ROOT_KEYWORDS.contains(name) && !CUSTOM_OF_KEYWORDS.contains(name) {
                self.report
                    .error(member.position, format!("`{name}` conflicts with `customOf`"))
                    .help("remove it: the file describes only custom attributes");
            }
        }
        if let Some(additional) = member(document.members(), "additionalProperties") {
            self.report
                .error(additional.position, "`additionalProperties` conflicts with `customOf`")
                .help("remove it: records can have other custom attributes in any case");
        }
    }

    fn custom_resource(&mut self, of: &SourceString) {
        if CUSTOM_RESOURCES.contains(&of.text.as_str()) {
            return;
        }
        let name = printable(&of.text);
        if let Some(klass) = kobject::klass_of(&of.text) {
            let message = format!("`{name}` is a custom object, which has a file of its own");
            self.report.error(of.position, message).help(format!(
                "write `\"klass\": \"{}\"`, and the attributes in the property `custom`",
                printable(klass)
            ));
            return;
        }
        let message = format!("`{name}` is not a resource with custom attributes of its own");
        let known = || CUSTOM_RESOURCES.to_vec();
        let unknown = Unknown { what: "resource", name: &of.text, known: &known };
        self.report.unknown(of.position, message, unknown);
    }

    /// Returns the property `custom`, which holds the properties at the root. `of` is the place of `customOf`.
    pub(super) fn only_custom(
        &mut self,
        members: &[Member<'_>],
        properties: Named<Property>,
        of: Position,
    ) -> Property {
        let whole = member(members, "properties");
        let position = whole.map_or(of, |properties| properties.value.position);
        let mut attributes = properties.into_parts();
        if attributes.is_empty()
            && whole.is_none_or(|whole| whole.value.json_type() == Some(JsonType::Object))
        {
            self.report
                .error(position, "the file has no custom attributes")
                .help("add them to `properties`: `\"milesNum\": {\"type\": \"number\"}`");
        }
        attributes.retain(|attribute| {
            if attribute.name == CUSTOM {
                self.report
                    .error(attribute.position, "a file with `customOf` has no property `custom`")
                    .help("move its properties to the root: each property of the file is a custom attribute");
            }
            attribute.name != CUSTOM
        });
        let object =
            ObjectType { properties: Named::from(attributes), additional: AdditionalProperties::Unspecified };
        Property {
            name: CUSTOM.to_owned(),
            position,
            required: false,
            required_on_create: false,
            schema: Subschema::new(position, Type::Object(object)),
        }
    }
}

/// Returns a keyword that names a resource, if the file describes one.
fn of_a_resource<'n, 't>(keywords: &'n [Member<'t>]) -> Option<&'n Member<'t>> {
    let path = member(keywords, "path");
    member(keywords, "klass").or_else(|| member(keywords, "type").filter(|_| path.is_some()))
}

/// Checks that each attribute can be set at any time, or only by the service: there is one builder for both.
pub(super) fn check(schema: &Schema, report: &mut Report) {
    if schema.custom_of().is_none() {
        return;
    }
    for attribute in schema.custom_attributes() {
        let access = attribute.schema.access;
        if access == Access::FULL || access == Access::READ_ONLY {
            continue;
        }
        let word = match (access.read, access.create) {
            (false, _) => "writeOnly",
            (true, true) => "createOnly",
            (true, false) => "updateOnly",
        };
        report
            .error(attribute.position, format!("`{}` cannot be `{word}`", printable(&attribute.name)))
            .help(format!("remove `{word}`: custom attributes of a resource can only be `readOnly`"));
    }
}
