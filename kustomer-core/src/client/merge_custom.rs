//! An update that keeps the custom attributes it does not name, whether the service merges or replaces them: it reads the
//! record, adds its attributes to those, and sends the revision it has read.

use super::revision::Revision;
use crate::Id;
use crate::connection::{Call, Connection, Scope};
use crate::envelope;
use crate::error::Result;
use crate::fields::Fields;
use crate::operation::UpdateById;
use crate::request::{Path, Request, RequestError};
use crate::resource::{MergeCustom, REV, Resource, UpdateOf};

/// How often the record is read again after a conflict.
const RETRIES: u32 = 3;

pub(super) fn update<T: MergeCustom, U: UpdateOf<T>>(
    connection: &Connection,
    id: Id<T>,
    update: U,
) -> Call<T> {
    let fields = update.into_fields();
    connection.several(move |scope| async move {
        if !fields.has_custom() || fields.has(REV) {
            return scope.send(UpdateById::<U>::of_fields(id, fields)).await;
        }
        let path = Path::new(<T as Resource>::PATH).segment(id.as_str())?;
        let mut retries = RETRIES;
        loop {
            let body = merged(&read(&scope, path.clone()).await?, fields.clone())?;
            match scope.send(UpdateById::<U>::of_fields(id.clone(), body)).await {
                Err(error) if error.is_conflict() && retries > 0 => retries -= 1,
                result => return result,
            }
        }
    })
}

async fn read(scope: &Scope, path: Path) -> Result<Revision> {
    let response = scope.execute(Request::get(path)).await?;
    let (revision, _) = response.decode(envelope::document::<Revision>)?;
    Ok(revision)
}

/// Returns the fields with the custom attributes of the record under their own.
fn merged(read: &Revision, fields: Fields) -> std::result::Result<Fields, RequestError> {
    let Some(rev) = read.rev else {
        return Err(RequestError::new("cannot merge custom attributes: the record has no revision"));
    };
    Ok(fields.over_custom(&read.custom)?.value(REV, &rev))
}
