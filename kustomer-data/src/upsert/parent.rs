//! The relationships that a record must already have, because no update can change them.

use kustomer_core::fields::Fields;
use kustomer_core::{RawRecord, json};

use crate::refusal::Refusal;

/// Checks that a record belongs to what it should belong to: the parent under which it would be created, and every record
/// that the body of its create refers to, as far as an update cannot change that.
///
/// # Errors
/// When one of them is another one.
pub(crate) fn check(
    found: &RawRecord,
    parent: Option<&(&'static str, String)>,
    create_only: &Fields,
) -> Result<(), Refusal> {
    let of_parent = parent.map(|(name, id)| ((*name).to_owned(), id.clone()));
    let of_body = create_only.names().into_iter().filter_map(|name| {
        let id: String = json::from_slice(create_only.attribute_json(&name)?.as_bytes()).ok()?;
        // An attribute that is only sent to create a record is no relationship.
        found.relationship(&name).map(|_| (name, id))
    });
    for (name, id) in of_parent.into_iter().chain(of_body) {
        if found.relationship(&name).is_none_or(|found| found.as_str() != id) {
            let id = found.id().map(ToString::to_string).unwrap_or_default();
            return Err(Refusal::Elsewhere { id, relationship: name });
        }
    }
    Ok(())
}
