//! Request bodies as the operation declares them, checked.

use kustomer_schema::{Body, RateLimit};
use serde_json::{Map, Value};

use super::write::{check_create, check_update};
use crate::api::WriteKind;
use crate::check::{Mistakes, check_json, is_tolerated};
use crate::query::Query;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::store::Store;

/// Returns the fields of a new record. Its parents are in the path and may be repeated in the body.
///
/// # Errors
/// 400 with every mistake, 409 for an external ID that is in use.
pub(super) fn of_new(
    request: &Request<'_>,
    store: &Store,
    ty: &str,
    parents: &[(String, String)],
) -> Result<Map<String, Value>, Refusal> {
    let Some(Body::New) = &request.operation().body else { return of_action(request) };
    let mut body = request.object()?;
    let resource = request.context.resource(ty)?;
    let mut mistakes = Mistakes::new();
    for (parent, id) in parents {
        let Some(relationship) = resource.relationship_to(parent) else { continue };
        let name = relationship.name.as_str();
        // Which of two parents the service would choose is not documented, so a body that names another one is refused.
        match body.get(name) {
            Some(Value::String(named)) if named != id => {
                mistakes.push(name, format!("`{name}` differs from the {parent} in the path"));
            }
            None if resource
                .field(name, WriteKind::Create)
                .is_some_and(|field| resource.allows(field, WriteKind::Create)) =>
            {
                body.insert(name.to_owned(), id.as_str().into());
            }
            _ => {}
        }
    }
    check_create(request.context, store, ty, &body, mistakes)?;
    Ok(body)
}

/// Returns the fields of an update.
///
/// # Errors
/// 400 with every mistake, 409 for an outdated revision and for an external ID that is in use.
pub(super) fn of_update(
    request: &Request<'_>,
    store: &Store,
    ty: &str,
    id: &str,
    kind: WriteKind,
) -> Result<Map<String, Value>, Refusal> {
    if !matches!(request.operation().body, Some(Body::Update)) {
        return of_action(request);
    }
    let body = request.object()?;
    let rev = request.rev(&body)?;
    check_update(request.context, store, ty, id, &body, kind, rev)?;
    for name in body.keys().filter(|name| is_tolerated(ty, name, kind)) {
        request.note(format!("`{name}` is read-only according to the schema, but the service accepts it"));
    }
    Ok(body)
}

/// Returns the members of a body that has its own schema; empty if the body is not an object.
///
/// # Errors
/// 400 with every mistake.
pub(super) fn of_action(request: &Request<'_>) -> Result<Map<String, Value>, Refusal> {
    match &request.operation().body {
        Some(Body::Json { required: false, .. }) if request.body.is_empty() => Ok(Map::new()),
        // Inbound hooks accept forms and XML as well.
        Some(Body::Json { .. }) if is_hook(request) && request.json().is_err() => Ok(Map::new()),
        Some(Body::Json { schema, .. }) => {
            let body = request.json()?;
            let mut mistakes = Mistakes::new();
            check_json(request.schema(), schema, &body, &mut mistakes);
            mistakes.finish()?;
            Ok(body.as_object().cloned().unwrap_or_default())
        }
        Some(Body::Form { .. }) => {
            let form = Query::parse(&String::from_utf8_lossy(request.body));
            Ok(form.pairs().map(|(name, value)| (name.to_owned(), value.into())).collect())
        }
        Some(Body::New | Body::Update) => request.object(),
        _ => Ok(Map::new()),
    }
}

fn is_hook(request: &Request<'_>) -> bool {
    request.operation().rate_limits.contains(&RateLimit::Hook)
}
