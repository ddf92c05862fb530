//! The endpoints: one table of method, path and function, and how a request finds its row.
//!
//! A path is written as in the API's reference. `{name}` takes one segment, `email={value}` the rest of a segment
//! after the text, `{id:hex}` only an object id.

mod customer;
mod klass;
mod kobject;
mod metadata;
mod selection;
mod token;
mod write;

use http::StatusCode;
use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::call::Call;
use crate::error::Refusal;
use crate::object_id::is_object_id;
use crate::store::Store;

/// What an endpoint answers.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    /// None for an answer without content.
    pub(crate) document: Option<Value>,
}

impl Answer {
    fn ok(document: Value) -> Self {
        Self { status: StatusCode::OK, document: Some(document) }
    }

    fn created(document: Value) -> Self {
        Self { status: StatusCode::CREATED, document: Some(document) }
    }

    fn no_content() -> Self {
        Self { status: StatusCode::NO_CONTENT, document: None }
    }
}

type Outcome = Result<Answer, Refusal>;

/// A row of the table.
pub(crate) struct Route {
    method: &'static str,
    path: &'static str,
    pub(crate) endpoint: fn(&Call<'_>, &mut Store) -> Outcome,
}

const fn route(
    method: &'static str,
    path: &'static str,
    endpoint: fn(&Call<'_>, &mut Store) -> Outcome,
) -> Route {
    Route { method, path, endpoint }
}

/// The first row that fits wins, so rows with fixed text stand before rows with variables.
const ROUTES: &[Route] = &[
    route("GET", "/v1/auth/tokens/current", token::current),
    route("GET", "/v1/customers", customer::list),
    route("POST", "/v1/customers", customer::create),
    route("GET", "/v1/customers/email={value}", customer::get_by_email),
    route("GET", "/v1/customers/phone={value}", customer::get_by_phone),
    route("GET", "/v1/customers/externalId={value}", customer::get_by_external_id),
    route("GET", "/v1/customers/{id}", customer::get),
    route("PATCH", "/v1/customers/{id}", customer::update),
    route("PUT", "/v1/customers/{id}", customer::put),
    route("DELETE", "/v1/customers/{id}", customer::delete),
    route("GET", "/v1/customers/{id}/klasses/{name}", kobject::list_of_customer),
    route("POST", "/v1/customers/{id}/klasses/{name}", kobject::create_for_customer),
    route("GET", "/v1/klasses", klass::list),
    route("POST", "/v1/klasses", klass::create),
    // One slot, two meanings: an object id is a Klass, anything else the name of one, whose KObjects are meant.
    route("GET", "/v1/klasses/{id:hex}", klass::get),
    route("PUT", "/v1/klasses/{id}", klass::update),
    route("DELETE", "/v1/klasses/{id}", klass::delete),
    route("GET", "/v1/klasses/{name}", kobject::list),
    route("POST", "/v1/klasses/{name}", kobject::create),
    route("GET", "/v1/klasses/{name}/externalId={value}", kobject::get_by_external_id),
    route("GET", "/v1/klasses/{name}/{id}", kobject::get),
    route("PUT", "/v1/klasses/{name}/{id}", kobject::put),
    route("DELETE", "/v1/klasses/{name}/{id}", kobject::delete),
    route("GET", "/v1/metadata/{resource}", metadata::get),
    route("PUT", "/v1/metadata/{resource}", metadata::update),
];

/// Names of endpoints that the service has beside records and the sandbox has not: no record can have such an id, and
/// the answer should speak of the endpoint.
const NO_IDS: &[&str] = &["archive", "bulk", "merges", "search", "searches"];

/// A row and the variable segments of the path.
pub(crate) type Found = (&'static Route, Vec<(&'static str, String)>);

/// The row for a request.
///
/// # Errors
/// 404 for a path that no row has, 405 for one that only rows of other methods have.
pub(crate) fn find(method: &str, path: &str) -> Result<Found, Refusal> {
    let mut allowed = Vec::new();
    for route in ROUTES {
        let Some(params) = fit(route.path, path) else { continue };
        if route.method == method {
            return Ok((route, params));
        }
        if !allowed.contains(&route.method) {
            allowed.push(route.method);
        }
    }
    if allowed.is_empty() {
        Err(Refusal::no_endpoint(path))
    } else {
        Err(Refusal::method_not_allowed(method, &allowed))
    }
}

fn fit(pattern: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let mut params = Vec::new();
    let mut segments = path.split('/');
    for wanted in pattern.split('/') {
        let segment = segments.next()?;
        let Some((text, variable)) = wanted.split_once('{') else {
            if segment == wanted {
                continue;
            }
            return None;
        };
        let raw = segment.strip_prefix(text).filter(|raw| !raw.is_empty())?;
        let value = percent_decode_str(raw).decode_utf8().ok()?.into_owned();
        let (name, form) =
            variable.trim_end_matches('}').split_once(':').unwrap_or((variable.trim_end_matches('}'), ""));
        if (form == "hex" && !is_object_id(&value)) || (name == "id" && NO_IDS.contains(&value.as_str())) {
            return None;
        }
        params.push((name, value));
    }
    segments.next().is_none().then_some(params)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lookups_win_over_ids_and_are_decoded_as_one_segment() {
        let (route, params) = find("GET", "/v1/customers/email=a%2Fb%40example.com").unwrap();
        assert_eq!(route.path, "/v1/customers/email={value}");
        assert_eq!(params, [("value", "a/b@example.com".to_owned())]);
    }

    #[test]
    fn a_klass_slot_takes_ids_and_names() {
        let path = |path| find("GET", path).unwrap().0.path;
        assert_eq!(path("/v1/klasses/59775dcda751900011ff4687"), "/v1/klasses/{id:hex}");
        assert_eq!(path("/v1/klasses/flight"), "/v1/klasses/{name}");
    }

    #[test]
    fn paths_without_a_row_are_not_found_and_other_methods_are_named() {
        for path in
            ["/", "/v1", "/v1/customers/", "/v1/customers/search", "/v1/klasses/a/b/c", "/v1/klasses/%ff"]
        {
            let refusal = find("GET", path).err().unwrap();
            assert_eq!(refusal.status(), StatusCode::NOT_FOUND, "{path}");
        }
        let refusal = find("DELETE", "/v1/customers").err().unwrap();
        assert_eq!(refusal.allow(), Some("GET, POST"));
    }
}
