//! The parameters of an operation: of the path, and of the query.

use super::Loader;
use super::endpoint::Segment;
use super::subschema::Role;
use super::target::{Targets, types};
use crate::json::{Kind, Member, member};
use crate::json_type::{JsonType, JsonTypes};
use crate::model::{Location, Named, Parameter, Schema, StringType, Subschema, Target, Type, Word};
use crate::place::Place;
use crate::problem::{Report, Unknown};
use crate::vocabulary::PARAMETER_WORDS;
use crate::wording::shown;

/// What parameters that have no entry are read from.
pub(super) struct Placeholders<'p> {
    /// None where the path is wrong, so that nothing is known of its placeholders.
    pub(super) segments: Option<&'p [Segment<'p>]>,
    pub(super) path: Place,
    /// The placeholder that is the id of a record, and the type of that.
    pub(super) id: (&'p str, Option<Word>),
}

impl Placeholders<'_> {
    fn names(&self) -> impl Iterator<Item = &str> {
        self.segments.unwrap_or_default().iter().filter_map(|segment| segment.placeholder())
    }

    /// A placeholder that has no entry: a string.
    fn implied(&self, name: &str) -> Parameter {
        let mut schema = Subschema::new(self.path, Type::String(StringType::default()));
        if name == self.id.0 {
            schema.to = self.id.1.clone().map(|word| Target::Types(vec![word]));
        }
        Parameter {
            name: name.to_owned(),
            place: self.path,
            location: Location::Path,
            required: true,
            repeated: false,
            schema,
        }
    }
}

impl Loader<'_> {
    /// Those of the path in its order, then those of the query.
    pub(super) fn parameters(&mut self, words: &[Member<'_>], path: &Placeholders<'_>) -> Named<Parameter> {
        let entries = self.inner(words, "parameters").unwrap_or_default();
        let (mut in_path, mut in_query) = (Vec::new(), Vec::new());
        for entry in entries {
            self.wire_name(&entry.name, entry.place);
            let Some(parameter) = self.parameter(entry, path) else { continue };
            match parameter.location {
                Location::Path => in_path.push(parameter),
                Location::Query => in_query.push(parameter),
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
        let Kind::Object(words) = &entry.value.kind else {
            let what = entry.value.article();
            self.report
                .tell(entry.value.place, format!("a parameter is an object, not {what}"))
                .help("say where it stands: `{\"in\": \"query\"}`");
            return None;
        };
        self.known_words(words, PARAMETER_WORDS, "a parameter");
        let location = self.location(entry, words, path);
        let mut schema = match member(words, "schema") {
            Some(schema) => self.subschema(&schema.value, Role::Property),
            None => Subschema { place: entry.value.place, ..path.implied(&entry.name).schema },
        };
        schema.description = self.text(words, "description").or(schema.description);
        schema.rust_name = self.rust_field(words).or(schema.rust_name);
        let required = self.truth(words, "required");
        let repeated = self.truth(words, "repeated").unwrap_or_default();
        let location = location?;
        if location == Location::Path && required == Some(false) {
            let place = Self::place_of(words, "required", entry.place);
            self.report
                .tell(place, format!("`{}` stands in the path, but is not required", shown(&entry.name)))
                .help("there is no path without it: remove `required`");
        }
        if location == Location::Path && repeated {
            let place = Self::place_of(words, "repeated", entry.place);
            self.report
                .tell(place, "`repeated` in the path")
                .help("only a parameter of the query can stand there several times");
        }
        Some(Parameter {
            name: entry.name.as_ref().to_owned(),
            place: entry.place,
            location,
            required: location == Location::Path || required.unwrap_or_default(),
            repeated,
            schema,
        })
    }

    /// Where it goes, which must be where its name stands.
    fn location(
        &mut self,
        entry: &Member<'_>,
        words: &[Member<'_>],
        path: &Placeholders<'_>,
    ) -> Option<Location> {
        let name = shown(&entry.name);
        if member(words, "in").is_none() {
            self.report
                .tell(entry.place, format!("parameter `{name}` does not say where it stands"))
                .help("write `\"in\": \"query\"` or `\"in\": \"path\"`");
        }
        let at = self.choice(words, "in", &Location::ALL.map(Location::as_str))?;
        let location = Location::ALL.get(at).copied()?;
        path.segments?;
        let in_path = path.names().any(|known| known == entry.name);
        match location {
            Location::Path if !in_path => {
                let message = format!("the path has no placeholder `{{{name}}}`");
                let known = || path.names().collect();
                let unknown = Unknown { what: "placeholder", word: &entry.name, known: &known };
                let problem = self.report.tell_unknown(entry.place, message, unknown);
                if path.names().next().is_none() {
                    problem.help("write `\"in\": \"query\"` for a parameter of the query");
                }
                None
            }
            Location::Query if in_path => {
                let place = Self::place_of(words, "in", entry.place);
                self.report
                    .tell(place, format!("`{name}` is a placeholder of the path"))
                    .help("write `\"in\": \"path\"`, or give the placeholder another name");
                None
            }
            location => Some(location),
        }
    }
}

/// What stands in a path or a query is text, or a list of texts.
pub(super) fn check(schema: &Schema, targets: &Targets<'_>, report: &mut Report) {
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
                .tell(value.place, "what stands in a path or a query is a string, a number or a boolean")
                .help("say so by `type`, or write an array of them");
        }
        if parameter.repeated && list.is_none() && !types(end, targets).is_none() {
            report
                .tell(parameter.place, format!("`{}` is repeated, but no list", shown(&parameter.name)))
                .help("write `\"schema\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}`");
        }
    }
}
