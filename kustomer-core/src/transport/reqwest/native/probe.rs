//! Whether reqwest reports the end of an HTTP/2 stream as against its reset.
//!
//! It does not when another crate enables one of its decompression features, which wrap every body. The builder has the
//! method of such a feature only with the feature; without it, the method of the same name in [`Absent`] is found.

use ::reqwest::ClientBuilder;

pub(super) const REPORTS_END: bool = is_absent(ClientBuilder::gzip)
    && is_absent(ClientBuilder::brotli)
    && is_absent(ClientBuilder::deflate)
    && is_absent(ClientBuilder::zstd);

const fn is_absent<R: Outcome>(_: fn(ClientBuilder, bool) -> R) -> bool {
    R::IS_ABSENT
}

/// What a method of the builder returns.
trait Outcome {
    const IS_ABSENT: bool;
}

impl Outcome for ClientBuilder {
    const IS_ABSENT: bool = false;
}

impl Outcome for () {
    const IS_ABSENT: bool = true;
}

#[allow(dead_code, reason = "which of them are used depends on the features of reqwest")]
pub(super) trait Absent: Sized {
    fn gzip(_: Self, _: bool) {}
    fn brotli(_: Self, _: bool) {}
    fn deflate(_: Self, _: bool) {}
    fn zstd(_: Self, _: bool) {}
}

impl Absent for ClientBuilder {}
