//! The records that a sandbox needs so that every request of the collection has what it refers to.

use std::collections::{BTreeMap, BTreeSet};

use super::example::record;
use super::url::variables;
use super::variable::{Meaning, id, meaning};
use crate::export::catalog::{Catalog, Resource, WriteKind};
use crate::export::json::Members;
use crate::kobject::{TYPE, TYPE_PREFIX, type_name};
use crate::model::{ResourceKind, ResponseForm, Target, Value};
use crate::vocabulary::CUSTOM;

/// The name of the Klass that stands for any.
const KLASS: &str = "trip";

/// Attributes of records that requests look up.
fn looked_up(ty: &str) -> Members {
    let external_id = Members::new().with("externalId", EXTERNAL_ID);
    match ty {
        "klass" => Members::new().with("name", KLASS),
        "conversation" | "message" | TYPE => external_id,
        "customer" => external_id
            .with("externalIds", vec![Members::new().with("externalId", EXTERNAL_ID)])
            .with("emails", vec![Members::new().with("email", EMAIL)])
            .with("phones", vec![Members::new().with("phone", PHONE)]),
        "form_hook" | "web_hook" => Members::new().with("hash", EXTERNAL_ID),
        ty if ty.starts_with(TYPE_PREFIX) => external_id,
        _ => Members::new(),
    }
}

const EXTERNAL_ID: &str = "example";
const EMAIL: &str = "jane@example.com";
const PHONE: &str = "+12065551234";

/// Texts in paths that belong to no record, or are not the ID of one.
const TEXTS: &[(&str, &str)] = &[
    ("klass_name", KLASS),
    ("customer_email", EMAIL),
    ("customer_phone", PHONE),
    ("metadata_id", "customer"),
];

/// A customer besides the one in `customer_id`, for merges.
const OTHER_CUSTOMER: (&str, &str) = ("other_customer_id", "5f000000000000000000ffff");

/// Records with fixed IDs, and the variables that hold what paths refer to.
#[derive(Debug)]
pub(super) struct SandboxRecords {
    records: Vec<Members>,
    variables: BTreeMap<String, String>,
}

impl SandboxRecords {
    pub(super) fn of(catalog: &Catalog<'_>) -> Self {
        let types = types(catalog);
        let mut variables: BTreeMap<String, String> =
            types.iter().enumerate().map(|(at, ty)| (id(catalog, ty), fixed_id(at))).collect();
        for resource in &catalog.resources {
            for call in &resource.calls {
                for (name, variable) in self::variables(catalog, resource, call) {
                    if let Meaning::Text(_) | Meaning::Klass = meaning(catalog, resource, call, name) {
                        let text = TEXTS.iter().find(|(known, _)| *known == variable);
                        let text = text.map_or("example", |(_, text)| text);
                        variables.insert(variable, text.to_owned());
                    }
                }
            }
        }
        let records = types.iter().filter_map(|ty| inserted(catalog, ty, &variables));
        let mut records: Vec<Members> = klasses(catalog).into_iter().chain(records).collect();
        let (name, id) = OTHER_CUSTOMER;
        records.push(Members::new().with("type", "customer").with("id", id));
        variables.insert(name.to_owned(), id.to_owned());
        for (name, text) in TEXTS {
            variables.insert((*name).to_owned(), (*text).to_owned());
        }
        Self { records, variables }
    }

    /// The variables with their values, by name.
    pub(super) fn variables(&self) -> &BTreeMap<String, String> {
        &self.variables
    }

    /// The records as JSON:API resource objects.
    pub(super) fn records(&self) -> Vec<Members> {
        self.records.clone()
    }
}

/// The types whose records paths or bodies can refer to. A Klass must exist before its objects.
fn types(catalog: &Catalog<'_>) -> Vec<String> {
    let mut types: Vec<String> = catalog.resources.iter().map(Resource::type_name).collect();
    types.sort_by_key(|ty| (ty != "klass", ty.clone()));
    types
}

/// The user's Klasses, which must exist before their objects.
fn klasses(catalog: &Catalog<'_>) -> Vec<Members> {
    let names = catalog.resources.iter().filter_map(|resource| match &resource.schema.kind {
        ResourceKind::KObject { klass, .. } => Some(klass.text.as_str()),
        _ => None,
    });
    let record = |name: &str| {
        Members::new().with("type", "klass").with("attributes", Members::new().with("name", name))
    };
    names.map(record).collect()
}

fn fixed_id(index: usize) -> String {
    format!("5f000000000000000000{index:04x}")
}

/// The record of a type; a Klass stands for custom objects in general.
fn inserted(catalog: &Catalog<'_>, ty: &str, variables: &BTreeMap<String, String>) -> Option<Members> {
    let resource = catalog.of_type(ty)?;
    let name = if ty == TYPE { type_name(KLASS) } else { ty.to_owned() };
    let mut attributes = filled(record(catalog, resource, WriteKind::Create).into(), variables);
    if let Value::Object(members) = &mut attributes {
        members.retain(|(name, _)| {
            name == CUSTOM || resource.attributes().iter().any(|(_, found)| found.name == *name)
        });
        let known: Members = std::mem::take(members).into_iter().collect();
        attributes = known.merged(looked_up(ty)).into();
    }
    let parents = parents(catalog, resource);
    let related = parents.into_iter().filter_map(|parent| {
        let id = variables.get(&id(catalog, &parent))?;
        let parent = if parent == TYPE { type_name(KLASS) } else { parent };
        let data = Members::new().with("type", parent.as_str()).with("id", id.as_str());
        Some((parent, Members::new().with("data", data).into()))
    });
    Some(
        Members::new()
            .with("type", name)
            .with("id", variables.get(&id(catalog, ty))?.as_str())
            .with("attributes", attributes)
            .unless_empty("relationships", related.collect::<Members>()),
    )
}

/// The types of records that records of a resource belong to: those before it in a path, and those of its relationships.
fn parents(catalog: &Catalog<'_>, resource: &Resource<'_>) -> BTreeSet<String> {
    let own = resource.type_name();
    let mut parents: BTreeSet<String> = BTreeSet::new();
    for other in &catalog.resources {
        for call in &other.calls {
            let returned = match &call.operation.response.form {
                ResponseForm::One(ty) | ResponseForm::Page(ty) | ResponseForm::OneOrMany(ty) => {
                    ty.text == own
                }
                _ => false,
            };
            if !returned && other.type_name() != own {
                continue;
            }
            for (name, _) in variables(catalog, other, call) {
                if let Meaning::Id(ty) = meaning(catalog, other, call, name) {
                    parents.insert(ty);
                }
            }
        }
    }
    for relationship in
        resource.relationships().into_iter().filter(|found| !found.many && found.access.create)
    {
        if let Target::Types(types) = &relationship.to {
            parents.extend(types.iter().map(|ty| ty.text.clone()));
        }
    }
    parents.remove(&own);
    parents
}

/// Replaces variables by their values.
fn filled(value: Value, variables: &BTreeMap<String, String>) -> Value {
    match value {
        Value::String(text) => {
            let name = text.strip_prefix("{{").and_then(|text| text.strip_suffix("}}"));
            name.and_then(|name| variables.get(name)).cloned().unwrap_or(text).into()
        }
        Value::Array(items) => Value::Array(items.into_iter().map(|item| filled(item, variables)).collect()),
        Value::Object(members) => {
            let filled = |(name, member)| (name, filled(member, variables));
            Value::Object(members.into_iter().map(filled).collect())
        }
        other => other,
    }
}
