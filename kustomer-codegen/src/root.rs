//! The folder that paths in macros are relative to.

use std::path::PathBuf;

/// Returns the folder of the crate that is being compiled.
#[cfg(not(test))]
pub(crate) fn crate_root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// Returns the folder of the ui cases, which the tests of this crate expand.
#[cfg(test)]
pub(crate) fn crate_root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/ui"))
}
