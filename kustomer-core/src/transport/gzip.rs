//! Decompression of gzip, up to a limit of the decompressed size.
//!
//! reqwest could do this as it reads. It would then hide from us whether the body was complete, and bring three crates
//! more.

use std::io::Read as _;

use bytes::Bytes;
use flate2::bufread::MultiGzDecoder;

use super::fault::too_large;
use super::{Fault, TransportError};

/// The size that the body itself reports is believed up to here.
const LARGEST_RESERVE: usize = 1024 * 1024;

pub(super) fn decompress(body: &[u8], limit: usize) -> Result<Bytes, TransportError> {
    let mut decompressed = Vec::with_capacity(reported_size(body).min(LARGEST_RESERVE).min(limit));
    // One byte more than the limit distinguishes a body at the limit from one over it.
    let cap = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    match MultiGzDecoder::new(body).take(cap).read_to_end(&mut decompressed) {
        Ok(_) if decompressed.len() > limit => Err(too_large(limit)),
        Ok(_) => Ok(decompressed.into()),
        Err(error) => Err(TransportError::new(Fault::Gzip, Some(error.into()))),
    }
}

/// The last four bytes of gzip: the size of what was compressed.
fn reported_size(body: &[u8]) -> usize {
    body.last_chunk::<4>().map_or(0, |size| usize::try_from(u32::from_le_bytes(*size)).unwrap_or(0))
}
