//! Decompression of gzip, up to a limit of the decompressed size.
//!
//! reqwest could do this as it reads. It would then hide from us whether the body was complete, and bring three crates
//! more.

use std::io::Read as _;

use bytes::Bytes;
use flate2::bufread::MultiGzDecoder;

use super::super::super::Limits;
use super::super::super::{Fault, TransportError};
use super::classify::too_large;

/// The size that the body itself reports is believed up to here.
const LARGEST_RESERVE: usize = 1024 * 1024;

/// Smaller bodies may be of any ratio.
const SMALLEST_BOMB: usize = 1024 * 1024;

pub(super) fn decompress(body: &[u8], limits: &Limits) -> Result<Bytes, TransportError> {
    let limit = limits.max_response_bytes;
    let by_ratio = body.len().saturating_mul(limits.max_decompression_ratio).max(SMALLEST_BOMB);
    let lower = limit.min(by_ratio);
    let mut decompressed = Vec::with_capacity(reported_size(body).min(LARGEST_RESERVE).min(lower));
    // One byte more than the limit distinguishes a body at the limit from one over it.
    let cap = u64::try_from(lower).unwrap_or(u64::MAX).saturating_add(1);
    match MultiGzDecoder::new(body).take(cap).read_to_end(&mut decompressed) {
        Ok(_) if decompressed.len() <= lower => Ok(decompressed.into()),
        Ok(_) if limit <= by_ratio => Err(too_large(limit)),
        Ok(_) => Err(TransportError::new(Fault::Bomb { ratio: limits.max_decompression_ratio }, None)),
        Err(error) => Err(TransportError::new(Fault::Gzip, Some(error.into()))),
    }
}

/// The last four bytes of gzip: the size of what was compressed.
fn reported_size(body: &[u8]) -> usize {
    body.last_chunk::<4>().map_or(0, |size| usize::try_from(u32::from_le_bytes(*size)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    const MIB: usize = 1024 * 1024;

    fn compressed(size: usize) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&vec![b' '; size]).expect("memory");
        encoder.finish().expect("memory")
    }

    fn outcome(
        size: usize,
        max_decompression_ratio: usize,
        max_response_bytes: usize,
    ) -> Result<usize, Fault> {
        let limits = Limits { max_response_bytes, max_decompression_ratio, ..Limits::DEFAULT };
        let body = decompress(&compressed(size), &limits);
        body.map(|body| body.len()).map_err(|error| error.into_parts().0)
    }

    #[test]
    fn a_small_body_that_becomes_a_large_one_is_refused() {
        let Limits { max_decompression_ratio: ratio, max_response_bytes: limit, .. } = Limits::DEFAULT;
        assert_eq!(outcome(64 * MIB, ratio, limit), Err(Fault::Bomb { ratio: 200 }));
        assert_eq!(outcome(2 * MIB, ratio, limit), Err(Fault::Bomb { ratio: 200 }));
        assert_eq!(outcome(2 * MIB, 10_000, limit), Ok(2 * MIB));
        assert_eq!(outcome(2 * MIB, ratio, MIB), Err(Fault::TooLarge { limit: MIB }));
    }

    #[test]
    fn a_body_of_up_to_a_mebibyte_may_be_of_any_ratio() {
        assert_eq!(outcome(MIB, 200, 64 * MIB), Ok(MIB));
        assert_eq!(outcome(MIB + 1, 1, 64 * MIB), Err(Fault::Bomb { ratio: 1 }));
        assert_eq!(outcome(0, 0, 0), Ok(0));
    }
}
