//! Limits on the head of a response, the same for each version of HTTP.

use http::HeaderMap;

use super::super::Limits;
use super::super::{Fault, TransportError};

/// # Errors
/// When there are more headers, or larger ones, than the limits allow.
pub(super) fn check(headers: &HeaderMap, limits: &Limits) -> Result<(), TransportError> {
    if headers.len() > limits.max_headers {
        return Err(TransportError::new(Fault::TooManyHeaders { limit: limits.max_headers }, None));
    }
    let size: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
    if u32::try_from(size).map_or(true, |size| size > limits.max_header_bytes) {
        return Err(TransportError::new(Fault::HeadersTooLarge { limit: limits.max_header_bytes }, None));
    }
    Ok(())
}
