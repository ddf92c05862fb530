//! The table of paths, and the handler for each.

use http::Method;
use kustomer_schema::suggest::nearest;

use super::reply::{ControlError, Reply};
use super::request::ControlRequest;
use super::{clock, deliveries, events, faults, jobs, page, passthrough, rate_limits, requests, snapshots};
use crate::api::Pattern;
use crate::wording::{listed, shortened};

type Handler = for<'r, 's> fn(&'r ControlRequest<'s>) -> Result<Reply, ControlError>;

/// Every path with its methods and the names of its query parameters. `{..}` in a path is a value; handlers find it in `values`.
const ROUTES: &[(Method, &str, &[&str], Handler)] = &[
    (Method::GET, "/_sandbox/clock", &[], clock::show),
    (Method::PUT, "/_sandbox/clock", &[], clock::set),
    (Method::POST, "/_sandbox/clock/advance", &[], clock::advance),
    (Method::GET, "/_sandbox/deliveries", &["limit"], deliveries::list),
    (Method::DELETE, "/_sandbox/deliveries", &[], deliveries::clear),
    (Method::GET, "/_sandbox/deliveries/options", &[], deliveries::show_options),
    (Method::PUT, "/_sandbox/deliveries/options", &[], deliveries::set_options),
    (Method::GET, "/_sandbox/deliveries/{id}", &[], deliveries::find),
    (Method::GET, "/_sandbox/faults", &[], faults::list),
    (Method::POST, "/_sandbox/faults", &[], faults::inject),
    (Method::DELETE, "/_sandbox/faults", &[], faults::clear),
    (Method::DELETE, "/_sandbox/faults/{id}", &[], faults::remove),
    (Method::GET, "/_sandbox/rate-limits", &[], rate_limits::show),
    (Method::PUT, "/_sandbox/rate-limits", &[], rate_limits::change),
    (Method::DELETE, "/_sandbox/rate-limits", &[], rate_limits::start_over),
    (Method::GET, "/_sandbox/events", &[], events::stream),
    (Method::GET, "/_sandbox/jobs", &[], jobs::list),
    (Method::GET, "/_sandbox/requests", &["method", "path"], requests::list),
    (Method::GET, "/_sandbox/requests/{number}", &[], requests::find),
    (Method::DELETE, "/_sandbox/requests", &[], requests::clear),
    (Method::GET, "/_sandbox/snapshots", &[], snapshots::list),
    (Method::PUT, "/_sandbox/snapshots/{name}", &[], snapshots::take),
    (Method::DELETE, "/_sandbox/snapshots/{name}", &[], snapshots::delete),
    (Method::POST, "/_sandbox/snapshots/{name}/restore", &[], snapshots::restore),
];

/// Runs the handler of a request.
///
/// # Errors
/// 404 and 405, or the error of the handler.
pub(super) fn run(mut request: ControlRequest<'_>) -> Result<Reply, ControlError> {
    let path = request.uri.path().to_owned();
    if path.starts_with(passthrough::PREFIX) {
        return passthrough::call(&request);
    }
    if let Some(reply) = page::find(&request.method, &path) {
        return reply;
    }
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let fits = |pattern: &str| Pattern::parse(pattern).fit(&segments);
    let found: Vec<_> = ROUTES
        .iter()
        .filter_map(|(method, pattern, query, handler)| Some((method, *query, handler, fits(pattern)?)))
        .collect();
    let wanted = if request.method == Method::HEAD { &Method::GET } else { &request.method };
    match found.iter().find(|(method, ..)| *method == wanted) {
        Some((_, query, handler, values)) => {
            // Before anything is changed: whoever gets an error tries again.
            request.check_query(query)?;
            request.values.clone_from(values);
            handler(&request)
        }
        None if found.is_empty() => Err(unknown(&path)),
        None => {
            let allowed: Vec<&str> = found.iter().map(|(method, ..)| method.as_str()).collect();
            Err(ControlError::method_not_allowed(request.method.as_str(), &allowed))
        }
    }
}

fn unknown(path: &str) -> ControlError {
    let mut paths: Vec<&str> = ROUTES.iter().map(|(_, path, ..)| *path).collect();
    paths.push("/_sandbox/api/v1/..");
    paths.dedup();
    let path = shortened(path);
    let near = nearest(&path, &paths).map(|near| format!(", did you mean `{near}`?")).unwrap_or_default();
    let paths = listed(&paths);
    let hint = if path.starts_with("/v1/") { " (the API is at the other port)" } else { "" };
    ControlError::not_found(format!("unknown path `{path}`{near}{hint}, expected one of {paths}"))
}
