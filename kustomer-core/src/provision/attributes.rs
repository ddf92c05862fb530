//! Custom attributes in the metadata of a resource: which requests it takes to read them, and to add what is missing.

use serde_json::{Map, Value};

use super::ensure::{Ensure, Writes};
use super::reconcile::{self, Changes};
use crate::connection::{Connection, Scope};
use crate::envelope;
use crate::error::{Error, Kind, Result};
use crate::klass::AttributeDefinition;
use crate::request::{Path, Request, RequestError};

/// What [`Client::ensure_attributes`](crate::Client::ensure_attributes) has created, or would create in a
/// [dry run](Ensure::dry_run).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnsuredAttributes {
    /// The custom attributes that were added, in the order of the struct.
    pub added: Vec<String>,
    /// The custom attributes that existed, but had values added to their list of allowed values.
    pub extended: Vec<String>,
    /// The custom attributes that exist in the organization without a field in the struct, sorted by name.
    pub unknown: Vec<String>,
}

impl EnsuredAttributes {
    /// Returns true when nothing was missing and nothing was written.
    #[inline]
    pub fn is_unchanged(&self) -> bool {
        self.added.is_empty() && self.extended.is_empty()
    }
}

#[inline]
pub(crate) fn ensure(
    connection: &Connection,
    resource: &'static str,
    attributes: Vec<AttributeDefinition>,
) -> Ensure<EnsuredAttributes> {
    let connection = connection.clone();
    Ensure::new(move |writes| {
        connection.several(move |scope| async move {
            let changes =
                add_missing(&scope, resource, &format!("`{resource}`"), &attributes, writes).await?;
            let Changes { added, extended, unknown, .. } = changes;
            Ok(EnsuredAttributes { added, extended, unknown })
        })
    })
}

/// Adds the attributes that the metadata of a resource lacks. `owner` is the resource as an error calls it.
#[inline]
pub(super) async fn add_missing(
    scope: &Scope,
    resource: &str,
    owner: &str,
    attributes: &[AttributeDefinition],
    writes: Writes,
) -> Result<Changes> {
    let metadata = Path::new("/v1/metadata").segment(resource)?;
    let properties = properties(scope, metadata.clone()).await?;
    let changes = reconcile::changes(owner, attributes, &properties)
        .map_err(|conflict| Error::new(Kind::AttributeConflict(conflict)))?;
    if writes == Writes::Create && !changes.is_empty() {
        let body = changes.to_json().map_err(RequestError::from)?;
        scope.execute(Request::put(metadata, body)).await?;
    }
    Ok(changes)
}

/// The properties of the metadata. A resource without metadata has none.
#[inline]
async fn properties(scope: &Scope, metadata: Path) -> Result<Map<String, Value>> {
    let response = match scope.execute(Request::get(metadata)).await {
        Ok(response) => response,
        Err(error) if error.is_missing_record() => return Ok(Map::new()),
        Err(error) => return Err(error),
    };
    let (mut data, _) = response.decode(envelope::document::<Value>)?;
    Ok(match data.pointer_mut("/attributes/properties").map(Value::take) {
        Some(Value::Object(properties)) => properties,
        _ => Map::new(),
    })
}
