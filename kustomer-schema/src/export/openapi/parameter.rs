//! Parameters in paths and queries.

use super::components::Components;
use super::schema::{Place, schema};
use super::side::Side;
use crate::export::catalog::{Call, WriteKind};
use crate::export::json::Members;
use crate::model::{NumberType, ParameterIn, Type, Value};

/// A parameter that is being put together.
#[derive(Debug, Clone)]
pub(super) struct Described {
    pub(super) name: String,
    pub(super) location: ParameterIn,
    pub(super) description: Option<String>,
    required: bool,
    rest: Members,
}

/// Describes the parameters of an operation. Those in the path have the names of the placeholders of `path`, which can
/// differ from the operation's own.
pub(super) fn parameters(call: &Call<'_>, path: &str, components: &mut Components<'_, '_>) -> Vec<Described> {
    let own = placeholders(call.path());
    let names = placeholders(path);
    let place = Place::new(call.scope, Side::Request(WriteKind::Create));
    let parameters = call.operation.parameters.iter();
    parameters
        .map(|found| {
            let at = own.iter().position(|name| found.location == ParameterIn::Path && *name == found.name);
            let name = at.and_then(|at| names.get(at)).map_or(found.name.as_str(), |name| name);
            // The description belongs to the parameter.
            let mut value = found.schema.clone();
            let description = value.description.take();
            let description = match name {
                "page" | "pageSize" => paging(&mut value.ty, description, call.operation.max_page_size),
                _ => description,
            };
            let is_list = matches!(value.ty, Type::Array(_));
            if is_list {
                not_empty(&mut value.ty);
            }
            let style = match found.location {
                ParameterIn::Path => "simple",
                ParameterIn::Query => "form",
            };
            let rest = Members::new()
                .flag("deprecated", value.deprecated)
                .maybe("style", is_list.then_some(style))
                .maybe("explode", is_list.then_some(found.repeated))
                .with("schema", schema(&value, place, components));
            let (name, location) = (name.to_owned(), found.location);
            Described { name, location, description, required: found.required, rest }
        })
        .collect()
}

/// Requires a list of IDs that is given to have some, none of which is empty: the service would take it for no list.
fn not_empty(ty: &mut Type) {
    let Type::Array(array) = ty else { return };
    if let (Some(_), Type::String(item)) = (&array.items.to, &mut array.items.ty) {
        item.min_length = item.min_length.or(Some(1));
        array.min_items = array.min_items.or(Some(1));
    }
}

/// States the limits of a page number or size in words. Whether the service refuses other values is not documented, and
/// constraints would say that it does.
fn paging(ty: &mut Type, description: Option<String>, most: Option<u32>) -> Option<String> {
    let Type::Integer(limits) = ty else { return description };
    *limits = NumberType::default();
    let description = description?;
    let most = most.filter(|_| !description.contains("at most") && description.contains("per page"));
    Some(match most {
        Some(most) => format!("{}; at most {most}.", description.trim_end_matches('.')),
        None => description,
    })
}

/// Returns the names of the placeholders of a path.
pub(super) fn placeholders(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

impl From<Described> for Value {
    fn from(parameter: Described) -> Self {
        let Described { name, location, description, required, rest } = parameter;
        Members::new()
            .with("name", name)
            .with("in", location.as_str())
            .flag("required", required)
            .maybe("description", description)
            .merged(rest)
            .into()
    }
}
