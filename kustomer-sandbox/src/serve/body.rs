//! Bodies as the operation declares them, checked.

use kustomer_schema::{Body, RateLimit};
use serde_json::{Map, Value};

use super::write::{check_create, check_update};
use crate::api::Verb;
use crate::call::Call;
use crate::check::{Mistakes, check_json};
use crate::error::Refusal;
use crate::query::Query;
use crate::store::Store;

/// The fields of a new record; its parents stand in the path, and may stand in the body too.
///
/// # Errors
/// 400 that names every mistake, 409 for an external id that is taken.
pub(super) fn of_new(
    call: &Call<'_>,
    store: &Store,
    ty: &str,
    parents: &[(String, String)],
) -> Result<Map<String, Value>, Refusal> {
    let Some(Body::New) = &call.operation().body else { return of_action(call) };
    let mut body = call.object()?;
    let resource = call.context.resource(ty)?;
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
                .field(name, Verb::Create)
                .is_some_and(|field| resource.allows(field, Verb::Create)) =>
            {
                body.insert(name.to_owned(), id.as_str().into());
            }
            _ => {}
        }
    }
    check_create(call.context, store, ty, &body, mistakes)?;
    Ok(body)
}

/// The fields of an update.
///
/// # Errors
/// 400 that names every mistake, 409 for a stale revision and for an external id that is taken.
pub(super) fn of_update(
    call: &Call<'_>,
    store: &Store,
    ty: &str,
    id: &str,
    verb: Verb,
) -> Result<Map<String, Value>, Refusal> {
    if !matches!(call.operation().body, Some(Body::Update)) {
        return of_action(call);
    }
    let body = call.object()?;
    let rev = call.rev(&body)?;
    check_update(call.context, store, ty, id, &body, verb, rev)?;
    Ok(body)
}

/// The members of a body that has a schema of its own; none of one that is no object.
///
/// # Errors
/// 400 that names every mistake.
pub(super) fn of_action(call: &Call<'_>) -> Result<Map<String, Value>, Refusal> {
    match &call.operation().body {
        Some(Body::Json { required: false, .. }) if call.body.is_empty() => Ok(Map::new()),
        // Inbound hooks take forms and XML as well.
        Some(Body::Json { .. }) if is_hook(call) && call.json().is_err() => Ok(Map::new()),
        Some(Body::Json { schema, .. }) => {
            let body = call.json()?;
            let mut mistakes = Mistakes::new();
            check_json(call.schema(), schema, &body, &mut mistakes);
            mistakes.finish()?;
            Ok(body.as_object().cloned().unwrap_or_default())
        }
        Some(Body::Form { .. }) => {
            let form = Query::parse(&String::from_utf8_lossy(call.body));
            Ok(form.pairs().map(|(name, value)| (name.to_owned(), value.into())).collect())
        }
        Some(Body::New | Body::Update) => call.object(),
        _ => Ok(Map::new()),
    }
}

fn is_hook(call: &Call<'_>) -> bool {
    call.operation().rate_limits.contains(&RateLimit::Hook)
}
