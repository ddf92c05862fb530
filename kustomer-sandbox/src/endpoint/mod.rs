//! The dispatch of requests to endpoints. Endpoints that a schema cannot describe are written by hand, one file each;
//! all others are served from their schemas.

mod attachment;
mod audit_log;
mod bulk;
mod company;
mod current;
mod draft;
mod klass;
mod membership;
mod merge;
mod metadata;
mod permission;
mod saved_search;
mod search;
mod sla;
mod unmasking;
mod user;
mod webhook;

use kustomer_schema::Method;

use crate::check::{Mistakes, check_query, unknown_query};
use crate::document::Document;
use crate::mask;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::serve;
use crate::store::Store;

/// An endpoint written by hand, by what it does to the store.
enum Endpoint {
    Read(fn(&Request<'_>, &Store) -> Outcome),
    Write(fn(&Request<'_>, &mut Store) -> Outcome),
}

/// Checks what applies to every operation: roles and the query.
///
/// # Errors
/// The error response of the service.
pub(crate) fn check(request: &Request<'_>) -> Result<(), Refusal> {
    let operation = request.operation();
    permission::check(request)?;
    if operation.deprecated {
        return Err(Refusal::no_endpoint(request.path));
    }
    let mut mistakes = Mistakes::new();
    check_query(request.schema(), operation, &request.query, &mut mistakes);
    for (name, message) in unknown_query(operation, &request.query) {
        if request.context.strict_query {
            mistakes.push(name, message);
        } else {
            request.note(message);
        }
    }
    mistakes.finish()
}

/// Responds to a checked request that only reads. Returns `None` if the request may write.
///
/// # Errors
/// The error response of the service.
pub(crate) fn read(request: &Request<'_>, store: &Store) -> Result<Option<Response>, Refusal> {
    let mut response = match by_hand(request) {
        Some(Endpoint::Read(endpoint)) => Some(endpoint(request, store)?),
        Some(Endpoint::Write(_)) => None,
        None => serve::read(request, store)?,
    };
    if let Some(response) = &mut response {
        mask_records(request, store, response);
    }
    Ok(response)
}

/// Responds to any checked request.
///
/// # Errors
/// The error response of the service.
pub(crate) fn respond(request: &Request<'_>, store: &mut Store) -> Outcome {
    let mut response = match by_hand(request) {
        Some(Endpoint::Read(endpoint)) => endpoint(request, store)?,
        Some(Endpoint::Write(endpoint)) => endpoint(request, store)?,
        None => serve::respond(request, store)?,
    };
    mask_records(request, store, &mut response);
    Ok(response)
}

fn mask_records(request: &Request<'_>, store: &Store, response: &mut Response) {
    if let Some(records) = response.document.as_mut().and_then(Document::records_mut) {
        mask::apply(request, store, records);
    }
}

/// Returns the endpoint that is written by hand for a request. In the shape of a path, placeholders are `{}`.
fn by_hand(request: &Request<'_>) -> Option<Endpoint> {
    use Endpoint::{Read, Write};

    let endpoint = match (request.operation().method, request.route.shape.as_str()) {
        (Method::Get, "/v1/auth/tokens/current") => Read(current::token),
        (Method::Delete, "/v1/auth/tokens/current") => Write(current::forget_token),
        (Method::Get, "/v1/users/current") => Read(current::user),
        (Method::Put, "/v1/users/current") => Write(current::update_user),
        (Method::Get, "/v1/users") => Read(user::list),
        (Method::Get, "/v1/audit-logs") => Read(audit_log::list),
        (Method::Post, "/v1/customers/{}/unmasking-windows") => Write(unmasking::open),
        (Method::Delete, "/v1/customers/{}/unmasking-windows") => Write(unmasking::close),
        (Method::Get, "/v1/orgs/current") => Read(current::org),
        (Method::Get, "/v1/companies") => Read(company::list),
        (Method::Get, "/v1/conversations/{}/attachments") => Read(attachment::of_conversation),
        (Method::Get, "/v1/slas") => Read(sla::list),
        (Method::Get, "/v1/customers/searches/schema") => Read(search::schema),
        (Method::Post, "/v1/customers/searches/{}/execution") => Read(saved_search::execute),
        (Method::Get, "/v1/klasses") => Read(klass::list),
        (Method::Post, "/v1/klasses") => Write(klass::create),
        (Method::Delete, "/v1/klasses/{}") => Write(klass::delete),
        (Method::Get, "/v1/metadata/{}") => Read(metadata::get),
        (Method::Put, "/v1/metadata/{}") => Write(metadata::update),
        (Method::Post, "/v1/customers/merges") => Write(merge::create),
        (Method::Get, "/v1/customers/merges/{}") => Write(merge::poll),
        (Method::Post, "/v1/customers/{}/drafts") => Write(draft::create),
        (Method::Put, "/v1/drafts/{}") => Write(draft::update),
        (Method::Post, "/v1/conversations/{}/forwards") | (Method::Put, "/v1/forwards/{}") => {
            Write(draft::write_forward)
        }
        (Method::Post, "/v1/customers/search") => Read(search::live),
        (Method::Post, "/v1/customers/archive/search") => Read(search::archive),
        (Method::Post, "/v1/conversations/{}/tags" | "/v1/teams/{}/members") => Write(membership::append),
        (Method::Delete, "/v1/conversations/{}/tags" | "/v1/teams/{}/members") => Write(membership::remove),
        (Method::Get, "/v1/outbound-webhooks/events") => Read(webhook::events),
        (Method::Post, "/v1/outbound-webhooks") => Write(webhook::create),
        (Method::Get, "/v1/outbound-webhooks/transactions" | "/v1/outbound-webhooks/{}/transactions") => {
            Read(webhook::transactions)
        }
        (Method::Get, "/v1/bulk/{}") => Write(bulk::poll),
        (Method::Get, "/v1/bulk/{}/batches") => Write(bulk::batches),
        (Method::Post, shape) if shape.ends_with("/bulk") => Write(bulk::create),
        (Method::Put, shape) if shape.ends_with("/bulk") => Write(bulk::update),
        (Method::Delete, shape) if shape.ends_with("/bulk") => Write(bulk::delete),
        _ => return None,
    };
    Some(endpoint)
}
