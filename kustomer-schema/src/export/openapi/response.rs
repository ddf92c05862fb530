//! Responses: documents with one record or a page of them, and other JSON.

use super::components::{Component, Components};
use super::schema::{Place, schema};
use super::side::Side;
use crate::export::catalog::{Call, Resource};
use crate::export::json::Members;
use crate::model::{ResponseForm, SourceString, Value};

/// Describes the body of a successful response of one of several operations; `None` if there is none.
pub(super) fn any_content(calls: &[&Call<'_>], components: &mut Components<'_, '_>) -> Option<Members> {
    let mut forms: Vec<Value> = Vec::new();
    for call in calls {
        let Some(form) = content(call, components).map(Value::from) else { continue };
        let parts = match alternatives(&form) {
            Some(parts) => parts.to_vec(),
            None => vec![form],
        };
        for part in parts {
            if !forms.contains(&part) {
                forms.push(part);
            }
        }
    }
    match <[Value; 1]>::try_from(forms) {
        Ok([Value::Object(members)]) => Some(members.into_iter().collect()),
        Ok(_) => None,
        Err(none) if none.is_empty() => None,
        Err(several) => Some(Members::new().with("anyOf", several)),
    }
}

/// The alternatives of a schema that is nothing else.
fn alternatives(schema: &Value) -> Option<&[Value]> {
    match schema {
        Value::Object(members) => match members.as_slice() {
            [(name, Value::Array(parts))] if name == "anyOf" => Some(parts),
            _ => None,
        },
        _ => None,
    }
}

/// Describes the body of a successful response; `None` if there is none.
fn content(call: &Call<'_>, components: &mut Components<'_, '_>) -> Option<Members> {
    let response = &call.operation.response;
    let place = Place::new(call.scope, Side::Response);
    let extra = meta(call, place, components).merged(included(&response.included, components));
    let is_plain = matches!(Value::from(extra.clone()), Value::Object(members) if members.is_empty());
    Some(match &response.form {
        ResponseForm::Nothing => return None,
        ResponseForm::One(ty) if is_plain => components.refer(Component::Document(ty.text.clone())),
        ResponseForm::Page(ty) if is_plain => components.refer(Component::Page(ty.text.clone())),
        ResponseForm::One(ty) => {
            let data = components.refer(Component::Record(ty.text.clone()));
            envelope(Members::new().with("data", data).merged(extra))
        }
        ResponseForm::Page(ty) => {
            let properties = page_properties(&ty.text, components);
            envelope(properties.merged(extra))
        }
        ResponseForm::OneOrMany(ty) => {
            let one = components.refer(Component::Document(ty.text.clone()));
            let many = components.refer(Component::Page(ty.text.clone()));
            Members::new().with("anyOf", vec![one, many])
        }
        ResponseForm::Bare(of) => schema(of, place, components),
        ResponseForm::Json => Members::new(),
    })
}

fn meta(call: &Call<'_>, place: Place, components: &mut Components<'_, '_>) -> Members {
    let meta = call.operation.response.meta.as_ref().map(|meta| schema(meta, place, components));
    Members::new().maybe("meta", meta)
}

fn included(types: &[SourceString], components: &mut Components<'_, '_>) -> Members {
    let records: Vec<Members> =
        types.iter().map(|ty| components.refer(Component::Record(ty.text.clone()))).collect();
    let items = match <[Members; 1]>::try_from(records) {
        Ok([one]) => one,
        Err(none) if none.is_empty() => return Members::new(),
        Err(several) => Members::new().with("anyOf", several),
    };
    let records = Members::new()
        .with("type", "array")
        .with("description", "Related records, if they were asked for.")
        .with("items", items);
    Members::new().with("included", records)
}

fn envelope(properties: Members) -> Members {
    Members::new().with("type", "object").with("properties", properties).with("required", vec!["data"])
}

/// Describes a document with one record.
pub(super) fn document(resource: &Resource<'_>, components: &mut Components<'_, '_>) -> Members {
    let data = components.refer(Component::Record(resource.type_name()));
    envelope(Members::new().with("data", data).merged(any_included(components)))
}

/// Describes a document with a list of records.
pub(super) fn page(resource: &Resource<'_>, components: &mut Components<'_, '_>) -> Members {
    let included = any_included(components);
    envelope(page_properties(&resource.type_name(), components).merged(included))
}

fn page_properties(ty: &str, components: &mut Components<'_, '_>) -> Members {
    let records = Members::new()
        .with("type", "array")
        .with("items", components.refer(Component::Record(ty.to_owned())));
    Members::new()
        .with("data", records)
        .with("meta", components.refer(Component::Fixed("PageMeta")))
        .with("links", components.refer(Component::Fixed("PageLinks")))
}

fn any_included(components: &mut Components<'_, '_>) -> Members {
    let record = components.refer(Component::Fixed("Record"));
    Members::new().with("included", Members::new().with("type", "array").with("items", record))
}
