//! Reads a body up to a limit.

use std::error::Error;

use bytes::Bytes;
use http_body::Body;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};

use super::refused::{Reason, Refused};

/// Reads a whole body, unless it is too large. A body whose length is known is refused before it is read.
pub(super) async fn read<B>(body: B, limit: usize) -> Result<Bytes, Refused>
where
    B: Body,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    let too_large = || Refused(Reason::TooLarge(limit));
    if body.size_hint().lower() > u64::try_from(limit).unwrap_or(u64::MAX) {
        return Err(too_large());
    }
    match Limited::new(body, limit).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(too_large()),
        Err(error) => Err(Refused(Reason::BrokenOff(error.to_string()))),
    }
}
