//! Bodies as the operation declares them, checked.

use kustomer_schema::{Body, RateLimit};
use serde_json::{Map, Value};

use super::write::{check_create, check_update};
use crate::api::WriteKind;
use crate::check::{Mistakes, check_json};
use crate::query::Query;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::store::Store;

/// The fields of a new record; its parents stand in the path, and may stand in the body too.
///
/// # Errors
/// 400 that names every mistake, 409 for an external id that is taken.
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
        // Which of two parents the service would take is not documented, so a body that names another is refused.
        match body.get(name) {
            Some(Value::String(named)) if named != id => {
                mistakes.push(name, format!("`{name}` is another {parent} than the one in the path"));
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

/// The fields of an update.
///
/// # Errors
/// 400 that names every mistake, 409 for a stale revision and for an external id that is taken.
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
    Ok(body)
}

/// The members of a body that has a schema of its own; none of one that is no object.
///
/// # Errors
/// 400 that names every mistake.
pub(super) fn of_action(request: &Request<'_>) -> Result<Map<String, Value>, Refusal> {
    match &request.operation().body {
        Some(Body::Json { required: false, .. }) if request.body.is_empty() => Ok(Map::new()),
        // Inbound hooks take forms and XML as well.
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
