//! Reads a record, computes an update from it, and sends that update guarded by the revision that was read. If someone
//! else was faster, it starts over from the record as it is then.

use std::fmt;

use bytes::Bytes;

use crate::Id;
use crate::connection::{Call, CallOptions, Connection, Scope, option_methods};
use crate::envelope;
use crate::error::{Error, Result};
use crate::fields::Fields;
use crate::json::{DecodeError, Reader};
use crate::operation::UpdateById;
use crate::request::{Path, Request, RequestError};
use crate::resource::{Get, Guarded, REV, Resource, UpdateOf};

use super::revision::Revision;

/// How often a modification starts over after a conflict.
const RETRIES: u32 = 5;

/// A modification of a record. Returned by [`Client::modify`](crate::Client::modify).
#[must_use = "calls do nothing unless awaited"]
pub struct Modify<T> {
    start: Box<dyn FnOnce(u32) -> Call<T> + Send>,
    options: CallOptions,
    retries: u32,
}

impl<T: Get + Guarded> Modify<T> {
    pub(super) fn new<U: UpdateOf<T>>(
        connection: &Connection,
        id: Id<T>,
        change: impl FnMut(&T) -> U + Send + 'static,
    ) -> Self {
        let connection = connection.clone();
        let start = move |retries| connection.several(move |scope| run(scope, id, change, retries));
        Self { start: Box::new(start), options: CallOptions::default(), retries: RETRIES }
    }
}

impl<T> Modify<T> {
    pub(crate) fn options_mut(&mut self) -> &mut CallOptions {
        &mut self.options
    }

    option_methods!();

    /// Sets how often the modification starts over when the record has changed. Defaults to 5; with 0, the first conflict is
    /// the result.
    pub fn conflict_retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }
}

impl<T> IntoFuture for Modify<T> {
    type Output = Result<T>;
    type IntoFuture = Call<T>;

    fn into_future(self) -> Call<T> {
        (self.start)(self.retries).with_options(self.options)
    }
}

impl<T> fmt::Debug for Modify<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Modify").field("conflict_retries", &self.retries).finish_non_exhaustive()
    }
}

async fn run<T: Get + Guarded, U: UpdateOf<T>>(
    scope: Scope,
    id: Id<T>,
    mut change: impl FnMut(&T) -> U + Send,
    mut retries: u32,
) -> Result<T> {
    let path = Path::new(<T as Resource>::PATH).segment(id.as_str())?;
    let mut read = Read::request(&scope, &path).await?;
    loop {
        let fields = change(&read.record).into_fields();
        if fields.is_empty() {
            return Ok(read.record);
        }
        let rev = read.rev;
        let update = UpdateById::<U>::of_fields(id.clone(), guarded(fields, rev)?);
        let conflict = match scope.send(update).await {
            Err(error) if error.is_conflict() && retries > 0 => error,
            result => return result,
        };
        retries -= 1;
        read = match conflict.current_document() {
            Some(current) => Read::decode(&scope, current)?,
            // Without the record, nobody knows whether a lost request was done.
            None if conflict.is_possibly_done() => return Err(conflict),
            None => Read::request(&scope, &path).await?,
        };
        if !may_start_over(rev, read.rev, &conflict) {
            return Err(conflict);
        }
    }
}

/// Returns false for a conflict that is not about the revision, and for one that leaves open whether an earlier attempt
/// has done the update: with more than one write since the record was read, one of them may have been ours.
fn may_start_over(sent: Option<i64>, current: Option<i64>, conflict: &Error) -> bool {
    let (Some(sent), Some(current)) = (sent, current) else { return false };
    current != sent && !(conflict.is_possibly_done() && current > sent + 1)
}

fn guarded(fields: Fields, rev: Option<i64>) -> std::result::Result<Fields, RequestError> {
    if fields.has(REV) {
        return Ok(fields);
    }
    let rev = rev.ok_or_else(|| RequestError::new("cannot modify the record: it has no revision"))?;
    Ok(fields.value(REV, &rev))
}

/// A record and its revision.
struct Read<T> {
    record: T,
    rev: Option<i64>,
}

impl<T: Get> Read<T> {
    async fn request(scope: &Scope, path: &Path) -> Result<Self> {
        let response = scope.execute(Request::get(path.clone())).await?;
        let (record, _) = response.decode(envelope::document)?;
        let (revision, _) = response.decode(envelope::document::<Revision>)?;
        Ok(Self { record, rev: revision.rev })
    }

    fn decode(scope: &Scope, document: &Bytes) -> Result<Self> {
        let reader = || -> std::result::Result<Reader<'_>, DecodeError> {
            Ok(Reader::new(document)?.with_unknown(scope.options().keep_unknown))
        };
        let decode = || -> std::result::Result<Self, DecodeError> {
            let record = envelope::document(&mut reader()?)?;
            let revision: Revision = envelope::document(&mut reader()?)?;
            Ok(Self { record, rev: revision.rev })
        };
        decode().map_err(|error| Error::decode(error.locate(document)))
    }
}
