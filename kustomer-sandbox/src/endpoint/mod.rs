//! The dispatch of requests to endpoints. Endpoints that a schema cannot describe are written by hand, one file each;
//! all others are served from their schemas.

mod bulk;
mod current;
mod klass;
mod membership;
mod merge;
mod metadata;
mod permission;
mod search;

use kustomer_schema::Method;

use crate::check::{Mistakes, check_query};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::serve;
use crate::store::Store;

/// An endpoint written by hand.
type Endpoint = fn(&Request<'_>, &mut Store) -> Outcome;

/// Responds to a request.
///
/// # Errors
/// The error response of the service.
pub(crate) fn respond(request: &Request<'_>, store: &mut Store) -> Outcome {
    let operation = request.operation();
    permission::check(request)?;
    if operation.deprecated {
        return Err(Refusal::no_endpoint(request.path));
    }
    let mut mistakes = Mistakes::new();
    check_query(request.schema(), operation, &request.query, &mut mistakes);
    mistakes.finish()?;
    match by_hand(operation.method, &request.route.pattern.shape(usize::MAX)) {
        Some(endpoint) => endpoint(request, store),
        None => serve(request, store),
    }
}

/// Returns the endpoint written by hand for a method and the shape of a path, in which placeholders are `{}`.
fn by_hand(method: Method, shape: &str) -> Option<Endpoint> {
    let endpoint: Endpoint = match (method, shape) {
        (Method::Get, "/v1/auth/tokens/current") => current::token,
        (Method::Delete, "/v1/auth/tokens/current") => current::forget_token,
        (Method::Get, "/v1/users/current") => current::user,
        (Method::Put, "/v1/users/current") => current::update_user,
        (Method::Get, "/v1/klasses") => klass::list,
        (Method::Post, "/v1/klasses") => klass::create,
        (Method::Delete, "/v1/klasses/{}") => klass::delete,
        (Method::Get, "/v1/metadata/{}") => metadata::get,
        (Method::Put, "/v1/metadata/{}") => metadata::update,
        (Method::Post, "/v1/customers/merges") => merge::create,
        (Method::Post, "/v1/customers/search") => search::live,
        (Method::Post, "/v1/customers/archive/search") => search::archive,
        (Method::Post, "/v1/conversations/{}/tags" | "/v1/teams/{}/members") => membership::append,
        (Method::Delete, "/v1/conversations/{}/tags" | "/v1/teams/{}/members") => membership::remove,
        (Method::Get, "/v1/bulk/{}") => bulk::poll,
        (Method::Get, "/v1/bulk/{}/batches") => bulk::batches,
        (Method::Post, shape) if shape.ends_with("/bulk") => bulk::create,
        (Method::Put, shape) if shape.ends_with("/bulk") => bulk::update,
        (Method::Delete, shape) if shape.ends_with("/bulk") => bulk::delete,
        _ => return None,
    };
    Some(endpoint)
}
