//! A Klass and its custom attributes: which requests it takes to find it, and to create what is missing.

use super::attributes::add_missing;
use super::ensure::{Ensure, Writes};
use super::entry::KlassEntry;
use super::reconcile::Changes;
use crate::connection::{Connection, Scope};
use crate::error::{Error, Kind, Result};
use crate::json::Writer;
use crate::klass::KlassDefinition;
use crate::operation::{ListPage, Operation as _};
use crate::request::{Path, Request, RequestError};
use crate::resource::Resource as _;
use crate::stream::{Items, Pages};

/// What [`Client::ensure_klass`](crate::Client::ensure_klass) has created, or would create in a
/// [dry run](Ensure::dry_run).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnsuredKlass {
    /// True when the Klass was missing and was created.
    pub created: bool,
    /// The custom attributes that were added, in the order of the struct.
    pub added: Vec<String>,
    /// The custom attributes that existed, but had values added to their list of allowed values.
    pub extended: Vec<String>,
    /// The custom attributes that exist in the organization without a field in the struct, sorted by name.
    pub unknown: Vec<String>,
    /// False for a Klass that exists but is disabled. It stays disabled.
    pub enabled: bool,
}

impl EnsuredKlass {
    /// Returns true when nothing was missing and nothing was written.
    #[inline]
    pub fn is_unchanged(&self) -> bool {
        !self.created && self.added.is_empty() && self.extended.is_empty()
    }
}

#[inline]
pub(crate) fn ensure(connection: &Connection, definition: KlassDefinition) -> Ensure<EnsuredKlass> {
    let connection = connection.clone();
    Ensure::new(move |writes| {
        connection.several(move |scope| async move { run(&scope, &definition, writes).await })
    })
}

#[inline]
async fn run(scope: &Scope, definition: &KlassDefinition, writes: Writes) -> Result<EnsuredKlass> {
    let (created, entry) = match find(scope, definition.name).await? {
        Some(entry) => (false, Some(entry)),
        None if writes == Writes::Nothing => (true, None),
        None => create(scope, definition).await?,
    };
    let resource = format!("kobject.{}", definition.name);
    let owner = format!("the Klass `{}`", definition.name);
    let changes = add_missing(scope, &resource, &owner, &definition.attributes, writes).await?;
    let Changes { added, extended, unknown, .. } = changes;
    let enabled = entry.and_then(|entry| entry.status).is_none_or(|status| status == "enabled");
    Ok(EnsuredKlass { created, added, extended, unknown, enabled })
}

/// Creates the Klass. Returns whether it was created here, and otherwise its entry in the list.
#[inline]
async fn create(scope: &Scope, definition: &KlassDefinition) -> Result<(bool, Option<KlassEntry>)> {
    let body = new_klass(definition).finish().map_err(RequestError::from)?;
    match scope.execute(Request::post(Path::new(KlassEntry::PATH), body)).await {
        Ok(_) => Ok((true, None)),
        // Names are unique: someone else has created it since.
        Err(error) if error.is_conflict() => match find(scope, definition.name).await? {
            Some(entry) => Ok((false, Some(entry))),
            None => Err(Error::new(Kind::KlassHidden(definition.name.to_owned())).caused_by(error)),
        },
        Err(error) => Err(error),
    }
}

/// By default the list has enabled Klasses only, while a disabled one takes its name as well. What `existing_only`
/// selects is not documented; requesting each status in turn finds a Klass in any case. There is no reliable request for
/// a name: `GET /v1/klasses/{x}` takes an ID, and returns records when given a name.
#[inline]
async fn find(scope: &Scope, name: &str) -> Result<Option<KlassEntry>> {
    for status in [None, Some("existing_only"), Some("disabled")] {
        let list = ListPage::<KlassEntry>::new().page_size(100);
        let list = match status {
            None => list,
            Some(status) => list.query("status", status),
        };
        let pages = Pages::new(scope.connection().clone(), list.request());
        let mut klasses = Items::<KlassEntry>::new(pages.with_options(scope.options().clone()));
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

#[inline]
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
