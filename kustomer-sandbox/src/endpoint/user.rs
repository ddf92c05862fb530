//! Users: the list with its filters.

use crate::request::Request;
use crate::response::Outcome;
use crate::serve::{list_document, selected};
use crate::store::{Record, Store};

/// `GET /v1/users`: users that are not disabled, with any type. The documentation says that filters cannot be combined;
/// here they can.
pub(super) fn list(request: &Request<'_>, store: &Store) -> Outcome {
    let given = |name: &str| request.query.get(name).filter(|value| !value.is_empty());
    let want_deleted = request.flag("deleted")?;
    let want_pending = request.flag("pending")?;
    let wanted = |user: &&Record| {
        user.is_marked_deleted() == want_deleted
            && (!want_pending || is_pending(user))
            && given("userType").is_none_or(|ty| user.text("userType").unwrap_or("user") == ty)
            && given("email")
                .is_none_or(|email| user.text("email").is_some_and(|found| found.eq_ignore_ascii_case(email)))
    };
    let users: Vec<&Record> = store.records("user").filter(wanted).collect();
    let users = selected(request, users)?;
    list_document(request, store, request.context.resource("user")?, &users)
}

/// Whether a user has not accepted the invitation yet. A machine user needs none.
fn is_pending(user: &Record) -> bool {
    user.text("userType") != Some("machine") && user.text("firstLoginAt").is_none()
}
