//! Parameters in paths and queries.

use super::components::Components;
use super::schema::{Place, schema};
use super::side::Side;
use crate::export::catalog::{Call, WriteKind};
use crate::export::json::Members;
use crate::model::{ParameterIn, Type, Value};

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
            if name == "pageSize" {
                limit(&mut value.ty, call.operation.max_page_size);
            }
            let is_list = matches!(value.ty, Type::Array(_));
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

/// Sets the maximum of a number.
fn limit(ty: &mut Type, most: Option<u32>) {
    if let (Type::Integer(limits), Some(most)) = (ty, most) {
        limits.maximum = limits.maximum.or(Some(f64::from(most)));
    }
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
