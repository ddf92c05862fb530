//! Operations: what they do, who may do it, how often, and how they respond.

use super::body::body;
use super::components::Components;
use super::errors;
use super::parameter::{Described, parameters};
use super::response::any_content;
use crate::export::catalog::{Call, Resource};
use crate::export::json::Members;
use crate::model::{Idempotency, Operation, Paging, ParameterIn, RateLimit, Value};

/// Operations with the same method and path: several reads can share one, such as that of one record and of several.
pub(super) type Alternatives<'r, 'a> = Vec<(&'r Resource<'a>, &'r Call<'a>)>;

/// Describes the operation at a path, which can do what several operations of the schemas do.
pub(super) fn operation(
    alternatives: &Alternatives<'_, '_>,
    path: &str,
    components: &mut Components<'_, '_>,
) -> Option<Members> {
    let (resource, call) = alternatives.first()?;
    let first = &*call.operation;
    let mut described: Vec<Described> = Vec::new();
    for (_, call) in alternatives {
        for parameter in parameters(call, path, components) {
            let known = described
                .iter_mut()
                .find(|known| known.name == parameter.name && known.location == parameter.location);
            match known {
                None => described.push(parameter),
                Some(known) if known.location == ParameterIn::Path => join(known, parameter.description),
                Some(_) => {}
            }
        }
    }
    let text = described_all(alternatives);
    Some(
        Members::new()
            .with("operationId", call.id.as_str())
            .with("tags", vec![resource.registry.as_str()])
            .with("summary", summary(alternatives))
            .with("description", text)
            .flag("deprecated", first.deprecated)
            .unless_empty("parameters", described)
            .maybe("requestBody", body(resource, call, components))
            .with("responses", responses(alternatives, components))
            .maybe("security", first.public.then(Vec::<Value>::new)),
    )
}

/// Adds what a placeholder means to another operation.
fn join(known: &mut Described, other: Option<String>) {
    let (Some(known), Some(other)) = (&mut known.description, other) else { return };
    if *known != other {
        *known = format!("{known} Or: {other}");
    }
}

/// The descriptions, after the first with the names that the operations have in the SDK.
fn described_all(alternatives: &Alternatives<'_, '_>) -> String {
    let text = |(index, (_, call)): (usize, &(&Resource<'_>, &Call<'_>))| match index {
        0 => description(&call.operation),
        _ => format!("Or, as `{}`: {}", call.id, description(&call.operation)),
    };
    alternatives.iter().enumerate().map(text).collect::<Vec<_>>().join("\n\n")
}

/// The first sentences of the descriptions, without full stops.
fn summary(alternatives: &Alternatives<'_, '_>) -> String {
    let first = |operation: &Operation| {
        let text = operation.description.as_deref().unwrap_or(&operation.name);
        let sentence = text.split_once(". ").map_or(text, |(first, _)| first);
        sentence.trim_end_matches('.').to_owned()
    };
    alternatives.iter().map(|(_, call)| first(&call.operation)).collect::<Vec<_>>().join("; or ")
}

fn description(operation: &Operation) -> String {
    let paragraphs =
        [operation.description.clone(), limits(operation), roles(operation), repeated(operation)];
    paragraphs.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

fn limits(operation: &Operation) -> Option<String> {
    let limit = |limit: &RateLimit| match limit {
        RateLimit::Search => "100 searches per minute for API keys",
        RateLimit::CustomerCreate => "120 per minute for each customer, unless `importedAt` is set",
        RateLimit::RecordUpdate => "a ceiling for updates of one record",
        RateLimit::Hook => "1000 per minute for inbound hooks, instead of the organization's limit",
    };
    let limits: Vec<&str> = operation.rate_limits.iter().map(limit).collect();
    (!limits.is_empty()).then(|| format!("Rate limits: {}.", limits.join("; ")))
}

fn roles(operation: &Operation) -> Option<String> {
    if operation.public {
        return Some("Needs no API key.".to_owned());
    }
    let quoted = |roles: &[String]| roles.iter().map(|role| format!("`{role}`")).collect::<Vec<_>>();
    let all = [quoted(&operation.roles.permission), quoted(&operation.roles.legacy)].concat();
    match all.as_slice() {
        [] => None,
        [one] => Some(format!("Role: {one}.")),
        several => Some(format!("Roles, any one of: {}.", several.join(", "))),
    }
}

/// Says whether a request can be repeated, unless its method says so.
fn repeated(operation: &Operation) -> Option<String> {
    let idempotency = operation.idempotency.filter(|own| *own != operation.method.idempotency())?;
    Some(match idempotency {
        Idempotency::Safe => "Changes nothing.".to_owned(),
        Idempotency::Idempotent => "Repeating it changes nothing more.".to_owned(),
        Idempotency::NonIdempotent => "Repeating it repeats its effect.".to_owned(),
    })
}

fn responses(alternatives: &Alternatives<'_, '_>, components: &mut Components<'_, '_>) -> Members {
    let calls: Vec<&Call<'_>> = alternatives.iter().map(|(_, call)| *call).collect();
    let schema = any_content(&calls, components);
    let Some((_, call)) = alternatives.first() else { return Members::new() };
    let json = |schema| Members::new().with("application/json", Members::new().with("schema", schema));
    let success =
        Members::new().with("description", success(&call.operation)).maybe("content", schema.map(json));
    let status = call.operation.status.map_or_else(|| "2XX".to_owned(), |status| status.to_string());
    Members::new().with(&status, success).merged(errors::of(&call.operation))
}

fn success(operation: &Operation) -> &'static str {
    match (operation.paging, operation.status) {
        (Some(Paging::Page), _) => "A page of the list. `links.next` leads to the next page.",
        (Some(Paging::Cursor), _) => "A part of the list. `links.next` leads to the next part.",
        (None, Some(201)) => "Created.",
        (None, Some(204)) => "Done.",
        (None, None) => "Success. The exact status is not documented.",
        _ => "Success.",
    }
}
