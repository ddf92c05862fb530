//! Redirects of the API to a file, which some records have in place of a link.

use http::header::LOCATION;

/// Returns where the API redirects to, for a call that failed because it did.
pub fn redirect_of(error: &crate::Error) -> Option<&str> {
    let failure = error.failure().filter(|failure| failure.is_redirect())?;
    failure.headers.get(LOCATION)?.to_str().ok()
}
