//! The folder that paths in macros start from.

use std::path::PathBuf;

/// The folder of the crate that is built.
#[cfg(not(test))]
pub(crate) fn crate_root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// The folder of the ui cases, which are expanded in the tests of this crate.
#[cfg(test)]
pub(crate) fn crate_root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/ui"))
}
