//! Whether a request may be served, by where it comes from and by its key.

use http::HeaderMap;
use http::header::AUTHORIZATION;
use kustomer_schema::Operation;

use super::Service;
use crate::host::may_be_rebound;
use crate::refusal::Refusal;

impl Service {
    /// Checks the key of a request. Operations that are public need none.
    ///
    /// # Errors
    /// 403 for a web page that must not call the sandbox, and 401 for a wrong key.
    pub(super) fn authorize(
        &self,
        headers: &HeaderMap,
        operation: Option<&Operation>,
    ) -> Result<(), Refusal> {
        // The default key is known, so that it does not keep web pages out.
        if may_be_rebound(headers) {
            let message =
                "a web page must call the sandbox as `localhost`, `127.0.0.1` or another IP address";
            return Err(Refusal::forbidden(message));
        }
        let is_public = operation.is_some_and(|operation| operation.public);
        if is_public { Ok(()) } else { self.check_key(headers) }
    }

    fn check_key(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let mut values = headers.get_all(AUTHORIZATION).iter();
        let value = match (values.next(), values.next()) {
            (Some(value), None) => value,
            (None, _) => {
                return Err(Refusal::unauthorized(
                    "missing header `Authorization`, expected `Bearer` and the API key",
                ));
            }
            (Some(_), Some(_)) => {
                return Err(Refusal::unauthorized("more than one header `Authorization`"));
            }
        };
        let Some(key) = value.to_str().ok().and_then(|value| value.strip_prefix("Bearer ")) else {
            return Err(Refusal::unauthorized(
                "the header `Authorization` must be `Bearer`, one space, and the API key",
            ));
        };
        if key != self.options.api_key {
            return Err(Refusal::unauthorized("the API key is not the key of this sandbox"));
        }
        match self.options.api_key_expires_at {
            // Clients look for these words of the service.
            Some(at) if self.clock().now() >= at => Err(Refusal::unauthorized("Expired token")),
            _ => Ok(()),
        }
    }
}
