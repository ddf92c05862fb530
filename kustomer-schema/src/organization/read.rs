//! Reads definitions from JSON: responses of the service, a Klass, metadata, an app definition. Members that are missing,
//! unknown or of an unexpected type are no errors; what cannot be understood at all is.

use super::definition::{Attribute, Klass, Known, ResourceDefinition, supported};
use super::layout::{Json, Object};
use crate::files::Files;
use crate::kobject::{self, is_klass_name};
use crate::message::printable;
use crate::problem::{Problem, Problems, Report};
use crate::vocabulary::CUSTOM_RESOURCES;

/// Members of an attribute that only the service writes.
const STAMPS: [&str; 10] = [
    "type",
    "createdAt",
    "createdBy",
    "deletedAt",
    "deletedBy",
    "hasSensitiveAttributes",
    "modifiedAt",
    "modifiedBy",
    "updatedAt",
    "updatedBy",
];

/// The Klasses on a page of `GET /v1/klasses`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct KlassPage {
    /// The Klasses, without attributes.
    pub klasses: Vec<ResourceDefinition>,
    /// How many entries of the page have no name that a Klass can have.
    pub unreadable: usize,
}

impl KlassPage {
    /// Reads a response of `GET /v1/klasses`, or of `GET /v1/klasses/{id}`. `source` names it in problems.
    ///
    /// # Errors
    /// If the text is not JSON or has no `data`.
    pub fn from_text(source: &str, text: &str) -> Result<Self, Problems> {
        let json = parsed(source, text)?;
        let entries: Vec<&Json> = match json.get("data") {
            Some(Json::Array(array)) => array.elements.iter().collect(),
            Some(record @ Json::Object(_)) => vec![record],
            _ => return Err(problem(source, text, "the response has no `data`", &[])),
        };
        let klasses: Vec<ResourceDefinition> = entries.iter().filter_map(|entry| klass(entry)).collect();
        Ok(Self { unreadable: entries.len() - klasses.len(), klasses })
    }
}

impl ResourceDefinition {
    /// Reads the attributes from a response of `GET /v1/metadata/{resource}`. `source` names it in problems.
    ///
    /// # Errors
    /// If the text is not JSON or has no `data`.
    pub fn with_metadata(mut self, source: &str, text: &str) -> Result<Self, Problems> {
        let json = parsed(source, text)?;
        let Some(data) = json.get("data").and_then(Json::object) else {
            return Err(problem(source, text, "the response has no `data`", &[]));
        };
        let properties = data.get("attributes").and_then(|attributes| attributes.get("properties"));
        self.set_properties(properties);
        Ok(self)
    }

    /// Creates the definition of a resource of the API, such as `customer`, without attributes.
    pub fn standard(resource: &str) -> Self {
        Self::of_resource(resource)
    }

    pub(super) fn set_properties(&mut self, properties: Option<&Json>) {
        self.known = Known::All;
        self.attributes.clear();
        self.unsupported.clear();
        for (name, property) in properties.and_then(Json::object).into_iter().flat_map(Object::iter) {
            let Some(members) = property.object().filter(|members| !is_deleted(members)) else { continue };
            match attribute(name, members) {
                Some(attribute) => self.attributes.push(attribute),
                None => self.unsupported.push(name.to_owned()),
            }
        }
        self.attributes.sort_by(|a, b| a.name.cmp(&b.name));
        self.unsupported.sort();
    }
}

/// Reads definitions from a file that a person has: an app definition, a Klass or metadata as the service returns them, or
/// a Klass as `Flight::klass().to_json()` writes it. `file` names it in problems.
///
/// # Errors
/// If the text is not JSON, or none of these.
pub fn definitions_from_text(file: &str, text: &str) -> Result<Vec<ResourceDefinition>, Problems> {
    let json = parsed(file, text)?;
    let fail = |message: &str, helps: &[&str]| Err(problem(file, text, message, helps));
    if let Some(klasses) = json.get("klasses") {
        let Json::Array(klasses) = klasses else { return fail("`klasses` must be an array", &[]) };
        return klasses.elements.iter().map(|klass| declared(file, text, klass)).collect();
    }
    match json.get("data") {
        Some(Json::Array(_)) => return Ok(KlassPage::from_text(file, text)?.klasses),
        Some(data) if data.get("type").and_then(Json::as_str) == Some("metadata") => {
            let resource = data.get("id").and_then(Json::as_str).unwrap_or_default();
            return Ok(vec![named(file, text, resource)?.with_metadata(file, text)?]);
        }
        Some(data) => {
            return match klass(data) {
                Some(klass) => Ok(vec![klass]),
                None => fail("`data` is neither a Klass nor metadata", &[]),
            };
        }
        None => {}
    }
    if json.get("name").is_some() {
        return Ok(vec![declared(file, text, &json)?]);
    }
    fail(
        "the file describes no Klass",
        &[
            "an app definition has `klasses`, a Klass has `name`, and a response of the service has `data`",
            "schema files are read without `--from`",
        ],
    )
}

/// Reads the definition of a resource by the name of its metadata.
fn named(file: &str, text: &str, resource: &str) -> Result<ResourceDefinition, Problems> {
    match kobject::klass_of(resource) {
        Some(name) if is_klass_name(name) => {
            let klass = Klass { name: name.to_owned(), ..Klass::default() };
            Ok(ResourceDefinition { is_name_only: true, ..ResourceDefinition::of_klass(klass) })
        }
        None if CUSTOM_RESOURCES.contains(&resource) => Ok(ResourceDefinition::of_resource(resource)),
        _ => {
            let message = format!("`{}` is not a resource with custom attributes", printable(resource));
            Err(problem(file, text, &message, &["expected `customer` or `kobject.flight`, for example"]))
        }
    }
}

/// Reads a Klass of an app definition: its attributes are in it. With `metadata.standard`, it is a resource of the API.
fn declared(file: &str, text: &str, json: &Json) -> Result<ResourceDefinition, Problems> {
    let name = json.get("name").and_then(Json::as_str).unwrap_or_default();
    let metadata = json.get("metadata");
    let is_standard =
        metadata.and_then(|metadata| metadata.get("standard")).and_then(Json::as_bool) == Some(true);
    let mut definition = if is_standard {
        named(file, text, name)?
    } else if is_klass_name(name) {
        ResourceDefinition::of_klass(facts(name, None, json))
    } else {
        let message = format!("`{}` is not a valid Klass name", printable(name));
        return Err(problem(file, text, &message, &["use at most 255 letters, digits, `_` and `-`"]));
    };
    definition.set_properties(metadata.and_then(|metadata| metadata.get("properties")));
    if is_standard {
        definition.known = Known::Some;
    }
    Ok(definition)
}

/// Reads a Klass of the service: a record with `id` and `attributes`.
fn klass(record: &Json) -> Option<ResourceDefinition> {
    let attributes = record.get("attributes")?;
    let name = attributes.get("name").and_then(Json::as_str).filter(|name| is_klass_name(name))?;
    let id = record.get("id").and_then(Json::as_str);
    Some(ResourceDefinition::of_klass(facts(name, id, attributes)))
}

fn facts(name: &str, id: Option<&str>, attributes: &Json) -> Klass {
    let text = |name: &str| {
        let text = attributes.get(name).and_then(Json::as_str).filter(|text| !text.is_empty());
        text.map(str::to_owned)
    };
    let mut mixins = attributes.get("mixins").map(Json::strings).unwrap_or_default();
    mixins.sort();
    mixins.dedup();
    Klass {
        name: name.to_owned(),
        id: id.map(str::to_owned),
        // The documentation has both spellings.
        display_name: text("displayName").or_else(|| text("displayname")),
        icon: text("icon"),
        color: text("color"),
        status: text("status"),
        mixins,
    }
}

fn attribute(name: &str, members: &Object) -> Option<Attribute> {
    let mut attribute = Attribute::new(name, supported(name)?);
    let text = |name: &str| members.get(name).and_then(Json::as_str).filter(|text| !text.is_empty());
    let flag = |name: &str| members.get(name).and_then(Json::as_bool) == Some(true);
    attribute.display_name = text("displayName").map(str::to_owned);
    // Some organizations have a boolean here.
    attribute.enumeration = distinct(members.get("enumeration").map(Json::strings).unwrap_or_default());
    attribute.target = text("target").map(str::to_owned);
    attribute.list = flag("multi") || flag("array");
    attribute.is_array = flag("array") && !flag("multi");
    let object = |name: &str| members.get(name).filter(|json| json.object().is_some_and(|o| !o.is_empty()));
    attribute.tree = object("tree").cloned();
    attribute.sensitive = object("sensitive").cloned();
    for (name, value) in
        members.iter().filter(|(name, value)| !STAMPS.contains(name) && **value != Json::Null)
    {
        attribute.members.set(name, value.clone());
    }
    Some(attribute)
}

fn distinct(values: Vec<String>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    values.into_iter().filter(|value| seen.insert(value.clone())).collect()
}

/// Deleted attributes stay in the metadata.
fn is_deleted(members: &Object) -> bool {
    members.get("deletedAt").is_some_and(|deleted_at| *deleted_at != Json::Null)
}

pub(super) fn parsed(source: &str, text: &str) -> Result<Json, Problems> {
    let mut report = Report::new(source);
    let json = Json::read(text, &mut report);
    report.finish(json, Some(text))
}

pub(super) fn problem(source: &str, text: &str, message: &str, helps: &[&str]) -> Problems {
    let problem =
        helps.iter().fold(Problem::new(source, None, message), |problem, help| problem.with_help(*help));
    Problems::of(vec![problem], Files::of_one(source, Some(text)))
}
