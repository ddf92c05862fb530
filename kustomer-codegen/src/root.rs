//! The folder that paths in macros are relative to.

use std::path::PathBuf;

/// Returns the folder of the crate that is being compiled.
#[cfg(not(test))]
pub(crate) fn crate_root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// Returns the folder of the ui cases, which the tests of this crate expand, or the one of [`with_crate_root`].
#[cfg(test)]
pub(crate) fn crate_root() -> PathBuf {
    ROOT.with_borrow(Clone::clone)
}

#[cfg(test)]
thread_local! {
    static ROOT: std::cell::RefCell<PathBuf> =
        std::cell::RefCell::new(PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/ui")));
}

/// Runs a test on this thread with another folder.
#[cfg(test)]
pub(crate) fn with_crate_root<T>(root: &std::path::Path, run: impl FnOnce() -> T) -> T {
    let before = ROOT.replace(root.to_owned());
    let result = run();
    ROOT.set(before);
    result
}
