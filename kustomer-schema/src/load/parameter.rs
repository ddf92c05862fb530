//! Parameters of an operation, in its path and its query.

use super::Loader;
use super::path::Segment;
use super::ref_target::{RefTargets, types};
use super::subschema::Naming;
use crate::json::{Member, NodeKind, member};
use crate::json_type::{JsonType, JsonTypes};
use crate::message::printable;
use crate::model::{
    Named, Parameter, ParameterIn, Schema, SourceString, StringType, Subschema, Target, Type,
};
use crate::position::Position;
use crate::problem::{Report, Unknown};
use crate::vocabulary::PARAMETER_KEYWORDS;

/// The placeholders of a path, for parameters without an entry.
pub(super) struct Placeholders<'p> {
    /// `None` if the path has problems, so its placeholders are unknown.
    pub(super) segments: Option<&'p [Segment<'p>]>,
    pub(super) path: Position,
    /// The placeholder that is the ID of a record, and the type of that record.
    pub(super) id: (&'p str, Option<SourceString>),
}

impl Placeholders<'_> {
    fn names(&self) -> impl Iterator<Item = &str> {
        self.segments.unwrap_or_default().iter().filter_map(|segment| segment.placeholder())
    }

    /// A placeholder without an entry: a string.
    fn implied(&self, name: &str) -> Parameter {
        let mut schema = Subschema::new(self.path, Type::String(StringType::default()));
        if name == self.id.0 {
            schema.to = self.id.1.clone().map(|word| Target::Types(vec![word]));
        }
        Parameter {
            name: name.to_owned(),
            position: self.path,
            location: ParameterIn::Path,
            required: true,
            repeated: false,
            schema,
        }
    }
}

impl Loader<'_> {
    /// Reads the parameters: those of the path in its order, then those of the query.
    pub(super) fn parameters(
        &mut self,
        keywords: &[Member<'_>],
        path: &Placeholders<'_>,
    ) -> Named<Parameter> {
        let entries = self.object_members(keywords, "parameters").unwrap_or_default();
        let (mut in_path, mut in_query) = (Vec::new(), Vec::new());
        for entry in entries {
            self.wire_name(&entry.name, entry.position);
            let Some(parameter) = self.parameter(entry, path) else { continue };
            match parameter.location {
                ParameterIn::Path => in_path.push(parameter),
                ParameterIn::Query => in_query.push(parameter),
            }
        }
        let mut parameters = Vec::with_capacity(in_path.len() + in_query.len());
        for name in path.names() {
            let at = in_path.iter().position(|parameter| parameter.name == name);
            let written = entries.iter().any(|entry| entry.name == name);
            match at {
                Some(at) => parameters.push(in_path.swap_remove(at)),
                None if written => {}
                None => parameters.push(path.implied(name)),
            }
        }
        parameters.append(&mut in_query);
        Named::from(parameters)
    }

    fn parameter(&mut self, entry: &Member<'_>, path: &Placeholders<'_>) -> Option<Parameter> {
        let NodeKind::Object(keywords) = &entry.value.kind else {
            let what = entry.value.article();
            self.report
                .error(entry.value.position, format!("a parameter must be an object, not {what}"))
                .help("write where it is sent: `{\"in\": \"query\"}`");
            return None;
        };
        self.known_keywords(keywords, PARAMETER_KEYWORDS, "a parameter");
        let location = self.location(entry, keywords, path);
        let mut schema = match member(keywords, "schema") {
            Some(schema) => self.subschema(&schema.value, Naming::Field),
            None => Subschema { position: entry.value.position, ..path.implied(&entry.name).schema },
        };
        schema.description = self.string(keywords, "description").or(schema.description);
        schema.rust_name = self.rust_field(keywords).or(schema.rust_name);
        let required = self.boolean(keywords, "required");
        let repeated = self.boolean(keywords, "repeated").unwrap_or_default();
        let location = location?;
        if location == ParameterIn::Path && required == Some(false) {
            let position = Self::position_of(keywords, "required", entry.position);
            self.report
                .error(position, format!("`{}` is in the path and must be required", printable(&entry.name)))
                .help("remove `required`");
        }
        if location == ParameterIn::Path && repeated {
            let position = Self::position_of(keywords, "repeated", entry.position);
            self.report
                .error(position, "`repeated` is not allowed in the path")
                .help("only query parameters can be repeated");
        }
        Some(Parameter {
            name: entry.name.as_ref().to_owned(),
            position: entry.position,
            location,
            required: location == ParameterIn::Path || required.unwrap_or_default(),
            repeated,
            schema,
        })
    }

    /// Reads `in`, which must match the path.
    fn location(
        &mut self,
        entry: &Member<'_>,
        keywords: &[Member<'_>],
        path: &Placeholders<'_>,
    ) -> Option<ParameterIn> {
        let name = printable(&entry.name);
        if member(keywords, "in").is_none() {
            self.report
                .error(entry.position, format!("parameter `{name}` has no `in`"))
                .help("write `\"in\": \"query\"` or `\"in\": \"path\"`");
        }
        let at = self.choice(keywords, "in", &ParameterIn::ALL.map(ParameterIn::as_str))?;
        let location = ParameterIn::ALL.get(at).copied()?;
        path.segments?;
        let in_path = path.names().any(|known| known == entry.name);
        match location {
            ParameterIn::Path if !in_path => {
                let message = format!("the path has no placeholder `{{{name}}}`");
                let known = || path.names().collect();
                let unknown = Unknown { what: "placeholder", name: &entry.name, known: &known };
                let problem = self.report.unknown(entry.position, message, unknown);
                if path.names().next().is_none() {
                    problem.help("write `\"in\": \"query\"` for query parameters");
                }
                None
            }
            ParameterIn::Query if in_path => {
                let position = Self::position_of(keywords, "in", entry.position);
                self.report
                    .error(position, format!("`{name}` is a placeholder in the path"))
                    .help("write `\"in\": \"path\"`, or rename the placeholder");
                None
            }
            location => Some(location),
        }
    }
}

/// Parameters are strings, numbers or booleans, or lists of them.
pub(super) fn check(schema: &Schema, targets: &RefTargets<'_>, report: &mut Report) {
    let (array, object) = (JsonTypes::of(JsonType::Array), JsonTypes::of(JsonType::Object));
    for parameter in schema.operations.iter().flat_map(|operation| &operation.parameters) {
        let end = targets.end(&parameter.schema);
        let list = match &end.ty {
            Type::Array(list) => Some(list),
            _ => None,
        };
        let value = list.map_or(&parameter.schema, |list| &list.items);
        if !types(value, targets).both(array.and(object)).is_none() {
            report
                .error(value.position, "a parameter must be a string, a number, a boolean, or a list of them")
                .help("write its `type`");
        }
        if parameter.repeated && list.is_none() && !types(end, targets).is_none() {
            report
                .error(
                    parameter.position,
                    format!("`{}` is `repeated`, but not a list", printable(&parameter.name)),
                )
                .help("write `\"schema\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}`");
        }
    }
}
