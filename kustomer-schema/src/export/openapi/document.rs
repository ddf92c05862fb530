//! The document as a whole: title, servers, tags, paths, components.

use super::components::{Component, Components};
use super::{body, envelope, errors, paths, record, response, servers};
use crate::export::catalog::Catalog;
use crate::export::json::{Members, print};
use crate::model::Value;

const DESCRIPTION: &str = "\
REST API of Kustomer, generated from the schemas of the Rust SDK `kustomer`.

- Request bodies are flat objects of attributes. Relationships are written as plain IDs. Unknown fields are refused.
- Responses are JSON:API documents. Attributes that are not required can be missing or `null`. Values of enums can be newer \
than this document. Values of sensitive attributes can be masked: they are then objects, `{\"isMasked\": true, ..}`.
- Requests with an API key share the organization's rate limit, 300 to 2000 per minute depending on the plan. Each page of a \
list and each bulk request counts once. `x-ratelimit-limit`, `x-ratelimit-remaining` and `x-ratelimit-reset` report it.
- An API key needs one of the roles of an operation. A missing role is status 401 or 403.";

/// Exports the chosen resources as an OpenAPI 3.1 document in JSON.
///
/// Files with the same schemas give the same text. Components are named after resources and definitions, and a name does
/// not depend on which registries are chosen.
///
/// ```
/// use kustomer_schema::{SchemaSet, export};
///
/// let api = SchemaSet::from_texts([("core/team.json", r#"{
///   "properties": { "name": { "type": "string" } },
///   "x-kustomer": {
///     "type": "team", "path": "/v1/teams",
///     "operations": {
///       "getTeam": { "method": "GET", "path": "/v1/teams/{id}", "response": { "one": "team" }, "status": 200 }
///     }
///   }
/// }"#)])?;
/// let text = export::openapi(&export::Catalog::new(&api, &[]));
/// assert!(text.starts_with("{\n  \"openapi\": \"3.1.0\",\n"));
/// assert!(text.contains("\"operationId\": \"getTeam\""));
/// # Ok::<(), kustomer_schema::Problems>(())
/// ```
pub fn openapi(catalog: &Catalog<'_>) -> String {
    let mut components = Components::new(catalog);
    let paths = paths::paths(catalog, &mut components);
    let document = Members::new()
        .with("openapi", "3.1.0")
        .with("info", info())
        .with("servers", servers::servers())
        .with("security", vec![Members::new().with("apiKey", Vec::<Value>::new())])
        .with("tags", tags(catalog))
        .with("paths", paths)
        .with("components", all(components));
    print(&document.into())
}

fn info() -> Members {
    let license = Members::new().with("name", "MIT OR Apache-2.0").with("identifier", "MIT OR Apache-2.0");
    Members::new()
        .with("title", "Kustomer API")
        .with("description", DESCRIPTION)
        .with("license", license)
        .with("version", env!("CARGO_PKG_VERSION"))
}

fn tags(catalog: &Catalog<'_>) -> Vec<Members> {
    let tag = |name: &str| Members::new().with("name", name).maybe("description", catalog.about(name));
    catalog.chosen_registries().into_iter().map(tag).collect()
}

/// Writes the components until nothing refers to another one.
fn all(mut components: Components<'_, '_>) -> Members {
    for (name, schema) in errors::schemas() {
        components.put(name.to_owned(), schema);
    }
    while let Some((name, component)) = components.next() {
        if let Some(schema) = written(&component, &mut components) {
            components.put(name, schema);
        }
    }
    let key = Members::new()
        .with("type", "http")
        .with("scheme", "bearer")
        .with("bearerFormat", "JWT")
        .with("description", "An API key, or the access token of an app.");
    Members::new()
        .with("securitySchemes", Members::new().with("apiKey", key))
        .with("responses", errors::responses())
        .with("headers", errors::headers())
        .with("schemas", components.finish())
}

fn written(component: &Component, components: &mut Components<'_, '_>) -> Option<Members> {
    let catalog = components.catalog;
    Some(match component {
        Component::Record(ty) => record::record(catalog.of_type(ty)?, components),
        Component::New(ty) => body::new(catalog.of_type(ty)?, &[], components),
        Component::NewUnder(ty, parents) => body::new(catalog.of_type(ty)?, parents, components),
        Component::Update(ty) => body::update(catalog.of_type(ty)?, false, components),
        Component::UpdateWithId(ty) => body::update(catalog.of_type(ty)?, true, components),
        Component::Document(ty) => response::document(catalog.of_type(ty)?, components),
        Component::Page(ty) => response::page(catalog.of_type(ty)?, components),
        Component::Definition { scope, name, is_input } => {
            record::definition(*scope, name, *is_input, components)?
        }
        Component::Fixed(name) => envelope::fixed(name, components)?,
    })
}
