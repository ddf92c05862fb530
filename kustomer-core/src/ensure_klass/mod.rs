//! Creates a Klass and its custom attributes as far as they are missing: which requests that takes. What is missing is
//! computed in `reconcile`.

mod entry;
mod reconcile;

use serde_json::{Map, Value};

use crate::connection::{Call, CallOptions, Connection};
use crate::envelope;
use crate::error::{Error, Kind, Result};
use crate::json::Writer;
use crate::klass::KlassDefinition;
use crate::operation::{ListPage, Operation as _};
use crate::request::{Path, Request, RequestError};
use crate::resource::Resource as _;
use crate::stream::{Items, Pages};
use entry::KlassEntry;
use reconcile::Changes;

/// What [`Client::ensure_klass`](crate::Client::ensure_klass) has created.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnsuredKlass {
    /// True when the Klass was missing and was created.
    pub created: bool,
    /// The custom attributes that were added, in the order of the struct.
    pub added: Vec<String>,
    /// The custom attributes that existed, but had values added to their list of allowed values.
    pub extended: Vec<String>,
    /// False for a Klass that exists but is disabled. It stays disabled.
    pub enabled: bool,
}

impl EnsuredKlass {
    /// Returns true when nothing was missing and nothing was written.
    pub fn is_unchanged(&self) -> bool {
        !self.created && self.added.is_empty() && self.extended.is_empty()
    }
}

pub(crate) fn ensure(connection: &Connection, definition: KlassDefinition) -> Call<EnsuredKlass> {
    let own = connection.clone();
    connection.call(async move { run(&own, &definition).await })
}

async fn run(connection: &Connection, definition: &KlassDefinition) -> Result<EnsuredKlass> {
    let (created, entry) = find_or_create(connection, definition).await?;
    let metadata = Path::new("/v1/metadata").segment(&format!("kobject.{}", definition.name))?;
    let properties = properties(connection, metadata.clone()).await?;
    let changes = reconcile::changes(definition, &properties)
        .map_err(|conflict| Error::new(Kind::AttributeConflict(conflict)))?;
    if !changes.is_empty() {
        let body = changes.to_json().map_err(RequestError::from)?;
        connection.execute(Request::put(metadata, body)).await?;
    }
    let Changes { added, extended, .. } = changes;
    let enabled = entry.and_then(|entry| entry.status).is_none_or(|status| status == "enabled");
    Ok(EnsuredKlass { created, added, extended, enabled })
}

/// Whether the Klass was created here, and otherwise its entry in the list.
async fn find_or_create(
    connection: &Connection,
    definition: &KlassDefinition,
) -> Result<(bool, Option<KlassEntry>)> {
    if let Some(entry) = find(connection, definition.name).await? {
        return Ok((false, Some(entry)));
    }
    let body = new_klass(definition).finish().map_err(RequestError::from)?;
    match connection.execute(Request::post(Path::new(KlassEntry::PATH), body)).await {
        Ok(_) => Ok((true, None)),
        // Names are unique: someone else has created it since.
        Err(error) if error.is_conflict() => match find(connection, definition.name).await? {
            Some(entry) => Ok((false, Some(entry))),
            None => Err(Error::new(Kind::KlassHidden(definition.name.to_owned())).caused_by(error)),
        },
        Err(error) => Err(error),
    }
}

/// By default the list has enabled Klasses only, while a disabled one takes its name as well. What `existing_only`
/// selects is not documented; requesting each status in turn finds a Klass in any case. There is no reliable request for
/// a name: `GET /v1/klasses/{x}` takes an ID, and returns records when given a name.
async fn find(connection: &Connection, name: &str) -> Result<Option<KlassEntry>> {
    for status in [None, Some("existing_only"), Some("disabled")] {
        let list = ListPage::<KlassEntry>::new().page_size(100);
        let list = match status {
            None => list,
            Some(status) => list.query("status", status),
        };
        let mut klasses = Items::<KlassEntry>::new(Pages::new(connection.clone(), list.request()));
        loop {
            match klasses.try_next().await {
                Ok(Some(klass)) if klass.name.as_deref() == Some(name) => return Ok(Some(klass)),
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(error) if error.is_bad_item() => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(None)
}

fn new_klass(definition: &KlassDefinition) -> Writer {
    let mut writer = Writer::new();
    writer.begin_object();
    writer.member("name", definition.name);
    writer.member("displayName", &definition.display_name);
    writer.member("icon", &definition.icon);
    writer.member("color", &definition.color);
    writer.end_object();
    writer
}

/// The properties of the metadata. A Klass without metadata has none.
async fn properties(connection: &Connection, metadata: Path) -> Result<Map<String, Value>> {
    let response = match connection.execute(Request::get(metadata)).await {
        Ok(response) => response,
        Err(error) if error.is_missing_record() => return Ok(Map::new()),
        Err(error) => return Err(error),
    };
    let (mut data, _) = response.decode(CallOptions::default(), envelope::document::<Value>)?;
    Ok(match data.pointer_mut("/attributes/properties").map(Value::take) {
        Some(Value::Object(properties)) => properties,
        _ => Map::new(),
    })
}
