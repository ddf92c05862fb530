//! A download: attempts until the whole file is on disk, each of which goes on where the one before has ended, if the storage
//! host still has the same version.

use std::path::PathBuf;

use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, ETAG};
use http::{HeaderMap, HeaderValue, StatusCode};

use super::address::Address;
use super::error::{Error, HostFailure, Result};
use super::host::{Resumed, StorageHost, next_chunk};
use super::landing::{Destination, Landing};
use super::links::Links;
use super::options::TransferOptions;
use crate::clock;
use crate::connection::Connection;
use crate::shown::shown;
use crate::transport::Incoming;

/// An attempt that brings this many new bytes is the first one again: a large file may be cut often.
const GOOD_ATTEMPT: u64 = 1024 * 1024;

/// How many new links in a row a storage host may refuse.
const MAX_RENEWALS: u32 = 2;

/// How long a file is, as far as that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A file of another length is an error.
    Exactly(u64),
    /// Whatever length the storage host announces, up to this one.
    AtMost(u64),
}

/// Downloads a file and returns its path. Nothing is at the destination before the file is complete, and what was there is kept
/// until then.
///
/// # Errors
/// When every attempt failed, when the file cannot be written, and when it is not what was expected.
pub async fn download(
    host: &StorageHost,
    links: &mut dyn Links<String>,
    expected: Expected,
    destination: Destination,
    options: &TransferOptions,
) -> Result<PathBuf> {
    let address = host.address(&links.renew().await?)?;
    let landing = Landing::begin(destination).await?;
    let (received, best, version, total) = (0, 0, None, expected.exact());
    let mut download =
        Download { host, address, expected, options, landing, received, best, version, total, attempt: 1 };
    options.limit(download.run(links)).await?;
    download.landing.finish().await
}

struct Download<'a> {
    host: &'a StorageHost,
    address: Address,
    expected: Expected,
    options: &'a TransferOptions,
    landing: Landing,
    /// How many bytes are in the file.
    received: u64,
    /// The most that were in it, over all attempts.
    best: u64,
    /// The version that they are of, by its strong `etag`.
    version: Option<HeaderValue>,
    total: Option<u64>,
    attempt: u32,
}

impl Expected {
    fn exact(self) -> Option<u64> {
        match self {
            Self::Exactly(length) => Some(length),
            Self::AtMost(_) => None,
        }
    }

    fn limit(self) -> u64 {
        let (Self::Exactly(length) | Self::AtMost(length)) = self;
        length
    }
}

impl Download<'_> {
    async fn run(&mut self, links: &mut dyn Links<String>) -> Result<()> {
        let (mut failures, mut renewals) = (0, 0);
        loop {
            let best = self.best;
            let Err(error) = self.once().await else { return Ok(()) };
            if self.best > best {
                renewals = 0;
            }
            if error.is_expired() && renewals < MAX_RENEWALS {
                renewals += 1;
                self.address = self.host.address(&links.renew().await?)?;
                continue;
            }
            failures = if self.best.saturating_sub(best) >= GOOD_ATTEMPT { 1 } else { failures + 1 };
            if !(error.is_retryable() || error.status() == Some(StatusCode::RANGE_NOT_SATISFIABLE))
                || failures >= self.options.retry.max_attempts
            {
                return Err(error);
            }
            if error.status() == Some(StatusCode::RANGE_NOT_SATISFIABLE) {
                self.start_over().await?;
            }
            let delay = Connection::random_delay(&self.options.retry, failures);
            // Without a timer, the next attempt follows at once.
            let _ = clock::sleep_until(clock::now() + delay).await;
            self.attempt = self.attempt.saturating_add(1);
        }
    }

    /// Receives the file, or the rest of it.
    async fn once(&mut self) -> Result<()> {
        if self.received > 0 && self.version.is_none() {
            self.start_over().await?;
        }
        let from = self.received;
        let resumed = self.version.as_ref().filter(|_| from > 0).map(|version| Resumed { from, version });
        let (response, address) = self.host.get(&self.address, resumed).await?;
        let (parts, body) = response.into_parts();
        let failed = |failure| Error::host(address.host(), failure);
        check_encoding(&parts.headers).map_err(failed)?;
        if parts.status == StatusCode::PARTIAL_CONTENT {
            let range = Range::of(&parts.headers);
            let is_rest = range.as_ref().is_some_and(|range| from > 0 && range.is_rest(from, self.total));
            if !is_rest {
                return Err(failed(HostFailure::OtherRange));
            }
        } else {
            self.start_over().await?;
            self.version = strong_etag(&parts.headers);
            self.total = self.expected.exact();
        }
        self.check_length(&parts.headers).map_err(failed)?;
        self.receive(body, &address).await
    }

    /// Compares what the host announces with what is expected, before any of it is read.
    fn check_length(&mut self, headers: &HeaderMap) -> Result<(), HostFailure> {
        let announced = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        let Some(announced) = announced.map(|length: u64| length.saturating_add(self.received)) else {
            return Ok(());
        };
        match self.total {
            Some(expected) if expected != announced => Err(HostFailure::Length { expected, announced }),
            None if announced > self.expected.limit() => {
                Err(HostFailure::TooLong { limit: self.expected.limit() })
            }
            _ => {
                self.total = Some(announced);
                Ok(())
            }
        }
    }

    async fn receive(&mut self, mut body: Incoming, address: &Address) -> Result<()> {
        let failed = |failure| Error::host(address.host(), failure);
        let limit = self.total.unwrap_or(self.expected.limit());
        while let Some(chunk) = next_chunk(&mut body, address).await? {
            let received = self.received.saturating_add(chunk.len() as u64);
            if received > limit {
                return Err(failed(HostFailure::TooLong { limit }));
            }
            self.landing.write(chunk).await?;
            self.received = received;
            self.best = self.best.max(received);
            self.options.report(received, self.total, self.attempt);
        }
        match self.total {
            Some(expected) if self.received < expected => {
                Err(failed(HostFailure::TooShort { expected, received: self.received }))
            }
            _ => Ok(()),
        }
    }

    async fn start_over(&mut self) -> Result<()> {
        if self.received > 0 {
            self.landing.start_over().await?;
            self.received = 0;
        }
        self.version = None;
        Ok(())
    }
}

/// The range of a partial response: `bytes 100-199/200`.
struct Range {
    start: u64,
    end: u64,
    total: Option<u64>,
}

impl Range {
    fn of(headers: &HeaderMap) -> Option<Self> {
        let (range, total) =
            headers.get(CONTENT_RANGE)?.to_str().ok()?.strip_prefix("bytes ")?.split_once('/')?;
        let (start, end) = range.split_once('-')?;
        let total = if total == "*" { None } else { Some(total.parse().ok()?) };
        Some(Self { start: start.parse().ok()?, end: end.parse().ok()?, total })
    }

    /// Whether it is all that follows the first bytes.
    fn is_rest(&self, from: u64, expected: Option<u64>) -> bool {
        let total = self.total.or(expected);
        self.start == from
            && total.is_none_or(|total| self.end.checked_add(1) == Some(total))
            && expected.is_none_or(|expected| total == Some(expected))
    }
}

fn check_encoding(headers: &HeaderMap) -> Result<(), HostFailure> {
    let Some(encoding) = headers.get(CONTENT_ENCODING) else { return Ok(()) };
    let name = String::from_utf8_lossy(encoding.as_bytes());
    if name.trim().is_empty() || name.trim().eq_ignore_ascii_case("identity") {
        return Ok(());
    }
    Err(HostFailure::Encoding(shown(&name, 32)))
}

/// The version of a file, if the host can promise that it is the same in every byte.
fn strong_etag(headers: &HeaderMap) -> Option<HeaderValue> {
    let etag = headers.get(ETAG)?;
    etag.as_bytes().starts_with(b"\"").then(|| etag.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_rest_of_the_same_file_is_taken() {
        let is_rest = |header: &str, from, expected| {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_RANGE, HeaderValue::from_str(header).unwrap());
            Range::of(&headers).is_some_and(|range| range.is_rest(from, expected))
        };
        assert!(is_rest("bytes 100-199/200", 100, Some(200)));
        assert!(is_rest("bytes 100-199/*", 100, Some(200)));
        assert!(is_rest("bytes 100-199/200", 100, None));
        for (header, from) in [
            ("bytes 99-199/200", 100),
            ("bytes 100-150/200", 100),
            ("bytes 100-199/201", 100),
            ("bytes 100-18446744073709551615/200", 100),
            ("bytes */200", 100),
            ("100-199/200", 100),
            ("bytes 100-199", 100),
        ] {
            assert!(!is_rest(header, from, Some(200)), "{header}");
        }
    }
}
